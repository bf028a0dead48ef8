"""Records that stand above each other in a circle."""

from collections.abc import Iterator
from typing import Any, Final

from synthesis.checks.options import Options
from synthesis.checks.references import Step
from synthesis.faults import Fault, Rule
from synthesis.reading.corpus import Corpus

RULE: Final = Rule(
    code="SYN306",
    slug="cycle",
    severity="error",
    title="Records that stand above each other in a circle",
    why="A tree of themes, concepts, terms, agenda items or works has a top. "
    "In a circle no record has one, and a report would never end.",
    bad={
        "themes.yaml": "geven:\n  label: {nl: Geven, en: Giving}\n  parent: ruilen\n"
        "ruilen:\n  label: {nl: Ruilen, en: Exchanging}\n  parent: geven\n"
    },
    good={
        "themes.yaml": "geven:\n  label: {nl: Geven, en: Giving}\n  parent: ruilen\n"
        "ruilen:\n  label: {nl: Ruilen, en: Exchanging}\n"
    },
)

_UPWARD: Final = {"theme": "parent", "concept": "broader", "term": "broader", "agenda": "part_of", "source": "part_of"}
"""The field of each kind that points to the record above."""
_SHOWN: Final = 6


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """One fault for every way back to where one came from."""
    for kind, field in _UPWARD.items():
        group = corpus.records.get(kind, {})
        above = {id: _list(getattr(record.value, field)) for id, record in group.items() if getattr(record.value, field)}
        for chain in _circles(above):
            record = group[chain[0]]
            path: tuple[Step, ...] = (field,)
            if isinstance(getattr(record.value, field), list):
                path = (field, above[record.id].index(chain[1]))
            shown = [*chain[:_SHOWN], "…"] if len(chain) > _SHOWN else chain
            yield RULE.fault(
                record.place_of(*path),
                record.subject,
                f"`{field}` goes round in a circle: {' → '.join((*shown, chain[0]))}",
                f"remove or change `{field}` of one of these {len(chain)} records",
            )


def _list(value: Any) -> list[str]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _circles(above: dict[str, list[str]]) -> Iterator[list[str]]:
    """Circles in a graph, each from its first record in the order of the files; a record above itself is no circle."""
    rank = {id: number for number, id in enumerate(above)}
    done: set[str] = set()
    for start in above:
        if start in done:
            continue
        trail = [start]
        steps = {start: 0}
        queues = [iter(above[start])]
        while trail:
            here = trail[-1]
            following = next(queues[-1], None)
            if following is None:
                done.add(here)
                del steps[here]
                trail.pop()
                queues.pop()
            elif following in steps and following != here:
                chain = trail[steps[following] :]
                first = chain.index(min(chain, key=rank.__getitem__))
                yield chain[first:] + chain[:first]
            elif following in above and following not in done and following not in steps:
                steps[following] = len(trail)
                trail.append(following)
                queues.append(iter(above[following]))
