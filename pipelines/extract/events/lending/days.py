"""Days that talks take from what else is told: a visit, talks told before, what was planned.

Not here: days that a visit takes (stays/visit_days.py), of words told with talks (days/said.py), places (places.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.triggers.status_cues import CALLED_OFF
from pipelines.extract.events.days.said import just_now, of_speaker, said_then
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lending.conference_days import BESIDE
from pipelines.extract.facts import TALKS, When
from pipelines.extract.rulebook import expand

DURING = re.compile(r"期间|其间|届时|天的?时间[里内]|此行|停留|逗留|途中|行程|访[\u4e00-\u9fff]{1,3}时")
THEN = re.compile("届时|其间|期间|(?<![想感做遇受收看听提问谈说直得报等赶])到时候?(?![间任常])")
COARSE = ("week", "month", "quarter", "half", "season", "year", "range")
FAR = 4  # sentences after which a day told is no longer lent


def own_day(draft: Draft) -> bool:
    """Is its day told in its own clause?"""
    return draft.when is not None and draft.days() is not None and draft.when.start >= draft.start


def visit_around(kept: list[Draft], draft: Draft) -> Draft | None:
    """The visit during which a meeting takes place: the visitor meets the host's side, both as news or both as past."""
    people, sides = set(draft.people()), draft.sides()
    for visit in (one for one in kept if one.type == "visit" and not one.before):
        if visit.background != draft.background or not (set(visit.targets) & sides or on_tour(visit, draft)):
            continue
        if visit.status in CALLED_OFF and draft.happened():
            continue
        near = any(0 <= draft.line - line <= 1 for line in visit.lines) and not draft.of_leaders
        if set(visit.people()) & people or (not people and near):
            return visit
    return None


def on_tour(visit: Draft, draft: Draft) -> bool:
    """下周访问欧洲，并会见乙国官员: talks to come on a journey to a whole region, told in its sentence."""
    return (
        visit.rule.startswith("visit_region")
        and not visit.targets
        and draft.line in visit.lines
        and not draft.happened()
    )


def planned_before(kept: list[Draft], draft: Draft, story: Story) -> When | None:
    """拟于10月初在东京召开外长会议。届时首相会与外长会面: on the days of what was planned just before."""
    words = clause_of(draft, story)
    if draft.happened() or draft.days() is not None or not THEN.search(words) or BESIDE.search(words):
        return None
    told = [d for d in kept if d.days() and not d.happened() and d.start < draft.start and draft.line - d.line <= 2]
    only_comes = bool(told) and told[-1].type == "visit" and told[-1].one_day() and has_come(told[-1], story)
    return told[-1].when if told and not only_comes else None


def apart(draft: Draft, visit: Draft | None) -> bool:
    """去年11月出席峰会期间，进行会晤: told with a time of its own, that of no visit to come or of another year."""
    return visit is not None and draft.on_other_days(visit)


def whole_visit(visit: Draft | None, draft: Draft) -> bool:
    """下周访问甲国，会见首相: the talks were told by the week, of which the visit takes but some days."""
    if visit is None or own_day(draft) or draft.happened() or draft.when is None or draft.when.precision not in COARSE:
        return False
    x, y = visit.days(), draft.days()
    return bool(x and y and x[1] - x[0] <= y[1] - y[0]) and not visit.on_other_days(draft)


def said_during(draft: Draft, story: Story) -> bool:
    """Does its sentence say that it falls into a visit? 访日期间，将与外相会谈."""
    start = story.lines[draft.line].sentence.start
    return DURING.search(story.article.text[start : draft.end]) is not None


EARLIER = re.compile(expand("(?:在此|在这|这|此)?之前|<earlier>|早些时候"))


def clause_of(draft: Draft, story: Story) -> str:
    return story.article.text[draft.start : draft.end]


def told_before(kept: list[Draft], draft: Draft, story: Story) -> When | None:
    """Of the meeting told before, with one of the same people: 19日与甲会谈。还与乙会面。"""
    if EARLIER.match(clause_of(draft, story)) or (draft.happened() and said_during(draft, story)):
        return None
    reach = FAR if draft.further or draft.rule == "call_congratulates" else 1
    like = [
        d for d in kept if d.happened() == draft.happened() and d.type in TALKS and d.days() and d.start < draft.start
    ]
    near = [d for d in like if draft.line - d.line <= reach and d.shares_people(draft)]
    near = [d for d in near if d.background == draft.background]
    one = bool(near) and not draft.happened() and near[-1].one_day()  # 16日与甲会谈。还在协调与乙会谈: on no day yet
    return near[-1].when if near and not one else None


