"""Who is in a delegation of several countries that its clause does not name: 联合代表团将访华。…代表团成员包括…

Belongs here: lending those members to the journey or the talks. Not here: who is sent by one side
(frames/delegations.py), who else joins (frames/joining.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import is_side
from pipelines.extract.mentions.party import Party, codes_of
from pipelines.extract.rulebook import EventRule, expand

GROUP = expand("(?:<delegation>|调解团|斡旋团)")
OF_SEVERAL = re.compile(f"(?:联合|国家|各国|多国|[三四五六七八九十]国|外长|部长|领导人|首脑)[^，。；]{{0,12}}{GROUP}")
LISTS = re.compile(f"(?:{GROUP}的?(?:成员|团员)?|成员|其中)(?:还|也|主要)?(?:包括了?有?|(?:是?由)|[中里]?有)")
NAMED = frozenset({t.SIDE, t.PERSON, t.OFFICIAL})


def lend_members(rule: EventRule, reading: Reading, spot: Spot) -> None:
    """阿拉伯国家外长联合代表团|将访问乙国: the sides that the article lists as its members; in place."""
    if rule.type not in ("visit", "meeting") or OF_SEVERAL.search(spot.clause_text()) is None:
        return
    guests = [c for c in reading.codes() if is_side(c) and c not in reading.targets]
    if len(guests) > (rule.type == "meeting"):
        return
    for line in spot.scene.story.lines:
        members = members_in(line, spot)
        told = [c for c in codes_of(members) if c not in guests]
        if len(told) >= PAIR and set(told).isdisjoint(reading.targets):
            came = tuple(p for p in members if set(p.codes) <= set(told))
            reading.add("principal", came if rule.type == "meeting" else tuple(map(unnamed, came)))
            return


def unnamed(party: Party) -> Party:
    """They travel as one: no journey for each of them by name."""
    return party._replace(name=None, key=None, office=party.office or "代表团")


def members_in(line: Line, spot: Spot) -> tuple[Party, ...]:
    """代表团成员包括[甲国外长]、[乙国外长]: all that the sentence lists behind the word."""
    story = spot.scene.story
    text = story.article.text[line.sentence.start : line.sentence.end]
    listed = LISTS.search(text) if re.search(GROUP, text) else None
    if listed is None:
        return ()
    found = [x for x in line.tokens if x.symbol in NAMED and x.start >= line.sentence.start + listed.end()]
    return tuple(p for token in found for p in spot.scene.resolve(token) if p.codes)
