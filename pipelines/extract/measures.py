"""Sanctions, easing, detention, military acts, aid, protest. Belongs here: who acts on whom, and whether it is an event.

Not here: talks and visits, the words that tell a status (rules/measures.yaml), wars and waters by name (standing.py).
"""

import re
from datetime import date, timedelta
from functools import cache

from pipelines.extract import gazetteer
from pipelines.extract import token as t
from pipelines.extract.days import when_of
from pipelines.extract.drafts import Draft
from pipelines.extract.facts import When
from pipelines.extract.reading import ACTING, Reading, Spot, is_place, last_group, parties_of, subject_roles
from pipelines.extract.roles import Role, clause_bounds, coordinated
from pipelines.extract.rulebook import EventRule, cues
from pipelines.extract.scene import Party
from pipelines.extract.settings import country_of, finest, places_in
from pipelines.extract.standing import claimant, war_between, war_named
from pipelines.extract.status import recalled
from pipelines.extract.token import Token
from pipelines.extract.vocabulary import vocabulary

TYPES = frozenset({"sanction", "easing", "detention", "military", "aid", "protest"})
HOME = ({"CHN", "HKG"}, {"CHN", "MAC"}, {"HKG", "MAC"})
PASSIVE = re.compile(r"(?:被|遭到?|遭受|受到?)[^，]{0,24}$")
RELATIVE = re.compile(r"[^，。]{0,8}(?:后|之后|以来|时|期间|问题|之际|之前|前|的)")
RELATED = re.compile(r"[^，。]{0,11}的|(?:囚犯|人质|战俘)")
NATIONAL = re.compile(r"([日美韩澳加英法德俄台港中华])(?:本)?籍")
GOODS = re.compile(r"(?:产|食品|水产品?|海产品?|牛肉|大麦|煤炭|葡萄酒|农产品|菠萝|货物)[^，]{0,4}$")
OTHERS = re.compile(r"西方|各国|多国|国际社会|盟国|盟友|外国|其他国家|公司|企业|民众|专家|学者|组织|法院|成员国|富国|银行|厂商|业者|黑客|卡车|车队|机构|基金会|红新月会|红十字|平台|品牌|疫情|病毒|市场")
BROKE_OUT = re.compile(r"[^，。]{0,4}(?:爆发|持续|以来|至今|仍在|升级|造成|丧生)")
MEANT = re.compile(r"(?:(?<![认作成称因以])为|针对|[向给][^，。]{1,8}的)$")
STATE = 3  # letters of a country's code
SIDES = frozenset({"EU", "UN", "NATO", "ASEAN", "G20", "G7"})
FAR = 12
NEAR = 6


def text_left(at: Spot) -> str:
    return at.line.code[at.clause_start : at.start]


def add_all(reading: Reading, at: Spot, found: list[Role], role: str = "principal") -> None:
    for one in found:
        reading.add(role, at.scene.resolve(one.token))


def codes_of(at: Spot, found: list[Role]) -> list[str]:
    """The sides that tokens stand for; 双方 and 对方 by what they refer to."""
    codes: list[str] = []
    for token in (role.token for role in found):
        parties = at.scene.resolve(token) if token.symbol in (t.REFERENCE, t.PERSON, t.OFFICIAL) else ()
        codes += [c for p in parties for c in p.codes] or token.codes or posted_to(token.text)
    return list(dict.fromkeys(codes))


def posted_to(title: str) -> list[str]:
    """驻立陶宛大使 -> LTU."""
    return [c for m in vocabulary().find(title[1:]) if m.start == 0 for c in m.codes] if title.startswith("驻") else []


def of_mechanism(at: Spot) -> list[str]:
    """暂停中澳战略经济对话: the sides that a mechanism joins."""
    return [c for _, token in at.line.tokens_in(at.start, at.end) if token.symbol == t.MECHANISM for c in token.codes]


def set_targets(reading: Reading, at: Spot, found: list[Role]) -> None:
    own = set(reading.codes())
    reading.targets = [c for c in codes_of(at, found) if c not in own and (len(c) == STATE or c in SIDES)]


def group_from(at: Spot, found: list[Role]) -> list[Role]:
    """The first of these and those coordinated with it."""
    together = coordinated(at.line, found, 0) if found else []
    return [r for r in found if r.token in together]


def objects(at: Spot) -> list[Role]:
    """What a transitive trigger hits: inside it, else close after it."""
    inside = [r for r in at.inside() if r.role != "agent"]
    after = [r for r in at.right() if r.role not in ("to", "source", "with", "about")]
    if not inside and after and after[0].position - at.end > FAR:
        return []
    return [r for r in group_from(at, inside or after) if "以及" not in at.line.code[at.start : r.position]]


