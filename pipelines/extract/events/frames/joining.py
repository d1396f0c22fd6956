"""甲、乙参加会见, 甲，乙和丙与会, 代表团成员包括丁: who else was at talks or on a journey told before.

Belongs here: those who join. Not here: which talks they join (merging/merge.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import ACTING, last_group
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

TRAVELS = re.compile("访|随团|随行|同行|团的?[成团]员|陪同")
ONE = f"(?:{t.WHO}|的){{0,3}}{t.PERSON}(?:（[^（）]{{0,40}}）)?"
ROW_BEFORE = re.compile(f"(?:(?<=[。；])|^)(?:其中|此外|另外)?，?(?P<row>{ONE}(?:(?:[，、和与及]|以及){ONE})*)等?，$")


STATES_SENT = re.compile(
    f"(?:(?<=[。；，])|^)(?:来自|以及)?(?P<row>{t.SIDE}(?:(?:[、和与及]|以及)[{t.SIDE}{t.OFFICIAL}]|等(?=[^，。]))+)"
    "(?:等)?(?:[两二三四五六七八九十0-9]{1,3}个?国家?|国家?)?(?:和地区)?的?(?:高级|政府|外交|安全)?"
    f"(?:{t.OFFICIAL}|代表团?|官员|高官)?(?:也|均|都|亦|分别|全程|等|将|拟|已|预计|派出?(?:员|团|代表团?|官员|高官|特使|高级代表|高级官员))*$"
)  # 甲国、乙国、丙国等国代表|出席; not 甲国、乙国等国企业代表


# 委员会审查预算，甲列席; not 四国会议
AT_HOME = re.compile(
    "立法院|立法会|(?<![两三四五六七八各多])国会(?![谈晤面])|议会|[众参]议院|质询|备询|听证|内阁会议|常委会"
)


def joining(spot: Spot) -> Reading:
    """甲、乙参加会见, 乙方由甲出席: who also took part in what was told before."""
    reading = Reading()
    if at_home(spot):
        return reading
    jointly = ("with",) if together(spot) else ()
    for token in (*row_before(spot), *row_within(spot)):
        reading.add("attendee", spot.scene.resolve(token))
    sent = parties_of(spot.left(), ("agent",))
    group = last_group(spot.line, parties_of(spot.left(), (*ACTING, *jointly)))
    for token in states_sent(spot):
        reading.add("attendee", spot.scene.resolve(token))
    for found in [*(r for r in sent if r not in group), *group]:
        if found.token.symbol == t.PERSON or (found.token.symbol == t.OFFICIAL and found.token.codes):
            reading.add("sent" if found.role == "agent" else "attendee", spot.scene.resolve(found.token))
    return reading


def at_home(spot: Spot) -> bool:
    """立法院质询时甲也列席; not 国民议会副议长甲参加会见, where it only tells who he is."""
    text, before = spot.scene.story.article.text, (spot.line.sentence.start, spot.line.at[spot.start])
    named = [(x.start, x.end) for x in spot.line.tokens if x.symbol == t.PERSON]
    return any(not any(a <= m.start() < b for a, b in named) for m in AT_HOME.finditer(text, *before))


TOGETHER = re.compile(f"{t.PERSON}[与和][^，。；]{{0,2}}{t.PERSON}(?:等人?)?[也亦均都]?$")


def together(spot: Spot) -> bool:
    """甲和乙|共同主持, 甲与乙|也参加了会谈: both."""
    code = spot.line.code
    return code.startswith("共同", spot.start) or TOGETHER.search(code, spot.clause_start, spot.start) is not None


def states_sent(spot: Spot) -> list[Token]:
    """甲国、乙国等国代表|出席 -> 甲国, 乙国: delegates of states that stand in a row."""
    match = STATES_SENT.search(spot.line.code, 0, spot.start)
    row = spot.line.tokens_in(match.start("row"), match.end("row")) if match else ()
    return [token for _, token in row if token.symbol != t.PERSON and token.codes]


def row_before(spot: Spot) -> list[Token]:
    """甲国外长[甲]，乙国外长[乙]，|丙国外长丙等与会: clauses that only name somebody."""
    match = ROW_BEFORE.search(spot.line.code, 0, spot.clause_start)
    return persons(spot, match.start("row"), match.end("row")) if match else []


def row_within(spot: Spot) -> list[Token]:
    """委员甲、外事委员会副主任委员乙|参加会见: bodies that no list has may stand between those of a row."""
    match = ROW_WITHIN.search(spot.line.code, spot.clause_start, spot.start)
    return persons(spot, match.start("row"), match.end("row")) if match else []


BETWEEN = "(?:(?![的对向在将为])[\u4e00-\u9fff]){0,14}"
ROW_WITHIN = re.compile(
    expand(f"(?P<row>{t.PERSON}(?:[、和与及]{BETWEEN}{t.WHO}{{0,2}}{t.PERSON})+)等?人?[也亦均都]?<asked>?$")
)


def persons(spot: Spot, start: int, end: int) -> list[Token]:
    return [x for _, x in spot.line.tokens_in(start, end) if x.symbol == t.PERSON]


def joining_led(spot: Spot) -> Reading:
    """乙方代表团由甲率领, 乙方团长为甲: who leads those who sit there; not 乙国外长为甲."""
    reading = Reading()
    told = [x for _, x in spot.line.tokens_in(spot.start, spot.end)]
    if any(LED.search(x.text) for x in told if x.symbol != t.PERSON) or LEADS.search(spot.trigger_code()):
        ours = next((x.codes for x in told if x.symbol != t.PERSON and len(x.codes) == 1), ())
        for party in (p for x in told if x.symbol == t.PERSON for p in spot.scene.resolve(x)):
            reading.add("attendee", (party if party.codes else party._replace(codes=ours),))
    return reading


LED = re.compile("(?:团|团长|首席(?:谈判)?代表|首席谈判员|谈判代表|团队)$")
LEADS = re.compile(expand("<lead>|团长"))


def joining_after(spot: Spot) -> Reading:
    """代表团成员包括甲、乙: who also travels; 与会代表包括甲、乙: who also sits there."""
    reading = Reading()
    role = "visitor" if TRAVELS.search(spot.line.code, spot.start, spot.end) else "attendee"
    for found in spot.right():
        if found.token.symbol == t.PERSON:
            reading.add(role, spot.scene.resolve(found.token))
    return reading
