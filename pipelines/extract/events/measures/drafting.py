"""Sanctions, easing, detention, military acts, aid, protest: whether one is an event, its status, its place.

Not here: who acts on whom (actors.py, deeds.py, registry.py), the words that tell a status (rules/measures.yaml), wars
and waters by name (standing.py).
"""

import re

from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.hints import recalled
from pipelines.extract.clauses.reading import Reading, Spot, clause_text
from pipelines.extract.clauses.roles import roles
from pipelines.extract.events.conferences.cities import city_countries
from pipelines.extract.events.days import stay_of, when_of
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.begun import LASTING, begun, counted, decided, up_to
from pipelines.extract.events.measures.craft import opening_place
from pipelines.extract.events.measures.going_on import day_of_war
from pipelines.extract.events.measures.lifting import fate, freed, gone_on
from pipelines.extract.events.measures.measure_status import described, state_of
from pipelines.extract.events.measures.one_measure import ADDS_UP
from pipelines.extract.events.measures.registry import FRAMES
from pipelines.extract.events.measures.standing import invaded
from pipelines.extract.events.settings import as_called, country_of, finest, places_in
from pipelines.extract.events.venues import (
    MISSION_HOUSE,
    area_in,
    before_house,
    consulate_in,
    freed_from,
    launched_from,
    outside_mission,
)
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.sides import states
from pipelines.extract.mentions.token import PLACE, SIDE, Token
from pipelines.extract.rulebook import EventRule

TYPES = frozenset({"sanction", "easing", "detention", "military", "aid", "protest"})
HOME = ({"CHN", "HKG"}, {"CHN", "MAC"}, {"HKG", "MAC"})


def enough(rule: EventRule, at: Spot, reading: Reading) -> bool:
    """Somebody acts, on somebody else where the rule asks for one.

    Not China on Hong Kong, unless it holds people of Hong Kong itself.
    """
    acting, hit = set(reading.codes()), set(reading.targets)
    held_by_mainland = rule.name == "detention_arrest" and acting == {"CHN"} and hit == {"HKG"}
    if not acting or (acting | hit in HOME and not held_by_mainland) or not may_be(rule, reading):
        return False
    if "CHN" in acting and "TWN" in hit and rule.name.startswith(("war", "attack")) and rule.name != AT_SEA:
        return False  # talk of what might be; no such attack since 1958
    if rule.type == "aid" and not hit and reading.place is None:
        return False
    if rule.name in GOES_ABROAD and not hit and not abroad(at, reading.place):
        return False
    if rule.name == "deploy_forces" and not hit and "萨德" in at.trigger_code():
        return False  # whose they are, deploy_shield tells
    return rule.needs < 2 or bool(hit) or (rule.frame in ("together", "clash", "war") and len(acting) > 1)


GOES_ABROAD = frozenset({"deploy_call"})
AT_SEA = "attack_at_sea"  # boats boarded, planes followed
OCEANS = re.compile(
    "[赴往到向在至达](?P<place>(?:印太|印度-?太平洋|西太平洋|远东|波斯湾|波湾|地中海|黑海|加勒比海?|北极)(?:地区)?)"
)


def abroad(at: Spot, place: Token | None) -> bool:
    """赴印太, 在中东: a part of the world that is nobody's own."""
    named = place is not None and place.place_kind in ("region", "sea") and not place.codes
    return named or OCEANS.search(at.line.code, at.clause_start, at.clause_end) is not None


def part_of_the_world(at: Spot) -> Token | None:
    """派航母赴印太地区 -> 印太地区."""
    match = OCEANS.search(at.line.code, at.clause_start, at.clause_end)
    if match is None:
        return None
    start, end = at.line.at[match.start("place")], at.line.at[match.end("place")]
    return Token(start, end, PLACE, match["place"], place=match["place"], place_kind="region")


