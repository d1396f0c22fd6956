"""Short names that the article itself spells in Latin: 其继任人帕维尔（Petr Pavel）.

Belongs here: whom the lexicon so spells.
Not here: how far an unlisted name before brackets reaches (name_forms/shown_names.py).
"""

import re

from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.persons.cast import Cast

AFTER_HAN = r"(?:(?<=[\u4e00-\u9fff][（(])|(?<=[\u4e00-\u9fff]\s[（(]))"  # tried only where a bracket opens
SPELT = re.compile(rf"[（(]{AFTER_HAN}(?P<latin>[A-ZÀ-Þ][A-Za-zÀ-ɏ .'’\-]{{3,40}})[）)]")


def cast_by_latin(text: str, cast: Cast) -> None:
    """Adds to the cast whoever stands before brackets with the Latin spelling that the lexicon has for one person."""
    for match in SPELT.finditer(text):
        person = load().by_latin(match["latin"])
        if person is None:
            continue
        surfaces = sorted({person.name, *person.aliases, *person.short}, key=lambda s: (-len(s), s))
        end = match.start() - text[match.start() - 1].isspace()
        surface = next((s for s in surfaces if text.endswith(s, 0, end)), None)
        if surface and surface not in cast.country:
            cast.add(surface, person.country, person.name)
