"""How a measure or an act of force is told, one function per word order.

Belongs here: 甲对乙实施制裁, 乙遭甲袭击, 甲越过中线.
Not here: what they share (deeds.py), status and merging (measures.py).
"""

import re

from pipelines.extract import token as t
from pipelines.extract.deeds import (
    FAR,
    add_all,
    aim,
    codes_of,
    find_actor,
    letters,
    mark_actor,
    objects,
    of_firms,
    of_mechanism,
    passive,
    set_targets,
    suffer,
    text_left,
)
from pipelines.extract.lifting import fate
from pipelines.extract.reading import ACTING, Reading, Spot, is_place, last_group, parties_of
from pipelines.extract.roles import Role, clause_bounds, roles
from pipelines.extract.scene import Party
from pipelines.extract.standing import claimant, war_between, war_named
from pipelines.extract.token import Token

RELATIVE = re.compile(r"[^，。]{0,8}(?:后|之后|以来|时|期间|问题|之际|之前|前|的)")
NATIONAL = re.compile(r"([日美韩澳加英法德俄台港中华])(?:本)?籍")
GOODS = re.compile(r"(?:产|食品|水产品?|海产品?|牛肉|大麦|煤炭|葡萄酒|农产品|菠萝|货物)[^，]{0,4}$")
BROKE_OUT = re.compile(r"[^，。]{0,4}(?:爆发|持续|以来|至今|仍在|升级|造成|丧生)")
NEAR = 6


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
    of_firms(reading, at)
    return reading


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
    if not reading.targets and at.line.code.startswith("制裁", at.start) and not NOUN.match(at.line.code, at.end):
        set_targets(reading, at, objects(at))
    of_firms(reading, at)
    if aimed and REACTS.match(at.line.code, at.end):
        turn(reading, at, aimed)
    name_asker(reading, at)
    if begin < 0 or GOODS_MEANT.search(at.line.code, begin, at.start):
        name_counterpart(reading, at)
    return reading


REACTS = re.compile(
    "[^，]{0,6}(?:展开调查|进行调查|表示|作出回应|做出回应|回应|作出反应|嗤之以鼻|一笑置之|感到|采取[^，]{0,4}态度|不满|不屑|反对|抗议|谴责|批评|予以|持|提出|无惧)"
    "|的?(?:回应|反应|反制|报复|态度|立场|看法|评论)"
)


def turn(reading: Reading, at: Spot, aimed: list[Role]) -> None:
    """甲对乙的制裁表示不满: it is 乙 whose measure it is."""
    hit, reading.actors = reading.codes(), []
    add_all(reading, at, aimed)
    reading.targets = [c for c in hit if c not in reading.codes()]


GOODS_MEANT = re.compile("技术|科技|芯片|晶片|半导体|设备|产品|商品|稀土|石墨|镓|锗|矿|出口|进口|企业|公司")
TAKING = re.compile(
    "(?:加征|征收|课征|上调|提高|下调|降低|调降|取消|解除|放宽|撤销|撤除|限制|禁止|暂停|维持|保留)了?[^，对向]{0,8}$"
)


def owners_of_goods(at: Spot) -> list[Role]:
    """加征[美国]猪肉的关税, 取消[日本]食品的限制: whose goods a measure hits."""
    if aim(at)[0] >= 0:
        return []
    return [r for r in at.left() if TAKING.search(at.line.code, at.clause_start, r.position)][-1:]


IMPORTS = re.compile("进口|输入|禁令|限制|禁运")
NOUN = re.compile(
    r"措施|手段|名单|清单|力度|压力|等|的|和|与|及|或|后|前|时|问题|决议|机制|对象|政策|方案|风险|威胁|下|中|是|将|已|生效|以来|之|行动|令|范围|计划|[，。、；：！？”」』）)]|$"
)


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
    """日方要求中方取消限制: it hits the side that asks."""
    asked = ASKED.search(at.line.code, at.clause_start, reading.actor_at) if reading.actor_at >= 0 else None
    if asked and not reading.targets:
        askers = parties_of([r for r in at.left() if r.position < asked.start()], ("subject",))
        set_targets(reading, at, last_group(at.line, askers))


