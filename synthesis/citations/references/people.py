"""Reads the names at the head of an entry, or of the editors within it."""

import re
from typing import Final, NamedTuple

from synthesis.citations.references.names import (
    direct,
    full,
    given_names,
    institution,
    is_initials,
    is_particle,
    is_suffix,
    looks_institutional,
    person,
)
from synthesis.citations.references.reference import Person

ROLE: Final = re.compile(
    r"[,\s]*(?:[(\[]\s*(?:(?:gast|eind|hoofd|guest[\s-]?|series[\s-]?)?(?:red(?:actie|acteurs?|s)?|r?eds?|editors?|dd|"
    r"hrsg|hg|dir|coord|coords|"
    r"samenst(?:elling|ellers?)?|comp|comps|onder redactie van|edited by|herausgeber|eds?\.? & trans)\.?\s*)[)\]]\.?|"
    r",\s*(?:reds?|eds?|redactie|editors?|hrsg)\.?(?=$|[,.\s]))",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"[,;\s]*(?:\b(?:et|en|and|und|&)\s+(?:al|anderen|others|andere|alii|col(?:leagues|lega'?’?s))\b\.?|\be\.\s?a\.|"
    r"\be\.?v\.?a\.|\bc\.\s?s\.|"
    r"\bu\.\s?a\.|\bet\.? al\b\.?|\bET\.? AL\b\.?)"
)
_JOINER: Final = re.compile(r"\s*(?:[,;]\s*)?(?:&|\b(?:en|and|und|et|(?<=[.,]\s)[yei]|with|met|mit)\b(?!\s*al\b))\s+")
_ELLIPSIS: Final = re.compile(r"[,\s]*(?:…|(?<=[,\s])\.\s?\.\s?\.|\.\.\.)[,\s]*(?:&\s*)?")
_SLASH: Final = re.compile(r"(?<=\.)\s?/\s?(?=[^\W\d_a-z])")  # Müller, H./Schmidt, K.
_DASHES: Final = re.compile(r"\s*(?:[-–—_―]{2,}|—|―)[.,\s]*$")


_IN_FULL: Final = re.compile(
    r"(?:[^\W\d_a-z][^\s,]+(?:\s[^\s,]+)?, [^\W\d_a-z][^\s,;]+(?:\s(?:van|de|den|der|ten|ter|von|le|la|du))*"
    r"(?:(?:,|;)? (?:&|en|and|und|et|y|och|og) |; |$))+"
)


class Credit(NamedTuple):
    """Names, whether others are left out, whether they edited, and how sure it is that these are names, from 0 to 1."""

    people: tuple[Person, ...]
    et_al: bool = False
    edited: bool = False
    sure: float = 0.0


def read_people(text: str) -> Credit:
    """The names in `text`, which holds nothing else."""
    text = " ".join(text.split())
    role = ROLE.search(text)
    edited = role is not None
    if role is not None:
        text = text[: role.start()] + text[role.end() :]
    others = _OTHERS.search(text)
    if others:
        text = text[: others.start()] + text[others.end() :]
    text = text.strip(" ,;:")
    if re.search(r"(?<![,.&])\s[^\W\d_]{2,}\.$|^[^\W\d_]{2,}\.$|,\s[^\W\d_a-z][^\W\d_]{2,}\.$|\s[a-z]{2,3}\.$", text):
        text = text[:-1]  # the full stop behind an institution, a given name in full or a particle
    text = _SLASH.sub("; ", text)
    if not text or _DASHES.fullmatch(text):
        return Credit((), others is not None, edited, 0.0)
    if not any(sign.isupper() for sign in text):
        return Credit((institution(text),), others is not None, edited, 0.2)
    found, sure = _read(text)
    return Credit(tuple(found), others is not None, edited, sure)


def _read(text: str) -> tuple[list[Person], float]:
    words = text.split()
    if (listed := _first_inverted(text)) is not None:
        return listed, 0.85
    initials = sum(1 for word in words if is_initials(word.strip(",;&")) and "." in word)
    plain = sum(1 for word in words[1:] if re.fullmatch(r"[A-Z]{1,3}[,;.]?", word))
    if initials == 0 and plain == 0:
        return _without_initials(text)
    if initials == 0 and (re.search(r"\([A-Z]", text) or looks_institutional(re.split(r"[,;&]", text)[0])):
        return _institutions(text), 0.8
    if (
        initials
        and looks_institutional(text)
        and not re.match(r"[^,]{2,40},\s+[A-Z][a-z]{0,2}\.", text)
        and direct(words) is None
    ):
        first = _chunks(text)[0][0]
        if direct(first.split()) is None and looks_institutional(first):
            return _institutions(text), 0.7
    return _by_initials(text)


