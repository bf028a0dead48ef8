"""Citations in the hands of other styles: Harvard, Chicago, German, French, Spanish, and what files do to them."""

import pytest

from synthesis.citations.scanner import scan

CASES = [
    ("Zo is het (Jansen 2014: 23; Smit 2015, 23).", [(("Jansen",), "2014"), (("Smit",), "2015")]),
    ("Dat zegt (JANSEN & SMIT, 2014).", [(("JANSEN", "SMIT"), "2014")]),
    ("Zo is het (Jansen &amp; Smit,&nbsp;2014).", [(("Jansen", "Smit"), "2014")]),
    ("Das zeigt Müller/Schmidt (2014, S. 12).", [(("Müller", "Schmidt"), "2014")]),
    ("Siehe (Müller/Schmidt 2014; SCP/CBS 2015).", [(("Müller", "Schmidt"), "2014"), (("SCP/CBS",), "2015")]),
    ("Así lo dicen García Herrero y Ruiz (2014).", [(("García Herrero", "Ruiz"), "2014")]),
    ("Zo is het (see Pennell and Anders, 2010).", [(("Pennell", "Anders"), "2010")]),
    ("Dat schreef d’Ancona (2011) ook.", [(("d’Ancona",), "2011")]),
    ("Zie (Jansen–Smit, 2014).", [(("Jansen–Smit",), "2014")]),
    ("Zie (Jansen, 2014a/b).", [(("Jansen",), "2014a"), (("Jansen",), "2014b")]),
    ("Zie (Jansen [1922] 1978).", [(("Jansen",), "1978")]),
    ("Zie (Jansen, ter perse; Bos, zd).", [(("Jansen",), "ter perse"), (("Bos",), "zd")]),
    ("See (Smit, in\npress).", [(("Smit",), "in press")]),
    ("See (Carers' Institute, 2019).", [(("Carers' Institute",), "2019")]),
    ("Op 3 mei (2014) was het druk.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_forms_of_other_styles(text: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    assert [(found.authors, found.year) for found in scan(text) if found.sure] == expected


def test_a_place_with_an_article_is_not_sure() -> None:
    assert not any(found.sure for found in scan("Beispiele aus der Schweiz (2008) fehlen."))


def test_two_names_that_are_joined_are_sure_outside_brackets_too() -> None:
    assert [found.sure for found in scan("The older view is in Webster & Webster, 1910.")] == [True]
