"""Graphs as Mermaid, DOT and GraphML: what is in them can be read back, whatever the labels hold."""

import html
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synthesis.formats import graphml
from synthesis.formats.graph import Edge, Graph, Node, write_dot, write_mermaid
from tests.conftest import ROOT, Run

NS = "{http://graphml.graphdrawing.org/xmlns}"
NASTY = [
    'a "quoted" label', "a\\", "a\\\"", "x --> y", "end", "]", "%% comment", "%%{init: {}}%%", "$$x$$", "`code`", "1. item",
    "- item", "lifestyle: A&B", "a\nb\r\nc\u2028d", "<b>bold</b> & co", "a;b|c{d}", "\x00\x1f", "😀 é ĳ", "#35;", "", "//",
    "click n1",
]  # fmt: skip


def graph(label: str) -> Graph:
    nodes = [Node("source:a", label, "source"), Node("gap:b", "B", "gap"), Node("other:c", "C", "elsewhere")]
    return Graph(nodes, [Edge("source:a", "gap:b", label), Edge("gap:b", "other:c", "3", directed=False)])


def plain(text: str) -> str:
    """A label on one line, cut as graphs on paper have it."""
    text = " ".join(re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", " ", text).split())
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


def whole(text: str) -> str:
    return (
        plain(text) if len(text) <= 60 else " ".join(re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", " ", text).split())
    )


def unescaped(text: str) -> str:
    """What Mermaid shows for its entity codes."""
    return html.unescape(re.sub(r"#(\w+);", lambda code: f"&#{code[1]};" if code[1].isdecimal() else f"&{code[1]};", text))


def check_mermaid(label: str) -> None:
    lines = write_mermaid(graph(label)).split("\n")
    assert (lines[0], lines[-1], len(lines)) == ("flowchart LR", "", 7)
    node = re.fullmatch(r'  n1\["([^"<>`$%]*)"\]', lines[1])
    assert node is not None
    assert unescaped(node[1]) == plain(label)
    arrow = re.fullmatch(r'  n1 -->(?:\|"([^"<>`$%]*)"\|)? n2', lines[4])
    assert arrow is not None
    assert unescaped(arrow[1] or "") == whole(label)
    assert lines[5] == '  n2 ---|"3"| n3'
    assert not re.search(r"style.*:\S*#.*;", "\n".join(lines)), "Mermaid would spoil the line"
    assert not re.match(r"(\d+[.)]|[-+*])\s", node[1]), "Mermaid would see a list"


_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"')


def check_dot(label: str) -> None:
    lines = write_dot(graph(label)).split("\n")
    assert (lines[0], lines[-2:], len(lines)) == ("digraph crossref {", ["}", ""], 10)
    strings = [re.sub(r"\\(.)", r"\1", text) for text in _TOKEN.findall(lines[3])]
    assert strings == ["source:a", plain(label)]
    assert _TOKEN.sub("S", lines[3]) == "  S [label=S, shape=box];"
    assert _TOKEN.sub("S", lines[6]) in ("  S -> S [label=S];", "  S -> S;")
    assert lines[7] == '  "gap:b" -> "other:c" [label="3", dir=none];'


def check_graphml(label: str) -> None:
    root = ElementTree.fromstring(graphml.write(graph(label)).encode())  # noqa: S314 what we wrote ourselves
    keys = {key.get("id"): key.get("attr.name") for key in root.findall(f"{NS}key")}
    (drawn,) = root.findall(f"{NS}graph")
    nodes = {node.get("id"): {keys[data.get("key")]: data.text or "" for data in node} for node in drawn.findall(f"{NS}node")}
    legal = re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", label)
    assert nodes["source:a"] == {"label": legal, "kind": "source"}
    edges = drawn.findall(f"{NS}edge")
    assert {edge.get(end) for edge in edges for end in ("source", "target")} <= set(nodes)
    assert [edge.get("directed") for edge in edges] == [None, "false"]
    assert [(keys[data.get("key")], data.text) for data in edges[1]] == [("weight", "3")]
    assert len({edge.get("id") for edge in edges}) == 2


@pytest.mark.parametrize("label", NASTY)
def test_a_label_that_would_break_a_graph(label: str) -> None:
    check_mermaid(label)
    check_dot(label)
    check_graphml(label)


@given(st.text(max_size=90))
def test_any_label(label: str) -> None:
    check_mermaid(label)
    check_dot(label)
    check_graphml(label)


def test_mermaid_gets_no_more_edges_than_it_draws() -> None:
    nodes = [Node(f"n:{number}", str(number), "theme") for number in range(602)]
    lines = write_mermaid(Graph(nodes, [Edge("n:0", f"n:{number}") for number in range(1, 602)])).splitlines()
    assert lines[1] == "  %% 500 of 601 edges: Mermaid draws no more"
    assert sum("-->" in line for line in lines) == 500
    assert sum("([" in line for line in lines) == 501


def test_a_graph_without_arrows_is_no_digraph() -> None:
    nodes = [Node("a:a", "A", "theme"), Node("b:b", "B", "theme")]
    assert write_dot(Graph(nodes, [Edge("a:a", "b:b", "2", directed=False)])).startswith("graph crossref {")


def test_every_cross_reference_can_be_drawn(run: Run, tmp_path: Path) -> None:
    for number, question in enumerate(
        (
            ["wederkerigheid", "--steps", "2"],
            ["huizenga2022", "wederkerigheid"],
            ["--without", "huizenga2022"],
            ["--matrix", "themes", "groups"],
            [],
        )
    ):
        file = tmp_path / f"{number}.graphml"
        assert run("crossref", *question, "--output", str(file), corpus=ROOT / "data").code == 0
        (drawn,) = ElementTree.parse(file).getroot().findall(f"{NS}graph")  # noqa: S314
        ids = [node.get("id") for node in drawn.findall(f"{NS}node")]
        ends = {edge.get(end) for edge in drawn.findall(f"{NS}edge") for end in ("source", "target")}
        assert len(ids) == len(set(ids)) > 1
        assert ends <= set(ids)
