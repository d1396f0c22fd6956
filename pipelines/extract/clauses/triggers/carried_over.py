"""此外，还计划向乙提供…: a sentence that goes on with the subject of the one before.

Not here: clauses (article/clauses.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party

GOES_ON = re.compile(
    "(?:此外|另外|同时|与此同时|除此之外|不仅如此|随后)，?(?:还|也|又|并|再|将|已|会|宣布|决定|计划|同意|拟)"
)
STARTS = re.compile(f"(?:[^，]{{0,12}}(?:报道|报导|消息|电|讯)[^，]{{0,4}}，|{t.TIME}|，|】)*")


GOVERNMENT_TOO = re.compile("(?:政府|当局|白宫方面)(?:随后|此后|后来)?(?:还|也|又)")
RULES = re.compile("(?:政府|当局)$")
BACK = 3  # sentences in which its government was named


def carried_over(spot: Spot) -> tuple[Party, ...]:
    """The side that opens the sentence before, where this one only carries it on."""
    index = spot.line.sentence.index
    if index and GOVERNMENT_TOO.match(spot.line.code):
        return government_told(spot)
    if index == 0 or GOES_ON.match(spot.line.code) is None:
        return ()
    before = spot.scene.story.lines[index - 1]
    found = [r for r in roles(before, 0, len(before.code)) if r.role == "subject"][:1]
    return tuple(p for r in found if opens(before.code, r) for p in spot.scene.resolve(r.token))


def government_told(spot: Spot) -> tuple[Party, ...]:
    """特朗普政府禁止…。政府还关闭了…: the government named last."""
    index = spot.line.sentence.index
    lines = spot.scene.story.lines_before(index, BACK)
    named = (x for line in lines for x in reversed(line.tokens) if len(x.codes) == 1 and RULES.search(x.text))
    return next((spot.scene.resolve(x) for x in named), ())


def opens(code: str, role: Role) -> bool:
    return role.token.symbol in (t.SIDE, t.CAPITAL) and STARTS.fullmatch(code, 0, role.position) is not None
