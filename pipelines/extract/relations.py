"""Whether what is said concerns relations between sides.

Belongs here: the gate against domestic politics. Not here: who said it.
"""

from collections import Counter
from dataclasses import dataclass

from pipelines.extract.scene import Party
from pipelines.extract.speech_words import phrase
from pipelines.extract.story import Story
from pipelines.extract.voices import SPEAKERS

ONE_COUNTRY = {"HKG": "CHN", "MAC": "CHN"}
STATE_RANKS = frozenset({"leader", "minister", "vice", "envoy", "spokesperson", "royal", "military"})
PARTISAN = phrase("partisan")
ABROAD = phrase("abroad")
ENOUGH = 3  # mentions of other sides that make an article one on foreign relations


@dataclass(frozen=True, slots=True)
class Company:
    """Whom an article speaks of: how often each side, by code, and the persons it gives an office of state."""

    sides: Counter[str]
    officials: frozenset[str]


def company(story: Story) -> Company:
    tokens = [x for line in story.lines for x in line.tokens if x.symbol in SPEAKERS]
    sides = Counter(ONE_COUNTRY.get(c, c) for x in tokens for c in x.codes)
    return Company(sides, frozenset(x.person for x in tokens if x.person and x.rank in STATE_RANKS))


def between_sides(speakers: tuple[Party, ...], targets: tuple[str, ...], around: Company) -> bool:
    """Does the act concern relations between sides? Domestic politics is left out."""
    own = {ONE_COUNTRY.get(c, c) for p in speakers for c in p.codes}
    if len(own) != 1 or any(ONE_COUNTRY.get(c, c) not in own for c in targets):
        return True
    first = speakers[0]
    if ABROAD.search(f"{first.office or ''}{first.organisation or ''}"):
        return True
    of_state = first.name in around.officials if first.name else PARTISAN.search(first.organisation or "") is None
    return of_state and around.sides.total() - sum(around.sides[c] for c in own) >= ENOUGH
