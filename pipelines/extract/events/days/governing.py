"""When: the time that governs a trigger.

Belongs here: which of several is meant. Not here: times of earlier clauses (carried.py), what they mean (times),
how long a stay lasts (lasting.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.article.chronology import heading_of
from pipelines.extract.clauses.triggers.hints import ahead
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.carried import earlier_time
from pipelines.extract.events.days.earlier_times import jubilee_of
from pipelines.extract.events.days.news import days_ago, later_that_day, part_of_day
from pipelines.extract.events.days.next_clause import told_next
from pipelines.extract.events.days.own import times_in
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand
from pipelines.extract.times.spans import years_span


def when_of(spot: Spot, inherited: bool, party: int | None = None) -> When | None:
    """The time in the clause before the trigger (nearest), else close after it; else one of the clauses before.

    `party`: where one of several stands, each with a day of their own: 25日与甲、26日与乙分别会谈.
    """
    when = time_of(spot, inherited, party)
    return whole_year(when) if when and LOOSE.search(when.surface) and when.precision == "season" else when


LOOSE = re.compile("[春夏秋冬]天")


def whole_year(when: When) -> When:
    """今年春天 has no sharp edges, as 年初 has none: the year stands, its words tell the rest. 春季 is its months."""
    if when.date_start is None:
        return when
    year = years_span(when.date_start.year, when.date_start.year)
    return replace(when, date_start=year.start, date_end=year.end, precision="year")


def time_of(spot: Spot, inherited: bool, party: int | None) -> When | None:
    """The time that governs a trigger: in its clause before it, behind it, in a heading, in clauses around it."""
    if other := put_off_to(spot) or jubilee_of(spot):
        return other
    own = [when for _, when in times_in(spot, spot.clause_start, spot.end)]
    if own:
        before = [when for when in own if party is not None and when.start < party]
        when = finest_of(before or own)
        return finer_after(spot, when) or finer_before(spot, inherited, when)
    after = times_in(spot, spot.end, spot.clause_end)
    if after and IS_ON.match(spot.line.code, spot.end):
        return after[-1][1]
    if after and close_by(spot, after[0][0]):
        return after[0][1]
    heading = heading_of(spot.scene.story, spot.line.at[spot.clause_start])
    if heading:
        return earlier_time(spot, inherited) or heading
    told = told_next(spot) or part_of_day(spot) or later_that_day(spot) or earlier_time(spot, inherited)
    return told or days_ago(spot, ahead(spot, inherited))


PUT_OFF_TO = re.compile(
    expand(rf"(?:<put_off>|延期|顺延|改期|改|确定|敲定|锁定)(?:到|至|于|在|为)(?P<when>{t.TIME})(?!之?后)")
)


def put_off_to(spot: Spot) -> When | None:
    """原定24日举行的峰会推迟到10月1日, 访问日期今天确定为13日: the new day, where one is told."""
    match = PUT_OFF_TO.search(spot.line.code, spot.clause_start, spot.clause_end)
    when = spot.time_at(match.start("when")) if match else None
    return when if when and when.date_start and not when.surface.endswith("后") else None


CLOSE = 6  # characters after the trigger within which a time is its own
DENIES = re.compile(
    "(?:被认为|被视为|被看作)是?为|[中上后时]?(?:否认|表示|宣布|承诺|同意|决定|提出|要求)"
)  # 会上否认|2027年有计划
IS_ON = re.compile(rf"[^，]{{0,8}}是(?:在|于)?(?!为)[^，]{{0,12}}?{t.TIME}")  # 上次会谈是在四年前的2019年8月


def close_by(spot: Spot, position: int) -> bool:
    return position - spot.end <= CLOSE and DENIES.match(spot.line.code, spot.end) is None


def finest_of(own: list[When]) -> When:
    """The nearest; but of 今天举行2020年论坛 the day, that lies in the year."""
    finer = [when for when in own if within_year(when, own[-1])]
    return finer[0] if finer else own[-1]


def finer_after(spot: Spot, when: When) -> When | None:
    """今年的峰会将于11月15日至17日举行: of the year that its name begins with, the days told behind it."""
    after = times_in(spot, spot.end, spot.clause_end) if when.precision == "year" else []
    return after[0][1] if after and close_by(spot, after[0][0]) and within_year(after[0][1], when) else None


def finer_before(spot: Spot, inherited: bool, when: When) -> When:
    """将于11月30日至12月12日齐聚迪拜，参加今年的气候谈判: of the year that its clause names, the days told before."""
    days = earlier_time(spot, inherited) if when.precision == "year" else None
    return days if days and days.to_the_day and within_year(days, when) else when


def within_year(when: When, year: When) -> bool:
    """And 18日 within 2026年夏季, which a conference is called after. Not of 年末, which is more than its year."""
    if year.precision == "season" and year.date_start and year.date_end and when.to_the_day and when.date_start:
        return year.date_start <= when.date_start <= year.date_end
    if year.precision != "year" or "year_part" in year.rule or when is year:
        return False
    if when.date_start is None or year.date_start is None:
        return False
    return when.date_start.year == year.date_start.year
