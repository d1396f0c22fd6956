"""甲拘留乙国公民, 甲释放乙国公民: people held across borders, and let go. Not here: whether it is only asked."""

import re

from pipelines.extract.clauses.aims import group_from, letters
from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.roles import Role, roles
from pipelines.extract.clauses.subjects import last_group
from pipelines.extract.events.measures.actors import find_actor
from pipelines.extract.events.measures.captives import by_captive, own_people
from pipelines.extract.events.measures.deeds import FAR, add_all, objects, of_firms, set_targets, text_left
from pipelines.extract.events.measures.implied_sides import name_opposite, name_other
from pipelines.extract.events.measures.passives import passive, suffer
from pipelines.extract.events.measures.standing import captor, foe, hostages
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party

NATIONAL = re.compile(
    "([日美韩澳加英法德俄台港中华])(?:本)?籍|(?:^|(?<=[名位多的，]))([港台])[人商胞](?![员士物群口权会办])"
)
HELPS = re.compile("(?:协助|帮助|斡旋|促成|确保)[^，]{0,6}$")  # 希望甲协助释放: others hold them
KIDNAP = re.compile("绑架|绑走|掳走|劫持|挟持|人质")  # not by the state where it happens
SEAT = re.compile("[在旅]([华日美韩俄朝港台澳])(?:期间)?[遭被]")
MEDIATES, HELD_IN_WAR, NO_CAPTIVE = phrase("mediates"), phrase("held_in_war"), phrase("no_captive")
SPIES_FOR, TIED_TO = phrase("spies_for"), phrase("tied_to")
TAKEN = re.compile("[将把](?:[一两二三四五六七八九十几数多百千0-9]+[多余]?[名位艘架个]|其|该)?$")
BOTH = re.compile("交换|互|换[囚俘]|(?<=[各别])释放")
COUNTED = re.compile("[一两三四五六七八九十几数多0-9](?:名|位)(?:[^，]{0,14}的)?$")
HOLDS, WANTED, AND_THEN = phrase("holds"), phrase("release_wanted"), phrase("and_then")
SOMEBODY, MATTER = phrase("somebody"), phrase("matter")
OPENING, GAINED = re.compile("被|获释|遭"), re.compile(f"获释|^获[{t.SIDE}{t.CAPITAL}]")
HOSTAGES = re.compile(
    f"(?:[{t.SIDE}{t.PLACE}了着的逾约近多余名位所有全部其他剩下至少一二两三四五六七八九十百\\d])*人质"
)
COUNTED_HOSTAGES = phrase("counted_hostages")
IN_CUSTODY = re.compile("在|期间|[中时][，死身]")


def seize(at: Spot) -> Reading:
    """甲拘留乙国公民; 乙国公民在甲被拘留; 遭甲挟持的人质: those held take part, by name."""
    reading = Reading()
    if NO_CAPTIVE.search(at.line.code, max(at.clause_start, at.start - FAR), min(at.end + FAR, at.clause_end)):
        return reading
    if not taken(at) and (IN_CUSTODY.match(at.line.code, at.end) or passive(at) or OPENING.match(at.trigger_code())):
        held = suffer(reading, at, there=KIDNAP.search(at.line.code, at.start, at.end) is None)
    else:
        find_actor(reading, at, taken(at))
        held = taken(at) or objects(at)
    held = [r for r in held if anybody(at, r)] or tied(at) or among(at)
    by_seat(reading, at)
    set_targets(reading, at, held)
    by_spying(reading, at)
    of_firms(reading, at)
    beyond_subjects(reading, at)
    if MATTER.search(at.line.code, at.clause_start, at.clause_end):
        name_other(reading, at)
    if not reading.codes() and foreign(reading, held):
        name_opposite(reading, at)
    by_name(reading, at, held)
    return reading


def seize_own(at: Spot) -> Reading:
    """以国安法拘捕七人: a side's own people, held for what they say."""
    return own_people(seize(at), at)


def beyond_subjects(reading: Reading, at: Spot) -> None:
    """The sides that neither subject nor object tells: by whose citizen, by the war, by who has the captives."""
    by_nationality(reading, at)
    of_speaker(reading, at)
    by_war(reading, at)
    of_captor(reading, at)
    by_captive(reading, at)


def foreign(reading: Reading, held: list[Role]) -> bool:
    """三名[乙国]公民被捕: people of a side; not 乙国部长被捕 (by their own police?), nor people of Hong Kong."""
    return "HKG" not in reading.targets and all(r.token.symbol == t.SIDE for r in held)


