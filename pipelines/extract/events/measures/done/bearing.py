"""What the words before and after an act say of it: that it is planned, wanted, feared, called off.

Not here: the words themselves (rules/measures.yaml), the status they come to (status.py).
"""

import re

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.aims import WHO, aim
from pipelines.extract.clauses.triggers.clauses_before import supposed
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.scope import scope_of, words
from pipelines.extract.clauses.triggers.status_cues import CALLED_OFF
from pipelines.extract.events.measures.done.once_more import fires_again
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import EventRule, cues, expand


def governed(spot: Spot, reading: Reading) -> str:
    """The words that bear on the act: from a few characters before who acts, or from what tells of it (谴责), on."""
    if SUFFERED.match(spot.line.code, spot.start) and OF_WHOM.match(spot.line.code, spot.end):
        return ""  # 将援助|遭甲侵略的[乙国]: it only describes whom the words are about
    scope = scope_of(spot)
    told = scope.start if scope.part == "told" else 0
    by_noun = reading.actor_at if noun(spot) else 0
    start = max(spot.clause_start, reading.scope, told, by_noun)
    opens, closes = described_aim(spot)
    own = (
        words(spot, start, spot.start) if opens < start else words(spot, start, opens) + words(spot, closes, spot.start)
    )
    return PRETEXT.sub("", PURPOSE_OF.sub("", without_object(spot, own)))


SUFFERED, OF_WHOM = re.compile("[遭受被]"), re.compile(f"[^，。；]{{0,6}}的{t.SIDE}")


def without_object(spot: Spot, left: str) -> str:
    """将|示威称为…, 成功将|卫星发射升空: what sets an object before its verb tells of no future."""
    match = SET_BEFORE.search(spot.line.code, spot.clause_start, spot.clause_end)
    if match is None or match.start() >= spot.start:
        return left
    before, _, rest = left.rpartition("将")
    return before + rest


BLOW = "(?:袭击|突袭|攻击|轰炸|空袭|攻势)"
BLOW_OF, BARE_BLOW = re.compile(f"的[^，]{{0,8}}{BLOW}$"), re.compile(f"(?:恐怖|突然|大规模)*{BLOW}")


def noun(spot: Spot) -> bool:
    """发动的|袭击, 数十次|袭击: told as a thing, whatever the words before who did it say (没有忘记, 击退)."""
    of = BLOW_OF.search(spot.line.code, spot.start, spot.end)
    return of is not None or BARE_BLOW.fullmatch(spot.line.code, spot.start, spot.end) is not None


def described_aim(spot: Spot) -> tuple[int, int]:
    """对|威胁过评论者的|乙国官员实施制裁: what only describes whom the act is meant for; (-1, -1) without."""
    begin, aimed = aim(spot)
    last = spot.line.code.rfind("的", begin, aimed[0].position) if begin >= 0 and aimed else -1
    return (begin + 1, last) if last > begin else (-1, -1)


FORESTALLED, DEMANDED, DECLARED = phrase("forestalled"), phrase("demanded"), phrase("declared")
PROMISED, PRETEXT, SET_BEFORE = phrase("promised"), phrase("pretext"), phrase("set_before")
PURPOSE_OF = re.compile("(?:旨在|意在|用以|用来)[^，。；]{2,30}的")  # 甲旨在遏制乙核计划的|制裁
DECIDED = re.compile("决定|宣布|批准|签署|已经?")
MERELY_ABLE = re.compile("可以(?!看|说)|能够")
REFUSED = re.compile("(?:不会|不打算|无意|不准备|无需|不应)(?!.*[将并])")
URGES = re.compile(expand("(?:<urges>|要求)(?!.*(?:同意|宣布|决定))"))
MODAL = re.compile(
    expand(
        r"应该|应当|必须|务必|(?:[一二三四五六]是|当务之急是?|首先|其次)(?:要|应|须)|尽快|尽早|直到|直至|有必要|强调(?:要|应|须)|(?:<urges>|要求)<who>|^(?!.*(?:应|[依根]据|按照?|据)).*(?:呼吁|要求)$"
    )
)
AT_ONCE = re.compile("立即|即刻|马上")
CONDITION = re.compile(expand("<if>"))
SUPPOSED = re.compile(expand("(?:^|[，“「])(?:<if>|如(?=<who>)|若(?=<who>)|[^，]{0,8}<who>{1,2}(?:<if>|若(?!干)))"))
GOES_ON = re.compile("并|以(?!色)|和|及|也|或|从而|进而|继续")
WORRY = re.compile(  # 人们担心甲趁…出兵乙
    f"[^，{t.SIDE}{t.CAPITAL}]{{0,8}}{expand('<fear>')}(?=[{t.SIDE}{t.CAPITAL}])"
)
DISCUSSED = re.compile("(?:讨论|商讨|探讨|商议|研议|谈到|谈及)了?$")  # 讨论甲提供援助
COPED = re.compile("应对$")


