"""Every report over the sample corpus, in every format, as it is meant to read.

`UPDATE_GOLDEN=1 python -m pytest tests/reports` writes the files anew; look at what changed.
"""

from collections.abc import Callable

import pytest

from tests.conftest import Run

REPORTS = {
    "gaps": ["gaps"],
    "query": ["query", "klusclub"],
    "show-source": ["show", "doorn2009"],
    "show-intervention": ["show", "klusclub"],
    "list": ["list"],
    "list-themes": ["list", "themes"],
    "crossref": ["crossref", "cordes2018", "--steps", "2"],
    "crossref-overview": ["crossref"],
    "crossref-pair": ["crossref", "bankjes-eenzaamheid", "hemels2015"],
    "crossref-matrix": ["crossref", "--matrix", "themes", "groups"],
    "crossref-without": ["crossref", "--without", "bdb2020", "--without", "doorn2009"],
}
SUFFIXES = {"text": "txt", "markdown": "md", "html": "html", "json": "json", "csv": "csv"}


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_text(run: Run, golden: Callable[[str, str], None], report: str, lang: str) -> None:
    golden(f"{report}.{lang}.txt", run(*REPORTS[report], "--lang", lang).out)


@pytest.mark.parametrize("format", ["markdown", "html", "json", "csv"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_gap_report_in_every_format(run: Run, golden: Callable[[str, str], None], format: str, lang: str) -> None:
    golden(f"gaps.{lang}.{SUFFIXES[format]}", run("gaps", "--format", format, "--lang", lang).out)


@pytest.mark.parametrize(("format", "suffix"), [("mermaid", "mmd"), ("dot", "dot"), ("graphml", "graphml")])
def test_graphs(run: Run, golden: Callable[[str, str], None], format: str, suffix: str) -> None:
    golden(f"crossref.{suffix}", run("crossref", "cordes2018", "--format", format).out)
    golden(f"crossref-overview.{suffix}", run("crossref", "--format", format).out)
