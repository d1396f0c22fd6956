"""How a speaker is called in a statement.

Belongs here: one name for one person, one for two sides that speak as one. Not here: who speaks.
"""

import re
from itertools import pairwise

from pipelines.extract.clauses.story import Story
from pipelines.extract.clauses.voice import Voice
from pipelines.extract.mentions.party import Party

JOINT = "双方"
LISTED = re.compile("[、和与及]")
CONJUNCTIONS = ("和", "与", "及", "以及", "、")
FEW = 3  # sides under one word: 日韩外长, 三国首脑


def speaker_name(story: Story, voice: Voice) -> str:
    """王毅; 中国驻法大使馆; 双方; 韩国和日本."""
    if voice.kind == "joint" and len(voice.parties) > 1:
        return joint_name(story, voice)
    first = voice.parties[0]
    return first.name or written(story, first) or "/".join(first.codes)


def joint_name(story: Story, voice: Voice) -> str:
    """As the article names them (五国外长, 韩国和日本); 双方 for two or three under one word and for those who meet."""
    first, last = voice.tokens[0], voice.tokens[-1]
    called = story.article.text[first.start : last.end]
    if len(voice.tokens) > 1:
        return JOINT if voice.of_talks else persons_named(story, voice) or called
    sides = {code for party in voice.parties for code in party.codes}
    return called if len(sides) > FEW or LISTED.search(called) else JOINT


def persons_named(story: Story, voice: Voice) -> str:
    """韩国总统尹锡悦与日本首相岸田 -> 尹锡悦与岸田文雄; nothing where one of them has no name."""
    names = [party.name for party in voice.parties if party.name]
    if not len(names) == len(voice.tokens) == len(voice.parties):
        return ""
    text = story.article.text
    gaps = [text[a.end : b.start] for a, b in pairwise(voice.tokens)]
    marks = [gap if gap in CONJUNCTIONS else "、" for gap in gaps]
    return "".join(f"{name}{mark}" for name, mark in zip(names, [*marks, ""], strict=True))


def written(story: Story, party: Party) -> str:
    """An unnamed side as the article writes it: 中国驻法大使馆, 一名美国官员."""
    return story.article.text[party.start : party.end] or party.organisation or party.office or ""
