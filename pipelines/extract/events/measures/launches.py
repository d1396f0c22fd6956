"""甲试射导弹, 甲向乙方向发射导弹: tests and shots, and whom they are meant for if anybody.

Not here: blows (force.py), ships and planes that move (craft.py).
"""

import re

from pipelines.extract.clauses.reading import Reading, Spot
from pipelines.extract.events.measures.deeds import add_all, set_targets
from pipelines.extract.events.measures.force import strike
from pipelines.extract.events.measures.standing import foe
from pipelines.extract.events.measures.unspoken_actors import while_another
from pipelines.extract.mentions import token as t


def launch(spot: Spot) -> Reading:
    """甲试射导弹; 甲向乙方向发射导弹: only a direction makes a target."""
    reading = strike(spot)
    if reading.inherited and JUDGED.match(spot.line.code, spot.end) and SPOKEN.search(spot.line.code, 0, spot.start):
        return Reading()
    if then := while_another(spot):  # 三国确认在[甲]发射导弹时共享情报
        reading.actors = []
        add_all(reading, spot, then)
    if not reading.codes():
        add_all(reading, spot, [r for r in spot.left() if r.role == "since"][-1:])  # 从朝鲜西北部发射
    towards = [r for r in [*spot.left(), *spot.inside()] if r.role == "to" and r.position > reading.actor_at][-1:]
    code = spot.line.code
    towards = [r for r in towards if code[r.position - 1] in "向朝往" and not TOLD.match(code, r.position + 1)]
    trial = TRIAL.search(spot.line.code, spot.start, spot.end) is not None
    if towards or trial or not foe((reading.codes() or [""])[0], spot.scene.day()):
        set_targets(reading, spot, towards)
    return reading


TRIAL = re.compile("核试|核爆|试爆|试射|试验|测试|卫星")  # at nobody, whoever there is a war with
TOLD = re.compile("[^，。；]{0,8}?(?:预告|通报|通知|告知|知会|宣布)")  # 向[乙]通报将发射卫星
SPOKEN = re.compile("(?:说|表示|指出|称|强调|认为|声称|写道|批评|重申)[，：]")
JUDGED = re.compile(  # 甲说，试射导弹|违反决议: another's deed, whoever judges it
    f"[^，。；{t.SIDE}]{{0,10}}(?:显然|公然|明显|严重|已|均|都)*(?:违反|违背|抵触|不符|构成(?:了|严重)*威胁|不可接受|无法接受|不可容忍|与{t.SIDE}[^，。；]{{0,16}}不符)"
)
