"""The side that a measure leaves unsaid because the sentences before tell it: whom it hits too, who else takes it.

Belongs here: what carries over from one deed of the article to the next, who needs help in all of it.
Not here: sides that the clause or its sentence implies (implied_sides.py).
"""

import re

from pipelines.extract.clauses.pronouns import subjects_of
from pipelines.extract.clauses.reading import Reading, Spot, clause_text
from pipelines.extract.clauses.roles import roles
from pipelines.extract.clauses.scene import Deed
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.passives import passive
from pipelines.extract.events.measures.standing import foe, invader
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.sides import HOME, states
from pipelines.extract.rulebook import EventRule

NEAR = 3  # sentences
CARRY = frozenset({"sanction", "easing"})
ARMS = frozenset({"arms_supply"})


def complete(rule: EventRule, spot: Spot, reading: Reading) -> None:
    """甲制裁乙。丙同日也制裁了一家公司: 乙 again; 甲派出救援队: to the side struck by the earthquake told of before."""
    own, hit = reading.codes(), reading.targets
    if bool(own) == bool(hit) or rule.frame == "release":
        return
    if (rule.type == "aid" or rule.name in ARMS) and own and reading.place is None:
        reading.targets = in_need(spot, own, rule.type == "aid")
    elif rule.type in CARRY and own:
        reading.targets = hit_before(spot, own)
    elif rule.type in CARRY and (rule.frame == "ordered" or passive(spot)):
        told_off = rule.frame == "ordered" or EXPELS.match(spot.line.code, spot.start) is not None
        reading.add("principal", tuple(Party((c,)) for c in acting_before(spot, hit, told_off)))


def last_deed(spot: Spot) -> Deed | None:
    near = [d for d in spot.scene.deeds if spot.line.sentence.index - d.line <= NEAR]
    return near[-1] if near else None


def hit_before(spot: Spot, own: list[str]) -> list[str]:
    """丙同日也制裁了一家公司: whom the measure told of last hits; 甲随即反制: who took it."""
    last = last_deed(spot)
    if last is None:
        return []
    if set(own) <= set(last.targets):
        return [c for c in last.actors if c not in own] if BACK.search(clause_text(spot)) else []
    goes_on = set(own) <= set(last.actors) or TOO.search(clause_text(spot)) is not None
    fits = goes_on and set(own).isdisjoint(last.targets) and not HOME.issuperset({*own, *last.targets})
    return list(last.targets) if fits else []


def acting_before(spot: Spot, hit: list[str], told_off: bool) -> list[str]:
    """三名乙国外交官必须离境: whose measure hit 乙 last, else the subject of the sentence before."""
    last = last_deed(spot)
    if last is not None and set(hit) <= set(last.targets):
        return list(last.actors)
    index = spot.line.sentence.index
    for line in spot.scene.story.lines[max(0, index - 1) : index] if told_off else ():
        codes = [c for x in subjects_of(line) for p in spot.scene.resolve(x) for c in p.codes][:1]
        if codes and codes[0] in states() and codes[0] not in hit:
            return codes
    return []


TOO = re.compile(
    "也|亦|同样|同日|同一天|当天|同时|随后|随即|其后|稍后|跟进|此前|早前|先前|另外|再次|又|还|则|接着|继而"
)
EXPELS = re.compile("(?:被|遭)(?:驱逐|宣布为?|列为|勒令|限令|要求)")
BACK = re.compile("反制|报复|回敬|回应|对等|反击|还击|以牙还牙|针锋相对|对抗措施|同等|反手")


def in_need(spot: Spot, own: list[str], relief: bool) -> list[str]:
    """Whom the article tells to be struck by disaster or invaded, where the clause gives to nobody else."""
    named = {c for _, x in spot.line.tokens_in(spot.clause_start, spot.clause_end) for c in x.codes}
    if OTHERS.search(spot.line.code, spot.clause_start, spot.clause_end):
        return []
    index = spot.line.sentence.index
    for line in reversed(spot.scene.story.lines[max(0, index - NEAR - 1) : index + 1]) if relief else ():
        for found in (STRUCK.search(line.code), STRIKES.search(line.code)):
            if found:
                codes = [c for r in roles(line, found.start("who"), found.end("who")) for c in r.token.codes]
                if len(codes) == 1 and codes[0] not in own and named <= {*own, *codes}:
                    return codes
    if not ARMED.search(clause_text(spot)):
        return []
    day = spot.scene.day()
    for code, _ in spot.scene.roll.counts.most_common(NEAR):
        other = foe(code, day)
        if other and named <= set(own) and invader((code, other), day) == other and set(own).isdisjoint((code, other)):
            return [code]
    return []


WHO = f"(?P<who>[{t.SIDE}{t.CAPITAL}{t.PLACE}])"
DISASTER = (
    "(?:地震|强震|海啸|洪[灾水涝]|水灾|台风|飓风|气旋|旱灾|干旱|饥荒|霍乱|火山|风暴|雪灾|山火|林火|野火|泥石流|山体滑坡|"
    "爆炸|疫情|灾害|灾情)"
)
STRUCK = re.compile(f"{WHO}[^，。；{t.WHO[1:-1]}]{{0,16}}?{DISASTER}")
STRIKES = re.compile(f"{DISASTER}[^。；{t.WHO[1:-1]}]{{0,16}}?(?:在|袭击|重创|席卷|侵袭|横扫|登陆){WHO}")
ARMED = re.compile("军|武器|弹|炮|坦克|战机|战车|装甲|防空|无人机|防务|国防|安全援助|雷达")
OTHERS = re.compile(
    f"发展中国家|成员国|盟友|各国|友邦|本国|国内|[向给为对](?!灾|当地|受灾|受困|该|其|难民|民众|平民|[^，]{{0,4}}(?:万|名|个|家|所))[^，{t.TIME}]{{1,10}}(?:提供|发放|捐|拨|交付)"
)


def noted(draft: Draft, deeds: list[Deed]) -> None:
    """Keeps a measure in mind for the sentences to come."""
    if draft.type in CARRY and draft.status != "denied" and draft.actors:
        deeds.append(Deed(draft.line, tuple(draft.codes()), tuple(draft.targets)))
