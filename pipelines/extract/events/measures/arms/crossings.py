"""甲驶入乙的领海, 甲飞越海峡中线, 无人机越境飞入乙国: craft that cross a line, whose they are and whose it is.

Not here: forces and craft that are somewhere (craft.py), whose water it is (mentions/listed/wars.py).
"""

import re

from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.deeds import add_all, aim_at_other, codes_of, set_targets
from pipelines.extract.events.measures.acting.passives import passive
from pipelines.extract.events.measures.arms.craft import claimed
from pipelines.extract.events.measures.force.belligerents import told_by_speaker
from pipelines.extract.events.measures.force.blows import NEAR, of_whoever_tells, strike
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import claimant
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

BY_SEA = phrase("owned_water")
WATER_OF = re.compile(
    "的?(?:领海|领空|毗连区|接续水域|(?:[东南西北]{1,2})?(?:防空识别区|ADIZ)|专属经济区)"
)  # 闯入丙湾上空的[乙国]领空
OVER_BORDER = re.compile(
    "越境|越界|跨境|越过(?:边|国)|(?:侵入|闯入|侵犯)了?(?:[边其]|该国|\ue003)"
)  # 无人机越境飞入[乙国]


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


def entered_before(reading: Reading, spot: Spot) -> None:
    """12架战机进入[甲]空域，|其中6架越过海峡中线: not 甲, into whose air they came, but who claims it against 甲."""
    own = reading.codes()
    if not reading.inherited or len(own) != 1 or not spot.clause_start:
        return
    start, end = spot.clause_before()
    told = [r for r in roles(spot.line, start, end) if set(own) & set(r.token.codes)]
    if told and all(ENTERS.search(spot.line.code, start, r.position) for r in told):
        lines = [r.token for r in spot.inside() if r.token.symbol == t.PLACE]
        others = [c for x in lines for c in claimed(reading, x.text)]
        reading.acted_by(others or spot.scene.opposite(own[0]), own)


ENTERS = re.compile("(?:进入|侵入|闯入|飞入|侵犯|侵扰|飞近|飞越|接近|逼近|骚扰|扰)[^，]{0,3}$")

CRAFT = re.compile("[机舰船艇]$")
OF_THOSE = re.compile("其中[^，]{0,6}[架艘]")


ROUND_TAIWAN = re.compile("[扰绕环]台")


ABREAST = re.compile(
    expand(
        "<side>[^，。；\ue001\ue002]{0,16}?<craft>[^，。；\ue001\ue002]{0,8}?(?:和|与|及|以及|、|同|跟)"
        "(?=<side>[^，。；\ue001\ue002]{0,16}?<craft>)"
    )
)


def abreast(reading: Reading, spot: Spot) -> None:
    """[甲]的驱逐舰和[乙]的护卫舰|驶过海峡: both sail."""
    told = ABREAST.search(spot.line.code, 0, spot.start) if reading.codes() else None
    if told is None:
        return
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
    of_whoever_tells(reading, spot)
    part_of_those(reading, spot)
    entered_before(reading, spot)
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


def whose_water(reading: Reading, spot: Spot, places: list[Token]) -> None:
    """闯入[乙]领海, 越过海峡中线, 绕台: told by name, by the words that cross it, or by 台."""
    owner = [r for r in spot.inside() if r.token.codes and WATER_OF.match(spot.line.code, r.position + 1)]
    own = codes_of(spot, owner[-1:])
    if own and reading.inherited and own == reading.codes():
        reading.acted_by(spot.scene.opposite(own[0]), own)  # 甲说，|出现在[甲]领空的气球: another's
    elif owner:
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
