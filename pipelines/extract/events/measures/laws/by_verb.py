"""甲对乙实施制裁, 甲禁止乙国产品入境: measures by law and trade, told by a verb.

Not here: the passive (targets/undergone.py), whom it hits by other words (targets/told_elsewhere.py), help
(aid/gifts.py), acts of force (force/blows.py), what the words say becomes of a measure (done/lifting.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import aim, group_from
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import ACTING, last_group
from pipelines.extract.events.measures.acting.actors import act_of, bare, find_actor
from pipelines.extract.events.measures.acting.deeds import (
    add_all,
    aim_at_other,
    codes_of,
    objects,
    of_mechanism,
    set_targets,
)
from pipelines.extract.events.measures.acting.may_act import OTHERS
from pipelines.extract.events.measures.acting.passives import passive
from pipelines.extract.events.measures.targets.implied import name_opposite, name_other
from pipelines.extract.events.measures.targets.told_elsewhere import ELSEWHERE, posted
from pipelines.extract.events.measures.targets.undergone import undergone
from pipelines.extract.mentions.bodies.firms import sides_of_firms

BREAKS, TREATY = phrase("breaks"), phrase("treaty")


def act_on(spot: Spot) -> Reading:
    """甲对乙实施制裁; 甲向乙提供武器; 甲制裁乙; 乙遭甲制裁."""
    if passive(spot):
        return undergone(spot)
    reading = act_of(spot)
    begin, aimed = aim(spot)
    taken = taken_up(spot) if spot.line.code[spot.start] in "将把" else taken_before(spot)
    set_targets(reading, spot, taken or (aimed if begin > reading.actor_at else []))
    if not taken and (begin < 0 or not aimed):
        set_targets(reading, spot, objects(spot) if not own_inside(reading, spot) else spot.inside())
    shuts_out(reading, spot)
    broken_off(reading, spot)
    if not reading.targets:
        set_targets(reading, spot, [r for r in spot.inside() if r.role == "source"])  # 禁止来自乙的旅客入境
    reading.targets = reading.targets or [c for c in (*of_mechanism(spot), *posted(spot)) if c not in reading.codes()]
    for told_elsewhere in ELSEWHERE:
        told_elsewhere(reading, spot)
    if begin < 0 and IMPORTED.search(spot.line.code, spot.start, spot.end):
        name_other(reading, spot)
    if (not reading.codes() and left_open(spot)) or CROSSINGS.search(spot.line.code, spot.start, spot.end):
        name_opposite(reading, spot)
    return reading


def shuts_out(reading: Reading, spot: Spot) -> None:
    """禁用|华为并非因为丙施压: a firm right behind the verb is its object, whoever else the clause names."""
    firms = sides_of_firms(spot.line.code, spot.end, min(spot.end + CLOSE, spot.clause_end))
    if firms and firms[0] not in (*reading.codes(), *reading.targets):
        reading.targets = firms[:1]


CLOSE = 3  # characters in which a name begins, at most


def broken_off(reading: Reading, spot: Spot) -> None:
    """与[乙]断交, 退出条约: the side that the ties are with, or the other one."""
    if reading.targets or not BREAKS.search(spot.line.code, spot.start, spot.end):
        return
    beside = [r for r in [*spot.left(), *spot.inside()] if r.role == "with"][-1:]
    ahead = [r for r in spot.left() if r.role == "subject" and beside and r.position < beside[0].position - 1]
    if ahead and not reading.inherited and codes_of(spot, beside) == reading.codes():
        reading.actors = []  # [甲]昨天与乙恢复邦交
        add_all(reading, spot, last_group(spot.line, ahead))
    if reading.inherited and beside and codes_of(spot, beside) == reading.codes():
        reading.actors = []  # 甲警告，|断绝与[甲]的合作后果严重: another's deed
        return
    set_targets(reading, spot, beside)
    if TREATY.search(spot.line.code, spot.start, spot.end):
        aim_at_other(reading, spot)


def taken_up(spot: Spot) -> list[Role]:
    """将为丙提供零件的[乙国公司]列入名单: of several the one that is described, else the first."""
    inside = spot.inside()
    last = spot.line.code.rfind("的", spot.start, inside[-1].position) if inside else -1
    if last >= 0 and inside[0].position < last and SERVES.search(spot.line.code, spot.start, inside[0].position):
        return group_from(spot, [r for r in inside if r.position > last])
    return group_from(spot, inside)


def taken_before(spot: Spot) -> list[Role]:
    """将包括[乙国]法官、检控官在内的49人，|列入名单: set before the verb, and a comma after it."""
    if not spot.clause_start or LISTED.match(spot.line.code, spot.clause_start) is None:
        return []
    start, _ = spot.clause_before()
    mark = SET_OUT.search(spot.line.code, start, spot.clause_start)
    return [] if mark is None else [r for r in roles(spot.line, mark.start(), spot.clause_start) if r.token.codes][:1]


LISTED = re.compile("(?:都|均|全部|一律|一并|一概|也)?(?:列[入为]|纳入|加入)")
SET_OUT = re.compile("[将把][^，]{0,40}(?:在内的)?[^，]{0,8}[人员名家个]，$")
SERVES = re.compile("(?:[为向给与帮替]|支持|协助|帮助|援助|参与|涉嫌)$")


def left_open(spot: Spot) -> bool:
    """此外，还限制乙国芯片出口: nobody stands before the act, nor does a firm or an organisation act earlier."""
    begin, _ = aim(spot)
    told = OTHERS.search(spot.line.code, 0, spot.clause_start)
    return told is None and bare(spot, begin if begin >= 0 else spot.start)


def own_inside(reading: Reading, spot: Spot) -> bool:
    """取消[美]台交往限制: who acts stands first in the trigger, beside the other side."""
    inside = spot.inside()
    return bool(inside) and set(codes_of(spot, inside[:1])) <= set(reading.codes())


CROSSINGS = re.compile(
    "过境[点站]|检查站|管制站|哨所|关卡|封锁边[境界]|全部口岸"
)  # 甲关闭四个过境点: towards whom, the article tells
IMPORTED = re.compile("进口|输入")


def advise(spot: Spot) -> Reading:
    """甲提醒甲国公民避免前往乙: towards where one is not to go, the last side named."""
    reading = Reading()
    add_all(reading, spot, last_group(spot.line, parties_of(spot.left(), ACTING)))
    if not reading.codes():
        find_actor(reading, spot)
    set_targets(reading, spot, spot.inside()[-1:])
    return reading
