"""Prints how the audit does on the labelled texts and reference strings: `python -m tests.citations.measure --half tune`.

`--misses` lists what went wrong; only ask it of the half that is there to build on.
"""

import argparse
from collections.abc import Iterable, Iterator
from typing import Final

from tests.citations.measure.fields import FIELDS, read, score_fields
from tests.citations.measure.labels import FRESH, HALVES, LABELLED, Labels, documents, read_labels, strings
from tests.citations.measure.score import Score, Tally, score
from tests.citations.measure.slips import insert_slips

SEEDS: Final = range(3)
"""Each clean text is spoilt three times, in different places."""


def with_slips(half: str) -> Iterator[tuple[str, Labels]]:
    for text, labels in documents(half):
        for seed in SEEDS:
            yield insert_slips(text, labels, seed)


def audit_all(texts: Iterable[tuple[str, Labels]]) -> Score:
    from synthesis.citations.audit import audit

    total = Score()
    for text, labels in texts:
        total += score(audit(text).contract(), labels)
    return total


def print_texts(half: str, misses: bool) -> None:
    for title, texts in (("clean", documents(half)), ("slips", with_slips(half))):
        total = audit_all(texts)
        print(f"\ntexts, {title}, half {half}")
        _print_score(total)
        if misses:
            print(*total.misses, sep="\n")


def _print_score(total: Score) -> None:
    for name in ("mentions", "links", "missing", "entries", "uncited"):
        _print_tally(name, getattr(total, name))
    print(f"  false 'missing' per 100 citations  {total.false_missing_per_hundred:.2f}  ({total.false_missing})")
    for kind, number in sorted(total.slips.items()):
        print(f"  slip {kind:15} named {total.named[kind]:4} of {number:4}")
    if total.slips:
        print(f"  slips named as what they are       {total.share_named:.3f}")


def _print_tally(name: str, tally: Tally) -> None:
    shares = f"P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"
    print(f"  {name:14} {shares}   right {tally.right:4}  claimed {tally.claimed:4}  there {tally.there:4}")


def print_strings(half: str, misses: bool) -> None:
    from synthesis.citations.references.parsing import parse_reference

    fields = {name: Tally() for name in ("authors", *FIELDS)}
    kinds: dict[str, Tally] = {}
    said: list[str] = []
    for kind, label in strings(half):
        tallies, wrong = score_fields(read(parse_reference(label.string)), label)
        for name, tally in tallies.items():
            fields[name] += tally
            kinds.setdefault(kind, Tally()).__iadd__(tally)
        said += [f"{kind}: {label.string}", *(f"    {miss}" for miss in wrong)] if wrong else []
    print(f"\nreference strings, half {half}")
    total = Tally()
    for name, tally in fields.items():
        _print_tally(name, tally)
        total += tally
    for kind, tally in kinds.items():
        _print_tally(f"[{kind}]", tally)
    _print_tally("all fields", total)
    if misses:
        print(*said, sep="\n")


def print_seed(misses: bool) -> None:
    """The seed report, where its text stands beside the checkout."""
    labels = LABELLED / "seed" / "report.labels.yaml"
    report = next(iter(sorted((LABELLED.parents[3] / "shared" / "seeds").glob("002*"))), None)
    if report is None or not labels.exists():
        print("\nThe seed report or its labels are not here.")
        return
    total = audit_all([(report.read_text(encoding="utf-8"), read_labels(labels))])
    print("\nthe seed report")
    _print_score(total)
    if misses:
        print(*total.misses, sep="\n")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.citations.measure", description=__doc__)
    parser.add_argument("what", nargs="*", choices=["texts", "strings", "seed", []])
    parser.add_argument("--half", choices=[*HALVES, FRESH, "both"], default="tune")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    given = parser.parse_args()
    what = given.what or ["texts", "strings"]
    for half in HALVES if given.half == "both" else (given.half,):
        if "texts" in what:
            print_texts(half, given.misses)
        if "strings" in what:
            print_strings(half, given.misses)
    if "seed" in what:
        print_seed(given.misses)


if __name__ == "__main__":
    main()
