"""Sanctions, easing, detention, military acts, aid, protest: whether one is an event.

Not here: who acts on whom (acting/actors.py, acting/deeds.py, registry.py), where (where.py), when and how it stands
(own_days.py), wars and waters by name (mentions/listed/wars.py).
"""

import re
from functools import lru_cache

from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.clauses_before import clause_before
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.recalled import recalled
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.acting.announcers import announcers
from pipelines.extract.events.measures.acting.thought_of import only_opposes, taken_by_another
from pipelines.extract.events.measures.aid.given import given_abroad
from pipelines.extract.events.measures.captives.swaps import halves, returned
from pipelines.extract.events.measures.done.bearing import ultimatum
from pipelines.extract.events.measures.done.going_on import sides_of_war
from pipelines.extract.events.measures.done.lifting import fate, freed, gone_on, to_be_lifted
from pipelines.extract.events.measures.force.in_words import in_words
from pipelines.extract.events.measures.left_unsaid import complete
from pipelines.extract.events.measures.own_days import as_it_stands
from pipelines.extract.events.measures.registry import FRAMES
from pipelines.extract.events.measures.where import abroad, setting
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import HOME
from pipelines.extract.mentions.listed.wars import adversary, foe, invader
from pipelines.extract.rulebook import EventRule


def enough(rule: EventRule, spot: Spot, reading: Reading) -> bool:
    """Somebody acts, on somebody else where the rule asks for one."""
    acting, hit = set(reading.codes()), set(reading.targets)
    if not acting or not may_be(rule, reading) or unlikely(rule, spot, reading, acting, hit):
        return False
    return rule.needs < 2 or bool(hit) or (rule.frame in AMONG_SEVERAL and len(acting) > 1)


def unlikely(rule: EventRule, spot: Spot, reading: Reading, acting: set[str], hit: set[str]) -> bool:
    """Words of a measure that tell of something else where these sides take it.

    China on Hong Kong, unless it holds people of Hong Kong itself; talk of an attack or a blockade that might be (there
    was none on Taiwan since 1958); 为南海的本国士兵运送食物; 甲与乙停火，并向乙提供援助: not from the enemy;
    部署萨德: whose it is, deploy_shield tells. 甲总统对乙的攻击: by words, unless they are at war or force is told.
    """
    at_home = len(acting | hit) > 1 and acting | hit <= HOME
    held_by_mainland = rule.name in ("detention_arrest", "easing_release") and acting == {"CHN"} and hit == {"HKG"}
    on_taiwan = rule.name.startswith(("war", "attack")) and rule.name != AT_SEA and "CHN" in acting and "TWN" in hit
    gives = rule.name == "aid_give" and reading.inherited
    return (
        (at_home and not held_by_mainland)
        or on_taiwan
        or in_words(rule, spot, acting, hit)
        or (rule.name == "measure_embargo" and "TWN" in acting | hit and "封锁" in spot.trigger_code())
        or (rule.type == "aid" and not given_abroad(spot, reading, acting, hit))
        or (gives and acting == {adversary(code, spot.scene.day()) for code in hit})
        or (rule.name in GOES_ABROAD and not hit and not abroad(spot, reading.place))
        or (rule.name == "deploy_forces" and not hit and "萨德" in spot.trigger_code())
    )


AMONG_SEVERAL = frozenset({"together", "clash", "war", "war_of_two"})
GOES_ABROAD = frozenset({"deploy_call"})
AT_SEA = "attack_at_sea"  # boats boarded, planes followed


BECOMES = {"measure": fate, "help_named": fate, "release": freed, "raid": gone_on}
KIND = {("sanction", "lifted"): "easing", ("easing", "asked"): "detention"}


def arms_in_need(rule: EventRule, spot: Spot, reading: Reading) -> bool:
    """向[乙]交付坦克: given, not sold, to a side at war that did not invade the other, arms are help."""
    if rule.name not in GIVES_ARMS or SOLD.search(spot.clause_text()):
        return False
    day = spot.scene.day()
    foes = [(code, other) for code in reading.targets if (other := foe(code, day))]
    return any(invader(pair, day) != pair[0] for pair in foes)


GIVES_ARMS = frozenset({"arms_supply", "arms_received"})
SOLD = re.compile("售|卖|出口|转口|交易|采购|购买|换取|军贸|合同|订单")


def told_before(rule: EventRule, spot: Spot) -> bool:
    """甲国军舰8日上午，|进入…: a clause without a subject goes on with what the sentence tells of."""
    text, start = spot.scene.story.article.text, spot.line.at[0]
    return rule.context is not None and rule.context.search(text, start, spot.line.at[spot.clause_end]) is not None


def elsewhere(rule: EventRule, spot: Spot) -> bool:
    """由于疫情，甲采取旅行限制: the sentence says that it is no matter of two states, or all of the article does."""
    text, sentence = spot.scene.story.article.text, spot.line.sentence
    if rule.nowhere and rule.nowhere.search(text, sentence.start, sentence.end):
        return True
    return rule.no_epidemic and (EPIDEMIC.search(text, sentence.start, sentence.end) is not None or on_epidemic(text))


@lru_cache(maxsize=1)
def on_epidemic(text: str) -> bool:
    """Is it about an epidemic, and not only told beside other things?"""
    return len(EPIDEMIC.findall(text)) * OFTEN > len(text)


EPIDEMIC, OFTEN = phrase("epidemic"), 120  # a word in so many characters


