"""甲对乙实施制裁, 甲取消对乙的关税, 乙遭甲制裁: measures by law and trade, by the verb and by the noun.

Not here: help (gifts.py), acts of force (force.py), what the words say becomes of a measure (lifting.py).
"""

import re

from pipelines.extract.clauses.aims import aim, group_from
from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import ACTING, Reading, Spot, last_group, parties_of
from pipelines.extract.clauses.roles import Role, roles
from pipelines.extract.events.measures.actors import OTHERS, act_of, bare, find_actor, subject_before
from pipelines.extract.events.measures.deeds import (
    add_all,
    codes_of,
    objects,
    of_firms,
    of_mechanism,
    set_targets,
    sides_at_head,
    text_left,
)
from pipelines.extract.events.measures.implied_sides import (
    asked_before,
    by_council,
    each_other,
    name_asker,
    name_counterpart,
    name_maker,
    name_opposite,
    name_other,
    name_west,
    named_last,
    persons_hit,
    referred,
    sanctioned,
    spoken_of,
    turn,
    turn_asker,
    wishes,
)
from pipelines.extract.events.measures.lawmakers import name_lawmakers
from pipelines.extract.events.measures.lifting import is_verb
from pipelines.extract.events.measures.passives import passive, suffered
from pipelines.extract.mentions.firms import sides_of_firms
from pipelines.extract.mentions.missions import posted_to
from pipelines.extract.mentions.party import Party

GOODS, GOODS_MEANT, IMPORTS, TAKING = phrase("goods"), phrase("goods_meant"), phrase("imports"), phrase("taking")
REACTS, BREAKS, TREATY, COMPLAINS = (phrase(x) for x in ("reacts", "breaks", "treaty", "complains"))


def act_on(at: Spot) -> Reading:
    """甲对乙实施制裁; 甲向乙提供武器; 甲制裁乙; 乙遭甲制裁."""
    if passive(at):
        reading = suffered(at)
        told_before(reading, at)
        persons_hit(reading, at)
        return reading
    reading = act_of(at)
    begin, aimed = aim(at)
    taken = group_from(at, at.inside()) if at.line.code[at.start] in "将把" else []
    set_targets(reading, at, taken or (aimed if begin > reading.actor_at else []))
    if not taken and (begin < 0 or not aimed):
        set_targets(reading, at, objects(at) if not own_inside(reading, at) else at.inside())
    if not reading.targets and BREAKS.search(at.line.code, at.start, at.end):
        set_targets(reading, at, [r for r in [*at.left(), *at.inside()] if r.role == "with"][-1:])  # 与乙断交
        if not reading.targets and TREATY.search(at.line.code, at.start, at.end) and len(reading.codes()) == 1:
            reading.targets = list(at.scene.opposite(reading.codes()[0]))
    if not reading.targets:
        set_targets(reading, at, [r for r in at.inside() if r.role == "source"])  # 禁止来自乙的旅客入境
    reading.targets = reading.targets or [c for c in (*of_mechanism(at), *posted(at)) if c not in reading.codes()]
    referred(reading, at)
    of_firms(reading, at)
    of_its_firm(reading, at)
    name_lawmakers(reading, at)
    spoken_of(reading, at)
    persons_hit(reading, at)
    each_other(reading, at)
    refused(reading, at)
    if begin < 0 and IMPORTED.search(at.line.code, at.start, at.end):
        name_other(reading, at)
    if not reading.codes() and left_open(at):
        name_opposite(reading, at)
    return reading


def told_before(reading: Reading, at: Spot) -> None:
    """华为被甲列入黑名单, 这些官员已被甲制裁: whose firm it is, or the side that was told of before."""
    announced(reading, at)
    of_firms(reading, at)
    name_west(reading, at)
    own = reading.codes()
    if not reading.targets and own:
        firms = sides_of_firms(at.line.code, at.clause_start, at.clause_end)
        reading.targets = [code for code in firms if code not in own]
    if not reading.targets and len(own) == 1:
        reading.targets = list(at.scene.opposite(own[0])) or named_last(at, own)


ANNOUNCES = re.compile("(?:宣布|公布|通报|公告|决定)[，：]$")


