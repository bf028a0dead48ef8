"""What the title page of a gap report tells: which corpus, of when, and how its literature was found."""

from collections.abc import Sequence
from typing import Any

from synthesis import __version__
from synthesis.formats.document import Facts
from synthesis.index.reader import Reader
from synthesis.language.dates import say_day
from synthesis.language.phrases import say
from synthesis.reports import wording

_SIZE = ("source", "finding", "intervention", "theme")


def titlepage(reader: Reader, as_of: int | None) -> Facts:
    """The facts with their labels; what the manifest does not tell is left out, but for the date of the search."""
    lang, manifest = reader.lang, reader.manifest
    protocol: dict[str, Any] = manifest.get("search_protocol") or {}
    day = reader.meta("as_of")
    counts = reader.counts()
    size = wording.tally({kind: counts[kind] for kind in _SIZE if counts[kind]}, lang)
    documents = "; ".join(reader.label("source", one["source"]) for one in manifest.get("documents", []))
    searched = say_day(protocol["searched_on"], lang) if protocol.get("searched_on") else ""
    if protocol and not searched:
        searched = say("gaps.searched-on-none", lang)
    told = [
        ("corpus", wording.corpus_title(reader)),
        ("as-of", say_day(day, lang) if day else ""),
        ("judged-by", say("gaps.judged-by-year", lang, year=as_of) if as_of is not None else ""),
        ("version", say("gaps.version-of", lang, format=manifest.get("format", 1), version=__version__)),
        ("size", size),
        ("documents", documents),
        ("searched-on", searched),
        ("databases", _listed(reader, protocol.get("databases", []))),
        ("other-routes", _listed(reader, protocol.get("other_sources", []))),
        ("period", reader.text(protocol.get("period"))),
        (
            "languages",
            ", ".join(say(_LANGUAGES[one], lang) if one in _LANGUAGES else one for one in protocol.get("languages", [])),
        ),
        ("inclusion", _listed(reader, protocol.get("inclusion", []))),
    ]
    return Facts([(say(f"gaps.{key}", lang), text) for key, text in told if text])


_LANGUAGES = {"nl": "dutch", "en": "english"}


def _listed(reader: Reader, texts: Sequence[object]) -> str:
    return "; ".join(reader.text(text) for text in texts)
