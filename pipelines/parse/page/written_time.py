"""Times as feeds, APIs and page heads write them.

Belongs here: epochs, compact and ROC forms. Not here: the common forms, see written_moment.py.
"""

import re
import unicodedata
from datetime import date, datetime, timedelta, tzinfo

from pipelines.parse.article import Published
from pipelines.parse.han_date import in_figures
from pipelines.parse.published import CHINA, relative
from pipelines.parse.written_moment import offset, read_time

EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")
COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d):?(\d\d)(?::?(\d\d))?(Z|[+-]\d{2}:?\d{2})?)?")
SERIAL = re.compile(r"[34]\d{4}(?:\.\d+)?")  # days since 1900 as spreadsheets write them: 45256 is 26 November 2023
ROC = re.compile(r"(?:民國\s?|(?<![\d-]))(1[01]\d|[89]\d)(?:\s?年(?=\s?\d{1,2}\s?月)|[-/.](?=\d{2}[-/.]\d{2}(?!\d)))")
ERA = re.compile(r"(令和|平成|昭和)\s?(\d{1,2}|元)年")  # of Japan: 令和5年 is 2023
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
SHORT_YEAR = re.compile(r"(?<![\d-])(\d\d-\d\d-\d\d\s+\d{1,2}:\d\d)")  # 23-12-12 20:15
SPLIT_YEAR = re.compile(r"((?:19|20)\d\d)\s+(\d{1,2})\s?/\s?(\d{1,2})(?=\s|$)")  # 2024 03/12 09:15
MONTH_ONLY = re.compile(r"((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})月?")
NO_YEAR = re.compile(r"(?<![\d年/-])(\d{1,2})\s?[-/月]\s?(\d{1,2})(?![\d年/-])")
ZONE_WORD = re.compile(r"(?:\bHKT|北京时间|北京時間)\s*(?=\d)|\s?\([一二三四五六日]\)")  # 2025-04-17 HKT 13:51
UNIX = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) ([\d:]{8}) (?:([+-]\d{4}|[A-Z]{3,4}) )?((?:19|20)\d\d)")
ZONE_FIRST = re.compile(r"\b(KST|JST|SGT|UTC|GMT)\s+(?=(?:19|20)\d\d)")  # KST 2023.11.26 18:20


def when(
    text: str,
    basis: str,
    zone: tzinfo = CHINA,
    *,
    us: bool = False,
    year: int | None = None,
    seen: datetime | None = None,
    near: date | None = None,
) -> Published | None:
    """'1602413783', '20201125', '112年11月26日 10:05', 'Thu, 27 Feb 2025 11:38:00 +0800' -> the time.

    None if no time is possible.

    `zone` for a time that names none; `us` reads 4/2/2024 as April; `year` for a text that has none (11月26日 12:30);
    `seen`, when it was fetched, for 2小时前; `near`, a day of other evidence, for 4/2/2024.
    """
    short = ZONE_WORD.sub("", unicodedata.normalize("NFKC", text[:300])).strip()
    if first := ZONE_FIRST.search(short):
        zone = offset(first[1], zone)
    if any(form.fullmatch(short) for form in (EPOCH, SERIAL, COMPACT, MONTH_ONLY)):
        return in_digits(short, zone, basis)
    short = in_common_form(short)
    found = read_time(short, zone, basis, us=us, near=near)
    if not found and year and (match := NO_YEAR.search(short)):
        return read_time(f"{year}-{match[1]}-{match[2]}{short[match.end() :]}", zone, basis)
    return found or relative(short, seen, zone)


def in_digits(text: str, zone: tzinfo, basis: str) -> Published | None:
    """1602413783, 45256, 20201125, 2023-11 -> the time, if there is such a one."""
    if EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if float(text) > 1e12 else 1)
        return Published(datetime.fromtimestamp(int(seconds), zone), "minute", basis)
    if SERIAL.fullmatch(text):
        return _serial(float(text), zone, basis)
    if match := COMPACT.fullmatch(text):
        parts = [int(part) for part in match.groups()[:6] if part]
        return _built(parts, offset(match[7], zone), "minute" if match[4] else "day", basis)
    if match := MONTH_ONLY.fullmatch(text):
        return _built([int(match[1]), int(match[2]), 1], zone, "month", basis)
    return None


def in_common_form(text: str) -> str:
    """令和5年, 112-11-26, 23-12-12 20:15, 2024 03/12 -> with the year of the common era in front."""
    text = ERA.sub(lambda era: f"{ERAS[era[1]] + int(era[2].replace('元', '1'))}年", text)
    text = SHORT_YEAR.sub(r"20\1", in_figures(text))
    text = UNIX.sub(r"\2 \1 \5 \3 \4", text)
    return SPLIT_YEAR.sub(r"\1-\2-\3", ROC.sub(lambda found: f"{int(found[1]) + 1911}-", text))


def _serial(days: float, zone: tzinfo, basis: str) -> Published:
    at = datetime(1899, 12, 30, tzinfo=zone) + timedelta(days=int(days), minutes=round(days % 1 * 1440))
    return Published(at, "minute" if days % 1 else "day", basis)


def _built(parts: list[int], zone: tzinfo, precision: str, basis: str) -> Published | None:
    try:
        year, month, day, *clock = parts
        hour, minute, second = (*clock, 0, 0, 0)[:3]
        return Published(datetime(year, month, day, hour, minute, second, tzinfo=zone), precision, basis)
    except ValueError:  # 31 June, month 13: no time at all rather than a wrong one
        return None
