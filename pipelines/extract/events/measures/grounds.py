"""Where the blows of a war fall that is fought in a part of a country only.

Belongs here: lending its name to acts of war without a place. Not here: which wars there are (standing.py).
"""

from collections.abc import Iterator

from pipelines.extract.clauses.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.standing import ground
from pipelines.extract.events.settings import country_of
from pipelines.extract.mentions.token import PLACE, Token


def give_grounds(kept: list[Draft], story: Story) -> None:
    """以军的攻势持续 -> 加沙, as the article calls it, in the sentences of the act or elsewhere; in place."""
    for draft in kept:
        codes = draft.codes()
        if draft.type != "military" or draft.place is not None or (len(codes), len(draft.targets)) != (1, 1):
            continue
        names = ground(codes[0], draft.targets[0], story.article.published)
        place = next((x for x in places(draft, story) if x.text in names), None) if names else None
        if place is not None and draft.country in (None, country_of(place)):
            draft.place, draft.country = place, country_of(place)


def places(draft: Draft, story: Story) -> Iterator[Token]:
    """Those of its own sentences, then those of the others in text order."""
    own = [story.lines[line] for line in draft.lines]
    return (x for line in (*own, *story.lines) for x in line.tokens if x.symbol == PLACE)
