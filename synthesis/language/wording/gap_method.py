"""The phrases of the method of the gap report and of its limits."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {
    "method": Label("Methode en grenzen", "Method and limits"),
    "search": Label("Hoe de literatuur gezocht is", "How the literature was searched"),
    "search-lead": Label(
        "Zo beschrijven de documenten zelf hoe zij hun literatuur zochten.",
        "This is how the documents themselves describe their search.",
    ),
    "questions": Label("Vragen", "Questions"),
    "strings": Label("Zoektermen over {topic}: {terms}", "Search terms on {topic}: {terms}"),
    "consultation": Label("Raadpleging", "Consultation"),
    "search-limits": Label("Grenzen die de documenten noemen", "Limits that the documents name"),
    "stated": Label("Genoemde hiaten", "Stated gaps"),
    "stated-text": Label(
        "Een genoemd hiaat is een tekort aan kennis dat een document zelf uitspreekt. Het staat hier in eigen woorden, met "
        "vindplaats en met wie erom vraagt. De aard volgt 3ie (Snilstveit et al., 2016), Müller-Bloch en Kranz (2015) en Miles "
        "(2017); het soort tekort volgt de redenen A tot en met D van Robinson et al. (2011).",
        "A stated gap is a lack of knowledge that a document itself puts into words. It stands here in our own words, with its "
        "place and with who asks for it. The kind follows 3ie (Snilstveit et al., 2016), Müller-Bloch and Kranz (2015) and Miles "
        "(2017); the reason follows A to D of Robinson et al. (2011).",
    ),
    "computed": Label("Berekende hiaten", "Computed gaps"),
    "computed-text": Label(
        "{rules:rule} {rules:zoekt|zoeken} in het corpus naar tekorten. Elke regel heeft een grens waarboven hij spreekt, en "
        "gevallen waarvoor hij niet geldt. Leeftijd en geldigheid zijn beoordeeld naar {date}, nooit naar vandaag: hetzelfde "
        "corpus geeft altijd dezelfde hiaten. Een werk is een bron van buiten; de documenten waaruit alle bevindingen komen, "
        "tellen niet mee.",
        "{rules:rule} {rules:looks|look} for lacks in the corpus. Each rule has a threshold above which it speaks, and "
        "cases to which it "
        "does not apply. Age and validity are judged by {date}, never by today: the same corpus always gives the same gaps. A "
        "work is a source from outside; the documents that all findings come from do not count.",
    ),
    "compared": Label("Genoemd en berekend vergeleken", "Stated and computed compared"),
    "compared-text": Label(
        "Een genoemd en een berekend hiaat gelden als hetzelfde als de aard van het tekort overeenkomt, de thema’s in één lijn "
        "liggen en de doelgroepen elkaar niet uitsluiten; zij staan dan samen onder één nummer. Daarnaast is van elk genoemd "
        "hiaat nagegaan wat het corpus laat zien: bevestigd, weersproken of niet te zeggen, met de cijfers erbij. Een tekort dat "
        "alleen in praktijk, beleid of onderwijs gevoeld wordt, is aan publicaties niet af te lezen.",
        "A stated and a computed gap count as the same if the sort of lack agrees, the themes lie in one line and the target "
        "groups do not exclude each other; they then stand under one number. Of each stated gap it was also looked up what the "
        "corpus shows: borne out, contradicted or cannot tell, with the figures. A lack that is felt in practice, policy or "
        "education only cannot be read from publications.",
    ),
    "weights": Label("Hoe de prioriteit berekend is", "How the priority is computed"),
    "weights-text": Label(
        "Elk onderdeel krijgt een waarde tussen 0 en 1; die telt mee naar zijn gewicht. De som is herleid tot "
        "een score van 0 tot 100.",
        "Each part gets a value between 0 and 1, which counts by its weight. The sum is brought to a score from 0 to 100.",
    ),
    "weights-caption": Label("Onderdelen van de prioriteit", "Parts of the priority"),
    "full-value": Label("Volle waarde bij", "Full value at"),
    "otherwise": Label("Anders", "Otherwise"),
    "prominence-full": Label("een leidend hiaat", "a leading gap"),
    "prominence-else": Label("0,4 in de lopende tekst; 0 als het alleen berekend is", "0.4 in running text; 0 if computed only"),
    "places-full": Label("vier plaatsen of meer waar het genoemd is", "four places or more where it is stated"),
    "places-else": Label("naar verhouding", "in proportion"),
    "asked-by-full": Label(
        "drie vragers; één van buiten het document telt dubbel", "three askers; one from outside the document counts as two"
    ),
    "asked-by-else": Label("naar verhouding", "in proportion"),
    "groups-full": Label("drie groepen om wie het gaat", "three groups of people concerned"),
    "groups-else": Label("naar verhouding", "in proportion"),
    "emptiness-full": Label("geen enkel onderzoek op de thema’s", "no study on the themes"),
    "emptiness-else": Label("5 gedeeld door 5 plus het aantal onderzoeken", "5 divided by 5 plus the number of studies"),
    "reason-full": Label("onvoldoende of onnauwkeurige informatie (A)", "insufficient or imprecise information (A)"),
    "reason-else": Label(
        "0,75 bij C en D; 0,5 bij B; 0,25 als niets vermeld is", "0.75 for C and D; 0.5 for B; 0.25 if none is stated"
    ),
    "unaddressed-full": Label("niets op de onderzoeksagenda gaat erover", "nothing on the research agenda is about it"),
    "unaddressed-else": Label(
        "0,5 als de agenda het noemt; 0,25 als het in onderzoek is; 0 als een project erover gaat",
        "0.5 if the agenda names it; 0.25 if it is under study; 0 if a project is about it",
    ),
    "certainty": Label("Zekerheid van bevindingen", "Certainty of findings"),
    "certainty-text": Label(
        "De vier onderdelen zijn die van GRADE-CERQual (Lewin et al., 2018): beperkingen van de methode, samenhang, voldoende "
        "gegevens en toepasselijkheid. GRADE-CERQual vraagt om een oordeel van onderzoekers; hier oordeelt een vaste regel over "
        "wat vastgelegd is. Elk onderdeel geeft 0 (geen zorg) tot 3 (ernstige zorg); een som van 0 of 1 is hoog, 2 tot 4 "
        "redelijk, 5 tot 7 laag, 8 of meer zeer laag. Het erkenningsniveau van een interventie, de opzet van een "
        "studie, de soort "
        "kennis en de zekerheid van een bevinding zijn vier verschillende dingen en worden nergens vermengd.",
        "The four components are those of GRADE-CERQual (Lewin et al., 2018): methodological limitations, "
        "coherence, adequacy and "
        "relevance. GRADE-CERQual asks for a judgement by researchers; here a fixed rule judges what was "
        "recorded. Each component "
        "gives 0 (no concern) to 3 (serious concern); a sum of 0 or 1 is high, 2 to 4 moderate, 5 to 7 low, 8 or more very low. "
        "The recognition level of an intervention, the design of a study, the kind of knowledge and the "
        "certainty of a finding are "
        "four different things and are mixed nowhere.",
    ),
    "limits": Label("Wat dit rapport niet kan zien", "What this report cannot see"),
    "limit-design": Label(
        "Van {known} van de {works:work} is de onderzoeksopzet bekend, van {countries} het land. Wat niet vermeld is, is niet "
        "geraden.",
        "The study design is known of {known} of the {works:work}, the country of {countries}. What is not "
        "stated was not guessed.",
    ),
    "limit-question": Label(
        "Of onderzoek op een thema precies de vraag van een hiaat beantwoordt, is niet te berekenen.",
        "Whether studies on a theme answer the very question of a gap cannot be computed.",
    ),
    "limit-world": Label(
        "Een hiaat is een hiaat van dit corpus; van de wereld alleen voor zover de literatuur ervoor doorzocht is.",
        "A gap is a gap of this corpus; of the world only as far as its literature was searched.",
    ),
    "limit-voice": Label(
        "Doelgroepen zeggen over wie een bevinding gaat, niet wie er aan het woord was.",
        "Target groups tell whom a finding is about, not who spoke.",
    ),
    "limit-quality": Label(
        "Over de kwaliteit van een studie is, buiten haar opzet, niets vastgelegd.",
        "Of the quality of a study nothing is recorded beyond its design.",
    ),
}
