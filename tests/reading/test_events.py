"""From text to nodes with positions, and what is refused."""

import pytest

from synthesis.reading.events import Parsed, parse
from synthesis.reading.nodes import find, unpack


def codes(parsed: Parsed) -> list[str]:
    return [trouble.rule.code for trouble in parsed.troubles]


def test_values_and_places() -> None:
    parsed = parse('a:\n  b: [x, {c: "2.10"}]\n  d: 3\n')
    assert parsed.root == {"a": {"b": ["x", {"c": "2.10"}], "d": 3}}
    places = {path: unpack(find(parsed.root, path) or 0) for path in (("a", "b", 1, "c"), ("a", "d"), ("a", "b", 0))}
    assert places == {("a", "b", 1, "c"): (2, 14), ("a", "d"): (3, 6), ("a", "b", 0): (2, 7)}
    assert unpack(find(parsed.root, ("a", "b"), key=True) or 0) == (2, 3)
    assert find(parsed.root, ("a", "nergens")) == find(parsed.root, ("a",))


def test_the_first_of_two_equal_keys_is_kept_and_both_places_told() -> None:
    parsed = parse("a: 1\nb: 2\na: 3\n")
    assert parsed.root == {"a": 1, "b": 2}
    (trouble,) = parsed.troubles
    assert trouble.message == "the key `a` already stands on line 1"
    assert unpack(trouble.at) == (3, 1)


def test_an_alias_gives_the_value_of_its_anchor() -> None:
    parsed = parse("a: &x {b: 1}\nc: *x\n")
    assert parsed.root == {"a": {"b": 1}, "c": {"b": 1}}
    assert parsed.troubles == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("a: &x [*x]\n", "points to itself"), ("a: *x\n", "was never defined")],
)
def test_an_alias_without_an_end(text: str, words: str) -> None:
    (trouble,) = parse(text).troubles
    assert words in trouble.message


def test_aliases_that_multiply_are_stopped() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    parsed = parse("\n".join(lines))
    assert set(codes(parsed)) == {"SYN104"}
    assert "multiply" in parsed.troubles[0].message


def test_nesting_beyond_the_limit_is_skipped_and_the_rest_read() -> None:
    parsed = parse("a: " + "[" * 10_000 + "]" * 10_000 + "\nb: 1\n")
    assert codes(parsed) == ["SYN106"]
    assert parsed.root["b"] == 1


@pytest.mark.parametrize("tag", ["!!python/object:os.system x", "!eigen x", "!!set {x}"])
def test_tags_are_refused(tag: str) -> None:
    assert codes(parse(f"a: {tag}\n")) == ["SYN105"]


@pytest.mark.parametrize(("text", "value"), [("!!str 12", "12"), ("!!int 12", 12), ("!!null ''", None)])
def test_tags_of_the_core_are_followed(text: str, value: object) -> None:
    assert parse(f"a: {text}\n").root == {"a": value}


def test_a_key_that_is_no_text() -> None:
    parsed = parse("{[a]: b, c: d}")
    assert codes(parsed) == ["SYN203"]
    assert parsed.root["c"] == "d"


def test_a_second_document_is_told_and_not_read() -> None:
    parsed = parse("a: 1\n---\nb: 2\n")
    assert parsed.root == {"a": 1}
    assert codes(parsed) == ["SYN109"]


@pytest.mark.parametrize("text", ["", "# niets\n", "---\n", "~\n"])
def test_nothing_in_it(text: str) -> None:
    parsed = parse(text)
    assert parsed.empty
    assert parsed.troubles == []


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a:\n\tb: 1\n", (2, 1), "a tab where YAML wants spaces"),
        ("a: b: c\n", (1, 5), "a colon where none can stand"),
        ("a: {b: c\nd: e\n", (1, 4), "not YAML"),
        ("a: [b\n", (1, 6), "not YAML"),
        ('a: "b\n', (1, 4), "not YAML"),
        ("a: @b\n", (1, 4), "found '@' where no value can start"),
        ("a: \x07\n", (1, 4), "a control character"),
    ],
)
def test_what_is_not_yaml_is_told_at_its_place(text: str, place: tuple[int, int], words: str) -> None:
    parsed = parse(text)
    assert parsed.broken
    assert words in parsed.troubles[-1].message
    assert unpack(parsed.troubles[-1].at)[0] == place[0]
    assert parsed.troubles[-1].hint


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"])
def test_line_ends_of_yaml_1_1_are_text(sign: str) -> None:
    parsed = parse(f"a: een{sign}twee\nb: 1\nb: 2\n")
    assert parsed.root == {"a": f"een{sign}twee", "b": 1}
    assert unpack(parsed.troubles[0].at) == (3, 1)


def test_a_text_cut_out_of_a_file_counts_from_its_own_line() -> None:
    assert unpack(parse("a: 1\na: 2\n", offset=10).troubles[0].at) == (12, 1)