def _first_inverted(text: str) -> list[Person] | None:
    """`Berg, Pieter van den, Klaas Bakker, and J. Smit`: only the first name is turned round (Chicago)."""
    pieces = [piece for piece, _ in _chunks(text)]
    if len(pieces) < 3 or len(pieces[0].split()) > 4 or looks_institutional(pieces[0]) or ";" in text:
        return None
    given = given_names(pieces[1].split())
    if given is None and (not _is_given(pieces[1]) or any(is_particle(word) for word in pieces[1].split()[:1])):
        return None
    for piece in pieces[2:]:
        words = piece.split()
        if len(words) < 2 or given_names(words) or is_particle(words[0]) or is_initials(words[-1]) or looks_institutional(piece):
            return None
    return [_inverted(pieces[:2]), *(_in_full(piece) for piece in pieces[2:])]


def _chunks(text: str) -> list[tuple[str, bool]]:
    """The pieces between commas and joiners, each with whether only a comma stands before it."""
    text = _ELLIPSIS.sub(", ", text) if "…" in text or ". ." in text or "..." in text else text
    pieces: list[tuple[str, bool]] = []
    for place, group in enumerate(_JOINER.split(text)):
        for inner, piece in enumerate(re.split(r"\s*[,;]\s*", group)):
            if piece.strip(" .,"):
                pieces.append((piece.strip(), inner > 0 or place == 0))
    return pieces


def _by_initials(text: str) -> tuple[list[Person], float]:
    """A list in which initials tell where each name ends."""
    found: list[Person] = []
    odd = 0
    pieces = _chunks(text)
    for place, (piece, comma) in enumerate(pieces):
        words = piece.split()
        follows = place + 1 < len(pieces) and pieces[place + 1][1] and given_names(pieces[place + 1][0].split()) is not None
        last = found[-1] if found else None
        given = given_names(words)
        if given and last is not None and last.literal and not last.short and comma and len(last.literal.split()) <= 3:
            last = found[-1] = person(last.literal.split())
        lacks = last is not None and not last.given and not last.literal
        if given and lacks and last is not None and (comma or "." in piece):
            found[-1] = person([*last.particle.split(), *last.family.split()], given[0], given[1], last.suffix)
        elif (
            lacks and last is not None and comma and not follows and place == 1 + _last_family(pieces, place) and _is_given(piece)
        ):
            found[-1] = _inverted([last.surname, piece])  # a given name in full among initials
        elif last is not None and len(words) == 1 and is_suffix(words[0]):
            found[-1] = Person(last.family, last.given, last.particle, words[0])
        elif given and last is not None and len(words) == 1 and comma and words[0].isupper() and len(words[0]) <= 2:
            found[-1] = Person(last.family, f"{last.given} {words[0]}".strip(), last.particle, last.suffix)
        elif last is not None and not last.literal and last.given and all(map(is_particle, words)):
            found[-1] = person([last.family], last.given, " ".join([*words, last.particle]).strip(), last.suffix)
        elif (whole := direct(words)) is not None:
            found.append(whole)
        elif given is None and len(words) > 1 and is_suffix(words[-1]):
            found.append(person(words[:-1], suffix=words[-1]))
        else:
            # `Jansen, J. Pieter`: initials, then a name in full.
            if lacks and last is not None and comma and words and is_initials(words[0]) and len(words) <= 3:
                found[-1] = Person(last.family, piece, last.particle, last.suffix)
            else:
                odd += len(words) > 5 or looks_institutional(piece)
                found.append(institution(piece) if len(words) > 5 or looks_institutional(piece) else person(words))
    bare = sum(1 for one in found if not one.given and not one.literal)
    if bare and bare * 2 > len(found) and len(found) > 1:
        found = _paired(found)
        bare = sum(1 for one in found if not one.given and not one.literal)
    sure = 1.0 - 0.5 * (bare + odd) / max(1, len(found))
    return found, max(0.3, sure)


def _last_family(pieces: list[tuple[str, bool]], place: int) -> int:
    """The place of the piece before, if it can be a family name that lacks its given name; else -2."""
    before = pieces[place - 1][0].split() if place else []
    return place - 1 if before and not any(map(is_initials, before)) and not looks_institutional(pieces[place - 1][0]) else -2


def _paired(found: list[Person]) -> list[Person]:
    """Names in full that commas part: `Berg, Pieter` next to names with initials."""
    merged: list[Person] = []
    for one in found:
        last = merged[-1] if merged else None
        if last and not last.given and not last.literal and not one.given and not one.literal and " " not in one.family:
            merged[-1] = Person(last.family, one.surname, last.particle)
        else:
            merged.append(one)
    return merged


