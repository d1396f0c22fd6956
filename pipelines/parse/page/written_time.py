"""One written time -> aware datetime and its precision. Belongs here: how Chinese sites and feeds write a time. Not here: which evidence to trust."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone, tzinfo

CHINA = timezone(timedelta(hours=8))  # Beijing, Hong Kong, Taipei, Singapore alike; none has had summer time since 1991
MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
ZONES = {"z": 0, "utc": 0, "gmt": 0, "ut": 0, "est": -5, "edt": -4, "cst": 8, "pst": -8, "pdt": -7, "hkt": 8, "sgt": 8, "jst": 9, "kst": 9}
CLOCK = (
    r"(?:\s*(?:T|,|-|\||HKT|(?:星期|周|週|禮拜)[一二三四五六日天]|\([一二三四五六日]\))?\s*(?P<half>上午|下午|晚上|晚間|晚间|凌晨|清晨|早上|中午|傍晚|[AaPp]\.?[Mm]\.?)?"
    r"\s*(?P<hour>\d{1,2})\s?[:时時點点]\s?(?P<minute>\d{2})(?:[:分](?P<second>\d{2}))?(?:[.,]\d+)?\s*分?"
    r"\s*(?P<after>[AaPp]\.?[Mm]\b\.?)?\s*(?P<zone>(?:(?:UTC|GMT)\s?)?[+-]\d{1,2}(?::?\d{2})?\b|Z\b|UTC\b|GMT\b|[EP][SD]T\b|CST\b|HKT\b|SGT\b|JST\b|KST\b)?)?"
)
YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})\s?[-/.年]\s?(?P<month>\d{1,2})\s?[-/.月]\s?(?P<day>\d{1,2})(?!\d)\s?[日號号]?" + CLOCK)
ROC = re.compile(r"(?:民國\s?|(?<!\d))(?P<year>1[01]\d|[89]\d)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日" + CLOCK)
COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?:T?(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2}))?(?P<zone>Z)?)?")
DAY_MONTH = re.compile(r"(?<!\d)(?P<day>\d{1,2})\s+(?P<name>[A-Za-z]{3})[a-z]*\.?,?\s+(?P<year>\d{4})" + CLOCK)
MONTH_DAY = re.compile(r"(?P<name>[A-Z][a-z]{2})[a-z]*\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})" + CLOCK)
YEAR_LAST = re.compile(r"(?<!\d)(?P<first>\d{1,2})[/.-](?P<second_part>\d{1,2})[/.-](?P<year>(?:19|20)\d{2})(?!\d)" + CLOCK)
MONTH_ONLY = re.compile(r"(?P<year>(?:19|20)\d{2})\s?[-/.年]\s?(?P<month>\d{1,2})月?")
NO_YEAR = re.compile(r"(?<![\d年])(?P<month>\d{1,2})\s?[-/月]\s?(?P<day>\d{1,2})(?!\d)日?" + CLOCK)
EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")
Time = tuple[datetime, str]  # aware; minute | day | month


def read_time(text: str, zone: tzinfo = CHINA, month_first: bool = False, year: int | None = None) -> Time | None:
    """'2023年11月26日 下午3:05' -> 2023-11-26T15:05+08:00, minute. None if there is no possible time.

    `zone` for a time that names none; `month_first` for 4/2/2024 = 2 April; `year` for a text that has none (11月26日).
    """
    short = unicodedata.normalize("NFKC", text[:300]).strip()
    if EPOCH.fullmatch(short):
        return _from_epoch(float(short) / (1000 if float(short) > 1e12 else 1))
    if (match := COMPACT.fullmatch(short)) or (match := DAY_MONTH.search(short)) or (match := MONTH_DAY.search(short)):
        return _built(match.groupdict(), zone)
    if match := YEAR_FIRST.search(short):
        return _built(match.groupdict(), zone)
    if match := ROC.search(short):
        return _built(match.groupdict() | {"year": str(int(match["year"]) + 1911)}, zone)
    if match := YEAR_LAST.search(short):
        return _built(_ordered(match, month_first), zone)
    if match := MONTH_ONLY.fullmatch(short):
        return _built(match.groupdict() | {"day": "1"}, zone, "month")
    if year and (match := NO_YEAR.search(short)):
        return _built(match.groupdict() | {"year": str(year)}, zone)
    return None


def _ordered(match: re.Match[str], month_first: bool) -> dict[str, str | None]:
    """25/11/2023 can only be day first, 4/13/2024 only month first; else as the format says."""
    first, second = match["first"], match["second_part"]
    if int(second) > 12 or (month_first and int(first) <= 12):
        first, second = second, first
    return match.groupdict() | {"day": first, "month": second}


def _from_epoch(seconds: float) -> Time | None:
    return datetime.fromtimestamp(int(seconds), UTC), "minute"


def _built(parts: dict[str, str | None], zone: tzinfo, precision: str = "day") -> Time | None:
    month = MONTHS.get(str(parts.get("name") or "").lower()) or int(parts.get("month") or 0)
    hour, minute = parts.get("hour"), parts.get("minute")
    try:
        at = datetime(int(parts["year"] or 0), month, int(parts["day"] or 0), tzinfo=zone)
        if hour and minute:
            at = at.replace(hour=_hour(int(hour), parts.get("half") or parts.get("after") or ""), minute=int(minute))
            at = at.replace(second=int(parts.get("second") or 0), tzinfo=_zone(parts.get("zone"), zone))
            precision = "minute"
    except ValueError:  # 31 June, 25 o'clock: no time at all rather than a wrong one
        return None
    return at, precision


def _hour(hour: int, half: str) -> int:
    """下午 3 -> 15, 凌晨 12 -> 0, 中午 12 -> 12"""
    half = half.lower().replace(".", "")
    if half in ("下午", "晚上", "晚間", "晚间", "傍晚", "pm") and hour < 12:
        return hour + 12
    if half == "中午" and hour < 11:
        return hour + 12
    return 0 if half in ("上午", "凌晨", "am") and hour == 12 else hour


def _zone(written: str | None, otherwise: tzinfo) -> tzinfo:
    if not written:
        return otherwise
    name = written.lower().replace(" ", "")
    if name in ZONES:
        return timezone(timedelta(hours=ZONES[name]))
    sign, digits = (-1 if "-" in name else 1), re.sub(r"\D", "", name)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes)))


DAY_IN_URL = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?:[-/_](?P<month>\d{1,2})[-/_](?P<day>\d{1,2})|[-/]?(?P<month2>0[1-9]|1[0-2])[-/]?(?P<day2>0[1-9]|[12]\d|3[01]))(?!\d)"
)
GLUED_DAY_IN_URL = re.compile(r"(?:story|/t|[-_/])(?P<year>20\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])")


def day_in(address: str, zone: tzinfo = CHINA) -> Time | None:
    """'…/2023-11/25/content_1.htm', '/20231125/', 't20231125_9.shtml', 'story20231125-1', '2023/11/25' -> that day."""
    for match in DAY_IN_URL.finditer(address):
        parts = match.groupdict()
        found = _built(parts | {"month": parts["month"] or parts["month2"], "day": parts["day"] or parts["day2"]}, zone)
        if found:
            return found
    match_glued = GLUED_DAY_IN_URL.search(address)
    return _built(match_glued.groupdict(), zone) if match_glued else None
