"""Words that stand in most texts and tell nothing of their subject, Dutch and English, folded."""

from typing import Final

from synthesis.language.folding import words

STOP_WORDS: Final = frozenset(
    (  # noqa: SIM905
        "aan al alle allemaal alles als altijd ander andere anderen anders behalve ben bent bij blijft daar daarbij daardoor "
        "daarmee daarna daarom daarop daarvan dan dat de deze dezelfde die dit doen doet door dus echter een eens eerst elk "
        "elkaar elke en enige enkele er erg ergens even gaan gaat gedaan geen gehad geweest geworden had hadden heb hebben hebt "
        "heeft hem hen het hetzelfde hier hierbij hij hoe hoeveel hoewel hun ieder iedere iedereen iemand iets ik in indien is "
        "ja je jij jou jouw juist jullie kan kon konden krijgen krijgt kunnen kunt laat laten maar mag me meer meest men met "
        "mij mijn misschien moet moeten mogen na naar naast nadat namelijk niemand niet niets nog nooit nou nu of om omdat "
        "onder ons onze ook op opnieuw over pas per qua reeds rond rondom sinds slechts sommige soms te tegen ten ter terwijl "
        "tijdens toch toen tot totdat tussen u uit uw vaak van vanaf vanuit vanwege veel verder via volgens voor vooral voordat "
        "waar waaraan waarbij waardoor waarin waarmee waarom waarop waarvan wanneer want waren was wat we weer wel welk welke "
        "werd werden wie wij wil willen word worden wordt zal ze zeer zelf zelfs zich zij zijn zo zoals zodat zonder zou zouden "
        "zowel zulke "
        "a about after again against all also although am among an and another any anyone are around as at be became because "
        "become been before being between both but by can cannot could did do does doing done during each either else ever "
        "every everyone few for from further get gets getting got had has have having he hence her here hers him his how "
        "however i if in instead into is it its itself just let made make makes many may me might more most much must my myself "
        "neither no nor not now of off often on once one only onto or other others our ours out over per rather same several "
        "shall she should since so some someone something still such than that the their theirs them themselves then there "
        "therefore these they this those though through throughout thus to too toward towards under until up upon us very via "
        "was we were what when where whether which while who whom whose why will with within without would yet you your yours"
    ).split()
)
ASKING_WORDS: Final = frozenset(
    (  # noqa: SIM905
        "aanpak aanpakken advies begrip bekend betekenis betekent bewezen bewijs bronnen definitie definities effect effecten "
        "gevolg gevolgen goede help helpen helpt informatie interventie interventies kennis literatuur manier manieren methode "
        "methoden methodes methodiek methodieken omgaan onderzocht onderzoek onderzoeken publicaties rol studie studies tip tips "
        "uitleg verschil verschillen voorbeeld voorbeelden weten werken werkt "
        "advice approach approaches consequences definition definitions difference differences effect effective effects evidence "
        "example examples explain explanation find finding findings good help helps information intervention interventions "
        "knowledge known literature meaning method methods papers publications research role sources studies study tips way ways "
        "work works"
    ).split()
)
"""Words with which people ask for knowledge, whatever its subject: beside others they tell little of it."""
KIND_WORDS: Final = {
    **dict.fromkeys(("gap", "gaps", "hiaat", "hiaten", "kennishiaat", "kennishiaten", "kennislacune", "kennislacunes"), "gap"),
    **dict.fromkeys(("interventie", "interventies", "intervention", "interventions"), "intervention"),
}
"""Words with which people ask for a kind of record."""
LIGHT_WORDS: Final = frozenset(
    (  # noqa: SIM905
        "aantal achter aldoor alweer beetje belangrijk belangrijke beneden best beste beter bijna binnen bleef blijkbaar "
        "blijven boel boven bracht brengen brengt buiten dag dagen deel delen ding dingen direct drie durfde durft durven echt "
        "echte eerste eigen eigenlijk gaf gebied gebleven gebracht geeft gegeven gehaald gehoord gehouden gekomen gelijk gelukt "
        "gemaakt genoemd genomen gestaan gesteld geval geven gevonden gewone gewoon gezegd gezet gezeten gezien gisteren goed "
        "groot grote haalt halen half halve heen heet helemaal heten hield hoeft hoeven hoge hoog hoop hoort horen houden houdt "
        "iemand jaar jaren kant kanten keer keren klein kleine komen komt kort korte kwam laag laatste lage lang lange langs "
        "leek leuk leuke liep liggen ligt lijken lijkt loopt lopen lukken lukt maakt maken manier mee mens mensen meteen "
        "mogelijk moment mooi mooie morgen nam neemt nemen nieuw nieuwe noemen noemt nogal ondanks oud oude paar persoon plaats "
        "plek precies probeert proberen punt samen slecht slechte soort soorten speciaal staan staat steeds stellen stelt stond "
        "stuk terug thuis tijd toe twee tweede vandaag vandaan vier vijf vinden vindt vlak voelen voelt volgende vond vooral "
        "voorbij vorige vorm vormen week weet weg weten wijze willen wist zaak zag zaken zat zeggen zegt zei zet zetten zien "
        "ziet zit zitten zomaar zonder zulk "
        "above actually almost along already always area away back bad become below best better big bit bring brings brought "
        "call called came case come comes day days despite different even exactly feel feels felt find finds first five form "
        "found four gave give given gives go goes gone great half hear heard high hold holds important inside just keep keeps "
        "kept kind kinds know knows large last like likes little long look looks lot lots low man maybe mean means moment "
        "mostly need needs never new next nice old one outside own part parts people perhaps person persons piece place places "
        "point possible put puts quite rather real really run runs said same saw say says second see seem seems seen sees short "
        "side sides sit sits small someone sort sorts special stand stands stay stays still stuff take taken takes tell tells "
        "thing things think thinks thought three time times today together told tomorrow took tries try trying turn turns two "
        "want wants way week well went year years yet"
    ).split()
)
"""Words of all subjects, which tell less than their being rare in a corpus makes believe."""
DENYING: Final = frozenset(
    {"cannot", "few", "geen", "neither", "niemand", "niet", "niets", "no", "nooit", "nor", "not", "without", "zonder"}
)
"""Stop words that turn a meaning round."""
ARTICLES: Final = frozenset({"a", "an", "de", "een", "het", "the"})
_LONGEST_WORD: Final = 64
"""Longer strings are addresses and slips of the keyboard, not words."""


def telling_words(text: str) -> list[str]:
    """The words of a text that tell something, folded, in order."""
    return [word if len(word) <= _LONGEST_WORD else word[:_LONGEST_WORD] for word in words(text) if word not in STOP_WORDS]
