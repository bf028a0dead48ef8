"""Answers that can be drawn as well as read."""

from pathlib import Path

from synthesis.app.output import deliver
from synthesis.app.session import DOCUMENT_SUFFIXES, answer
from synthesis.formats.document import Document
from synthesis.formats.documents import choose
from synthesis.formats.graph import Graph, write_dot, write_mermaid
from synthesis.formats.graphml import write as write_graphml

_WRITERS = {"mermaid": write_mermaid, "dot": write_dot, "graphml": write_graphml}
_SUFFIXES = {**DOCUMENT_SUFFIXES, "mermaid": (".mmd", ".mermaid"), "dot": (".dot", ".gv"), "graphml": (".graphml",)}


def answer_with_graph(document: Document, graph: Graph, format: str | None, output: Path | None, no_colour: bool) -> None:
    """Gives the graph in `mermaid`, `dot` or `graphml`, else the document."""
    name = choose(format, output, _SUFFIXES, "text")
    if name in _WRITERS:
        deliver(_WRITERS[name](graph), output)
    else:
        answer(document, name, output, no_colour)
