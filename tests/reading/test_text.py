"""Bytes, line ends, and the texts of single records."""

import pytest

from synthesis.reading.nodes import unpack
from synthesis.reading.text import decode, split_records


@pytest.mark.parametrize("data", [b"a: 1\nb: 2\n", b"a: 1\r\nb: 2\r\n", b"a: 1\rb: 2\r", b"\xef\xbb\xbfa: 1\nb: 2\n"])
def test_line_ends_and_byte_order_marks_make_no_difference(data: bytes) -> None:
    assert decode(data) == ("a: 1\nb: 2\n", [], frozenset())


def test_a_byte_that_is_not_utf_8_is_told_with_what_it_may_be() -> None:
    decoded = decode("één\nclië".encode() + b"\xebnt\n")
    (trouble,) = decoded.troubles
    assert unpack(trouble.at) == (2, 5)
    assert trouble.message == "the byte 0xeb is not UTF-8 (in Windows-1252 it is “ë”)"
    assert decoded.bad_lines == {1}


def test_utf_16_is_named() -> None:
    assert decode("a: 1".encode("utf-16")).troubles[0].message == "the file is UTF-16"


def test_records_are_cut_at_their_keys() -> None:
    text = "# eerst\na:\n  b: 1\n\n# dan\nc: {\n}\nd: 2\n"
    assert list(split_records(text)) == [(1, "a:\n  b: 1\n\n# dan\n"), (5, "c: {\n}\n"), (7, "d: 2\n")]


@pytest.mark.parametrize("text", ["", "\t", "# niets", "- a\n- b\n"])
def test_text_without_a_key_has_no_records(text: str) -> None:
    assert list(split_records(text)) == []
