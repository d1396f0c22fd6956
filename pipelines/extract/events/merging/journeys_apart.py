"""One journey or several: 甲国外长、乙国外长都将访丙; 访问日本和韩国; 两国总统互访.

Belongs here: which guests and which hosts make a journey of their own.
Not here: talks (parting.py), where a journey goes (frames/destinations.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import expand

SHORT = 3  # hosts that are told one by one unless their days are told as those of one tour
TOUR = re.compile("历访|巡访|出访|之行|之旅|依次|截至[^，。]{1,8}的日程")


def journeys(spot: Spot, reading: Reading) -> list[Reading]:
    """甲国外长、乙国外长都将访丙; 甲、乙都曾访丙; 访问日本和韩国. Empty where it is one journey."""
    hosts, guests = reading.targets, by_country(reading)
    if len(guests) > 1:
        return guests
    if alone := each_by_himself(spot, reading):
        return alone
    apart = len(hosts) == PAIR or (len(hosts) == SHORT and not toured(spot))
    return [journey(reading, host) for host in hosts] if apart else []


def by_country(reading: Reading) -> list[Reading]:
    """甲国外长、乙国外长都将赴日: those of each country are guests of their own. Empty where not all are persons."""
    known = [party for _, party in reading.actors]
    if len(reading.targets) != 1 or not all(p.name and len(p.codes) == 1 for p in known):
        return []
    sides = dict.fromkeys(p.codes for p in known)
    return [reading.among([(role, p) for role, p in reading.actors if p.codes == codes]) for codes in sides]


ONE_BY_ONE = re.compile(
    rf"先后|陆续|相继|接连|轮番|[都均皆](?:曾|已|在{t.TIME})|分别|各自|[多数][位名]|[\d二两三四五六七八九十]+[位名]"
)
AS_ONE = re.compile(expand("<lead>|一同|一起|共同|联袂|结伴|携|陪同|随同|偕|<delegation>|一行"))


def each_by_himself(spot: Spot, reading: Reading) -> list[Reading]:
    """甲、乙、丙都曾访华: each of several persons of one country on a journey of his own; not 甲率乙、丙一同访华."""
    clause = spot.line.code[spot.clause_start : spot.clause_end]
    people = [one for one in reading.actors if one[1].name]
    if len(people) < PAIR or len(reading.targets) != 1 or not ONE_BY_ONE.search(clause) or AS_ONE.search(clause):
        return []
    return [reading.among([one]) for one in people]


OPEN = re.compile("(?:和|及|以及|与)其[他它余]|等[^，。；]{0,8}(?:国|地)")


def toured(spot: Spot) -> bool:
    """4日至14日访问甲、乙、丙; 历访; 访问过甲、乙、丙和其他国家: one tour, told by its days or its name, or left open.

    So in the clause before: 在4日至14日的亚洲之行期间，他还将前往甲、乙、丙.
    """
    before, _ = spot.clause_before()
    ranges = any(when.kind == "range" for _, when in spot.times_in(spot.clause_start, spot.clause_end))
    named = TOUR.search(spot.line.code, before, spot.clause_end)
    return ranges or (named or OPEN.search(spot.line.code, spot.end, spot.clause_end)) is not None


def journey(reading: Reading, host: str) -> Reading:
    """访问日本和韩国: two visits. Tours stay one."""
    return Reading(list(reading.actors), [host], [p for p in reading.places if host in p.codes], reading.inherited)


def visit_of(visitor: Party, reading: Reading) -> Reading:
    return Reading([("visitor", visitor)], [c for c in reading.codes() if c not in visitor.codes])
