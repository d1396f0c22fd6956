"""One reading, several events: 分别会见甲、乙; 访问日本和韩国.

Belongs here: which talks are told in one, and apart from whom.
Not here: one with each of several (sides/one_to_each.py), journeys (journeys_apart.py), reading (frames/registry.py).
"""

import re
from functools import cache

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.merging.journeys_apart import journeys, visit_of
from pipelines.extract.events.sides.one_to_each import OF_MANY, calls, circles, each_met
from pipelines.extract.events.sides.private_parties import HIGH_RANKS
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.countries.letters import letters
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import ONE_SEES_ANOTHER, EventRule

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


def by_partner(rule: EventRule, spot: Spot, reading: Reading) -> list[Reading]:
    """甲分别会见乙、丙; 甲会见外相乙、国防相丙. Empty where all sit together."""
    groups = without_summary(spot, reading.counterparts)
    if rule.frame not in ("mutual", "discussing", *ONE_SEES_ANOTHER):
        return []
    if len(groups) < PAIR:
        return each_met(reading) if rule.type == "meeting" and SEVERALLY.search(spot.clause_text()) else []
    met = [p for g in groups for p in g]
    own = reading.meeting()
    direct = rule.frame in ONE_SEES_ANOTHER
    apart = APART.search(spot.line.code, spot.clause_start, spot.clause_end) is not None
    one_side = (
        rule.type != "call" and one_by_one(met, own) and (direct or (of_two_ranks(met) and not summed_up(spot, met)))
    )
    one_each = (direct and not in_a_row(spot, met)) or told_in_one(spot, own, met) or leaders_in_a_list(spot, own, met)
    several = len({p.codes for p in met}) > 1 and one_each
    if not own or not (apart or one_side or several):
        return []
    return [reading.among([*own, *(one for one in reading.actors if one[1] in group)]) for group in groups]


MINISTERS = re.compile("、[^，。；]*(?:外长|防长|财长|贸长|外相|部长|外交大臣)")


def in_a_row(spot: Spot, met: list[Party]) -> bool:
    """会见甲、乙、丙和丁国外长: three or more ministers whom nobody names come together; leaders come one by one."""
    unnamed = t.PERSON not in spot.line.code[spot.end : spot.clause_end]
    return len({p.codes for p in met}) > PAIR and unnamed and MINISTERS.search(spot.clause_text()) is not None


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
    found.add_sides(code for code in pair if code not in found.codes())
    return found


def one_by_one(met: list[Party], own: list[tuple[str, Party]]) -> bool:
    """拜会总理甲、副总理乙: persons of one side received by one."""
    return len({p.codes for p in met}) == 1 and all(p.name for p in met) and len(own) == 1


AND_OTHERS = re.compile("(?:[（(][^（）()]{1,40}[）)])?等")


def summed_up(spot: Spot, met: list[Party]) -> bool:
    """曾与总统甲、总理乙、外长丙等官员会晤: three or more of one side in a row that is left open are told as one."""
    return len(met) > PAIR and AND_OTHERS.match(spot.scene.story.article.text, max(p.end for p in met)) is not None


AT_A_TABLE = re.compile(f"{OF_MANY.pattern}|集体|共同|一同|一起|合影|宴")


def leaders_in_a_list(spot: Spot, own: list[tuple[str, Party]], met: list[Party]) -> bool:
    """与甲国总统、乙国总理、丙国首相等|会面: leaders of whom only some are named are met one by one."""
    alone = len(own) == 1 and own[0][1].name is not None
    leaders = all(p.name and p.rank == "leader" for p in met)
    if not alone or not leaders or AT_A_TABLE.search(spot.line.code, spot.clause_start, spot.clause_end):
        return False
    return AND_OTHERS.match(spot.scene.story.article.text, max(p.end for p in met)) is not None


CHATS = re.compile("交谈|商谈|讨论|接触|寒暄|个别")


def told_in_one(spot: Spot, own: list[tuple[str, Party]], met: list[Party]) -> bool:
    """去年11月与甲国总统和乙国总理会晤: talks of one with each, told without a day of them; not 三方会谈."""
    code, sides = spot.line.code, {c for p in met for c in p.codes}
    if len(own) != 1 or not all(p.name and len(p.codes) == 1 for p in [own[0][1], *met]) or len(sides) < len(met):
        return False
    if OF_MANY.search(code, spot.clause_start, spot.clause_end) or sides | set(own[0][1].codes) in circles():
        return False
    by_month = any(when.precision in ("month", "year") for _, when in spot.times_in(spot.clause_start, spot.end))
    return by_month or CHATS.search(code, spot.start, spot.end) is not None


def of_two_ranks(met: list[Party]) -> bool:
    """与外相甲以及首相乙会晤: a head of government is met apart from a minister, and a lawmaker apart from both.

    So are the two at the head of a state: 与国家主席甲及总理乙会谈.
    """
    ranks = {p.rank for p in met}
    if all(p.rank == "leader" and p.office for p in met):
        return True
    ministers = bool(ranks & {"minister", "vice"})
    return (ministers and bool(ranks & {"leader", "royal"})) or ("legislator" in ranks and bool(ranks & HIGH_RANKS))


def one_after_another(spot: Spot, reading: Reading) -> list[Reading]:
    """甲、乙分别会见丙: each of them has talks of his own. Empty where several are met, or sides meet each other."""
    if len(reading.counterparts) != 1 or "分别" not in spot.line.code[spot.clause_start : spot.end]:
        return []
    met, own = reading.met(), reading.meeting()
    if len(own) < PAIR or len(met) != 1 or not all(p.name for _, p in own):
        return []
    rest = [("principal", p) for p in met]
    return [reading.among([one, *rest]) for one in own]


PARTED = {"meeting": talks, "visit": journeys, "call": calls}
