"""The subject of a trigger: in its clause, in the one it leads up to, in one before.

Not here: who acts in a measure (events/measures/acting/actors.py).
"""

import re

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.taking_part.governors import joined
from pipelines.extract.clauses.taking_part.roles import coordinated, roles
from pipelines.extract.clauses.triggers.reading import PLACES, Reading, Spot, parties_of, topic
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand


def known(spot: Spot, found: list[Role]) -> list[Role]:
    """Without offices and bodies of nobody in particular: 率商业[领导人]与甲会晤, 在郊外的[官邸]与甲会晤."""
    always = (t.PERSON, t.REFERENCE)
    return [r for r in found if r.token.symbol in always or r.token.codes or spot.scene.resolve(r.token)]


def last_group(line: Line, found: list[Role]) -> list[Role]:
    """Of several subjects the last coordinated group.

    One that only says something (日本外务省称…) gives way to what follows it.
    """
    groups: list[list[Role]] = []
    for role in found:
        gap = line.code[groups[-1][-1].position + 1 : role.position] if groups else None
        gap = OWNER.sub("", gap) if gap and "的" in gap else gap
        along = bool(groups) and role.token.office_kind == "consort"
        if along or (gap is not None and (gap in ("", "等") or SIDE_BY_SIDE.match(gap) or joined(gap))):
            groups[-1].append(role)
        else:
            groups.append([role])
    return groups[-1] if groups else []


OWNER = re.compile(rf"[{t.SIDE}{t.CAPITAL}](?=的)")  # 甲和[中国]的第二号人物乙
SIDE_BY_SIDE = re.compile(
    r"^(?:等|两国|三国)?(?:和|与|、|及|以及|跟|同|－|-)$|" + expand("^(?:亲自)?(?:<lead>|为首|为团长)的$")
)  # 以甲为首的|乙国代表团: both
ACTING = ("subject", "agent", "object", "since")
ASIDE_OF = re.compile(
    rf"^(?:{t.TIME}|{t.WHO}|{t.WHERE}|[、\u4e00-\u9fff]){{0,12}}?(?:[后时前中]|期间|之际|之前|之后|结束后)$"
)
PURPOSE = re.compile("(?:^|】)为了?$")  # 为出席峰会，日本首相…
LITTLE = 4  # letters of a name that go on behind the trigger
OPENING = re.compile(
    expand("(?:<time>|<where>|[在于]|上午|下午|晚上?|随后|之后|稍后|<earlier>)*")
)  # 12日在乙地|会见甲时
WITHIN = re.compile(r"^(?:在|于|趁|利用|结束)")


def subject_roles(spot: Spot, acting: tuple[str, ...] = ACTING) -> tuple[list[Role], bool]:
    """The subject of the trigger: in its clause, else of the clause it leads up to, else of an earlier one (then True).

    What somebody says, wants or condemns has its own subject: 谴责朝鲜发射导弹.
    """
    left = [r for r in spot.left() if not left_behind(spot.line, r)]
    own = last_group(spot.line, known(spot, parties_of(left, acting))) or caused(spot, left)
    if own:
        return own, False
    return subject_ahead(spot) or subject_before(spot) or last_group(spot.line, parties_of(left, ("beside",))), True


SET_OUT = re.compile(expand("[^，。；]{0,8}?(?:[进出](?:到|入|发)|<bound>|<depart>|<back_to>|抵|飞|搭|乘|来到|驶)"))


TALKS_THERE = re.compile("(?:首脑|双边|第[^，]次)?(?:会[谈晤面议]|峰会)")
LAST_TIME = re.compile(f"(?:自从?|继){t.TIME}(?:在|于)?{t.SIDE}?$")
AT_A_TIME = re.compile(f"{t.TIME}(?:在|于)?{t.SIDE}?$")
NAMED_THERE = re.compile(f"[{t.PLACE}{t.CAPITAL}]|[{t.MECHANISM}]")


