"""Whether a side asks its own house for something that concerns no other: 某国总统建议国会提高补助.

Not here: other affairs at home (relations.py).
"""

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.statements.about.relations import elsewhere, of_the_world
from pipelines.extract.statements.one_act import DIRECTED
from pipelines.extract.statements.so_far import Found

HOUSE = phrase("own_house")
HOUSES = (
    "国会",
    "议会",
    "议院",
    "参议院",
    "众议院",
    "立法院",
    "立法会",
    "政府",
    "内阁",
    "法院",
)  # bodies without a country


def asked_at_home(line: Line, found: Found, own: set[str]) -> bool:
    """要求|各新闻单位核验证件, 建议|国会通过补助: an audience at home, where the sentence names no other side."""
    if not found.cue.told or found.cue.act not in DIRECTED or len(own) != 1 or not own <= states():
        return False
    asked = line.token_at(found.word.end)
    house = asked is not None and not asked.codes and asked.text.endswith(HOUSES)
    if not house and HOUSE.match(line.code, found.word.end) is None:
        return False
    return not elsewhere(line, own) and not of_the_world(line, found.speaker, own)
