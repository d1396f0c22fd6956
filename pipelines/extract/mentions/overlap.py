"""Mentions that overlap: who stays. Belongs here: order and overlaps of spans. Not here: what the mentions are."""

from bisect import bisect_right
from itertools import chain
from operator import attrgetter

from pipelines.extract.mentions.mention import Mention


def clear(found: list[Mention], candidates: list[Mention]) -> list[Mention]:
    """Those candidates that no found mention overlaps. `found` is in text order and without overlaps."""
    ends = [m.end for m in found]
    keep = []
    for candidate in candidates:
        index = bisect_right(ends, candidate.start)
        if index == len(found) or found[index].start >= candidate.end:
            keep.append(candidate)
    return keep


def together(*lists: list[Mention]) -> list[Mention]:
    """Several lists of mentions as one, in text order."""
    return sorted(chain.from_iterable(lists), key=attrgetter("start"))


def replace_covered(found: list[Mention], named: list[Mention]) -> list[Mention]:
    """A found name wins over lexicon hits inside it (a place in the middle of a name)."""
    return together(clear(named, found), named) if named else found
