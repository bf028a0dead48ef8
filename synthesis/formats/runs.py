"""Runs of text, upright or italic, from which plain text, Markdown and HTML are made alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape as escape_html
from typing import NamedTuple
from urllib.parse import quote

from synthesis.formats.markdown import escape as escape_markdown

_SAFE = "%/:?#[]@!$&'()*+,;=~"


class Run(NamedTuple):
    """A stretch of text in one face; `link` says that it is an address."""

    text: str
    italic: bool = False
    link: bool = False


@dataclass(frozen=True)
class Reference:
    """A source as a reference list prints it."""

    id: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The reference without mark-up."""
        return "".join(run.text for run in self.runs)

    @property
    def markdown(self) -> str:
        """The reference in Markdown: italics between asterisks, addresses linked."""
        return "".join(map(_markdown, self.runs))

    @property
    def html(self) -> str:
        """The reference in HTML, without an element around it."""
        return "".join(map(_html, self.runs))


def merge(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs with neighbours of one face joined; empty ones are gone."""
    merged: list[Run] = []
    for run in runs:
        if merged and not run.link and merged[-1][1:] == run[1:]:
            merged[-1] = run._replace(text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return tuple(merged)


def _target(address: str) -> str:
    return quote(address, safe=_SAFE)


def _markdown(run: Run) -> str:
    if run.link:
        target = _target(run.text)
        return f"<{target}>" if target == run.text else f"[{escape_markdown(run.text)}](<{target}>)"
    return f"*{escape_markdown(run.text)}*" if run.italic else escape_markdown(run.text)


def _html(run: Run) -> str:
    said = escape_html(run.text, quote=False)
    if run.link:
        return f'<a href="{escape_html(_target(run.text))}">{said}</a>'
    return f"<i>{said}</i>" if run.italic else said
