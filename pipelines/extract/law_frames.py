"""甲对乙实施制裁, 甲取消对乙的关税, 乙遭甲制裁: measures by law and trade, by the verb and by the noun.

Not here: acts of force (force_frames.py), what the words say becomes of a measure (lifting.py).
"""

import re

from pipelines.extract import token as t
from pipelines.extract.aims import aim, group_from
from pipelines.extract.deed_words import phrase
from pipelines.extract.deeds import (
    STATE,
    add_all,
    codes_of,
    find_actor,
    objects,
    of_firms,
    of_mechanism,
    set_targets,
    text_left,
)
from pipelines.extract.lifting import fate, is_verb
from pipelines.extract.passives import passive, suffer
from pipelines.extract.reading import ACTING, Reading, Spot, last_group, parties_of
from pipelines.extract.roles import Role, clause_bounds, roles
from pipelines.extract.scene import Party
from pipelines.extract.token import Token

GOODS, GOODS_MEANT, IMPORTS, TAKING = phrase("goods"), phrase("goods_meant"), phrase("imports"), phrase("taking")
GIVEN_TO = phrase("given_to")
REACTS, BETWEEN_TWO, AIMED, ASKED = phrase("reacts"), phrase("between_two"), phrase("aimed"), phrase("asked")
EVADES, WISHES, WISH = phrase("evades"), phrase("wishes"), phrase("wish")
ITS = re.compile("对(?:其(?!他|它|余|中)|他们|它们|此人|[他她它](?=实施|进行|采取))")


def act_on(at: Spot) -> Reading:
    """甲对乙实施制裁; 甲向乙提供武器; 甲制裁乙; 乙遭甲制裁."""
    reading = Reading()
    if passive(at):
        suffer(reading, at)
        return reading
    find_actor(reading, at)
    begin, aimed = aim(at)
    reading.place = region(at)
    set_targets(reading, at, aimed if begin > reading.actor_at else [])
    if begin < 0 or not aimed:
        set_targets(reading, at, objects(at))
    reading.targets = reading.targets or [c for c in of_mechanism(at) if c not in reading.codes()]
    referred(reading, at)
    of_firms(reading, at)
    return reading


def referred(reading: Reading, at: Spot) -> None:
    """甲指控乙公司…，并宣布对其实施制裁: the side that an earlier clause says something against."""
    begin, _ = aim(at)
    if reading.targets or begin <= 0 or not reading.codes() or not ITS.match(at.line.code, begin):
        return
    before = [r for r in roles(at.line, 0, at.clause_start) if r.role != "source" and r.token.codes]
    others = [r for r in before if not set(r.token.codes) & set(reading.codes())]
    set_targets(reading, at, group_from(at, others))


def advise(at: Spot) -> Reading:
    """甲提醒甲国公民避免前往乙: towards where one is not to go, the last side named."""
    reading = Reading()
    add_all(reading, at, last_group(at.line, parties_of(at.left(), ACTING)))
    if not reading.codes():
        find_actor(reading, at)
    set_targets(reading, at, at.inside()[-1:])
    return reading


def give(at: Spot) -> Reading:
    """甲向乙提供援助; 甲捐助物资给乙; 甲提供乙武器; 甲支援乙: who receives is told before, inside or right after."""
    reading = Reading()
    if passive(at):
        suffer(reading, at)
        return reading
    find_actor(reading, at)
    begin, aimed = aim(at)
    reading.place = region(at)
    inside = [r for r in at.inside() if r.role not in ("agent", "source", "with")]
    after = [r for r in at.right()[:1] if given_to(at, r)]
    direct = group_from(at, at.right()) if after else []
    meant = direct or (aimed if begin > reading.actor_at else []) or group_from(at, inside)
    meant = [r for r in meant if r.token.symbol != t.REFERENCE]
    keep_giver(reading, codes_of(at, meant))
    set_targets(reading, at, meant)
    if not reading.targets and len(reading.codes()) == 1 and any(r.token.symbol == t.REFERENCE for r in at_line(at)):
        reading.targets = list(at.scene.opposite(reading.codes()[0]))
    return reading


def at_line(at: Spot) -> list[Role]:
    return roles(at.line, 0, at.start)


def keep_giver(reading: Reading, receiving: list[str]) -> None:
    """两人会谈，决定向[乙]提供…: of two who decide, it is the other who gives."""
    others = [(role, p) for role, p in reading.actors if not set(p.codes) & set(receiving)]
    if others:
        reading.actors = others


def given_to(at: Spot, role: Role) -> bool:
    return GIVEN_TO.fullmatch(at.line.code[at.end : role.position]) is not None


def region(at: Spot) -> Token | None:
    """在非洲, 向中东: a part of the world that has no code."""
    found = [r for r in [*at.left(), *at.inside()] if r.token.symbol == t.PLACE]
    where = [r for r in found if r.role in ("at", "go", "to") or r.token.place_kind == "region"]
    return where[-1].token if where else None


