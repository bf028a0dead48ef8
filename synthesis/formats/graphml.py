"""Graphs as GraphML 1.0 (http://graphml.graphdrawing.org), with whole labels: for Gephi, yEd, igraph and networkx."""

import re
from typing import Final

from synthesis.formats.graph import Graph

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
  <graph id="crossref" edgedefault="directed">"""
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML 1.0 cannot hold, not even as a reference (section 2.2, "Characters")."""
_ENTITIES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def write(graph: Graph) -> str:
    """A GraphML document; an edge whose label is a number has it as its weight too."""
    lines = [_HEAD]
    for node in graph.nodes:
        data = _data("label", node.label) + _data("kind", node.group)
        lines.append(f'    <node id="{_escaped(node.id)}">{data}</node>')
    for number, edge in enumerate(graph.edges, 1):
        directed = "" if edge.directed else ' directed="false"'
        data = _data("relation", edge.label) if edge.label else ""
        if edge.label.isascii() and edge.label.isdecimal():
            data = _data("weight", edge.label)
        ends = f'source="{_escaped(edge.start)}" target="{_escaped(edge.end)}"'
        lines.append(f'    <edge id="e{number}" {ends}{directed}>{data}</edge>')
    return "\n".join([*lines, "  </graph>", "</graphml>"]) + "\n"


def _data(key: str, text: str) -> str:
    return f'<data key="{key}">{_escaped(text)}</data>'


def _escaped(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text).translate(_ENTITIES)
