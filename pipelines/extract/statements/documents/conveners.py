"""Those who meet, and speak in the paper of their meeting: 会议又呼吁, 会后发表的声明谴责.

Not here: a paper or body named again (subjects/named_again.py), the joint paper of two sides (papers.py).
"""

import re
from collections.abc import Iterator

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.pronouns import subjects_of
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.speaking.voice import Voice, voice_of
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token
from pipelines.extract.statements.floor import Floor

MEETINGS = ("峰会", "会议", "大会", "外长会", "部长会", "理事会")
MET = re.compile("会议|峰会|会晤|会谈|大会|开会|磋商")
AT_IT = re.compile("(?:^|[，在])(?:会议|峰会)(?![前开])|担任会议主席")  # more of the meeting told of before
SINCE = 2  # sentences that a stranger has been silent
REACH = 8  # sentences back in which the meeting was named


def lines_before(scene: Scene, line: Line) -> Iterator[Line]:
    return scene.story.lines_before(line.sentence.index, REACH)


def those_who_meet(floor: Floor, line: Line, at: int, kind: str) -> Voice | None:
    """会议|又呼吁 -> [金砖国家领导人], many sides or their union that spoke last, else whose meeting it is"""
    voice = floor.voice
    if voice is not None and floor.stranger_at <= line.sentence.index - SINCE and of_many(voice):
        return voice
    return conveners(floor.scene, line) if kind in MEETINGS else None


def of_many(voice: Voice) -> bool:
    """Many sides, or a union of them"""
    return voice.kind != "private" and (not voice.codes() <= states() or len(voice.codes()) not in (1, PAIR))


def conveners(scene: Scene, line: Line) -> Voice | None:
    """会议|敦促 -> [东盟防长会议], the conference named last; [七国集团领导人] or [英法德外长] who met last"""
    for earlier in lines_before(scene, line):
        named = [x for x in earlier.tokens if x.symbol == t.MECHANISM]
        if named:
            return voice_of_meeting(named[-1]) if named[-1].codes else None
        if MET.search(earlier.code):
            first = next((x for x in subjects_of(earlier) if x.codes), None)
            if AT_IT.search(earlier.code) and (first is None or first.person):
                continue
            if first is None or len(first.codes) == 1:
                return voice_of_meeting(first) if first is not None else None
            return voice_of(scene, [first], 0)
    return None


def voice_of_meeting(named: Token) -> Voice | None:
    """A union speaks by itself; of a meeting of several states they all do; of one state, or one person, nobody."""
    if (len(named.codes) == 1 and set(named.codes) <= states()) or named.person:
        return None
    of_union = len(named.codes) == 1
    codes = [named.codes] if of_union else [(code,) for code in named.codes]
    parties = tuple(Party(c, organisation=named.text, start=named.start, end=named.end) for c in codes)
    token = named._replace(symbol=t.SIDE, organisation=named.text)
    return Voice(parties, (token,), "side" if of_union else "joint", 0)