def _without_initials(text: str) -> tuple[list[Person], float]:
    """Names in full, family names only, or institutions."""
    if looks_institutional(text) and not _all_in_full(text):
        return _institutions(text), 0.8
    parts = [part.strip() for part in _JOINER.split(text) if part.strip()]
    groups = [[piece for piece in re.split(r"\s*[,;]\s*", part) if piece] for part in parts]
    first = groups[0]
    inverted = len(first) >= 2 and _is_given(first[1]) and len(first[0].split()) <= 4
    single = len(groups) == 1 and len(first) == 1
    if single:
        return [institution(text)], 0.5
    if inverted and ";" in text:
        return [_inverted(part.split(",")) for part in re.split(r"\s*;\s*|\s+(?:&|and|en)\s+", text) if part.strip()], 0.7
    if inverted and len(first) % 2 == 0 and all(len(group) == 2 or len(group[0].split()) > 1 for group in groups[1:]):
        rest = first[2:]
        if all(len(piece.split()) > 1 for piece in rest) and rest:  # `Berg, Pieter, Klaas Bakker, and Jan Smit`
            people = [_inverted(first[:2]), *(_in_full(piece) for piece in rest)]
        else:
            people = [_inverted(first[at : at + 2]) for at in range(0, len(first), 2)]
        for group in groups[1:]:
            people.append(_inverted(group) if len(group) == 2 else _in_full(group[0]))
        return people, 0.7
    if inverted and len(first) > 2 and all(len(piece.split()) > 1 for piece in first[2:]):
        return [
            _inverted(first[:2]),
            *(_in_full(piece) for piece in [*first[2:], *(one for group in groups[1:] for one in group)]),
        ], 0.6
    flat = [piece for group in groups for piece in group]
    if all(len(piece.split()) >= 2 for piece in flat) and all(full(piece.split()) for piece in flat):
        return [_in_full(piece) for piece in flat], 0.5
    return [
        person(piece.split()) if len(piece.split()) < 5 and not piece.isupper() else institution(piece) for piece in flat
    ], 0.4


def _is_given(piece: str) -> bool:
    words = piece.split()
    while words and is_particle(words[-1]) and words[-1].islower():
        words.pop()
    return (
        0 < len(words) <= 4
        and not all(map(is_particle, words))
        and not is_particle(words[0])
        and all(word[0].isupper() and word.replace("-", "").replace(".", "").isalpha() for word in words)
    )


def _inverted(pieces: list[str]) -> Person:
    given = pieces[1].split() if len(pieces) > 1 else []
    at = len(given)
    while at > 1 and is_particle(given[at - 1]) and given[at - 1].islower():
        at -= 1
    return person(pieces[0].split(), " ".join(given[:at]), " ".join(given[at:]))


def _in_full(piece: str) -> Person:
    words = piece.split()
    if not is_initials(words[0]) and not is_initials(words[-1]):
        # Initials in the middle belong to the given names: `Ilse M. C. de Boer`.
        last = max((place for place, word in enumerate(words) if is_initials(word)), default=0)
        if 0 < last < len(words) - 1:
            return person(words[last + 1 :], " ".join(words[: last + 1]))
    return direct(words) or full(words) or person(words)


def _all_in_full(text: str) -> bool:
    """`Berg, Pieter & Smit, Jan`: small words only between the names."""
    return _IN_FULL.fullmatch(text) is not None


def _institutions(text: str) -> list[Person]:
    """Institutions that `;`, `&` or a comma after an acronym parts; `en` within a name parts nothing."""
    edges = r"\s*;\s*|(?<=[)\]])\s*,\s*(?:&\s*)?|\s*,\s*&\s*|\s+/\s+"
    pieces = [piece for piece in re.split(edges, text) if piece.strip()]
    parts: list[str] = []
    single = re.split(r"\s*,\s*(?:&\s*)?|\s+&\s+", text)
    if len(single) > 1 and all(re.fullmatch(r"[^\W\d_a-z][\w+-]*", one) for one in single):
        return [institution(one) for one in single]
    for piece in pieces:
        halves = re.split(r"\s+&\s+", piece)
        apart = len(halves) == 2 and (
            all(looks_institutional(half) for half in halves) or all(len(half.split()) == 1 for half in halves)
        )
        parts.extend(halves if apart and not re.match(r"Minist", piece) else [piece])
    if len(parts) > 1 and not parts[0].startswith("Minist"):
        inner = parts[0].split(", ")
        parts[:1] = inner if all(looks_institutional(one) for one in inner) else parts[:1]
    if len(parts) > 1:  # `CBS, RIVM, & Movisie`
        parts = [
            one for part in parts for one in (part.split(", ") if all(" " not in bit for bit in part.split(", ")) else [part])
        ]
    elif re.fullmatch(r"[^\s,]+(?:, [^\s,]+)+", text):
        parts = text.split(", ")
    elif (both := re.fullmatch(r"(\S+) (?:en|and) (\S+)", text)) and all(one[:1].isupper() for one in both.groups()):
        parts = list(both.groups())
    return [institution(part) for part in parts]
