"""Sides that the words of a measure only imply: what 对其 refers to, the other of two, those who are at odds.

Belongs here: filling what a frame has left empty.
Not here: who asks for its end (asked.py), the frames themselves (laws/by_verb.py).
"""

import re
from functools import cache

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import aim, group_from
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import FAR, add_all, add_person_hit, codes_of, set_targets
from pipelines.extract.events.measures.acting.passives import passive
from pipelines.extract.events.measures.done.lifting import fate
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import STATE
from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.rulebook import expand

BETWEEN_TWO, AIMED = phrase("between_two"), phrase("aimed")
BEFORE_TOLD, MUTUAL = phrase("told_before"), phrase("mutual")
TAKES_IT = ("将其", "把其", "将他们", "将它们", "把他们", "冻结其", "没收其", "扣押其", "查封其", "查扣其", "扣留其")
ITS = re.compile("(?:针对|对)(?:其(?!他|它|余|中)|他们|它们|此人|[他她它](?=实施|进行|采取))")


def referred(reading: Reading, spot: Spot) -> None:
    """甲指控乙公司…，并宣布对其实施制裁: the side that an earlier clause says something against."""
    begin, _ = aim(spot)
    if spot.line.code.startswith(TAKES_IT, spot.start):
        begin = spot.start
    elif begin <= 0 or not ITS.match(spot.line.code, begin):
        return
    if reading.targets or not reading.codes():
        return
    before = [r for r in roles(spot.line, 0, spot.clause_start) if r.role != "source" and r.token.codes]
    before += [r for r in spot.left() if reading.actor_at < r.position < begin and r.token.codes]
    others = [r for r in before if not set(r.token.codes) & set(reading.codes())]
    set_targets(reading, spot, group_from(spot, others))


def provoked(reading: Reading, spot: Spot) -> None:
    """针对[乙国]操纵选举，|甲祭出制裁: without another word of whom it hits, whoever gave cause for it."""
    if reading.targets or not reading.codes():
        return
    start, end = spot.clause_before()
    if CAUSE_TOLD.match(spot.line.code, start):
        set_targets(reading, spot, [r for r in roles(spot.line, start, end) if r.token.codes][:1])


CAUSE_TOLD = re.compile(
    "(?:针对|鉴于|不满|抗议|谴责|(?:为了?)?(?:报复|惩罚|反制|惩戒|制裁)|(?:为了?|作为|以)?(?:对|回应|因应))"
    f"(?!此)[^，{t.WHO[1:-1]}]{{0,6}}[{t.SIDE}{t.CAPITAL}]"
)


def keep_giver(reading: Reading, receiving: list[str]) -> None:
    """两人会谈，决定向[乙]提供…: of two who decide, it is the other who gives."""
    others = [(role, p) for role, p in reading.actors if not set(p.codes) & set(receiving)]
    if others:
        reading.actors = others


def turn(reading: Reading, spot: Spot, aimed: list[Role]) -> None:
    """甲对乙的制裁表示不满: it is 乙 whose measure it is."""
    hit, reading.actors, reading.inherited = reading.codes(), [], False
    add_all(reading, spot, aimed)
    reading.targets = [c for c in hit if c not in reading.codes()]


def name_counterpart(reading: Reading, spot: Spot) -> None:
    """美国实施限制，阻止中国获得芯片: on whom, the next clause says or the article, where it speaks of two sides."""
    if reading.inherited or reading.targets or len(reading.codes()) != 1:
        return
    following = roles(spot.line, *spot.next_clause())
    hit = [r for r in [*spot.right(), *following] if AIMED.search(spot.line.code, spot.end, r.position)][:1]
    own = reading.codes()[0]
    new = fate(spot, reading) in ("imposed", "lifted")
    known = new and BETWEEN_TWO.search(spot.line.code, spot.start, spot.end) is not None
    reading.targets = [c for c in codes_of(spot, hit) if c != own] or list(spot.scene.opposite(own) if known else ())


