"""The fixed phrases of reports, in Dutch and in English.

What several reports say stands here. A report with much to say of its own keeps it in a room of `language/wording/`,
which is read when its first phrase is asked for: `say("map.legend", "nl")`.
"""

from functools import cache
from importlib import import_module
from typing import Final

from synthesis.language.counting import number_in
from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {
    "contents": Label("Inhoud", "Contents"),
    "gaps": Label("Kennishiaten", "Knowledge gaps"),
    "gaps-in": Label("Kennishiaten in {title}", "Knowledge gaps in {title}"),
    "gaps-lead-selection": Label("Selectie: {facets}.", "Selection: {facets}."),
    "overview": Label("Overzicht", "Overview"),
    "no-theme": Label("Zonder thema", "Without a theme"),
    "why": Label("Waarom", "Why"),
    "reason": Label("Soort tekort", "Reason"),
    "scope": Label("Gebied", "Scope"),
    "kind": Label("Aard", "Kind"),
    "approach": Label("Voorgestelde aanpak", "Suggested approach"),
    "asked-by": Label("Gevraagd door", "Asked for by"),
    "sources": Label("Bronnen", "Sources"),
    "source": Label("Bron", "Source"),
    "facet-theme": Label("thema", "theme"),
    "facet-group": Label("doelgroep", "target group"),
    "facet-level": Label("niveau", "level"),
    "facet-kind": Label("soort", "kind"),
    "facet-design": Label("onderzoeksopzet", "study design"),
    "facet-knowledge": Label("soort kennis", "kind of knowledge"),
    "facet-recognition": Label("erkenning", "recognition"),
    "facet-source": Label("bron", "source"),
    "facet-part": Label("deel", "part"),
    "facet-scope": Label("gebied", "scope"),
    "facet-status": Label("stand", "status"),
    "facet-year": Label("jaar", "year"),
    "groups": Label("Doelgroepen", "Target groups"),
    "levels": Label("Niveaus", "Levels"),
    "where": Label("Vindplaats", "Where"),
    "status": Label("Stand", "Status"),
    "addressed-by": Label("Opgepakt in", "Addressed by"),
    "number": Label("Aantal", "Number"),
    "also-under": Label("Ook bij", "Also under"),
    "themes": Label("Thema's", "Themes"),
    "theme": Label("Thema", "Theme"),
    "attribution": Label("Verantwoording", "Attribution"),
    "document": Label("document", "document"),
    "part": Label("deel {n}", "part {n}"),
    "section": Label("§ {n}", "§ {n}"),
    "chapter": Label("hoofdstuk {n}", "chapter {n}"),
    "footnote": Label("voetnoot {n}", "footnote {n}"),
    "table": Label("tabel {n}", "table {n}"),
    "page": Label("p. {n}", "p. {n}"),
    "none-found": Label("Niets gevonden.", "Nothing found."),
    "no-gaps": Label("Geen kennishiaten die aan de selectie voldoen.", "No knowledge gaps match the selection."),
    "no-gaps-at-all": Label("Het corpus bevat geen kennishiaten.", "The corpus holds no knowledge gaps."),
    "as-of": Label(
        "Peildatum van het corpus: {date}. Gemaakt met synthesis {version}.",
        "The corpus speaks for {date}. Made with synthesis {version}.",
    ),
    "results-selected": Label("{n} gevonden", "{n} found"),
    "results": Label("{n} gevonden voor “{query}”", "{n} found for “{query}”"),
    "showing": Label("De eerste {shown} van {n}; --limit toont meer.", "The first {shown} of {n}; --limit shows more."),
    "did-you-mean": Label("Bedoelde u: {words}?", "Did you mean: {words}?"),
    "searched-any": Label(
        "Geen record bevat alle woorden; dit zijn records met een deel ervan.",
        "No record holds all words; these hold some of them.",
    ),
    "pointed-to-by": Label("Records die hierheen verwijzen", "Records that point here"),
    "rests-on": Label("Rust op", "Rests on"),
    "carries": Label("Draagt", "Carries"),
    "cited-with": Label("Vaak samen aangehaald", "Often cited together"),
    "kind-of-record": Label("Soort", "Kind"),
    "record": Label("Record", "Record"),
    "id": Label("Id", "Id"),
    "name": Label("Naam", "Name"),
    "year": Label("Jaar", "Year"),
    "sources-number": Label("{n:source}", "{n:source}"),
    "sources-by-theme": Label("Bronnen per thema", "Sources by theme"),
    "theme-pairs": Label("Thema's die bronnen delen", "Themes that share sources"),
    "source-pairs": Label("Bronnen die samen worden aangehaald", "Sources that are cited together"),
    "shared": Label("Gedeeld", "Shared"),
    "crossref": Label("Kruisverwijzingen", "Cross-references"),
    "bibliography": Label("Literatuur", "References"),
    "reference": Label("Volledige verwijzing", "Full reference"),
    "and-more": Label("en {n} meer", "and {n} more"),
    "english": Label("Engels", "English"),
    "dutch": Label("Nederlands", "Dutch"),
    "yes": Label("ja", "yes"),
    "no": Label("nee", "no"),
    "places": Label("plaatsen", "places"),
    "label": Label("Naam", "Name"),
    "coverage": Label("Dekking", "Coverage"),
    "coverage-of": Label("Dekking van {title}", "Coverage of {title}"),
    "coverage-selection": Label("Selectie: {facets}.", "Selection: {facets}."),
    "coverage-sections": Label("Per paragraaf", "By section"),
    "coverage-lead": Label(
        "{citations:citation} (een bron in een paragraaf telt één keer): {carried} {carried:wordt|worden} gedragen door een "
        "bevinding, "
        "hiaat, interventie of kader in die paragraaf, {not_carried} niet.",
        "{citations:citation} (a source counts once a section): {carried} {carried:is|are} carried by a finding, gap, "
        "intervention or "
        "frame in that section, {not_carried} {not_carried:is|are} not.",
    ),
    "coverage-section": Label("Paragraaf", "Section"),
    "coverage-finding-short": Label("Bev.", "Findings"),
    "coverage-gap-short": Label("Hiaten", "Gaps"),
    "coverage-intervention-short": Label("Interv.", "Interv."),
    "coverage-frame-short": Label("Kaders", "Frames"),
    "coverage-share": Label("{n} van {total}", "{n} of {total}"),
    "coverage-reading": Label(
        "Bronnen: hoeveel van de bronnen die het document in de paragraaf aanhaalt, een record daar gebruikt.",
        "Sources: how many of the sources that the document cites in the section a record there uses.",
    ),
    "coverage-cited": Label("Aangehaald", "Cited"),
    "coverage-used": Label("Bronnen", "Sources"),
    "coverage-in-use": Label("Gebruikt", "Used"),
    "coverage-total": Label("Totaal", "Total"),
    "coverage-uncarried": Label("Aangehaald, maar door geen record gedragen", "Cited, but carried by no record"),
    "coverage-by-source": Label("Per bron", "By source"),
    "coverage-sections-short": Label("Aangehaald in", "Cited in"),
    "coverage-lists": Label("Literatuurlijsten", "Reference lists"),
    "coverage-list": Label("Lijst", "List"),
    "coverage-entries": Label("Titels", "Entries"),
    "coverage-unused": Label("Niet gebruikt", "Not used"),
    "coverage-unused-in": Label("Door niets gebruikt: {list}", "Used by nothing: {list}"),
    "coverage-never-cited": Label("nergens aangehaald", "never cited"),
    "coverage-complete": Label("Alles is gedekt.", "Everything is covered."),
    "coverage-document-lead": Label(
        "{citations:citation} in de tekst. Bij {found} hoort een bron van het corpus; {carried} daarvan {carried:wordt|worden} "
        "gedragen door "
        "een bevinding, hiaat, interventie of kader in dezelfde paragraaf, {not_carried} niet. "
        "Bij {missing} is geen bron gevonden.",
        "{citations:in-text citation}. For {found} the corpus has a source; {carried} of these {carried:is|are} carried by a "
        "finding, gap, "
        "intervention or frame in the same section, {not_carried} {not_carried:is|are} not. For {missing} no source was found.",
    ),
    "coverage-missing": Label("Geen bron in het corpus", "No source in the corpus"),
    "coverage-not-carried": Label("Bron zonder record in deze paragraaf", "Source without a record in this section"),
    "coverage-variants": Label("Anders geschreven dan de bron", "Written otherwise than the source"),
    "coverage-ambiguous": Label("kan ook zijn: {sources}", "may also be: {sources}"),
    "coverage-line": Label("regel {line}:{column}", "line {line}:{column}"),
    "coverage-through": Label("via {via}", "through {via}"),
    "coverage-nowhere": Label("zonder paragraafnummer", "without a section number"),
}


def say(phrase: str, lang: str, **values: object) -> str:
    """The phrase in `lang`, with `values` filled in; `room.phrase` is a phrase of that room of `language/wording/`.

    A phrase may spell a number out: `{n:finding}`, `{n:is|are}` (see `language/counting.py`).
    """
    room, dot, name = phrase.partition(".")
    text = (_room(room)[name] if dot else PHRASES[phrase]).say(lang)
    return text.format(**{name: number_in(value, lang) for name, value in values.items()}) if values else text


@cache
def _room(name: str) -> dict[str, Label]:
    phrases: dict[str, Label] = import_module(f"synthesis.language.wording.{name}").PHRASES
    return phrases
