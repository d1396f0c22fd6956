"""Who is sanctioned, by name: 制裁11名官员，包括某某、某某; 被制裁的官员有某某; 将某某列入名单.

Belongs here: names listed behind a measure, or right before its verb. Not here: whom its clause hits (aims.py).
"""

import re

from pipelines.extract.clauses.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.sides import HOME
from pipelines.extract.mentions.token import Token

NAMES_PERSONS = frozenset({"measure_penalty", "measure_entry", "sanction_visa", "sanction_list"})
LISTS = "(?:[^，。；]{0,10}(?:还|分别|主要|也))?(?:包括|包含|涵盖|计有|分别[是为]|[为是有](?!因|了|关|权|望))了?[：:]?"
GOES_ON = re.compile(rf"，(?:其中|当中|[港中美英俄]方|名单|他们|这些人|受制裁者)?{LISTS}")
BY = "(?:美国|美方|中国|中方|英国|欧盟|俄罗斯|俄方)?(?:新一轮)?"
HIT = f"(?:(?:被|受|遭)(?:到)?{BY}(?:制裁|列入|禁止入境)|(?:制裁)?名单|上榜)"
NEXT = re.compile(rf"[^，。；]{{0,12}}?{HIT}[^，。；]{{0,16}}?{LISTS}")
MANY = re.compile("[\\d一二三四五六七八九十百多数余]+(?:名|位|人|个人)|官员|人员|人士|个人|议员|高层|高官|等人")
OFFICES = "(?:主任|书记|部长|局长|署长|处长|委员|议员|顾问|大使|国务卿|主席|长官|司长|司令|院长|外长|防长|发言人)"
LAST = re.compile(rf"[。；]|在内|等[^，。；]{{0,6}}(?=[，。；])|，(?![^，。；]{{0,16}}?{OFFICES})")
TAKEN_UP = re.compile("[将把](?!来|军)")


def name_listed(kept: list[Draft], story: Story) -> None:
    """Sanctions on persons get the names of those; in place."""
    for draft in kept:
        if draft.type == "sanction" and draft.rule in NAMES_PERSONS and draft.targets:
            for token in (*listed(draft, story), *put_on_a_list(draft, story)):
                if token.person and token.person not in draft.people():
                    draft.actors.append(("target", Party((), token.person, token.key, start=draft.start)))


def listed(draft: Draft, story: Story) -> list[Token]:
    """制裁11名官员，|包括某某和某某。 被制裁的官员包括某某。"""
    text, sentence = story.article.text, story.lines[draft.line].sentence
    if MANY.search(text, draft.start, draft.end) is None:
        return []
    match = GOES_ON.match(text, draft.end, sentence.end)
    if match is None and draft.line + 1 < len(story.lines):
        after = story.lines[draft.line + 1].sentence
        match, sentence = NEXT.match(text, after.start, after.end), after
    if match is None:
        return []
    last = LAST.search(text, match.end(), sentence.end)
    return hit(draft, story, match.end(), last.start() if last else sentence.end)


def put_on_a_list(draft: Draft, story: Story) -> list[Token]:
    """[将]外相某某列入制裁名单."""
    match = TAKEN_UP.search(story.article.text, draft.start, draft.end) if draft.rule == "sanction_list" else None
    return hit(draft, story, match.start(), draft.end) if match else []


def hit(draft: Draft, story: Story, start: int, end: int) -> list[Token]:
    """The persons of the sides hit that stand between two offsets."""
    sides = {*draft.targets, *(HOME if set(draft.targets) & HOME else ())}
    persons = (x for x in story.tokens if start <= x.start < end and x.symbol == t.PERSON and x.person)
    return [x for x in persons if set(x.codes) <= sides]