def announced(reading: Reading, at: Spot) -> None:
    """甲国外交部宣布，|9名乙国官员被列入黑名单: who announces it does it, where nobody else is said to."""
    if not reading.codes() and ANNOUNCES.search(at.line.code, 0, at.clause_start):
        add_all(reading, at, [r for r in subject_before(at) if not set(r.token.codes) & set(reading.targets)])


def of_its_firm(reading: Reading, at: Spot) -> None:
    """打压华为，限制其采购芯片: 其 is the company told before."""
    if not reading.targets and ITS.search(at.line.code, at.start, at.end):
        firms = sides_of_firms(at.line.code, 0, at.start)[-1:]
        reading.targets = [code for code in firms if code not in reading.codes()]


ITS = re.compile("其(?!他|它|余|中|实|后|间)|该(?:公司|企业|集团)")


def left_open(at: Spot) -> bool:
    """此外，还限制乙国芯片出口: nobody stands before the act, nor does a firm or an organisation act earlier."""
    begin, _ = aim(at)
    told = OTHERS.search(at.line.code, 0, at.clause_start)
    return told is None and bare(at, begin if begin >= 0 else at.start)


def own_inside(reading: Reading, at: Spot) -> bool:
    """取消[美]台交往限制: who acts stands first in the trigger, beside the other side."""
    inside = at.inside()
    return bool(inside) and set(codes_of(at, inside[:1])) <= set(reading.codes())


def refused(reading: Reading, at: Spot) -> None:
    """北京拒绝发放签证: to whom is not said; to the other of the two sides that the article speaks of."""
    if not reading.targets and len(reading.codes()) == 1 and VISA.search(at.line.code, at.start, at.end):
        reading.targets = list(at.scene.opposite(reading.codes()[0]))


VISA = re.compile("签证|延签|记者证")
IMPORTED = re.compile("进口|输入")
POST = re.compile(posted_to("大使|使馆|总领事|领事|代办|外交官"))


def posted(at: Spot) -> list[str]:
    """召回驻特拉维夫大使: the side of the place."""
    text = at.scene.story.article.text[at.line.at[at.start] : at.line.at[at.clause_end]]
    place = POST.search(text)
    return sides_at_head(place["place"]) if place else []


def advise(at: Spot) -> Reading:
    """甲提醒甲国公民避免前往乙: towards where one is not to go, the last side named."""
    reading = Reading()
    add_all(reading, at, last_group(at.line, parties_of(at.left(), ACTING)))
    if not reading.codes():
        find_actor(reading, at)
    set_targets(reading, at, at.inside()[-1:])
    return reading


def measure(at: Spot) -> Reading:
    """甲对乙的制裁; 甲取消对乙的关税; 受甲制裁的乙; 乙产食品的进口限制: the noun, and 制裁 as a verb."""
    if GOODS.search(text_left(at)) and aim(at)[0] < 0 and IMPORTS.search(at.line.code, at.start, at.end):
        return goods(at)
    if passive(at):
        reading = suffered(at)
        told_before(reading, at)
        persons_hit(reading, at)
        return reading
    reading, owners = Reading(), owners_of_goods(at)
    find_actor(reading, at, owners)
    name_maker(reading, at)
    begin, aimed = aim(at)
    set_targets(reading, at, aimed if begin > reading.actor_at else owners)
    if not reading.targets and is_verb(at):
        set_targets(reading, at, objects(at))
    if begin < 0 and not reading.inherited and reading.actor_at >= 0 and not is_verb(at):
        suffers(reading, at)
    referred(reading, at)
    of_firms(reading, at)
    persons_hit(reading, at)
    if not reading.targets and TOPICAL.match(at.line.code, at.clause_start):
        of_topic(reading, at)
    if aimed and REACTS.match(at.line.code, at.end) and not spoken_of_whole(reading, at):
        turn(reading, at, aimed)
    elif begin > reading.actor_at >= 0 and SO_CALLED.fullmatch(at.line.code, begin, at.start):
        shrugs_off(reading, at)
    asked_before(reading, at)
    name_asker(reading, at)
    if not reading.targets and wishes(at, reading):
        turn_asker(reading, at)
    objected(reading, at, aimed)
    if begin < 0 or GOODS_MEANT.search(at.line.code, begin, at.start):
        name_counterpart(reading, at)
    name_lawmakers(reading, at)
    spoken_of(reading, at)
    by_council(reading, at)
    each_other(reading, at)
    name_west(reading, at)
    name_opposite(reading, at)
    return reading


