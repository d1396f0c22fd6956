"""Whose readout a sentence comes from: 据日本外务省介绍, 中国外交部发表的新闻稿提及, 日方指.

Belongs here: ministries, governments and sides that give an account of talks. Not here: media (floor.py).
"""

import re

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.mentions.token import SIDE, TIME, Token

PAPER = "(?:新闻稿|新闻公报|公报|声明|通报|公告|消息|文告)"
PLAIN = "[^，。；：“”\ue000-\ue008]"
READOUT = re.compile(
    f"(?:据|根据|按照)(?P<by>{SIDE})(?:{PLAIN}|{TIME}){{0,6}}?(?:介绍|透露|公布|发布|说法|称|指|{PAPER})"
    f"|(?P<in>{SIDE})(?:[就对在][^，。；]{{1,14}}?|{TIME}|当天|随后|官?网站?)*(?:发表|发布|公布|刊登)?的?{PAPER}{PLAIN}{{0,4}}?(?:提及|提到|称|指|说|显示|写道|表示)"
    f"|(?:^|[，；])(?P<says>{SIDE})(?:指|称|介绍|透露)[，：]"
)
WORTH = re.compile(f"新闻稿|公报|声明|通报|公告|消息|文告|介绍|透露|公布|发布|说法|{SIDE}[称指]")


def readout_at(story: Story, line: int, start: int, speaker: Token | None) -> str | None:
    """The nearest one named before the statement in its paragraph, or in it before its speaker, unless it speaks."""
    paragraph = story.lines[line].sentence.paragraph
    until = speaker.start if speaker and speaker in story.lines[line].tokens else start
    for index in range(line, -1, -1):
        if story.lines[index].sentence.paragraph != paragraph:
            return None
        named = [token for token in givers(story.lines[index]) if index < line or token.start < max(start, until)]
        if named:
            return named[-1].text if named[-1] != speaker else None
    return None


def givers(line: Line) -> list[Token]:
    """据[日本外务省]介绍: those by whose account the sentence is."""
    if not WORTH.search(line.code):
        return []
    positions = [
        next(i for i in map(found.start, ("by", "in", "says")) if i >= 0) for found in READOUT.finditer(line.code)
    ]
    return [token for position in positions if (token := line.token_at(position)) and len(token.codes) == 1]
