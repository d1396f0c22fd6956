"""甲与乙举行军演, 中印边界冲突: acts of force in which several take part.

Not here: blows of one side at another (blows.py), wars (waging.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.actors import find_actor
from pipelines.extract.events.measures.acting.around import subject_before
from pipelines.extract.events.measures.acting.deeds import add_all
from pipelines.extract.events.measures.acting.may_act import may_act
from pipelines.extract.events.measures.acting.unspoken import judged_actor
from pipelines.extract.events.measures.force.drills import PARTNER_FIRST, governed_by, sides_before
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import claimant
from pipelines.extract.mentions.party import Party

CARRIES_ON = phrase("carries_on")
NEAR_BY, MEANT_FOR = (
    re.compile(
        "(?:本?岛)?(?:周边|周遭|附近|周围|四周|外围|沿海|外海|近海|[东南西北]{1,2}(?:部|侧|方)?的?(?:外围)?(?:外海|近海|海域|空域|海空域))"
    ),
    re.compile("针对$"),
)


def together(spot: Spot) -> Reading:
    """甲与乙举行军演; 甲举行军演: all who take part act."""
    reading = Reading()
    partners = [r for r in [*spot.left(), *spot.inside()] if joins(spot, r) and not borders(spot, r)]
    own = last_group(spot.line, [r for r in parties_of(spot.left(), TAKING_PART) if may_act(spot, r)])
    own = spoken_of(spot) or judged_actor(spot) or governed_by(spot, own) or own
    if ITS_FORCES.match(spot.line.code, spot.clause_start) or (
        not own and PARTNER_FIRST.match(spot.line.code, spot.clause_start)
    ):
        own = subject_before(spot) or own
    inside = [r for r in spot.inside() if r.role == "subject" and r.token.symbol != t.PLACE]  # 以夺取[丙岛]为目标的演习
    if not own and not inside:
        partners += joined_before(spot)
        if not partners:
            find_actor(reading, spot)
    own += [r for r in spot.inside() if r.token.reference == "joint"]  # 甲舰抵达乙，|参加[两国]联合演习
    for found in [*own, *partners, *inside]:
        reading.add("principal", who_is_meant(spot, found))
    if not own:
        around_it = whose_partners(spot, partners)
        add_all(reading, spot, around_it)
        reading.add("principal", () if around_it else sides_before(spot))
    reading.actor_at = own[0].position if own else -1
    reading.targets = [c for c in around(spot, reading.codes()) if c not in reading.codes()]
    return reading


def whose_partners(spot: Spot, partners: list[Role]) -> list[Role]:
    """[甲]8月与乙演习，|9月再与丙演习; 除与乙演习外，[甲]…: whom the clauses around tell of."""
    beside = next((r for r in partners if r.role == "with"), None)
    if beside is None:
        return []
    opening = spot.line.code[spot.clause_start : beside.position - 1]
    if BESIDES.fullmatch(opening):
        found = roles(spot.line, *spot.next_clause())
        return [r for r in found if r.role == "subject" and r.token.symbol != t.PLACE][:1]
    return subject_before(spot) if opening and CARRIES_ON.fullmatch(opening) else []


BESIDES = re.compile("(?:此外，?)?除了?")


def who_is_meant(spot: Spot, role: Role) -> tuple[Party, ...]:
    """甲国防部宣布，[该国]同乙的军演结束: whoever says so of his own."""
    if role.token.reference == "that_country":
        return spot.scene.acting_country(role.token)
    return spot.scene.resolve(role.token)


def joins(spot: Spot, role: Role) -> bool:
    """与[乙]举行军演, 在丙海和[乙国]海军联合巡逻."""
    if role.role in ("with", "and"):
        return True
    beside = role.token.symbol == t.SIDE and spot.line.code[role.position - 1] in "和与同跟"
    return beside and THEIR_FORCES.match(spot.line.code, role.position + 1) is not None


ITS_FORCES = re.compile(f"其(?:军队|部队|军舰|战机|特种部队|{t.SIDE})")  # 甲通报，|其部队同乙举行了演习
THEIR_FORCES = re.compile("(?:海军|空军|陆军|军队|部队|海警|军方|海上自卫队)")


def joined_before(spot: Spot) -> list[Role]:
    """[甲]军舰与[乙]军舰一道，|在丙海演习: those whom the clause before puts side by side."""
    start, end = spot.clause_before()
    beside = spot.clause_start and TOGETHER.search(spot.line.code, start, end)
    return [r for r in roles(spot.line, start, end) if r.role in ("subject", "with", "and")] if beside else []


TOGETHER = re.compile(  # 甲与[乙]空军共8架战机，|今天实施训练
    "(?:(?:一道|一起|一同|共同|联合|携手)|(?:共|合计|总计|共计)[^，；]{0,2}[\\d一二三四五六七八九十百]+[多余]?[架艘名辆][^，；]{0,6})[，：]?$"
)


def spoken_of(spot: Spot) -> list[Role]:
    """甲证实有关[乙]举行军演的报道: who drills is told of, whoever tells it."""
    return [r for r in spot.left() if r.role == "about" and TOLD_OF.match(spot.line.code, spot.end)][-1:]


TOLD_OF = re.compile("[^，；]{0,24}的?(?:报[道导]|消息|说法|传闻|指控|一事)")


def borders(spot: Spot, role: Role) -> bool:
    """在与[乙国]接壤的边境地区, 在靠近[乙国]边境的丙地."""
    near = NEAR.search(spot.line.code, spot.clause_start, role.position) is not None
    return near or BORDERS.match(spot.line.code, role.position + 1) is not None


NEAR = re.compile("(?:靠近|邻近|临近|毗邻|接近|紧邻|比邻)$")
BORDERS = re.compile("接壤|毗邻|毗连|相邻|交界|隔[海江河]|仅?一[水海]之隔|有争议|存在争议")
TAKING_PART = ("subject", "object", "since")  # not 在被视为易受[丙]攻击的岛上举行


def around(spot: Spot, own: list[str]) -> list[str]:
    """在[台湾]周边举行军演, 针对[甲]的演习: a drill of one side close to another or against it.

    Partners drill at home, and the USA drills at its allies' side.
    """
    if len(own) != 1:
        return []
    seas = [r.token.text for r in [*spot.left(), *spot.inside(), *spot.right()] if r.token.symbol == t.PLACE]
    if own == ["CHN"] and seas and all("TWN" in claimant(text, "CHN") for text in seas):
        return ["TWN"]
    found = [r for r in [*spot.left(), *spot.inside()] if r.token.codes and r.token.codes != tuple(own)]
    near_by = [r for r in found if r.role in ("at", "go") and NEAR_BY.match(spot.line.code, r.position + 1)]
    against = [r for r in found if MEANT_FOR.search(spot.line.code, spot.clause_start, r.position)]
    against = against or [r for r in found if r.role == "to" and AT.search(spot.line.code, 0, r.position)]
    return [code for r in (against or near_by if own != ["USA"] else against)[:1] for code in r.token.codes]


AT = re.compile("(?<![应面反])对$")  # 对[台湾]展开演习


def clash(spot: Spot) -> Reading:
    """中印边界冲突; 甲与乙交火: both act."""
    reading = Reading()
    named = [r for r in [*spot.left(), *spot.inside()] if r.token.symbol in FIGHTING and r.role != "source"]
    named = [r for r in named if r.token.reference != "other"]  # 互相指责[对方]先开火
    found = [r for r in named if not borders(spot, r)][-2:]  # not 在[两国]有争议的边界
    if found and LISTED_WITH.search(spot.line.code, spot.clause_start, found[-1].position):
        found = [*[r for r in named if r.role == "subject"][:1], found[-1]]
    elif found and found[-1].role == "with":
        found = [*[r for r in named if r.role == "subject" and r.position < found[-1].position][-1:], found[-1]]
    add_fighters(reading, spot, named_after(spot, found) or found)
    alone = len(reading.codes()) == 1 and (AND_AGAIN.match(spot.line.code, spot.start) or opens_with(spot, found))
    if not reading.codes() or alone:  # 甲国军舰在丙附近，|两度与[乙国]军舰相撞
        add_all(reading, spot, subject_before(spot))
    return reading


def opens_with(spot: Spot, found: list[Role]) -> bool:
    """甲态度强硬，|去年与[乙]交火: does the clause name only the other one?"""
    opening = spot.line.code[spot.clause_start : found[0].position - 1] if found and found[0].role == "with" else None
    return opening is not None and CARRIES_ON.fullmatch(opening) is not None


LISTED_WITH = re.compile("、[与和同跟]$")  # 甲对丙施压、与[乙]发生冲突: 甲 and 乙


def add_fighters(reading: Reading, spot: Spot, found: list[Role]) -> None:
    """[甲]与[乙]今年打过一仗，两国…: those who fight are the two named last, not those of the last talks."""
    both = next((r.token for r in found if r.token.symbol == t.REFERENCE and r.token.text in BOTH), None)
    named = spot.scene.named_together(PAIR, both.start) if both else ()
    if named:
        reading.add("principal", named)
    else:
        add_all(reading, spot, found)


BOTH = ("两国", "双方", "两军")
AND_AGAIN = re.compile("(?:[一两二三四五六七八九十数多几0-9]+[度次]|再次|再度|先后|曾|又)与")


def named_after(spot: Spot, found: list[Role]) -> list[Role]:
    """两国边境冲突导致[甲国]和[乙国]士兵死亡, 尽管两国边界发生冲突，[甲]…: whom 两国 stands for may be told next."""
    if not found or not all(r.token.reference for r in found):
        return []
    own = [r for r in spot.right() if r.token.symbol == t.SIDE]
    ahead = roles(spot.line, *spot.next_clause())
    next_told = ahead if ADVERBIAL.match(spot.line.code, spot.clause_start) else []
    for sides in (own, [r for r in next_told if r.token.symbol == t.SIDE]):
        if len({r.token.codes for r in sides}) == PAIR and all(len(r.token.codes) == 1 for r in sides):
            return sides
    return []


ADVERBIAL = re.compile("尽管|虽然|自从?|在|由于")
FIGHTING = (t.SIDE, t.OFFICIAL, t.REFERENCE)
