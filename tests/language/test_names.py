"""Names: particles, initials, institutions, and the short citation."""

from typing import Any

import pytest

from synthesis.language.names import (
    cited,
    credited,
    direct,
    full_name,
    initials,
    inverted,
    main_title,
    short_citation,
    sort_key,
    surname,
)

REGENMORTEL = {"family": "Regenmortel", "given": "Tine", "non-dropping-particle": "van"}
ISRAEL = {"family": "Israel", "given": "B. A."}
SCP = {"literal": "Sociaal en Cultureel Planbureau", "short": "SCP"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("Tine", "T."),
        ("Mark S.", "M. S."),
        ("J.W.", "J. W."),
        ("J. W. M.", "J. W. M."),
        ("Jean-Paul", "J.-P."),
        ("A.-M.", "A.-M."),
        ("Th.J.", "Th. J."),
        ("JW", "J. W."),
        ("IJsbrand", "IJ."),
        ("IJ.", "IJ."),
        ("Ana de", "A. de"),
        ("E. (Evelien)", "E."),
        ("Élise", "É."),
        ("E\u0301lise", "É."),
        ("'Abd", "A."),
        ("-", ""),
        ("", ""),
    ],
)
def test_initials(given: str, said: str) -> None:
    assert initials(given) == said


@pytest.mark.parametrize(
    ("name", "head", "inside"),
    [
        (REGENMORTEL, "van Regenmortel, T.", "T. van Regenmortel"),
        ({"family": "King", "given": "Martin Luther", "suffix": "Jr."}, "King, M. L., Jr.", "M. L. King Jr."),
        ({"family": "Ancona", "given": "J.", "non-dropping-particle": "d'"}, "d'Ancona, J.", "J. d'Ancona"),
        ({"family": "Riet", "given": "P. B.", "non-dropping-particle": "in 't"}, "in 't Riet, P. B.", "P. B. in 't Riet"),
        ({"family": "Pink"}, "Pink", "Pink"),
        (SCP, "Sociaal en Cultureel Planbureau", "Sociaal en Cultureel Planbureau"),
    ],
)
def test_in_a_reference(name: dict[str, str], head: str, inside: str) -> None:
    assert inverted(name) == head
    assert direct(name) == inside


def test_full_name_keeps_given_names() -> None:
    assert full_name(REGENMORTEL) == "van Regenmortel, Tine"
    assert full_name(SCP) == "Sociaal en Cultureel Planbureau"


@pytest.mark.parametrize(
    ("name", "nl", "en"),
    [
        (REGENMORTEL, "Van Regenmortel", "van Regenmortel"),
        ({"family": "Riet", "non-dropping-particle": "in 't"}, "In 't Riet", "in 't Riet"),
        ({"family": "Hart", "non-dropping-particle": "'t"}, "'t Hart", "'t Hart"),
        ({"family": "Ancona", "non-dropping-particle": "d'"}, "d'Ancona", "d'Ancona"),
        ({"family": "hooks"}, "hooks", "hooks"),
    ],
)
def test_particle_in_a_citation(name: dict[str, str], nl: str, en: str) -> None:
    assert cited(name, "nl", opening=False) == nl
    assert cited(name, "en", opening=False) == en
    assert cited(name, "en") == nl


def test_sorting_counts_the_particle_and_ignores_accents() -> None:
    names = [{"family": family, "non-dropping-particle": before} for before, family in (("van", "Regenmortel"), ("", "Vas"))]
    assert sorted(names, key=sort_key) == names
    assert sort_key({"family": "Çelik", "given": "Şükrü"}) == ("celik", "s")
    assert surname(names[0]) == "van Regenmortel"


@pytest.mark.parametrize(
    ("authors", "nl", "en", "narrative"),
    [
        ([ISRAEL], "Israel, 2008", "Israel, 2008", "Israel (2008)"),
        (
            [ISRAEL, REGENMORTEL],
            "Israel & Van Regenmortel, 2008",
            "Israel & van Regenmortel, 2008",
            "Israel en Van Regenmortel (2008)",
        ),
        (
            [REGENMORTEL, ISRAEL, SCP],
            "Van Regenmortel et al., 2008",
            "Van Regenmortel et al., 2008",
            "Van Regenmortel et al. (2008)",
        ),
        ([SCP], "SCP, 2008", "SCP, 2008", "SCP (2008)"),
        ([], "Wat nu, 2008", "Wat nu, 2008", "Wat nu (2008)"),
    ],
)
def test_short_citation(authors: list[dict[str, str]], nl: str, en: str, narrative: str) -> None:
    doc: dict[str, Any] = {"id": "x", "type": "book", "title": "Wat nu: Een gids", "author": authors, "issued": 2008}
    assert short_citation(doc, "nl") == nl
    assert short_citation(doc, "en") == en
    assert short_citation(doc, "nl", narrative=True) == narrative


def test_narrative_citation_in_english() -> None:
    doc = {"id": "x", "type": "book", "title": "T", "author": [ISRAEL, ISRAEL], "issued": "2008-05"}
    assert short_citation(doc, "en", narrative=True) == "Israel and Israel (2008)"


def test_no_author_and_no_title() -> None:
    doc = {"id": "x", "type": "document", "title": "not stated", "issued": 2022}
    assert short_citation(doc, "nl") == "[titel niet vermeld], 2022"
    assert short_citation(doc, "en") == "[title not stated], 2022"


@pytest.mark.parametrize(
    ("dates", "suffix", "said"),
    [
        ({}, "", "Israel, z.d."),
        ({}, "b", "Israel, z.d.-b"),
        ({"issued": "2018-05-03"}, "a", "Israel, 2018a"),
        ({"issued": 1999, "original-date": 1963}, "", "Israel, 1963/1999"),
        ({"issued": 1963, "original-date": 1963}, "", "Israel, 1963"),
    ],
)
def test_year_of_a_citation(dates: dict[str, Any], suffix: str, said: str) -> None:
    assert short_citation({"id": "x", "type": "book", "title": "T", "author": [ISRAEL], **dates}, "nl", suffix) == said


def test_editors_stand_in_for_authors_of_a_book_only() -> None:
    edited = {"id": "x", "type": "book", "title": "T", "editor": [ISRAEL]}
    assert list(credited(edited)) == [ISRAEL]
    assert list(credited({**edited, "type": "chapter"})) == []
    assert list(credited({**edited, "author": [SCP]})) == [SCP]


@pytest.mark.parametrize(
    ("title", "main"),
    [
        ("Omwille van fatsoen. De staat", "Omwille van fatsoen"),
        ("Wat nu? Een gids", "Wat nu?"),
        ("Health: A book", "Health"),
        ("Versie 2.0 van alles", "Versie 2.0 van alles"),
    ],
)
def test_main_title(title: str, main: str) -> None:
    assert main_title(title) == main
