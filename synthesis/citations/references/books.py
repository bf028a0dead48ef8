"""Reads a work that stands alone, or the book that holds a chapter: title, edition, publisher."""

import re

from synthesis.citations.references.body import CLOSES, QUOTED, Body, tidy
from synthesis.citations.references.details import genre_type, read_detail, take_pages, without_original
from synthesis.citations.references.marked import Marked
from synthesis.citations.references.publishers import is_place, looks_like_publisher, read_imprint, split_imprint
from synthesis.citations.references.sentences import sentences


def read_book(rest: Marked, body: Body, url: bool, container: bool = False) -> None:
    """Title, edition and publisher of a work that stands alone, or (`container`) of the book that holds a chapter."""
    text = without_original(rest.text)
    rest = rest.cut(0, len(text))
    title, after = (None, "")
    if 3 < body.cut < len(rest.text) and not container:
        head = rest.cut(0, body.cut)
        title, _ = _by_bracket(head, body)
        title, after = title or head.text, rest.text[body.cut :].strip(" .,;:")
    elif body.cut >= len(rest.text) > 3 and not container:
        title, _ = _by_bracket(rest, body)
        title = title or rest.text
    if title is None:
        title, after = _by_bracket(rest, body)
    if title is None:
        title, after = _by_italics(rest)
    if title is None:
        title, after = _by_imprint(rest, body)
    if title is None:
        title, after = _by_sentences(rest, url, body)
        body.sure_title = min(body.sure_title, 0.8)
    elif after and not body.place:
        after = _without_genre(after, body)
        title, after = _site(title, after, body)
    if after and not body.publisher:
        body.take(read_imprint(after))
    elif after:
        body.place = body.place or read_imprint(after).place
    if container:
        body.container = tidy(title)
    else:
        body.title = tidy(title)


def _site(title: str, after: str, body: Body) -> tuple[str, str]:
    parts = sentences(after)
    if len(parts) > 1 and not split_imprint(after):
        last = after[slice(*parts[-1])]
        if looks_like_publisher(after) < 0.5 and looks_like_publisher(last) >= 0.5:
            first = after[: parts[-1][0]].strip()
            if is_place(last):
                return title, f"{first.rstrip(' .')}, {last}"
            return (f"{title.rstrip(' .')}. {first}", last) if looks_like_publisher(first) < 0.5 else (title, first)
    del body
    return title, after


def _by_bracket(rest: Marked, body: Body) -> tuple[str | None, str]:
    """A title that ends where a bracket says the edition, the volume or the number."""
    text = rest.text
    for match in re.finditer(r"[(\[]((?:[^()\[\]]|\([^()]*\)){1,200})[)\]]", text):
        detail = read_detail(match[1])
        after = text[match.end() :]
        if detail is None:
            # `(HC 82, Session 2015–16).`: a bracket with numbers that ends a sentence before the publisher.
            closing = re.match(r"\.\s+\S", after) and re.search(r"\d", match[1]) and not re.fullmatch(r"[\d\s–-]+", match[1])
            if not closing or len(match[1]) > 60:
                continue
            body.number = match[1]
        elif match.start() < 3:
            continue
        else:
            body.edition = body.edition or detail.edition
            body.volume = body.volume or detail.volume
            body.number = body.number or detail.number
            body.pages = body.pages or detail.pages
        again = re.match(r"\s*[(\[]([^()\[\]]{1,120})[)\]]", after)
        if again and (more := read_detail(again[1])):
            body.edition, body.volume = body.edition or more.edition, body.volume or more.volume
            body.number = body.number or more.number
            after = after[again.end() :]
        return text[: match.start()], after.strip(" .,;:")
    return None, ""


def _by_italics(rest: Marked) -> tuple[str | None, str]:
    """A title in italics at the head of the text."""
    spans = rest.spans()
    if not spans or spans[0][0] > 2:
        return None, ""
    end = spans[0][1]
    after = rest.text[end:]
    if (
        after.strip(" .,;:")
        and not re.match(r"[\"'’”]?\s*[.,;:\[(|]|[\"'’”]?\s+[A-Z]", after)
        and rest.text[end - 1] not in ".?!"
    ):
        return None, ""
    if len(spans) > 1 and len(after) > 20 and spans[1][0] - end < 30:
        end = spans[1][1]
        after = rest.text[end:]
    lead = re.match(r"[\"'’”]", after)
    if lead:
        end += 1
        after = after[1:]
    return rest.text[:end], after.strip(" .,;:")


