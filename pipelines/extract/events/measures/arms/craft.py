"""甲在乙部署导弹, 甲舰停靠乙, 甲侦获乙机, 炮弹落入乙境内: forces and craft, one function per word order.

Not here: craft that cross a line (crossings.py), blows (force/blows.py), drills (force/fighting.py), wars
(force/waging.py), whose water it is (mentions/listed/wars.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.actors import find_actor
from pipelines.extract.events.measures.acting.deeds import add_all, aim_at_other, objects, set_targets
from pipelines.extract.events.measures.force.blows import NEAR, meant
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import claimant
from pipelines.extract.rulebook import expand

SENT_TO = re.compile("(?:援助|支援|协助|帮助|协防|进入|占领|入侵|攻打)?")  # 派兵[支援]乙
BESIDE = re.compile("[\u4e00-\u9fff]{0,4}")


def station(spot: Spot) -> Reading:
    """甲在乙部署导弹; 甲向乙派兵; 甲从乙撤军: towards the country of the place."""
    reading = Reading()
    if STATIONED.match(spot.line.code, spot.start):
        return reading
    find_actor(reading, spot)
    found = [r for r in [*spot.left(), *spot.inside(), *spot.right()[:1]] if r.position > reading.actor_at]
    where = [r for r in found if r.role in ("at", "to", "go", "since") and r.token.codes]
    where += [r for r in spot.right()[:1] if r.position == spot.end and SENT.search(spot.trigger_code())]
    others = [r for r in found if r.token.symbol == t.PLACE and r.token.codes]
    helped = [r for r in spot.right()[:1] if "派兵" in spot.trigger_code() and SENT_TO.fullmatch(between(spot, r))]
    beyond = [r for r in found if r.role in ("with", "and") and BORDER.match(spot.line.code, r.position + 1)]
    set_targets(
        reading, spot, (beyond or meant(spot, reading) or where or others or helped or opening_place(spot))[-1:]
    )
    places = [r.token for r in found if r.token.symbol == t.PLACE]
    reading.place = places[-1] if places else None
    if AT_THE_BORDER.search(spot.clause_text()):
        aim_at_other(reading, spot)
    if places and not reading.targets:
        reading.targets = claimed(reading, places[-1].text)
    return reading


STATIONED = re.compile(  # 甲感谢驻扎在丙的[乙军]: whose they are, and nothing that they do
    expand("驻[留扎守]?(?:在|于)?[^，。的]{1,16}的<side><gap:4>(?:军|部队|士兵|兵力|舰队)")
)
AT_THE_BORDER = re.compile(
    "边境|边界|前线|非军事区|岛礁|当地|那里|实控线|对峙|岗哨|分界线|哨所|沿海|沿岸|海峡|对岸|该国|周边|反制|威慑|针对"
)
SENT = re.compile("[到至往]$|增兵$")  # 部署到[乙], 增兵[乙]
BORDER = re.compile("(?:接壤)?的?(?:边境|边界|交界|停火线)")  # 在与[乙国]边境处驻扎士兵


def between(spot: Spot, role: Role) -> str:
    return spot.line.code[spot.end : role.position]


def reach(spot: Spot) -> Reading:
    """甲国核潜艇停靠[乙], 甲军撤离[乙], 甲使用[乙]的军事基地: the place is the object of the verb."""
    reading = station(spot)
    beside = [r for r in spot.right()[:1] if BESIDE.fullmatch(between(spot, r))]
    others = [r for r in spot.inside() if not set(r.token.codes) & set(reading.codes())]
    for found in (others[-1:], beside):
        if not reading.targets:
            set_targets(reading, spot, [r for r in found if r.token.symbol in (t.SIDE, t.PLACE, t.CAPITAL)])
    return reading


def host_arms(spot: Spot) -> Reading:
    """甲部署[乙]制“萨德”: at home, together with those whose arms they are; 萨德 is American."""
    reading = Reading()
    find_actor(reading, spot)
    if reading.codes():
        add_all(reading, spot, spot.inside()[:1])
        reading.add_sides(["USA"])
    return reading


def opening_place(spot: Spot) -> list[Role]:
    """在叙利亚，甲试图撤军: where, in a clause of its own."""
    if spot.clause_start == 0:
        return []
    start, end = spot.clause_before()
    return [r for r in roles(spot.line, start, end) if r.role == "at" and r.position >= end - 2]


def balloon(spot: Spot) -> Reading:
    """中国的侦察气球飞越美国; 日本称在国内发现中国气球: whose it is stands before it, over whom the sentence says."""
    reading = Reading()
    own = [r for r in spot.inside() if r.token.symbol == t.SIDE][:1]
    own = own or [r for r in spot.left() if r.token.symbol == t.SIDE and spot.start - r.position <= NEAR][-1:]
    add_all(reading, spot, own)
    beside = [r for r in [*spot.right(), *reversed(spot.left())] if r not in own and r.role != "about"]
    told = [r for r in roles(spot.line, 0, len(spot.line.code)) if r.role != "about"]
    far = [r for r in told if r.token.symbol in (t.SIDE, t.CAPITAL, t.OFFICIAL)]
    for found in (objects(spot), beside[:1], far):
        set_targets(reading, spot, [r for r in found if r not in own][:1])
        if reading.targets:
            break
    return reading


def observe(spot: Spot) -> Reading:
    """甲侦获12架次[乙]机在台海周边活动: who is seen acts, towards who sees it or whose water it is."""
    reading, seer = Reading(), Reading()
    seen = [r for r in spot.inside() if r.token.symbol == t.SIDE and r.role not in ("at", "go")][:1]
    add_all(reading, spot, seen)
    find_actor(seer, spot)
    reading.take_subject(seer)
    around = [*spot.inside(), *spot.right()[:1]]
    places = [r.token for r in [*spot.left(), *around] if r.token.symbol == t.PLACE]
    reading.place = places[-1] if places else None
    owners = [c for x in places for own in reading.codes()[:1] for c in claimant(x.text, own)]
    beside = [c for r in spot.inside() if r.token.symbol == t.SIDE and r.role == "at" for c in r.token.codes]
    reading.targets = [c for c in (owners or beside or seer.codes()) if c not in reading.codes()]
    return reading


def fall(spot: Spot) -> Reading:
    """[甲]的炮弹落入乙境内, [甲]发射的导弹飞越乙上空: whose it is stands somewhere before, whom it reaches inside."""
    reading = Reading()
    add_all(reading, spot, [r for r in spot.left() if r.token.codes and r.role != "source"][-1:])
    if not reading.codes():
        find_actor(reading, spot)
    set_targets(reading, spot, spot.inside()[:1])
    return reading


def claimed(reading: Reading, words: str) -> list[str]:
    """Who claims the place or the water of these words against whoever acts."""
    return [c for own in reading.codes()[:1] for c in claimant(words, own) if c not in reading.codes()]
