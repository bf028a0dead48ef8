"""References and reference lists in the style of the APA, seventh edition, in Dutch and English.

The order of names and of the list is that of pandoc's citeproc with the `apa` style (`synthesis.language.names`
says how particles sort), but for opening articles of titles, which APA leaves out of the alphabet. Titles are printed as the
record has them; places of publication are not printed. A work cited through another looks like any other here.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from synthesis.formats import apa_elements
from synthesis.formats.containers import fill
from synthesis.formats.contents import Doc
from synthesis.formats.runs import Reference, Run, merge
from synthesis.language.citing import list_key, year_suffixes

_ENDS: Final = (".", "?", "!", "…", ".’", "?’", "!’", ".'", "?'", "!'", '."', '?"', '!"', ".”", "?”", "!”")


def reference(doc: Doc, lang: str, suffix: str = "") -> Reference:
    """One source as a reference; `suffix` is the letter of its year, if the list needs one."""
    who, what = apa_elements.who(doc, lang), apa_elements.what(doc, lang)
    when = apa_elements.when(doc, lang, suffix)
    head = [who, when, what] if who else [what, when]
    runs: list[Run] = []
    for element in [*head, *apa_elements.where(doc, lang)]:
        if element:
            runs += [Run(" ")] * bool(runs) + element
            if not element[-1].text.endswith(_ENDS):
                runs.append(Run("."))
    for element in (apa_elements.address(doc), apa_elements.original(doc, lang)):
        if element:
            runs += [Run(" "), *element]
    return Reference(doc["id"], merge(runs))


def references(docs: Sequence[Doc], lang: str, suffixes: Mapping[str, str] | None = None) -> list[Reference]:
    """A reference list: sorted, chapters with their books, letters where authors and year are the same.

    `suffixes` are the letters to use (source id -> letter), for a list that goes with citations made
    over more sources than these; without it they follow from the list itself.
    """
    whole = fill(docs)
    letters = year_suffixes(whole) if suffixes is None else suffixes
    said = [(list_key(doc, letters.get(doc["id"], "")), doc) for doc in whole]
    return [reference(doc, lang, letters.get(doc["id"], "")) for _, doc in sorted(said, key=lambda pair: pair[0])]


def _text(found: Sequence[Reference]) -> str:
    return "".join(f"{entry.text}\n" for entry in found)


def _markdown(found: Sequence[Reference]) -> str:
    return "\n".join(f"{entry.markdown}\n" for entry in found)


def _html(found: Sequence[Reference]) -> str:
    lines = "".join(f'<li id="ref-{entry.id}">{entry.html}</li>\n' for entry in found)
    return f'<ul class="references">\n{lines}</ul>\n'


FORMATS: Final[Mapping[str, Callable[[Sequence[Reference]], str]]] = {"text": _text, "markdown": _markdown, "html": _html}
"""How a reference list can be written: one line a work, one paragraph a work, or a list to set into a page."""


def write_bibliography(docs: Sequence[Doc], lang: str, format: str = "text") -> str:
    """The reference list of `docs` in one of `FORMATS`."""
    return FORMATS[format](references(docs, lang))
