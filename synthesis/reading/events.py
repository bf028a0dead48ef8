"""From the text of one YAML file to nodes with positions.

libyaml's events are looped over directly: they carry line and column, and they
show what a loader hides (duplicate keys, aliases, tags). Nothing here recurses,
so no depth of nesting can exhaust the stack.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from sys import intern
from typing import Any, Final

import yaml

from synthesis.faults import Rule
from synthesis.reading import rules
from synthesis.reading.complaints import char_at, reword
from synthesis.reading.nodes import MappingNode, Mark, Position, SequenceNode, pack
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
    lost: dict[str, Position] = field(default_factory=dict)
    """Keys whose value could not be read, so that the root lacks them."""


def parse(text: str, offset: int = 0) -> Parsed:
    """Parses `text`; `offset` is added to every line, for a text cut out of a file."""
    return _Builder(offset).run(text)


class _Builder:
    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.parsed = Parsed()
        self.stack: list[MappingNode | SequenceNode] = []
        self.key: str | None = None
        """The key of the innermost mapping whose value comes next."""
        self.key_mark: Any = None
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.open_anchors: dict[int, tuple[str, int]] = {}
        """Anchors of what is still open, by its depth."""
        self.nodes = 0
        self.aliased = 0
        self.skip = 0
        self.text = ""
        self.stands_in = False

    def run(self, text: str) -> Parsed:
        self.stands_in = not text.isascii() and any(sign in text for sign in _STAND_INS)
        self.text = text.translate(_BREAKS) if self.stands_in else text
        try:
            self._read(_LOADER(self.text).get_event)
        except yaml.YAMLError as error:
            self._syntax(error)
        return self.parsed

    def _read(self, next_event: Callable[[], Any]) -> None:
        """Takes all events.

        A corpus has millions, and nearly all are scalars, mappings and lists without tag or anchor in their right place: these
        are taken here, in local variables. Each of the others goes to `_take`, which keeps what it knows in the builder.
        """
        stack, open_anchors = self.stack, self.open_anchors
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        key, key_mark, nodes = self.key, self.key_mark, self.nodes
        top: Any = None
        marks: list[Any] = []
        in_mapping = plain = False
        documents = 0
        while (event := next_event()) is not None:
            kind = type(event)
            if not plain:
                pass
            elif kind is scalar:
                if event.tag is None and not event.anchor:
                    if not in_mapping:
                        nodes += 1
                        top.append(event.value if event.style else resolve(event.value))
                        marks.append(event.start_mark)
                        continue
                    if key is None:
                        nodes += 1
                        key, key_mark = intern(event.value), event.start_mark  # the names of fields come back in every record
                        continue
                    if key not in top:
                        nodes += 1
                        top[key] = event.value if event.style else resolve(event.value)
                        marks.append(key_mark)
                        marks.append(event.start_mark)
                        key = None
                        continue
            elif kind in ends:
                if not open_anchors and len(stack) > 1:
                    stack.pop()
                    top = stack[-1]
                    marks, in_mapping = top.marks, type(top) is MappingNode
                    continue
            elif kind is mapping or kind is sequence:
                fits = key is not None and key not in top if in_mapping else True
                if fits and event.tag is None and not event.anchor and len(stack) < _MAX_DEPTH:
                    nodes += 1
                    mark = event.start_mark
                    node = (MappingNode if kind is mapping else SequenceNode)(pack(mark.line, mark.column))
                    if in_mapping:
                        top[key] = node
                        marks += (key_mark, mark)
                        key = None
                    else:
                        top.append(node)
                        marks.append(mark)
                    stack.append(node)
                    top, marks, in_mapping = node, node.marks, kind is mapping
                    continue
            if kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    hint = "remove the `---`, or move the records to a file of their own"
                    self._trouble(rules.SECOND_DOCUMENT, self._at(event), "a second document starts here and is not read", hint)
                    return
                continue
            self.key, self.key_mark, self.nodes = key, key_mark, nodes
            self._take(event)
            key, key_mark, nodes = self.key, self.key_mark, self.nodes
            plain = bool(stack) and not (self.stands_in or self.offset or self.skip or key == _NO_KEY)
            if stack:
                top = stack[-1]
                marks, in_mapping = top.marks, type(top) is MappingNode

    def _at(self, event: Any) -> Position:
        return pack(event.start_mark.line + self.offset, event.start_mark.column)

    def _mark(self, event: Any) -> Any:
        mark = event.start_mark
        return Mark(mark.line + self.offset, mark.column) if self.offset else mark

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
            value: Any = event.value.translate(_BREAKS_BACK) if self.stands_in else event.value
            if event.implicit[0] and not event.style:
                value = value if self._expects_key() else resolve(value)
            elif event.tag is not None and event.tag != "!":
                self._check_tag(event.tag, self._at(event))
                if event.tag != _STR_TAG:
                    value = resolve(value)
            if event.anchor:
                self.anchors[event.anchor] = (value, 1)
            self._place(value, event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor = self.open_anchors.pop(len(self.stack), None)
            self.stack.pop()
            if anchor is not None:
                name, before = anchor
                self.anchors[name] = (self.anchors[name][0], self.nodes - before)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)

    def _open(self, event: Any) -> None:
        at = self._at(event)
        if event.tag is not None and event.tag != "!":
            self._check_tag(event.tag, at)
        if self._expects_key():
            self._trouble(rules.WRONG_TYPE, at, "a key must be text", "put quotes round the key")
            self.key, self.key_mark = _NO_KEY, self._mark(event)
            self.skip = 1
            return
        if len(self.stack) >= _MAX_DEPTH:
            self._trouble(rules.TOO_DEEP, at, f"nested more than {_MAX_DEPTH} levels deep", "flatten the list or mapping")
            self.skip = 1
            self._place(None, event)
            return
        self.nodes += 1
        node = (MappingNode if isinstance(event, yaml.MappingStartEvent) else SequenceNode)(at)
        self._place(node, event)
        self.stack.append(node)
        if event.anchor:
            self.anchors[event.anchor] = (node, -1)
            self.open_anchors[len(self.stack)] = (event.anchor, self.nodes)

    def _alias(self, event: Any) -> None:
        at = self._at(event)
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
        self._place(value, event)

    def _check_tag(self, tag: str, at: Position) -> None:
        if tag not in _CORE_TAGS:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._trouble(rules.TAG, at, f"the tag {shown} is not allowed", "remove the tag; quote the value if it is text")

    def _expects_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1], MappingNode) and self.key is None

    def _place(self, value: Any, event: Any) -> None:
        """Puts a value where it belongs: key, value, item or root."""
        mark = self._mark(event)
        if not self.stack:
            self.parsed.root = value
            self.parsed.at = self._at(event)
            self.parsed.empty = value is None
            return
        top = self.stack[-1]
        if isinstance(top, SequenceNode):
            top.append(value)
            top.marks.append(mark)
            return
        key, key_mark = self.key, self.key_mark
        if key is None:
            self.key, self.key_mark = intern(str(value)), mark
            return
        self.key = None
        if key == _NO_KEY:
            return
        if key in top:
            first = (top.keys_at()[key] >> 16) + 1
            self._trouble(
                rules.DUPLICATE_KEY,
                pack(key_mark.line, key_mark.column),
                f"the key `{key}` already stands on line {first}",
                "keep one of the two, or rename one",
            )
            return
        top[key] = value
        top.marks += (key_mark, mark)

    def _syntax(self, error: yaml.YAMLError) -> None:
        mark = getattr(error, "problem_mark", None)
        context = getattr(error, "context_mark", None)
        problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error).strip()
        self.parsed.broken = True
        if mark is not None and problem.startswith("found character that cannot start"):
            problem = f"found {char_at(self.text, mark.line, mark.column)!r} where no value can start"
        if context is not None and ("expected ','" in problem or "end of stream" in problem):
            mark = context  # where the bracket or quote was opened says more than where the text ran out
        at = pack(mark.line + self.offset, mark.column) if mark is not None else 0
        lines = self.text.rstrip().split("\n")
        if mark is None or mark.line >= len(lines):
            at = pack(len(lines) - 1 + self.offset, len(lines[-1]))  # no editor can go past the end
        message, hint = reword(problem)
        self._trouble(rules.NOT_YAML, at, message, hint)
