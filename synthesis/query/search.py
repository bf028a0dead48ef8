"""Search: what was typed is understood, records that hold it are found, weighed and put in order.

All terms first; where few records hold them all, records that hold the rarest of them. Words are met in any form, as part of a
compound, in Dutch and in English; a word that the corpus does not know is taken for the nearest that it knows.
"""

from collections.abc import Sequence
from typing import Final

from synthesis.errors import QueryError
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection, select
from synthesis.language.stop_words import KIND_WORDS
from synthesis.query import candidates
from synthesis.query.answer import Answer, Hit
from synthesis.query.candidates import Candidate, Match
from synthesis.query.close_look import CloseLook, in_order_of_score
from synthesis.query.expansion import expand, named_records
from synthesis.query.listing import listed
from synthesis.query.merging import merge, vary
from synthesis.query.order import SORTS, in_order
from synthesis.query.parse import Question, parse
from synthesis.query.ranking import MAINLY_AUTHOR, Scored, Weights
from synthesis.query.recognition import by_author_and_year, by_identifier, resting_on, without_dois
from synthesis.query.tally import tally
from synthesis.query.units import Unit, replaced, unit
from synthesis.query.vocabulary import Vocabulary

FEW: Final = 10
"""With fewer records that hold all terms, records that hold some are shown too."""
_VARIED: Final = 20
_DEPTH: Final = 200
"""Records that are looked at closely at least."""
_DEEPER: Final = 400
"""The same where no record holds all words, and the first stage tells less."""
_TALLIED: Final = 1_000
"""Records in which the values of facets are counted where there are very many."""
_RESTING: Final = 100
"""Records that rest on the sources that were asked for which are shown at most."""


def search(
    reader: Reader,
    text: str,
    selection: Selection,
    limit: int | None = 20,
    sort: str = "relevance",
    evidence: bool = True,
) -> Answer:
    """The records that answer `text`, the best first; without words, all records of the selection.

    Arguments:
        limit: how many hits to give; None for all.
        sort: `relevance`, `year`, `title` or `kind`.
        evidence: whether among equals the record that rests on more sources comes first.

    Raises:
        QueryError: there is nothing to look for, or no such order.
        UnknownName, AmbiguousName, UsageError: a field of the question names what the corpus does not have.
    """
    if sort not in SORTS:
        raise QueryError(f"There is no order '{sort}'.", f"choose from {', '.join(SORTS)}")
    text = text.encode("utf-8", "replace").decode("utf-8")
    said, dois = without_dois(text)
    question = parse(said)._replace(text=text)
    selection = _narrowed(reader, question, selection)
    identified = by_identifier(reader.database, text)
    absent = [doi for doi in dois if not by_identifier(reader.database, doi)]
    if absent and not question.terms:
        return Answer(text, [], 0, unknown=absent)
    if not question.terms and not identified:
        if question.common:
            raise QueryError("There is no word here that tells much.", "add a word that tells what it is about")
        if selection.is_empty or (question.text.strip() and not question.facets and not question.years):
            raise QueryError("There is no word to look for.", "give a word, or narrow down with --theme, --group, …")
        return listed(reader, text, selection, limit, sort)
    found = _Search(reader, question, selection, identified, evidence).answer(limit, sort)
    return found._replace(unknown=[*absent, *found.unknown]) if absent else found


def _narrowed(reader: Reader, question: Question, selection: Selection) -> Selection:
    """The selection, narrowed further by the fields of the question."""
    if not question.facets and not question.years:
        return selection
    typed = select(reader, question.facets, list(question.years))
    facets = {name: [*selection.facets.get(name, ()), *ids] for name, ids in typed.facets.items()}
    return Selection({**selection.facets, **facets}, [*selection.years, *typed.years], [*selection.words, *typed.words])


