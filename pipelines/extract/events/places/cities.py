"""Cities that the names of conferences hold: 慕尼黑安全会议, G7广岛峰会.

Belongs here: the city of a name. Not here: cities that stand beside it (lending/seats.py).
"""

import re
from collections.abc import Iterator
from functools import cache

from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.token import Token

NAMED_AFTER = re.compile("^(?!.*(?:合作组织|公约|协定)).*?(?:峰会|首脑会|会谈|会议|会晤|会面|外长会|论坛|对话)")


@cache
def city_countries() -> dict[str, str]:
    """Where a city lies, whatever it stands for as a capital: 布鲁塞尔 is in BEL though it speaks for the EU."""
    return {row.surface: row.country for row in gazetteer.places() if row.country}


def named_place(token: Token) -> Token | None:
    """慕尼黑安全会议, 慕安会 -> 慕尼黑; G7广岛峰会 -> 广岛: a conference named after its place."""
    if token.symbol != t.MECHANISM:
        return None
    city = city_named_in(token.text)
    if city is None:
        return None
    start = token.start + max(0, token.text.find(city))
    codes = (city_countries()[city],)
    return Token(start, start + len(city), t.PLACE, city, codes, place=city, place_kind="city")


@cache
def city_named_in(name: str) -> str | None:
    """The city with which a name begins, or that stands before its kind; of its full name where it has none."""
    full = gazetteer.names_of_mechanisms().get(name, name)
    if not NAMED_AFTER.search(full):
        return None
    return next((city for one in (name, full) for city in (*cities_at_start(one), *cities_before_kind(one))), None)


def cities_at_start(name: str) -> Iterator[str]:
    return (name[:length] for length in range(6, 1, -1) if name[:length] in city_countries())


def cities_before_kind(name: str) -> Iterator[str]:
    for kind in KIND.finditer(name):
        before = name[: kind.start()]
        yield from (before[at:] for at in range(len(before) - 1) if before[at:] in city_countries())


KIND = re.compile("峰会|首脑会|会[谈晤]|会议")
