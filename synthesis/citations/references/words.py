"""The words that reference lists are made of, in Dutch and English, with German, French and some Spanish."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAME_PARTICLES: Final = _words("""
    van von vom de den der het 't ’t 's ’s ten ter te tot zu zum zur la le les du des di da dos do del della op aan in uit bij
    onder over voor el al bin ibn ben abu af av d' d’ l' l’ y e
""")
"""What may stand before a family name; only at its beginning or after initials."""

SUFFIXES: Final = _words("jr sr jnr snr ii iii iv")
ACADEMIC: Final = _words("prof dr drs ir mr ing em mevr dhr phd md msc bsc ma")

INSTITUTIONAL: Final = _words("""
    planbureau bureau ministerie ministry raad council instituut institute institution universiteit university hogeschool
    hochschule universität université vereniging association stichting foundation fundación fondation gemeente municipality
    provincie province centrum centre center kenniscentrum expertisecentrum organisatie organisation organization commissie
    commission committee committee comité werkgroep taskforce inspectie autoriteit authority agency agentschap department
    departement government overheid rijksoverheid vlaamse nederlandse nederlands netherlands nations united european europese
    europees rijksinstituut rekenkamer rechtbank tweede kamer parlement parliament bank fonds fund federatie federation bond
    unie union verbond koepel netwerk network alliantie alliance platform steunpunt dienst service services society genootschap
    academie academy college school kring groep group redactie lectoraat werkplaats werkplaatsen consortium project programma
    programme office statistiek statistics collectief collective partij partners zorgverzekeraars verbund verein gesellschaft
    bundesamt bundesministerium ministère ministerium amt gezondheidsdienst ggd ggz wereldgezondheidsorganisatie board trust
    company press uitgeverij adviesraad gezondheidsraad onderwijsraad mediahuis kerk church beroepsvereniging patiëntenfederatie
    vakbond cliëntenraad staten generaal secretariaat secretariat observatory observatorium laboratorium
""")
INSTITUTION_ENDINGS: Final = (
    "instituut", "bureau", "raad", "dienst", "inspectie", "universiteit", "hogeschool", "vereniging", "organisatie", "centrum",
    "stichting", "federatie", "fonds", "groep", "ministerie", "netwerk", "platform", "kamer", "bond", "steunpunt", "hochschule",
    "verband",
)  # fmt: skip

CITIES: Final = _words("""
    aalst abcoude aldershot alkmaar almelo almere alphen amersfoort amstelveen amsterdam antwerpen antwerp apeldoorn arnhem assen
    assen/maastricht baarn barcelona barneveld basel basingstoke bazel beijing bergen berkeley berlijn berlin bern bielefeld
    birmingham bloomington bonn boston boulder breda bristol brugge brussel brussels bruxelles bussum cambridge canberra
    chicago chichester cincinnati cologne copenhagen culemborg delft deventer diemen doetinchem dordrecht dublin durham ede
    edinburgh eindhoven emmen englewood enschede farnham frankfurt geneva genève gent ghent gouda göttingen greenwich groningen
    haarlem hamburg harlow harmondsworth hasselt heerenveen heerhugowaard heerlen helmond helsinki hillsdale hilversum hoboken
    hoogeveen hoorn houten hove ithaca kampen köln kortrijk lancaster leeuwarden leiden leicester lelystad leuven lisse london
    londen luik maarssen maastricht madrid mahwah malden manchester medemblik melbourne middelburg milano milwaukee montréal
    montreal münchen munich münster nairobi namur new naarden nieuwegein nijkerk nijmegen oakland oisterwijk opladen oslo
    oxford paderborn paris parijs philadelphia princeton purmerend roermond roma rome roosendaal rotterdam rijswijk schiedam
    seattle sheffield singapore sittard soest stanford stockholm stuttgart sydney tielt tilburg tokyo toronto turnhout utrecht
    uppsala vancouver veenendaal veldhoven venlo vlissingen voorburg voorhout vught wageningen washington weesp weinheim
    wellington west wien wenen wiesbaden woerden wolvega ypenburg zaandam zeist zoetermeer zutphen zürich zwolle
