"""What stands around the hits of an answer: how the question was read, and what the answer can be narrowed down by."""

from typing import Any, Final

from synthesis.index.reader import Reader
from synthesis.language.counting import decimal
from synthesis.language.phrases import say
from synthesis.model.codes import CODES
from synthesis.model.entities import KINDS
from synthesis.query.answer import Answer
from synthesis.reports import wording

_SHOWN: Final = ("kind", "theme", "group", "level", "design")
_MOST: Final = 4
_RECORDS: Final = {"theme": "theme", "recognition": "recognition_level"}
_TERMS: Final = ("group", "level", "design", "knowledge")


def understood(answer: Answer) -> list[dict[str, Any]]:
    """How each term was read, for scripts."""
    return [
        {
            "term": unit.term.text,
            "weight": round(unit.idf, 3),
            "readings": [
                {"how": reading.how, "label": reading.label, "stems": list(reading.stems), "weight": reading.weight}
                for reading in unit.readings
            ],
        }
        for unit in answer.units
    ]


def understood_lines(answer: Answer, lang: str) -> list[str]:
    """How each term was read: `netwerken (1.52): netwerken; synonym: persoonlijk netwerk 0.54`."""
    lines = []
    for unit in answer.units:
        ways: dict[str, list[str]] = {}
        for reading in unit.readings:
            label = f"{reading.label} ({decimal(reading.weight, None, lang)})" if reading.how != "word" else reading.label
            ways.setdefault(reading.how, []).append(label)
        said = "; ".join(f"{say(f'query.how-{how}', lang)} {', '.join(dict.fromkeys(labels))}" for how, labels in ways.items())
        lines.append(f"{unit.term.text} — {say('query.weight', lang)} {decimal(unit.idf, 1, lang)}; {said}")
    return lines


def _label(reader: Reader, facet: str, value: str) -> str:
    if facet in _RECORDS:
        return reader.label(_RECORDS[facet], value)
    if facet in _TERMS:
        return reader.label("term", value)
    if facet == "kind" and value in KINDS:
        return wording.kinds_name(value, reader.lang)
    found = next((codes[value] for scheme, codes in CODES.items() if value in codes and scheme.endswith((facet, "type"))), None)
    return found.say(reader.lang) if found else value


def counted(reader: Reader, answer: Answer) -> dict[str, list[dict[str, Any]]]:
    """For each facet how many records have each value."""
    return {facet: [{"value": value, "n": number} for value, number in pairs] for facet, pairs in answer.counts.items()}


def facet_lines(reader: Reader, answer: Answer) -> list[str]:
    """A line for each facet that tells the records apart: `soort: bevindingen 41 · bronnen 12`."""
    lines = []
    for facet in _SHOWN:
        pairs = [pair for pair in answer.counts.get(facet, ()) if facet != "kind" or pair[0] in KINDS]
        if len(pairs) > 1:
            said = " · ".join(f"{_label(reader, facet, value)} {number}" for value, number in pairs[:_MOST])
            lines.append(f"{say(f'facet-{facet}', reader.lang)} (--{facet}): {said}{' · …' if len(pairs) > _MOST else ''}")
    return lines
