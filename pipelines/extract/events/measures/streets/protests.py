"""反日示威, 使馆前示威, 集会抗议乙: streets against another country.

Belongs here: who takes to the streets, and against whom.
Not here: the houses they stand before (houses.py), marches for a side (marches.py), boycotts (laws/boycotts.py).
"""

import re
from collections.abc import Iterable, Iterator

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import FAR, add_all, set_targets
from pipelines.extract.events.measures.streets.houses import abroad, house, missions, stormed
from pipelines.extract.events.measures.streets.marches import BACKING, STATIONED, for_a_side
from pipelines.extract.events.places.settings import country_of
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.missions import MISSION
from pipelines.extract.mentions.countries.letters import letters
from pipelines.extract.mentions.listed.sides import STATE
from pipelines.extract.rulebook import expand

AGAINST, BACKED = phrase("against"), phrase("backed")
PEOPLE_OF = re.compile(f"的[{t.SIDE}](?:人|族|裔|侨)")  # 在丙的[甲国]人游行
RESIDENT = re.compile("[旅在](?P<where>[日美英法德澳加韩印意俄])(?=[^，]{0,6}(?:人|族|学员|侨|团体|学生|民众))")
FLAG = re.compile("国旗|(?:焚|烧|砸|撕|踩|捣)[^，]{0,10}(?:商品|产品|货|手机|电视|汽车|制品|像|照片|人偶)")


def street(spot: Spot) -> Reading:
    """民众在乙国驻甲国使馆外集会: by the people of the place, against whose house it is or who is named after it."""
    reading = Reading()
    if BACKING.search(spot.line.code, spot.start, spot.end + 1):
        return for_a_side(spot)
    houses = [r for r in [*spot.left(), *spot.inside()] if house(spot, r) or stormed(spot, r)][-1:]
    left = [r for r in spot.left() if r not in houses and r.token.codes]
    left = [r for r in left if not (r.token.symbol == t.SIDE and PEOPLE_OF.match(spot.line.code, r.position - 1))]
    set_against(reading, spot, houses, left)
    of_residents(reading, spot)
    set_those_there(reading, spot, houses, left)
    reading.targets = [c for c in reading.targets if c not in reading.codes()]
    before_its_own(reading, spot, houses)
    against_a_guest(reading, spot)
    return reading if reading.targets or foreign(spot) else Reading()


FOREIGN = re.compile(
    expand("<mechanism>|APEC|G20|G7|峰会|外交|大使|访问?|停火|反犹|人质(?!广场)|领袖会议|与会者|亲巴|挺巴")
)


def foreign(spot: Spot) -> bool:
    """Where nobody tells against whom: does the sentence have to do with others at all?"""
    sentence = spot.line.sentence
    return FOREIGN.search(spot.scene.story.article.text, sentence.start, sentence.end) is not None


def set_against(reading: Reading, spot: Spot, houses: list[Role], left: list[Role]) -> None:
    """焚烧[乙]国旗, 抗议[乙], 针对[乙]的示威, 在[乙]使馆前, 反[乙]示威: against whom."""
    burst = houses and houses[-1] in spot.inside() and MISSION.search(houses[-1].token.text)
    end = clause_bounds(spot.line, spot.end)[1]
    after = [r for r in roles(spot.line, spot.end, end) if r.position - spot.end <= FAR][:1]
    burnt = spot.inside()[-1:] if FLAG.search(spot.line.code, spot.start, spot.end) else []
    marched = [r for r in spot.inside()[-1:] if MARCHES.search(spot.line.code, spot.start, r.position)]
    for found in (
        burnt,
        marched,
        houses if burst else after,
        [r for r in left if r.role in ("to", "about")][-1:],
        houses,
    ):
        if not reading.targets:
            set_targets(reading, spot, found)
    by_letter(reading, spot)
    if not reading.targets:
        start, end = spot.next_clause()
        asked = ASKS.match(spot.line.code, start)
        set_targets(reading, spot, [r for r in roles(spot.line, start, end) if asked and r.position == asked.end()])


ASKS = re.compile(expand("(?:要求|<urges>|抗议|反对|<censure>)"))  # 民众在丙城街头示威，|要求[乙]停火
MARCHES = re.compile("(?:游行|示威|前往|走)[至到往]$")  # 游行至[甲国大使馆]


def set_those_there(reading: Reading, spot: Spot, houses: list[Role], left: list[Role]) -> None:
    """[甲国]民众, 在[甲城], 驻[甲]使馆前: who takes to the streets, by what they are called, else by where it is."""
    first_told(reading, spot, called_or_there(reading, spot, houses, left))
    if not reading.codes():
        reading.acted_by(code for r in houses for code in missions(r))
    first_told(reading, spot, from_around(spot, left))


def first_told(reading: Reading, spot: Spot, ways: Iterable[list[Role]]) -> None:
    """Adds those whom the first of several ways to tell them names; in place."""
    for found in ways:
        if reading.codes():
            return
        add_all(reading, spot, found)


