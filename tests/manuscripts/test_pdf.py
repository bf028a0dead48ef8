"""PDF: running text out of lines on pages."""

from pathlib import Path

import pytest

from synthesis.citations.scanner import scan
from synthesis.errors import MissingExtra, UsageError
from synthesis.manuscripts.manuscript import Manuscript
from synthesis.manuscripts.reading import read_bytes
from tests.manuscripts.files import bare_pdf, pdf

PAGE = '#set page(width: 9cm, height: 9cm, margin: 1.5cm, numbering: "1", header: [Rapport over buren #h(1fr) 2023])\n'
TEXT = '#set text(lang: "nl", size: 10pt, hyphenate: true)\n#set par(justify: true)\n'
FILLER = (
    "Daarna blijkt", "Ook in dorpen en in de grote stad wordt gezien dat dit", "Zo",
    "Wie goed kijkt, ziet hoe dat", "Soms", "Later",
)  # fmt: skip
SENTENCE = (
    "De Bouverne-De Bie en Van den Berg (2018a) vinden samenlevingsopbouw en netwerkversterking onmisbaar voor kwetsbare "
    "buurtbewoners, ook voor efficiënte professionaliseringstrajecten (Hortulanus et al., 2003; Kok & Vos, 2014). "
)


def read(source: str, folder: Path) -> Manuscript:
    return read_bytes(pdf(source, folder), "a.pdf")


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Manuscript:
    notes = "#footnote[Zie ook Smit (2001), die samenwerkingsverbanden noemt.]"
    more = [f"{words} werkt. {SENTENCE}" for words in FILLER]
    source = f"= Inleiding\n{SENTENCE}{notes} {''.join(more[:3])}\n\n== Een tussenkop\n{''.join(more[3:])}{notes} Slot."
    source = PAGE + TEXT + source
    return read(source, tmp_path_factory.mktemp("pdf"))


def test_heads_feet_and_page_numbers_are_gone(long: Manuscript) -> None:
    pages = long.text.split("\f")
    assert len(pages) > 2
    assert "Rapport" not in long.text and "2023" not in long.text
    assert not [line for line in long.text.split("\n") if line.strip("\f").isdigit()]


def test_cut_words_are_whole_again(long: Manuscript) -> None:
    wanted = set(SENTENCE.split()) | {"samenwerkingsverbanden"}
    found = set(long.text.replace("[^1]", "").replace("[^2]", "").split())
    assert wanted <= found
    assert not [word for word in found - wanted if len(word) > 9]


def test_headings_and_footnotes_are_marked(long: Manuscript) -> None:
    assert "# Inleiding\n\n" in long.text and "\n\n## Een tussenkop\n\n" in long.text
    assert long.text.count("[^1]: Zie ook Smit (2001)") == long.text.count("[^2]: Zie ook Smit (2001)") == 1
    assert "2014).[^1] Daarna" in long.text.replace("\n", " ")


def test_citations_over_lines_and_pages_are_found(long: Manuscript) -> None:
    found = [(mention.authors[-1], mention.year) for mention in scan(long.text)]
    assert found.count(("Smit", "2001")) == 2
    for wanted in (("Van den Berg", "2018a"), ("Hortulanus", "2003"), ("Vos", "2014")):
        assert found.count(wanted) == 7


def test_places_are_pages_with_lines(long: Manuscript) -> None:
    pages = [long.place_at(at).page for at in range(len(long.text))]
    assert pages[0] == 1 and max(pages) == long.text.count("\f") + 1
    offset = long.text.index("Hortulanus")
    place = long.place_at(offset)
    assert place.page == 1 and place.line > 3
    assert long.place(1, 3) == long.place_at(2)


def test_entries_of_a_hanging_list_are_apart(tmp_path: Path) -> None:
    entries = [f"Schrijver, A. (20{n:02}). {'Een titel over buren en netwerken ' * 3}. Uitgever." for n in range(10, 16)]
    source = TEXT.replace("true)\n#set par(justify: true", "false)\n#set par(hanging-indent: 1em, spacing: 0.65em")
    text = read(source + "= Literatuur\n" + "\n\n".join(entries), tmp_path).text
    assert [" ".join(block.split()) for block in text.split("\n\n")] == [
        "# Literatuur",
        *(" ".join(entry.split()) for entry in entries),
    ]


def test_indented_paragraphs_are_apart(tmp_path: Path) -> None:
    paragraphs = [f"{name} {SENTENCE}".strip() for name in ("Eerst", "Dan", "Ten slotte")]
    source = TEXT + "#set par(first-line-indent: 1.5em, spacing: 0.65em)\n" + "\n\n".join(paragraphs)
    text = read(source, tmp_path).text
    assert [" ".join(block.split()) for block in text.split("\n\n")] == paragraphs


def test_without_text_or_letters_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no text") as failure:
        read("#rect(width: 3cm, fill: red)", tmp_path)
    assert "OCR" in failure.value.hint
    with pytest.raises(UsageError, match="no text"):
        read_bytes(bare_pdf(), "a.pdf")


def test_raised_numbers_are_no_part_of_a_year(tmp_path: Path) -> None:
    text = read("Buren#super[3] helpen (Kok, 2014#super[12]), zegt 12 van de 20 (Bos, 2015).", tmp_path).text
    assert text == "Buren³ helpen (Kok, 2014¹²), zegt 12 van de 20 (Bos, 2015).\n"


def test_a_password_is_told() -> None:
    locked = f"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>"
    with pytest.raises(UsageError, match="password"):
        read_bytes(bare_pdf("/Encrypt 4 0 R /ID [<41> <41>]", (locked,)), "a.pdf")


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    whole = pdf(SENTENCE, tmp_path)
    for data in (b"%PDF-1.7\n", whole[:200], b"%PDF-1.7\n" + bytes(range(256)) * 4000):
        with pytest.raises(UsageError, match=r"damaged|no text"):
            read_bytes(data, "a.pdf")


def test_pages_without_text_are_told(tmp_path: Path) -> None:
    found = read(f"Eerst iets. {SENTENCE}\n#pagebreak()\n#rect()\n#pagebreak()\n{SENTENCE}", tmp_path)
    assert found.notes == ("pages without text were left out, as pictures may be (page 2).",)
    assert found.place_at(len(found.text) - 3).page == 3


def test_without_the_library_it_says_which_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    with pytest.raises(MissingExtra, match="documents"):
        read_bytes(b"%PDF-1.7", "a.pdf")
