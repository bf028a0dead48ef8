"""What changed in the evidence between two versions of a corpus, as a release note: summary first, then theme by theme."""

from collections.abc import Sequence
from typing import Final

from synthesis.diff.comparison import Difference
from synthesis.diff.effects import MOVED, GapMove
from synthesis.diff.origins import Side
from synthesis.formats.document import BULLET, Block, Document, Entry, Facts, Items, Prose, Section
from synthesis.gaps.view import GapView
from synthesis.index.reader import Reader
from synthesis.language.dates import say_day
from synthesis.language.phrases import say
from synthesis.reports import wording
from synthesis.reports.diff_data import contract, flat, moved_parts
from synthesis.reports.diff_lines import Either, certainty_entry, gap_entry, record_entry, theme_line
from synthesis.reports.diff_summary import not_counted, summary

_OWN_SECTION: Final = ("theme", "source", "recognition_level", "frame", "agenda")
"""Kinds that stand in sections of their own rather than under a theme."""
_MOST: Final = 25
"""How many gaps of which the priority moved are told one by one; all of them are in JSON and CSV."""
_TELLING: Final = 1
"""Points from which a move is told: with every new study all themes are a little less empty."""


def report(old: Side, new: Side, difference: Difference) -> Document:
    """What changed from `old` to `new`, in the language of the new one's reader."""
    lang = new.reader.lang
    reader = Either(new.reader, old.reader)
    title = wording.corpus_title(new.reader) or wording.corpus_title(old.reader)
    lead: list[Block] = [
        Facts([(say("diff.from", lang), _side(old, difference, 0)), (say("diff.to", lang), _side(new, difference, 1))])
    ]
    rest = not_counted(reader, difference)
    sections: list[Section] = []
    if difference.is_changed:
        lead.append(Items(summary(reader, difference)))
        sections = [*_themes(reader, difference), *_own_sections(reader, difference), *_priority(reader, difference)]
    else:
        lead.append(Prose(say("diff.nothing-evidence" if rest or difference.settings else "diff.nothing", lang)))
    if difference.settings:
        lines = [
            say("diff.setting", lang, field=one.field, old=_setting(one.old, lang), new=_setting(one.new, lang))
            for one in difference.settings
        ]
        only_date = all(one.field == "as_of" for one in difference.settings)
        lead_in = say("diff.yardstick-date" if only_date else "diff.yardstick-lead", lang)
        sections.append(Section(say("diff.yardstick", lang), [Prose(lead_in), Items(lines)]))
    if rest:
        sections.append(Section(say("diff.not-counted", lang), [Items(rest)]))
    return Document(
        title=say("diff.title-in", lang, title=title) if title else say("diff.title", lang),
        lang=lang,
        lead=lead,
        sections=sections,
        closing=[Prose(say("diff.reading", lang))] if difference.is_changed else [],
        data=contract(old, new, difference, lang),
        table=flat(difference, lang),
    )


def _side(side: Side, difference: Difference, place: int) -> str:
    lang = side.reader.lang
    name = side.name or say("diff.current", lang)
    if side.about:
        name += f" ({side.about})"
    counts = side.reader.counts()
    told = [wording.tally({kind: counts[kind] for kind in ("finding", "source", "intervention", "gap")}, lang)]
    day = (difference.old, difference.new)[place].facts.settings.as_of
    if day and day != side.reader.manifest.get("as_of"):
        told.append(say("diff.judged-in", lang, year=int(day[:4])))
    elif day:
        told.append(say("diff.speaks-for", lang, day=say_day(day, lang)))
    return say("diff.side", lang, name=name, counts=", ".join(told))


def _setting(value: object, lang: str) -> str:
    if value is None:
        return say("diff.unset", lang)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _themes(reader: Reader, difference: Difference) -> list[Section]:
    """What there is to tell of each theme, under the chapter that it belongs to; what has no theme comes last."""
    held: dict[str, list[Entry]] = {}
    moved = {move.id: move for move in difference.findings}
    for record in difference.records.records:
        if record.kind not in _OWN_SECTION:
            entry = record_entry(reader, difference, record, moved.get(record.id))
            held.setdefault(_first(record.row.doc.get("themes", ())), []).append(entry)
    for move in difference.findings:
        if ("finding", move.id) not in difference.by_key:
            themes = difference.new.facts.findings[move.id].themes
            held.setdefault(_first(themes), []).append(certainty_entry(reader, move))
    for gap in difference.gaps:
        if gap.change != MOVED or gap.verdicts:
            held.setdefault(_first(gap.view.themes), []).append(gap_entry(reader, gap))
    leads = {move.id: theme_line(reader, move, after) for move, _, after in difference.themes}
    chapters: dict[str, list[Section]] = {}
    for id in dict.fromkeys((*difference.new.facts.parents, *difference.old.facts.parents)):
        if id in held or id in leads:
            facts = difference.new.facts if id in difference.new.facts.parents else difference.old.facts
            blocks: list[Block] = [Prose(leads[id])] if id in leads else []
            chapters.setdefault(facts.above(id)[-1], []).append(Section(_title(reader, id), [*blocks, *held.pop(id, [])]))
    sections = [_chapter(_title(reader, id), found) for id, found in chapters.items()]
    rest = [entry for entries in held.values() for entry in entries]
    return [*sections, Section(say("diff.no-theme", reader.lang), rest)] if rest else sections


def _first(themes: Sequence[str]) -> str:
    return themes[0] if themes else ""


def _title(reader: Reader, theme: str) -> str:
    row = reader.get("theme", theme)
    return wording.theme_heading(row, reader.lang) if row else reader.label("theme", theme)


def _chapter(title: str, sections: list[Section]) -> Section:
    """The sections of a chapter; what is told of the chapter itself stands directly under its title."""
    if sections[0].title == title:
        return Section(title, sections[0].blocks, sections[1:])
    return Section(title, sections=sections)


def _own_sections(reader: Reader, difference: Difference) -> list[Section]:
    found = []
    for kind in _OWN_SECTION:
        entries = [record_entry(reader, difference, record, None) for record in difference.records.records if record.kind == kind]
        if entries:
            found.append(Section(f"{say(f'diff.{kind}', reader.lang)} ({len(entries)})", entries))
    return found


def _priority(reader: Reader, difference: Difference) -> list[Section]:
    lang = reader.lang
    moves = sorted((move for move in difference.gaps if move.points), key=lambda move: (-abs(move.points), move.view.id))
    if not moves:
        return []
    shown = [move for move in moves if abs(move.points) >= _TELLING][:_MOST]
    blocks: list[Block] = [Prose(say("diff.priority-lead", lang))] if shown else []
    blocks += [
        Entry(
            move.view.statement[lang],
            id=move.view.id,
            mark=BULLET,
            tags=[
                say("diff.higher" if move.points > 0 else "diff.lower", lang, old=_score(move.old), new=_score(move.new)),
                say("diff.place", lang, old=move.old_rank, new=move.new_rank),
            ],
            fields=[(say("diff.through", lang), _through(move, lang))],
        )
        for move in shown
    ]
    if len(moves) > len(shown):
        blocks.append(Prose(say("diff.more", lang, n=len(moves) - len(shown))))
    return [Section(f"{say('diff.priority', lang)} ({len(moves)})", blocks)]


def _score(view: GapView | None) -> str:
    return f"{view.priority.score:.1f}" if view else ""


def _through(move: GapMove, lang: str) -> str:
    return "; ".join(
        say("diff.part", lang, name=say(f"diff.part-{name}", lang), points=f"{after - before:+.1f}", reason=reason[lang])
        for name, before, after, reason in moved_parts(move)
    )
