"""甲释放乙国公民, 向乙移交战俘: people held across borders who are let go, and who held them.

Not here: that they are taken and held (custody.py), swaps (swaps.py), who goes free in another sentence
(done/set_free.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.clauses.triggers.aims import aim, group_from
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.measures.acting.actors import find_actor
from pipelines.extract.events.measures.acting.deeds import FAR, add_all, codes_of, set_targets, text_left
from pipelines.extract.events.measures.acting.may_act import right_before
from pipelines.extract.events.measures.acting.passives import passive
from pipelines.extract.events.measures.captives.custody import (
    GAINED,
    HOLDS,
    MEDIATES,
    WANTED,
    among,
    anybody,
    by_name,
    near,
    with_counted,
)
from pipelines.extract.events.measures.captives.sides import CAPTIVES, beyond_subjects, swapped, those_missed
from pipelines.extract.events.measures.captives.swaps import both_ways, handed_in, swap
from pipelines.extract.events.measures.done.lifting import demand_goes_on, wishes
from pipelines.extract.events.measures.targets.implied import name_other
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.rulebook import expand
from pipelines.extract.speaking_verbs import verbs_of_speaking

HELD_BEFORE = re.compile(
    f"(?:拘|押|捕|软禁|囚禁|监禁|扣留|绑架|劫持)[^，。；的]{{0,8}}(?:之?后|多年|[年月天周]|{t.TIME})，?$"
)
WHO_IS_HELD = re.compile(
    f"[被遭][^，。；]{{1,14}}(?:拘|押|捕|扣留|软禁|劫持|绑架)[^，。；]{{0,3}}的{t.SIDE}[^，。；]{{1,16}}，?$"
)
HELPS = re.compile("(?:协助|帮助|斡旋|促成|确保)[^，]{0,6}$")  # 希望甲协助释放: others hold them
BOTH = re.compile("交换|互|换[囚俘]|(?<=[各别])释放")
REFUSES = re.compile("(?:拒绝|不[会愿肯]|未|没有|无法)(?:再|继续)?$")
HELPS_OUT = re.compile(f"(?:协助|帮助|斡旋|促成|确保)(?!下)[^，{t.WHO[1:-1]}]{{0,6}}$")
THANKED = re.compile(expand("(?:<thank>|<praise>|归功于?)[^，]{0,40}$"))  # 感谢[甲]、[乙]为人质获释所做的努力
BY_THEM = re.compile(f"由[{t.SIDE}{t.OFFICIAL}]$")  # 两名[乙国]商人已由[甲方]放行


def release(spot: Spot) -> Reading:
    """甲释放乙国公民; 乙国人质从甲获释; 甲乙交换战俘: who lets go, else who holds them."""
    reading = Reading()
    if swap(reading, spot):
        return reading
    if GAINED.search(spot.trigger_code()) or passive(spot) or BY_THEM.search(spot.line.code, 0, spot.start):
        freed = let_go(reading, spot)
    else:
        freed = captives(spot)
        find_holder(reading, spot, [r for r in spot.right() if r not in freed])
    freed = [r for r in freed if anybody(spot, r)] or ([] if among(spot) else handed_to(spot))
    counted = [*with_counted(spot, freed), *in_return(spot), *among(spot)]
    set_targets(reading, spot, counted)
    if len(counted) > len(freed):
        swapped(reading, codes_of(spot, counted), spot.scene.day())
    if BOTH.search(spot.line.code, spot.start, spot.end) and len(reading.targets) < 2:
        add_all(reading, spot, [r for r in spot.left() if r.role == "with"])
        reading.targets = reading.codes() if len(reading.codes()) > 1 else reading.targets
    beyond_subjects(reading, spot)
    if WANTED.search(spot.line.code, spot.clause_start, spot.start):
        name_other(reading, spot)
    if not reading.codes() and reading.targets:
        held_before_by(reading, spot)
    both_ways(reading, spot)
    those_missed(reading, spot)
    by_name(reading, spot, counted)
    return reading


def in_return(spot: Spot) -> list[Role]:
    """甲释放50名乙国人质以换取150名[甲国]囚犯: the prisoners that are let go for them."""
    back = IN_RETURN.search(spot.line.code, spot.end, spot.clause_end)
    return [r for r in spot.right() if back and r.position == back.start("who")]


IN_RETURN = re.compile(
    expand("(?:换取|交换|换回)(?:被?(?:<detain>|关)在?") + f"{t.WHO}[^，。；]{{0,4}}的)?[^，。；{t.WHO[1:-1]}]{{0,16}}"
    f"(?P<who>{t.SIDE})[^，。；]{{0,4}}(?:{CAPTIVES}|在押|人(?=[，。；]|$))"
)


def held_before_by(reading: Reading, spot: Spot) -> None:
    """乙国学者获释，此前被[甲]关押; [甲国]总理说，被扣的乙国学者将获释: told by the next clause, or who says so."""
    code = spot.line.code
    after = HELD_EARLIER.match(code, spot.clause_end)
    if after:
        add_all(reading, spot, [r for r in roles(spot.line, spot.clause_end, after.end()) if r.token.codes][:1])
    elif SAYS.search(code, 0, spot.clause_start) and TO_GO_FREE.search(text_left(spot)):
        speaking = roles(spot.line, *spot.clause_before())[:1]
        two = {code for code, _ in spot.scene.roll.counts.most_common(2)}
        if {*codes_of(spot, speaking), *reading.targets} == two:
            add_all(reading, spot, speaking)


HELD_EARLIER = re.compile(
    expand(
        f"，[^，。；{t.WHO[1:-1]}]{{0,4}}{t.REFERENCE}?[^，。；{t.WHO[1:-1]}]{{0,3}}(?:<earlier>|之前|曾)[^，。；{t.WHO[1:-1]}]{{0,4}}[被遭]{t.WHO}"
        "[^，。；]{0,6}<detain>"
    )
)
SAYS = re.compile(f"(?:{verbs_of_speaking()}|承诺)[，：]$")
TO_GO_FREE = re.compile("^(?!.*(?:人质|俘)).*(?:将|会|即将|很快)[^，]{0,4}$")


def handed_to(spot: Spot) -> list[Role]:
    """向[乙]移交三名战俘, 将越境士兵交还[乙方], 撤销对[乙国]记者的指控并|予以释放: people of whom the aim tells."""
    if HANDED.match(spot.line.code, spot.start):
        return aim(spot)[1]
    return [r for r in spot.right()[:1] if BACK.search(spot.trigger_code()) and r.position - spot.end <= BESIDE]


BACK, BESIDE = re.compile("[将把].*[交送]还给?$"), 2
HANDED = re.compile("(?:移交|交还|送还|归还|交出)[^，。；]{0,20}(?:战俘|囚犯|俘虏|人质)|予以")


def holds(spot: Spot, role: Role) -> bool:
    """被[甲]逮捕的, 在[甲]被拘的, [甲]挟持的: told beside the captives as who holds them."""
    return role.role in ("agent", "at") or HOLDS.match(spot.line.code, role.position + 1) is not None


def captives(spot: Spot) -> list[Role]:
    return [
        r for r in group_from(spot, [r for r in [*spot.inside(), *spot.right()] if not holds(spot, r)]) if near(spot, r)
    ]


def find_holder(reading: Reading, spot: Spot, beside: list[Role]) -> None:
    """Told beside the captives; of whom it is asked; else who lets go."""
    told = [r for r in beside if holds(spot, r) and r.token.codes][:1]
    wanted = wishes(spot)
    asked_at = demand_goes_on(spot)
    if told:
        add_all(reading, spot, told)
    elif asked_at is not None:  # 要求[甲]停止试射，并|释放两人
        asked = [r for r in roles(spot.line, asked_at, spot.clause_before()[1]) if r.token.codes]
        add_all(reading, spot, asked[:1])
        name_other(reading, spot)
    elif wanted and REFUSES.search(text_left(spot)):
        find_actor(reading, spot)  # 甲拒绝释放
    elif wanted and not HELPS.search(spot.line.code, wanted[0].end(), spot.start):
        add_all(reading, spot, last_group(spot.line, [r for r in spot.left() if r.position >= wanted[0].end()]))
    elif not wanted and (listed := handed_in(spot)):
        add_all(reading, spot, listed)
    elif not wanted and HELPS_OUT.search(spot.line.code, spot.clause_start, spot.start):
        return  # 同意协助释放: others hold them
    elif not wanted and MEDIATES.search(text_left(spot)):
        add_all(reading, spot, right_before(spot, spot.left(), -1))  # 欢迎[甲]释放两人
    elif not wanted:
        find_actor(reading, spot)


def let_go(reading: Reading, spot: Spot) -> list[Role]:
    """从伊朗获释的美国公民; 遭中国关押的澳大利亚记者获释: the place or the captor before it, the freed beside it."""
    left = [r for r in spot.left() if not THANKED.search(spot.line.code, spot.clause_start, r.position)]
    if not left:  # 乙国教授在甲被关押三年后，|20日获释; 被甲扣押的乙国渔船，|20日获释
        before = spot.clause_before()
        of_them = HELD_BEFORE.search(spot.line.code, *before) or WHO_IS_HELD.search(spot.line.code, *before)
        left = roles(spot.line, *before) if of_them else []
    told = [r for r in left if HOLDS.match(spot.line.code, r.position + 1)]
    captors = told or [r for r in [*left, *spot.inside()] if r.role in ("agent", "at", "since", "go") and r.token.codes]
    for found in captors[-1:]:
        reading.add("principal", spot.scene.resolve(found.token) or (Party(found.token.codes),))
    within = [r for r in spot.inside() if captors and r.position > captors[-1].position]
    if within:
        return within[:1]  # 遭甲拘捕的[乙国公民]能获释
    described = spot.line.code.startswith("的", spot.end)
    freed = [r for r in spot.right() if r.position - spot.end <= FAR][:1] if described else []
    freed = freed or last_group(spot.line, parties_of([r for r in left if r not in captors], ("subject", "object")))
    return freed
