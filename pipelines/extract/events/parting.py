"""One reading, several events: 分别会见甲、乙; 访问日本和韩国.

Not here: reading (frames/registry.py), merging (merge.py).
"""

import re
from functools import cache

from pipelines.extract.clauses.reading import Reading, Spot, clause_text
from pipelines.extract.events.private_parties import HIGH_RANKS
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import gazetteer
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.letters import letters
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import ONE_SEES_ANOTHER, EventRule

SHORT = 3  # hosts that are told one by one unless their days are told as those of one tour
TOUR = re.compile("历访|巡访|出访|之行|之旅")
APART = re.compile(r"分别|先后|各自|双边|一对一|个别")
SEVERALLY = re.compile("分别|先后|逐一|相继")  # 分别会见两国外长: nobody is told by himself


def split(rule: EventRule, spot: Spot, reading: Reading) -> list[Reading]:
    """分别会见甲、乙: one meeting each. Also one host who receives several, and two persons of one side met by one."""
    if rule.frame == "exchange":
        return [visit_of(party, reading) for _, party in reading.actors]
    parts = PARTED[rule.type](spot, reading) if rule.type in PARTED else []
    return parts or by_partner(rule, spot, reading) or [reading]


def talks(spot: Spot, reading: Reading) -> list[Reading]:
    """日韩、中韩外长会谈; 甲、乙分别会见丙. Empty where nothing tells them apart."""
    return [pair_of(reading, pair) for pair in pairs_told(spot, reading)] or one_after_another(spot, reading)


def journeys(spot: Spot, reading: Reading) -> list[Reading]:
    """甲国外长、乙国外长都将访丙; 甲、乙都曾访丙; 访问日本和韩国. Empty where it is one journey."""
    hosts, guests = reading.targets, by_country(reading)
    if len(guests) > 1:
        return guests
    if alone := each_by_himself(spot, reading):
        return alone
    apart = len(hosts) == PAIR or (len(hosts) == SHORT and not toured(spot))
    return [journey(reading, host) for host in hosts] if apart else []


def by_partner(rule: EventRule, spot: Spot, reading: Reading) -> list[Reading]:
    """甲分别会见乙、丙; 甲会见外相乙、国防相丙. Empty where all sit together."""
    groups = without_summary(spot, reading.counterparts)
    if rule.frame not in ("mutual", "discussing", *ONE_SEES_ANOTHER):
        return []
    if len(groups) < PAIR:
        return each_met(reading) if rule.type == "meeting" and SEVERALLY.search(clause_text(spot)) else []
    met = [p for g in groups for p in g]
    own = [(role, p) for role, p in reading.actors if not any(p in group for group in reading.counterparts)]
    direct = rule.frame in ONE_SEES_ANOTHER
    apart = APART.search(spot.line.code, spot.clause_start, spot.clause_end) is not None
    one_side = rule.type != "call" and one_by_one(met, own) and (direct or of_two_ranks(met))
    several = len({p.codes for p in met}) > 1 and ((direct and not in_a_row(spot, met)) or told_in_one(spot, own, met))
    if not own or not (apart or one_side or several):
        return []
    return [reading.among([*own, *(one for one in reading.actors if one[1] in group)]) for group in groups]


MINISTERS = re.compile("、[^，。；]*(?:外长|防长|财长|贸长|外相|部长|外交大臣)")


def in_a_row(spot: Spot, met: list[Party]) -> bool:
    """会见甲、乙、丙和丁国外长: three or more ministers whom nobody names come together; leaders come one by one."""
    unnamed = t.PERSON not in spot.line.code[spot.end : spot.clause_end]
    return len({p.codes for p in met}) > PAIR and unnamed and MINISTERS.search(clause_text(spot)) is not None


def without_summary(spot: Spot, groups: list[tuple[Party, ...]]) -> list[tuple[Party, ...]]:
    """外长甲、议长乙等[丙国政要]: without those who only sum up the named."""
    named = {p.codes for group in groups for p in group if p.name}
    text = spot.scene.story.article.text
    return [g for g in groups if not all(p.codes in named and text[: p.start].endswith("等") for p in g)]


