"""The comparison of two corpora reads like a release note."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

KNOWN = ROOT / "tests" / "gaps" / "known"
SOURCE = """
nieuw2024:
  type: article-journal
  title: Een overzicht van alles
  author: [{family: Wit, given: A.}]
  issued: 2024
  language: nl
  country: NL
  design: [systematic-review]
  knowledge: [scientific]
"""
FINDING = """
nieuw:
  statement: {nl: Maatjes blijven langer na een training., en: Buddies stay longer after a training.}
  kind: association
  themes: [wees]
  sources: [{id: nieuw2024}]
  groups: [elders]
"""


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The known corpus a year on: a source and a finding more, new support, a gap closed, a finding in other words."""
    folder = Path(shutil.copytree(KNOWN, tmp_path / "later"))

    def change(file: str, *pairs: tuple[str, str], more: str = "") -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        path.write_text(text + more, encoding="utf-8")

    change("sources.yaml", more=SOURCE)
    change(
        "findings.yaml",
        (
            "  sources: [{id: dijk2022}]\n  groups: [residents]",
            "  sources: [{id: dijk2022}, {id: nieuw2024}]\n  groups: [residents]",
        ),
        ("Bevinding nummer 4 over vol", "Nummer 4 van de bevindingen over vol"),
        ("Finding number 4 on vol", "Number 4 of the findings on vol"),
        more=FINDING,
    )
    change("gaps.yaml", ("werking-onbekend:\n", "werking-onbekend:\n  status: closed\n"))
    change("corpus.yaml", ('as_of: "2024', 'as_of: "2025'))
    return folder


@pytest.mark.parametrize(("lang", "suffix", "format"), [("nl", "txt", "text"), ("en", "txt", "text"), ("en", "md", "markdown")])
def test_a_release_note(run: Run, later: Path, golden: Callable[[str, str], None], lang: str, suffix: str, format: str) -> None:
    golden(f"diff.{lang}.{suffix}", run("diff", str(KNOWN), str(later), "--lang", lang, "--format", format).out)


def test_every_phrase_is_in_use() -> None:
    from synthesis.diff.changes import MEANINGS
    from synthesis.language.wording.diff import PHRASES

    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "synthesis" / "reports").glob("diff*.py"))
    made = {*MEANINGS, *(f"n-{meaning}" for meaning in MEANINGS)}
    prefixes = ("level-", "concern-", "part-", "verdict-")
    plain = {name for name in PHRASES if name not in made and not name.startswith(prefixes)}
    names = {name for name in plain if not re.search(rf"""(?:diff\.|["']){re.escape(name)}["']""", code)}
    components = {"methodological-limitations", "coherence", "adequacy", "relevance"}
    changes = {"came", "went", "n-came", "n-went", "n-changed"}
    assert names <= components | changes