def struck(at: Spot) -> Token | None:
    """对加沙地带持续侵略 -> 加沙地带."""
    found = roles(at.line, at.clause_start, at.clause_end)
    return finest([x.token for x in found if x.role == "to" and x.token.symbol == PLACE and x.token.codes])


def stands_in(at: Spot, place: Token | None) -> bool:
    """乌军在乌东打击俄军: there, and not where whoever strikes from (从) or rules."""
    text = at.scene.story.article.text
    return place is not None and place.symbol == PLACE and text.endswith(("在", "于"), 0, place.start)


def setting(rule: EventRule, kind: str, at: Spot, reading: Reading) -> tuple[Token | None, str | None]:
    """(place, country): a measure of law has none; people are held and freed at home, an attack is where it hits."""
    if kind == "aid":
        return helped_in(at, reading)
    if kind in ("sanction", "easing"):
        place = consulate_in(at, city_countries()) if rule.name == "sanction_expel" else None
        place = freed_from(at) if kind == "easing" else place
        holders = reading.codes() if rule.name.startswith("easing_release") else []
        return place, country_of(place) or (holders[0] if len(holders) == 1 else None)
    governed = reading.scope == reading.actor_at >= 0  # 在东京谴责|甲…: where somebody speaks of it
    start = reading.scope if governed else listed_from(at) if kind == "detention" else at.clause_start
    place = as_called(at, reading.place) if reading.place else finest(places_in(at, start, at.clause_end))
    if kind == "protest" and (place is None or place.symbol == SIDE):
        city, host = outside_mission(at, city_countries())
        if city or host:
            return city, host
        place = None if place and MISSION_HOUSE.search(place.text) else place  # 民众在乙国大使馆外: not in 乙国
        place = before_house(at) or place or finest([r.token for r in opening_place(at)])
    if kind == "military" and (place is None or place.symbol == SIDE):
        place = (launched_from(at) if rule.name.startswith("test") else None) or area_in(at) or struck(at) or place
        place = place or part_of_the_world(at) or finest([r.token for r in opening_place(at)])
    country = country_of(place)
    if kind in ("detention", "protest"):
        country = country or (reading.codes()[0] if len(reading.codes()) == 1 else None)
    if rule.name == "deploy_shield" and country is None:
        country = next((code for code in reading.codes() if code != SHIELD_OF), None)
    if rule.name.startswith("test") and len(reading.codes()) == 1 and (place is None or with_help_of(at, place)):
        place, country = None, reading.codes()[0]
    own = country in reading.codes() and not stands_in(at, place)
    if rule.name.startswith(ON_THEIR_SOIL) and reading.targets and (place is None or own):
        ground = fights_back(at, reading) or reading.targets[0]
        place, country = (None, ground) if own else (place, ground)
    return place, country


def with_help_of(at: Spot, place: Token) -> bool:
    """在乙国的协助下成功发射: at home."""
    return place.symbol == SIDE and at.scene.story.article.text.startswith("的", place.end)


def helped_in(at: Spot, reading: Reading) -> tuple[Token | None, str | None]:
    """向加沙提供援助 -> there; else in the one country that is helped."""
    place = struck(at)
    if place is not None and (not reading.targets or country_of(place) in reading.targets):
        return place, country_of(place)
    return None, reading.targets[0] if len(reading.targets) == 1 and reading.targets[0] in states() else None


def fights_back(at: Spot, reading: Reading) -> str | None:
    """乙国6月发起反攻: whoever was invaded strikes back in his own country."""
    if "反攻" not in at.trigger_code() or len(reading.codes()) != 1:
        return None
    home = invaded((reading.codes()[0], reading.targets[0]), at.scene.day())
    return home if home == reading.codes()[0] else None


def listed_from(at: Spot) -> int:
    """要求撤除在甲海域的浮标以及|释放在乙被拘的丙国人: where the last of several matters begins."""
    last = [m.end() for m in NEXT_MATTER.finditer(at.line.code, at.clause_start, at.start)]
    return last[-1] if last else at.clause_start


