"""Text -> the smallest pieces of time expressions: a year, a month, a weekday, a word like 去年. No resolution here."""

import re
from collections.abc import Callable, Iterator

from pipelines.extract.times.beside import (
    COUNTED,
    COUNTRY_AFTER_WEEK,
    DATE_BEFORE,
    LENGTH,
    MONTH_NOT,
    OVER,
    STATED,
    STATED_BEFORE,
    STAYED,
    SUNDAY_NOT,
    numbered_day,
    tells_a_time,
)
from pipelines.extract.times.pieces import DIGITS, Token, clear_before, numbers, simple
from pipelines.extract.times.shapes import TOKEN
from pipelines.extract.times.words import WORDS, any_of

WORD = re.compile(any_of(WORDS))


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


def minguo(match: re.Match[str], text: str) -> Token | None:
    year = 1 if "元" in match[0] else numbers(match)[0]
    if not 1 <= year <= 188:
        return None
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
    nearly = (
        unit == "year" and count > 1 and text.endswith(NEARLY, 0, match.start())
    )  # 近两年前: of which year is not told
    if unit == "vague" or nearly or count > MOST_AGO or "多" in surface or "余" in surface:
        return Token(match.start(), match.end(), "vague")
    later = "后" in surface
    return Token(match.start(), match.end(), unit, "later" if later else "ago", count if later else -count)


NEARLY = ("近", "将近", "接近", "快", "差不多", "几乎")
MOST_AGO = 1000  # of any unit: 三千年前 is no date
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


def first_months(match: re.Match[str], text: str) -> Token | None:
    months = numbers(match)[0] * (1 if match[0].endswith("个月") else 3)
    if not 1 <= months <= 12:
        return None
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


def end_weekday(match: re.Match[str], text: str) -> Token:
    """下星期三至[五]"""
    return Token(match.start(), match.end(), "weekday", "bare", 0, WEEKDAYS[match[0]])


def month(match: re.Match[str], text: str) -> Token | None:
    if MONTH_NOT.match(text, match.end()):
        return None
    return simple("month", 1, 12)(match, text)


def within_dates(token: Token, text: str) -> bool:
    """10月26日至11月5日|间, 26日至29日|间; not 五日间."""
    return (
        text.startswith("间", token.end) and DATE_BEFORE.search(text, max(0, token.start - 3), token.start) is not None
    )


def day(match: re.Match[str], text: str) -> Token | None:
    """24日, 廿四日, 25号; not 为期3日, 三日两夜, 25日元, 三日的访问, 访问南韩三日, 嫦娥五号."""
    token = simple("day", 1, 31)(match, text)
    if token is None or COUNTED.search(text, max(0, token.start - 4), token.start):
        return None
    if LENGTH.match(text, token.end) and not within_dates(token, text):
        return None
    if match[0].endswith("号"):
        return token if numbered_day(token.start, token.end, text) else None
    if not match[0][0].isdecimal() and STAYED.search(text, max(0, token.start - 10), token.start):
        return None
    if match[0] == "一日" and not numbered_day(token.start, token.end, text):
        return None
    if OVER.search(text, max(0, token.start - 2), token.start) and text.startswith("访", token.end):
        return None
    if STATED.match(text, token.end) and (text.endswith(STATED_BEFORE, 0, token.start) or not match[0][0].isdecimal()):
        return None
    return token


def numbered(match: re.Match[str], text: str) -> Token | None:
    """昨（14）日: the day of the month."""
    value = numbers(match)[0]
    return Token(match.start(), match.end(), "day", low=value, high=value) if 1 <= value <= 31 else None


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
    if entry.unit == "season" and entry.lean == "bare" and not tells_a_time(start, match.end(), text):
        return None
    low, high = entry.bounds
    return Token(start, match.end(), entry.unit, entry.lean, low, high, entry.number)


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
    "numbered": numbered,
    "weekday": weekday,
    "end_weekday": end_weekday,
    "head_month": simple("month", 1, 12),
    "month": month,
    "head_day": simple("day", 1, 31),
    "day": day,
    "word": word,
}
