"""Drafts -> facts. Belongs here: the last step, with every value made plain. Not here: finding."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipelines.extract.agreements.due import strength
from pipelines.extract.agreements.listing import Item
from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.events.conferences.naming import level_of
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.places.settings import place_name
from pipelines.extract.facts import MEASURES, PAIR, TALKS, Agreement, EventMention, Participant, Statement, When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import side_of, sides_of
from pipelines.extract.mentions.party import Party
from pipelines.extract.statements.documents.readouts import readout_at
from pipelines.extract.statements.doers.speaker_names import speaker_name
from pipelines.extract.statements.verbal_acts import Act
from pipelines.extract.topics import topics_in_context, topics_of_article, topics_of_span

CONFERENCE = 3  # sides
NAMED_BEFORE = 3  # sentences


def participant(role: str, party: Party) -> Participant:
    """A party as a row: the person, else the body, the office, the sides."""
    return Participant(
        role,
        party.name or party.organisation or party.office or "/".join(party.codes),
        party.office,
        party.organisation,
        party.codes[0] if party.codes else None,
        party.start,
        party.end,
    )


def parties_of(draft: Draft) -> tuple[str, ...]:
    """All sides of a meeting, call or visit; of the other types the side that acts."""
    codes = draft.codes()
    if draft.type == "visit":
        codes = [*codes, *(c for c in draft.targets if c not in codes)]
    return sides_of(codes)


def trimmed(story: Story, start: int, end: int) -> tuple[int, int]:
    """Offsets without the marks and blanks around the words."""
    text = story.article.text
    while end > start and text[end - 1] in "，；：、。！？ \n":
        end -= 1
    while start < end and text[start] in "，；：、 “":
        start += 1
    return start, end


def of_many(draft: Draft) -> bool:
    """Talks of three sides and more are a conference, told by its level: 日中韩领导人会谈."""
    return draft.type == "meeting" and len(draft.codes()) >= CONFERENCE


DEEDS = frozenset({"sanction", "easing", "military", "aid", "protest"})


def named_here(story: Story, draft: Draft) -> tuple[str, ...]:
    """Those whom the article names. Who 朝鲜总理 was that day stands with the participants alone.

    What a state does is done by a person where the sentence names him.
    """
    text = f"{story.article.title}\n{story.article.text}"
    told = story.lines[draft.line].sentence
    sentence = story.article.text[told.start : told.end] if draft.type in DEEDS else text
    own = {p.name for _, p in draft.actors if told.start <= p.start < told.end}
    return tuple(x for x in draft.people() if x in text and (x in sentence or x in own))


def event(story: Story, draft: Draft) -> EventMention:
    """A merged draft as a row, by the words that tell it best."""
    told, days = draft.best_told(), draft.days()
    first = story.article.text[draft.start : draft.end]  # by what it is called there its series is known
    level = level_of(first) if of_many(draft) else None
    start, end = trimmed(story, told.start, told.end)
    return EventMention(
        type=draft.type,
        status=draft.status,
        date_start=days[0] if days else None,
        date_end=days[1] if days else None,
        date_precision=draft.when.precision if draft.when else None,
        date_text=draft.when.surface if draft.when else None,
        place=place_name(draft.place),
        country=draft.country,
        name=draft.name or level,
        ordinal=draft.ordinal,
        format=draft.format,
        people=named_here(story, draft),
        parties=parties_of(draft),
        targets=tuple(dict.fromkeys(map(side_of, draft.targets))) if draft.type in MEASURES | {"visit"} else (),
        topics=topics_of_span(story.article.text[start:end]),
        background=draft.background,
        participants=tuple(participant(role, party) for role, party in draft.actors),
        rule=told.rule,
        start=start,
        end=end,
    )


def meeting_of(kept: list[Draft], line: int, speakers: Sequence[Party]) -> int | None:
    """The meeting or call at which something was said: the nearest one reported at or before the sentence.

    Those who speak took part; talks of which they are named come before talks of nobody a few sentences nearer.
    """
    names = {party.name for party in speakers}
    before = [
        (max(x for x in d.lines if x <= line) + NAMED_BEFORE * (not names.isdisjoint(d.people())), of_two(d), i)
        for i, d in enumerate(kept)
        if d.type in TALKS
        and d.happened()
        and not d.background
        and any(x <= line for x in d.lines)
        and all(took_part(d, party) for party in speakers)
    ]
    return max(before)[-1] if before else None


def of_two(draft: Draft) -> bool:
    """会见出席峰会的甲: what 甲 says is said to the one who receives him, and not at the summit."""
    return len(parties_of(draft)) >= PAIR


def took_part(draft: Draft, speaker: Party) -> bool:
    """By name; or as one of a side of which no minister or leader but another is named."""
    if not speaker.codes or not draft.codes():
        return True
    side = [p for _, p in draft.actors if not set(p.codes).isdisjoint(speaker.codes)]
    named = {p.name for p in side if p.name}
    return bool(side) and (speaker.name is None or speaker.name in named or not named or not speaker.rank)


@lru_cache(maxsize=1)
def article_topics(title: str, text: str) -> tuple[tuple[str, int], ...]:
    return topics_of_article(title, text)


def topics_at(story: Story, line: int, start: int, end: int) -> tuple[str, ...]:
    """What a statement or an agreement is about: by its own words, its sentence, the one before, the article."""
    article, sentence = story.article, story.lines[line].sentence
    before = article.text[story.lines[line - 1].sentence.start : sentence.start] if line else ""
    return topics_in_context(
        article.text[start:end],
        article.text[sentence.start : sentence.end],
        "" if "\n" in before else before,  # a paragraph may begin with something else
        article_topics(article.title, article.text),
    )


def sentences_at(story: Story, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The sentences in which facts begin, both in text order."""
    rest = iter(starts)
    start = next(rest, None)
    for line in story.lines:
        if start is not None and start < line.sentence.end:
            yield line.sentence.start, line.sentence.end
        while start is not None and start < line.sentence.end:
            start = next(rest, None)


