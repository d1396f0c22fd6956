"""Papers that speak for those who issue them: 联合声明还呼吁, 东盟外长会在公报中谴责.

Not here: a paper named again (subjects/named_again.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import LEADS_ON, Voice, side_voice, voice_of
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.party import codes_of
from pipelines.extract.mentions.token import CAPITAL, REFERENCE, SIDE, Token
from pipelines.extract.statements.documents.conveners import conveners
from pipelines.extract.statements.floor import LONG_PAPERS, Floor

JOINT_PAPER, CONFERENCE = phrase("joint_paper"), phrase("conference")
BOTH_ISSUE = re.compile("(?:联合|共同)(?:声明|公报|宣言|文件)")
IN_A_PAPER = re.compile("[^，。；：对就针]{0,24}?(?P<kind>声明|公报|宣言|决议|文件|信函|电报|白皮书|谈话)")
WRITTEN = phrase("written")
PAPER = re.compile("声明|公报|宣言|文件")


def paper_of_both(floor: Floor, line: Line, start: int, end: int) -> Voice | None:
    """联合声明还|呼吁…: the two sides of the talks speak in it."""
    match = JOINT_PAPER.match(line.code, start, end) if PAPER.search(line.code, start, end) else None
    return both_in(floor, line, match.span("paper"), match["paper"]) if match is not None else None


def note_paper(floor: Floor, line: Line, speaker: Voice | None) -> None:
    """两国发表联合声明: 声明说 means both from here on; [东盟峰会宣言]谴责: 宣言还说 means who spoke in it."""
    told = IN_A_PAPER.match(line.code) if speaker is not None else None
    if told is not None and speaker is not None and speaker.position < told.end():
        floor.papers[told["kind"]] = speaker
    match = BOTH_ISSUE.search(line.code)
    issued = both_in(floor, line, match.span(), match[0]) if match is not None else None
    floor.paper = issued or floor.paper


def note_written(floor: Floor, line: Line) -> None:
    """甲国国防部公布的年度报告: 报告 means that body from here on; one of no side means nobody."""
    match = WRITTEN.search(line.code) if any(paper in line.code for paper in LONG_PAPERS) else None
    token = line.token_at(match.start("whose")) if match is not None else None
    if (
        match is not None
        and token is not None
        and token.codes
        and token.symbol != CAPITAL
        and token.person not in floor.private
    ):
        floor.written.setdefault(match["paper"], voice_of(floor.scene, [token], match.start("whose")))


def both_in(floor: Floor, line: Line, where: tuple[int, int], paper: str) -> Voice | None:
    """The two sides of the talks, in the paper that stands at [where)."""
    pair = floor.scene.pair
    if len(codes_of(pair)) < PAIR:
        return conveners(floor.scene, line)
    a, b = line.at[where[0]], line.at[where[1]]
    token = Token(a, b, REFERENCE, paper, reference="joint", plural=True)
    return Voice(tuple(pair), (token,), "joint", where[0], of_talks=True)


def conference(line: Line, start: int, end: int) -> Voice | None:
    """东盟外长会在公报中|谴责…: a conference speaks in its paper."""
    match = CONFERENCE.match(line.code, start, end) if PAPER.search(line.code) else None
    named = line.token_at(match.start("meeting")) if match is not None else None
    if match is None or named is None or LEADS_ON.match(line.code[match.end() : end]) is None:
        return None
    return side_voice(named._replace(symbol=SIDE, codes=named.codes[:1]), match.start("meeting"))
