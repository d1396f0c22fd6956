"""When an article came out: reading each kind of evidence, and choosing.

Belongs here: dates of publication. Not here: dates of events.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from pipelines.parse.article import Published
from pipelines.parse.outlets import Outlet

CHINA = ZoneInfo("Asia/Shanghai")
EARLIEST = 1946
MONTHS = {
    name: i + 1
    for i, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
}
CLOCK = (  # 下午3:05, 07:48:54, 6点15分, 1:00am
    r"(?:(?:\s*[-–|｜](?=\s*\d{1,2}[:：]\d{2}))?[T\s,，]*(?P<half>凌晨|早上|早晨|清晨|上午|中午|下午|傍晚|晚上|晚間|晚间)?\s*"
    r"(?P<hour>\d{1,2})[:：时時点點](?P<minute>\d{1,2})分?(?:[:：](?P<second>\d{2})(?:\.\d+)?)?\s*(?P<ampm>[AaPp]\.?[Mm]\.?)?)?"
)
OFFSET = r"(?:\s*(?P<offset>(?:Z|GMT|UTC|CST|HKT|SGT|JST|KST|MSK|CES?T|BST|[EP][SD]?T)(?![a-zA-Z])|[+-]\d{2}:?\d{2}))?"
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
DAY_WORD = re.compile(r"(?P<word>今天|今日|昨天|昨日|前天)\s?(?:(?P<hour>\d{1,2})[:：](?P<minute>\d{2}))?")
DAYS_AGO = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "前天": 2}
RELATIVE = re.compile(r"(?P<n>\d{1,2})\s*(?P<unit>分钟|分鐘|小时|小時|天|minutes?|hours?|days?)\s*(?:之?前|ago)")
URL_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})[-/_]?(?P<month>0[1-9]|1[0-2]|(?<=[/_-])[1-9](?=[/_-]))[-/_]?"
    r"(?P<day>0[1-9]|[12]\d|3[01]|(?<=[/_-])[1-9](?=[/_-]))(?=\D|\d{4}(?!\d)|$)"
)
EPOCH = re.compile(r"1\d{9}(?:\d{3})?")  # seconds or milliseconds
ROC_TAIL = re.compile(r"(?<=[)）。」])\s*(?P<roc>1?\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\s*$")
DATELINE = re.compile(
    r"(?:社|网|報|报|台|讯|訊)[^。，,]{0,24}?(?:(?P<year>20\d{2})年)?(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日?"
    r"(?:综合|綜合|专|專)?(?:外)?(?:电|電|讯|訊|報|报)"
)
PATH_DAY = re.compile(
    r"(?<!\d)(?P<year>20[0-4]\d)[-_./年]?(?P<month>0[1-9]|1[0-2])[-_./月]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
PATH_SHORT = re.compile(  # 2003年1月5日, 2003-1-5
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-_年])(?P<month>\d{1,2})(?:(?P=mark)|月)(?P<day>\d{1,2})(?!\d)"
)
PATH_MONTH = re.compile(r"(?<![\d])(?P<year>20[0-4]\d)[-_./年]?(?P<month>0[1-9]|1[0-2])(?!\d)")
PATH_YEAR = re.compile(r"(?:^|/)(?P<year>20[0-4]\d)年?(?=/)")
ZONES = {"Z": 0, "GMT": 0, "UTC": 0, "CST": 8, "HKT": 8, "SGT": 8, "JST": 9, "KST": 9, "MSK": 3, "CET": 1, "CEST": 2}
ZONES |= {"BST": 1, "EST": -5, "EDT": -4, "PST": -8, "PDT": -7}
SEASONAL = {"ET": ZoneInfo("America/New_York"), "PT": ZoneInfo("America/Los_Angeles")}
LATER_HALF = frozenset({"下午", "傍晚", "晚上", "晚間", "晚间"})
BY_NEAR = 3  # days from other evidence within which a day is as good as on it
FEED_SHIFT = timedelta(hours=8)
RE_POST = timedelta(days=3)  # a feed may follow its page by a day or two; more, and the item is an old one posted again


def read_time(text: str, zone: tzinfo, basis: str, *, us: bool = False, near: date | None = None) -> Published | None:
    """The first date in a text, with its time where one stands.

    `zone` is used where the text names none; `us` reads 4/2/2024 as April, and so is one with AM or PM read,
    and one that lies by `near`, a day of other evidence, only so.
    """
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
    """+0800, +08:00, GMT, CST (China's, in Chinese pages) -> the zone; nothing -> the given one."""
    if not text:
        return zone
    if text in SEASONAL:
        return SEASONAL[text]
    if text in ZONES:
        return UTC if not ZONES[text] else fixed(ZONES[text] * 60)
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return fixed(-minutes if text[0] == "-" else minutes)


@cache
def fixed(minutes: int) -> tzinfo:
    return timezone(timedelta(minutes=minutes)) if minutes else UTC


def visible(line: str, outlet: Outlet | None, seen_at: datetime | None = None) -> Published | None:
    """The line of a page that tells its time. `seen_at`: when the page was fetched, for 17 分钟前."""
    zone: tzinfo = outlet.zone if outlet else CHINA
    for form in outlet.dates if outlet else ():
        try:
            at = datetime.strptime(line.strip(), form)
        except ValueError:
            continue
        return Published(
            at.replace(tzinfo=UTC if form.endswith(("Z", "GMT")) else zone),
            "minute" if "%H" in form else "day",
            "visible_line",
        )
    near = seen_at.date() if seen_at else None
    return read_time(line, zone, "visible_line", near=near) or relative(line, seen_at)


def relative(line: str, seen_at: datetime | None, zone: tzinfo = CHINA) -> Published | None:
    """17 分钟前, 昨天 18:20, with the time of fetching -> the time; without -> nothing."""
    if seen_at is None:
        return None
    match = RELATIVE.search(line)
    if not match:
        return day_word(line, seen_at.astimezone(zone))
    unit = {"分": "minutes", "m": "minutes", "小": "hours", "h": "hours"}.get(match["unit"][0], "days")
    return Published(
        seen_at - timedelta(**{unit: int(match["n"])}), "minute" if unit != "days" else "day", "visible_line"
    )


def day_word(line: str, seen_at: datetime) -> Published | None:
    """昨天 18:20 -> that time of the day before `seen_at`."""
    match = DAY_WORD.search(line)
    if not match or int(match["hour"] or 0) > 23 or int(match["minute"] or 0) > 59:
        return None
    day = seen_at - timedelta(days=DAYS_AGO[match["word"]])
    at = day.replace(hour=int(match["hour"] or 0), minute=int(match["minute"] or 0), second=0, microsecond=0)
    return Published(at, "minute" if match["hour"] else "day", "visible_line")


def front_matter(value: str, zone: tzinfo = UTC) -> Published | None:
    """2020-10-11T14:11:23.000Z or 2023-11-25 22:45:03.000000000 +08:00 -> the time; midnight in China is a day
    without time.
    """
    if EPOCH.fullmatch(value):
        return Published(datetime.fromtimestamp(int(value[:10]), UTC), "minute", "front_matter")
    found = read_time(value, zone, "front_matter") if value else None
    midnight = found is not None and found.at.astimezone(CHINA).time() == time.min
    return Published(found.at.astimezone(CHINA), "day", "front_matter") if found and midnight else found


def header_epoch(milliseconds: int, fetched_at: datetime | None) -> Published:
    """The feed's time in the header comment.

    Later than the fetching it is wall time taken for UTC: whole 8 hours are taken off.
    """
    at = datetime.fromtimestamp(milliseconds // 1000, UTC) + timedelta(milliseconds=milliseconds % 1000)
    if fetched_at and at > fetched_at and at - fetched_at <= 3 * FEED_SHIFT:
        while at > fetched_at:
            at -= FEED_SHIFT
    return Published(at, "minute", "header_comment")


def from_url(url: str | None, zone: tzinfo = CHINA) -> Published | None:
    """.../20231125-..., .../2022/12/12/..., story20210915-1193788 -> the day."""
    return first_day(URL_DAY, unquote(url), zone, "url") if url else None


def from_path(path: str, zone: tzinfo = CHINA) -> Published | None:
    """The day, else the month, in the name of the file or of its folders."""
    day = first_day(PATH_DAY, path, zone, "path") or first_day(PATH_SHORT, path, zone, "path")
    if day:
        return day
    match = PATH_MONTH.search(path)
    return (
        Published(datetime(int(match["year"]), int(match["month"]), 1, tzinfo=zone), "month", "path") if match else None
    )


def year_in(path: str) -> int | None:
    match = PATH_YEAR.search(path) or PATH_MONTH.search(path)
    return int(match["year"]) if match else None


def first_day(pattern: re.Pattern[str], text: str, zone: tzinfo, basis: str) -> Published | None:
    for match in pattern.finditer(text):
        try:
            return Published(
                datetime(int(match["year"]), int(match["month"]), int(match["day"]), tzinfo=zone), "day", basis
            )
        except ValueError:
            continue
    return None


def roc_tail(text: str, zone: tzinfo) -> Published | None:
    """…（編輯：韋樞）1091023 -> 2020-10-23: the year of the Republic, month, day at the end of a report."""
    match = ROC_TAIL.search(text)
    if not match:
        return None
    try:
        return Published(
            datetime(1911 + int(match["roc"]), int(match["month"]), int(match["day"]), tzinfo=zone), "day", "dateline"
        )
    except ValueError:
        return None


def dateline(text: str, near: date | None, zone: tzinfo = CHINA) -> Published | None:
    """新华社北京12月1日电 with a day near it (from a path, a sibling) -> 1 December of the year that lies nearest
    before or at it.
    """
    match = DATELINE.search(text[:60])
    if not match or (near is None and not match["year"]):
        return None
    years = [int(match["year"])] if match["year"] else [near.year, near.year - 1, near.year + 1] if near else []
    months = [int(match["month"])] if match["month"] else [near.month, (near.month - 2) % 12 + 1] if near else []
    days = [day for year in years for month in months if (day := valid_day(year, month, int(match["day"])))]
    if not days:
        return None
    chosen = min(days, key=lambda day: abs((day - near).days)) if near else days[0]
    return Published(datetime(chosen.year, chosen.month, chosen.day, tzinfo=zone), "day", "dateline")


def valid_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def best(clues: Iterable[Published | None], not_after: datetime | None = None) -> Published | None:
    """The first clue, in the order of trust given, that can be true; a day is completed by the minute of a later
    clue of that day.
    """
    possible = [clue for clue in clues if clue and plausible(clue, not_after)]
    if not possible:
        return None
    chosen = possible[0]
    if chosen.precision == "minute":
        return chosen if not (older := re_posted(chosen, possible)) else older
    same_day = (
        clue for clue in possible if clue.precision == "minute" and day_in(clue, chosen) == day_in(chosen, chosen)
    )
    return next(same_day, chosen)


def day_in(clue: Published, other: Published) -> date:
    return clue.at.astimezone(other.at.tzinfo).date()


def plausible(clue: Published, not_after: datetime | None) -> bool:
    """Not before the outlets were, not later than a clock that saw the page (a day's grace for zones)."""
    return clue.at.year >= EARLIEST and (not_after is None or clue.at <= not_after + timedelta(days=1))


def re_posted(chosen: Published, clues: list[Published]) -> Published | None:
    """An archive's own time that lies days after the day in the address is that of a second posting: the address is
    right.
    """
    if chosen.basis not in {"front_matter", "header_comment", "feed"}:
        return None
    return next((clue for clue in clues if clue.basis == "url" and chosen.at - clue.at > RE_POST), None)


LEAD_DAY = re.compile(r"(?<!\d)(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")


def lead_day(text: str, year: int | None, zone: tzinfo = CHINA) -> Published | None:
    """The first day that a report names, with the year of its folder (or its own): 当地时间10月16日，… -> 16
    October.
    """
    match = LEAD_DAY.search(text[:80])
    if not match or not (match["year"] or year):
        return None
    day = valid_day(int(match["year"] or year or 0), int(match["month"]), int(match["day"]))
    return Published(datetime(day.year, day.month, day.day, tzinfo=zone), "day", "dateline") if day else None
