"""甲出席东亚峰会, 七国集团峰会在广岛举行: who takes part in a conference, one function per word order.

Not here: talks without a name (talks.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.described import RECEIVES, relative_head
from pipelines.extract.clauses.triggers.reading import (
    TOPIC_OF,
    Reading,
    Spot,
    add_places,
    earlier_with,
    is_place,
    parties_of,
)
from pipelines.extract.clauses.triggers.subjects import HOLDS_IT, last_group
from pipelines.extract.events.conferences.guests import (
    CAUSE,
    attending,
    convenes,
    outside,
    seats,
    spoken_of,
    takes_part,
    taking_part,
    untold,
)
from pipelines.extract.events.conferences.naming import nameless
from pipelines.extract.events.frames.beside import addresses_it, met_beside, speaks_there
from pipelines.extract.events.frames.hosts import host_country, hosts_after, seat_told
from pipelines.extract.events.frames.joining import joining
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import is_side, organisations
from pipelines.extract.mentions.party import Party, sides_alone


def add_members(reading: Reading, spot: Spot) -> None:
    """The parties that a mechanism names: 四方安全对话 has four."""
    for _, token in spot.line.tokens_in(spot.start, spot.end):
        if token.symbol == t.MECHANISM and token.codes:
            reading.add("attendee", sides_alone(token.codes, token.start, token.end))


def with_mechanism(reading: Reading, spot: Spot) -> Reading:
    add_members(reading, spot)
    add_places(reading, spot)
    if not any(map(is_side, reading.codes())):
        reading.add("host", seat_told(spot, of_members=bool(reading.codes())))
    return of_the_two(reading, spot)


def of_the_two(reading: Reading, spot: Spot) -> Reading:
    """乙国[官员]在甲乙会结束后表示: at a summit that is called after the two who met, nobody else sits."""
    called = [x for x in spot.line.tokens_in(spot.start, spot.end) if x[1].text in nameless()]
    codes = {code for _, token in called for code in token.codes}
    if called and AND.search(spot.line.code, spot.clause_start, called[0][0]) is None:
        reading.actors = [(role, p) for role, p in reading.actors if set(p.codes) <= codes and (p.name or not p.office)]
    return reading


JOINED = ("subject", "with", "and")


def gathering(spot: Spot) -> Reading:
    """甲将出席东亚峰会; 甲与乙举行安全对话; 七国集团峰会在广岛举行."""
    reading = Reading()
    if spot.line.code.startswith("缺席", spot.start):
        return with_mechanism(reading, spot)  # who stays away takes no part
    guest_of_it = relative_head(spot)
    if guest_of_it is not None:
        reading.add("attendee", spot.scene.resolve(guest_of_it))
        reading.add("host", come_to(spot))
        reading.come_for = any(role == "host" for role, _ in reading.actors)
        return with_mechanism(reading, spot)
    subject, reading.inherited = taking_part(spot)
    subject = speaks_there(spot) if reading.inherited and not subject else subject
    if overshadowed(spot, subject):
        return with_mechanism(reading, spot)
    inside = [r for r in sitting(spot, spot.inside()) if r.role in JOINED or convenes(r) or takes_part(spot, r)]
    cause = CAUSE.search(spot.line.code, spot.clause_start, spot.end)
    if cause is not None and not spoken_of(spot):
        subject, inside = (outside(cause, found) for found in (subject, inside))
        subject = subject or [r for r in spot.left() if r.role == "subject" and r.position < cause.start()][-1:]
    together = earlier_with(spot) if spot.line.code.startswith("共同", spot.clause_start) else []
    partners = [
        *seats(spot),
        *together,
        *parties_of(spot.left(), ("with",)),
        *met_beside(spot),
        *(r for r in inside if takes_part(spot, r) or not is_place(r)),
    ]
    if subject and organisations().issuperset(code for r in subject for code in r.token.codes):
        partners += addresses_it(spot)
    named_partner = any(r.token.symbol == t.PERSON for r in partners)
    for found in [*subject, *partners]:
        reading.add("attendee", attending(spot, found, named_partner))
    if not subject and not partners and spot.scene.person is not None and not (untold(spot) or another(spot)):
        reading.add("attendee", (spot.scene.person.side_only(),))
    return with_mechanism(reading, spot)


def overshadowed(spot: Spot, subject: list[Role]) -> bool:
    """[甲]对乙的战争主导了|峰会, [丙]内战成为|峰会的焦点: what is on everybody's mind there takes no part."""
    own = [r for r in subject if spot.clause_start <= r.position < spot.start]
    return bool(own) and all(ON_THEIR_MINDS.match(spot.line.code, r.position + 1, spot.start) for r in own)


ON_THEIR_MINDS = re.compile(
    "[^，。；就围]{0,16}?(?:战争|内战|战事|冲突|局势|情势|危机|问题|议题|关税|威胁|制裁)[^，。；将]{0,2}?"
    "(?:主导|成为|成了|是(?!否)|笼罩|占据|盖过|左右)"
)
RECEIVED = re.compile(f"{RECEIVES}[^，。；]{{0,8}}来(?P<host>{t.SIDE})$")


def come_to(spot: Spot) -> tuple[Party, ...]:
    """甲会见来[华]|出席峰会的乙: whose guest he is, and that of the conference."""
    told = RECEIVED.search(spot.line.code, spot.clause_start, spot.start)
    host = spot.line.token_at(told.start("host")) if told else None
    return sides_alone(host.codes, host.start, host.end) if host else ()


