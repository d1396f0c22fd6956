"""What a clause tells of the time before: 自2019年7月以来首次访问甲国, 时隔四年访问甲国 -> also a visit then.

Belongs here: the one that came before.
Not here: when it was (earlier_times.py), the one that the clause is about (drafting/finding.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.earlier_times import INTERVAL, interval_before, last_one, time_before, time_inside
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import When
from pipelines.extract.mentions.party import Party

KINDS = frozenset({"call", "visit"})  # of meetings a rule of its own tells (gather_first_since), behind their word


def earlier_one(draft: Draft, spot: Spot) -> list[Draft]:
    """The same sides, then; of a visit also the same visitor. Who sat at the table then is told where it is recent."""
    when = time_of_it(draft, spot)
    published = spot.scene.day()
    if when is None or (published and when.date_end and when.date_end >= published) or of_an_office(draft, when):
        return []
    place = draft.place if draft.type == "visit" and len(draft.targets) != 1 else None
    return [
        replace(
            draft, rule="meet_last_held" if draft.type == "meeting" else draft.rule, status="held", sure=True,
            actors=who_then(draft, spot, when), targets=list(draft.targets), when=when, place=place, name=None,
            recalled=True, before=True, further=False, anaphor=False, comment=False, lines=list(draft.lines),
            country=draft.targets[0] if len(draft.targets) == 1 else None,
        )
    ]  # fmt: skip


def of_an_office(draft: Draft, when: When) -> bool:
    """自2016年以来甲国领导人首次访问乙国: whoever came then is not told; a visit is of somebody."""
    return draft.type == "visit" and when.rule != INTERVAL and not draft.people()


def time_of_it(draft: Draft, spot: Spot) -> When | None:
    """When the one before was; of meetings only where an interval tells it, or a time inside their own words."""
    if draft.recalled:
        return None
    told = time_before(spot) or last_one(spot) if draft.type in KINDS else time_inside(spot)
    days = draft.days()
    return told or interval_before(spot, days[0] if days else spot.scene.day())


RECENT = 2  # years in which the same persons met
AGAIN = re.compile("再[度次]?|又一?次?")


def who_then(draft: Draft, spot: Spot, when: When) -> list[tuple[str, Party]]:
    """时隔一年再次会谈, 自上月以来首次通话, 时隔七年再度到访: the same persons; 时隔七年会谈: of these sides."""
    interval, published, then = when.rule == INTERVAL, spot.scene.day(), when.date_start
    again = AGAIN.search(spot.line.code, spot.clause_start, spot.end) is not None
    if draft.type == "visit" and (again or not interval):
        return draft.actors
    recent = (interval or draft.type == "call") and then and published and published.year - then.year <= RECENT
    return draft.actors if recent else [(role, party.side_only()) for role, party in draft.actors]
