"""HTML: what a reader of the page sees, and the place in the file of every word."""

import pytest

from synthesis.manuscripts.manuscript import Manuscript, Place
from synthesis.manuscripts.reading import read_bytes


def read(page: str, encoding: str = "utf-8") -> Manuscript:
    return read_bytes(page.encode(encoding), "a.html", "html")


PAGE = """<!DOCTYPE html><html><head><title>Weg</title><style>p { }</style>
<body><nav>Menu</nav><h1>Kop &amp;
 staart</h1><!-- (Weg, 1999) --><script>if (a < b) "(Weg, 1998)"</script>
<p>Buren   (Kok &amp; Vos,
   2014) net&shy;werk<br>verder<sup>12</sup> H<sub>2</sub>O
<p hidden>weg
<ul><li>een<li>twee</ul><ol start=3><li>drie</ol>
<table><tr><th>Naam<th>Bron<tr><td>Een</td><td>(Bos, 2015)</td></tr></table>
<del>oud</del><div>slot</div>
"""


def test_a_page_reads_as_it_shows() -> None:
    assert read(PAGE).text == (
        "# Kop & staart\n\nBuren (Kok & Vos, 2014) netwerk\nverder¹² H2O\n\n- een\n- twee\n3. drie\n\n"
        "Naam | Bron\nEen | (Bos, 2015)\n\nslot\n"
    )


@pytest.mark.parametrize("word", ["Kop", "staart", "Buren", "Kok", "Vos", "2014", "verder", "O\n", "twee", "drie", "Bos", "slot"])
def test_every_word_has_its_place_in_the_file(word: str) -> None:
    found = read(PAGE)
    place = found.place_at(found.text.index(word))
    assert PAGE.split("\n")[place.line - 1][place.column - 1 :].startswith(word.strip())


@pytest.mark.parametrize(
    "page",
    [
        '<p>a<a href="#fn1" class="footnote-ref" id="r1" role="doc-noteref"><sup>1</sup></a> b</p><section><ol><li id="fn1">'
        '<p>Zie Kok.<a href="#r1" class="footnote-back">↩</a></p></li></ol></section>',
        '<p>a<a href="#_ftn1" name="_ftnref1"><span><sup>[1]</sup></span></a> b</p>'
        '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">'
        "<span><sup>[1]</sup></span></a> Zie Kok.</p></div>",
        '<p>a<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> b</p>'
        '<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> Zie Kok.</ol>',
    ],
)
def test_footnotes_of_several_makers(page: str) -> None:
    assert read(page).text == "a[^1] b\n\n[^1]: Zie Kok.\n"


def test_links_with_a_number_are_not_always_notes() -> None:
    assert read('<p>zie <a href="#h2">2</a></p><h2 id="h2">Twee</h2>').text == "zie 2\n\n## Twee\n"


def test_the_encoding_is_the_one_declared() -> None:
    assert read('<meta charset="iso-8859-15"><p>café €', "iso-8859-15").text == "café €\n"
    assert read("<p>café", "cp1252").text == "café\n"


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<a ",
        '<a "',
        "<a b='",
        "<![CDATA[",
        "&",
        "<table><tr><td>",
        "<div>",
        "</",
        "<?",
        "<script>",
        "<a href='#x'>1",
        "<sup>",
    ],
)
def test_whatever_is_left_open_does_not_hang(piece: str) -> None:
    assert read("<html><p>x" + piece * 60_000).text.startswith("x")


def test_tables_within_tables_and_cells_that_nothing_closes() -> None:
    inner = "<table><tr><td>(Kok, 2014)<td>y</table>"
    assert read(f"<table><tr><td>{inner}<td>z<tr><td>a<td>b").text == "(Kok, 2014) y | z\na | b\n"


def test_an_empty_page_has_no_text() -> None:
    found = read("<html></html>")
    assert (found.text, found.place(1)) == ("", Place())
