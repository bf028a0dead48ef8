"""The rules of `synthesis audit`: what can be wrong with the citations and reference lists of a document."""

from typing import Final

from synthesis.checks.examples import BOOK
from synthesis.faults import Rule, Severity

_APA: Final = "APA, Publication Manual, 7th edition, section {}."
_ALKEMA: Final = "Alkema, P. (2011). *Buren in beeld gebracht*. Nergens."
_SOURCE: Final = (
    "alkema2011:\n  type: book\n  title: Buren in beeld gebracht\n  author: [{family: Alkema, given: P.}]\n  issued: 2011\n"
)
_POOL: Final = "Pool, B., & Ras, C. (2012). *Straten*. Nergens."
_ZIJL: Final = "Zijl, D. (2014). *Zelf doen*. Nergens."
_RUIS: Final = "Ruis, T. (2015). *Rust*. Nergens."
_EARLIER: Final = _ALKEMA.replace("2011", "2011a")
_LATER: Final = "Alkema, P. (2011b). *Wonen op hoogte*. Nergens."
_FOUR: Final = "Buren helpen elkaar (Alkema, 2011; Zijl, 2014; Pool & Ras, 2012; Ruis, 2015)."
_OLD: Final = "Ras, C. (1970). *Wijken toen*. Nergens."
_BOTH: Final = "Buren helpen elkaar graag (Alkema, 2011; Pool & Ras, 2012)."
_NUMBERED: Final = (
    "# 1 Begin\n\n## 1.1 Buren\n\n{}\n\n## 1.2 Straten\n\nTekst over straten.\n\n## 1.3 Wijken\n\nTekst over wijken.\n"
    "\n## Literatuur\n\n" + _ALKEMA + "\n"
)


def _text(said: str, *entries: str) -> dict[str, str]:
    return {"text.md": f"# Buren\n\n{said}\n\n## Literatuur\n\n" + "\n\n".join(entries) + "\n"}


def _parts(said: str) -> dict[str, str]:
    one = "# Deel 1\n\nBuren helpen elkaar (Alkema, 2011).\n\n## Bronnen\n\n" + _ALKEMA + "\n"
    return {"text.md": f"{one}\n# Deel 2\n\n{said}\n\n## Bronnen\n\n{_POOL}\n"}


def _rule(
    code: int, slug: str, severity: Severity, title: str, why: str, bad: dict[str, str], good: dict[str, str], apa: str = ""
) -> Rule:
    return Rule(f"SYN7{code:02}", slug, severity, title, why, bad, good, _APA.format(apa) if apa else "")


_GOOD: Final = _text(_BOTH, _ALKEMA, _POOL)
_TWO_YEARS: Final = _ALKEMA.replace("2011", "2010")

