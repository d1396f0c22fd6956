"""Whom an act is about that names no other side: the sides on which the article turns where it stands.

Not here: sides that the act or its sentence names (addressees.py).
"""

from dataclasses import replace

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import SPEAKERS, Voice
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.listed.sides import OF_CHINA
from pipelines.extract.mentions.listed.wars import adversary
from pipelines.extract.statements.about.addressees import MUTUAL, NAMED, Aim, is_party
from pipelines.extract.statements.about.named_aside import aside
from pipelines.extract.statements.about.relations import Company
from pipelines.extract.statements.one_act import DIRECTED
from pipelines.extract.statements.so_far import Found

LEAD, JUST_BEFORE = 2, 2  # sentences
IN_LEAD, LATELY = 1, 3  # mentions that it counts for to stand there
AS_MUCH, HALF_AS_MUCH = 0.8, 0.5  # of what the first counts for
MOST = 2  # sides that one act is about
TRUCE, TO_THE_WORLD = phrase("truce"), phrase("to_the_world")


def told_of(story: Story, line: Line, around: Company, found: Found, aim: Aim, quote: str) -> Aim:
    """The aim, with whom the article tells of where neither the act nor its sentence says whom it is about."""
    act, own = found.cue.act, own_codes(found.speaker)
    of_each_other = len(found.speaker.codes()) > 1 and act in MUTUAL
    if aim.near != "word" and act in DIRECTED and TRUCE.search(quote) and (both := at_war(story, around, own)):
        return replace(aim, targets=both)
    if aim.near not in NAMED and TO_THE_WORLD.match(line.code, found.word.end):
        return replace(aim, targets=())
    if not of_each_other and (aim.near not in NAMED or own.issuperset(aim.targets)):
        return replace(aim, targets=foremost(story, line, around, own))
    if aim.near == "sentence":
        return replace(aim, targets=more_than_named(story, line, around, aim.targets))
    return aim


def own_codes(speaker: Voice) -> set[str]:
    codes = speaker.codes()
    return {OF_CHINA.get(c, c) for c in codes} | codes


def named_lately(story: Story, line: Line) -> set[str]:
    """The sides that the sentences right before name."""
    return sides_of(story.lines[max(0, line.sentence.index - JUST_BEFORE) : line.sentence.index])


def at_war(story: Story, around: Company, own: set[str]) -> tuple[str, ...]:
    """呼吁立即|停火|: the two who fight, where the article names both and the speaker is neither."""
    day = story.article.published
    fighting = tuple(c for c in around.sides if adversary(c, day) in around.sides)
    return fighting if len(fighting) == PAIR and own.isdisjoint(fighting) else ()


def foremost(story: Story, line: Line, around: Company, own: set[str]) -> tuple[str, ...]:
    """The other sides named most often, and in the lead or just before: 俄方退出协议。布林肯称|这一决定不可原谅 -> RUS

    None where many are named as often."""
    others = [code for code in around.sides if code not in own and is_party(code)]
    found = those_meant(story, line, around, others, AS_MUCH)
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
