"""Who strikes whom as the war of the day tells it, where the clause names but one side or names them crosswise.

Not here: the wars themselves (mentions/listed/wars.py), what the clause says (blows.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import STATE
from pipelines.extract.mentions.listed.wars import adversary, captor, foe, invader
from pipelines.extract.speaking_verbs import verbs_of_speaking


def by_war(reading: Reading, spot: Spot) -> None:
    """以军空袭已造成…, 加沙医院遭空袭: the other side of a war of the day, where the article names it."""
    reading.targets = [c for c in reading.targets if len(c) == STATE] or reading.targets
    acting, hit = reading.codes(), [c for c in reading.targets if len(c) == STATE]
    if len(hit) == 1 and "侵" in spot.trigger_code() and (reading.inherited or named_here(spot, hit[0])):
        by_enemy(reading, spot, hit[0])  # 甲的学者说，自去年全面入侵[乙]以来…: a subject further off gives way
        acting = []
    if len(hit) == 1 and len(acting) > 0 and by_pronoun(spot):
        other = enemy(spot, hit[0])
        if other:
            reading.acted_by([other])
        return
    if reading.inherited and told_by_speaker(spot) and len(hit) == 1:
        by_enemy(reading, spot, hit[0])
    if reading.inherited or len(acting) + len(hit) != 1:
        return
    other = enemy(spot, (acting or hit)[0])
    if other:
        reading.targets = (struck_elsewhere(spot, {acting[0], other}) or [other]) if acting else hit
        if not reading.actors:
            reading.add_sides([other])


def struck_elsewhere(spot: Spot, at_war: set[str]) -> list[str]:
    """轰炸将[丙城]炸成废墟, 在[丙地]发动攻击: whoever there is a war with, it is the land of another that is hit."""
    code = spot.line.code
    there = [r for r in spot.left() if r.role == "at"] + [r for r in spot.right()[:1] if code[r.position - 1] in "将把"]
    codes = [c for r in there if r.token.symbol == t.PLACE for c in r.token.codes]
    return codes[-1:] if at_war.isdisjoint(codes) else []


def sent_by_the_enemy(reading: Reading, spot: Spot) -> Reading:
    """乙军击落其中19架, 拦截[甲]的导弹: drones and missiles shot down in a war are an attack of whoever sent them."""
    downed = DOWNED.search(spot.line.code, spot.start, spot.end)
    sent = SENT.search(spot.line.code, spot.start, spot.clause_end) if downed else None
    sides = [*reading.codes(), *reading.targets]
    if sent is None or len(sides) != PAIR:
        return reading
    if adversary(sides[0], spot.scene.day()) != sides[1]:
        return reading
    owner = [r for r in [*spot.inside(), *spot.right()] if r.position == sent.start("who")]
    sender = [c for r in owner for c in r.token.codes] or ([] if reading.inherited else sides[1:])
    if len(sender) == 1 and sender[0] in sides:
        reading.acted_by([sender[0]], [code for code in sides if code != sender[0]])
    return reading


DOWNED = re.compile("击落|拦截|打下")
SENT = re.compile(
    f"(?:(?P<who>[{t.SIDE}{t.CAPITAL}])[^，。{t.SIDE}{t.CAPITAL}]{{0,12}})?(?:无人机|导弹|飞弹|火箭)"
    "|其中[^，。]{0,10}[架枚]|[架枚](?=[，。]|$)"
)


def told_by_speaker(spot: Spot) -> bool:
    """甲外长指出，|轰炸乙是不可接受的: a clause that opens with the act, told by whom the one before names."""
    speaks = SPEAKS.search(spot.line.code, 0, spot.clause_start) is not None
    return speaks and OPENS.fullmatch(spot.line.code, spot.clause_start, spot.start) is not None


SPEAKS = re.compile(f"(?:{verbs_of_speaking()}|警告)[，：]?[“「]?$")
OPENS = re.compile("[“「]?(?:[向对朝][^，]{1,12})?")


def by_enemy(reading: Reading, spot: Spot, hit: str) -> None:
    """Who speaks of a blow does not strike, nor who is found further off; the other side of the war does."""
    other = enemy(spot, hit)
    if other and other not in reading.codes():
        reading.acted_by([other])


def enemy(spot: Spot, side: str) -> str | None:
    """The other side of a war of the day, where the article names it."""
    other = adversary(side, spot.scene.day())
    named = other and (spot.scene.roll.counts[other] or struck_first(spot, side, other))
    return other if named else None


def struck_first(spot: Spot, side: str, other: str) -> bool:
    """谴责[甲]的恐怖袭击: a blow known by its name, whether or not the article names whom it hit."""
    told = FIRST_BLOW.search(spot.line.code, spot.start, spot.end) is not None
    return told and captor(other, spot.scene.day()) == side


FIRST_BLOW = re.compile("恐怖|恐袭|突袭|大屠杀")


def by_pronoun(spot: Spot) -> bool:
    """[他们]7日对乙发动袭击: who they are, the war tells better than the clause; not 叛军称他们…"""
    text = spot.scene.story.article.text
    if BAND_SAYS.search(text, spot.line.at[0], spot.line.at[spot.start]):
        return False
    return PRONOUN.match(spot.line.code, spot.clause_start) is not None or any(
        r.token.symbol == t.REFERENCE and r.token.text in ("他们", "它们") for r in spot.left()
    )


BAND_SAYS = re.compile(
    "(?:武装|叛军|组织|运动|民兵)[”」]?(?:（[^）]*）)?[^，。；]{0,12}?"
    f"(?:{verbs_of_speaking()}|承认)[，：]?[“「]?[他它]们"
)
PRONOUN = re.compile("[他它]们")


def by_invader(reading: Reading, spot: Spot) -> None:
    """这对[俄罗斯]入侵乌克兰后也很重要: who has invaded the other and is told before it is not whom it hits."""
    acting, hit = reading.codes(), reading.targets
    begins = "开战" in spot.trigger_code()  # 甲称这是去年2月开战以来…
    if len(acting) != 1 or len(hit) != 1 or not ("侵" in spot.trigger_code() or begins):
        return
    named = begins or any(hit[0] in r.token.codes for r in spot.left())
    if named and invader((*acting, *hit), spot.scene.day()) == hit[0]:
        reading.acted_by([hit[0]], acting)


def named_here(spot: Spot, hit: str) -> bool:
    """欧盟从[俄罗斯]侵略乌克兰中…: the clause names the other side of the war before the act."""
    other = foe(hit, spot.scene.day())
    return any(other in r.token.codes for r in spot.left())
