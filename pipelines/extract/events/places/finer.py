"""Of two places that one event is told to be at, which says more.

Not here: the place that a clause names (settings.py), places that one event lends another (lending/places.py).
"""

import re

from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.places.settings import REGION, continents, fineness
from pipelines.extract.events.places.venues import is_venue
from pipelines.extract.mentions.token import Token


def finer_place(inner: Draft, outer: Draft) -> bool:
    """Does the first say more than the second?"""
    more = place_told(inner) > place_told(outer)
    return more or within_region(inner.place, outer.place) or house_of_city(inner, outer)


def place_told(draft: Draft) -> int:
    """A city or a region says more than a country, that more than a continent or nothing."""
    return -1 if draft.place is None else min(fineness(draft.place), REGION)


def within_region(inner: Token | None, outer: Token | None) -> bool:
    """南欧 lies in 欧洲, 东南亚 in 亚洲."""
    if inner is None or outer is None or not {inner.text, outer.text} <= continents():
        return False
    return inner.text != outer.text and inner.text[-1] == outer.text[0]


def house_of_city(inner: Draft, outer: Draft) -> bool:
    """在北京会见; 在人民大会堂会谈: the house says more than a city of the same country."""
    if inner.place is None or outer.place is None or inner.country not in (None, outer.country):
        return False
    if inner.type == "military" and "ongoing" in (inner.status, outer.status):
        return False  # a war is not where one of its blows falls
    if inner.type == "visit" or (inner.country is None and ANY_HOUSE.search(inner.place.text)):
        return False
    return is_venue(inner.place) and not is_venue(outer.place)


ANY_HOUSE = re.compile("^(?:一|某|下榻)|酒店$|宾馆$|饭店$|机场$|总部$")  # in a city that only the other one tells
