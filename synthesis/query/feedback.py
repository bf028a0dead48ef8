"""Words that the best records share: what else is written where the subject is treated.

Where hardly a record holds all that was asked, the best ones still tell in which words the subject is spoken of
(pseudo-relevance feedback, RM3). These words count little, so that what they bring in alone comes last.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from synthesis.query.parse import Term
from synthesis.query.ranking import Scored
from synthesis.query.units import Reading, Unit, idf
from synthesis.query.vocabulary import Vocabulary

BEST: Final = 6
_SHARE: Final = 0.2
"""What holding all kindred words adds."""
_WORDS: Final = 10
_LEAST: Final = 2


def shared_words(
    best: Sequence[Scored], texts: Mapping[int, Sequence[str]], units: Sequence[Unit], vocabulary: Vocabulary
) -> list[Unit]:
    """Units for the words that tell most of what the best records share."""
    known = {stem for unit in units for reading in unit.readings for stem in reading.stems}
    weight: dict[str, float] = defaultdict(float)
    held: dict[str, int] = defaultdict(int)
    for record in best[:BEST]:
        for stem in {stem for column in texts[record.rid][:2] for stem in column.split()} - known:
            weight[stem] += record.score
            held[stem] += 1
    telling = sorted((-weight[stem] * idf(vocabulary.size, vocabulary.df(stem)), stem) for stem in weight if held[stem] >= _LEAST)
    return [
        Unit(Term(stem, (stem,)), (Reading((stem,), "part", stem, 1.0),), idf(vocabulary.size, vocabulary.df(stem)))
        for _, stem in telling[:_WORDS]
    ]


def with_share(record: Scored, share: Scored) -> Scored:
    """The record with what the kindred words add, of which `share` is the score."""
    added = round(_SHARE * share.parts.get("words", 0.0), 4)
    return record._replace(parts={**record.parts, "shared": added}) if added else record
