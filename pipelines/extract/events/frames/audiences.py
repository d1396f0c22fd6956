"""甲会见乙, 甲拜会乙, 甲向乙致唁电: one side sees or writes to another.

Not here: talks with each other (talks.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.governors import CONJUNCTION
from pipelines.extract.clauses.taking_part.roles import coordinated, roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot, add_places, is_place, parties_of
from pipelines.extract.clauses.triggers.subjects import add_subject_told, known
from pipelines.extract.events.frames.talks import counterpart
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import expand

DELEGATION = re.compile(expand("<delegation>"))
CALLED_AFTER = re.compile(f"访[{t.SIDE}]团")  # 接见甲国吊唁[前总统乙]访台团
LATER = re.compile("时(?![任隔])|(?<![以先随午])后(?!任)|期间|之际")  # 会晤外国政要时讨论[甲国]局势


def objects(spot: Spot) -> list[Role]:
    """After a transitive trigger: the first person or official and those joined to it, else the first side."""
    right = [r for r in spot.right() if (not is_place(r) or r.token.symbol == t.SIDE) and not of_a_paper(spot, r)]
    people = [
        r
        for r in right
        if r.token.symbol in (t.PERSON, t.OFFICIAL) or (r.token.symbol == t.REFERENCE and r.position - spot.end <= 2)
    ]
    people = [r for r in people if r.role != "of"] or people  # 会见总统甲的顾问[乙]
    people = [r for r in people if not CALLED_AFTER.match(spot.line.code, r.position + 1)]
    if DELEGATION.search(spot.line.code, spot.end, spot.clause_end):
        people = known(spot, people)  # 会见[甲国]某党主席乙所率访团
    pool = known(spot, people) or [r for r in right if r.token.symbol in (t.SIDE, t.CAPITAL)]  # 会见[欧盟]驻华使节
    if not pool:
        return []
    if LATER.search(spot.line.code, spot.end, pool[0].position):
        return []
    first = right.index(pool[0])
    while first and CONJUNCTION.match(spot.line.code[right[first - 1].position + 1 : right[first].position]):
        first -= 1
    group = coordinated(spot.line, right, first)
    return [r for r in right if r.token in group and (r in pool or r.token.symbol in (t.SIDE, t.CAPITAL))]


def of_a_paper(spot: Spot, role: Role) -> bool:
    """致函[甲国]《某报》: a newspaper, and no side."""
    return spot.line.code.startswith("《", role.position + 1)


def transitive(spot: Spot) -> Reading:
    """甲会见乙; 甲召见乙国大使."""
    reading = receives(spot, "host", "principal")
    if not reading.counterparts and PHONED.match(spot.line.code, spot.start, spot.end):
        return Reading()  # 家属致电给狱方, 容许他们致电家属: to nobody that is a side
    if not reading.counterparts and GUESTS.match(spot.line.code, spot.end):
        reading.add("principal", spot.scene.guests)
    if not reading.counterparts and CONGRATULATES.match(spot.line.code, spot.start, spot.end):
        return Reading()  # 甲、乙都希望总统早日康复
    well_wished = CONGRATULATES.match(spot.line.code, spot.start, spot.end) is not None
    others = LEADERS.search(spot.clause_text()) and not reading.inherited  # 发言人被问及|多国领袖祝贺乙
    return Reading() if well_wished and by_office(reading) and not others else reading


LEADERS = re.compile("领导人|领袖|元首|首脑")
CONGRATULATES = re.compile("祝贺|恭[喜贺]|[向对为祝愿盼]|希望|祈")


def by_office(reading: Reading) -> bool:
    """外交部发言人祝贺甲当选: what a ministry says is no message from leader to leader."""
    acting = [p for role, p in reading.actors if role == "host"]
    return not any(in_power(p) for p in acting)


def in_power(party: Party) -> bool:
    """By name or as a leader; not 前总统甲, whose wishes are his own."""
    if party.office and party.office.startswith("前"):
        return False
    return (party.name is not None and party.rank not in SPEAKING_FOR) or party.rank == "leader"


SPEAKING_FOR = frozenset({"spokesperson", "envoy"})


def calls_on(spot: Spot) -> Reading:
    """甲拜会乙: 乙 is at home."""
    return receives(spot, "visitor", "host")


def receives(spot: Spot, acting: str, met: str) -> Reading:
    """Who sees whom, each in the role given."""
    reading = Reading()
    add_subject_told(reading, spot, acting)
    reading.seat(acting, parties_of(spot.left(), ("with",)), spot.scene)
    hosted = bool(reading.actors)
    for found in objects(spot):
        counterpart(reading, spot, found, met)
    if not hosted and len(reading.codes()) > 1:
        return Reading()  # 小组将分别会见[甲、乙]: these two do not meet
    add_places(reading, spot)
    return reading


PHONED = re.compile("致电|打电话给|电话")
GUESTS = re.compile(
    expand("了?(?:[该此全]|惠|来访的|到访的)?(?:<delegation>|访宾|外宾|一行|该团|全体团员)")
)  # 接见[访团]一行: who is visiting


def addressed(spot: Spot) -> Reading:
    """甲向乙致唁电: the addressee stands inside the trigger."""
    reading = Reading()
    author = author_of(spot)
    if author is not None:
        reading.add("principal", spot.scene.resolve(author.token))
    else:
        add_subject_told(reading, spot)
    reading.seat("principal", spot.inside(), spot.scene)
    carried = CARRIED.search(spot.line.code, spot.start, spot.end)
    if carried is not None:
        leave_out_messenger(reading, spot, [r for r in spot.inside() if r.position > carried.start()])
    return reading


def messenger(spot: Spot) -> Reading:
    """甲会见乙，转达了[丙]的口信: 丙 writes to 乙, or to the side that 甲 last met."""
    reading = Reading()
    for found in spot.inside():
        if found.token.symbol in (t.PERSON, t.OFFICIAL):
            reading.add("principal", spot.scene.resolve(found.token))
    own = set(reading.codes())
    before = [r for r in roles(spot.line, 0, spot.start) if r.token.symbol in (t.PERSON, t.OFFICIAL)]
    named = [p for r in reversed(before) for p in spot.scene.resolve(r.token)]
    last = (p if p.rank == "leader" else p.side_only() for p in spot.scene.pair)  # a leader writes to a leader
    met = [p for p in (*named, *last) if p.codes and own.isdisjoint(p.codes)]
    reading.add("principal", tuple(met[:1]) if len(own) == 1 else ())
    return reading


def author_of(spot: Spot) -> Role | None:
    """丙将[甲]写给乙的亲笔信交给丁: who stands right before the words has written it, whoever carries it."""
    left = spot.left()
    beside = bool(left) and left[-1].position + 1 == spot.start and left[-1].token.symbol in (t.PERSON, t.OFFICIAL)
    return left[-1] if beside and WRITTEN.match(spot.line.code, spot.start) else None


WRITTEN = re.compile("写给|[致给](?=[^，。]{1,12}的(?:亲笔|信|贺|唁|慰))")
CARRIED = re.compile("转达|转交|转呈|递交|面交|捎去|带去|带来")


def leave_out_messenger(reading: Reading, spot: Spot, after: list[Role]) -> None:
    """王毅向首相转达了习近平的口信: it is 习近平 who writes."""
    authors = [p for r in after if r.token.symbol == t.PERSON for p in spot.scene.resolve(r.token)]
    sides = {p.codes for p in authors}
    first = reading.actors[0][1] if reading.actors else None
    if first and first.name and first not in authors and first.codes in sides:
        reading.actors = [(role, p) for role, p in reading.actors if p != first]
