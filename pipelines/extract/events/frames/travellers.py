"""Who travels: 邀请甲访华, 访问甲国期间，乙…; and who is no party that pays a visit.

Not here: where the journey goes (journeys.py).
"""

import re

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.taking_part.roles import coordinated, roles
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import ACTING, add_subject_told, subject_before
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.name_forms.name_grammars import chinese_ends
from pipelines.extract.mentions.name_forms.possible_names import not_names, possible
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

SENT = re.compile(
    r"(?:邀请|邀|促成|派遣|派出|派|安排|协调|敦请|促|请|欢迎|实现|讨论|围绕|就|围绕着|有关|关于|重新安排"
    r"|(?:谈|提|论|涉)[及到]|谈起|提起|商[讨谈议定]|探讨|商量|筹备|敲定|落实|推[动进])[^，\ue000-\ue008]{0,3}"
    r"(?:[0-9一二两三四五六七八九十百多数几]+[多余]?[名位个])?$"
)
TOPIC = frozenset({"to", "about", "met"})


def sent(spot: Spot) -> list[Role]:
    """中方邀请外相访华; 派特使访朝; 促使外相和首相访美: the visitors are the object, not the subject."""
    left = spot.left()
    found = [
        r
        for r in left
        if r.token.symbol in t.NAMED
        and not (r.token.symbol == t.OFFICIAL and spot.line.code.startswith("为", r.position - 1))  # 派甲为[特使]
        and (SENT.search(spot.line.code[spot.clause_start : r.position]) or (r.role in TOPIC and near(spot, r)))
    ]
    group = coordinated(spot.line, left, left.index(found[-1])) if found else []
    return [r for r in left if r.token in group and r.token.symbol in t.NAMED]


MAYBE = re.compile(
    expand(
        f"(?:可能|或许?|即?将|拟|有望|可望|预计|预期|预定|传出|计划|未来|近期|日前|近日|最近|{t.TIME}"
        "|亲自|<again>|<first>|突然|<asked>|一行|率领?(?:[^，。；的团]{0,8}团)?){1,3}"
    )
)


def near(spot: Spot, role: Role) -> bool:
    """对[甲]访日表示…, 将[甲]派往…, 为[甲]可能访日做准备, 对[甲]率团来日表示…: right before the trigger."""
    if spot.start - role.position <= 2:
        return True
    return role.role in ("about", "to") and MAYBE.fullmatch(spot.line.code, role.position + 1, spot.start) is not None


LISTS = re.compile("，?(?:其中|当中)?(?:主要)?(?:包括|计有|分别[是为])了?")


def listed_after(spot: Spot) -> list[Role]:
    """多位高官访华|，包括[甲]、[乙]: the persons whom the next clause lists."""
    line = spot.line
    match = spot.goes_on(LISTS)
    start, end = clause_bounds(line, match.end()) if match else (0, 0)
    return [r for r in roles(line, start, end) if r.token.symbol == t.PERSON] if start >= spot.clause_end else []


STAYING = re.compile(
    rf"{t.WHERE}{{1,2}}[^，。；：{t.WHO[1:-1]}]{{0,4}}"
    "(?:期间|其间|之际|之前|之后|[后时前]|的?(?:第[一二三四五]天|[首次翌]日|当天|最后一天))，"
)


def traveller_ahead(spot: Spot, hosts: list[Token]) -> list[Role]:
    """访问甲国期间，乙…: who travels is named in the next clause, unless it is somebody of 甲国."""
    if not STAYING.match(spot.line.code, spot.end) or parties_of(spot.left(), ACTING):
        return []
    start, end = spot.next_clause()
    found = parties_of(roles(spot.line, start, end), ("subject",))
    there = {code for host in hosts for code in host.codes}
    first = [r for r in found[:1] if r.token.symbol in t.NAMED and r.position - start <= 1]
    return [r for r in first if r.token.codes and there.isdisjoint(r.token.codes)]


STRANGERS = re.compile(expand("<strangers>|<firm>"))
STRANGE_NAME = re.compile(expand("<strangers>$"))
CONTEST = re.compile("公开赛|锦标赛|联赛|比赛|参赛|集训|展出|巡展|巡演|演唱会|演出|拍摄|参展")  # 飞往乙地参赛
STRANGE_HEAD = re.compile(expand("[^，。；：的]{0,8}的[^，。；：]{0,6}?<strangers>"))


GOES_ON = re.compile("、|在|于|今|昨|曾|已")


def unlisted(spot: Spot) -> bool:
    """闫某某|抵达美国后, 林某某、林某|赴日: names that no list holds stand before the trigger."""
    text, at = spot.scene.story.article.text, spot.line.at
    begin, end = at[spot.clause_start], at[spot.start]
    return any(
        (stop == end or (stop < end and stop - begin == LONG and GOES_ON.match(text, stop)))
        and text[begin:stop] not in not_names()
        and possible(text[begin:stop], by_sound=False)
        for stop in chinese_ends(text, begin)
    )


BRINGS = re.compile(
    "乘|搭|携|带|率|偕|陪同|派[遣出](?![^，]*(?:部队|军队|士兵|官兵))"
)  # 甲携多名企业家|访乙国, 派遣专家团
RIDES = re.compile("[乘搭携率偕]")
IN_COMPANY = re.compile("[^，]{0,6}(?:陪同|簇拥|护送|随同|随行|夹道|欢迎)")  # 甲在企业家陪同下|抵达
LONG = 3  # characters of a name that is one even where other words follow


def experts(sender: Token, who: str) -> bool:
    """世卫[专家]抵达乙国: those of a body of states come for it."""
    return who == "专家" and bool(sender.codes) and states().isdisjoint(sender.codes)


def stranger(spot: Spot) -> bool:
    """370多辆援助卡车抵达…, 歌手甲抵达…, 抵达…的学生, 乐团演出，之后前往…: who travels is no party."""
    left, code = spot.left(), spot.line.code
    if CONTEST.search(code, spot.end, spot.clause_end) or (not left and unlisted(spot)):
        return True
    acting = [r for r in parties_of(left, ACTING) if r.role != "since"]  # 从[柏林]抵达
    if acting:
        beside = STRANGERS.search(code, left[-1].position + 1, spot.start)
        brought = beside and (
            BRINGS.search(code, acting[0].position + 1, beside.start())
            or IN_COMPANY.match(code, beside.end(), spot.start)
            or experts(left[-1].token, beside.group())
        )
        return (beside is not None and not brought) or (
            STRANGE_NAME.search(code, spot.clause_start, acting[-1].position) is not None
        )
    named = [r for r in left if r.role not in ("source", "since", "at", "go")]
    after = named[-1].position + 1 if named else spot.clause_start
    if not subject_before(spot) and STRANGERS.search(code, 0, after):
        return True
    beside = STRANGERS.search(code, after, spot.start)
    if beside and RIDES.search(code, after, beside.start()):  # 甲讲话，|12日乘坐夜间列车抵达乙国
        return False
    return (beside or STRANGE_HEAD.match(code, spot.end)) is not None


OWN_MOVER = phrase("own_mover")


def add_traveller(reading: Reading, spot: Spot, acting: tuple[str, ...] = ACTING) -> None:
    """The subject, in the clause or before it: 甲将于明日|抵达, 甲讲话。随后将|抵达; not 甲讲话。燃料将|抵达."""
    add_subject_told(reading, spot, acting=acting)
    if reading.inherited and OWN_MOVER.search(spot.line.code[spot.clause_start : spot.start]):
        reading.actors = []