def toward(at: Spot, role: Role) -> bool:
    """对乙, 向乙, 为乙提供, 针对乙: the side that the act is meant for."""
    return role.role == "to" or MEANT.search(at.line.code, at.clause_start, role.position) is not None


def acting_in(at: Spot) -> list[Role]:
    """Those of the clause who may act: before whom it is meant for (向埃及机构…), no makers of things (伊朗制无人机)."""
    left = at.left()
    meant = next((r.position for r in left if toward(at, r)), at.start)
    if meant < at.start:
        before = max(at.line.code.rfind(word, at.clause_start, meant) for word in "向给")
        meant = before if before >= 0 else meant
    found = [r for r in parties_of(left, (*ACTING, "about")) if not toward(at, r) and at.line.code[r.position + 1] != "制"]
    return [r for r in found if r.position < meant] or [r for r in found if r.position > meant and r.role != "subject"]


def find_actor(reading: Reading, at: Spot) -> None:
    """The subject of the clause, else of the clauses before, unless somebody without a code acts (西方国家, 公司)."""
    own = last_group(at.line, acting_in(at))
    if not own and OTHERS.search(text_left(at)):
        return
    found, reading.inherited = (own, False) if own else subject_roles(at)
    add_all(reading, at, found)
    if found and not reading.inherited:
        mark_actor(reading, at, found[0])


def mark_actor(reading: Reading, at: Spot, actor: Role) -> None:
    """Where the actor stands; words before one that is itself the object of another verb (围绕甲…, 谴责甲…) are not about the act."""
    reading.actor_at = actor.position
    reading.scope = actor.position if actor.role in ("about", "object", "to", "source", "at") else max(at.clause_start, actor.position - 8)


def passive(at: Spot) -> bool:
    """被甲拘留, but not 被甲下架和乙禁止: nobody else acts after whoever did that."""
    if at.line.code.startswith("被", at.start):
        return True
    found = PASSIVE.search(text_left(at))
    if found is None:
        return False
    after = parties_of([r for r in at.left() if r.position >= at.clause_start + found.start()], ACTING)
    return len(after) < 2 or len(group_from(at, after)) == len(after)


def suffer(reading: Reading, at: Spot) -> None:
    """乙被甲拘留; 受甲进攻的乙; 在甲被拘留的乙国公民."""
    left, right = at.left(), at.right()
    reading.scope = at.clause_start + max((m.start() for m in re.finditer("[被遭受]", text_left(at))), default=0)
    where = [r for r in [*left, *right[:1]] if r.role == "at" and r.token.codes]
    agents = [r for r in [*left, *at.inside()] if r.role == "agent"][-1:] or at.inside()[:1] or where[-1:]
    add_all(reading, at, agents)
    if not agents and any(r.role == "to" for r in left):
        add_all(reading, at, [r for r in left if r.role == "to"][-1:])
    after = [r for r in right if r not in where and r.position - at.end <= FAR] if RELATED.match(at.line.code, at.end) else []
    before = parties_of(left, ("subject", "object", "to"))
    set_targets(reading, at, group_from(at, after) or [r for r in before if r not in agents][-1:])


def act_on(at: Spot) -> Reading:
    """甲对乙实施制裁; 甲向乙提供武器; 甲制裁乙; 乙遭甲制裁."""
    reading = Reading()
    if passive(at):
        suffer(reading, at)
        if reading.codes():
            return reading
    find_actor(reading, at)
    found = [*at.left(), *at.inside()]
    to = [r for r in found if toward(at, r) and r.position > reading.actor_at]
    where = [r for r in found if toward(at, r) or (r.token.symbol == t.PLACE and (r.role in ("at", "go") or r.token.place_kind == "region"))]
    reading.place = where[-1].token if where else None
    set_targets(reading, at, last_group(at.line, to) or objects(at))
    reading.targets = reading.targets or [c for c in of_mechanism(at) if c not in reading.codes()]
    return reading


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
    return [] if left else [r for r in at.right() if r.token.symbol == t.SIDE and 2 <= r.position - hit[-1].position <= NEAR][:1]


def owned(at: Spot) -> Reading:
    """中国的侦察气球飞越美国: whose it is stands last before it."""
    reading = Reading()
    add_all(reading, at, [r for r in at.left() if r.token.symbol == t.SIDE][-1:])
    set_targets(reading, at, objects(at))
    return reading


