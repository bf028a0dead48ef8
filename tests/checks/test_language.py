"""Texts in the wrong language, untidy texts, placeholders."""

from collections.abc import Callable

import pytest

from synthesis.checks.untidy_text import slips, unbalanced
from synthesis.faults import Fault

FaultsOf = Callable[..., list[Fault]]


def finding(nl: str, en: str) -> str:
    return (
        f'a:\n  statement:\n    nl: "{nl}"\n    en: "{en}"\n'
        '  kind: description\n  sources: [{id: synthese2023}]\n  locator: {document: synthese2023, section: "2"}\n'
    )


@pytest.mark.parametrize(
    ("nl", "en"),
    [
        ("Wie geeft, ontvangt vaak ook zelf iets.", "Those who give often receive."),
        ("Signs of Safety wordt breed gebruikt.", "Signs of Safety is widely used."),
        ("Movisie en SCP noemen dit.", "Movisie and Van Regenmortel name it."),
        ("Netwerken, buurten, wijken, gezinnen.", "Networks, neighbourhoods, families."),
        ("Het boek The strength of weak ties laat dat zien.", "The book De kracht van het zwakke shows this."),
        ("Empowerment.", "Empowerment."),
    ],
)
def test_right_languages(faults_of: FaultsOf, nl: str, en: str) -> None:
    assert faults_of("wrong-language", findings=finding(nl, en)) == []


def test_exchanged_languages_give_a_fault_for_each(faults_of: FaultsOf) -> None:
    text = finding("Those who give often receive from others.", "Wie geeft, ontvangt vaak ook van anderen.")
    faults = faults_of("wrong-language", findings=text)
    assert [(fault.place.line, fault.message[:35]) for fault in faults] == [
        (3, "`statement.nl` should be Dutch, but"),
        (4, "`statement.en` should be English, b"),
    ]


def test_the_same_text_is_one_fault_not_two(faults_of: FaultsOf) -> None:
    text = finding("Wie geeft, ontvangt ook zelf.", "Wie geeft ontvangt ook zelf")
    assert len(faults_of("same-in-both-languages", findings=text)) == 1
    text = finding("Wie geeft, ontvangt ook zelf.", "Wie geeft, ontvangt ook zelf.")
    assert faults_of("wrong-language", findings=text) == []


def test_names_may_be_the_same(faults_of: FaultsOf) -> None:
    label = "{nl: Natuurlijk een netwerkcoach erbij, en: Natuurlijk een netwerkcoach erbij}"
    text = f"a:\n  label: {label}\n  type: method\n  summary: {{nl: Een methode., en: A method.}}\n"
    assert faults_of("same-in-both-languages", interventions=text) == []
    assert len(faults_of("same-in-both-languages", themes=f"a:\n  label: {label}\n")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Netwerken (klein of groot) helpen [soms].",
        "Duo’s (16 tot 30) gaan op stap.",
        "Stappen: a) kijken, b) doen.",
        "1) kijken 2) doen",
        "Zij noemen dit “zwak”; „laag en hoog” mag ook.",
        "En toen … niets.",
        "Waarom? Daarom!",
        "De knop .NET heet zo.",
        "Wacht... nu.",
        "Fijn :-)",
    ],
)
def test_tidy(text: str) -> None:
    assert list(slips(text)) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Twee  spaties", "two spaces in a row: “…Twee  spaties…”"),
        ("Een spatie , te veel", "a space before “,”: “…Een spatie , te veel…”"),
        ("Aan het eind .", "a space before “.”: “…Aan het eind .…”"),
        ("Komma,, dubbel", "“,,”: “…Komma,, dubbel…”"),
        ("Punt.. dubbel", "“..”: “…Punt.. dubbel…”"),
        ("Haak (open", "“(” without its other half"),
        ("Haak) dicht", "“)” without its other half"),
        ("Haken (en] door elkaar", "“]” without its other half"),
        ("Een zacht\u00adstreepje", "an invisible or unreadable sign (U+00AD): “…Een zacht\u00adstreepje…”"),
    ],
)
def test_untidy(text: str, what: str) -> None:
    assert [words for words, _ in slips(text)] == [what]


def test_unbalanced_tells_the_outermost() -> None:
    assert unbalanced("a (b [c]") == "("


@pytest.mark.parametrize("text", ["TODO", "nog doen: TODO", "xxx", "???", "...", "n.v.t.", "Lorem ipsum dolor", "onbekend"])
def test_placeholder(faults_of: FaultsOf, text: str) -> None:
    assert len(faults_of("placeholder-text", findings=finding(text, "Something that was found."))) == 1


@pytest.mark.parametrize("text", ["Mastodon", "Wat is onbekend gebleven?", "Een todo-lijst helpt.", "XXL-netwerken", "Nee?"])
def test_no_placeholder(faults_of: FaultsOf, text: str) -> None:
    assert faults_of("placeholder-text", findings=finding(text, "Something that was found.")) == []


def test_roman_thirty_is_a_volume(faults_of: FaultsOf) -> None:
    source = "bos2019:\n  type: book\n  title: T\n  author: [{family: Bos}]\n  issued: 2019\n"
    assert faults_of("placeholder-text", sources=source + "  volume: XXX\n") == []
    assert len(faults_of("placeholder-text", sources=source + "  publisher: XXX\n")) == 1