NEXT_MATTER = re.compile("以及|、|和(?=释放|早日|要求)")
SHIELD_OF = "USA"  # 甲国部署美国的反导系统: in 甲国
ON_THEIR_SOIL = (
    "attack",
    "war",
    "incursion",
)  # 甲入侵乙 is in the country of 乙, whatever 甲 is called; not 甲在甲地打击乙
BECOMES = {"measure": fate, "release": freed, "raid": gone_on}
KIND = {("sanction", "lifted"): "easing", ("easing", "asked"): "detention"}


def told_before(rule: EventRule, at: Spot) -> bool:
    """甲国军舰8日上午，|进入…: a clause without a subject goes on with what the sentence tells of."""
    text, start = at.scene.story.article.text, at.line.at[0]
    return rule.context is not None and rule.context.search(text, start, at.line.at[at.clause_end]) is not None


def elsewhere(rule: EventRule, at: Spot) -> bool:
    """由于疫情，甲采取旅行限制: the sentence says that it is no matter of two states."""
    text, sentence = at.scene.story.article.text, at.line.sentence
    return rule.nowhere is not None and rule.nowhere.search(text, sentence.start, sentence.end) is not None


def reading_of(rule: EventRule, at: Spot) -> Reading | None:
    """What the frame reads, where its words and the sentence make it an event of this rule."""
    if elsewhere(rule, at):
        return None
    here = rule.context is None or rule.context.search(clause_text(at)) is not None
    if not here and not told_before(rule, at):
        return None
    reading = FRAMES[rule.frame](at)
    if reading.inherited and DECISION.match(at.line.code, at.end):
        return None
    if rule.usual and (reading.inherited or not reading.codes() or not may_be(rule, reading)):
        act_as_usual(rule, at, reading)
    return reading if (here or reading.inherited) and enough(rule, at, reading) else None


DECISION = re.compile("的(?:决定|做法|举动|举措|行为)是")  # 召回大使的决定是…: whose, the clause does not say


def may_be(rule: EventRule, reading: Reading) -> bool:
    return not rule.only or not set(rule.only).isdisjoint(reading.codes())


def act_as_usual(rule: EventRule, at: Spot, reading: Reading) -> None:
    """面对[朝鲜]试射导弹: of those who usually do it the one told last, else the one told most in the article."""
    told = [c for r in roles(at.line, 0, at.start) for c in r.token.codes if c in rule.usual]
    most = [c for c, n in at.scene.roll.counts.most_common() if n and c in rule.usual and not reading.codes()]
    for code in told[-1:] or most[:1]:
        reading.actors, reading.inherited = [("principal", Party((code,)))], False
        reading.targets = [c for c in reading.targets if c != code]


def drafts_of(rule: EventRule, at: Spot) -> list[Draft]:
    """The one event that a trigger of these types reports, or none."""
    reading = reading_of(rule, at)
    if reading is None:
        return []
    becomes = BECOMES[rule.frame](at, reading) if rule.frame in BECOMES else "imposed"
    stands = as_it_stands(rule, at, reading, becomes)
    if stands is None and becomes == "lifted":  # 尽快取消, 如果取消, 不会取消: it stands
        becomes = "asked"
        stands = as_it_stands(rule, at, reading, becomes)
    if stands is None:
        return []
    status, sure, when = stands
    kind = KIND.get((rule.type, becomes), rule.type)
    place, country = setting(rule, kind, at, reading)
    line = at.line
    return [
        Draft(
            rule=rule.name,
            type=kind,
            status=status,
            line=line.sentence.index,
            start=line.at[at.clause_start],
            end=line.at[at.clause_end],
            actors=reading.actors,
            targets=as_hit(rule, reading),
            when=when,
            place=place,
            country=country,
            recalled=recalled(at) or reading.recalled,
            lines=[line.sentence.index],
            sure=sure,
            words=clause_text(at),
        )
    ]