def name_other(reading: Reading, spot: Spot) -> None:
    """Who acts is not said: the other one of the two sides at hand."""
    if not reading.codes() and reading.targets and set(reading.targets) & {c for p in spot.scene.pair for c in p.codes}:
        others = list(
            dict.fromkeys(c for p in spot.scene.pair for c in p.codes if c not in reading.targets and len(c) == STATE)
        )
        reading.add_sides(code for code in others if len(others) == 1)


def name_opposite(reading: Reading, spot: Spot) -> None:
    """2021年对华关税将取消, 甲扩大出口管制: the other one of the two sides that the whole article speaks of."""
    own, hit = reading.codes(), list(dict.fromkeys(reading.targets))
    if NOBODYS.search(spot.line.code, spot.clause_start, spot.clause_end):
        return
    if len(own) == 1 and not hit:
        reading.targets = list(spot.scene.opposite(own[0]))
    elif len(hit) == 1 and not own and (other := spot.scene.opposite(hit[0])):
        reading.add_sides(other)


def name_west(reading: Reading, spot: Spot) -> None:
    """遭受西方制裁的乙, 西方对乙的援助: the United States and the European Union."""
    if reading.targets and not reading.codes() and WEST.search(spot.line.code, spot.clause_start, spot.start):
        reading.add_sides(("USA", "EU"))


WEST = re.compile("西方(?:国家|各国|盟国|盟友|世界|阵营|社会)?(?!媒体|企业|公司|学者|人士|外交官)")
NOBODYS = re.compile("西方|欧洲(?![联议理委法央])|各国|多国|国际社会|盟国|盟友|其他国家|第三国")


def name_maker(reading: Reading, spot: Spot) -> None:
    """取消[甲]施加的制裁: whoever lifts it, it was imposed by whom the words right before it name."""
    made = None if reading.codes() else MADE.search(spot.line.code, spot.clause_start, spot.start)
    if made:
        add_all(reading, spot, [r for r in spot.left() if r.position == made.start("who")])
        reading.actor_at, reading.targets = made.start("who"), [c for c in reading.targets if c not in reading.codes()]


MADE = re.compile(
    expand(
        f"(?<![对向])(?P<who>{t.WHO})[^，{t.WHO[1:-1]}]{{0,12}}(?:<impose>|批准|公布|推出|出台|下达)(?:了)?的"
        f"[^，{t.WHO[1:-1]}]{{0,16}}$"
    )
)


def named_last(spot: Spot, own: list[str]) -> list[str]:
    """甲称乙镇压示威者，甲将制裁有关官员: of those who do not act the side named last."""
    index = spot.line.sentence.index
    before = [x for _, x in spot.line.tokens_in(after_dateline(spot.line, 0), spot.start) if x.symbol in NAMED]
    earlier = [
        x for line in spot.scene.story.lines[max(0, index - 1) : index] for x in line.tokens if x.symbol in NAMED
    ]
    codes = (x.codes for x in reversed([*earlier, *before]) if len(x.codes) == 1 and len(x.codes[0]) == STATE)
    return next(([code] for (code,) in codes if code not in own), [])


NAMED = frozenset({t.SIDE, t.CAPITAL, t.PERSON, t.OFFICIAL})


def persons_hit(reading: Reading, spot: Spot) -> None:
    """对包括[林郑月娥]在内的官员实施制裁, [林郑月娥]等官员遭甲制裁: those of the side that is hit, by name."""
    begin, _ = aim(spot)
    span = range(begin, spot.start) if begin > reading.actor_at else range(spot.start, spot.end + FAR)
    span = range(spot.clause_start, spot.start) if passive(spot) else span
    for role in (r for r in [*spot.left(), *spot.inside(), *spot.right()] if r.position in span):
        if role.token.symbol == t.PERSON:
            add_person_hit(reading, spot, role)


def spoken_of(reading: Reading, spot: Spot) -> None:
    """将该机构列入清单, 对上述官员实施制裁: who was told of before is of the other side that the article speaks of."""
    own, (begin, _) = reading.codes(), aim(spot)
    start = begin if spot.clause_start <= begin < spot.start else spot.start
    told = BEFORE_TOLD.search(spot.line.code, start, spot.end) or (
        begin >= 0 and HIT.fullmatch(spot.line.code, begin, spot.start)
    )
    told = told or BEFORE_TOLD.match(spot.line.code, spot.end)  # 宣布制裁两名个人
    if not reading.targets and len(own) == 1 and told:
        reading.targets = list(spot.scene.opposite(own[0])) or named_last(spot, own)


