"""The citation audit of a document as a report."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from synthesis.checks.document_rules import KINDS
from synthesis.citations.audit import Audit
from synthesis.citations.holdings import Holdings
from synthesis.formats.document import Block, Code, Document, Entry, Grid, Prose, Section
from synthesis.language.phrases import say
from synthesis.manuscripts.manuscript import Manuscript
from synthesis.reports.document_faults import DocumentFault
from synthesis.reports.document_places import contract as place_contract
from synthesis.reports.document_places import excerpt, in_words

_COLUMNS = ("code", "kind", "problem", "severity", "line", "column", "page", "paragraph", "text", "message", "hint")
_WITH_EXCERPT = ("missing", "variant", "ambiguous", "crossref")


def of_audit(
    audit: Audit,
    manuscript: Manuscript,
    faults: Sequence[DocumentFault],
    name: str,
    lang: str,
    holdings: Holdings | None = None,
) -> Document:
    """The report of an audit: what is wrong, kind by kind; as JSON all citations and entries too.

    Arguments:
        faults: those to be shown.
        name: of the file, for the title.
        holdings: which of the works a corpus has, if it was asked.
    """
    summary = audit.summary()
    nothing = not audit.citations and not audit.references
    lead: list[Block] = [Prose(say("audit.nothing", lang) if nothing else _lead(summary, lang))]
    if not audit.lists and audit.citations:
        lead.append(Prose(say("audit.no-list", lang)))
    elif not summary["author_year"] and audit.references:
        lead.append(Prose(say("audit.other-style", lang)))
    if holdings is not None:
        works = [*(holdings.entries[number] for number in sorted(audit.cited)), *holdings.loose.values()]
        found = sum(id is not None for id in works)
        lead.append(Prose(say("audit.corpus-lead", lang, works=len(works), found=found)))
    if not faults and not nothing:
        lead.append(Prose(say("audit.fine", lang)))
    return Document(
        title=say("audit.title", lang, file=name),
        lang=lang,
        lead=lead,
        sections=[
            _section(kind, some, manuscript, lang) for kind in KINDS if (some := [one for one in faults if one.kind == kind])
        ],
        data=_data(audit, manuscript, faults, holdings),
        table=Grid(_COLUMNS, [_flat(one) for one in faults]),
    )


def _lead(summary: Mapping[str, Any], lang: str) -> str:
    names = ("citations", "references", "lists", "matched", "variant", "ambiguous", "missing")
    return say("audit.lead", lang, **{name: summary[name] for name in names})


def _section(kind: str, faults: Sequence[DocumentFault], manuscript: Manuscript, lang: str) -> Section:
    """The faults of a kind; those about one thing together, and a hint that all share said once."""
    groups: dict[tuple[str, str], list[DocumentFault]] = defaultdict(list)
    for one in faults:
        groups[one.slug, one.key].append(one)
    hints = {one.fault.hint for one in faults}
    shared = len(hints) == 1 and len(groups) > 1
    blocks: list[Block] = [Prose(f"→ {next(iter(hints))}")] if shared else []
    for group in groups.values():
        blocks += _group(group, kind in _WITH_EXCERPT, shared, manuscript, lang)
    return Section(f"{say(f'audit.kind-{kind}', lang)} ({len(faults)})", blocks)


def _group(group: Sequence[DocumentFault], with_excerpt: bool, shared: bool, manuscript: Manuscript, lang: str) -> list[Block]:
    first, *more = group
    tags = [in_words(first.place, lang, whole=not with_excerpt), first.fault.code]
    if more:
        tags.insert(1, say("audit.times", lang, n=len(group)))
    body = [] if shared else [f"→ {first.fault.hint}"]
    if more:
        body.append(say("audit.also", lang, places="; ".join(in_words(one.place, lang) for one in more)))
    entry = Entry(first.fault.message, mark="•", tags=tags, body=body)
    if not with_excerpt:
        return [entry]
    shown = excerpt(manuscript, first.line, first.column, first.length)
    return [entry, Code("\n".join(f"  {line}" for line in shown.split("\n")))]


def _data(
    audit: Audit,
    manuscript: Manuscript,
    faults: Sequence[DocumentFault],
    holdings: Holdings | None,
) -> dict[str, Any]:
    """The audit as JSON gives it: with places in the file, and the faults in words."""
    data = audit.contract()
    del data["defects"]
    if holdings is not None:
        for row in data["references"]:
            row["source"] = holdings.entries[row["number"]]
        for row, one in zip(data["citations"], audit.citations, strict=True):
            row["source"] = holdings.of(one)
    for row in (*data["references"], *data["citations"]):
        place = place_contract(manuscript.place(row["line"], row.get("column", 1)))
        row.update(place if "column" in row else {name: place[name] for name in ("line", "page", "paragraph")})
    counts = Counter(one.kind for one in faults)
    return {
        **{name: data[name] for name in ("references", "citations")},
        "faults": [_contract(one) for one in faults],
        "summary": {**data["summary"], "faults": {kind: counts[kind] for kind in KINDS}},
    }


def _contract(one: DocumentFault) -> dict[str, Any]:
    fault = one.fault
    return {
        "code": fault.code,
        "slug": fault.slug,
        "kind": one.kind,
        "problem": one.slug,
        "severity": fault.severity,
        **place_contract(one.place),
        "text": one.about,
        "message": fault.message,
        "hint": fault.hint,
        "reference": one.reference,
        "other": one.other,
    }


def _flat(one: DocumentFault) -> tuple[Any, ...]:
    row = _contract(one)
    return tuple(row[name] for name in _COLUMNS)
