"""甲拘留乙国公民, 甲释放乙国公民: people held across borders, and let go.

Not here: whose they are where the clause does not tell (captive_sides.py), whether it is only asked (drafting.py).
"""

import re

from pipelines.extract.clauses.aims import aim, group_from
from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.roles import roles
from pipelines.extract.clauses.subjects import last_group
from pipelines.extract.events.measures.actors import HIM, find_actor, right_before
from pipelines.extract.events.measures.captive_sides import (
    KIDNAP,
    TAKEN,
    beyond_subjects,
    by_seat,
    by_spying,
    swapped,
)
from pipelines.extract.events.measures.captives import named_beside, own_people
from pipelines.extract.events.measures.deeds import (
    FAR,
    add_all,
    add_person_hit,
    codes_of,
    objects,
    of_firms,
    set_targets,
    text_left,
)
from pipelines.extract.events.measures.implied_sides import name_opposite, name_other
from pipelines.extract.events.measures.passives import passive, suffer
from pipelines.extract.events.measures.swaps import handed_in, swap
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party

HELD_BEFORE = re.compile(
    f"(?:拘|押|捕|软禁|囚禁|监禁|扣留|绑架|劫持)[^，。；的]{{0,8}}(?:之?后|多年|[年月天周]|{t.TIME})，?$"
)
HELPS = re.compile("(?:协助|帮助|斡旋|促成|确保)[^，]{0,6}$")  # 希望甲协助释放: others hold them
BOTH = re.compile("交换|互|换[囚俘]|(?<=[各别])释放")
REFUSES = re.compile("(?:拒绝|不[会愿肯]|未|没有|无法)(?:再|继续)?$")
HELPS_OUT = re.compile(f"(?:协助|帮助|斡旋|促成|确保)(?!下)[^，{t.WHO[1:-1]}]{{0,6}}$")
THANKED = re.compile("(?:感谢|答谢|赞扬|称赞|归功于?)[^，]{0,40}$")  # 感谢[甲]、[乙]为人质获释所做的努力
COUNTED = re.compile("[一两三四五六七八九十几数多0-9](?:名|位)(?:[^，]{0,14}的)?$")
MEDIATES, NO_CAPTIVE, TIED_TO = phrase("mediates"), phrase("no_captive"), phrase("tied_to")
HOLDS, WANTED, AND_THEN = phrase("holds"), phrase("release_wanted"), phrase("and_then")
SOMEBODY, MATTER = phrase("somebody"), phrase("matter")
BY_THEM = re.compile(f"由[{t.SIDE}{t.OFFICIAL}]$")  # 两名[乙国]商人已由[甲方]放行
OPENING, GAINED = re.compile("被|获释|遭"), re.compile("获释|^获|重获自由|走出")
IN_CUSTODY = re.compile("(?<!了)在|期间|[中时][，死身]")  # not 拘捕了在丙海作业的[乙国]船长


def seize(spot: Spot) -> Reading:
    """甲拘留乙国公民; 乙国公民在甲被拘留; 遭甲挟持的人质: those held take part, by name."""
    reading = Reading()
    if NO_CAPTIVE.search(
        spot.line.code, max(spot.clause_start, spot.start - FAR), min(spot.end + FAR, spot.clause_end)
    ):
        return reading
    if not taken(spot) and (
        IN_CUSTODY.match(spot.line.code, spot.end) or passive(spot) or OPENING.match(spot.trigger_code())
    ):
        held = suffer(reading, spot, there=KIDNAP.search(spot.line.code, spot.start, spot.end) is None)
    else:
        find_actor(reading, spot, taken(spot))
        held = taken(spot) or objects(spot)
    held = [r for r in held if anybody(spot, r) and not named_beside(spot, r)]
    if not reading.codes() and (border := AT_BORDER.search(spot.line.code, spot.clause_start, spot.start)):
        held = [r for r in spot.left() if r.position < border.start() and anybody(spot, r)][-1:]
        add_all(reading, spot, [r for r in spot.left() if r.position == border.start("who")])
    held = with_counted(spot, held) or tied(spot) or among(spot) or just_told(spot)
    by_seat(reading, spot)
    set_targets(reading, spot, held)
    by_spying(reading, spot)
    of_firms(reading, spot)
    beyond_subjects(reading, spot)
    if MATTER.search(spot.line.code, spot.clause_start, spot.clause_end):
        name_other(reading, spot)
    if not reading.codes() and held and foreign(reading, held):
        by_whoever_confirms(reading, spot)
    if not reading.codes() and foreign(reading, held):
        name_opposite(reading, spot)
    by_name(reading, spot, held)
    return reading


