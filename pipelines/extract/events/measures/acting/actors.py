"""Who acts in a clause: the subject that may act, else that of the clauses around it.

Not here: who may act at all (may_act.py), the subjects of those (around.py), whom it hits (deeds.py), prepositions
(clauses/triggers/aims.py), passives (passives.py).
"""

import re
from collections.abc import Sequence

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.aims import aim, letter_before
from pipelines.extract.clauses.triggers.carried_over import GOVERNMENT_TOO, carried_over
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.around import subject_after, subject_before
from pipelines.extract.events.measures.acting.deeds import add_all, codes_of, region, text_left
from pipelines.extract.events.measures.acting.may_act import OTHERS, acting_in
from pipelines.extract.events.measures.acting.unspoken import at_the_time, described_actor, judged_actor
from pipelines.extract.mentions import token as t

TOPIC, CARRIES_ON = phrase("topic"), phrase("carries_on")
SO_EARLY = re.compile("就[^，]{1,4}了[^，]*$")  # 去年6月，甲就|制裁了乙
HELD_AGAINST = re.compile(f"(?:因|因为|由于)[^，{t.SIDE}{t.PERSON}{t.OFFICIAL}]{{0,2}}[向对给][^，]*$")
HIT_FOR = re.compile(
    "[^，]{0,6}而(?:对|向|将|宣布|决定|制裁|谴责|批评|驱逐|起诉)"
)  # 甲因向丙售武而对乙实施制裁: 乙 sold them


def act_of(spot: Spot) -> Reading:
    """Who acts, and in which part of the world."""
    reading = Reading()
    find_actor(reading, spot)
    reading.place = region(spot)
    return reading


def find_actor(reading: Reading, spot: Spot, others: Sequence[Role] = ()) -> None:
    """The subject of the clause, else that of the clauses before, where this one has no other (西方国家, 公司)."""
    letter = letter_before(spot)
    if letter:
        reading.actor_at = reading.scope = aim(spot)[0] - 1
        reading.add_sides([letter])
        return
    if HIT_FOR.match(spot.line.code, spot.end) and HELD_AGAINST.search(text_left(spot)):
        return
    judged = judged_actor(spot)
    own = judged or known_group(spot, [r for r in acting_in(spot) if r not in others]) or at_the_time(spot)
    own = own or described_actor(spot)
    speaking = who_says_so(spot, own)
    own, land = (own, []) if speaking is None else (speaking, own)
    ahead = [] if own else subject_after(spot)
    told = own or ahead or carries_on(spot, others) or THEY.match(spot.line.code, spot.clause_start)
    if (TOPIC.search(text_left(spot)) and not SO_EARLY.search(spot.line.code, spot.clause_start, spot.end)) or not told:
        return
    found, reading.inherited = (own, False) if own else (ahead or subject_before(spot), True)
    set_actor(reading, spot, found, land)
    if found and not reading.inherited:
        add_all(reading, spot, partners(spot, found[-1]))
        mark_actor(reading, spot, found[0])


def set_actor(reading: Reading, spot: Spot, found: list[Role], land: list[Role]) -> None:
    """Those found, else whoever acted before; 甲外长说，[该国]已对乙实施制裁: the land meant, not the one hit."""
    add_all(reading, spot, found)
    if not found:
        reading.add("principal", carried_over(spot))
        return
    own_land = [r for r in [*found, *land] if r.token.reference == "that_country"]
    if own_land and not reading.codes():
        _, aimed = aim(spot)
        hit = {*codes_of(spot, aimed), *codes_of(spot, spot.inside()), *codes_of(spot, spot.right()[:1])}
        reading.add_sides(spot.scene.countries_meant(own_land[-1].token, hit) if hit else ())


def who_says_so(spot: Spot, own: list[Role]) -> list[Role] | None:
    """甲表示，[他们]已朝乙发射导弹, 甲声称[他们]…: those who speak, and no two sides at hand; None for others."""
    if [r.token.text for r in own] not in (["他们"], ["它们"], ["她们"], ["该国"]):
        return None
    here = [r for r in spot.left() if r.position < own[0].position and r.token.codes][-1:]
    if here and SAYS.search(spot.line.code, here[0].position, own[0].position):
        return here
    return [] if SAYS.search(spot.line.code, 0, spot.clause_start) else None


SAYS = phrase("says_that")
THEY = re.compile(f"[“「]?{t.REFERENCE}")
BOTH = re.compile(
    f"(?:今天|昨天|{t.TIME}|[也还又再已将]){{0,2}}(?:都|均|皆|双双|一致|共同|同步|同时|联合|联手|携手|分别|先后|相继|相互|互相|彼此|同意|宣布|决定)"
)


def partners(spot: Spot, last: Role) -> list[Role]:
    """甲与[乙]都对丙实施制裁: with whom the subject acts as one."""
    code = spot.line.code
    beside = (r for r in spot.left() if r.role == "with" and code[last.position + 1 : r.position] in PAIRED)
    return [r for r in beside if BOTH.match(code, r.position + 1)]


PAIRED = frozenset("与和同跟")


SIDE_BY_SIDE = re.compile("联合|一道|一起|共同")
BRINGS_IN = re.compile("(?:联合|联手|携手|协同|伙同|会同|联同|偕同)$")


def known_group(spot: Spot, found: list[Role]) -> list[Role]:
    """[甲]在丙的[空军]基地…: the last group that is of some side; else the last."""
    last = last_group(spot.line, found)
    earlier = found[: len(found) - len(last)]
    if earlier and last[0].role == "with" and as_one(spot, last[0]):
        return [*last_group(spot.line, earlier), *last]
    return last if not earlier or codes_of(spot, last) else known_group(spot, earlier)


def as_one(spot: Spot, role: Role) -> bool:
    """甲军舰与[乙国]军舰联合穿越, 甲今天联合[乙]空袭丙: do the two before and behind the word act as one?"""
    beside = SIDE_BY_SIDE.search(spot.line.code, role.position, spot.start)
    return bool(beside or BRINGS_IN.search(spot.line.code, spot.clause_start, role.position))


def carries_on(spot: Spot, taken: Sequence[Role] = ()) -> bool:
    """并再次对乙…, 还将三名[乙国公民]…: does a clause without a subject open with words that carry on?"""
    begin, _ = aim(spot)
    end = begin if 0 <= begin < spot.start else spot.start
    if him := HIM.search(spot.line.code, spot.clause_start, end):
        end = him.start()  # 并|将其扣押
    if taken and taken[0].position < end:
        end = max(spot.line.code.rfind(mark, spot.clause_start, taken[0].position) for mark in "将把")
    if spot.clause_start == 0 and GOVERNMENT_TOO.match(spot.line.code):
        return True
    return bare(spot, end) and OTHERS.search(spot.line.code, spot.clause_start, end) is None


HIM = re.compile("[将把](?:其|他们?|她们?|[两二三]人)$")


def bare(spot: Spot, end: int) -> bool:
    """Has the clause no subject of its own before `end`?"""
    return CARRIES_ON.fullmatch(spot.line.code[spot.clause_start : end]) is not None


def mark_actor(reading: Reading, spot: Spot, actor: Role) -> None:
    """Where the actor stands; of one that is itself an object (围绕甲…, 谴责甲…) the words before tell nothing."""
    reading.actor_at = actor.position
    reading.scope = (
        actor.position
        if actor.role in ("about", "object", "to", "source", "at")
        else max(spot.clause_start, actor.position - 8)
    )