""")
PLACES: Final = _words("""
    den+haag the+hague 's-gravenhage ’s-gravenhage 's-hertogenbosch ’s-hertogenbosch den+bosch los+angeles new+york san+francisco
    new+haven ann+arbor thousand+oaks new+brunswick st.+louis new+delhi hong+kong cape+town louvain-la-neuve santa+barbara
    new+jersey upper+saddle+river englewood+cliffs bergen+op+zoom alphen+aan+den+rijn capelle+aan+den+ijssel baton+rouge
    buenos+aires santa+monica palo+alto san+diego mexico+city frankfurt+am+main capelle+a/d+ijssel chapel+hill cresskill+hampton
    sint-niklaas la+haye menlo+park garden+city berg+en+dal alphen+a/d+rijn driebergen-rijsenburg gent/leuven
""")
"""Places of more than one word, `+` for the space."""

PUBLISHERS: Final = _words("""
    boom lemma swp coutinho springer routledge sage wiley elsevier movisie vilans acco garant lannoocampus lannoo nelissen
    noordhoff pearson eburon amb agora epo van+gennep bohn+stafleu+van+loghum stenfert thieme tirion polity palgrave macmillan
    penguin harper norton basic+books guilford blackwell mcgraw-hill academic+press brill kluwer vuga sdu scp rivm nji trimbos
    trimbos-instituut verwey-jonker+instituut juventa suhrkamp beltz vs+verlag policy+press free+press knopf politeia die+keure
    privately+printed in+eigen+beheer eigen+beheer self-published
    prometheus atlas contact ambo bijleveld lemniscaat pica ten+have damon aspekt walburg+pers rodopi pharos regioplan zonmw
    significant nivel oecd oecd+publishing who unicef verso bloomsbury emerald jossey-bass
""")

GENRES: Final = {
    "thesis": (
        "proefschrift", "dissertatie", "dissertation", "doctoral thesis", "doctoral dissertation", "phd thesis",
        "phd dissertation",
        "ph.d. thesis", "ph.d. dissertation", "academisch proefschrift", "masterscriptie", "masterthesis", "master thesis",
        "master's thesis", "master’s thesis", "mastersthesis", "bachelorscriptie", "bachelorthesis", "bachelor thesis",
        "bachelor's thesis", "bachelor’s thesis", "scriptie", "afstudeerscriptie", "doctoraatsproefschrift", "doctoraat",
        "masterproef", "bachelorproef", "eindwerk", "afstudeeronderzoek", "thesis", "unpublished thesis", "doctoraalscriptie",
        "thèse de doctorat", "thèse", "dissertatie", "masterarbeit", "habilitationsschrift", "tesis doctoral", "mémoire",
        "unpublished doctoral dissertation", "unpublished master's thesis", "ongepubliceerde masterscriptie",
        "ongepubliceerd proefschrift", "afstudeerwerk", "masterthese", "meesterproef", "undergraduate thesis", "honours thesis",
    ),
    "speech": (
        "oratie", "inaugurele rede", "intreerede", "lectorale rede", "openbare les", "lezing", "inaugural lecture", "lecture",
        "keynote", "afscheidsrede", "presentatie", "powerpoint", "powerpoint slides", "powerpointpresentatie", "rede",
        "toespraak", "speech", "address",
    ),
    "paper-conference": (
        "conference presentation", "paper presentation", "poster presentation", "conferentiepresentatie", "conference paper",
        "congresbijdrage", "congrespresentatie", "posterpresentatie", "conference session",
    ),
    "report": (
        "rapport", "onderzoeksrapport", "eindrapport", "eindrapportage", "rapportage", "onderzoeksverslag", "kennissynthese",
        "report", "final report", "research report", "technical report", "working paper", "werkdocument", "discussion paper",
        "white paper", "whitepaper", "factsheet", "fact sheet", "notitie", "startnotitie", "advies", "adviesrapport",
        "beleidsnota",
        "kamerbrief", "kamerstuk", "brochure", "handreiking", "jaarverslag", "evaluatierapport", "advisory report",
        "policy brief",
        "kadertekst", "beleidsplan", "tussenrapportage", "monitor", "essay", "verkenning", "policy paper", "beleidsrapport",
        "annual report", "deelrapport", "forschungsbericht", "bericht", "abschlussbericht", "research brief",
    ),
    "dataset": ("dataset", "data set", "databestand"),
    "software": ("software", "computer software", "mobile app", "app", "mobiele app", "computerprogramma"),
    "motion_picture": ("film", "video", "documentaire", "documentary", "motion picture", "youtubevideo", "video file",
        "dvd", "videobestand"),
    "broadcast": ("podcast", "tv-uitzending", "tv series", "televisieprogramma", "radio", "radio-uitzending", "audiopodcast",
                  "audio podcast", "televisie-uitzending", "podcast episode", "podcastaflevering", "tv-programma", "webinar"),
    "post-weblog": ("blog", "blogpost", "blog post", "weblog", "blogbericht", "weblogbericht", "web log post", "web log"),
    "webpage": ("webpagina", "website", "web page", "facebookpagina", "wikipedia", "dossier"),
    "interview": ("interview",),
    "review": ("review of", "boekbespreking", "book review", "recensie", "bespreking van"),
    "periodical": ("special issue", "themanummer"),
    "article-newspaper": ("krantenartikel", "newspaper article", "opiniestuk"),
    "manuscript": ("manuscript", "unpublished manuscript", "ongepubliceerd manuscript", "unpublished paper", "ongepubliceerd",
                   "manuscript submitted for publication", "manuscript in preparation", "ongepubliceerd document"),
    "article": ("preprint", "voordruk"),
    "pamphlet": ("flyer", "folder", "leaflet", "pamphlet", "poster"),
}  # fmt: skip
"""What a work calls itself, by CSL type: `[Proefschrift, Universiteit Utrecht]`, `Eindrapport.`"""

JOURNAL_WORDS: Final = _words("""
    journal tijdschrift quarterly review archives annals zeitschrift revue revista maandblad kwartaalblad weekblad vakblad
    magazine bulletin jaarboek gazette nieuwsbrief newsletter proceedings letters acta forum cahiers transactions wetenschappen