def sitting(spot: Spot, named: list[Role]) -> list[Role]:
    """[甲、乙]外长会议, but not 丙问题会议: what is talked about sits nowhere."""
    return [r for r in named if not TOPIC_OF.match(spot.line.code, r.position + 1)]


ANOTHER = re.compile(
    f"(?:但|而|同时)?(?:{t.TIME}|[0-9一二两三四五六七八九十数几半个]+[年月周天]之?后|下[一次届]+)，?(?:也?将|预计|拟|计划)?(?:再)?(?:于{t.TIME})?"
    f"[在于]{t.WHERE}{{1,2}}[^，与和同]{{0,4}}$"
)
OF_ALL = re.compile("国际|全球|世界|下[一届次]|峰会")


def another(spot: Spot) -> bool:
    """六个月后将在甲国|举行国际峰会: who spoke last has no seat at it."""
    before = spot.line.code[spot.clause_start : spot.start]
    return OF_ALL.search(spot.trigger_code()) is not None and ANOTHER.fullmatch(before) is not None


def seminar(spot: Spot) -> Reading:
    """甲国外长在乙国智库举办的研讨会上说: those who invite him there are of 乙国."""
    reading = gathering(spot)
    reading.actors = [(role, p) for role, p in reading.actors if p.name]
    own = reading.codes()
    around = [*reading.places, *(r.token for r in spot.inside())]
    hosts = [x for x in around if len(x.codes) == 1 and is_side(x.codes[0]) and x.codes[0] not in own]
    reading.add("host", tuple(Party(x.codes, start=x.start, end=x.end) for x in hosts[:1] if own))
    return reading


AND = re.compile("[、和与及]$")  # 甲丙和|甲乙会: the talks of two pairs


def gathering_hosted(spot: Spot) -> Reading:
    """本届东盟峰会由老挝主办."""
    reading = Reading()
    for found in spot.inside():
        if found.role == "agent" or convenes(found):
            reading.add("host" if found.role == "agent" else "attendee", spot.scene.resolve(found.token))
    return with_mechanism(reading, spot)


def gathering_before(spot: Spot) -> Reading:
    """中日韩领导人会议27日在首尔举行: the participants stand before the name, the place after it."""
    reading = Reading()
    sides = parties_of(sitting(spot, [*spot.left(), *spot.inside()]), JOINED)
    sides += [r for r in parties_of(spot.left(), ("agent",)) if HOLDS_IT.match(spot.line.code, r.position + 1)]
    reading.seat(
        "attendee", last_group(spot.line, [r for r in sides if spot.scene.resolve(r.token)] or sides), spot.scene
    )
    add_members(reading, spot)
    reading.seat("attendee", speaks_there(spot) if not any(p.name for _, p in reading.actors) else (), spot.scene)
    if not reading.codes():
        reading.seat("attendee", hosts_after(spot), spot.scene)
    if sum(map(is_side, reading.codes())) < PAIR:
        reading.actors += [one for one in attending_next(spot) if one not in reading.actors]
    if not reading.codes() and goes_on(spot):
        pair = spot.scene.pair
        reading.add("attendee", tuple(p.side_only() for p in pair) if next_round(spot) else pair)
    reading.places = [r.token for r in spot.right() if is_place(r)]
    if not any(map(is_side, reading.codes())):
        reading.add("host", host_country(spot, of_members=bool(reading.codes())))
    return of_the_two(reading, spot)


ATTEND_IT = re.compile(
    "(?:出席|参加|参与|列席|与会|赴会|参会|到会)了?(?:[此这本该]次|会议|峰会|论坛|大会|活动|上述)*(?=[，。；]|$)"
)


def attending_next(spot: Spot) -> list[tuple[str, Party]]:
    """国际会议12日在甲城开幕，[乙国、丙国]派代表出席: who sits there, in the next clause."""
    start, end = spot.next_clause()
    found = ATTEND_IT.search(spot.line.code, start, end)
    if found is None:
        return []
    joined = replace(spot, start=found.start(), end=found.end(), clause_start=start, clause_end=end)
    return joining(joined).actors


THE_TALKS = re.compile("第一次|首次|首轮|此次|本次|这[次种场轮]|上述|双方|该|闭门")
NEXT_ROUND = re.compile(
    f"(?:{t.REFERENCE}|{t.TIME})?(?:的)?(?:(?:下|新)一?|第[二三四五六七八九十两]|后续)[轮次场]?"
    "(?:技术|高层|间接|直接|正式|面对面|双边|和平|停火|贸易|工作|副?部长级|高级别|外长|专家级?|停战|和谈|核)*的?"
    "(?:会[谈晤]|谈判|磋商|对话|协商)"
)
BARE_TALKS = re.compile("(?:会[谈晤]|谈判|磋商|对话)$")
LATELY_TOLD = 2  # sentences


def next_round(spot: Spot) -> bool:
    """[下一轮会谈]将于7日举行: of the sides at hand, whoever they will send."""
    return NEXT_ROUND.match(spot.line.code, spot.clause_start, spot.end) is not None


def goes_on(spot: Spot) -> bool:
    """此次会谈, [会谈]将于7日在乙地举行, 下一轮谈判定于…举行: the talks of the sides at hand."""
    if THE_TALKS.search(spot.line.code, max(0, spot.start - 6), spot.end):
        return True
    if next_round(spot) and spot.scene.talks_line is not None:
        return True
    bare = spot.start == spot.clause_start and BARE_TALKS.match(spot.line.code, spot.start, spot.end) is not None
    return bare and spot.scene.at() - spot.scene.pair_line <= LATELY_TOLD
