"""9月则与[乙]展开演习: who drills, where the sentence names only the partner.

Not here: who takes part by its own clause or one before it (fighting.py).
"""

import re

from pipelines.extract.clauses.meant.pronouns import subjects_of
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party

REACH = 3  # sentences
PARTNER_FIRST = re.compile(  # 甲国防部说，|与乙的军演将延期; |9月则跟乙展开演习
    f"(?:{t.TIME}|[则先再又还也将并]|随后|接着|另外|此外，){{0,4}}[与同跟和](?={t.SIDE}(?!{t.SIDE}))"
)


def sides_before(spot: Spot) -> tuple[Party, ...]:
    """[甲国]今年将举行多场军演。8月先跟乙国展开演习: the one state that was the subject told last."""
    if PARTNER_FIRST.match(spot.line.code, spot.clause_start) is None:
        return ()
    partners = {code for r in [*spot.left(), *spot.inside()] for code in r.token.codes}
    for line in spot.scene.story.lines_before(spot.line.sentence.index, REACH):
        told = [x for x in subjects_of(line) if x.symbol != t.REFERENCE and x.codes]
        if told:
            one = len({x.codes for x in told}) == 1 and partners.isdisjoint(told[0].codes)
            return (
                spot.scene.resolve(told[0]) if one and told[0].symbol == t.SIDE and states_only(told[0].codes) else ()
            )
    return ()


def states_only(codes: tuple[str, ...]) -> bool:
    return len(codes) == 1 and codes[0] in states()
