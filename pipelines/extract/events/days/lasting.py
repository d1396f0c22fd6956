"""How long a visit or conference lasts: 27日抵达，停留至30日, 访问乙国第三天.

Belongs here: the days that its own sentence tells.
Not here: days told further on (stays/told.py), those of talks (stays/by_talks.py).
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from pipelines.extract.clauses.triggers.hints import ahead
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.governing import when_of
from pipelines.extract.events.days.news import day_of_news
from pipelines.extract.events.days.own import all_times_in
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand
from pipelines.extract.times import last_with_day, lasting, nth_day

LONGEST_STAY = timedelta(days=31)
UNTIL = re.compile(
    expand(
        rf"(?:停留|逗留|持续|进行|<trip>)?(?:至|到){t.TIME}(?!的)|{t.TIME}(?:<depart>?(?:<homeward>|(?!返抵|抵返)<back_to>|回)|离开)"
        rf"|(?:^|[，。；]|并)(?:预计|计划|定|将|于|在)*{t.TIME}(?:闭幕|落幕|收官|结束)"
    )
)

COMES_FOR = re.compile(rf"，(?:并|以|将|要)*(?:出席|参加)(?:定于|将于|于|在)?(?={t.TIME})")


def comes_for(spot: Spot) -> When | None:
    """特使将来台，出席19日的葬礼: on the day of what whoever comes will attend."""
    match = spot.goes_on(COMES_FOR)
    if match is None or not ahead(spot):
        return None
    when = spot.time_at(match.end())
    return when if when and when.to_the_day else None


ENDS_STAY = re.compile(expand("[^，]{0,6}?结束了?[^，]{0,24}?(?:<trip>|访)"))


def days_up_to(spot: Spot) -> When | None:
    """9日结束(了)对甲国为期三天的访问: 7日 to 9日. Of 9日结束访问 only the end is known."""
    for at, when in all_times_in(spot, spot.clause_start, spot.end):
        longer = lasting(spot.scene.story.article.text, when)
        if longer is not when and longer.date_end == when.date_end and ENDS_STAY.match(spot.line.code, at + 1):
            return longer
    return None


def stay_of(spot: Spot, inherited: bool, party: int | None = None) -> When | None:
    """The time of a visit or conference, with the length or the end that its sentence tells: 27日抵达，停留至30日."""
    when = days_up_to(spot) or when_of(spot, inherited, party) or comes_for(spot)
    when = when or nth_of_stay(spot)
    if when is None:
        return None
    longer = lasting(spot.scene.story.article.text, when)
    return longer if longer is not when else nth_day(spot.clause_text(), until(spot, when))


def nth_of_stay(spot: Spot) -> When | None:
    """访问乙国第三天: the day of the news, if no other is told."""
    today = day_of_news(spot.scene) if NTH.search(spot.clause_text()) and not ahead(spot) else None
    return today if today and nth_day(spot.clause_text(), today) is not today else None


NTH = re.compile("第[二三四五六七]天")


BARE_DAY = re.compile(r"\d{1,2}[日号]")


def last_day(told: When, when: When) -> date | None:
    """13日登场，将持续到23日: the next 23rd after the first day, though 将 points beyond the day of the news."""
    if told.date_end is None or when.date_end is None or not BARE_DAY.fullmatch(told.surface):
        return told.date_end
    if told.date_end <= when.date_end + LONGEST_STAY:
        return told.date_end
    close = last_with_day(when.date_end + LONGEST_STAY, told.date_end.day)
    return close if close and close > when.date_end else None


def until(spot: Spot, when: When) -> When:
    """停留至30日, behind the trigger: the last day."""
    for match in UNTIL.finditer(spot.line.code, spot.end):
        told = spot.time_at(spot.line.code.index(t.TIME, match.start()))
        last = last_day(told, when) if told else None
        if last and when.date_end and when.date_end < last <= when.date_end + LONGEST_STAY:
            return replace(when, date_end=last, precision="range", kind="range")
    return when
