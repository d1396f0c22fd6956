"""Who acts on whom in a clause: subjects that may act, objects, passives.

Belongs here: what the frames of measures share.
Not here: one word order (deed_frames.py), whether it is an event (measures.py).
"""

import re

from pipelines.extract import token as t
from pipelines.extract.reading import ACTING, Reading, Spot, last_group, parties_of, subject_roles
from pipelines.extract.roles import Role, coordinated
from pipelines.extract.vocabulary import vocabulary

PASSIVE = re.compile(r"(?:被|遭到?|遭受|受到?)[^，]{0,24}$")
RELATED = re.compile(r"[^，。]{0,11}的|(?:囚犯|人质|战俘)")
OTHERS = re.compile(
    r"西方|各国|多国|国际社会|盟国|盟友|外国|其他国家|公司|企业|民众|专家|学者|组织|法院|成员国|富国|银行|厂商|业者|黑客|卡车|车队|机构|基金会|红新月会|红十字|平台|品牌|疫情|病毒|市场"
)
MEANT = re.compile(r"(?:(?<![认作成称因以])为|针对|[向给][^，。]{1,8}的)$")
STATE = 3  # letters of a country's code
SIDES = frozenset({"EU", "UN", "NATO", "ASEAN", "G20", "G7"})
FAR = 12


def text_left(at: Spot) -> str:
    return at.line.code[at.clause_start : at.start]


def add_all(reading: Reading, at: Spot, found: list[Role], role: str = "principal") -> None:
    for one in found:
        reading.add(role, at.scene.resolve(one.token))


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


def toward(at: Spot, role: Role) -> bool:
    """对乙, 向乙, 为乙提供, 针对乙: the side that the act is meant for."""
    return role.role == "to" or MEANT.search(at.line.code, at.clause_start, role.position) is not None


def acting_in(at: Spot) -> list[Role]:
    """Those of the clause who may act: before whom it is meant for (向埃及机构…), no makers (伊朗制无人机)."""
    left = at.left()
    meant = next((r.position for r in left if toward(at, r)), at.start)
    if meant < at.start:
        before = max(at.line.code.rfind(word, at.clause_start, meant) for word in "向给")
        meant = before if before >= 0 else meant
    found = [
        r for r in parties_of(left, (*ACTING, "about")) if not toward(at, r) and at.line.code[r.position + 1] != "制"
    ]
    return [r for r in found if r.position < meant] or [r for r in found if r.position > meant and r.role != "subject"]


def find_actor(reading: Reading, at: Spot) -> None:
    """The subject of the clause, else of the clauses before, unless somebody without a code acts (西方国家, 公司)."""
    own = last_group(at.line, acting_in(at))
    if not own and OTHERS.search(text_left(at)):
        return
    found, reading.inherited = (own, False) if own else subject_roles(at)
    add_all(reading, at, found)
    if found and not reading.inherited:
        mark_actor(reading, at, found[0])


def mark_actor(reading: Reading, at: Spot, actor: Role) -> None:
    """Where the actor stands; of one that is itself an object (围绕甲…, 谴责甲…) the words before tell nothing."""
    reading.actor_at = actor.position
    reading.scope = (
        actor.position
        if actor.role in ("about", "object", "to", "source", "at")
        else max(at.clause_start, actor.position - 8)
    )


def passive(at: Spot) -> bool:
    """被甲拘留, but not 被甲下架和乙禁止: nobody else acts after whoever did that."""
    if at.line.code.startswith("被", at.start):
        return True
    found = PASSIVE.search(text_left(at))
    if found is None:
        return False
    after = parties_of([r for r in at.left() if r.position >= at.clause_start + found.start()], ACTING)
    return len(after) < 2 or len(group_from(at, after)) == len(after)


def suffer(reading: Reading, at: Spot) -> None:
    """乙被甲拘留; 受甲进攻的乙; 在甲被拘留的乙国公民."""
    left, right = at.left(), at.right()
    reading.scope = at.clause_start + max((m.start() for m in re.finditer("[被遭受]", text_left(at))), default=0)
    where = [r for r in [*left, *right[:1]] if r.role == "at" and r.token.codes]
    agents = [r for r in [*left, *at.inside()] if r.role == "agent"][-1:] or at.inside()[:1] or where[-1:]
    add_all(reading, at, agents)
    if not agents and any(r.role == "to" for r in left):
        add_all(reading, at, [r for r in left if r.role == "to"][-1:])
    after = (
        [r for r in right if r not in where and r.position - at.end <= FAR]
        if RELATED.match(at.line.code, at.end)
        else []
    )
    before = parties_of(left, ("subject", "object", "to"))
    set_targets(reading, at, group_from(at, after) or [r for r in before if r not in agents][-1:])
