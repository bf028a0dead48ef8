"""The phrases of answers to a query."""

from typing import Final

from synthesis.model.codes import Label

PHRASES: Final[dict[str, Label]] = {
    "nothing": Label(
        "Niets gevonden. Probeer een ander woord, of minder woorden.", "Nothing found. Try another word, or fewer words."
    ),
    "corrected": Label("Bedoelde u {meant}? Gezocht naar: {query}.", "Did you mean {meant}? Searched for: {query}."),
    "unknown": Label(
        "Niet bekend in het corpus: {words}. Gezocht is naar de rest.", "Not known in the corpus: {words}. Searched for the rest."
    ),
    "absent": Label("Niet in het corpus: {words}.", "Not in the corpus: {words}."),
    "some": Label(
        "Geen record bevat alle woorden; dit zijn records met de meest zeggende.",
        "No record holds all words; these hold those that tell most.",
    ),
    "whole": Label(
        "{n:1 record bevat|# records bevatten} alle woorden; de andere bevatten er een deel van.",
        "{n:1 record holds|# records hold} all words; the others hold some of them.",
    ),
    "dropped": Label(
        "Alleen de eerste woorden zijn gezocht; {n:het laatste|de laatste #} niet.",
        "Only the first words were searched; not the last{n:| #}.",
    ),
    "folded": Label(
        "{n:1 bron staat|# bronnen staan} bij wat erop rust, en niet nog eens apart.",
        "{n:1 source stands|# sources stand} with what rests on {n:it|them}, and not once more alone.",
    ),
    "showing": Label(
        "De beste {shown} van {n}; --limit of --all toont meer.", "The best {shown} of {n}; --limit or --all shows more."
    ),
    "findings": Label("Wat bekend is", "What is known"),
    "meant": Label("Wat het is", "What it is"),
    "gaps": Label("Wat niet bekend is", "What is not known"),
    "narrow": Label("Verfijnen", "Narrow down"),
    "narrow-first": Label("Verfijnen (geteld in {n} records)", "Narrow down (counted in {n} records)"),
    "understood": Label("Zo is de vraag gelezen", "How the question was read"),
    "design": Label("Onderzoek", "Study"),
    "on": Label("Gelegen bij", "Located at"),
    "recognition": Label("Erkenning", "Recognition"),
    "otherwise": Label("Maar", "But"),
    "score": Label("Score", "Score"),
    "weight": Label("gewicht", "weight"),
    "part-words": Label("woorden", "words"),
    "part-near": Label("dicht bijeen", "close together"),
    "part-name": Label("naam", "name"),
    "part-author": Label("auteur", "author"),
    "part-asked": Label("met name gevraagd", "asked for by name"),
    "part-kind": Label("gevraagde soort", "kind asked for"),
    "part-evidence": Label("bronnen", "sources"),
    "part-source": Label("gevonden bron", "source found"),
    "part-repeated": Label("herhaling", "repetition"),
    "how-word": Label("woord:", "word:"),
    "how-compound": Label("aaneen:", "as one word:"),
    "how-parts": Label("delen:", "parts:"),
    "how-part": Label("deel:", "part:"),
    "how-beginning": Label("begint met dit:", "begins so:"),
    "how-correction": Label("verbeterd tot:", "corrected to:"),
    "how-synonym": Label("synoniem:", "synonym:"),
    "how-translation": Label("vertaling:", "translation:"),
}
