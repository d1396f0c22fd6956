"""Proposed by a word and yet fixed: 可能在20日的峰会上会见, 计划22日会见, 呼吁周五举行的峰会, 20日至24日访问的日程.

Belongs here: what makes of a proposal a plan. Not here: the words that propose (rules/status.yaml).
"""

import re
from datetime import date

from pipelines.extract.clauses.triggers.hints import ADJUNCTS
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import Scope
from pipelines.extract.events.status.default import CONFERENCE
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

NEAR_AT_HAND = re.compile(  # 希望|即将举行的峰会成功
    "(?:即将|将[于在]|[定订]于|[定订]在|预定[于在]?)[^，与同和]{0,16}(?:举行|召开|登场|举办|主办)的[^，]{0,10}$"
)
DATED = re.compile(expand("<time>[^，与同和]{0,12}(?:举行|召开|登场|举办|主办)的[^，]{0,16}$"))
HEDGED = re.compile("(?:力争|争取|协调|计划|考虑|拟|最快|最早|出席|参加|参与|列席|与会|前往)[于在]?$")
PLANS = re.compile(expand("计划(?:将?[于在])?<time>[^。；]{0,40}$"))
PROGRAMME = re.compile(
    "[^，。]{0,24}?(?:日程|行程|(?:日期|时间)(?=[^，。]{0,6}(?:确定|敲定|[订定选][为在于])))"
    "(?!中|里|第|结束|紧)(?![^，。]*(?:协调|商讨|商量|研究))"
)


def takes_place(spot: Spot, scope: Scope, when: When | None, published: date | None) -> bool:
    """Is what a word only proposes fixed all the same?"""
    if NEAR_AT_HAND.search(spot.line.code, spot.clause_start, spot.end) or occasion(spot):
        return True
    last = when.date_end if when else None
    if published is None or last is None or last < published:
        return False
    conference = CONFERENCE.search(spot.line.code, spot.start, spot.end) is not None
    beside = spot.line.code[spot.start] in "在于" or scope.part in ADJUNCTS
    if conference and (beside or dated(spot)):
        return True
    return when is not None and when.to_the_day and (planned_for(spot) or PROGRAMME.match(scope.right) is not None)


USES = re.compile("(?:借|趁|藉|乘)着?[^，与同和]{0,24}$|利用[^，与同和]{0,24}$")
CHANCE = re.compile("[^，与同和]{0,20}?(?:之机|之际|的?(?:机会|时机|场合|契机))")


def occasion(spot: Spot) -> bool:
    """拟借|峰会在甲城召开的机会…, 希望利用|出席峰会之机…: what is made use of takes place all the same."""
    conference = CONFERENCE.search(spot.line.code, spot.start, spot.end) or t.MECHANISM in spot.trigger_code()
    before, after = spot.line.code[spot.clause_start : spot.start], spot.line.code[spot.start : spot.clause_end]
    return bool(conference) and USES.search(before) is not None and CHANCE.match(after) is not None


def dated(spot: Spot) -> bool:
    """呼吁|周五在甲城举行的峰会达成协议. Not 考虑出席|明年1月举行的论坛, 力争在|年内举行的会谈."""
    told = DATED.search(spot.line.code, spot.clause_start, spot.end)
    return told is not None and HEDGED.search(spot.line.code[spot.clause_start : told.start()]) is None


def planned_for(spot: Spot) -> bool:
    """计划22日会见, 计划22日访问，与乙会谈: where the day is told it is fixed. Not 计划今年12月召开."""
    return PLANS.search(spot.line.code[: spot.start]) is not None
