"""Deeds that are only feared, alleged or talked over: 甲可能向乙提供了武器, 讨论乙国的挑衅; and those really meant.

Belongs here: whether what is told as uncertain is an event at all.
Not here: what is put off or not done (status.py), what is promised (still_ahead.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.scope import words
from pipelines.extract.events.measures.done.bearing import FEARED
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import EventRule, expand


def nothing(rule: EventRule, spot: Spot, reading: Reading, found: str | None) -> bool:
    """Whether it is no event: the words say so, it is only feared, or 对乙的袭击 is by nobody who is named."""
    if found == "nothing" or (found == "proposed" and (rule.type == "detention" or rule.name.startswith(FEARED))):
        return found == "nothing" or rule.type == "detention" or not intends(spot)
    nominal = NOMINAL.match(spot.line.code, spot.start) is not None
    return reading.inherited and nominal and rule.name.startswith(("war", "attack"))


def alleged(spot: Spot, left: str) -> bool:
    """甲可能向乙提供了武器: who may have done it is said to have; not 可能将, nor 可能向乙提供武器."""
    done = DONE.search(spot.trigger_code()) or spot.line.code.startswith("了", spot.end)
    return bool(done) and MAY_HAVE.search(left) is not None


DONE = re.compile("[\u4e00-\u9fff](?:了|过(?!去|境|渡))")
MAY_HAVE = re.compile("(?:可能|或许|或|大概|疑似?|恐怕?)[^，将会拟]*$")


# 讨论|乙国的挑衅和导弹试射: what another did is talked over; not 讨论试射导弹
TALKED_OVER = re.compile(f"(?:讨论|商讨|探讨|磋商|协商|商议)了?[^，]{{0,8}}{t.WHO}[^，计拟考可将]*$")


def intends(spot: Spot) -> bool:
    """甲扬言袭击乙: what a side itself says that it is about to do, and not what others think that it may."""
    return INTENDS.search(words(spot, spot.clause_start, spot.start)) is not None


INTENDS = re.compile(
    expand(
        "^(?!.*(?:可能|或将|<fear>|警告|认为|怀疑|预料|预计|<if>|若|传|涉嫌|指控|并未|不|无意|曾)).*"
        "(?:打算|扬言|威胁(?!性)|矢言|誓言|计划|考虑(?!到)|拟|筹划|酝酿|准备)(?:要|将|再次?|近期|对[^，]{1,8}发动)?(?:[^，的]{0,12}|对[^，]{1,16})$"
    )
)
NOMINAL = re.compile(  # 发动的袭击, 对乙的袭击; not 展开持续四周的袭击, 袭击甲城的仓库
    f"[^，的{t.WHERE[1:-1]}]{{0,3}}(?<!新)的|对[^，]{{0,16}}的"
)
