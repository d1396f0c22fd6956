"""Sides that a meeting's clause names only as a war: 会谈将触及[俄乌]战争, [以哈]冲突和气候大会.

Not here: wars as events (measures/force/waging.py), the wars themselves (mentions/listed/wars.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.mentions.listed.wars import War, wars

WAR = "(?:战争|冲突|战事|战火|之战)"
ENDS_SO, GOES_ON_SO = re.compile(f"{WAR}$"), re.compile(f"(?:之间的?|的)?{WAR}")
ITS_SIDES = re.compile("[^，。；]{0,4}(?:双方|各方|两方|当事|交战)")


def drop_topics(reading: Reading, spot: Spot) -> None:
    """俄乌战争与气候都是会谈的议题: neither side of the war that the clause names sits there; in place.

    Unless somebody of them is told by name or office, or as a side of it (冲突双方).
    """
    acting = set(reading.codes())
    for war in wars():
        if {war.side, war.against} <= acting and only_named(war, reading, spot):
            reading.actors = [(role, p) for role, p in reading.actors if not (set(p.codes) & {war.side, war.against})]
            reading.counterparts = []


def only_named(war: War, reading: Reading, spot: Spot) -> bool:
    bare = not any(p.name or p.office for _, p in reading.actors if war.side in p.codes or war.against in p.codes)
    return bare and any(told_as_war(found, spot) for found in war.names.finditer(clause_of(spot)))


def clause_of(spot: Spot) -> str:
    line = spot.line
    return spot.scene.story.article.text[line.at[spot.clause_start] : line.at[spot.clause_end]]


def told_as_war(found: re.Match[str], spot: Spot) -> bool:
    text, end = found.string, found.end()
    ends = ENDS_SO.search(found.group()) is not None
    more = None if ends else GOES_ON_SO.match(text, end)
    return (ends or more is not None) and ITS_SIDES.match(text, more.end() if more else end) is None
