"""Talks and calls that somebody tells of at other talks: 甲会见乙。甲表示，两国元首举行会晤，…. They were before.

Not here: what words and days say of the past (clauses/triggers/recalled.py, past_days.py).
"""

import re

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import TALKS
from pipelines.extract.mentions.token import PERSON, Token
from pipelines.extract.speaking_verbs import verbs_of_speaking

OF_LEADERS = re.compile("元首|首脑|领导人")
HANDED_ON = re.compile("口信|亲笔信|问候|祝愿|[转递面]交|转达|转致|带来|带给")
SPEAKS = re.compile(f"[^，。：；“”]{{0,6}}?(?:{verbs_of_speaking()})[，：,:“]")


def recall_talks_of_others(kept: list[Draft], story: Story) -> None:
    """In place; only talks without a time of their own, in which who tells of them had no part."""
    for draft in kept:
        if draft.type not in TALKS or draft.status != "held" or draft.when is not None or draft.line == 0:
            continue
        if draft.type == "call" and handed_on(draft, story):
            continue
        people = set(draft.people())
        if not (people or OF_LEADERS.search(story.article.text, draft.start, draft.end)):
            continue
        teller = who_speaks(draft, story)
        if teller is not None and teller not in people and at_talks(teller, draft, kept):
            draft.recalled = True


def handed_on(draft: Draft, story: Story) -> bool:
    """甲会见乙。乙转达了丙的口信, 乙说，丙祝贺甲连任: given at these very talks."""
    wishes = draft.rule.startswith("call_congratulate")
    return wishes or HANDED_ON.search(story.article.text, draft.start, draft.end) is not None


def who_speaks(draft: Draft, story: Story) -> str | None:
    """The one whose words the sentence gives, or goes on with in the same paragraph."""
    paragraph = story.lines[draft.line].sentence.paragraph
    for number in range(draft.line, -1, -1):
        line = story.lines[number]
        if line.sentence.paragraph != paragraph:
            return None
        first = first_person(line)
        if first is not None and first.start < draft.start and SPEAKS.match(story.article.text, first.end):
            return first.person
        if number < draft.line and first is not None:
            return None
    return None


def first_person(line: Line) -> Token | None:
    return next((token for token in line.tokens if token.symbol == PERSON), None)


def at_talks(person: str, draft: Draft, kept: list[Draft]) -> bool:
    """Was he told of just now as taking part in talks with the same side?"""
    return any(
        one.type in TALKS and one.status == "held" and one.line < draft.line and one.when is not None
        and person in one.people() and one.sides() & draft.sides()
        for one in kept
    )  # fmt: skip
