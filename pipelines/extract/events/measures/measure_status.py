"""Whether a measure is imposed, planned, standing or none at all, by the words before and after it.

Not here: the words themselves (rules/measures.yaml), what makes it an event (drafting.py).
"""

import re
from datetime import date

from pipelines.extract.clauses.aims import aim
from pipelines.extract.clauses.clauses import clause_bounds
from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.hints import AHEAD, supposed
from pipelines.extract.clauses.reading import Reading, Spot, clause_text
from pipelines.extract.clauses.scope import scope_of, words
from pipelines.extract.events.measures.bargains import bargained
from pipelines.extract.events.measures.going_on import (
    campaign,
    during,
    lasts,
    onset,
    over,
    since_then,
    to_come,
    under_way,
    waged,
)
from pipelines.extract.events.measures.lawmakers import moved
from pipelines.extract.events.measures.lifting import possessed
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import EventRule, cues, expand


def governed(at: Spot, reading: Reading) -> str:
    """The words that bear on the act: from a few characters before who acts, or from what tells of it (谴责), on."""
    scope = scope_of(at)
    told = scope.start if scope.part == "told" else 0
    by_noun = reading.actor_at if noun(at) else 0
    start = max(at.clause_start, reading.scope, told, by_noun)
    opens, closes = described_aim(at)
    own = words(at, start, at.start) if opens < start else words(at, start, opens) + words(at, closes, at.start)
    return PRETEXT.sub("", own)


BLOW = "(?:袭击|突袭|攻击|轰炸|空袭|攻势)"
BLOW_OF, BARE_BLOW = re.compile(f"的[^，]{{0,8}}{BLOW}$"), re.compile(f"(?:恐怖|突然|大规模)*{BLOW}")


def noun(at: Spot) -> bool:
    """发动的|袭击, 数十次|袭击: told as a thing, whatever the words before who did it say (没有忘记, 击退)."""
    of = BLOW_OF.search(at.line.code, at.start, at.end)
    return of is not None or BARE_BLOW.fullmatch(at.line.code, at.start, at.end) is not None


def described_aim(at: Spot) -> tuple[int, int]:
    """对|威胁过评论者的|乙国官员实施制裁: what only describes whom the act is meant for; (-1, -1) without."""
    begin, aimed = aim(at)
    last = at.line.code.rfind("的", begin, aimed[0].position) if begin >= 0 and aimed else -1
    return (begin + 1, last) if last > begin else (-1, -1)


FORESTALLED, DEMANDED, DECLARED = phrase("forestalled"), phrase("demanded"), phrase("declared")
PROMISED, PRETEXT = phrase("promised"), phrase("pretext")
DECIDED = re.compile("决定|宣布|批准|签署|已经?")
MERELY_ABLE = re.compile("可以(?!看|说)|能够")
REFUSED = re.compile("(?:不会|不打算|无意|不准备|无需|不应)(?!.*[将并])")
URGES = re.compile("(?:呼吁|敦促|促请|要求)(?!.*(?:同意|宣布|决定))")
MODAL = re.compile(
    expand(
        r"应该|应当|必须|务必|尽快|尽早|(?:呼吁|要求|敦促|督促|促请|吁请)<who>|^(?!.*(?:应|[依根]据|按照?|据)).*(?:呼吁|要求)$"
    )
)
AT_ONCE = re.compile("立即|即刻|马上")
CONDITION = re.compile("如果|如若|倘若|假如|一旦")
SUPPOSED = re.compile(expand("(?:^|[，“「])(?:一旦|如果|倘若|假如|如(?=<who>)|若(?=<who>))"))
GOES_ON = re.compile("并|以(?!色)|和|及|也|或|从而|进而|继续")
WORRY = re.compile(expand("[^，<side>]{0,8}(?:担心|害怕|忧心|唯恐)(?=<side>)"))  # 人们担心甲趁…出兵乙
COPED = re.compile("应对$")


def forestalled(rule: EventRule, at: Spot, reading: Reading) -> bool:
    """要求甲…, 担心甲…: a word right before who acts makes it no event; 应对甲入侵, but not 应对甲试射."""
    if rule.name.startswith(FEARED[:2]) and WORRY.match(at.line.code, at.clause_start, at.start):
        return True
    words_of = (FORESTALLED, COPED) if rule.name.startswith(FEARED) else (FORESTALLED,)
    return reading.actor_at >= 0 and any(
        pattern.search(at.line.code, at.clause_start, reading.actor_at) for pattern in words_of
    )


