"""甲会见乙, 甲与乙举行会谈, 甲向乙致唁电: who talks to whom, one function per word order.

Not here: conferences (gatherings.py), travel (journeys.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.described import relative_head
from pipelines.extract.clauses.triggers.reading import (
    Reading,
    Spot,
    add_places,
    earlier_with,
    parties_of,
)
from pipelines.extract.clauses.triggers.subjects import ACTING, add_subject, own_subject
from pipelines.extract.events.frames.left_out import (
    addressed_there,
    speaking_there,
    who_invites,
)
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand


def counterpart(reading: Reading, spot: Spot, found: Role, role: str = "principal") -> None:
    parties = spot.scene.resolve(found.token)
    reading.add(role, parties)
    if parties:
        reading.counterparts.append(parties)


def several(role: Role, spot: Spot) -> bool:
    """针对[日中首脑]会谈, 就[两国外长]的会晤: the words right before the talks name all who take part."""
    gap = spot.line.code[role.position + 1 : spot.start]
    if a_matter(spot, role):
        return False
    return (len(role.token.codes) > 1 or role.token.plural) and len(gap) <= 4 and "与" not in gap


MATTER = re.compile(
    "的?(?:地区|边境|边界|之间的?)?(?:局势|情势|形势|战局|冲突|战争|战事|开战|停火|停战|危机|和平|矛盾|争端|纠纷|摩擦|对立|对峙|交战)"
    "(?!(?:问题|进程)?的?(?:谈判|和谈|会谈|磋商|协商|对话|峰会|会议))"
)


def a_matter(spot: Spot, role: Role) -> bool:
    """与甲就某地情势以及[乙丙]战争|交换意见: two whose quarrel is talked about; not [乙丙]停火谈判."""
    both = role.token.symbol == t.SIDE and len(role.token.codes) > 1
    return both and MATTER.match(spot.line.code, role.position + 1) is not None


def after_subject(left: list[Role]) -> list[Role]:
    """甲与乙的会谈是自丙与丁会谈以来…: who stands before the subject of the second talks has no part in them."""
    subjects = [i for i, r in enumerate(left) if r.role in ACTING]
    later = left[subjects[-1] :] if subjects else left
    return later if any(r.role == "with" for r in later) or both_named(left, subjects) else left


def both_named(left: list[Role], subjects: list[int]) -> bool:
    """丙对…的威胁被列入|甲和乙会晤的议程: the last two subjects, side by side, are all who meet."""
    return len(subjects) > 1 and subjects[-1] == subjects[-2] + 1 and left[-1].token is left[subjects[-1]].token


def mutual(spot: Spot) -> Reading:
    """甲与乙举行会谈; 甲和乙会面; 双方举行会谈."""
    reading = Reading()
    left = spot.left()
    apart = any(r.role == "with" for r in left)  # 甲与乙就两国关系|会谈
    last = next((r for r in reversed(left) if r.token.symbol not in (t.PLACE, t.CAPITAL)), None)  # 为[两国元首]巴黎会晤
    ahead = whose_talks_are_prepared(spot)
    if ahead:
        reading.seat("principal", ahead, spot.scene)
    elif last and not apart and last.role in ("about", "to", "at", "beside") and several(last, spot):
        reading.add("principal", spot.scene.resolve(last.token))
    else:
        add_both(reading, spot)
    add_places(reading, spot)
    return reading


FOR_THEM = re.compile(f"(?<![认成作称因])[为替](?=[^，。；]{{0,6}}{t.WHO})(?!.*(?<![认成作称因])[为替])")
PREPARED = re.compile("(?:做|作|进行)?(?:好|了|着)?(?:充分|最后)?的?(?:准备|筹备|铺路|铺垫)")


def whose_talks_are_prepared(spot: Spot) -> list[Role]:
    """甲会见乙，为[丙]和[丁]下周的|会晤做准备: those who are to meet; who prepares it has no part in it."""
    told = FOR_THEM.search(spot.line.code, spot.clause_start, spot.start)
    if told is None or not PREPARED.match(spot.line.code, spot.end, spot.clause_end):
        return []
    named = [r for r in spot.left() if r.position >= told.end() and r.token.symbol in (*t.NAMED, t.SIDE)]
    return named if len({code for r in named for code in r.token.codes}) >= PAIR else []


OTHER_TALKS = re.compile("(?:通话|会[谈晤面]|见面|磋商|电话)(?:[中上时里后]|期间)?[^，。；]*[与同和跟]$")


def last_met(spot: Spot, partners: list[Role]) -> list[Role]:
    """在与[甲]的通话中谈到与乙的|会晤: those whom other talks of the clause were with had no part in these."""
    at = max(
        (i for i, r in enumerate(partners) if OTHER_TALKS.search(spot.line.code, partners[0].position, r.position)),
        default=0,
    )
    return partners[at:]


def add_both(reading: Reading, spot: Spot) -> None:
    """甲与乙: the subject and whom it is with, else, while one side is missing, from further off."""
    left = spot.left()
    partners = [*parties_of(after_subject(left), ("with",)), *parties_of(spot.inside(), ("subject", "with", "and"))]
    partners = [r for r in last_met(spot, partners) if not a_matter(spot, r)]
    own_subject(reading, spot)
    quarrels = {r.token.start for r in left if a_matter(spot, r)}
    reading.actors = [(role, p) for role, p in reading.actors if p.start not in quarrels]
    head = relative_head(spot) if partners and not reading.actors else None
    if head is not None:
        reading.add("principal", spot.scene.resolve(head))
    alone = not reading.actors and any(r.role == "with" for r in partners)
    for found in partners:
        counterpart(reading, spot, found)
    reading.seat("principal", speaking_there(spot) if not reading.actors else (), spot.scene)
    if alone or len(reading.codes()) < PAIR:
        add_subject(reading, spot)
    for look_for_it in (left_out_here, we_two, partners_before, talked_to, take_other_side, told_last):
        if len(reading.codes()) < PAIR:
            look_for_it(reading, spot)
    if not reading.codes() and not left and of_those_at_hand(spot):
        reading.add("principal", tuple(p.side_only() for p in spot.scene.pair))


def left_out_here(reading: Reading, spot: Spot) -> None:
    for find in (who_invites, addressed_there):
        reading.seat("principal", find(spot, reading.codes()), spot.scene)


SEE_EACH_OTHER = re.compile("会[晤面]|见面")  # not 我们希望举行安全会谈


def we_two(reading: Reading, spot: Spot) -> None:
    """甲会见乙。甲说，去年[我们]在丙地|会晤: the two who are speaking."""
    met, names = spot.scene.met, {p.name for _, p in reading.actors if p.name}
    if SEE_EACH_OTHER.search(spot.trigger_code()) is None:
        return
    if names <= {p.name for p in met} and any(r.token.text == "我们" for r in spot.left()):
        reading.add("principal", met)


def partners_before(reading: Reading, spot: Spot) -> None:
    """将与[乙]，在丙地|接触; not 与[乙]会谈，随后又与丙|会谈, whose first partner had talks of his own."""
    others = reading.counterparts and OF_THEIR_OWN.search(spot.line.code, *spot.clause_before())
    for found in () if others else earlier_with(spot):
        counterpart(reading, spot, found)


OF_THEIR_OWN = re.compile("[与同和跟][^，。；]*(?:会[谈晤面]|见面|通话|磋商|协商|谈判|对话|交谈|座谈|共进)")


def talked_to(reading: Reading, spot: Spot) -> None:
    """向[乙外长], 就[两国]…: whoever is named by office or as several, by whatever word."""
    for found in parties_of(spot.left(), ("to", "about", "object")):
        if found.token.symbol in (t.PERSON, t.OFFICIAL) or (found.token.plural and not a_matter(spot, found)):
            reading.add("principal", spot.scene.resolve(found.token))


def told_last(reading: Reading, spot: Spot) -> None:
    """也与代表团|会面: the one whom the article told before, who is visiting."""
    if len(reading.codes()) != 1 or reading.counterparts:
        return
    if VISITORS.search(spot.line.code, spot.clause_start, spot.start):
        reading.add("principal", spot.scene.guests)


# 也与代表团|会面: who is visiting
VISITORS = re.compile(expand("[与同跟和](?:该|此|来访的?)?<delegation>(?:一行|成员|团员)?$"))
ROUND = re.compile("第[^，。]{1,3}轮|新一轮|首轮")  # 指挥官举行了[第七轮]会谈: of the sides at hand
BASIS = re.compile(f"(?:基于|根据|按照?|依照|遵照|继|本着){t.TIME}的?{t.OFFICIAL}")  # 根据5月首脑|会谈达成的路线图，…


def of_those_at_hand(spot: Spot) -> bool:
    """Talks of which the clause names no side."""
    code = spot.line.code
    return ROUND.search(code, spot.clause_start, spot.end) is not None or (
        BASIS.fullmatch(code, spot.clause_start, spot.start) is not None
    )


NEXT_DAY = re.compile(
    f"(?:{t.TIME}|随后|之后|此后|次日|翌日|接着|还|又|也|将|，)*[与同][^，。]{{0,8}}[{t.PERSON}{t.OFFICIAL}]"
)
SOON = 2  # sentences after which a sentence without a subject goes on with those who met


def take_other_side(reading: Reading, spot: Spot) -> None:
    """甲国总统会见乙。次日与甲国外长会谈: the last subject is of the partner's side; the other of the pair is meant."""
    if not reading.inherited or not NEXT_DAY.match(spot.line.code) or spot.scene.at() - spot.scene.pair_line > SOON:
        return
    met = reading.met()
    own = {code for p in met for code in p.codes}
    other = tuple(p for p in spot.scene.pair if p.codes and own.isdisjoint(p.codes))
    if other and any(p.name or p.office for p in met):
        reading.actors = [(role, p) for role, p in reading.actors if p in met]
        reading.add("principal", other)
