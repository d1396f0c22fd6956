"""甲出席[乙国]总统的就职典礼, 甲将出席[乙国]女王的国葬: who comes to a ceremony of another state is visiting it.

Not here: conferences (gatherings.py), journeys told by a verb of motion (journeys.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.triggers.described import relative_head
from pipelines.extract.clauses.triggers.reading import Reading, Spot, is_place
from pipelines.extract.events.frames.journeys import travels
from pipelines.extract.events.frames.travellers import stranger
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

BACK = 6  # sentences back that may tell of the ceremony
CEREMONY = re.compile(expand(f"(?:在?<where>[^，。；]{{0,6}}|[{t.PERSON}{t.OFFICIAL}])[^，。；：]{{0,16}}?<ceremony>"))
HELD_THERE = re.compile(expand("<ceremony>[^，。；]{0,16}?在<where>"))
WORDS = re.compile(expand("<ceremony>|<conference>|<talks>"))


def attending(spot: Spot) -> Reading:
    """甲出席[乙国]总统的就职典礼, at which those of 乙国 are at home; 甲、丙也将出席, after a sentence about it."""
    reading = Reading()
    if stranger(spot):
        return reading
    held = ceremony_told(spot)
    host = next((x for x in held if len(x.codes) == 1), None)
    if host is None:
        return reading
    travels(reading, spot, relative_head(spot))
    own = set(reading.codes())
    guests = [(role, p) for role, p in reading.actors if p.codes and p.codes != host.codes and (p.name or p.office)]
    if own == set(host.codes) or not guests:
        return Reading()
    reading.actors, reading.targets = guests, list(host.codes)
    reading.places = [x for x in held if is_place_of(x, host)]
    return reading


def is_place_of(place: Token, host: Token) -> bool:
    return place.symbol in (t.PLACE, t.CAPITAL) and place.codes == host.codes


def ceremony_told(spot: Spot) -> list[Token]:
    """Where it is held and whose it is, the place first: in these words, else in the sentences before."""
    inside = [r.token for r in spot.inside() if r.token.codes]
    if inside or CEREMONY_WORD.search(spot.trigger_code()):
        at = [r.token for r in spot.left() if r.role == "at" and is_place(r) and r.token.codes]
        return place_first([*at, *inside])
    return told_before(spot)


def place_first(named: list[Token]) -> list[Token]:
    """甲出席[乙国]总统[丙]在[丁城]举行的典礼: 丁城, then 丙, who is named last."""
    return sorted(named[::-1], key=lambda x: x.symbol not in (t.PLACE, t.CAPITAL))


CEREMONY_WORD = re.compile(expand("<ceremony>"))


def told_before(spot: Spot) -> list[Token]:
    """甲国总统14日就职。…: the last ceremony that a sentence before tells of, if no talks are told after it."""
    lines, at = spot.scene.story.lines, spot.scene.at()
    before = [(spot.line, spot.clause_start), *((x, len(x.code)) for x in reversed(lines[max(0, at - BACK) : at]))]
    last = next((i for i, (line, end) in enumerate(before) if WORDS.search(line.code, 0, end)), len(before))
    if last < len(before) and not CEREMONY_WORD.search(before[last][0].code, 0, before[last][1]):
        return []
    for line, end in before[last:]:
        told = [*CEREMONY.finditer(line.code, 0, end), *HELD_THERE.finditer(line.code, 0, end)]
        if found := [x for m in told for x in named_in(line, m.start(), m.end())]:
            return place_first(found)
    return []


def named_in(line: Line, start: int, end: int) -> list[Token]:
    return [x for i in range(start, end) if (x := line.token_at(i)) is not None and x.codes]
