"""The persons of one article: their full names, then their short forms.

Belongs here: who is meant by 上川, 拜登总统, 王外长.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipelines.extract.mentions.mention import PERSON, Mention
from pipelines.extract.mentions.name_forms.possible_names import family_name

DOT = re.compile("[·‧•・･．.-]")
LATIN_FAMILY = re.compile(r"(?<=[A-Za-zÀ-ɏ.’'] )[A-ZÀ-Þ][A-Za-zÀ-ɏ’'\-]{3,}$")
HAN_NAME = 5  # characters of the longest name that begins with the family name


@dataclass
class Cast:
    """`country` by name as written; `key` the lexicon's name for it (itself when unknown to the lexicon)."""

    country: dict[str, str | None] = field(default_factory=dict)
    key: dict[str, str] = field(default_factory=dict)
    longest: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, country: str | None, key: str | None = None) -> None:
        known = key or self.key.get(name) or name
        if self.country.get(name) is None:
            self.country[name] = country
        self.key[name] = known
        if len(name) > len(self.longest.get(known, "")):
            self.longest[known] = name

    def as_named(self, name: str) -> str:
        """The longest form under which the article names this person."""
        return self.longest.get(self.key.get(name, name), name)

    def mention(self, name: str, start: int, surface: str) -> Mention:
        country = self.country[name]
        return Mention(start, start + len(surface), PERSON, surface, (country,) if country else (), name)

    def unite(self) -> None:
        """布林肯 and 安东尼·布林肯 are one person where only one full name of the article ends so."""
        dotted = [name for name in self.country if DOT.search(name)]
        for name in list(self.country):
            fuller = {self.key[other] for other in dotted if other != name and DOT.split(other)[-1] == name}
            if len(fuller) == 1 and self.key[name] == name:
                self.key[name] = fuller.pop()


def short_forms(name: str) -> tuple[str, ...]:
    """上川阳子 -> 上川; 延斯·斯托尔滕贝格 -> 斯托尔滕贝格; Jane Doering -> Doering; 王毅 -> nothing (one character)."""
    latin = LATIN_FAMILY.search(name)
    if latin is not None:
        return (latin[0],)
    if DOT.search(name):
        last = DOT.split(name)[-1]
        return (last,) if len(last) > 1 else ()
    family = family_name(name)
    return (family,) if family else ()


def occurrences(text: str, surface: str, covered: bytearray) -> Iterator[int]:
    """Starts of `surface` in stretches of the text that are not covered yet; covers them."""
    at = text.find(surface)
    while at >= 0:
        end = at + len(surface)
        if covered.find(1, at, end) < 0:
            covered[at:end] = b"\1" * len(surface)
            yield at
        at = text.find(surface, at + 1)


def bearer(cast: Cast, family: str) -> str | None:
    """The one person of the article whose name begins with this family name."""
    names = {cast.longest[cast.key[n]] for n in cast.country if n.startswith(family) and not DOT.search(n)}
    fitting = [name for name in sorted(names) if len(name) <= HAN_NAME]
    return fitting[0] if len(fitting) == 1 else None


def surname_before_office(text: str, office: Mention, cast: Cast) -> Mention | None:
    """王外长, 习主席: one character before a title, where exactly one person of the article bears that family name."""
    at = office.start - 1
    name = bearer(cast, text[at]) if at >= 0 else None
    return cast.mention(name, at, text[at]) if name else None
