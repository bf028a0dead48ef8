"""Forms of citation beyond names and a year between brackets."""

import pytest

from synthesis.citations.acronyms import introduced
from synthesis.citations.mention import Mention
from synthesis.citations.scanner import scan


def said(mention: Mention) -> tuple[str, str]:
    return (" & ".join(mention.authors), mention.year)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Kuipers, 2014, 2018a; et al., 2016)", [("Kuipers", "2014"), ("Kuipers", "2018a"), ("Kuipers", "2016")]),
        ("(Kuipers, 2014; 2016)", [("Kuipers", "2014"), ("Kuipers", "2016")]),
        ("Kuipers (2003, pp. 4-5; 2004) zegt dat.", [("Kuipers", "2003"), ("Kuipers", "2004")]),
        ("García y López (2010) lo dicen.", [("García & López", "2010")]),
        ("Rossi e Bianchi (2009) concordano.", [("Rossi & Bianchi", "2009")]),
        ("Müller und Schmitz (2011) zeigen es, Müller u.a. (2012) nicht.", [("Müller & Schmitz", "2011"), ("Müller", "2012")]),
        ("(Lambertin et collab., 2021)", [("Lambertin", "2021")]),
        ("(Koops, maart 2019, p. 3–5)", [("Koops", "2019")]),
        ("| Streek | 1.204 | Pool en Alkema 2014 |", [("Pool & Alkema", "2014")]),
        ("Zo ook Moreels et al., 2019 over studenten.", [("Moreels", "2019")]),
        ("Onderzoek van Terpstra (2013) laat dat zien.", [("Terpstra", "2013")]),
        ("Research by van Dongen and de Brink (2012) shows it.", [("van Dongen & de Brink", "2012")]),
        ("L'INB (2020) a refait le calcul.", [("INB", "2020")]),
        ("The WHO (2021) differs.", [("WHO", "2021")]),
        ("Weber (1920, zit. n. Müller & Schmitz, 2011)", [("Weber", "1920"), ("Müller & Schmitz", "2011")]),
    ],
)
def test_what_is_cited(text: str, expected: list[tuple[str, str]]) -> None:
    assert [said(one) for one in scan(text) if one.sure] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Op 14 mei 2019 kwam men bijeen (Utrecht, 14 mei 2019).",
        "De bijeenkomst (Utrecht, 2019) was druk.",
        "In Gent (2015) en Hasselt (2017) liepen proeven.",
        "Tabel 2 (2019) geeft de aantallen.",
        "De steekproef was klein (n = 2010).",
        "Dat past bij Drees (1948-1958).",
        "Zie Brown v. Board (1954).",
        "Versie 3.2 (2018) kost 2.019 euro; zie [12].",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert [one.text for one in scan(text) if one.sure] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dat geldt niet (ibid., p. 14).", ["ibid."]),
        ("Het blijft zo (idem).", ["idem"]),
        ("Kuipers, a.w., p. 12, zegt dat.", ["a.w."]),
        ("Volgens Kuipers, op. cit., niet.", ["op. cit."]),
        ("Voor de buurt geldt idem dito.", []),
    ],
)
def test_what_points_back(text: str, words: list[str]) -> None:
    assert [one.back for one in scan(text) if one.back] == words


def test_acronyms_that_a_text_introduces() -> None:
    text = (
        "Het Planbureau voor Buurt en Regio (PBR, 2017) en het Rijksinstituut voor Volksbuurten en Milieu [RIVM], 2018. De (NB)."
    )
    assert introduced(text) == {
        "pbr": frozenset({"planbureauvoorbuurtenregio"}),
        "rivm": frozenset({"rijksinstituutvoorvolksbuurtenenmilieu"}),
    }
