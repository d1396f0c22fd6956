"""Days that a visit takes from what else is told: talks there, the conference it is for, its tour.

Not here: days that its own sentences tell (days/lasting.py, told.py), how long it lasts by its talks (by_talks.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lending.days import visit_around
from pipelines.extract.facts import TALKS, When
from pipelines.extract.times import nth_day


def with_a_third_side(talks: Draft, visit: Draft) -> bool:
    """甲访乙国期间与丙会谈: talks of the visitor in the country visited, whoever they are with."""
    same = talks.shares_people(visit) and talks.happened() and not talks.background
    return same and talks.country is not None and [talks.country] == visit.targets


def give_visits_days(kept: list[Draft], story: Story) -> None:
    """In place: by talks there, by the journey that it is part of, by the conference it is for."""
    for visit in kept:
        if visit.type == "visit" and visit.status == "ongoing" and visit.days() is None and not visit.background:
            if JUST_OVER.search(story.article.text, visit.start, visit.end):
                continue  # 今天在论坛上回顾刚刚结束的访问: whoever he meets there
            held = [d for d in kept if d.type in TALKS and d.days() and d.happened()]
            talks = [d for d in held if visit_around([visit], d) or with_a_third_side(d, visit)]
            day = talks[0].when if talks else None
            visit.when = nth_day(story.article.text[visit.start : visit.end], day) if day else None
    for visit in kept:
        if visit.type == "visit" and visit.days() is None and not visit.happened():
            visit.when = same_journey(kept, visit, story) or to_conference(kept, visit, story)


JUST_OVER = re.compile("刚刚?结束")


ATTENDS = re.compile("(?:出席|参加|赴会|与会)")


def to_conference(kept: list[Draft], visit: Draft, story: Story) -> When | None:
    """外长会议6日在东京举行。各国外长都将赴日出席此次会议: whoever comes for a conference comes on its days."""
    if not ATTENDS.search(story.article.text, visit.start, visit.end):
        return None
    theirs = [d for d in kept if d.type == "meeting" and visit.line in d.lines and where_he_goes(d, visit)]
    days = [d.when for d in theirs if d.when and d.days() and not d.happened() and not d.background]
    return days[0] if days else None


def where_he_goes(conference: Draft, visit: Draft) -> bool:
    """Also 布鲁塞尔, which stands for the EU and lies in BEL."""
    there = visit.place is not None and visit.place == conference.place
    return there or conference.country in (None, *visit.targets)


NEAR = 4  # sentences
BESIDES = re.compile("[也亦还]|此外|另外|除了|一并|顺道|成行|此行|首次")


def same_journey(kept: list[Draft], visit: Draft, story: Story) -> When | None:
    """计划明年1月访问甲国。若成行，还将访问乙国: further stops of the one journey that is to come."""
    text, sentence = story.article.text, story.lines[visit.line].sentence
    if not visit.people() or BESIDES.search(text, sentence.start, visit.end) is None:
        return None
    ahead = [d for d in kept if d.type == "visit" and not d.happened() and not d.background and d.shares_people(visit)]
    told = [d for d in ahead if d.days() and d.when and d.start < visit.start and visit.line - d.lines[-1] <= NEAR]
    coarse = all(d.when and d.when.precision in ("month", "week") for d in told)
    return told[-1].when if coarse and len({d.days() for d in told}) == 1 else None
