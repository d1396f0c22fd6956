"""Whether the day of an event and its status agree: what has happened is not ahead, what is planned is not past.

Belongs here: which of the two gives way. Not here: how either is read (days/governing.py, status/told.py).
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.triggers.status_cues import AHEAD
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.one_measure import BILL
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.facts import When
from pipelines.extract.times.spans import date_span, month_span, shifted

MET = frozenset({"meeting", "call", "visit"})
OPEN = AHEAD | {"postponed"}  # has not come about, and may
BARE = re.compile(r"[\d一二三四五六七八九十]+[月日号]")
EARLIER = re.compile("早些时候|较早时|稍早|初")
LATER = re.compile("稍后|稍晚|晚些时候|较晚时")
LIMIT = re.compile("年(?:底前|底之前|底以前|末前|前|之前|以前)$")
THREATENS = re.compile("威胁|扬言|警告[^，]{0,6}将|考虑")
DAY = timedelta(days=1)
LONG = timedelta(days=60)  # what was planned before that is no news
NEAR = timedelta(days=10)  # a bare day or month that is past by less is not that of the next month or year


def agree(draft: Draft, story: Story) -> None:
    """The status gives way where the event's own clause tells the day, else the day, which was another's; in place."""
    days, published, last = draft.days(), story.article.published, story.day()
    if published is None or last is None or days is None:
        return
    if draft.status == "proposed" and (draft.rule == BILL or tabled_then(draft, story)):
        return  # 议员2日提出《制裁法》: on that day, and it is still only proposed
    if draft.rule.startswith("drill") and draft.status == "ongoing" and days[0] < days[1] < published - DAY:
        draft.status = "held" if draft.when and draft.when.precision in ("day", "range") else "ongoing"
        return  # 8日起一连五天演习, told on the 20th
    if draft.happened() and days[0] > last:
        if draft.type in MET and (draft.status == "held" or in_own_words(draft)):
            draft.status, draft.background = "planned", False
        else:
            draft.when = None
    elif draft.status in AHEAD and days[1] < published - timedelta(days=0 if another_day(draft) else 1):
        if draft.type not in MET and THREATENS.search(draft.words):
            draft.when = None  # 今年4月威胁将对乙实施制裁: when it was threatened
        elif not in_own_words(draft):
            draft.when, draft.recalled = None, draft.recalled or days[1] < published - LONG
        elif not come_again(draft, published):
            draft.status = "held"


TABLED = re.compile("[^，。；]{0,10}?(?:提出|提交|推出|公布|送交|重提)[^，。；]{0,24}?(?:法案|议案|草案)")


def tabled_then(draft: Draft, story: Story) -> bool:
    """议员要求制裁乙国。议员2日提出“制裁法案”: told twice, on the day of the bill."""
    if draft.type != "sanction" or draft.when is None:
        return False
    return TABLED.match(story.article.text, draft.when.end) is not None


def by_the_end(draft: Draft) -> None:
    """力争年底前举行, 原计划上半年访问: a limit, and no day; its words stay; in place. 年内 is the year."""
    if draft.when is None or draft.status not in OPEN:
        return
    limit = draft.when.precision == "year" and LIMIT.search(draft.when.surface) is not None
    within = draft.when.precision == "half" or draft.when.surface.endswith("内")
    if limit or (draft.status == "postponed" and within):
        draft.when = replace(draft.when, date_start=None, date_end=None)


def this_week(draft: Draft, published: date | None) -> None:
    """本周: what is over ends by the day of publication (本周早些时候: before it), 本周稍后 begins on it; in place."""
    days = draft.days()
    if draft.when is None or draft.when.precision != "week" or published is None or days is None:
        return
    if not days[0] <= published <= days[1]:
        return
    if draft.status == "held":
        over = published - timedelta(days=1) if EARLIER.search(draft.when.surface) else published
        draft.when = replace(draft.when, date_end=max(over, days[0]))
    elif draft.status in OPEN and LATER.search(draft.when.surface):
        draft.when = replace(draft.when, date_start=published)


def another_day(draft: Draft) -> bool:
    """甲13日指乙有诚意，愿与丙谈判: the day of the words, once it is past. A conference may be under way."""
    return not in_own_words(draft) and not gathering(draft)


def in_own_words(draft: Draft) -> bool:
    return draft.day_told_in(draft.start, draft.end)


def come_again(draft: Draft, published: date) -> bool:
    """邀请他于4月访问, told in November: the April to come; in place."""
    later = next_one(draft.when) if draft.when else None
    if draft.when is None or later is None or later.date_start is None or later.date_start <= published:
        return False
    if draft.when.date_end is None or draft.when.date_end > published - NEAR:
        return False
    if draft.when.precision == "day" and draft.status != "planned":
        return False
    draft.when = later
    return True


def next_one(when: When) -> When | None:
    """4月 -> of the next year, 23日 -> of the next month; None for what names its year or month."""
    if when.date_start is None or when.precision not in ("month", "day") or not BARE.fullmatch(when.surface):
        return None
    day = when.date_start
    year, month = shifted(day.year, day.month, 12 if when.precision == "month" else 1)
    span = month_span(year, month) if when.precision == "month" else date_span(year, month, day.day)
    return replace(when, date_start=span.start, date_end=span.end) if span else None
