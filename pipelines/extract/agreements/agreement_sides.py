"""Between whom an agreement is: joint subjects, one side that consents, the sides of the last talks.

Not here: what was agreed (stated.py).
"""

import re
from itertools import pairwise

from pipelines.extract.agreements.in_a_row import helped, rows_of
from pipelines.extract.agreements.signatories import for_profit, of_both, sides_of
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.scene import TWO, Scene
from pipelines.extract.clauses.meant.unions_met import HEADS
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.agreement_words import words
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import of_kind
from pipelines.extract.mentions.party import Party, codes_of
from pipelines.extract.mentions.token import Token
from pipelines.extract.statements.subjects.heard_pronouns import THEY

ACTORS = frozenset({t.PERSON, t.OFFICIAL, t.SIDE})
CONSENTS = re.compile(
    f"(?:[在于]?{t.TIME}|已经?|也|则|还|最终|终于|随后|原则上|方面|政府|同时|当时|后来|今天|日前|突然|正式|再次|刚刚?|甫|才"
    f"|[月年周][初中底]|战时内阁|内阁|战时{t.SIDE}|军方|当局|基本上?|大致|大体|单方面|自行|擅自|率先|惟|唯|松口|[“”]|首次|初步|进一步|明确|郑重|就此"
    f"|[在于](?:(?![与和同跟])[^，。；：{t.PERSON}{t.OFFICIAL}{t.SIDE}]){{1,12}}?(?:[会谈话上]中|会?上|[谈晤]后)|经过?[^，。；：]{{0,6}}(?:谈判|磋商|协商)"
    "|以(?:视频|书面)(?:方式|形式)|通过(?:视频连线|外交渠道)|时隔[^，。；：]{1,4}[年月天])*"
)
JOINT_ROLES = frozenset({"subject", "agent", "with", "and"})
CLOSE = 5  # 考虑到日中外长|一致|同意: a plural this near is the subject whatever stands before it
NEXT = 12  # 甲与乙|在巴厘岛会晤时，同意
AT_ONE = frozenset({"at", "beside", "with"})


def of_a_group(parties: tuple[Party, ...]) -> bool:
    """七国集团外长一致认为: the members agree."""
    return not codes_of(parties).isdisjoint(of_kind("group"))


def between_many(parties: tuple[Party, ...]) -> bool:
    """Two sides or more, or a group whose members agree among themselves."""
    return len(codes_of(parties)) > 1 or of_a_group(parties)


def by_lawmakers(line: Line, start: int, end: int) -> bool:
    """十名参议员|发布联合声明: members of a parliament bind no side; speakers may."""
    own = [r.token for r in roles(line, start, end) if r.role in JOINT_ROLES and r.token.symbol in ACTORS]
    return bool(own) and own[-1].rank == "legislator" and own[-1].office_kind != "speaker"


def several(token: Token) -> bool:
    """日中外长, 双方, 三国."""
    return token.plural or token.reference.startswith("joint")


THEY_NEAR = 2  # sentences after which 他们 no longer means the two who met
AT_TALKS = re.compile("[会谈晤话面][^，]{0,3}[时后中间]，?$")
WITH = re.compile("[与和同跟]")
DEAL = re.compile("[^，下]*")
ENDED = re.compile("[^，。；]*(?:后|之际|以来)[，。]")  # 丙此行是在甲与乙|签署协议后，…


def after_talks(line: Line, role: Role, before: int) -> bool:
    """甲在与[乙]会晤时|同意…: whoever is only beside takes part in what the two settle."""
    gap = line.code[role.position + 1 : before]
    return len(gap) <= NEXT and role.role == "beside" and AT_TALKS.search(gap) is not None


def row_of_the_deal(line: Line, found: list[Role], before: int) -> list[Role]:
    """在[甲]与[乙]达成协议后, 在[甲]、[乙]和[丙]签署条约后: not places, though 在 stands before them."""
    row = [r for r in found if r.role in AT_ONE] if ENDED.match(line.code, before) else found
    if len(row) < PAIR or any(r.role not in AT_ONE for r in row) or row[0].token.symbol not in ACTORS:
        return []
    gaps = [line.code[a.position + 1 : b.position] for a, b in pairwise(row)]
    told = WITH.match(gaps[-1]) is not None or (len(row) > PAIR and gaps[-1] == "、")
    joined = told and all(gap == "、" for gap in gaps[:-1])
    stands = line.code[: row[0].position].endswith("在") and DEAL.fullmatch(line.code, row[-1].position + 1, before)
    return row if joined and stands else []


