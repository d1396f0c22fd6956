"""Which rules a sentence can fire, told by one pass over the words they need. Not here: matching."""

from functools import cache

from ahocorasick_rs import AhoCorasick

from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import EventRule, event_rules
from pipelines.patterns.needed import needed

SYMBOLS = {**dict.fromkeys(t.SYMBOLS.values(), 0.5), t.MECHANISM: 2.0, t.MEDIA: 2.0}


def tells(word: str) -> float:
    """How much a word tells, by its characters. Most tokens are in every other sentence, a few are rare."""
    return sum(SYMBOLS.get(char, 1.0) for char in word)


@cache
def table() -> tuple[AhoCorasick, tuple[tuple[int, ...], ...], frozenset[int]]:
    """(automaton of needed words, rules by word, rules that need no word), rules as indices."""
    by_word: dict[str, list[int]] = {}
    needs = [needed(rule.fires, tells) for rule in event_rules()]
    for index, words in enumerate(needs):
        for word in sorted(words or ()):
            by_word.setdefault(word, []).append(index)
    always = frozenset(index for index, words in enumerate(needs) if words is None)
    return AhoCorasick(list(by_word)), tuple(map(tuple, by_word.values())), always


def rules_for(code: str) -> list[EventRule]:
    """The event rules that can match in this encoded sentence, in order of precedence."""
    automaton, by_word, always = table()
    fired = always.union(*[by_word[i] for i, _, _ in automaton.find_matches_as_indexes(code, overlapping=True)])
    return [event_rules()[index] for index in sorted(fired)] if fired else []