def by_whoever_confirms(reading: Reading, spot: Spot) -> None:
    """[甲国外交部]证实，|两名乙国公民被依法拘留: nobody else is named who could hold them."""
    if not spot.clause_start or CONFIRMS.search(spot.line.code, 0, spot.clause_start) is None:
        return
    speaking = roles(spot.line, *clause_bounds(spot.line, spot.clause_start - 1))[:1]
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


def foreign(reading: Reading, held: list[Role]) -> bool:
    """三名[乙国]公民被捕: people of a side; not 乙国部长被捕 (by their own police?), nor people of Hong Kong."""
    return "HKG" not in reading.targets and all(r.token.symbol == t.SIDE for r in held)


def taken(spot: Spot) -> list[Role]:
    """将三名[乙国]公民关押在首都: the object that 将 or 把 sets before the verb."""
    return [r for r in spot.left() if TAKEN.search(spot.line.code, spot.clause_start, r.position)][-1:]


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


def among(spot: Spot) -> list[Role]:
    """逮捕六名外国人，其中包括三名[乙国人]: told by the next clause."""
    start, end = clause_bounds(spot.line, min(spot.clause_end + 1, len(spot.line.code) - 1))
    if start <= spot.start or AMONG.match(spot.line.code, start) is None:
        return []
    return [r for r in roles(spot.line, start, end) if r.token.codes][:1]


AMONG = re.compile("(?:其中|当中)(?:包括|有|[一两二三四五六七八九十几数\\d])|包括")


def just_told(spot: Spot) -> list[Role]:
    """对两名[乙国]游客提出指控，|并将其关押; 某某是[乙国]公民，|在甲被捕: told by the clause before."""
    him = HIM.search(spot.line.code, spot.clause_start, spot.start) is not None
    start, end = clause_bounds(spot.line, spot.clause_start - 1) if spot.clause_start else (0, 0)
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


def release(spot: Spot) -> Reading:
    """甲释放乙国公民; 乙国人质从甲获释; 甲乙交换战俘: who lets go, else who holds them."""
    reading = Reading()
    if swap(reading, spot):
        return reading
    if GAINED.search(spot.trigger_code()) or passive(spot) or BY_THEM.search(spot.line.code, 0, spot.start):
        freed = let_go(reading, spot)
    else:
        freed = captives(spot)
        find_holder(reading, spot, [r for r in spot.right() if r not in freed])
    freed = [r for r in freed if anybody(spot, r)] or handed_to(spot)
    counted = with_counted(spot, freed)
    set_targets(reading, spot, counted)
    if len(counted) > len(freed):
        swapped(reading, codes_of(spot, counted), spot.scene.day())
    if BOTH.search(spot.line.code, spot.start, spot.end) and len(reading.targets) < 2:
        add_all(reading, spot, [r for r in spot.left() if r.role == "with"])
        reading.targets = reading.codes() if len(reading.codes()) > 1 else reading.targets
    beyond_subjects(reading, spot)
    if WANTED.search(spot.line.code, spot.clause_start, spot.start):
        name_other(reading, spot)
    if not reading.codes() and reading.targets:
        held_before_by(reading, spot)
    by_name(reading, spot, counted)
    return reading


def held_before_by(reading: Reading, spot: Spot) -> None:
    """乙国学者获释，此前被[甲]关押; [甲国]总理说，被扣的乙国学者将获释: told by the next clause, or who says so."""
    code, start = spot.line.code, max(spot.clause_start - 1, 0)
    after = HELD_EARLIER.match(code, spot.clause_end)
    if after:
        add_all(reading, spot, [r for r in roles(spot.line, spot.clause_end, after.end()) if r.token.codes][:1])
    elif SAYS.search(code, 0, spot.clause_start) and TO_GO_FREE.search(text_left(spot)):
        speaking = roles(spot.line, *clause_bounds(spot.line, start))[:1]
        two = {code for code, _ in spot.scene.roll.counts.most_common(2)}
        if {*codes_of(spot, speaking), *reading.targets} == two:
            add_all(reading, spot, speaking)


