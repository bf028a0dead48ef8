"""Graphs as text: Mermaid for documents on the web, DOT for Graphviz, GraphML (in `graphml.py`) for Gephi, yEd and igraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_MAX_LABEL: Final = 60
_MAX_EDGES: Final = 500
"""Mermaid refuses to draw more (its `maxEdges`, which a diagram itself cannot raise)."""


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
    """A Mermaid flowchart, left to right, with as many edges as Mermaid draws; a comment tells of those left out."""
    edges = graph.edges[:_MAX_EDGES]
    nodes: Sequence[Node] = graph.nodes
    lines = ["flowchart LR"]
    if len(edges) < len(graph.edges):
        drawn = {end for edge in edges for end in (edge.start, edge.end)}
        nodes = [node for node in nodes if node.id in drawn]
        lines.append(f"  %% {len(edges)} of {len(graph.edges)} edges: Mermaid draws no more")
    names = {node.id: f"n{number}" for number, node in enumerate(nodes, 1)}
    for node in nodes:
        before, after, _ = _SHAPES.get(node.group, _PLAIN)
        lines.append(f'  {names[node.id]}{before}"{_escaped(_short(node.label))}"{after}')
    for edge in edges:
        arrow = "-->" if edge.directed else "---"
        label = f'|"{_escaped(edge.label)}"|' if edge.label else ""
        lines.append(f"  {names[edge.start]} {arrow}{label} {names[edge.end]}")
    return "\n".join(lines) + "\n"


def write_dot(graph: Graph) -> str:
    """A DOT graph, left to right."""
    directed = any(edge.directed for edge in graph.edges) or not graph.edges
    lines = [f"{'digraph' if directed else 'graph'} crossref {{", "  rankdir=LR;", '  node [fontname="sans-serif"];']
    for node in graph.nodes:
        shape = _SHAPES.get(node.group, _PLAIN)[2]
        lines.append(f"  {_quoted(node.id)} [label={_quoted(_short(node.label))}, shape={shape}];")
    for edge in graph.edges:
        told = [f"label={_quoted(edge.label)}"] if edge.label else []
        told += ["dir=none"] if directed and not edge.directed else []
        traits = f" [{', '.join(told)}]" if told else ""
        lines.append(f"  {_quoted(edge.start)} {'->' if directed else '--'} {_quoted(edge.end)}{traits};")
    return "\n".join([*lines, "}"]) + "\n"


_ENTITIES: Final = str.maketrans(
    {sign: f"#{ord(sign)};" for sign in "#%$`\\"} | {"&": "#amp;", "<": "#lt;", ">": "#gt;", '"': "#quot;"}
)
"""Mermaid's own entity codes, so that no sign of a title can end a label, begin a formula or a directive, or become markup."""
_LIST: Final = re.compile(r"(\d+(?=[.)]\s)|(?=[-+*]\s))(\S)")
"""What would make Mermaid take a label for the beginning of a Markdown list."""


_NOT_TEXT: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def _escaped(text: str) -> str:
    """A label of Mermaid, whatever the text holds."""
    text = _plain(text).translate(_ENTITIES)
    if match := _LIST.match(text):
        text = f"{match[1]}#{ord(match[2])};{text[match.end() :]}"
    # Mermaid looks for `style …:…#…;` in a whole line and takes its last sign away.
    return text.replace(":", "#58;") if "style" in text or "classDef" in text else text


def _quoted(text: str) -> str:
    """A string of DOT: a backslash before a sign would be a code of Graphviz, so it is doubled."""
    return '"' + _plain(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _plain(text: str) -> str:
    """On one line, without signs that no file of text may hold."""
    return " ".join(_NOT_TEXT.sub(" ", text).split())


def _short(text: str) -> str:
    text = _plain(text)
    return text if len(text) <= _MAX_LABEL else text[: _MAX_LABEL - 1].rstrip() + "…"