def as_it_stands(rule: EventRule, at: Spot, reading: Reading, becomes: str) -> tuple[str, bool, When | None] | None:
    """(status, is it sure, when); a standing measure is told with its beginning, help with the day up to which."""
    when = own_time(at, (stay_of if rule.name.startswith("drill") else when_of)(at, reading.inherited))
    told = "described" if described(rule, at) else becomes
    when = None if when and of_the_words(at, reading, when, told) else when
    when = day_of_war(rule, reading, at, counted(at, when))
    state = state_of(rule, at, reading, when, becomes)
    if state is None:
        return None
    since = begun(at) if when is None and rule.type in LASTING and becomes != "lifted" else None
    if since and state[0] in ("held", "ongoing"):
        return "ongoing", True, since
    if when is None and state[0] == "held":
        delivered = begun(at) if rule.name.startswith(ADDS_UP) and "已" in clause_text(at) else None
        when = up_to(delivered, at.scene.day()) if delivered else decided(at)
    return (*state, when)


def own_time(at: Spot, when: When | None) -> When | None:
    """Where its clause tells a time without a date (近几年), that of an earlier clause is not its own."""
    start = at.line.at[at.clause_start]
    if when is None or when.start >= start:
        return when
    if OF_A_BLOW.match(at.scene.story.article.text, when.end, start):
        return None  # 报复10月7日的袭击，对乙展开轰炸
    times = at.scene.story.times
    told = [token for _, token in at.line.tokens_in(at.clause_start, at.start) if token.symbol == t.TIME]
    return None if any(times[token.when].date_start is None for token in told) else when


SUFFERED = re.compile("(?:曾|已|先后|均|都)?(?:遭到?|受到?|被)[^，。；]{0,12}")  # 2020年遭乙国(政府)制裁: its own
SAYS_SO = re.compile("(?:指(?![出向示挥定标数导使令派])|称(?![号为])|声称|宣称)")
OF_A_BLOW = re.compile("(?:的|发动|发起|[^，。]{0,10}的)[^，。]{0,4}(?:袭击|突袭|攻击|空袭|轰炸)")
MADE_THEN = re.compile("[^，。]{0,30}(?:达成|签署|签订|缔结|签下|订立|通过|生效|制定)的")  # 中止2018年与乙达成的协议
MATTER, SPOKEN_AGAINST = phrase("matter"), phrase("spoken_against")
SPEAKS, LIFTS, IMPOSED_THEN = phrase("spoken_of"), phrase("lifts"), phrase("imposed_then")


def of_the_words(at: Spot, reading: Reading, when: When, becomes: str) -> bool:
    """10日要求乙取消限制, 10日谈到乙的限制: when it is spoken of; 取消2018年加征的关税: when it was imposed."""
    start, text = at.line.at[at.start], at.scene.story.article.text
    if when.start >= start:
        return MADE_THEN.match(text, when.end) is not None
    if SPOKEN_AGAINST.match(text, at.line.at[at.end]) and MATTER.search(text, when.end, start):
        return True
    if becomes == "imposed":  # 甲国军方16日指乙国发射导弹
        speaker = reading.actor_at >= 0 and when.end < at.line.at[reading.actor_at]
        return speaker and SAYS_SO.match(text, when.end) is not None
    if becomes == "described":  # 3日对在乙被拘留的甲国人表示关切
        return SPEAKS.search(text, when.end, start) is not None
    if becomes == "lifted":
        return IMPOSED_THEN.search(text, when.end, start) is not None and LIFTS.search(text, when.end, start) is None
    if SUFFERED.fullmatch(text, when.end, start):
        return False
    return reading.actor_at < 0 or when.start < at.line.at[reading.actor_at]


def as_hit(rule: EventRule, reading: Reading) -> list[str]:
    """中止与香港的引渡协议: towards China, for all but China."""
    if rule.type != "sanction" or "CHN" in reading.codes():
        return reading.targets
    return list(dict.fromkeys("CHN" if c == "HKG" else c for c in reading.targets))
