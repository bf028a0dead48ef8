"""The formats of documents: escaping, anchors, tables, flat answers."""

import csv
import io
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.errors import UsageError
from synthesis.formats import csv_document, html, markdown, text
from synthesis.formats.document import Code, Document, Entry, Grid, Items, Prose, Section
from synthesis.formats.documents import DOCUMENT_FORMATS, choose, write

NASTY = "<b>*_|`\\ # [x](y) & \"q\" 'a' \n=1+1"


def document(words: str = NASTY) -> Document:
    return Document(
        title=words,
        lang="en",
        lead=[Prose(words), Items([words, words], targets=["an-id", "an-id"])],
        sections=[
            Section(words, [Grid((words, "n"), [(words, 3), (None, 12)], caption=words)], anchor="one"),
            Section("Two", [Entry(words, id="an-id", mark="1", tags=[words], body=[words], fields=[(words, words)])]),
            Section("Three", [Code("a\n  b", "yaml")], sections=[Section("Deeper", [Prose(words)])]),
        ],
        closing=[Prose(words)],
        data={"words": words},
        table=Grid(("a", "b"), [(words, 1), ("-2", None)]),
    )


class Balance(HTMLParser):
    """Collects unclosed tags, ids and links."""

    VOID = frozenset({"meta", "br", "hr", "link"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_html_is_balanced_its_links_lead_somewhere_and_texts_survive() -> None:
    page = Balance()
    page.feed(html.write(document()))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert "".join(page.texts).count(NASTY) >= 10


def test_html_needs_nothing_from_elsewhere() -> None:
    assert not re.search(r"<script|<link|src=|@import|url\(", html.write(document("plain")))


def test_markdown_shows_the_words_as_they_are() -> None:
    import pypandoc

    shown = pypandoc.convert_text(
        markdown.write(document()), "plain", format="commonmark+pipe_tables", extra_args=["--wrap=none"]
    )
    assert shown.count(" ".join(NASTY.split())) >= 8


def test_csv_guards_formulas_and_keeps_the_rest() -> None:
    rows = list(csv.reader(io.StringIO(csv_document.write(document("=SUM(A1)")))))
    assert rows == [["a", "b"], ["'=SUM(A1)", "1"], ["'-2", ""]]


@given(st.text(max_size=60))
def test_csv_gives_back_what_it_was_given(words: str) -> None:
    rows = list(csv.reader(io.StringIO(csv_document.write(document(words)), newline="")))
    assert rows[1][0].removeprefix("'") == words.removeprefix("'") or "\r" in words or "\0" in words


@given(st.text(max_size=300), st.integers(min_value=1, max_value=200))
def test_text_takes_any_words_at_any_width(words: str, width: int) -> None:
    assert text.write(document(words), width).endswith("\n")


@pytest.mark.parametrize("format", DOCUMENT_FORMATS)
def test_every_format_of_the_table_writes(format: str) -> None:
    assert write(document(), format).endswith("\n")


def test_the_suffix_chooses_unless_a_format_is_given() -> None:
    from pathlib import PurePath

    suffixes = {name: found.suffixes for name, found in DOCUMENT_FORMATS.items()}
    assert choose(None, PurePath("x.HTML"), suffixes, "text") == "html"
    assert choose("CSV", PurePath("x.html"), suffixes, "text") == "csv"
    assert choose(None, PurePath("x"), suffixes, "text") == "text"
    with pytest.raises(UsageError, match=r"suffix '\.docx'"):
        choose(None, PurePath("x.docx"), suffixes, "text")
    with pytest.raises(UsageError, match="no format 'htm'"):
        choose("htm", None, suffixes, "text")
