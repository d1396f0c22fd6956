"""Who does what in a clause, read off the word before each token.

Belongs here: Chinese prepositions and word order. Not here: what an event is.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pipelines.extract import token as t
from pipelines.extract.sentences import CLAUSE_END
from pipelines.extract.story import Line
from pipelines.extract.token import Token

ADVERBS = r"(?:也|还|又|分别|先后|随后|再次|首次|当天|已经|已|曾|并|则|就|同时|单独|另外|主要|以及|，)?"
ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (
        "with",
        "与|同|跟|会同|连同|偕同|偕|陪同|和来访的|与来访的|与到访的|同来华进行国事访问的|同来访的|同到访的|与来华访问的|同来华访问的",
    ),
    ("and", "和|及|以及|、|暨|与|，以及|、以及|或|，和|等国和"),
    ("source", "据|引述|援引|引用|根据|来自|转述"),
    (
        "about",
        "就|围绕|关于|有关|涉及|包括|因|由于|对于|鉴于|为|针对|讨论|有利于|以应对|应对|考虑到|包含|尤其是|作为|担任|属于|称为|中国称|日本称|中方称",
    ),
    ("to", "将|把|对|向|给|致|对于|面对|朝着|(?<![访赴抵对美中日韩俄北在涉])朝"),
    (
        "object",
        "令|让|使|促|支持|邀请|呼吁|要求|敦促|希望|期待|指责|谴责|批评|警告|反对|抗议|提醒|敦请|促请|促使|告诉|通知|欢迎|感谢|祝贺|赞扬|赞赏|抨击|威胁|认为|指出|指|声称|说|表示|透露|称赞|防止|阻止|关切|担忧|宣布",
    ),
    ("at", "在|于|位于|身处|驻|首都|首府"),
    ("go", "赴|(?<![谈提说遭受看感])到|往|至|抵达|抵|访问|访|前往|飞往|飞抵|出访|到访|历访|造访|离开|返回|来|经"),
    ("led", "率领|率|带领|率同"),
    ("event", "出席|参加|参与|主持|举办|召开|出席完|列席"),
    ("since", "自|从|继|除|除了|随着|自从"),
    ("agent", "被|遭|受|遭到|受到|获|获得|由"),
)
BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?:{words}){ADVERBS}$")) for role, words in ROLE_WORDS
)
CONJUNCTION = re.compile(r"^(?:等|两国|三国|各国)?(?:和|及|以及|、|与|同|，|，以及|、以及|暨|并|/|－|-|—)$")
WINDOW = 9
OCCASION = re.compile(
    r"(?:出席|参加|参与|列席|主持|举行|召开)(?P<occasion>[^，。；]{1,40}?)(?:期间|其间|间隙|空档|空隙|之际|之余|场边|之后|之前|前夕|后，|前，|时，)"
)


NO_PARTY = frozenset({t.TIME, t.MECHANISM, t.MEDIA})


class Role(NamedTuple):
    """One token of a clause and its role.

    subject | with | and | to | at | go | about | object | source | since | agent
    """

    position: int
    token: Token
    role: str


def clause_bounds(line: Line, position: int) -> tuple[int, int]:
    """The clause of the encoded sentence that holds `position`."""
    start, end = 0, len(line.code)
    for match in CLAUSE_END.finditer(line.code):
        if match.end() <= position:
            start = match.end()
        elif match.start() >= position:
            end = match.start()
            break
    return start, end


LAST = frozenset(re.sub(r"[^\u4e00-\u9fff，、]", "", "".join(words for _, words in ROLE_WORDS) + ADVERBS))


def word_role(code: str, start: int, position: int) -> str:
    before = code[max(start, position - WINDOW) : position]
    return role_after(before) if before and before[-1] in LAST else "subject"


@lru_cache(maxsize=1 << 16)
def role_after(before: str) -> str:
    for role, pattern in BEFORE:
        if pattern.search(before):
            return role
    return "subject"


DATELINE = re.compile(
    r"^(?:【[^】]{0,40}】|[（(][^）)]{0,40}[电讯导道][）)]"
    rf"|\W?{t.MEDIA}[^，。]{{0,16}}?电(?!话|视|报)(?:[（(][^）)]{{0,30}}[）)])?|[^，。]{{0,24}} [-—]{{1,2}} ?)"
)


def after_dateline(line: Line, start: int) -> int:
    """【共同社雅加达7月13日电】日本外相…: the agency and its place take no part."""
    if start or line.sentence.index:
        return start
    match = DATELINE.match(line.code)
    return match.end() if match else 0


def roles(line: Line, start: int, end: int) -> list[Role]:
    """Roles of all party tokens of [start, end). What is known of the stretch that begins there is read on."""
    start = after_dateline(line, start)
    low, high = line.indices(start, end)
    if low >= high:
        return []
    occasions = meanwhile(line, start, end) if tells_of_occasion(line.code) else []
    known = [] if occasions else line.roles.setdefault(start, [])
    if len(known) < high - low:
        read_on(line, start, range(low + len(known), high), occasions, known)
    return [role for role in known[: high - low] if role is not None]


def handed_on(role: str, gap: str) -> bool:
    """A conjunction or nothing at all hands on the role of the token before it."""
    if CONJUNCTION.match(gap) and (role == "and" or gap == "，"):
        return True
    return role == "subject" and gap in ("", "首都", "首府", "等", "等人", "等国")


@lru_cache(maxsize=1 << 10)
def tells_of_occasion(code: str) -> bool:
    return OCCASION.search(code) is not None


def meanwhile(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    """在…出席[东亚峰会和东盟论坛]的间隙: who takes part in the occasion takes no part in what happens beside it."""
    return [match.span("occasion") for match in OCCASION.finditer(line.code, start, end)]


def glossed(line: Line, position: int, token: Token, previous: Role | None) -> bool:
    """东盟（ASEAN）: the same again in brackets."""
    if previous is None or line.code[previous.position + 1 : position] not in ("（", "("):
        return False
    return bool(token.codes) and token.codes == previous.token.codes


def read_on(line: Line, start: int, indices: range, occasions: list[tuple[int, int]], known: list[Role | None]) -> None:
    """One role, or None, for each of these tokens, added to what is known of the tokens before them from `start` on."""
    previous = next((role for role in reversed(known) if role is not None), None)
    for index in indices:
        role = role_of(line, start, line.where[index], line.tokens[index], occasions, previous)
        known.append(role)
        previous = role or previous


def role_of(
    line: Line, start: int, position: int, token: Token, occasions: list[tuple[int, int]], previous: Role | None
) -> Role | None:
    """The role of a party token, by the word before it and the party before it; None for what is no party."""
    if token.symbol in NO_PARTY or glossed(line, position, token, previous):
        return None
    if any(a <= position < b for a, b in occasions):
        return Role(position, token, "event")
    role = word_role(line.code, start, position)
    if role in ("at", "go") and token.symbol in (t.PERSON, t.REFERENCE):
        role = "subject"
    if previous is None:
        return Role(position, token, "subject" if role == "and" else role)
    gap = line.code[previous.position + 1 : position]
    if gap == "的" and previous.role == "at" and token.place_kind == "organisation":
        role = "at"
    after_place = previous.token.symbol == t.PLACE or previous.role in ("at", "go")
    if after_place and role == "and" and token.symbol in (t.PERSON, t.OFFICIAL):
        role = "with"
    elif handed_on(role, gap):
        role = previous.role
    elif role == "and":
        role = "with" if gap else "subject"
    return Role(position, token, role)


def coordinated(line: Line, found: list[Role], first: int) -> list[Token]:
    """The token at index `first` and those joined to it by 和, 、, 与 ..."""
    group = [found[first].token]
    for before, after in zip(found[first:], found[first + 1 :], strict=False):
        gap = line.code[before.position + 1 : after.position]
        if CONJUNCTION.match(gap) is None and gap != "":
            break
        group.append(after.token)
    return group
