"""Whether a measure is imposed, planned, standing or none at all: what its words and its day come to.

Not here: which words bear on it and what they say (bearing.py), what makes it an event (drafting.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract.clauses.hints import AHEAD
from pipelines.extract.clauses.reading import Reading, Spot
from pipelines.extract.clauses.scope import if_elected, words
from pipelines.extract.events.measures.bargains import bargained, dealt, listed_demand
from pipelines.extract.events.measures.bearing import (
    FEARED,
    PROMISED,
    announced,
    bearing,
    governed,
    on_condition,
    promising,
    ultimatum,
    unreal,
)
from pipelines.extract.events.measures.captives import long_free
from pipelines.extract.events.measures.going_on import (
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
from pipelines.extract.events.measures.in_force import described, in_force
from pipelines.extract.events.measures.lawmakers import moved
from pipelines.extract.events.measures.lifting import possessed
from pipelines.extract.events.measures.set_free import since_freed, to_be_freed
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import EventRule

TRADED = frozenset({"sanction", "easing"})


def nothing(rule: EventRule, spot: Spot, reading: Reading, found: str | None) -> bool:
    """Whether it is no event: the words say so, it is only feared, or 对乙的袭击 is by nobody who is named."""
    if found == "nothing" or (found == "proposed" and (rule.type == "detention" or rule.name.startswith(FEARED))):
        return found == "nothing" or rule.type == "detention" or not intends(spot)
    nominal = NOMINAL.match(spot.line.code, spot.start) is not None
    return reading.inherited and nominal and rule.name.startswith(("war", "attack"))


AT_WORK = re.compile("(?:正在?|仍在?|连日来?|继续|一直|持续)在?")  # 救援队|仍在乙灾区工作


def alleged(spot: Spot, left: str) -> bool:
    """甲可能向乙提供了武器: who may have done it is said to have; not 可能将, nor 可能向乙提供武器."""
    done = DONE.search(spot.trigger_code()) or spot.line.code.startswith("了", spot.end)
    return bool(done) and MAY_HAVE.search(left) is not None


DONE = re.compile("[\u4e00-\u9fff](?:了|过(?!去|境|渡))")
MAY_HAVE = re.compile("(?:可能|或许|或|大概|疑似?|恐怕?)[^，将会拟]*$")
# 讨论|乙国的挑衅和导弹试射: what another did is talked over; not 讨论试射导弹
TALKED_OVER = re.compile(f"(?:讨论|商讨|探讨|磋商|协商|商议)了?[^，]{{0,8}}{t.WHO}[^，计拟考可将]*$")


def intends(spot: Spot) -> bool:
    """甲扬言袭击乙: what a side itself says that it is about to do, and not what others think that it may."""
    return INTENDS.search(words(spot, spot.clause_start, spot.start)) is not None


INTENDS = re.compile(
    "^(?!.*(?:可能|或将|担心|担忧|警告|认为|怀疑|预料|预计|如果|若|传|涉嫌|指控|并未|不|无意|曾)).*"
    "(?:打算|扬言|威胁(?!性)|矢言|誓言|计划|考虑(?!到)|拟|筹划|酝酿|准备)(?:要|将|再次?|近期|对[^，]{1,8}发动)?(?:[^，的]{0,12}|对[^，]{1,16})$"
)
NOMINAL = re.compile(  # 发动的袭击, 对乙的袭击; not 展开持续四周的袭击, 袭击甲城的仓库
    f"[^，的{t.WHERE[1:-1]}]{{0,3}}(?<!新)的|对[^，]{{0,16}}的"
)


def status_of(
    rule: EventRule, spot: Spot, reading: Reading, when: When | None, standing: bool = True
) -> tuple[str, bool] | None:
    """(status, whether words say so); None where the words make it no event. `standing`: may it go on?"""
    if rule.type == "detention" and (since_freed(spot) or to_be_freed(spot, reading)):
        return None
    if rule.type == "detention" and long_free(spot):
        return "held", True
    if described(rule, spot):
        return "ongoing", False
    if rule.frame == "release" and (deal := dealt(spot)):
        return deal[0], True
    if rule.frame == "release" and listed_demand(spot):
        return None
    left = governed(spot, reading) + promising(spot, rule.type)
    found = bearing(rule, spot, reading, left, not standing)
    if rule.type in TRADED and found != "nothing" and if_elected(spot):
        return "proposed", True
    if rule.type == "sanction" and found in ("nothing", *AHEAD) and ultimatum(spot) and "不" not in left:
        return "planned", True
    if found in AHEAD and on_condition(spot):
        return None
    if rule.type == "detention" and (found == "planned" or to_come(when, spot.scene.day())):
        return "ongoing", False
    if found == "nothing" and rule.type == "sanction" and set(moved(spot)) & set(reading.codes()):
        return "proposed", True
    if under_way(rule, spot, reading, when) or (rule.name == "aid_on_site" and AT_WORK.search(spot.trigger_code())):
        return "ongoing", True
    if found == "proposed" and rule.name.startswith("attack") and FOILED.match(spot.line.code, spot.clause_end):
        found = "held"
    if nothing(rule, spot, reading, found):
        return None
    if found == "held" and approved(rule, left):
        return "planned", True
    if found == "proposed" and (alleged(spot, left) or (rule.name.startswith("test") and TALKED_OVER.search(left))):
        found = None
    return as_told(rule, spot, reading, when, found, standing, promised(rule, spot, left, when))


def approved(rule: EventRule, left: str) -> bool:
    """总统批准对乙发动空袭: a blow is still ahead; not 批准对乙军售."""
    return rule.name.startswith(("attack", "war", "deploy")) and APPROVED.search(left) is not None


APPROVED = re.compile("(?:批准|授权|核准)(?!了|过)[^，。；]{0,16}$")  # the deed itself is still ahead


def promised(rule: EventRule, spot: Spot, left: str, when: When | None) -> bool:
    """宣布将: still ahead, unless a measure was announced weeks ago (今年4月宣布将暂停拨款)."""
    told, day = PROMISED.search(left), spot.scene.day()
    if (rule.type == "aid" and announced(spot)) or approved(rule, left):
        return True
    ended = when.date_end if when else None
    long_ago = day is not None and ended is not None and ended < day - WEEKS
    return told is not None and not (rule.type in TRADED and long_ago and told.group() == "宣布将")


WEEKS = timedelta(days=21)


def as_told(
    rule: EventRule, spot: Spot, reading: Reading, when: When | None, found: str | None, standing: bool, vowed: bool
) -> tuple[str, bool]:
    """What its frame, its war, its word or its day tells of an event, in this order."""
    if reading.status or rule.status:
        return str(reading.status or rule.status), True
    if waged(rule, spot, reading, found):
        return during(reading, spot, when), True
    if found == "held" and rule.type in TRADED and announced_for(spot, when):
        return "planned", True
    if found in (None, "held") and (not_over := unfinished(rule, spot, reading, when, standing)):
        return not_over
    if found == "planned" and unfulfilled(spot):
        return "postponed", True
    if found == "postponed" and spot.goes_on(CALLED_OFF):
        return "cancelled", True
    if found and not (found == "planned" and over(when, spot.scene.day()) and not vowed):
        once = found == "ongoing" and (onset(rule, spot, reading, when) or blow_of_a_day(rule, spot, when))
        return ("held" if once else found), True
    if rule.name.startswith("drill") and (lasts(when, spot.scene.day()) or days_on_end(spot, when)):
        return "ongoing", True
    return by_day(when, spot.scene.day())


FOILED = re.compile(  # 甲企图袭击乙，|无人机均被击落: it was tried
    "[，；](?:但|不过|所幸|其中)?[^，。；]{0,10}?(?:均|都|全部|悉数|已|全数|随即|当场)*[被遭][^，。；]{0,14}"
    "(?:击落|拦截|摧毁|瘫痪|挫败|击退|制止|击毁|压制)"
)


CALLED_OFF = re.compile("，[^，。；]{0,12}?(?:取消|告吹|作罢|叫停|未能成行)")  # 原定演习，但临时取消


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


def announced_for(spot: Spot, when: When | None) -> bool:
    """宣布[下月1日]起暂停发放签证: the day is ahead, and that of the act; not [8月底]宣布暂停."""
    day = spot.scene.day()
    if when is None or day is None or not (to_come(when, day) or at_its_end(when, day)):
        return False
    between = spot.scene.story.article.text[when.end : spot.line.at[spot.start]]
    return DECIDED.search(between) is None


DECIDED = re.compile("宣布|决定|公布|批准|下令|已经?")


def at_its_end(when: When, day: date) -> bool:
    """[本月底]起, told in the first days of it."""
    late = when.surface.removesuffix("起").endswith(("底", "末", "下旬"))
    return late and when.date_end is not None and (when.date_end - day).days > FAR_FROM_IT


FAR_FROM_IT = 10


def by_day(when: When | None, published: date | None) -> tuple[str, bool]:
    """Where no words tell, the day does."""
    if to_come(when, published) or (when and published and at_its_end(when, published)):
        return "planned", True
    return "held", when is not None and when.date_start is not None


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


WISHED = re.compile("(?:希望|期望|期待|盼|呼吁|敦促|要求|不想)[^，]{0,30}$")  # 希望向加沙提供更多的|援助: none given
REMOTE = re.compile("[^，。]{0,4}的可能性")  # 再次遭乙制裁的可能性不大: no measure
