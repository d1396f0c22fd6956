"""Whom an act is about that names no other side: the sides on which the article turns where it stands.

Not here: sides that the act or its sentence names (addressees.py).
"""

from dataclasses import replace

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import SPEAKERS, Voice
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.listed.sides import OF_CHINA
from pipelines.extract.mentions.listed.wars import adversary, invader
from pipelines.extract.statements.about.addressees import MUTUAL, NAMED, SUBJECT_OF_DISPUTE, Aim, is_party
from pipelines.extract.statements.about.named_aside import aside
from pipelines.extract.statements.about.relations import Company
from pipelines.extract.statements.one_act import DIRECTED
from pipelines.extract.statements.so_far import Found

LEAD, JUST_BEFORE = 2, 2  # sentences
IN_LEAD, LATELY = 1, 3  # mentions that it counts for to stand there
AS_MUCH, HALF_AS_MUCH = 0.8, 0.5  # of what the first counts for
MOST = 2  # sides that one act is about
TRUCE, CIVILIANS = phrase("truce"), phrase("civilians")
DEBATE, OPENS_WITH = phrase("general_debate"), 200  # characters
TO_THE_WORLD, TO_EACH_OTHER = phrase("to_the_world"), phrase("to_each_other")
BLAMES = frozenset({"criticise", "demand", "appeal"})
GENERAL = {"pledge": phrase("at_large"), "support": phrase("at_large"), "criticise": phrase("evils_at_large")}


def told_of(story: Story, line: Line, around: Company, found: Found, aim: Aim, quote: str) -> Aim:
    """The aim, with whom the article tells of where neither the act nor its sentence says whom it is about."""
    act, own = found.cue.act, own_codes(found.speaker)
    of_each_other = len(found.speaker.codes()) > 1 and act in MUTUAL
    if aim.near != "word" and (fighting := those_who_fight(story, around, own, found, aim, quote)):
        return replace(aim, targets=fighting)
    if aim.near not in NAMED and (TO_THE_WORLD.match(line.code, found.word.end) or to_nobody(act, quote)):
        return replace(aim, targets=())
    if not of_each_other and (aim.near not in NAMED or own.issuperset(aim.targets)):
        office = any("台" in f"{p.organisation}{p.office}" for p in found.speaker.parties)
        return replace(aim, targets=foremost(story, line, around, own, office))
    if aim.near == "sentence":
        return replace(aim, targets=more_than_named(story, line, around, aim.targets))
    return aim


def own_codes(speaker: Voice) -> set[str]:
    codes = speaker.codes()
    return {OF_CHINA.get(c, c) for c in codes} | codes


def named_lately(story: Story, line: Line) -> set[str]:
    """The sides that the sentences right before name."""
    return sides_of(story.lines[max(0, line.sentence.index - JUST_BEFORE) : line.sentence.index])


def those_who_fight(
    story: Story, around: Company, own: set[str], found: Found, aim: Aim, quote: str
) -> tuple[str, ...]:
    """呼吁立即|停火|, 谴责袭击|平民|: those who fight, or the invader; the other one, where one of them asks."""
    act, day = found.cue.act, story.article.published
    truce = TRUCE.search(quote) is not None
    if not truce and (act not in BLAMES or CIVILIANS.search(quote) is None):
        return ()
    fighting = tuple(c for c in around.sides if adversary(c, day) in around.sides)
    if len(fighting) != PAIR or (aim.near == "act" and not (truce and act in DIRECTED)):
        return ()
    if not own.isdisjoint(fighting):
        asks = act in ("demand", "appeal") and truce and aim.near not in NAMED
        return tuple(c for c in fighting if c not in own) if asks else ()
    by = None if truce else invader(fighting, day)
    return (by,) if by else fighting


def to_nobody(act: str, quote: str) -> bool:
    """将与|世界各国|分享机遇, 反对|任何形式的|网络攻击: meant for all, not for those of whom the article tells."""
    return act in GENERAL and GENERAL[act].search(quote) is not None and TO_EACH_OTHER.search(quote) is None


def foremost(
    story: Story, line: Line, around: Company, own: set[str], deals_with_taiwan: bool = False
) -> tuple[str, ...]:
    """The other sides named most often, and in the lead or just before: 俄方退出协议。布林肯称|这一决定不可原谅 -> RUS

    None where many are named as often, nor where one speaks to all who sit in the UN. Peking speaks of Taiwan
    to whoever else is named, but for its office for it."""
    if DEBATE.search(story.article.text, 0, OPENS_WITH) is not None:
        return ()
    others = [code for code in around.sides if code not in own and is_party(code)]
    found = those_meant(story, line, around, others, AS_MUCH)
    if "CHN" in own and SUBJECT_OF_DISPUTE in found and not deals_with_taiwan:
        dealing = those_meant(story, line, around, others, HALF_AS_MUCH)
        found = [c for c in dealing if c != SUBJECT_OF_DISPUTE] or found
    return tuple(found) if len(found) <= MOST else ()


def more_than_named(story: Story, line: Line, around: Company, named: tuple[str, ...]) -> tuple[str, ...]:
    """Of the sides in the sentence of an act: those that the article does not only name in passing."""
    meant = those_meant(story, line, around, list(named), HALF_AS_MUCH)
    return tuple(code for code in named if code in meant)


def those_meant(story: Story, line: Line, around: Company, codes: list[str], share: float) -> list[str]:
    """Those of the codes that count for that share of what the first counts for, the first before the others."""
    at = line.sentence.index
    lead, lately = sides_of(story.lines[:LEAD]), sides_of(story.lines[max(0, at - JUST_BEFORE) : at + 1])
    weights = {c: around.sides[c] + IN_LEAD * (c in lead) + LATELY * (c in lately) for c in codes}
    least = share * max(weights.values(), default=0)
    return sorted((c for c in codes if weights[c] >= least), key=lambda c: -weights[c])


def sides_of(lines: tuple[Line, ...]) -> set[str]:
    named = ((one, at, x) for one in lines for at, x in one.tokens_in(0, len(one.code)) if x.symbol in SPEAKERS)
    return {OF_CHINA.get(c, c) for one, at, x in named if not aside(one, at) for c in x.codes}
