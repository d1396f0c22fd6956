"""The day on which a deed of force is reported: 国防部14日说，甲国发射两枚导弹 -> the 14th.

Belongs here: deeds told as news of that day. Not here: what is done by being announced (events/status/begun.py), deeds
that are only talked about (own_days.py), days that the telling has reached (events/days/running.py).
"""

import re
from dataclasses import replace
from datetime import timedelta

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.running import AWAY, MENTIONED
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import EventRule, expand
from pipelines.extract.speaking_verbs import verbs_of_speaking

ONCE, BY_NOW = ("test", "deploy_call"), re.compile("已经?")  # 朝鲜已发射卫星; of blows 已 counts all of them
DEEDS = ("test", "attack", "incursion", "clash", "deploy_call")
REPORTS = re.compile(
    rf"(?P<when>{t.TIME})[^，。；{t.TIME}]{{0,24}}?(?:{verbs_of_speaking()}|通报|报告|消息|声明|新闻稿|动态)[^，。；{t.TIME}]{{0,6}}[，：]"
    rf"(?:[^，。；{t.TIME}]{{0,6}}(?:称|探测到?|侦测到?|侦获|监测到?|发现|观测到?)，?)?$"
)
ACCUSES = re.compile(expand("<censure>|<worry>|指控|抗议|警告|<urges>|要求|威胁|回应|被问|谈到|提到"))
LATELY = timedelta(days=4)
# a deed, and not a way of acting: so many of them, at some hour, once more, with what came of it
CONCRETE = re.compile(
    "[\\d一二三四五六七八九十两数多]+(?:余|多)?(?:枚|架|艘|次|名|人|处|座|轮|波|发|辆)|了|凌晨|清晨|上午|下午|傍晚|晚间|深夜|夜间"
    "|再次|再度|又(?=向|对|发|朝)|造成|导致"
)

KEPT = re.compile("[^，。；]{0,8}?(?:满[^，。；]{1,3}年|周年|的日子|纪念)")  # 试射成功满一年的日子


def reported(rule: EventRule, spot: Spot) -> When | None:
    """The day told with who reports it, right before a clause that itself tells no other."""
    if not rule.name.startswith(DEEDS):
        return None
    match = REPORTS.search(spot.line.code, 0, spot.clause_start)
    when = spot.time_at(match.start("when")) if match and not ACCUSES.search(match[0]) else None
    today = spot.scene.day()
    if when is None or today is None or when.precision != "day" or when.kind == "since" or when.rule == "dateline":
        return None
    day = when.date_start
    if day is None or not timedelta() <= today - day <= LATELY:
        return None
    return when if told_as_news(rule, spot) else None


def told_as_news(rule: EventRule, spot: Spot) -> bool:
    told, right = spot.clause_text(), spot.line.code[spot.end : spot.clause_end]
    told = BY_NOW.sub("", told, count=1) if rule.name.startswith(ONCE) else told
    if AWAY.search(told) or KEPT.match(right) or MENTIONED.match(right) or t.TIME in spot.clause_code():
        return False
    return rule.name.startswith("test") or CONCRETE.search(told) is not None


UNPLANNED, DAY_ALONE = ("incursion", "clash"), re.compile(r"\d{1,2}[日号]")
PLANS = re.compile(expand("<will>|<if>|<hopes>|<urges>|[将拟欲]|预|计划|打算|准备|可能|定于|届时"))


def in_the_past(rule: EventRule, spot: Spot, when: When | None) -> When | None:
    """30日电。共机[1日]侵入…: nobody gives notice of an incursion; a bare day still to come is of the month before."""
    today = spot.scene.day()
    if when is None or when.date_start is None or today is None or not rule.name.startswith(UNPLANNED):
        return when
    bare = when.precision == "day" and DAY_ALONE.fullmatch(when.surface) is not None
    if not bare or when.date_start <= today or PLANS.search(spot.clause_text()):
        return when
    last = when.date_start.replace(day=1) - timedelta(days=1)
    if when.date_start.day > last.day:
        return when
    day = last.replace(day=when.date_start.day)
    return replace(when, date_start=day, date_end=day)
