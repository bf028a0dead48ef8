"""References that our own APA writer prints are read back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.citations.references.parsing import parse_reference
from synthesis.formats.apa import reference
from synthesis.language.folding import letters

NAMES = st.fixed_dictionaries(
    {
        "family": st.sampled_from(["Okafor", "Zijlstra-Bos", "O'Brien", "Martínez Ruiz", "Şahin", "El Idrissi", "Ng", "Broese"]),
        "given": st.sampled_from(["Anna", "Jan Willem", "J.-P.", "Ch. M.", "Ilse M. C."]),
    },
    optional={"non-dropping-particle": st.sampled_from(["van", "de", "van den", "von", "ter"])},
)
INSTITUTIONS = st.sampled_from(["Gemeente Westerkoog", "Stichting De Brug", "Institute for Care Research"]).map(
    lambda name: {"literal": name}
)
ALONE = INSTITUTIONS.map(lambda one: [one])
PHRASES = st.lists(
    st.sampled_from(["buurt", "zorg", "netwerk", "steun", "wijk", "armoede", "herstel", "beleid", "care", "trust"]),
    min_size=2,
    max_size=6,
)
TITLES = st.tuples(PHRASES, st.sampled_from([": Een ", "? Over ", " en "]), PHRASES).map(
    lambda parts: " ".join(parts[0]).capitalize() + parts[1] + " ".join(parts[2])
)
KINDS = st.sampled_from(
    [
        {"type": "article-journal", "container-title": "Tijdschrift voor Buurtkunde", "volume": "12", "issue": "3",
         "page": "45–67"},
        {"type": "article-journal", "container-title": "Care & Society", "volume": "7", "number": "e1031"},
        {"type": "book", "publisher": "Coutinho", "edition": "3"},
        {"type": "book", "publisher": "Oxford University Press"},
        {"type": "chapter", "container-title": "Handboek wijkzorg", "page": "1–19", "publisher": "SWP",
         "editor": [{"family": "Wit", "given": "K.", "non-dropping-particle": "de"}]},
        {"type": "report", "publisher": "Movisie", "number": "12"},
        {"type": "thesis", "publisher": "Universiteit Utrecht"},
        {"type": "webpage", "container-title": "Sociale Vraagstukken", "URL": "https://www.example.org/a"},
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.lists(NAMES, min_size=1, max_size=6) | ALONE,
    TITLES,
    st.integers(1900, 2025),
    KINDS,
    st.booleans(),
)
def test_authors_year_and_title_come_back(
    authors: list[dict[str, str]], title: str, year: int, kind: dict[str, Any], styled: bool
) -> None:
    doc = {"id": "x", "author": authors, "title": title, "issued": year, **kind}
    printed = reference(doc, "nl")
    found = parse_reference(printed.markdown if styled else printed.text)
    assert [letters(person.surname) for person in found.authors] == [
        letters(name.get("literal") or name.get("non-dropping-particle", "") + name["family"]) for name in authors
    ]
    assert (found.year, found.title) == (str(year), title)
    assert found.type == kind["type"]
    assert found.container == kind.get("container-title", "")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_editions_and_editors(lang: str) -> None:
    doc = {
        "id": "x",
        "type": "book",
        "editor": [{"family": "Wit", "given": "K."}],
        "title": "Zorg",
        "issued": 2010,
        "publisher": "Boom",
    }
    found = parse_reference(reference({**doc, "edition": "2"}, lang).text)
    assert (found.title, found.publisher, found.edition[:1], found.editors) == ("Zorg", "Boom", "2", found.authors)
