"""Who does what in a stretch of a clause, read from left to right.

Belongs here: whom a stretch names, what the parties make of one another, groups.
Not here: clauses (article/clauses.py), the role of one token (governed.py), parts that take no part (asides.py).
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from itertools import pairwise, takewhile

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.asides import asides, possessor
from pipelines.extract.clauses.taking_part.governed import TITLE, continued, role_aside, role_of
from pipelines.extract.clauses.taking_part.governors import CONJUNCTION, joined
from pipelines.extract.clauses.taking_part.relative_heads import describes, guest, hand_over, met_as_guest
from pipelines.extract.clauses.taking_part.seats import is_seat
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token


def roles(line: Line, start: int, end: int) -> list[Role]:
    """Roles of all party tokens of [start, end), read once for each stretch of a line."""
    low = bisect_left(line.parties_at, start)
    if low == len(line.parties_at) or line.parties_at[low] >= end:
        return []
    known = line.roles.get((start, end))
    if known is None:
        known = line.roles[start, end] = read_roles(line, start, end)
    return known[:]


def read_roles(line: Line, start: int, end: int) -> list[Role]:
    """Each party token of [start, end) with its role, in order."""
    start = after_dateline(line, start)
    found = line.parties_in(start, end)
    aside = asides(line.code, start, end) if found else []
    out: list[Role] = []
    for position, token in found:
        previous = out[-1] if out else None
        gap = between(line.code, previous.position + 1 if previous else start, position)
        gap = gap if previous else REPORTED.sub("", gap)
        if (previous is not None and glossed(gap, token, previous)) or names_talks(line, position, token):
            continue
        span = next((s for s in aside if s.start <= position < s.end), None) if aside else None
        role = role_aside(span, token, gap) if span else role_of(token, gap, previous)
        role = as_placed(line, position, token, gap, previous, role)
        if previous is not None:
            role = after_another(line, out, gap, token, role)
            if not span and describes(previous, gap, token):
                role = hand_over(out, line, start)
        begins = guest(line, start, position) if token.symbol in t.NAMED else 0
        role = met_as_guest(out, begins) if begins else role
        out.append(Role(position, token, role))
    return [owning(line, role, end) for role in (paired(line, out) if len(out) > 1 else out)]


def as_placed(line: Line, position: int, token: Token, gap: str, previous: Role | None, role: str) -> str:
    """The role of a token, as what stands around it corrects it: 甲国代表乙, 来自甲国的…, 在[甲]席位."""
    if previous is None and token.symbol in t.NAMED and gap.endswith("代表") and len(gap) <= STANDS_FOR:
        role = "of"
    if role == "source" and ORIGIN.search(gap) and acts(line, position, token):
        role = "subject"
    if role == "about":
        role = listed(line, position, token, gap, previous) or role
    if role != "at" and (is_seat(line.code, position, token, gap) or at_border(line, position, gap, previous)):
        return "at"
    return role


def at_border(line: Line, position: int, gap: str, previous: Role | None) -> bool:
    """在甲国与[乙国]交界水域, 在[两国]边境: whose border it is tells where, not who."""
    if not BORDER.match(line.code, position + 1):
        return False
    return gap.endswith("在") or (previous is not None and previous.role == "at" and joined(gap))


BORDER = re.compile("的?(?:两国|陆[地上]|海上|共同)?的?(?:边境|边界|边防|国境|交界|接壤|停火线|实控线|控制线)")


def after_another(line: Line, out: list[Role], gap: str, token: Token, role: str) -> str:
    """The role of a token, as the one before it makes it; 与[他]的法国同行: his own becomes `of`, in place."""
    previous = out[-1]
    if seated(line, previous, gap, token):
        role = "subject"
    if stood_for(previous, gap, token):
        role = "of"
    if role == "subject" and previous.role == "at" and aimed_there(line, previous, gap):
        role = "to"
    if OWN.fullmatch(gap) and previous.token.reference in ("he", "she", "self") and token.codes:
        role, out[-1] = previous.role, previous._replace(role="of")
    return role


def glossed(gap: str, token: Token, previous: Role) -> bool:
    """东盟（ASEAN）: the same again in brackets."""
    return gap in ("（", "(") and bool(token.codes) and token.codes == previous.token.codes


SEATED = re.compile("(?<!在)(?:总部|设|位|坐落|立足)设?[在于]$")


def seated(line: Line, place: Role, gap: str, token: Token) -> bool:
    """总部位于日内瓦的[世卫组织]: where its seat is does not make a body a place."""
    if gap != "的" or token.symbol != t.SIDE:
        return False
    return SEATED.search(line.code, max(0, place.position - 4), place.position) is not None


REPORTED = re.compile(
    f"^(?:另|而|但|不过)?{t.MEDIA}[^，。；]{{0,8}}，"
)  # 某通讯社说，[甲]…: who does it, not what it says
IN_BRACKETS = re.compile("（[^（）]{0,60}）|[“”「」]")


def between(code: str, start: int, end: int) -> str:
    """The words between two parties, without what stands in brackets and without quotation marks."""
    gap = code[start:end]
    return IN_BRACKETS.sub("", gap) if "（" in gap or "“" in gap or "”" in gap else gap


OWN = re.compile("的(?:亲密|好|老)?(?:朋友|友人|老友|好友|挚友|伙伴|盟友|同僚|对手|前任|继任者?)?")
LISTING = re.compile("(?:，|近日|至今|迄今|目前|其中|当中|[就还也已])*包括了?")
LISTED = re.compile("[^，。；]*?(?:等(?![级待于同到效候])|在内)")


def listed(line: Line, position: int, token: Token, gap: str, previous: Role | None) -> str:
    """多国元首，包括[甲]、乙等，都致电丙: those listed act.

    同中方官员包括[甲]等握手: or do what those do who stand before them.
    """
    if token.symbol not in t.NAMED or not LISTING.fullmatch(gap) or not LISTED.match(line.code, position):
        return ""
    return previous.role if previous else "subject"


ORIGIN = re.compile("来自$")  # 来自[甲国]的医疗队
DELEGATES = re.compile(
    f"(?:[、和与及]|以及|{t.SIDE}|{t.CAPITAL}|等)*(?:{t.OFFICIAL}|(?:[两二三四五六七八九十0-9]{{1,3}}个?国家?)?的?"
    "(?:高级|政府|外交|谈判|军事|军方|安全)*(?:代表|官员|高官|外交官|特使|使节|领导人|议员|部长))"
)


def acts(line: Line, position: int, token: Token) -> bool:
    """来自[甲国、乙国的外长]在丙地会谈: where officials are from is who they are; not 来自[甲国]的消息."""
    return token.symbol in t.NAMED or DELEGATES.match(line.code, position + 1) is not None


def aimed_there(line: Line, place: Role, gap: str) -> bool:
    """对在甲国的[乙国]记者: where they are stands between the preposition and those whom it governs."""
    there = AIMED_THERE.search(line.code, max(0, place.position - 6), place.position)
    return there is not None and OF_THE_PLACE.fullmatch(gap) is not None


AIMED_THERE = re.compile("(?:对|向|给|针对|将|把)(?:在|驻|位于|身处|旅居|身在)$")
OF_THE_PLACE = re.compile("(?:国内|境内|当地|领土上|本土)?的")
STANDS_FOR = 6  # characters: ，并代表总统甲|会见…


def stood_for(previous: Role, gap: str, token: Token) -> bool:
    """甲|代表总统乙: whom somebody stands for is not there himself."""
    return previous.token.symbol in t.NAMED and ON_BEHALF.match(gap + token.text) is not None


ON_BEHALF = re.compile(
    rf"，?(?:第[一二三四五六七八九十0-9]+次|[再多数几两三]次|[曾将已也还均都可并]|于?{t.TIME}|今次|此次)*(?:代表|代替)"
)


NAMING = re.compile("会(?!见|面)|峰会|级会|间会|对话|磋商|热线")


def names_talks(line: Line, position: int, token: Token) -> bool:
    """[外长]会议, [首脑]会谈: an office without a country is part of the name."""
    bare = token.symbol == t.OFFICIAL and not token.codes and not token.reference
    return bare and NAMING.match(line.code, position + 1) is not None


PAIRS = re.compile("^[与和同跟][^，]{0,12}$")
TALK = re.compile("[会谈晤面话见]")


def paired(line: Line, found: list[Role]) -> list[Role]:
    """甲与乙19日先后与丙会面: of two partners the first is joined to the subject."""
    withs = [i for i, r in enumerate(found) if r.role == "with"]
    if len(withs) < 2 or withs[0] == 0 or found[withs[0] - 1].role != "subject":
        return found
    first = withs[0]
    gaps = {i: line.code[found[i - 1].position + 1 : found[i].position] for i in withs[1:]}
    later = next((i for i, gap in gaps.items() if not continued(gap) and not TITLE.fullmatch(gap)), None)
    if later is None or not PAIRS.match(line.code[found[first - 1].position + 1 : found[first].position]):
        return found
    if TALK.search(line.code, found[first].position, found[later].position):
        return found
    return [r._replace(role="subject") if first <= i < later and r.role == "with" else r for i, r in enumerate(found)]


def owning(line: Line, role: Role, end: int) -> Role:
    """中国的立场…: who only owns what the words are about is no subject."""
    owner = role.role == "subject" and role.token.symbol in (t.SIDE, t.CAPITAL)
    return role._replace(role="of") if owner and possessor(line.code, role.position, end) else role


def coordinated(line: Line, found: list[Role], first: int) -> list[Token]:
    """The token at index `first` and those joined to it by 和, 、, 与 ..."""

    def joins(gap: str, before: Role, after: Role) -> bool:
        along = after.token.office_kind == "consort" and after.role == before.role
        return gap == "" or along or CONJUNCTION.match(gap) is not None or joined(gap)

    return row(line, found[first:], joins)


def row(line: Line, found: list[Role], joins: Callable[[str, Role, Role], bool]) -> list[Token]:
    """The first token and those after it, as long as the words between two of them join them."""
    pairs = ((line.code[a.position + 1 : b.position], a, b) for a, b in pairwise(found))
    return [found[0].token, *(after.token for _, _, after in takewhile(lambda x: joins(*x), pairs))]
