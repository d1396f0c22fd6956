"""A clause that itself says that its matter is past, or only what the next is about: 去年11月, 上一次, 针对边境冲突.

Not here: what is done or ahead (hints.py), what the date says (events/background/marking.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import (
    RELATIVE,
    heard,
    last,
    scope_of,
    text_left,
    words,
)

BRACKET = re.compile(r"^(?:【[^】]{0,40}】|[（(][^）)]{0,40}[）)])")


def recalled(spot: Spot) -> bool:
    """Does the clause itself say that this is past? 去年11月, 上一次, 曾."""
    described = [m.start() + 1 for m in RELATIVE.finditer(spot.line.code, spot.clause_start, spot.start)]
    clause = BRACKET.sub("", words(spot, described[-1] if described else spot.clause_start, spot.clause_end))
    return scope_of(spot).part == "since" or heard("recalled", clause) or topical(spot)


def topical(spot: Spot) -> bool:
    """针对边境冲突，外长…: the clause only says what the next one is about. Not 针对贸易问题与乙会谈."""
    clause = BRACKET.sub("", spot.clause_code())
    told = heard("topical", clause) and spot.clause_end < len(spot.line.code) - 1
    return told and last("closed", text_left(spot)) < 0
