"""The fixed phrases of reports, in Dutch and in English."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {
    "contents": Label("Inhoud", "Contents"),
    "gaps": Label("Kennishiaten", "Knowledge gaps"),
    "gaps-in": Label("Kennishiaten in {title}", "Knowledge gaps in {title}"),
    "gaps-lead": Label(
        "{total} kennishiaten die het onderzochte materiaal zelf noemt: {leading} leidende en {other} in de lopende tekst.",
        "{total} knowledge gaps that the documents themselves state: {leading} leading ones and {other} in the running text.",
    ),
    "gaps-reading": Label(
        "Elk hiaat staat één keer, bij het thema waarover het vooral gaat. Leidend is een hiaat dat het document in zijn "
        "slothoofdstukken of samenvatting naar voren brengt. De aard volgt 3ie, Müller-Bloch & Kranz (2015) en Miles (2017); "
        "het soort tekort volgt de redenen A tot en met D van Robinson, Saldanha & McKoy (2011).",
        "Each gap stands once, under the theme that it is mainly about. A gap is leading if the document brings it forward "
        "in its closing chapters or summary. The kind follows 3ie, Müller-Bloch & Kranz (2015) and Miles (2017); "
        "the reason follows A to D of Robinson, Saldanha & McKoy (2011).",
    ),
    "gaps-lead-selection": Label("Selectie: {facets}.", "Selection: {facets}."),
    "leading-in-short": Label("De leidende hiaten in het kort", "The leading gaps in short"),
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
    "results": Label("{n} gevonden voor “{query}”", "{n} found for “{query}”"),
    "showing": Label("De eerste {shown} van {n}; --limit toont meer.", "The first {shown} of {n}; --limit shows more."),
    "did-you-mean": Label("Bedoelde u: {words}?", "Did you mean: {words}?"),
    "searched-any": Label(
        "Geen record bevat alle woorden; dit zijn records met een deel ervan.",
        "No record holds all words; these hold some of them.",
    ),
    "points-to": Label("Verwijst naar", "Points to"),
    "pointed-to-by": Label("Wordt aangehaald door", "Pointed to by"),
    "rests-on": Label("Rust op", "Rests on"),
    "carries": Label("Draagt", "Carries"),
    "cited-at": Label("Aangehaald in", "Cited at"),
    "cited-with": Label("Vaak samen aangehaald", "Often cited together"),
    "record": Label("Record", "Record"),
    "id": Label("Id", "Id"),
    "name": Label("Naam", "Name"),
    "year": Label("Jaar", "Year"),
    "list-of": Label("{kind} ({n})", "{kind} ({n})"),
    "sources-number": Label("bronnen: {n}", "sources: {n}"),
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
}


def say(phrase: str, lang: str, **values: object) -> str:
    """The phrase in `lang`, with `values` filled in."""
    text = PHRASES[phrase].say(lang)
    return text.format(**values) if values else text
