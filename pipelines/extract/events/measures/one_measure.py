"""When two drafts of a measure or an act of force report one.

Not here: what the one event keeps (events/merging/merge.py).
"""

import re
from datetime import timedelta
from functools import cache

from pipelines.extract.clauses.article.story import LEAD
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.counted import (
    blow_in_war,
    counts_clash,
    failed_before,
    further,
    more_aid,
    others,
    sum_and_part,
    sums_clash,
)
from pipelines.extract.events.measures.over_again import comments
from pipelines.extract.facts import BY_LAW
from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.rulebook import expand

GENERAL = "measure_penalty"
BILL = "sanction_bill"  # what lawmakers move for is not what is in force
PERSONS, FIRMS, ENVOYS = (phrase(x) for x in ("persons_hit", "firms_hit", "envoys_hit"))
LISTED = re.compile("、|以及|和|及|并")


def same_family(a: Draft, b: Draft) -> bool:
    """A ban and a tariff are two measures; 制裁 that is only named can be either. A drill is no test."""
    if RELEASE in (a.rule, b.rule):
        return a.rule == b.rule or a.type == "detention"  # 释放乙国记者 is no tariff lifted
    if in_one_breath(a, b):
        return True
    if a.type in BY_LAW:
        other = b.rule if a.rule == GENERAL else a.rule
        general = any(d.rule == GENERAL and (other in BY_NAME or not (d.sure or hit(d))) for d in (a, b))
        banned = {a.rule, b.rule} <= BANS and bool(goods(a) & goods(b))
        bill = BILL in (a.rule, b.rule)
        if bill and {a.status, b.status} == {"proposed"}:
            return a.rule == b.rule or GENERAL in (a.rule, b.rule)  # 提出制裁法案，|要求制裁…
        apart = bill or listed(a, b)
        return a.rule == b.rule or {a.rule, b.rule} <= TRADED or banned or (general and not apart)
    if a.start == b.start and same_sides(a, b):
        return True  # 在乙国周边滞留并追逐乙国渔船
    kinds = {d.rule.split("_")[0] for d in (a, b)}
    in_war = kinds == WAGED and (a.status == b.status == "ongoing" or of_the_war(a, b))
    return a.type != "military" or len(kinds) == 1 or in_war


def same_sides(a: Draft, b: Draft) -> bool:
    """Who acts, and on whom."""
    return set(a.codes()) == set(b.codes()) and set(a.targets) == set(b.targets)


def of_the_war(a: Draft, b: Draft) -> bool:
    """甲国入侵乙国 … 谴责甲军的轰炸: below the lead a blow without a day or a place of its own is of that war."""
    war, blow = (a, b) if a.rule.startswith("war") else (b, a)
    if blow.line <= LEAD or blow.days() is not None or blow.sure:
        return False
    there = blow.place is None or (war.place is not None and war.place.text == blow.place.text)
    return there and same_sides(a, b)


WAGED = {"war", "attack"}  # 甲在乙地持续的轰炸 is their war
BY_NAME = frozenset({"sanction_list", "sanction_visa", "sanction_freeze", "measure_entry"})  # how persons are hit
BANS = frozenset({"sanction_trade", "sanction_export", "measure_import", "measure_export", "measure_embargo"})
TRADED = frozenset({"easing_trade", "easing_market", "measure_import"})  # goods let in again, by several words


def in_one_breath(a: Draft, b: Draft) -> bool:
    """对古巴的禁运和制裁: what of no goods in particular is told by both words is one."""
    both = {a.rule, b.rule} == {GENERAL, "measure_embargo"} and not (goods(a) or goods(b))
    return both and any(EMBARGO_TOO.search(d.words) for d in (a, b))


EMBARGO_TOO = re.compile(
    "(?:禁运|封锁)(?:和|与|及|以及)[^，。；、]{0,4}制裁|制裁(?:和|与|及|以及)[^，。；]{0,6}(?:禁运|封锁)"
)


def listed(a: Draft, b: Draft) -> bool:
    """出口管制、制裁企业、加征关税: named side by side in one clause they are several."""
    return a.start == b.start and "等" not in a.words and LISTED.search(a.words) is not None


def hit(draft: Draft) -> set[str]:
    """制裁两名官员和一家公司 -> {persons, firms}: what kind of those a measure is said to hit; 限制 only of envoys."""
    kinds = {"envoys": ENVOYS} | ({"persons": PERSONS, "firms": FIRMS} if "制裁" in draft.words else {})
    return {kind for kind, pattern in kinds.items() if pattern.search(draft.words)}


@cache
def known_goods() -> dict[str, str]:
    """海鲜 -> seafood: lexicons/goods.csv."""
    return {row["surface"]: row["kind"] for row in rows("goods.csv")}


def goods(draft: Draft) -> set[str]:
    """对日本海产品的禁令 -> {seafood}."""
    return {kind for surface, kind in known_goods().items() if surface in draft.words}


EXPEL = "sanction_expel"
STEPS = {
    "recall": re.compile("召回|撤回|撤走"),
    "expulsion": re.compile(expand("<expel>|不受欢迎|离境")),
    "closure": re.compile("关闭|关停|查封"),
    "rupture": re.compile("断交|断绝|邦交|降级"),
}


