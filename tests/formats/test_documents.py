"""The formats of documents: escaping, anchors, tables, flat answers."""

import csv
import io
import re
from html.parser import HTMLParser
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.errors import UsageError
from synthesis.formats import csv_document, html, markdown, text
from synthesis.formats.document import Code, Document, Entry, Grid, Items, Prose, Section
from synthesis.formats.documents import DOCUMENT_FORMATS, choose, write
from synthesis.formats.phrasing import pieces
from tests.formats.reports import rich

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


def test_html_holds_pictures_with_what_they_say() -> None:
    page = Balance()
    written = html.write(rich("A < B"))
    page.feed(written)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links if link.startswith("#")} <= set(page.ids)
    assert '<desc id="figure-1-desc">A &lt; B in a picture</desc>' in written
    assert written.count("<title") == 2 and "old" not in page.texts
    assert "url(#figure-1-p)" in written and 'id="figure-2-p"' in written


@pytest.mark.parametrize("writer", [text, markdown])
def test_pictures_are_tables_where_nothing_is_drawn(writer: ModuleType) -> None:
    written = writer.write(rich())
    assert "svg" not in written
    assert written.count("Reciprocity") == 2
    assert "Words drawn" in written


@pytest.mark.parametrize(
    ("words", "links"),
    [
        ("see https://example.org/a.", ["https://example.org/a"]),
        ("(https://example.org/a_(b))", ["https://example.org/a_(b)"]),
        ("https:// and http://x, then", ["http://x"]),
        ("nothing", []),
    ],
)
def test_addresses_are_links(words: str, links: list[str]) -> None:
    found = list(pieces(words))
    assert "".join(said for said, _ in found) == words
    assert [to for _, to in found if to] == links


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
    written = write(document(), format)
    assert len(written) > 30
    assert isinstance(written, bytes) or written.endswith("\n")


def test_the_option_names_every_format() -> None:
    from synthesis.app import options

    [option] = options.DocumentFormat.__metadata__
    assert option.help == f"{', '.join(list(DOCUMENT_FORMATS)[:-1])} or {list(DOCUMENT_FORMATS)[-1]}."
    assert set(option.autocompletion("")) == set(DOCUMENT_FORMATS)


def test_the_suffix_chooses_unless_a_format_is_given() -> None:
    from pathlib import PurePath

    suffixes = {name: found.suffixes for name, found in DOCUMENT_FORMATS.items()}
    assert choose(None, PurePath("x.HTML"), suffixes, "text") == "html"
    assert choose("CSV", PurePath("x.html"), suffixes, "text") == "csv"
    assert choose(None, PurePath("x"), suffixes, "text") == "text"
    with pytest.raises(UsageError, match=r"suffix '\.odt'"):
        choose(None, PurePath("x.odt"), suffixes, "text")
    with pytest.raises(UsageError, match="no format 'htm'"):
        choose("htm", None, suffixes, "text")
