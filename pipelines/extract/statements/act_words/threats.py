"""Threats and what only looks like one: 誓言报复, 若不让步，将加征关税; but 将采取一切必要措施维护稳定 is a promise.

Belongs here: which act a word of striking back or of measures performs. Not here: whose it is (doers/performers.py).
"""

import re
from dataclasses import replace

from pipelines.extract.rulebook import expand
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.act_words.cues import Cue

STEPS = frozenset({"harsh_step", "strong_measures", "ill_ahead", "no_good_ahead"})  # 加征关税, 将面临灾难
STRIKES = frozenset({"retaliate", "retaliation_ahead", "price"})  # 报复, 付出代价
MEASURES = re.compile("(?<!反制)(?<!反击)(?:措施|手段)$")
IF_THEY_DO = re.compile(expand("<if>|若|如(?![何此今同期])|否则|除非|胆敢|敢于|[不再]收手|一意孤行|任何|警告|后果"))


VOWS = re.compile("[誓矢]")
TO_STRIKE = re.compile("(?:要|将|会|对[^，]{1,14}进行)?(?:消灭|摧毁|歼灭|铲除|报复|复仇|根除|粉碎|血洗)")

# 若乙国这样做，[将]违反…, [就是]…: what another has not done yet; not 若属实，[就是]…
SO_FAR = "(?:<if>|若(?![干林望]))(?:(?!真|属实|证实|查实|确有)[^。；：”]){2,60}，[^，。；]{0,16}"
WOULD = "(?:将会?|(?<![社机委协工理学大峰商都国])会(?![议谈晤见面])|势必|必[将会然定]|就是|便是|也是)"
IN_ONE = "[^，]若[^，。；]{2,24}(?:(?:不仅|不但)(?:[^，。；]{2,24}，(?:也|还|更))?|就|便|将|会)"
KEPT_OFF = "停止|放弃|避免|防止|反对|制止|阻止|应|打击|拒绝|发现|看到|知道|明白|清楚|承认|不|须|要"
THEN = re.compile(expand(f"(?:{SO_FAR}{WOULD}|{IN_ONE})(?:(?!{KEPT_OFF})[^，。；：]){{0,10}}$"))
BY_FORCE = re.compile(
    "(?!不|无意)[^，。；不]{0,12}?(?:采取[“「]?[^，。；]{0,6}(?:严厉|强硬|强有力|军事|报复|激烈|果断)[^，。；]{0,8}(?:行动|手段|措施|打击)"
    "|(?:恢复|重启|继续)[^，。；]{0,6}(?:战斗|战争|作战|空袭|轰炸|攻势|军事行动)"
    "|(?:发动|展开|发起)[^，。；]{0,8}(?:攻势|进攻|袭击|打击|空袭|军事行动)|动武)"
)


def vowed(cue: Cue, words: list[Word], heard: bool) -> Cue | None:
    """誓言|对甲国进行报复: a vow to strike back is a threat; 愿, 将 before one are no act of their own."""
    if not cue.told:
        return None
    if any(w.cue is not None and (w.cue.name in STRIKES or "代价" in w.text) for w in words):
        return replace(cue, act="warn")
    return None if heard else cue


def answering(cue: Cue, word: Word, code: str) -> Cue:
    """若甲国动手，将采取|一切必要措施|: a threat; 将采取|一切必要措施|维护地区的稳定: a promise.

    |誓言|消灭乙方: a threat; |誓言|保护乙方: a promise. 若停火无效，|将|采取更严厉的军事行动: a threat.
        若乙国参战，将|违反|国际法: it has not been done yet, a threat too.
    """
    if cue.act == "pledge" and BY_FORCE.match(code, word.end) and IF_THEY_DO.search(code, 0, word.start):
        return replace(cue, act="warn")
    if cue.name == "promise" and VOWS.search(word.text) and TO_STRIKE.match(code, word.end):
        return replace(cue, act="warn")
    if cue.needs_other and cue.act == "criticise" and not cue.told and THEN.search(code, 0, word.start):
        return replace(cue, act="warn")
    promised = cue.name == "consequences" and MEASURES.search(word.text) and IF_THEY_DO.search(code) is None
    return replace(cue, act="pledge") if promised else cue


def idle(word: Word, code: str) -> bool:
    """中方将|加征关税: a measure; 若美方不让步，中方将|加征关税: a threat. 不停火，|就没有|和平: 就 says as much."""
    step = word.cue is not None and word.cue.name in STEPS and not word.text.startswith("就")
    return step and IF_THEY_DO.search(code, 0, word.start) is None
