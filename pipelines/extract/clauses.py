"""Clauses of an encoded sentence and the text they quote.

Belongs here: where a clause begins and ends. Not here: what it says.
"""

from functools import lru_cache
from itertools import pairwise

from pipelines.extract.sentences import CLAUSE_END
from pipelines.extract.story import Line

HEADING = 40
END_MARKS = "。！？!?；：”」』…）)"


@lru_cache(maxsize=1 << 10)
def clause_edges(code: str) -> tuple[tuple[int, int], ...]:
    edges = [0, *[m.end() for m in CLAUSE_END.finditer(code)], len(code)]
    return tuple([(a, b) for a, b in pairwise(edges) if a < b])


def word_start(code: str, low: int, start: int) -> int:
    """表示抗议|并强烈要求…: where the second act of a clause begins."""
    cut = max(code.rfind(c, low, start) for c in "并和且，")
    return cut if cut >= 0 else start


def quote_span(line: Line, start: int, end: int) -> tuple[int, int]:
    """Clause positions -> text offsets, without marks at the edges."""
    code = line.code[start:end]
    left = len(code) - len(code.lstrip('，；：、。 “‘「『"并但而且又则'))
    right = len(code.rstrip('，；：、。！？ ”’」』"'))
    return line.at[start + left], line.at[start + max(right, left)]


def heading(line: Line) -> bool:
    """A short paragraph without an end mark is a heading, and repeats what the text says."""
    return len(line.code) <= HEADING and line.code[-1:] not in END_MARKS
