"""Whether names without their particle are slips of a document, or its style: `Tier` for `Tier, M. van der`."""

from collections.abc import Iterable, Mapping
from typing import Final

from synthesis.citations.likeness import PARTICLE_AFTER
from synthesis.citations.mention import Mention
from synthesis.citations.works import Surname, Work
from synthesis.language.folding import letters

_ENOUGH: Final = 0.5
"""So many names that carry their particle, for each one that drops it, make dropping it a slip."""


def drops_particles(cited: Iterable[tuple[Mention, Work]]) -> bool:
    """Whether a document writes the names that its lists file without their particle without it, as a style.

    Arguments:
        cited: citations with the works that they mean.
    """
    carried: set[str] = set()
    bare: set[str] = set()
    for mention, work in cited:
        filed = _filed_bare(work)
        for name in mention.authors if filed else ():
            said = letters(name)
            for form, surname in filed.items():
                if said.endswith(surname.full):
                    carried.add(form)
                elif said.endswith(form):
                    bare.add(form)
    return len(carried) < _ENOUGH * len(bare)


def settle(problems: tuple[str, ...], style: bool) -> tuple[str, ...]:
    """The problems of a citation with dropped particles named, or left out where they are the style of the document."""
    settled = ("particle" if slug == PARTICLE_AFTER else slug for slug in problems if slug != PARTICLE_AFTER or not style)
    return tuple(dict.fromkeys(settled))


def _filed_bare(work: Work) -> Mapping[str, Surname]:
    return {person.family: person for person in work.people if person.filed_bare}
