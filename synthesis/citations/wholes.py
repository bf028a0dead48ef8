"""Puts together the names of institutions that read as an original and what it is cited through: `Armoede in Beeld`."""

from collections.abc import Sequence
from dataclasses import replace

from synthesis.citations.likeness import SLIP
from synthesis.citations.matching import Shelf
from synthesis.citations.mention import Mention
from synthesis.citations.works import plain


def rejoined(mentions: Sequence[Mention], shelf: Shelf) -> list[Mention]:
    """The mentions, with `Stichting Armoede in Beeld, 2018` in one where the list has an institution of that name."""
    done: list[Mention] = []
    for mention in mentions:
        whole = _whole(done[-1], mention) if done else None
        if whole is not None and _is_listed(whole, done[-1], shelf):
            done[-1] = whole
        else:
            done.append(mention)
    return done


def _whole(before: Mention, after: Mention) -> Mention | None:
    single = len(before.authors) == len(after.authors) == 1 and not before.et_al and not after.et_al
    if not single or before.year or plain(before.via) != plain(f"{after.authors[0]}, {after.year}"):
        return None
    return replace(
        after,
        line=before.line,
        column=before.column,
        text=f"{before.text} in {after.text}",
        authors=(f"{before.authors[0]} in {after.authors[0]}",),
    )


def _is_listed(whole: Mention, original: Mention, shelf: Shelf) -> bool:
    """Whether the list knows the whole, at most misspelt, and not the original alone."""
    if shelf.named(original):
        return False
    found = [one.reading for one in shelf.candidates(whole) if one.reading.institution]
    return any(one.score >= SLIP and set(one.problems) <= {"spelling"} for one in found)
