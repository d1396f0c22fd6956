"""Talks with those of countries nobody names (与多国领导人会面), of bodies without a code, or within a group.

Not here: how many sides are enough otherwise (sufficiency.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.conferences.guests import of_others
from pipelines.extract.events.sides.private_parties import statesman
from pipelines.extract.mentions.listed.sides import of_kind
from pipelines.extract.rulebook import EventRule


def many_others(spot: Spot, reading: Reading) -> bool:
    """某外长会见阿拉伯国家外长, 某国总统与11国元首会谈: with those of countries that nobody names, in his clause."""
    leads = [p for _, p in reading.actors if p.codes and (statesman(p, spot.scene.story) or p.rank == "leader")]
    told = not reading.inherited or any(p.start >= spot.line.sentence.start for p in leads)
    others = of_others(spot.clause_text()) or with_allies(spot) or heads_a_body(spot, reading)
    return bool(leads) and told and others


ALLIES = re.compile(
    "(?:[与同和跟]|会[见晤])[^，。；与同和跟]{0,12}(?:盟国|盟邦|盟友)(?:们|的?(?:领导人|领袖|外长|防长|官员|代表))?"
    "(?:[^，。；的]{0,8}(?:会[谈晤面]|磋商|协商|见面)|[，。；]|$)"
)


def with_allies(spot: Spot) -> bool:
    """与亚太地区主要盟邦会面, 会见欧洲盟友."""
    return ALLIES.search(spot.clause_text()) is not None


BODY_OF_MANY = re.compile(
    "(?:国际|世界|全球|各国|跨国|[欧亚非美]洲|阿拉伯|伊斯兰|太平洋|欧亚|泛[非美亚]|新开发)[^，。；的与和同]{0,14}?"
    "(?:议会|联盟|银行|论坛|组织|联合会|委员会|协会|理事会|大会|法院|基金会?|机构|共同体|秘书处|人民党)[^，。；]{0,8}$"
)


def heads_a_body(spot: Spot, reading: Reading) -> bool:
    """某国议长会见中美洲议会议长[丙]: one by name who leads a body of several states that has no code."""
    text, start = spot.scene.story.article.text, spot.line.at[spot.end]
    met = [p for p in reading.met() if p.name and p.office and not p.codes]
    return any(start <= p.start and BODY_OF_MANY.search(text, start, p.end - len(p.name or "")) for p in met)


OF_LEADERS = re.compile(r"\ue002(?!的)[^，。；的]{0,24}(?<![一个场])(?:峰会|首脑会议)[”」』]?$")


def of_leaders(rule: EventRule, spot: Spot, reading: Reading) -> bool:
    """欧洲领导人在甲城召开紧急峰会, 甲召集多国元首举行会议: those of countries that nobody names meet with the host."""
    if rule.name not in CONVENED or not reading.actors:
        return False
    if CALLS_IN.match(spot.trigger_code()) and not reading.inherited:
        return of_others(spot.trigger_text())
    by_host = [role for role, _ in reading.actors] == ["host"]
    of_one = rule.name == "gather_hold" and OF_LEADERS.search(spot.line.code, spot.clause_start, spot.end) is not None
    return by_host and (of_one or of_others(spot.clause_text()))


CONVENED = frozenset({"gather_hold", "gather_sides"})
CALLS_IN = re.compile("召集|邀集|召来")


def members_meet(rule: str, spot: Spot, reading: Reading) -> bool:
    """七国集团外长12日在东京|会晤, |举行会谈: those of a group, with each other; not 会晤甲, no official of it."""
    ministers = all(p.rank in ("leader", "minister") and not p.name for _, p in reading.actors)
    of_a_group = bool(reading.codes()) and set(reading.codes()) <= of_kind("group", "union", "forum")
    ends = spot.line.code[spot.end : spot.end + 1] in ("，", "。", "；", "后", "时", "")
    return rule in ("meet_together", "meet_hold_talks") and of_a_group and ministers and ends
