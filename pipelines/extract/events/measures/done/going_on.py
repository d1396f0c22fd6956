"""Measures and acts of force that go on: a war and what is done in it, what has begun on a day and is not over.

Not here: what the words around them say (bearing.py), wars by name (mentions/listed/wars.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.facts import When
from pipelines.extract.mentions.listed.wars import captor, invader, war_between
from pipelines.extract.rulebook import EventRule

WAGED = re.compile("[^，]{0,8}以来")
ONSETS, ONCE = ("attack", "incursion"), ("test", "clash", "drill")


def waged(rule: EventRule, spot: Spot, reading: Reading, found: str | None) -> bool:
    """A war that is told as a deed, or whose plan was carried out."""
    if not rule.name.startswith("war"):
        return False
    invaded = found == "planned" and invader((*reading.codes(), *reading.targets), spot.scene.day())
    return found in (None, "held") or bool(invaded)


def under_way(rule: EventRule, spot: Spot, reading: Reading, when: When | None) -> bool:
    """敦促俄罗斯停止侵略乌克兰, 如何应对俄罗斯入侵乌克兰: a war of the day is fought, whatever is wanted of it."""
    between, day = sides_of_war(reading), spot.scene.day()
    if not rule.name.startswith("war") or (when and when.date_start) or day is None:
        return False
    suffered = spot.line.code.startswith(("遭", "受", "被"), spot.start)
    if rule.name != "war_named" and not suffered and "侵" not in spot.trigger_code():
        return False  # 以色列不寻求占领加沙
    war = war_between(between, day)
    return (
        war is not None
        and war.status == "ongoing"
        and day.isoformat() >= war.begun
        and tuple(reading.codes()) == war.acting
    )


def sides_of_war(reading: Reading) -> tuple[str, ...]:
    """入侵[乌克兰]和[中国]的海上扩张: of several said to be hit the one with whom there is a war."""
    acting = reading.codes()
    pairs = [(acting[0], target) for target in reading.targets] if len(acting) == 1 else []
    known = (pair for pair in pairs if len(pairs) > 1 and war_between(pair, None))
    return next(known, tuple(dict.fromkeys([*acting, *reading.targets])))


def day_of_war(rule: EventRule, reading: Reading, spot: Spot, when: When | None) -> When | None:
    """18日，对于以色列与哈马斯的冲突，安理会…: a day of a war that has begun earlier is when it is spoken of."""
    if when is None or when.date_start is None or not rule.name.startswith("war"):
        return when
    war = war_between(tuple(dict.fromkeys([*reading.codes(), *reading.targets])), spot.scene.day())
    later = war is not None and war.status == "ongoing" and when.date_start.isoformat()[: len(war.begun)] > war.begun
    return None if later else when


def during(reading: Reading, spot: Spot, when: When | None) -> str:
    """俄罗斯入侵乌克兰: under way as long as that war is, unless its day is before the war began."""
    war = war_between(sides_of_war(reading), spot.scene.day())
    last = when.date_end if when else None
    if war is not None and last is not None and set(war.acting).isdisjoint(reading.codes()):
        return "held"  # 乌军6日攻入俄罗斯: whoever was invaded strikes back on a day
    if war is None:
        return "ongoing" if WAGED.match(spot.line.code, spot.end) else "held"
    return "held" if last is not None and last.isoformat() < war.begun else war.status


def onset(rule: EventRule, spot: Spot, reading: Reading, when: When | None) -> bool:
    """自10月7日甲发动袭击以来, 自甲首次核试验以来: one act on a day, told as the begin of what goes on."""
    told = WAGED.match(spot.line.code, spot.end) is not None
    war = war_between(sides_of_war(reading), spot.scene.day()) if told and rule.name.startswith("attack") else None
    if war is not None and tuple(reading.codes()) != war.acting:
        return True  # 自哈马斯袭击以来: no campaign of whoever wages the war
    once = (*ONCE, *ONSETS) if when is not None and when.precision == "day" else ONCE
    return told and rule.name.startswith(once)


def blow_of_a_day(rule: EventRule, spot: Spot, when: When | None) -> bool:
    """周四继续空袭乙城, 今天陆续有十架军机越线: what is done on one day, though not for the first time.

    Not 周四正对乙城发动攻势, nor 3日起连续入侵.
    """
    day = when is not None and when.precision == "day" and when.kind != "since"
    return day and rule.name.startswith(ONSETS) and AT_THIS_HOUR.search(spot.clause_text()) is None


AT_THIS_HOUR = re.compile("正在|正(?=[对向在于从遭])|仍在|还在|连日|连续|至今")
GOES_ON_SINCE = ("incursion", "deploy", "drill", "clash", "sanction_trade", "measure", "aid")
SINCE_THEN = re.compile("(?<!即日)(?<!今日)(?:起|开始|迄今|至今)$")  # 11日起暂停进口, 2014年开始驻军


def since_then(rule: EventRule, spot: Spot, when: When | None) -> bool:
    """11月1日起暂停进口: begun on that day. Not from a day that is still to come."""
    if when is None or not rule.name.startswith(GOES_ON_SINCE) or to_come(when, spot.scene.day()):
        return False
    if rule.name.startswith("incursion") and COUNTED.search(spot.clause_text()) and when.to_the_day:
        return False  # 上午9时起侦获11架次军机: of that day
    if PASSES.search(spot.line.code, spot.start, spot.end) and STRAIT.search(spot.clause_text()):
        return False  # 11月1日晚间起由南向北航经海峡: through by now
    by_day = when.to_the_day or not rule.name.startswith("drill")  # 自2016年开始举行演习: each year
    return by_day and SINCE_THEN.search(when.surface) is not None


COUNTED = re.compile("[\\d一二两三四五六七八九十数]+(?:架|艘)")
PASSES, STRAIT = re.compile("航经|穿越|通过|驶经|行经|穿航|驶过|过航"), re.compile("海峡")
RECURS = ("clash", "drill", "deploy_forces", "incursion", "attack_at_sea", "test")
EACH = re.compile("每[晚夜天日周]|天天")
FOR_SO_LONG = re.compile(  # 空袭加沙已有一个月
    "[^，。；]{0,10}?(?:已|已经|已有|持续)(?:持续|超过|进行|长达|有|近|满)*[\\d一二两三四五六七八九十数几]+[多余]?个?(?:天|日|周|星期|月|年)(?=[，。；]|$|之久)"
)
HABIT = re.compile(
    "不断|频频|频繁|屡屡|经常|时常|常常|定期|不时|常态化|仍在|依然在|依旧在|每[天日周月年季]|惯于|向来|长年|总是"
)


def drills_now(rule: EventRule, spot: Spot, when: When | None) -> bool:
    """联合军演正在甲岛进行: the word stands between the drill and its verb; begun today or yesterday, it goes on."""
    if not rule.name.startswith("drill"):
        return False
    day, begun = spot.scene.day(), when.date_start if when and when.to_the_day else None
    fresh = day is not None and begun is not None and timedelta() <= day - begun <= A_DAY
    return NOW.search(spot.trigger_code()) is not None or (fresh and BEGINS.search(spot.trigger_code()) is not None)


A_DAY = timedelta(days=1)
BEGINS = re.compile("开[始训演幕打]|启[动幕]|揭[开幕]|拉开|登场")


NOW = re.compile("正在|仍在|还在|目前在|进入第|持续(?:进行|举行)")


def recurs(rule: EventRule, spot: Spot, when: When | None) -> bool:
    """在丙海不断爆发摩擦, 每年数次派军舰穿越海峡: done again and again, on no one day."""
    if when is not None:
        return False
    start = max(spot.clause_start, spot.start - NEAR)
    if rule.name.startswith("attack") and not rule.name.startswith(RECURS):
        goes_on = spot.trigger_code().startswith(("继续", "持续")) or FOR_SO_LONG.match(spot.line.code, spot.end)
        return bool(goes_on) or EACH.search(spot.line.code, start, spot.end) is not None
    return rule.name.startswith(RECURS) and HABIT.search(spot.line.code, start, spot.end) is not None


NEAR = 8
CAMPAIGNS = ("attack_named", "attack_launch", "attack_armed")
ONE_BLOW = re.compile(
    "[\\d一二三四五六七八九十两数几]+[枚架轮次波]|新一轮|导弹|飞弹|无人机|火箭|恐怖|[突偷夜]袭|今天|凌晨|深夜"
    "|(?<!已)(?<!共)造成[^，。；\\d已]{0,10}?\\d{1,3}(?![\\d万千百])[^，。；]{0,10}(?:死|丧生|遇难|受伤|伤亡)"
    "|(?:集群|群组|精准|精确|定点)[^，。；]{0,2}(?:打击|袭击)|摧毁|击中|命中|炸死|打死|击毙|医院|学校|难民营|大楼|建筑物|住宅|砲击|炮击"
)


def campaign(rule: EventRule, spot: Spot, reading: Reading, when: When | None) -> bool:
    """以色列对加沙的攻势, 俄罗斯2022年2月发起军事行动以来: what whoever wages a war does in it, on no one day."""
    war = war_between(tuple(dict.fromkeys([*reading.codes(), *reading.targets])), spot.scene.day())
    if war is None or war.status != "ongoing" or not rule.name.startswith(CAMPAIGNS):
        return False
    if tuple(reading.codes()) != war.acting or ONE_BLOW.search(spot.clause_text()):
        return False
    if when is None or when.date_start is None:
        return when is None
    return when.precision == "month" and when.date_start.isoformat().startswith(war.begun)


def hostages_of_war(rule: EventRule, reading: Reading, published: date | None) -> bool:
    """哈马斯10月7日掳走240人: hostages that one side of a war took of the other, while it is fought."""
    hit = reading.targets
    if rule.name != "detention_arrest" or len(hit) != 1 or reading.codes() != [captor(hit[0], published)]:
        return False
    war = war_between((*reading.codes(), *hit), published)
    return war is not None and war.status == "ongoing"


def over(when: When | None, published: date | None) -> bool:
    """Past by more than a day, for what is still told as a plan."""
    last = when.date_end if when else None
    return published is not None and last is not None and last < published - timedelta(days=1)


def to_come(when: When | None, published: date | None) -> bool:
    return published is not None and when is not None and when.date_start is not None and when.date_start > published


def days_on_end(spot: Spot, when: When | None) -> bool:
    """本周举行为期六天的演习, told within that week: not over yet."""
    day = spot.scene.day()
    if when is None or day is None or when.precision not in ("week", "range"):
        return False
    within = when.date_start is not None and when.date_end is not None and when.date_start <= day <= when.date_end
    return within and DAYS_ON_END.search(spot.clause_text()) is not None


DAYS_ON_END = re.compile("(?<!了)(?:为期|一连|连续)[^，。；]{1,4}[天日周]")


def lasts(when: When | None, published: date | None) -> bool:
    """8日至12日举行演习, told on the 10th: begun and not over."""
    if when is None or when.kind != "range" or when.precision not in ("day", "range"):
        return False
    first, last = when.date_start, when.date_end
    return published is not None and first is not None and last is not None and first <= published < last
