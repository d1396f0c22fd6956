"""Whose a measure is of which somebody asks the end: 日方要求中方取消限制, 甲希望解除禁运.

Not here: other sides that the words only imply (implied.py).
"""

from itertools import islice

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.deeds import add_all, codes_of, set_targets
from pipelines.extract.events.measures.done.lifting import fate

ASKED, EVADES = phrase("asked"), phrase("evades")
WISHES, WISH = phrase("wishes"), phrase("wish")


def name_asker(reading: Reading, spot: Spot) -> None:
    """日方要求中方取消限制, 朝鲜无视联合国的制裁: it hits the side that asks, or that evades it."""
    asked = None
    if reading.actor_at >= 0:
        asked = next(
            (m for p in (ASKED, EVADES) if (m := p.search(spot.line.code, spot.clause_start, reading.actor_at))), None
        )
    if asked and not reading.targets:
        askers = parties_of([r for r in spot.left() if r.position < asked.start()], ("subject",))
        set_targets(reading, spot, last_group(spot.line, askers))


def asked_before(reading: Reading, spot: Spot) -> None:
    """甲敦促[乙]停止打压甲国企业，|取消制裁: it is 乙's, towards 甲; the clause goes on with what is asked."""
    known = bool(reading.codes()) and not reading.inherited
    if known or not spot.clause_start or fate(spot, reading) not in ("lifted", "asked"):
        return
    before, told = clause_that_asks(spot)
    askers = last_group(
        spot.line, parties_of([r for r in before if told and r.position < told[0].position], ("subject",))
    )
    if not told or set(codes_of(spot, told)) & set(codes_of(spot, askers)):
        return
    reading.actors, reading.asked, reading.inherited, reading.actor_at = [], True, False, -1
    add_all(reading, spot, told)
    own = reading.codes()
    hit = codes_of(spot, askers) or (list(spot.scene.opposite(own[0])) if len(own) == 1 else [])
    reading.targets = [c for c in hit if c not in own] or reading.targets


def clause_that_asks(spot: Spot) -> tuple[list[Role], list[Role]]:
    """希望[乙]认真对待，采取行动，|取消制裁: (those of the nearest clause where something is asked, of whom)."""
    for start, end in islice(spot.earlier_clauses(), CLAUSES):
        before = roles(spot.line, start, end)
        told = [r for r in before if ASKED.search(spot.line.code, start, r.position) and codes_of(spot, [r])][:1]
        if told or any(r.role == "subject" for r in before):
            return before, told
    return [], []


def wishes(spot: Spot, reading: Reading) -> bool:
    """[甲]希望解除禁运, [甲]对解除禁运的期望: who is read as acting only wants it lifted."""
    if reading.actor_at < 0 or len(reading.codes()) != 1 or fate(spot, reading) != "asked":
        return False
    own = WISHES.fullmatch(spot.line.code[reading.actor_at + 1 : spot.start])
    return own is not None or WISH.match(spot.line.code, spot.end) is not None


def turn_asker(reading: Reading, spot: Spot) -> None:
    """甲希望解除禁运, between two sides: it is the other's."""
    asker = reading.codes()[0]
    other = list(spot.scene.opposite(asker))
    if len(other) == 1:
        reading.acted_by(other, [asker])


CLAUSES = 3  # how far back what is asked may be told
