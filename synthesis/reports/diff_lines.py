"""How one change in the evidence reads: a label and what came, went or took the place of what."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from synthesis.diff.changes import Change
from synthesis.diff.comparison import Difference
from synthesis.diff.effects import CertaintyMove, GapMove
from synthesis.diff.records import CAME, WENT, RecordChange
from synthesis.formats.document import BULLET, Entry
from synthesis.gaps.certainty import ThemeCertainty
from synthesis.index.reader import Reader
from synthesis.language.field_names import field_name
from synthesis.language.phrases import say
from synthesis.reports import values, wording

_NAMED: Final = 3
"""How many records an explanation names before it counts the rest."""
_NEW_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "finding": ("kind", "sources", "groups"),
    "intervention": ("type", "recognition", "effect_studies", "sources"),
    "gap": ("kind", "reason", "asked_by"),
    "source": ("type", "design", "status"),
}
"""What is told of a record that came or went."""


class Either(Reader):
    """A reader of the new corpus that knows what only the old one holds, too."""

    def __init__(self, new: Reader, old: Reader) -> None:
        super().__init__(new.database, new.lang)
        self._old = Reader(old.database, new.lang)

    def label(self, kind: str, id: str) -> str:
        """What the record is called, in the new corpus or else in the old."""
        found = super().label(kind, id)
        return found if found != id else self._old.label(kind, id)


def level(name: str | None, lang: str) -> str:
    """A level of certainty in words."""
    return say(f"diff.level-{name or 'none'}", lang)


def record_entry(reader: Reader, difference: Difference, record: RecordChange, moved: CertaintyMove | None) -> Entry:
    """A record that came, went or changed, with what that means."""
    lang = reader.lang
    tags = [wording.kind_name(record.kind, lang), say(f"diff.{record.change}", lang)]
    if record.kind == "finding":
        if moved:
            tags.append(say("diff.certainty-moved", lang, old=level(moved.old, lang), new=level(moved.new, lang)))
        elif record.change in (CAME, WENT):
            found = difference.certainty_of(record.id, gone=record.change == WENT)
            if found.level:
                tags.append(say("diff.certainty-now", lang, level=level(found.level, lang)))
    fields = [line for change in record.changes for line in change_lines(reader, record, change)]
    if record.change in (CAME, WENT):
        doc = record.row.doc
        known = [field for field in _NEW_FIELDS.get(record.kind, ()) if field in doc]
        fields += [(field_name(field, lang), values.value(reader, record.kind, field, doc[field])) for field in known]
    if moved and moved.concerns:
        fields.append((say("diff.why-certainty", lang), "; ".join(_concerns(moved, lang))))
    return Entry(wording.full_title(record.row, lang), id=record.id, mark=BULLET, tags=tags, fields=fields)


def certainty_entry(reader: Reader, moved: CertaintyMove) -> Entry:
    """A finding that did not change itself, but of which the certainty did."""
    lang = reader.lang
    moved_to = say("diff.certainty-moved", lang, old=level(moved.old, lang), new=level(moved.new, lang))
    tags = [wording.kind_name("finding", lang), moved_to]
    fields = [(say("diff.why-certainty", lang), "; ".join(_concerns(moved, lang)))] if moved.concerns else []
    if moved.because:
        fields.append((say("diff.goes-with", lang), names(reader, moved.because)))
    row = reader.get("finding", moved.id)
    return Entry(row.title(lang) if row else moved.id, id=moved.id, mark=BULLET, tags=tags, fields=fields)


def _concerns(moved: CertaintyMove, lang: str) -> list[str]:
    return [
        say(
            "diff.component",
            lang,
            name=say(f"diff.{concern.component}", lang),
            old=say(f"diff.concern-{concern.old}", lang),
            new=say(f"diff.concern-{concern.new}", lang),
            reasons=", ".join(reason[lang] for reason in concern.reasons) or "–",
        )
        for concern in moved.concerns
    ]


def gap_entry(reader: Reader, move: GapMove) -> Entry:
    """A computed gap that opened or closed, or a stated one of which the corpus says something else now."""
    lang, view = reader.lang, move.view
    fields: list[tuple[str, str]] = []
    tags = [wording.kind_name("gap", lang)]
    if move.verdicts:
        old, new = (say(f"diff.verdict-{one}", lang) for one in move.verdicts)
        tags.append(say("diff.verdict-moved", lang, old=old, new=new))
        reasons = " ".join(reason[lang] for reason in move.new.verdict.reasons) if move.new and move.new.verdict else ""
        fields.append((say("diff.verdict", lang), reasons))
    else:
        tags.append(say("diff.opened" if move.new else "diff.closed-computed", lang))
        if move.new:
            fields.append((say("why", lang), " ".join(view.why.get(lang, ()))))
            if view.computed:
                fields.append((say("diff.question", lang), view.computed.question[lang]))
        if view.matches:
            fields.append((say("diff.matches", lang), "; ".join(reader.label("gap", id) for id in view.matches)))
        if move.because:
            fields.append((say("diff.goes-with", lang), names(reader, move.because)))
    return Entry(view.statement[lang], id=view.id, mark=BULLET, tags=tags, fields=fields)


def theme_line(reader: Reader, moved: CertaintyMove, now: ThemeCertainty) -> str:
    """What became of the certainty of a theme, and by which findings."""
    lang = reader.lang
    told = now.reasons[0][lang]
    return say("diff.theme-moved", lang, old=level(moved.old, lang), new=level(moved.new, lang), why=told)


def names(reader: Reader, keys: Sequence[tuple[str, str]]) -> str:
    """The first of the records by name, and how many more."""
    told = [f"“{label}”" if kind != "source" else label for kind, id in keys[:_NAMED] for label in (reader.label(kind, id),)]
    if len(keys) > _NAMED:
        told.append(say("and-more", reader.lang, n=len(keys) - _NAMED))
    return "; ".join(told)


def change_lines(reader: Reader, record: RecordChange, change: Change) -> Iterable[tuple[str, str]]:
    """A change as a label with its value."""
    lang, kind = reader.lang, record.kind
    name = field_name(change.field, lang)

    def told(content: Any) -> str:
        return values.value(reader, kind, change.field, content) if content is not None else say("diff.unset", lang)

    if change.meaning in ("changed", "role-changed", "closed", "reopened", "taken-up"):
        label = name if change.meaning == "changed" else say(f"diff.{change.meaning}", lang)
        yield label, say("diff.move", lang, old=_role(reader, change.old, told), new=_role(reader, change.new, told))
    elif change.meaning == "says-otherwise":
        yield say("diff.says-otherwise", lang), reader.text(change.old)
    elif change.meaning in ("known-now", "no-longer-known"):
        yield say(f"diff.{change.meaning}", lang, field=name), told(change.new if change.meaning == "known-now" else change.old)
    elif change.meaning in ("added", "removed"):
        yield say(f"diff.{change.meaning}", lang, field=name), told(change.new if change.meaning == "added" else change.old)
    else:
        yield say(f"diff.{change.meaning}", lang), told(change.new if change.new is not None else change.old)


def _role(reader: Reader, content: Any, told: Any) -> str:
    """The uses of a source with their role written out, also where it is plain support."""
    if isinstance(content, list) and content and isinstance(content[0], Mapping) and "id" in content[0]:
        return "; ".join(
            f"{reader.label('source', use['id'])} ({reader.codes('source-role', [use.get('role', 'supports')])})"
            for use in content
        )
    return str(told(content))
