"""One hit of an answer: what it says, who says so, with what kind of study, about whom, where, and who says otherwise."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from synthesis.formats.document import BULLET, Entry
from synthesis.index.reader import Reader
from synthesis.language.counting import decimal
from synthesis.language.phrases import say
from synthesis.query.answer import Hit
from synthesis.reports import wording

_MOST_SOURCES: Final = 8


class Entries:
    """Makes entries of the hits of one answer; what they have in common is looked up once."""

    def __init__(self, reader: Reader, hits: Sequence[Hit], marks: Mapping[int, frozenset[str]], explain: bool) -> None:
        self.reader = reader
        self.lang = reader.lang
        self.marks = marks
        self.explain = explain
        self.designs = self._designs(list(dict.fromkeys(id for hit in hits for id in hit.sources)))

    def entry(self, hit: Hit, tagged: bool = False) -> Entry:
        """The entry of a hit; `tagged` names its kind of record, where no heading does."""
        row, doc, lang = hit.row, hit.row.doc, self.lang
        tags = [wording.kind_name(row.kind, lang)] if tagged else []
        coded = [field for field in ("kind", "type", "direction", "scheme") if isinstance(doc.get(field), str)]
        tags += [self.reader.code_label(field, row.kind, doc[field]) for field in coded]
        body = [self.reader.text(doc[field]) for field in ("summary", "definition") if field in doc]
        fields = [
            (say("query.recognition", lang), self._recognition(doc)),
            (say("sources", lang), self._sources(hit)),
            (say("query.design", lang), self._design(hit)),
            (say("query.on", lang), self.reader.codes("factor-on", doc.get("on", []))),
            (say("groups", lang), self.reader.labels("term", doc.get("groups", []))),
            (say("levels", lang), self.reader.labels("term", doc.get("levels", [])) if row.kind != "finding" else ""),
            (say("where", lang), wording.locator(self.reader, hit.locator) if hit.locator else ""),
            *((say("query.otherwise", lang), text) for text in self._otherwise(hit)),
            (say("query.score", lang), self._score(hit) if self.explain else ""),
        ]
        return Entry(
            wording.full_title(row, lang),
            id=row.subject,
            mark=BULLET,
            tags=tags,
            body=[text for text in body if text],
            fields=[pair for pair in fields if pair[1]],
            marks=self.marks.get(row.rid, frozenset()),
        )

    def _sources(self, hit: Hit) -> str:
        if hit.row.kind == "source":
            return ""
        uses = hit.row.doc.get("sources", [])
        if uses and isinstance(uses[0], dict):
            named = {id for use in uses for id in (use["id"], use.get("via"))}
            more = "; ".join(self.reader.label("source", id) for id in hit.sources if id not in named)
            return "; ".join(filter(None, [wording.sources(self.reader, uses), more]))
        said = "; ".join(self.reader.label("source", id) for id in hit.sources[:_MOST_SOURCES])
        left = len(hit.sources) - _MOST_SOURCES
        return f"{said}; {say('and-more', self.lang, n=left)}" if left > 0 else said

    def _designs(self, sources: Sequence[str]) -> dict[str, list[str]]:
        """The study designs of these sources."""
        found: dict[str, list[str]] = {}
        for start in range(0, len(sources), 500):
            some = sources[start : start + 500]
            sql = (
                f"SELECT source, value FROM source_design WHERE source IN ({','.join('?' * len(some))}) ORDER BY source, position"
            )
            for source, design in self.reader.database.execute(sql, some):
                found.setdefault(source, []).append(design)
        return found

    def _design(self, hit: Hit) -> str:
        """With what kinds of study, for records that claim something."""
        if hit.row.kind not in ("finding", "source", "gap"):
            return ""
        designs = dict.fromkeys(design for id in hit.sources for design in self.designs.get(id, ()))
        return ", ".join(self.reader.label("term", design) for design in designs)

    def _recognition(self, doc: dict[str, Any]) -> str:
        """The levels at which an intervention is recognised."""
        if "recognition" not in doc:
            return ""
        levels = dict.fromkeys(item["level"] for item in doc["recognition"] if isinstance(item, dict))
        return ", ".join(self.reader.label("recognition_level", level) for level in levels)

    def _otherwise(self, hit: Hit) -> list[str]:
        """Findings that say otherwise, with their sources."""
        if hit.row.kind != "finding":
            return []
        links = [*self.reader.outgoing(hit.row), *self.reader.incoming(hit.row)]
        others = {link.other.rid: link.other for link in links if link.field == "contradicts"}
        told = []
        for other in others.values():
            who = wording.sources(self.reader, other.doc.get("sources", []))
            told.append(f"{other.title(self.lang)} ({who})" if who else other.title(self.lang))
        return told

    def _score(self, hit: Hit) -> str:
        """The score and what it is the sum of."""
        signs = (("−" if part < 0 else "+", say(f"query.part-{name}", self.lang), abs(part)) for name, part in hit.parts.items())
        told = " ".join(f"{sign} {name} {decimal(part, 2, self.lang)}" for sign, name, part in signs).removeprefix("+ ")
        return f"{decimal(hit.score, 2, self.lang)} = {told}"