class _Search:
    """One question under way."""

    def __init__(self, reader: Reader, question: Question, selection: Selection, identified: list[int], evidence: bool) -> None:
        self.reader = reader
        self.database = reader.database
        self.question = question
        self.selection = selection
        self.identified = identified
        self.evidence = evidence
        self.vocabulary = Vocabulary(reader.database)
        self.look = CloseLook(reader)
        self.found: dict[Match, tuple[list[Candidate], int]] = {}
        self.front: list[int] = []
        """Records that were asked for by name, and what rests on them."""
        self.some_words = False
        self.whole: int | None = None

    def answer(self, limit: int | None, sort: str) -> Answer:
        typed = self._second_thoughts([unit(term, self.vocabulary) for term in self.question.terms])
        excluded = [unit(term, self.vocabulary) for term in self.question.excluded]
        known = [found for found in typed if found.readings]
        units = expand(self.database, self.vocabulary, known, self.question.text)
        asked = frozenset(self.identified or by_author_and_year(self.database, typed))
        resting = resting_on(self.database, list(asked)) if asked else set()
        self.front = [*sorted(asked), *sorted(resting)[:_RESTING]]
        found, total = self._found(units, excluded, len(known) < len(typed))
        kinds = frozenset(KIND_WORDS[word] for term in self.question.terms for word in term.words if word in KIND_WORDS)
        named = named_records(self.database, known)
        weights = Weights(units, named, asked, frozenset(resting), kinds, self.evidence)
        found = self._with_asked(found)
        if sort == "relevance":
            ranked = self._ranked(found, weights, limit)
        else:
            place = {rid: number for number, rid in enumerate(in_order(self.reader, [entry.rid for entry in found], sort))}
            ranked = self.look.closely(sorted(found, key=lambda entry: place[entry.rid])[:limit], weights)
        shown = ranked[:limit]
        told = self._told(shown, max(total, len(found)), units, typed, found)
        return told._replace(folded=told.total - len(shown)) if sort == "relevance" and len(shown) == len(ranked) else told

    def _second_thoughts(self, typed: list[Unit]) -> list[Unit]:
        """The units; where no record holds them all, a rare word is taken for a common one that is one edit away.

        A slip may well be a word: of another language, or from the title of one work.
        """
        known = [found for found in typed if found.readings]
        if len(known) < 2 or self._any(candidates.all_of(expand(self.database, self.vocabulary, known))):
            return typed
        for place, found in enumerate(typed):
            meant = self.vocabulary.commoner(found.term.words[0]) if found.readings and len(found.term.words) == 1 else None
            if meant is not None:
                other = [*typed[:place], replaced(found, meant, self.vocabulary), *typed[place + 1 :]]
                if self._any(candidates.all_of([each for each in other if each.readings])):
                    return other
        return typed

    def _found(self, units: Sequence[Unit], excluded: Sequence[Unit], unknown: bool) -> tuple[list[Candidate], int]:
        """What holds the units, the heaviest first, and how much there is."""
        if not units:
            return [], 0
        units = [unit for unit in units if not unit.asks] or units
        match = candidates.without(candidates.all_of(units), excluded)
        found, total = ([], 0) if unknown and len(units) > 1 else self._weighed(match)
        if len(found) < FEW and len(units) > 1:
            self.some_words = not found
            self.whole = total
            match = candidates.without(candidates.any_of(units), excluded)
            if candidates.count(self.database, match, self.selection, candidates.MOST) == candidates.MOST:
                # Too many to see them all: those with the rarer words are asked for alone.
                match = candidates.without(candidates.some_of(units), excluded)
            found, total = self._weighed(match)
        elif unknown:
            self.some_words = True
        return found, total

    def _any(self, match: Match) -> bool:
        """Whether there is anything."""
        if match not in self.found and not candidates.first(self.database, match, self.selection, 1):
            self.found[match] = [], 0
        return self.found.get(match) != ([], 0)

    def _weighed(self, match: Match) -> tuple[list[Candidate], int]:
        """What matches and how much; where so little does that all of it is looked at closely, it is not weighed first."""
        if match not in self.found:
            few = _DEPTH - len(self.front)
            found = candidates.first(self.database, match, self.selection, few + 1)
            more = len(found) > few
            self.found[match] = (
                candidates.weighed(self.database, match, self.selection, candidates.MOST) if more else (found, len(found))
            )
        return self.found[match]

    def _with_asked(self, found: list[Candidate]) -> list[Candidate]:
        """With the sources that were asked for by name in front, and what rests on them, even if no word found it."""
        asked = self.front
        if not asked:
            return found
        where, values = self.selection.condition(few=True)
        marks = ",".join("?" * len(asked))
        sql = f"SELECT rid FROM record WHERE rid IN ({marks}) AND {where}"
        kept = {rid for (rid,) in self.database.execute(sql, [*asked, *values])}
        rows = {entry.rid: entry for entry in found}
        rows |= {entry.rid: entry for entry in candidates.by_rid(self.database, sorted(kept.difference(rows)))}
        front = [rows[rid] for rid in asked if rid in kept]
        return [*front, *(entry for entry in found if entry.rid not in kept)]

    def _ranked(self, found: list[Candidate], weights: Weights, limit: int | None) -> list[Scored]:
        """The most promising in the order of their scores, the others behind them as they were found."""
        least = _DEEPER if self.some_words else _DEPTH
        depth = max(least, len(found) if limit is None else 2 * limit)
        return self._merged(in_order_of_score(self.look.closely(found[:depth], weights)), weights)

    def _merged(self, ranked: list[Scored], weights: Weights) -> list[Scored]:
        if "kind" not in self.selection.facets and "source" not in self.selection.facets:
            named = {entry.rid for entry in ranked if entry.kind == "source" and entry.parts.get("author", 0.0) >= MAINLY_AUTHOR}
            ranked = merge(ranked, self.look.sources, weights.asked | named)
        return vary(ranked, self.look.sources, _VARIED)

    def _told(self, shown: Sequence[Scored], total: int, units: list[Unit], typed: list[Unit], found: list[Candidate]) -> Answer:
        rows = self.reader.by_rid([entry.rid for entry in shown])
        hits = [
            Hit(
                rows[entry.rid], round(entry.score, 4), [id for _, id in self.look.sources[entry.rid]], entry.parts, entry.matched
            )
            for entry in shown
        ]
        tallied = found if len(found) < candidates.MOST else found[:_TALLIED]
        corrections = [(unit.term.text, unit.corrected) for unit in units if unit.corrected]
        return Answer(
            self.question.text,
            hits,
            total,
            suggestions=self._suggestions(typed, corrections),
            some_words=self.some_words,
            whole=self.whole,
            corrections=corrections,
            unknown=[unit.term.text for unit in typed if not unit.readings],
            units=units,
            counts=tally(self.reader, [entry.rowid for entry in tallied]),
            counted=len(tallied),
            dropped=self.question.dropped,
        )

    def _suggestions(self, typed: Sequence[Unit], corrections: Sequence[tuple[str, str]]) -> list[str]:
        """The question as it was searched, and as it might have been, where words were corrected."""
        if not corrections:
            return []
        options = []
        for number in range(3):
            said = []
            for found in typed:
                if not found.corrected:
                    said.append(f'"{found.term.text}"' if found.term.phrase else found.term.text)
                    continue
                near = [word.word for word in self.vocabulary.near(found.term.text)]
                near = [found.corrected, *(word for word in near if word != found.corrected)]
                said.append(near[min(number, len(near) - 1)])
            options.append(" ".join(said))
        return list(dict.fromkeys(options))
