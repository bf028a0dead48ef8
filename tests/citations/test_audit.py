"""The audit as a whole: figures on the labelled texts, defects of lists, and what it must never do."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synthesis.citations.audit import Audit, audit
from tests.citations.measure.labels import documents
from tests.citations.measure.score import Score, score
from tests.citations.measure.slips import insert_slips


def entries(*lines: str) -> str:
    return "# Tekst\n\nDat is zo (Alkema, 2011).\n\n## Literatuur\n\n" + "\n\n".join(lines) + "\n"


ALKEMA = "Alkema, P. (2011). *Buren in beeld gebracht*. Nergens."
POOL = "Pool, B. (2012). Straten. *Tijdschrift voor Buurten*, *3*(2), 1–9."
RAS = "Ras, C. (2013). *Wijken en de stad*. Nergens."
ZIJL = "Zijl, D. (2014). *Zelf doen*. Nergens."


def slugs(found: Audit) -> list[tuple[str, int]]:
    return [(defect.slug, defect.line) for defect in found.defects if defect.slug != "uncited"]


def test_the_labelled_texts_that_were_tuned_on() -> None:
    clean, spoilt = Score(), Score()
    for text, labels in documents("tune"):
        clean += score(audit(text).contract(), labels)
        for seed in range(2):
            spoilt += score(audit(insert_slips(text, labels, seed)[0]).contract(), insert_slips(text, labels, seed)[1])
    assert clean.links.f1 >= 0.98 and spoilt.links.f1 >= 0.96, [*clean.misses, *spoilt.misses]
    assert clean.false_missing_per_hundred <= 0.5
    assert spoilt.share_named >= 0.95, spoilt.misses


def test_entries_that_nothing_cites() -> None:
    found = audit(entries(ALKEMA, POOL))
    assert [(defect.slug, defect.reference) for defect in found.defects] == [("uncited", 2)]
    assert [row["cited"] for row in found.contract()["references"]] == [True, False]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((ALKEMA, POOL, RAS, ZIJL), []),
        ((ALKEMA, ALKEMA, POOL, RAS), [("duplicate", 9)]),
        ((ALKEMA, ALKEMA.replace("gebracht", "gebraht"), POOL, RAS), [("duplicate", 9)]),
        ((ALKEMA, RAS, POOL, ZIJL), [("order", 9)]),
        (
            (
                ALKEMA,
                "De Zwart, E. (2001). *Zwart*. Nergens.",
                POOL,
                "van Bree, F. (2002). *Bree*. Nergens.",
                "Zwaan, A. (2003). *Z*. N.",
            ),
            [],
        ),
        ((ALKEMA, POOL.split(" *Tijd")[0] + " *Tijdschrift voor Buurten*.", RAS), [("incomplete", 9)]),
    ],
)
def test_what_is_wrong_with_a_list(lines: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert slugs(audit(entries(*lines))) == expected


def test_a_work_with_two_years_in_two_lists() -> None:
    first, second = entries(ALKEMA, POOL, RAS), entries(ALKEMA.replace("2011", "2010"), POOL, RAS)
    found = audit(f"# Deel 1\n\n{first}\n# Deel 2\n\n{second}")
    assert [slug for slug, _ in slugs(found)] == ["year-conflict"]


REPORT = """# 1 Begin

## 1.1 Eerste

Zie paragraaf 2.1 hierboven, paragraaf 4.4 en tabel 3 (Pool, 2012, paragraaf 9.1).<sup>1</sup>

## 1.2 Tweede

Zie paragraaf 3 van de wet, paragraaf 1.1 en voetnoot 7.

Tabel 1: Buurten

# 2 Vervolg

## 2.1 Derde

Zie hoofdstuk 2 en hoofdstuk 5.

<sup>1</sup> Een noot.
"""


def test_references_within_the_document_that_lead_nowhere() -> None:
    found = [(defect.slug, defect.line, defect.column, defect.parts["text"]) for defect in audit(REPORT).defects]
    assert found == [
        ("unfit-reference", 5, 5, "paragraaf 2.1"),
        ("dangling-reference", 5, 30, "paragraaf 4.4"),
        ("dangling-reference", 5, 47, "tabel 3"),
        ("dangling-reference", 9, 46, "voetnoot 7"),
        ("dangling-reference", 17, 20, "hoofdstuk 5"),
    ]


def test_a_note_that_points_to_the_wrong_note() -> None:
    text = (
        "De definitie van buurtwerk is oud.<sup>1</sup> Vergelijk dat met cijfers.<sup>2</sup> "
        "Het buurtwerk kent een definitie.<sup>3</sup>\n\n<sup>1</sup> Deze definitie van buurtwerk is van ver.\n\n"
        "<sup>2</sup> Andere getallen volgen later.\n\n<sup>3</sup> Zie voetnoot 2\n"
    )
    (found,) = audit(text).defects
    assert (found.slug, found.parts["number"], found.parts["better"]) == ("unfit-reference", "2", "1")


def test_a_text_that_hardly_cites_by_author_and_year_says_so() -> None:
    assert audit(entries(ALKEMA)).summary()["author_year"]
    numbered = "Dat is zo [1], of toch niet [2].\n\n## Literatuur\n\n" + "\n\n".join((ALKEMA, POOL, RAS, ZIJL))
    assert not audit(numbered).summary()["author_year"]


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="Aa z()[];,.&\n#*<>_|'’12019-/:é§", max_size=400) | st.text(max_size=200))
def test_any_text_has_an_answer_with_places_inside_it(text: str) -> None:
    lines = text.split("\n")
    found = audit(text)
    places = [(row["line"], row["column"]) for row in (*found.contract()["citations"], *found.contract()["defects"])]
    assert all(1 <= line <= len(lines) and 1 <= column <= max(1, len(lines[line - 1])) for line, column in places)
    numbers = {row["number"] for row in found.contract()["references"]}
    assert all(row["reference"] is None or row["reference"] in numbers for row in found.contract()["citations"])


_PIECES = st.sampled_from(
    [
        "(Pool, 2012)",
        "Ras (2013)",
        "\n\n",
        " ",
        "ibid.",
        "## Bronnen\n\n",
        ALKEMA + "\n\n",
        POOL + "\n",
        "[^1]: ",
        "(2012)",
        "tabel 2",
    ]
)


@settings(deadline=None, max_examples=100)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_any_mix_of_citations_and_entries_has_an_answer(text: str) -> None:
    found = audit(text)
    lines = text.split("\n")
    assert all(1 <= one.mention.column <= len(lines[one.mention.line - 1]) for one in found.citations)
    assert found.contract() == audit(text).contract()


@pytest.mark.parametrize("piece", ["(Pool in Ras, 2014) ", "(2014) ", "Aa Bb (AB, 2014) ", "[^1]: Zie voetnoot 2\n\n"])
def test_a_long_run_of_anything_takes_linear_time(piece: str) -> None:
    """What takes quadratic time does not end within the suite's time."""
    assert audit(piece * 5000) is not None