def measure(at: Spot) -> Reading:
    """甲对乙的制裁; 甲取消对乙的关税; 受甲制裁的乙; 乙产食品的进口限制: the noun, and 制裁 as a verb."""
    if GOODS.search(text_left(at)) and aim(at)[0] < 0 and IMPORTS.search(at.line.code, at.start, at.end):
        return goods(at)
    reading = Reading()
    if passive(at):
        suffer(reading, at)
        of_firms(reading, at)
        return reading
    owners = owners_of_goods(at)
    find_actor(reading, at, owners)
    begin, aimed = aim(at)
    set_targets(reading, at, aimed if begin > reading.actor_at else owners)
    if not reading.targets and is_verb(at):
        set_targets(reading, at, objects(at))
    referred(reading, at)
    of_firms(reading, at)
    if aimed and REACTS.match(at.line.code, at.end):
        turn(reading, at, aimed)
    name_asker(reading, at)
    if not reading.targets and wishes(at, reading):
        turn_asker(reading, at)
    if begin < 0 or GOODS_MEANT.search(at.line.code, begin, at.start):
        name_counterpart(reading, at)
    return reading


def turn(reading: Reading, at: Spot, aimed: list[Role]) -> None:
    """甲对乙的制裁表示不满: it is 乙 whose measure it is."""
    hit, reading.actors = reading.codes(), []
    add_all(reading, at, aimed)
    reading.targets = [c for c in hit if c not in reading.codes()]


def owners_of_goods(at: Spot) -> list[Role]:
    """加征[美国]猪肉的关税, 取消[日本]食品的限制: whose goods a measure hits."""
    if aim(at)[0] >= 0:
        return []
    return [r for r in at.left() if TAKING.search(at.line.code, at.clause_start, r.position)][-1:]


def goods(at: Spot) -> Reading:
    """日本产食品的进口限制: towards the side whose goods they are; by whom, its sentence says or the sides at hand."""
    reading = Reading(scope=at.start)
    left = at.left()
    set_targets(reading, at, left[-1:])
    name_other(reading, at)
    if not reading.codes():
        before = [r for r in parties_of(left[:-1], ACTING) if not set(r.token.codes) & set(reading.targets)]
        add_all(reading, at, last_group(at.line, before))
    return reading


def name_asker(reading: Reading, at: Spot) -> None:
    """日方要求中方取消限制, 朝鲜无视联合国的制裁: it hits the side that asks, or that evades it."""
    asked = None
    if reading.actor_at >= 0:
        asked = next(
            (m for p in (ASKED, EVADES) if (m := p.search(at.line.code, at.clause_start, reading.actor_at))), None
        )
    if asked and not reading.targets:
        askers = parties_of([r for r in at.left() if r.position < asked.start()], ("subject",))
        set_targets(reading, at, last_group(at.line, askers))


def wishes(at: Spot, reading: Reading) -> bool:
    """[甲]希望解除禁运, [甲]对解除禁运的期望: who is read as acting only wants it lifted."""
    if reading.actor_at < 0 or len(reading.codes()) != 1 or fate(at, reading) != "asked":
        return False
    own = WISHES.fullmatch(at.line.code[reading.actor_at + 1 : at.start])
    return own is not None or WISH.match(at.line.code, at.end) is not None


def turn_asker(reading: Reading, at: Spot) -> None:
    """甲希望解除禁运, between two sides: it is the other's."""
    asker = reading.codes()[0]
    other = list(at.scene.opposite(asker))
    if len(other) == 1:
        reading.targets, reading.actors = [asker], [("principal", Party((other[0],)))]


def name_counterpart(reading: Reading, at: Spot) -> None:
    """美国实施限制，阻止中国获得芯片: on whom, the next clause says or the article, where it speaks of two sides."""
    if reading.inherited or reading.targets or len(reading.codes()) != 1:
        return
    following = roles(at.line, *clause_bounds(at.line, min(at.clause_end + 1, len(at.line.code) - 1)))
    hit = [r for r in [*at.right(), *following] if AIMED.search(at.line.code, at.end, r.position)][:1]
    own = reading.codes()[0]
    known = BETWEEN_TWO.search(at.line.code, at.start, at.end) is not None and fate(at, reading) == "imposed"
    reading.targets = [c for c in codes_of(at, hit) if c != own] or list(at.scene.opposite(own) if known else ())


def name_other(reading: Reading, at: Spot) -> None:
    """Who acts is not said: the other one of the two sides at hand."""
    if not reading.codes() and reading.targets and set(reading.targets) & {c for p in at.scene.pair for c in p.codes}:
        others = list(
            dict.fromkeys(c for p in at.scene.pair for c in p.codes if c not in reading.targets and len(c) == STATE)
        )
        reading.add("principal", tuple(Party((code,)) for code in others if len(others) == 1))
