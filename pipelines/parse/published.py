"""When an article came out: a function for each kind of evidence.

Belongs here: dates of publication. Not here: which one is believed, see best_clue.py; dates of events.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from pipelines.parse.article import Published
from pipelines.parse.outlets import Outlet
from pipelines.parse.written_moment import read_time

CHINA = ZoneInfo("Asia/Shanghai")
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
LEAD_DAY = re.compile(r"(?<!\d)(?:(?P<year>20\d{2})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
FEED_SHIFT = timedelta(hours=8)


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


def lead_day(text: str, year: int | None, zone: tzinfo = CHINA) -> Published | None:
    """The first day that a report names, with the year of its folder (or its own): 当地时间10月16日，… -> 16
    October.
    """
    match = LEAD_DAY.search(text[:80])
    if not match or not (match["year"] or year):
        return None
    day = valid_day(int(match["year"] or year or 0), int(match["month"]), int(match["day"]))
    return Published(datetime(day.year, day.month, day.day, tzinfo=zone), "day", "dateline") if day else None
