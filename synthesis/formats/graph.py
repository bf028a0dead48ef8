"""Graphs as text: Mermaid for documents on the web, DOT for Graphviz."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_MAX_LABEL: Final = 60


@dataclass(frozen=True)
class Node:
    """A node: a name that is unique in the graph, its label, and the group whose look it shares."""

    id: str
    label: str
    group: str


@dataclass(frozen=True)
class Edge:
    """An arrow, or a plain line if it is not `directed`."""

    start: str
    end: str
    label: str = ""
    directed: bool = True


@dataclass(frozen=True)
class Graph:
    """Nodes and edges, in the order in which they are written."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]


_SHAPES: Final = {
    "source": ("[", "]", "box"),
    "theme": ("([", "])", "ellipse"),
    "finding": ("(", ")", "box"),
    "gap": ("{{", "}}", "hexagon"),
    "intervention": ("[[", "]]", "component"),
}
_PLAIN: Final = ("(", ")", "box")


def write_mermaid(graph: Graph) -> str:
    """A Mermaid flowchart, left to right."""
    names = {node.id: f"n{number}" for number, node in enumerate(graph.nodes, 1)}
    lines = ["flowchart LR"]
    for node in graph.nodes:
        before, after, _ = _SHAPES.get(node.group, _PLAIN)
        lines.append(f'  {names[node.id]}{before}"{_escaped(_short(node.label))}"{after}')
    for edge in graph.edges:
        arrow = "-->" if edge.directed else "---"
        label = f'|"{_escaped(edge.label)}"|' if edge.label else ""
        lines.append(f"  {names[edge.start]} {arrow}{label} {names[edge.end]}")
    return "\n".join(lines) + "\n"


def write_dot(graph: Graph) -> str:
    """A DOT graph, left to right."""
    directed = all(edge.directed for edge in graph.edges)
    lines = [f"{'digraph' if directed else 'graph'} crossref {{", "  rankdir=LR;", '  node [fontname="sans-serif"];']
    for node in graph.nodes:
        shape = _SHAPES.get(node.group, _PLAIN)[2]
        lines.append(f"  {_quoted(node.id)} [label={_quoted(_short(node.label))}, shape={shape}];")
    for edge in graph.edges:
        label = f" [label={_quoted(edge.label)}]" if edge.label else ""
        lines.append(f"  {_quoted(edge.start)} {'->' if directed else '--'} {_quoted(edge.end)}{label};")
    return "\n".join([*lines, "}"]) + "\n"


_ENTITIES: Final = str.maketrans({"#": "#35;", "&": "#amp;", "<": "#lt;", ">": "#gt;", '"': "#quot;", "\n": " "})
"""Mermaid's own entity codes, so that no sign of a title can end a label or become markup."""


def _escaped(text: str) -> str:
    return text.translate(_ENTITIES)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _short(text: str) -> str:
    return text if len(text) <= _MAX_LABEL else text[: _MAX_LABEL - 1].rstrip() + "…"
