"""Counts how often two members stand in one group, in bounded time."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final, NamedTuple

MOST_PAIRS: Final = 1_000_000
"""Pairs that are looked at. A group of n members has n(n - 1) / 2 of them: the largest groups are left out first, as those that
say least about any two of their members."""


class Pairs(NamedTuple):
    """(one, other, in how many groups both stand), the most first; and how many groups were too large to look at."""

    counted: list[tuple[int, int, int]]
    left_out: int


def count_pairs(groups: Iterable[Sequence[int]], most: int = MOST_PAIRS) -> Pairs:
    """Pairs of members by the number of groups that hold both; each group names a member once, all in the same order."""
    counted: Counter[tuple[int, int]] = Counter()
    left_out = 0
    for members in sorted((group for group in groups if len(group) > 1), key=len):
        most -= len(members) * (len(members) - 1) // 2
        if most < 0:
            left_out += 1
            continue
        counted.update(combinations(members, 2))
    pairs = ((one, other, times) for (one, other), times in counted.items())
    return Pairs(sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1])), left_out)
