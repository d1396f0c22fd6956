"""How sure a figure is: 95 % of the figures that other draws of the same number of documents would have given."""

import random
from collections.abc import Mapping, Sequence

from pipelines.evaluate.counts import Counts, Figure, Tally, total

DRAWS = 1_000
SEED = 20231126
LOW, HIGH = 0.025, 0.975
Interval = tuple[float, float]


def intervals(tallies: Sequence[Tally], draws: int = DRAWS) -> dict[Figure, Interval]:
    """Figure -> from where to where its F1 (or share) lies in 95 % of the draws, documents drawn with replacement.

    The seed is fixed: the same documents in the same order give the same intervals.
    """
    figures = list(total(tallies))
    picks = weights(len(tallies), draws)
    return {figure: interval([t.counts.get(figure, Counts()) for t in tallies], picks) for figure in figures}


def weights(documents: int, draws: int) -> list[dict[int, int]]:
    """For each draw, how often each document was drawn."""
    chance = random.Random(SEED)
    picks = []
    for _ in range(draws):
        drawn: dict[int, int] = {}
        for i in chance.choices(range(documents), k=documents):
            drawn[i] = drawn.get(i, 0) + 1
        picks.append(drawn)
    return picks


def interval(counts: Sequence[Counts], picks: Sequence[Mapping[int, int]]) -> Interval:
    """Of one figure; documents in which it counts nothing change nothing."""
    there = [(i, c) for i, c in enumerate(counts) if c.got or c.wanted]
    values = sorted(value for pick in picks if (value := drawn(there, pick)) is not None)
    if not values:
        return 0.0, 0.0
    return values[int(LOW * (len(values) - 1))], values[round(HIGH * (len(values) - 1))]


def drawn(counts: Sequence[tuple[int, Counts]], pick: Mapping[int, int]) -> float | None:
    """The figure in one draw, None when it has nothing to count."""
    right = found = 0
    for i, c in counts:
        if times := pick.get(i):
            right += times * c.right
            found += times * (c.got + c.wanted)
    return 2 * right / found if found else None
