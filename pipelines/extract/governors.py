"""What the words between two parties make of the second: 与亲密盟友[甲] -> with, 对[甲] -> to.

Belongs here: Chinese prepositions, verbs that govern, conjunctions, words that may stand between them and a name.
Not here: clauses that take no part (asides.py), the reading of a whole stretch (roles.py).
"""

import re
from functools import lru_cache

from pipelines.extract.token import MEDIA, TIME

ADVERBS = r"(?:也|还|又|分别|先后|随后|再次|首次|当天|已经|已|曾|并|则|就|同时|单独|另外|主要|以及)?"
ROLE_WORDS: tuple[tuple[str, str], ...] = (
    (
        "with",
        "与|同|跟|会同|连同|偕同|偕|陪同|和来访的|与来访的|与到访的|同来华进行国事访问的|同来访的|同到访的|与来华访问的|同来华访问的",
    ),
    ("and", "和|及|以及|、|暨|与|，以及|、以及|或|，和|等国和"),
    ("source", "据|引述|援引|引用|根据|来自|转述"),
    (
        "about",
        "就|事关|关乎|围绕|改善|加强|深化|修复|巩固|缓和|关于|有关|涉及|包括|因|由于|对于|鉴于|为|针对|讨论|有利于|以应对|应对|考虑到|包含|尤其是|作为|担任|属于|称为|中国称|日本称|中方称",
    ),
    ("to", "将|把|对|向|给|致|对于|面对|朝着|(?<![访赴抵对美中日韩俄北在涉])朝"),
    (
        "object",
        "令|让|使|促|支持|邀请|呼吁|要求|敦促|希望|期待|指责|谴责|批评|警告|反对|抗议|提醒|敦请|促请|促使|告诉|通知|欢迎|迎接|接待|款待|宴请|感谢|祝贺|赞扬|赞赏|抨击|威胁|认为|指出|指|声称|说|表示|透露|称赞|防止|阻止|关切|担忧|宣布|侦测到|监测到|探测到|证实",
    ),
    ("met", "会见|接见|会晤|拜会|约见|召见|晤|面见|致电|致函|会见了|接见了|会晤了|拜会了"),
    ("at", "在|于|位于|身处|驻|首都|首府|[在于](?:正在)?(?:访问|到访|出访|往访)的"),
    (
        "go",
        "赴|(?<![谈提说遭受看感])到|往|至|抵达|抵|访问|访|前往|飞往|飞抵|出访|到访|历访|造访|离开|返回|(?<!以)来|经",
    ),
    ("led", "率领|率|带领|率同"),
    ("event", "出席|参加|参与|主持|举办|召开|出席完|列席|透过|借由|藉由|经由|配合"),
    ("since", "自|从|继|除|除了|随着|自从"),
    ("agent", "被|遭|受|遭到|受到|获|获得|由"),
)
OVER_COMMA = frozenset({"object", "and", "source"})  # 表示，[甲]…: what is said has a subject of its own
DONE = {"object": "了?"}  # 谴责了[甲]
BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?:{words}){DONE.get(role, '')}{ADVERBS}{'，?' if role in OVER_COMMA else ''}$"))
    for role, words in ROLE_WORDS
)
CONJUNCTION = re.compile(r"^(?:等|两国|三国|各国)?(?:和|及|以及|、|与|同|，|，以及|、以及|暨|并|/|－|-|—)$")
WINDOW = 9
LAST = frozenset(re.sub(r"[^\u4e00-\u9fff，、]", "", "".join(words for _, words in ROLE_WORDS) + ADVERBS))
OPEN_WITH = re.compile(
    rf"(?:^|[，将已还曾也又并会拟才再刚只愿须应后前时日天晚午间别次接先要想在地域内岸空是除了再{TIME}-{MEDIA}])"
    r"(?:(?<![参给赋])与(?![此其会否众日])|(?<![相不共赞认如协合一等陪连])同(?![意时样期日年月一盟步情志行胞事属])|跟(?![进踪随着]))"
    r"(?P<rest>[^，。；：、]{1,18})$"
)
NOT_OPEN = re.compile(
    r"[有相无]关|相[比反同]|一样|不同|接近|同时|以来|就(?![任职])|(?<![正现])在|(?<![即])将|[对向把被于]|[时后前](?!任|首|总|外|国|防)"
)
VERBAL = re.compile(
    r"[访赴抵将就对向在与同把被并给让使说称于为]|举行|出席|参加|讨论|表示|宣布|同意|决定|达成|签署|进行|会[谈晤见面]|要求|呼吁|敦促|支持|反对|指责|批评|希望|认为|强调|指出"
)
JOINED = re.compile(
    r"^(?:等[\u4e00-\u9fff]{0,3}|两国|三国|各国)?(?P<by>、|，?以及|，?和(?![解平谈睦约缓])|及(?!时)|与|同|暨)(?P<rest>[^，。；：\ue000-\ue008]{0,12})$"
)


ORDINAL = re.compile(r"第[\d一二三四五六七八九十百]+[届次轮]$")


@lru_cache(maxsize=1 << 12)
def governor(gap: str) -> str:
    """The role that the words before a party give it; subject when none governs it."""
    gap = ORDINAL.sub("", gap) if gap[-1:] in "届次轮" else gap
    adjacent = role_after(gap[-WINDOW:]) if gap and gap[-1] in LAST else "subject"
    if adjacent == "subject" and open_with(gap):
        return "with"
    return adjacent


def role_after(before: str) -> str:
    for role, pattern in BEFORE:
        if pattern.search(before):
            return role
    return "subject"


def open_with(gap: str) -> bool:
    """与亲密盟友|甲, 同正在当地访问的|甲: the preposition reaches over what describes the party."""
    match = OPEN_WITH.search(gap)
    return match is not None and NOT_OPEN.search(match["rest"]) is None


@lru_cache(maxsize=1 << 14)
def joined(gap: str) -> bool:
    """甲|和|乙, 甲|、现任主席国|乙: one after the other, with nothing but a description between."""
    match = JOINED.match(gap)
    return match is not None and (match["rest"].endswith("的") or VERBAL.search(match["rest"]) is None)
