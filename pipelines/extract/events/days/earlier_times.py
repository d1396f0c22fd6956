"""When the one before was: 自2019年7月以来首次访问, 上一次是在2019年, 时隔四年再次会谈 -> then.

Belongs here: the time since which, or how long ago. Not here: the event of that time (earlier.py).
"""

import re
from datetime import date

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.own import MET
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand
from pipelines.extract.times.numerals import number
from pipelines.extract.times.spans import Span, month_span, shifted, years_span

AGAIN = re.compile(
    expand(rf"(?P<when>{t.TIME})(?P<after>之后|以来|以后|后)?[^，]{{0,10}}?(?:<first>|<again>|<interval>)")
)
FINAL = re.compile(r"(?:的)?(?:会谈|会晤|会议|峰会|见面|会面|访问)?(?:[，。；”」]|$)")
SINCE = re.compile("(?:以来|之后|以后|后)$")


def time_before(spot: Spot) -> When | None:
    """The dated time since which this is the first, told right before 以来; not 自3月上任以来."""
    for match in AGAIN.finditer(spot.line.code, spot.clause_start, spot.clause_end):
        when = spot.time_at(match.start("when"))
        if spot.start < match.start() and FINAL.match(spot.line.code, match.end()) is None:
            continue  # 会谈标志着2015年以来首次举办活动: the first of something else
        if when and when.date_start and (match["after"] or SINCE.search(when.surface)):
            return when
    return None


def time_inside(spot: Spot) -> When | None:
    """进行[2013年]以来首次双边会谈: told between the verb and the talks."""
    match = AGAIN.search(spot.line.code, spot.start, spot.end)
    when = spot.time_at(match.start("when")) if match else None
    return when if match and when and when.date_start and (match["after"] or SINCE.search(when.surface)) else None


LAST_ONE = re.compile(
    rf"，(?:[他她]|其)?(?:的?上一?[次回]|前一次)(?:访问|到访|来访|之行|访[{t.SIDE}]|通话|通电话)?则?(?:是在?|为|在|于)?(?P<when>{t.TIME})"
)


def last_one(spot: Spot) -> When | None:
    """时隔4年访问甲国，上一次是在[2019年8月]: the time of the one before, told in the next clause."""
    match = spot.goes_on(LAST_ONE)
    return spot.time_at(match.start("when")) if match else None


INTERVAL = "interval"  # the rule of a time that is counted back so
LONGEST = 30  # years; longer intervals are of countries, not of their talks
APART = expand(
    r"(?:<interval>|隔)了?(?:大?约|将?近|逾|超过)?"
    r"(?P<many>\d{1,2}|[一二两三四五六七八九十]{1,3})(?P<unit>年|个?月)(?:[零又]?(?P<months>\d{1,2}|[一二三四五六七八九十]{1,3})个?月)?(?![代份前初中底末多半余])"
    r"(?:之久|之?后|左右)*[—，]?[^，。；]{0,12}?(?:[再首又重初]|第一|恢复|的|会[谈晤面见]|见面|访|通话|举行|面对面)"
)
SINCE_THE_LAST = re.compile(APART)
NEXT_CLAUSE = re.compile(  # 甲与乙会谈，(这)将是时隔一年再次举行
    rf"，(?:这|此次|此举)?(?:也|还|亦|都)?(?:将|会)?[是为][^，。；{t.WHO[1:-1]}{t.TIME}]{{0,6}}?{APART}"
)


def counted_back(match: re.Match[str], day: date) -> Span | None:
    """(四, 年) from 2024 -> 2020; (五, 个月) from November 2024 -> June; (四, 年, 五) from May 2024 -> 2019-12."""
    many = number(match["many"])
    if match["unit"] == "年" and match["months"]:
        return month_span(*shifted(day.year, day.month, -12 * many - number(match["months"])))
    if match["unit"] == "年":
        return years_span(day.year - many, day.year - many) if many <= LONGEST else None
    return month_span(*shifted(day.year, day.month, -many))


def interval_before(spot: Spot, day: date | None) -> When | None:
    """两国外长时隔四年|会谈, held on `day` -> the year four years before; of the clause or the one that goes on."""
    match = SINCE_THE_LAST.search(spot.line.code, spot.clause_start, spot.clause_end) or spot.goes_on(NEXT_CLAUSE)
    span = counted_back(match, day) if match and day else None
    if match is None or span is None:
        return None
    start, end = spot.line.at[match.start("many")], spot.line.at[match.end("unit")]
    surface = spot.written(match.start("many"), match.end("unit"))
    return When(start, end, span.start, span.end, span.precision, surface, INTERVAL)


JUBILEE = re.compile(r"[^，。；：]{0,6}?(?P<many>\d{1,3}|[一二两三四五六七八九十百]{1,4})周年")


def jubilee_of(spot: Spot) -> When | None:
    """明年是甲访乙|五十周年: fifty years before the year of the jubilee, which is told before or that of the news."""
    match, today = JUBILEE.match(spot.line.code, spot.end), spot.scene.day()
    if match is None or today is None or MET.search(spot.trigger_code()) is None:
        return None
    told = reversed(spot.times_in(spot.clause_start, spot.start))
    year = next((when.date_start.year for _, when in told if when.date_start), today.year)
    if year < today.year - 1:  # 1972年甲访乙50周年: its own year is told
        return None
    then = years_span(year - number(match["many"]), year - number(match["many"]))
    start, end = spot.line.at[match.start("many")], spot.line.at[match.end("many")]
    return When(start, end, then.start, then.end, then.precision, match["many"], INTERVAL)
