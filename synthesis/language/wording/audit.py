"""The phrases of the citation audit."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {
    "title": Label("Controle van aanhalingen: {file}", "Citation audit: {file}"),
    "lead": Label(
        "{citations:citation} en {references:entry}, in {lists:list}. Aanhalingen: {matched} {matched:klopt|kloppen}, "
        "{variant} anders dan in "
        "de lijst, {ambiguous} {ambiguous:past|passen} bij meer dan één titel, {missing} in geen lijst.",
        "{citations:citation} and {references:entry}, in {lists:list}. Citations: {matched} right, {variant} other than in the "
        "list, "
        "{ambiguous} that {ambiguous:fits|fit} more than one entry, {missing} in no list.",
    ),
    "nothing": Label(
        "In dit document is geen aanhaling en geen literatuurlijst gevonden.",
        "No citation and no reference list was found in this document.",
    ),
    "fine": Label("Er is niets mis gevonden.", "Nothing was found to be wrong."),
    "no-list": Label(
        "Er is geen literatuurlijst gevonden: elke aanhaling telt daarom als ontbrekend. Een lijst wordt herkend aan haar kop "
        "(Literatuur, Bronnen, Referenties, References) of haar vorm.",
        "No reference list was found, so every citation counts as missing. A list is known by its heading (Literatuur, Bronnen, "
        "References, Bibliography) or by its shape.",
    ),
    "other-style": Label(
        "Dit document haalt nauwelijks aan met auteur en jaar. Van de titels wordt daarom niet gezegd dat niets ze aanhaalt.",
        "This document hardly cites by author and year, so entries are not called uncited.",
    ),
    "corpus-lead": Label(
        "Van {works:het ene aangehaalde werk|de # aangehaalde werken} {found:staat er geen|staat er 1|staan er #} in het corpus.",
        "Of the {works:one work that is|# works that are} cited, the corpus has {found:none|1|#}.",
    ),
    "paragraph": Label("alinea {n}", "paragraph {n}"),
    "line": Label("regel {n}", "line {n}"),
    "times": Label("{n} keer", "{n:once|# times}"),
    "also": Label("ook: {places}", "also: {places}"),
    "no-year": Label("geen jaar", "no year"),
    "kind-missing": Label("In geen lijst", "In no list"),
    "kind-variant": Label("Anders dan in de lijst", "Other than in the list"),
    "kind-ambiguous": Label("Meer dan één titel past", "More than one entry fits"),
    "kind-uncited": Label("Nergens aangehaald", "Never cited"),
    "kind-duplicate": Label("Dubbel in de lijst", "Twice in the list"),
    "kind-incomplete": Label("Onvolledig", "Incomplete"),
    "kind-order": Label("Niet op alfabet", "Out of order"),
    "kind-years": Label("Jaartallen die elkaar tegenspreken", "Years that conflict"),
    "kind-crossref": Label("Verwijzingen binnen het document", "References within the document"),
    "kind-secondary": Label("Aangehaald via een ander werk", "Cited through another work"),
    "kind-corpus": Label("Niet in het corpus", "Not in the corpus"),
    "missing": Label("“{text}” staat in geen lijst", "“{text}” is in no reference list"),
    "missing-hint": Label("neem het werk op in de lijst", "add the work to the list"),
    "near-hint": Label("het dichtst in de buurt komt: {entries}", "what comes nearest: {entries}"),
    "via-unlisted": Label(
        "“{text}” is aangehaald via “{via}”, dat in geen lijst staat", "“{text}” is cited through “{via}”, which is in no list"
    ),
    "via-unlisted-hint": Label("neem op wat gelezen is: het andere werk", "list what was read: the other work"),
    "unlisted-original": Label(
        "“{text}” staat zelf in geen lijst; gelezen is {via}", "“{text}” is itself in no list; what was read is {via}"
    ),
    "unlisted-original-hint": Label(
        "volgens APA goed zo; wie het origineel vindbaar wil maken neemt het ook op",
        "right by APA; to let readers find the original, list it too",
    ),
    "ambiguous": Label("“{text}” past bij meer dan één titel", "“{text}” fits more than one entry"),
    "ambiguous-hint": Label(
        "maak het onderscheid, met een letter achter het jaar: {entries}",
        "tell them apart, with a letter after the year: {entries}",
    ),
    "entry-hint": Label("in de lijst: {entry}", "in the list: {entry}"),
    "year": Label("“{text}”: de lijst heeft {year}", "“{text}”: the list has {year}"),
    "year-suffix": Label(
        "“{text}”: de letter achter het jaar is anders, de lijst heeft {year}",
        "“{text}”: the letter after the year differs, the list has {year}",
    ),
    "spelling": Label("“{text}”: de lijst spelt een naam anders", "“{text}”: the list spells a name otherwise"),
    "particle": Label(
        "“{text}”: het voorvoegsel van de naam is anders dan in de lijst",
        "“{text}”: the particle of the name differs from the list",
    ),
    "institution-form": Label(
        "“{text}”: de instelling heet in de lijst anders", "“{text}”: the list calls the institution otherwise"
    ),
    "author-dropped": Label("“{text}”: de lijst heeft meer auteurs", "“{text}”: the list has more authors"),
    "author-added": Label("“{text}”: de lijst heeft minder auteurs", "“{text}”: the list has fewer authors"),
    "author-order": Label(
        "“{text}”: de lijst heeft de auteurs in een andere volgorde", "“{text}”: the list has the authors in another order"
    ),
    "et-al": Label(
        "“{text}”: “et al.” past niet bij het aantal auteurs in de lijst",
        "“{text}”: “et al.” does not fit the number of authors in the list",
    ),
    "other-list": Label(
        "“{text}” staat alleen in de lijst van een ander deel", "“{text}” stands only in the list of another part"
    ),
    "uncited": Label("“{text}” wordt nergens aangehaald", "“{text}” is never cited"),
    "uncited-hint": Label("haal het werk aan, of haal het uit de lijst", "cite the work, or take it out of the list"),
    "duplicate": Label("“{text}” staat al op {place}", "“{text}” already stands on {place}"),
    "duplicate-hint": Label("voeg de twee samen", "merge the two"),
    "incomplete": Label("“{text}” heeft geen {field}", "“{text}” has no {field}"),
    "incomplete-hint": Label("vul de titel aan", "complete the entry"),
    "field-author": Label("auteur", "author"),
    "field-year": Label("jaar", "year"),
    "field-title": Label("titel", "title"),
    "field-container": Label("tijdschrift of boek waarin het staat", "journal or book that holds it"),
    "field-volume": Label("jaargang, pagina's of DOI", "volume, pages or DOI"),
    "field-publisher": Label("uitgever", "publisher"),
    "order": Label("“{text}” staat niet op zijn plaats in het alfabet", "“{text}” is not in its place in the alphabet"),
    "order-hint": Label("het hoort vóór “{before}”", "it belongs before “{before}”"),
    "year-conflict": Label(
        "“{text}” is hier van {year}, en van {other} op {place}", "“{text}” is of {year} here, and of {other} on {place}"
    ),
    "year-conflict-hint": Label("zoek op welk jaar klopt", "look up which year is right"),
    "year-suffix-conflict": Label(
        "“{text}” heet hier {year}, en {other} op {place}", "“{text}” is called {year} here, and {other} on {place}"
    ),
    "year-suffix-conflict-hint": Label("geef het werk overal dezelfde letter", "give the work the same letter everywhere"),
    "dangling-reference": Label("“{text}” is er niet in dit document", "this document has no “{text}”"),
    "dangling-reference-hint": Label("verbeter het nummer", "put the number right"),
    "unfit-reference-direction": Label(
        "“{text}” staat aan de andere kant, op {place}", "“{text}” stands in the other direction, on {place}"
    ),
    "unfit-reference-direction-hint": Label("verbeter het nummer, of de richting", "put the number right, or the direction"),
    "unfit-reference-subject": Label("“{text}” ({place}) gaat over iets anders", "“{text}” ({place}) is about something else"),
    "unfit-reference-subject-hint": Label("nummer {better} past beter", "number {better} fits better"),
    "not-in-corpus": Label("“{text}” staat niet in het corpus", "“{text}” is not in the corpus"),
    "not-in-corpus-hint": Label(
        "`synthesis import FILE --references` maakt er een record van",
        "`synthesis import FILE --references` makes a record of it",
    ),
}