def others(line: Line, scene: Scene, start: int, end: int) -> bool:
    """他们|同意…: the two who met, where that was told just before, or 两国, 双方; else somebody else."""
    if not any(x.text in THEY for _, x in line.parties_in(start, end)):
        return False
    before = scene.story.lines[max(0, scene.at() - 1) : scene.at()]
    near = scene.at() - scene.pair_line <= THEY_NEAR
    return not near and not any(several(x) for line in before for _, x in line.parties)


TOGETHER = re.compile("(?:（[^（）]*）)?[和与同跟及]")
NAMED_LAST = frozenset({*JOINT_ROLES, "object", "about", "since"})
ABOUT = re.compile(f"(?:（[^（）]*）)?{CONSENTS.pattern}(?:[就对][^，。；]{{1,30}})?")  # 双方|就交换战俘|达成协议


def named_last(line: Line, role: Role) -> bool:
    """A body is none of the places, though it has one in its name: 驻[美国台北代表处]及…"""
    return role.role in NAMED_LAST or (role.role == "at" and line.code.startswith("驻", role.position - 1))


def side_by_side(line: Line, role: Role, found: list[Role], before: int) -> bool:
    """他说[他]和[乙]|同意…, 随着[甲]与[乙]|达成…: two right before the words, whatever stands before them."""
    at = found.index(role)
    first, second = (at - 1, at) if at == len(found) - 1 else (at, at + 1)
    if first < 0 or found[second] is not found[-1] or not named_last(line, found[first]):
        return False
    one, other = found[first].position, found[second].position
    return (
        TOGETHER.fullmatch(line.code, one + 1, other) is not None
        and ABOUT.fullmatch(line.code, other + 1, before) is not None
    )


def of_many_states(line: Line, scene: Scene, start: int, end: int) -> tuple[Party, ...]:
    """Those who are named of many: 甲、乙等14个国家|发表声明; empty where the clause counts no states."""
    counted = words().many.search(line.code, start, end)
    if counted is None:
        return ()
    named = [x for _, x in line.parties_in(start, counted.end()) if x.symbol in ACTORS]
    return tuple(dict.fromkeys(p for token in named for p in scene.resolve(token) if p.codes))


MEMBERS = re.compile("[的全体所有各个0-9二三十七八余多]*(?:成员国|会员国|国家|(?<=各)国|(?<=[0-9七八])国)|各国")


def of_members(line: Line, scene: Scene, start: int, end: int) -> tuple[Party, ...]:
    """欧盟成员国|达成一致, 欧盟外长|同意: members agree among themselves; empty where another side is named."""
    named = [(at, x) for at, x in line.parties_in(start, end) if x.codes or x.text.endswith(HEADS)]
    at, token = named[0] if len(named) == 1 else (0, None)
    if token is None or codes_of(scene.resolve(token)).isdisjoint(of_kind("union")):
        return ()
    counted = token.text.endswith(HEADS) or MEMBERS.search(token.text) or MEMBERS.match(line.code, at + 1)
    return scene.resolve(token) if counted else ()


ALONE = re.compile("(?<!参)[与和同跟]|就|双方|两|各方")


def of_one_union(line: Line, scene: Scene, start: int, match: re.Match[str]) -> tuple[Party, ...]:
    """欧盟稍早|达成协议，…: a union that names no other side agrees within itself; not after talks with another."""
    named = [x for _, x in line.parties_in(start, match.end())]
    if len(named) != 1 or ALONE.search(line.code, start, match.end()) is not None:
        return ()
    parties = scene.resolve(named[0])
    own = codes_of(parties)
    return parties if own and own <= of_kind("union") and not own & codes_of(scene.pair) else ()


