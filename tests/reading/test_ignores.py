"""Which lines an ignore comment covers."""

from synthesis.checks.registry import RULES
from synthesis.faults import Fault
from synthesis.places import Place
from synthesis.reading.ignores import apply_ignores, find_ignores

TEXT = """\
# synthesis: ignore SYN601 both are one word
a:
  b: 1
  # synthesis: ignore SYN501, SYN502 - printed so

  c: 2
  d: 3  # synthesis: ignore SYN301
e:  # synthesis: ignore SYN401 for now
  f: "not # synthesis: a comment"

g: 4
"""
RECORDS = [2, 8, 11]


def covered(text: str = TEXT) -> list[tuple[set[str], int, int, str]]:
    return [(set(found.codes), found.first, found.last, found.reason) for found in find_ignores("a.yaml", text, RECORDS)]


def fault(line: int, code: str = "SYN401") -> Fault:
    return RULES[code].fault(Place("a.yaml", line, 1), "a", "wrong")


def test_lines_and_reasons() -> None:
    assert covered() == [
        ({"SYN601"}, 2, 7, "both are one word"),
        ({"SYN501", "SYN502"}, 6, 6, "printed so"),
        ({"SYN301"}, 7, 7, ""),
        ({"SYN401"}, 8, 10, "for now"),
    ]


def test_a_text_without_comments_has_none() -> None:
    assert covered("a:\n  b: 1\n") == []


def test_a_fault_outside_the_lines_or_of_another_code_stays() -> None:
    ignores = find_ignores("a.yaml", TEXT, RECORDS)[3:]
    stays = [fault(7), fault(11), fault(9, "SYN402")]
    assert apply_ignores([fault(8), fault(10), *stays], ignores) == stays


def test_a_fault_in_another_file_stays() -> None:
    other = RULES["SYN401"].fault(Place("b.yaml", 9, 1), "a", "wrong")
    found = apply_ignores([other], find_ignores("a.yaml", TEXT, RECORDS)[3:])
    assert [one.slug for one in found] == ["finding-without-source", "unused-ignore"]


def test_comments_without_reason_and_without_use_are_told() -> None:
    found = apply_ignores([fault(9)], find_ignores("a.yaml", TEXT, RECORDS)[2:])
    assert [(one.slug, one.place.line) for one in found] == [("ignore-without-reason", 7), ("unused-ignore", 7)]