def country_of(speaker: Voice) -> str | None:
    """None for 双方 and 中日韩, who are of no one side; a body of two (美中经济暨安全检讨委员会) is of the first."""
    first, codes = speaker.parties[0], speaker.codes()
    if not first.codes or (len(speaker.parties) > 1 and len(codes) > 1):
        return None
    sides = all(x.symbol in (t.SIDE, t.REFERENCE) and not x.organisation for x in speaker.tokens)
    return None if sides and len(first.codes) > 1 else side_of(first.codes[0])


def spoken_to(act: Act) -> tuple[str, ...]:
    """The sides meant; a body of the United Nations that speaks to another of them speaks to no other side."""
    own = {side_of(code) for code in act.speaker.codes()} - set(act.speaker.codes())
    return tuple(dict.fromkeys(side for code in act.targets if (side := side_of(code)) not in own))


def statement(story: Story, act: Act, kept: list[Draft]) -> Statement:
    """An act as a row, with the talks of the article that it was made at."""
    joint = len(act.speaker.parties) > 1
    speaking = act.speaker.tokens[0] if act.speaker.tokens else None
    first = act.speaker.parties[0]
    return Statement(
        speaker=speaker_name(story, act.speaker),
        speaker_office=None if joint else first.office,
        speaker_country=country_of(act.speaker),
        attributed_to=act.attributed_to or readout_at(story, act.line, act.start, speaking),
        act=act.act,
        targets=spoken_to(act),
        topics=topics_at(story, act.line, act.start, act.end),
        start=act.start,
        end=act.end,
        direct=act.direct,
        rule=f"act_{act.cue}",
        event=meeting_of(kept, act.line, act.speaker.parties),
    )


def agreement(story: Story, item: Item, kept: list[Draft], due: When | None) -> Agreement:
    """An agreed item as a row, with its day, and the talks at which it was agreed."""
    text = story.article.text[item.start : item.end]
    return Agreement(
        parties=tuple(dict.fromkeys(side_of(c) for p in item.parties for c in p.codes)),
        kind=item.kind,
        item_no=item.number,
        topics=topics_at(story, item.line, item.start, item.end),
        due_start=due.date_start if due else None,
        due_end=due.date_end if due else None,
        strength=strength(text, item.kind),
        start=item.start,
        end=item.end,
        rule=item.rule,
        event=meeting_of(kept, item.line, item.parties),
    )
