"""The words without which a pattern cannot match, read off the pattern itself."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Words = frozenset[str] | None  # one of these must occur; None: nothing is known
Items = Iterable[tuple[Any, Any]]  # a parsed pattern
Tells = Callable[[str], float]  # how much a word tells: that of a set is what its poorest word tells
NOTHING = frozenset({""})
MANY = 64  # strings that a stretch of a pattern may stand for, to be listed


@lru_cache(maxsize=4)
def parsed(pattern: str) -> Any:
    """As `re` reads it; whoever asks about one pattern asks more than once, and changes nothing."""
    return parser.parse(pattern)


def needed(pattern: str, tells: Tells = len) -> Words:
    """双方(?:会谈|磋商).*(?:结束)? -> {双方会谈, 双方磋商}: a text without any of them has no match."""
    return of_sequence(parsed(pattern), tells)


def best(found: Iterable[Words], tells: Tells) -> Words:
    """The most telling of several sets: long words first, then few."""
    known = [words for words in found if words and "" not in words]
    return max(known, key=lambda words: (min(map(tells, words)), -len(words)), default=None)


def of_sequence(items: Items, tells: Tells) -> Words:
    """The best of the stretches that stand for a few strings, and of what lies within the other items."""
    found: list[Words] = []
    run = NOTHING
    for item in items:
        listed = strings_of(*item)
        longer = product(run, listed)
        if longer is None:
            found += [run, within(*item, tells)]
        elif tells_more(item, listed or NOTHING):
            found.append(within(*item, tells))
        run = longer or listed or NOTHING
    return best([*found, run], tells)


def tells_more(item: tuple[Any, Any], listed: frozenset[str]) -> bool:
    """May what lies within tell more than the strings that it stands for? (?=会谈), 在(?=.*访问)|到; not (?=[会谈])."""
    kind, value = item
    if kind is op.ASSERT:
        return value[1][0][0] is not op.IN
    return kind is op.BRANCH and min(map(len, listed)) == 1


def within(kind: Any, value: Any, tells: Tells) -> Words:
    """What an item needs that stands for too many strings to list them."""
    if kind is op.BRANCH:
        parts = [of_sequence(branch, tells) for branch in value[1]]
        return None if None in parts else frozenset().union(*(part for part in parts if part))
    if kind is op.SUBPATTERN:
        return of_sequence(value[-1], tells) if not value[1] else None
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        return of_sequence(value[2], tells) if value[0] > 0 else None
    return of_sequence(value[1], tells) if kind is op.ASSERT else None


def product(left: Words, right: Words) -> Words:
    if left is None or right is None or len(left) * len(right) > MANY:
        return None
    return frozenset(a + b for a in left for b in right)


def strings_of(kind: Any, value: Any) -> Words:
    """Every string that an item of a pattern can be, if they are few: [会晤]见? -> 会, 晤, 会见, 晤见."""
    if kind is op.LITERAL:
        return frozenset({chr(value)})
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return NOTHING
    if kind is op.IN:
        return of_class(value)
    if kind is op.BRANCH:
        parts = [of_all(branch) for branch in value[1]]
        listed = frozenset().union(*(part or () for part in parts))
        return None if None in parts or len(listed) > MANY else listed
    if kind is op.SUBPATTERN:
        return of_all(value[-1]) if not value[1] else None
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] == 1:
        once = of_all(value[2])
        return once if once is None or value[0] else once | NOTHING
    return None


def of_all(items: Items) -> Words:
    listed: Words = NOTHING
    for item in items:
        listed = product(listed, strings_of(*item))
    return listed


def of_class(members: Items) -> Words:
    """[会见晤] -> the characters; nothing for ranges that are long, categories and negations."""
    found: list[str] = []
    for kind, value in members:
        if kind is op.LITERAL:
            found.append(chr(value))
        elif kind is op.RANGE and value[1] - value[0] < MANY:
            found += [chr(c) for c in range(value[0], value[1] + 1)]
        else:
            return None
    return frozenset(found) if len(found) <= MANY else None