def cued(at: Spot, left: str, kind: str, lifted: bool = False) -> str | None:
    """What the first cue says; 关税将被取消 is no easing called off, so of what is lifted 取消 tells nothing."""
    right = at.line.code[at.end : at.clause_end]
    own = (cue for cue in cues("measures") if cue.of in ("", kind) and not (lifted and cue.value in CALLED_OFF))
    if kind == "protest":  # 抗议甲的威胁: what it is against is no word on the protest
        own = (cue for cue in own if not (cue.scope == "right" and cue.value == "nothing"))
    return next((cue.value for cue in own if cue.pattern.search(left if cue.scope == "left" else right)), None)


CALLED_OFF = frozenset({"cancelled", "postponed"})
FEARED = ("war", "attack", "incursion", "clash")  # what only may come is fear, not news
ARRESTS = "detention_own"  # what a state's own police do is told as a deed
STATIVE = re.compile(r"关押|羁押|扣押|扣留|监禁|软禁|拘押|拘禁")
TRADE = frozenset(
    {"sanction_trade", "measure_tariff", "measure_import", "measure_export", "measure_embargo", "measure_penalty"}
)
RECURRING = re.compile("(?:的)?(?:情况|问题|活动|一事|等)")
PATROLS = re.compile("公务船|海警船|海监船|渔政船|扰台|加大|增加|频|接连|轮番|巡航")  # no single ship
STAND = re.compile("部署|驻")
GOING_ON = {"incursion_passage": PATROLS, "incursion_waters": PATROLS, "deploy_shield": STAND, "deploy_forces": STAND}
ONCE = re.compile("(?<!为)了|(?<!通)过|已|曾|指控|派|事件|首次|再次|日前|近日|最近|刚|一[艘架批]|宣布|决定")
IN_FORCE = re.compile(r"(?:实施|施加|采取|进行|征收|加征)(?:了)?的|开始限制")


def in_force(rule: EventRule, at: Spot, when: When | None) -> bool:
    """Told as a state without a day: people held, a ban that stands, a measure 实施的."""
    clause = words(at, at.clause_start, at.clause_end)
    if rule.name == ARRESTS:
        return STATIVE.search(clause) is not None and "被" in clause
    if rule.type == "detention":
        return (when is None and at.line.sentence.index > 0) or (STATIVE.search(clause) is not None and "被" in clause)
    if rule.name in GOING_ON and when is None:
        recurs = RECURRING.match(at.line.code, at.end) is not None
        told = GOING_ON[rule.name].search(clause_text(at)) is not None and ONCE.search(clause) is None
        return recurs or (at.line.sentence.index > 0 and told)
    if rule.type != "sanction" or at.line.sentence.index == 0:
        return False
    if IN_FORCE.search(clause):
        return True
    return rule.name in TRADE and when is None and DECLARED.search(clause) is None


def described(rule: EventRule, at: Spot) -> bool:
    """要求释放在华[被拘]的日本人: people held, told beside something else that is wanted or done."""
    if rule.type != "detention":
        return False
    if CAPTIVES.match(at.line.code, at.end):
        return True
    if not HELD.match(at.line.code, at.start):
        return False
    return DESCRIBES.match(at.line.code, at.end) is not None and at.clause_start < at.start - 3


CAPTIVES = re.compile("的[^，。]{0,6}?(?:人质|囚犯|战俘|俘虏)")  # 尽管甲没有释放其扣押的人质
HELD, DESCRIBES = re.compile("[被遭]"), re.compile("[留押捕禁]?(?:的|人质|囚犯|战俘)")


def bearing(rule: EventRule, at: Spot, reading: Reading, left: str, lifted: bool) -> str | None:
    """What the words say of the act: those of its clause, and of the one before, whose subject it may share."""
    found = "nothing" if forestalled(rule, at, reading) else cued(at, left, rule.type, lifted)
    told = DECIDED.search(left) or DONE.match(at.line.code, at.end - 1)
    if found == "nothing" or not reading.inherited or not at.clause_start or told:
        return found
    before = words(at, *clause_bounds(at.line, at.clause_start - 1))
    urged = found is None and AT_ONCE.search(left) and not DECIDED.search(before)
    able = found is None and MERELY_ABLE.search(before)
    alone = at.clause_start == at.start and found is None
    bare = alone and (REFUSED.search(before) or (URGES.search(before) and "了" not in at.trigger_code()))
    goes_on = GOES_ON.match(at.line.code, at.clause_start)
    if urged or able or bare or (DEMANDED if goes_on else MODAL).search(before):
        return "nothing"
    earlier = cued(at, before, rule.type, lifted)
    return found or (earlier if earlier in ("planned", "proposed") else None)


DONE = re.compile("[^，。]?[了过]")  # 关押|了: whatever the clause before says


