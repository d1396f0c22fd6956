"""甲国大使对被乙国拘留的丙实施领事探视: diplomats see whom the state that they are posted to holds.

Not here: talks with each other (talks.py), the arrest (measures/captives/custody.py).
"""

import re

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot, add_places
from pipelines.extract.clauses.triggers.subjects import add_subject
from pipelines.extract.events.sides.hosts import posts_in
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party

MISSION = re.compile("使馆|领馆|大使|公使|外交官|代表处")  # 中方已安排[甲国使馆官员]探视


def consular(spot: Spot) -> Reading:
    """The side of the diplomats, and the state that lets them in; no event where either is unknown."""
    reading = Reading()
    acting = [r for r in roles(spot.line, 0, spot.start) if r.role == "subject" and r.token.codes]
    here = [r for r in acting if r.position >= spot.clause_start and MISSION.search(r.token.text)]
    first = next(iter(here or acting), None)
    if first is not None:
        reading.add("principal", spot.scene.resolve(first.token))
    else:
        add_subject(reading, spot)
    own = {code for code in reading.codes() if code in states()}
    holder = holding(spot, own) if len(own) == 1 else None
    if holder is None:
        return Reading()
    reading.add("host", (Party((holder,)),))
    add_places(reading, spot)
    return reading


def holding(spot: Spot, own: set[str]) -> str | None:
    """Who holds them (被[乙国]拘留), else where the diplomats are posted (驻[乙国]大使), else the other of two."""
    line, scene = spot.line, spot.scene
    by = [code for r in roles(line, 0, spot.clause_end) if r.role == "agent" for code in r.token.codes]
    posts = posts_in(scene.story.article.text[line.sentence.start : line.sentence.end])
    both = list(dict.fromkeys(code for p in scene.pair for code in p.codes))
    other = both if len(both) == PAIR and own < set(both) else []
    return next((code for code in (*by, *posts, *other) if code in states() - own), None)
