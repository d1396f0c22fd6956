"""Who does what in a stretch of a clause: noun groups and what governs them.

Belongs here: reading a stretch from left to right, groups.
Not here: clauses (clauses.py), words that govern (governors.py), parts that take no part (asides.py).
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from pipelines.extract.clauses.asides import Span, asides, chosen_by, possessor, relative
from pipelines.extract.clauses.clauses import after_dateline
from pipelines.extract.clauses.governors import CONJUNCTION, governor, joined, open_with
from pipelines.extract.clauses.story import Line
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

PLACED = frozenset({"at", "go", "event"})


class Role(NamedTuple):
    """One token of a clause and its role.

    subject | with | and | to | at | go | about | object | met | source | since | agent | led;
    taking no part: event (an occasion), beside (another clause), inviter, of (describes or owns the next)
    """

    position: int
    token: Token
    role: str


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
    previous: Role | None = None
    for position, token in found:
        gap = between(line.code, previous.position + 1 if previous else start, position)
        if (previous is not None and glossed(gap, token, previous)) or names_talks(line, position, token):
            continue
        span = next((s for s in aside if s.start <= position < s.end), None) if aside else None
        role = role_aside(span, token, gap) if span else role_of(token, gap, previous)
        if previous is None and token.symbol in t.NAMED and gap.endswith("代表") and len(gap) <= STANDS_FOR:
            role = "of"
        role = "at" if role != "at" and is_seat(line.code, position, token, gap) else role
        if previous is not None:
            role = "of" if stood_for(previous, gap, token) else role
            if gap == "的" and previous.token.reference in ("he", "she", "self") and token.codes:
                role, out[-1] = previous.role, previous._replace(role="of")  # 与[他]的法国同行
            if not span and describes(previous, gap, token):
                role = hand_over(out, line, start)
        previous = Role(position, token, role)
        out.append(previous)
    return [owning(line, role, end) for role in (paired(line, out) if len(out) > 1 else out)]


def glossed(gap: str, token: Token, previous: Role) -> bool:
    """东盟（ASEAN）: the same again in brackets."""
    return gap in ("（", "(") and bool(token.codes) and token.codes == previous.token.codes


IN_BRACKETS = re.compile("（[^（）]{0,60}）|[“”「」]")


def between(code: str, start: int, end: int) -> str:
    """The words between two parties, without what stands in brackets and without quotation marks."""
    gap = code[start:end]
    return IN_BRACKETS.sub("", gap) if "（" in gap or "“" in gap or "”" in gap else gap


STANDS_FOR = 6  # characters: ，并代表总统甲|会见…


HELD = re.compile(f"[市省州]?(?:举行|召开|举办|登场|开幕)|{t.MECHANISM}")


def is_seat(code: str, position: int, token: Token, gap: str) -> bool:
    """在T|北京举行的论坛, 在T|印尼万隆举行的峰会, 去年|曼谷亚太经合组织峰会, 出席|曼谷峰会: it takes no part."""
    if token.symbol == t.SIDE:
        return SEAT_TIME.search(gap) is not None and SEAT_OF.match(code, position + 1) is not None
    if token.symbol not in (t.CAPITAL, t.PLACE) or not HELD.match(code, position + 1):
        return False
    if code[position + 1] == t.MECHANISM and gap.endswith(("出席", "参加")):
        return True
    return re.search(f"(?:[在于]|^){t.TIME}?的?$", gap) is not None and (gap != "" or code[position + 1] == t.MECHANISM)


SEAT_TIME = re.compile(f"[在于]{t.TIME}的?$")
SEAT_OF = re.compile(f"[{t.CAPITAL}{t.PLACE}]?[市省州]?(?:举行|召开|举办)的")


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


def role_aside(span: Span, token: Token, gap: str) -> str:
    """In a part that takes no part only places keep their role."""
    if span.role == "beside" and governor(gap) in ("at", "go") and token.symbol not in t.NAMED:
        return governor(gap)
    return span.role


def role_of(token: Token, gap: str, previous: Role | None) -> str:
    role = governor(gap)
    if role in ("at", "go") and token.symbol in (t.PERSON, t.REFERENCE):
        role = "subject"
    if previous is None:
        return "subject" if role == "and" else role
    if gap == "的" and previous.role == "at" and token.place_kind == "organisation":
        return "at"
    if token.office_kind == "consort" and token.person and role in ("with", "and") and previous.role not in PLACED:
        return previous.role  # 甲偕[夫人乙]访问丙
    if token.symbol == t.CAPITAL and gap == "" and previous.token.symbol in t.NAMED:
        return "at"  # 两国元首[布达佩斯]会晤
    after_place = previous.token.symbol == t.PLACE or previous.role in ("at", "go")
    if after_place and role == "and" and token.symbol in t.NAMED:
        return "with"
    if role == "subject" and titled(previous, gap, token):
        return previous.role
    if handed_on(role, gap) or (role in ("subject", "and") and joined(gap) and previous.role not in PLACED):
        return previous.role
    return "with" if role == "and" else role


TITLE = re.compile(
    "(?:反对|谈判|合同|对外|前来|[^\\W的了是就说称与和同跟向对在被把将让给等于从到以及并也都已曾要来去有访见谈举讨\\d]){1,10}"
)
GOVERNED = frozenset({"with", "met", "to"})


def titled(previous: Role, gap: str, token: Token) -> bool:
    """与[新加坡内阁]资政|李显龙, 会见[甲国]合同参谋本部|议长乙: a title that no list holds stands between."""
    if previous.role not in GOVERNED or previous.token.symbol != t.SIDE or token.symbol not in t.NAMED:
        return False
    own = set(token.codes) <= set(previous.token.codes) and len(previous.token.codes) == 1
    return own and TITLE.fullmatch(gap) is not None


def handed_on(role: str, gap: str) -> bool:
    """A conjunction or nothing at all hands on the role of the token before it."""
    if CONJUNCTION.match(gap) and (role == "and" or gap == "，"):
        return True
    return role == "subject" and gap in HANDED_ON


HANDED_ON = frozenset({"", "首都", "首府", "等", "等人", "等国"})


def describes(previous: Role, gap: str, token: Token) -> bool:
    """来自甲的|乙, 甲任命的|乙, 东盟主席国|乙: does what stands before the token describe it? Not 甲会见到访的|乙."""
    if not (token.person or (token.symbol == t.OFFICIAL and (token.codes or token.reference))):
        return False
    if previous.token.symbol == t.REFERENCE or governor(gap) != "subject":
        return False
    if SEAT.fullmatch(gap):
        return True
    return chosen_by(gap) or (previous.role in INSIDE and relative(gap))


SEAT = re.compile(
    "(?:现任|本届|候任)?(?:轮值主席国|轮值国|主席国|成员国|理事国|伙伴国|东道国)"
)  # 东盟轮值主席国|印尼外长
INSIDE = PLACED | {"with", "about", "agent", "source"}


def hand_over(out: list[Role], line: Line, start: int) -> str:
    """The head of a relative clause has the role of the whole; those inside it only describe."""
    at = len(out) - 1
    while at and out[at - 1].role == out[at].role and continued(gap_before(out, at, line, start)):
        at -= 1
    if at < len(out) - 1 and owned(out, line):
        out[-1] = out[-1]._replace(role="of")
        return out[-2].role
    before, role = gap_before(out, at, line, start), out[at].role
    if role not in PLACED and not LEADS.match(line.code, out[-1].position + 1):
        out[at:] = [r._replace(role="of") for r in out[at:]]
    if open_with(before):
        return "with"
    if role == "with":  # 与甲接壤的乙 begins a clause; 王毅与甲任命的乙 does not
        return "with" if any(r.role == "subject" for r in out[:at]) else "subject"
    if at and before[:1] in CONJUNCTIONS and out[at - 1].role not in PLACED:
        return out[at - 1].role
    return role if role in HANDED else "subject"


def owned(out: list[Role], line: Line) -> bool:
    """甲、乙和[中国]的第二号人物|丙: only the side right before the words is whose the person is."""
    owner, joined_to = out[-1], out[-2]
    owns = owner.token.symbol == t.SIDE and line.code.startswith("的", owner.position + 1)
    return owns and joined_to.token.symbol == t.PERSON


LEADS = re.compile("(?:亲自)?(?:率领|带领|率|为首)的")
CONJUNCTIONS = tuple("、和及以暨")
HANDED = frozenset({"subject", "object", "agent", "to", "met", "since"})


def gap_before(out: list[Role], at: int, line: Line, start: int) -> str:
    return line.code[out[at - 1].position + 1 if at else start : out[at].position]


def continued(gap: str) -> bool:
    return gap in HANDED_ON or joined(gap)


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
    group = [found[first].token]
    for before, after in zip(found[first:], found[first + 1 :], strict=False):
        gap = line.code[before.position + 1 : after.position]
        along = after.token.office_kind == "consort" and after.role == before.role
        if CONJUNCTION.match(gap) is None and gap != "" and not joined(gap) and not along:
            break
        group.append(after.token)
    return group
