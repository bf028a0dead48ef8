"""A particle in the wrong part of a name."""

from collections.abc import Iterator
from typing import Final

from synthesis.checks.citation_keys import PARTICLES
from synthesis.checks.examples import BOOK
from synthesis.checks.options import Options
from synthesis.faults import Fault, Rule
from synthesis.model.source import Source
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN513",
    slug="particle-in-family",
    severity="warning",
    title="A particle in the family or given name",
    why="Van Dijk is sorted under D and cited as Van Dijk; with the particle in the family name one of the two goes wrong.",
    bad={"sources.yaml": BOOK.replace("jansen2019", "dijk2019").replace("family: Jansen", "family: van Dijk")},
    good={
        "sources.yaml": BOOK.replace("jansen2019", "dijk2019").replace(
            "family: Jansen", "non-dropping-particle: van, family: Dijk"
        )
    },
    source="CSL-JSON 1.0: names have `family`, `given`, `non-dropping-particle` and `suffix`.",
)


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Family names that begin with a Dutch or German particle, and given names that end in one."""
    for record in corpus.of("source", Source):
        for field, names in (("author", record.value.author), ("editor", record.value.editor)):
            for index, name in enumerate(names):
                family, given = name.family or "", name.given or ""
                parts = family.split()
                count = _leading(parts)
                if count:
                    particle, rest = " ".join(parts[:count]), " ".join(parts[count:])
                    yield RULE.fault(
                        record.place_of(field, index, "family"),
                        record.subject,
                        f"the family name “{family}” begins with a particle",
                        f"write `family: {rest}` and `non-dropping-particle: {particle}`",
                    )
                elif family and len(given.split()) > 1 and given.split()[-1] in PARTICLES:
                    particle = given.split()[-1]
                    yield RULE.fault(
                        record.place_of(field, index, "given"),
                        record.subject,
                        f"the given name “{given}” of {family} ends in a particle",
                        f"write `non-dropping-particle: {particle}`",
                    )


def _leading(parts: list[str]) -> int:
    """How many words at the head are particles; one word alone is a name."""
    count = 0
    while count < len(parts) - 1 and parts[count].lower().replace("’", "'") in PARTICLES:
        count += 1
    return count
