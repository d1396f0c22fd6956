"""A measure told by a noun: 甲对乙的制裁, 乙产食品的进口限制; and 制裁 as a verb.

Not here: other verbs (by_verb.py), 乙产食品的进口限制 by whose goods they are (goods.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import aim
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.actors import find_actor
from pipelines.extract.events.measures.acting.deeds import (
    add_all,
    codes_of,
    objects,
    of_firms,
    set_targets,
)
from pipelines.extract.events.measures.acting.passives import passive
from pipelines.extract.events.measures.done.lawmakers import name_lawmakers
from pipelines.extract.events.measures.done.lifting import is_verb
from pipelines.extract.events.measures.laws.goods import goods, makes_goods
from pipelines.extract.events.measures.laws.makers import brings_back, done_by, meant_for
from pipelines.extract.events.measures.laws.rulings import ruled_on
from pipelines.extract.events.measures.targets.asked import asked_before, name_asker, turn_asker, wishes
from pipelines.extract.events.measures.targets.borne import aims_at_itself, besieged, borne, complies
from pipelines.extract.events.measures.targets.faced import faced
from pipelines.extract.events.measures.targets.fronted import fronted
from pipelines.extract.events.measures.targets.implied import (
    by_council,
    each_other,
    name_counterpart,
    name_maker,
    name_opposite,
    name_other,
    name_west,
    persons_hit,
    provoked,
    referred,
    sanctioned,
    spoken_of,
    turn,
)
from pipelines.extract.events.measures.targets.listed import by_list
from pipelines.extract.events.measures.targets.undergone import undergone
from pipelines.extract.mentions import token as t

GOODS_MEANT, IMPORTS, TAKING = phrase("goods_meant"), phrase("imports"), phrase("taking")
REACTS, COMPLAINS = phrase("reacts"), phrase("complains")


def measure(spot: Spot) -> Reading:
    """甲对乙的制裁; 甲取消对乙的关税; 受甲制裁的乙; 乙产食品的进口限制: the noun, and 制裁 as a verb."""
    if makes_goods(spot) and aim(spot)[0] < 0 and IMPORTS.search(spot.line.code, spot.start, spot.end):
        return goods(spot)
    if aim(spot)[0] < 0 and POLICY.match(spot.line.code, spot.end):
        return Reading()  # 受甲国关税政策影响
    if passive(spot):
        return undergone(spot)
    if (borne_by_goods := faced(spot)) is not None:
        return borne_by_goods
    reading = told_here(spot)
    begin, aimed = aim(spot)
    if begin > reading.actor_at >= 0 and SO_CALLED.fullmatch(spot.line.code, begin, spot.start):
        shrugs_off(reading, spot)
    elif aimed and REACTS.match(spot.line.code, spot.end) and not spoken_of_whole(reading, spot):
        turn(reading, spot, aimed)
    asked_before(reading, spot)
    name_asker(reading, spot)
    if not reading.targets and wishes(spot, reading):
        turn_asker(reading, spot)
    objected(reading, spot, aimed)
    meant_for(reading, spot)
    told_elsewhere(reading, spot)
    return reading


def told_here(spot: Spot) -> Reading:
    """Who takes the measure and whom it hits, as its clause tells."""
    reading, owners = Reading(), owners_of_goods(spot)
    find_actor(reading, spot, owners)
    name_maker(reading, spot)
    done_by(reading, spot)
    brings_back(reading, spot)
    begin, aimed = aim(spot)
    set_targets(reading, spot, aimed if begin > reading.actor_at else owners)
    complies(reading, spot)
    aims_at_itself(reading, spot, aimed)
    if not reading.targets and is_verb(spot):
        set_targets(reading, spot, objects(spot))
    fronted(reading, spot)
    if not reading.targets and HARMS.match(spot.line.code, spot.end):
        set_targets(reading, spot, spot.right()[:1])
    if begin < 0 and not reading.inherited and reading.actor_at >= 0 and not is_verb(spot):
        suffers(reading, spot)
    referred(reading, spot)
    of_firms(reading, spot)
    borne(reading, spot)
    persons_hit(reading, spot)
    if not reading.targets and TOPICAL.match(spot.line.code, spot.clause_start):
        of_topic(reading, spot)
    return reading


def told_elsewhere(reading: Reading, spot: Spot) -> None:
    """Whom the clause leaves out: the counterpart, lawmakers, the Council, each other, those the article speaks of."""
    by_list(reading, spot)
    ruled_on(reading, spot)
    provoked(reading, spot)
    begin, _ = aim(spot)
    if begin < 0 or GOODS_MEANT.search(spot.line.code, begin, spot.start):
        name_counterpart(reading, spot)
    name_lawmakers(reading, spot)
    spoken_of(reading, spot)
    by_council(reading, spot)
    each_other(reading, spot)
    name_west(reading, spot)
    name_opposite(reading, spot)
    besieged(reading, spot)


def spoken_of_whole(reading: Reading, spot: Spot) -> bool:
    """就[甲对乙的关税]表示不满: who acts stands right before the side that is hit, behind a preposition of its own."""
    begin, _ = aim(spot)
    return (
        reading.actor_at == begin - 1 and ABOUT.search(spot.line.code, spot.clause_start, reading.actor_at) is not None
    )


def of_topic(reading: Reading, spot: Spot) -> None:
    """对于[甲]的新制裁，乙表示不满: 甲 acts, on whoever the next clause tells of."""
    ends = spot.clause_end - spot.end <= TAIL and spot.clause_end < len(spot.line.code) - 1
    owner = spot.left()[-1:]
    if not ends or not owner or OWN.fullmatch(spot.line.code, owner[0].position + 1, spot.start) is None:
        return
    following = roles(spot.line, *spot.next_clause())
    reading.actors, reading.targets, reading.inherited = [], [], False
    add_all(reading, spot, owner)
    reading.actor_at = owner[0].position
    set_targets(reading, spot, [r for r in following if r.role == "subject"][:1])


OWN, TAIL, TOPICAL = phrase("own"), 3, re.compile("对于?|针对|面对|在|由于")


def suffers(reading: Reading, spot: Spot) -> None:
    """甲面临的国际制裁, 甲不顾制裁: it hits 甲, by those who are not said."""
    borne_by = BORNE.fullmatch(spot.line.code, reading.actor_at + 1, spot.start)
    if not reading.targets and (borne_by or under(reading, spot)):
        reading.targets, reading.actors, reading.actor_at = reading.codes(), [], -1
        if len(reading.targets) == 1 and sanctioned() & set(reading.targets):
            reading.add_sides(["UN"])


def under(reading: Reading, spot: Spot) -> bool:
    """甲在制裁之下|未能与会."""
    at = spot.line.code.endswith("在", reading.actor_at + 1, spot.start) and spot.start - reading.actor_at < CLOSE
    return at and UNDER.match(spot.line.code, spot.end) is not None


HARMS = re.compile(  # 甲的制裁重创[乙国]经济, 新制裁锁定[乙国]银行
    f"(?:措施)?(?:将|已|主要|严重|直接)?(?:重创|冲击|打击|拖累|削弱|压垮|针对|锁定|瞄准|直指|涉及)(?:了|的是)?(?={t.WHO})"
)
CLOSE, UNDER = 6, re.compile("[之的]?(?:下|中)(?![令达调])")
BORNE = re.compile(
    "(?:政府|当局|方面|正|仍|将|一直|长期|所)*(?:面临|承受|遭受|蒙受|不顾|无视|规避|逃避|逃脱)(?:了|着|的)?(?:国际社?会?|严厉|严格|各种|多重|新|的)*"
)

POLICY = re.compile("政策|战(?!略)|大战")
SO_CALLED = re.compile("对于?(?:此|所谓)?的?[“‘「『]?|对于?(?:旨在|意在|用来|企图|试图)[^，。；]{2,30}的")

ABOUT = re.compile("(?:就|因|针对|围绕|对于?|关于)$")


def shrugs_off(reading: Reading, spot: Spot) -> None:
    """甲对所谓“制裁”嗤之以鼻, 甲对旨在阻止其获得芯片的管制的愤怒: it hits 甲, and is the other's."""
    own = reading.codes()
    reacts = REACTS.match(spot.line.code, spot.end)
    if reacts and len(own) == 1 and not reading.targets and (other := spot.scene.opposite(own[0])):
        reading.acted_by(other, own)


