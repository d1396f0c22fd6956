"""Whether a measure is imposed, planned, standing or none at all: what its words and its day come to.

Not here: which words bear on it and what they say (done/bearing.py), what is still ahead (done/still_ahead.py) or only
feared (done/only_feared.py), what makes it an event (drafting.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.scope import if_elected
from pipelines.extract.clauses.triggers.status_cues import AHEAD
from pipelines.extract.events.measures.captives.known import long_free
from pipelines.extract.events.measures.done.bargains import bargained, dealt, listed_demand
from pipelines.extract.events.measures.done.bearing import (
    ONCE_MEANT,
    bearing,
    governed,
    on_condition,
    ultimatum,
    unreal,
)
from pipelines.extract.events.measures.done.going_on import (
    blow_of_a_day,
    campaign,
    days_on_end,
    drills_now,
    during,
    hostages_of_war,
    lasts,
    onset,
    over,
    recurs,
    since_then,
    to_come,
    under_way,
    waged,
)
from pipelines.extract.events.measures.done.in_force import described, in_force
from pipelines.extract.events.measures.done.lawmakers import moved
from pipelines.extract.events.measures.done.lifting import possessed
from pipelines.extract.events.measures.done.only_feared import TALKED_OVER, alleged, nothing
from pipelines.extract.events.measures.done.set_free import since_freed, to_be_freed
from pipelines.extract.events.measures.done.still_ahead import (
    announced_for,
    announced_long_ago,
    approved,
    by_day,
    promised,
    promising,
)
from pipelines.extract.facts import BY_LAW, When
from pipelines.extract.rulebook import EventRule, expand

THREATENED = re.compile("(?:将|会|势必|必将|随时)再?(?:次|度)?(?:恢复|重启|继续|重新|发动|展开|加强|扩大|升级)")
AT_WORK = re.compile("(?:正在?|仍在?|连日来?|继续|一直|持续)在?")  # 救援队|仍在乙灾区工作


def status_of(
    rule: EventRule, spot: Spot, reading: Reading, when: When | None, standing: bool = True
) -> tuple[str, bool] | None:
    """(status, whether words say so); None where the words make it no event. `standing`: may it go on?"""
    if not_done(rule, spot, reading):
        return None
    return by_itself(rule, spot) or by_words(rule, spot, reading, when, standing)


def by_words(
    rule: EventRule, spot: Spot, reading: Reading, when: When | None, standing: bool
) -> tuple[str, bool] | None:
    """What the words around a measure say of it, then its day."""
    left = governed(spot, reading) + promising(spot, rule.type)
    found = bearing(rule, spot, reading, left, not standing)
    if by_law := in_law(rule, spot, reading, left, found):
        return by_law, True
    if found in AHEAD and on_condition(spot):
        return None
    if goes_on := going_on(rule, spot, reading, when, found):
        return goes_on
    if found == "proposed" and rule.name.startswith("attack") and FOILED.match(spot.line.code, spot.clause_end):
        found = "held"
    if nothing(rule, spot, reading, found):
        return None
    if found == "held" and approved(rule, left):
        return "planned", True
    if found == "proposed" and (alleged(spot, left) or (rule.name.startswith("test") and TALKED_OVER.search(left))):
        found = None
    return as_told(rule, spot, reading, when, found, standing, promised(rule, spot, left, when))


def going_on(
    rule: EventRule, spot: Spot, reading: Reading, when: When | None, found: str | None
) -> tuple[str, bool] | None:
    """Those held who are held still, war that is waged, 救援队|仍在乙灾区工作."""
    if rule.type == "detention" and (found == "planned" or to_come(when, spot.scene.day())):
        return "ongoing", False
    at_work = rule.name == "aid_on_site" and AT_WORK.search(spot.trigger_code())
    return ("ongoing", True) if at_work or under_way(rule, spot, reading, when) else None


def not_done(rule: EventRule, spot: Spot, reading: Reading) -> bool:
    """Those held are free since, what is asked for in exchange is only listed, a blow is only threatened."""
    if rule.type == "detention":
        return since_freed(spot) or to_be_freed(spot, reading)
    if rule.frame == "release":
        return listed_demand(spot) and not dealt(spot)
    return rule.name == "attack_named" and threatened(spot)


def put_off(spot: Spot) -> bool:
    """原定12日释放一批囚犯，|但决定推迟释放: told by the next clauses."""
    meant = ONCE_MEANT.search(spot.line.code, spot.clause_start, spot.start) is not None
    return meant and spot.goes_on(PUT_OFF) is not None


PUT_OFF = re.compile("，?(?:但|却|不过|然而|后来?)[^。]{0,60}?(?:推迟|延后|押后|取消|暂停|叫停)[^，。；]{0,4}释放")


def by_itself(rule: EventRule, spot: Spot) -> tuple[str, bool] | None:
    """Captives let go long ago, held as they are described, or dealt for: whatever else bears on it."""
    if rule.frame == "release" and put_off(spot):
        return "postponed", True
    if rule.type == "detention":
        return ("held", True) if long_free(spot) else ("ongoing", False) if described(rule, spot) else None
    deal = dealt(spot) if rule.frame == "release" else None
    return (deal[0], True) if deal else None


def in_law(rule: EventRule, spot: Spot, reading: Reading, left: str, found: str | None) -> str | None:
    """若当选将加征关税, 不停火就制裁, 议员动议制裁: by candidates, by an ultimatum, by lawmakers."""
    if rule.type in BY_LAW and found != "nothing" and if_elected(spot):
        return "proposed"
    if rule.type != "sanction" or found not in ("nothing", *AHEAD):
        return None
    if ultimatum(spot) and "不" not in left:
        return "proposed" if "威胁" in spot.line.code[: spot.start] else "planned"
    return "proposed" if found == "nothing" and set(moved(spot)) & set(reading.codes()) else None


def threatened(spot: Spot) -> bool:
    """如果谈判破裂，|甲将恢复对乙的攻势: no blow yet."""
    return THREATENED.search(spot.line.code, spot.clause_start, spot.end) is not None and on_condition(spot)


def as_told(
    rule: EventRule, spot: Spot, reading: Reading, when: When | None, found: str | None, standing: bool, vowed: bool
) -> tuple[str, bool]:
    """What its frame, its war, its word or its day tells of an event, in this order."""
    if reading.status or rule.status:
        return str(reading.status or rule.status), True
    if waged(rule, spot, reading, found):
        return during(reading, spot, when), True
    if found == "held" and rule.type in BY_LAW and announced_for(spot, when):
        return "planned", True
    if found in (None, "held") and (not_over := unfinished(rule, spot, reading, when, standing)):
        return not_over
    lasting = rule.name.startswith("drill") and (lasts(when, spot.scene.day()) or days_on_end(spot, when))
    status = by_its_word(rule, spot, reading, when, found, vowed) or ("ongoing" if lasting else None)
    return (status, True) if status else by_day(when, spot.scene.day())


def by_its_word(
    rule: EventRule, spot: Spot, reading: Reading, when: When | None, found: str | None, vowed: bool
) -> str | None:
    """The word found, as what follows it (却迟迟未见动静, 但临时取消) and its day leave it."""
    if found == "planned" and not to_come(when, spot.scene.day()) and announced_long_ago(rule, spot):
        return "held"
    if found == "planned" and unfulfilled(spot):
        return "postponed"
    if found == "postponed" and spot.goes_on(CALLED_OFF):
        return "cancelled"
    if found == "postponed" and to_come(when, spot.scene.day()) and still_meant(spot):
        return "planned"
    if found == "planned" and over(when, spot.scene.day()) and not vowed:
        return None
    once = found == "ongoing" and (onset(rule, spot, reading, when) or blow_of_a_day(rule, spot, when))
    return "held" if once else found


FOILED = re.compile(  # 甲企图袭击乙，|无人机均被击落: it was tried
    "[，；](?:但|不过|所幸|其中)?[^，。；]{0,10}?(?:均|都|全部|悉数|已|全数|随即|当场)*[被遭][^，。；]{0,14}"
    "(?:击落|拦截|摧毁|瘫痪|挫败|击退|制止|击毁|压制)"
)


CALLED_OFF = re.compile("，[^，。；]{0,12}?(?:取消|告吹|作罢|叫停|未能成行)")  # 原定演习，但临时取消


def still_meant(spot: Spot) -> bool:
    """原定12日释放三人, told on the 8th, and nothing in the sentence puts it off."""
    meant = ONCE_MEANT.search(spot.line.code, spot.clause_start, spot.start)
    return meant is not None and DELAY.search(spot.line.code, meant.end()) is None


DELAY = re.compile("推迟|延[后期迟]|押后|暂[停缓]|取消|搁置|叫停|改[在为到期至]|提前|[未没](?:有|能)|告吹|作罢|无法")


def unfulfilled(spot: Spot) -> bool:
    """甲宣布10月试射，|却迟迟未见动静: what was to be has not come about."""
    return UNFULFILLED.match(spot.line.code, spot.clause_end) is not None


UNFULFILLED = re.compile(
    "，(?:但是?|却|然而|不过|可是)?[^，。；]{0,6}?(?:迟迟|至今|始终|最终|最后|一直|到目前)?(?:仍|都|还|也)?(?:未能?|没有|并未)(?:予以?|能够?)?"
    "(?:实现|进行|发射|兑现|落实|执行|成行|如期|付诸|成功实施|实施|动静|见动静|下文)"
)


def unfinished(
    rule: EventRule, spot: Spot, reading: Reading, when: When | None, standing: bool
) -> tuple[str, bool] | None:
    """连日空袭, 自…以来, 将换俘, 实施的禁令: told with 了 or no word at all, and yet it goes on or lies ahead."""
    if rule.name.startswith("drill") and COMPLETED.match(spot.line.code, spot.end):
        return "held", True  # 8日起的演习|已圆满完成
    if campaign(rule, spot, reading, when) or hostages_of_war(rule, reading, spot.scene.day()):
        return "ongoing", False
    begun = standing and since_then(rule, spot, when)  # 自29日起终止征税: over on that day
    if begun or recurs(rule, spot, when) or drills_now(rule, spot, when):
        return "ongoing", True
    if when is None and bargained(rule, spot):
        return "planned", True
    return ("ongoing", False) if standing and in_force(rule, spot, when) else None


COMPLETED = re.compile("[^，。；]{0,8}?(?:已经?|均已|宣布|圆满|顺利)+[^，。；将]{0,6}?(?:完成|结束|落幕)")


def state_of(rule: EventRule, spot: Spot, reading: Reading, when: When | None, becomes: str) -> tuple[str, bool] | None:
    """(status, whether words say so) of what is imposed, lifted or left standing."""
    if becomes not in ("named", "asked"):
        return status_of(rule, spot, reading, when, becomes != "lifted")
    remote = REMOTE.match(spot.line.code, spot.end) is not None
    told = (
        not reading.inherited
        and not remote
        and (becomes == "asked" or (possessed(spot, reading) and not unreal(rule, spot)))
        and not (rule.type == "aid" and WISHED.search(spot.line.code, spot.clause_start, spot.start))
    )
    if told or rule.type != "aid" or bearing(rule, spot, reading, governed(spot, reading), False) is None:
        return ("ongoing", False) if told else None
    return status_of(rule, spot, reading, when)  # 甲寻求对乙的援助


WISHED = re.compile(expand("(?:<hopes>|<urges>|要求|不想)[^，]{0,30}$"))  # 希望向加沙提供更多的|援助: none given
REMOTE = re.compile("[^，。]{0,4}的可能性")  # 再次遭乙制裁的可能性不大: no measure
