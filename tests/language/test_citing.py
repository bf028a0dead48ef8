"""Letters of years, labels that differ, and the order of a reference list."""

from typing import Any

from synthesis.language.citing import list_key, short_citations, title_key, year_suffixes


def work(id: str, *families: str, year: int | str | None = 2018, title: str = "T") -> dict[str, Any]:
    doc: dict[str, Any] = {"id": id, "type": "book", "title": title, "author": [{"family": family} for family in families]}
    return doc if year is None else {**doc, "issued": year}


def test_letters_follow_the_titles_without_their_articles() -> None:
    docs = [work("x", "Aa", title="De zorg"), work("y", "Aa", title="Het netwerk"), work("z", "Aa", title="Een buurt")]
    assert year_suffixes(docs) == {"z": "a", "y": "b", "x": "c"}


def test_letters_in_the_keys_hold() -> None:
    docs = [work("aa2018b", "Aa", title="Alfa"), work("aa2018a", "Aa", title="Omega")]
    assert year_suffixes(docs) == {"aa2018b": "b", "aa2018a": "a"}
    assert year_suffixes([*docs, work("aa2018", "Aa", title="Beta")]) == {"aa2018b": "a", "aa2018": "b", "aa2018a": "c"}


def test_no_letters_where_authors_or_years_differ() -> None:
    docs = [work("aa2018a", "Aa"), work("aa2018b", "Aa", "Bb"), work("aa2019", "Aa", year=2019)]
    assert year_suffixes(docs) == {}


def test_undated_and_dated_to_the_day_get_letters_too() -> None:
    undated = [work("x", "Aa", year=None, title="B"), work("y", "Aa", year=None, title="A")]
    assert year_suffixes(undated) == {"y": "a", "x": "b"}
    assert year_suffixes([work("x", "Aa", year="2018-05-01"), work("y", "Aa")]) == {"y": "a", "x": "b"}


def test_more_than_twenty_six_letters() -> None:
    docs = [work(f"x{number:02}", "Aa", title=f"T{number:02}") for number in range(28)]
    assert list(year_suffixes(docs).values())[-3:] == ["z", "aa", "ab"]


def test_labels_name_as_many_as_needed() -> None:
    docs = [work("p", "Aa", "Bb", "Cc"), work("q", "Aa", "Dd", "Ee", "Ff"), work("r", "Aa", "Bb", "Cc", year=2019)]
    assert short_citations(docs, "nl") == {
        "p": "Aa, Bb, & Cc, 2018",
        "q": "Aa, Dd, et al., 2018",
        "r": "Aa et al., 2019",
    }


def test_labels_of_one_team_get_letters() -> None:
    docs = [work("p", "Aa", "Bb", "Cc", title="Y"), work("q", "Aa", "Bb", "Cc", title="X")]
    assert short_citations(docs, "nl") == {"p": "Aa et al., 2018b", "q": "Aa et al., 2018a"}


def test_order_of_a_list() -> None:
    docs = [
        work("undated", "Brown", year=None),
        work("alone", "Brown"),
        work("later", "Brown", year=2020),
        work("together", "Brown", "Aa", year=1990),
        work("longer", "Browning", year=1980),
        work("titled", title="The Bzz"),
        work("spaced", "Van Ee"),
        work("joined", "Vanef"),
    ]
    turned = docs[::-1]
    assert [doc["id"] for doc in sorted(turned, key=list_key)] == [doc["id"] for doc in docs]


def test_title_of_an_article_alone() -> None:
    assert title_key("The") == ("the",)
    assert title_key("'t Huis") == ("huis",)
