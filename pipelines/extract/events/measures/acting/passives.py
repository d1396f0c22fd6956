"""乙遭甲袭击, 被甲拘留的乙国公民: who suffers an act, and by whom. Not here: the active (actors.py)."""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import aim, group_from
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import ACTING, last_group
from pipelines.extract.events.measures.acting.actors import bare
from pipelines.extract.events.measures.acting.around import subject_before
from pipelines.extract.events.measures.acting.deeds import FAR, add_all, set_targets, text_left
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

PASSIVE, DESCRIBES, BECAUSE, ANOTHER = (phrase(x) for x in ("passive", "describes_next", "because", "another_act"))
PATIENT = ("subject", "object", "to", "about", "with", "since", "agent")
DONE = re.compile("[\u4e00-\u9fff]{2,10}的[\u4e00-\u9fff\ue001-\ue008]")  # 被冻结的资产: another passive, told in full
DOWNED = re.compile("击落")  # 甲国无人机在乙上空被击落: whose craft it is, not where
STRUCK_BY = re.compile("[^，]{0,4}的?(?:冲击|影响|波及|拖累|困扰)")  # 受甲禁令影响: the measure acts, whatever it hits
OWN_ENVOY = re.compile("被[^，]{0,2}召[回返国]")  # 甲国大使被召回: by their own side
REACH, WORDS, CLOSE_BY, AT_ONCE = 26, 6, 6, 2  # characters from 被 to the act, and before it that bear on the act


def seen_there(spot: Spot, found: list[Role], mark: int) -> bool:
    """[某人]参观遭甲袭击的村庄: who sees what is described so has not suffered it."""
    return (
        bool(found) and SEES.search(spot.line.code, found[-1].position, mark if mark >= 0 else spot.start) is not None
    )


SEES = re.compile(
    expand("<mourn>|<censure>|会晤|会见|接见|看望|参观|参访|视察|走访|探访|探视|来到|前往|抵达|谈到|谈及|提到")
)
OWN = re.compile("其(?![中他余实])")


def passive_mark(spot: Spot) -> int:
    """Where the last 被, 遭, 受 before the trigger stands, -1 without."""
    found = [spot.clause_start + match.start() for match in PASSIVE.finditer(text_left(spot))]
    near = [m for m in found if "—" not in spot.line.code[m : spot.start]]  # 受到伤害——况且甲还袭击了乙
    near = [mark for mark in near if spot.start - mark < REACH and not DONE.match(spot.line.code, mark, spot.start)]
    return near[-1] if near else -1


def passive(spot: Spot) -> bool:
    """被甲拘留, but not 被甲下架和乙禁止: nobody else acts after whoever did that."""
    if spot.line.code.startswith(("被", "遭"), spot.start):
        return OWN_ENVOY.match(spot.line.code, spot.start) is None
    mark = passive_mark(spot)
    if mark < 0 or in_aim(spot, mark) or STRUCK_BY.match(spot.line.code, spot.end):
        return False
    after = parties_of([r for r in spot.left() if r.position >= mark], ACTING)
    return len(after) < 2 or len(group_from(spot, after)) == len(after)


def in_aim(spot: Spot, mark: int) -> bool:
    """对|被指组织难民潮的乙|实施制裁: the passive only describes whom the act is meant for."""
    begin, aimed = aim(spot)
    return 0 <= begin < mark and bool(aimed) and "的" in spot.line.code[mark : aimed[-1].position]


def patient(spot: Spot, found: list[Role]) -> list[Role]:
    """[乙国公民]遭甲拘留; [乙]因入侵丙被甲制裁: right before the passive, else the subject of all."""
    mark = passive_mark(spot)
    mark = mark if mark >= 0 else spot.start
    found = [r for r in found if r.position < mark and (r.token.symbol != t.PLACE or r.token.codes)]
    if not found or ANOTHER.search(spot.line.code, found[-1].position, mark):
        return []
    if found[-1].token.symbol == t.PERSON and found[-1].position == mark - 1:
        return found[-1:]  # 乙国人因[某人]被捕而遭…
    if any(leads_to(spot, r) for r in found[:-1]):
        return group_from(spot, found)[:1]
    found = without_ground(found, mark)
    if mark - found[-1].position <= CLOSE_BY:
        return last_group(spot.line, found)
    told = parties_of(found, PATIENT) or [r for r in found if r.role == "subject"]  # [加沙中部]与南部地区再度遭…
    return last_group(spot.line, told)


def without_ground(found: list[Role], mark: int) -> list[Role]:
    """[乙国部队]在丙地遭甲攻击: the subject has suffered it, not the land where it happens; not 甲在丙地找到遭…的人."""
    own = [r.position for r in found if r.role == "subject" and r.token.codes]
    there = [r.position for r in found if r.role == "at" and own and r.position > own[0]]
    if not there or mark - found[-1].position > AT_ONCE:
        return found
    return [r for r in found if r.position < there[0]]


def leads_to(spot: Spot, role: Role) -> bool:
    """[乙]因入侵丙被甲制裁, [乙]入侵丙后受到制裁: what comes next only tells what it suffers for."""
    return any(x.match(spot.line.code, role.position + 1) for x in (BECAUSE, AFTER_A_RAID))


AFTER_A_RAID = re.compile(
    expand(
        "(?:全面|大举|再次|<troops>|当局|政府)*(?:<invade>|出兵|进攻|攻打|吞并|攻击|袭击|轰炸)<where>(?:之后|后|以来|以后)"
    )
)