def called_or_there(reading: Reading, spot: Spot, houses: list[Role], left: list[Role]) -> Iterator[list[Role]]:
    """Those who are named by state, by place, in any way, by the house of a land at home; 抗议乙的示威在[丙城]举行."""
    hit = set(reading.targets)
    left = [r for r in left if STATIONED.match(spot.line.code, r.position + 1) is None]
    own = [r for r in left if BACKED.search(spot.line.code, spot.clause_start, r.position) is None]
    inside = [r for r in spot.inside() if (r.role == "at" or r.token.symbol == t.CAPITAL) and r not in houses]
    towns = [r for r in inside if spot.line.code[r.position + 1 : r.position + 2] == "的"]  # 围住[甲城]的乙国大使馆
    where = [r for r in [*left, *inside] if r.role in ("at", "go") or r.token.symbol == t.PLACE or r in towns][-1:]
    who = [r for r in own if r.role not in NOT_THERE and hit.isdisjoint(r.token.codes)][-1:]
    for found in (states(who), where, who, [r for r in houses if not abroad(spot, r)]):
        yield [r for r in found if hit.isdisjoint(r.token.codes)]
    yield [r for r in spot.right() if r.role == "at" and r.token.codes][:1]


def from_around(spot: Spot, left: list[Role]) -> Iterator[list[Role]]:
    """Those who come from a place, and those there in the clause before."""
    own = [r for r in left if STATIONED.match(spot.line.code, r.position + 1) is None]
    yield [r for r in own if FROM_THERE.match(spot.line.code, r.position - 2)][-1:]
    there = [r for r in roles(spot.line, *spot.clause_before()) if r.role == "at" or of_the_place(spot, r)]
    yield [r for r in there if r.token.codes][-1:]


# [丙国]警方驱散在…外集会的民众, [丙国]多个城市发生示威，|示威者…
OF_THE_PLACE = re.compile(
    "(?:的)?(?:防暴)?警[方察]|(?:多个|一些|数个)[^，。]{0,4}团体|(?:全国|多[个座]?|数十[个座]|各|几[个座])(?:大?城市?|地)"
)
FROM_THERE = re.compile(f"来自{t.WHERE}的?[^，]{{0,8}}(?:人|者|民众|群众|侨|族)")  # 来自[甲]的数百名人士


def of_the_place(spot: Spot, role: Role) -> bool:
    """[甲城警方]说，约300人…; [甲国]多个城市发生示威，…"""
    return (
        role.token.text.endswith(("警方", "警察")) or OF_THE_PLACE.match(spot.line.code, role.position + 1) is not None
    )


def before_its_own(reading: Reading, spot: Spot, houses: list[Role]) -> None:
    """民众在[甲国]外交部前抗议: in 甲, against the other side that the article speaks of; by it, before an embassy."""
    own = [c for r in houses if not missions(r) for c in r.token.codes]
    if reading.codes() or len(own) != 1 or reading.targets != own or not (other := spot.scene.opposite(own[0])):
        return
    if any(abroad(spot, r) for r in houses):
        reading.acted_by(other)
    else:
        reading.acted_by([own[0]], list(other))


def against_a_guest(reading: Reading, spot: Spot) -> None:
    """仍有人抗议[乙外长]的到访: nobody says where, so in the country that is visited."""
    host, visited = spot.scene.host, VISITED.search(spot.line.code, spot.end, spot.clause_end)
    if host and visited and reading.targets and host not in reading.targets and not reading.codes():
        reading.add_sides([host])


VISITED = re.compile("访|到来|之行|此行")


def street_too(spot: Spot) -> Reading:
    """柏林也举行游行: as the protest told last in the article, against the same side."""
    reading = Reading()
    if (
        not spot.scene.protested
        or spot.scene.line is None
        or spot.scene.line.sentence.index - spot.scene.protest_line > SOON
    ):
        return reading
    here = [r for r in [*spot.inside(), *reversed(spot.left())] if r.token.symbol in (t.PLACE, t.CAPITAL, t.SIDE)]
    code = next((c for r in here if (c := country_of(r.token))), None)
    reading.add_sides([code] if code else ())
    reading.targets = [c for c in spot.scene.protested if c != code]
    reading.place = next((r.token for r in here if r.token.symbol != t.SIDE), None)
    return reading


SOON = 4  # sentences after a protest in which others are told as part of it


NOT_THERE = ("to", "source", "about", "of", "at", "go")


def states(found: list[Role]) -> list[Role]:
    """Not an organisation that meets where people take to the streets: [亚太经合组织]会场外."""
    return [r for r in found if all(len(code) == STATE for code in r.token.codes) and not MEETING.search(r.token.text)]


MEETING = re.compile("[A-Z]{3,}|组织|会议|峰会|联盟|集团")


def of_residents(reading: Reading, spot: Spot) -> None:
    """旅[日]藏人: where those live who take to the streets, by one character."""
    resident = RESIDENT.search(spot.line.code, spot.clause_start, spot.start)
    here = letters().codes.get(resident["where"]) if resident else None
    if here and here not in reading.targets:
        reading.add_sides([here])


def by_letter(reading: Reading, spot: Spot) -> None:
    """反[日]示威, 抵制[日]货, 反[习近平]示威, 反[乙国]集会: against whom, by one character or by name."""
    opposed = AGAINST.match(spot.line.code, spot.start)
    named = [r for r in spot.inside() if opposed and r.position == opposed.end()]
    if named:
        reading.targets = [code for party in spot.scene.resolve(named[0].token) for code in party.codes]
        return
    against = letters().codes.get(spot.line.code[opposed.end() : opposed.end() + 1]) if opposed else None
    if against:
        reading.targets = [against]
