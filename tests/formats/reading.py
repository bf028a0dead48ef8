"""Reads BibTeX, RIS and CSL-JSON back, each to the same plain form."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

import pypandoc

_CURLED = str.maketrans({"’": "'", "‘": "'", "”": '"', "“": '"', "„": '"', "\u00a0": " ", "`": "'", "ˆ": "^", "˜": "~"})
_ELIDED = re.compile(r"(?<=\b[dl]')\s+")
_INITIALS = re.compile(r"(?<=\w\.)\s+(?=\w)")


def plain(text: str) -> str:
    """Text without mark-up, on one line, with straight quotation marks: LaTeX and pandoc curl them."""
    bare = re.sub(r"</?(span|sup|sub)[^>]*>", "", text).translate(_CURLED)
    return " ".join(unicodedata.normalize("NFKC", bare).replace("''", '"').split())


def name(name: Mapping[str, Any]) -> str:
    """Particle, family name, given names and suffix in one string; initials without the space between them."""
    if "literal" in name:
        return plain(name["literal"])
    family = " ".join(name[part] for part in ("dropping-particle", "non-dropping-particle", "family") if part in name)
    parts = filter(None, [family, name.get("given", ""), name.get("suffix", "")])
    return _ELIDED.sub("", _INITIALS.sub("", plain(", ".join(parts))))


def year(item: Mapping[str, Any]) -> int | None:
    """The year of a CSL item."""
    return int(item["issued"]["date-parts"][0][0]) if "issued" in item else None


def pandoc(text: str, format: str) -> list[dict[str, Any]]:
    """The items that pandoc reads."""
    items: list[dict[str, Any]] = json.loads(pypandoc.convert_text(text, "csljson", format=format))
    return items


def summaries(items: Sequence[Mapping[str, Any]]) -> dict[str, tuple[str, list[str], list[str], int | None]]:
    """Title, authors, editors and year of each CSL item."""
    return {
        item["id"]: (
            plain(item.get("title", "")),
            [name(author) for author in item.get("author", ())],
            [name(editor) for editor in item.get("editor", ())],
            year(item),
        )
        for item in items
    }