def forestalled(rule: EventRule, spot: Spot, reading: Reading) -> bool:
    """要求甲…, 担心甲…: a word right before who acts makes it no event; 应对甲入侵, but not 应对甲试射."""
    if rule.name.startswith(FEARED[:2]) and WORRY.match(spot.line.code, spot.clause_start, spot.start):
        return True
    words_of = (FORESTALLED, COPED) if rule.name.startswith(FEARED) else (FORESTALLED,)
    words_of = (*words_of, DISCUSSED) if rule.type == "aid" else words_of
    found = [pattern.search(spot.line.code, spot.clause_start, max(reading.actor_at, 0)) for pattern in words_of]
    alleged = rule.type == "aid" and "了" in spot.trigger_code()  # 怀疑甲向乙提供了援助
    return any(match is not None and not (alleged and match.group() == "怀疑") for match in found)


def asks_lawmakers(spot: Spot) -> bool:
    """说服[共和党]批准援助, 向国会申请拨款: a government wants help that its own house has yet to grant."""
    start, end = spot.line.at[spot.clause_start], spot.line.at[spot.end]
    return ASKS_LAWMAKERS.search(spot.scene.story.article.text, start, end) is not None


ASKS_LAWMAKERS = re.compile(
    expand(
        "(?:要求|<urges>|说服|请求)[^，]{0,14}(?:国会|议会|参议院|众议院|议员|共和党|民主党|立法院)"
        "|向(?:国会|议会|参议院|众议院|立法院|参众两院)[^，]{0,6}?(?:申请|请求|要求|寻求|提请|争取|提出)"
    )
)


def cued(spot: Spot, left: str, kind: str, lifted: bool = False) -> str | None:
    """What the first cue says; 关税将被取消 is no easing called off, so of what is lifted 取消 tells nothing."""
    right = spot.line.code[spot.end : spot.clause_end]
    left, right = (ENDED.sub("", left), right.removeprefix("计划")) if lifted else (left, right)  # 终止对乙的制裁计划
    own = (
        cue
        for cue in cues("measures")
        if cue.of in (("", kind, "easing") if lifted else ("", kind)) and not (lifted and cue.value in OF_WHAT_STANDS)
    )
    if kind == "protest":  # 抗议甲的威胁: what it is against is no word on the protest
        own = (cue for cue in own if not (cue.scope == "right" and cue.value == "nothing"))
    return next((cue.value for cue in own if cue.pattern.search(left if cue.scope == "left" else right)), None)


OF_WHAT_STANDS = CALLED_OFF | {"ongoing"}  # 取消[乙国]的限制: lifted is lifted
# 终止对乙征税: of what is lifted it tells no more than that
ENDED = re.compile("(?<![尚仍还没未不])(?:停止|中止|终止|不再(?:继续)?(?=[对向]))(?!的)")

# 推迟取消对乙的制裁; not 暂缓对乙的制裁, which lifts it
PUT_OFF = re.compile("(?:推迟|暂缓|延后|押后|延迟|搁置)了?(?:解除|取消|放宽|撤销|终止|松绑|豁免)")

ONCE_MEANT = re.compile(
    "(?<![按照依])原(?:先|本)?(?:[定订拟]|计划|打算)(?!目标)"
)  # 原定8日释放三人: it did not come to that
LIFT_MEANT = re.compile(ONCE_MEANT.pattern + "[^，]*(?:解除|取消|放宽|撤销|终止|松绑|豁免)")

FEARED = ("war", "attack", "incursion", "clash")  # what only may come is fear, not news


