"""How good the search is, beside plain FTS5: `python -m tests.query.quality [--half report] [--set fresh]`.

The labelled queries of `labelled/*.yaml` were written before the search was tuned. Within each class they are dealt in turn to
a half to tune on and a half to report on, unless a query names its half. A hit counts for the sources that it rests on:
recall@10 is the share of the relevant sources that the first ten hits name, MRR looks at the first hit that names one, nDCG@10
discounts each relevant source by the rank of the hit that first names it.
"""

import argparse
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from math import log2
from pathlib import Path
from statistics import mean
from typing import Final

import yaml

from synthesis.errors import SynthesisError
from synthesis.index.reader import Reader
from synthesis.index.selection import select
from synthesis.query.search import search
from tests.indexes import SHIPPED, ready
from tests.query.baselines import DEPTH, Engine, Query, generous, options, plain

LABELLED: Final = Path(__file__).parent / "labelled"

Figures = tuple[float, float, float]
"""recall@10, reciprocal rank and nDCG@10 of one query."""


def queries(half: str = "all", files: Collection[str] = ()) -> list[Query]:
    """The labelled queries: all, or the `tune` or `report` half; of all files, or of those named."""
    dealt: dict[str, int] = defaultdict(int)
    found = []
    for path in sorted(LABELLED.glob("*.yaml")):
        for query in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            own = query.get("half")
            if own is None:
                own = "report" if dealt[query["class"]] % 2 else "tune"
                dealt[query["class"]] += 1
            if half in (own, "all") and (not files or path.stem in files):
                found.append(query)
    return found


def ours(reader: Reader) -> Engine:
    """Our search."""

    def ask(query: Query) -> list[Sequence[str]]:
        facets, years = options(query)
        try:
            return [hit.sources for hit in search(reader, query["query"], select(reader, facets, years), DEPTH).hits]
        except SynthesisError:
            return []

    return ask


ENGINES: Final = {"synthesis": ours, "plain": plain, "generous": generous}


def measure(query: Query, hits: Sequence[Sequence[str]]) -> Figures:
    """How well these hits answer the query."""
    relevant = set(query["relevant"])
    first: dict[str, int] = {}
    for rank, sources in enumerate(hits[:DEPTH], 1):
        for source in sources:
            if source in relevant:
                first.setdefault(source, rank)
    gain = sum(1 / log2(rank + 1) for rank in first.values())
    # A hit may name several sources, so the best order names all in its first hit; the usual ideal is one a rank.
    ideal = sum(1 / log2(rank + 1) for rank in range(1, min(len(relevant), DEPTH) + 1))
    return len(first) / len(relevant), 1 / min(first.values()) if first else 0.0, min(1.0, gain / ideal)


def miss(query: Query, hits: Sequence[Sequence[str]]) -> str:
    """A line on what the hits lack; empty if nothing."""
    recall, first, _ = measure(query, hits)
    if recall == first == 1:
        return ""
    missing = " ".join(sorted(set(query["relevant"]).difference(*hits)))
    return f"{query['id']} {query['class']} r={recall:.2f} rr={first:.2f} {query['query']!r} missing: {missing}"


def table(figures: Mapping[str, Mapping[str, Sequence[Figures]]]) -> str:
    """The figures of each engine, by class and for all queries, as a Markdown table."""
    lines = ["| class | n | recall@10 | MRR | nDCG@10 | plain recall | plain MRR | generous recall | generous MRR |"]
    lines.append("|---|---|---|---|---|---|---|---|---|")
    own = figures["synthesis"]
    for kind in [*sorted(own), "all"]:
        cells: list[float] = []
        for engine, shown in (("synthesis", 3), ("plain", 2), ("generous", 2)):
            of = figures[engine]
            rows = [row for group in of.values() for row in group] if kind == "all" else of[kind]
            cells += [mean(row[place] for row in rows) for place in range(shown)]
        number = sum(map(len, own.values())) if kind == "all" else len(own[kind])
        lines.append(f"| {kind} | {number} | {' | '.join(f'{cell:.3f}' for cell in cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Prints the figures by class."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--half", default="tune", choices=["tune", "report", "all"])
    sets = sorted(path.stem for path in LABELLED.glob("*.yaml"))
    parser.add_argument("--set", action="append", default=[], choices=sets, help="one file; may be repeated")
    parser.add_argument(
        "--misses", action="store_true", help="show what is missed; of the tune half only, the other stays unseen"
    )
    arguments = parser.parse_args()
    if arguments.misses and arguments.half != "tune":
        parser.error("--misses goes with --half tune: what is looked at cannot be reported on")
    with closing(ready(SHIPPED)) as database:
        reader = Reader(database, "nl")
        engines = {name: make(reader) for name, make in ENGINES.items()}
        figures: dict[str, dict[str, list[Figures]]] = {name: defaultdict(list) for name in engines}
        for query in queries(arguments.half, arguments.set):
            for name, engine in engines.items():
                hits = engine(query)
                figures[name][query["class"]].append(measure(query, hits))
                if arguments.misses and name == "synthesis" and (line := miss(query, hits)):
                    print(line)
    if figures["synthesis"]:
        print(table(figures))
    else:
        print("No queries.")


if __name__ == "__main__":
    main()