def known(scene: Scene, row: list[Role]) -> tuple[Party, ...]:
    """The parties that stand in a row; empty when they are one side."""
    parties: list[Party] = []
    for role in row:
        sides = sides_of(scene, role)
        parties += [p for p in sides if p not in parties and not for_profit(p, scene)]
    several_told = any(r.token.symbol == t.REFERENCE and r.token.plural for r in row) or of_both(scene, row[-1])
    return tuple(parties) if several_told or between_many(tuple(parties)) else ()


def joint(
    scene: Scene, found: list[Role], before: int, *, towns: bool = False, paper: bool = False, first: bool = False
) -> tuple[Party, ...]:
    """The parties of a joint act: 双方, 日中外长, 甲和乙, 甲州与乙 that sign; empty when only one side acts.

    `paper`: 根据甲与乙之间的协议 names its sides. `first`: who acts in the clause, not who stands nearest to its end.
    """
    line = scene.line
    told = [r for r in found if r.position < before]
    own = [
        r
        for r in told
        if (towns or r.token.symbol != t.PLACE)
        and (
            r.role in JOINT_ROLES
            or (paper and r.role == "source")
            or (several(r.token) and before - r.position <= CLOSE)
            or (line is not None and side_by_side(line, r, told, before))
            or (line is not None and after_talks(line, r, before))
        )
    ]
    if line is not None and (row := row_of_the_deal(line, told, before)):
        return known(scene, row)
    rows = rows_of(line, [r for r in own if r.token.plural or sides_of(scene, r)])
    acting = rows[:1] + [row for row in rows[1:] if helped(line, row)] if first else rows[::-1]
    return next((sides for row in acting if (sides := known(scene, row))), ())


def of_the_paper(scene: Scene, found: list[Role], before: int) -> tuple[Party, ...]:
    """撤销去年[日韩]双方|签署的协议: one word for several, right before what they signed."""
    near = [r for r in found if 0 < before - r.position <= CLOSE and several(r.token) and r.token.codes]
    return known(scene, near[-1:]) if near else ()


def unnamed(found: list[Role], before: tuple[Party, ...]) -> bool:
    """甲与乙达成协议，|双方|同意…: the clause names nobody but the two of the clauses before."""
    own = [r.token for r in found if r.role in JOINT_ROLES and r.token.symbol != t.PLACE]
    return bool(own) and all(x.reference in TWO and not x.codes for x in own) and len(codes_of(before)) == PAIR


REPORTS = re.compile("表示|强调|指出|宣布|获悉|得知|透露|证实|促成|[曾宣声据]称|说(?!明|法)")


def told_last(line: Line, start: int, end: int) -> list[Role]:
    """甲称|乙决定加入: who only reports what another side decides takes no part; 甲宣布与乙|达成: his own."""
    found = roles(line, start, end)
    said = max((m.end() for m in REPORTS.finditer(line.code, start, end)), default=start)
    after = [r._replace(role="subject") if r.position == said > start else r for r in found if r.position >= said]
    return after if any(r.role != "with" for r in after) else found


BESIDE = frozenset({"with", "and", "beside", "at"})
SINGLE = frozenset({"he", "she"})


def alone(line: Line, start: int, end: int) -> bool:
    """印度外长|确认, 让[日本政府]|决定, 她|同意: one person or side by itself stands right before the words."""
    told = roles(line, start, end)
    own = [r for r in told if r.token.symbol in ACTORS or r.token.reference in SINGLE]
    if not own or own[-1].role in BESIDE or several(own[-1].token):
        return False
    return (
        sum(r.role == "subject" for r in own) <= 1
        and CONSENTS.fullmatch(line.code, own[-1].position + 1, end) is not None
    )


APART = re.compile(f"(?:[—：:；]|{REPORTS.pattern}|领导下|影响下|要求下|压力下)")


def lone_doer(line: Line, start: int, end: int) -> bool:
    """在甲领导下——[乙]|决定…: the subject right before the words acts without whom the clause named before."""
    own = [r for r in roles(line, start, end) if r.role in JOINT_ROLES and r.token.symbol in ACTORS]
    if len(own) < PAIR or own[-1].role != "subject" or several(own[-1].token):
        return False
    between = line.code[own[-2].position + 1 : own[-1].position]
    return APART.search(between) is not None and CONSENTS.fullmatch(line.code, own[-1].position + 1, end) is not None