def suffered(spot: Spot) -> Reading:
    """乙遭甲制裁: all that a clause in the passive tells."""
    reading = Reading()
    suffer(reading, spot)
    return reading


def before_here(spot: Spot) -> list[Role]:
    """乙国商人在[甲]受到调查，|并被驱逐: where the clause before says that it happens."""
    if not spot.clause_start or GOES_ON.match(spot.line.code, spot.clause_start) is None:
        return []
    start, end = spot.clause_before()
    return [r for r in roles(spot.line, start, end) if r.role == "at" and r.token.codes][-1:]


GOES_ON = re.compile("(?:并|随后|后来|之后|其后|最后|还|而且|且|其中)")


def agents_of(spot: Spot, mark: int) -> list[Role]:
    """乙遭[甲]袭击: by whom, as said before the act or inside it; `mark`: where 遭 stands."""
    by = [r for r in [*spot.left(), *spot.inside()] if r.role == "agent" or of_a_band(spot, mark, r)]
    near = [r for r in by if r.position > mark >= 0] or (by if mark >= 0 or not spot.inside() else [])
    inside = [r for r in spot.inside() if r not in listed_as(spot)]
    return last_group(spot.line, near) or group_from(spot, inside)


def listed_as(spot: Spot) -> list[Role]:
    """被列入[乙国]涉军企业名单: whose firms the list names, which another side drew up; not 被列入甲国实体清单."""
    listed = [r for r in spot.inside() if LISTS.search(spot.line.code, spot.start, r.position)]
    return [r for r in listed if FIRMS_OF.match(spot.line.code, r.position + 1) or ARMY.search(r.token.text)]


LISTS = re.compile("[列纳加]入|列为|认定|定[性义]?为|放进|添加")
FIRMS_OF = re.compile("(?:人民)?(?:解放军|涉军|军方|军事|军工|军队|共军)")
ARMY = re.compile("(?:解放军|军方|军队|共军)$")


def of_a_band(spot: Spot, mark: int, role: Role) -> bool:
    """被极端组织[甲]扣押, 成为[甲]制裁的对象: the side stands behind what it is, or what suffers becomes its aim."""
    if role.position == mark + 2 and spot.line.code.startswith(BECOMES, mark):
        return True
    return 0 <= mark < role.position and BAND.fullmatch(spot.line.code, mark + 1, role.position) is not None


BECOMES = ("成为", "处于", "处在", "面临")
BAND = re.compile("到?[^，的]{0,8}(?:组织|团体|武装|分子|势力|运动|政权|民兵|激进派|叛军)[“「]?")


def suffer(reading: Reading, spot: Spot, there: bool = True) -> list[Role]:
    """乙遭甲袭击; 受甲进攻的乙; 在甲被拘留的乙国公民: fills the reading, returns those who suffer.

    `there`: without a word of who does it, it is done by the side where it happens.
    """
    mark = passive_mark(spot)
    begin = mark if mark >= 0 else spot.start
    reading.scope = max(spot.clause_start, begin - WORDS)
    where = [r for r in [*spot.left(), *spot.right()[:1]] if r.role == "at" and r.token.codes]
    agents = agents_of(spot, mark) or (where[-1:] if there else [])
    add_all(reading, spot, agents)
    if there and not reading.codes():  # 在[甲]遭军方拘留, 在[甲]受到调查，|并被驱逐
        add_all(reading, spot, where[-1:] or ([] if agents else before_here(spot)))
    described = DESCRIBES.match(spot.line.code, spot.end) is not None
    after = [r for r in spot.right() if described and r not in where and r.position - spot.end <= FAR]
    after = [r for r in after if r.token.symbol != t.REFERENCE]
    elsewhere = there or DOWNED.search(spot.line.code, spot.start, spot.end) is not None
    before = patient(spot, [r for r in spot.left() if r not in agents and not (elsewhere and r.role == "at")])
    before = [] if described and seen_there(spot, before, mark) else before
    hit = group_from(spot, after) or before or told_before(spot, begin, bool(agents), there) or listed_as(spot)
    set_targets(reading, spot, hit)
    return hit


def told_before(spot: Spot, begin: int, by_somebody: bool, there: bool) -> list[Role]:
    """[乙]越过边界，|随后遭甲驱逐; [乙]说，|其据点遭攻击: the subject of the clause before has suffered it."""
    found: list[Role] = []
    if (by_somebody or GOES_ON.match(spot.line.code, spot.clause_start)) and bare(spot, begin):
        found = [r for r in subject_before(spot) if r.token.symbol != t.REFERENCE]
        found = found or counted_before(spot)
    own = not (there or found) and OWN.match(spot.line.code, spot.clause_start)
    return subject_before(spot) if own else found


def counted_before(spot: Spot) -> list[Role]:
    """一名[乙国]渔民误入禁区，|被甲国士兵打死: people of a side that open the clause before."""
    start, end = spot.clause_before()
    opens = COUNTED.match(spot.line.code, start, end) if spot.clause_start else None
    return [r for r in roles(spot.line, start, end) if opens and r.position == opens.start("who")]


COUNTED = re.compile(
    f"(?:{t.TIME}，?)?[一两二三四五六七八九十百几数多0-9]+多?(?:名|位|个|艘|架)(?P<who>{t.SIDE})(?!政府|当局|方面)"
)