@cache
def pairs() -> re.Pattern[str]:
    """Pairs of countries, one letter each, right before the talks: 日韩、中韩外长|会谈."""
    two = letters().klass() + "{2}"
    return re.compile(rf"{two}(?:(?:、|和|与|及|以及){two})+(?=[^，。、和与]{{0,8}}$)")


def pairs_told(spot: Spot, reading: Reading) -> list[tuple[str, ...]]:
    """日韩、中韩外长会谈: the sides of each of the talks; empty where those who sit there are told otherwise."""
    text, start = spot.scene.story.article.text, spot.line.at[spot.clause_start]
    found = pairs().search(text, start, spot.line.at[spot.start]) or pairs().search(text, start, spot.line.at[spot.end])
    if found is None:
        return []
    told = [tuple(letters().codes[x] for x in pair) for pair in re.split("以及|[、和与及]", found.group())]
    return told if {code for pair in told for code in pair} == set(reading.codes()) else []


def pair_of(reading: Reading, pair: tuple[str, ...]) -> Reading:
    own = [(role, p) for role, p in reading.actors if set(p.codes) <= set(pair)]
    found = reading.among(own)
    found.add("principal", tuple(Party((code,)) for code in pair if code not in found.codes()))
    return found


def one_by_one(met: list[Party], own: list[tuple[str, Party]]) -> bool:
    """拜会总理甲、副总理乙: persons of one side received by one."""
    return len({p.codes for p in met}) == 1 and all(p.name for p in met) and len(own) == 1


CHATS = re.compile("交谈|商谈|讨论|接触|寒暄|个别")
OF_MANY = re.compile(r"[三四五3-5][方边国]|[双多]边")


def told_in_one(spot: Spot, own: list[tuple[str, Party]], met: list[Party]) -> bool:
    """去年11月与甲国总统和乙国总理会晤: talks of one with each, told without a day of them; not 三方会谈."""
    code, sides = spot.line.code, {c for p in met for c in p.codes}
    if len(own) != 1 or not all(p.name and len(p.codes) == 1 for p in [own[0][1], *met]) or len(sides) < len(met):
        return False
    if OF_MANY.search(code, spot.clause_start, spot.clause_end) or sides | set(own[0][1].codes) in circles():
        return False
    times = [spot.scene.story.times[x.when] for _, x in spot.line.tokens_in(spot.clause_start, spot.end) if x.when >= 0]
    by_month = any(when.precision in ("month", "year") for when in times)
    return by_month or CHATS.search(code, spot.start, spot.end) is not None


TOGETHER = re.compile(f"{OF_MANY.pattern}|会议|峰会|联合|联名|共同|集体|一同|一起|[三四多]人")


def one_to_each(spot: Spot, reading: Reading) -> list[Reading]:
    """与甲国、乙国领导人通话: who calls several calls them one by one; empty where they talk together.

    Not 三方通话, nor 在与甲和乙的通话中, which is one.
    """
    if spot.line.code.endswith("的", spot.clause_start, spot.start):
        return []
    if TOGETHER.search(clause_text(spot)) or {*reading.codes()} in circles():
        return []
    return each_met(reading)


def each_met(reading: Reading) -> list[Reading]:
    """甲国外长与乙国、丙国领导人: 甲 and each of them; empty where they are of one side, or several meet them."""
    met = [p for group in reading.counterparts for p in group]
    own = [(role, p) for role, p in reading.actors if p not in met]
    sides = dict.fromkeys(code for p in met for code in p.codes)
    if len(sides) < PAIR or len({p.codes for _, p in own}) != 1:
        return []
    return [reading.among([*own, *one_called(code, reading, met)]) for code in sides]


def one_called(code: str, reading: Reading, met: list[Party]) -> list[tuple[str, Party]]:
    """Of [日、韩等国]元首 the one of this country."""
    called = [(role, p) for role, p in reading.actors if p in met and code in p.codes]
    return [(role, p if p.name else p._replace(codes=(code,))) for role, p in called]


