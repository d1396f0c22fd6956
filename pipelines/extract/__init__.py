"""Clean text -> facts: events, statements, agreements, topics.

Belongs here: the order of the steps and the cheap way out.
"""

from pipelines.extract.agreements.due import due_of
from pipelines.extract.agreements.finding import agreements
from pipelines.extract.article_text import ArticleText
from pipelines.extract.clauses.article.story import Story, read
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.events.background.marking import mark_background
from pipelines.extract.events.background.told_at_talks import recall_talks_of_others
from pipelines.extract.events.completion import complete
from pipelines.extract.events.drafting.finding import drafts
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.lending.chairs import give_chairs, of_a_body
from pipelines.extract.events.merging.merge import merge
from pipelines.extract.events.merging.summaries import without_summaries, without_tours
from pipelines.extract.events.sides.holders import name_holders
from pipelines.extract.events.sides.not_there import couples_of, travel_together, without_absent
from pipelines.extract.events.sides.other_levels import without_names
from pipelines.extract.facts import LECTURE, PAIR, TALKS, Facts
from pipelines.extract.findings import agreement, event, parties_of, sentences_at, statement
from pipelines.extract.gate import worth_reading
from pipelines.extract.mentions.listed.sides import is_side, of_kind, states
from pipelines.extract.mentions.party import Party
from pipelines.extract.statements.finding import statements
from pipelines.extract.topics import topics_of_article

__all__ = ["ArticleText", "Facts", "extract"]


def pairs_by_line(kept: list[Draft]) -> dict[int, tuple[Party, ...]]:
    """After which sentence which sides stood together."""
    pairs: dict[int, tuple[Party, ...]] = {}
    talks = [d for d in kept if d.type in TALKS and d.rule != LECTURE and len(d.codes()) > 1]
    talks.sort(key=in_a_hall)
    news = min((min(d.lines) for d in talks if d.status == "held" and not d.background and d.lines), default=None)
    for draft in talks:
        if not only_hoped_for(draft, news):
            for line in draft.lines:
                pairs.setdefault(line, sides_told(draft, talks))
    return pairs


def in_a_hall(draft: Draft) -> bool:
    """甲在二十国集团峰会期间会见乙: the group tells where two states met, where another draft tells of these alone."""
    codes = set(draft.codes())
    return len(codes) == PAIR and not codes.isdisjoint(of_kind("group")) and not codes.isdisjoint(states())


def sides_told(draft: Draft, talks: list[Draft]) -> tuple[Party, ...]:
    """Those who stood together; 亚太经合组织 is where two sides met, no third one of them."""
    parties = tuple(dict.fromkeys(p for one in read_with(draft, talks) for _, p in one.actors))
    sides = tuple(p for p in parties if not p.codes or any(map(is_side, p.codes)))
    return sides if len({c for p in sides for c in p.codes}) >= PAIR else parties


def read_with(draft: Draft, talks: list[Draft]) -> list[Draft]:
    """先后会见甲、乙两国外长，呼吁他们…: the talks with each of those who are not named, read off the same words."""
    own = {p for _, p in draft.actors}
    like = [one for one in talks if one is not draft and (one.start, one.rule) == (draft.start, draft.rule)]
    return [draft, *(one for one in like if all(p in own or p.name is None for _, p in one.actors))]


def only_hoped_for(draft: Draft, news: int | None) -> bool:
    """甲与乙会谈。甲方支持欧中领导人会晤。双方…: still the two who met, not the others."""
    to_come = draft.status in ("planned", "proposed") and not any(p.name for _, p in draft.actors)
    return to_come and news is not None and all(line > news for line in draft.lines)


def facts_of(story: Story) -> Facts:
    """Drafts of events, merged and completed; then who said what, and what was agreed, with those events in mind."""
    article = story.article
    once = without_summaries(merge(drafts(story)), story)
    kept = [draft for draft in once if parties_of(draft) or of_a_body(draft.codes())]
    recall_talks_of_others(kept, story)
    mark_background(kept, story)
    couples = couples_of(story)
    for draft in kept:
        draft.actors = without_names(draft.actors)
        draft.actors = without_absent(draft, couples)
    travel_together(kept, couples)
    complete([draft for draft in kept if not draft.come_for], story)
    kept = without_tours(kept)
    name_holders(kept, story)
    pairs = pairs_by_line(kept)
    acts = statements(story, Scene(story), pairs)
    items = agreements(story, Scene(story), pairs)
    kept = give_chairs(kept, story)
    events = tuple(event(story, d) for d in kept)
    said = tuple(statement(story, a, kept) for a in acts)
    agreed = tuple(agreement(story, i, kept, due_of(story, i)) for i in items)
    starts = [*(e.start for e in events), *(s.start for s in said), *(a.start for a in agreed)]
    told = sentences_at(story, sorted(starts))
    return Facts(events, said, agreed, topics_of_article(article.title, article.text, told))


def extract(article: ArticleText) -> Facts:
    """All facts of one article.

    Deterministic; offsets point into article.text. An article without a word of diplomacy costs one scan.
    """
    if not worth_reading(article.text):
        return Facts(topics=topics_of_article(article.title, article.text, ()))
    return facts_of(read(article))
