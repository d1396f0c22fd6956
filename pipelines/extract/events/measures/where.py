"""Where a measure or an act of force takes place: at home, where it hits or helps.

Not here: talks (events/places/settings.py).
"""

import re

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import sides_at_head
from pipelines.extract.events.measures.arms.craft import opening_place
from pipelines.extract.events.measures.captives.closed_and_held import consulate_in, freed_from
from pipelines.extract.events.measures.force.areas import area_in, ground_hit, launched_from
from pipelines.extract.events.measures.pointed_at import pointed_at
from pipelines.extract.events.measures.streets.doorsteps import MISSION_HOUSE, before_house, outside_mission
from pipelines.extract.events.places.cities import city_countries
from pipelines.extract.events.places.settings import as_called, country_of, finest, places_in
from pipelines.extract.events.places.venues import inner_place
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.listed.wars import adversary, claimant, invaded
from pipelines.extract.mentions.token import CAPITAL, PLACE, SIDE, Token
from pipelines.extract.rulebook import EventRule

Where = tuple[Token | None, str | None]  # place, country
OCEANS = re.compile(
    "[赴往到向在至达](?P<place>(?:印太|印度-?太平洋|西太平洋|远东|波斯湾|波湾|地中海|黑海|加勒比海?|北极)(?:地区)?)"
)


def abroad(spot: Spot, place: Token | None) -> bool:
    """赴印太, 在中东: a part of the world that is nobody's own."""
    named = place is not None and place.place_kind in ("region", "sea") and not place.codes
    return named or OCEANS.search(spot.line.code, spot.clause_start, spot.clause_end) is not None


def part_of_the_world(spot: Spot) -> Token | None:
    """派航母赴印太地区 -> 印太地区."""
    match = OCEANS.search(spot.line.code, spot.clause_start, spot.clause_end)
    if match is None:
        return None
    start, end = spot.line.at[match.start("place")], spot.line.at[match.end("place")]
    return Token(start, end, PLACE, match["place"], place=match["place"], place_kind="region")


def struck(spot: Spot, places: str = PLACE) -> Token | None:
    """对加沙地带持续侵略 -> 加沙地带; of `places`, since a capital is mostly told of as its state."""
    found = roles(spot.line, spot.clause_start, spot.clause_end)
    return finest([x.token for x in found if x.role == "to" and x.token.symbol in places and x.token.codes])


def stands_in(spot: Spot, place: Token | None) -> bool:
    """乌军在乌东打击俄军: there, and not where whoever strikes from (从) or rules."""
    text = spot.scene.story.article.text
    return place is not None and place.symbol == PLACE and text.endswith(("在", "于"), 0, place.start)


def setting(rule: EventRule, kind: str, spot: Spot, reading: Reading) -> Where:
    """(place, country): a measure of law has none; people are held and freed at home, an attack is where it hits."""
    if kind == "aid":
        return helped_in(spot, reading)
    if kind in ("sanction", "easing"):
        return by_law(rule, kind, spot, reading)
    place, acting = told_place(kind, spot, reading), reading.codes()
    home = acting[0] if len(acting) == 1 else None
    if kind == "detention":
        return place, country_of(place) or home
    return on_the_street(spot, place, home) if kind == "protest" else by_force(rule, spot, reading, place)


def by_law(rule: EventRule, kind: str, spot: Spot, reading: Reading) -> Where:
    """驱逐, 关闭驻某地总领馆: where the house stands; whoever lets people go, or keeps them out, does so at home."""
    place = consulate_in(spot, city_countries()) if rule.name == "sanction_expel" else None
    place = freed_from(spot) if kind == "easing" else place
    home = reading.codes()[0] if len(reading.codes()) == 1 else None
    at_home = rule.name.startswith(AT_HOME) or (home is not None and on_own_ground(spot, home))
    return place, country_of(place) or (home if at_home and home in states() else None)


AT_HOME = ("easing_release", "sanction_entry", "sanction_visa", "measure_entry")


