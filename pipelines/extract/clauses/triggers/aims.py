"""For whom a measure or an act is meant, told by a preposition: 对乙, 向乙, 针对被指侵权的乙国官员.

Belongs here: the last preposition before a trigger, and the head of what it governs.
Not here: objects of verbs, who acts (events/measures/acting/actors.py).
"""

import re
from functools import lru_cache

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import coordinated
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.countries.letters import letters
from pipelines.extract.rulebook import expand

PREPOSITION, DESCRIBING, FROM = phrase("preposition"), phrase("describing_verb"), phrase("from")
MATTER_OF, FELT, RIGHT_BEFORE = phrase("matter_of"), phrase("felt"), phrase("right_before")
ORDERS = re.compile(
    "(?:政府|当局|方面)?(?:已|突然|再次|日前|近日|准备|计划|打算|考虑|拟)*(?:下令|宣布|勒令|强令|表示|[声宣]?称)(?:将|要)?"
)
DECIDES = re.compile(
    "(?:政府|当局|方面)?(?:已|突然|再次|日前|近日)*(?:准备|计划|打算|考虑|拟|决定|有意|威胁|扬言)+(?:下令|要|将|对[^，]{0,8})?"
)
THOUGHT_OF = re.compile(
    "[^，。；]{0,12}?(?:有何|有什么|怎么看|如何看|持何|作何"
    f"|(?:表示|表达|深表|深感|感到|提出|予以|加以)了?[^，。；]{{0,6}}{expand('<attitude>')})"
)
VERB = re.compile("发射|试射|试爆|进行|实施|发动|发起|展开|开展|采取|部署|派遣|派出")
LETTER_ALONE, NOUN, DIRECT = phrase("letter_alone"), phrase("noun"), phrase("direct")
NEAR, CLOSE = 8, 4
WHO = re.compile(t.WHO)


@lru_cache(maxsize=8)  # what reads one trigger asks several times
def aim(spot: Spot) -> tuple[int, list[Role]]:
    """(where the words for whom it is meant begin, who that is); (-1, []) without such words."""
    marks = list(PREPOSITION.finditer(spot.line.code, spot.clause_start, spot.end))
    if not marks or TOLD_TO.match(spot.line.code, marks[-1].start(), spot.start):
        return -1, []
    begin, within = marks[-1].start(), spot.start if marks[-1].start() < spot.start else spot.end
    while any(m.end() == begin for m in marks):
        begin = next(m.start() for m in marks if m.end() == begin)
    own = marks[-1].end()
    for mark in reversed(marks[:-1]):
        described = mark.end() <= begin and "的" in spot.line.code[begin:within]
        if described and not WHO.search(spot.line.code, mark.end(), begin):
            begin, own = mark.start(), mark.end()  # 对|参与对丙军售的乙
    inside = [r for r in [*spot.left(), *spot.inside()] if marks[-1].end() <= r.position < within]
    inside = [r for r in inside if spot.line.code[r.position - 1] != "输"]  # 对乙国输[甲]商品
    if marks[-1].group() in ("对", "对于", "针对") and inside and matter(spot, inside[-1]):
        return -1, []
    return begin, head_of(spot, own, inside)


TOLD_TO = re.compile(  # 向乙介绍[丙]中止协议的背景: to whom it is told, by another than who acts
    f"[向对]{t.WHO}(?:方|方面)?(?:介绍|解释|说明|通报|表示|透露|强调|指出|重申|抱怨|汇报|阐述|阐明|告知)了?(?:说|称)?，?{t.WHO}"
)


def matter(spot: Spot, last: Role) -> bool:
    """针对[甲制裁乙], 对[甲批准对乙军售]一事, 对[甲]15日试射表示关切: 甲 acts, and all of it is spoken of."""
    if blamed(spot):
        return False
    beside, gap = last.position == spot.start - 1, spot.line.code[last.position + 1 : spot.start]
    if ORDERS.fullmatch(gap):
        return True  # 针对[甲]下令|限时关闭领馆，乙表示不满
    if DECIDES.fullmatch(gap) and THOUGHT_OF.match(spot.line.code, spot.end):
        return True  # 对[甲]准备|禁止从乙进口表示遗憾, 对[甲]计划|加征关税有何评论
    if (beside and hits(spot)) or MATTER_OF.match(spot.line.code, spot.end):
        return True
    return VERB.match(spot.line.code, spot.start) is not None and RIGHT_BEFORE.fullmatch(gap) is not None and felt(spot)


