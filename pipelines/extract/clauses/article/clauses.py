"""Clauses of an encoded sentence and the text they quote.

Belongs here: where a clause and a dateline begin and end. Not here: what they say.
"""

import re
from functools import lru_cache
from itertools import pairwise

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.sentences import CLAUSE_END

HEADING = 40
END_MARKS = "。！？!?；：”」』…）)"


CLAUSE_MARK = re.compile(rf"（[^（）]{{0,60}}+）|(?P<mark>{CLAUSE_END.pattern})")


def clause_bounds(line: Line, position: int) -> tuple[int, int]:
    """The clause of the encoded sentence that holds `position`. What stands in brackets is no clause."""
    start, end = 0, len(line.code)
    for first, last in clause_marks(line.code):
        if last <= position:
            start = last
        elif first >= position:
            end = first
            break
    return start, end


@lru_cache(maxsize=1 << 10)
def clause_marks(code: str) -> tuple[tuple[int, int], ...]:
    """Where the marks between clauses stand."""
    found = (match for match in CLAUSE_MARK.finditer(code) if match["mark"] is not None)
    return tuple([match.span() for match in found if SAME_DAY.match(code, match.end()) is None])


SAME_DAY = re.compile(f"(?:亦|也)?(?:即|就是)(?:在|于)?{t.TIME}")  # 原定在半年后，即[8月15日]会谈: one clause


DATELINE = re.compile(
    rf"^(?:【[^】]{{0,40}}】|[（(](?:[^）)]{{0,40}}[电讯导道网]|{t.MEDIA})[）)]"
    rf"|\W?{t.MEDIA}[^，。]{{0,16}}?电(?!话|视|报)(?:[（(][^）)]{{0,30}}[）)])?|[^，。]{{0,24}} [-—]{{1,2}} ?)"
)


def after_dateline(line: Line, start: int) -> int:
    """【共同社雅加达7月13日电】日本外相…: the agency and its place take no part."""
    if start or line.sentence.index:
        return start
    match = DATELINE.match(line.code)
    return match.end() if match else 0


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
