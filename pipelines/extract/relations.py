"""Whether what is said concerns relations between sides.

Belongs here: the gate against domestic politics. Not here: who said it.
"""

from collections import Counter

from pipelines.extract.scene import Party
from pipelines.extract.speech_words import phrase
from pipelines.extract.story import Story
from pipelines.extract.voices import SPEAKERS

ONE_COUNTRY = {"HKG": "CHN", "MAC": "CHN"}
STATE_RANKS = frozenset({"leader", "minister", "vice", "envoy", "spokesperson", "royal", "military", ""})
ABROAD = phrase("abroad")
ENOUGH = 3  # mentions of other sides that make an article one on foreign relations


def foreign_mentions(story: Story) -> Counter[str]:
    """How often each side is named in the article, by code."""
    return Counter(
        ONE_COUNTRY.get(c, c) for line in story.lines for x in line.tokens if x.symbol in SPEAKERS for c in x.codes
    )


def between_sides(speakers: tuple[Party, ...], targets: tuple[str, ...], mentioned: Counter[str]) -> bool:
    """Does the act concern relations between sides? Domestic politics is left out."""
    own = {ONE_COUNTRY.get(c, c) for p in speakers for c in p.codes}
    if len(own) != 1 or any(ONE_COUNTRY.get(c, c) not in own for c in targets):
        return True
    first = speakers[0]
    if ABROAD.search(f"{first.office or ''}{first.organisation or ''}"):
        return True
    return first.rank in STATE_RANKS and mentioned.total() - sum(mentioned[c] for c in own) >= ENOUGH
