"""Narrows records by facets: OR within one facet, AND across facets."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from synthesis.errors import UnknownName, UsageError
from synthesis.index.docs import NO_ENTRIES
from synthesis.index.lookup import find
from synthesis.index.reader import Reader
from synthesis.language.folding import slug
from synthesis.language.phrases import say
from synthesis.model.codes import CODES, Label
from synthesis.model.entities import KINDS

_YEARS: Final = re.compile(r"(\d{4})?(\.\.)?(\d{4})?\Z")

RECORD_FACETS: Final = {"theme": "theme", "recognition": "recognition_level", "source": "source"}
"""Facets whose values are records of a kind; `group`, `level`, `design` and `knowledge` are terms of that scheme."""
TERM_FACETS: Final = ("group", "level", "design", "knowledge")
_SCHEMES: Final = {"kind": ("kind", "type"), "scope": ("scope",), "status": ("status",), "part": ()}
"""Facets whose values are codes of the model, and how the schemes of these codes end."""

# From each value to the next, instead of through all records of each.
_VALUES: Final = """
WITH RECURSIVE known(value) AS (
  SELECT min(value) FROM facet WHERE name = ?
  UNION ALL
  SELECT (SELECT min(facet.value) FROM facet WHERE name = ? AND facet.value > known.value) FROM known WHERE known.value NOTNULL
)
SELECT value FROM known WHERE value NOTNULL
"""


class Selection(NamedTuple):
    """What to keep: for each facet the ids or codes of which one must hold, and the years from and to."""

    facets: Mapping[str, Sequence[str]] = NO_ENTRIES
    years: Sequence[tuple[int, int]] = ()
    words: Sequence[str] = ()
    """How the selection reads, for the head of a report."""

    @property
    def is_empty(self) -> bool:
        """Whether everything is kept."""
        return not self.facets and not self.years

    def condition(self, few: bool = False) -> tuple[str, list[str | int]]:
        """An SQL condition on `record`, and its values; `few` records are looked at one by one."""
        parts: list[str] = []
        values: list[str | int] = []
        for name, wanted in self.facets.items():
            marks = ",".join("?" * len(wanted))
            facet = f"FROM facet WHERE name = ? AND value IN ({marks})"
            parts.append(f"EXISTS (SELECT 1 {facet} AND facet.rid = record.rid)" if few else f"rid IN (SELECT rid {facet})")
            values += [name, *wanted]
        if self.years:
            spans = " OR ".join("record.year BETWEEN ? AND ?" for _ in self.years)
            works = f"field LIKE 'sources%' AND ({spans.replace('record', 's')})"
            uses = f"FROM link {'CROSS ' if few else ''}JOIN record s ON s.rid = to_rid WHERE {works}"
            used = f"EXISTS (SELECT 1 {uses} AND from_rid = record.rid)" if few else f"rid IN (SELECT from_rid {uses})"
            parts.append(f"({spans} OR {used})")
            flat = [year for span in self.years for year in span]
            values += flat * 2
        return " AND ".join(parts) or "1", values


def select(reader: Reader, wanted: Mapping[str, Sequence[str]], years: Sequence[str] = ()) -> Selection:
    """The selection that a user asks for, names resolved to ids.

    Arguments:
        wanted: for each facet the ids or names given.
        years: `2015`, `2015..2020`, `..2010`, `2020..`.

    Raises:
        UnknownName, AmbiguousName: a value that the corpus does not know.
        UsageError: a year that is none.
    """
    facets: dict[str, list[str]] = {}
    words: list[str] = []
    for name, values in wanted.items():
        if values:
            found = [_value(reader, name, value) for value in values]
            facets[name] = [id for id, _ in found]
            words.append(f"{say(f'facet-{name}', reader.lang)}: {' / '.join(label for _, label in found)}")
    spans = [_span(year) for year in years]
    words += [f"{say('facet-year', reader.lang)}: {' / '.join(years)}"] if years else []
    return Selection(facets, spans, words)


def _value(reader: Reader, facet: str, value: str) -> tuple[str, str]:
    if facet in RECORD_FACETS:
        row = find(reader, value, [RECORD_FACETS[facet]])
        return row.id, row.short(reader.lang)
    if facet in TERM_FACETS:
        row = find(reader, value, ["term"], facet)
        scheme = row.doc.get("scheme")
        if scheme != facet:
            raise UnknownName(f"'{value}' is a {scheme}, not a {facet}.", f"use --{scheme} {row.id}")
        return row.id, row.title(reader.lang)
    return _code(reader, facet, value)


def _code(reader: Reader, facet: str, value: str) -> tuple[str, str]:
    """The code of the model that `value` is or names, in either language, and its label."""
    known = [str(row[0]) for row in reader.database.execute(_VALUES, (facet, facet))]
    names: dict[str, str] = {}
    for code in known:
        for name in (code, *(text for label in _labels(facet, code) for text in label)):
            names.setdefault(slug(name), code)
    wanted = slug(value)
    code = names.get(wanted) or names.get(wanted.removesuffix("s")) or ""
    if code:
        labels = _labels(facet, code)
        return code, labels[0].say(reader.lang) if labels else code
    from difflib import get_close_matches

    close = get_close_matches(wanted, names, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"choose from {', '.join(known)}" if known else ""
    raise UnknownName(f"Nothing in the corpus has the {facet} '{value}'.", hint)


def _labels(facet: str, code: str) -> list[Label]:
    """What a code of a facet is called; a code of several schemes has several labels."""
    if facet == "kind" and code in KINDS:
        kind = KINDS[code]
        return [Label(kind.nl, kind.en), Label(kind.one_nl, kind.one_en)]
    return [codes[code] for scheme, codes in CODES.items() if code in codes and scheme.split("-")[-1] in _SCHEMES[facet]]


def _span(text: str) -> tuple[int, int]:
    match = _YEARS.match(text.strip())
    if not match or not (match[1] or match[3]) or (match[1] and match[3] and not match[2]):
        raise UsageError(f"'{text}' is not a year or a span of years.", "write 2015, 2015..2020, 2015.. or ..2020")
    first = int(match[1]) if match[1] else 0
    last = int(match[3]) if match[3] else (9999 if match[2] else first)
    if first > last:
        raise UsageError(f"The span {text} runs backwards.", f"write {last}..{first}")
    return first, last
