"""A measure announced, approved or dated that is still ahead: 宣布将, 批准对乙发动空袭, 宣布下月1日起暂停.

Belongs here: whether an announcement, an approval or the day leaves the deed to come.
Not here: what other words bear on it (bearing.py), the status that it comes to (status.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.measures.done.bearing import PROMISED
from pipelines.extract.events.measures.done.going_on import to_come
from pipelines.extract.facts import BY_LAW, When
from pipelines.extract.rulebook import EventRule, expand


def approved(rule: EventRule, left: str) -> bool:
    """总统批准对乙发动空袭: a blow is still ahead; not 批准对乙军售."""
    return rule.name.startswith(("attack", "war", "deploy")) and APPROVED.search(left) is not None


APPROVED = re.compile("(?:批准|授权|核准)(?!了|过)[^，。；]{0,16}$")  # the deed itself is still ahead


def promised(rule: EventRule, spot: Spot, left: str, when: When | None) -> bool:
    """宣布将: still ahead, unless a measure was announced weeks ago (今年4月宣布将暂停拨款)."""
    told, day = PROMISED.search(left), spot.scene.day()
    if (rule.type == "aid" and announced(spot)) or approved(rule, left):
        return True
    if THREATENS.search(spot.line.code[slice(*spot.clause_before())]):
        return True
    ended = when.date_end if when else None
    long_ago = day is not None and ended is not None and ended < day - WEEKS
    return told is not None and not (rule.type in BY_LAW and long_ago and told.group() == "宣布将")


WEEKS = timedelta(days=21)
THREATENS = re.compile("(?:威胁|扬言|警告|放话)[^，]{0,4}，?$")  # 5月威胁，|将实施制裁: the day is that of the threat


def announced_long_ago(rule: EventRule, spot: Spot) -> bool:
    """[2021年]宣布，|将对乙国葡萄酒征税: imposed by now, unless a day ahead is told or it was but threatened."""
    day = spot.scene.day()
    told = spot.times_in(0, spot.end)
    if rule.type != "sanction" or day is None or not told:
        return False
    position, when = told[0]
    past = when.date_end is not None and when.date_end < day - FORTNIGHT
    between = spot.line.code[position : spot.start]
    return past and len(told) == 1 and SAID.search(between) is not None and LEFT_OPEN.search(between) is None


FORTNIGHT = timedelta(days=14)
SAID = re.compile("(?:宣布|公布|决定|下令|签署|发布|通过|表示)(?!了?的)|[说称]，")
LEFT_OPEN = re.compile(
    expand("威胁|扬言|警告|可能|考虑|准备|打算|有意|拟|计划|<if>|若|建议|提议|预计|预料|呼吁|讨论|审议|草案")
)


def announced_for(spot: Spot, when: When | None) -> bool:
    """宣布[下月1日]起暂停发放签证: the day is ahead, and that of the act; not [8月底]宣布暂停."""
    day = spot.scene.day()
    if when is None or day is None or not to_come(when, day):
        return False
    between = spot.scene.story.article.text[when.end : spot.line.at[spot.start]]
    return DECIDED.search(between) is None


DECIDED = re.compile("宣布|决定|公布|批准|下令|已经?")


def by_day(when: When | None, published: date | None) -> tuple[str, bool]:
    """Where no words tell, the day does."""
    if to_come(when, published):
        return "planned", True
    return "held", when is not None and when.date_start is not None


def promising(spot: Spot, kind: str) -> str:
    """承诺…援助, 战机将于…交付, 暂停向…提供: what tells that it is ahead, or off, may be in the trigger."""
    ends = ENDS.match(spot.line.code, spot.start, spot.end) if kind == "aid" else None
    ends = ends or (announced(spot) if kind == "aid" else None)
    inside = AHEAD_INSIDE.search(spot.line.code, spot.start, spot.end)
    told = ends or PROMISE.match(spot.line.code, spot.start) or inside
    return told.group() if told else ""


ENDS = re.compile("(?:宣布|决定)?(?:停止|暂停|终止|冻结|中止|取消|切断)")
PROMISE = re.compile("承诺|许诺|同意(?!了)")
AHEAD_INSIDE = re.compile(
    "即?将[于在]|即将(?!到期|届满|来临|到来)|预[计定]|定于|将(?=把|前往|赴|驶|抵达|停靠|访问|到访|开赴|靠泊|进驻|抗议|部署|集结|聚集|驻扎|(?:[与同和跟](?![^，。；]{1,16}[有相]关)|(?:再次|首次|继续)?(?:举行|进行|展开|参加)))"
)


def announced(spot: Spot) -> re.Match[str] | None:
    """宣布对乙追加援助, 宣布|向乙提供援助: told of, and not yet given."""
    begin = spot.start - len("宣布") if spot.line.code.endswith(("宣布", "公布"), 0, spot.start) else spot.start
    return ANNOUNCED.match(spot.line.code, begin, spot.end)


ANNOUNCED = re.compile("(?:宣布|公布)(?!捐|免|减|豁)[^，了已]{1,14}")
