"""A name that two records of one kind carry."""

from collections.abc import Iterator
from typing import Any, Final

from synthesis.checks.examples import THEME
from synthesis.checks.options import Options
from synthesis.checks.references import Step
from synthesis.faults import Fault, Rule
from synthesis.language.folding import words
from synthesis.reading.corpus import Corpus, Record

RULE: Final = Rule(
    code="SYN314",
    slug="ambiguous-name",
    severity="warning",
    title="A name that two records of one kind carry",
    why="A name works where an id does, but only if it names one record.",
    bad={"themes.yaml": THEME + "ruil:\n  label: {nl: Ruil, en: Exchange}\n  aliases: {nl: [wederkerigheid]}\n"},
    good={"themes.yaml": THEME + "ruil:\n  label: {nl: Ruil, en: Exchange}\n  aliases: {nl: [ruilen]}\n"},
)

_KINDS: Final = ("theme", "intervention", "recognition_level", "frame", "concept", "term", "agenda")
_LABELS: Final = ("label", "prefLabel")
_ALIASES: Final = ("aliases", "altLabel")


def check(corpus: Corpus, options: Options) -> Iterator[Fault]:
    """Labels and aliases that, folded, another record of the kind has in the same language.

    Terms are compared within their scheme and agenda items within their type: a
    pillar and a project may share a name.
    """
    for kind in _KINDS:
        seen: dict[tuple[str, ...], tuple[Record[Any], str]] = {}
        for record in corpus.records.get(kind, {}).values():
            within = getattr(record.value, "scheme", "") if kind == "term" else ""
            within = record.value.type if kind == "agenda" else within
            told: set[str] = set()
            for path, lang, name in _names(record):
                first, its_name = seen.setdefault((within, lang, " ".join(words(name)) or name), (record, name))
                if first is record or first.id in told:
                    continue
                told.add(first.id)
                label = "Dutch" if lang == "nl" else "English"
                yield RULE.fault(
                    record.place_of(*path),
                    record.subject,
                    f"the {label} name “{name}” of `{record.id}` is also that of `{first.id}` ({first.place}): “{its_name}”",
                    "rename one, drop the alias, or merge the two records",
                )


def _names(record: Record[Any]) -> Iterator[tuple[tuple[Step, ...], str, str]]:
    for field in _LABELS:
        label = getattr(record.value, field, None)
        if label is not None:
            yield (field, "nl"), "nl", label.nl
            yield (field, "en"), "en", label.en
    for field in _ALIASES:
        aliases = getattr(record.value, field, None)
        if aliases is not None:
            for lang, names in (("nl", aliases.nl), ("en", aliases.en)):
                for index, name in enumerate(names):
                    yield (field, lang, index), lang, name
