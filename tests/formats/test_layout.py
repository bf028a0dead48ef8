"""Lines of text: what a cell begins with shows its place in a tree, on every line that it takes."""

import pytest

from synthesis.formats.document import Document, Grid, Prose
from synthesis.formats.text import write


def test_a_section_sign_stays_with_its_number() -> None:
    written = write(Document(title="", lang="en", lead=[Prose("Stands in " + "§ 3.1, " * 30)]), 40)
    assert not any(line.endswith("§") for line in written.split("\n"))
    assert "\u00a0" not in written


LONG = "people with a very serious intellectual disability and their families and friends"


@pytest.mark.parametrize(("mark", "after"), [("\u00a0\u00a0", "  "), ("› ", "  "), ("", "")])
def test_a_cell_of_several_lines_keeps_its_indent(mark: str, after: str) -> None:
    written = write(Document(title="", lang="en", lead=[Grid(("Group", "Number"), [(mark + LONG, 3)])]), 40)
    first, *more = [line for line in written.split("\n")[2:] if line]
    assert first.startswith(f"{mark}people")
    assert more
    assert all(line.startswith(after) and line[len(after)] != " " for line in more)
    assert max(map(len, written.split("\n"))) <= 40
