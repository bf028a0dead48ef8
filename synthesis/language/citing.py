"""Citations within a set of sources: the letters after a year, and labels that no two works share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from synthesis.language.dates import date_parts, year
from synthesis.language.folding import words
from synthesis.language.names import credited, inverted, short_citation, sort_key, surname

Doc = Mapping[str, Any]

_ARTICLES = frozenset({"a", "an", "the", "de", "het", "een", "t"})


def title_key(title: str) -> tuple[str, ...]:
    """Words of a title for the alphabet, without an opening article (APA 7, section 9.48)."""
    found = words(title)
    return tuple(found[1:] if len(found) > 1 and found[0] in _ARTICLES else found)


def list_key(doc: Doc, suffix: str = "") -> tuple[Any, ...]:
    """Place of a source in a reference list (APA 7, sections 9.44-9.48).

    Author by author, so one author comes before the same with others; then undated before dated, by
    year, by the letter of the year, by date, by title. A work without author stands under its title.
    """
    title = title_key(doc["title"])
    names = [sort_key(name) for name in credited(doc)] or [("".join(title), "")]
    parts = date_parts(doc.get("issued"))
    return names, parts[:1], suffix, parts, title, doc["id"]


def year_suffixes(docs: Iterable[Doc]) -> dict[str, str]:
    """Letters for works of the same authors in the same year: source id -> `a`, `b`.

    Letters in the citation keys hold where every work of such a group has its own; else the order of the
    list decides. Works with a year of their own get none.
    """
    groups: dict[tuple[Any, ...], list[Doc]] = defaultdict(list)
    for doc in _namesakes(docs):
        heads = tuple(inverted(name) for name in credited(doc)) or (doc["title"],)
        groups[(heads, year(doc))].append(doc)
    found: dict[str, str] = {}
    for (_, when), group in groups.items():
        if len(group) > 1:
            group.sort(key=list_key)
            own = [_letter_of_key(doc["id"], when) for doc in group]
            letters = own if all(own) and len(set(own)) == len(own) else [_letter(place) for place in range(len(group))]
            found |= {doc["id"]: letter for doc, letter in zip(group, letters, strict=True)}
    return found


def _namesakes(docs: Iterable[Doc]) -> Iterator[Doc]:
    """The works whose authors' family names come back in the same year: only among these can authors be the same."""
    groups: dict[tuple[Any, ...], list[Doc]] = defaultdict(list)
    for doc in docs:
        families = tuple(surname(name).partition(",")[0] for name in credited(doc)) or (doc["title"],)
        groups[(families, year(doc))].append(doc)
    return (doc for group in groups.values() if len(group) > 1 for doc in group)


def _letter_of_key(key: str, when: int | None) -> str:
    return key[-1] if key[-1].isalpha() and key[:-1].endswith(str(when)) else ""


def _letter(place: int) -> str:
    tens, ones = divmod(place, 26)
    return (_letter(tens - 1) if tens else "") + chr(ord("a") + ones)


def short_citations(docs: Sequence[Doc], lang: str, suffixes: Mapping[str, str] | None = None) -> dict[str, str]:
    """A short citation for each source: source id -> `Bredewold, Verplanke, et al., 2018`.

    The same authors in the same year get letters; different authors who would both shorten to one label
    are named as far as needed (APA 7, section 8.18). Namesakes with other initials are not told apart.

    `suffixes` are the letters, where the caller has them already.
    """
    suffixes = year_suffixes(docs) if suffixes is None else suffixes
    groups: dict[str, list[Doc]] = defaultdict(list)
    for doc in docs:
        groups[_label(doc, lang, suffixes, 1)].append(doc)
    found: dict[str, str] = {}
    for label, group in groups.items():
        if len(group) == 1:
            found[group[0]["id"]] = label
            continue
        labels, shown = [label] * len(group), 1
        longest = max(len(credited(doc)) for doc in group)
        while len(set(labels)) < len(labels) and shown < longest:
            shown += 1
            labels = [_label(doc, lang, suffixes, shown) for doc in group]
        found |= {doc["id"]: said for doc, said in zip(group, labels, strict=True)}
    return {doc["id"]: found[doc["id"]] for doc in docs}


def _label(doc: Doc, lang: str, suffixes: Mapping[str, str], shown: int) -> str:
    return short_citation(doc, lang, suffixes.get(doc["id"], ""), shown=shown)
