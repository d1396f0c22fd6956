"""Where the blows of a war fall that is fought in a part of a country only, and hostages of it are held and freed.

Belongs here: lending its name to such acts without a place. Not here: which wars there are (standing.py).
"""

from collections.abc import Iterator

from pipelines.extract.clauses.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.standing import ground, held_on
from pipelines.extract.events.settings import country_of
from pipelines.extract.mentions.token import PLACE, Token


def give_grounds(kept: list[Draft], story: Story) -> None:
    """以军的攻势持续, 哈马斯释放人质 -> 加沙, as the article calls it, in its sentences or elsewhere; in place."""
    for draft in kept:
        codes = draft.codes()
        names_of = NAMES.get(draft.type)
        if names_of is None or draft.place is not None or (len(codes), len(draft.targets)) != (1, 1):
            continue
        if draft.type == "detention" and draft.days() is not None:
            continue  # 10月7日掳走: taken elsewhere
        names = names_of(codes[0], draft.targets[0], story.article.published)
        place = next((x for x in places(draft, story) if x.text in names), None) if names else None
        if place is not None and draft.country in (None, country_of(place)):
            draft.place, draft.country = place, country_of(place)


NAMES = {"military": ground, "easing": held_on, "detention": held_on}


def places(draft: Draft, story: Story) -> Iterator[Token]:
    """Those of its own sentences, then those of the others in text order."""
    own = [story.lines[line] for line in draft.lines]
    return (x for line in (*own, *story.lines) for x in line.tokens if x.symbol == PLACE)
