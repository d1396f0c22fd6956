"""How many a measure hits, and what only adds up: 释放12名人质 and 已释放81名人质; 陆续批准多笔 and 21日批准三笔.

Belongs here: numbers, sums and single blows that tell two apart. Not here: whether they are one (one_measure.py).
"""

import re
from datetime import timedelta

from pipelines.extract.events.drafts import Draft
from pipelines.extract.rulebook import expand
from pipelines.extract.times.numerals import number

NUMERAL = r"\d+|[一二两三四五六七八九十百]+"
HIT = re.compile(
    rf"(?<![\d数第约近\.,])(?P<many>{NUMERAL})(?![\d余多几%\.万千亿])\s*(?:名|位|个人|人(?!道|权)|家|个实体|艘|架|枚)(?!单|义|额)"
)
VAGUE = re.compile("至少|大?约|左右|以上|逾|超过|每|部分|其中|包括|另有")
YEAR = timedelta(days=366)
FREED_OR_HELD = ("easing_release", "detention_arrest")
HOSTAGES = re.compile("人质|战俘")  # those held are one crowd, of whom now some and now others are spoken of


def counts(draft: Draft) -> set[int]:
    """释放81名人质 -> {81}; none where some are told as a part of others or about so many."""
    return set() if VAGUE.search(draft.words) else {number(m["many"]) for m in HIT.finditer(draft.words)}


def counts_clash(a: Draft, b: Draft) -> bool:
    """Other numbers of prisoners are set free another time."""
    if not (a.rule.startswith(FREED_OR_HELD) and a.rule == b.rule):
        return False
    if a.type == "detention" and (HOSTAGES.search(a.words) or HOSTAGES.search(b.words)):
        return False
    x, y = counts(a), counts(b)
    return (bool(x and y) and x.isdisjoint(y)) or one_of_many(a, b) or one_of_many(b, a)


def one_of_many(one: Draft, many: Draft) -> bool:
    """去年3月拘留一名职员; 自2015年以来至少拘留17人: one arrest, and how many were held over years."""
    short, long = one.days(), many.days()
    if one.type != "detention" or not (short and long) or short[1] - short[0] > YEAR or long[1] - long[0] <= YEAR:
        return False
    held, told = ({number(m["many"]) for m in HIT.finditer(d.words)} for d in (many, one))
    return max(held, default=1) > max(told, default=1)


OTHERS = re.compile(rf"(?:其[他余]|另外|另有?)的?\s*(?:{NUMERAL})")
SUM = re.compile(r"(?P<sum>\d[\d\.,]*\s*(?:百|千)?[万亿]?)\s*(?P<money>多?[美欧日英澳加韩台港]元|英镑|欧元|元|人民币)")


def others(a: Draft, b: Draft) -> bool:
    """3项已通知国会; 其余4项尚未通知."""
    if not a.rule.startswith(("arms", "easing_release")):
        return False
    new, told = (a, b) if OTHERS.search(a.words) else (b, a)
    return bool(OTHERS.search(new.words) and HIT_ANY.search(told.words) and not OTHERS.search(told.words))


HIT_ANY = re.compile(rf"(?<!第)(?:{NUMERAL})\s*(?:[名位个项批笔架艘家])")


def sums_clash(a: Draft, b: Draft) -> bool:
    """提供200万美元援助; 提供价值1500万元的物资; one clause may tell a sum in several currencies."""
    if a.type != "aid" or "约合" in a.words + b.words:
        return False
    x, y = ({m["sum"].strip() for m in SUM.finditer(d.words)} for d in (a, b))
    return bool(x and y) and x.isdisjoint(y)


THANKED = frozenset({"aid_thanked", "aid_given"})
MORE = re.compile("更多|追加|额外|再(?:次)?[向提给为援捐增]|增加")


def more_aid(a: Draft, b: Draft) -> bool:
    """感谢日本援赠巡逻舰; 日方同意提供雷达: what was given, and what is to be given besides."""
    past, ahead = (a, b) if a.happened() else (b, a)
    besides = past.rule in THANKED or (past.type == "aid" and MORE.search(ahead.words) is not None)
    return besides and past.happened() and not ahead.happened() and ahead.sure


ADDS_UP = re.compile("陆续|先后|相继|接连|多次|屡次|累计|合计|总共|一共|历来|多批|(?:以来|之后|后)，?(?:已|共)")
DAY = timedelta(days=1)


def on_a_day(draft: Draft) -> bool:
    days = draft.days()
    return days is not None and days[1] - days[0] <= DAY


def sum_and_part(a: Draft, b: Draft) -> bool:
    """已陆续出售多批; 21日批准三笔: what was done over a time, and what was done on a day of it."""
    total, part = (a, b) if ADDS_UP.search(a.words) else (b, a)
    if not total.happened() or not part.happened() or ADDS_UP.search(part.words) or not ADDS_UP.search(total.words):
        return False
    return on_a_day(part) and not on_a_day(total)


BLOWS = ("attack", "incursion", "clash")


def blow_in_war(a: Draft, b: Draft) -> bool:
    """对加沙的轰炸仍在继续; 周六晚袭击了武器库: what goes on, and one blow of it on its day."""
    if not (a.rule.startswith(BLOWS) and b.rule.startswith(BLOWS)) or {a.status, b.status} != {"held", "ongoing"}:
        return False
    going_on, blow = (a, b) if a.status == "ongoing" else (b, a)
    if on_a_day(going_on) or THAT_BLOW.search(going_on.words):
        return False
    own_day = on_a_day(blow) or (in_a_month(blow) and going_on.days() is None)
    return own_day


def in_a_month(draft: Draft) -> bool:
    """10月再次发动攻势: told as done, by a time no longer than a month."""
    days = draft.days()
    return draft.sure and days is not None and days[1] - days[0] <= MONTH


MONTH = timedelta(days=31)
# 谴责甲的袭击, 自甲发动袭击以来: the one of that day, though none is told; not 自展开地面行动以来
THAT_BLOW = re.compile(f"{expand('<censure>')}|自(?![^，。]*(?:地面|军事行动|攻势)).*以来")


def failed_before(a: Draft, b: Draft) -> bool:
    """曾经历两次发射失败; 21日将卫星送入轨道: those that failed are not the one that is told without it."""
    if not (a.rule.startswith("test") and b.rule.startswith("test")):
        return False
    return (FAILURES.search(a.words) is None) != (FAILURES.search(b.words) is None)


FAILURES = re.compile("(?<!第)[前两二三四五几多数]次[^，。；]{0,12}(?:失败|未能成功|未成功)(?![^，。；]{0,4}(?:后|第))")


FURTHER = re.compile(
    "还(?=再|[将会曾已在向对给为把击袭空轰炮炸制宣承决批提派捐禁列])|(?:另外|此外)还?(?=[将会曾已向对给为宣提])"
)
BESIDES = ("aid_", "arms_", *BLOWS)


def further(a: Draft, b: Draft) -> bool:
    """提供两套防空系统。(next sentence) 甲还承诺提供…: one more, by its own words; of blows and of what is given."""
    told, again = (a, b) if a.start <= b.start else (b, a)
    alike = told.rule.startswith(BESIDES) and again.rule.startswith(BESIDES)
    if not alike or again.line <= told.line or again.days() != told.days():
        return False
    return FURTHER.search(again.words) is not None and FURTHER.search(told.words) is None
