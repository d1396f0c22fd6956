"""甲访问乙国, 甲抵达首尔, 到访的乙: who travels and where, one function per word order.

Not here: who it is that travels (travellers.py, delegations.py), which places are its goal (destinations.py), talks
there (talks.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.described import relative_head, traveller_in_region, visitor_described
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.subjects import ACTING, subject_before
from pipelines.extract.events.frames.delegations import dispatched, of_sender, of_the_house, sent_before
from pipelines.extract.events.frames.destinations import destinations, hosts_told, set_hosts, stops_listed
from pipelines.extract.events.frames.travellers import add_traveller, listed_after, sent, stranger, traveller_ahead
from pipelines.extract.events.sides.hosts import posts_in
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand


def visitors(reading: Reading) -> None:
    reading.actors = [("visitor", p) for _, p in reading.actors]


FROM = re.compile(rf"(?:从|(?P<by>由)){t.WHERE}{{1,2}}[^，]{{0,8}}$")
MOVED = ("subject", "agent", "object")  # 甲从[巴黎]飞往伦敦; not 甲由[巴黎]飞往伦敦


def moved(left_from: re.Match[str]) -> tuple[str, ...]:
    return ("subject",) if left_from["by"] else MOVED


INVITED = re.compile(f"邀请?(?:自己|其|对方)(?:再次|尽[快早]|早日|适时|年内|近期|{t.TIME}){{0,2}}$")


def invited_before(spot: Spot) -> list[Role]:
    """甲说，乙方邀请自己|访问乙国: the one who says so is to travel."""
    return subject_before(spot) if INVITED.search(spot.line.code, spot.clause_start, spot.start) else []


def motion(spot: Spot) -> Reading:
    """甲访问乙国; 甲抵达首尔."""
    reading = Reading()
    if stranger(spot):
        return reading
    hosts = destinations(hosts_told(spot), spot.line)
    for found in invited_before(spot) or sent(spot) or traveller_ahead(spot, hosts):
        reading.add("visitor", of_sender(spot, found.token))
    reading.add("visitor", sent_before(spot) or of_the_house(spot, hosts))
    if not reading.actors and (described := visitor_described(spot, {code for x in hosts for code in x.codes})):
        reading.add("visitor", spot.scene.resolve(described))
    if not reading.actors:
        left_from = FROM.search(spot.line.code, spot.clause_start, spot.start)
        add_traveller(reading, spot, acting=moved(left_from) if left_from else ACTING)
        dispatched(reading, spot)
    named_later(reading, spot)
    visitors(reading)
    only_guests(reading, spot)
    without_hosts(reading, hosts)
    without_posted(reading, spot, hosts)
    set_hosts(reading, hosts)
    return reading


def only_guests(reading: Reading, spot: Spot) -> None:
    """访问乙国期间，双方表示: of two who talked, he of whom a journey was told."""
    known = {p.name for p in spot.scene.guests if p.name}
    guests = [one for one in reading.actors if one[1].name in known]
    if reading.inherited and guests and len(set(reading.codes())) > 1:
        reading.actors = guests


def without_hosts(reading: Reading, hosts: list[Token]) -> None:
    """甲国总统和乙国总统会在14日抵达甲国: of persons of two countries the one who is at home does not travel."""
    there = {code for x in hosts[:1] for code in x.codes}
    guests = [one for one in reading.actors if there.isdisjoint(one[1].codes)]
    if there and guests and all(p.name and p.codes for _, p in reading.actors):
        reading.actors = guests


def without_posted(reading: Reading, spot: Spot, hosts: list[Token]) -> None:
    """甲国驻[乙国]大使前往乙国某大学: who is posted there pays no visit.

    But he may have just come, and 陪同外长访问 tells the visit of another."""
    there = {code for x in hosts for code in x.codes}
    if not COMES.match(spot.trigger_code()) and not WITH.search(spot.line.code, spot.clause_start, spot.start):
        posted = [r.token for r in spot.left() if not there.isdisjoint(posts_in(r.token.text))]
        at_home = [p for x in posted for p in spot.scene.resolve(x)]
        reading.actors = [one for one in reading.actors if one[1] not in at_home]


COMES, WITH = re.compile(expand("<arrive>")), re.compile("[陪随]同")


def named_later(reading: Reading, spot: Spot) -> None:
    """甲国多位高官访问乙国，包括[丙]、[丁]: those of a side whom nobody names are named in the next clause."""
    if not reading.codes() or any(p.name for _, p in reading.actors):
        return
    listed = [p for r in listed_after(spot) for p in spot.scene.resolve(r.token)]
    own = tuple(reading.codes())
    his = [p if p.codes else p._replace(codes=own) for p in listed if not p.codes or set(p.codes) & set(own)]
    reading.actors = [("visitor", p) for p in his if len(own) == 1] or reading.actors


def motion_there(spot: Spot) -> Reading:
    """甲也将访问该国, 甲原计划访问两国, 应乙、丙邀请对上述两国进行访问: where to, other words tell."""
    reading = Reading()
    words = (*spot.inside(), *(r for r in spot.right() if r.position == spot.end))
    meant = next((r.token for r in words if r.token.symbol == t.REFERENCE), None)
    if meant is None or stranger(spot):
        return reading
    add_traveller(reading, spot)
    visitors(reading)
    own = set(reading.codes())
    there = inviting(spot, meant.text) or spot.scene.countries_meant(meant, own)
    reading.targets = [] if own & set(there) else list(there)
    return reading


INVITED_BY = re.compile("应(?P<who>[^。；]*?)(?:邀请|之邀)")
MANY = {"两国": 2, "三国": 3, "四国": 4, "五国": 5}


def inviting(spot: Spot, all_of_them: str) -> tuple[str, ...]:
    """应[甲国]总统、[乙国]总理邀请，将访问上述两国: those who have invited, if they are just so many."""
    told = list(INVITED_BY.finditer(spot.line.code, 0, spot.start))
    named = spot.line.tokens_in(*told[-1].span("who")) if told else ()
    codes = tuple(dict.fromkeys(code for _, x in named for code in x.codes))
    return codes if len(codes) == MANY.get(all_of_them) else ()


def travels(reading: Reading, spot: Spot, head: Token | None) -> None:
    """Whom the words before describe (正在甲访问的|乙), else the subject."""
    if head is not None:
        reading.add("visitor", spot.scene.resolve(head))
    else:
        add_traveller(reading, spot)
    visitors(reading)


def motion_to(spot: Spot) -> Reading:
    """甲对乙国进行访问: the destination stands inside the trigger."""
    reading = Reading()
    if stranger(spot):
        return reading
    travels(reading, spot, relative_head(spot))
    hosts = destinations(spot.inside(), spot.line)
    without_posted(reading, spot, hosts)
    set_hosts(reading, hosts)
    return reading


def possessive(spot: Spot) -> Reading:
    """甲两天访韩行程; 甲的日本之行; 行程包括[乙国]、[丙国]."""
    reading = motion_to(spot)
    told = WHOSE.match(spot.line.code, spot.end)
    whose = spot.line.token_at(told.end() - 1) if told and reading.targets and not reading.codes() else None
    if whose is not None:
        reading.add("visitor", spot.scene.resolve(whose))
        reading.targets = [c for c in reading.targets if c not in reading.codes()]
    if INVITING.match(spot.line.code, spot.start):
        reading.targets = [c for r in spot.inside() for c in r.token.codes if c not in reading.codes()][:1]
    if not STOPS.match(spot.line.code, spot.start):
        return reading
    reading.targets, reading.places = [], []
    set_hosts(reading, destinations([*spot.inside(), *hosts_told(spot)], spot.line))
    return reading


INVITING = re.compile("[此这本](?:行|访|次)[^，。；]{0,6}应")  # 此行是应[甲国政府]邀请进行的
WHOSE = re.compile(f"[也还将正]?(?:会)?是[{t.PERSON}{t.OFFICIAL}{t.REFERENCE}]")  # 此次甲国之行|是乙的首次出访
STOPS = re.compile(expand("行程[将还也]?包括|<pay>过?的"))


def motion_region(spot: Spot) -> Reading:
    """甲访问中东, 正在中东访问的甲: a journey without a single host."""
    reading = Reading()
    travels(reading, spot, traveller_in_region(spot))
    through_region(reading, spot, [r for r in (*spot.inside(), *spot.right()) if r.token.symbol == t.PLACE])
    return reading


def through_region(reading: Reading, spot: Spot, places: list[Role]) -> None:
    """访问中东; 访问中东三国，包括甲、乙: its place, and the hosts where they are listed."""
    region = next((r for r in places if not r.token.codes), None)
    if region is not None:
        set_hosts(reading, stops_listed(spot, region))
    reading.places = [r.token for r in places[:1]] if not reading.targets else []


CLOSE = 4  # characters between a traveller and his journey


def region_of(spot: Spot) -> Reading:
    """与[甲]为期一周的中东之行: whose journey it is stands right before it, whatever governs him."""
    reading = Reading()
    named = [r for r in spot.left() if r.token.symbol in (t.PERSON, t.OFFICIAL, t.REFERENCE)]
    reading.seat("visitor", [r for r in named[-1:] if spot.start - r.position <= CLOSE], spot.scene)
    through_region(reading, spot, [r for r in spot.right() if r.token.symbol == t.PLACE])
    return reading
