"""韩正会见甲国副总统: a name that is also ordinary words (韩正在…), at the head of a line and before a leader's act.

Not here: names beside a title (family_names.py, named.py).
"""

import re
from datetime import date
from functools import cache

from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.persons.cast import Cast

ACTS = (
    "(?:(?:分别|集体|共同)?(?:会见(?!证)|会晤|接见)|(?:将|赴[^，。；\\n]{1,12})?(?:出席|参加)"
    "|同[^，。；\\n]{2,24}(?:会谈|会晤|通话)|向[^，。；\\n]{2,24}致)"
)


@cache
def bare() -> re.Pattern[str]:
    """Those whose whole name is listed as unsafe."""
    names = sorted(person.name for person in load().people() if person.name in person.short)
    return re.compile(rf"(?m)^(?P<name>{'|'.join(names)})(?={ACTS})")


def cast_bare(text: str, cast: Cast, day: date | None) -> None:
    """Adds to the cast whoever of them holds an office on the day."""
    for match in bare().finditer(text):
        name = match["name"]
        if day is not None and name not in cast.country and load().offices_on(name, day):
            cast.add(name, load().person(name).country, name)
