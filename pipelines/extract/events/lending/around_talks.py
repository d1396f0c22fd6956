"""What talks are part of: the journey, the conference, the talks told beside them.

Not here: what they take from it (places.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.conferences.same_name import names_clash, same_name
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lending.seats import AT_CONFERENCE
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.facts import PAIR

ON_THE_SPOT = re.compile("当地|此间|期间|场边")

UNMADE = frozenset({"proposed", "cancelled", "postponed", "denied"})  # 会见甲，并邀请甲访问: not yet on that journey


def journey_of(kept: list[Draft], meeting: Draft, story: Story) -> Draft | None:
    """The visit of the meeting: told in one sentence, or to the country of the other side, or around its days."""
    people, sides = set(meeting.people()), set(meeting.codes())
    visits = [v for v in kept if v.type == "visit" and len(v.targets) == 1 and v.background == meeting.background]
    made = [v for v in visits if v.status not in UNMADE or not meeting.happened()]
    own = [v for v in made if set(v.people()) & people or (not people and right_after(v, meeting))]
    near = [v for v in own if v.targets[0] in sides or v.start == meeting.start]
    near = near or to_attend(visits, meeting, story)
    around = [v for v in own if meeting.within(v)]
    return next(iter(near or (around if len(around) == 1 else [])), None)


TO_ATTEND = re.compile("为了?(?:出席|参加|参与|与会)")


def to_attend(visits: list[Draft], meeting: Draft, story: Story) -> list[Draft]:
    """为出席峰会，甲18日抵达乙国广岛: the one journey that the sentence tells of a side of the conference."""
    if not gathering(meeting) or not TO_ATTEND.search(story.article.text[meeting.start : meeting.end]):
        return []
    told = [v for v in visits if v.line == meeting.line and set(v.codes()) & set(meeting.codes())]
    return told if len(told) == 1 else []


def right_after(visit: Draft, meeting: Draft) -> bool:
    """甲18日抵达乙国。两人随后举行会谈: of just these sides, in the sentence of the visit or the next."""
    near = 0 <= meeting.line - visit.line <= 1 and meeting.happened() == visit.happened()
    return near and meeting.sides() == visit.sides()


def agreed_there(source: Draft, draft: Draft, story: Story) -> bool:
    """在釜山会谈, 同意下月举行安全对话: where talks were agreed on is not where they will be held."""
    if TO_BEGIN.match(draft.words) and not draft.happened() and draft.days() is None and not same_name(source, draft):
        return True
    if not source.happened() or draft.happened() or ON_THE_SPOT.search(story.article.text[draft.start : draft.end]):
        return False
    x, y = source.days(), draft.days()
    return x is None or y is None or (y[0] - x[1]).days > ONE_STAY or (y[1] - x[1]).days > A_WEEK


TO_BEGIN = re.compile("恢复|重启|重开|启动|筹备|建立|续签")  # talks without a day that are agreed on
ONE_STAY, A_WEEK = 2, 7  # days


def on_another_journey(source: Draft, draft: Draft) -> bool:
    """周五会谈; 甲国将于明年主办峰会: days that lie more than a week apart are not of one stay."""
    return (source.days_apart(draft) or 0) > A_WEEK and not same_name(source, draft)


def still_to_come(source: Draft, draft: Draft) -> bool:
    """甲12日会见了乙，13日将前往丙国会见丁: where he will be next is not where he was."""
    x, y = source.days(), draft.days()
    return draft.happened() and not source.happened() and bool(x and y and x[0] > y[1])


def host_conference(kept: list[Draft], draft: Draft, story: Story) -> Draft | None:
    """拜登在峰会期间将与甲会谈: the conference told before."""
    if not AT_CONFERENCE.search(story.article.text[draft.start : draft.end]):
        return None
    told = [d for d in kept if gathering(d) and d is not draft and d.start <= draft.start and d.country]
    fitting = [d for d in told if not names_clash(d, draft) and not on_another_journey(d, draft)]
    return fitting[-1] if fitting else None


def talks_beside(kept: list[Draft], draft: Draft, story: Story) -> Draft | None:
    """Talks told beside: of the same people, of one name, of the same sides on the same day."""
    people = set(draft.people())
    others = [d for d in kept if d.type == "meeting" and d.country and d is not draft]
    beside = [
        d
        for d in others
        if (d.background == draft.background or (d.days() and d.days() == draft.days()))
        and not agreed_there(d, draft, story)
        and not on_another_journey(d, draft)
        and not still_to_come(d, draft)
        and not (d.of_leaders and not d.days() and not draft.of_leaders)  # 元首甲城会晤达成的共识
    ]
    near = next((d for d in beside if same_name(d, draft) and may_share(d, draft)), None)
    near = near or next((d for d in beside if set(d.people()) & people), None)
    if near is None and not people:
        near = next((d for d in reversed(beside) if d.line <= draft.line and of_these_sides(d, draft)), None)
    return near or next(
        (d for d in beside if d.days() and d.days() == draft.days() and d.sides() & draft.sides()),
        None,
    )


def of_these_sides(source: Draft, draft: Draft) -> bool:
    """甲乙两国下周在丙城会谈。甲丁两国长期谈判: those of another pair are held nobody knows where."""
    pairs = len(source.sides()) == PAIR == len(draft.sides()) and source.days() != draft.days()
    return source.sides() == draft.sides() if pairs else bool(source.sides() & draft.sides())


def may_share(source: Draft, draft: Draft) -> bool:
    """Can two events lie in one city? Not on days of their own that differ."""
    return source.days() == draft.days() or source.days() is None or draft.days() is None or source.type == "visit"
