"""Words that stand in most texts and tell nothing of their subject, Dutch and English, folded."""

from typing import Final

from synthesis.language.folding import words

STOP_WORDS: Final = frozenset(
    (  # noqa: SIM905
        "aan al alle allemaal alles als altijd ander andere anders behalve ben bent bij blijft daar daarbij daardoor daarmee "
        "daarna daarom daarop daarvan dan dat de deze dezelfde die dit doen doet door dus echter een eens eerst elk elkaar elke "
        "en enige enkele er erg ergens even gaan gaat gedaan geen gehad geweest geworden had hadden heb hebben hebt heeft hem "
        "hen het hetzelfde hier hierbij hij hoe hoeveel hoewel hun ieder iedere iedereen iemand iets ik in indien is ja je jij "
        "jou jouw juist jullie kan kon konden krijgen krijgt kunnen kunt laat laten maar mag me meer meest men met mij mijn "
        "misschien moet moeten mogen na naar naast nadat namelijk niemand niet niets nog nooit nou nu of om omdat onder ons "
        "onze ook op opnieuw over pas per qua reeds rond rondom sinds slechts sommige soms te tegen ten ter terwijl tijdens "
        "toch toen tot totdat tussen u uit uw vaak van vanaf vanuit vanwege veel verder via volgens voor vooral voordat waar "
        "waaraan waarbij waardoor waarin waarmee waarom waarop waarvan wanneer want waren was wat we weer wel welk welke werd "
        "werden wie wij wil willen word worden wordt zal ze zeer zelf zelfs zich zij zijn zo zoals zodat zonder zou zouden "
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
ARTICLES: Final = frozenset({"a", "an", "de", "een", "het", "the"})
_LONGEST_WORD: Final = 64
"""Longer strings are addresses and slips of the keyboard, not words."""


def telling_words(text: str) -> list[str]:
    """The words of a text that tell something, folded, in order."""
    return [word if len(word) <= _LONGEST_WORD else word[:_LONGEST_WORD] for word in words(text) if word not in STOP_WORDS]
