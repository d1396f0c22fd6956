"""How far an agreed item reaches in its sentence, and which parts of a list are items of their own.

Not here: what is agreed (stated.py).
"""

import re
from itertools import pairwise

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.agreement_words import words
from pipelines.extract.statements.so_far import TURN

SPOKEN = re.compile(r"表示|说[，：“]|称[，：“]|强调|指出|呼吁|希望|要求|重申|警告")
LISTS = re.compile(
    "签[署订][^，。；]{0,12}(?:文件|文书|文本|协[议定]|备忘录)(?:主要)?(?:包括|有|为|分别[是为]|如下)：?"
)
PAPER_ENDS = re.compile("(?:协[议定]|备忘录|计划|议定书|意向书|声明|条约|纪要|规划)[》”]?(?=[、，。；和及等]|$)")
AND = ("、", "，", "和", "及")
FEW = 3  # from which on papers are a list, and not the objects of one clause
Edges = tuple[tuple[int, int], ...]


def last_of(line: Line, edges: Edges, index: int, taken: set[int]) -> int:
    """Before which clause an item ends: the next item, a semicolon, a turn, what it means, what one does besides."""
    for i in range(index + 1, len(edges)):
        turned = TURN.match(line.code, edges[i][0]) or SPOKEN.search(line.code, *edges[i])
        if i in taken or part_ends(line, edges, i) or turned or words().no_more.match(line.code, *edges[i]):
            return i
    return len(edges)


def part_ends(line: Line, edges: Edges, index: int) -> bool:
    """Does a semicolon stand before this clause?"""
    return line.code[edges[index][0] - 1] == "；"


def whole(line: Line, edges: Edges, index: int, taken: set[int]) -> tuple[int, int]:
    """From the clause that states the item to where it ends."""
    return edges[index][0], edges[last_of(line, edges, index, taken) - 1][1]


def parts(line: Line, edges: Edges, index: int, taken: set[int]) -> list[tuple[int, int]]:
    """同意加强合作，包括建立甲；|设立乙: the item, and each part after a semicolon that goes on with a verb."""
    found: list[tuple[int, int]] = []
    first = index
    while True:
        last = last_of(line, edges, first, taken)
        found.append((edges[first][0], edges[last - 1][1]))
        if last == len(edges) or last in taken or not part_ends(line, edges, last):
            return found
        start, end = whole(line, edges, last, taken)
        if words().part.match(line.code[start:end]) is None or SPOKEN.search(line.code, start, end):
            return found
        first = last


def papers(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    """双方签署的文件包括甲部与乙部合作计划、|关于…的议定书、|…备忘录: each paper; empty where few are listed."""
    head = LISTS.search(line.code, start, end)
    ends = [m.end() for m in PAPER_ENDS.finditer(line.code, head.end(), end)] if head is not None else []
    if head is None or len(ends) < FEW:
        return []
    return [(a + line.code.startswith(AND, a), b) for a, b in pairwise([head.end(), *ends])]
