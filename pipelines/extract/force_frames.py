"""乙遭甲袭击, 甲越过中线, 甲与乙举行军演: acts of force, one function per word order.

Not here: measures by law (law_frames.py), wars and waters by name (standing.py).
"""

import re

from pipelines.extract import token as t
from pipelines.extract.deeds import add_all, find_actor, mark_actor, objects, set_targets
from pipelines.extract.passives import passive, suffer
from pipelines.extract.reading import ACTING, Reading, Spot, is_place, last_group, parties_of
from pipelines.extract.roles import Role
from pipelines.extract.scene import Party
from pipelines.extract.standing import claimant, war_between, war_named

RELATIVE = re.compile(r"[^，。]{0,8}(?:后|之后|以来|时|期间|问题|之际|之前|前|的)")
BROKE_OUT = re.compile(r"[^，。]{0,4}(?:爆发|持续|以来|至今|仍在|升级|造成|丧生)")
NEAR = 6


STATIONED = re.compile("部署|驻扎|进驻|集结|增")


def governs(at: Spot, role: Role) -> bool:
    """对甲入侵乙的回应, 在甲入侵乙后: whoever stands right before the verb, with an object after it."""
    near = at.start - role.position <= NEAR and role.token.symbol != t.PLACE
    if role.role in ("to", "with", "source"):
        return near and not is_place(role)
    hit = objects(at)
    end = hit[-1].position + 1 if hit else at.end
    if STATIONED.match(at.line.code, at.start):
        return False
    return role.role == "at" and near and RELATIVE.match(at.line.code, end) is not None


def owner_after(at: Spot) -> list[Role]:
    """进攻乌克兰的俄罗斯: who acts stands after the clause that describes it."""
    hit = objects(at)
    if not hit or not at.line.code.startswith("的", hit[-1].position + 1):
        return []
    left = [r for r in at.left() if r.role in ACTING and at.start - r.position <= NEAR]
    return (
        []
        if left
        else [r for r in at.right() if r.token.symbol == t.SIDE and 2 <= r.position - hit[-1].position <= NEAR][:1]
    )


def owned(at: Spot) -> Reading:
    """中国的侦察气球飞越美国: whose it is stands last before it."""
    reading = Reading()
    add_all(reading, at, [r for r in at.left() if r.token.symbol == t.SIDE][-1:])
    set_targets(reading, at, objects(at))
    return reading


def strike(at: Spot) -> Reading:
    """甲袭击乙; 对甲入侵乙的回应: who stands right before the verb acts, whatever governs it."""
    reading = Reading()
    left = at.left()
    if passive(at):
        suffer(reading, at)
        return reading
    inside_to = [r for r in at.inside() if r.role == "to"]
    after = owner_after(at)
    if after:
        add_all(reading, at, after)
        reading.scope = at.start
    elif left and governs(at, left[-1]) and not inside_to:
        add_all(reading, at, left[-1:])
        mark_actor(reading, at, left[-1])
    else:
        find_actor(reading, at)
    where = [r for r in left if r.position > reading.actor_at and r.role in ("at", "to", "go")]
    set_targets(reading, at, inside_to or objects(at) or where[-1:])
    places = [r.token for r in objects(at) if r.token.symbol == t.PLACE]
    reading.place = places[-1] if places else None
    return reading


def together(at: Spot) -> Reading:
    """甲与乙举行军演; 甲举行军演: all who take part act."""
    reading = Reading()
    partners = [r for r in [*at.left(), *at.inside()] if r.role in ("with", "and")]
    own = last_group(at.line, parties_of(at.left(), ACTING))
    inside = [r for r in at.inside() if r.role == "subject"]
    if not own and not inside:
        find_actor(reading, at)
    for found in [*own, *partners, *inside]:
        reading.add("principal", at.scene.resolve(found.token))
    reading.actor_at = own[0].position if own else -1
    return reading


def clash(at: Spot) -> Reading:
    """中印边界冲突; 甲与乙交火: both act."""
    reading = Reading()
    add_all(
        reading, at, [r for r in [*at.left(), *at.inside()] if r.token.symbol == t.SIDE and r.role != "source"][-2:]
    )
    return reading


def launch(at: Spot) -> Reading:
    """甲试射导弹; 甲向乙方向发射导弹: only a direction makes a target."""
    reading = strike(at)
    set_targets(
        reading, at, [r for r in [*at.left(), *at.inside()] if r.role == "to" and r.position > reading.actor_at][-1:]
    )
    return reading


OWNED_WATER = re.compile("领海|领空|毗连区|识别区|中线|海域|水域|空域|经济区|海里|浬|扰|绕|环")


def cross(at: Spot) -> Reading:
    """甲驶入乙的领海; 甲飞越台湾海峡中线: whose water it is, the place says or the words before 领海."""
    reading = strike(at)
    places = [r.token for r in [*at.inside(), *at.right()[:1]] if r.token.symbol == t.PLACE]
    if not OWNED_WATER.search(at.line.code, at.start, at.end) and not any(
        claimant(x.text, c) for x in places for c in reading.codes()
    ):
        return Reading()
    if reading.codes() and places:
        reading.place = places[-1]
        reading.targets = reading.targets or [
            c for c in claimant(places[-1].text, reading.codes()[0]) if c not in reading.codes()
        ]
    return reading


def war(at: Spot) -> Reading:
    """俄乌战争: a war known by its name; else whoever it is said to be between."""
    reading = Reading()
    known = war_named(at.scene.story.article.text[at.line.at[at.start] : at.line.at[at.end]], at.scene.day())
    if known is None:
        sides = [r for r in [*parties_of(at.left(), ("subject",))[-1:], *at.inside()] if r.token.symbol == t.SIDE]
        between = tuple(dict.fromkeys(c for r in sides for c in r.token.codes))
        known = war_between(between, at.scene.day())
        if known is None:
            add_all(reading, at, sides if len(between) > 1 and BROKE_OUT.match(at.line.code, at.end) else [])
            return reading
    reading.add("principal", tuple(Party((code,)) for code in known.acting))
    reading.targets = list(known.targets)
    reading.status = known.status
    reading.place = next((r.token for r in at.inside() if r.token.symbol == t.PLACE), None)
    return reading