""")
"""In the name of a periodical more often than in that of a publisher."""

NEWSPAPERS: Final = _words("""
    nrc nrc+handelsblad trouw de+volkskrant volkskrant het+parool parool de+telegraaf de+standaard de+morgen ad
    algemeen+dagblad het+financieele+dagblad reformatorisch+dagblad nederlands+dagblad the+guardian the+new+york+times
    new+york+times
    the+times washington+post the+washington+post the+independent het+laatste+nieuws le+monde die+zeit de+gelderlander tubantia
    dagblad+van+het+noorden leeuwarder+courant friesch+dagblad brabants+dagblad eindhovens+dagblad nrc.next nrc+next de+tijd
    het+nieuwsblad the+irish+times financial+times the+daily+telegraph süddeutsche+zeitung frankfurter+allgemeine+zeitung
    de+limburger de+stentor pzc provinciale+zeeuwse+courant noordhollands+dagblad het+belang+van+limburg gazet+van+antwerpen
""")
MAGAZINES: Final = _words("""
    de+groene+amsterdammer vrij+nederland elsevier+weekblad hp/de+tijd knack humo the+economist the+new+yorker time zorg+++welzijn
    zorg+en+welzijn zorg+welzijn binnenlands+bestuur sociaal+bestek psychologie+magazine de+correspondent the+atlantic
""")

ABBREVIATIONS: Final = _words("""
    vol nr no nrs nos dr drs prof mr ir ing ed eds red reds hrsg bijv bv vs st jr sr resp ca cf vgl pp p blz par art hfst
    fig tab dept univ inst int intl assoc am psychol sociol educ soc sci med rev res clin psychiatry psychiatr j
    afl jrg jg aufl bd incl excl m.m.v i.s.m e.g i.e o.a d.w.z a.o e.a c.s t/m approx dhr mevr ds min o.l.v i.o i.c.m z.g a.d
    trans vert herz verb suppl v d tijdschr ned vakbl maandbl mbl
""")
"""After these a full stop ends no sentence."""

MEDIA: Final = _words(
    "sociaal.net socialevraagstukken.nl movisie.nl youtube vimeo spotify wikipedia linkedin medium nos.nl nu.nl"
)
