"""A corpus of which every gap is known: the engine finds exactly these, and a new finding closes exactly what it fills."""

import shutil
from pathlib import Path

import pytest

from synthesis.gaps.assembled import assemble
from synthesis.gaps.computed import computed_gaps
from synthesis.gaps.facts import Facts
from synthesis.gaps.registry import RULES
from synthesis.index.reader import Reader
from synthesis.index.store import build_in_memory
from tests.indexes import KNOWN, UNCHANGED, ready

GAPS = {
    "absolute:leeg:teens",
    "absolute:laag:micro",
    "absolute:approach:parents",
    "synthesis:overzicht",
    "single-source:een-werk",
    "weak-design:licht",
    "dated:oud",
    "unlisted-basis:tak2020",
    "secondary-basis:vos2021",
    "one-perspective:beroep",
    "setting:elders-gedaan",
    "contradiction:vol-1",
    "no-recognition:vol",
    "expired-recognition:oudkeur",
    "no-effect-study:licht",
    "not-for-social-workers:anderen",
    "orphan-theme:wees",
}


def found(folder: Path, as_of: int | None = None) -> set[str]:
    with Reader(ready(folder) if folder in UNCHANGED else build_in_memory(folder), "en") as reader:
        return {gap.id for gap in computed_gaps(Facts(reader, as_of))}


@pytest.fixture
def known(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KNOWN, tmp_path / "known"))


def add(folder: Path, file: str, text: str) -> None:
    path = folder / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}", encoding="utf-8")


def finding(theme: str, source: str, kind: str = "description", groups: str = "", levels: str = "") -> str:
    return (
        f"nieuw:\n  statement: {{nl: Een nieuwe bevinding., en: A new finding.}}\n  kind: {kind}\n  themes: [{theme}]\n"
        f"  sources: [{{id: {source}}}]\n  groups: [{groups}]\n  levels: [{levels}]\n"
    )


def test_every_rule_finds_its_gap_and_nothing_else() -> None:
    assert found(KNOWN) == GAPS
    assert {id.split(":")[0] for id in GAPS} == set(RULES), "a rule without a known gap"


CLOSES = {
    "absolute:leeg:teens": finding("leeg", "bos2021", groups="teens"),
    "absolute:laag:micro": finding("laag", "bos2021", levels="micro"),
    "synthesis:overzicht": finding("overzicht", "akker2020"),
    "single-source:een-werk": finding("een-werk", "bos2021"),
    "weak-design:licht": finding("licht", "bos2021", "association"),
    "dated:oud": finding("oud", "bos2021"),
    "one-perspective:beroep": finding("beroep", "bos2021", groups="elders"),
    "setting:elders-gedaan": finding("elders-gedaan", "bos2021", "association"),
    "orphan-theme:wees": finding("wees", "bos2021"),
}


@pytest.mark.parametrize("gap", CLOSES)
def test_a_finding_closes_the_gap_that_it_fills(known: Path, gap: str) -> None:
    add(known, "findings.yaml", CLOSES[gap])
    assert found(known) == GAPS - {gap}


def test_a_finding_on_two_themes_closes_both_gaps(known: Path) -> None:
    add(known, "findings.yaml", finding("overzicht, wees", "akker2020"))
    assert found(known) ^ GAPS == {"synthesis:overzicht", "orphan-theme:wees"}


REPAIRS = {
    "absolute:approach:parents": ("interventions.yaml", "groups: [elders]\n", "groups: [elders, parents]\n"),
    "unlisted-basis:tak2020": ("findings.yaml", "{id: tak2020}", "{id: tak2020}, {id: bos2021}"),
    "secondary-basis:vos2021": ("findings.yaml", "{id: uil1990, via: vos2021}", "{id: vos2021}"),
    "contradiction:vol-1": ("findings.yaml", "  contradicts: [vol-1]\n", ""),
    "no-recognition:vol": ("interventions.yaml", "maatje:\n", "maatje:\n  recognition: [{level: goed-onderbouwd}]\n"),
    "expired-recognition:oudkeur": ("interventions.yaml", "judged_on: 2010", "judged_on: 2020"),
    "not-for-social-workers:anderen": ("interventions.yaml", "trained neighbours", "trained social workers"),
}


@pytest.mark.parametrize("gap", REPAIRS)
def test_a_repair_closes_the_gap(known: Path, gap: str) -> None:
    file, old, new = REPAIRS[gap]
    text = (known / file).read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, new)
    if gap.startswith("contradiction"):
        text = text.replace("  contradicts: [vol-2]\n", "")
    (known / file).write_text(text, encoding="utf-8")
    assert found(known) ^ GAPS == {gap}


def test_an_effect_study_closes_the_gap_of_its_theme(known: Path) -> None:
    text = (known / "interventions.yaml").read_text(encoding="utf-8")
    study = "ongetest:\n  effect_studies: [{source: bos2021, result: {nl: Het hielp., en: It helped.}}]\n"
    (known / "interventions.yaml").write_text(text.replace("ongetest:\n", study), encoding="utf-8")
    assert found(known) ^ GAPS == {"no-effect-study:licht"}


def test_a_later_year_dates_more_and_the_same_year_tells_the_same() -> None:
    assert found(KNOWN, 2024) == GAPS
    later = found(KNOWN, 2040)
    assert {"dated:vol", "dated:overzicht", "expired-recognition:anderen"} <= later
    assert found(KNOWN, 2040) == later


def test_what_the_manifest_leaves_out_is_not_looked_at(known: Path) -> None:
    manifest = known / "corpus.yaml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace("[inleiding]", "[inleiding, wees, oud]"), encoding="utf-8")
    assert GAPS - found(known) == {"orphan-theme:wees", "dated:oud"}
    manifest.write_text(text.replace("[inleiding]", "[]"), encoding="utf-8")
    assert found(known) - GAPS == {"orphan-theme:inleiding"}


def test_stated_and_computed_are_linked_and_compared() -> None:
    with Reader(ready(KNOWN), "en") as reader:
        gaps = assemble(reader)
    stated = {gap.id: (gap.verdict.outcome if gap.verdict else "", gap.matches) for gap in gaps.gaps if gap.origin == "stated"}
    assert stated == {
        "werking-onbekend": ("borne-out", ("no-effect-study:licht",)),
        "geen-overzicht": ("borne-out", ("synthesis:overzicht",)),
        "geen-review-vol": ("contradicted", ()),
        "handvatten": ("cannot-tell", ()),
    }
    finds = {gap.id for gap in gaps.gaps if gap.is_find}
    assert finds == GAPS - {"no-effect-study:licht", "synthesis:overzicht"}
    assert gaps.gaps[0].id == "werking-onbekend", "leading, asked for from outside, and empty"
    near = gaps.get("werking-onbekend")
    assert near is not None and near.near == ("weak-design:licht",)
