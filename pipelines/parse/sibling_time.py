"""Times of posts that carry none, from their own words and the posts beside them.

Belongs here: inheritance. Not here: reading stamps.
"""

import re
from dataclasses import replace
from datetime import date, datetime

from pipelines.parse.article import Article, Published
from pipelines.parse.published import CHINA, valid_day

WEEKDAYS = "一二三四五六日"
NAMED_DAY = re.compile(
    r"(?P<clause>[^。，,；;]{0,16})(?:星期|周|週)(?P<weekday>[一二三四五六日天])[(（](?P<month>\d{1,2})月(?P<day>\d{1,2})日[)）]"
)
AHEAD = re.compile(r"[将將拟擬]|预定|預定|定于|下周|下週")


def dated_by_siblings(items: list[Article]) -> list[Article]:
    """A post without a stamp: the latest past day that it names by weekday and date, the year by the weekday; else
    the siblings' month.
    """
    stamped = [item.published for item in items if item.published]
    return [
        item if item.published else replace(item, published=own_day(item, stamped) or common_month(stamped))
        for item in items
    ]


def own_day(item: Article, stamped: list[Published]) -> Published | None:
    """星期一(2月20日)…宣布 -> 20 February of the year near the siblings' in which that was a Monday."""
    text = "\n".join(item.paragraphs)
    years = sorted({clue.at.year + step for clue in stamped for step in (-1, 0, 1)})
    days = [
        day
        for match in NAMED_DAY.finditer(text)
        if not AHEAD.search(match["clause"]) and (day := weekday_day(match, years))
    ]
    return Published(datetime.combine(max(days), datetime.min.time(), CHINA), "day", "dateline") if days else None


def weekday_day(match: re.Match[str], years: list[int]) -> date | None:
    weekday = WEEKDAYS.index(match["weekday"].replace("天", "日"))
    found = (valid_day(year, int(match["month"]), int(match["day"])) for year in years)
    return next((day for day in found if day and day.weekday() == weekday), None)


def common_month(stamped: list[Published]) -> Published | None:
    """The month of all stamped posts of the page when it is one and the same."""
    months = {(clue.at.year, clue.at.month) for clue in stamped}
    if len(months) != 1:
        return None
    ((year, month),) = months
    return Published(datetime(year, month, 1, tzinfo=CHINA), "month", "inherited")
