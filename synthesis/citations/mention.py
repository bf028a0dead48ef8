"""What the scanner finds: places in a document, passages of text, and mentions of works."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Place:
    """Where in a document a passage stands; the field names are those of a locator."""

    part: int | None = None
    section: str | None = None
    heading: str | None = None
    footnote: str | None = None
    table: str | None = None


@dataclass(frozen=True)
class Passage:
    """A run of lines that belong together, markup blanked out but no sign moved.

    `line` is the number of the first line in the file, from 1; `text` holds the lines with their line ends.
    """

    line: int
    text: str
    place: Place
    printed: str = ""
    """The text before words that a line end parted were put together, if there are any; it is as long."""

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a place in `text`."""
        before = bisect_right(self._starts, offset) - 1
        return self.line + before, offset - self._starts[before] + 1

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(match.end() for match in re.finditer("\n", self.printed or self.text))]


@dataclass(frozen=True)
class Mention:
    """One work mentioned at one place: `Bredewold et al., 2016, 2019` makes two.

    `authors` are the names as printed, without `et al.`; `year` is the year as printed (`2018a`, `1969/2003`,
    `z.d.`), empty for an original that is named without its own year (`Tonkens in Bredewold et al., 2018`).
    `via` is the work through which an original is cited, as printed: `Huizenga, 2022`.

    A mention that is not `sure` has the form of a citation, but also that of a year in prose: `in Utrecht (2019)`.
    It counts only if a work is found for it; `nearby` are then the names that stand before it. One that is `weak`
    besides has hardly the form of a citation, and counts only if name and year both fit.

    `lead` is the text right before a bare year, which may end in a title; or before brackets that open with an acronym,
    which may end in what that stands for.

    `back` is the word of one that only points back to an earlier one: `ibid.`, `op. cit.`; it has no year.
    """

    line: int
    column: int
    text: str
    authors: tuple[str, ...]
    year: str
    place: Place = field(default_factory=Place)
    et_al: bool = False
    narrative: bool = False
    via: str = ""
    sure: bool = True
    nearby: tuple[str, ...] = ()
    lead: str = ""
    weak: bool = False
    back: str = ""
