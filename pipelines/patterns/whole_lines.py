"""Many patterns that match a whole line, as one. Belongs here: trying only those that the line can be.

A pattern is tried on lines that begin as it can begin (heads.py), else on lines with a word that it needs (needed.py).
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from re import _parser as parser  # type: ignore[attr-defined]

from ahocorasick_rs import AhoCorasick, Implementation

from pipelines.patterns.heads import heads_of
from pipelines.patterns.needed import needed

FEW = 8  # patterns that are tried sooner than looked up by their words
NEVER = r"(?!)"


@dataclass(frozen=True, slots=True, eq=False)
class WholeLines:
    """`by_head`: first character -> the patterns that begin with it, as one; `by_word`: of the others, each word -> the
    patterns that need it; `rest`: those that need no word, as one. `also`: more of them.
    """

    by_head: dict[str, re.Pattern[str]]
    automaton: AhoCorasick | None
    by_word: tuple[tuple[re.Pattern[str], ...], ...]
    rest: re.Pattern[str] | None
    also: "WholeLines | None" = None

    def match(self, line: str) -> bool:
        """Does one of the patterns match the whole line?"""
        if self.also is not None and self.also.match(line):
            return True
        begun = self.by_head.get(line[:1])
        if begun is not None and begun.fullmatch(line):
            return True
        if self.rest is not None and self.rest.fullmatch(line):
            return True
        if self.automaton is None:
            return False
        words = {word for word, _, _ in self.automaton.find_matches_as_indexes(line, overlapping=True)}
        return any(pattern.fullmatch(line) for word in words for pattern in self.by_word[word])

    def with_own(self, patterns: Iterable[str], flags: int = 0) -> "WholeLines":
        """These, which are compiled once for all, and a few more."""
        own = tuple(patterns)
        return replace(self, also=whole_lines(own, flags)) if own else self


def whole_lines(patterns: Iterable[str], flags: int = 0) -> WholeLines:
    """广告|更多, .*来源：.*, .{9} -> 广 and 更 lead to the first, 来源： to the second; the third is the rest."""
    by_head, by_word, rest = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list), list[str]()
    for pattern in patterns:
        heads = heads_of(parser.parse(pattern, flags))
        words = needed(pattern) if heads is None else None
        for head in heads or ():
            by_head[head].append(pattern)
        for word in words or ():
            by_word[word].append(pattern)
        rest += [pattern] if heads is None and words is None else []
    if len({pattern for several in by_word.values() for pattern in several}) < FEW:
        rest += dict.fromkeys(pattern for several in by_word.values() for pattern in several)
        by_word.clear()
    listed = sorted(by_word)
    return WholeLines(
        {head: re.compile(alternatives(several), flags) for head, several in by_head.items()},
        AhoCorasick(listed, implementation=Implementation.DFA) if listed else None,
        tuple(tuple(re.compile(pattern, flags) for pattern in by_word[word]) for word in listed),
        re.compile(alternatives(rest), flags) if rest else None,
    )


def alternatives(several: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in several) or NEVER