@cache
def circles() -> frozenset[frozenset[str]]:
    """Sides that are known to meet as three or more: 中日韩, 美日印澳."""
    return frozenset(frozenset(row.parties) for row in gazetteer.mechanisms() if len(row.parties) > PAIR)


def of_two_ranks(met: list[Party]) -> bool:
    """与外相甲以及首相乙会晤: a head of government is met apart from a minister, and a lawmaker apart from both."""
    ranks = {p.rank for p in met}
    ministers = bool(ranks & {"minister", "vice"})
    return (ministers and bool(ranks & {"leader", "royal"})) or ("legislator" in ranks and bool(ranks & HIGH_RANKS))


def one_after_another(spot: Spot, reading: Reading) -> list[Reading]:
    """甲、乙分别会见丙: each of them has talks of his own. Empty where several are met, or sides meet each other."""
    if len(reading.counterparts) != 1 or "分别" not in spot.line.code[spot.clause_start : spot.end]:
        return []
    met = reading.counterparts[0]
    own = [(role, p) for role, p in reading.actors if p not in met]
    if len(own) < PAIR or len(met) != 1 or not all(p.name for _, p in own):
        return []
    rest = [("principal", p) for p in met]
    return [reading.among([one, *rest]) for one in own]


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
AS_ONE = re.compile("率领?团?(?!先)|带队|一同|一起|共同|联袂|结伴|携|陪同|随同|偕|代表团|访问团|一行")


def each_by_himself(spot: Spot, reading: Reading) -> list[Reading]:
    """甲、乙、丙都曾访华: each of several persons of one country on a journey of his own; not 甲率乙、丙一同访华."""
    clause = spot.line.code[spot.clause_start : spot.clause_end]
    people = [one for one in reading.actors if one[1].name]
    if len(people) < PAIR or len(reading.targets) != 1 or not ONE_BY_ONE.search(clause) or AS_ONE.search(clause):
        return []
    return [reading.among([one]) for one in people]


def toured(spot: Spot) -> bool:
    """4日至14日访问甲、乙、丙; 历访: one tour, told by its days or its name."""
    times = [
        spot.scene.story.times[x.when]
        for _, x in spot.line.tokens_in(spot.clause_start, spot.clause_end)
        if x.when >= 0
    ]
    return TOUR.search(spot.line.code, spot.clause_start, spot.clause_end) is not None or any(
        w.kind == "range" for w in times
    )


def journey(reading: Reading, host: str) -> Reading:
    """访问日本和韩国: two visits. Tours stay one."""
    return Reading(list(reading.actors), [host], [p for p in reading.places if host in p.codes], reading.inherited)


def visit_of(visitor: Party, reading: Reading) -> Reading:
    return Reading([("visitor", visitor)], [c for c in reading.codes() if c not in visitor.codes])


EACH = re.compile("等|[都均皆]|纷纷|陆续|相继|先后|各自|分别|多国|在内")


def calls(spot: Spot, reading: Reading) -> list[Reading]:
    """与甲国、乙国领导人通话; 甲、乙等都祝贺丙. Empty where it is one call."""
    return one_to_each(spot, reading) or one_from_each(spot, reading)


def one_from_each(spot: Spot, reading: Reading) -> list[Reading]:
    """甲、乙等6国元首已与丙通话, 甲、乙都祝贺丙: each has called on his own. Empty where they call together."""
    met = [p for group in reading.counterparts for p in group]
    own = [(role, p) for role, p in reading.actors if p not in met]
    sides = dict.fromkeys(p.codes for _, p in own)
    clause = clause_text(spot)
    if len(sides) < PAIR or len({p.codes for p in met}) != 1 or TOGETHER.search(clause) or not EACH.search(clause):
        return []
    return [reading.among([*(one for one in own if one[1].codes == codes), *shared(reading, met)]) for codes in sides]


def shared(reading: Reading, met: list[Party]) -> list[tuple[str, Party]]:
    return [(role, p) for role, p in reading.actors if p in met]


PARTED = {"meeting": talks, "visit": journeys, "call": calls}