def standing(at: Spot) -> Reading:
    """甲对乙的制裁; 乙产食品的进口限制: a measure named as a noun."""
    left = at.left()
    if left and "进口" in at.line.code[at.start : at.end] and not any(r.role == "to" for r in left) and GOODS.search(text_left(at)):
        reading = Reading(scope=at.start)
        set_targets(reading, at, left[-1:])
        name_other(reading, at)
        return reading
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


@cache
def letters() -> dict[str, str]:
    """日 -> JPN: countries by one character."""
    return {row.surface: row.code for row in gazetteer.countries() if row.kind == "abbr" and len(row.surface) == 1}


def seize(at: Spot) -> Reading:
    """甲拘留乙国公民: those detained take part, by name."""
    reading = Reading()
    if at.line.code.startswith("在", at.end):
        suffer(reading, at)
    else:
        reading = act_on(at)
    captives = [r.token for r in [*at.left(), *at.right()] if r.token.symbol == t.PERSON and abs(r.position - at.start) <= 3 * FAR]
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
    add_all(reading, at, [r for r in [*at.left(), *at.inside()] if r.token.symbol == t.SIDE and r.role != "source"][-2:])
    return reading


def launch(at: Spot) -> Reading:
    """甲试射导弹; 甲向乙方向发射导弹: only a direction makes a target."""
    reading = strike(at)
    set_targets(reading, at, [r for r in [*at.left(), *at.inside()] if r.role == "to" and r.position > reading.actor_at][-1:])
    return reading


OWNED_WATER = re.compile("领海|领空|毗连区|识别区|中线|海域|水域|空域|经济区|海里|浬|扰|绕|环")


def cross(at: Spot) -> Reading:
    """甲驶入乙的领海; 甲飞越台湾海峡中线: whose water it is, the place says or the words before 领海."""
    reading = strike(at)
    places = [r.token for r in [*at.inside(), *at.right()[:1]] if r.token.symbol == t.PLACE]
    if not OWNED_WATER.search(at.line.code, at.start, at.end) and not any(claimant(x.text, c) for x in places for c in reading.codes()):
        return Reading()
    if reading.codes() and places:
        reading.place = places[-1]
        reading.targets = reading.targets or [c for c in claimant(places[-1].text, reading.codes()[0]) if c not in reading.codes()]
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


FRAMES = {"act_on": act_on, "strike": strike, "seize": seize, "together": together, "clash": clash, "cross": cross, "launch": launch, "street": street, "owned": owned, "standing": standing, "war": war}


def governed(at: Spot, reading: Reading) -> str:
    """The words that bear on the act: from a few characters before who acts to the trigger."""
    return at.line.code[max(at.clause_start, reading.scope) : at.start]


FORESTALLED = re.compile(
    r"(?:要求|呼吁|敦促|防止|避免|阻止|担心|担忧|怀疑|如果|若|一旦|万一|假如|倘若|允许|支持|协助|帮助|鼓励|应对|换取|以便|促使|寻求|需要|希望)$"
)
DEMANDED = re.compile(r"呼吁|要求|敦促|督促|促请|如果|若(?!干)|一旦|是否|应该|必须")


def forestalled(at: Spot, reading: Reading) -> bool:
    """要求甲…, 担心甲…: a word right before who acts makes it no event."""
    return reading.actor_at >= 0 and FORESTALLED.search(at.line.code, at.clause_start, reading.actor_at) is not None


def cued(at: Spot, left: str) -> str | None:
    right = at.line.code[at.end : at.clause_end]
    return next((cue.value for cue in cues("measures") if cue.pattern.search(left if cue.scope == "left" else right)), None)


FEARED = ("war", "attack", "incursion", "clash")  # what only may come is fear, not news
STATIVE = re.compile(r"关押|羁押|扣押|扣留|监禁|软禁|拘押|拘禁")
IN_FORCE = re.compile(r"(?:实施|施加|采取|进行|征收|加征)(?:了)?的|开始限制")


def in_force(rule: EventRule, at: Spot, when: When | None) -> bool:
    """Told as a state without a day: people held, a ban that stands, a measure 实施的."""
    clause = at.line.code[at.clause_start : at.clause_end]
    if rule.type == "detention":
        return (when is None and at.line.sentence.index > 0) or (STATIVE.search(clause) is not None and "被" in clause)
    if rule.type != "sanction" or at.line.sentence.index == 0:
        return False
    return IN_FORCE.search(clause) is not None or (rule.name == "sanction_trade" and when is None and "宣布" not in clause)