WHERE_HE_SAT = re.compile("(?:结束|出席|参加|参与|完成|列席)了?$")
ENDS = re.compile("(?:结束|完成|取消|推迟|中断|缩短)了?(?:(?:原定|计划)的?)?[对在]?[^，。；]{0,8}$")
JOURNEY = re.compile(
    expand(f"(?:[、和与及]{t.WHERE})*(?:[两三四五]国)?的?[^，。；{t.WHO[1:-1]}]{{0,6}}<trip>(?!团|者|学者)")
)  # 结束[甲国]、[乙国]之行后|转往丙国
SESSION = re.compile("[^，。；]{0,4}?(?:会议|大会|峰会|年会|活动|论坛|总部)")


def left_behind(line: Line, role: Role) -> bool:
    """甲从[乙国]检查站进入丙地与丁会面, (继)去年[金边]会谈之后, 结束[联合国]会议后, 结束[乙国]之行后: it meets nobody.

    It only says where somebody comes from, or sat or met before.
    """
    if role.token.symbol not in PLACES or role.role == "with":
        return False
    in_town = role.token.symbol == t.CAPITAL
    if ENDS.search(line.code, 0, role.position) and JOURNEY.match(line.code, role.position + 1):
        return True
    before = (AT_A_TIME if in_town else LAST_TIME).search(line.code, 0, role.position) is not None
    if WHERE_HE_SAT.search(line.code, 0, role.position) and SESSION.match(line.code, role.position + 1):
        return True
    there = TALKS_THERE if in_town else NAMED_THERE
    if before and there.match(line.code, role.position + 1):
        return True
    return role.role == "since" and SET_OUT.match(line.code, role.position + 1) is not None


CAUSE = re.compile("(?:因|因为|由于|鉴于)$")


def caused(spot: Spot, left: list[Role]) -> list[Role]:
    """因为|甲访问乙国的计划受阻: who acts stands behind the word for the cause, right before the act."""
    last = left[-1:]
    if not last or last[0].role != "about" or last[0].token.symbol not in (t.PERSON, t.OFFICIAL):
        return []
    near = spot.start - last[0].position <= LITTLE
    return last if near and CAUSE.search(spot.line.code[: last[0].position]) else []


def subject_ahead(spot: Spot) -> list[Role]:
    """与甲会谈后，乙宣布…; 在会见甲时，乙说…; 在甲国访问期间，乙…: who met or went is named in the next clause.

    Not 与甲国外长会谈时，甲方提出…
    """
    line = spot.line
    begin = max(spot.clause_start, after_dateline(line, 0))
    before, after = line.code[begin : spot.start], line.code[spot.end : spot.clause_end]
    met = [*parties_of(spot.left(), ("with",)), *(spot.right() if OPENING.fullmatch(before) else ())]
    inside = spot.inside() if not before and WITHIN.match(spot.trigger_code()) else []
    there = [r for r in inside if r.token.symbol in PLACES]
    partner = met or there or WITHIN.match(before)
    beside = ASIDE_OF.match(after) or (after == "上" and (met or line.code[spot.start] in "与同和跟"))  # 在与甲的会谈上
    if not (partner and beside) and not (PURPOSE.search(before) and len(after) <= LITTLE):
        return []
    following = parties_of(roles(line, *spot.next_clause()), ("subject",))
    theirs = {code for r in (*met, *there) for code in r.token.codes}
    if not following or (following[0].token.codes and theirs.issuperset(following[0].token.codes)):
        return []
    return [r for r in following if r.token in coordinated(line, following, 0)]


ATTENDS_IT = re.compile("(?:出席|参加|参与|列席)了?[^，。；]{0,8}$")
HOLDS_IT = re.compile("[^，。；]{0,4}?(?:主持|主办|举办|召开|举行|组织|发起|倡议)")


