"""Labelled documents and reference strings, as they stand in `tests/citations/labelled/`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

LABELLED: Final = Path(__file__).parent.parent / "labelled"
TEXTS: Final = LABELLED / "texts"
STRINGS: Final = LABELLED / "references"
HALVES: Final = ("tune", "report")
FRESH: Final = "fresh"
"""Labels by another hand, in neither half: a check on both."""


@dataclass(frozen=True)
class Citation:
    """One work cited in one place; `text` as printed, up to the end of its line."""

    line: int
    text: str
    authors: tuple[str, ...]
    year: str
    reference: int | None
    """Number of the entry, over all lists; none where the work is in no list, on purpose."""
    via: int | None = None
    """Number of the entry through which the work is cited."""
    kind: str = ""
    """`ibid`: authors and year are those of the citation that it points back to."""
    slip: str = ""
    also: tuple[int, ...] = ()
    """Other entries that are as right: the copy of a duplicate."""

    @property
    def yearless(self) -> bool:
        """Whether it is named without a year of its own, as part of another work."""
        return not self.year and self.kind in ("chapter", "secondary")


@dataclass(frozen=True)
class Entry:
    number: int
    line: int
    author: str
    year: str
    slip: str = ""
    also: tuple[int, ...] = ()
    """The other entry that the slip may as well be named at."""


@dataclass(frozen=True)
class Labels:
    name: str
    half: str
    lang: str
    citations: tuple[Citation, ...]
    references: tuple[Entry, ...]
    uncited: frozenset[int]


@dataclass(frozen=True)
class LabelledString:
    half: str
    lang: str
    string: str
    fields: Mapping[str, Any]
    ignore: frozenset[str] = field(default_factory=frozenset)
    """Values as printed that no field is asked for and none is blamed for."""


def read_labels(path: Path) -> Labels:
    """The labels in one `*.labels.yaml`."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Labels(
        name=path.name.removesuffix(".labels.yaml"),
        half=data.get("half", "report"),
        lang=data.get("lang", ""),
        citations=tuple(_citation(row) for row in data["citations"]),
        references=tuple(_entry(row) for row in data["references"]),
        uncited=frozenset(data.get("uncited") or ()),
    )


def _citation(row: Mapping[str, Any]) -> Citation:
    via = row.get("via")
    return Citation(
        line=row["line"],
        text=str(row["text"]),
        authors=tuple(str(author) for author in row["authors"]),
        year=str(row["year"] or ""),
        reference=row["reference"],
        via=via if isinstance(via, int) else None,
        kind=row.get("kind", ""),
        slip=row.get("slip") or row.get("defect") or "",
    )


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(number=row["number"], line=row["line"], author=str(row["author"]), year=str(row["year"] or ""))


def documents(half: str) -> Iterator[tuple[str, Labels]]:
    """Each labelled text of a half with its labels, in the order of the names."""
    for path in sorted(TEXTS.glob("*.labels.yaml")):
        labels = read_labels(path)
        if labels.half == half:
            yield text_of(path), labels


def text_of(path: Path) -> str:
    """The text that a file of labels is about: it has the same name with another ending."""
    name = path.name.removesuffix(".labels.yaml")
    (found,) = [other for other in path.parent.glob(f"{name}.*") if other.suffix in {".md", ".txt"}]
    return found.read_text(encoding="utf-8")


def strings(half: str) -> Iterator[tuple[str, LabelledString]]:
    """Each labelled reference string of a half, with the name of the file that it stands in."""
    for path in sorted(STRINGS.glob("*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            if row["half"] == half:
                yield path.stem, LabelledString(half, row["lang"], row["string"], row["fields"], frozenset(row.get("ignore", ())))
