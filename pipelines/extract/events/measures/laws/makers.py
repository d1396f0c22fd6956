"""Who takes a measure where other words tell it than the subject: 被甲解除, 甲重启联合国的制裁, 甲旨在遏制乙的制裁.

Not here: the measure itself, and whom it hits (by_noun.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.deeds import add_all, codes_of, set_targets
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand


def taken_by(reading: Reading, spot: Spot, who: list[Role], at: int) -> None:
    """These take it, and not those read before; `at`: where they act, -1 behind the measure; in place."""
    reading.actors, reading.inherited, reading.actor_at = [], False, at
    add_all(reading, spot, who)


def done_by(reading: Reading, spot: Spot) -> None:
    """对乙的制裁8日被[甲]解除, 对乙的制裁由[甲]财政部公布: who lifts or imposes it stands behind it."""
    told = DONE_BY.match(spot.line.code, spot.end, spot.clause_end)
    by = [r for r in spot.right() if told and r.position == told.start("who")]
    if by:
        taken_by(reading, spot, by, -1)


DONE_BY = re.compile(
    f"(?:措施|政策|令)?(?:{t.TIME}|[已曾将刚又也都]|已经|日前|终于|陆续){{0,3}}(?:在{t.TIME})?[被由遭获经](?P<who>{t.WHO})"
    "[^，。；的]{0,8}(?:解除|取消|撤销|松绑|废除|豁免|暂停|中止|放宽|终止|宣布|公布|发布|实施|施加|推出|出台|[作做]出)"
)


def brings_back(reading: Reading, spot: Spot) -> None:
    """[甲]宣布重启联合国对乙的制裁: whoever brings a measure back takes it, whose it was before."""
    told = BRINGS_BACK.search(spot.line.code, spot.clause_start, spot.start)
    if told is None:
        return
    who = last_group(spot.line, [r for r in spot.left() if r.role == "subject" and r.position < told.start()])
    if codes_of(spot, who):
        taken_by(reading, spot, who, who[0].position)


BRINGS_BACK = re.compile(expand("(?:恢复|重启|重新(?:启动|实施)|触发)了?<side>(?:<earlier>|之前|所有|过去)?(?=对)"))


def meant_for(reading: Reading, spot: Spot) -> None:
    """[甲]旨在遏制[乙]核计划的制裁: between whose it is and what it is, a description tells whom it is meant for."""
    told = MEANT_FOR.search(spot.line.code, spot.clause_start, spot.start)
    owner = [r for r in spot.left() if told and r.position == told.start("who")]
    aimed = [r for r in spot.left() if told and r.position > told.start("who") and r.token.codes][:1]
    if owner and aimed and owner[0].token.codes and owner[0].token.codes != aimed[0].token.codes:
        taken_by(reading, spot, owner, owner[0].position)
        set_targets(reading, spot, aimed)


MEANT_FOR = re.compile(
    f"(?P<who>{t.WHO})(?:的)?(?:旨在|意在|用以|用来)[^，。；]{{2,30}}的(?:严厉|严格|新|一系列|各项|多项|经济|贸易)*$"
)
