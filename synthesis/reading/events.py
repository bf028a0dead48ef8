"""From the text of one YAML file to nodes with positions.

libyaml's events are looped over directly: they carry line and column, and they
show what a loader hides (duplicate keys, aliases, tags). Nothing here recurses,
so no depth of nesting can exhaust the stack.
"""

from dataclasses import dataclass, field
from sys import intern
from typing import Any, Final

import yaml

from synthesis.faults import Rule
from synthesis.reading import rules
from synthesis.reading.nodes import MAX_COLUMN, MappingNode, Position, SequenceNode, pack
from synthesis.reading.scalars import resolve

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH: Final = 60
_MAX_ALIASED: Final = 10_000
"""Nodes that aliases may add to one file; more is a text that multiplies itself."""

_STAND_INS: Final = {"\x85": "\ue085", "\u2028": "\ue028", "\u2029": "\ue029"}
_BREAKS: Final = str.maketrans(_STAND_INS)
_BREAKS_BACK: Final = str.maketrans({stand_in: sign for sign, stand_in in _STAND_INS.items()})
"""YAML 1.1 takes these signs for line ends, editors and YAML 1.2 do not: while parsing, others stand in for them."""

_CORE_TAGS: Final = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "seq", "map"))
_STR_TAG: Final = "tag:yaml.org,2002:str"
_NO_KEY: Final = "\x00"
"""Stands for a key that was refused; YAML text cannot hold it. Its value is read and dropped."""


@dataclass(frozen=True)
class Trouble:
    """Something wrong with the text: a rule, a position, and words."""

    rule: Rule
    at: Position
    message: str
    hint: str = ""


@dataclass
class Parsed:
    """The first document of a text, and what is wrong with it."""

    root: Any = None
    at: Position = 0
    empty: bool = True
    troubles: list[Trouble] = field(default_factory=list)
    broken: bool = False
    """The parser stopped: only a part of the text was seen."""


def parse(text: str, offset: int = 0) -> Parsed:
    """Parses `text`; `offset` is added to every line, for a text cut out of a file."""
    return _Builder(offset).run(text)


