"""Where each rule says that it does not apply: the known gap is gone once its subject is of that sort."""

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from synthesis.gaps.registry import RULES
from tests.gaps.test_known import GAPS, add, found
from tests.indexes import KNOWN

TEENS: Final = """
voor-tieners:
  label: {nl: Voor tieners, en: For teenagers}
  type: approach
  summary: {nl: Een manier van kijken., en: A way of looking.}
  themes: [leeg]
  groups: [teens]
  sources: [{id: web2022}]
  locators:
    - {document: verslag2024, section: "3"}
"""
Edit = tuple[str, str, str, str]
"""File, beginning of the ids of the records, what stands there, what is to stand there."""
CASES: Final[dict[str, list[tuple[str, list[Edit]]]]] = {
    "synthesis:overzicht": [("too little research", [("findings", "overzicht-5", "iep2020", "hert2020")])],
    "single-source:een-werk": [
        ("the work gathers others", [("sources", "jas2020", "[interview]", "[meta-analysis]")]),
        ("positions", [("findings", "een-werk", "kind: description", "kind: definition")]),
    ],
    "weak-design:licht": [
        ("experience", [("findings", "licht", "kind: factor", "kind: perspective"), ("findings", "licht", "direction: .*", "")]),
        ("designs unknown", [("sources", "(kap|lam)2020", "  design: .*\n", "")]),
    ],
    "dated:oud": [("definitions", [("findings", "oud", "kind: description", "kind: definition")])],
    "unlisted-basis:tak2020": [
        ("a website", [("sources", "tak2020", "status: unlisted", "status: unlisted\n  design: [website]")]),
        ("another work", [("findings", "ongelijst", "{id: tak2020}", "{id: tak2020}, {id: bos2021}")]),
    ],
    "secondary-basis:vos2021": [
        ("the volume holds the work", [("sources", "uil1990", "status: secondary", "status: secondary\n  part_of: vos2021")])
    ],
    "one-perspective:beroep": [
        ("experiential knowledge", [("sources", "bos2021", "[scientific]", "[scientific, experiential]")])
    ],
    "setting:elders-gedaan": [
        ("countries unknown", [("sources", "(pad|ruit)2020", "  country: US\n", "")]),
        ("descriptions", [("findings", "elders-gedaan", "kind: association", "kind: description")]),
    ],
    "contradiction:vol-1": [
        ("one work tells both sides", [("findings", "vol-2", "bos2021", "akker2020")]),
        ("no work on one side", [("findings", "vol-2", "bos2021", "verslag2024")]),
    ],
    "no-recognition:vol": [
        ("an approach", [("interventions", "maatje", "type: intervention", "type: approach")]),
        ("a sort", [("interventions", "maatje", "web2022", "bos2021")]),
        ("for professionals", [("interventions", "maatje", "themes:", "groups: [social-workers]\n  themes:")]),
    ],
    "expired-recognition:oudkeur": [("no date", [("interventions", "oudkeur", "judged_on: 2010", "judged_on: not stated")])],
    "no-effect-study:licht": [
        ("a way of working", [("interventions", "ongetest", "type: intervention", "type: way-of-working")]),
        ("a sort", [("interventions", "ongetest", "{id: web2022}", "{id: bos2021}")]),
    ],
    "not-for-social-workers:anderen": [
        ("a wider group", [("interventions", "anderen", "trained neighbours", "professionals in the neighbourhood")]),
        ("who is not stated", [("interventions", "anderen", "  carried_out_by: .*\n", "")]),
    ],
}


@pytest.fixture
def known(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KNOWN, tmp_path / "known"))


def edit(folder: Path, file: str, ids: str, old: str, new: str) -> None:
    path = folder / f"{file}.yaml"
    pattern = old if "*" in old else re.escape(old)
    records = path.read_text(encoding="utf-8").split("\n\n")
    changed = [re.sub(pattern, lambda _: new, one) if re.match(rf"\n?{ids}", one) else one for one in records]
    assert changed != records, "nothing was changed"
    path.write_text("\n\n".join(changed), encoding="utf-8")


@pytest.mark.parametrize(
    ("gap", "edits"), [pytest.param(gap, edits, id=f"{gap} {name}") for gap, cases in CASES.items() for name, edits in cases]
)
def test_a_rule_is_silent_where_it_does_not_apply(known: Path, gap: str, edits: list[Edit]) -> None:
    assert gap in GAPS
    for one in edits:
        edit(known, *one)
    rule = gap.split(":")[0]
    assert not {id for id in found(known) if id.split(":")[0] == rule}


def test_a_cell_with_an_intervention_is_not_empty(known: Path) -> None:
    add(known, "interventions.yaml", TEENS)
    assert "absolute:leeg:teens" not in found(known)


def test_a_group_that_stands_for_everybody_is_not_missed(known: Path) -> None:
    manifest = known / "corpus.yaml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace("gap_rules:\n", "gap_rules:\n  general_groups: [teens]\n"), encoding="utf-8")
    assert GAPS - found(known) == {"absolute:leeg:teens"}


def test_below_an_orphan_nothing_is_told_again(known: Path) -> None:
    add(known, "themes.yaml", "wees-kind:\n  label: {nl: Kind, en: Child}\n  parent: wees\n")
    assert found(known) == GAPS


def test_every_rule_has_a_case() -> None:
    assert {gap.split(":")[0] for gap in CASES} | {"absolute", "orphan-theme"} == set(RULES)
