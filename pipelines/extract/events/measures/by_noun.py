"""A measure told by a noun: 甲对乙的制裁, 乙产食品的进口限制; and 制裁 as a verb. Not here: other verbs (laws.py)."""

import re

from pipelines.extract.clauses.aims import aim
from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.roles import Role, roles
from pipelines.extract.clauses.subjects import ACTING, last_group
from pipelines.extract.events.measures.actors import find_actor
from pipelines.extract.events.measures.asked_sides import asked_before, name_asker, turn_asker, wishes
from pipelines.extract.events.measures.deeds import (
    add_all,
    codes_of,
    objects,
    of_firms,
    set_targets,
    text_left,
)
from pipelines.extract.events.measures.implied_sides import (
    by_council,
    each_other,
    name_counterpart,
    name_maker,
    name_opposite,
    name_other,
    name_west,
    persons_hit,
    referred,
    sanctioned,
    spoken_of,
    turn,
)
from pipelines.extract.events.measures.lawmakers import name_lawmakers
from pipelines.extract.events.measures.laws import undergone
from pipelines.extract.events.measures.lifting import is_verb
from pipelines.extract.events.measures.passives import passive
from pipelines.extract.mentions.party import Party

GOODS, GOODS_MEANT, IMPORTS, TAKING = phrase("goods"), phrase("goods_meant"), phrase("imports"), phrase("taking")
REACTS, COMPLAINS = phrase("reacts"), phrase("complains")


def measure(at: Spot) -> Reading:
    """甲对乙的制裁; 甲取消对乙的关税; 受甲制裁的乙; 乙产食品的进口限制: the noun, and 制裁 as a verb."""
    if GOODS.search(text_left(at)) and aim(at)[0] < 0 and IMPORTS.search(at.line.code, at.start, at.end):
        return goods(at)
    if passive(at):
        return undergone(at)
    reading = told_here(at)
    begin, aimed = aim(at)
    if aimed and REACTS.match(at.line.code, at.end) and not spoken_of_whole(reading, at):
        turn(reading, at, aimed)
    elif begin > reading.actor_at >= 0 and SO_CALLED.fullmatch(at.line.code, begin, at.start):
        shrugs_off(reading, at)
    asked_before(reading, at)
    name_asker(reading, at)
    if not reading.targets and wishes(at, reading):
        turn_asker(reading, at)
    objected(reading, at, aimed)
    told_elsewhere(reading, at)
    return reading


def told_here(at: Spot) -> Reading:
    """Who takes the measure and whom it hits, as its clause tells."""
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
    if TOPICAL.match(at.line.code, at.clause_start) and (not reading.targets or responded_to(at)):
        of_topic(reading, at)
    return reading


def told_elsewhere(reading: Reading, at: Spot) -> None:
    """Whom the clause leaves out: the counterpart, lawmakers, the Council, each other, those the article speaks of."""
    begin, _ = aim(at)
    if begin < 0 or GOODS_MEANT.search(at.line.code, begin, at.start):
        name_counterpart(reading, at)
    name_lawmakers(reading, at)
    spoken_of(reading, at)
    by_council(reading, at)
    each_other(reading, at)
    name_west(reading, at)
    name_opposite(reading, at)


def spoken_of_whole(reading: Reading, at: Spot) -> bool:
    """就[甲对乙的关税]表示不满: who acts stands right before the side that is hit, behind a preposition of its own."""
    begin, _ = aim(at)
    return reading.actor_at == begin - 1 and ABOUT.search(at.line.code, at.clause_start, reading.actor_at) is not None


def of_topic(reading: Reading, at: Spot) -> None:
    """对于[甲]的新制裁，乙表示不满: 甲 acts, on whoever the next clause tells of."""
    ends = at.clause_end - at.end <= TAIL and at.clause_end < len(at.line.code) - 1
    owner = at.left()[-1:]
    if not ends or not owner or not its_own(at, owner[0].position + 1):
        return
    following = roles(at.line, *clause_bounds(at.line, at.clause_end + 1))
    reading.actors, reading.targets = [], []
    add_all(reading, at, owner)
    reading.actor_at = owner[0].position
    set_targets(reading, at, [r for r in following if r.role == "subject"][:1])


def responded_to(at: Spot) -> bool:
    """针对[甲宣布加征]关税，乙表示反对: the next clause tells what somebody says to it."""
    owner = at.left()[-1:]
    taken = owner and TAKEN.match(at.line.code, owner[0].position + 1, at.start)
    return bool(taken) and RESPONDS.match(at.line.code, at.clause_end) is not None


RESPONDS = re.compile("[^。；]{0,16}(?:表示|回应|反对|批评|谴责|抗议|不满|反驳)")


def its_own(at: Spot, start: int) -> bool:
    """对于[甲的新]制裁, 针对[甲宣布加征]关税: the measure of who stands before it."""
    taken = TAKEN.match(at.line.code, start, at.start)
    return OWN.fullmatch(at.line.code, taken.end() if taken else start, at.start) is not None


TAKEN = re.compile(
    "(?:政府|方面)?(?:宣布|决定|再次|继续|持续|单方面|拟)*(?:加征|征收|实施|施加|采取|推出|公布|升级|扩大|提高|上调)"
)
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
