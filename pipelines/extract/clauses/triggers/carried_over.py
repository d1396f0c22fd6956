"""特朗普政府禁止…。政府还关闭了…: a sentence that goes on with the government told before.

Not here: clauses (article/clauses.py).
"""

import re

from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions.party import Party

GOVERNMENT_TOO = re.compile("(?:政府|当局|白宫方面)(?:随后|此后|后来)?(?:还|也|又)")
RULES = re.compile("(?:政府|当局)$")
BACK = 3  # sentences in which its government was named


def carried_over(spot: Spot) -> tuple[Party, ...]:
    """政府还关闭了…: the government named last; 同时表示会…: whoever spoke in the sentence before."""
    index = spot.line.sentence.index
    if index and spot.clause_start == 0 and SPEAKS_ON.match(spot.line.code):
        return spoke_before(spot, index)
    if index == 0 or GOVERNMENT_TOO.match(spot.line.code) is None:
        return ()
    lines = spot.scene.story.lines_before(index, BACK)
    named = (x for line in lines for x in reversed(line.tokens) if len(x.codes) == 1 and RULES.search(x.text))
    return next((spot.scene.resolve(x) for x in named), ())


def spoke_before(spot: Spot, index: int) -> tuple[Party, ...]:
    """The subject of the sentence before, where that sentence speaks."""
    for line in spot.scene.story.lines_before(index, 1):
        first = next((r for r in roles(line, 0, len(line.code)) if r.role == "subject"), None)
        if first is not None and SAID.search(line.code, first.position):
            return spot.scene.resolve(first.token)
    return ()


SPEAKS_ON = re.compile(
    "(?:同时|并且?|还|此外，?|另外，?)(?:也|还)?(?:表示|宣布|称|透露|承诺)(?=将|会|已|要|计划|对|向)"
)
SAID = re.compile("(?:表示|宣布|称|透露|说|指出|强调|承诺)")
