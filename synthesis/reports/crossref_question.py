"""Which of the cross-references is asked for."""

from collections.abc import Sequence
from typing import NamedTuple

from synthesis.errors import UsageError
from synthesis.formats.document import Document
from synthesis.formats.graph import Graph
from synthesis.index.lookup import find
from synthesis.index.reader import Reader
from synthesis.index.selection import Selection


class Question(NamedTuple):
    """What a user typed after `crossref`."""

    names: Sequence[str]
    steps: int
    without: Sequence[str]
    matrix: tuple[str, str] | None
    counting: str | None
    views: Sequence[str]
    narrowed: bool
    """Whether facets are given."""

    def check(self) -> None:
        """Sees that only one thing is asked.

        Raises:
            UsageError: options that do not go together.
        """
        asked = {"a record": self.names, "--without": self.without, "--matrix": self.matrix, "--view": self.views}
        given = [name for name, value in asked.items() if value]
        if len(given) > 1:
            raise UsageError(f"{given[0].capitalize()} and {given[1]} do not go together.", f"leave out {given[1]}")
        if len(self.names) > 2:
            raise UsageError("Cross-references are of one record or between two.", "name one or two")
        if self.counting is not None and self.matrix is None:
            raise UsageError("--count belongs to --matrix.", "add --matrix, for example --matrix themes groups")
        if self.narrowed and self.matrix is None:
            raise UsageError("Only a matrix can be narrowed down.", "add --matrix, for example --matrix themes groups")


def answer_question(reader: Reader, question: Question, selection: Selection) -> tuple[Document, Graph]:
    """The answer as a document and as a graph."""
    if question.matrix is not None:
        from synthesis.reports.crossref_matrix import matrix

        return matrix(reader, question.matrix, question.counting, selection)
    if question.without:
        from synthesis.reports.crossref_without import without

        rows = {row.rid: row for row in (find(reader, name, ["source"]) for name in question.without)}
        return without(reader, list(rows.values()))
    if len(question.names) == 2:
        from synthesis.reports.crossref_pair import between

        return between(reader, find(reader, question.names[0]), find(reader, question.names[1]))
    if question.names:
        from synthesis.reports.crossref import around

        return around(reader, find(reader, question.names[0]), question.steps)
    from synthesis.formats.documents import choose
    from synthesis.reports.crossref_overview import VIEWS, overview

    return overview(reader, [choose(one, None, dict.fromkeys(VIEWS, ()), "", what="view") for one in question.views or VIEWS])
