"""Which work a citation means, and which it does not."""

import pytest

from synthesis.citations.matching import Status, link_all
from synthesis.citations.scanner import scan
from synthesis.citations.works import works


def people(*names: str) -> list[dict[str, str]]:
    return [
        {"family": name.split("|")[0], **({"non-dropping-particle": name.split("|")[1]} if "|" in name else {})} for name in names
    ]


WORKS = works(
    [
        ("kooij2004", {"title": "A", "issued": 2004, "author": people("Kooij|van der")}),
        ("kuijpers2009", {"title": "B", "issued": 2009, "author": people("Kuijpers", "Wolthuis")}),
        ("oosterling2016a", {"title": "C", "issued": 2016, "author": people("Oosterling", "Pool", "Ras")}),
        ("oosterling2016b", {"title": "D", "issued": 2016, "author": people("Oosterling", "Pool", "Ras")}),
        ("pbr2017", {"title": "E", "issued": 2017, "author": [{"literal": "Planbureau voor Buurt en Regio", "short": "PBR"}]}),
        ("stip2015", {"title": "Handboek wijkgericht werken. Een gids", "issued": 2015, "author": people("Stip")}),
        ("veenstra2006", {"title": "F", "issued": 2006, "author": people("Veenstra"),
                          "cited_in": [{"document": "d", "section": "2", "as_cited": "Veenstra, 2009"}]}),
        ("mossel1990", {"title": "G", "issued": 1990, "original-date": 1925, "author": people("Mossel")}),
        ("rus-handreiking", {"title": "H", "author": people("Rus")}),
        ("smit2010", {"title": "I", "issued": 2010, "author": people("Smit")}),
        ("smid2010", {"title": "J", "issued": 2010, "author": people("Smid"), "cited_in": [{"document": "d", "section": "3"}]}),
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "status", "source"),
    [
        ("(Van der Kooij, 2004)", "matched", "kooij2004"),
        ("(Kooij, 2004)", "matched", "kooij2004"),
        ("(Kooij, 2005)", "missing", None),
        ("(Kuijpers & Wolthuis, 2009)", "matched", "kuijpers2009"),
        ("(Wolthuis en Kuijpers, 2009)", "matched", "kuijpers2009"),
        ("(Kuipers & Wolthuis, 2009)", "variant", "kuijpers2009"),
        ("(Kuijpers, 2009)", "variant", "kuijpers2009"),
        ("(Wolthuis, 2009)", "missing", None),
        ("(Oosterling et al., 2016b)", "matched", "oosterling2016b"),
        ("(Oosterling et al., 2016)", "ambiguous", "oosterling2016a"),
        ("(PBR, 2017)", "matched", "pbr2017"),
        ("(Planbureau voor Buurt en Regio, 2017)", "matched", "pbr2017"),
        ("(Handboek Wijkgericht Werken, 2015)", "variant", "stip2015"),
        ("(Veenstra, 2009)", "variant", "veenstra2006"),
        ("(Mossel, 1925/1990)", "matched", "mossel1990"),
        ("(Mossel, 1990)", "matched", "mossel1990"),
        ("(Rus, z.d.)", "matched", "rus-handreiking"),
        ("(Rus, 2012)", "variant", "rus-handreiking"),
        ("(Smit, 2010)", "matched", "smit2010"),
        ("(Zandstra, 1984)", "missing", None),
    ],
)  # fmt: skip
def test_a_citation_and_its_work(text: str, status: Status, source: str | None) -> None:
    (found,) = link_all(scan(text), WORKS)
    assert (found.status, found.work) == (status, source)


def test_what_is_not_sure_counts_only_with_a_work() -> None:
    assert [
        one.work for one in link_all(scan("Volgens het boek van Mossel helpt geven (1990). Dat bleek in Delft (2004)."), WORKS)
    ] == ["mossel1990"]
