"""The questions that a stated gap may put to the corpus, each answered with the figures."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from synthesis.gaps import questions_studies, questions_support
from synthesis.gaps.answers import Answer
from synthesis.gaps.evidence import Evidence
from synthesis.gaps.facts import Facts

ASK: Final[dict[str, Callable[[Facts, Mapping[str, Any], Evidence], Answer]]] = {
    "studies": questions_studies.studies_of,
    "primary": questions_studies.primary_of,
    "sectors": questions_studies.sectors_of,
    "people": questions_studies.people_of,
    "articles": questions_studies.articles_of,
    "setting": questions_studies.setting_of,
    "effect": questions_support.effect_of,
    "recognition": questions_support.recognition_of,
    "designs": questions_support.designs_of,
    "qualitative": questions_support.qualitative_of,
    "contradiction": questions_support.contradiction_of,
    "contradiction-or-effect": questions_support.contradiction_or_effect_of,
    "definitions": questions_support.definitions_of,
    "reviews": questions_support.reviews_of,
    "knowledge": questions_support.knowledge_of,
    "handles": questions_support.handles_of,
    "none": questions_support.nothing_of,
}
"""The questions that a stated gap may put to the corpus."""
