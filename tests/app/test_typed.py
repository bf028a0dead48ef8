"""What a shell makes of a question."""

import pytest

from synthesis.app.typed import as_typed, with_exclusions


@pytest.mark.parametrize(
    ("arguments", "question"),
    [
        (["netwerk", "-coach"], "netwerk -coach"),
        (["netwerk", "-leeftijd"], "netwerk -leeftijd"),
        (["netwerk", "-sterke banden"], 'netwerk -"sterke banden"'),
        (["netwerk", '-"sterke banden"'], 'netwerk -"sterke banden"'),
        (["netwerk", "-éénzaam"], "netwerk -éénzaam"),
    ],
)
def test_a_word_after_a_hyphen_is_excluded(arguments: list[str], question: str) -> None:
    found = with_exclusions(arguments)
    assert not any(argument.startswith("-") for argument in found)
    assert as_typed(found) == question


@pytest.mark.parametrize(
    "arguments",
    [["netwerk", "-n", "3"], ["netwerk", "-n3"], ["netwerk", "--theme", "x"], ["--", "-coach"], ["-"], ["-h"]],
)
def test_options_stay_options(arguments: list[str]) -> None:
    assert with_exclusions(arguments) == arguments
