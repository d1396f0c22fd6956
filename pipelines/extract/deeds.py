"""Who acts on whom in a clause: subjects that may act, objects, passives.

Belongs here: what the frames of measures share.
Not here: one word order (deed_frames.py), whether it is an event (measures.py).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipelines.extract import gazetteer
from pipelines.extract import token as t
from pipelines.extract.firms import sides_of_firms
from pipelines.extract.reading import ACTING, Reading, Spot, last_group, parties_of, subject_roles
from pipelines.extract.roles import Role, coordinated
from pipelines.extract.scene import Party
from pipelines.extract.vocabulary import vocabulary

PASSIVE = re.compile(r"被|遭(?:到|受|遇)?|(?<![接承享感忍])受到?(?!害|益|伤|访|审|贿|众|权|制于)")
RELATED = re.compile(r"[^，。]{0,11}的|(?:囚犯|人质|战俘)")
OTHERS = re.compile(
    r"西方|各国|多国|国际社会|盟国|盟友|外国|其他国家|公司|企业|民众|专家|学者|组织|法院|成员国|富国|银行|厂商|业者|黑客|卡车|车队|机构|基金会|红新月会|红十字|平台|品牌|疫情|病毒|市场"
)
PREPOSITION = re.compile(
    rf"(?<![反面应相绝派校核针一])对(?![话手立抗应付象])于?|针对|(?<![方趋倾转走面志意导动])向(?![来往上下前])|(?<![送交供还带])给(?!予)"
    rf"|(?<![认作成称因以行])为(?={t.WHO})|[将把](?={t.WHO})"
)
TIME_OF = re.compile("时期|时代|政府|任内|执政|当局|行政当局|团队|在任|任期")  # 特朗普政府: not he himself
TOPIC = re.compile(rf"(?:就|围绕|关于|有关)[^，{t.PERSON}-{t.MEDIA}]{{0,6}}$")
CARRIES_ON = re.compile(
    r"(?:并|而|且|但|也|还|更|再|又|则|同时|此外|另外|随后|之后|接着|于是|因此|从而|进而|曾经?|已经?|将|会|要|正在?|正式|率先|主动|宣布|决定|威胁|考虑|计划|打算|准备"
    r"|拟|可能|开始|继续|持续|不断|频频|频繁|多次|先后|陆续|分别|单方面|立即|重新|全面|承诺|同意|首次|成功|连续|一再|再度|下令|命令|通过|批准|试图|公开|强行|非法|甚至|即|来|去|一度|积极|紧急|大举|最近|日前|近日|分批次?|大幅|大规模|严厉|一举|直接|间接|其后|后来|当时|转而|反而|接连|逐步|讨论|商讨|研究|同日|当天|次日|亦|均|都|仍"
    rf"|{t.TIME}|[在自从于由][^，]{{1,24}}|[向朝往][^，]{{1,10}}|[“「（( ])*"
)
LETTER_ALONE = re.compile(r"(?:^|[^\u4e00-\u9fff]|[就于因在是及和与称指而的])[美俄英法德澳印韩朝欧]$")
PRIVATE = re.compile(  # who is of a side but does not act for it
    "(?:[^，的]{0,4})?(?:人(?![民员士道])|民众|公众|企业|公司|制造商|厂商|供应商|进口商|出口商|业者|买家|投资者|银行|商人|学者|专家|媒体|网民|消费者|读者|学生|记者|律师|艺人|球员|制(?![裁造定]))"
)
UNDERGOES = re.compile("(?:侵略|入侵|攻击|袭击|空袭|轰炸|援助|支援|访问|会见|对抗|抗衡|击败|反击|制裁|武装)了?$")
BECAUSE = re.compile("(?:是)?(?:因|由于)")
RELATIVE_VERB = re.compile(
    "[向与和从被受遭在]|参与|涉嫌|涉及|支持|协助|帮助|违反|违背|侵犯|迫害|破坏|提供|出售|购买|占领|控制|支持"
)
FROM = re.compile("[从与由被受遭因]")
STATE = 3  # letters of a country's code
SIDES = frozenset({"EU", "UN", "NATO", "ASEAN", "G20", "G7"})
FAR, NEAR, CLOSE, REACH = 12, 8, 4, 26


def text_left(at: Spot) -> str:
    return at.line.code[at.clause_start : at.start]


def add_all(reading: Reading, at: Spot, found: list[Role], role: str = "principal") -> None:
    for one in found:
        parties = at.scene.resolve(one.token)
        if TIME_OF.match(at.line.code, one.position + 1):
            parties = tuple(Party(p.codes, start=p.start, end=p.end) for p in parties)
        reading.add(role, parties)


def codes_of(at: Spot, found: list[Role]) -> list[str]:
    """The sides that tokens stand for; 双方 and 对方 by what they refer to."""
    codes: list[str] = []
    for token in (role.token for role in found):
        parties = at.scene.resolve(token) if token.symbol in (t.REFERENCE, t.PERSON, t.OFFICIAL) else ()
        codes += [c for p in parties for c in p.codes] or token.codes or posted_to(token.text)
    return list(dict.fromkeys(codes))


def posted_to(title: str) -> list[str]:
    """驻立陶宛大使 -> LTU."""
    return [c for m in vocabulary().find(title[1:]) if m.start == 0 for c in m.codes] if title.startswith("驻") else []


def of_mechanism(at: Spot) -> list[str]:
    """暂停中澳战略经济对话: the sides that a mechanism joins."""
    return [c for _, token in at.line.tokens_in(at.start, at.end) if token.symbol == t.MECHANISM for c in token.codes]


def set_targets(reading: Reading, at: Spot, found: list[Role]) -> None:
    own = set(reading.codes())
    reading.targets = [c for c in codes_of(at, found) if c not in own and (len(c) == STATE or c in SIDES)]


def of_firms(reading: Reading, at: Spot) -> None:
    """封杀华为, 对华为的禁令: a company hit is its side hit."""
    if not reading.targets:
        begin, _ = aim(at)
        found = sides_of_firms(at.line.code, begin if begin >= 0 else at.start, min(at.end + FAR, at.clause_end))
        reading.targets = [code for code in found if code not in reading.codes()]


def group_from(at: Spot, found: list[Role]) -> list[Role]:
    """The first of these and those coordinated with it."""
    together = coordinated(at.line, found, 0) if found else []
    return [r for r in found if r.token in together]


def objects(at: Spot) -> list[Role]:
    """What a transitive trigger hits: inside it, else close after it."""
    inside = [r for r in at.inside() if r.role != "agent"]
    after = [r for r in at.right() if r.role not in ("to", "source", "with", "about")]
    if not inside and after and after[0].position - at.end > FAR:
        return []
    return [r for r in group_from(at, inside or after) if "以及" not in at.line.code[at.start : r.position]]


def aim(at: Spot) -> tuple[int, list[Role]]:
    """对乙, 对被指侵权的乙国官员, 向乙: (where the words for whom it is meant begin, who that is); (-1, []) without."""
    marks = list(PREPOSITION.finditer(at.line.code, at.clause_start, at.end))
    if not marks:
        return -1, []
    begin, within = marks[-1].start(), at.start if marks[-1].start() < at.start else at.end
    while any(m.end() == begin for m in marks):
        begin = next(m.start() for m in marks if m.end() == begin)
    inside = [r for r in [*at.left(), *at.inside()] if marks[-1].end() <= r.position < within]
    if inside and inside[-1].position == at.start - 1 and hits(at):
        return -1, []  # 针对[甲制裁乙]
    return begin, head_of(at, marks[-1].end(), inside)


def hits(at: Spot) -> bool:
    """Has the trigger an object of its own, right after it?"""
    inside = [r for r in at.inside() if r.role != "agent"]
    return bool(inside) or any(r.position - at.end <= CLOSE for r in at.right()[:1])


def head_of(at: Spot, start: int, inside: list[Role]) -> list[Role]:
    """被指侵权的[乙国官员]; [乙]的石油: of several the one that a relative clause describes, else the first."""
    if not inside:
        return []
    code, far = at.line.code, inside[0].position - start > NEAR
    last = code.rfind("的", start, inside[-1].position)
    heads = [r for r in inside if last >= 0 and r.position > last]
    if heads and (far or RELATIVE_VERB.search(code, start, last)):
        return group_from(at, heads)
    return [] if far or FROM.search(code, start, inside[0].position) else group_from(at, inside)


def acting_in(at: Spot) -> list[Role]:
    """Those of the clause who may act: before whom it is meant for (向埃及机构…), no makers (伊朗制无人机)."""
    begin, _ = aim(at)
    left = [r for r in at.left() if may_act(at, r)]
    if begin > 0 and any(r.position == begin - 1 for r in left):
        return [r for r in left if r.position < begin]  # 欧盟对其: whatever governs it
    found = parties_of(left, (*ACTING, "about"))
    if begin < 0:
        return found
    return [r for r in found if r.position < begin] or [r for r in found if r.role == "agent"]


def may_act(at: Spot, role: Role) -> bool:
    """Not 中国公司, and not 侵略[乌克兰]."""
    code = at.line.code
    return not (PRIVATE.match(code, role.position + 1) or UNDERGOES.search(code, at.clause_start, role.position))


def find_actor(reading: Reading, at: Spot, others: Sequence[Role] = ()) -> None:
    """The subject of the clause, else that of the clauses before, where this one has no other (西方国家, 公司)."""
    letter = letter_before(at)
    if letter:
        reading.actor_at = aim(at)[0] - 1
        reading.scope = reading.actor_at
        reading.add("principal", (Party((letter,)),))
        return
    own = last_group(at.line, [r for r in acting_in(at) if r not in others])
    if TOPIC.search(text_left(at)) or (not own and not carries_on(at)):
        return
    found, reading.inherited = (own, False) if own else subject_roles(replace(at, start=at.clause_start))
    add_all(reading, at, found)
    if found and not reading.inherited:
        mark_actor(reading, at, found[0])


def letter_before(at: Spot) -> str | None:
    """[美]对华出口管制, 就[俄]对乌…: who acts, by one character."""
    begin, _ = aim(at)
    alone = begin > at.clause_start and LETTER_ALONE.search(at.line.code[max(at.clause_start, begin - 3) : begin])
    return letters().get(at.line.code[begin - 1]) if alone else None


@cache
def letters() -> dict[str, str]:
    """日 -> JPN: countries by one character."""
    return {row.surface: row.code for row in gazetteer.countries() if row.kind == "abbr" and len(row.surface) == 1}


def carries_on(at: Spot) -> bool:
    """并再次对乙…: does a clause without a subject begin with words that carry the one before on?"""
    begin, _ = aim(at)
    return bare(at, begin if 0 <= begin < at.start else at.start)


def bare(at: Spot, end: int) -> bool:
    """Has the clause no subject of its own before `end`?"""
    return CARRIES_ON.fullmatch(at.line.code[at.clause_start : end]) is not None


def mark_actor(reading: Reading, at: Spot, actor: Role) -> None:
    """Where the actor stands; of one that is itself an object (围绕甲…, 谴责甲…) the words before tell nothing."""
    reading.actor_at = actor.position
    reading.scope = (
        actor.position
        if actor.role in ("about", "object", "to", "source", "at")
        else max(at.clause_start, actor.position - 8)
    )


def passive_mark(at: Spot) -> int:
    """Where 被, 遭, 受 stands before the trigger, -1 without."""
    found = list(PASSIVE.finditer(text_left(at)))
    return (
        at.clause_start + found[-1].start() if found and at.start - at.clause_start - found[-1].start() < REACH else -1
    )


def passive(at: Spot) -> bool:
    """被甲拘留, but not 被甲下架和乙禁止: nobody else acts after whoever did that."""
    if at.line.code.startswith("被", at.start):
        return True
    mark = passive_mark(at)
    if mark < 0:
        return False
    after = parties_of([r for r in at.left() if r.position >= mark], ACTING)
    return len(after) < 2 or len(group_from(at, after)) == len(after)


def patient(at: Spot, found: list[Role]) -> list[Role]:
    """[乙国公民]遭甲拘留; [乙]因入侵丙被甲制裁: right before the passive, else the subject of all."""
    if not found:
        return []
    causes = any(BECAUSE.match(at.line.code, r.position + 1) for r in found[:-1])
    return group_from(at, found)[:1] if causes else last_group(at.line, found)


def suffer(reading: Reading, at: Spot) -> None:
    """乙被甲拘留; 受甲进攻的乙; 在甲被拘留的乙国公民."""
    mark = passive_mark(at)
    reading.scope = mark if mark >= 0 else at.start
    left, right = at.left(), at.right()
    where = [r for r in [*left, *right[:1]] if r.role == "at" and r.token.codes]
    agents = [r for r in [*left, *at.inside()] if r.role == "agent"][-1:] or at.inside()[:1] or where[-1:]
    add_all(reading, at, agents or [r for r in left if r.role == "to"][-1:])
    described = RELATED.match(at.line.code, at.end) is not None
    after = [r for r in right if described and r not in where and r.position - at.end <= FAR]
    before = patient(at, [r for r in parties_of(left, ("subject", "object", "to", "about")) if r not in agents])
    if agents and not after and not before and bare(at, reading.scope):
        before, _ = subject_roles(replace(at, start=at.clause_start))
    set_targets(reading, at, group_from(at, after) or before)
