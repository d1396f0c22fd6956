"""Text -> the smallest pieces of time expressions: a year, a month, a weekday, a word like 去年. No resolution here."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipelines.extract.times.numerals import number
from pipelines.extract.times.words import WORDS, any_of, surfaces

N = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
CN_YEAR = r"[一二][〇○零一二三四五六七八九]{3}"
GAP = r"[ \u3000]?"
LINK = r"(?:[-~～－—–―]{1,2}|至|到|、|和|及|与|或)"
NOT_TITLE = (  # after 前: 前总统, 前往, 前三名 are no deadlines
    r"(?![往来夕途景锋线后半期总首国外防部议任财司书主官所市省委队女男夫妻身沿面中美英法德日韩]|进(?!行|入|口|一步)"
    rf"|{GAP}[\d一二三四五六七八九十两]+{GAP}(?:个|天|名|位|季|大|届|次|月))"
)
NOT_LATER = r"(?![来续方代裔半果院备])"

SHAPES = {
    "date": r"\d{4}[-/.]\d{2}[-/.]\d{2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)",
    "american": r"\d{1,2}/\d{1,2}/\d{4}(?!\d)",
    "minguo": rf"民国{GAP}(?:\d{{2,3}}|[〇○零一二三四五六七八九十百]{{1,5}}|元){GAP}年(?!代)",
    "decade": rf"(?:(?:上|本|十九|二十一?|1\d|2[01])(?:个)?世纪){GAP}(?:\d0|[二三四五六七八九]十){GAP}年代"
    rf"|(?:\d{{3}}0|[一二][〇○零一二三四五六七八九]{{3}}|[2-9]0|[二三四五六七八九]十){GAP}年代",
    "taiwan_year": rf"(?:9\d|1[0-3]\d){GAP}年(?={GAP}(?:1[0-2]|[1-9]|0[1-9]){GAP}月)",
    "short_year": rf"[’'‘]\d{{2}}年|0\d年|\d{{2}}年(?={GAP}\d{{1,2}}{GAP}月{GAP}\d{{1,2}}{GAP}[日号])",
    "head_year": rf"\d{{4}}(?={GAP}{LINK}{GAP}\d{{4}}{GAP}年(?!代))",
    "year": rf"(?:\d{{4}}|{CN_YEAR}){GAP}年(?!代|历史|的历史|来)",
    "ago": rf"(?:(?:\d{{1,3}}|[一二两三四五六七八九十百]{{1,4}}){GAP}[多余]?"
    rf"(?:天|周(?!年|岁)|个?星期|个?礼拜|个多?月|年|小时)多?|[一二两三四五六七八九十]日)"
    rf"(?:(?:之前|以前|前(?!后)){NOT_TITLE}|(?:之后|以后|后){NOT_LATER})",
    "first_months": rf"[前头首]{GAP}(?:\d{{1,2}}|[一二两三四五六七八九十]{{1,2}}){GAP}(?:个月|季度?)",
    "quarter": rf"第?[一二三四1-4]{GAP}季(?!后|军|节|赛)度?|[Qq][1-4](?![\dA-Za-z])",
    "weekday": r"(?:(?:上上|下下|上|下|本|这|当|每|隔)[一个]?)?(?:周[一二三四五六日]|(?:星期|礼拜)[一二三四五六日天])",
    "head_month": rf"{N}(?=(?:{GAP}{LINK}{GAP}{N})+{GAP}月(?!底前))",
    "month": rf"{N}{GAP}月份?",
    "head_day": rf"{N}(?=(?:{GAP}{LINK}{GAP}{N})+{GAP}[日号])",
    "day": rf"{N}{GAP}[日号]",
    "word": any_of(WORDS),
    "none": r"\d[\d.,:：%万亿千百]*[多余几]?(?:个|周|天|年|小时|世纪)?"
    r"|[一二两三四五六七八九十百千万几]+(?:个|周|天|年|日|季|世纪)?",
}
OTHERS = ("minguo", "weekday", "word")  # begin with no number
COUNTABLE = r"[年月日号天周个星礼小季世多余/.\-~～－—–―至到、和及与或]"
NUMBER_AHEAD = (
    rf"(?=(?:[第前头首]{GAP}|[上本]个?世纪{GAP})?(?:\d{{1,4}}|[〇○零一二两三四五六七八九十廿卅百]{{1,5}})"
    rf"{GAP}{COUNTABLE}|[Qq’'‘][\d])"
)


def _branches(shapes: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{shape})" for name, shape in shapes.items())


TOKEN = re.compile(
    r"(?=[\d一二两三四五六七八九十廿卅百民第前头首周星礼上下本这当每隔’'‘Qq"
    + "".join(sorted({surface[0] for surface in WORDS}))
    + rf"])(?:{_branches({name: SHAPES[name] for name in OTHERS})}"
    + rf"|{NUMBER_AHEAD}(?:{_branches({k: v for k, v in SHAPES.items() if k not in OTHERS})}))"
)
WORD = re.compile(any_of(WORDS))
DIGITS = re.compile(r"\d+")
HAN = re.compile(r"[〇○零一二两三四五六七八九十廿卅百]+|\d+")

COUNTED = surfaces("counted")  # before a number of days that is a length, not a date
LENGTH = re.compile(
    r"(?:间(?!谍|接)|游|之内|内(?![阁塔蒙比部政容外陆])|[一二两三四\d][夜晚]|之久|之行|之旅|行程|元(?!首)|圆|币|均|薪|本公民|本人)"
)
STATED = re.compile(r"的?(?:正式|国事|工作|友好|非正式)*(?:访问|行程|会议|活动|假期|战争)")
STATED_BEFORE = surfaces("stated")
HAO_BEFORE = tuple("，。、；：“（(,;在于从到至自和截将月日天一二三四五六\n 　")
HAO_AFTER = re.compile(
    r"[，。、）)\s]|上午|下午|早上|晚|凌晨|中午|当天|[起在抵访宣前将与和会说称对从到至]"
    r"|开始|表示|举行|启程|之[前后]"
)
HAO_NOT = re.compile(
    r"[线楼院馆令机船舰球门房厅站室战病井矿坑码召角探核床店车人]"
    r"|公路|决议|文件|火箭|卫星|台风|选手|航班|种子|[提议草]案|公告"
)
SEASON_BEFORE = tuple("，。、；：,;\n在于自从到至年度这个")
SEASON_AFTER = re.compile(r"以来|以后|之[前后]|前(?!往)|期间|起|开始|，")
MONTH_NOT = re.compile(r"球|徒刑|薪|租|(?<=月)号(?!召)")
COUNTRY_AFTER_WEEK = re.compile(r"国(?!际|家|会|务|防(?!长)|王|民|内|外(?![长交相])|安|台|航|泰|企|资|庆)|[十百]")
SUNDAY_NOT = re.compile(r"本(?![周月年报人来季])|[方元媒企圆股]|[外首防]相|(?:中|韩|美)(?![国午方军])|报")


@dataclass(frozen=True, slots=True)
class Token:
    """`lean`: absolute, publication, story, bare (nearest), before, after. 明后年 has a range from `low` to `high`."""

    start: int
    end: int
    unit: str
    lean: str = "absolute"
    low: int = 0
    high: int = 0
    word: str = ""


def tokens(text: str) -> Iterator[Token]:
    """The pieces in text order, without overlap; `none` pieces (counts, idioms) are swallowed."""
    at = 0
    while match := TOKEN.search(text, at):
        shape = match.lastgroup or ""
        token = MAKERS[shape](match, text) if shape in MAKERS else None
        if token is not None:
            yield token
            at = token.end
        else:
            at = match.start() + 1 if shape in ("word", "weekday", "first_months", "quarter") else match.end()


def numbers(match: re.Match[str]) -> list[int]:
    return [number(n) for n in HAN.findall(match[0])]


def clear_before(match: re.Match[str], text: str) -> bool:
    """The number is whole and no label: not 第17日, 1.5月, F15日."""
    before = text[max(0, match.start() - 2) : match.start()]
    if before.endswith((".", ":", ",", "/")):
        return not before[0].isdecimal()
    return not before or not (before[-1] == "第" or (before[-1].isascii() and before[-1].isalnum()))


def simple(unit: str, low: int, high: int) -> Callable[[re.Match[str], str], Token | None]:
    """A maker for a number with its unit, if the number is within bounds."""

    def make(match: re.Match[str], text: str) -> Token | None:
        value = numbers(match)[0]
        if not low <= value <= high or not clear_before(match, text):
            return None
        return Token(match.start(), match.end(), unit, low=value, high=value)

    return make


def full_date(match: re.Match[str], text: str) -> Token | None:
    year, month, day = map(int, DIGITS.findall(match[0]))
    return _dated(match, text, year, month, day)


def american_date(match: re.Match[str], text: str) -> Token | None:
    """11/25/2023 and 25/11/2023; 11/12/2023 could be either."""
    first, second, year = map(int, DIGITS.findall(match[0]))
    if first <= 12 and second <= 12 and first != second:
        return Token(match.start(), match.end(), "slashes", low=year, word=match[0])
    month, day = (first, second) if first <= 12 else (second, first)
    return _dated(match, text, year, month, day)


def _dated(match: re.Match[str], text: str, year: int, month: int, day: int) -> Token | None:
    if not 1500 <= year <= 2199 or not clear_before(match, text):
        return None
    return Token(match.start(), match.end(), "date", low=year * 10000 + month * 100 + day)


def taiwan_year(match: re.Match[str], text: str) -> Token | None:
    """112年5月 counts from 1912 without saying so; 112年 alone is a length."""
    return minguo(match, text) if clear_before(match, text) else None


def minguo(match: re.Match[str], text: str) -> Token:
    year = 1 if "元" in match[0] else numbers(match)[0]
    return Token(match.start(), match.end(), "year", low=1911 + year, high=1911 + year)


def short_year(match: re.Match[str], text: str) -> Token | None:
    """'08年, 08年, 23年11月25日"""
    value = numbers(match)[0]
    if not clear_before(match, text) or 40 <= value < 60:
        return None
    year = 2000 + value if value < 40 else 1900 + value
    return Token(match.start(), match.end(), "year", low=year, high=year)