def taken(at: Spot) -> list[Role]:
    """将三名[乙国]公民关押在首都: the object that 将 or 把 sets before the verb."""
    return [r for r in at.left() if TAKEN.search(at.line.code, at.clause_start, r.position)][-1:]


def anybody(at: Spot, role: Role) -> bool:
    """乙国[公民], a person: not a country that is only named beside, nor where a ship was going (前往乙的船)."""
    if role.role == "go":
        return False
    named = role.token.symbol in (t.PERSON, t.OFFICIAL) or COUNTED.search(at.line.code, 0, role.position)
    return bool(named) or SOMEBODY.match(at.line.code, role.position + 1) is not None


def tied(at: Spot) -> list[Role]:
    """劫持一艘与[以色列]有关的货轮: the side that what is seized belongs to in some way."""
    return [r for r in at.right() if TIED_TO.match(at.line.code, r.position + 1)][:1]


def among(at: Spot) -> list[Role]:
    """逮捕六名外国人，其中包括三名[乙国人]: told by the next clause."""
    start, end = clause_bounds(at.line, min(at.clause_end + 1, len(at.line.code) - 1))
    if start <= at.start or AMONG.match(at.line.code, start) is None:
        return []
    return [r for r in roles(at.line, start, end) if r.token.codes][:1]


AMONG = re.compile("(?:其中|当中)(?:包括|有|[一两二三四五六七八九十几数\\d])|包括")


def by_spying(reading: Reading, at: Spot) -> None:
    """逮捕一名为[乙]刺探情报的男子: towards the side that was served, not towards whoever is held."""
    if reading.targets and not set(reading.targets) <= set(reading.codes()):
        return
    _, end = clause_bounds(at.line, min(at.clause_end + 1, len(at.line.code) - 1))
    for match in SPIES_FOR.finditer(at.line.code, at.clause_start, end):
        served = [token for _, token in at.line.tokens_in(match.start(), match.end()) if token.symbol == t.SIDE]
        reading.targets = [c for token in served[:1] for c in token.codes if c not in reading.codes()]
        if reading.targets:
            return


def by_seat(reading: Reading, at: Spot) -> None:
    """在华被拘的日本人: where, by one character."""
    seat = SEAT.search(at.line.code, at.clause_start, at.end)
    if seat and not reading.codes():
        reading.add("principal", (Party((letters()[seat.group(1)],)),))


def by_nationality(reading: Reading, at: Spot) -> None:
    """日籍男子, 8名港人: of which country, by one character."""
    national = NATIONAL.search(at.line.code, at.clause_start, min(at.end + 30, at.clause_end))
    code = letters().get(national[1] or national[2]) if national else None
    if not reading.targets and code and code not in reading.codes():
        reading.targets = [code]


def of_speaker(reading: Reading, at: Spot) -> None:
    """乙政府表示，还有20名公民被甲扣押: citizens of no side that is told are the speaker's own."""
    if reading.targets or len(reading.codes()) != 1 or CITIZENS.search(clause_to(at)) is None:
        return
    before = [r for r in roles(at.line, 0, at.clause_start) if r.role == "subject" and r.token.codes][:1]
    set_targets(reading, at, before)


CITIZENS = re.compile(f"(?:[名位其]|本国)(?:公民|国民|侨民)(?![{t.SIDE}])")


def by_war(reading: Reading, at: Spot) -> None:
    """Hostages and prisoners of a war are the other side's: 哈马斯扣押的人质, 释放巴勒斯坦囚犯."""
    if not HELD_IN_WAR.search(at.line.code, at.clause_start, at.clause_end):
        return
    acting, hit = reading.codes(), reading.targets
    other = foe((hit or acting or [""])[0], at.scene.day())
    if len(acting) == 1 and not hit:
        reading.targets = [other] if other else []
    elif len(hit) == 1 and other and at.scene.roll.counts[other]:
        reading.actors = [("principal", Party((other,)))]


def of_captor(reading: Reading, at: Spot) -> None:
    """以军称数十人遭掳为人质: hostages are held by the side that took them. Not 以色列将巴勒斯坦人劫持为人质."""
    taken = KIDNAP.search(at.line.code, at.start, at.end) or HOSTAGES.match(at.line.code, at.end)
    if not reading.codes() and not reading.targets and COUNTED_HOSTAGES.search(clause_to(at)):
        of_the_war(reading, at)
    if not taken or len(reading.codes()) != 1 or TAKEN.search(at.line.code, at.clause_start, at.start):
        return
    own = reading.codes()[0]
    by = captor(own, at.scene.day())
    if by and reading.targets in ([], [by]) and at.scene.roll.counts[by]:
        reading.actors, reading.targets = [("principal", Party((by,)))], [own]


