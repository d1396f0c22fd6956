"""What one event of an article lends to another: days, places, countries. Not here: merging."""

import re
from datetime import date, timedelta

from pipelines.extract.drafts import Draft
from pipelines.extract.facts import When
from pipelines.extract.settings import CITY, fineness
from pipelines.extract.story import Story
from pipelines.extract.times import nth_day
from pipelines.extract.twins import same_name

TALKS = frozenset({"meeting", "call"})
DURING = re.compile(r"期间|其间|届时|此行|停留|逗留|途中|行程|访[\u4e00-\u9fff]{1,3}时")
FAR = 4  # sentences after which a day told is no longer lent


def complete(kept: list[Draft], story: Story) -> None:
    """Days and places that a draft takes from others; in place."""
    give_dates(kept, story)
    give_visits_days(kept, story)
    give_places(kept, story)
    leave_stops(kept, story.article.published)


def own_day(draft: Draft) -> bool:
    """Is its day told in its own clause?"""
    return draft.when is not None and draft.days() is not None and draft.when.start >= draft.start


def visit_around(kept: list[Draft], draft: Draft) -> Draft | None:
    """The visit during which a meeting takes place: the visitor meets the host's side, both as news or both as past."""
    people, sides = set(draft.people()), draft.sides()
    for visit in kept:
        if visit.type != "visit" or visit.background != draft.background or not set(visit.targets) & sides:
            continue
        if set(visit.people()) & people or (not people and visit.line == draft.line):
            return visit
    return None


THEN = re.compile("届时|其间|期间")


def planned_before(kept: list[Draft], draft: Draft, story: Story) -> When | None:
    """拟于10月初在东京召开外长会议。届时首相会与外长会面: on the days of what was planned just before."""
    if draft.happened() or draft.days() is not None or not THEN.search(story.article.text[draft.start : draft.end]):
        return None
    told = [d for d in kept if d.days() and not d.happened() and d.start < draft.start and draft.line - d.line <= 2]
    return told[-1].when if told else None


def whole_visit(visit: Draft | None, draft: Draft) -> bool:
    """下周访问甲国，会见首相: the talks were told by the week, of which the visit takes but some days."""
    if visit is None or own_day(draft) or draft.happened() or draft.when is None or draft.when.precision not in COARSE:
        return False
    x, y = visit.days(), draft.days()
    return bool(x and y and x[1] - x[0] < y[1] - y[0] + timedelta(days=1) and x[0] <= y[1] and y[0] <= x[1])


COARSE = ("week", "month", "quarter", "half", "season", "year", "range")


def said_during(draft: Draft, story: Story) -> bool:
    """Does its sentence say that it falls into a visit? 访日期间，将与外相会谈."""
    start = story.lines[draft.line].sentence.start
    return DURING.search(story.article.text[start : draft.end]) is not None


def told_before(kept: list[Draft], draft: Draft) -> When | None:
    """Of the meeting told before, with one of the same people: 19日与甲会谈。还与乙会面。"""
    reach = FAR if draft.further or draft.rule == "call_congratulates" else 1
    like = [d for d in kept if d.happened() == draft.happened() and d.background == draft.background]
    told = [d for d in like if d.type in TALKS and d.days() and d.start < draft.start and draft.line - d.line <= reach]
    near = [d for d in told if set(d.people()) & set(draft.people())]
    return near[-1].when if near else None


SAID_THEN = re.compile(r"作(?:出|了)?(?:了)?(?:上述|以上|这番|这一|此番)(?:表示|表态|表述|讲话|发言|评论|陈述)")


def said_then(draft: Draft, story: Story) -> When | None:
    """…星期五表示，…。王毅是在与外相会晤时作上述表示的: the talks were on the day of the words just told."""
    sentence = story.lines[draft.line].sentence
    if draft.line == 0 or not SAID_THEN.search(story.article.text[draft.start : sentence.end]):
        return None
    before = story.lines[max(0, draft.line - 2)].sentence.start
    days = [w for w in story.times if before <= w.start < sentence.start and w.precision == "day" and w.date_start]
    return days[-1] if days else None


def give_dates(kept: list[Draft], story: Story) -> None:
    """A meeting without a day of its own falls into the days of the visit, or on the day of the one told before."""
    for draft in kept:
        if draft.type not in TALKS or own_day(draft):
            continue
        visit = visit_around(kept, draft)
        if visit and visit.days() and (said_during(draft, story) or whole_visit(visit, draft)):
            draft.when = visit.when
        elif draft.days() is None and (draft.further or draft.happened()):
            draft.when = told_before(kept, draft)
        if draft.days() is None:
            draft.when = said_then(draft, story) or planned_before(kept, draft, story)
        if draft.days() is None and visit and (not draft.happened() or one_day(visit)):
            draft.when = visit.when


def one_day(draft: Draft) -> bool:
    days = draft.days()
    return days is not None and days[0] == days[1]


def there(talks: Draft, visit: Draft) -> bool:
    """Talks of the visitor with a third side, in the country visited."""
    same = bool(set(talks.people()) & set(visit.people())) and talks.happened() and not talks.background
    return same and talks.country is not None and [talks.country] == visit.targets


def give_visits_days(kept: list[Draft], story: Story) -> None:
    """A visit under way is dated by the talks of the visitor there."""
    for visit in kept:
        if visit.type == "visit" and visit.status == "ongoing" and visit.days() is None and not visit.background:
            talks = [d for d in kept if d.type in TALKS and d.days() and (visit_around([visit], d) or there(d, visit))]
            day = talks[0].when if talks else None
            visit.when = nth_day(story.article.text[visit.start : visit.end], day) if day else None
    for visit in kept:
        if visit.type == "visit" and visit.days() is None and not visit.happened():
            visit.when = tour_of(kept, visit)


