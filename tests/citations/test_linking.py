"""Which entry of a document's own lists a citation means, and what differs."""

import pytest

from synthesis.citations.audit import audit

LIST = """
## Literatuur

Alkema, P. (2011a). *Buren*. Nergens.

Alkema, P. (2011b). *Straten*. Nergens.

Berg, J. van den (2005). *Wijken*. Nergens.

De Jong Gierstra, J. (1987). *Verdwaald*. Nergens.

Jansma, K. (2019). *Eerste boek*. Nergens.

Jansma, P. (2019). *Tweede boek*. Nergens.

Kuijpers, A., Pool, B., & Ras, C. (2014). Lange adem. *Tijdschrift voor Buurten*, *3*(2), 1–9.

Ministerie van Wonen, Buurten en Straten. (2018). *Beleid*. Nergens.

Rus, A., & Ypma, B. (2010). *Samen*. Nergens.

Smit, J. (2013). *Alleen*. Nergens.

Terug in de straat. (2006). Bewoners.

Van der Veer, M. (2016). *Dichtbij*. Nergens.

Veenstra, T. (2006). *Macht*. Nergens.

Zandstra, M. (n.d.). *Ooit*. Nergens.
"""


def one(text: str) -> tuple[str, str, list[str]]:
    """Status, opening of the entry, problems of the first citation."""
    found = audit(f"# Titel\n\n{text}\n{LIST}")
    first = found.contract()["citations"][0]
    entry = next((row["text"] for row in found.contract()["references"] if row["number"] == first["reference"]), "")
    return first["status"], entry.split(",")[0].split(".")[0], first["problems"]


@pytest.mark.parametrize(
    ("text", "status", "entry", "problems"),
    [
        ("(Smit, 2013)", "matched", "Smit", []),
        ("(Smith, 2013)", "variant", "Smit", ["spelling"]),
        ("(Smit, 2014)", "variant", "Smit", ["year"]),
        ("(Smit, 2031)", "variant", "Smit", ["year"]),
        ("(Smit, 2003)", "variant", "Smit", ["year"]),
        ("(Smit, 1977)", "missing", "", []),
        ("(Smit et al., 2013)", "variant", "Smit", ["et-al"]),
        ("(Rus et al., 2010)", "variant", "Rus", ["et-al"]),
        ("(Rus, 2010)", "variant", "Rus", ["author-dropped"]),
        ("(Ypma & Rus, 2010)", "variant", "Rus", ["author-order"]),
        ("(Smit & Dijk, 2013)", "variant", "Smit", ["author-added"]),
        ("(Kuijpers et al., 2014)", "matched", "Kuijpers", []),
        ("(Kuipers et al., 2014)", "variant", "Kuijpers", ["spelling"]),
        ("(Kuijpers & Ras, 2014)", "variant", "Kuijpers", ["author-dropped"]),
        ("(Veer, 2016)", "variant", "Van der Veer", ["particle"]),
        ("(Van den Berg, 2005)", "matched", "Berg", []),
        ("(Berg, 2005)", "matched", "Berg", []),
        ("(Van de Berg, 2005)", "variant", "Berg", ["particle"]),
        ("(Gierstra, 1987)", "variant", "De Jong Gierstra", ["spelling"]),
        ("(Alkema, 2011a)", "matched", "Alkema", []),
        ("(Alkema, 2011)", "ambiguous", "", []),
        ("(Jansma, 2019)", "ambiguous", "", []),
        ("P. Jansma (2019)", "matched", "Jansma", []),
        ("(Veenstra, 2006a)", "variant", "Veenstra", ["year-suffix"]),
        ("(Ministerie van Wonen, Buurten & Straten, 2018)", "matched", "Ministerie van Wonen", []),
        ("(Ministerie van WBS, 2018)", "variant", "Ministerie van Wonen", ["institution-form"]),
        ("Het Ministerie van Wonen, Buurten en Straten (MWBS, 2018)", "matched", "Ministerie van Wonen", []),
        ("(Terug in de straat, 2006)", "matched", "Terug in de straat", []),
        ("(Zandstra, z.d.)", "matched", "Zandstra", []),
        ("(Zandstra, 2009)", "variant", "Zandstra", ["year"]),
        ("(Onbekend, 2013)", "missing", "", []),
    ],
)  # fmt: skip
def test_a_citation_and_its_entry(text: str, status: str, entry: str, problems: list[str]) -> None:
    assert one(text) == (status, entry, problems)


def test_a_bare_year_goes_with_the_name_before_it() -> None:
    assert one("Smit ziet dat anders; in het vervolg (2013, p. 7) zegt zij het.") == ("matched", "Smit", [])
    assert audit(f"Er was iets (2013) met Ede.\n{LIST}").citations == []


def test_what_points_back_means_the_citation_before() -> None:
    found = audit(f"Zo is het (Smit, 2013). En zo (ibid., p. 4). Rus en Ypma (2010) niet. Smit, a.w., p. 5.\n{LIST}")
    assert [row.references[0] for row in found.citations] == [10, 10, 9, 10]


def test_an_original_needs_no_entry_if_what_it_is_cited_through_has_one() -> None:
    first, second = audit(f"Macht werkt door (Faassen, 1977, aangehaald in Veenstra, 2006).\n{LIST}").citations
    assert (first.status, first.reference, first.via) == ("matched", None, second.reference)
    first, second = audit(f"Macht werkt door (Faassen, 1977, in Onbekend, 2006).\n{LIST}").citations
    assert (first.status, first.problems, second.status) == ("missing", ("via-unlisted",), "missing")


def test_the_list_of_the_part_goes_first() -> None:
    part = (
        "# Deel {n}\n\n## {n}.1 Tekst\n\n{text}\n\n## Bronnen\n\n"
        "Pool, A. (2011). *{n}*. Nergens.\n\n{more}Zijl, B. (2012). *Z*. Nergens.\n\n"
    )
    own = "Ras, C. (2010). *Ras*. Nergens.\n\n"
    text = part.format(n=1, text="(Pool, 2011; Ras, 2010)", more=own) + part.format(n=2, text="(Pool, 2011; Ras, 2010)", more="")
    found = audit(text)
    assert [(row.reference, row.problems) for row in found.citations] == [
        (1, ()), (2, ()), (4, ()), (2, ("other-list",)),
    ]  # fmt: skip


def test_a_missing_citation_says_which_entries_come_near() -> None:
    (found,) = audit(f"(Smit, 1977)\n{LIST}").citations
    assert (found.status, found.near) == ("missing", (10,))
