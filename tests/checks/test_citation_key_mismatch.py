"""Which ids fit which names."""

from collections.abc import Callable

import pytest

from synthesis.faults import Fault

FaultsOf = Callable[..., list[Fault]]


def source(id: str, author: str, issued: str = "2019", more: str = "", title: str = "Buren in beweging") -> str:
    date = f"  issued: {issued}\n" if issued else ""
    people = f"  author: {author}\n" if author else ""
    return f"{id}:\n  type: report\n  title: {title}\n{people}{date}{more}"


ZWAARD = "[{family: Zwaard, given: J., non-dropping-particle: van der}]"
GOVERTS = "[{family: Asselt-Goverts, given: A. E., non-dropping-particle: van}]"
SCP = "[{literal: Sociaal en Cultureel Planbureau}]"
TWO = "[{family: Bredewold}, {family: Verplanke}]"


@pytest.mark.parametrize(
    ("id", "author"),
    [
        ("jansen2019", "[{family: Jansen}]"),
        ("jansen2019b", "[{family: Jansen}]"),
        ("jansen-2019", "[{family: Jansen}]"),
        ("jansen2019buren", "[{family: Jansen}]"),
        ("zwaard2019", ZWAARD),
        ("vanderzwaard2019", ZWAARD),
        ("zwaard2019", "[{family: van der Zwaard}]"),
        ("asseltgoverts2019", GOVERTS),
        ("asselt2019", GOVERTS),
        ("vanasselt2019", GOVERTS),
        ("bouvernedebie2019", "[{family: Bouverne-De Bie}]"),
        ("rozer2019", "[{family: Rözer}]"),
        ("roezer2019", "[{family: Rözer}]"),
        ("scp2019", SCP),
        ("sociaalencultureelplanbureau2019", SCP),
        ("planbureau2019", SCP),
        ("wrr2019", "[{literal: Wetenschappelijke Raad voor het Regeringsbeleid}]"),
        ("movisie2019", "[{literal: Stichting X, short: Movisie}]"),
        ("tintengroep2019", "[{literal: De Tinten Groep}]"),
        ("bredewoldverplanke2019", TWO),
        ("bredewoldetal2019", TWO),
        ("buren2019", ""),
        ("beweging2019", ""),
    ],
)
def test_fitting(faults_of: FaultsOf, id: str, author: str) -> None:
    assert faults_of("citation-key-mismatch", sources=source(id, author)) == []


@pytest.mark.parametrize(
    ("id", "author", "key"),
    [
        ("janssen2019", "[{family: Jansen}]", "jansen2019"),
        ("jansen2018", "[{family: Jansen}]", "jansen2019"),
        ("jansen", "[{family: Jansen}]", "jansen2019"),
        ("verplanke2019", TWO, "bredewold2019"),
        ("der2019", ZWAARD, "zwaard2019"),
        ("goverts2019", GOVERTS, "asseltgoverts2019"),
        ("cbs2019", "[{literal: Movisie}]", "movisie2019"),
        ("verkenning2019", "", "buren2019"),
    ],
)
def test_not_fitting(faults_of: FaultsOf, id: str, author: str, key: str) -> None:
    (fault,) = faults_of("citation-key-mismatch", sources=source(id, author))
    assert f"rename it to `{key}`" in fault.hint


def test_years_of_the_first_edition_and_of_the_print_fit(faults_of: FaultsOf) -> None:
    jansen = "[{family: Jansen}]"
    assert faults_of("citation-key-mismatch", sources=source("jansen1973", jansen, more="  original-date: 1973\n")) == []
    slip = '  as_printed: {issued: "2009"}\n'
    assert faults_of("citation-key-mismatch", sources=source("jansen2009", jansen, more=slip)) == []


def test_an_undated_work_may_have_anything_after_the_name(faults_of: FaultsOf) -> None:
    for id in ("jansen", "jansennd", "jansen1988", "jansen-proefschrift"):
        assert faults_of("citation-key-mismatch", sources=source(id, "[{family: Jansen}]", issued="")) == []
    assert len(faults_of("citation-key-mismatch", sources=source("pietersen", "[{family: Jansen}]", issued=""))) == 1


def test_external_sources_and_names_in_other_scripts_are_left_alone(faults_of: FaultsOf) -> None:
    assert faults_of("citation-key-mismatch", sources=source("x-y", SCP, more="  status: external\n")) == []
    assert faults_of("citation-key-mismatch", sources=source("wang2019", "[{family: 王}]")) == []


def test_the_editor_stands_in_for_the_author(faults_of: FaultsOf) -> None:
    text = source("bos2019", "", more="  editor: [{family: Bos}]\n")
    assert faults_of("citation-key-mismatch", sources=text) == []
