"""甲拘留乙国公民: people held across borders.

Not here: that they are let go (letting_go.py), whose they are where the clause does not tell (sides.py),
whether it is only asked (drafting.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.actors import HIM, find_actor
from pipelines.extract.events.measures.acting.deeds import (
    FAR,
    add_all,
    add_person_hit,
    codes_of,
    objects,
    of_firms,
    set_targets,
)
from pipelines.extract.events.measures.acting.passives import passive, suffer
from pipelines.extract.events.measures.captives.known import named_beside, own_people
from pipelines.extract.events.measures.captives.sides import (
    KIDNAP,
    TAKEN,
    beyond_subjects,
    by_seat,
    by_spying,
)
from pipelines.extract.events.measures.targets.implied import name_opposite, name_other
from pipelines.extract.mentions import token as t

COUNTED = re.compile("[一两三四五六七八九十几数多0-9](?:名|位)(?:[^，]{0,14}的)?$")
MEDIATES, NO_CAPTIVE, TIED_TO = phrase("mediates"), phrase("no_captive"), phrase("tied_to")
OPPOSED, NEAR = phrase("opposed"), 8
HOLDS, WANTED, AND_THEN = phrase("holds"), phrase("release_wanted"), phrase("and_then")
SOMEBODY, MATTER = phrase("somebody"), phrase("matter")
OPENING, GAINED = re.compile("被|获释|遭"), re.compile("获释|^获|重获自由|走出")
IN_CUSTODY = re.compile("(?<!了)在|期间|[中时][，死身]")  # not 拘捕了在丙海作业的[乙国]船长


def seize(spot: Spot) -> Reading:
    """甲拘留乙国公民; 乙国公民在甲被拘留; 遭甲挟持的人质: those held take part, by name."""
    reading = Reading()
    low, high = max(spot.clause_start, spot.start - FAR), min(spot.end + FAR, spot.clause_end)
    if NO_CAPTIVE.search(spot.line.code, low, high):
        return reading
    held = with_counted(spot, held_by(reading, spot)) or tied(spot) or described_first(spot) or among(spot)
    held = held or one_among(spot) or just_told(spot)
    by_seat(reading, spot)
    set_targets(reading, spot, held)
    by_spying(reading, spot)
    of_firms(reading, spot)
    beyond_subjects(reading, spot)
    if MATTER.search(spot.line.code, spot.clause_start, spot.clause_end):
        name_other(reading, spot)
    if not reading.codes() and held and foreign(reading, spot, held):
        by_whoever_confirms(reading, spot)
    if not reading.codes() and foreign(reading, spot, held):
        name_opposite(reading, spot)
    by_name(reading, spot, held)
    return reading


def held_by(reading: Reading, spot: Spot) -> list[Role]:
    """Who is held, as the clause has it; who holds them is set, in place. 入境[甲]时被捕: those named before it."""
    custody = IN_CUSTODY.match(spot.line.code, spot.end) or passive(spot) or OPENING.match(spot.trigger_code())
    if custody and not taken(spot):
        held = suffer(reading, spot, there=KIDNAP.search(spot.line.code, spot.start, spot.end) is None)
    else:
        find_actor(reading, spot, taken(spot))
        held = taken(spot) or objects(spot)
    held = [r for r in held if anybody(spot, r) and not named_beside(spot, r)]
    if not reading.codes() and (border := AT_BORDER.search(spot.line.code, spot.clause_start, spot.start)):
        held = [r for r in spot.left() if r.position < border.start() and anybody(spot, r)][-1:]
        add_all(reading, spot, [r for r in spot.left() if r.position == border.start("who")])
    return held


def by_whoever_confirms(reading: Reading, spot: Spot) -> None:
    """[甲国外交部]证实，|两名乙国公民被依法拘留: nobody else is named who could hold them."""
    if CONFIRMS.search(spot.line.code, 0, spot.clause_start) is None:
        return
    speaking = roles(spot.line, *spot.clause_before())[:1]
    if speaking and set(codes_of(spot, speaking)).isdisjoint(reading.targets):
        add_all(reading, spot, speaking)


CONFIRMS = re.compile(
    f"(?:证实|通报|宣布|公布|确认|通告|(?:国家电视台|官方媒体|官媒|国营电视台){t.TIME}?(?:报道|称))，$"
)
AT_BORDER = re.compile(  # 在入境[甲]时被捕
    f"(?:入境|进入|抵达|离开|途经|访问|过境)(?P<who>[{t.SIDE}{t.CAPITAL}])[^，]{{0,6}}(?:时|期间|途中|之际)[^，{t.WHO[1:-1]}]{{0,4}}$"
)


def seize_own(spot: Spot) -> Reading:
    """以国安法拘捕七人: a side's own people, held for what they say."""
    return own_people(seize(spot), spot)


def foreign(reading: Reading, spot: Spot, held: list[Role]) -> bool:
    """三名[乙国]公民被捕: people of a side; not 乙国部长被捕 (by their own police?), nor people of Hong Kong.

    Nor 被监禁的[乙国]反对派人士: whom his own state holds."""
    if any(OPPOSED.search(spot.line.code, r.position, r.position + NEAR) for r in held):
        return False
    return "HKG" not in reading.targets and all(r.token.symbol == t.SIDE for r in held)


def taken(spot: Spot) -> list[Role]:
    """将三名[乙国]公民关押在首都: the object that 将 or 把 sets before the verb."""
    before = [r for r in spot.left() if TAKEN.search(spot.line.code, spot.clause_start, r.position)][-1:]
    return [r for r in before if "，" not in spot.line.code[r.position : spot.start]]


