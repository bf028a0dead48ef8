"""BibTeX: what bibtexparser and pandoc read back."""

import json
from collections.abc import Callable
from typing import Any

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.formats import bibtex, csl_json
from synthesis.formats.latex import address, escape

from . import reading

LINES = st.text(st.characters(exclude_categories=["C", "Z", "M"], exclude_characters="{}"), min_size=1, max_size=30)
"""Any signs but braces; these have their own tests, as BibTeX needs them in pairs."""


def parse(text: str) -> Any:
    # Names are split before LaTeX is decoded: the braces around an institution still count then.
    steps = [SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware()]
    library = bibtexparser.parse_string(text, append_middleware=steps)
    assert library.failed_blocks == []
    return library


def joined(parts: Any) -> str:
    said = (" ".join(part).translate(str.maketrans("", "", "{}")) for part in ([*parts.von, *parts.last], parts.first, parts.jr))
    return reading.plain(", ".join(filter(None, said)).replace(". ", "."))


def test_bibtexparser_reads_it_back(sources: list[dict[str, Any]]) -> None:
    read = {entry.key: entry for entry in parse(bibtex.write(sources)).entries}
    expected = {item["id"]: item for item in map(csl_json.item, sources)}
    assert list(read) == list(expected)
    for id, item in expected.items():
        entry = read[id]
        title = entry["title"].removeprefix("{").removesuffix("}") if "title" in entry else ""
        assert reading.plain(title) == reading.plain(item.get("title", ""))
        authors = [joined(parts) for parts in entry["author"]] if "author" in entry else []
        assert authors == [reading.name(author).replace(". ", ".") for author in item.get("author", ())]
        assert entry.get("year", None) is None if "issued" not in item else int(entry["year"]) == reading.year(item)


def test_pandoc_reads_it_back(sources: list[dict[str, Any]]) -> None:
    read = reading.pandoc(bibtex.write(sources), "bibtex")
    assert len(read) == len(sources)
    assert reading.summaries(read) == reading.summaries(json.loads(csl_json.write(sources)))
    dois = {item["id"]: item["DOI"] for item in read if "DOI" in item}
    assert dois == {doc["id"]: doc["DOI"] for doc in sources if "DOI" in doc}
    links = {item["id"]: item["URL"] for item in read if "URL" in item}
    assert links == {doc["id"]: doc["URL"] for doc in sources if "URL" in doc}


@pytest.mark.parametrize(
    ("id", "kind"),
    [
        ("granovetter1973", "article"),
        ("engbersen2020a", "article"),
        ("heaney2008", "incollection"),
        ("lexicon2021", "incollection"),
        ("conferentie2016", "inproceedings"),
        ("scp2019", "techreport"),
        ("zwaard2021", "phdthesis"),
        ("jansen2019", "mastersthesis"),
        ("king1999", "book"),
        ("regenmortel2008", "misc"),
        ("buurtcirkel", "misc"),
    ],
)
def test_entry_types(source: Callable[[str], dict[str, Any]], id: str, kind: str) -> None:
    assert bibtex.entry_type(source(id)) == kind


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ({"family": "Regenmortel", "given": "Tine", "non-dropping-particle": "van"}, "van Regenmortel, Tine"),
        ({"family": "Ancona", "given": "J.", "non-dropping-particle": "d'"}, "d'Ancona, J."),
        ({"family": "King", "given": "M. L.", "suffix": "Jr."}, "King, Jr., M. L."),
        ({"family": "Ruiz de la Torre", "given": "Ana"}, "{Ruiz de la Torre}, Ana"),
        ({"family": "hooks", "given": "bell"}, "{hooks}, {bell}"),
        ({"literal": "Barnes and Noble, Inc."}, "{Barnes and Noble, Inc.}"),
        ({"literal": "R&D"}, r"{R\&D}"),
        ({"family": "Pink"}, "Pink"),
        ({"family": "Montfort", "non-dropping-particle": "van"}, "van Montfort, {}"),
        ({"family": "Jansen", "suffix": "Jr."}, "Jansen, Jr., {}"),
    ],
)
def test_names(name: dict[str, str], written: str) -> None:
    entry = bibtex.write([{"id": "x", "type": "book", "title": "T", "author": [name]}])
    assert f"  author = {{{written}}},\n" in entry


def test_an_undated_work_has_no_year(source: Callable[[str], dict[str, Any]]) -> None:
    assert "year" not in bibtex.write([source("coleman1988")])
    assert "  month = feb,\n  day = {3},\n" in bibtex.write([source("vws2020")])


def test_addresses_are_not_escaped() -> None:
    assert address("https://a.nl/x_y%20z?a=1&b=#c~d") == "https://a.nl/x_y%20z?a=1&b=#c~d"
    assert address("https://a.nl/{x}\\y z") == "https://a.nl/%7Bx%7D%5Cyz"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("R&D: 50% van $1 #2 a_b", r"R\&D: 50\% van \$1 \#2 a\_b"),
        ("a{b}c", r"a\{b\}c"),
        ("}a{b{c}", r"\textbraceright{}a\textbraceleft{}b\{c\}"),
        ('a "b" c "', "a ``{}b{}'' c {}''"),
        ("a -- b --- c", "a -{}- b -{}-{}- c"),
        ("a\n  b", "a b"),
    ],
)
def test_escape(text: str, written: str) -> None:
    assert escape(text) == written
    assert written.count("{") == written.count("}")


@settings(max_examples=100, deadline=None)
@given(LINES)
def test_any_title_survives_bibtexparser(title: str) -> None:
    [entry] = parse(bibtex.write([{"id": "x", "type": "book", "title": title}])).entries
    read = entry["title"].removeprefix("{").removesuffix("}")
    assert reading.plain(read) == reading.plain(title)


@settings(max_examples=12, deadline=None)
@given(st.lists(LINES, min_size=8, max_size=40))
def test_any_title_survives_pandoc(titles: list[str]) -> None:
    docs = [{"id": f"x{place}", "type": "book", "title": f"T {title} t"} for place, title in enumerate(titles)]
    read = {item["id"]: reading.plain(item["title"]) for item in reading.pandoc(bibtex.write(docs), "bibtex")}
    assert read == {doc["id"]: reading.plain(doc["title"]) for doc in docs}
