"""甲试射导弹, 甲向乙方向发射导弹: tests and shots, and whom they are meant for if anybody.

Not here: blows (force/blows.py), ships and planes that move (craft.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import add_all, set_targets
from pipelines.extract.events.measures.acting.unspoken import while_another
from pipelines.extract.events.measures.force.blows import of_whoever_tells, strike
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import foe
from pipelines.extract.speaking_verbs import verbs_of_speaking


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
    towards = towards or landing(spot)
    trial = TRIAL.search(spot.line.code, spot.start, spot.end) is not None
    if towards or trial or not foe((reading.codes() or [""])[0], spot.scene.day()):
        set_targets(reading, spot, towards)
    of_whoever_tells(reading, spot)
    return reading


def landing(spot: Spot) -> list[Role]:
    """甲发射的导弹落在[乙]境内: whom it reaches, told behind it."""
    next_told = spot.right()[:1]
    return [
        r
        for r in next_told
        if LANDS.fullmatch(spot.line.code, spot.end, r.position) and ITS_LAND.match(spot.line.code, r.position + 1)
    ]


LANDS = re.compile("[^，的]{0,6}(?:落[在入到]|坠[入落毁]在?|飞[越过入]|掠过|击中|命中)了?")
ITS_LAND = re.compile("[^，]{0,4}(?:境内|本土|领[土海空]|上空|专属经济区|一[座栋处个]|[东南西北]部)")


TRIAL = re.compile("核试|核爆|试爆|试射|试验|测试|卫星")  # at nobody, whoever there is a war with
TOLD = re.compile("[^，。；]{0,8}?(?:预告|通报|通知|告知|知会|宣布)")  # 向[乙]通报将发射卫星
SPOKEN = re.compile(f"(?:{verbs_of_speaking()}|批评)[，：]")
JUDGED = re.compile(  # 甲说，试射导弹|违反决议: another's deed, whoever judges it
    f"[^，。；{t.SIDE}]{{0,10}}(?:显然|公然|明显|严重|已|均|都)*(?:违反|违背|抵触|不符|构成(?:了|严重)*威胁|不可接受|无法接受|不可容忍|与{t.SIDE}[^，。；]{{0,16}}不符"
    "|(?:也|就|本身)?是[^，。；]{0,16}(?:环节|一部分|行为|举动|挑衅|步骤))|[^，。；]{0,8}?的(?:一个|重要)*(?:环节|一部分|步骤)"
)
