"""甲在乙部署导弹, 甲舰停靠乙, 甲侦获乙机, 炮弹落入乙境内: forces and craft that move, one function per word order.

Not here: blows (force.py), drills (fighting.py), wars (waging.py), whose water it is (mentions/wars.py).
"""

import re

from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import Reading, Spot
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.roles import roles
from pipelines.extract.clauses.subjects import last_group
from pipelines.extract.events.measures.actors import find_actor
from pipelines.extract.events.measures.belligerents import told_by_speaker
from pipelines.extract.events.measures.deeds import add_all, aim_at_other, objects, set_targets
from pipelines.extract.events.measures.force import NEAR, meant, of_whoever_tells, strike
from pipelines.extract.events.measures.own_ships import whose_ship
from pipelines.extract.events.measures.passives import passive
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token
from pipelines.extract.mentions.wars import claimant
from pipelines.extract.rulebook import expand

BY_SEA = phrase("owned_water")
SENT_TO = re.compile("(?:援助|支援|协助|帮助|协防|进入|占领|入侵|攻打)?")  # 派兵[支援]乙
WATER_OF = re.compile("的?(?:领海|领空|毗连区|接续水域|防空识别区|专属经济区)")  # 闯入丙湾上空的[乙国]领空
OVER_BORDER = re.compile(
    "越境|越界|跨境|越过(?:边|国)|(?:侵入|闯入|侵犯)了?(?:[边其]|该国|\ue003)"
)  # 无人机越境飞入[乙国]
BESIDE = re.compile("[\u4e00-\u9fff]{0,4}")


def station(spot: Spot) -> Reading:
    """甲在乙部署导弹; 甲向乙派兵; 甲从乙撤军: towards the country of the place."""
    reading = Reading()
    if STATIONED.match(spot.line.code, spot.start):
        return reading
    find_actor(reading, spot)
    found = [r for r in [*spot.left(), *spot.inside(), *spot.right()[:1]] if r.position > reading.actor_at]
    where = [r for r in found if r.role in ("at", "to", "go", "since") and (r.token.codes or there(spot, r))]
    where += [r for r in spot.right()[:1] if r.position == spot.end and spot.line.code[spot.end - 1] in "到至往"]
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
BORDER = re.compile("(?:接壤)?的?(?:边境|边界|交界|停火线)")  # 在与[乙国]边境处驻扎士兵


def there(spot: Spot, role: Role) -> bool:
    """在[该国]西部部署坦克."""
    return role.token.symbol == t.REFERENCE and spot.line.code[role.position - 1] in "在向"


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


def spoken_of(spot: Spot) -> Reading | None:
    """乙对[甲]军舰进入乙领海表示不满: whose craft it is acts, and who speaks of it does not."""
    last = [r for r in spot.left() if r.role in ("to", "about")][-1:]
    if not last or CRAFT_OF.match(spot.line.code, last[0].position + 1) is None:
        return None
    reading = Reading()
    add_all(reading, spot, last_group(spot.line, [r for r in spot.left() if r.role in ("to", "about", "with")]))
    reading.actor_at = reading.scope = last[0].position
    set_targets(reading, spot, [r for r in spot.inside() if r.token.symbol == t.SIDE][:1])
    return reading


CRAFT_OF = re.compile(expand("(?:的|海警局|海警|海军|空军)*(?:<craft>|船[只舰艇])"))


def part_of_those(reading: Reading, spot: Spot) -> None:
    """甲侦获14架[乙国]军机，|其中8架越过中线: of those told last, and not of whoever saw them."""
    if not spot.clause_start or not OF_THOSE.match(spot.line.code, spot.clause_start):
        return
    before = roles(spot.line, *spot.clause_before())
    told = [r for r in before if r.token.codes]
    seen = [r for r in told if CRAFT_OF.match(spot.line.code, r.position + 1) or CRAFT.search(r.token.text)]
    if reading.inherited and not seen:
        seen = [r for r in told if r.role == "subject"][:1]
    if seen:
        reading.actors, reading.targets = [], []
        add_all(reading, spot, seen[-1:])