def decade(match: re.Match[str], text: str) -> Token | None:
    tens = numbers(match)[-1]
    if tens >= 1500:
        first = tens
    elif "本世纪" in match[0] or "21世纪" in match[0] or "二十一世纪" in match[0]:
        first = 2000 + tens
    elif "19世纪" in match[0] or "十九世纪" in match[0]:
        first = 1800 + tens
    else:
        first = 1900 + tens if tens >= 30 or "世纪" in match[0] else 2000 + tens
    return Token(match.start(), match.end(), "decade", low=first) if clear_before(match, text) else None


def ago(match: re.Match[str], text: str) -> Token | None:
    """两天前, 三个月前; with 多 or in hours no day can be told."""
    if not clear_before(match, text):
        return None
    surface, count = match[0], numbers(match)[0]
    unit = next(u for mark, u in AGO_UNITS if mark in surface)
    if unit == "vague" or "多" in surface or "余" in surface:
        return Token(match.start(), match.end(), "vague")
    later = "后" in surface
    return Token(match.start(), match.end(), unit, "later" if later else "ago", count if later else -count)


AGO_UNITS = (
    ("小时", "vague"),
    ("周", "week"),
    ("星期", "week"),
    ("礼拜", "week"),
    ("月", "month"),
    ("年", "year"),
    ("天", "day"),
    ("日", "day"),
)


