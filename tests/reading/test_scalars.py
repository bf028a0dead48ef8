"""What a plain scalar means, against what YAML 1.1 would make of it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from synthesis.reading.scalars import resolve


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("2.10", 2.1),
        (".5", 0.5),
        ("1e3", 1000.0),
        # what YAML 1.1 takes for something else
        ("no", "no"),
        ("Yes", "Yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("2023-01-31", "2023-01-31"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("=", "="),
        ("9" * 30, "9" * 30),
        ("1.2.3", "1.2.3"),
        ("+", "+"),
        ("nul", "nul"),
    ],
)
def test_resolve(text: str, value: object) -> None:
    found = resolve(text)
    assert found == value
    assert isinstance(found, type(value)) and isinstance(found, bool) == isinstance(value, bool)


@given(st.integers(-(10**17), 10**17))
def test_integers_come_back(number: int) -> None:
    assert resolve(str(number)) == number


@given(st.text("0123456789+-.eE_:xoabnfty ", max_size=10))
def test_any_text_is_text_or_what_yaml_makes_of_it(text: str) -> None:
    value = resolve(text)
    if isinstance(value, bool | int | float) or value is None:
        assert value == yaml.safe_load(text or "~") or isinstance(value, float)
    else:
        assert value == text
