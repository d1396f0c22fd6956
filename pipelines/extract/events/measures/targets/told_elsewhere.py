"""Whom a measure hits where neither a preposition nor the object of its verb tells: 封禁该应用, 拒绝发放签证, 召回大使.

Belongs here: the ways to find it, in their order, and those that lean on what is banned, refused or recalled.
Not here: the verb and its object (laws/by_verb.py), sides implied by any measure (implied.py).
"""

import re

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import (
    add_all,
    aim_at_other,
    codes_of,
    of_firms,
    set_targets,
    sides_at_head,
)
from pipelines.extract.events.measures.acting.unspoken import by_other_state, by_own_state
from pipelines.extract.events.measures.done.lawmakers import name_lawmakers
from pipelines.extract.events.measures.targets.borne import besieged
from pipelines.extract.events.measures.targets.implied import each_other, named_last, persons_hit, referred, spoken_of
from pipelines.extract.events.measures.targets.listed import by_list
from pipelines.extract.mentions.bodies.firms import sides_of_firms
from pipelines.extract.mentions.bodies.missions import posted_to
from pipelines.extract.mentions.listed.wars import foe
from pipelines.extract.rulebook import expand


def of_its_firm(reading: Reading, spot: Spot) -> None:
    """打压华为，限制其采购芯片: 其 is the company told before."""
    if not reading.targets and ITS.search(spot.line.code, spot.start, spot.end):
        firms = sides_of_firms(spot.line.code, 0, spot.start)[-1:]
        reading.targets = [code for code in firms if code not in reading.codes()]


ITS = re.compile("其(?!他|它|余|中|实|后|间)|该(?:公司|企业|集团)")


def refused(reading: Reading, spot: Spot) -> None:
    """北京拒绝发放签证, 封禁50款应用: to whom is not said; to the other of the two sides that the article speaks of."""
    if REFUSED.search(spot.line.code, spot.start, spot.end):
        aim_at_other(reading, spot)


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
        reading.acted_by([other], there[:1])


LETS_IN = re.compile("允许|准许|同意|批准|放行|获准")


def criticised(reading: Reading, spot: Spot) -> None:
    """丙总统批评[甲]禁止棕榈油进口: it hits the side that objects to it."""
    if reading.targets or reading.inherited or len(reading.codes()) != 1 or reading.actor_at < 0:
        return
    before = [r for r in spot.left() if r.role == "subject" and r.position < reading.actor_at]
    if before and OBJECTS.search(spot.line.code, before[-1].position, reading.actor_at):
        set_targets(reading, spot, before[-1:])


OBJECTS = re.compile(expand("(?:<censure>|抗议|反对|不满|指控|控诉|投诉)(?:了)?$"))


def recalled_too(reading: Reading, spot: Spot) -> None:
    """甲、丙也召回了大使: from the side that the sentence before tells of last."""
    if reading.codes() and not reading.targets and RECALLS.match(spot.line.code, spot.start):
        reading.targets = named_last(spot, reading.codes())


def recalled_from(reading: Reading, spot: Spot) -> None:
    """[甲]说，乙违反国际法，|今天召回驻[乙]大使: no side recalls an envoy posted to itself; whoever says so does."""
    host = posted(spot) if RECALLS.match(spot.line.code, spot.start) else []
    if not host or not reading.inherited or reading.codes() != host:
        return
    told = [r for r in roles(spot.line, 0, spot.clause_start) if r.role == "subject" and codes_of(spot, [r]) != host]
    reading.actors = []
    add_all(reading, spot, told[:1])
    reading.targets = host


def resented(reading: Reading, spot: Spot) -> None:
    """甲对旨在|阻止甲获得芯片的管制感到愤怒: who feels so is hit, by the other one."""
    own = reading.codes()
    if len(own) == 1 and MEANT_TO.search(spot.line.code, spot.clause_start, spot.start):
        other = list(spot.scene.opposite(own[0])) or reading.targets
        if len(other) == 1 and FELT.search(spot.line.code, spot.end, spot.clause_end):
            reading.acted_by(other, own)


MEANT_TO = re.compile("对于?(?:旨在|意在|企图|试图|用来)$")
FELT = re.compile(expand("(?:的|感到|深感|表示|表达|深表)[^，]{0,6}(?:<resentment>|<worry>|<censure>|抗议|反对)"))
RECALLS = re.compile("召回|断绝")
ELSEWHERE = (  # where neither preposition nor object tells whom it hits
    referred, of_firms, by_list, of_its_firm, name_lawmakers, spoken_of, persons_hit, each_other, refused,
    of_guests_or_apps, by_own_state, by_other_state, criticised, recalled_from, recalled_too, resented, let_in,
    besieged,
)  # fmt: skip
REFUSED = re.compile("签证|延签|记者证|(?:个|款|种)[^，]{0,10}(?:应用|软件|APP|App|游戏)")
GUEST_OR_APP = re.compile(
    "[^，。]{0,2}该(?:款)?(?:应用|软件|平台|程式)|[^，。]{0,20}(?:留?学生)(?:访|赴|来|入境)|[^，。]{0,12}(?:应用程序|应用软件)"
)
POST = re.compile(posted_to("大使|使馆|总领事|领事|代办|外交官"))


def posted(spot: Spot) -> list[str]:
    """召回驻特拉维夫大使, 驻特拉维夫大使|被召回: the side of the place."""
    start = spot.clause_start if COMES_AND_GOES.match(spot.line.code, spot.start) else spot.start
    place = POST.search(spot.written(start, spot.clause_end))
    return sides_at_head(place["place"]) if place else []


COMES_AND_GOES = re.compile("[^，]{0,8}?(?:奉召|奉命|奉令|应召|召回|召国|重返|返)")