def first_months(match: re.Match[str], text: str) -> Token:
    months = numbers(match)[0] * (1 if match[0].endswith("个月") else 3)
    return Token(match.start(), match.end(), "first_months", low=months)


def quarter(match: re.Match[str], text: str) -> Token | None:
    """第三季度; 第三季 alone may be of a series, and needs a year before it."""
    if match[0][0] not in "第Qq" and not clear_before(match, text):
        return None
    lean = "bare" if match[0].endswith("度") or match[0][0] in "Qq" else "bound"
    return Token(match.start(), match.end(), "quarter", lean, numbers(match)[0])


WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "当": 0, "下": 1, "下下": 2}
WEEKDAYS = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6}


def weekday(match: re.Match[str], text: str) -> Token | None:
    """周二, 上周五, 下个星期一; not 每周二, 四周一片, 上周二十国集团, 本周日本政府, 上周三国外长."""
    start, end, surface = match.start(), match.end(), match[0]
    modifier = re.split("周|星期|礼拜", surface)[0].rstrip("一个") or ""
    if surface[0] in "每隔" or text[start - 1 : start] in tuple("一二两三四五六七八九十几每隔数半圆逢0123456789"):
        return Token(start, end, "none") if text[start - 1 : start] or surface[0] in "每隔" else None
    if COUNTRY_AFTER_WEEK.match(text, end) and surface[-1] in "二三四五六一":
        return plain_word(start, text)
    if surface[-1] == "日" and SUNDAY_NOT.match(text, end) and modifier:
        return plain_word(start, text)
    lean = "publication" if modifier else "bare"
    return Token(start, end, "weekday", lean, WEEKS.get(modifier, 0), WEEKDAYS[surface[-1]])


