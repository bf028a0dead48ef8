"""Which work a mention means: by names and year, forgiving of particles, order, and a slip of the pen.

A wrong year is never guessed here: the source's own `as_cited` has to say that the document prints it so. A source
without a year answers to any year if nothing nearer does.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from synthesis.citations.likeness import EXACT, name_forms
from synthesis.citations.mention import Mention
from synthesis.citations.readings import Reading, read
from synthesis.citations.works import Work, plain
from synthesis.citations.years import letter, number
from synthesis.language.folding import letters

Status = Literal["matched", "variant", "ambiguous", "missing"]

ENOUGH: Final = 0.6
"""A mention that fits no work so well is missing."""
NEAR: Final = 0.02
_SHORTEST_TITLE: Final = 9
_SHORTEST_LEAD: Final = 6
_SURE: Final = 0.75
"""Below this, works of which no name fits as it stands are looked at too."""


@dataclass(frozen=True)
class Link:
    """A mention and the works that it can mean, the most likely first; none if it is missing.

    A `variant` differs from its work in spelling, number of authors or year; of an `ambiguous` one the works tie.
    """

    mention: Mention
    status: Status
    works: tuple[str, ...] = ()

    @property
    def work(self) -> str | None:
        """The most likely work."""
        return self.works[0] if self.works else None


class Candidate(NamedTuple):
    """A work by its place on the shelf, with how the mention reads as it."""

    at: int
    reading: Reading


@dataclass
class Shelf:
    """Works put where they are found quickly: under every form of a name, and under their years.

    `aliases` has the long forms of acronyms that a document introduces, letters only.
    """

    works: Sequence[Work]
    aliases: Mapping[str, frozenset[str]] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_year: dict[int | None, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_print: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for at, work in enumerate(self.works):
            for form in {form for person in work.people for form in person.forms} | work.institutions:
                self.by_name[form].append(at)
            for title in work.titles:
                if len(title) > _SHORTEST_TITLE:
                    self.by_name[title].append(at)
            for year in work.years or (None,):
                self.by_year[year].append(at)
            for said in work.as_cited:
                self.by_print[said].append(at)

    def named(self, mention: Mention) -> list[int]:
        """Works with a name of the mention, as it stands."""
        forms = {form for name in mention.authors for form in name_forms(name)} | {letters("".join(mention.authors))}
        return sorted({at for form in forms | self.long_forms(mention) for at in self.by_name.get(form, ())})

    def long_forms(self, mention: Mention) -> frozenset[str]:
        """What the acronym stands for that the mention has for a name."""
        return self.aliases.get(letters(mention.authors[0]), frozenset()) if len(mention.authors) == 1 else frozenset()

    def of_year(self, mention: Mention) -> list[int]:
        """Works of a year of the mention, or without one; all works if the mention has none."""
        wanted = number(mention.year)
        if not wanted:
            return list(range(len(self.works))) if not mention.year else list(self.by_year.get(None, ()))
        return sorted({at for year in (*wanted, None) for at in self.by_year.get(year, ())})

    def printed(self, mention: Mention) -> list[Work]:
        """Works that the corpus knows to be cited in these very words."""
        said = {plain(mention.text), plain(f"{' '.join(mention.authors)} {mention.year}")}
        return [self.works[at] for at in sorted({at for form in said for at in self.by_print.get(form, ())})]

    def candidates(self, mention: Mention) -> list[Candidate]:
        """The works that the mention can mean, the best first."""
        found = self.read_all(mention, self.named(mention), slips=False)
        if not found or found[0].reading.score < _SURE:
            found = self.read_all(mention, self.of_year(mention), slips=True)
        return found

    def read_all(self, mention: Mention, places: Iterable[int], slips: bool, any_year: bool = False) -> list[Candidate]:
        """The works at these places that fit at all, the best first."""
        long = self.long_forms(mention)
        if not any_year and (wanted := number(mention.year)):
            places = [at for at in places if not (years := self.works[at].years) or not years.isdisjoint(wanted)]
        found = (Candidate(at, read(mention, self.works[at], slips, long, any_year)) for at in places)
        return sorted((one for one in found if one.reading.score > 0), key=lambda one: (-one.reading.score, one.at))

    def nearby(self, mention: Mention) -> list[int]:
        """For a bare year: the works of that year by the nearest name before it."""
        of_year = [at for at in self.of_year(mention) if number(mention.year) and self.works[at].years]
        lead = letters(mention.lead)
        titled = [
            at for at in of_year if any(lead.endswith(form) and len(form) > _SHORTEST_LEAD for form in _called(self.works[at]))
        ]
        if titled:
            return titled
        for name in mention.nearby:
            forms = name_forms(name)
            found = [at for at in of_year if forms & _first(self.works[at])]
            if found:
                return found
        return []


def link_all(mentions: Iterable[Mention], works: Sequence[Work]) -> list[Link]:
    """Each mention with its work; mentions that are not sure and find none are left out."""
    shelf = Shelf(works)
    found = (link(mention, shelf) for mention in mentions if not mention.back)
    return [one for one in found if one.works or one.mention.sure]


def link(mention: Mention, shelf: Shelf) -> Link:
    """The work that a mention means."""
    if not mention.authors:
        chosen = at_place(mention, [shelf.works[at] for at in shelf.nearby(mention)])
        status: Status = "missing" if not chosen else "matched" if len(chosen) == 1 else "ambiguous"
        return Link(mention, status, tuple(work.id for work in chosen))
    found = shelf.candidates(mention)
    best = found[0].reading.score if found else 0.0
    if best < EXACT - NEAR and (printed := shelf.printed(mention)):
        return Link(mention, "variant", tuple(work.id for work in at_place(mention, printed)))
    if best < (EXACT - NEAR if mention.weak else ENOUGH):
        return Link(mention, "missing")
    chosen = at_place(mention, [shelf.works[one.at] for one in found if one.reading.score >= best - NEAR])
    if len(chosen) > 1:
        return Link(mention, "ambiguous", tuple(work.id for work in chosen))
    return Link(mention, "matched" if best >= EXACT - NEAR else "variant", (chosen[0].id,))


def at_place(mention: Mention, tied: list[Work]) -> list[Work]:
    """Of works that tie, those with the letter of the year, then those that the corpus knows in this section."""
    said = letter(mention.year)
    lettered = [work for work in tied if said and work.letter == said] or tied
    return [work for work in lettered if mention.place.section in work.sections] or lettered


def _called(work: Work) -> tuple[str, ...]:
    """What a sentence can call a work: its title, or an institution."""
    return (*work.titles, *work.printed) if len(work.people) < 2 else work.titles


def _first(work: Work) -> frozenset[str]:
    return work.people[0].forms if work.people else work.institutions