HELD_EARLIER = re.compile(
    f"，[^，。；{t.WHO[1:-1]}]{{0,4}}{t.REFERENCE}?[^，。；{t.WHO[1:-1]}]{{0,3}}(?:此前|先前|之前|早前|曾)[^，。；{t.WHO[1:-1]}]{{0,4}}[被遭]{t.WHO}"
    "[^，。；]{0,6}(?:关押|扣押|拘留|拘押|羁押|软禁|扣留|囚禁|监禁)"
)
SAYS = re.compile("(?:说|表示|宣布|称|证实|透露|承诺)[，：]$")
TO_GO_FREE = re.compile("^(?!.*(?:人质|俘)).*(?:将|会|即将|很快)[^，]{0,4}$")


def handed_to(spot: Spot) -> list[Role]:
    """向[乙]移交三名战俘, 撤销对[乙国]记者的指控并|予以释放: who is let go belongs to the side that the aim tells."""
    return aim(spot)[1] if HANDED.match(spot.line.code, spot.start) else []


HANDED = re.compile("(?:移交|交还|送还|归还|交出)[^，。；]{0,20}(?:战俘|囚犯|俘虏|人质)|予以")


def holds(spot: Spot, role: Role) -> bool:
    """被[甲]逮捕的, 在[甲]被拘的, [甲]挟持的: told beside the captives as who holds them."""
    return role.role in ("agent", "at") or HOLDS.match(spot.line.code, role.position + 1) is not None


def captives(spot: Spot) -> list[Role]:
    return [
        r for r in group_from(spot, [r for r in [*spot.inside(), *spot.right()] if not holds(spot, r)]) if near(spot, r)
    ]


def near(spot: Spot, role: Role) -> bool:
    return role.position - spot.end <= 3 * FAR and AND_THEN.search(spot.line.code, spot.end, role.position) is None


def find_holder(reading: Reading, spot: Spot, beside: list[Role]) -> None:
    """Told beside the captives; of whom it is asked; else who lets go."""
    told = [r for r in beside if holds(spot, r) and r.token.codes][:1]
    wanted = list(WANTED.finditer(spot.line.code, spot.clause_start, spot.start))
    if told:
        add_all(reading, spot, told)
    elif wanted and REFUSES.search(text_left(spot)):
        find_actor(reading, spot)  # 甲拒绝释放
    elif wanted and not HELPS.search(spot.line.code, wanted[0].end(), spot.start):
        add_all(reading, spot, last_group(spot.line, [r for r in spot.left() if r.position >= wanted[0].end()]))
    elif not wanted and (listed := handed_in(spot)):
        add_all(reading, spot, listed)
    elif not wanted and HELPS_OUT.search(spot.line.code, spot.clause_start, spot.start):
        return  # 同意协助释放: others hold them
    elif not wanted and MEDIATES.search(text_left(spot)):
        add_all(reading, spot, right_before(spot, spot.left(), -1))  # 欢迎[甲]释放两人
    elif not wanted:
        find_actor(reading, spot)


def let_go(reading: Reading, spot: Spot) -> list[Role]:
    """从伊朗获释的美国公民; 遭中国关押的澳大利亚记者获释: the place or the captor before it, the freed beside it."""
    left = [r for r in spot.left() if not THANKED.search(spot.line.code, spot.clause_start, r.position)]
    if not left and spot.clause_start:  # 乙国教授在甲被关押三年后，|20日获释
        before = clause_bounds(spot.line, spot.clause_start - 1)
        left = roles(spot.line, *before) if HELD_BEFORE.search(spot.line.code, *before) else []
    told = [r for r in left if HOLDS.match(spot.line.code, r.position + 1)]
    captors = told or [r for r in [*left, *spot.inside()] if r.role in ("agent", "at", "since", "go") and r.token.codes]
    for found in captors[-1:]:
        reading.add("principal", spot.scene.resolve(found.token) or (Party(found.token.codes),))
    within = [r for r in spot.inside() if captors and r.position > captors[-1].position]
    if within:
        return within[:1]  # 遭甲拘捕的[乙国公民]能获释
    described = spot.line.code.startswith("的", spot.end)
    freed = [r for r in spot.right() if r.position - spot.end <= FAR][:1] if described else []
    freed = freed or last_group(spot.line, parties_of([r for r in left if r not in captors], ("subject", "object")))
    return freed
