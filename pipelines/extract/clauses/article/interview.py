"""Whom an article prints as answering: 外长某某接受专访. 问：…答：….

Belongs here: whose answer a sentence stands in. Not here: interviews that tell of what is said, turns under a name
(statements/hearing).
"""

import re
from collections.abc import Iterator, Sequence

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

TURN = re.compile("(?:(?P<answer>答|A)|[^，。：“]{0,8}问|Q)[：:]")
FACES_QUESTIONS = re.compile("记者会|答记者问|答问|发布会|吹风会|[采专]访|回答|提问|主持")
LONGEST_ANSWER = 60  # sentences
HE_IS_ASKED = re.compile(f"[他她{t.REFERENCE}][^，。：“]{{0,20}}(?:[采专]访|提问)")


def turn_at(story: Story, line: Line) -> re.Match[str] | None:
    """问：, 答： at the head of a paragraph"""
    turn = TURN.match(line.code)
    head = turn is not None and story.article.text[line.sentence.start - 1 : line.sentence.start] in ("", "\n")
    return turn if head else None


def answering(story: Story, line: Line) -> Iterator[Token]:
    """外交部发言人某某主持例行记者会。问：…答：[我]… -> 某某; nobody where the sentence stands in no answer."""
    at = line.sentence.index
    turns = ((x, turn_at(story, x)) for x in reversed(story.lines[max(0, at - LONGEST_ANSWER) : at + 1]))
    told, turn = next(((x, turn) for x, turn in turns if turn), (line, None))
    return hosts(story, told) if turn and turn["answer"] else iter(())


def hosts(story: Story, line: Line) -> Iterator[Token]:
    """Who is named before a sentence as facing questions, the likeliest first."""
    for earlier in story.lines[: line.sentence.index]:
        if FACES_QUESTIONS.search(earlier.code) is not None and not TURN.match(earlier.code):
            yield from asked_in(story, earlier)


def asked_in(story: Story, line: Line) -> Iterator[Token]:
    """甲国外长某某接受专访; 甲国外长某某说…。他接受专访时谈到乙国外长: whom the sentence before names."""
    told: Sequence[Line] = [line]
    if HE_IS_ASKED.match(line.code):
        told = story.lines[max(0, line.sentence.index - 1) : line.sentence.index]
    return (x for each in told for x in each.tokens if x.symbol in t.NAMED and x.codes)
