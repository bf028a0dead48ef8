"""Field F1 of reference strings: micro-averaged over authors and fields, values compared without case and punctuation."""

from collections.abc import Mapping
from typing import Any, Final

from tests.citations.measure.labels import LabelledString
from tests.citations.measure.names import person, value
from tests.citations.measure.score import Tally

FIELDS: Final = ("year", "title", "container", "volume", "issue", "pages", "publisher", "doi", "url", "type")
_WEB: Final = frozenset({"webpage", "post-weblog", "post"})
"""Whether a page is a blog or not, few entries tell."""


def read(reference: Any) -> dict[str, Any]:
    """The fields of a `Reference` as the labels have them; an edited book has its editors for authors."""
    people = [
        one.literal or ", ".join(filter(None, (f"{one.particle} {one.family}".strip(), one.given, one.suffix)))
        for one in reference.authors or reference.editors
    ]
    return {"authors": people} | {name: getattr(reference, name) for name in FIELDS}


def score_fields(found: Mapping[str, Any], label: LabelledString) -> tuple[dict[str, Tally], list[str]]:
    """Field -> tally for one string, and what was wrong."""
    tallies: dict[str, Tally] = {}
    misses: list[str] = []
    ours, theirs = _people(found["authors"]), _people(label.fields.get("authors", ()))
    tallies["authors"] = Tally(len(ours & theirs), len(ours), len(theirs))
    if ours != theirs:
        misses.append(f"authors: {found['authors']}, not {label.fields.get('authors', [])}")
    spared = {value(ignored) for ignored in label.ignore}
    for name in FIELDS:
        said, right = (value(str(fields.get(name) or "")) for fields in (found, label.fields))
        if name == "type" and said in {value(web) for web in _WEB} and right in {value(web) for web in _WEB}:
            said = right
        claimed = bool(said) and not (not right and said in spared)
        tallies[name] = Tally(int(bool(said) and said == right), int(claimed), int(bool(right)))
        if said != right and (claimed or right):
            misses.append(f"{name}: {found.get(name) or ''!r}, not {label.fields.get(name, '')!r}")
    return tallies, misses


def _people(names: Any) -> set[tuple[str, str, str]]:
    return {person(_without_acronym(str(name))) for name in names}


def _without_acronym(name: str) -> str:
    head, bracket, tail = name.replace("[", "(").partition(" (")
    return head if bracket and tail.rstrip(")]").isupper() else name
