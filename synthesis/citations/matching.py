"""Which work a mention means: by names and year, forgiving of particles, order, and a slip of the pen.

A wrong year is never guessed: the source's own `as_cited` has to say that the document prints it so. A source without
a year answers to any year if nothing nearer does.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from synthesis.citations.lexicon import PARTICLES
from synthesis.citations.mention import Mention
from synthesis.citations.works import Work, content_words, plain
from synthesis.citations.years import number
from synthesis.language.folding import fold, letters

Status = Literal["matched", "variant", "ambiguous", "missing"]

_EXACT: Final = 1.0
_SLIP: Final = 0.8
_NO_YEAR: Final = 0.35
_FEWER: Final = 0.1
_MORE: Final = 0.25
_ENOUGH: Final = 0.6
_NEAR: Final = 0.02


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


class Shelf:
    """Works put where they are found quickly: under every form of a name, and under their years."""

    def __init__(self, works: Sequence[Work]) -> None:
        self.works = works
        self.by_name: dict[str, list[int]] = defaultdict(list)
        self.by_year: dict[int | None, list[int]] = defaultdict(list)
        self.by_print: dict[str, list[int]] = defaultdict(list)
        for at, work in enumerate(works):
            for form in {form for person in work.people for form in person} | work.institutions:
                self.by_name[form].append(at)
            for year in work.years or (None,):
                self.by_year[year].append(at)
            for said in work.as_cited:
                self.by_print[said].append(at)

    def named(self, mention: Mention) -> list[int]:
        """Works with a name of the mention, as it stands."""
        forms = {form for name in mention.authors for form in _forms(name)} | {letters("".join(mention.authors))}
        return sorted({at for form in forms for at in self.by_name.get(form, ())})

    def of_year(self, mention: Mention) -> list[int]:
        """Works of a year of the mention, or without one; all works if the mention has none."""
        wanted = number(mention.year)
        if not wanted:
            return list(range(len(self.works)))
        return sorted({at for year in (*wanted, None) for at in self.by_year.get(year, ())})

    def printed(self, mention: Mention) -> list[Work]:
        """Works that the corpus knows to be cited in these very words."""
        said = {plain(mention.text), plain(f"{' '.join(mention.authors)} {mention.year}")}
        return [self.works[at] for at in sorted({at for form in said for at in self.by_print.get(form, ())})]


def link_all(mentions: Iterable[Mention], works: Sequence[Work]) -> list[Link]:
    """Each mention with its work; mentions that are not sure and find none are left out."""
    shelf = Shelf(works)
    found = (link(mention, shelf) for mention in mentions)
    return [one for one in found if one.works or one.mention.sure]


def link(mention: Mention, shelf: Shelf) -> Link:
    """The work that a mention means."""
    if not mention.authors:
        return _by_nearby(mention, shelf)
    scores = _scores(mention, shelf, shelf.named(mention), slips=False)
    if not scores or scores[0][0] < _EXACT - _MORE:
        scores = _scores(mention, shelf, shelf.of_year(mention), slips=True)
    best = scores[0][0] if scores else 0.0
    if best < _EXACT and (printed := shelf.printed(mention)):
        return Link(mention, "variant", tuple(work.id for work in _at_place(mention, printed)))
    if best < _ENOUGH:
        return Link(mention, "missing")
    chosen = _at_place(mention, [shelf.works[at] for score, at in scores if score >= best - _NEAR])
    if len(chosen) > 1:
        return Link(mention, "ambiguous", tuple(work.id for work in chosen))
    return Link(mention, "matched" if best >= _EXACT - _NEAR else "variant", (chosen[0].id,))


def _scores(mention: Mention, shelf: Shelf, candidates: Iterable[int], slips: bool) -> list[tuple[float, int]]:
    """Scores above 0 with the places of the works, the best first."""
    found = ((_score(mention, shelf.works[at], slips), at) for at in candidates)
    return sorted((pair for pair in found if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))


def _at_place(mention: Mention, tied: list[Work]) -> list[Work]:
    """Of works that tie, those with the letter of the year, then those that the corpus knows in this section."""
    letter = mention.year[-1:] if mention.year[-1:].isalpha() and number(mention.year) else ""
    lettered = [work for work in tied if letter and work.letter == letter] or tied
    return [work for work in lettered if mention.place.section in work.sections] or lettered


def _by_nearby(mention: Mention, shelf: Shelf) -> Link:
    """A bare year: the work of that year by the nearest name before it."""
    of_year = [shelf.works[at] for at in shelf.of_year(mention) if number(mention.year) and shelf.works[at].years]
    for name in mention.nearby:
        forms = _forms(name)
        found = [work for work in of_year if work.people and forms & work.people[0]]
        if found:
            chosen = _at_place(mention, found)
            return Link(mention, "matched" if len(chosen) == 1 else "ambiguous", tuple(work.id for work in chosen))
    return Link(mention, "missing")


def _score(mention: Mention, work: Work, slips: bool) -> float:
    """How well the names and the year fit, from 0 to 1."""
    year = _year_score(mention, work)
    if year == 0:
        return 0.0
    names = max(_people_score(mention, work, slips), _institution_score(mention, work, slips))
    return max(0.0, names - (_EXACT - year)) if names else 0.0


def _year_score(mention: Mention, work: Work) -> float:
    wanted = number(mention.year)
    if not wanted:
        undated = bool(mention.year)
        return _EXACT if not (undated and work.years) else 0.0
    if not work.years:
        return _EXACT - _NO_YEAR
    return _EXACT if set(wanted) & work.years else 0.0


def _people_score(mention: Mention, work: Work, slips: bool) -> float:
    """The first author must fit; the others in any order; a dropped author or a doubtful `et al.` costs."""
    if not work.people:
        return 0.0
    fits = [max((_name_score(name, person, slips) for person in work.people), default=0.0) for name in mention.authors]
    first = _name_score(mention.authors[0], work.people[0], slips)
    given, known = len(mention.authors), len(work.people)
    if not first and (given == 1 or given < known):
        return 0.0
    if min(fits) == 0:
        if not slips or sum(1 for fit in fits if fit == 0) > 1 or given < 2 or fits.count(_EXACT) < given - 1:
            return 0.0
        worst = fits.index(0.0)
        if not any(_is_like(mention.authors[worst], person, 0.62) for person in work.people):
            return 0.0
        fits[worst] = _SLIP - 0.1
    score = sum(fits) / len(fits)
    if given > known:
        return score - _MORE * (given - known)
    if mention.et_al:
        return score - (_FEWER if known < 2 and work.complete else 0.05 if known == 2 else 0.0)
    return score - (_FEWER if given < known and mention.year else 0.0)


def _institution_score(mention: Mention, work: Work, slips: bool) -> float:
    """An institution in its long or short form; a title, or the beginning of one, in the place of a name."""
    said = " ".join(mention.authors) if len(mention.authors) == 1 else mention.text
    wanted = letters("".join(ch for ch in said if not ch.isdigit()).split("(")[0])
    bare = letters(_without_article(said.split(",")[0] if len(mention.authors) == 1 else said).rstrip("0123456789 ,()"))
    bare = bare.rstrip("0123456789")
    for form in work.institutions:
        if form in (wanted, bare):
            return _EXACT
    for title in work.titles:
        if bare == title or (len(bare) > 9 and title.startswith(bare)):
            return _EXACT if not work.people else _EXACT - 0.05
    if slips and len(bare) > 9:
        ratios = [_likeness(bare, form) for form in (*work.institutions, *work.titles)]
        if ratios and max(ratios) >= 0.86:
            return _SLIP
        own = content_words(_without_article(said.rstrip("0123456789 ,()")))
        if len(own) > 1 and all(word in work.title_words for word in own):
            return _SLIP - 0.05
    if slips and len(mention.authors) == 1 and len(bare) > 3:
        known = [form for form in work.institutions if len(form) > 5]
        if any(form.startswith(bare) for form in known):
            return _SLIP - 0.1
    return 0.0


def _name_score(name: str, person: frozenset[str], slips: bool) -> float:
    forms = _forms(name)
    if forms & person:
        return _EXACT
    return _SLIP if slips and _is_like(name, person, None) else 0.0


def _forms(name: str) -> frozenset[str]:
    """The surnames that a printed name can stand for: with and without particles, given names or a genitive s."""
    parts = name.split()
    found = {letters(name), letters(parts[-1])} if parts else set()
    while len(parts) > 1:
        first = fold(parts[0])
        parts = parts[1:]
        found.add(letters(" ".join(parts)))
        if first not in PARTICLES and len(parts) == 1:
            break
    return frozenset({*found, *(form[:-1] for form in found if form.endswith("s") and len(form) > 4)}) - {""}


def _is_like(name: str, person: frozenset[str], least: float | None) -> bool:
    """Whether a surname may be a misspelling of another; `least` is the likeness asked for instead of few slips."""
    from rapidfuzz.distance import OSA

    for form in _forms(name):
        for known in person:
            shortest = min(len(form), len(known))
            if shortest < 4 or abs(len(form) - len(known)) > 2:
                continue
            slips = OSA.distance(form, known, score_cutoff=3)
            if least is not None:
                if 1 - slips / max(len(form), len(known)) >= least:
                    return True
            elif slips <= (1 if shortest < 8 else 2) and (form[0] == known[0] or shortest > 6):
                return True
    return False


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) / 100


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and fold(first) in ("de", "het", "the", "a", "een") else text
