"""The state in which a conference meets, one of those who sit there: 甲出席在乙国举行的亚太经合组织会议.

Belongs here: conferences that no member speaks for, and who sits at those of a body that is no side.
Not here: those of a body that is a side itself (G20, 东盟).
"""

import re
from collections.abc import Iterable
from datetime import timedelta
from functools import cache

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.events.places.settings import CITY, country_of, fineness
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.listed.sides import is_side, members, of_kind, states
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token


def of_a_body(codes: Iterable[str]) -> bool:
    """亚太经合组织, 金砖国家: nobody but a body that is no side, whose host or members sit there all the same."""
    told = set(codes)
    return bool(told) and not any(map(is_side, told)) and told <= {*of_kind("forum"), *members()}


def give_chairs(kept: list[Draft], story: Story) -> list[Draft]:
    """慕尼黑安全会议, APEC峰会: its host takes part, whoever else is named; 金砖国家峰会: its members do.

    In place; without those of a body of which neither is known.
    """
    for draft in kept:
        if not gathering(draft):
            continue
        if of_a_body(draft.codes()):
            seat_members(draft)
            told_on_the_spot(draft, story)
        elif draft.rule in HELD_BY_IT:
            seat_members(draft)
        if draft.country not in states() or draft.format == "video":
            continue
        if draft.country not in draft.codes() and of_no_side(draft):
            draft.actors.append(("host", Party((str(draft.country),))))
    return [draft for draft in kept if not of_a_body(draft.codes())]


HELD_BY_IT = frozenset({"gather_hold", "gather_sides", "gather_takes_place"})  # 甲出席金砖峰会 tells of 甲 alone


def seat_members(draft: Draft) -> None:
    """金砖国家领导人12日举行视频峰会: of a body of a few states all of them sit there, whoever else comes."""
    for body in draft.codes():
        if not is_side(body):
            draft.actors += [("attendee", Party((code,))) for code in sorted(members().get(body, ()))]


DATELINE = re.compile(r"(?:\d{1,2}月)?\d{1,2}日(?:综合外|综合|专|特|外)?[电讯]")
HEAD = 30  # characters of an article within which its dateline stands
AT_HAND = timedelta(days=10)


def told_on_the_spot(draft: Draft, story: Story) -> None:
    """（某社旧金山14日电）APEC峰会本周登场: where an agency of another country tells of it while it is on."""
    published, days = story.article.published, draft.days()
    near = bool(published and days and days[0] - AT_HAND <= published <= days[1] + AT_HAND)
    if draft.country or draft.background or not near:
        return
    head = [x for x in story.tokens if x.start < HEAD]
    place = next((x for x in head if a_city(x) and DATELINE.match(story.article.text, x.end)), None)
    if place is not None and country_of(place) not in {c for x in head if x is not place for c in x.codes}:
        draft.place, draft.country = place, country_of(place)


def a_city(place: Token) -> bool:
    return place.symbol in (t.PLACE, t.CAPITAL) and fineness(place) == CITY


def of_no_side(draft: Draft) -> bool:
    told_by_aim = FOR_RELIEF.search(draft.words) is not None
    unled = draft.name in unowned() and not (OF_TWO.search(draft.name or "") and len(draft.codes()) > 1)
    return not of_kind("forum").isdisjoint(draft.codes()) or unled or told_by_aim


OF_TWO = re.compile("[2二][+＋加][2二]")  # 甲国与乙国2+2会谈: of these two, wherever they meet
FOR_RELIEF = re.compile("(?:人道|捐助|认捐|捐款|援助|救援|重建)[^，。；]{0,12}(?:会议|大会)")


@cache
def unowned() -> frozenset[str]:
    """Conferences whose members change and that meet at their host's (source: mechanisms.csv)."""
    return frozenset(m.surface for m in gazetteer.mechanisms() if not m.parties and m.note != OF_A_UNION)


OF_A_UNION = "its chair is ASEAN's"  # 东亚峰会: wherever it meets, that state is no host of its own