def clause_to(at: Spot) -> str:
    """The clause up to and with what follows the word close by."""
    return at.line.code[at.clause_start : min(at.end + FAR, at.clause_end)]


def of_the_war(reading: Reading, at: Spot) -> None:
    """约40人被掳为人质, 首批人质获释: in an article on both sides of a war whose one side holds hostages, those two."""
    by, missed = hostages(at.scene.day()) or ("", "")
    if by and at.scene.roll.counts[by] and at.scene.roll.counts[missed]:
        reading.actors, reading.targets = [("principal", Party((by,)))], [missed]


def by_name(reading: Reading, at: Spot, held: list[Role]) -> None:
    """澳大利亚公民[成蕾]和[杨恒均]遭羁押: persons of the side that is hit, named where it is."""
    near = range(held[0].position, held[-1].position + FAR) if held else range(at.end, at.end + FAR)
    people = [r for r in [*at.left(), *at.right()] if r.token.symbol == t.PERSON and r.position in near]
    for found in last_group(at.line, people) if held and held[0].position < at.start else people:
        party = at.scene.named(found.token)
        if set(party.codes) & set(reading.targets):
            reading.add("target", (Party((), party.name, party.key, party.office, None, party.start, party.end),))


def release(at: Spot) -> Reading:
    """甲释放乙国公民; 乙国人质从甲获释; 甲乙交换战俘: who lets go, else who holds them."""
    reading = Reading()
    if GAINED.search(at.trigger_code()) or passive(at):
        freed = let_go(reading, at)
    else:
        freed = captives(at)
        find_holder(reading, at, [r for r in at.right() if r not in freed])
    freed = [r for r in freed if anybody(at, r)]
    set_targets(reading, at, freed)
    if BOTH.search(at.line.code, at.start, at.end) and len(reading.targets) < 2:
        add_all(reading, at, [r for r in at.left() if r.role == "with"])
        reading.targets = reading.codes() if len(reading.codes()) > 1 else reading.targets
    beyond_subjects(reading, at)
    if WANTED.search(at.line.code, at.clause_start, at.start):
        name_other(reading, at)
    by_name(reading, at, freed)
    return reading


def holds(at: Spot, role: Role) -> bool:
    """被[甲]逮捕的, 在[甲]被拘的, [甲]挟持的: told beside the captives as who holds them."""
    return role.role in ("agent", "at") or HOLDS.match(at.line.code, role.position + 1) is not None


def captives(at: Spot) -> list[Role]:
    return [r for r in group_from(at, [r for r in [*at.inside(), *at.right()] if not holds(at, r)]) if near(at, r)]


def near(at: Spot, role: Role) -> bool:
    return role.position - at.end <= 3 * FAR and AND_THEN.search(at.line.code, at.end, role.position) is None


def find_holder(reading: Reading, at: Spot, beside: list[Role]) -> None:
    """Told beside the captives; of whom it is asked; else who lets go."""
    told = [r for r in beside if holds(at, r) and r.token.codes][:1]
    wanted = list(WANTED.finditer(at.line.code, at.clause_start, at.start))
    if told:
        add_all(reading, at, told)
    elif wanted and not HELPS.search(at.line.code, wanted[0].end(), at.start):
        add_all(reading, at, last_group(at.line, [r for r in at.left() if r.position >= wanted[0].end()]))
    elif not wanted and not MEDIATES.search(text_left(at)):
        find_actor(reading, at)


def let_go(reading: Reading, at: Spot) -> list[Role]:
    """从伊朗获释的美国公民; 遭中国关押的澳大利亚记者获释: the place or the captor before it, the freed beside it."""
    left = at.left()
    told = [r for r in left if HOLDS.match(at.line.code, r.position + 1)]
    captors = told or [r for r in [*left, *at.inside()] if r.role in ("agent", "at", "since", "go") and r.token.codes]
    for found in captors[-1:]:
        reading.add("principal", at.scene.resolve(found.token) or (Party(found.token.codes),))
    within = [r for r in at.inside() if captors and r.position > captors[-1].position]
    if within:
        return within[:1]  # 遭甲拘捕的[乙国公民]能获释
    described = at.line.code.startswith("的", at.end)
    freed = [r for r in at.right() if r.position - at.end <= FAR][:1] if described else []
    freed = freed or last_group(at.line, parties_of([r for r in left if r not in captors], ("subject", "object")))
    return freed
