"""A journey of which the programme is announced: 27日宣布访乙国行程.

Belongs here: where it is announced. Not here: days that a programme tells (events/status/fixed_plans.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.rulebook import expand

ANNOUNCES = re.compile("(?:宣布|公布|发布|披露|介绍|说明)(?!了?[^，]*(?:取消|推迟|结束))[^，]{0,24}$")
PROGRAMME = re.compile(expand("(?:<where>|<side>)?的?(?:行程|日程|安排|细节)(?!中|里|期间|结束|紧)"))

ITSELF = re.compile("(?:行程|日程)(?:$|[将还也]?(?:包括|涵盖))")


def programme_told(spot: Spot) -> int:
    """在记者会上|宣布|访乙国行程: where it is announced, on a day that is not yet that of the journey; -1 where not."""
    told = ANNOUNCES.search(spot.line.code, spot.clause_start, spot.start)
    itself = ITSELF.search(spot.trigger_code()) is not None
    return told.start() if told and (itself or PROGRAMME.match(spot.line.code, spot.end)) else -1