def blamed(spot: Spot) -> bool:
    """反对[甲]对乙加征关税的做法: who stands before the preposition acts, and does not speak."""
    *_, begin = [m.start() for m in PREPOSITION.finditer(spot.line.code, spot.clause_start, spot.end)]
    return BLAMED.search(spot.line.code, spot.clause_start, begin) is not None


BLAMED = re.compile(f"(?:反对|{expand('<censure>')}|抗议|不满|不顾|无视){t.WHO}(?:政府|当局|方面|方)?$")


def felt(spot: Spot) -> bool:
    """…表示关切, …予以谴责: the clause ends with what somebody thinks of it."""
    return FELT.match(spot.line.code, spot.end) is not None


def hits(spot: Spot) -> bool:
    """Has the trigger an object of its own, right after it?"""
    if any(r.role != "agent" for r in spot.inside()):
        return True
    if SAYS_MORE.match(spot.line.code, spot.end):
        return False
    if any(r.position - spot.end <= CLOSE for r in spot.right()[:1]):
        return True
    return DIRECT.match(spot.line.code, spot.start) is not None and NOUN.match(spot.line.code, spot.end) is None


# 甲对乙实施的炮击|侵犯了该国主权, 甲对乙制裁|加剧了丙的危机: another verb
SAYS_MORE = re.compile(
    "(?:侵犯|违反|违背|危及|威胁|破坏|损害|加剧|加深|加重|激化|恶化|导致|造成|引发|引起|激怒|影响|波及|削弱|拖累|促使|迫使"
    "|阻碍|妨碍|推高|压低|动摇|撕裂|考验|使(?!馆|用|团|节|者)|让|令(?!人)|表明|显示|意味|证明|反映|凸显|有助|无助)"
)


def head_of(spot: Spot, start: int, inside: list[Role]) -> list[Role]:
    """被指侵权的[乙国官员]; [乙]的石油: of several the one that a relative clause describes, else the first."""
    if not inside:
        return []
    code = spot.line.code
    tied = TIED.match(code, inside[0].position + 1) if code[start : inside[0].position] in WITH else None
    if tied and inside[-1].position < tied.end():
        return inside[:1]
    between = re.sub(AMOUNT, "", code[start : inside[0].position])
    far = len(between) > NEAR and LISTED_GOODS.fullmatch(between) is None
    last = code.rfind("的", start, inside[-1].position)
    heads = [r for r in inside if last >= 0 and r.position > last]
    if heads and (far or DESCRIBING.search(code, start, last)):
        return group_from(spot, heads)
    origin = ORIGIN.match(code, inside[0].position + 1) is not None  # 对从[乙国]进口的汽车
    return [] if far or (FROM.search(code, start, inside[0].position) and not origin) else group_from(spot, inside)


WITH = ("与", "同", "和", "跟")
TIED = re.compile(  # 对与[乙国]有关的十家公司实施制裁
    "(?:政府|军队|军方|当局)?[^，。；的]{0,6}?(?:有关|相关|关联|有[^，。；的]{0,4}(?:联系|往来|牵连|交易)|勾结|挂钩|合作)的"
)
AMOUNT = (  # 对价值约3000亿美元的[乙国]商品
    "(?:价值|总值|总额|其余|其他|剩余|另外|首批|第[一二三四]批|大约|约|近|逾|超过|高达|至少|[\\d.一二三四五六七八九十百千两几数]+(?:多|余)?)*"
    "[万亿]+(?:美元|美金|欧元|英镑|日元|日圆|人民币|元)(?:的)?"
)
ORIGIN = re.compile("(?:进口|输入|采购|购买|购入|运来|引进|出口)[^，]{0,6}的|的")


LISTED_GOODS = re.compile(
    "(?:[\u4e00-\u9fff]{1,5}(?:、|和|及|与|以及))+[\u4e00-\u9fff]{1,5}?(?:等|在内的?)(?:一系列|[多数]十?[种项类]|部分|各[种类]|大量)*的?"
)  # 对大麦、葡萄酒等一系列[乙国]商品


def group_from(spot: Spot, found: list[Role]) -> list[Role]:
    """The first of these and those coordinated with it."""
    together = coordinated(spot.line, found, 0) if found else []
    return [r for r in found if r.token in together]


def letter_before(spot: Spot) -> str | None:
    """[美]对华出口管制, 就[俄]对乌…: who acts, by one character."""
    begin, _ = aim(spot)
    alone = begin > spot.clause_start and LETTER_ALONE.search(spot.line.code[max(spot.clause_start, begin - 3) : begin])
    return letters().codes.get(spot.line.code[begin - 1]) if alone else None
