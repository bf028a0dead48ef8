"""Closed classes of Dutch word formation: what looks like a word at the edge of another word, and is none there."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PREFIXES: Final = _words(
    """
    aan achter af als be bij binnen boven buiten dan de door een ge heen her hier in inter ken langs mede mee mis na
    neer om on onder ont op over pre pro re rond samen sub super te tegen terug toe trans tussen uit van vast ver vol
    voor voort weer wel weg zo aaneen achterna achterover achteruit bekend bijeen gelijk goed heden ineen klaar kwijt
    nader nauw net omhoog omlaag onderuit opeen open opnieuw overeen recht rondom tegemoet tegenover tekort teleur
    teloor teniet terecht teweeg tezamen toekomst uiteen vanzelf vooraf voorbij voorop vooruit vrij waar wan zelfs alle
    aller alom daar even oor
    """
)
"""Particles of separable verbs, prefixes, and adverbs that verbs grow together with (ANS, section 12.2): `over` in
`overdracht`, `samen` in `samenwerking`, `vrij` in `vrijwilliger`. Before them or after them no compound is cut."""

SUFFIXES: Final = _words(
    """
    aar aars aard aardig achtig achtige baar baarder baarheid baarheden baars bare dom eerd eerde eerden eert eel end
    ende enden er eren erend erende erij ers erwijs eur gewijs gewijze halve heden heid iek ier ing ingen isch ische
    isme ist iteit king lei lelijk lijk lijke lijker lijkere lijkheid lijks ling lings loos loosheid loze lozen maal
    maals matig matige matigheid rijk rijke sche schap schappelijk schappen schaps sel sels ster sters tallig teit tig
    vol volle voller vuldig vuldige vuldigen vuldiging waarts wijs zaam zame zaamheid zijds zijdig zijdige zins
    waardig waardige waardigheid vaardig vaardigen vaardiging vallig talig tijdig den der ens ere gen iaal ken kers mans
    men mer pen per ren ringen sten ten ter tie tief tje tjes zen aten elling ent enten gene genen laar lende lijken
    lijkende lijking lijkt list listen logisch logische natie naties neren nering nis nissen kingen lingen ningen pingen
    ring singen tingen rende schappelijke schappelijkheid sering teren vaardige hips ship ships ness less full ment
    ments work works working worker workers ging gingen ding ting ping pings zing
    """
)
"""Suffixes, among them those that were words once (`-heid`, `-loos`, `-matig`, `-schap`), and endings that a word list
also knows as words."""

SHORT: Final = _words(
    """
    app bad bed bos bus cel dag dak gas god hof ict kas kop les lid man oog oor pad rit rol rug tak top uur vak vee vis
    web wet zak zee zin
    """
)
"""The only words of three letters that count as parts: with all of them, most long words fall to pieces."""

OPAQUE: Final = _words(
    """
    aandacht achtergrond antwoord beeldend bijvoorbeeld daarentegen draagvlak eigenlijk eigenschap enkelvoud
    gelijkwaardig gemakkelijk gemeenschap gemeenschappelijk hedendaags hoeveelheid hoofdzakelijk huidig huwelijk
    kwaadaardig langdurig lichaam lidmaatschap maatschap maatschappij maatschappelijk mogelijk nauwkeurig noodzaak
    noodzakelijk onderwijs onrechtvaardig openbaar rechtvaardig regelmatig toekomst veelvuldig verantwoordelijk vijandig
    voldoende volledig volwaardig voorbeeld voorwaarde vrijwillig waardevol waarschijnlijk werkelijk wetenschap
    wetenschappelijk willekeurig zelfstandig zorgvuldig aanwezig afwezig elkaar enerzijds anderzijds andersom wederkerig
    wederzijds tevreden tegelijk hulpeloos almachtig bewustwording bewustzijn belangstelling boodschap deelgenoot
    deelname deelnemer deelneming eenvoud eenvoudig eerlijk gastvrij gedachtegoed geheimzinnig gezelschap grondslag
    grondslagen grotendeels handhaving hartstocht heerschappij hoofdstuk hoofdstukken hypothese kenmerk kenmerkend
    kennismaking landschap lichamelijk merendeel moedwillig nauwgezet nederland nederlands nieuwsgierig noodlot ogenblik
    ogenblikken ogenschouw oppervlakkig paragraaf platform plaatsvervang platforms rechtstreeks rekenschap slachtoffer
    slagvaardig stereotype stereotypen tegelijkertijd tijdelijk tijdstip tijdstippen uitermate veelzijdig waarneming
    waarnemer weerstand welvaart wellicht handelwijze handelwijzen
    """
)
"""Words whose parts no longer say what they mean; what is derived from them stays whole too."""

ENDINGS: Final = _words(
    """
    e s en er ere st ste heid heden heids ing ingen lijk lijke lijkheid ers elijk elijke elijkheid je jes te schap
    schappen aar aars
    """
) | {""}
"""What may follow an opaque word."""
