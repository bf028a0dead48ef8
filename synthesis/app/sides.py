"""The two corpora of a comparison, opened, and closed at the end."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from synthesis.app.session import note, open_reader
from synthesis.diff.origins import Side, check_current, open_side
from synthesis.reading.discovery import find_corpus
from synthesis.terminal import waiting


@contextmanager
def open_sides(
    old: str, new: str | None, corpus: Path | None, index: Path | None, lang: str | None, partial: bool
) -> Iterator[tuple[Side, Side]]:
    """The corpora that `old` and `new` name; without `new` the second is the corpus as it stands."""
    with ExitStack() as stack, waiting("reading the two corpora"):
        root = find_corpus(corpus)
        if new is None:
            check_current(root, index, partial, note)
        current = stack.enter_context(open_reader(root, index, lang))
        sides = []
        for name in (old, new):
            if name is None:
                sides.append(Side("", "", current))
            else:
                side = open_side(name, root, current.lang, partial, note)
                stack.enter_context(side.reader)
                sides.append(side)
        yield sides[0], sides[1]
