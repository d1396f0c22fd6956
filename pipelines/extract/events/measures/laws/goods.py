"""乙产食品的进口限制: a measure told by whose goods it hits.

Not here: other measures told by a noun (by_noun.py).
"""

from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import ACTING, last_group
from pipelines.extract.events.measures.acting.deeds import add_all, set_targets, text_left
from pipelines.extract.events.measures.targets.implied import name_other

GOODS = phrase("goods")


def makes_goods(spot: Spot) -> bool:
    """[日本]食品的限制: the goods of a side; not [联合国]煤炭禁令, for it has none."""
    last = spot.left()[-1:]
    return GOODS.search(text_left(spot)) is not None and not any(r.token.codes == ("UN",) for r in last)


def goods(spot: Spot) -> Reading:
    """日本产食品的进口限制: towards the side whose goods they are; by whom, its sentence says or the sides at hand."""
    reading = Reading()
    left = spot.left()
    set_targets(reading, spot, left[-1:])
    name_other(reading, spot)
    if not reading.codes():
        before = [r for r in parties_of(left[:-1], ACTING) if not set(r.token.codes) & set(reading.targets)]
        add_all(reading, spot, last_group(spot.line, before))
    return reading
