"""A word that both languages have but for its ending is spelt as the other would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.language.cognates import cognates


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("depressie", "depression"), ("participatie", "participation"), ("kwaliteit", "quality"), ("loyaliteit", "loyalty"),
        ("autonomie", "autonomy"), ("dementie", "dementia"), ("relationeel", "relational"), ("fonologie", "phonology"),
        ("individualisme", "individualism"), ("motiveren", "motivate"), ("effectief", "effective"),
    ],
)  # fmt: skip
def test_either_language_leads_to_the_other(dutch: str, english: str) -> None:
    assert english in cognates(dutch)
    assert dutch in cognates(english)


def test_a_plural_leads_to_the_other_language_too() -> None:
    assert "loyaliteit" in cognates("loyalties")
    assert "relation" in cognates("relaties")


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=30))
def test_no_word_is_its_own_cognate_and_there_are_few(word: str) -> None:
    found = cognates(word)
    assert word not in found
    assert len(found) == len(set(found)) < 200
