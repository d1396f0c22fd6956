"""甲出席东亚峰会, 七国集团峰会在广岛举行: who takes part in a conference, one function per word order.

Not here: talks without a name (talks.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.described import relative_head
from pipelines.extract.clauses.reading import (
    PLACES,
    Reading,
    Spot,
    add_places,
    clause_text,
    earlier_with,
    is_place,
    parties_of,
)
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.roles import coordinated, roles
from pipelines.extract.clauses.scene import PAIR
from pipelines.extract.clauses.subjects import HOLDS_IT, last_group
from pipelines.extract.events.conferences.guests import (
    CAUSE,
    absent,
    attending,
    convenes,
    of_others,
    outside,
    seats,
    spoken_of,
    takes_part,
    taking_part,
    untold,
)
from pipelines.extract.events.conferences.naming import GLOBAL, RELIEF, nameless
from pipelines.extract.events.frames.joining import joining, row_after
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.sides import is_side


def with_mechanism(reading: Reading, spot: Spot) -> Reading:
    """The parties that a mechanism names: 四方安全对话 has four."""
    for _, token in spot.line.tokens_in(spot.start, spot.end):
        if token.symbol == t.MECHANISM and token.codes:
            reading.add("attendee", tuple(Party((code,), start=token.start, end=token.end) for code in token.codes))
    add_places(reading, spot)
    if not any(map(is_side, reading.codes())):
        reading.add("host", seat_told(spot, of_members=bool(reading.codes())))
    return of_the_two(reading, spot)


OF_STATES = re.compile(f"{t.OFFICIAL}级|国家|首脑|领导人|领袖|元首|外长|国际|全球|世界|峰会")


def seat_told(spot: Spot, *, of_members: bool) -> tuple[Party, ...]:
    """周日在[沙特]举行的峰会上，阿拉伯联盟…: the host of a conference of which no member has a code."""
    around = spot.line.code[max(0, spot.start - OWN_NAME) : spot.end]
    if ATTENDED.search(spot.line.code, spot.clause_start, spot.start):
        return ()  # 甲出席|在乙国举行的会议: of who attends it
    if not of_members and OF_STATES.search(around + mechanism_in(spot)) is None and not of_others(clause_text(spot)):
        return ()
    where = [r for r in roles(spot.line, 0, spot.end) if stands_for_host(r)]
    return tuple(Party(r.token.codes, start=r.token.start, end=r.token.end) for r in where[-1:])


def stands_for_host(role: Role) -> bool:
    """在[沙特]召开, [旧金山]亚太经合组织会议"""
    token = role.token
    there = role.role == "at" or token.symbol == t.PLACE
    return there and token.symbol in PLACES and len(token.codes) == 1 and is_side(token.codes[0])


ATTENDED = re.compile("出席|参加|参与|列席|赴会")
OWN_NAME = 12  # characters


def mechanism_in(spot: Spot) -> str:
    """The name of the conference that stands in the trigger, as written."""
    named = [x for _, x in spot.line.tokens_in(spot.start, spot.end) if x.symbol == t.MECHANISM]
    return "".join(x.text for x in named)


def of_the_two(reading: Reading, spot: Spot) -> Reading:
    """乙国[官员]在甲乙会结束后表示: at a summit that is called after the two who met, nobody else sits."""
    called = [x for x in spot.line.tokens_in(spot.start, spot.end) if x[1].text in nameless()]
    codes = {code for _, token in called for code in token.codes}
    if called and AND.search(spot.line.code, spot.clause_start, called[0][0]) is None:
        reading.actors = [(role, p) for role, p in reading.actors if set(p.codes) <= codes and (p.name or not p.office)]
    return reading


def hosts_after(spot: Spot) -> list[Role]:
    """…会议21日在北京举行，由王毅和范平明共同主持: who chairs, in the next clause."""
    start, end = clause_bounds(spot.line, min(spot.clause_end + 1, len(spot.line.code)))
    return parties_of(roles(spot.line, start, end), ("agent",)) if start >= spot.clause_end else []


def gathering(spot: Spot) -> Reading:
    """甲将出席东亚峰会; 甲与乙举行安全对话; 七国集团峰会在广岛举行."""
    reading = Reading()
    if spot.line.code.startswith("缺席", spot.start):
        return with_mechanism(reading, spot)  # who stays away takes no part
    guest_of_it = relative_head(spot)
    if guest_of_it is not None:
        for token in (guest_of_it, *row_after(spot, guest_of_it)):
            reading.add("attendee", spot.scene.resolve(token))
        return with_mechanism(reading, spot)
    subject, reading.inherited = taking_part(spot)
    subject = speaks_there(spot) if reading.inherited and not subject else subject
    inside = [r for r in spot.inside() if r.role in ("subject", "with", "and") or convenes(r) or takes_part(spot, r)]
    cause = CAUSE.search(spot.line.code, spot.clause_start, spot.end)
    if cause is not None and not spoken_of(spot):
        subject, inside = (outside(cause, found) for found in (subject, inside))
        subject = subject or [r for r in spot.left() if r.role == "subject" and r.position < cause.start()][-1:]
    together = earlier_with(spot) if spot.line.code.startswith("共同", spot.clause_start) else []
    partners = [
        *seats(spot),
        *together,
        *parties_of(spot.left(), ("with",)),
        *(r for r in inside if takes_part(spot, r) or not is_place(r)),
    ]
    named_partner = any(r.token.symbol == t.PERSON for r in partners)
    for found in [*subject, *partners]:
        reading.add("attendee", attending(spot, found, named_partner))
    if not subject and not partners and spot.scene.person is not None and not (untold(spot) or another(spot)):
        reading.add("attendee", (spot.scene.person.side_only(),))
    return with_mechanism(reading, spot)


ANOTHER = re.compile(
    f"(?:但|而|同时)?(?:{t.TIME}|[0-9一二两三四五六七八九十数几半个]+[年月周天]之?后|下[一次届]+)，?(?:也?将|预计|拟|计划)?(?:再)?(?:于{t.TIME})?"
    f"[在于][{t.SIDE}{t.CAPITAL}{t.PLACE}]{{1,2}}[^，与和同]{{0,4}}$"
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


WHILE = re.compile("[”」』]?(?:举行|召开|开幕)?(?:上|期间|之际|间隙|场边)|[”」』]?(?:结束|闭幕|落幕)?之?后")
MEETS = re.compile("会[谈晤面见]|见面|会合")


def speaks_there(spot: Spot) -> list[Role]:
    """在周四的峰会上，[甲]表示…; 峰会期间，[甲]与[乙]会晤: who opens the next clause is there, with those he meets.

    Not who speaks for somebody.
    """
    if not WHILE.fullmatch(spot.line.code, spot.end, spot.clause_end) or absent(spot):
        return []
    start, end = clause_bounds(spot.line, min(spot.clause_end + 1, len(spot.line.code)))
    found = roles(spot.line, start, end) if start >= spot.clause_end else []
    subjects = parties_of(found, ("subject",))
    if not subjects or subjects[0].position - start > 1 or "发言人" in subjects[0].token.text:
        return []
    opening = coordinated(spot.line, subjects, 0)
    there = [r for r in subjects if r.token in opening and r.token.symbol in SPEAKERS and not r.token.plural]
    met = [r for r in found if r.role == "with" and r.token.symbol == t.PERSON]
    return [*there, *(r for r in met if there and MEETS.search(spot.line.code, r.position, end))]


SPEAKERS = (t.PERSON, t.OFFICIAL, t.SIDE)
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
    sides = parties_of([*spot.left(), *spot.inside()], ("subject", "with", "and"))
    sides += [r for r in parties_of(spot.left(), ("agent",)) if HOLDS_IT.match(spot.line.code, r.position + 1)]
    for found in last_group(spot.line, [r for r in sides if spot.scene.resolve(r.token)] or sides):
        reading.add("attendee", spot.scene.resolve(found.token))
    for _, token in spot.line.tokens_in(spot.start, spot.end):
        if token.symbol == t.MECHANISM and token.codes:
            reading.add("attendee", tuple(Party((code,), start=token.start, end=token.end) for code in token.codes))
    for found in speaks_there(spot) if not any(p.name for _, p in reading.actors) else ():
        reading.add("attendee", spot.scene.resolve(found.token))
    if not reading.codes():
        for found in hosts_after(spot):
            reading.add("attendee", spot.scene.resolve(found.token))
    if sum(map(is_side, reading.codes())) < PAIR:
        reading.actors += [one for one in attending_next(spot) if one not in reading.actors]
    if not reading.codes() and goes_on(spot):
        reading.add("attendee", spot.scene.pair)
    reading.places = [r.token for r in spot.right() if is_place(r)]
    if not any(map(is_side, reading.codes())):
        reading.add("host", host_country(spot, of_members=bool(reading.codes())))
    return of_the_two(reading, spot)


ATTEND_IT = re.compile(
    "(?:出席|参加|参与|列席|与会|赴会|参会|到会)了?(?:[此这本该]次|会议|峰会|论坛|大会|活动|上述)*(?=[，。；]|$)"
)


def attending_next(spot: Spot) -> list[tuple[str, Party]]:
    """国际会议12日在甲城开幕，[乙国、丙国]派代表出席: who sits there, in the next clause."""
    start, end = clause_bounds(spot.line, min(spot.clause_end + 1, len(spot.line.code)))
    found = ATTEND_IT.search(spot.line.code, start, end) if start >= spot.clause_end else None
    if found is None:
        return []
    joined = replace(spot, start=found.start(), end=found.end(), clause_start=start, clause_end=end)
    return joining(joined).actors


THE_TALKS = re.compile("第一次|首次|首轮|此次|本次|这[次种场轮]|上述|双方|该|闭门")
BARE_TALKS = re.compile("(?:会[谈晤]|谈判|磋商|对话)$")
LATELY_TOLD = 2  # sentences


def goes_on(spot: Spot) -> bool:
    """此次会谈, [会谈]将于7日在乙地举行: the talks of the sides at hand."""
    if THE_TALKS.search(spot.line.code, max(0, spot.start - 6), spot.end):
        return True
    bare = spot.start == spot.clause_start and BARE_TALKS.match(spot.line.code, spot.start, spot.end) is not None
    return bare and spot.scene.at() - spot.scene.pair_line <= LATELY_TOLD


LEADERS = re.compile("领导人|领袖|首脑|元首|峰会|外长|部长|理事会|非正式会议|安全会议|对话会")
FOR_ALL = re.compile(
    f"(?:国际|人道(?:主义)?|捐助|捐款|认捐|和平|重建|{t.OFFICIAL}级|部长级|缔约方)(?:援助|救援)?(?:会议|大会)$"
    f"|第[^，。；]{{1,3}}[次届](?:{t.OFFICIAL}|领导人|首脑)(?:非正式|特别)?(?:会议|会晤|会)$"
)


def host_country(spot: Spot, *, of_members: bool) -> tuple[Party, ...]:
    """上合组织峰会在阿斯塔纳举行: of a conference whose members have no code, the country where leaders meet."""
    words = spot.line.code[spot.start : spot.clause_end]
    before = spot.line.code[spot.clause_start : spot.end]
    written = spot.scene.story.article.text[spot.line.at[spot.clause_start] : spot.line.at[spot.end]]
    states_sit = of_members or t.MECHANISM in before or OF_NATIONS.search(written) is not None
    of_leaders = LEADERS.search(words + name_of(spot)) or OF_BODY.search(mechanism_in(spot))
    for_all = any(words.search(before) for words in (FOR_ALL, GLOBAL, RELIEF))
    if not for_all and not (states_sit and of_leaders):
        return ()
    where = [r.token for r in [*spot.right(), *spot.left()] if stands_for_host(r)]
    return tuple(Party(x.codes, start=x.start, end=x.end) for x in where[:1])


OF_BODY = re.compile("[A-Z组织集团国家].*会议$")  # APEC会议: whoever sits there
OF_NATIONS = re.compile("(?:国家|组织|共同体|联盟|联邦)[^，。]{0,12}(?:峰会|首脑会|领导人|外长)")


def name_of(spot: Spot) -> str:
    return "".join(token.text for _, token in spot.line.tokens_in(spot.clause_start, spot.end))
