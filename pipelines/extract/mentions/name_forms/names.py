"""Names that no lexicon lists: 外务审议官山田重夫, 外长艾瑞万, 国务卿卓慧思（Jane Doe）.

Belongs here: which of its possible ends a name has. A name is read just after a title (persons/named.py).
Not here: how a name is built (name_grammars.py), what an end weighs (name_ends.py).
"""

import re

from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.mentions.name_forms.name_ends import following, weight
from pipelines.extract.mentions.name_forms.name_grammars import (
    Grammar,
    chinese_ends,
    dotted_ends,
    foreign,
    foreign_ends,
    japanese_ends,
    known_japanese_ends,
    korean_ends,
    loose_ends,
    shaped_japanese_ends,
    sinicised_ends,
    sinicised_short_ends,
    unlisted_japanese_ends,
    vietnamese_ends,
)
from pipelines.extract.mentions.name_forms.possible_names import not_names
from pipelines.extract.mentions.name_forms.shown_names import before_latin, in_latin

GRAMMARS = {
    "JPN": (japanese_ends, shaped_japanese_ends, unlisted_japanese_ends, chinese_ends),
    "VNM": (vietnamese_ends, foreign_ends), "SGP": (chinese_ends, foreign_ends), "MYS": (foreign_ends, chinese_ends),
    **dict.fromkeys(("CHN", "TWN", "HKG", "MAC"), (chinese_ends,)),
    **dict.fromkeys(("KOR", "PRK"), (korean_ends,)),
}  # fmt: skip
OF_CHINESE_SCRIPT = frozenset(GRAMMARS) - {"MYS"}  # whose names are no transcripts
ANYWHERE = (chinese_ends, known_japanese_ends, foreign_ends)
FOREIGN = (foreign_ends, dotted_ends)
OF_MANY_STATES = (*FOREIGN, chinese_ends, known_japanese_ends)  # heads of organisations
CHINESE_ABROAD = frozenset(
    {"USA", "GBR", "CAN", "AUS", "NZL"}
)  # whose politicians and officials may have Chinese names
BY_SOUND = frozenset({foreign_ends, dotted_ends, loose_ends})
LEAST: dict[Grammar, float] = {
    shaped_japanese_ends: 1.5,
    unlisted_japanese_ends: 2.5,
    dotted_ends: 1.5,
    loose_ends: 2.5,
    sinicised_ends: 1.5,
    sinicised_short_ends: 2.1,
}  # what a name must weigh to be one; of all other grammars:
LEAST_OF_ALL = 0.5
RANKED = re.compile("级(?:别|的|会|磋|谈|对|协|接|官|人|干|工|间|经|安|防|战|政|外|双|三)")  # 局长|级磋商
DOUBTFUL = 1.0  # up to here a further grammar may know better
ONLY_BESIDE_TITLES = frozenset({shaped_japanese_ends, unlisted_japanese_ends, loose_ends})  # fit nearly all characters


def grammars(country: str | None, envoy: bool) -> tuple[Grammar, ...]:
    """How names of a country are built. Envoys of any country may have taken a Chinese name."""
    if country is None:
        return ANYWHERE
    known = GRAMMARS.get(country, FOREIGN if not country or country in states() else OF_MANY_STATES)
    chosen = (sinicised_ends, sinicised_short_ends) if country and (envoy or country in CHINESE_ABROAD) else ()
    return (*known, *chosen, *(() if country in OF_CHINESE_SCRIPT else (loose_ends,)))


def best_end(text: str, at: int, country: str | None, envoy: bool = False) -> int:
    """The likeliest end of the name that begins here, by the grammars of the country; 0 where none is likely."""
    best, reached = 0, 0.0
    first = following().match(text, at)
    if (first is not None and first.lastgroup in ("word", "mark")) or RANKED.match(text, at):
        return 0
    for grammar in grammars(country, envoy):
        by_sound, reached = grammar in BY_SOUND, max(reached, LEAST.get(grammar, LEAST_OF_ALL))
        for end in grammar(text, at):
            found = weight(text, at, end, by_sound) if end <= len(text) else 0
            if found > reached:
                best, reached = end, found
        if best and country is not None and reached > DOUBTFUL:
            break
    return best


def name_at(text: str, at: int, country: str | None, envoy: bool = False) -> tuple[int, int] | None:
    """Span of the personal name that begins at `at`, just after a title. `country` picks the grammar."""
    exact = in_latin(text, at) or before_latin(text, at)
    if exact:
        return exact
    found = foreign().match(text, at)
    dotted = found is not None and found.lastgroup == "dotted"
    if text[at : at + 2] in not_names() and not dotted:
        return None
    end = best_end(text, at, "" if dotted else country, envoy)
    return (at, end) if end else None
