"""How a speaker is called in a statement.

Belongs here: one name for one person, one for two sides that speak as one. Not here: who speaks.
"""

from pipelines.extract import token as t
from pipelines.extract.scene import Party
from pipelines.extract.story import Story
from pipelines.extract.voices import Voice

JOINT = "双方"


def speaker_name(story: Story, voice: Voice) -> str:
    """王毅; 中国驻法大使馆; 双方; 韩国和日本."""
    if voice.kind == "joint" and len(voice.parties) > 1:
        return joint_name(story, voice)
    first = voice.parties[0]
    return first.name or written(story, first) or "/".join(first.codes)


def joint_name(story: Story, voice: Voice) -> str:
    """As the article names them (两国首脑, 德法两国, 韩国和日本); 双方 for the two who meet (王毅和上川阳子, 两人)."""
    first, last = voice.tokens[0], voice.tokens[-1]
    several = len(voice.tokens) > 1
    says_who = not voice.of_talks if several else first.symbol != t.REFERENCE or bool(first.codes)
    return story.article.text[first.start : last.end] if says_who else JOINT


def written(story: Story, party: Party) -> str:
    """An unnamed side as the article writes it: 中国驻法大使馆, 一名美国官员."""
    return story.article.text[party.start : party.end] or party.organisation or party.office or ""
