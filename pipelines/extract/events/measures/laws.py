"""甲对乙实施制裁, 甲禁止乙国产品入境, 乙遭甲制裁: measures by law and trade, told by a verb.

Not here: help (gifts.py), acts of force (force.py), what the words say becomes of a measure (lifting.py).
"""

import re

from pipelines.extract.clauses.aims import aim, group_from
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.roles import roles
from pipelines.extract.clauses.subjects import ACTING, last_group
from pipelines.extract.events.measures.actors import act_of, bare, find_actor
from pipelines.extract.events.measures.around import subject_before
from pipelines.extract.events.measures.borne import besieged, told_next
from pipelines.extract.events.measures.deeds import (
    add_all,
    codes_of,
    objects,
    of_firms,
    of_mechanism,
    set_targets,
    sides_at_head,
)
from pipelines.extract.events.measures.implied_sides import (
    by_council,
    each_other,
    name_opposite,
    name_other,
    name_west,
    named_last,
    persons_hit,
    referred,
    spoken_of,
)
from pipelines.extract.events.measures.lawmakers import name_lawmakers
from pipelines.extract.events.measures.listed_sides import by_list
from pipelines.extract.events.measures.may_act import OTHERS
from pipelines.extract.events.measures.passives import listed_as, passive, suffered
from pipelines.extract.events.measures.unspoken_actors import by_other_state, by_own_state
from pipelines.extract.mentions.firms import sides_of_firms
from pipelines.extract.mentions.missions import posted_to
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.wars import foe

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
    if not reading.targets and TREATY.search(spot.line.code, spot.start, spot.end) and len(reading.codes()) == 1:
        reading.targets = list(spot.scene.opposite(reading.codes()[0]))


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


def undergone(spot: Spot) -> Reading:
    """乙遭甲制裁, 华为被列入黑名单: the passive, with whom it leaves out."""
    reading = suffered(spot)
    told_before(reading, spot)
    persons_hit(reading, spot)
    by_council(reading, spot)
    return reading


def told_before(reading: Reading, spot: Spot) -> None:
    """华为被甲列入黑名单, 这些官员已被甲制裁: whose firm it is, or the side that was told of before."""
    announced(reading, spot)
    of_firms(reading, spot)
    name_west(reading, spot)
    if listed_as(spot):
        name_opposite(reading, spot)
    own = reading.codes()
    if not reading.targets and LEADS_UP.match(spot.line.code, spot.clause_start):
        reading.targets = told_next(spot, own)
    if not reading.targets and own:
        firms = sides_of_firms(spot.line.code, spot.clause_start, spot.clause_end)
        firms = firms or sides_of_firms(spot.line.code, 0, spot.clause_start)
        reading.targets = [code for code in firms if code not in own]
    if not own and not reading.targets:
        reading.targets = sides_of_firms(spot.line.code, spot.clause_start, spot.start)[:1]
        name_opposite(reading, spot)
    if not reading.targets and len(own) == 1:
        reading.targets = list(spot.scene.opposite(own[0])) or named_last(spot, own)


LEADS_UP = re.compile("尽管|虽然?|即使|即便|由于|因为?|在|自从?")  # 尽管受到甲制裁，|乙…
ANNOUNCES = re.compile("(?:宣布|公布|通报|公告|决定)[，：]$")


def announced(reading: Reading, spot: Spot) -> None:
    """甲国外交部宣布，|9名乙国官员被列入黑名单: who announces it does it, where nobody else is said to."""
    if not reading.codes() and ANNOUNCES.search(spot.line.code, 0, spot.clause_start):
        add_all(reading, spot, [r for r in subject_before(spot) if not set(r.token.codes) & set(reading.targets)])


def of_its_firm(reading: Reading, spot: Spot) -> None:
    """打压华为，限制其采购芯片: 其 is the company told before."""
    if not reading.targets and ITS.search(spot.line.code, spot.start, spot.end):
        firms = sides_of_firms(spot.line.code, 0, spot.start)[-1:]
        reading.targets = [code for code in firms if code not in reading.codes()]


ITS = re.compile("其(?!他|它|余|中|实|后|间)|该(?:公司|企业|集团)")


def left_open(spot: Spot) -> bool:
    """此外，还限制乙国芯片出口: nobody stands before the act, nor does a firm or an organisation act earlier."""
    begin, _ = aim(spot)
    told = OTHERS.search(spot.line.code, 0, spot.clause_start)
    return told is None and bare(spot, begin if begin >= 0 else spot.start)