class _Builder:
    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.parsed = Parsed()
        self.stack: list[MappingNode | SequenceNode] = []
        self.pending: list[tuple[str, Position] | None] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.open_anchors: list[tuple[str, int] | None] = []
        self.nodes = 0
        self.aliased = 0
        self.skip = 0
        self.text = ""
        self.stands_in = False

    def run(self, text: str) -> Parsed:
        self.stands_in = not text.isascii() and any(sign in text for sign in _STAND_INS)
        self.text = text.translate(_BREAKS) if self.stands_in else text
        try:
            next_event = _LOADER(self.text).get_event
            documents = 0
            while True:
                event = next_event()
                if type(event) is yaml.ScalarEvent and self._plainly(event):
                    continue
                if event is None or isinstance(event, yaml.StreamEndEvent):
                    return self.parsed
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        mark = event.start_mark
                        self._trouble(
                            rules.SECOND_DOCUMENT,
                            self._at(mark),
                            "a second document starts here and is not read",
                            "remove the `---`, or move the records to a file of their own",
                        )
                        return self.parsed
                else:
                    self._take(event)
        except yaml.YAMLError as error:
            self._syntax(error)
        return self.parsed

    def _plainly(self, event: Any) -> bool:
        """Takes a scalar without tag or anchor below a mapping or sequence: nearly all that there is, so without detours."""
        implicit, style = event.implicit, event.style
        if self.skip or self.stands_in or event.anchor or not self.stack or not (implicit[1] if style else implicit[0]):
            return False
        value: Any = event.value
        mark = event.start_mark
        column = mark.column
        at = mark.line + self.offset << 16 | (column if column < MAX_COLUMN else MAX_COLUMN)
        top = self.stack[-1]
        if isinstance(top, MappingNode):
            waiting = self.pending[-1]
            if waiting is None:
                self.pending[-1] = (intern(value), at)
                self.nodes += 1
                return True
            key, key_at = waiting
            if key == _NO_KEY or key in top.keys_at:
                return False
            self.pending[-1] = None
            top[key] = value if style else resolve(value)
            top.keys_at[key] = key_at
            top.values_at[key] = at
        else:
            top.append(value if style else resolve(value))
            top.items_at.append(at)
        self.nodes += 1
        return True

    def _at(self, mark: Any) -> Position:
        return pack(mark.line + self.offset, mark.column)

    def _trouble(self, rule: Rule, at: Position, message: str, hint: str = "") -> None:
        self.parsed.troubles.append(Trouble(rule, at, message, hint))

    def _take(self, event: Any) -> None:
        if self.skip:
            if isinstance(event, yaml.CollectionStartEvent):
                self.skip += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                self.skip -= 1
            return
        if isinstance(event, yaml.ScalarEvent):
            self.nodes += 1
            at = self._at(event.start_mark)
            value: Any = event.value.translate(_BREAKS_BACK) if self.stands_in else event.value
            if event.implicit[0] and not event.style:
                value = resolve(value) if not self._expects_key() else value
            elif event.tag is not None and event.tag != "!":
                self._check_tag(event.tag, at)
                if event.tag != _STR_TAG:
                    value = resolve(value)
            if event.anchor:
                self.anchors[event.anchor] = (value, 1)
            self._place(value, at)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            self.pending.pop()
            anchor = self.open_anchors.pop()
            if anchor is not None:
                name, before = anchor
                self.anchors[name] = (self.anchors[name][0], self.nodes - before)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)

    def _open(self, event: Any) -> None:
        at = self._at(event.start_mark)
        if event.tag is not None and event.tag != "!":
            self._check_tag(event.tag, at)
        if self._expects_key():
            self._trouble(rules.WRONG_TYPE, at, "a key must be text", "put quotes round the key")
            self.pending[-1] = (_NO_KEY, at)
            self.skip = 1
            return
        if len(self.stack) >= _MAX_DEPTH:
            self._trouble(rules.TOO_DEEP, at, f"nested more than {_MAX_DEPTH} levels deep", "flatten the list or mapping")
            self.skip = 1
            self._place(None, at)
            return
        self.nodes += 1
        node: MappingNode | SequenceNode
        node = MappingNode(at) if isinstance(event, yaml.MappingStartEvent) else SequenceNode(at)
        self._place(node, at)
        self.stack.append(node)
        self.pending.append(None)
        if event.anchor:
            self.anchors[event.anchor] = (node, -1)
            self.open_anchors.append((event.anchor, self.nodes))
        else:
            self.open_anchors.append(None)

    def _alias(self, event: Any) -> None:
        at = self._at(event.start_mark)
        value, size = self.anchors.get(event.anchor, (None, 0))
        if size <= 0:
            known = "points to itself" if size < 0 else "was never defined"
            self._trouble(rules.ALIAS, at, f"the alias *{event.anchor} {known}", "write the value out")
            value = None
        self.aliased += size if size > 0 else 0
        self.nodes += size if size > 0 else 0
        if self.aliased > _MAX_ALIASED:
            self._trouble(rules.ALIAS, at, f"aliases multiply to more than {_MAX_ALIASED:,} values", "write the values out")
            value = None
        if self._expects_key() and not isinstance(value, str):
            value = str(value)
        self._place(value, at)

    def _check_tag(self, tag: str, at: Position) -> None:
        if tag not in _CORE_TAGS:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._trouble(rules.TAG, at, f"the tag {shown} is not allowed", "remove the tag; quote the value if it is text")

    def _expects_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1], MappingNode) and self.pending[-1] is None

    def _place(self, value: Any, at: Position) -> None:
        """Puts a value where it belongs: key, value, item or root."""
        if not self.stack:
            self.parsed.root = value
            self.parsed.at = at
            self.parsed.empty = value is None
            return
        top = self.stack[-1]
        if isinstance(top, SequenceNode):
            top.append(value)
            top.items_at.append(at)
            return
        waiting = self.pending[-1]
        if waiting is None:
            self.pending[-1] = (intern(str(value)), at)  # the names of fields come back in every record
            return
        key, key_at = waiting
        self.pending[-1] = None
        if key == _NO_KEY:
            return
        if key in top.keys_at:
            first = (top.keys_at[key] >> 16) + 1
            self._trouble(
                rules.DUPLICATE_KEY,
                key_at,
                f"the key `{key}` already stands on line {first}",
                "keep one of the two, or rename one",
            )
            return
        top[key] = value
        top.keys_at[key] = key_at
        top.values_at[key] = at

    def _syntax(self, error: yaml.YAMLError) -> None:
        mark = getattr(error, "problem_mark", None)
        context = getattr(error, "context_mark", None)
        problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error).strip()
        self.parsed.broken = True
        if mark is not None and problem.startswith("found character that cannot start"):
            problem = f"found {_char_at(self.text, mark.line, mark.column)!r} where no value can start"
        if context is not None and ("expected ','" in problem or "end of stream" in problem):
            mark = context  # where the bracket or quote was opened says more than where the text ran out
        at = self._at(mark) if mark is not None else 0
        lines = self.text.rstrip().split("\n")
        if mark is None or mark.line >= len(lines):
            at = pack(len(lines) - 1 + self.offset, len(lines[-1]))  # no editor can go past the end
        message, hint = _reword(problem)
        self._trouble(rules.NOT_YAML, at, message, hint)


def _char_at(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return lines[line][column : column + 1] if line < len(lines) else ""


def _reword(problem: str) -> tuple[str, str]:
    """libyaml's words and what to do about them."""
    if "\\t" in problem:
        return "a tab where YAML wants spaces", "replace the tab by spaces"
    if "control characters" in problem or "special characters" in problem:
        return "a control character that YAML does not allow", "delete the invisible character"
    if "mapping values are not allowed" in problem:
        return "a colon where none can stand", "put quotes round text that contains `: `, and check the indent"
    if "could not find expected ':'" in problem or "did not find expected key" in problem:
        return f"not YAML: {problem}", "check for a missing colon, quote or comma, and the indent of this and the line above"
    if "did not find expected ',' or" in problem or "while parsing a flow" in problem:
        return f"not YAML: {problem}", "close the bracket, or put a comma between the items"
    if "unexpected end of stream" in problem or "found unexpected end" in problem:
        return f"not YAML: {problem}", "close the quote or bracket that is still open"
    return f"not YAML: {problem}", "check indent, quotes and brackets on this line and the one above"
