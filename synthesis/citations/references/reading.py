"""Reads the reference lists of a document: which there are, and what each entry says."""

from dataclasses import replace

from synthesis.citations.references.lists import lists_with_entries
from synthesis.citations.references.parsing import parse_reference
from synthesis.citations.references.reference import Reference, ReferenceList


def read_references(text: str) -> tuple[list[ReferenceList], list[Reference]]:
    """The lists of a text and their references, numbered from 1 over all lists.

    Lines count from 1, in `text` with `\\n` as line end. An entry whose authors are a dash has those of the entry
    before it. Takes time in proportion to the length of the text.
    """
    lists: list[ReferenceList] = []
    found: list[Reference] = []
    for made, entries in lists_with_entries(text):
        lists.append(made)
        before: Reference | None = None
        for entry in entries:
            read = parse_reference(entry.text)
            if before is not None and not read.authors and read.text.lstrip()[:1] in "-–—_―":
                read = replace(read, authors=before.authors, et_al=before.et_al)
            before = replace(read, number=len(found) + 1, list=made.index, line=entry.line, end_line=entry.end_line)
            found.append(before)
    return lists, found