CRAFT = re.compile("[机舰船艇]$")
OF_THOSE = re.compile("其中[^，]{0,6}[架艘]")


ROUND_TAIWAN = re.compile("[扰绕环]台")


ABREAST = re.compile(
    expand(
        "<side>[^，。；\ue001\ue002]{0,16}?<craft>[^，。；\ue001\ue002]{0,8}?(?:和|与|及|以及|、|同|跟)"
        "(?=<side>[^，。；\ue001\ue002]{0,16}?<craft>)"
    )
)


def parties_between(spot: Spot, begin: int) -> bool:
    """Is a side named again before the act?"""
    return t.SIDE in spot.line.code[begin : spot.start]


def abreast(reading: Reading, spot: Spot) -> None:
    """[甲]的驱逐舰和[乙]的护卫舰|驶过海峡: both sail."""
    told = ABREAST.search(spot.line.code, 0, spot.start) if reading.codes() else None
    if told is None or parties_between(spot, told.end() + 1):
        return  # 甲舰和乙舰对峙，[甲舰]驶入
    pair = [spot.line.token_at(at) for at in (told.start(), told.end())]
    sides = [x.codes for x in pair if x is not None and len(x.codes) == 1]
    if reading.codes()[0] in {codes[0] for codes in sides}:
        for codes in sides:
            if codes[0] not in reading.codes():
                reading.add_sides(codes)


def cross(spot: Spot) -> Reading:
    """甲驶入乙的领海; 甲飞越台湾海峡中线: whose water it is, the place says or the words before 领海."""
    reading = spoken_of(spot) or strike(spot)
    if reading.codes() and reading.inherited and told_by_speaker(spot):
        return Reading()  # 甲说，“|越过中线令人震惊”: not 甲
    if not reading.codes():
        add_all(reading, spot, whose_ship(spot))
    of_whoever_tells(reading, spot)
    part_of_those(reading, spot)
    abreast(reading, spot)
    places = [r.token for r in [*spot.inside(), *spot.right()[:1]] if r.token.symbol == t.PLACE]
    whose_water(reading, spot, places)
    if not over_a_border(reading, spot, places):
        return Reading()
    if reading.codes() and places:
        reading.place = places[-1]
        reading.targets = reading.targets or claimed(reading, places[-1].text)
    aim_at_other(reading, spot)
    return reading


def claimed(reading: Reading, words: str) -> list[str]:
    """Who claims the place or the water of these words against whoever acts."""
    return [c for own in reading.codes()[:1] for c in claimant(words, own) if c not in reading.codes()]


def whose_water(reading: Reading, spot: Spot, places: list[Token]) -> None:
    """闯入[乙]领海, 越过海峡中线, 绕台: told by name, by the words that cross it, or by 台."""
    owner = [r for r in spot.inside() if r.token.codes and WATER_OF.match(spot.line.code, r.position + 1)]
    if owner:
        set_targets(reading, spot, owner[-1:])
    round_taiwan = ROUND_TAIWAN.search(spot.trigger_code()) is not None
    if round_taiwan or not (places or reading.targets):
        reading.targets = claimed(reading, spot.trigger_code())
    if round_taiwan and not reading.codes():
        reading.targets = ["TWN"]


def over_a_border(reading: Reading, spot: Spot, places: list[Token]) -> bool:
    """越境, 领空, 领海, or a place that somebody claims against whoever acts."""
    code, around = spot.line.code, min(spot.end + NEAR, spot.clause_end)
    if OVER_BORDER.match(spot.trigger_code()) or BY_SEA.search(code, spot.start, around):
        return True
    told = passive(spot) and BY_SEA.search(spot.clause_text()) is not None
    return told or any(claimant(x.text, c) for x in places for c in reading.codes())
