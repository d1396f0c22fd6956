"""甲乙交换战俘, 由丙主导的换囚协议: who exchanges prisoners, and who only brokers it; lists of those to be let go.

Not here: releases by one side (custody.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.clauses.triggers.subjects import last_group
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.acting.deeds import codes_of
from pipelines.extract.events.measures.captives.sides import CAPTIVES, swapped
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import hostages
from pipelines.extract.mentions.party import Party


def swap(reading: Reading, spot: Spot) -> bool:
    """Is it an exchange whose two sides are told, or follow from the war?"""
    if SWAP.search(spot.line.code, spot.start, spot.end) is None:
        return False
    swapping = swappers(spot)
    if len(swapping) == PAIR:
        reading.add_sides(swapping)
        reading.targets = swapping
        return True
    brokered = BROKERED.search(spot.line.code, spot.clause_start, spot.start) is not None
    if brokered:
        swap_of_the_war(reading, spot)
    return brokered


def swappers(spot: Spot) -> list[str]:
    """[甲]与[乙]就换囚举行谈判, 丙促成[甲][乙]换囚: the last two sides before it that stand side by side."""
    told = [r for r in spot.left() if r.token.codes and r.role not in ("at", "source", "since", "go")]
    brokers = BROKERED.search(spot.line.code, spot.clause_start, spot.start)
    told = [r for r in told if brokers is None or not brokers.start() < r.position < brokers.end()]
    last = last_group(spot.line, told)
    if last and last[0].role == "with":
        last = [*last_group(spot.line, [r for r in told if r.position < last[0].position]), *last]
    beside = codes_of(spot, last)
    return beside if len(beside) == PAIR else codes_of(spot, told)


def swap_of_the_war(reading: Reading, spot: Spot) -> None:
    """由甲主导的换囚: only who brokered it is told, so it is between the sides of the war that the article is about."""
    pair = hostages(spot.scene.day()) or ()
    if pair and all(spot.scene.roll.counts[code] for code in pair):
        swapped(reading, list(pair), spot.scene.day())


def halves(draft: Draft) -> list[Draft]:
    """甲释放50名人质以换取150名囚犯: what each side lets go is counted, so it is two releases."""
    pair = draft.codes()
    if len(pair) != PAIR or set(pair) != set(draft.targets) or COUNTED.search(draft.words) is None:
        return [draft]
    own = {code: [(role, party) for role, party in draft.actors if code in party.codes] for code in pair}
    return [replace(draft, actors=own[code], targets=[x for x in pair if x != code]) for code in pair]


COUNTED = re.compile(
    r"\d[^，。；]{0,16}人质?[^。；]{0,16}(?:换取|换回|交换|和|与|及|、)[^。；]{0,12}\d[^，。；]{0,14}(?:囚犯?|巴勒斯坦人)"
)


def returned(draft: Draft, spot: Spot) -> list[Draft]:
    """甲释放39名乙国人质，|以换取117名囚犯: those whom the other side lets go for them, with the same state."""
    back = IN_RETURN.match(spot.line.code, spot.end, spot.next_clause()[1])
    if back is None or draft.type != "easing" or len(draft.codes()) != 1 or len(draft.targets) != 1:
        return []
    if PRISONERS.search(back["whom"]) is None or ANOTHER_TRIGGER.search(back["whom"]):
        return []
    start, end = spot.line.at[back.start("back")], spot.line.at[back.end("whom")]
    own, others = draft.codes(), Party(tuple(draft.targets))
    words = spot.line.code[back.start("back") : back.end("whom")]
    alone = replace(draft, start=start, end=end, words=words, place=None, country=None, lines=[*draft.lines])
    return [replace(alone, actors=[("principal", others)], targets=own)]


IN_RETURN = re.compile(
    "[^，。；]{0,40}?，?(?P<back>(?:并)?(?:用以|以便|以|用来|来)?(?:换取|交换|换回)(?P<whom>[^，。；]{2,}))"
)
PRISONERS = re.compile(f"{CAPTIVES}|妇孺|妇女|儿童|{t.SIDE}(?:平民|人(?=$|[（“」”]))")
ANOTHER_TRIGGER = re.compile("释放|放出|获释|放行|停火|休战|协议")


def both_ways(reading: Reading, spot: Spot) -> None:
    """再度互换被扣押人员: the sides of a war exchange, where the clause seems to tell one of them alone."""
    pair = hostages(spot.scene.day()) or ()
    told = {*reading.codes(), *reading.targets}
    if SWAP.search(spot.line.code, spot.start, spot.end) and told and told == set(pair) and len(reading.codes()) == 1:
        swapped(reading, list(pair), spot.scene.day())


# 由甲主导、乙协助的|换囚协议: they are no side of it
BROKERED = re.compile("(?:由|经|在)[^，]{0,30}(?:主导|斡旋|调[解停]|促成|协助|牵头|撮合|安排|居间)[^，]{0,8}(?:的|下)")
SWAP = re.compile("交换|互换|互释|相互释放|互相释放|换[囚俘]")


def handed_in(spot: Spot) -> list[Role]:
    """乙已收到[甲]明天将释放的人质名单: whose list it is lets go, not who has it in hand."""
    got = GOT_LIST.search(spot.line.code, spot.clause_start, spot.start)
    listed = got and NAMES.match(spot.line.code, spot.end)
    return (
        last_group(spot.line, [r for r in spot.left() if r.token.codes and r.position >= got.end()])
        if listed and got
        else []
    )


GOT_LIST = re.compile("(?:收到|接到|拿到|接获|获得|取得|得到|掌握|看到|公布|公开)(?:了)?")
NAMES = re.compile("[^，。]{0,16}?(?:名单|名册|清单)")