IN_THE_LAND = re.compile(f"(?<![{SIDE}{CAPITAL}的])(?:国内|境内|本国境内)(?![外])")


def on_own_ground(spot: Spot, home: str) -> bool:
    """甲国限制乙国外交官在甲国的活动, 禁止在国内使用该应用: where the measure holds, its clause tells."""
    if IN_THE_LAND.search(spot.line.code, spot.clause_start, spot.clause_end):
        return True
    found = roles(spot.line, spot.clause_start, spot.clause_end)
    return any(r.role in ("at", "go") and country_of(r.token) == home and r.position > spot.start for r in found)


def told_place(kind: str, spot: Spot, reading: Reading) -> Token | None:
    """The place that the frame found, else the finest that the clause names for the act."""
    governed = reading.scope == reading.actor_at >= 0  # 在东京谴责|甲…: where somebody speaks of it
    start = reading.scope if governed else listed_from(spot) if kind == "detention" else spot.clause_start
    return as_called(spot, reading.place) if reading.place else finest(places_in(spot, start, spot.clause_end))


def on_the_street(spot: Spot, place: Token | None, home: str | None) -> Where:
    """民众在乙国大使馆外集会: where the house stands, and not in 乙国."""
    if place is None or place.symbol == SIDE:
        city, host = outside_mission(spot, city_countries())
        if city or host:
            return city, host
        place = None if place and MISSION_HOUSE.search(place.text) else place
        place = before_house(spot) or place or finest([r.token for r in opening_place(spot)])
    return place, country_of(place) or home


def by_force(rule: EventRule, spot: Spot, reading: Reading, place: Token | None) -> Where:
    """甲入侵乙: in the country of 乙; a test is at home; a shield stands with whoever lets it be put up."""
    fired = any(adversary(code, spot.scene.day()) in reading.targets for code in reading.codes())
    test = rule.name.startswith("test") and not fired  # 甲向交战的乙发射导弹: where they fall
    place = scene_of_force(rule, spot, reading, place, test)
    country = country_of(place)
    if rule.name == "deploy_shield" and country is None:
        country = next((code for code in reading.codes() if code != SHIELD_OF), None)
    if rule.name == "deploy_withdraw" and place is None:
        place, country = left_from(spot, reading)
    if test and len(reading.codes()) == 1 and (place is None or with_help_of(spot, place)):
        place, country = None, reading.codes()[0]
    own = country in reading.codes() and not stands_in(spot, place)
    own = own or (rule.name.startswith("war") and elsewhere(place, reading))
    if (rule.name.startswith(ON_THEIR_SOIL) or fired) and reading.targets and (place is None or own):
        ground = fights_back(spot, reading) or reading.targets[0]
        place, country = (aimed_at(spot, ground) if own else place), ground
    if place is not None:
        place = inner_place(spot.line, place) or place
    if place is not None and rule.name.startswith("attack"):
        place = ground_hit(spot, place)
    if (place is None or place.symbol == SIDE) and (abroad_at := posted_abroad(spot, reading)):
        return None, abroad_at
    return place, country


def left_from(spot: Spot, reading: Reading) -> Where:
    """从甲国基地撤出部队, 撤离甲城: troops are withdrawn from where they stood."""
    found = roles(spot.line, spot.clause_start, spot.clause_end)
    place = finest([r.token for r in found if r.role == "source" and r.token.symbol in (PLACE, CAPITAL)])
    hosts = [code for code in reading.targets if code in states()]
    return place, country_of(place) or (hosts[0] if len(hosts) == 1 else None)


def scene_of_force(rule: EventRule, spot: Spot, reading: Reading, place: Token | None, test: bool) -> Token | None:
    """Where the words say that it happens, as finely as they do."""
    at_sea = place is not None and place.place_kind == "sea" and not reading.targets
    if at_sea and (site := launched_from(spot)):  # 从甲地向东海发射导弹
        place = site
    if place is not None and place.symbol != SIDE:
        return place
    places = PLACE + CAPITAL if rule.name.startswith("attack") else PLACE
    place = (launched_from(spot) if test else None) or area_in(spot) or struck(spot, places) or place
    return place or part_of_the_world(spot) or finest([r.token for r in opening_place(spot)]) or pointed_at(spot)


