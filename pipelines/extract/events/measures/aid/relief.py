"""甲的救援队抵达乙, 甲国运输机载着物资飞往乙: relief that is told by those who bring it.

Belongs here: whose team or craft it is, and whom it comes to help.
Not here: gifts told by a verb of giving (gifts.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import ORIGIN
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import ACTING, last_group
from pipelines.extract.events.measures.acting.around import subject_before
from pipelines.extract.events.measures.acting.deeds import add_all, set_targets
from pipelines.extract.events.measures.acting.may_act import may_act, right_before
from pipelines.extract.events.measures.aid.needy import struck_before
from pipelines.extract.rulebook import expand

ARRIVES = phrase("arrives")
CARRIES = re.compile(expand("(?:空军|海军|的)?(?:<craft>|<team>|军机|运输机|货机|专机|军舰|船|卡车|货车|车队)"))
LOADED = re.compile("[载运][有着著满]了?$|满载$")  # 一架载有[甲国]物资的飞机
HELPED, RELIEF = re.compile("(?:援助|支援|驰援|捐赠|捐助)$"), re.compile("的?(?:救援|援助|救灾|人道)")


def help_on_site(spot: Spot) -> Reading:
    """甲的救援队抵达乙, 甲国运输机载着物资飞往乙: whose it is stands before it, where it goes inside or after."""
    reading = Reading()
    left = [r for r in spot.left() if may_act(spot, r)]
    carrying = [r for r in spot.inside()[:-1] if CARRIES.match(spot.line.code, r.position + 1)][-1:]
    own = carrying or right_before(spot, left, -1, noun=True) or last_group(spot.line, parties_of(left, ACTING))
    loaded = [r for r in spot.inside()[:-1] if LOADED.search(spot.line.code, spot.start, r.position)][:1]
    own = (
        own
        or [r for r in loaded if not left]
        or [r for r in spot.left() if ORIGIN.search(spot.line.code, 0, r.position)]
        or [r for r in spot.inside()[:-1] if spot.line.code[r.position - 1] == "从"]  # 援助车队从[甲]进入乙
    )
    add_all(reading, spot, own or reported_by(spot))
    reading.actor_at = own[0].position if own else -1
    needy = [r for r in spot.inside() if helped(spot, r)]
    beyond = [r for r in spot.right()[:1] if ARRIVES.fullmatch(spot.line.code[spot.end : r.position])]
    where = needy[:1] or spot.inside() or beyond
    set_targets(reading, spot, where[-1:])
    if not where and len(own_codes := reading.codes()) == 1:
        reading.targets = struck_before(spot, own_codes)
    return reading


def reported_by(spot: Spot) -> list[Role]:
    """联合国说，|百辆货车在丙卸货; 甲国宣布，|一架载有食品的货机降落: whoever counts or announces them sent them."""
    announced = ANNOUNCES.search(spot.line.code, 0, spot.clause_start)
    return [r for r in subject_before(spot) if announced or r.token.codes == ("UN",)]


ANNOUNCES = re.compile("(?:宣布|公布|通报)[，：]$")


def helped(spot: Spot, role: Role) -> bool:
    """载运援助[乙]物资的甲国军机, 载运[乙]救援物资的甲国军机: whom it is for, wherever it lands."""
    return bool(
        HELPED.search(spot.line.code, spot.start, role.position) or RELIEF.match(spot.line.code, role.position + 1)
    )
