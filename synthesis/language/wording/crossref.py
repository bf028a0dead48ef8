"""The phrases of cross-references."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {
    "via": Label("gelezen als bron voor een ander werk", "read in place of another work"),
    "through": Label("via {what}", "through {what}"),
    "stands-in": Label("Staat in: {where}.", "Stands in: {where}."),
    "located-here": Label("In dit document staan of worden aangehaald: {what}.", "In this document stand or are cited: {what}."),
    "rest": Label("en {n} meer; --format csv of json toont alles", "and {n} more; --format csv or json shows all"),
    "contradictions": Label("Tegenspraak ({n})", "Contradictions ({n})"),
    "against": Label("weerspreekt", "contradicts"),
    "mutual": Label("weerspreken elkaar", "contradict each other"),
    "mutual-own": Label("zij weerspreken elkaar", "they contradict each other"),
    "against-own": Label("weerspreekt dit record", "contradicts this record"),
    "own-against": Label("wordt door dit record weersproken", "is contradicted by this record"),
    # How two records hang together.
    "between": Label("Hoe {one} en {other} samenhangen", "How {one} and {other} hang together"),
    "same": Label("Dit is twee keer hetzelfde record.", "This is the same record twice."),
    "direct": Label("Zij zijn rechtstreeks verbonden.", "They are linked directly."),
    "paths-lead": Label(
        "Zij hangen samen in {length:step}; zo {total:is|zijn} er {total:way}.",
        "They hang together in {length:step}; there {total:is 1 such way|are # such ways}.",
    ),
    "path-lead": Label("Zij hangen samen in {length:step}, langs één weg.", "They hang together in {length:step}, in one way."),
    "not-joined": Label(
        "Niets verbindt deze twee: er is geen weg van record naar record, en geen bron, thema, kenmerk of plaats die zij delen.",
        "Nothing joins these two: there is no way from record to record, and no source, theme, mark or place that they share.",
    ),
    "no-path": Label(
        "Geen weg van record naar record verbindt deze twee; wel hebben zij iets gemeen.",
        "No way from record to record joins these two; they do have something in common.",
    ),
    "too-far": Label(
        "Binnen {longest:step} is geen weg gevonden; verder is niet gezocht.",
        "No way was found within {longest:step}; the search stopped there.",
    ),
    "contradict-each-other": Label("De twee weerspreken elkaar.", "The two contradict each other."),
    "contradicts-other": Label("{one} weerspreekt {other}.", "{one} contradicts {other}."),
    "paths": Label("Kortste wegen", "Shortest ways"),
    "path-more": Label("en nog {n} even korte {n:weg|wegen}", "and {n} more {n:way|ways} as short"),
    "arrows": Label("→ verwijst naar, ← wordt genoemd door.", "→ points to, ← is named by."),
    "in-common": Label("Gemeenschappelijk", "In common"),
    "common-sources": Label("Bronnen", "Sources"),
    "common-themes": Label("Thema's", "Themes"),
    "common-terms": Label("Kenmerken", "Marks"),
    "common-places": Label("Plaatsen", "Places"),
    "common-places-sources": Label("Samen aangehaald in", "Cited together in"),
    # Matrix.
    "matrix": Label("{rows} × {columns}", "{rows} × {columns}"),
    "matrix-lead": Label("Geteld: {counted} ({total} in totaal).", "Counted: {counted} ({total} in all)."),
    "matrix-sources": Label(
        "Een bron telt in een cel als een bevinding van die cel erop rust.",
        "A source counts in a cell if a finding of that cell rests on it.",
    ),
    "matrix-empty": Label(
        "{empty} van de {cells:cell} {empty:is|zijn} leeg (·).", "{empty} of the {cells:cell} {empty:is|are} empty (·)."
    ),
    "matrix-turned": Label(
        "Rijen en kolommen zijn verwisseld, zodat de tabel past.", "Rows and columns have changed places, so that the table fits."
    ),
    "matrix-totals": Label(
        "Een record met meer waarden staat in meer cellen, maar telt in een totaal één keer.",
        "A record with several values stands in several cells, but counts once in a total.",
    ),
    "matrix-folded": Label(
        "Van de thema's staan de bovenste lagen er; elk telt mee wat eronder valt. --theme toont één tak, --format csv alles.",
        "Of the themes the upper layers are shown; each counts what lies under it. --theme shows one branch, --format csv all.",
    ),
    "matrix-rows-more": Label(
        "De {shown:volste rij|# volste rijen}; {n:row} met minder {n:staat|staan} in --format csv.",
        "The {shown:fullest row|# fullest rows}; {n:row} with less {n:is|are} in --format csv.",
    ),
    "matrix-columns-more": Label(
        "De {shown:volste kolom|# volste kolommen}; {n:column} met minder {n:staat|staan} in --format csv.",
        "The {shown:fullest column|# fullest columns}; {n:column} with less {n:is|are} in --format csv.",
    ),
    "matrix-nothing-for": Label("Nergens iets voor {axis}: {values}.", "Nothing anywhere for {axis}: {values}."),
    "matrix-nothing": Label("Niets te tellen in deze selectie.", "Nothing to count in this selection."),
    "columns": Label("Kolommen", "Columns"),
    "none": Label("(geen)", "(none)"),
    "total": Label("Totaal", "Total"),
    "selection": Label("Selectie: {facets}.", "Selection: {facets}."),
    # Views of the whole corpus.
    "carrying": Label("Bronnen die het meest dragen", "Sources that carry most"),
    "carrying-lead": Label(
        "Hoeveel bevindingen, kennishiaten en interventies op een bron rusten, rechtstreeks of doordat zij in plaats van een "
        "ander werk gelezen is; en hoeveel daarvan op haar alleen. crossref --without BRON zegt welke.",
        "How many findings, knowledge gaps and interventions rest on a source, directly or because it was read in place of "
        "another work; and how many of these on it alone. crossref --without SOURCE tells which.",
    ),
    "finding-short": Label("Bev.", "Find."),
    "gap-short": Label("Hiaten", "Gaps"),
    "intervention-short": Label("Interv.", "Interv."),
    "alone": Label("alleen", "alone"),
    "together": Label("Bronnen waarop dezelfde records rusten", "Sources on which the same records rest"),
    "records": Label("Records", "Records"),
    "coupling": Label("Werken die dezelfde bronnen aanhalen", "Works that cite the same sources"),
    "coupling-lead": Label(
        "Bibliografische koppeling, voor zover het corpus weet wie wie aanhaalt: van de documenten zelf, en van werken waardoor "
        "een ander werk is aangehaald.",
        "Bibliographic coupling, as far as the corpus knows who cites whom: of the documents themselves, and of works through "
        "which another is cited.",
    ),
    "left-out": Label(
        "{n:group} {n:is|zijn} te groot om er paren van te tellen en {n:is|zijn} overgeslagen.",
        "{n:group} {n:is|are} too large to count {n:its|their} pairs and {n:was|were} left out.",
    ),
    # Without a source.
    "without": Label("Zonder {what}", "Without {what}"),
    "and": Label("en", "and"),
    "without-lead": Label(
        "Records die hun enige steun verliezen als {what} {n:vervalt|vervallen}: {falls}. "
        "Verzwakt, maar nog gesteund: {weakened}.",
        "Records that lose their only support if {what} {n:is|are} withdrawn: {falls}. "
        "Weakened, but still supported: {weakened}.",
    ),
    "without-other": Label("Anders veranderd: {n}.", "Changed in another way: {n}."),
    "without-nothing": Label(
        "Er rust niets op {what}: zonder deze bron verandert er niets.", "Nothing rests on {what}: without it nothing changes."
    ),
    "without-reading": Label(
        "Steun: een bron die ondersteunt, definieert of illustreert, of om een hiaat vraagt. Een bron die via een ander werk "
        "gelezen is, vervalt met dat werk.",
        "Support: a source that supports, defines or illustrates, or that asks for a gap. A source that was read through another "
        "work goes with that work.",
    ),
    "falls": Label("Vervalt: {kind} ({n})", "Falls: {kind} ({n})"),
    "weakened": Label("Verzwakt: {kind} ({n})", "Weakened: {kind} ({n})"),
    "uncontested": Label("Verliest een tegenspraak: {kind} ({n})", "Loses a contradiction: {kind} ({n})"),
    "detail": Label("Verliest een onderdeel: {kind} ({n})", "Loses a part: {kind} ({n})"),
    "column-falls": Label("Vervalt", "Falls"),
    "column-weakened": Label("Verzwakt", "Weakened"),
    "column-uncontested": Label("Minder tegenspraak", "Less contradicted"),
    "column-detail": Label("Onderdeel", "Part"),
    "from-to": Label("van {before:source} naar {after}", "from {before:source} to {after}"),
    "keeps": Label("Houdt", "Keeps"),
    "unstated": Label("Door niets meer gesteld", "No longer stated by anything"),
    "through-it": Label("gelezen via {via}", "read through {via}"),
    "settled": Label("Tegenspraak die ophoudt ({n})", "Contradictions that end ({n})"),
    "no-longer-against": Label("niet langer weersproken door", "no longer contradicted by"),
    "unread": Label("Alleen hierdoor bekend ({n})", "Known only through it ({n})"),
    "parts": Label("Onderdeel ervan ({n})", "Part of it ({n})"),
    "parts-hint": Label(
        "Niet meegeteld; herhaal --without om ze mee te nemen.", "Not counted; repeat --without to include them."
    ),
    "themes-bare": Label("Thema's zonder bron ({n})", "Themes left without a source ({n})"),
    "located": Label(
        "In een vervallen document staan verder: {what}. Zij houden hun bronnen, maar verliezen hun vindplaats.",
        "In a document withdrawn also stand: {what}. They keep their sources, but lose their place.",
    ),
}
"""By the name that follows `crossref.`."""
