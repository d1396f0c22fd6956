"""Which rules a sentence can fire, told by one pass.

Belongs here: the words without which a pattern cannot match. Not here: matching.
"""

from collections.abc import Iterable
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick

from pipelines.extract.rulebook import EventRule, event_rules

Words = frozenset[str] | None  # one of these must occur; None: nothing is known
SHORT = 40  # alternatives in a character class that are still worth listing


def needed(pattern: str) -> Words:
    """举行(?:了)?(?:会谈|磋商) -> {举行}: a text without any of them has no match."""
    return of_sequence(parser.parse(pattern))


def best(found: Iterable[Words]) -> Words:
    """The most telling of several sets: long words first, then few."""
    known = [words for words in found if words]
    return max(known, key=lambda words: (min(len(w) for w in words), -len(words)), default=None)


def of_sequence(items: Iterable[tuple[Any, Any]]) -> Words:
    found: list[Words] = []
    word = ""
    for kind, value in items:
        if kind is op.LITERAL:
            word += chr(value)
            continue
        found += [frozenset({word}) if word else None, of_item(kind, value)]
        word = ""
    return best([*found, frozenset({word}) if word else None])


def of_item(kind: Any, value: Any) -> Words:
    if kind is op.BRANCH:
        parts = [of_sequence(branch) for branch in value[1]]
        return None if None in parts else frozenset().union(*(part for part in parts if part))
    if kind is op.SUBPATTERN:
        return of_sequence(value[-1])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        return of_sequence(value[2]) if value[0] > 0 else None
    if kind is op.ASSERT:
        return of_sequence(value[1])
    return of_class(value) if kind is op.IN else None


def of_class(members: list[tuple[Any, Any]]) -> Words:
    """[会见晤] -> the characters; nothing for ranges that are long, categories and negations."""
    found: list[str] = []
    for kind, value in members:
        if kind is op.LITERAL:
            found.append(chr(value))
        elif kind is op.RANGE and value[1] - value[0] < SHORT:
            found += [chr(c) for c in range(value[0], value[1] + 1)]
        else:
            return None
    return frozenset(found) if len(found) <= SHORT else None


@cache
def table() -> tuple[AhoCorasick, tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """(automaton of needed words, rules by word, rules that need no word), rules as indices."""
    by_word: dict[str, list[int]] = {}
    always = []
    for index, rule in enumerate(event_rules()):
        words = needed(rule.trigger.pattern)
        if words is None:
            always.append(index)
        for word in sorted(words or ()):
            by_word.setdefault(word, []).append(index)
    return AhoCorasick(list(by_word)), tuple(tuple(listed) for listed in by_word.values()), tuple(always)


def rules_for(code: str) -> list[EventRule]:
    """The event rules that can match in this encoded sentence, in order of precedence."""
    automaton, by_word, always = table()
    fired = set(always)
    for index, _, _ in automaton.find_matches_as_indexes(code, overlapping=True):
        fired.update(by_word[index])
    rules = event_rules()
    return [rules[index] for index in sorted(fired)]
