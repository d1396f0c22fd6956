"""Talks that fall into the days of a stay once these are known: 上周六前往甲国。在为期四天的行程中，将与总统会晤.

Not here: days that talks take from a visit while only its own sentence is read (days.py), how long a stay is (stays/).
"""

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lending.days import own_day, said_during, visit_around


def give_whole_stays(kept: list[Draft], story: Story) -> None:
    """In place."""
    for draft in kept:
        if draft.type != "meeting" or draft.status not in ("planned", "held") or draft.background:
            continue
        visit = visit_around(kept, draft)
        if visit is None or visit.days() is None or visit.one_day():
            continue
        if draft.status == "held":
            draft.when = visit.when if some_day_there(draft, visit, story) else draft.when
        elif begins_with(visit, draft) or (draft.days() is None and said_during(draft, story)):
            draft.when = visit.when


def some_day_there(draft: Draft, visit: Draft, story: Story) -> bool:
    """17日抵达乙国的甲，周六结束访问。甲访乙期间曾会见丙: not on the day of the arrival, as it seemed."""
    lent = visit.when is not None and draft.when is not None and draft.when.start == visit.when.start
    return lent and draft.line not in visit.lines and said_during(draft, story)


def begins_with(visit: Draft, draft: Draft) -> bool:
    """今天起访问甲国三天，将会见首相: the day was that on which the visit begins, told in its clause."""
    if visit.when is None or draft.when is None or own_day(draft) or not draft.one_day():
        return False
    return draft.when.start == visit.when.start and draft.line in visit.lines and draft.days() != visit.days()
