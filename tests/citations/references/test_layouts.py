"""The same list in the layouts that files give it: wrapped, double-spaced, with pages in between, without a heading."""

import textwrap
from collections.abc import Callable

import pytest

from synthesis.citations.references.reading import read_references

ENTRIES = [
    "Awad, S. (2019a). Gelijkgestemd en toch verschillend: hoe jongeren elkaar vinden. Jeugdbeleid, 13(1), 9–16.",
    "Bassani, M., & Wittink, F. (2010). Ouders die elkaar kennen. Pedagogische Tijdingen, 35(2), 100–118.",
    "Bowers, E., Geldhofer, G., & Lerners, R. (2012). Important nonparental adults and positive development. Youth, 41, 905–918.",
    "Coussens, F. (2010). History of youth work: Lessons for today. In F. Coussens & H. Willems (Eds.), Youth work reader "
    "(pp. 7–23). Council Press.",
    "Koops, K., & Metzelaar, J. (2013). Vier methodieken. SWP.",
    "Raad voor Zorg. (2019). Zorgrelaties: De burger aan het roer in buurten van grote en kleine steden. Den Haag: "
    "Raad voor Zorg.",
    "Werners, E., & Smit-Aalto, R. (1982). Unbeatable. McGraw.",
]
TEXT = "Jongeren (Awad, 2019a) zoeken elkaar op. Zo zeggen Koops en Metzelaar (2013) dat dat helpt.\n\n" * 3


def tight(wrapped: list[list[str]]) -> list[str]:
    return [line for entry in wrapped for line in entry]


def apart(wrapped: list[list[str]]) -> list[str]:
    return [line for entry in wrapped for line in (*entry, "")]


def double_spaced(wrapped: list[list[str]]) -> list[str]:
    return [piece for line in tight(wrapped) for piece in (line, "")]


def paged(wrapped: list[list[str]]) -> list[str]:
    found = []
    for at, line in enumerate(tight(wrapped)):
        if at and at % 5 == 0:
            found += ["", f"Jongerenwerk en netwerken {at // 5 + 40}", ""]
        found.append(line)
    return found


@pytest.mark.parametrize("heading", ["Literatuur\n\n", ""], ids=["headed", "without heading"])
@pytest.mark.parametrize("layout", [tight, apart, double_spaced, paged])
def test_each_layout_gives_the_same_entries(layout: Callable[[list[list[str]]], list[str]], heading: str) -> None:
    wrapped = [textwrap.wrap(entry, 78, break_on_hyphens=False) for entry in ENTRIES]
    lists, found = read_references(TEXT + heading + "\n".join(layout(wrapped)) + "\n")
    assert [one.text for one in found] == ENTRIES
    assert len(lists) == 1


def test_numbers_may_be_double_or_swapped() -> None:
    order = [1, 3, 2, 4, 4, 5, 6]
    text = "Literatuur\n\n" + "\n".join(f"{number}. {entry}" for number, entry in zip(order, ENTRIES, strict=True)) + "\n"
    assert len(read_references(TEXT + text)[1]) == len(ENTRIES)


def test_names_in_full_and_dashes_open_entries() -> None:
    entries = ["JANSEN, Piet. 2014. De buurt. Boom.", "———. 2015. De wijk. Boom.", "Smit, Karel, and Ann Bos. 2016. Kin. Sage."]
    found = read_references(TEXT + "Literatuur\n\n" + "\n".join(entries) + "\n")[1]
    assert [(one.authors[0].family, one.year) for one in found] == [("JANSEN", "2014"), ("JANSEN", "2015"), ("Smit", "2016")]
