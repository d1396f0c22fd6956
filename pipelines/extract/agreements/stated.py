"""The clauses of a sentence that state an agreement, and between whom.

Belongs here: wishes and conditions that are none, who carries on as a party.
Not here: who the sides of one clause are (agreement_sides.py, counterparts.py), words (rules/agreements.yaml).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.extract.agreements.agreement_sides import (
    ACTORS,
    alone,
    between_many,
    by_lawmakers,
    joint,
    lone_doer,
    of_a_group,
    of_many_states,
    of_members,
    of_one_union,
    of_the_paper,
    others,
    several,
    told_last,
    unnamed,
)
from pipelines.extract.agreements.counterparts import (
    TOPIC_AHEAD,
    at_war,
    nobody,
    of_the_talks,
    of_those_who_meet,
    ours,
    with_the_other,
    with_whom,
)
from pipelines.extract.agreements.reach import SPOKEN
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.joint_sides import told_between
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.agreement_words import AgreementCue, words
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.party import Party, codes_of, sides_alone
from pipelines.extract.rulebook import expand

TOPIC = re.compile(
    r"就|围绕|针对|面向|(?<!正)在(?=[^，]*(?:[上中下内间]|方面|领域|问题|一事))"
    r"|(?<![认作成因])为(?!了?(?:确保|促成|争取|达成|寻求|实现|因应))"
)
TALKED = re.compile("会[谈晤面见]|见面|通话|磋商|达成|签[署订定]")  # 甲访问乙国，与乙国总统会谈，|同意…
# 为帮助遭甲进攻的乙，|已与乙达成协议; 经甲与乙的努力，|双方达成…: why and by whose help, not who
MEANS = re.compile(
    expand(
        "为(?:了|帮助|协助|支援)|经过?(?![^，。；]{0,24}(?:<settle>|协商一致|一致同意))|在[^，]{0,30}(?:努力|斡旋|调停|调解|协助|见证)下，"
    )
)
TOGETHER = re.compile("联合|共同|一起|一道|携手")  # of a group and whoever else
ALL_DO = re.compile("(?:[都均]|一致)")  # 双方都希望…，|都同意…: as much a fact as what they hope is one
TOLD_OF = re.compile("对于|针对|随着")  # names its sides itself: 针对甲与乙达成停火


def settled(left: str, right: str) -> bool:
    """Not a wish, a plan or a failure: 尚未|达成一致, 希望|达成共识. Between 就 and the verb is only the topic."""
    before = TOPIC.split(left, maxsplit=1)[0]
    return not (words().not_yet.search(before) or words().not_near.search(left) or words().undone.search(right))


def stands(cue: AgreementCue, line: Line, start: int, match: re.Match[str], end: int) -> bool:
    """希望修订1987年所|签署的日韩条约: what is hoped for is not the signing."""
    left = line.code[start : match.start()]
    if cue.relative and words().once.search(left):
        return True
    if cue.relative and words().dated.search(left) and any(several(x) for _, x in line.parties_in(*match.span())):
        return True
    return settled(left, line.code[match.end() : end])


@dataclass(frozen=True)
class Told:
    """What a clause can lean on: who acted in the clauses before, and between whom the deal told of last is."""

    inherited: tuple[Party, ...] = ()
    deal: tuple[Party, ...] = ()


def clause_item(
    line: Line, scene: Scene, start: int, end: int, told: Told, cues: Sequence[AgreementCue]
) -> tuple[AgreementCue, tuple[Party, ...]] | None:
    """The agreement that this clause states, if any, and between whom; `cues`: those that its sentence can hold."""
    if words().hint.search(line.code, start, end) is None:
        return None
    for cue in cues:
        find = cue.pattern.match if cue.terms else cue.pattern.search
        match = find(line.code, start, end)
        if match is None or not stands(cue, line, start, match, end):
            continue
        strangers = not told.inherited and others(line, scene, start, match.start())
        if strangers or by_lawmakers(line, start, match.start()):
            continue
        many = () if cue.one_side else among_many(line, scene, start, match, told, cue)
        parties = many or parties_to(line, scene, start, match, told, cue)
        parties = parties or (at_war(line, scene, start, match.end()) if cue.name == "consensus" else ())
        if cue.group and not (TOGETHER.search(match.group()) and len(codes_of(parties)) == PAIR):
            parties = tuple(p for p in parties if of_a_group((p,)))
        if parties and (many or between_many(parties)):
            return cue, parties
    return None


def among_many(
    line: Line, scene: Scene, start: int, match: re.Match[str], told: Told, cue: AgreementCue
) -> tuple[Party, ...]:
    """Those named of many states, or one union whose members agree among themselves."""
    many = of_many_states(line, scene, start, match.end() if cue.inside else match.start())
    if many or cue.kind != "agreed":
        return many
    members = of_members(line, scene, start, match.start()) or of_those_who_meet(line, scene, start, match.start())
    alone = cue.name == "consensus" and not told.inherited
    return members or (of_one_union(line, scene, start, match) if alone else ())


def parties_to(
    line: Line, scene: Scene, start: int, match: re.Match[str], known: Told, cue: AgreementCue
) -> tuple[Party, ...]:
    """Between whom it is: named in the clause, else before it, else the sides of the last talks."""
    inherited = known.deal if cue.terms else known.inherited
    at, last = match.start(), match.end() if cue.inside or cue.terms else match.start()
    if cue.one_side:
        return with_the_other(line, scene, start, at)
    if cue.terms:
        return inherited or named_by_the_deal(line, scene, at, last)
    if cue.joint and lone_doer(line, start, at):
        return ()
    told = told_last(line, start, last)
    parties = of_the_paper(scene, told, at) if cue.relative else ()
    parties = parties or joint(scene, told, last, towns=cue.kind == "signed", paper=cue.inside, first=cue.group)
    parties = (parties and with_whom(line, scene, start, at)) or parties
    if parties or TOLD_OF.match(line.code, start, at):
        return inherited if unnamed(told, inherited) else parties
    by_one = alone(line, start, at)
    parties = (() if by_one else inherited) or with_whom(line, scene, start, at)
    parties = parties or (ours(line, scene, start, at, known.deal) if cue.ours else ())
    if not parties and (not cue.joint or (nobody(line, last) and not by_one)):
        parties = of_the_talks(line, scene, start, at)
    return parties


def named_by_the_deal(line: Line, scene: Scene, start: int, end: int) -> tuple[Party, ...]:
    """[甲与乙]的停火将延长两天; not 根据[丙和丁]斡旋的协议: the sides that stand in the words, by name."""
    if MEDIATED.search(line.code, start, end) is not None:
        return ()
    return joint(scene, [r for r in roles(line, start, end) if r.token.codes], end, paper=True)


def only_talked_of(line: Line, scene: Scene, edges: tuple[tuple[int, int], ...], index: int) -> bool:
    """若能成行，|确认…; 双方应顾全大局，|再次确认…: on a condition, or still what should be done."""
    if not index or ALL_DO.match(line.code, edges[index][0]) is not None:
        return False
    if words().supposed.search(line.code[slice(*edges[index - 1])]):
        own = joint(scene, roles(line, *edges[index]), edges[index][1])
        return not own or words().then.search(line.code, *edges[index]) is not None
    for clause in range(index, -1, -1):
        start, end = edges[clause]
        if clause < index and (words().wished.search(line.code[start:end]) or to_come(line, edges, clause, index)):
            return True
        if joint(scene, roles(line, start, end), end) or SPOKEN.search(line.code, start, end):
            return False
    return False


def to_come(line: Line, edges: tuple[tuple[int, int], ...], clause: int, index: int) -> bool:
    """甲考虑在与乙会谈时，|确认合作: planned in the clause before, and nobody else is the subject since."""
    said = words().hint.search(line.code, *edges[index])
    since = roles(line, edges[clause + 1][0], said.start() if said is not None else edges[index][1])
    if any(r.role == "subject" and r.token.symbol in ACTORS for r in since):
        return False
    return words().planned.search(line.code[slice(*edges[clause])]) is not None


Hit = tuple[int, AgreementCue, tuple[Party, ...]]  # the number of a clause, and what it states


def stated(line: Line, scene: Scene, edges: tuple[tuple[int, int], ...], deal: tuple[Party, ...] = ()) -> list[Hit]:
    """The clauses that state an agreement, each with its cue and between whom; `deal`: the sides of the last deal."""
    cues = words().cues_for(line.code)
    hits: list[Hit] = []
    inherited: tuple[Party, ...] = ()
    last = max((m.start() for m in words().hint.finditer(line.code)), default=-1)
    for index, (start, end) in enumerate(edges):
        if start > last:
            break
        known = hits[-1][2] if hits else deal
        hit = clause_item(line, scene, start, end, Told(inherited, known), cues)
        hit = None if hit is not None and only_talked_of(line, scene, edges, index) else hit
        hit = None if hit is not None and is_announced(line, edges, hits, index) else hit
        inherited = carried_on(line, scene, start, end, inherited) if end <= last else ()
        if hit is not None:
            hits.append((index, *hit))
            inherited = inherited or (hit[1] if hit[0].ours else ())
    return hits


SAYS_WHAT = re.compile(expand("(?:同意|认为|<settle>|决定|确认|认识到|承诺)了?[，：]?$"))


def is_announced(line: Line, edges: tuple[tuple[int, int], ...], hits: list[Hit], index: int) -> bool:
    """双方一致同意，|将关系提升为…: what the clause before ends with is said here, and is one item with it."""
    if not hits or hits[-1][0] != index - 1:
        return False
    return SAYS_WHAT.search(line.code[slice(*edges[index - 1])]) is not None


def carried_on(line: Line, scene: Scene, start: int, end: int, inherited: tuple[Party, ...]) -> tuple[Party, ...]:
    """甲与乙举行会谈，|同意…; 甲会见乙，|同意…: the two go on until one side alone is the subject."""
    found = roles(line, start, end)
    if MEANS.match(line.code, start, end) or TOPIC_AHEAD.match(line.code, start, end):
        return inherited
    own = with_whom(line, scene, start, end) if TALKED.search(line.code, start, end) else ()
    own = own or reconciled(line, start, end) or joint(scene, found, end, first=True) or met(scene, found)
    alone = [r for r in found if r.role == "subject" and r.token.symbol in ACTORS]
    return own or (() if alone else inherited)


MEDIATED = re.compile("斡旋|调停|调解")


def reconciled(line: Line, start: int, end: int) -> tuple[Party, ...]:
    """丙和丁在甲与乙之间的调解取得成功，|达成协议…: the two between whom the others went."""
    named = line.parties_in(start, end) if MEDIATED.search(line.code, start, end) else []
    return sides_alone(told_between(line, named[-1][1].end)) if named else ()


def met(scene: Scene, found: list[Role]) -> tuple[Party, ...]:
    """甲在巴黎会见乙: the two of whom one met the other."""
    told = [r.token for r in found if r.role == "met"]
    own = [r.token for r in found if r.role == "subject" and r.token.symbol in ACTORS] if told else []
    both = tuple(p for token in (*own[:1], *told) for p in scene.resolve(token))
    return both if len(codes_of(both)) > 1 else ()