def told_just_before(kept: list[Draft], draft: Draft) -> Draft | None:
    """The last one of its kind before it, of one day and of a side of its own, in this sentence or the last."""
    like = [d for d in kept if d.type == draft.type and d.happened() == draft.happened() and d.start < draft.start]
    near = [d for d in like if d.one_day() and draft.line - d.line <= 1 and d.sides() & draft.sides()]
    return near[-1] if near else None


def give_dates(kept: list[Draft], story: Story) -> None:
    """A meeting without a day of its own falls into the days of the visit, or on the day of the one told before."""
    for draft in kept:
        if draft.type not in TALKS or own_day(draft):
            continue
        visit = visit_around(kept, draft)
        arrived = visit is not None and visit.one_day() and (draft.happened() or has_come(visit, story))
        during = said_during(draft, story) and not arrived and not apart(draft, visit)
        if visit and visit.days() and (during or whole_visit(visit, draft)):
            draft.when = visit.when
        elif draft.days() is None and (draft.further or draft.happened()):
            draft.when = told_before(kept, draft, story)
        if draft.days() is None:
            draft.when = said_then(draft, story) or of_speaker(draft, story) or just_now(draft, kept, story)
            draft.when = draft.when or planned_before(kept, draft, story)
        if draft.days() is None and visit and draft.type == "meeting" and not some_day_of(draft, visit, story):
            draft.when = visit.when if on_its_days(draft, visit) else None
        if draft.days() is None and draft.type == "call" and draft.status == "held" and not draft.recalled:
            handed = by_hand(kept, draft, story)
            draft.background = draft.background and handed is None  # of the news, whoever wrote it
            draft.when = handed or (None if draft.background else talks_of_lead(kept, draft))


IN_HAND = re.compile(
    "口信|亲笔信|(?:递交|转交|面交|交给)[^，。]{0,12}(?:信|函)|(?:信|函)(?:件)?(?:递交|转交|面交|交给)"
)


def by_hand(kept: list[Draft], draft: Draft, story: Story) -> When | None:
    """外相25日会见来访的甲。甲转达了乙的口信: a message is given at the talks told before, of one of its sides."""
    if not IN_HAND.search(clause_of(draft, story)):
        return None
    told = [d for d in kept if d.type == "meeting" and d.start <= draft.start and d.happened() and not d.background]
    near = [d for d in told if d.days() and d.sides() & draft.sides()]
    return near[-1].when if near else None


LEAD = 2  # sentences


def talks_of_lead(kept: list[Draft], draft: Draft) -> When | None:
    """外相18日与甲通话。…还与乙通话: a call is of the day of talks that the lead tells of one of the same people."""
    told = [d for d in kept if d.type in TALKS and d.line < LEAD and d.one_day() and d.happened() and not d.background]
    return next((d.when for d in told if d.shares_people(draft)), None)


def on_its_days(draft: Draft, visit: Draft) -> bool:
    """20日抵达，与首相会谈. Not 6日抵达。还将会见首相: of whoever has come the day told is but that of the arrival."""
    if draft.happened():
        return visit.one_day() is not None or (visit.status == "held" and there_told(draft, visit))
    return not (visit.happened() and visit.one_day())


def some_day_of(draft: Draft, visit: Draft, story: Story) -> bool:
    """乙今天会见来访的甲。甲访问期间，还与丙会谈: on some day of a visit of which one day is told."""
    if visit.one_day() is None or not said_during(draft, story):
        return False
    return visit.status == "ongoing" if draft.happened() else has_come(visit, story)


COMES = re.compile(expand("(?:<arrive>|抵|<depart>)(?![^，。]{0,6}(?:前|之前))"))


def has_come(visit: Draft, story: Story) -> bool:
    """今天抵达甲国。在甲国期间将会见首相: the day told is but that of the arrival."""
    return visit.happened() or COMES.search(story.article.text, visit.start, visit.end) is not None


def there_told(draft: Draft, visit: Draft) -> bool:
    """上周末访问甲国。在首都，他会见了总理: the talks were in a city of the country that he has left."""
    place = draft.place
    return place is not None and place.start > visit.start and place.codes[:1] == tuple(visit.targets)
