"""The subject of an act that its own clause leaves out: that of the clauses before, or of the one it leads up to.

Not here: the subject of the clause itself (actors.py), who is only accused of it (accused.py).
"""

import re
from itertools import pairwise

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import group_from
from pipelines.extract.clauses.triggers.reading import Spot, is_place
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.accused import accused, of_nobody
from pipelines.extract.mentions import token as t

OTHERS, CARRIES_ON, ANOTHER = phrase("others"), phrase("carries_on"), phrase("another_subject")
OWNED, UNFINISHED = phrase("owned"), phrase("unfinished")
ALLY = "的?(?:长期|主要|亲密|地区)?(?:盟友|盟国|盟邦|友邦|代理人|代理武装)[、“「]?"
ALLY_OF, ALLY_FIRST = re.compile(ALLY), re.compile(f"{t.WHO}{ALLY}$")  # 甲盟友[乙]挟持货船，还…
INCLUDED = frozenset({"包括", "其中包括"})
WHOSE, WHO = re.compile("[^，]{0,6}的[^，]{0,5}"), re.compile(f"{t.WHO}[^，]{{0,6}}的[^，]{{0,5}}")
SOURCE = re.compile(  # （法新社华盛顿电）, 新华社北京13日电（记者甲）
    f"^\\s*(?:（[^）]*）|【[^】]*】|(?:{t.MEDIA}|本[报台网])[^，。；：]{{0,8}}(?:{t.TIME}|日)[电讯]\\s*(?:（[^）]*）)?)\\s*"
)


def subject_before(spot: Spot) -> list[Role]:
    """Of the clauses before, the subject that opens one; a clause about somebody else ends the search."""
    if of_nobody(spot):
        return []
    for start, end in spot.earlier_clauses():
        if moved := made_to_act(spot, start, end) or complained_of(spot, start, end):
            return moved
        found = heads(spot, [r for r in roles(spot.line, start, end) if acts_there(spot, start, r)])
        opening = ALLY_FIRST.sub("", spot.line.code[start : found[0].position if found else end])
        opening = "" if opening == "在" and tells_when(spot) else opening
        if REASON.match(opening):  # 甲宣布，|因应乙的声明，|决定召回大使
            continue
        if found and opens(opening):
            last = UNFINISHED.search(spot.line.code, start, end)
            group = last_group(spot.line, found) if last else group_from(spot, found)
            behind = group[-1].position + 1
            if (group[-1].role != "of" and OWNED.match(spot.line.code, behind)) or OUTLET.match(spot.line.code, behind):
                return []
            return accused(spot, start, end, group) or group
        if OTHERS.match(opening) or ANOTHER.match(opening):
            return []
    return []


def made_to_act(spot: Spot, start: int, end: int) -> list[Role]:
    """此举促使[甲]中止协议，|并恢复…: whoever is led to act goes on."""
    led = MADE_TO.search(spot.line.code, start, end)
    return [r for r in roles(spot.line, start, end) if led and r.position == led.start("who") and not is_place(r)]


def complained_of(spot: Spot, start: int, end: int) -> list[Role]:
    """甲就[乙]和丙无视警告，|制裁丁国企业，向两国提出交涉: a side right behind 就 did what the next clauses tell."""
    told = COMPLAINED_OF.search(spot.line.code, start, end)
    if told is None or ANSWERED.search(spot.line.code, spot.end) is None:
        return []
    return group_from(spot, [r for r in roles(spot.line, start, end) if r.position >= told.start("who")])


COMPLAINED_OF = re.compile(
    f"(?<![造成])就(?P<who>{t.SIDE})(?![^，。；]*(?:问题|一事|事宜|议题|局势|关系|事件)，)[^，。；]*，$"
)
ANSWERED = re.compile(
    "，(?:已|随即|均|都|再次)?(?:[向对][^，。；]{1,16})?(?:提出|表达|表示)[^，。；]{0,6}(?:交涉|抗议|不满|谴责|反对|关切)"
)
MADE_TO = re.compile(f"(?:促使|迫使|致使|逼使|使得)(?P<who>{t.WHO})(?:政府|当局|方面|军方)?(?!的)[^，。；]*[，；]?$")
# whoever reports it does not do it; what 官媒 tell without a subject their own state did
OUTLET = re.compile("(?:主流|当地|多家)?(?:传媒|媒体|报[章纸]|电视台|电台|通讯社|学者|专家|智库)")


def subject_after(spot: Spot) -> list[Role]:
    """通过向乙提供武器，[甲]获得…; 在轰炸乙的同时，[甲]…: a clause that opens with such a word belongs to the next."""
    if FRONTED.match(spot.line.code, spot.clause_start) is None or spot.clause_end >= len(spot.line.code) - 1:
        return []
    if any(r.token.codes and r.role not in BESIDE_IT for r in spot.left()):
        return []  # 通过支持[乙]的军事行动，[甲]…
    start, end = spot.next_clause()
    found = [r for r in roles(spot.line, start, end) if r.role == "subject" and not is_place(r)]
    return group_from(spot, found) if found and opens(spot.line.code[start : found[0].position]) else []


BESIDE_IT = ("to", "about", "with", "at", "go", "beside")
FRONTED = re.compile(
    "(?:此外|另外|同时|不过|但|而)?，?(?:虽然|尽管|通过|透过|借由|藉由|除了|除(?=[向对在])|在[^，]*(?:同时|之际|之余)$|[对向][^，]*(?:之?后|的同时)$)"
)
REASON = re.compile("因(?!此|而)|鉴于|由于|因为|基于|根据|按照|依据|随着|针对|对于")


def acts_there(spot: Spot, start: int, role: Role) -> bool:
    """[甲]放宽限制，并…; 包括[甲]放宽限制，并…; [甲]的轰炸机起飞，…: a subject of the clause that begins at `start`."""
    told = role.role == "about" and spot.line.code[start : role.position] in INCLUDED
    told = told or (role.role == "at" and spot.line.code[start : role.position] == "在" and tells_when(spot))
    return (told or role.role in ("subject", "agent")) and not is_place(role)


def tells_when(spot: Spot) -> bool:
    """在[甲]威胁乙国，|朝其渔船发射水炮之际，丙…: does the clause end as a time that began in the one before?"""
    return UP_TO_THEN.search(spot.line.code, spot.end, spot.clause_end) is not None


UP_TO_THEN = re.compile("(?:之际|之?后|的同时)$")


def heads(spot: Spot, found: list[Role]) -> list[Role]:
    """他的继任者[拜登]: not whose he is."""
    gaps = [(a, spot.line.code[a.position + 1 : b.position]) for a, b in pairwise(found)]
    owners = [a for a, gap in gaps if WHOSE.fullmatch(gap) or ALLY_OF.fullmatch(gap)]
    return [r for r in found if r not in owners]


def opens(opening: str) -> bool:
    """May these words stand before the subject of a clause? A possessor may too."""
    return CARRIES_ON.fullmatch(WHO.sub("", SOURCE.sub("", opening))) is not None
