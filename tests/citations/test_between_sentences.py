"""What wrapped lines, prose beside a list, and names with small words in them do to citations."""

import pytest

from synthesis.citations.audit import audit
from synthesis.citations.linking import Linked
from synthesis.citations.markup import joined
from synthesis.citations.references.lists import reference_lists

LIST = """

# Literatuur

Ardesch, P. (2005). *Geven*. Boom.

Buurt in Beeld. (n.d.). *Cijfers*. https://buurt.example

Landelijke Vereniging van Buren. (2015). *Trots*. Boom.

Richtlijn Bezoek. (2020). Beroepsvereniging Welzijn.

Romijnders-Pol, P., Oost, L., & West, M. (2014). *Bruggen*. Boom.

Zwart, A., & Wit, B. (2022). *Straatfeest: Eindrapport*. Boom.
"""


def citations(text: str) -> list[Linked]:
    return list(audit(text + LIST).citations)


def only(text: str) -> Linked:
    (found,) = citations(text)
    return found


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Rasmus-\nson zegt", "Rasmusson\n zegt"),
        ("(Rasmus-\nson, 2015)\nen", "(Rasmusson,\n 2015)\nen"),
        ("Asselt-\nGoverts zegt", "Asselt-Goverts\n zegt"),
        ("zorg-\nen welzijn", "zorg-\nen welzijn"),
        ("1990-\n2000", "1990-\n2000"),
    ],
)
def test_words_that_a_line_end_parts_grow_together_and_nothing_moves(printed: str, said: str) -> None:
    assert " ".join(joined(printed).split()) == " ".join(said.split())
    assert len(joined(printed)) == len(printed)
    assert printed.startswith(said.split("\n")[0][:4])


def test_a_name_that_a_line_end_parts_is_read_whole_and_keeps_its_place() -> None:
    first, second = citations(
        "Dit schreven in een boek over bruggen (Romijn-\nders-Pol et al., 2014) al meer mensen, ook Ar-\ndesch (2005)."
    )
    assert (first.status, first.reference, first.mention.line) == ("matched", 5, 1)
    assert first.mention.text == "Romijnders-Pol et al., 2014"
    assert (second.status, second.reference, second.mention.line, second.mention.column) == ("matched", 1, 2, 44)


def test_paragraphs_that_open_with_a_citation_are_no_list() -> None:
    prose = (
        "We combined a survey, a diary and observation. The survey used the scale of De Groot (2006) in its version.\n\n"
        "The plan was registered on 4 May 2019 and it follows Akinola and Shaw (2014) in its scale.\n\n"
        "*Table 2. Respondents, per wave. Imputation as in Ringrose (2009).*\n\n"
    )
    first = LIST.replace("# Literatuur", "## References")
    text = f"# 1 One\n\nSo it is (Ardesch, 2005).\n{first}\n# 2 Two\n\n{prose}{first}"
    assert [found.heading for found in reference_lists(text)] == ["References", "References"]


def test_an_institution_with_in_in_its_name_is_one() -> None:
    found = only("Wie niets heeft, vraagt niets (Buurt in Beeld, z.d.).")
    assert (found.status, found.reference, found.mention.text) == ("matched", 2, "Buurt in Beeld, z.d.")
    first, second = citations("Dat is bekend (Mauss in Ardesch, 2005).")
    assert (first.status, first.via, second.reference) == ("matched", 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Het begrip dat Mauss (1923) heeft gemunt (aangehaald in Ardesch, 2005) bleef.",
        "Der Begriff, den Mauss (1923) geprägt hat (zit. nach Ardesch, 2005), blieb.",
        "The term that Mauss (1923) once coined (as cited in Ardesch, 2005) stayed.",
    ],
)
def test_a_bracket_further_on_tells_what_an_original_is_cited_through(text: str) -> None:
    original, carrier = citations(text)
    assert (original.status, original.via, carrier.reference) == ("matched", 1, 1)


def test_a_bracket_in_the_next_sentence_tells_nothing_of_the_one_before() -> None:
    original, _ = citations("Dat vond Mauss (1923) ook. Geven bindt (aangehaald in Ardesch, 2005).")
    assert (original.status, original.via) == ("missing", None)


def test_a_noun_before_the_names_is_no_author() -> None:
    found = only("„Da hört es auf“, sagt eine Befragte, und Romijnders-Pol et al. (2014) schreiben es auch.")
    assert (found.status, found.mention.authors) == ("matched", ("Romijnders-Pol",))


def test_a_preposition_with_an_article_is_no_part_of_an_institution() -> None:
    assert only("De kritiek kwam van de Landelijke Vereniging van Buren (2015).").problems == ()
    found = only("De kritiek kwam van de Landelijke Vereniging van Buren (2014).")
    assert (found.status, found.problems) == ("variant", ("year",))


def test_a_work_without_author_may_be_named_with_a_small_letter() -> None:
    found = only("Dat schrijft de richtlijn Bezoek (2020) voor.")
    assert (found.status, found.mention.authors) == ("matched", ("richtlijn Bezoek",))


@pytest.mark.parametrize(
    "text", ["Zij leidde Straatfeest (2019–2022), een project.", "Een halve baan volstaat (Kosten 2020: 38.500 euro)."]
)
def test_a_project_and_an_amount_are_no_citations(text: str) -> None:
    assert citations(text) == []


def test_an_institution_with_a_bare_year_opens_an_entry() -> None:
    text = (
        "# Titel\n\nZo is het (Bureau Cijfers en Trends, 2018).\n\nBronnen\n\n"
        "Ardesch, P. (2005) Geven. https://geven.example\n"
        "Bureau Cijfers en Trends, 2018. Wie doet wat? Geraadpleegd op 1-2-2019 van https://cijfers.example\n"
        "Dijk, Anna (2011): Klein. Utrecht: Boom\n"
    )
    (found,) = audit(text).citations
    assert (found.status, found.reference) == ("matched", 2)
