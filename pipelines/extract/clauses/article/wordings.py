"""Words brought to the one that the rules know: 计画 -> 计划, 到达 -> 抵达, 首脑会议 -> 峰会.

Belongs here: the exchange in an encoded sentence, and how far it moves what stands behind.
Not here: the words (lexicons/wordings.csv), names and times (they are tokens by then).
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.extract.mentions.listed.vocabulary_files import rows


@dataclass(frozen=True, slots=True)
class Exchange:
    """`new` characters stand at `at` of the code where the text has `old`."""

    at: int
    old: int
    new: int


@dataclass(frozen=True)
class Wordings:
    """The longest variant that begins first wins; a row whose two words are one keeps its word as it is."""

    automaton: AhoCorasick
    variants: tuple[str, ...]
    standards: tuple[str, ...]

    def exchanged(self, code: str) -> tuple[str, tuple[Exchange, ...]]:
        """The code in the words that rules know, and what was exchanged, in order."""
        found = self.automaton.find_matches_as_indexes(code)
        if not found:
            return code, ()
        pieces, changes, cursor, position = list[str](), list[Exchange](), 0, 0
        for index, start, end in found:
            standard = self.standards[index]
            if standard == self.variants[index]:
                continue
            pieces += (code[cursor:start], standard)
            position += start - cursor
            changes.append(Exchange(position, end - start, len(standard)))
            position, cursor = position + len(standard), end
        pieces.append(code[cursor:])
        return "".join(pieces), tuple(changes)


@cache
def wordings() -> Wordings:
    """Source: wordings.csv. ValueError for a variant that stands twice, or a standard that another row exchanges."""
    pairs = [(row["variant"], row["standard"]) for row in rows("wordings.csv")]
    listed = dict(pairs)
    if len(listed) < len(pairs):
        raise ValueError("wordings.csv: a variant stands twice")
    if chained := [v for v, s in listed.items() if listed.get(s, s) != s]:
        raise ValueError(f"wordings.csv: {chained[0]} is exchanged for a word that is itself exchanged")
    automaton = AhoCorasick(list(listed), matchkind=MatchKind.LeftmostLongest)
    return Wordings(automaton, tuple(listed), tuple(listed.values()))


def moved(where: list[int], changes: tuple[Exchange, ...]) -> list[int]:
    """Positions in the code before -> after the exchanges."""
    starts, shift = list[int](), 0
    shifts = [0]
    for change in changes:
        starts.append(change.at - shift)
        shift += change.new - change.old
        shifts.append(shift)
    return [position + shifts[bisect_right(starts, position)] for position in where]


def stretched(offsets: list[int], changes: tuple[Exchange, ...]) -> list[int]:
    """Text offsets of each character before -> after: those of a longer word stay on the last one of the text's."""
    for change in changes:
        old = offsets[change.at : change.at + change.old]
        offsets[change.at : change.at + change.old] = [old[min(i, change.old - 1)] for i in range(change.new)]
    return offsets