def own_inside(reading: Reading, spot: Spot) -> bool:
    """取消[美]台交往限制: who acts stands first in the trigger, beside the other side."""
    inside = spot.inside()
    return bool(inside) and set(codes_of(spot, inside[:1])) <= set(reading.codes())


def refused(reading: Reading, spot: Spot) -> None:
    """北京拒绝发放签证, 封禁50款应用: to whom is not said; to the other of the two sides that the article speaks of."""
    if not reading.targets and len(reading.codes()) == 1 and REFUSED.search(spot.line.code, spot.start, spot.end):
        reading.targets = list(spot.scene.opposite(reading.codes()[0]))


def of_guests_or_apps(reading: Reading, spot: Spot) -> None:
    """封禁该应用, 禁止留学生入境: of the other of the two sides, else of the side named last."""
    if not reading.targets and len(reading.codes()) == 1 and GUEST_OR_APP.match(spot.line.code, spot.start + 2):
        reading.targets = list(spot.scene.opposite(reading.codes()[0])) or named_last(spot, reading.codes())


def let_in(reading: Reading, spot: Spot) -> None:
    """停火协议允许车队进入[加沙]: where a war is fought, it is the other side that lets in."""
    own = reading.codes()
    if not LETS_IN.match(spot.line.code, spot.start) or (own and (reading.targets or not reading.inherited)):
        return
    there = reading.targets or [c for r in spot.inside() for c in r.token.codes]
    other = foe(there[0], spot.scene.day()) if there else None
    if other and spot.scene.roll.counts[other] and set(own) <= {there[0]}:
        reading.actors, reading.targets = [("principal", Party((other,)))], there[:1]


LETS_IN = re.compile("允许|准许|同意|批准|放行|获准")


def criticised(reading: Reading, spot: Spot) -> None:
    """丙总统批评[甲]禁止棕榈油进口: it hits the side that objects to it."""
    if reading.targets or reading.inherited or len(reading.codes()) != 1 or reading.actor_at < 0:
        return
    before = [r for r in spot.left() if r.role == "subject" and r.position < reading.actor_at]
    if before and OBJECTS.search(spot.line.code, before[-1].position, reading.actor_at):
        set_targets(reading, spot, before[-1:])


OBJECTS = re.compile("(?:批评|抨击|谴责|抗议|反对|不满|指责|指控|控诉|投诉)(?:了)?$")


def recalled_too(reading: Reading, spot: Spot) -> None:
    """甲、丙也召回了大使: from the side that the sentence before tells of last."""
    if reading.codes() and not reading.targets and RECALLS.match(spot.line.code, spot.start):
        reading.targets = named_last(spot, reading.codes())


RECALLS = re.compile("召回|断绝")
ELSEWHERE = (  # where neither preposition nor object tells whom it hits
    referred, of_firms, by_list, of_its_firm, name_lawmakers, spoken_of, persons_hit, each_other, refused,
    of_guests_or_apps, by_own_state, by_other_state, criticised, recalled_too, let_in, besieged,
)  # fmt: skip
REFUSED = re.compile("签证|延签|记者证|(?:个|款|种)[^，]{0,10}(?:应用|软件|APP|App|游戏)")
GUEST_OR_APP = re.compile(
    "[^，。]{0,2}该(?:款)?(?:应用|软件|平台|程式)|[^，。]{0,20}(?:留?学生)(?:访|赴|来|入境)|[^，。]{0,12}(?:应用程序|应用软件)"
)
CROSSINGS = re.compile(
    "过境[点站]|检查站|管制站|哨所|关卡|封锁边[境界]|全部口岸"
)  # 甲关闭四个过境点: towards whom, the article tells
IMPORTED = re.compile("进口|输入")
POST = re.compile(posted_to("大使|使馆|总领事|领事|代办|外交官"))


def posted(spot: Spot) -> list[str]:
    """召回驻特拉维夫大使, 驻特拉维夫大使|被召回: the side of the place."""
    start = spot.clause_start if COMES_AND_GOES.match(spot.line.code, spot.start) else spot.start
    text = spot.scene.story.article.text[spot.line.at[start] : spot.line.at[spot.clause_end]]
    place = POST.search(text)
    return sides_at_head(place["place"]) if place else []


COMES_AND_GOES = re.compile("[^，]{0,8}?(?:奉召|奉命|奉令|应召|召回|召国|重返|返)")


def advise(spot: Spot) -> Reading:
    """甲提醒甲国公民避免前往乙: towards where one is not to go, the last side named."""
    reading = Reading()
    add_all(reading, spot, last_group(spot.line, parties_of(spot.left(), ACTING)))
    if not reading.codes():
        find_actor(reading, spot)
    set_targets(reading, spot, spot.inside()[-1:])
    return reading
