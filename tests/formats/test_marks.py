"""Words are marked whatever their case and diacritics, and nothing is lost."""

from hypothesis import given
from hypothesis import strategies as st

from synthesis.formats.document import Document, Entry
from synthesis.formats.html import write as write_html
from synthesis.formats.markdown import write as write_markdown
from synthesis.formats.marks import marked

ENTRY = Document("", "nl", [Entry("De Cliënt <b>", body=["cliënten en client"], marks=frozenset({"client"}))])


def test_pieces_tell_what_is_marked() -> None:
    assert list(marked("De Cliënt.", {"client"})) == [("De ", False), ("Cliënt", True), (".", False)]
    assert list(marked("", {"client"})) == []


@given(st.text(), st.sets(st.text(max_size=3)))
def test_the_pieces_make_the_text(text: str, marks: set[str]) -> None:
    assert "".join(piece for piece, _ in marked(text, marks)) == text


def test_each_format_marks_in_its_own_way() -> None:
    assert "De <mark>Cliënt</mark> &lt;b&gt;" in write_html(ENTRY)
    assert "cliënten en *client*" in write_markdown(ENTRY)
