"""What the words between two parties make of the second: 与亲密盟友[甲] -> with, 对[甲] -> to.

Belongs here: which of them governs, conjunctions, words that may stand between them and a name.
Not here: the prepositions and verbs themselves (rules/governors.yaml),
 clauses that take no part (asides.py), the role that follows (governed.py).
"""

import re
from functools import lru_cache

from pipelines.extract.mentions.token import MEDIA, TIME
from pipelines.extract.rulebook import RULES, expand
from pipelines.pages import read_page

ADVERBS = r"(?:也|还|又|分别|先后|随后|再次|再度|首次|首度|当天|已经|已|曾|并|则|就|同时|单独|另外|主要|以及)?"
ROLE_WORDS: tuple[tuple[str, str], ...] = tuple(
    (role, "|".join(words)) for role, words in read_page(RULES / "governors.yaml")["roles"].items()
)
OVER_COMMA = frozenset({"object", "and", "source"})  # 表示，[甲]…: what is said has a subject of its own
DONE = {"object": "了?", "go": "[了过]?", "met": "[了过]?"}  # 谴责了[甲], 访问了[乙]
BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?:{words}){DONE.get(role, '')}{ADVERBS}{'，?' if role in OVER_COMMA else ''}$"))
    for role, words in ROLE_WORDS
)
CONJUNCTION = re.compile(
    r"^(?:等|两国|三国|各国)?(?:和|及|以及|、|与|同|，|，以及|、以及|暨|并|携手|联手|联合|/|－|-|—)$"
)
WINDOW = 9
LAST = frozenset(re.sub(r"[^\u4e00-\u9fff，、]", "", "".join(words for _, words in ROLE_WORDS) + ADVERBS))
BEGINS = (
    r"(?:^|在[京华沪穗]|"
    rf"[，将已还曾也又并会拟才再刚只愿须应后前时日天晚午间别次接先要想在地域内岸空是除了再{TIME}-{MEDIA}])"
)
OPENS_WITH = re.compile(BEGINS + "(?:随即|立即|首先)?和$")
OPEN_WITH = re.compile(
    BEGINS + r"(?:(?<![参给赋])与(?![此会否众日]|其(?![他它余]))"
    r"|(?<![相不共赞认如协合一等陪连])同(?![意时样期日年月一盟步情志行胞事属])|跟(?![进踪随着]))"
    r"(?P<rest>[^，。；：、]{1,18})$"
)
NOT_OPEN = re.compile(
    r"[有相无]关|相[比反同]|一样|不同|接近|同时|以来|就(?![任职])|(?<![正现])在|(?<![即])将|[对向把被于]|[时后前](?!任|首|总|外|国|防)"
)
VERBAL = re.compile(
    r"[访赴抵将就对向在与同把被并给让使说称于为]|举行|出席|参加|讨论|表示|宣布|同意|决定|达成|签署|进行|会[谈晤见面]|要求|呼吁|敦促|支持|反对|指责|批评|希望|认为|强调|指出"
)
JOINED = re.compile(
    r"^(?:等[\u4e00-\u9fff]{0,3}|两国|三国|各国)?(?P<by>、|，?以及|，?和(?![解平谈睦约缓])|及(?!时)|与|同|暨|携手|联手)(?P<rest>[^，。；：\ue000-\ue008]{0,12})$"
)


DESCRIBED = re.compile(  # 和正在当地访问的|甲, 会见了前来出席会议的|甲: what the party does, said of it
    expand(
        r"(?P<by>[与同和跟对向把给见晤]了?|(?<![即行必终])将)(?:正在|正|目前|刚刚|刚|新近|新|专程|特意|特地|<asked>|远道|率团|<first>|<again>|即将|同样|不久前)*"
        r"(?:在?(?:当地|该国|此间|此地|本地|那里|这里|华)|于?今天|当天|同日|正在|正)*"
        r"(?:前来|远道而来|来|到访|来访|访问|出席|参加|参会|与会|上任|就任|履新|到任|当选|连任|获任|卸任|抵达|到达|率团|进行)"
        r"[^，。；：、与同和跟就对向被将把]{0,12}的$"
    )
)
ORDINAL = re.compile(r"第[\d一二三四五六七八九十百]+[届次轮]$")


@lru_cache(maxsize=1 << 12)
def governor(gap: str) -> str:
    """The role that the words before a party give it; subject when none governs it."""
    gap = ORDINAL.sub("", gap) if gap[-1:] in "届次轮" else gap
    gap = DESCRIBED.sub(r"\g<by>", gap) if gap.endswith("的") else gap
    adjacent = role_after(gap[-WINDOW:]) if gap and gap[-1] in LAST else "subject"
    if adjacent == "subject" and open_with(gap):
        return "with"
    return adjacent


def role_after(before: str) -> str:
    for role, pattern in BEFORE:
        if pattern.search(before):
            return role
    return "subject"


def opens_with(gap: str) -> bool:
    """抵达后和|甲, 11日和|甲: nobody stands before whom the word could join; not 专家和|甲."""
    return OPENS_WITH.search(gap) is not None


def open_with(gap: str) -> bool:
    """与亲密盟友|甲, 同正在当地访问的|甲: the preposition reaches over what describes the party."""
    match = OPEN_WITH.search(gap)
    return match is not None and NOT_OPEN.search(match["rest"]) is None


@lru_cache(maxsize=1 << 14)
def joined(gap: str) -> bool:
    """甲|和|乙, 甲|、现任主席国|乙: one after the other, with nothing but a description between."""
    match = JOINED.match(gap)
    return match is not None and (match["rest"].endswith("的") or VERBAL.search(match["rest"]) is None)
