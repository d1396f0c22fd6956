"""How far an agreed item reaches in its sentence, and which parts of a list are items of their own.

Not here: what is agreed (stated.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.agreement_words import words
from pipelines.extract.statements.so_far import TURN

SPOKEN = re.compile(r"表示|说[，：“]|称[，：“]|强调|指出|呼吁|希望|要求|重申|警告")
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