_ALL: Final = (
    _rule(
        1,
        "missing-reference",
        "error",
        "A citation whose work is in no reference list",
        "Nobody can look up what the text rests on. Usually the entry was forgotten, or the year is too far off to tell "
        "which one is meant.",
        _text("Buren helpen elkaar graag (Alkema, 2011; Ras, 2013).", _ALKEMA),
        _text("Buren helpen elkaar graag (Alkema, 2011).", _ALKEMA),
        "8.4",
    ),
    _rule(
        2,
        "unlisted-carrier",
        "warning",
        "A work cited through another that is in no list itself",
        "Who cites a work through another lists the other: that is what was read.",
        _text("Buren helpen elkaar graag (Alkema, 2011). Zo zag Zijl (1970, in Ras, 2013) het ook.", _ALKEMA),
        _text("Buren helpen elkaar graag (Alkema, 2011). Zo zag Ras (1970, in Zijl, 2014) het ook.", _ALKEMA, _OLD, _ZIJL),
        "8.6",
    ),
    _rule(
        3,
        "ambiguous-citation",
        "warning",
        "A citation that fits several entries",
        "The reader cannot tell which work is meant. Works of the same authors in one year get letters after the year.",
        _text("Buren helpen elkaar graag (Alkema, 2011).", _EARLIER, _LATER),
        _text("Buren helpen elkaar graag (Alkema, 2011a, 2011b).", _EARLIER, _LATER),
        "8.19",
    ),
    _rule(
        4,
        "citation-year",
        "error",
        "A citation whose year is not that of its entry",
        "One of the two is wrong, and who looks for the other year does not find the work.",
        _text("Buren helpen elkaar graag (Alkema, 2011; Pool & Ras, 2013).", _ALKEMA, _POOL),
        _GOOD,
        "8.10",
    ),
    _rule(
        5,
        "citation-name",
        "warning",
        "A citation that spells a name otherwise than its entry",
        "One of the two is misspelt: searching for the name then misses the work.",
        _text("Buren helpen elkaar graag (Alkmea, 2011; Pool & Ras, 2012).", _ALKEMA, _POOL),
        _GOOD,
        "8.10",
    ),
    _rule(
        6,
        "citation-authors",
        "warning",
        "A citation that names other authors than its entry",
        "One or two authors are all named, from three on the first with “et al.”, in the order of the entry.",
        _text("Buren helpen elkaar graag (Alkema, 2011; Pool, 2012).", _ALKEMA, _POOL),
        _GOOD,
        "8.17",
    ),
    _rule(
        7,
        "entry-in-other-list",
        "warning",
        "A citation whose entry stands in the list of another part",
        "Each part has a list of its own, and its readers look there.",
        _parts("Straten verschillen (Pool & Ras, 2012; Alkema, 2011)."),
        _parts("Straten verschillen (Pool & Ras, 2012)."),
    ),
    _rule(
        8,
        "uncited-entry",
        "warning",
        "An entry that the text never cites",
        "A reference list holds what the text cites; what was only read stands in a bibliography.",
        _text("Buren helpen elkaar graag (Alkema, 2011).", _ALKEMA, _POOL),
        _GOOD,
        "8.4",
    ),
    _rule(
        9,
        "duplicate-entry",
        "warning",
        "A work that stands in one list twice",
        "Two entries for one work: one of them is usually older or has a slip.",
        _text(_BOTH, _ALKEMA, _ALKEMA.replace("gebracht", "gebraht"), _POOL),
        _GOOD,
    ),
    _rule(
        10,
        "incomplete-entry",
        "warning",
        "An entry that lacks a part it needs",
        "Every entry has an author or a title, a year (or “z.d.”), and where the work was published: an article "
        "its journal and volume.",
        _text(_BOTH, _ALKEMA, "Pool, B., & Ras, C. (2012). Straten. *Tijdschrift voor Buurten*."),
        _text(_BOTH, _ALKEMA, "Pool, B., & Ras, C. (2012). Straten. *Tijdschrift voor Buurten*, *3*(2), 1–9."),
        "9.4",
    ),
    _rule(
        11,
        "unsorted-entry",
        "info",
        "An entry that breaks the alphabet of its list",
        "Who looks for the name in its place misses it. Lists that sort by the particle, or without it, are both in order.",
        _text(_FOUR, _ALKEMA, _ZIJL, _POOL, _RUIS),
        _text(_FOUR, _ALKEMA, _POOL, _RUIS, _ZIJL),
        "9.44",
    ),
    _rule(
        12,
        "conflicting-years",
        "error",
        "A work with different years in two lists",
        "One work has one year: one of the lists is wrong.",
        {"text.md": _parts("Wijken ook (Alkema, 2010; Pool & Ras, 2012).")["text.md"].replace(_POOL, f"{_TWO_YEARS}\n\n{_POOL}")},
        {"text.md": _parts("Wijken ook (Alkema, 2011; Pool & Ras, 2012).")["text.md"].replace(_POOL, f"{_ALKEMA}\n\n{_POOL}")},
    ),
    _rule(
        13,
        "dangling-cross-reference",
        "error",
        "A reference to a section, note, table or figure that is not there",
        "Sections and notes are renumbered while a text is written, and what points to them is forgotten.",
        {"text.md": _NUMBERED.format("Buren helpen elkaar (Alkema, 2011). Zie ook paragraaf 1.4.")},
        {"text.md": _NUMBERED.format("Buren helpen elkaar (Alkema, 2011). Zie ook paragraaf 1.3.")},
    ),
    _rule(
        14,
        "unfit-cross-reference",
        "warning",
        "A reference within the document that leads to something else",
        "It says “above” of what stands below, or names a note about another subject than the one next to it.",
        {"text.md": _NUMBERED.format("Buren helpen elkaar (Alkema, 2011). Zie ook paragraaf 1.3 hierboven.")},
        {"text.md": _NUMBERED.format("Buren helpen elkaar (Alkema, 2011). Zie ook paragraaf 1.3 hieronder.")},
    ),
    _rule(
        15,
        "not-in-corpus",
        "info",
        "A cited work that the corpus lacks",
        "With `--corpus` the works that a document cites are looked up among the sources: "
        "what is not there may have to be added.",
        {**_text("Buren helpen elkaar graag (Alkema, 2011).", _ALKEMA), "sources.yaml": BOOK},
        {**_text("Buren helpen elkaar graag (Alkema, 2011).", _ALKEMA), "sources.yaml": _SOURCE},
    ),
    _rule(
        16,
        "unlisted-original",
        "info",
        "A work cited through another that is in no list",
        "By APA only the work that was read is listed. Who wants readers to find the original lists both.",
        _text("Buren helpen elkaar graag (Ras, 1970, in Alkema, 2011).", _ALKEMA),
        _text("Buren helpen elkaar graag (Ras, 1970, in Alkema, 2011).", _ALKEMA, _OLD),
        "8.6",
    ),
)

DOCUMENT_RULES: Final[dict[str, Rule]] = {rule.code: rule for rule in _ALL}
"""Every rule about a document, by code. `bad` and `good` are texts, not corpora."""

KINDS: Final[dict[str, tuple[str, ...]]] = {
    "missing": ("SYN701", "SYN702"),
    "variant": ("SYN704", "SYN705", "SYN706", "SYN707"),
    "ambiguous": ("SYN703",),
    "uncited": ("SYN708",),
    "duplicate": ("SYN709",),
    "incomplete": ("SYN710",),
    "order": ("SYN711",),
    "years": ("SYN712",),
    "crossref": ("SYN713", "SYN714"),
    "secondary": ("SYN716",),
    "corpus": ("SYN715",),
}
"""The kinds of fault under which a report shows them, in that order, with the codes of each."""
