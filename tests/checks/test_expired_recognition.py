"""When a recognition runs out."""

from collections.abc import Callable

import pytest

from synthesis.checks.examples import INTERVENTION, LEVEL
from synthesis.faults import Fault

FaultsOf = Callable[..., list[Fault]]

DATABANKS = "movisie:\n  scheme: databank\n  label: {nl: M, en: M}\nnji:\n  scheme: databank\n  label: {nl: N, en: N}\n"


def intervention(*entries: str) -> str:
    lines = "".join(f"    - {{level: goed-onderbouwd, stated_in: [synthese2023], {entry}}}\n" for entry in entries)
    return f"{INTERVENTION}  recognition:\n{lines}"


def found(faults_of: FaultsOf, *entries: str, level: str = LEVEL, as_of: str | None = None) -> list[str]:
    faults = faults_of(
        "expired-recognition",
        as_of=as_of,
        recognition_levels=level,
        vocabulary=DATABANKS,
        interventions=intervention(*entries),
    )
    return [fault.severity for fault in faults]


@pytest.mark.parametrize(
    ("judged", "as_of", "expired"),
    [
        ("2015", "2020-12-31", False),
        ("2015", "2021-01-01", True),
        ('"2015-03"', "2020-03-31", False),
        ('"2015-03"', "2020-04-01", True),
        ('"2015-03-10"', "2020-03-10", False),
        ('"2015-03-10"', "2020-03-11", True),
        ('"2016-02-29"', "2021-02-28", False),
        ('"2016-02-29"', "2021-03-01", True),
        ("not stated", "2099-01-01", False),
        ('"2015-13-45"', "2099-01-01", False),
    ],
)
def test_last_day(faults_of: FaultsOf, judged: str, as_of: str, expired: bool) -> None:
    assert found(faults_of, f"judged_on: {judged}", as_of=as_of) == (["warning"] if expired else [])


def test_the_date_of_the_manifest_decides_where_none_is_given(faults_of: FaultsOf) -> None:
    assert found(faults_of, "judged_on: 2018") == []
    assert found(faults_of, "judged_on: 2017") == ["warning"]


def test_the_validity_of_the_databank_goes_before_the_general_one(faults_of: FaultsOf) -> None:
    level = LEVEL.replace("[{years: 5}]", "[{years: 5}, {databank: movisie, years: 3}]")
    assert found(faults_of, "judged_on: 2019, databank: movisie", level=level) == ["warning"]
    assert found(faults_of, "judged_on: 2019, databank: nji", level=level) == []


def test_without_a_validity_nothing_expires(faults_of: FaultsOf) -> None:
    level = LEVEL.replace("[{years: 5}]", "[{databank: movisie, years: 3}]")
    assert found(faults_of, "judged_on: 1999, databank: nji", level=level) == []


def test_a_later_judgement_of_the_same_databank_makes_it_a_remark(faults_of: FaultsOf) -> None:
    assert found(faults_of, "judged_on: 2015, databank: nji", "judged_on: 2021, databank: nji") == ["info"]
    assert found(faults_of, "judged_on: 2015, databank: nji", "judged_on: 2021") == ["info"]
    assert found(faults_of, "judged_on: 2015, databank: nji", "judged_on: 2021, databank: movisie") == ["warning"]


def test_message_names_both_dates(faults_of: FaultsOf) -> None:
    (fault,) = faults_of("expired-recognition", recognition_levels=LEVEL, interventions=intervention("judged_on: 2015"))
    assert "until 2020-12-31, before 2023-12-31" in fault.message