def holds_another(line: Line, start: int, at: int) -> bool:
    """甲参与了[乙国]召开的峰会，|在丙城召开的会议: who held the first has no seat at the second."""
    return ATTENDS_IT.search(line.code, start, at) is not None and HOLDS_IT.match(line.code, at + 1) is not None


def of_region(line: Line, role: Role) -> bool:
    """开启非洲[三国]之行: so many countries of a part of the world, and not those told before."""
    before = line.token_at(role.position - 1) if role.position else None
    return role.token.symbol == t.REFERENCE and before is not None and before.symbol == t.PLACE and not before.codes


DESCRIBING = re.compile("[^，。；]{1,10}?的(?!是|时)")  # 造访被[甲国]占领的乙地，与…会面


def subject_before(spot: Spot) -> list[Role]:
    """The first subject of the nearest earlier clause that has one, persons rather than sides."""
    for start, end in spot.earlier_clauses():
        told = parties_of(roles(spot.line, start, end), ("subject", "agent"))
        told = [r for r in told if not holds_another(spot.line, start, r.position) and not topic(spot.line, r)]
        told = [r for r in told if not of_region(spot.line, r)]
        earlier = known(
            spot, [r for r in told if r.role != "agent" or not DESCRIBING.match(spot.line.code, r.position + 1)]
        )
        if earlier:
            people = [r for r in earlier if r.token.symbol != t.SIDE]
            first = people[0] if people else earlier[0]
            group = coordinated(spot.line, earlier, earlier.index(first))
            return [r for r in earlier if r is first or (r.token in group and r.token.office_kind != "consort")]
    return []


def own_subject(reading: Reading, spot: Spot) -> None:
    """The subject of the clause itself, if it has one."""
    left = [r for r in spot.left() if not left_behind(spot.line, r)]
    for found in last_group(spot.line, known(spot, parties_of(left, ACTING))):
        reading.recalled |= found.role == "since"
        reading.add("principal", spot.scene.resolve(found.token))


def add_subject(reading: Reading, spot: Spot, role: str = "principal", acting: tuple[str, ...] = ACTING) -> None:
    """The subject of the trigger takes part in `role`, else the person in mind; in place."""
    subject, reading.inherited = subject_roles(spot, acting)
    if spot.scene.guests and (reading.inherited or not subject) and delegation_acts(spot):
        reading.add(role, spot.scene.guests)
        return
    for found in subject:
        reading.recalled |= found.role == "since"
        reading.add(role, spot.scene.resolve(found.token))
    if not subject and spot.scene.person is not None:
        reading.add(role, (spot.scene.person,))


DELEGATION = re.compile(
    expand(
        f"(?:(?:当[天晚]|其后|随后|稍后|{t.TIME}(?:上午|下午|晚间?)?)，?)?(?:该|此|访|全)?(?:<delegation>|访宾|一行(?!为|动|业))人?"
    )
)  # 代表团其后|拜会乙: those who are visiting
INVITED = re.compile("应[^，。；]{1,24}(?:邀请|之邀)$")


def delegation_acts(spot: Spot) -> bool:
    """代表团|拜会乙; 代表团应乙方邀请，于14日|访问丙国: those who are visiting are the subject."""
    code = spot.line.code
    if DELEGATION.match(code, spot.clause_start):
        return True
    start, end = spot.clause_before()
    told = DELEGATION.match(code, start, end)
    return told is not None and INVITED.match(code, told.end(), end) is not None


LEADS_UP = phrase("leads_up")


def add_subject_told(reading: Reading, spot: Spot, role: str = "principal", acting: tuple[str, ...] = ACTING) -> None:
    """One of an earlier sentence only where adverbs lead up to the trigger: 随后|会见乙, not 某甲搭船|抵达乙国."""
    told = subject_roles(spot, acting)[0] or delegation_acts(spot)
    if told or LEADS_UP.match(spot.line.code[spot.clause_start : spot.start]):
        add_subject(reading, spot, role, acting)
