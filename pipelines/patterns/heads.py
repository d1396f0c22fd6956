"""The characters that a pattern can begin with, read off the pattern itself: what fails there need not be tried.

Not here: the words that a pattern needs anywhere (needed.py).
"""

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

from pipelines.patterns.needed import of_class, parsed

Heads = frozenset[str] | None  # None: it can begin with anything, or match nothing at all
NO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)


def guarded(pattern: str) -> str:
    """也|还|已经 -> (?:(?=[也已还])(?:也|还|已经)): the same, but most places fail at once."""
    heads = heads_of(parsed(pattern))
    return f"(?:(?=[{''.join(map(re.escape, sorted(heads)))}])(?:{pattern}))" if heads else f"(?:{pattern})"


def searched(pattern: str) -> str:
    """The same, for searching long texts: guarded where `re` itself would not skip to where the pattern can begin."""
    return f"(?:{pattern})" if skipped_to(parsed(pattern)) else guarded(pattern)


def skipped_to(items: Any) -> bool:
    """Does it begin with a character, one of a class, or with branches that each begin with a character?"""
    if not items:
        return False
    kind, value = items[0]
    if kind is op.BRANCH:
        return all(len(branch) and branch[0][0] is op.LITERAL for branch in value[1])
    return kind in (op.LITERAL, op.IN)


def heads_of(items: Iterable[tuple[Any, Any]]) -> Heads:
    found: frozenset[str] = frozenset()
    for kind, value in items:
        if kind in NO_WIDTH:
            continue
        heads = heads_of_item(kind, value)
        if heads is None:
            return None
        found |= heads
        if kind not in (op.MAX_REPEAT, op.MIN_REPEAT) or value[0] > 0:
            return found
    return None


def heads_of_item(kind: Any, value: Any) -> Heads:
    if kind is op.LITERAL:
        return frozenset({chr(value)})
    if kind is op.IN:
        return of_class(value)
    if kind is op.BRANCH:
        parts = [heads_of(branch) for branch in value[1]]
        return None if None in parts else frozenset().union(*(part for part in parts if part))
    if kind is op.SUBPATTERN:
        return heads_of(value[-1]) if not value[1] else None
    return heads_of(value[2]) if kind in (op.MAX_REPEAT, op.MIN_REPEAT) else None
