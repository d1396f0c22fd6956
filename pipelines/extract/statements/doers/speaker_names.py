"""How a speaker is called in a statement.

Belongs here: one name for one person, one for two sides that speak as one. Not here: who speaks.
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.party import Party

JOINT = "双方"
LISTED = re.compile("[、和与及]")
BRACKETS = re.compile(" ?[（(][^（()）]*[)）]")  # 某某（Jane Doe）与
FEW = 3  # sides under one word: 三国外长; 日韩外长, but 日美韩外长


def speaker_name(story: Story, voice: Voice) -> str:
    """王毅; 中国驻法大使馆; 双方; 韩国和日本."""
    first = voice.parties[0]
    under_one_word = len(first.codes) > 1 and not first.office and not voice.word.organisation
    if voice.kind == "joint" and (len(voice.parties) > 1 or under_one_word):
        return joint_name(story, voice)
    return first.name or written(story, first) or "/".join(first.codes)


def joint_name(story: Story, voice: Voice) -> str:
    """As the article names them (五国外长, 韩国和日本, 韩国总统甲与日本首相乙); 双方 for two in one word, who meet."""
    first, last = voice.word, voice.tokens[-1]
    called = story.article.text[first.start : last.end]
    if len(voice.tokens) > 1:
        return JOINT if voice.of_talks else BRACKETS.sub("", called)
    sides = {code for party in voice.parties for code in party.codes}
    several = len(sides) > FEW or (len(sides) > PAIR and bool(first.codes))
    return called if several or LISTED.search(called) else JOINT


def written(story: Story, party: Party) -> str:
    """An unnamed side as the article writes it: 中国驻法大使馆, 一名美国官员."""
    named = story.article.text[party.start : party.end]
    own = party.organisation is not None and named == "我" + party.organisation  # 我|外交部
    return named[own:] or party.organisation or party.office or ""
