"""Coded values that the model itself fixes, each with its Dutch and English label.

Codes that a corpus may extend (target groups, levels, study designs, kinds of
knowledge, sectors, databanks) stand in `vocabulary.yaml` instead. Only the
standard library is imported here, so that a query can print a label without
loading the model.
"""

from typing import Final, NamedTuple


class Label(NamedTuple):
    """What a code is called in Dutch and in English."""

    nl: str
    en: str

    def say(self, lang: str) -> str:
        """The label in `lang` (`nl` or `en`)."""
        return self.nl if lang == "nl" else self.en


CODES: Final[dict[str, dict[str, Label]]] = {
    # CSL 1.0.2, "Item types": the part of the list that reference lists of social work use.
    "source-type": {
        "article": Label("artikel of preprint", "article or preprint"),
        "article-journal": Label("tijdschriftartikel", "journal article"),
        "article-magazine": Label("artikel in vakblad", "magazine article"),
        "article-newspaper": Label("krantenartikel", "newspaper article"),
        "bill": Label("wetsvoorstel", "bill"),
        "book": Label("boek", "book"),
        "broadcast": Label("uitzending", "broadcast"),
        "chapter": Label("hoofdstuk", "chapter"),
        "dataset": Label("dataset", "data set"),
        "document": Label("document", "document"),
        "entry-dictionary": Label("lemma in woordenboek", "dictionary entry"),
        "entry-encyclopedia": Label("lemma in encyclopedie", "encyclopedia entry"),
        "interview": Label("interview", "interview"),
        "legislation": Label("wet- of regelgeving", "legislation"),
        "manuscript": Label("manuscript", "manuscript"),
        "motion_picture": Label("film of video", "film or video"),
        "pamphlet": Label("brochure", "pamphlet"),
        "paper-conference": Label("congresbijdrage", "conference paper"),
        "periodical": Label("tijdschrift(nummer)", "periodical (issue)"),
        "post-weblog": Label("weblogbericht", "blog post"),
        "report": Label("rapport", "report"),
        "review": Label("bespreking", "review"),
        "software": Label("software", "software"),
        "speech": Label("lezing of oratie", "speech or inaugural lecture"),
        "standard": Label("norm of richtlijn", "standard or guideline"),
        "thesis": Label("proefschrift of scriptie", "thesis"),
        "webpage": Label("webpagina", "web page"),
    },
    "source-status": {
        "listed": Label("in een literatuurlijst", "in a reference list"),
        "unlisted": Label("aangehaald, niet in een lijst", "cited, in no list"),
        "secondary": Label("aangehaald via een ander werk", "cited through another work"),
        "document": Label("document waaruit het corpus put", "document that the corpus encodes"),
        "external": Label("openbare bron buiten het document", "public source outside the document"),
    },
    "finding-kind": {
        "definition": Label("definitie", "definition"),
        "description": Label("beschrijving", "description"),
        "association": Label("samenhang", "association"),
        "effect": Label("effect", "effect"),
        "factor": Label("factor", "factor"),
        "perspective": Label("perspectief", "perspective"),
        "recommendation": Label("aanbeveling", "recommendation"),
        "critique": Label("kritiek", "critique"),
    },
    "source-role": {
        "supports": Label("ondersteunt", "supports"),
        "contradicts": Label("weerspreekt", "contradicts"),
        "defines": Label("definieert", "defines"),
        "illustrates": Label("illustreert", "illustrates"),
    },
    "direction": {
        "promoting": Label("bevorderend", "promoting"),
        "hindering": Label("belemmerend", "hindering"),
    },
    "factor-on": {
        "client": Label("cliënt", "client"),
        "professional": Label("professional", "professional"),
        "organisation": Label("organisatie", "organisation"),
        "network": Label("netwerk", "network"),
        "policy": Label("beleid", "policy"),
    },
    "intervention-type": {
        "intervention": Label("interventie", "intervention"),
        "method": Label("methode", "method"),
        "instrument": Label("instrument", "instrument"),
        "programme": Label("programma", "programme"),
        "approach": Label("benadering", "approach"),
        "way-of-working": Label("werkwijze", "way of working"),
        "partnership": Label("samenwerkingsverband", "partnership"),
    },
    "intervention-focus": {
        "individual": Label("individu", "individual"),
        "group": Label("groep", "group"),
        "environment": Label("omgeving", "environment"),
    },
    # 3ie names the absolute and the synthesis gap; the other kinds follow
    # Müller-Bloch & Kranz (2015) and Miles (2017).
    "gap-kind": {
        "absolute": Label("geen onderzoek gevonden", "no research found"),
        "synthesis": Label("geen overzichtsstudie", "no review of the studies"),
        "evidence": Label("dunne of tegenstrijdige onderbouwing", "thin or conflicting evidence"),
        "methodological": Label("onderzoeksmethode schiet tekort", "research method falls short"),
        "conceptual": Label("begrip of theorie onduidelijk", "concept or theory unclear"),
        "population": Label("groep of perspectief ontbreekt", "group or perspective missing"),
        "practical": Label("kennis niet toepasbaar in de praktijk", "knowledge not usable in practice"),
    },
    # Robinson, Saldanha & McKoy (2011), AHRQ: the reasons A to D.
    "gap-reason": {
        "insufficient-information": Label(
            "onvoldoende of onnauwkeurige informatie (A)", "insufficient or imprecise information (A)"
        ),
        "risk-of-bias": Label("risico op vertekening (B)", "risk of bias (B)"),
        "inconsistency": Label("tegenstrijdige of onbekende consistentie (C)", "inconsistency or unknown consistency (C)"),
        "not-right-information": Label("niet de juiste informatie (D)", "not the right information (D)"),
    },
    "gap-scope": {
        "research": Label("onderzoek", "research"),
        "practice": Label("praktijk", "practice"),
        "policy": Label("beleid", "policy"),
        "education": Label("onderwijs", "education"),
    },
    "gap-status": {
        "open": Label("open", "open"),
        "in-progress": Label("in onderzoek", "in progress"),
        "closed": Label("gesloten", "closed"),
    },
    "gap-prominence": {
        "leading": Label("leidend hiaat", "leading gap"),
        "running-text": Label("genoemd in de lopende tekst", "mentioned in the running text"),
    },
    "frame-kind": {
        "typology": Label("typologie", "typology"),
        "model": Label("model", "model"),
        "principles": Label("principes", "principles"),
        "stages": Label("stappen of fasen", "steps or stages"),
        "matrix": Label("matrix", "matrix"),
    },
    "vocabulary-scheme": {
        "group": Label("doelgroep", "target group"),
        "level": Label("niveau", "level"),
        "design": Label("onderzoeksopzet", "study design"),
        "knowledge": Label("soort kennis", "kind of knowledge"),
        "sector": Label("sector", "sector"),
        "databank": Label("databank", "databank"),
    },
    "agenda-type": {
        "programme": Label("programma", "programme"),
        "pillar": Label("pijler", "pillar"),
        "perspective": Label("invalshoek", "perspective"),
        "sub-perspective": Label("deelpunt", "sub-point"),
        "principle": Label("uitgangspunt", "principle"),
        "competence": Label("competentie", "competence"),
        "role": Label("rol", "role"),
        "stakeholder": Label("belanghebbende", "stakeholder"),
        "base-project": Label("basisproject", "base project"),
        "project": Label("concreet project", "concrete project"),
    },
    "guide-kind": {
        "question": Label("hoofdvraag", "main question"),
        "assignment": Label("opdracht", "assignment"),
        "condition": Label("voorwaarde", "condition"),
        "factor": Label("factor", "factor"),
        "level": Label("niveau", "level"),
        "signalling": Label("signaleren", "signalling"),
        "summary": Label("samenvatting", "summary"),
    },
    "guide-status": {
        "stated": Label("zo genoemd in de bron", "as stated in the source"),
        "placeholder": Label("plaatshouder: naam niet gevonden", "placeholder: name not found"),
    },
}

NOT_STATED: Final = "not stated"
"""What a field holds when the documents were searched for it and do not tell."""
NOT_STATED_LABEL: Final = Label("niet vermeld", "not stated")
UNTITLED: Final = Label("[titel niet vermeld]", "[title not stated]")
"""Stands for the title of a work of which the documents tell no title."""


def say(scheme: str, code: str, lang: str) -> str:
    """The label of `code` in `lang`, or the code itself if the scheme does not know it."""
    if code == NOT_STATED:
        return NOT_STATED_LABEL.say(lang)
    label = CODES.get(scheme, {}).get(code)
    return label.say(lang) if label else code