def _by_imprint(rest: Marked, body: Body) -> tuple[str | None, str]:
    """A title before `Place: Publisher`."""
    split = split_imprint(rest.text)
    if split is None or split[0] < 3:
        return None, ""
    body.take(split[1])
    title = rest.text[: split[0]].rstrip(" ,")
    edition = re.search(
        r"[,.]\s*(\d{1,2}(?:e|de|ste|nd|rd|th)\.? (?:herz\w*\.? )?(?:druk|ed(?:ition|\.)?))\.?$", title, re.IGNORECASE
    )
    if edition:
        body.edition, title = edition[1], title[: edition.start()]
    parts = sentences(title)
    if len(parts) > 1 and (kind := genre_type(title[slice(*parts[-1])].strip(" ."))):
        body.genre = body.genre or kind
        title = title[: parts[-1][0]]
    elif len(parts) > 1 and looks_like_publisher(title[slice(*parts[-1])]) >= 0.95:
        title = title[: parts[-1][0]]
    return title, ""


def _by_sentences(rest: Marked, url: bool, body: Body) -> tuple[str, str]:
    """The last sentence is the publisher, if it looks like one; else all is title."""
    text = rest.text
    quoted = QUOTED.match(text)
    if quoted and quoted["close"] == CLOSES[quoted["open"]] and quoted["mark"] == "," and quoted.end() < len(text):
        return quoted["title"], text[quoted.end() :].strip(" ,.")
    parts = sentences(text)
    if len(parts) < 2:
        return _by_comma(text)
    last = text[slice(*parts[-1])].strip()
    before = text[: parts[-1][0]]
    if is_place(last) and len(parts) > 2 and looks_like_publisher(text[slice(*parts[-2])]) >= 0.4:
        return text[: parts[-2][0]], f"{text[slice(*parts[-2])].strip(' .')}, {last}"
    if (kind := genre_type(last.split(",")[0])) and len(last.split()) <= 12:
        body.genre = body.genre or kind
        return before, last.split(",", 1)[1].strip() if "," in last else _behind_genre(last)
    score = looks_like_publisher(last)
    if score >= (0.5 if url else 0.4):
        if len(parts) > 2:
            middle = text[slice(*parts[-2])].strip()
            if kind := genre_type(middle):
                body.genre = body.genre or kind
                before = text[: parts[-2][0]]
        return before, last
    return text, ""


def _behind_genre(said: str) -> str:
    """`Universiteit Twente` of `Proefschrift Universiteit Twente`."""
    first, _, rest = said.strip(" .").partition(" ")
    return rest if genre_type(first) and re.match(r"Universi|Hogeschool|Vrije |Erasmus|Radboud|TU |KU |RU ", rest) else ""


def _by_comma(text: str) -> tuple[str, str]:
    """`Titel, Amsterdam, Boom`: elements that only commas part."""
    pieces = re.split(r",\s+", text.strip(" ."))
    for at in range(1, len(pieces)):
        tail = pieces[at:]
        if (
            any(is_place(piece) for piece in tail)
            and len(tail) <= 3
            and len(tail) > 1
            and all(looks_like_publisher(piece) >= 0.4 or is_place(piece) for piece in tail)
        ):
            return ", ".join(pieces[:at]), ", ".join(tail)
    if len(pieces) > 2 and re.fullmatch(r"[A-Z]{2,8}", pieces[-2]) and re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", pieces[-1]):
        return ", ".join(pieces[:-2]), pieces[-2]  # `Titel, ACW, Westbury`
    return text, ""


def _without_genre(after: str, body: Body) -> str:
    """`Onderzoeksverslag. Hogeschool van Amsterdam`: a sentence that only names the kind of work."""
    parts = sentences(after)
    if parts and (kind := genre_type(after[slice(*parts[0])])) and len(after[slice(*parts[0])].split()) <= 8:
        first = after[slice(*parts[0])].strip(" .")
        if looks_like_publisher(first) < 0.9:
            body.genre = body.genre or kind
            own = first.split(",", 1)[1] if "," in first else ""
            return (own + ". " if own else "") + after[parts[0][1] :]
    return after


def chapter_pages(book: Marked) -> tuple[Marked, str]:
    """The text about a book without the pages of the chapter, and those."""
    found = take_pages(book.text)
    if found is None:
        return book, ""
    pages, start, end = found
    cut = book.without(start, end)
    emptied = re.sub(r"\(\s*[,;]?\s*\)", "", cut.text)
    if emptied != cut.text:
        at = cut.text.find("(")
        while at >= 0 and not re.match(r"\(\s*[,;]?\s*\)", cut.text[at:]):
            at = cut.text.find("(", at + 1)
        size = len(re.match(r"\(\s*[,;]?\s*\)", cut.text[at:])[0])  # type: ignore[index]
        cut = cut.without(at, at + size)
    return cut, pages