def spoken_of_whole(reading: Reading, at: Spot) -> bool:
    """就[甲对乙的关税]表示不满: who acts stands right before the side that is hit, behind a preposition of its own."""
    begin, _ = aim(at)
    return reading.actor_at == begin - 1 and ABOUT.search(at.line.code, at.clause_start, reading.actor_at) is not None


def of_topic(reading: Reading, at: Spot) -> None:
    """对于[甲]的新制裁，乙表示不满: 甲 acts, on whoever the next clause tells of."""
    ends = at.clause_end - at.end <= TAIL and at.clause_end < len(at.line.code) - 1
    owner = at.left()[-1:]
    if not ends or not owner or OWN.fullmatch(at.line.code, owner[0].position + 1, at.start) is None:
        return
    following = roles(at.line, *clause_bounds(at.line, at.clause_end + 1))
    reading.actors, reading.targets = [], []
    add_all(reading, at, owner)
    reading.actor_at = owner[0].position
    set_targets(reading, at, [r for r in following if r.role == "subject"][:1])


OWN, TAIL, TOPICAL = phrase("own"), 3, re.compile("对于?|针对|面对")


def suffers(reading: Reading, at: Spot) -> None:
    """甲面临的国际制裁, 甲不顾制裁: it hits 甲, by those who are not said."""
    if not reading.targets and BORNE.fullmatch(at.line.code, reading.actor_at + 1, at.start):
        reading.targets, reading.actors, reading.actor_at = reading.codes(), [], -1
        if len(reading.targets) == 1 and sanctioned() & set(reading.targets):
            reading.add("principal", (Party(("UN",)),))


BORNE = re.compile(
    "(?:政府|当局|方面|正|仍|将|一直|长期|所)*(?:面临|承受|遭受|蒙受|不顾|无视|规避|逃避|逃脱)(?:了|着|的)?(?:国际社?会?|严厉|严格|各种|多重|新|的)*"
)
SO_CALLED = re.compile("对于?(?:此|所谓)?的?[“‘「『]?")
ABOUT = re.compile("(?:就|因|针对|围绕|对于?|关于)$")


def shrugs_off(reading: Reading, at: Spot) -> None:
    """甲对所谓“制裁”嗤之以鼻: it hits 甲, and is the other's."""
    own = reading.codes()
    reacts = REACTS.match(at.line.code, at.end)
    if reacts and len(own) == 1 and not reading.targets and (other := at.scene.opposite(own[0])):
        reading.actors, reading.targets = [("principal", Party((code,))) for code in other], own


def objected(reading: Reading, at: Spot, aimed: list[Role]) -> None:
    """甲表达对[乙]对甲出口管制的关切: who speaks of a measure that hits itself did not take it."""
    own = reading.codes()
    if not COMPLAINS.search(at.line.code, at.clause_start, at.clause_end):
        return
    if aimed and len(own) == 1 and not reading.targets and own == codes_of(at, aimed):
        reading.actors, reading.targets, reading.actor_at = [], own, -1
    name_other(reading, at)


def owners_of_goods(at: Spot) -> list[Role]:
    """加征[美国]猪肉的关税, 取消[日本]食品的限制: whose goods a measure hits."""
    if aim(at)[0] >= 0:
        return []
    found = [r for r in at.left() if TAKING.search(at.line.code, at.clause_start, r.position)]
    return last_group(at.line, found)


def goods(at: Spot) -> Reading:
    """日本产食品的进口限制: towards the side whose goods they are; by whom, its sentence says or the sides at hand."""
    reading = Reading()
    left = at.left()
    set_targets(reading, at, left[-1:])
    name_other(reading, at)
    if not reading.codes():
        before = [r for r in parties_of(left[:-1], ACTING) if not set(r.token.codes) & set(reading.targets)]
        add_all(reading, at, last_group(at.line, before))
    return reading
