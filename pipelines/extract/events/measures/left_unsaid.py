"""The side that a measure leaves unsaid because the sentences before tell it: whom it hits too, who else takes it.

Belongs here: what carries over from one deed of the article to the next, who needs help in all of it.
Not here: sides that the clause or its sentence implies (targets/implied.py).
"""

import re

from pipelines.extract.clauses.meant.deeds_told import Deed
from pipelines.extract.clauses.meant.pronouns import subjects_of
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.acting.passives import passive
from pipelines.extract.events.measures.aid.needy import struck_lately
from pipelines.extract.facts import BY_LAW
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import HOME, states
from pipelines.extract.mentions.listed.wars import foe, invader
from pipelines.extract.rulebook import EventRule, expand

NEAR = 3  # sentences
KEPT = BY_LAW | {"detention", "aid"}
ARMS = frozenset({"arms_supply"})


def complete(rule: EventRule, spot: Spot, reading: Reading) -> None:
    """甲制裁乙。丙同日也制裁了一家公司: 乙 again; 甲派出救援队: to the side struck by the earthquake told of before."""
    own, hit = reading.codes(), reading.targets
    if bool(own) == bool(hit):
        return
    if rule.type == "detention" or rule.frame == "release":
        reading.targets = hit or held_before(spot, own)
        return
    if (rule.type == "aid" or rule.name in ARMS) and own and reading.place is None:
        reading.targets = in_need(spot, own, rule.type == "aid")
    elif rule.type in BY_LAW and own:
        reading.targets = hit_before(spot, own)
    elif rule.type in BY_LAW and (rule.frame == "ordered" or passive(spot)):
        told_off = rule.frame == "ordered" or EXPELS.match(spot.line.code, spot.start) is not None
        reading.add_sides(acting_before(spot, hit, told_off))


def held_before(spot: Spot, own: list[str]) -> list[str]:
    """乙国球员某某…。[某某]去年在甲被扣: whose he is was told before; 该男子在甲被捕: whom the article told of last."""
    text, start = spot.scene.story.article.text, spot.line.at[spot.clause_start]
    held = [d for d in spot.scene.deeds if d.type == "detention" and set(d.actors) == set(own) and len(d.targets) == 1]
    if held and (HIM.match(text, start) or goes_on_about_him(spot)):
        return list(held[-1].targets)
    name = NAME.match(text, start)
    at = text.find(name["name"]) if name else -1
    if name is None or not 0 <= at < start:
        return []
    before = [x for x in spot.scene.story.tokens if x.symbol == t.SIDE and x.end <= at and at - x.end <= DESCRIBED]
    told = before and DESCRIBES.fullmatch(text, before[-1].end, at) is not None
    return [c for c in before[-1].codes if c not in own] if told else []


def goes_on_about_him(spot: Spot) -> bool:
    """该男子3月在回国前，|因涉嫌间谍罪被甲拘留: the sentence is about him, and the clause names only who holds him."""
    text, opening = spot.scene.story.article.text, spot.line.at[0]
    return passive(spot) and HIM.match(text, opening) is not None and not [r for r in spot.left() if r.role != "agent"]


DESCRIBED = 24  # characters
DESCRIBES = re.compile(
    "[^，。；、：]{0,6}(?:籍|人|公民|学者|记者|商人|球员|作家|者|家|师|员|生|女子|男子|夫妇|导演|教授|律师|牧师)[\u4e00-\u9fff·]{0,12}"
)
HIM = re.compile("[他她](?![们国])|该[男女]|这名[男女]|两人")
NAME = re.compile(
    "(?:作家|记者|商人|学者|球员|律师|教授|牧师|导演|工程师)?(?P<name>[\u4e00-\u9fff]{2,4}?)"
    "(?=(?:于|自|是|则)?[12]\\d{3}年|(?:于|自)?(?:去年|今年|前年|上月|本月|上周|\\d)|[在被遭因]|此前|当天|当时|目前)"
)


def last_deed(spot: Spot) -> Deed | None:
    near = [d for d in spot.scene.deeds if d.type in BY_LAW and spot.line.sentence.index - d.line <= NEAR]
    return near[-1] if near else None


def hit_before(spot: Spot, own: list[str]) -> list[str]:
    """丙同日也制裁了一家公司: whom the measure told of last hits; 甲随即反制: who took it."""
    last = last_deed(spot)
    if last is None:
        return []
    if set(own) <= set(last.targets):
        return [c for c in last.actors if c not in own] if BACK.search(spot.clause_text()) else []
    goes_on = set(own) <= set(last.actors) or TOO.search(spot.clause_text()) is not None
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
    expand("也|亦|同样|同日|同一天|当天|同时|随后|随即|其后|稍后|跟进|<earlier>|另外|再次|又|还|则|接着|继而")
)
EXPELS = re.compile(expand("(?:被|遭)(?:<expel>|宣布为?|列为|勒令|限令|要求)"))
BACK = re.compile("反制|报复|回敬|回应|对等|反击|还击|以牙还牙|针锋相对|对抗措施|同等|反手")


def in_need(spot: Spot, own: list[str], relief: bool) -> list[str]:
    """Whom the article tells to be struck by disaster or invaded, where the clause gives to nobody else."""
    named = {c for _, x in spot.line.tokens_in(spot.clause_start, spot.clause_end) for c in x.codes}
    if OTHERS.search(spot.line.code, spot.clause_start, spot.clause_end):
        return []
    if relief and (codes := struck_lately(spot, own, NEAR)) and named <= {*own, *codes}:
        return codes
    return invaded(spot, own, named) if ARMED.search(spot.clause_text()) else []


def invaded(spot: Spot, own: list[str], named: set[str]) -> list[str]:
    """Who of those that the article names most is at war with an invader."""
    day = spot.scene.day()
    for code, _ in spot.scene.roll.counts.most_common(NEAR):
        other = foe(code, day)
        if other and named <= set(own) and invader((code, other), day) == other and set(own).isdisjoint((code, other)):
            return [code]
    return []


ARMED = re.compile("军|武器|弹|炮|坦克|战机|战车|装甲|防空|无人机|防务|国防|安全援助|雷达")
OTHERS = re.compile(
    f"发展中国家|成员国|盟友|各国|友邦|本国|国内|[向给为对](?!灾|当地|受灾|受困|该|其|难民|民众|平民|[^，]{{0,4}}(?:万|名|个|家|所))[^，{t.TIME}]{{1,10}}(?:提供|发放|捐|拨|交付)"
)


def noted(draft: Draft, deeds: list[Deed]) -> None:
    """Keeps a measure in mind for the sentences to come."""
    if draft.type in KEPT and draft.status != "denied" and draft.actors:
        kind = "detention" if draft.rule == "easing_release" else draft.type
        deeds.append(Deed(draft.line, kind, tuple(draft.codes()), tuple(draft.targets)))
