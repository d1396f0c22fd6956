"""What a clause tells of the time before: 自2019年7月以来首次访问甲国, 时隔四年访问甲国 -> also a visit then.

Belongs here: the one that came before. Not here: the one that the clause is about (drafting.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.reading import Spot
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.times import spans
from pipelines.extract.times.numerals import number

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


GAP = re.compile(  # 时隔10余年 says no year
    r"(?:时隔|睽违|暌违|相隔|阔别)了?(?:大约|约|整整)?(?P<count>[\d〇一二两三四五六七八九十]{1,3})(?P<unit>年|个月)(?![半多余])(?P<to>[^，。；]{0,14})$"
)
DONE_AGAIN = re.compile(
    r"(?:之?后|以?来)?(?:的|—)?(?:面对面|正式|线下|当面|双边|首脑|[再首重恢又一第次新度复两国举召进行开展对]){0,12}$"
)
YEAR = 12  # months


def gap_before(draft: Draft, spot: Spot) -> When | None:
    """时隔[四年]再次举行会谈: the year, 时隔[五个月]: the month as long before the event, or before publication."""
    match = GAP.search(spot.line.code[spot.clause_start : spot.start])
    base = draft.when.date_start if draft.when else None
    base = base or spot.scene.day()
    if match is None or base is None or DONE_AGAIN.match(match["to"]) is None:
        return None
    at = spot.clause_start + match.start()
    count = number(match["count"])
    year, month = spans.shifted(base.year, base.month, -count * (YEAR if match["unit"] == "年" else 1))
    span = spans.years_span(year, year) if match["unit"] == "年" else spans.month_span(year, month)
    start, end = spot.line.at[at], spot.line.at[spot.clause_start + match.start("to")]
    surface = spot.scene.story.article.text[start:end]
    return When(start, end, span.start, span.end, span.precision, surface, "gap")


def earlier_one(draft: Draft, spot: Spot) -> list[Draft]:
    """The same sides, then; of a visit also the same visitor. Who sat at the table then is not told."""
    if draft.recalled:
        return []
    when = time_before(spot) or last_one(spot) if draft.type in KINDS else None
    when = when or gap_before(draft, spot)
    published = spot.scene.day()
    if when is None or (published and when.date_end and when.date_end >= published):
        return []
    people = draft.actors if draft.type == "visit" else [(role, party.side_only()) for role, party in draft.actors]
    place = draft.place if draft.type == "visit" and len(draft.targets) != 1 else None
    return [
        replace(
            draft, rule="gather_first_since" if draft.type == "meeting" else draft.rule, status="held", sure=True,
            actors=people, targets=list(draft.targets), when=when, place=place, recalled=True,
            before=True, further=False, lines=list(draft.lines),
            country=draft.targets[0] if len(draft.targets) == 1 else None,
        )
    ]  # fmt: skip
