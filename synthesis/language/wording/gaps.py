"""The phrases of the gap report; those of its method stand in `gap_method`."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {
    "stated": Label(
        "De documenten noemen {stated:lack}, {leading:geen daarvan|waarvan 1|waarvan #} leidend.",
        "The documents state {stated:lack}, {leading:none|1|#} of them leading.",
    ),
    "computed": Label(
        "Berekend uit het corpus: {computed:lack} (samenvallend met een genoemd hiaat: {same}; door niemand genoemd: {finds}).",
        "Computed from the corpus: {computed:lack} (the same as a stated gap: {same}; stated by nobody: {finds}).",
    ),
    "computed-only": Label("Berekend uit het corpus: {computed:lack}.", "Computed from the corpus: {computed:lack}."),
    "verdicts": Label(
        "De genoemde hiaten zijn aan het corpus getoetst: {borne_out} bevestigd, {contradicted} weersproken, "
        "{cannot_tell} niet te zeggen.",
        "The stated gaps were tested against the corpus: {borne_out} borne out, {contradicted} contradicted, "
        "{cannot_tell} cannot be told.",
    ),
    "together": Label("Samen {total:is|zijn} dat {total:lack}.", "Together {total:this is|these are} {total:lack}."),
    "heaviest": Label("{n:Het zwaarste hiaat|De # zwaarste hiaten}", "The {n:heaviest gap|# heaviest gaps}"),
    "heaviest-all": Label("De hiaten, de zwaarste eerst", "The gaps, the heaviest first"),
    "heaviest-short": Label("De zwaarste hiaten in het kort", "The heaviest gaps in short"),
    "finds-short": Label("Berekend, en door geen document genoemd", "Computed, and stated by no document"),
    "more-finds": Label("En nog {n}.", "And {n} more."),
    "hint": Label(
        "Het hele rapport: --full, of --output gaps.docx (ook .pdf, .html, .md, .xlsx). Eén hiaat met zijn "
        "cijfers: --explain ID.",
        "The whole report: --full, or --output gaps.docx (also .pdf, .html, .md, .xlsx). One gap with its figures: --explain ID.",
    ),
    "summary": Label("Samenvatting", "Summary"),
    "column-stated": Label("Genoemd", "Stated"),
    "column-leading": Label("Waarvan leidend", "Of which leading"),
    "column-finds": Label("Alleen berekend", "Computed only"),
    "column-gap": Label("Hiaat", "Gap"),
    "column-outcome": Label("Uitkomst", "Outcome"),
    "column-score": Label("Score", "Score"),
    "column-nr": Label("Nr.", "No."),
    "column-origin": Label("Herkomst", "Origin"),
    "column-figures": Label("Cijfers", "Figures"),
    "column-rule": Label("Regel", "Rule"),
    "column-question": Label("Vraag die openblijft", "Question that it leaves"),
    "total": Label("Totaal", "Total"),
    "by-kind": Label("Hiaten naar aard", "Gaps by kind"),
    "by-reason": Label("Hiaten naar soort tekort", "Gaps by reason"),
    "by-scope": Label("Hiaten naar gebied", "Gaps by scope"),
    "overview-reading": Label(
        "Een hiaat kan in meer dan één gebied gevoeld worden; een thema telt mee wat onder zijn onderdelen valt.",
        "A gap may be felt in more than one scope; a theme counts what falls under its parts.",
    ),
    "by-status": Label("Hiaten naar stand", "Gaps by status"),
    "by-theme": Label("Hiaten per thema", "Gaps by theme"),
    "map": Label("De kaart", "The map"),
    "map-columns": Label(
        "De kolommen van de tabel bij de kaart: {columns}.", "The columns of the table with the map: {columns}."
    ),
    "map-reading": Label(
        "De kaart telt bevindingen. Een lege plek is pas een hiaat als een document het noemt of als er naar verhouding wel "
        "bevindingen te verwachten waren; die plekken zijn gemerkt.",
        "The map counts findings. An empty place is a gap only if a document states it or if findings were to be expected in "
        "proportion; those places are marked.",
    ),
    "certainty": Label("Hoe zeker is wat wel bekend is", "How certain is what is known"),
    "certainty-lead": Label(
        "Ook waar wel iets gevonden is, kan de kennis wankel zijn. Per bevinding is vastgesteld hoe zeker zij is, naar de vier "
        "onderdelen van GRADE-CERQual; voor een thema telt de middelste bevinding. Definities, aanbevelingen en kritiek zijn "
        "standpunten en worden niet beoordeeld.",
        "Where something was found, knowledge may still be shaky. For each finding it was determined how certain it is, by the "
        "four components of GRADE-CERQual; for a theme the middle finding counts. Definitions, recommendations and critiques "
        "are positions and are not assessed.",
    ),
    "certainty-caption": Label("Zekerheid per thema", "Certainty by theme"),
    "certainty-level": Label("Zekerheid", "Certainty"),
    "certainty-not-assessed": Label("Niet beoordeeld", "Not assessed"),
    "level-high": Label("hoog", "high"),
    "level-moderate": Label("redelijk", "moderate"),
    "level-low": Label("laag", "low"),
    "level-very-low": Label("zeer laag", "very low"),
    "level-none": Label("–", "–"),
    "leading": Label("Leidende hiaten", "Leading gaps"),
    "leading-reading": Label(
        "Leidend is een hiaat dat een document in zijn slothoofdstukken of samenvatting naar voren brengt. De nummers volgen de "
        "prioriteit over alle hiaten.",
        "A gap is leading if a document brings it forward in its closing chapters or summary. The numbers follow the priority "
        "over all gaps.",
    ),
    "themes": Label("Alle hiaten per thema", "All gaps by theme"),
    "themes-reading": Label(
        "Elk hiaat staat bij het thema waarover het vooral gaat. Leidende hiaten en hiaten die alleen berekend zijn, staan hier "
        "kort; zij zijn elders in dit rapport uitgewerkt.",
        "Each gap stands under the theme that it is mainly about. Leading gaps and gaps that were computed only stand here in "
        "short; elsewhere in this report they are told in full.",
    ),
    "comparison": Label("Genoemd en getoetst", "Stated and tested"),
    "comparison-reading": Label(
        "Elk genoemd hiaat is aan het corpus voorgelegd: is er op zijn thema’s inderdaad zo weinig gevonden, en van dat soort? "
        "Een hiaat is ook bevestigd als een rekenregel hetzelfde tekort vond. Veel is niet te zeggen, omdat van veel werken de "
        "onderzoeksopzet of het land niet vermeld is, of omdat het tekort in de praktijk gevoeld wordt.",
        "Each stated gap was put to the corpus: was so little found on its themes indeed, and of that sort? A "
        "gap is borne out as "
        "well if a rule found the same lack. Of many it cannot tell, since the study design or the country of many works is not "
        "stated, or since the lack is felt in practice.",
    ),
    "comparison-caption": Label("Wat het corpus van de genoemde hiaten zegt", "What the corpus says of the stated gaps"),
    "comparison-leading": Label("De leidende hiaten getoetst", "The leading gaps tested"),
    "comparison-all": Label("De genoemde hiaten getoetst", "The stated gaps tested"),
    "tested": Label("Getoetst", "Tested"),
    "borne-out": Label("bevestigd", "borne out"),
    "contradicted": Label("weersproken", "contradicted"),
    "cannot-tell": Label("niet te zeggen", "cannot be told"),
    "also-computed": Label("Ook berekend", "Computed as well"),
    "finds": Label("Hiaten die niemand noemde", "Gaps that nobody stated"),
    "finds-reading": Label(
        "Deze hiaten volgen uit de samenstelling van het corpus; geen document noemt ze. Zij zijn bedoeld als vondst om te "
        "wegen, niet als oordeel.",
        "These gaps follow from the make-up of the corpus; no document states them. They are meant as finds to be weighed, not "
        "as a judgement.",
    ),
    "question": Label("Vraag", "Question"),
    "rests-on": Label("Rust op", "Rests on"),
    "origin-stated": Label("genoemd", "stated"),
    "origin-both": Label("genoemd en berekend", "stated and computed"),
    "origin-computed": Label("berekend", "computed"),
    "priority": Label("Prioriteit", "Priority"),
    "priority-of": Label("{score} van 100", "{score} of 100"),
    "priority-tag": Label("prioriteit {score}", "priority {score}"),
    "priority-reading": Label(
        "De score loopt van 0 tot 100 en is de som van de punten voor zeven onderdelen. Een hiaat dat alleen berekend is, krijgt "
        "voor de eerste drie geen punten.",
        "The score runs from 0 to 100 and is the sum of the points for seven parts. A gap that was computed only gets no points "
        "for the first three.",
    ),
    "priority-caption": Label(
        "{n:Het zwaarste hiaat|De # zwaarste hiaten}: punten per onderdeel",
        "The {n:heaviest gap|# heaviest gaps}: points by part",
    ),
    "priority-all": Label("Prioriteit in punten", "Priority in points"),
    "part-prominence": Label("Hoe genoemd", "How stated"),
    "part-places": Label("Plaatsen", "Places"),
    "part-asked-by": Label("Vragers", "Asked by"),
    "part-groups": Label("Groepen", "Groups"),
    "part-emptiness": Label("Leegte", "Emptiness"),
    "part-reason": Label("Tekort", "Reason"),
    "part-unaddressed": Label("Niet opgepakt", "Not addressed"),
    "corpus": Label("Corpus", "Corpus"),
    "as-of": Label("Peildatum", "Speaks for"),
    "judged-by": Label("Beoordeeld naar", "Judged by"),
    "judged-by-year": Label("eind {year}", "the end of {year}"),
    "searched-on": Label("Datum van zoeken", "Date of search"),
    "searched-on-none": Label("niet vermeld; de peildatum geldt", "not stated; the date that the corpus speaks for holds"),
    "version": Label("Versie", "Version"),
    "version-of": Label(
        "gegevensformaat {format}, gemaakt met synthesis {version}", "data format {format}, made with synthesis {version}"
    ),
    "size": Label("Omvang", "Size"),
    "documents": Label("Documenten", "Documents"),
    "selection": Label("Selectie", "Selection"),
    "databases": Label("Gezocht in", "Searched in"),
    "other-routes": Label("Andere wegen", "Other routes"),
    "period": Label("Publicatiejaren", "Publication years"),
    "languages": Label("Talen", "Languages"),
    "inclusion": Label("Insluiting", "Inclusion"),
    "facet-origin-stated": Label("alleen genoemde hiaten", "stated gaps only"),
    "facet-origin-computed": Label("alleen berekende hiaten", "computed gaps only"),
    "facet-rule": Label("{n:regel|regels}: {rules}", "{n:rule|rules}: {rules}"),
    "facet-least": Label("prioriteit {least} of hoger", "priority {least} or higher"),
    "facet-top": Label("{top:het zwaarste hiaat|de # zwaarste}", "the {top:heaviest gap|# heaviest}"),
    "explained": Label("Waarom dit een hiaat is", "Why this is a gap"),
    "by-rule": Label("De regel", "The rule"),
    "rule-finds": Label("Vindt", "Finds"),
    "rule-why": Label("Waarom dat een hiaat is", "Why that is a gap"),
    "rule-not": Label("Geldt niet", "Does not apply"),
    "rule-limits": Label("Grenzen", "Thresholds"),
    "rule-found": Label("Gevonden", "Found"),
    "rests-on-findings": Label("De bevindingen eronder en hun zekerheid", "The findings under it and their certainty"),
    "not-assessed": Label("niet beoordeeld: een standpunt of definitie", "not assessed: a position or definition"),
    "certainty-of": Label("zekerheid {level}", "certainty {level}"),
    "component-methodological-limitations": Label("Beperkingen van de methode", "Methodological limitations"),
    "component-coherence": Label("Samenhang", "Coherence"),
    "component-adequacy": Label("Voldoende gegevens", "Adequacy"),
    "component-relevance": Label("Toepasselijkheid", "Relevance"),
    "concern-none": Label("geen zorg", "no concern"),
    "concern-minor": Label("kleine zorg", "minor concern"),
    "concern-moderate": Label("matige zorg", "moderate concern"),
    "concern-serious": Label("ernstige zorg", "serious concern"),
    "same": Label("Hetzelfde tekort", "The same lack"),
    "near": Label("Andere tekorten op dezelfde thema’s", "Other lacks on the same themes"),
    "score-caption": Label("Prioriteit {score} van 100, per onderdeel", "Priority {score} of 100, by part"),
    "part": Label("Onderdeel", "Part"),
    "weight": Label("Gewicht", "Weight"),
    "value": Label("Waarde", "Value"),
    "points": Label("Punten", "Points"),
    "because": Label("Omdat", "Because"),
    "and-more": Label("{shown} en nog {n}", "{shown} and {n} more"),
    "sheet-gaps": Label("Hiaten", "Gaps"),
    "sheet-rules": Label("Rekenregels", "Rules"),
}
