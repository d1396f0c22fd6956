"""Talks of the day without a place of their own, told from a city: 新华社阿斯塔纳5月16日电 甲国外长16日同哈外长会谈.

Belongs here: when the city of the dateline is where they talked, or where a guest has come.
Not here: reading it off (places/settings.py), places
that other events lend (places.py).
"""

import re
from functools import cache

from pipelines.extract.clauses.article.story import LEAD, Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.merging.twins import gathering
from pipelines.extract.events.places.settings import HEAD, city_of_dateline, country_of
from pipelines.extract.events.places.venues import town_of
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand


def where_it_is_reported(meeting: Draft, story: Story) -> None:
    """Of a side abroad, whose city it is; of a body, whose seat it is; in place."""
    told = reported_from(meeting, story)
    if told is not None and meeting.country in (None, country_of(told)):
        meeting.place, meeting.country = told, country_of(told)


def reported_from(meeting: Draft, story: Story) -> Token | None:
    if not meeting.happened() or meeting.background or meeting.behind:
        return None
    told = city_of_dateline(story)
    if told is None or country_of(told) in home_of_agency(story):
        return None
    at_seat = any(is_seat(told, body) for body in meeting.codes())
    if meeting.line > LEAD:
        return told if at_seat and gathering(meeting) else None
    return told if at_seat or country_of(told) in meeting.codes() else None


def is_seat(city: Token, body: str) -> bool:
    """布鲁塞尔 is that of the EU, 纽约联合国总部 of the UN."""
    town = town_of(city)
    return town is not None and town.text in seats().get(body, ())


@cache
def seats() -> dict[str, tuple[str, ...]]:
    """UN -> 纽约, 日内瓦 (source: seats.csv)."""
    return {row["body"]: tuple(row["cities"].split(";")) for row in rows("seats.csv")}


def home_of_agency(story: Story) -> tuple[str, ...]:
    """新华社 -> CHN: from home it tells of whatever happens anywhere."""
    first = next((x for x in story.tokens if x.symbol == t.MEDIA), None)
    return first.codes if first and first.start < HEAD else ()


ARRIVED = re.compile(expand("<arrive>|抵(?=[埠台华美日韩澳英法德印俄])|(?:展开|开启|开始)[^，。；]{0,12}访"))


def where_it_is_told(visit: Draft, story: Story) -> None:
    """乙国丙城——甲周四抵达乙国: whoever has come to the country of the dateline is in its city."""
    text = story.article.text
    if not visit.happened() or visit.line > 1 or not ARRIVED.search(text, visit.start, visit.end):
        return
    told = town_of(city_of_dateline(story))
    if told and country_of(told) == visit.targets[0]:
        visit.place, visit.country = told, visit.targets[0]
