"""Who acts where no subject says so: in a clause of time, in a description, and who is but the reason of an act.

Belongs here: 在[甲]对乙实施制裁后, 暂停进口乙国水产的[甲], 甲因[乙]起诉而报复. Not here: subjects (actors.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.aims import aim
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import FAR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.bodies.firms import sides_of_firms
from pipelines.extract.rulebook import expand

RIGHT_BEFORE = phrase("right_before")


def at_the_time(spot: Spot) -> list[Role]:
    """在[甲国]击落乙国气球后: when it is, by who does it."""
    last = [r for r in spot.left() if r.role == "at" and r.token.symbol in (t.SIDE, t.CAPITAL)][-1:]
    if not last or not (WHEN.search(spot.line.code, spot.end, spot.clause_end) or goes_on_to_when(spot, last[0])):
        return []
    begin, _ = aim(spot)
    end = begin if last[0].position < begin < spot.start else spot.start
    gap = spot.line.code[last[0].position + 1 : end]
    beside = last[0].token.symbol == t.SIDE and RIGHT_BEFORE.fullmatch(gap)
    return last if beside or TAKES_STEPS.fullmatch(gap) else []


def goes_on_to_when(spot: Spot, actor: Role) -> bool:
    """在[甲]扩大对乙的制裁，将其公司列入名单后，…: the time begins with the clause and ends with the next."""
    opens = spot.line.code[spot.clause_start : actor.position] == "在"
    return opens and NEXT_WHEN.match(spot.line.code, spot.clause_end) is not None


NEXT_WHEN = re.compile(f"，[^，。；在{t.WHO[1:-1]}]{{2,40}}(?:之际|之?后)，")


def while_another(spot: Spot) -> list[Role]:
    """三国确认在[甲]|试射导弹|时共享情报: right before an act during which somebody else does something."""
    last = [r for r in spot.left() if r.role == "at" and r.token.symbol in (t.SIDE, t.CAPITAL)][-1:]
    beside = last and RIGHT_BEFORE.fullmatch(spot.line.code, last[0].position + 1, spot.start)
    return last if beside and THEN.match(spot.line.code, spot.end) else []


THEN = re.compile("[^，在]{0,12}?(?:时(?!间|期|代)|之际|期间|之?后)")
TAKES_STEPS = re.compile(
    "(?:再次|再度|进一步|大幅|全面|正式|去年|今年)*(?:扩大|加强|加大|收紧|放宽|放松|宣布|重启|恢复|取消|解除|延长|实施)"
)
WHEN = re.compile("[^，在]{0,24}?(?:之际|之?后|之前|以来|期间|时(?=$|，|[对将就])|的?情况下?|背景下)")


def described_actor(spot: Spot) -> list[Role]:
    """持续暂停进口丙国水产品的[甲]表示…: who is described by what he does, where nobody stands before it."""
    if any(r.token.codes and r.role in ("subject", "agent") for r in spot.left()):
        return []
    return [r for r in headed(spot) if GOES_ON.match(spot.line.code, r.position + 1)][:1]


def headed(spot: Spot) -> list[Role]:
    """试射导弹的[甲]: sides that a description with the act leads up to; not 援助遭甲侵略的[乙]."""
    near = [r for r in spot.right()[:2] if r.position - spot.end <= FAR + 2 and r.token.symbol == t.SIDE]
    code = spot.line.code
    return [r for r in near if code[r.position - 1] == "的" and ANOTHER_ACT.search(code, spot.end, r.position) is None]


ANOTHER_ACT = re.compile("[，遭受被]")


def judged_actor(spot: Spot) -> list[Role]:
    """谴责多次试射导弹的[甲], 批评包括试射导弹在内的[甲]的行为: who is judged for what he does; not 袭击在丙的[乙]."""
    begin, _ = aim(spot)
    ends = (spot.start, begin if 0 <= begin < spot.start else spot.start)
    judged = any(JUDGES.search(spot.line.code, spot.clause_start, end) for end in ends)
    beside = spot.right()[:1]
    if not judged or not beside:
        return []
    object_told = spot.inside() or (
        beside[0].position - spot.end <= CLOSE and beside[0].role not in ("at", "go", "since")
    )
    found = [r for r in headed(spot) if OF_A_FIRM.match(spot.line.code, r.position + 1) is None][:1]
    return found if object_told or WITH_OBJECT.match(spot.line.code, spot.end - 1) else []


JUDGES = re.compile(
    f"(?:{expand('<censure>')}|抗议|警告|应对|面对|针对|遏制|对|向)了?(?:包括)?(?:多次|反复|不断|持续|一再|再次|屡次|接连|相继|试图|企图|{t.TIME}"
    f"|在{t.WHERE}[\u4e00-\u9fff]{{0,4}})*$"
)
CLOSE = 4
WITH_OBJECT = re.compile(f"[^，的{t.WHO[1:-1]}]{{1,8}}(?:（[^）]*）)?(?:在内)?的")
OF_A_FIRM = re.compile("[^，。的]{0,6}(?:公司|企业|厂商|人员|组织|机构|人(?![民道])|官员|议员|记者|学者|船|公民|国民)")


GOES_ON = re.compile(
    "(?:政府|当局|方面)?(?:[，。]|$|[也将已仍则却曾]|表示|认为|宣布|指出|强调|重新|本身|来说|而言|开始|不得不)"
)


def only_reason(spot: Spot, role: Role) -> bool:
    """甲因[乙]起诉学者而报复: whose act is but the reason."""
    because = REASON_OF.search(spot.line.code, spot.clause_start, spot.start)
    return because is not None and because.start() < role.position < because.end()


REASON_OF = re.compile(
    f"(?:因为?|由于|鉴于)(?=[^，]{{0,2}}{t.WHO})[^，]*(?:而(?![且言是已])|(?=[对将把](?:其(?![他它余中])|[他她它])))(?=[^，{t.WHO[1:-1]}]*$)"
)


def by_own_state(reading: Reading, spot: Spot) -> None:
    """制裁乙国官员不等于制裁乙国，但|禁止[甲国]人与其交易: whose people are bound is the state that forbids it."""
    bound = OWN_PEOPLE.match(spot.line.code, spot.start)
    own = [x.codes for at, x in spot.line.tokens_in(bound.start("own"), bound.end("own"))] if bound else []
    if own and reading.inherited and set(own[0]) == set(reading.targets):
        reading.acted_by(own[0], reading.codes())


def by_other_state(reading: Reading, spot: Spot) -> None:
    """甲列出不满，包括|禁止[甲国企业]参与乙国的网络: who complains has not shut out a firm of its own."""
    firms = sides_of_firms(spot.line.code, spot.start, min(spot.end + FAR, spot.clause_end))
    own_firm = reading.inherited and len(reading.targets) == 1 and firms and firms == reading.codes()
    if own_firm and not LAYS_DOWN.search(spot.line.code, *spot.clause_before()):
        reading.acted_by(reading.targets, firms)


# 甲颁布规定，|禁止甲企业在乙销售芯片: that state binds a firm of its own
LAYS_DOWN = re.compile(
    "(?:颁布|出台|发布|公布|修订|制定|推出|扩大|收紧|更新)了?[^，对]{0,12}(?:规定|规则|法规|条例|命令|管制|限制|措施|行政令)(?:，|$)|下令(?:，|$)"
)
OWN_PEOPLE = re.compile(
    f"(?:禁止|限制|不准|不许)(?:了)?(?P<own>{t.SIDE})(?:境内|国内|籍)?的?(?:所有|任何)?(?:人(?![权民士道])|公民|国民|企业|公司|个人|投资者|实体)"
    "(?:、|和|与|或|及|个人|企业|实体|公司|公民)*(?:与|同|向|购买|交易|处理|投资|持有|参与)"
)
