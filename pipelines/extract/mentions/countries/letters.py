"""What one character can stand for: 日 -> JPN, 阿 -> Argentina or Afghanistan.

Belongs here: the tables of letters, pairs, guards. Not here: grammar.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.mention import COUNTRY, Mention


@dataclass(frozen=True)
class Letters:
    """`codes`: letter -> country.

    `weak`: letters that are ordinary words elsewhere. `pairs`: runs whose reading is listed; `open_pairs`: those of
    them that an article can mean otherwise: 中巴 is Brazil where only Brazil is named.
    """

    codes: dict[str, str]
    others: dict[str, tuple[str, ...]]
    weak: frozenset[str]
    pairs: dict[str, tuple[str, ...]]
    open_pairs: frozenset[str]
    guards: AhoCorasick
    hide: dict[int, str]  # for str.translate

    def klass(self, strong: bool = True, weak: bool = True) -> str:
        """A character class of a regular expression."""
        return "[" + "".join(sorted(c for c in self.codes if (weak if c in self.weak else strong))) + "]"


@cache
def letters() -> Letters:
    """The lexicons of letters: what each means, may mean, means in a pair, and where it is no country."""
    listed = [row for row in gazetteer.countries() if row.kind == "abbr" and len(row.surface) == 1]
    return Letters(
        {row.surface: row.code for row in listed},
        {
            row.surface: row.alternatives
            for row in gazetteer.countries()
            if row.kind in ("abbr", "side", "name") and row.alternatives
        },
        frozenset(row.surface for row in listed if row.weak),
        {row["surface"]: tuple(row["codes"].split(";")) for row in rows("pairs.csv")},
        frozenset(row["surface"] for row in rows("pairs.csv") if row["note"] == "ambiguous"),
        AhoCorasick(
            [row.surface for row in gazetteer.near_misses() if row.guards == "letter"],
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.DFA,
        ),
        {ord(row.surface): "\0" for row in listed},
    )


def named_countries(found: Iterable[Mention]) -> Counter[str]:
    """How often the article writes out the name of each country; not 刚果, which can be either."""
    return Counter(m.codes[0] for m in found if m.kind == COUNTRY and m.text not in letters().others)


def meant(surface: str, code: str, named: Counter[str]) -> str:
    """阿方, 阿 in an article on 阿根廷 -> ARG.

    The usual reading where the article writes out none of the candidates, or that one.
    """
    others = letters().others.get(surface)
    if not others or named[code]:
        return code
    best = max(others, key=lambda other: named[other])
    return best if named[best] else code


def side_meant(mention: Mention, named: Counter[str]) -> Mention:
    """A side whose letter or name has several readings, read by the countries that the article names."""
    if mention.text not in letters().others:
        return mention
    return mention.meaning((meant(mention.text, mention.codes[0], named),))