HIT = re.compile(
    f"[对将把](?:涉及?{t.WHO}的)?[^，{t.WHO[1:-1]}]*(?:官员|人士|人员|个人|实体|企业|公司|机构|组织|责任者|负责人|领导人|议员)"
    "(?:等|再次|再|又|也|分别|全面|正式|实施|进行|采取|施加|追加|展开|做出|作出|新的?|了|一系列|有针对性的?|相应的?|严厉的?)*"
)


def each_other(reading: Reading, spot: Spot) -> None:
    """双方相互关闭领事馆, 甲乙两国恢复航班: each of the two acts on the other."""
    between = BETWEEN_THEM.search(spot.line.code, spot.start, spot.end) is not None
    if not reading.targets and len(reading.codes()) == PAIR and (between or both_told(spot)):
        reading.targets = reading.codes()
    if reading.targets or not MUTUAL.search(spot.line.code, spot.clause_start, spot.end):
        return
    if len(reading.codes()) < PAIR:
        before = [x for _, x in spot.line.tokens_in(0, spot.start)]
        told = dict.fromkeys(x.codes[0] for x in before if len(x.codes) == 1 and x.symbol in NAMED)
        sides = [c for p in spot.scene.pair if len(p.codes) == 1 for c in p.codes if len(c) == STATE]
        if len(told) == PAIR and any((x.reference or "").startswith("joint") for x in before):
            sides = list(told)  # 甲指控乙，引发两国风波，|并互相驱逐外交官
        others = [c for c in sides if c not in reading.codes()]
        if len(sides) == PAIR or (reading.codes() and len(others) == 1):
            reading.add_sides(others)
    both = reading.codes()
    reading.targets = both if len(both) == PAIR else []


def both_told(spot: Spot) -> bool:
    """两国政府恢复航班, 双方暂停往来; not 他们禁止出口."""
    tokens = (x for _, x in spot.line.tokens_in(spot.clause_start, spot.end) if x.reference)
    return any(x.reference.startswith("joint") for x in tokens) or BOTH.search(spot.clause_text()) is not None


BOTH = re.compile("两国|双方|两岸|之间")
BETWEEN_THEM = re.compile(
    "邦交|恢复建交|外交关系|通道|气泡|泡泡|走廊|直航|直飞|边境|边界|口岸|过境点|航班|航线|脱离接触|后撤"
)


def by_council(reading: Reading, spot: Spot) -> None:
    """联合国对丙的制裁决议, 对丙的国际制裁: the council acts, on the one of those it sanctions that is named."""
    world = WORLD.search(spot.line.code, spot.clause_start, spot.start) and not sanctioned().isdisjoint(reading.targets)
    if not reading.codes() and world:
        reading.add_sides(["UN"])
    if not reading.codes() and RESOLUTION.match(spot.line.code, spot.end):
        found = [r for r in spot.left() if r.token.codes == ("UN",)][-1:]
        add_all(reading, spot, found)
    if reading.codes() == ["UN"] and sanctioned().isdisjoint(reading.targets):
        reading.targets = under_sanctions(spot)


WORLD = re.compile("国际社?会?的?[“「]?$")


@cache
def sanctioned() -> frozenset[str]:
    """Those under sanctions of the UN: lexicons/un_sanctions.csv."""
    return frozenset(row["code"] for row in rows("un_sanctions.csv"))


@cache
def meant_by_sanctions() -> frozenset[str]:
    """Those of them whom 联合国的制裁 alone means."""
    return frozenset(row["code"] for row in rows("un_sanctions.csv") if row["meant"])


def under_sanctions(spot: Spot) -> list[str]:
    """Of those under sanctions of the UN the side that the article speaks of most."""
    return [code for code, _ in spot.scene.roll.counts.most_common() if code in meant_by_sanctions()][:1]


RESOLUTION = re.compile("[^，。]{0,4}决议")
