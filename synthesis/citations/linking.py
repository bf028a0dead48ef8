"""Links the citations of a document to the entries of its own reference lists.

Scores come from `matching`; what is decided here is what only a document tells: which list serves which part, whether
a year is a slip, what `ibid.` points back to, and whether a work cited through another needs an entry.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from synthesis.citations.likeness import EXACT, name_forms
from synthesis.citations.listed import listed_works
from synthesis.citations.longforms import is_misspelt, respelt
from synthesis.citations.matching import ENOUGH, NEAR, Candidate, Shelf, Status, at_place
from synthesis.citations.mention import Mention
from synthesis.citations.particles import drops_particles, settle
from synthesis.citations.readings import Reading
from synthesis.citations.references.reference import Reference, ReferenceList
from synthesis.citations.slips import likely_year, misspelt_too
from synthesis.citations.wholes import rejoined
from synthesis.citations.works import plain
from synthesis.citations.years import is_span, letter
from synthesis.language.folding import letters

_ELSEWHERE: Final = 0.15
"""What it costs that an entry stands in a list that serves another part."""
_THROUGH: Final = 6
"""So many citations further on the work may stand through which an original is cited."""

_HINTS: Final = 3
_OPENING: Final = 3
_NAMED_BEFORE: Final = Reading(EXACT)


@dataclass(frozen=True)
class Linked:
    """A citation with the entries that it can mean, by number, the most likely first.

    `problems` are slugs of what a variant has otherwise than its entry. `via` is the entry through which an original is
    cited that has none of its own.
    """

    mention: Mention
    status: Status
    references: tuple[int, ...] = ()
    problems: tuple[str, ...] = ()
    via: int | None = None
    institution: bool = False
    near: tuple[int, ...] = ()
    """Of a missing one the entries that come nearest: those of the same first author."""

    @property
    def reference(self) -> int | None:
        """The entry that is meant; none if several are as likely."""
        return self.references[0] if self.references and self.status in ("matched", "variant") else None


class Linker:
    """The lists of one document, ready to look citations up in."""

    def __init__(
        self,
        references: Sequence[Reference],
        lists: Sequence[ReferenceList],
        aliases: Mapping[str, frozenset[str]],
        twins: Mapping[int, int],
    ) -> None:
        self.references = references
        self.lists = lists
        self.twins = twins
        works = listed_works(references)
        self.respelt = respelt(aliases, (form for work in works for form in work.printed))
        long = {short: frozenset((*aliases[short], *forms.values())) for short, forms in self.respelt.items()}
        self.shelf = Shelf(works, {**aliases, **long})
        self.everywhere: frozenset[int] = frozenset()
        self.periodicals = {letters(one.container) for one in references if one.type == "article-journal"} - {""}
        self.by_opening: dict[str, list[int]] = defaultdict(list)
        for at, work in enumerate(self.shelf.works):
            for opening in {form[:_OPENING] for person in work.people[:1] for form in person.forms}:
                self.by_opening[opening].append(at)

    def link_all(self, mentions: Sequence[Mention]) -> list[Linked]:
        """Each citation with its entry; those that are not sure and find none are left out."""
        cited_in = [sum(first <= one.line <= last for one in mentions) for first, last in (own.covers for own in self.lists)]
        self.everywhere = frozenset(at for at, count in enumerate(cited_in) if not count)
        found = [self._link(mention) for mention in rejoined(mentions, self.shelf)]
        places = {reference.number: at for at, reference in enumerate(self.references)}
        used = {places[number] for one in found for number in one.references}
        found = [self._with_year(one, used) if _may_slip(one) else one for one in found]
        found = self._years_only(found)
        return self._through(self._back(self._settled(found)))

    def _settled(self, found: list[Linked]) -> list[Linked]:
        """Names particles that are dropped, unless the document always does; and misspelt long forms before acronyms."""
        works = {self.references[at].number: work for at, work in enumerate(self.shelf.works)}
        style = drops_particles((one.mention, works[number]) for one in found for number in one.references[:1])
        done = []
        for one in found:
            problems = settle(one.problems, style)
            forms = self.respelt.get(letters("".join(one.mention.authors)), {}) if one.mention.lead else {}
            if forms and one.references and is_misspelt(one.mention, forms):
                problems = (*problems, "spelling")
            if problems != one.problems:
                status = one.status if one.status in ("ambiguous", "missing") else "variant" if problems else "matched"
                one = replace(one, status=status, problems=problems)
            done.append(one)
        return done

    def _link(self, mention: Mention) -> Linked:
        if mention.back:
            return Linked(mention, "missing")
        if mention.via and not mention.year:
            return Linked(mention, "missing")
        if not mention.authors:
            return self._chosen(mention, [Candidate(at, _NAMED_BEFORE) for at in self.shelf.nearby(mention)])
        least = EXACT - NEAR if mention.weak else ENOUGH
        found = [one for one in self.shelf.candidates(mention) if one.reading.score >= least]
        return self._chosen(mention, found)

    def _chosen(self, mention: Mention, found: list[Candidate]) -> Linked:
        """The best of what fits: in the list of the part, with the letter of the year, of two copies the first."""
        if not found:
            return Linked(mention, "missing")
        homes = self._homes(mention.line)
        ranked = [(one.reading.score - (0.0 if self._list(one) in homes else _ELSEWHERE), one) for one in found]
        best = max(score for score, _ in ranked)
        tied = [one for score, one in ranked if score >= best - NEAR / 4]
        said = letter(mention.year)
        works = {id(self.shelf.works[one.at]): one for one in tied}
        tied = [works[id(work)] for work in at_place(mention, [self.shelf.works[one.at] for one in tied])] if said else tied
        tied = self._without_twins(tied)
        problems = list(tied[0].reading.problems)
        if self._list(tied[0]) not in homes:
            problems.append("other-list")
        numbers = tuple(self._number(one) for one in tied)
        if len(tied) > 1:
            if not said and mention.year and "year-suffix" in problems:
                problems = [slug for slug in problems if slug != "year-suffix"]
            return Linked(mention, "ambiguous", numbers, tuple(problems), institution=tied[0].reading.institution)
        status: Status = "variant" if problems else "matched"
        return Linked(mention, status, numbers, tuple(problems), institution=tied[0].reading.institution)

    def _with_year(self, one: Linked, used: set[int]) -> Linked:
        """A missing citation as a slip in the year of an entry whose names fit, if only one can be meant."""
        homes = self._homes(one.mention.line)
        named = self.shelf.read_all(one.mention, self.shelf.named(one.mention), slips=False, any_year=True)
        here = [found for found in named if self._list(found) in homes]
        found = likely_year(one.mention, here, self.shelf.works, used)
        if found is not None:
            return self._chosen(one.mention, [found])
        nearest = here or self.shelf.read_all(one.mention, self._like(one.mention), slips=True, any_year=True)
        twice = None if here else misspelt_too(one.mention, nearest, self.shelf.works)
        if twice is not None:
            return self._chosen(one.mention, [twice])
        return replace(one, near=tuple(self._number(other) for other in nearest[:_HINTS]))

    def _like(self, mention: Mention) -> list[int]:
        """Entries whose names begin like the mention's first."""
        opening = letters(mention.authors[0].split()[-1])[:_OPENING]
        return self.by_opening.get(opening, [])

    def _years_only(self, found: list[Linked]) -> list[Linked]:
        """Leaves out what is not sure and has no entry; a bare year of a work that is missing elsewhere is missing too."""
        absent = {
            (form, one.mention.year)
            for one in found
            if one.status == "missing" and one.mention.sure and one.mention.authors
            for form in name_forms(one.mention.authors[0])
        }
        kept = []
        for one in found:
            named = [name for name in one.mention.nearby if any((form, one.mention.year) in absent for form in name_forms(name))]
            periodical = letters("".join(one.mention.authors)) in self.periodicals
            if one.references or one.mention.back or named or (one.mention.sure and not periodical):
                kept.append(one)
        return kept

    def _back(self, found: list[Linked]) -> list[Linked]:
        """What points back means the citation before it, or the last one with the name that it has."""
        done: list[Linked] = []
        by_name: dict[str, Linked] = {}
        for one in found:
            if one.mention.back:
                before = done[-1] if done else None
                if one.mention.authors:
                    forms = name_forms(one.mention.authors[0])
                    before = next((by_name[form] for form in sorted(forms) if form in by_name), None)
                if before is None:
                    if one.mention.sure:
                        done.append(one)
                    continue
                one = replace(before, mention=one.mention, problems=())
                if one.status == "variant":
                    one = replace(one, status="matched")
            elif one.mention.authors:
                by_name.update(dict.fromkeys(name_forms(one.mention.authors[0]), one))
            done.append(one)
        return done

    def _through(self, found: list[Linked]) -> list[Linked]:
        """Originals cited through a work: they need no entry if that work has one."""
        said: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(found):
            said[_said(one.mention)].append(at)
        done = []
        for at, one in enumerate(found):
            if one.mention.via:
                places = said.get(plain(one.mention.via), [])
                near = places[bisect_left(places, at - _THROUGH) : bisect_right(places, at + _THROUGH)]
                near = [other for other in near if other != at]
                carrier = found[min(near, key=lambda other: (abs(other - at), other))] if near else None
                via = carrier.reference if carrier is not None else None
                if one.references:
                    one = replace(one, via=via)
                elif via is not None:
                    one = replace(one, status="matched", via=via)
                else:
                    one = replace(one, problems=("via-unlisted",))
            done.append(one)
        return done

    def _homes(self, line: int) -> frozenset[int]:
        """The lists that serve a line."""
        serving = {own.index for own in self.lists if own.covers[0] <= line <= own.covers[1]}
        return frozenset(serving | self.everywhere) if serving else frozenset(own.index for own in self.lists)

    def _list(self, one: Candidate) -> int:
        return self.references[one.at].list

    def _number(self, one: Candidate) -> int:
        return self.references[one.at].number

    def _without_twins(self, tied: list[Candidate]) -> list[Candidate]:
        numbers = {self._number(one) for one in tied}
        return [one for one in tied if self.twins.get(self._number(one)) not in numbers]


def _may_slip(one: Linked) -> bool:
    mention = one.mention
    period = is_span(mention.year) and not mention.sure
    return one.status == "missing" and bool(mention.authors and mention.year) and not (mention.weak or mention.back or period)


def _said(mention: Mention) -> str:
    return plain(f"{', '.join(mention.authors)}{' et al.' if mention.et_al else ''}, {mention.year}")


def cited_numbers(citations: Sequence[Linked]) -> frozenset[int]:
    """Numbers of the entries that citations mean, or may mean."""
    return frozenset(number for one in citations for number in (*one.references, one.via) if number is not None)