def reading_of(rule: EventRule, spot: Spot) -> Reading | None:
    """What the frame reads, where its words and the sentence make it an event of this rule."""
    if elsewhere(rule, spot):
        return None
    here = rule.context is None or rule.context.search(spot.clause_text()) is not None
    if not here and not told_before(rule, spot):
        return None
    reading = FRAMES[rule.frame](spot)
    if reading.inherited and DECISION.match(spot.line.code, spot.end):
        return None
    only_opposes(spot, reading)
    taken_by_another(rule, spot, reading)
    if as_usual(rule, reading):
        act_as_usual(rule, spot, reading)
    if not enough(rule, spot, reading):
        complete(rule, spot, reading)
    fits = here or reading.inherited or ultimatum(spot)  # 若甲公司未能…，|将遭封禁
    return reading if fits and enough(rule, spot, reading) else None


DECISION = re.compile("的(?:决定|做法|举动|举措|行为)是")  # 召回大使的决定是…: whose, the clause does not say


def may_be(rule: EventRule, reading: Reading) -> bool:
    return not rule.only or not set(rule.only).isdisjoint(reading.codes())


def as_usual(rule: EventRule, reading: Reading) -> bool:
    """试射, 对台军售: has the act no subject of its own, and is there somebody who usually does it?"""
    if not rule.usual or (rule.usual_to and not set(reading.targets) <= set(rule.usual_to)):
        return False
    own = not reading.inherited or set(reading.codes()) <= set(rule.usual)
    return not (reading.codes() and own and may_be(rule, reading)) and bool(reading.targets or not rule.usual_to)


def act_as_usual(rule: EventRule, spot: Spot, reading: Reading) -> None:
    """面对[朝鲜]试射导弹: of those who usually do it the one told last, else the one told most in the article."""
    told = [c for r in roles(spot.line, 0, spot.start) for c in r.token.codes if c in rule.usual]
    most = [c for c, n in spot.scene.roll.counts.most_common() if n and c in rule.usual and not reading.codes()]
    for code in told[-1:] or most[:1]:
        reading.acted_by([code])
        reading.inherited = reading.inherited and MEANT_BEFORE.search(clause_before(spot)) is not None
        reading.targets = [c for c in reading.targets if c != code]


# 通知乙国，计划在月底前，|发射卫星
MEANT_BEFORE = re.compile(f"(?:计划|预定|打算|拟|将)(?:[在于从至到由、和内起间]|{t.TIME}|左右|期间|前后|之?前)*，?$")


def drafts_of(rule: EventRule, spot: Spot) -> list[Draft]:
    """The one event that a trigger of these types reports, or none."""
    reading = reading_of(rule, spot)
    found = state(rule, spot, reading) if reading is not None else None
    if reading is None or found is None:
        return []
    becomes, status, sure, when = found
    kind = "aid" if arms_in_need(rule, spot, reading) else KIND.get((rule.type, becomes), rule.type)
    place, country = setting(rule, kind, spot, reading)
    line = spot.line
    draft = Draft(
        rule=rule.name,
        type=kind,
        status=status,
        line=line.sentence.index,
        start=line.at[spot.clause_start],
        end=line.at[spot.clause_end],
        actors=[*reading.actors, *announcers(kind, spot, reading)],
        targets=as_hit(rule, reading),
        when=when,
        place=place,
        country=country,
        recalled=recalled(spot) or reading.recalled,
        lines=[line.sentence.index],
        sure=sure,
        words=spot.clause_text(),
    )
    return [*halves(draft), *returned(draft, spot)] if rule.frame == "release" else [draft]


def state(rule: EventRule, spot: Spot, reading: Reading) -> tuple[str, str, bool, When | None] | None:
    """(what becomes of it, status, is it sure, when). 尽快取消, 如果取消, 不会取消: it stands."""
    becomes = BECOMES[rule.frame](spot, reading) if rule.frame in BECOMES else "imposed"
    if becomes == "imposed" and rule.type == "sanction" and to_be_lifted(spot):
        becomes = "asked"
    if becomes == "asked" and rule.frame == "measure" and calls_for_an_end(spot, reading):
        return None
    stands = as_it_stands(rule, spot, reading, becomes)
    if stands is None and becomes == "lifted":
        becomes, stands = "asked", as_it_stands(rule, spot, reading, "asked")
    return None if stands is None else (becomes, *stands)


def calls_for_an_end(spot: Spot, reading: Reading) -> bool:
    """甲呼吁放松对乙的制裁: whoever calls for that has not imposed them; not 甲呼吁[丙]放松制裁."""
    own = reading.actor_at >= 0 and not reading.inherited
    return own and CALLS.search(spot.line.code, reading.actor_at + 1, spot.start) is not None


CALLS = re.compile(
    f"(?:呼吁|敦促|促请|吁请|力促|主张|倡议)[^，{t.WHO[1:-1]}]{{0,10}}?(?:放松|放宽|解除|取消|减轻|缓解|撤销|终止|松绑)"
)


def as_hit(rule: EventRule, reading: Reading) -> list[str]:
    """中止与香港的引渡协议: towards China, for all but China; of a war whom it is with."""
    if rule.name.startswith("war") and len(reading.codes()) == 1:
        hit = [c for c in sides_of_war(reading) if c in reading.targets]
        return hit or reading.targets
    if rule.type != "sanction" or "CHN" in reading.codes():
        return reading.targets
    return list(dict.fromkeys("CHN" if c == "HKG" else c for c in reading.targets))