def anybody(spot: Spot, role: Role) -> bool:
    """乙国[公民], a person: not a country that is only named beside, nor where a ship was going (前往乙的船)."""
    if role.role == "go":
        return False
    named = role.token.symbol in (t.PERSON, t.OFFICIAL) or COUNTED.search(spot.line.code, 0, role.position)
    return bool(named) or SOMEBODY.match(spot.line.code, role.position + 1) is not None


def with_counted(spot: Spot, found: list[Role]) -> list[Role]:
    """十名[丙国]人和一名[丁国]人: all that are counted one after the other."""
    for role in reversed(spot.left()):
        if found and role.position < found[0].position and counted_on(spot, role, found[0]):
            found = [role, *found]
    for role in spot.right():
        if found and role.position > found[-1].position and counted_on(spot, found[-1], role):
            found = [*found, role]
    return found


def counted_on(spot: Spot, before: Role, after: Role) -> bool:
    gap = spot.line.code[before.position + 1 : after.position]
    return after.token.symbol == t.SIDE and COUNTED_ON.fullmatch(gap) is not None


COUNTED_ON = re.compile(
    "(?:籍|裔|公民|国民|侨民|人质|人|劳工|工人|移工|外劳|平民|士兵|囚犯|男子|女子|妇女|儿童)*"
    "(?:、|和|与|及|以及|还有|另有|外加|加上|跟)(?:另外?|约|至少)?[\\d一二两三四五六七八九十百几数]+多?[名位个]"
)


def tied(spot: Spot) -> list[Role]:
    """劫持一艘与[以色列]有关的货轮: the side that what is seized belongs to in some way."""
    return [r for r in spot.right() if TIED_TO.match(spot.line.code, r.position + 1)][:1]


def described_first(spot: Spot) -> list[Role]:
    """逮捕了一名三月起因涉嫌间谍活动而被拘留的[乙国]商人: far behind the verb, after what is said of him."""
    far = [
        r for r in spot.right() if r.token.symbol == t.SIDE and OF_WHOM.fullmatch(spot.line.code, spot.end, r.position)
    ]
    return [r for r in far[:1] if anybody(spot, r)]


OF_WHOM = re.compile("(?:至少|约|另外?|共)?[一两三四五六七八九十几数多0-9]+[名位][^，。；]{4,40}的")


def among(spot: Spot) -> list[Role]:
    """逮捕六名外国人，其中包括三名[乙国人]; 十名乙国人，以及两名[丙国人]: told by what follows the clause."""
    listed = AMONG.match(spot.line.code, spot.clause_end)
    told = roles(spot.line, *listed.span("who")) if listed else []
    return [r for r in told if r.token.codes and r.token.symbol == t.SIDE]


def one_among(spot: Spot) -> list[Role]:
    """扣留的12人，当中包括被控违法的[乙国]青年: somebody whom nobody counts."""
    start, end = spot.next_clause()
    found = roles(spot.line, start, end) if start > spot.start and INCLUDES.match(spot.line.code, start) else []
    return [r for r in found if r.token.codes][:1]


INCLUDES = re.compile("(?:其中|当中)(?:包括|有)")


ONE_OF = (
    "(?:至少|约|另外?|共)?[一两二三四五六七八九十几数百多0-9]+多?[名位个](?:[^，。；、]{0,4}的)?"
    f"{t.SIDE}(?:籍|裔|国)?(?:公民|国民|侨民|人质|人|劳工|工人|移工|外劳|平民|士兵|囚犯|男子|女子|妇女|儿童|男孩|女孩)*"
)
AMONG = re.compile(
    "，(?:其中|当中|他们|这些人|分别)?(?:都|全)?(?:包括|包含|涵盖|有|为|是|以及|还有|另有|外加|及)(?:了)?"
    f"(?P<who>{ONE_OF}(?:(?:、|，|，?(?:和|与|及|以及|还有|另有|外加)){ONE_OF})*)"
)


def just_told(spot: Spot) -> list[Role]:
    """对两名[乙国]游客提出指控，|并将其关押; 某某是[乙国]公民，|在甲被捕: told by the clause before."""
    him = HIM.search(spot.line.code, spot.clause_start, spot.start) is not None
    start, end = spot.clause_before()
    if not him and IS_ONE.search(spot.line.code, start, end) is None:
        return []
    found = [r for r in roles(spot.line, start, end) if r.token.codes and anybody(spot, r)]
    return found[-1:] if him or not [r for r in spot.left() if r.role == "subject"] else []


IS_ONE = re.compile(f"是(?:一?[名位个])?[{t.SIDE}](?:籍|裔)?[\u4e00-\u9fff]{{0,8}}$")


def by_name(reading: Reading, spot: Spot, held: list[Role]) -> None:
    """澳大利亚公民[成蕾]和[杨恒均]遭羁押: persons of the side that is hit, named where it is."""
    near = range(held[0].position, held[-1].position + FAR) if held else range(spot.end, spot.end + FAR)
    people = [r for r in [*spot.left(), *spot.right()] if r.token.symbol == t.PERSON and r.position in near]
    for found in last_group(spot.line, people) if held and held[0].position < spot.start else people:
        add_person_hit(reading, spot, found)


def near(spot: Spot, role: Role) -> bool:
    return role.position - spot.end <= 3 * FAR and AND_THEN.search(spot.line.code, spot.end, role.position) is None