def steps(draft: Draft) -> set[str]:
    """驱逐外交官 -> {expulsion}, which is not to recall one's own."""
    return {step for step, words in STEPS.items() if words.search(draft.words)}


def hit_others(a: Draft, b: Draft) -> bool:
    """大麦的关税 is not 葡萄酒的关税, nor are sanctions on officials those on firms."""
    if a.type not in BY_LAW or a.rule.endswith("release"):
        return False
    if a.rule == b.rule == EXPEL and steps(a) and steps(b):
        return steps(a).isdisjoint(steps(b))
    apart = (goods(a), goods(b)), (hit(a), hit(b)) if {a.rule, b.rule} == {GENERAL} else (set(), set())
    return any(x and y and x.isdisjoint(y) for x, y in apart)


def targets_fit(a: Draft, b: Draft) -> bool:
    """俄罗斯袭击乌克兰 is not 乌克兰袭击俄罗斯; a draft without a target fits any."""
    x, y = set(a.targets), set(b.targets)
    return not x or not y or x <= y or y <= x


RELEASE = "easing_release"
ONCE = ("attack", "incursion", "test", "clash", "drill", "arms", RELEASE)


def on_the_day(a: Draft, b: Draft) -> bool:
    """25日至27日将举行; 25日开始举行: what was to come on the day on which it is told as done."""
    x, y = a.days(), b.days()
    if not (a.rule.startswith(("drill", "test")) and x and y) or max(x[1] - x[0], y[1] - y[0]) > FEW_WEEKS:
        return False
    return not a.on_other_days(b)


FEW_WEEKS = timedelta(days=28)


def joint_with_others(a: Draft, b: Draft) -> bool:
    """甲、乙、丙联合军演 is not 甲与乙联合军演; 甲、乙等四国 may be either, and on one day it is one."""
    x, y = set(a.codes()), set(b.codes())
    return (
        min(len(x), len(y)) > 1 and x != y and "等" not in a.words + b.words and (a.days() != b.days() or not a.days())
    )


def elsewhere(a: Draft, b: Draft) -> bool:
    """在甲边境的演习 is not 在乙湾的巡逻."""
    return a.place is not None and b.place is not None and a.place.text != b.place.text


MONTHS = timedelta(days=300)


def past_year(draft: Draft) -> bool:
    """去年冬天的空袭, 去年1月至12月底: told by the year, which news is not."""
    x = draft.days()
    by_year = draft.when is not None and draft.when.precision in ("year", "season", "half", "quarter", "decade")
    return by_year or (x is not None and x[1] - x[0] > MONTHS)


def both_let_go(draft: Draft) -> bool:
    """甲乙互换囚犯: each holds people of the other."""
    return len(set(draft.codes())) > 1 and set(draft.codes()) == set(draft.targets)


ADDS_UP = "arms"  # rules of which all that was done over years is told as a sum
YEARS = timedelta(days=366)


def sums_up(draft: Draft) -> bool:
    """自2000年以来已出售: over years."""
    days = draft.days()
    return draft.rule.startswith(ADDS_UP) and days is not None and days[1] - days[0] > YEARS


def abroad(draft: Draft) -> bool:
    """Are those held of another side? Not people of Hong Kong."""
    return not set(draft.targets) <= {"HKG"}


def same(a: Draft, b: Draft) -> bool:
    """Of drafts of one type with days that do not clash: do they report one measure?"""
    if states_clash(a, b) or kinds_clash(a, b) or (numbers_clash(a, b) and not comments(a, b)):
        return False
    return same_family(a, b) and not hit_others(a, b) and bool(set(a.codes()) & set(b.codes())) and targets_fit(a, b)


def states_clash(a: Draft, b: Draft) -> bool:
    """One is done and one is not, both by their words; what happens once was in two years."""
    at_odds = bool(a.happened()) != bool(b.happened()) and a.sure and b.sure
    if at_odds and not a.rule.startswith("war") and not on_the_day(a, b):
        return True
    return a.rule.startswith(ONCE) and a.days() != b.days() and past_year(a) != past_year(b)


def kinds_clash(a: Draft, b: Draft) -> bool:
    """甲乙互换囚犯 is not 甲释放乙国囚犯; drills with others, sums of many acts, people held abroad."""
    drill = a.rule.startswith("drill")
    return (
        (drill and set(a.codes()) != set(b.codes()) and elsewhere(a, b))
        or (drill and joint_with_others(a, b))
        or (a.rule == b.rule == RELEASE and both_let_go(a) != both_let_go(b))
        or (a.type == "detention" and abroad(a) != abroad(b))
        or sums_up(a) != sums_up(b)
    )


BY_NUMBER = (counts_clash, others, sums_clash, more_aid, sum_and_part, blow_in_war, failed_before, further)


def numbers_clash(a: Draft, b: Draft) -> bool:
    """Two counts, two sums, two blows of a war, one more by its own words."""
    return any(apart(a, b) for apart in BY_NUMBER)
