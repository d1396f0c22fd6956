"""甲向乙提供援助, 乙获得甲的贷款, 甲援建的医院: who gives and who receives.

Not here: receivers that the clause leaves out (receivers.py), relief that arrives (relief.py), measures by law and
trade (laws/by_verb.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import aim, group_from
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.actors import act_of, bare, find_actor
from pipelines.extract.events.measures.acting.deeds import FAR, add_all, aim_at_other, codes_of, set_targets
from pipelines.extract.events.measures.acting.passives import passive, suffered
from pipelines.extract.events.measures.aid.needy import struck_before
from pipelines.extract.events.measures.aid.receivers import (
    ally_of,
    at_line,
    in_distress,
    in_need,
    meant_for,
    those_meant,
)
from pipelines.extract.events.measures.laws.by_noun import measure
from pipelines.extract.events.measures.targets.implied import keep_giver, name_opposite, name_west, named_last
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

GIVEN_TO = phrase("given_to")
FOR, DROPS = re.compile("[为给向对]$"), re.compile("空投|仪式")


def give(spot: Spot) -> Reading:
    """甲向乙提供援助; 甲捐助物资给乙; 甲提供乙武器; 甲支援乙: who receives is told before, inside or right after."""
    if passive(spot):
        return suffered(spot)
    reading = act_of(spot)
    begin, aimed = aim(spot)
    if by_a_body(spot, begin):
        return Reading()
    punished(reading, spot, begin)
    meant = [r for r in told_to_get(reading, spot, begin, aimed) if r.token.symbol != t.REFERENCE]
    if not meant and SIGNED.search(spot.line.code, spot.clause_start, spot.end):
        meant = [r for r in spot.left() if r.role == "with"][-1:]
    if not meant and TO_THEM.search(spot.line.code, spot.clause_start, spot.end):
        told = roles(spot.line, 0, spot.clause_start)
        meant = [r for r in told if meant_for(spot, r) or ally_of(spot, r)][-1:]
    keep_giver(reading, codes_of(spot, meant))
    set_targets(reading, spot, meant)
    if any(r.token.symbol == t.REFERENCE and meant_for(spot, r) for r in at_line(spot)):
        aim_at_other(reading, spot)
    return reading


def told_to_get(reading: Reading, spot: Spot, begin: int, aimed: list[Role]) -> list[Role]:
    """捐物资给[乙], 向[乙]提供, 提供[乙]武器, 在[乙]空投, 就[乙]…: whom the clause names, in this order."""
    after = any(given_to(spot, r) for r in spot.right()[:1])
    direct = [r for r in group_from(spot, spot.right()) if after and r.token.symbol != t.REFERENCE]
    inside = [r for r in spot.inside() if r.role not in ("agent", "source", "with") and not made_by(spot, r)]
    dropped = [r for r in spot.left() if r.role == "at" and DROPS.search(spot.trigger_code())]
    beside = [r for r in spot.left() if r.role in ("to", "about") and r.position > reading.actor_at >= 0]
    aimed = aimed if begin > reading.actor_at else []
    direct = in_distress(spot) or direct
    return direct or aimed or group_from(spot, inside) or dropped[-1:] or beside[-1:]


def punished(reading: Reading, spot: Spot, begin: int) -> None:
    """丙将制裁向丁提供武器的[乙国]公司: who gives is punished for it, and does not punish."""
    start = begin if spot.clause_start <= begin < spot.start else spot.start
    sold = PUNISHED_FOR.match(spot.line.code, spot.end)
    if sold is None or PUNISHES.search(spot.line.code, spot.clause_start, start) is None:
        return
    reading.actors, reading.actor_at, reading.scope = [], start, start
    add_all(reading, spot, [r for r in spot.right() if r.position == sold.start("who")])


PUNISHES = re.compile(
    r"(?:制裁|反制|惩罚|惩处|处罚|惩戒)(?:了|过)?(?:[一两二三四五六七八九十数多\d]+[家名个批])?(?:参与|涉嫌|涉及|因|曾|那些|任何)*$"
)
PUNISHED_FOR = re.compile(
    f"[^，。；的]{{0,12}}的(?P<who>{t.SIDE})?[^，。；的]{{0,8}}?(?:公司|厂商|企业|军火商|实体|个人|制造商|承包商|机构|国家|官员|[船货]轮)"
)


def help_given(spot: Spot) -> Reading:
    """甲向乙承诺，将提供贷款; 甲与乙会谈后，决定向乙提供…: who receives was told before, or who gives."""
    reading, (begin, _) = give(spot), aim(spot)
    name_west(reading, spot)
    own, alone = reading.codes(), bare(spot, begin if begin >= 0 else spot.start)
    if len(own) == 1 and not reading.targets:
        reading.targets = told_elsewhere(reading, spot, own, begin)
    if not own and spot.line.sentence.index and alone:
        name_opposite(reading, spot)
    if not reading.codes() and len(reading.targets) == 1 and alone:
        name_beside(reading, spot)
    return reading


def told_elsewhere(reading: Reading, spot: Spot, own: list[str], begin: int) -> list[str]:
    """甲向[乙]承诺，|将提供贷款: who receives, where the clause names nobody; by what stands nearest."""
    if begin < 0 and reading.inherited:
        set_targets(reading, spot, [r for r in roles(spot.line, 0, spot.clause_start) if meant_for(spot, r)][-1:])
    helped = helped_so_far(spot, own) if begin < 0 else those_meant(spot, own)
    there = THERE.search(spot.line.code, spot.clause_start, spot.end)
    found = reading.targets or helped or (named_last(spot, own) if there else [])
    return found or in_need(spot, own) or struck_before(spot, own)


def help_named(spot: Spot) -> Reading:
    """欧盟的援助计划获得批准: for whom, the article told before."""
    reading = measure(spot)
    if not reading.targets and len(reading.codes()) == 1 and aim(spot)[0] < 0:
        reading.targets = helped_so_far(spot, reading.codes())
    return reading


def helped_so_far(spot: Spot, own: list[str]) -> list[str]:
    """甲向乙提供援助。…甲还|提供弹药: to 乙 again, unless the clause gives to many or to somewhere else."""
    helped = [code for code in spot.scene.helped if code not in own]
    return [] if FOR_MANY.search(spot.line.code, spot.clause_start, spot.end) else helped


FOR_MANY = re.compile(  # 为全球各地的项目提供贷款, 向海外捐赠口罩
    "[向给为对][^，。；]{0,8}?(?:全球|世界|各[国地]|海外|国外|多国|多个国家|[十百几数余多\\d]个?国家|发展中国家|[国省]内|本国)"
)


def by_a_body(spot: Spot, begin: int) -> bool:
    """他的某某基金会|还为乙提供…: the last one told before the gift is no state."""
    end = min(begin, spot.start) if begin >= 0 else spot.start
    return BODY.search(spot.line.code, spot.clause_start, end) is not None


BODY = re.compile(
    "(?:基金会|(?<!发展金融)公司|集团|企业|财团|协会|商会|大学|研究机构|教会)[”」]?"
    f"(?:[也还已将又曾都均会正再]|今天|宣布|决定|承诺|表示|计划|{t.TIME})*$"
)


def made_by(spot: Spot, role: Role) -> bool:
    """提供[丙国]疫苗: whose goods they are, not who has them."""
    return MADE.match(spot.line.code, role.position + 1) is not None


MADE = re.compile("(?:产|制造?)?的?(?:疫苗|口罩|药)")


TO_THEM = re.compile("[对向给为]其(?![他它余中])")  # 增加对乙的援助，并向其提供弹药
SIGNED = re.compile(expand("<sign>|换文"))  # 与[乙]签署提供贷款的换文
THERE = re.compile("[对向给](?:该|这[一个]?)(?:国|地区|飞地)")  # 扩大对该地区的援助


def name_beside(reading: Reading, spot: Spot) -> None:
    """在甲与乙的会谈上，决定向[乙]提供雷达: the only other side that the sentence names so far."""
    named = {c for r in roles(spot.line, 0, spot.clause_start) if r.role != "source" for c in r.token.codes}
    others = named - set(reading.targets)
    if len(others) == 1 and len(named) > 1:
        reading.add_sides(others)


def given_to(spot: Spot, role: Role) -> bool:
    return GIVEN_TO.fullmatch(spot.line.code[spot.end : role.position]) is not None


def given(spot: Spot) -> Reading:
    """乙感谢[甲]捐赠的疫苗; 由[甲]资助的乙国地铁; not 为[乙]援建的: the giver begins the trigger."""
    reading = Reading()
    inside = spot.inside()
    if FOR.search(spot.line.code, spot.clause_start, spot.start):
        find_actor(reading, spot)
        set_targets(reading, spot, inside[:1])
        return reading
    add_all(reading, spot, inside[:1])
    reading.actor_at = inside[0].position if inside else -1
    arriving = [r for r in spot.right() if r.role == "go"]
    after = arriving[-1:] or [r for r in spot.right() if r.position - spot.end <= FAR][:1]
    before = parties_of([r for r in spot.left() if r.role != "source"], ("subject", "with", "and"))
    going = [r for r in spot.left() if r.role in ("go", "at") and r.token.codes]  # 赴[乙]出席甲援建的医院的仪式
    for found in (inside[1:], after, going[-1:], last_group(spot.line, before)):
        if not reading.targets:
            set_targets(reading, spot, found)
    return reading


def receive(spot: Spot) -> Reading:
    """乙获得[甲]的贷款, 乙从[甲]获得援助: who has it is the subject, the giver stands in the trigger."""
    reading, receiver = Reading(), Reading()
    inside = spot.inside()
    givers = inside[:1] or [r for r in spot.left() if r.role in ("since", "source")][-1:]
    add_all(reading, spot, givers)
    find_actor(receiver, spot, givers)
    reading.take_subject(receiver)
    come_from = codes_of(spot, [r for r in spot.left() if r.role == "source"]) if inside else []  # 来自乙国的学生
    reading.targets = [c for c in (receiver.codes() or come_from) if c not in reading.codes()]
    return reading
