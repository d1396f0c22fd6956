"""What a clause tells of the time before: 自2019年7月以来首次访问甲国 -> also a visit in July 2019.

Belongs here: the one that came before. Not here: the one that the clause is about (drafting.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.reading import Spot
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t

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
    """The same sides, then; of a visit also the same visitor. Who sat at the table then is not told."""
    when = time_before(spot) or last_one(spot) if draft.type in KINDS and not draft.recalled else None
    published = spot.scene.day()
    if when is None or (published and when.date_end and when.date_end >= published):
        return []
    people = draft.actors if draft.type == "visit" else [(role, party.side_only()) for role, party in draft.actors]
    place = draft.place if draft.type == "visit" and len(draft.targets) != 1 else None
    return [
        replace(
            draft, rule="gather_first_since" if draft.type == "meeting" else draft.rule, status="held", sure=True,
            actors=people, targets=list(draft.targets), when=when, place=place, recalled=True, further=False,
            country=draft.targets[0] if len(draft.targets) == 1 else None, lines=list(draft.lines),
        )
    ]  # fmt: skip
