"""What one event of an article lends to another: days, places, countries. Belongs here: completing drafts from other drafts. Not here: merging."""

import re

from pipelines.extract import token as t
from pipelines.extract.drafts import Draft
from pipelines.extract.facts import When
from pipelines.extract.story import Story

TALKS = frozenset({"meeting", "call"})
DURING = re.compile(r"期间|其间|届时|此行|停留|逗留|途中|行程|访[\u4e00-\u9fff]{1,3}时")
FAR = 4  # sentences after which a day told is no longer lent


def complete(kept: list[Draft], story: Story) -> None:
    """Countries and days that a draft takes from others; in place."""
    give_dates(kept, story)
    give_visits_days(kept)
    give_countries(kept)


def own_day(draft: Draft) -> bool:
    """Is its day told in its own clause?"""
    return draft.when is not None and draft.days() is not None and draft.when.start >= draft.start


def visit_around(kept: list[Draft], draft: Draft) -> Draft | None:
    """The visit during which a meeting takes place: the visitor meets somebody of the host's side, both told as news or both as past."""
    people, sides = set(draft.people()), draft.sides()
    for visit in kept:
        if visit.type == "visit" and visit.background == draft.background and set(visit.targets) & sides and set(visit.people()) & people:
            return visit
    return None


def said_during(draft: Draft, story: Story) -> bool:
    """Does its sentence say that it falls into a visit? 访日期间，将与外相会谈."""
    start = story.lines[draft.line].sentence.start
    return DURING.search(story.article.text[start : draft.end]) is not None


def told_before(kept: list[Draft], draft: Draft) -> When | None:
    """Of the meeting told before, with one of the same people: 19日与甲会谈。还与乙会面。"""
    reach = FAR if draft.further else 1
    near = [
        d
        for d in kept
        if d.type in TALKS and d.days() and d.start < draft.start and draft.line - d.line <= reach
        and d.happened() == draft.happened() and d.background == draft.background and set(d.people()) & set(draft.people())
    ]  # fmt: skip
    return near[-1].when if near else None


def give_dates(kept: list[Draft], story: Story) -> None:
    """A meeting without a day of its own falls into the days of the visit, or on the day of the meeting told just before."""
    for draft in kept:
        if draft.type not in TALKS or own_day(draft):
            continue
        visit = visit_around(kept, draft)
        if visit and visit.days() and said_during(draft, story):
            draft.when = visit.when
        elif draft.days() is None and (draft.further or draft.happened()):
            draft.when = told_before(kept, draft)
        if draft.days() is None and visit and visit.days() and (not draft.happened() or visit.days()[0] == visit.days()[1]):
            draft.when = visit.when


def give_visits_days(kept: list[Draft]) -> None:
    """A visit under way is dated by the talks of the visitor there."""
    for visit in kept:
        if visit.type == "visit" and visit.status == "ongoing" and visit.days() is None and not visit.background:
            talks = [d for d in kept if d.type in TALKS and d.days() and visit_around([visit], d)]
            visit.when = talks[0].when if talks else None


def give_countries(kept: list[Draft]) -> None:
    """A meeting without a place: in the country visited, or where its people met others in this article, or with whoever receives."""
    visits = [d for d in kept if d.type == "visit" and len(d.targets) == 1 and not d.background]
    for draft in kept:
        if draft.type != "meeting" or draft.country or draft.format != "in_person":
            continue
        people = set(draft.people())
        visit = next((v for v in visits if set(v.people()) & people and v.targets[0] in draft.codes()), None)
        beside = next((d for d in kept if d.type == "meeting" and d.country and set(d.people()) & people and d.background == draft.background), None)
        host = next((p.codes[0] for role, p in draft.actors if role == "host" and p.codes), None)
        near = beside or visit
        if near and near.place and near.place.symbol != t.SIDE and near.days() == draft.days():
            draft.place = near.place
        draft.country = visit.targets[0] if visit else beside.country if beside else host