def name_counterpart(reading: Reading, at: Spot) -> None:
    """美国实施限制，阻止中国获得芯片: on whom, the next clause says or the article, where it speaks of two sides."""
    if reading.inherited or reading.targets or len(reading.codes()) != 1 or fate(at, reading) != "imposed":
        return
    following = roles(at.line, *clause_bounds(at.line, min(at.clause_end + 1, len(at.line.code) - 1)))
    hit = [r for r in following if AIMED.search(at.line.code, at.clause_end, r.position)][:1]
    own = reading.codes()[0]
    known = BETWEEN_TWO.search(at.line.code, at.start, at.end) is not None
    reading.targets = [c for c in codes_of(at, hit) if c != own] or list(at.scene.opposite(own) if known else ())


BETWEEN_TWO = re.compile("制裁|反制|报复|关税|管制|禁运|出口|贸易|技术")
AIMED = re.compile("(?:阻止|限制|禁止|针对|打击|遏制|反制|报复|回应|防止|切断)[^，]{0,4}$")
ASKED = re.compile("(?:要求|呼吁|敦促|督促|促请|希望|期待|请求|促|寻求|督促)$")


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


def standing(at: Spot) -> Reading:
    """甲对乙的制裁; 乙产食品的进口限制: a measure named as a noun."""
    reading = act_on(at)
    return Reading() if reading.inherited else reading


def name_other(reading: Reading, at: Spot) -> None:
    """Who acts is not said: the other one of the two sides at hand."""
    if not reading.codes() and reading.targets and set(reading.targets) & {c for p in at.scene.pair for c in p.codes}:
        others = list(dict.fromkeys(c for p in at.scene.pair for c in p.codes if c not in reading.targets))
        reading.add("principal", tuple(Party((code,)) for code in others if len(others) == 1))


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


def street(at: Spot) -> Reading:
    """反日示威; 使馆前示威: those against whom the streets turn stand in the word itself."""
    reading = Reading()
    own = [r for r in at.left() if r.token.codes and r.role not in ("to", "source", "about")]
    add_all(reading, at, own[-1:] if own else [])
    if not own:
        find_actor(reading, at)
    against = letters().get(at.line.code[at.start + 1 : at.start + 2])
    set_targets(reading, at, objects(at) or [r for r in at.left() if r.role in ("to", "about")][-1:])
    reading.targets = [against] if against and at.line.code[at.start] in "反抗" else reading.targets
    return reading


def seize(at: Spot) -> Reading:
    """甲拘留乙国公民: those detained take part, by name."""
    reading = Reading()
    if at.line.code.startswith("在", at.end):
        suffer(reading, at)
    else:
        reading = act_on(at)
    captives = [
        r.token
        for r in [*at.left(), *at.right()]
        if r.token.symbol == t.PERSON and abs(r.position - at.start) <= 3 * FAR
    ]
    national = NATIONAL.search(at.line.code, at.end, at.end + 30)
    if not reading.targets and national and letters().get(national.group(1)):
        reading.targets = [c for c in (letters()[national.group(1)],) if c not in reading.codes()]
    name_other(reading, at)
    for token in captives:
        party = at.scene.named(token)
        if set(party.codes) & set(reading.targets):
            reading.add("target", (Party((), party.name, party.key, party.office, None, party.start, party.end),))
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


FRAMES = {
    "act_on": act_on,
    "strike": strike,
    "seize": seize,
    "together": together,
    "clash": clash,
    "cross": cross,
    "launch": launch,
    "street": street,
    "owned": owned,
    "standing": standing,
    "measure": measure,
    "war": war,
}
