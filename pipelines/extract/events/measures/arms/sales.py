"""甲从乙采购战机, 向国会发出军售通知, 战机交付延迟: arms sold, told by who buys or by how far the sale has come.

Not here: arms given or sold by a verb with whom they are for (aid/gifts.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.actors import find_actor
from pipelines.extract.events.measures.acting.around import subject_before
from pipelines.extract.events.measures.acting.deeds import add_all, objects, set_targets
from pipelines.extract.events.measures.force.blows import strike
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.countries.letters import letters


def buy(spot: Spot) -> Reading:
    """甲从乙采购战机, 甲购买乙国战机: it is 乙 who sells."""
    buyer, reading = Reading(), Reading()
    find_actor(buyer, spot)
    sellers = [r for r in spot.left() if r.role in ("since", "to", "with") and r.position > buyer.actor_at]
    sellers = sellers or approving(spot, buyer.actor_at) or objects(spot)
    add_all(reading, spot, [r for r in sellers if not set(r.token.codes) & set(buyer.codes())][-1:])
    made = MADE_IN.search(spot.line.code, spot.start, spot.end)
    if made and not reading.codes() and (maker := letters().codes.get(made["whose"])):
        reading.add_sides([maker])
    reading.targets = [c for c in buyer.codes() if c not in reading.codes()]
    reading.take_subject(buyer)
    return reading


def approving(spot: Spot, buyer_at: int) -> list[Role]:
    """[甲]批准乙采购战机: whoever has to agree to the sale sells."""
    if buyer_at < 0 or APPROVES.search(spot.line.code, spot.clause_start, buyer_at) is None:
        return []
    own = [r for r in spot.left() if r.position < buyer_at and r.role == "subject"]
    return own[-1:] or subject_before(spot)


APPROVES = re.compile("(?:批准|核准|允许|准许)了?$")
MADE_IN = re.compile(f"(?P<whose>[{''.join(sorted(letters().codes))}])制(?!裁|定|造)")  # 采购[俄]制导弹


def notice(spot: Spot) -> Reading:
    """向国会发出军售通知: to whom is sold, the clause says, else the article where it speaks of the sale."""
    reading = Reading()
    aimed = [r for r in [*spot.left(), *spot.inside()] if r.role == "to" and len(r.token.codes) == 1][-1:]
    set_targets(reading, spot, aimed)
    reading.targets = reading.targets or buyers(spot)
    return reading


def buyers(spot: Spot) -> list[str]:
    """To whom is sold in the sales that the article tells first: 对[乙]军售, 出售[乙]武器."""
    for line in spot.scene.story.lines:
        for match in SOLD_TO.finditer(line.code):
            token = line.token_at(match.start(match.lastgroup or 0))
            if token and token.codes:
                return list(token.codes)
    return []


SOLD_TO = re.compile(
    f"[对向](?P<aimed>{t.SIDE})[^，。]{{0,12}}?(?:军售|出售)"
    f"|(?:军售|出售|售予|卖给|售)(?P<object>{t.SIDE})|(?P<orders>{t.SIDE})[^，。]{{0,8}}(?:采购|订购)"
)


def late(spot: Spot) -> Reading:
    """[乙]订购的战机交付延迟; [甲]向[乙]提供的坦克交付推迟: who delivers and to whom."""
    reading = strike(spot) if any(r.role in ("to", "about") for r in spot.left()) else buy(spot)
    reading.targets = reading.targets or buyers(spot)
    reading.actors = [(role, party) for role, party in reading.actors if not set(party.codes) & set(reading.targets)]
    return reading
