"""The gap report to where it goes, and whether a build fails on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from synthesis.app.session import DOCUMENT_SUFFIXES, answer, note
from synthesis.errors import UsageError
from synthesis.formats.documents import choose
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection
from synthesis.reports.gaps import Ask, listing, report


@dataclass(frozen=True)
class Wanted:
    """What the options of `synthesis gaps` ask for."""

    stated: bool
    computed: bool
    rules: Sequence[str]
    least: float
    top: int | None
    as_of: int | None
    explain: str | None
    full: bool
    fail_on: Sequence[str]


def answer_with_gaps(
    reader: Reader,
    selection: Selection,
    wanted: Wanted,
    format: str | None,
    output: Path | None,
    no_colour: bool,
    template: Path | None,
) -> None:
    """Gives the report, or the explanation of one gap.

    Raises:
        typer.Exit: with code 1, if a gap is there that the build must fail on.
        UnknownName: a rule or a gap that does not exist.
    """
    name = choose(format, output, DOCUMENT_SUFFIXES, "text")
    failing = _slugs(wanted.fail_on)
    # Both together are all there are.
    origin = "" if wanted.stated == wanted.computed else "stated" if wanted.stated else "computed"
    ask = Ask(origin, _slugs(wanted.rules), wanted.least, wanted.top, wanted.as_of)
    if wanted.explain is not None:
        if failing:
            raise UsageError("--explain tells of one gap, --fail-on looks at all.", "leave out one of the two")
        from synthesis.reports.gap_explained import explain

        answer(explain(reader, wanted.explain, wanted.as_of), name, output, no_colour, template)
        return
    full = wanted.full or (output is not None and name == "text")
    answer(report(reader, selection, ask, name, full), name, output, no_colour, template)
    if failing:
        _fail(reader, selection, ask, failing)


def _slugs(names: Sequence[str]) -> list[str]:
    if not names:
        return []
    from synthesis.gaps.computed import find_rule

    return [find_rule(name).slug for name in names]


def _fail(reader: Reader, selection: Selection, ask: Ask, failing: Sequence[str]) -> None:
    """Fails on what is within the selection, also what a stated gap says already or what --top leaves out."""
    every = listing(reader, selection, Ask(rules=ask.rules, least=ask.least, as_of=ask.as_of)).chosen
    found = [gap for gap in every if gap.computed and gap.computed.rule in failing]
    if found:
        named = ", ".join(gap.id for gap in found[:3]) + (", …" if len(found) > 3 else "")
        note(f"{len(found)} {'gap' if len(found) == 1 else 'gaps'} of {', '.join(dict.fromkeys(failing))}: {named}")
        raise typer.Exit(1)
