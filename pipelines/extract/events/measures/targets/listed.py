"""Whom a measure hits as the next clause lists them: 制裁13家实体，其中包括三家[乙国]企业和一家[丙国]公司.

Not here: persons listed by name (laws/listed_names.py), sides that nobody tells (implied.py).
"""

import re

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import codes_of, sides_of_papers
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.firms import sides_of_firms
from pipelines.extract.mentions.listed.sides import STATE

LIST = re.compile(
    "(?:其中|当中|名单|目标|对象|制裁对象)?(?:还|也)?(?:包括|包含|涵盖|涉及)|(?:其中|当中)(?:还|也)?有"
    "|其中[\\d一二两三四五六七八九十]+[家名个人位]|(?:它们|他们|这些[^，]{0,4})?(?:分别|均|都)?(?:来自|位于|总部|针对)"
    "|(?:目标|对象)(?:是|为)"
)


def by_list(reading: Reading, spot: Spot) -> None:
    """Every side that the list tells, but for who acts."""
    if reading.targets or not reading.codes() or spot.clause_end + 1 >= len(spot.line.code):
        return
    start, end = spot.next_clause()
    if LIST.match(spot.line.code, start) is None:
        return
    told = [r for r in roles(spot.line, start, end) if r.token.symbol in (t.SIDE, t.PERSON, t.OFFICIAL)]
    listed = [*codes_of(spot, told), *sides_of_firms(spot.line.code, start, end), *sides_of_papers(spot, start, end)]
    reading.targets = [c for c in dict.fromkeys(listed) if len(c) == STATE and c not in reading.codes()]
