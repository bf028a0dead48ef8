"""The words that tell a citation from other text with a year in it, in Dutch and English, with some German and French."""

from typing import Final

from synthesis.citations.references.words import CITIES


def _words(text: str) -> list[str]:
    return text.split()


PARTICLES: Final = frozenset(
    _words("""
    van von vom de den der het 't ten ter te tot zu zum zur la le les du des di da do dos del della d' l' el al bin ibn op aan
    in
""")
)
"""What may stand before a family name, folded; two or more may follow each other."""

LINKS: Final = frozenset(
    {*PARTICLES, "voor", "of", "for", "fur", "the", "on", "to", "and", "en", "&", "und", "et", "y", "e"} - {"in"}
)
"""Small words inside the name of an institution or a title."""

JOINERS: Final = frozenset({"&", "en", "and", "und", "et", "y", "e"})

OTHERS: Final = frozenset(
    _words("""
        al al. e.a. e.a ea c.s. c.s anderen others colleagues collega's collega’s u.a. u.a andere coll. coll collab. collab
        collaborateurs collegues kollegen mitarbeiter
    """)
)
"""How the rest of the authors is left out; `et`, `en` or `and` may stand before it."""

OPENERS: Final = frozenset(
    _words("""
    zowel ook volgens zo in bij voor na door met uit naar zie vgl vgl. vergelijk cf cf. zoals hoewel waar wanneer als aldus
    dat dit deze die het een en of maar want dus toch echter daarnaast bovendien verder eerder later sinds tot tussen onder
    over om omdat nadat terwijl zelfs alleen vooral bijvoorbeeld bijv bijv. bv bv. o.a. hier daar er hun zijn haar wat wie
    hoe waarom bron bronnen noot overgenomen gebaseerd ontleend toen al nog niet alle veel recent onlangs tenslotte kortom
    both also according so at by for after through with from to see compare as although where when while the this that these
    those it a an and or but d'apres apres chez pour dans thus yet however moreover further earlier since until between
    under because even only especially e.g. e.g i.e. i.e here there their his her what who how why source sources note
    adapted based then following unlike like despite during before many much recently finally similarly likewise consistent
    building drawing evenals net conform tegenover anders tijdens inmiddels auteurs onderzoekers authors researchers
    professor prof. dr. drs. hoogleraar lector socioloog filosoof psycholoog sociologist philosopher siehe nach laut voir
    selon
""")
)

STUDIES: Final = frozenset(
    _words("""
    onderzoek onderzoeken studie studies werk analyse analyses publicatie publicaties artikel boek rapport proefschrift theorie
    begrip concept model interviews evaluatie cijfers gegevens resultaten ideeen inzichten pleidooi kritiek definitie
    bevindingen indeling review overzicht experiment enquete meta-analyse research study work analysis findings thesis data
    results review theory critique evaluation etude etudes travaux enquete analyse ouvrage theorie untersuchung
    untersuchungen studien arbeiten analysen evaluation
""")
)
"""What somebody made, at the head of a sentence: `Onderzoek van Tonkens (2013)`."""

OF: Final = frozenset({"van", "door", "of", "by", "de", "du", "d'", "von", "uit", "bij", "from"})

AFTER: Final = frozenset(
    _words("by of from to with as in than see door volgens van bij met uit naar aan zie zowel voor over nach laut par selon")
)
"""Behind these a small `van` belongs to the name that follows."""

STRUCTURE: Final = frozenset(
    _words("""
    tabel tabellen figuur figuren hoofdstuk hoofdstukken paragraaf paragrafen bijlage bijlagen deel box kader grafiek kaart
    stap fase versie pagina blz noot voetnoot artikel lid punt nummer nr no jaar jaargang periode week dag kwartaal
    vergadering editie table tables figure figures chapter chapters section sections appendix part step phase version page
    footnote article item number year period quarter edition volume wave meting ronde cohort schooljaar seizoen study
    experiment studie tableau chapitre annexe kapitel tabelle abbildung abschnitt seite cuadro tabla kamerstukken kamerstuk
    stb stb. stcrt staatsblad staatscourant ecli troonrede prinsjesdag
""")
)
"""What may stand before a year with a capital and is no author."""

GUIDES: Final = frozenset(
    _words("""
    richtlijn handreiking leidraad wegwijzer handboek gedragscode beroepscode protocol convenant guideline guidelines handbook
    charter leitlinie leitfaden richtlinie handbuch
""")
)
"""What opens the title of a work without author, small in a sentence: `de richtlijn Huisbezoek (2020)`."""

SEASONS: Final = frozenset(
    _words("""
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag lente voorjaar zomer herfst najaar winter kerst monday tuesday
    wednesday thursday friday saturday sunday spring summer autumn fall christmas jan feb mrt apr jun jul aug sep sept okt oct
    nov dec begin eind einde medio mid early late
""")
)

LAWS: Final = frozenset(
    _words("""
    wmo wlz zvw avg wvggz wgbo wzd awb bw gdpr sgb wia wajong anw aow wpg wsnp wft vn-verdrag ivrk crpd
""")
)
LAW_ENDINGS: Final = ("wet", "wetboek", "besluit", "verordening", "verdrag", "gesetz", "ordonnantie", "decreet")
LAW_WORDS: Final = frozenset(
    _words("""
    wet act bill treaty convention decree directive regulation gesetz loi verdrag decreet besluit
""")
)

VIA_VERBS: Final = frozenset(
    _words("""
    aangehaald geciteerd genoemd beschreven besproken cited quoted described discussed zitiert cité citée cités citado
    citato zit. geparafraseerd weergegeven zoals as beide both allebei
""")
)

PLACES: Final = CITIES | frozenset(
    _words("""
    nederland belgie vlaanderen wallonie duitsland frankrijk engeland schotland wales ierland spanje italie portugal zweden
    noorwegen denemarken finland polen oostenrijk zwitserland turkije marokko suriname europa amerika canada australie
    netherlands belgium flanders germany france england scotland ireland spain italy sweden norway denmark poland austria
    switzerland turkey morocco europe america australia deutschland osterreich schweiz belgique suisse vs us usa uk vk eu
    lyon marseille lille toulouse bordeaux nice nantes strasbourg paris cardiff leeds liverpool manchester glasgow belfast
    nottingham bradford dusseldorf leipzig dresden bremen hannover essen dortmund amstelveen lelystad hoogvliet spijkenisse
    oss weert venray terneuzen goes den-haag drenthe friesland fryslan gelderland limburg overijssel utrecht zeeland brabant
    noord-brabant noord-holland zuid-holland flevoland twente achterhoek
""")
)
"""Towns, regions and countries: what has this name and a year is more often a place than an author."""
