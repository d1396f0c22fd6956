"""The dateline at the head of a text: 【共同社11月18日电】, 新华社东京11月24日电（记者某某）, 华盛顿 —. It stays there.
Belongs here: its forms. Not here: what day it means (that needs the date of publication).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipelines.parse.han_date import number

HAN = "\u4e00-\u9fff"
AGENCY = (
    r"(?P<agency>共同社|新华社|新华网|中新社|中新网|中央社|路透社?|法新社|美联社|德新社|韩联社|塔斯社|俄新社|安莎社|埃菲社|法广|美国之音"
    r"|德国之声(?:中文网)?|自由亚洲电台|大纪元|人民网|央视网|央视新闻|总台(?:央视)?|本报|本台|本社|澎湃新闻"
    rf"|(?!据)[{HAN}]{{1,6}}?(?:通讯社|社|日报|时报|早报|晚报|新闻网|电台|电视台))"
)
NAMES = (
    rf"(?:[{HAN}·]{{2,4}}[、，,/／\s])*[{HAN}]{{2,3}}"  # the last name is taken as long as a place is left behind it
)
REPORTER = rf"(?:特?派?驻?[{HAN}]{{0,6}}?(?:特约)?(?:记者|通讯员)[\s：:]?{NAMES}\s*)?"
PLACE = rf"(?P<place>[{HAN}·、／/]{{2,12}}?)?"
NUMERAL = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
DAY = rf"(?:(?:19|20)\d\d年)?(?:(?:{NUMERAL})月)?(?P<day>{NUMERAL})日"
BY = r"(?:\s?[（(](?:记者|通讯员|编辑|总台)[^（）()\n]{1,40}[）)])?"
KIND = r"(?:综合|专|特|外|快|急|视频|图文|体育|英文|中文)?"
BRACKETED = re.compile(
    rf"[【（(\[]\s*{AGENCY}\s*[，,]?\s*{REPORTER}{PLACE}\s*{DAY}[^】）)\]\d]{{0,12}}(?:电|讯|报道|报导|消息|稿)?\s*[】）)\]]"
)
BARE = re.compile(rf"{AGENCY}\s*[，,]?\s*{REPORTER}{PLACE}\s*{DAY}{KIND}(?:电|讯)(?![站话视力影号息]){BY}")
DASHED = re.compile(rf"{AGENCY}\s*{PLACE}\s*{DAY}\s*[-–—]+")
SIGNED = re.compile(rf"[【（(]{AGENCY}[^】）)\d。]{{0,24}}[】）)]")
SIGNED_BARE = re.compile(rf"{AGENCY}(?:消息|讯)(?=[，：:\s（(]|[{HAN}]{{4}})")
PLACE_ONLY = re.compile(
    rf"(?P<place>[{HAN}·、／/]{{2,12}})(?:\s*[（(][\w\s]{{1,12}}[）)])?(?:\s[—–-]{{1,2}}|[—–]{{1,2}}(?=\s))"
)
PLACE_AND_DAY = re.compile(
    rf"[（(【](?!\w*记者)(?P<place>[{HAN}·、]{{2,10}}?)\s?{DAY}(?:发(?P<agency>[{HAN}]{{2,4}}社)?|{KIND})[电讯][）)】]"
)
FORMS = (BRACKETED, BARE, DASHED, SIGNED, SIGNED_BARE, PLACE_AND_DAY, PLACE_ONLY)
LOOK = 120  # characters


@dataclass(frozen=True, slots=True)
class Dateline:
    text: str
    place: str | None = None
    agency: str | None = None
    day: int | None = None


def dateline(text: str) -> Dateline | None:
    """The dateline that the text starts with, or None.

    【甲报6月13日报导】（乙社利马12日电）: whoever prints it says so first; what it tells is of the agency's day.
    """
    head = text[:LOOK].split("\n", 1)[0]
    printed = first_of(FORMS, head, 0)
    if printed is None:
        return None
    own = first_of((BRACKETED, PLACE_AND_DAY), head, printed.end()) if printed[0].endswith("】") else None
    found = (own or printed).groupdict()
    day = day_of(found.get("day"))
    return Dateline(head[: (own or printed).end()], found.get("place"), found.get("agency"), day)


def first_of(forms: Iterable[re.Pattern[str]], head: str, start: int) -> re.Match[str] | None:
    return next((match for form in forms if (match := form.match(head, start))), None)


def day_of(numeral: str | None) -> int | None:
    """12, 十二 -> 12"""
    day = int(numeral) if numeral and numeral.isdecimal() else number(numeral) if numeral else 0
    return day if 1 <= day <= 31 else None
