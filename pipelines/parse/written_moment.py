"""A date in writing, with its time and zone: 2023-11-25 22:45, 25/11/2023, Nov 25, 2023 3:05 pm EST.

Belongs here: how moments are written. Not here: which of an article's dates is that of publication.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from pipelines.parse.article import Published

MONTHS = {
    name: i + 1
    for i, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
}
CLOCK = (  # 下午3:05, 07:48:54, 6点15分, 1:00am
    r"(?:(?:\s*[-–|｜](?=\s*\d{1,2}[:：]\d{2}))?[T\s,，]*(?P<half>凌晨|早上|早晨|清晨|上午|中午|下午|傍晚|晚上|晚間|晚间)?\s*"
    r"(?P<hour>\d{1,2})[:：时時点點](?P<minute>\d{1,2})分?(?:[:：](?P<second>\d{2})(?:\.\d+)?)?\s*(?P<ampm>[AaPp]\.?[Mm]\.?)?)?"
)
OFFSET = (  # +08:00, JST, (GMT+9)
    r"(?:\s*[（(]?(?P<offset>(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|(?:Z|GMT|UTC|CST|HKT|SGT|JST|KST|MSK|CES?T|BST|[EP][SD]?T)(?![a-zA-Z])|[+-]\d{2}:?\d{2}))?"
)
WEEKDAY = r"(?:\s*[（(]?(?:星期|周|週|礼拜)[一二三四五六日天][)）]?)?"
YEAR_FIRST = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d{{2}})\s*[-/.年]\s*(?P<month>\d{{1,2}})\s*[-/.月]\s*(?P<day>\d{{1,2}})(?!\d(?!\d?[:：]))\s*(?:日|\.(?=\s))?"
    rf"{WEEKDAY}{CLOCK}{OFFSET}"
)
DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})[/.](?P<year>(?:19|20)\d{{2}})(?!\d)\s*-?{CLOCK}{OFFSET}"
)
ENGLISH = re.compile(
    rf"(?:\b[A-Z][a-z]{{2,8}},?\s+)?(?P<day>\d{{1,2}})\s+(?P<name>[A-Z][a-z]{{2,8}})\.?,?\s+(?P<year>(?:19|20)\d{{2}})(?:\s+at)?{CLOCK}{OFFSET}"
)
ENGLISH_US = re.compile(
    rf"(?P<name>[A-Z][a-z]{{2,8}})\.?\s+(?P<day>\d{{1,2}})(?:,\s*|\s+)(?P<year>(?:19|20)\d{{2}})(?:\s+at)?{CLOCK}{OFFSET}"
)
ZONES = {"Z": 0, "GMT": 0, "UTC": 0, "CST": 8, "HKT": 8, "SGT": 8, "JST": 9, "KST": 9, "MSK": 3, "CET": 1, "CEST": 2}
ZONES |= {"BST": 1, "EST": -5, "EDT": -4, "PST": -8, "PDT": -7}
SEASONAL = {"ET": ZoneInfo("America/New_York"), "PT": ZoneInfo("America/Los_Angeles")}
LATER_HALF = frozenset({"下午", "傍晚", "晚上", "晚間", "晚间"})
BEIJING = re.compile(r"北京[时時][间間]")  # whatever the outlet's own clock
SHIFT = re.compile(r"([+-])(\d{1,2}):?(\d{2})?$")
BY_NEAR = 3  # days from other evidence within which a day is as good as on it


def read_time(text: str, zone: tzinfo, basis: str, *, us: bool = False, near: date | None = None) -> Published | None:
    """The first date in a text, with its time where one stands.

    `zone` is used where the text names none; `us` reads 4/2/2024 as April, and so is one with AM or PM read,
    and one that lies by `near`, a day of other evidence, only so.
    """
    if BEIJING.search(text):
        zone = fixed(ZONES["CST"] * 60)
    first: re.Match[str] | None = None
    for pattern in (YEAR_FIRST, DAY_FIRST, ENGLISH, ENGLISH_US):
        if first is not None and first.start() == 0:
            break
        match = pattern.search(text)
        if match is not None and (first is None or match.start() < first.start()):
            first = match
    if first is None:
        return None
    clue = from_match(first, zone, basis, us=us)
    if near is None or us or clue is None or first.re is not DAY_FIRST or clue.at.day > 12:
        return clue
    other = from_match(first, zone, basis, us=True)
    return min((clue, other or clue), key=lambda one: max(abs((one.at.date() - near).days), BY_NEAR))


def from_match(match: re.Match[str], zone: tzinfo, basis: str, *, us: bool = False) -> Published | None:
    part = match.groupdict()
    month, day = month_and_day(part)
    if match.re is DAY_FIRST and (month > 12 or us or (part.get("ampm") and day <= 12)):
        month, day = day, month
    if part.get("hour") == "24":  # the end of the day, which is all that it tells
        part |= {"hour": None, "minute": None, "second": None}
    hour, minute = int(part.get("hour") or 0), int(part.get("minute") or 0)
    late = part.get("half") in LATER_HALF or (part.get("ampm") or "").lower().startswith("p")
    if late and hour < 12:
        hour += 12
    elif (part.get("ampm") or "").lower().startswith("a") and hour == 12:
        hour = 0
    try:
        at = datetime(
            int(part["year"]),
            month,
            day,
            hour,
            minute,
            int(part.get("second") or 0),
            tzinfo=offset(part.get("offset"), zone),
        )
    except ValueError:
        return None
    return Published(at, "minute" if part.get("hour") else "day", basis)


def month_and_day(part: dict[str, str | None]) -> tuple[int, int]:
    name = part.get("name")
    month = MONTHS.get((name or "")[:3].lower(), 0) if name else int(part["month"] or 0)
    return month, int(part["day"] or 0)


def offset(text: str | None, zone: tzinfo) -> tzinfo:
    """+0800, +08:00, GMT+8, GMT, CST (China's, in Chinese pages) -> the zone; nothing -> the given one."""
    if not text:
        return zone
    if text in SEASONAL:
        return SEASONAL[text]
    if text in ZONES:
        return UTC if not ZONES[text] else fixed(ZONES[text] * 60)
    sign, hours, minutes = SHIFT.findall(text)[0]
    shift = int(hours) * 60 + int(minutes or 0)
    return fixed(-shift if sign == "-" else shift)


@cache
def fixed(minutes: int) -> tzinfo:
    return timezone(timedelta(minutes=minutes)) if minutes else UTC