def on_condition(at: Spot) -> bool:
    """如乙方执意…，|甲将考虑反制; 一旦开战，丙必然卷入，|甲将发射导弹; 若甲动武，乙将出兵; 如果不遵守将受到…."""
    if at.clause_start and SUPPOSED.search(at.line.code, 0, at.clause_start):
        return True
    return CONDITION.search(words(at, at.clause_start, at.start)) is not None or supposed(at)


def nothing(rule: EventRule, at: Spot, reading: Reading, found: str | None) -> bool:
    """Whether it is no event: the words say so, it is only feared, or 对乙的袭击 is by nobody who is named."""
    if found == "nothing" or (found == "proposed" and (rule.type == "detention" or rule.name.startswith(FEARED))):
        return True
    nominal = NOMINAL.match(at.line.code, at.start) is not None
    return reading.inherited and nominal and rule.name.startswith(("war", "attack"))


NOMINAL = re.compile(  # 发动的袭击, 对乙的袭击; not 展开持续四周的袭击, 袭击甲城的仓库
    f"[^，的{t.WHERE[1:-1]}]{{0,3}}的|对[^，]{{0,16}}的"
)


def status_of(
    rule: EventRule, at: Spot, reading: Reading, when: When | None, standing: bool = True
) -> tuple[str, bool] | None:
    """(status, whether words say so); None where the words make it no event. `standing`: may it go on?"""
    if described(rule, at):
        return "ongoing", False
    left = governed(at, reading) + promising(at, rule.type)
    found = bearing(rule, at, reading, left, not standing)
    if found in AHEAD and on_condition(at):
        return None
    if rule.type == "detention" and (found == "planned" or to_come(when, at.scene.day())):
        return "ongoing", False
    if found == "nothing" and rule.type == "sanction" and set(moved(at)) & set(reading.codes()):
        return "proposed", True
    if under_way(rule, at, reading, when):
        return "ongoing", True
    if nothing(rule, at, reading, found):
        return None
    if reading.status or rule.status:
        return str(reading.status or rule.status), True
    if waged(rule, at, reading, found):
        return during(reading, at, when), True
    if found in (None, "held") and campaign(rule, at, reading, when):
        return "ongoing", False
    if found in (None, "held") and since_then(rule, at, when):
        return "ongoing", True
    if found in (None, "held") and when is None and bargained(rule, at):
        return "planned", True
    if found in (None, "held") and standing and in_force(rule, at, when):
        return "ongoing", False
    if found and not (found == "planned" and over(when, at.scene.day()) and not PROMISED.search(left)):
        return ("held" if found == "ongoing" and onset(rule, at, when) else found), True
    if rule.name.startswith("drill") and lasts(when, at.scene.day()):
        return "ongoing", True
    return by_day(when, at.scene.day())


def by_day(when: When | None, published: date | None) -> tuple[str, bool]:
    """Where no words tell, the day does."""
    if to_come(when, published):
        return "planned", True
    return "held", when is not None and when.date_start is not None


def promising(at: Spot, kind: str) -> str:
    """承诺…援助, 战机将于…交付, 暂停向…提供: what tells that it is ahead, or off, may be in the trigger."""
    ends = ENDS.match(at.line.code, at.start, at.end) if kind == "aid" else None
    told = ends or PROMISE.match(at.line.code, at.start) or AHEAD_INSIDE.search(at.line.code, at.start, at.end)
    return told.group() if told else ""


ENDS = re.compile("停止|暂停|终止|冻结|中止|取消|切断")
PROMISE, AHEAD_INSIDE = re.compile("承诺|许诺"), re.compile("即?将[于在]|预[计定]|定于|将(?=抗议)")


def state_of(rule: EventRule, at: Spot, reading: Reading, when: When | None, becomes: str) -> tuple[str, bool] | None:
    """(status, whether words say so) of what is imposed, lifted or left standing."""
    if becomes not in ("named", "asked"):
        return status_of(rule, at, reading, when, becomes != "lifted")
    told = not reading.inherited and (becomes == "asked" or (possessed(at, reading) and not unreal(rule, at)))
    if told or rule.type != "aid" or cued(at, governed(at, reading), rule.type) is None:
        return ("ongoing", False) if told else None
    return status_of(rule, at, reading, when)  # 甲寻求对乙的援助


def unreal(rule: EventRule, at: Spot) -> bool:
    """美国的关税威胁: the words after the noun say that it is none."""
    right = at.line.code[at.end : at.clause_end]
    own = (cue for cue in cues("measures") if cue.of in ("", rule.type) and cue.scope == "right")
    return any(cue.value == "nothing" and cue.pattern.search(right) for cue in own)