def aimed_at(spot: Spot, country: str) -> Token | None:
    """从甲地向乙国南部发射火箭 -> 乙国南部."""
    area = area_in(spot)
    return area if area and country_of(area) == country else None


def elsewhere(place: Token | None, reading: Reading) -> bool:
    """甲在乙丙战争爆发后访问丁国, 乙丙战争使中东…: a country or part of the world that only hears of it."""
    if place is None:
        return False
    if not place.codes:
        return place.place_kind in ("region", "sea") and len(reading.codes()) == 1 and not is_disputed(place, reading)
    return set(place.codes).isdisjoint({*reading.codes(), *reading.targets})


def is_disputed(place: Token, reading: Reading) -> bool:
    """甲自2012年侵占黄岩岛以来: ground that nobody's code tells, though whoever is hit claims it."""
    return set(claimant(place.text, reading.codes()[0])) & set(reading.targets) != set()


def with_help_of(spot: Spot, place: Token) -> bool:
    """在乙国的协助下成功发射: at home."""
    return place.symbol == SIDE and spot.scene.story.article.text.startswith("的", place.end)


LET_IN = re.compile(f"[进运送](?:入|进)(?=[{PLACE}{CAPITAL}])")


def helped_in(spot: Spot, reading: Reading) -> Where:
    """向加沙提供援助, 物资运抵乙国首都丙城 -> there; else in the one country that is helped."""
    place = struck(spot)
    if place is not None and (not reading.targets or country_of(place) in reading.targets):
        return place, country_of(place)
    found = roles(spot.line, spot.clause_start, spot.clause_end)
    let_in = {match.end() for match in LET_IN.finditer(spot.line.code, spot.clause_start, spot.clause_end)}
    brought = [r.token for r in found if r.role in ("at", "go") or r.position in let_in]
    place = finest([x for x in brought if x.symbol != SIDE and country_of(x) in reading.targets])
    if place is not None:
        return place, country_of(place)
    return None, reading.targets[0] if len(reading.targets) == 1 and reading.targets[0] in states() else None


def fights_back(spot: Spot, reading: Reading) -> str | None:
    """乙国6月发起反攻: whoever was invaded strikes back in his own country."""
    if "反攻" not in spot.trigger_code() or len(reading.codes()) != 1:
        return None
    home = invaded((reading.codes()[0], reading.targets[0]), spot.scene.day())
    return home if home == reading.codes()[0] else None


def posted_abroad(spot: Spot, reading: Reading) -> str | None:
    """驻丙乙军遭甲袭击: troops are hit where they stand."""
    text = spot.scene.story.article.text
    hit = (
        x
        for _, x in spot.line.tokens_in(spot.clause_start, spot.clause_end)
        if x.symbol == SIDE and set(x.codes) & set(reading.targets) and text.endswith("驻", 0, x.start)
    )
    return next((code for x in hit for code in sides_at_head(x.text) if code not in x.codes), None)


def listed_from(spot: Spot) -> int:
    """要求撤除在甲海域的浮标以及|释放在乙被拘的丙国人: where the last of several matters begins."""
    last = [m.end() for m in NEXT_MATTER.finditer(spot.line.code, spot.clause_start, spot.start)]
    return last[-1] if last else spot.clause_start


NEXT_MATTER = re.compile("以及|、|和(?=释放|早日|要求)")

SHIELD_OF = "USA"  # 甲国部署美国的反导系统: in 甲国

ON_THEIR_SOIL = (
    "attack",
    "war",
    "incursion",
)  # 甲入侵乙 is in the country of 乙, whatever 甲 is called; not 甲在甲地打击乙