def tour_of(kept: list[Draft], visit: Draft) -> When | None:
    """4日至14日将历访八国。他还计划访问甲国: a stop falls into the days of the tour."""
    people = set(visit.people())
    tours = [d for d in kept if d.type == "visit" and d is not visit and not d.happened() and d.start < visit.start]
    days = [d.when for d in tours if d.when and d.when.kind == "range" and set(d.people()) & people]
    return days[-1] if days and people else None


def shared(draft: Draft) -> bool:
    """Does it name a city that others can be in too? Not a house (官邸)."""
    return city(draft) and draft.place is not None and draft.place.place_kind != "venue"


def city(draft: Draft) -> bool:
    return draft.place is not None and fineness(draft.place) == CITY


def give_places(kept: list[Draft], story: Story) -> None:
    """Without a place of its own: of the talks during a visit, of the visit around talks, of the talks told beside."""
    for draft in kept:
        if draft.type == "visit" and not city(draft) and len(draft.targets) == 1:
            place_of_visit(kept, draft)
    for draft in kept:
        if draft.type == "meeting" and draft.format == "in_person" and not city(draft):
            place_of_meeting(kept, draft, story)
        country_of_house(draft)


def place_of_visit(kept: list[Draft], visit: Draft) -> None:
    """访问北韩的防长在平壤会谈: the city of the visitor's talks there, if they name but one."""
    talks = [d for d in kept if d.type == "meeting" and shared(d) and d.country == visit.targets[0]]
    his = [d for d in talks if visit_around([visit], d)]
    if his and len({d.place.text for d in his if d.place}) == 1:
        visit.place, visit.country = his[0].place, his[0].country


def journey_of(kept: list[Draft], meeting: Draft) -> Draft | None:
    """The visit of the meeting: told in one sentence, or to the country of the other side, or around its days."""
    people, sides = set(meeting.people()), set(meeting.codes())
    visits = [v for v in kept if v.type == "visit" and len(v.targets) == 1 and v.background == meeting.background]
    own = [v for v in visits if set(v.people()) & people]
    near = [v for v in own if v.targets[0] in sides or v.start == meeting.start]
    around = [v for v in own if inside(meeting, v)]
    return next(iter(near or (around if len(around) == 1 else [])), None)


def inside(meeting: Draft, visit: Draft) -> bool:
    x, y = meeting.days(), visit.days()
    return bool(x and y and y[0] <= x[0] and x[1] <= y[1])


def place_of_meeting(kept: list[Draft], draft: Draft, story: Story) -> None:
    source = journey_of(kept, draft) or host_conference(kept, draft, story) or talks_beside(kept, draft)
    host = next((p.codes[0] for role, p in draft.actors if role == "host" and p.codes), None)
    if draft.country is None:
        draft.country = source.country if source else None
        draft.country = draft.country or (source.targets[0] if source and source.type == "visit" else None) or host
    if source and shared(source) and source.country == draft.country and may_share(source, draft):
        draft.place = source.place


AT_CONFERENCE = re.compile("(?:峰会|会议|大会|论坛|首脑会)(?:举行|召开)?(?:期间|间隙|场边|之际)")


def host_conference(kept: list[Draft], draft: Draft, story: Story) -> Draft | None:
    """拜登在峰会期间将与甲会谈: the conference told before."""
    if not AT_CONFERENCE.search(story.article.text[draft.start : draft.end]):
        return None
    told = [d for d in kept if d.rule.startswith("gather") and d is not draft and d.start <= draft.start and d.place]
    return told[-1] if told else None


def talks_beside(kept: list[Draft], draft: Draft) -> Draft | None:
    """Talks told beside: of the same people, of one name, of the same sides on the same day."""
    people = set(draft.people())
    others = [d for d in kept if d.type == "meeting" and d.country and d is not draft]
    beside = [d for d in others if d.background == draft.background]
    near = next((d for d in beside if same_name(d, draft) and may_share(d, draft)), None)
    near = near or next((d for d in beside if set(d.people()) & people), None)
    if near is None and not people:
        near = next((d for d in reversed(beside) if d.line <= draft.line and d.sides() & draft.sides()), None)
    return near or next(
        (d for d in beside if d.days() and d.days() == draft.days() and d.sides() & draft.sides()), None
    )


def may_share(source: Draft, draft: Draft) -> bool:
    """Can two events lie in one city? Not on days of their own that differ."""
    return source.days() == draft.days() or source.days() is None or draft.days() is None or source.type == "visit"


def country_of_house(draft: Draft) -> None:
    """在官邸与乙会谈: the house of the one who leads a country, of two the first told."""
    leaders = [p.codes[0] for _, p in draft.actors if p.rank == "leader" and p.codes]
    if draft.country is None and draft.place and draft.place.place_kind == "venue" and leaders:
        draft.country = leaders[0]


def leave_stops(kept: list[Draft], published: date | None) -> None:
    """周五在甲国表示。周六在乙国会谈: whoever is elsewhere on a later day has left."""
    for visit in kept:
        days = visit.days()
        if visit.type != "visit" or visit.status != "ongoing" or days is None:
            continue
        if published and days[1] < published - timedelta(days=1):
            visit.status = "held"
        later = [d for d in kept if d.happened() and d.country not in (None, *visit.targets) and d.type != "call"]
        own = [d.days() or days for d in later if set(d.people()) & set(visit.people())]
        if any(days[1] < first and (published is None or first <= published) for first, _ in own):
            visit.status, visit.background = "held", visit.line > 0
