"""The faults of a document: what an audit found, put in words, with the place in the file and the way out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from synthesis.checks.document_rules import DOCUMENT_RULES, KINDS
from synthesis.citations.audit import Audit
from synthesis.citations.defect import Defect
from synthesis.citations.holdings import Holdings, said
from synthesis.citations.linking import Linked
from synthesis.citations.references.reference import Reference
from synthesis.citations.works import plain
from synthesis.faults import Fault
from synthesis.language.phrases import say
from synthesis.manuscripts.manuscript import Manuscript, Place
from synthesis.places import Place as FilePlace
from synthesis.reports.document_places import has_lines, in_words

_CODES: Final = {
    "year": "SYN704",
    "year-suffix": "SYN704",
    "spelling": "SYN705",
    "particle": "SYN705",
    "institution-form": "SYN705",
    "author-dropped": "SYN706",
    "author-added": "SYN706",
    "author-order": "SYN706",
    "et-al": "SYN706",
    "other-list": "SYN707",
    "uncited": "SYN708",
    "duplicate": "SYN709",
    "incomplete": "SYN710",
    "order": "SYN711",
    "year-conflict": "SYN712",
    "year-suffix-conflict": "SYN712",
    "dangling-reference": "SYN713",
    "unfit-reference": "SYN714",
}
"""What the audit calls a problem or defect -> the code of its rule."""

_KIND_OF: Final = {code: kind for kind, codes in KINDS.items() for code in codes}
_SHORT: Final = 110


@dataclass(frozen=True)
class DocumentFault:
    """A fault with its place in the file, and in the text: `line` and `column` from 1, `length` signs that are meant.

    `about` is what it is about, as printed; faults of one code with one `key` are told together. `reference` is the
    number of the entry, `other` of the one that it is compared with.
    """

    fault: Fault
    place: Place
    line: int
    column: int
    length: int
    about: str
    slug: str
    key: str
    reference: int | None = None
    other: int | None = None

    def annotated(self, lang: str) -> Fault:
        """The fault for tools that know lines only: of a file without lines the message says where."""
        if has_lines(self.place):
            return self.fault
        return replace(self.fault, message=f"{in_words(self.place, lang)}: {self.fault.message}")

    @property
    def kind(self) -> str:
        """The kind under which a report shows it: missing, variant, …"""
        return _KIND_OF[self.fault.code]


@dataclass(frozen=True)
class Worder:
    """Words the faults of one document; `file` is its name for whoever reads them."""

    audit: Audit
    manuscript: Manuscript
    file: str
    lang: str

    def every(self) -> list[DocumentFault]:
        """All faults in the order of the text.

        Where a document hardly cites by author and year, it is not said of each entry that nothing cites it.
        """
        entries = {one.number: one for one in self.audit.references}
        skipped = () if self.audit.summary()["author_year"] else ("uncited",)
        found = [fault for one in self.audit.citations for fault in self._of_citation(one, entries)]
        found += [self._of_defect(one, entries) for one in self.audit.defects if one.slug not in skipped]
        return sorted(found, key=lambda one: (one.line, one.column, one.fault.code))

    def fault(
        self, code: str, slug: str, at: tuple[int, int], about: str, message: str, hint: str, *numbers: int | None
    ) -> DocumentFault:
        """A fault at a line and column of the text; `numbers` are those of the entry and of the one compared with."""
        place = self.manuscript.place(*at)
        spot = FilePlace(self.file, place.line, place.column) if has_lines(place) else FilePlace(self.file)
        fault = DOCUMENT_RULES[code].fault(spot, self.file, message, hint)
        reference, other = (*numbers, None, None)[:2]
        length = max(1, len(about.split("\n")[0]))
        return DocumentFault(fault, place, *at, length, about, slug, f"{reference} {plain(about)} {hint}", reference, other)

    def _of_citation(self, one: Linked, entries: dict[int, Reference]) -> Iterator[DocumentFault]:
        mention, text = one.mention, shown(one)
        at = (mention.line, mention.column)
        if one.status == "missing":
            if "via-unlisted" in one.problems:
                message = self._say("via-unlisted", text=text, via=mention.via)
                yield self.fault("SYN702", "via-unlisted", at, mention.text, message, self._say("via-unlisted-hint"))
                return
            yield self.fault("SYN701", "missing", at, mention.text, self._say("missing", text=text), self._near(one, entries))
        elif one.status == "ambiguous":
            hint = self._say("ambiguous-hint", entries=self._entries(one.references, entries))
            yield self.fault("SYN703", "ambiguous", at, mention.text, self._say("ambiguous", text=text), hint)
        elif one.via is not None and not one.references:
            message = self._say("unlisted-original", text=text, via=self.name(entries[one.via]))
            hint = self._say("unlisted-original-hint")
            yield self.fault("SYN716", "unlisted-original", at, mention.text, message, hint, None, one.via)
        else:
            for slug in one.problems:
                entry = entries[one.references[0]]
                message = self._say(slug, text=text, year=entry.year or say("audit.no-year", self.lang))
                hint = self._say("entry-hint", entry=self.name(entry))
                yield self.fault(_CODES[slug], slug, at, mention.text, message, hint, entry.number)

    def lacking(self, holdings: Holdings) -> list[DocumentFault]:
        """The cited works that a corpus lacks: entries at their own place, others where they are cited first."""
        hint = self._say("not-in-corpus-hint")
        found = []
        for entry in self.audit.references:
            if entry.number in self.audit.cited and holdings.entries[entry.number] is None:
                message = self._say("not-in-corpus", text=shortened(entry.text))
                at = (entry.line, 1)
                found.append(self.fault("SYN715", "not-in-corpus", at, entry.text, message, hint, entry.number))
        told = set()
        for one in self.audit.citations:
            key = said(one)
            if one.reference is None and holdings.loose.get(key, key) is None and key not in told:
                told.add(key)
                message = self._say("not-in-corpus", text=shown(one))
                at = (one.mention.line, one.mention.column)
                found.append(self.fault("SYN715", "not-in-corpus", at, one.mention.text, message, hint))
        return found

    def _near(self, one: Linked, entries: dict[int, Reference]) -> str:
        if not one.near:
            return self._say("missing-hint")
        return self._say("near-hint", entries=self._entries(one.near, entries))

    def _of_defect(self, one: Defect, entries: dict[int, Reference]) -> DocumentFault:
        parts = dict(one.parts)
        other = entries.get(one.other) if one.other is not None else None
        if other is not None:
            parts["place"] = in_words(self.manuscript.place(other.line), self.lang, whole=True)
        elif parts.get("line", "").isdigit():
            parts["place"] = in_words(self.manuscript.place(int(parts["line"])), self.lang, whole=True)
        if "before" in parts:
            parts["before"] = shortened(parts["before"], 60) or "–"
        if "field" in parts:
            parts["field"] = say(f"audit.field-{parts['field']}", self.lang)
        about = parts["text"]
        parts["text"] = shortened(about)
        name = f"{one.slug}-{parts['why']}" if "why" in parts else one.slug
        message, hint = self._say(name, **parts), self._say(f"{name}-hint", **parts)
        return self.fault(_CODES[one.slug], one.slug, (one.line, one.column), about, message, hint, one.reference, one.other)

    def name(self, entry: Reference) -> str:
        """An entry by its beginning and its place."""
        return f"“{shortened(entry.text, 70)}” ({in_words(self.manuscript.place(entry.line), self.lang, whole=True)})"

    def _entries(self, numbers: Sequence[int], entries: dict[int, Reference]) -> str:
        return "; ".join(self.name(entries[number]) for number in numbers)

    def _say(self, phrase: str, **values: str) -> str:
        return say(f"audit.{phrase}", self.lang, **values)


def shown(one: Linked) -> str:
    """A citation as a reader knows it: a bare year with the names that it belongs to."""
    text = " ".join(one.mention.text.split())
    bare = one.mention.authors and not text[:1].isalpha()
    return f"{' & '.join(one.mention.authors)}{' et al.' if one.mention.et_al else ''}, {text}" if bare else text


def shortened(text: str, most: int = _SHORT) -> str:
    """The beginning of a text, cut after a word."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip(' ,.;:')}…"
