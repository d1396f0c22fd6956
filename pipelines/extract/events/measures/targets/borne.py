"""Who bears a measure that is told beside it: 因[甲]制裁，[乙]收入大减; [乙]在[甲]制裁下; 甲说，要取消对[甲]的限制.

Belongs here: whom a measure hits that has an owner and no aim, a speaker's own side as the aim, who only keeps it.
Not here: the passive (acting/passives.py), the other of two sides that an article speaks of (implied.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import add_all, codes_of, set_targets
from pipelines.extract.events.measures.done.lifting import fate, possessed
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.firms import sides_of_firms
from pipelines.extract.mentions.listed.wars import foe

UNDER = re.compile("(?:因为?|由于|鉴于|随着|面对|面临|应对|因应|承受|迫于|受制于|[受遭在])(?:到|了)?$")
CLOSES = re.compile("(?:措施|禁令|政策|压力|打压|影响|冲击|之下|之后|下|后|等|的)*$")
NEAR = 8  # characters of a clause in which its subject begins


def borne(reading: Reading, spot: Spot) -> None:
    """因[甲]制裁，[乙]收入大减; [乙]在[甲]制裁压力下…: the side, or the side of the firm, told right beside."""
    pressed = PRESSED.match(spot.line.code, spot.end)
    if pressed and not reading.codes():
        pressing(reading, spot)
    if reading.targets or reading.inherited or reading.actor_at < 0 or len(reading.codes()) != 1:
        return
    under = UNDER.search(spot.line.code, spot.clause_start, reading.actor_at)
    if (under is None and pressed is None) or not possessed(spot, reading):
        return
    own, opening = reading.codes(), under.start() if under else reading.actor_at
    before = [r for r in spot.left() if r.position < opening and r.role in ("subject", "object")]
    set_targets(reading, spot, before[-1:])
    firms = sides_of_firms(spot.line.code, spot.clause_start, opening)
    reading.targets = reading.targets or [code for code in firms if code not in own] or told_next(spot, own)


PRESSED = re.compile("(?:措施|压力|打压|阴影)?(?:之)?下(?=，|[^一个周月次令达属])")


def pressing(reading: Reading, spot: Spot) -> None:
    """在[甲]制裁压力下: whose the measure is stands behind 在."""
    at = [r for r in spot.left() if r.role == "at" and r.token.symbol == t.SIDE][-1:]
    if at and at[0].position == spot.left()[-1].position:
        add_all(reading, spot, at)
        reading.actor_at = at[0].position


def told_next(spot: Spot, own: list[str]) -> list[str]:
    """…制裁，|[乙]收入大减: whose the clause is that the measure only leads up to."""
    if (
        CLOSES.fullmatch(spot.line.code, spot.end, spot.clause_end) is None
        or spot.clause_end >= len(spot.line.code) - 1
    ):
        return []
    start, end = spot.next_clause()
    beside = [r for r in roles(spot.line, start, end) if r.position - start < NEAR and r.token.symbol == t.SIDE][:1]
    codes = codes_of(spot, beside) or sides_of_firms(spot.line.code, start, min(end, start + NEAR))
    return [code for code in codes if code not in own]


def aims_at_itself(reading: Reading, spot: Spot, aimed: list[Role]) -> None:
    """甲要求冷静应对，|并取消对[甲]食品的限制: the subject that goes on is not whose measure it is."""
    own = reading.codes()
    ended = fate(spot, reading) in ("asked", "lifted")
    if ended and reading.inherited and len(own) == 1 and aimed and codes_of(spot, aimed) == own:
        reading.actors, reading.targets, reading.actor_at = [], own, -1
        reading.asked, reading.inherited = True, False


def complies(reading: Reading, spot: Spot) -> None:
    """[丙]遵守对[乙]的制裁, 丙公司规避对乙的制裁: who keeps or evades a measure did not take it."""
    if reading.actor_at >= 0 and COMPLIES.match(spot.line.code, reading.actor_at + 1, spot.start):
        reading.actors, reading.actor_at, reading.inherited = [], -1, False


COMPLIES = re.compile(
    f"[^，{t.WHO[1:-1]}]{{0,8}}(?:遵守|违反|规避|绕过|绕开|逃避|破坏|配合|履行|执行|参与|支持|"
    "加入(?=针对|西方|国际|联合国))(?:了)?(?=对|针对|西方|国际|联合国)"
)


def besieged(reading: Reading, spot: Spot) -> None:
    """乙的攻击和|封锁, 解除对粮食的|封锁: a side at war shuts in its foe, whoever asks it to stop."""
    own, day = reading.codes(), spot.scene.day()
    other = foe(own[0], day) if len(own) == 1 and "封锁" in spot.trigger_code() else None
    if other and spot.scene.roll.counts[other] and other not in reading.targets:
        reading.targets = [other]
