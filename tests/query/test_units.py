"""What a term comes down to: readings, by the best first."""

from synthesis.query.parse import Term, parse
from synthesis.query.units import ASKED, WEIGHTS, Reading, Unit, idf, unit
from synthesis.query.vocabulary import Vocabulary


def read(text: str, vocabulary: Vocabulary) -> Unit:
    [term] = parse(text).terms
    return unit(term, vocabulary)


def ways(found: Unit) -> dict[str, tuple[str, ...]]:
    return {reading.how: reading.stems for reading in found.readings}


def test_a_known_compound_is_also_its_parts(vocabulary: Vocabulary) -> None:
    found = read("buurtnetwerk", vocabulary)
    assert ways(found) == {"word": ("buurtnetwerk",), "parts": ("buurt", "netwerk")}
    assert [reading.weight for reading in found.readings] == [WEIGHTS["word"], WEIGHTS["parts"]]


def test_a_slip_is_corrected_and_told(vocabulary: Vocabulary) -> None:
    found = read("klusclbu", vocabulary)
    assert found.corrected == "klusclub"
    assert found.readings[0].how == "correction"
    assert found.own == (("klusclub",),)


def test_a_beginning_and_a_form_and_a_stranger(vocabulary: Vocabulary) -> None:
    assert set(ways(read("klusc", vocabulary))) == {"beginning"}
    assert set(ways(read("netwerkjes", vocabulary))) == {"word"}
    assert read("qqqqqqqqqqqq", vocabulary).readings == ()


def test_a_phrase_is_one_reading_if_it_stands_somewhere(vocabulary: Vocabulary) -> None:
    found = read('"shared staircase"', vocabulary)
    assert [reading.phrase for reading in found.readings] == [True]
    assert read('"staircase shared"', vocabulary).readings == ()


def test_rare_words_tell_more_and_words_that_ask_tell_little(vocabulary: Vocabulary) -> None:
    assert idf(100, 1) > idf(100, 50) > 0
    asks, phrase = read("interviews", vocabulary), Unit(Term("methods", ("methods",), phrase=True), (), 1.0)
    assert not asks.asks and not phrase.asks
    known = Unit(Term("studies", ("studies",)), (), 1.0)
    assert known.asks
    assert read("effect", vocabulary).idf < ASKED * idf(vocabulary.size, 0) + 1e-9


def test_a_reading_is_kept_once_and_in_its_best_form() -> None:
    term = Term("a", ("a",))
    weak, strong = Reading(("x",), "synonym", "x", 0.5), Reading(("x",), "word", "x", 1.0)
    assert Unit(term, (weak,), 1.0).with_readings([strong]).readings == (strong,)
    many = [Reading((str(number),), "synonym", "", number / 100) for number in range(30)]
    kept = Unit(term, (), 1.0).with_readings(many, most=3).readings
    assert [reading.weight for reading in kept] == [0.29, 0.28, 0.27]
