"""Where the blows of a war fall that is fought in a part of a country only, and hostages of it are held and freed.

Belongs here: lending its name to such acts without a place. Not here: which wars there are (mentions/listed/wars.py).
"""

from collections.abc import Callable, Iterator
from datetime import date

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.places.settings import country_of
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.listed.wars import fought_on, ground, held_on
from pipelines.extract.mentions.token import PLACE, Token


def give_grounds(kept: list[Draft], story: Story) -> None:
    """以军的攻势持续, 哈马斯释放人质 -> 加沙, as the article calls it, in its sentences or elsewhere; in place."""
    for draft in kept:
        codes = draft.codes()
        names_of = ground if draft.rule in SIEGES else NAMES.get(draft.type)
        mutual = draft.type == "military" and len(codes) == PAIR and set(draft.targets) <= set(codes)
        if names_of is None or draft.place is not None or not (mutual or (len(codes) == 1 and draft.targets)):
            continue
        if draft.type == "detention" and draft.days() is not None:
            continue  # 10月7日掳走: taken elsewhere
        day = story.article.published
        names = fought_on(codes[0], codes[1], day) if mutual else of_any(names_of, codes[0], draft.targets, day)
        place = next((x for x in places(draft, story) if x.text in names), None) if names else None
        where = country_of(place) or draft.country
        if place is not None and draft.country in (None, where):
            draft.place, draft.country = place, where


NAMES = {"military": ground, "easing": held_on, "detention": held_on}
SIEGES = frozenset({"sanction_siege", "measure_embargo"})  # 封锁, 放松燃料禁运: of the ground itself


def of_any(
    names_of: Callable[[str, str, date | None], frozenset[str]], acting: str, hit: list[str], day: date | None
) -> frozenset[str]:
    """哈马斯释放乙国人和丙国人: the names of the ground of the war with one of them."""
    return next((names for code in hit if (names := names_of(acting, code, day))), frozenset())


def places(draft: Draft, story: Story) -> Iterator[Token]:
    """Those of its own sentences, then those of the others, the nearest first."""
    own = [story.lines[line] for line in draft.lines]
    near = sorted(story.lines, key=lambda line: abs(line.sentence.index - draft.line))
    return (x for line in (*own, *near) for x in line.tokens if x.symbol == PLACE)
