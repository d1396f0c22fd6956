"""甲拘留乙国公民, 反日示威: people held, and streets against another country. Not here: other acts."""

import re

from pipelines.extract import token as t
from pipelines.extract.aims import letters
from pipelines.extract.deeds import FAR, add_all, find_actor, objects, set_targets
from pipelines.extract.law_frames import act_on, name_other
from pipelines.extract.passives import suffer
from pipelines.extract.reading import Reading, Spot
from pipelines.extract.scene import Party

NATIONAL = re.compile(r"([日美韩澳加英法德俄台港中华])(?:本)?籍")


def seize(at: Spot) -> Reading:
    """甲拘留乙国公民: those detained take part, by name."""
    reading = Reading()
    if at.line.code.startswith("在", at.end):
        suffer(reading, at)
    else:
        reading = act_on(at)
    captives = [
        r.token
        for r in [*at.left(), *at.right()]
        if r.token.symbol == t.PERSON and abs(r.position - at.start) <= 3 * FAR
    ]
    national = NATIONAL.search(at.line.code, at.end, at.end + 30)
    if not reading.targets and national and letters().get(national.group(1)):
        reading.targets = [c for c in (letters()[national.group(1)],) if c not in reading.codes()]
    name_other(reading, at)
    for token in captives:
        party = at.scene.named(token)
        if set(party.codes) & set(reading.targets):
            reading.add("target", (Party((), party.name, party.key, party.office, None, party.start, party.end),))
    return reading


def street(at: Spot) -> Reading:
    """反日示威; 使馆前示威: those against whom the streets turn stand in the word itself."""
    reading = Reading()
    own = [r for r in at.left() if r.token.codes and r.role not in ("to", "source", "about")]
    add_all(reading, at, own[-1:] if own else [])
    if not own:
        find_actor(reading, at)
    against = letters().get(at.line.code[at.start + 1 : at.start + 2])
    set_targets(reading, at, objects(at) or [r for r in at.left() if r.role in ("to", "about")][-1:])
    reading.targets = [against] if against and at.line.code[at.start] in "反抗" else reading.targets
    return reading
