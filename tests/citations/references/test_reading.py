"""Lists in a document: where they stand, what they serve, which entries they hold."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.citations.references.lists import reference_lists
from synthesis.citations.references.parsing import parse_reference
from synthesis.citations.references.reading import read_references

ENTRIES = (
    "Bakker, P., van den Berg, J. W., & Zijlstra-Bos, T. (2018). Samen leven in de wijk: Een onderzoek naar burenhulp in "
    "krimpdorpen en steden. Tijdschrift voor Buurtkunde, 12(3), 45-67. https://doi.org/10.1234/tvb.2018.12.3.45",
    "Centraal Bureau voor Buurten. (2020). Buurten in cijfers. Centraal Bureau voor Buurten.",
    "de Wit, K. (2019). Een lange titel over de dagelijkse praktijk van vrijwilligers die elkaar in het buurthuis ontmoeten. "
    "In A. Smit & B. de Boer (Red.), Handboek burenhulp (pp. 12-34). Boom.",
    "Handboek inclusieve wijken. (2020). Garant.",
    "Okafor, Ch. M. (z.d.). Over de buurt. Geraadpleegd op 3 mei 2020, van "
    "https://www.example.org/over-de-buurt/artikel-met-een-lang-adres",
    "Peeters, J., & Quist, M. (2011). Wonen en zorgen (2e druk). Utrecht: SWP.",
)
PROSE = "# Inleiding\n\nBuren helpen elkaar (Bakker et al., 2018). Okafor (z.d.) noemt dat gewoon, en dat is het ook.\n\n"


def wrapped(entry: str, indent: str = "") -> str:
    return textwrap.fill(entry, 72, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


LAYOUTS = {
    "paragraphs": "\n\n".join(ENTRIES),
    "lines": "\n".join(ENTRIES),
    "wrapped": "\n\n".join(map(wrapped, ENTRIES)),
    "hanging": "\n".join(wrapped(entry, "    ") for entry in ENTRIES),
    "no blank lines": "\n".join(map(wrapped, ENTRIES)),
    "bullets": "\n".join(f"- {entry}" for entry in ENTRIES),
    "numbers": "\n".join(f"{number}. {entry}" for number, entry in enumerate(ENTRIES, 1)),
    "numbers, wrapped": "\n".join(wrapped(f"[{number}] {entry}") for number, entry in enumerate(ENTRIES, 1)),
}
HEADS = (
    "# Literatuur\n\n",
    "Literatuur\n",
    "**GERAADPLEEGDE LITERATUUR**\n\n",
    "7. Bronnen\n\n",
    "References\n==========\n\n",
    "",
)


@pytest.mark.parametrize("head", HEADS, ids=[head.strip() or "none" for head in HEADS])
@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_entries_however_laid_out(layout: str, head: str) -> None:
    text = f"{PROSE}{head}{LAYOUTS[layout]}\n\n# Bijlage\n\nHier staat nog wat over de buurt (Peeters & Quist, 2011).\n"
    lists, found = read_references(text)
    assert len(lists) == 1
    assert [entry.text for entry in found] == [parse_reference(entry).text for entry in ENTRIES]
    lines = text.split("\n")
    for entry in found:
        assert entry.text[-4:] in lines[entry.end_line - 1]
        assert entry.text[:8] in lines[entry.line - 1]


def test_a_page_break_within_an_entry() -> None:
    first, *rest = wrapped(ENTRIES[0]).split("\n")
    cut = "\n".join([first, "", "- 12 -", "", "\f", *rest])
    found = read_references(f"{PROSE}# Literatuur\n\n{cut}\n\n" + "\n\n".join(map(wrapped, ENTRIES[1:])))[1]
    assert [entry.text for entry in found] == [parse_reference(entry).text for entry in ENTRIES]


@pytest.mark.parametrize(
    "title",
    [
        "Literatuurlijst", "Bibliografie", "Referenties", "Geraadpleegde bronnen", "Bronnenlijst", "References", "Reference list",
        "Works cited", "Bibliography", "Literaturverzeichnis", "Quellen", "Bibliographie", "Références", "Referencias",
        "Bibliografía", "Literatuur en bronnen", "LITERATUUR", "Literatuur hoofdstuk 2", "Bronvermelding",
        "Lijst van geraadpleegde literatuur",
    ],
)  # fmt: skip
def test_headings_of_many_lists(title: str) -> None:
    lists = reference_lists(f"{PROSE}## {title}\n\n{ENTRIES[0]}\n\n{ENTRIES[5]}\n")
    assert [(found.heading, found.line, found.end_line) for found in lists] == [(title, 7, 9)]


def test_each_list_serves_its_part() -> None:
    part = f"{PROSE}# Bronnen\n\n" + "\n\n".join(ENTRIES[:3]) + "\n\n"
    text = f"# 1 Een\n\n{part}**DEEL 2**\n\n# 2 Twee\n\n{part}# Bijlage\n\nTot slot.\n"
    lists, found = read_references(text)
    assert [one.covers for one in lists] == [(1, lists[0].end_line), (lists[0].end_line + 1, text.count("\n") + 1)]
    assert [entry.number for entry in found] == [1, 2, 3, 4, 5, 6]
    assert [entry.list for entry in found] == [0, 0, 0, 1, 1, 1]


def test_groups_within_a_list_and_a_dash_for_the_same_author() -> None:
    text = f"# Literatuur\n\n## Boeken\n\n{ENTRIES[5]}\n\n———. (2012). Nog een boek. Boom.\n\n## Artikelen\n\n{ENTRIES[0]}\n"
    lists, found = read_references(text)
    assert len(lists) == 1
    assert [len(entry.authors) for entry in found] == [2, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        PROSE,
        "# Bronnen\n",
        "# Inhoud\n\nLiteratuur\t34\n",
        "Jansen (2018) stelt dit.\n\nSmit (2019) ook.\n\nWit (2020) niet.\n",
    ],
)
def test_no_list(text: str) -> None:
    assert read_references(text) == ([], [])


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["# Bronnen", "", "Literatuur", "12", "- ", "\f", *ENTRIES, "Wit, K. (", "(2018)", "## A"])
        | st.text(max_size=80)
    )
)
def test_any_text_has_its_places_inside(lines: list[str]) -> None:
    text = "\n".join(lines)
    lists, found = read_references(text)
    last = text.count("\n") + 1
    for one in lists:
        assert 1 <= one.covers[0] <= one.line <= one.end_line <= one.covers[1] <= last
    assert [entry.number for entry in found] == list(range(1, len(found) + 1))
    places = [place for entry in found for place in (entry.line, entry.end_line)]
    assert places == sorted(places)
    assert all(1 <= place <= last for place in places)
    assert {entry.list for entry in found} == {one.index for one in lists}
