"""The persons of one article: full names by lexicon or grammar, then their short forms. Belongs here: who is meant by 上川, 拜登总统, 王外长."""

import re
from dataclasses import dataclass, field

from pipelines.extract.mention import OFFICE, PERSON, Mention

JAPANESE_NAME = 4


@dataclass
class Cast:
    """`country` by name as written; `key` the lexicon's name for it (itself when unknown to the lexicon)."""

    country: dict[str, str | None] = field(default_factory=dict)
    key: dict[str, str] = field(default_factory=dict)
    longest: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, country: str | None, key: str | None = None) -> None:
        known = key or name
        self.country.setdefault(name, country)
        self.key[name] = known
        if len(name) > len(self.longest.get(known, "")):
            self.longest[known] = name

    def as_named(self, name: str) -> str:
        """The longest form under which the article names this person."""
        return self.longest.get(self.key.get(name, name), name)


def short_forms(name: str, country: str | None) -> tuple[str, ...]:
    """上川阳子 -> 上川; 延斯·斯托尔滕贝格 -> 斯托尔滕贝格; 王毅 -> nothing (one character is no name)."""
    if re.search("[·‧•・．]", name):
        last = re.split("[·‧•・．]", name)[-1]
        return (last,) if len(last) > 1 else ()
    if country == "JPN" and len(name) >= JAPANESE_NAME:
        return (name[:2],)
    return ()


def occurrences(text: str, surface: str, taken: list[tuple[int, int]]) -> list[int]:
    """Starts of `surface` in the text that no longer mention covers."""
    starts, at = [], text.find(surface)
    while at >= 0:
        end = at + len(surface)
        if not any(a < end and at < b for a, b in taken):
            starts.append(at)
        at = text.find(surface, at + 1)
    return starts


def surname_before_office(text: str, office: Mention, cast: Cast) -> Mention | None:
    """王外长, 习主席: one character before a title, where exactly one person of the article bears that family name."""
    at = office.start - 1
    if at < 0:
        return None
    names = sorted({cast.longest[cast.key[n]] for n in cast.country if n.startswith(text[at])})
    if len(names) != 1 or len(names[0]) > JAPANESE_NAME:
        return None
    name = names[0]
    code = cast.country.get(name)
    return Mention(at, office.start, PERSON, text[at], (code,) if code else (), name)


def is_office(mention: Mention) -> bool:
    return mention.kind == OFFICE
