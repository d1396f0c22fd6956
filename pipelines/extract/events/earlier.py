"""What a clause tells of the time before: 自2019年7月以来首次访问甲国, 时隔四年访问甲国 -> also a visit then.

Belongs here: the one that came before. Not here: the one that the clause is about (drafting.py).
"""

import re
from dataclasses import replace
from datetime import date

from pipelines.extract.clauses.reading import Spot
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.intervals import INTERVAL, interval_before
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party

AGAIN = re.compile(
    rf"(?P<when>{t.TIME})(?P<after>之后|以来|以后|后)?[^，]{{0,10}}?(?:首次|再次|再度|首度|第一次|又一次|时隔)"
)
FINAL = re.compile(r"(?:的)?(?:会谈|会晤|会议|峰会|见面|会面|访问)?(?:[，。；”」]|$)")
SINCE = re.compile("(?:以来|之后|以后|后)$")
KINDS = frozenset({"call", "visit"})  # of meetings a rule of its own tells (gather_first_since)


def time_before(spot: Spot) -> When | None:
    """The dated time since which this is the first, told right before 以来; not 自3月上任以来."""
    for match in AGAIN.finditer(spot.line.code, spot.clause_start, spot.clause_end):
        when = spot.time_at(match.start("when"))
        if spot.start < match.start() and FINAL.match(spot.line.code, match.end()) is None:
            continue  # 会谈标志着2015年以来首次举办活动: the first of something else
        if when and when.date_start and (match["after"] or SINCE.search(when.surface)):
            return when
    return None


LAST_ONE = re.compile(
    rf"，(?:[他她]|其)?(?:的?上一?[次回]|前一次)(?:访问|到访|来访|之行|访[{t.SIDE}]|通话|通电话)?则?(?:是在?|为|在|于)?(?P<when>{t.TIME})"
)


def last_one(spot: Spot) -> When | None:
    """时隔4年访问甲国，上一次是在[2019年8月]: the time of the one before, told in the next clause."""
    match = spot.goes_on(LAST_ONE)
    return spot.time_at(match.start("when")) if match else None


def earlier_one(draft: Draft, spot: Spot) -> list[Draft]:
    """The same sides, then; of a visit also the same visitor. Who sat at the table then is told where it is recent."""
    when = time_of_it(draft, spot)
    published = spot.scene.day()
    if when is None or (published and when.date_end and when.date_end >= published):
        return []
    place = draft.place if draft.type == "visit" and len(draft.targets) != 1 else None
    return [
        replace(
            draft, rule="meet_last_held" if draft.type == "meeting" else draft.rule, status="held", sure=True,
            actors=who_then(draft, when, published), targets=list(draft.targets), when=when, place=place, name=None,
            recalled=True, before=True, further=False, anaphor=False, comment=False, lines=list(draft.lines),
            country=draft.targets[0] if len(draft.targets) == 1 else None,
        )
    ]  # fmt: skip


def time_of_it(draft: Draft, spot: Spot) -> When | None:
    """When the one before was; of meetings only where an interval tells it."""
    if draft.recalled:
        return None
    told = time_before(spot) or last_one(spot) if draft.type in KINDS else None
    days = draft.days()
    return told or interval_before(spot, days[0] if days else spot.scene.day())


RECENT = 2  # years in which the same persons met


def who_then(draft: Draft, when: When, published: date | None) -> list[tuple[str, Party]]:
    """时隔一年再次会谈: the same persons; 时隔七年: of these sides."""
    if draft.type == "visit" and when.rule != INTERVAL:
        return draft.actors
    then = when.date_start
    recent = when.rule == INTERVAL and then is not None and published and published.year - then.year <= RECENT
    return draft.actors if recent else [(role, party.side_only()) for role, party in draft.actors]
