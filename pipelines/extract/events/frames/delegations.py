"""甲国派出四名部长级官员, 甲国外交部组团: who is sent abroad, where nobody is named.

Not here: the journeys themselves (journeys.py), persons whom a verb sends or invites (travellers.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import HOME
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

SENDERS = (t.SIDE, t.CAPITAL, t.PERSON)
DISPATCH = re.compile("派(?!对|别|系|员警)[^，。；军警宪兵]*$")


def of_sender(spot: Spot, sent_one: Token) -> tuple[Party, ...]:
    """美国将派|特使甲|赴华, 派出|部长级官员|访华: whoever is sent and of no known side is of the sender's."""
    found = spot.scene.resolve(sent_one) or (Party((), office=sent_one.text, start=sent_one.start, end=sent_one.end),)
    sender = [r.token.codes for r in spot.left() if r.token.symbol in SENDERS and r.token is not sent_one]
    if not sender or DISPATCH.search(spot.line.code, spot.clause_start, spot.start) is None:
        return tuple(p for p in found if p.codes)
    return tuple(p._replace(codes=sender[-1]) if not p.codes else p for p in found)


GOES_AHEAD = re.compile(
    expand(
        f"由(?P<who>{t.WHO})[^，。；]*组成的(?P<named>[^，。；{t.WHO[1:-1]}]{{0,6}}(?:<delegation>|工作组|小组))，(?:也|已|即)?(?:将|计划|预计|预定|拟)?会?$"
    )
)


def sent_before(spot: Spot) -> tuple[Party, ...]:
    """由[甲国外交部]官员组成的代表团，|将前往乙国: of that side, and whoever says so stays at home."""
    told = GOES_AHEAD.search(spot.line.code, 0, spot.start)
    owner = spot.line.token_at(told.start("who")) if told else None
    if told is None or owner is None or len(owner.codes) != 1:
        return ()
    start, end = spot.line.at[told.start("named")], spot.line.at[told.end("named")]
    return (Party(owner.codes, office=told["named"], start=start, end=end),)


HIGH = frozenset({"leader", "minister", "vice", "legislator"})
SOON = re.compile(f"(?:曾经?|已经?|也|即?将|拟|首[次度]|再[次度]|日前|近日|率团|{t.TIME}){{0,3}}")


def of_the_house(spot: Spot, hosts: list[Token]) -> tuple[Party, ...]:
    """[甲国]首相批[议长]|访乙, 甲国总统任内[部长丙]|曾访乙: an office of no country is of the one told before."""
    left, there = spot.left(), {code for x in hosts for code in x.codes}
    last = left[-1] if left and SOON.fullmatch(spot.line.code, left[-1].position + 1, spot.start) else None
    if last is None or last.token.codes or not of_no_side(spot, last.token):
        return ()
    told = [x for x in spot.line.tokens if x.end <= last.token.start and len(x.codes) == 1 and speaks_of(x, last.token)]
    if not told or not there or {*told[-1].codes, *there} <= {*HOME, "TWN"} or told[-1].codes[0] in there:
        return ()
    if brought(spot, told[-1], last.token):
        return ()
    who = last.token
    return (Party(told[-1].codes, who.person, who.key, who.office, start=who.start, end=who.end, rank=who.rank),)


def brought(spot: Spot, by: Token, who: Token) -> bool:
    """总督丙率[议会领袖]访乙: it is he who travels, with them."""
    return re.search("[率携偕带邀派]|陪同", spot.scene.story.article.text[by.end : who.start]) is not None


def of_no_side(spot: Spot, who: Token) -> bool:
    """议长, 环保署长丙: nothing tells of which country."""
    if who.symbol == t.PERSON:
        return who.office is not None
    return who.symbol == t.OFFICIAL and who.rank in HIGH and not spot.scene.resolve(who)


def speaks_of(token: Token, who: Token) -> bool:
    """A leader or minister; of one who is not named also a ministry or a country."""
    led = token.symbol in t.NAMED and token.rank in HIGH
    return led or (token.symbol == t.SIDE and who.symbol == t.OFFICIAL)


SENT_OUT = re.compile(
    expand(
        "派(?:出|遣)?了?[^，。；军警宪兵]{0,12}(?P<who>官员|外交官|外交人员|使节|大臣|副外长|议员|<delegation>|代表|特使|高官|使者|密使|部长|副部长|次长|专家[组团]?|调查人员|检查员|核查人员|观察员|(?<=[派遣出])员(?=来|赴|到|前往|$))[^，。；]{0,8}$"
    )
)


def dispatched(reading: Reading, spot: Spot) -> None:
    """甲国派出四名部长级[官员]访问乙国, 组[团]前往乙国, 派[员]赴乙国: those sent, whom nobody names, travel."""
    who = who_is_sent(spot)
    if who:
        told = SENT_OUT.search(spot.line.code, spot.clause_start, spot.start)
        sender_ends = spot.line.at[told.start()] if told else 0
        reading.actors = [(role, of_those_sent(p, who, p.end <= sender_ends)) for role, p in reading.actors]


def of_those_sent(party: Party, who: str, sends: bool) -> Party:
    """总统甲派遣[特使团]访问乙国: who only sends them stays at home."""
    if sends and party.name:
        return Party(party.codes, office=who, start=party.start, end=party.end)
    return party if party.name or party.office else party._replace(office=who)


def who_is_sent(spot: Spot) -> str | None:
    """派出四名部长级[官员], 甲国一个[官方代表团]: as written."""
    code, start, end = spot.line.code, spot.clause_start, spot.start
    for told in (SENT_OUT, PARTY, MEMBERS):
        if found := told.search(code, start, end):
            return found["who"]
    if found := EXPERTS.search(code, start, end):
        return found["who"]
    left = spot.left()
    both = len(left) > 1 and left[-2].token.symbol == t.SIDE and left[-1].token.symbol == t.OFFICIAL
    return left[-1].token.text if both and not left[-1].token.codes else None


EXPERTS = re.compile(rf"{t.SIDE}[^，。；：的{t.WHO[1:-1]}]{{0,6}}(?P<who>专家)[^，。；：的{t.WHO[1:-1]}]{{0,8}}$")
MEMBERS = re.compile(
    expand(
        rf"[{t.SIDE}{t.CAPITAL}][^，。；：的{t.WHO[1:-1]}]{{0,10}}(?P<who><delegation>|调查团|观察团|视察团|评估团|专家[组团]|调查组|核查组|工作组|先遣[组队]|小组|高层|要员|王室成员|官员|高官|阁员|阁僚|首长|政要|议员|外交官|使节|特使|部长|大臣|市长|州长|省长|县长|将领|公主|王子|亲王|王妃)[^，。；：的{t.WHO[1:-1]}]{{0,8}}$"
    )
)
PARTY = re.compile("(?:组织?|率领?|派)了?(?P<who>(?:高级别|官方|政府|议员|考察|参访|访问|代表){0,2}团)[^，。；]{0,4}$")