def status_of(rule: EventRule, at: Spot, reading: Reading, when: When | None) -> tuple[str, bool] | None:
    """(status, whether words say so); None where the words make it no event."""
    left = governed(at, reading)
    found = cued(at, left) or ("nothing" if forestalled(at, reading) else None)
    if found is None and reading.inherited and at.clause_start:
        start, end = clause_bounds(at.line, at.clause_start - 1)
        earlier = cued(at, at.line.code[start:end])
        found = earlier if earlier in ("planned", "proposed") else "nothing" if DEMANDED.search(at.line.code, start, end) else None
    if found == "nothing" or (found == "proposed" and (rule.type == "detention" or rule.name.startswith(FEARED))):
        return None
    if reading.inherited and "的" in at.line.code[at.start : at.end] and rule.type == "military":
        return None  # 对乙的袭击, by nobody who is named
    if reading.status or rule.status:
        return str(reading.status or rule.status), True
    if found in (None, "held") and in_force(rule, at, when):
        return "ongoing", False
    published, days = at.scene.day(), (when.date_start, when.date_end) if when else (None, None)
    if published and days[1] and found in ("planned", "proposed") and days[1] < published - timedelta(days=1):
        found = None
    if found:
        return found, True
    if published and days[0] and days[0] > published:
        return "planned", True
    return "held", bool(days[0])


def enough(rule: EventRule, reading: Reading) -> bool:
    """Somebody acts, on somebody else where the rule asks for one, and not China on Hong Kong."""
    acting, hit = set(reading.codes()), set(reading.targets)
    if not acting or acting | hit in HOME or (rule.only and not acting & set(rule.only)):
        return False
    if "CHN" in acting and "TWN" in hit and rule.name.startswith(("war", "attack")):
        return False  # talk of what might be; no such attack since 1958
    if rule.type == "aid" and not hit and reading.place is None:
        return False
    return rule.needs < 2 or bool(hit) or (rule.frame in ("together", "clash", "war") and len(acting) > 1)


def setting(rule: EventRule, at: Spot, reading: Reading) -> tuple[Token | None, str | None]:
    """(place, country): a measure of law has none; people are held at home, an attack is where it hits."""
    if rule.type in ("sanction", "easing", "aid"):
        return None, None
    place = reading.place or finest(places_in(at, at.clause_start, at.clause_end))
    country = country_of(place)
    if rule.type == "detention":
        country = country or (reading.codes()[0] if len(reading.codes()) == 1 else None)
    if rule.name.startswith("attack"):
        country = country or (reading.targets[0] if reading.targets else None)
    return place, country


def drafts_of(rule: EventRule, at: Spot) -> list[Draft]:
    """The one event that a trigger of these types reports, or none."""
    reading = FRAMES[rule.frame](at)
    if not enough(rule, reading):
        return []
    when = when_of(at, reading.inherited)
    status = status_of(rule, at, reading, when)
    if status is None:
        return []
    place, country = setting(rule, at, reading)
    if rule.type == "sanction" and "CHN" not in reading.codes():
        reading.targets = list(dict.fromkeys("CHN" if c == "HKG" else c for c in reading.targets))  # 与香港的引渡协议
    line = at.line
    return [Draft(
        rule=rule.name, type=rule.type, status=status[0], line=line.sentence.index, start=line.at[at.clause_start],
        end=line.at[at.clause_end], actors=reading.actors, targets=reading.targets, when=when, place=place, country=country,
        recalled=recalled(at) or reading.recalled, lines=[line.sentence.index], sure=status[1],
    )]  # fmt: skip


GENERAL = frozenset({"sanction_impose", "sanction_named"})


def same_family(a: Draft, b: Draft) -> bool:
    """A ban and a tariff are two measures; what only says 制裁 can be either. A drill is no test."""
    if a.type == "sanction":
        return a.rule == b.rule or bool({a.rule, b.rule} & GENERAL)
    return a.type != "military" or a.rule.split("_")[0] == b.rule.split("_")[0]


def targets_fit(a: Draft, b: Draft) -> bool:
    """俄罗斯袭击乌克兰 is not 乌克兰袭击俄罗斯; a draft without a target fits any."""
    x, y = set(a.targets), set(b.targets)
    return not x or not y or x <= y or y <= x


def same(a: Draft, b: Draft) -> bool:
    """Of drafts of one type with days that do not clash: do they report one measure?"""
    if bool(a.happened()) != bool(b.happened()) and a.sure and b.sure and not a.rule.startswith("war"):
        return False
    return same_family(a, b) and bool(set(a.codes()) & set(b.codes())) and targets_fit(a, b)


def is_background(draft: Draft, published: date | None) -> bool:
    """Of a measure that has happened or stands, told after the lead."""
    return draft.line >= 2
