"""特朗普政府禁止…。政府还关闭了…: a sentence that goes on with the government told before.

Not here: clauses (article/clauses.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions.party import Party

GOVERNMENT_TOO = re.compile("(?:政府|当局|白宫方面)(?:随后|此后|后来)?(?:还|也|又)")
RULES = re.compile("(?:政府|当局)$")
BACK = 3  # sentences in which its government was named


def carried_over(spot: Spot) -> tuple[Party, ...]:
    """政府还关闭了…: the government named last."""
    index = spot.line.sentence.index
    if index == 0 or GOVERNMENT_TOO.match(spot.line.code) is None:
        return ()
    lines = spot.scene.story.lines_before(index, BACK)
    named = (x for line in lines for x in reversed(line.tokens) if len(x.codes) == 1 and RULES.search(x.text))
    return next((spot.scene.resolve(x) for x in named), ())
