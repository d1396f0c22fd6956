"""What is to be done once more: 将继续发射卫星. Not here: what goes on (going_on.py)."""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.scope import words
from pipelines.extract.rulebook import EventRule


def fires_again(rule: EventRule, spot: Spot, reading: Reading, left: str) -> bool:
    """将继续发射卫星, 将继续行使主权，|包括发射卫星: each launch is one of its own, so those are to come."""
    before = words(spot, *spot.clause_before()) if reading.inherited and spot.clause_start else ""
    return rule.name.startswith("test") and any(AGAIN.search(told) for told in (left, before))


AGAIN = re.compile("(?<!不)(?:将|会|要)[^，不]{0,4}(?:继续|持续)(?![^，]{0,16}(?:观察|关注|监视|监测|分析|追踪))")