def bearing(rule: EventRule, spot: Spot, reading: Reading, left: str, lifted: bool) -> str | None:
    """What the words say of the act: those of its clause, and of the one before, whose subject it may share."""
    if opposed(rule, spot) or (rule.type == "aid" and asks_lawmakers(spot)):
        return "proposed"
    if rule.type == "sanction" and called_off(spot, rule.frame == "measure"):
        return "cancelled"
    if lifted and PUT_OFF.search(left):
        return "postponed"
    if fires_again(rule, spot, reading, left):
        return "planned"
    found = "nothing" if forestalled(rule, spot, reading) else cued(spot, left, rule.type, lifted)
    if found in (None, "planned", "proposed") and (LIFT_MEANT if lifted else ONCE_MEANT).search(left):
        return "postponed"
    told = DECIDED.search(left) or DONE.match(spot.line.code, spot.end - 1)
    if found == "nothing" or not reading.inherited or not spot.clause_start or told:
        return found
    before = words(spot, *spot.clause_before())
    urged = found is None and AT_ONCE.search(left) and not DECIDED.search(before)
    able = found is None and MERELY_ABLE.search(before)
    alone = spot.clause_start == spot.start and found is None
    bare = alone and (REFUSED.search(before) or (URGES.search(before) and "了" not in spot.trigger_code()))
    goes_on = GOES_ON.match(spot.line.code, spot.clause_start)
    wanted = (DEMANDED if goes_on else MODAL).search(before if rule.type != "aid" else clauses_before(spot))
    if urged or able or bare or wanted:
        return "nothing"
    earlier = cued(spot, before, rule.type, lifted)
    return found or (earlier if earlier in ("planned", "proposed") else None)


def clauses_before(spot: Spot) -> str:
    """呼吁停火，|保护平民，|并向乙运送食物: the clause before, with the one before that where it names nobody."""
    start, end = spot.clause_before()
    if start and WHO.search(spot.line.code, start, end) is None:
        start, _ = clause_bounds(spot.line, start - 1)
    return words(spot, start, end)


def opposed(rule: EventRule, spot: Spot) -> bool:
    """阻止甲从乙撤军的计划: a plan that somebody stands against is a plan."""
    plan = OPPOSED.search(spot.line.code, spot.clause_start, spot.start)
    return rule.name.startswith("deploy") and plan is not None and PLAN.match(spot.line.code, spot.end) is not None


OPPOSED = re.compile("(?:阻止|中止|终止|反对|阻挡|叫停|搁置|限制|推翻|否决)")
PLAN = re.compile("[^，。；]{0,8}的?(?:计划|决定|方案|打算)")
DONE = re.compile("[^，。]?[了过]")  # 关押|了: whatever the clause before says


def called_off(spot: Spot, by_noun: bool) -> bool:
    """取消对乙实施制裁的计划, 放弃禁止进口的打算: a measure that never was; not 提出取消制裁的计划."""
    given_up = GIVES_UP.search(spot.line.code, spot.clause_start, spot.start)
    if given_up is None or MEANT.match(spot.line.code, spot.end) is None:
        return False
    return not by_noun or IMPOSES.search(given_up["what"]) is not None


GIVES_UP = re.compile("(?:取消|放弃|撤回|收回|打消)(?:了)?(?P<what>[^，]{0,40})$")
IMPOSES = re.compile(expand("<impose>|追加|扩大|进行|提高|上调|调高|恢复"))
MEANT = re.compile("[^，。的]{0,6}的(?:计划|打算|想法|念头|威胁|提议|提案|企图)")


def on_condition(spot: Spot) -> bool:
    """如乙方执意…，|甲将考虑反制; 一旦开战，丙必然卷入，|甲将发射导弹; 若甲动武，乙将出兵; 如果不遵守将受到…."""
    if spot.clause_start and SUPPOSED.search(spot.line.code, 0, spot.clause_start):
        return True
    return CONDITION.search(words(spot, spot.clause_start, spot.start)) is not None or supposed(spot)


def ultimatum(spot: Spot) -> bool:
    """若未能在15日前出售，|将遭封禁; 若30天内不让步，|将加征; 必须在15日前出售，否则|关闭: a day is set for it."""
    return ULTIMATUM.search(spot.line.code, 0, spot.start) is not None


IF = expand("<if>")
ULTIMATUM = re.compile(
    f"(?:如果?|若|{IF})[^。；]{{0,16}}(?:未能?|不能?|没有|无法|拒不|拒绝)[^。；]{{0,12}}(?:{t.TIME}|期限|[天日月]内)[^。；]{{0,14}}，"
    f"|(?:如果?|若|{IF})[^。；，]{{0,16}}(?:{t.TIME}|[天日月周年]之?内)[^。；，]{{0,6}}(?:不|未能?|没有|无法|拒不|拒绝)[^。；]{{0,20}}，"
    f"|(?:必须|须|应)[^。；]{{0,6}}{t.TIME}[^。；]{{0,20}}，?否则"
)


def unreal(rule: EventRule, spot: Spot) -> bool:
    """美国的关税威胁: the words after the noun say that it is none."""
    right = spot.line.code[spot.end : spot.clause_end]
    own = (cue for cue in cues("measures") if cue.of in ("", rule.type) and cue.scope == "right")
    return any(cue.value == "nothing" and cue.pattern.search(right) for cue in own)
