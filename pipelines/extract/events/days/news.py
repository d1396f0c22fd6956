"""The day of the news itself: 外长下午会见首相 is on the day that the lead tells, else on that of the publication."""

import re
from dataclasses import replace
from datetime import date

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.article.diary import CLOCK, half_at
from pipelines.extract.clauses.article.story import Line, Story, anchor_of
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.triggers.hints import ahead
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.own import times_in
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.times.spans import month_span

PART_OF_DAY = re.compile(
    "(?<![每整当那次同隔])(?:清晨|凌晨|早上|上午|中午|午后|下午|傍晚|晚间|晚上|深夜|午夜|清早|入夜)(?![^，]{0,3}课|或)"
)


def part_of_day(spot: Spot) -> When | None:
    """外长下午与首相会谈, 17:46 会见外长: of the day that the sentence tells, else of the day of the news."""
    part = PART_OF_DAY.search(spot.line.code, spot.clause_start, spot.start) or part_before(spot)
    part = part or CLOCK.match(spot.line.code)
    if part is None:
        return day_of_half(spot)
    published = spot.scene.day()
    before = [when for _, when in times_in(spot, 0, spot.clause_start) if fresh(when, published)]
    if published and not ahead(spot):  # 政府10日将公布预算，外长下午会见…: not on the 10th
        before = [when for when in before if when.date_start and when.date_start <= published]
    day = before[-1] if before else day_right_before(spot) or day_of_news(spot.scene)
    return replace(day, surface=part[0], rule="part_of_day") if day else None


def day_right_before(spot: Spot) -> When | None:
    """甲昨日抵达乙国。丙晚上设宴欢迎甲: of the day that the sentence before tells of one of them."""
    number = spot.line.sentence.index
    before = spot.scene.story.lines[number - 1] if number and not ahead(spot) else None
    if before is None or before.sentence.paragraph != spot.line.sentence.paragraph:
        return None
    if {x.person for x in before.tokens if x.person}.isdisjoint(x.person for x in spot.line.tokens):
        return None
    told = days_of_news(before, spot.scene.story)
    return told[-1] if len({when.date_start for when in told}) == 1 else None


def day_of_half(spot: Spot) -> When | None:
    """<当地时间17日上午> 与外长会谈: the day that the heading tells, else that of the news."""
    half = half_at(spot.scene.story, spot.line.at[spot.clause_start])
    if half is None:
        return None
    told = [when for when in spot.scene.story.times if half.start() <= when.start < half.end()]
    day = told[0] if told else day_of_news(spot.scene)
    return replace(day, rule="part_of_day") if day else None


ONLY_THEN = re.compile(rf"[^，]*{PART_OF_DAY.pattern}[^，]{{0,4}}?(?:在[^，]{{1,14}})?，")


def part_before(spot: Spot) -> re.Match[str] | None:
    """主席下午在大会堂，|与首相会谈; 在本港时间清晨，|抵达: the clause before tells when, and no more."""
    if spot.clause_start == 0:
        return None
    end = spot.clause_start
    start, _ = clause_bounds(spot.line, end - 1)
    only = ONLY_THEN.fullmatch(spot.line.code, start, end) is not None and t.TIME not in spot.line.code[start:end]
    return PART_OF_DAY.search(spot.line.code, start, end) if only else None


LATER_ON = re.compile("稍[晚迟后]|晚些时候")


def later_that_day(spot: Spot) -> When | None:
    """今天抵达。…预计稍晚会见总统: of today, where the text has told of it."""
    story, start = spot.scene.story, spot.line.at[spot.clause_start]
    if LATER_ON.search(story.article.text, start, spot.line.at[spot.end]) is None or not ahead(spot):
        return None
    today = anchor_of(story.article).today
    told = [w for w in story.times if w.start < start and w.precision == "day" and w.date_start == today]
    return replace(told[-1], rule="part_of_day") if told and today else None


DAYS_AGO = re.compile("(?:最近|过去|前|这|过去的)几[天日](?!前往)|(?:几|数)[天日]之?前(?!往)|(?<![以之])前些[天日]")
LATE = 8  # day of the month: a few days before, it was this month too


def days_ago(spot: Spot, to_come: bool) -> When | None:
    """前几天与乙通话, 最近几天: of this month, where no day is told and the month is old enough."""
    story, today = spot.scene.story, anchor_of(spot.scene.story.article).today
    start = spot.line.at[spot.clause_before()[0]]
    match = DAYS_AGO.search(story.article.text, start, spot.line.at[spot.end])
    if match is None or today is None or today.day < LATE or to_come:
        return None
    own = match.start() >= spot.line.at[spot.clause_start] or story.article.text.startswith("，", match.end())
    month = month_span(today.year, today.month)
    return When(match.start(), match.end(), month.start, month.end, "month", match[0], "days_ago") if own else None


NEWS = 2  # days before or after publication within which a day can be that of the news
LEAD = 2  # sentences


YESTERDAY = re.compile("昨|前[天日晚]")


def fresh(when: When, published: date | None) -> bool:
    """A day close to the publication."""
    if when.precision != "day" or when.date_start is None or published is None:
        return False
    return abs((when.date_start - published).days) <= NEWS


def days_of_news(line: Line, story: Story) -> list[When]:
    """The days of the news that a sentence tells, up to the one on which it is told."""
    today = story.day()
    return [w for w in story.times_told(line) if fresh(w, today) and w.date_start and today and w.date_start <= today]


def day_of_news(scene: Scene) -> When | None:
    """The first day of the lead that is no older than the news, else the day of publication.

    昨天 is not the day of what is told by 下午 alone.
    """
    today, lead = anchor_of(scene.story.article).today, scene.story.lines[:LEAD]
    if today is None:
        return None
    told = [when for when in scene.story.times if when.start < lead[-1].sentence.end and when.rule != "dateline"]
    past = [when for when in told if fresh(when, today) and when.date_start and when.date_start <= today]
    past = [when for when in past if not YESTERDAY.match(when.surface)]
    return past[0] if past else When(0, 0, today, today, "day", "", "published")