def objected(reading: Reading, spot: Spot, aimed: list[Role]) -> None:
    """甲表达对[乙]对甲出口管制的关切: who speaks of a measure that hits itself did not take it."""
    own = reading.codes()
    if not COMPLAINS.search(spot.line.code, spot.clause_start, spot.clause_end):
        return
    if aimed and len(own) == 1 and not reading.targets and own == codes_of(spot, aimed):
        reading.actors, reading.targets, reading.actor_at = [], own, -1
    name_other(reading, spot)


def owners_of_goods(spot: Spot) -> list[Role]:
    """加征[美国]猪肉的关税, 取消[日本]食品的限制: whose goods a measure hits."""
    if aim(spot)[0] >= 0:
        return []
    found = [
        r for r in spot.left() if TAKING.search(spot.line.code, spot.clause_start, r.position) or kept_out(spot, r)
    ]
    return last_group(spot.line, found)


def kept_out(spot: Spot, role: Role) -> bool:
    """收紧[乙国]留学生的签证限制: whose people it is for; not 收紧[甲国]去年生效的管制."""
    tighter = TIGHTER.search(spot.line.code, spot.clause_start, role.position)
    return bool(tighter) and (
        role.token.symbol == t.OFFICIAL or PEOPLE.match(spot.line.code, role.position + 1) is not None
    )


TIGHTER = re.compile("(?:收紧|加强|扩大|放松|松绑)了?[^，对向]{0,8}$")
PEOPLE = re.compile("(?:籍|的)?(?:公民|国民|人(?![权民道])|党员|留?学生|游客|旅客|官员|商人|学者|移民|运动员|劳工)")
