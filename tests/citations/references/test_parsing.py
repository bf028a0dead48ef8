"""One reference string, its fields."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.citations.references.parsing import parse_reference

FIELDS = ("year", "title", "container", "volume", "issue", "pages", "publisher", "doi", "url", "type")

CASES: tuple[tuple[str, list[str], dict[str, str]], ...] = (
    (
        "Vries, A. de, Bakker, P. en Jansen, K. (2016) Samen sterk in de wijk. Zorg + Welzijn, jaargang 22, nr. 3, p. 12-15.",
        ["de Vries, A.", "Bakker, P.", "Jansen, K."],
        {"year": "2016", "title": "Samen sterk in de wijk", "container": "Zorg + Welzijn", "volume": "22", "issue": "3",
         "pages": "12-15", "type": "article-magazine"},
    ),
    (
        "Okafor, Ch. M., & van den Lindgren, J.-P. (2018a). Buren: *Een studie*. *Zorg & Beleid, 26*(8), e5942. "
        "doi:10.1234/ab(3)c.",
        ["Okafor, Ch. M.", "van den Lindgren, J.-P."],
        {"year": "2018a", "title": "Buren: Een studie", "container": "Zorg & Beleid", "volume": "26", "issue": "8",
         "pages": "e5942", "doi": "10.1234/ab(3)c", "type": "article-journal"},
    ),
    (
        "Smith, J. (2015) 'Community work today', British Journal of Community, vol. 12, no. 3, pp. 45-67.",
        ["Smith, J."],
        {"year": "2015", "title": "Community work today", "container": "British Journal of Community", "volume": "12",
         "issue": "3", "pages": "45-67", "type": "article-journal"},
    ),
    (
        "Barton A, Nkemelu C. Social prescribing in rural practices. Prim Care Notes 2019;20(2):88-94.",
        ["Barton, A", "Nkemelu, C."],
        {"year": "2019", "title": "Social prescribing in rural practices", "container": "Prim Care Notes", "volume": "20",
         "issue": "2", "pages": "88-94", "type": "article-journal"},
    ),
    (
        "Boer, J. de & Vaart, M. van der (red.) (2012). Handboek buurtzorg (3e dr.). Houten: Bohn Stafleu van Loghum.",
        ["de Boer, J.", "van der Vaart, M."],
        {"year": "2012", "title": "Handboek buurtzorg", "publisher": "Bohn Stafleu van Loghum", "type": "book"},
    ),
    (
        "Dijk, H. van, Een wijk vol buren. Amsterdam: Boom, 2011.",
        ["van Dijk, H."],
        {"year": "2011", "title": "Een wijk vol buren", "publisher": "Boom", "type": "book"},
    ),
    (
        "Berg, J. van den (1999). Wonen. Een verkenning. In: H. Smit en K. de Wit (red.), Handboek "
        "(2e druk, pp. 12-34). Utrecht: SWP.",
        ["van den Berg, J."],
        {"year": "1999", "title": "Wonen. Een verkenning", "container": "Handboek", "pages": "12-34", "publisher": "SWP",
         "type": "chapter"},
    ),
    (
        "Ministerie van Wonen, Welzijn en Buurten [WWB]. (2019, 12 maart). Samen thuis. Geraadpleegd op 3 mei 2020 van "
        "https://www.example.org/samen-thuis.",
        ["Ministerie van Wonen, Welzijn en Buurten"],
        {"year": "2019", "title": "Samen thuis", "url": "https://www.example.org/samen-thuis", "type": "webpage"},
    ),
    (
        "Azzouzi, H. (z.d.). Hulp vragen [Masterscriptie, Hogeschool Utrecht]. HBO Kennisbank. https://example.org/azzouzi",
        ["Azzouzi, H."],
        {"year": "z.d.", "title": "Hulp vragen", "publisher": "Hogeschool Utrecht", "url": "https://example.org/azzouzi",
         "type": "thesis"},
    ),
    (
        "CBB (Centraal Bureau voor Buurten), & Stichting De Brug. (2021). Wie helpt wie? (Rapport nr. 12). Stichting De Brug.",
        ["Centraal Bureau voor Buurten", "Stichting De Brug"],
        {"year": "2021", "title": "Wie helpt wie?", "publisher": "Stichting De Brug", "type": "report"},
    ),
    (
        "Wet buurtondersteuning 2015. (2014). https://wetten.example.org/1",
        [],
        {"year": "2014", "title": "Wet buurtondersteuning 2015", "url": "https://wetten.example.org/1", "type": "legislation"},
    ),
    (
        "Claes, Anna de, and Mei-Ling Moreau. 1981. “Youth and care.” *Ageing Today* 5 (8): 712–34.",
        ["de Claes, Anna", "Moreau, Mei-Ling"],
        {"year": "1981", "title": "Youth and care", "container": "Ageing Today", "volume": "5", "issue": "8", "pages": "712–34",
         "type": "article-journal"},
    ),
    (
        "Kuiper, R. (2018, 3 juni). De buurt is dood. NRC Handelsblad, p. 14.",
        ["Kuiper, R."],
        {"year": "2018", "title": "De buurt is dood", "container": "NRC Handelsblad", "pages": "14", "type": "article-newspaper"},
    ),
)  # fmt: skip


@pytest.mark.parametrize(("string", "authors", "fields"), CASES, ids=[case[1][0] if case[1] else case[0][:20] for case in CASES])
def test_fields(string: str, authors: list[str], fields: dict[str, str]) -> None:
    found = parse_reference(string)
    assert [person.name for person in found.authors] == authors
    assert {name: getattr(found, name) for name in FIELDS if getattr(found, name)} == fields


def test_editors_of_a_book_and_of_what_holds_a_chapter() -> None:
    book = parse_reference("Steen, J., & Wiel, R. (Eds.). (2012). Neighbours. Sage.")
    assert book.editors == book.authors != ()
    chapter = parse_reference("Steen, J. (2012). Care. In A. van Dam & P. Q. Wit (Eds.), Neighbours (pp. 1–9). Sage.")
    assert [person.name for person in chapter.editors] == ["van Dam, A.", "Wit, P. Q."]


def test_others_left_out_and_an_acronym() -> None:
    found = parse_reference("Steenhorst, A. P. M., van Eck, D., et al. (2011). Zorg. Boom.")
    assert found.et_al
    assert len(found.authors) == 2
    assert parse_reference("Raad voor Buurten (RvB). (2011). Zorg. Boom.").authors[0].short == "RvB"


@pytest.mark.parametrize(
    "year", ["2018", "2018a", "z.d.", "n.d.", "in press", "in druk", "1969/2003", "ca. 1950", "2015-2018", "n.d.-b"]
)
def test_years_as_printed(year: str) -> None:
    found = parse_reference(f"Zonneveld, A. ({year}). De goede buur. Van Gennep.")
    assert (found.year, found.title) == (year, "De goede buur")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400) | st.text(alphabet="Aa., (&)2018*_[]:–'\"/ pIn", max_size=300))
def test_any_text_gives_an_answer(string: str) -> None:
    found = parse_reference(string)
    assert all(0 < sure <= 1 for sure in found.confidence.values())
    assert all(getattr(found, name) for name in found.confidence)
