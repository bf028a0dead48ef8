"""The thesaurus at work: other names of what is named, in both languages; hidden names lead in, and never out."""

from synthesis.index.reader import Reader
from synthesis.query.expansion import expand, named_records
from synthesis.query.parse import parse
from synthesis.query.units import Unit, unit
from synthesis.query.vocabulary import Vocabulary


def units(text: str, reader: Reader, vocabulary: Vocabulary) -> list[Unit]:
    typed = [unit(term, vocabulary) for term in parse(text).terms]
    return expand(reader.database, vocabulary, typed, text)


def added(text: str, reader: Reader, vocabulary: Vocabulary) -> dict[str, str]:
    found = [reading for each in units(text, reader, vocabulary) for reading in each.readings]
    return {reading.label: reading.how for reading in found if reading.how in ("synonym", "translation")}


def test_a_name_brings_the_others(reader: Reader, vocabulary: Vocabulary) -> None:
    more = added("burennetwerk", reader, vocabulary)
    assert more["buurtnetwerk"] == "synonym"
    assert more["neighbourhood network"] == "translation"


def test_a_name_of_several_words_is_taken_whole(reader: Reader, vocabulary: Vocabulary) -> None:
    for each in units("neighbourhood network", reader, vocabulary):
        assert "buurtnetwerk" in {reading.label for reading in each.readings}
    assert "bond of trust" not in added("trust", reader, vocabulary)


def test_a_hidden_name_leads_to_the_others_but_is_no_synonym(reader: Reader, vocabulary: Vocabulary) -> None:
    assert "buurtnetwerk" in added("buurtnetwrk", reader, vocabulary)
    assert "buurtnetwrk" not in added("buurtnetwerk", reader, vocabulary)


def test_labels_of_a_theme_are_headings_and_no_synonyms(reader: Reader, vocabulary: Vocabulary) -> None:
    assert {"Buren en netwerken", "sociaal netwerk", "Neighbours and networks"}.isdisjoint(added("burenhulp", reader, vocabulary))


def test_words_written_apart_are_met_as_one(reader: Reader, vocabulary: Vocabulary) -> None:
    for each in units("klus club", reader, vocabulary):
        assert ("klusclub",) in {reading.stems for reading in each.readings}


def test_what_was_typed_weighs_most(reader: Reader, vocabulary: Vocabulary) -> None:
    [found] = units("burennetwerk", reader, vocabulary)
    weights = [reading.weight for reading in found.readings]
    assert found.readings[0].how == "word"
    assert weights == sorted(weights, reverse=True)
    assert all(reading.weight < 0.7 for reading in found.readings if reading.how in ("synonym", "translation"))


def test_records_that_go_by_a_name_are_known_with_the_share_of_it(reader: Reader, vocabulary: Vocabulary) -> None:
    def named(text: str) -> dict[str, float]:
        typed = [unit(term, vocabulary) for term in parse(text).terms]
        shares = named_records(reader.database, typed)
        return {reader.by_rid([rid])[rid].subject: share for rid, share in shares.items()}

    assert named("klusclub") == {"intervention:klusclub": 1.0}
    assert named("klusclubs") == {"theme:klussen": 0.8}
    assert 0 < named("buurtnetwerk buren")["concept:buurtnetwerk"] < 1
    assert named("qqqqqqqqqqqq") == {}


def test_everyday_words_lead_to_the_words_of_the_corpus(reader: Reader, vocabulary: Vocabulary) -> None:
    """No record of the sample holds `babbeltje`."""
    known = vocabulary.word("babbeltje")
    assert known is not None and known.df == 0
    more = added("babbeltje", reader, vocabulary)
    assert more["praatje"] == "synonym"
    assert more["chat"] == "translation"


def test_a_saying_counts_for_what_it_means(reader: Reader, vocabulary: Vocabulary) -> None:
    """`voor wat hoort wat` is nearly all stop words; `hoort` alone means something else."""
    (saying, *_) = units("voor wat hoort wat bij buren", reader, vocabulary)
    assert "mutuality" in {reading.label for reading in saying.readings}
    assert "mutuality" not in added("hoort", reader, vocabulary)