def month(match: re.Match[str], text: str) -> Token | None:
    if MONTH_NOT.match(text, match.end()):
        return None
    return simple("month", 1, 12)(match, text)


def day(match: re.Match[str], text: str) -> Token | None:
    """24日, 廿四日, 25号; not 为期3日, 三日两夜, 25日元, 三日的访问, 嫦娥五号."""
    token = simple("day", 1, 31)(match, text)
    if token is None or text.endswith(COUNTED, 0, token.start) or LENGTH.match(text, token.end):
        return None
    if match[0].endswith("号"):
        return token if _numbered_day(token, text) else None
    if match[0] == "一日" and not _numbered_day(token, text):
        return None
    if STATED.match(text, token.end) and (text.endswith(STATED_BEFORE, 0, token.start) or not match[0][0].isdecimal()):
        return None
    return token


def _numbered_day(token: Token, text: str) -> bool:
    """25号 is a day only where a day can stand: beside 在, 从, a month, a comma, and never before what 号 counts."""
    if HAO_NOT.match(text, token.end):
        return False
    before = token.start == 0 or text.endswith(HAO_BEFORE, 0, token.start)
    after = token.end == len(text) or bool(HAO_AFTER.match(text, token.end))
    return before and after if not text[token.start].isdecimal() else before or after


def word(match: re.Match[str], text: str) -> Token | None:
    return plain_word(match.start(), text)


def plain_word(start: int, text: str) -> Token | None:
    """The longest lexicon word here that its neighbours allow."""
    match = WORD.match(text, start)
    if match is None:
        return None
    entry = WORDS[match[0]]
    if not entry.fits(text, start, match.end()):
        return None
    if entry.unit == "season" and entry.lean == "bare" and not _tells_a_time(start, match.end(), text):
        return None
    low, high = entry.bounds
    return Token(start, match.end(), entry.unit, entry.lean, low, high, entry.number)


def _tells_a_time(start: int, end: int, text: str) -> bool:
    """在夏季, 夏天以来, 今年夏天; not 冬季衣物."""
    return start == 0 or text.endswith(SEASON_BEFORE, 0, start) or bool(SEASON_AFTER.match(text, end))


MAKERS: dict[str, Callable[[re.Match[str], str], Token | None]] = {
    "date": full_date,
    "american": american_date,
    "minguo": minguo,
    "taiwan_year": taiwan_year,
    "decade": decade,
    "short_year": short_year,
    "head_year": simple("year", 1500, 2199),
    "year": simple("year", 1500, 2199),
    "ago": ago,
    "first_months": first_months,
    "quarter": quarter,
    "weekday": weekday,
    "head_month": simple("month", 1, 12),
    "month": month,
    "head_day": simple("day", 1, 31),
    "day": day,
    "word": word,
}
