"""The line that a report shows, with carets under what is meant."""

from hypothesis import given
from hypothesis import strategies as st

from synthesis.manuscripts.manuscript import Manuscript, Place
from synthesis.reports.document_places import contract, excerpt, in_words


def marked(text: str, line: int, column: int, length: int) -> str:
    shown, carets = excerpt(Manuscript(text), line, column, length).split("\n")
    return shown[carets.index("^") : len(carets)]


def test_what_is_meant_is_marked_wherever_it_stands() -> None:
    long = "woord " * 40 + "(Alkema, 2011) " + "woord " * 40
    assert marked(f"een\n{long}\n", 2, long.index("Alk") + 1, 12) == "Alkema, 2011"
    assert marked("(Alkema, 2011)", 1, 2, 12) == "Alkema, 2011"
    assert marked("woord " * 40 + "(Alkema, 2011)", 1, 242, 12) == "Alkema, 2011"
    assert marked("kort\ttab", 1, 6, 3) == "tab"


@given(st.text(max_size=300), st.integers(1, 5), st.integers(1, 320), st.integers(1, 400))
def test_any_place_of_any_text_can_be_shown(text: str, line: int, column: int, length: int) -> None:
    shown, carets = excerpt(Manuscript(text), line, column, length).split("\n")
    assert len(shown) <= 66 and len(carets) <= max(1, len(shown)) and carets.strip(" ").strip("^") == "" and "^" in carets


def test_places_in_words_and_in_json() -> None:
    assert [in_words(Place(3, 14), "nl"), in_words(Place(3, 14), "en", whole=True)] == ["regel 3:14", "line 3"]
    assert in_words(Place(5, 2, 3), "nl") == "p. 3, regel 5"
    assert in_words(Place(0, 2, 0, 12), "en") == "paragraph 12"
    assert in_words(Place(0, 2, 4, 12), "nl") == "alinea 12, p. 4"
    assert contract(Place(0, 2, 4, 12)) == {"line": 12, "column": 2, "page": 4, "paragraph": 12}
    assert contract(Place(3, 14)) == {"line": 3, "column": 14, "page": None, "paragraph": None}
