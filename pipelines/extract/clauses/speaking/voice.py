"""A subject, resolved: its parties, the words that name it, and how. Not here: finding it (voices.py)."""

import re
from typing import NamedTuple

from pipelines.extract.clauses.meant.scene import JOINT, Scene
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.spoken_for import parties_of
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.token import Token

SPEAKERS = frozenset({t.PERSON, t.OFFICIAL, t.SIDE, t.CAPITAL, t.REFERENCE})


LEADS_ON = phrase("leads_on")

NAME_LEADS_ON = phrase("name_leads_on")

ADVERBS_ONLY = phrase("adverbs_only")

NOT_HIS = phrase("not_his")


WORDLESS = Token(-1, -1, "", "")


class Voice(NamedTuple):
    """A subject: its parties, the tokens that name it, and how: named | side | joint | self | private."""

    parties: tuple[Party, ...]
    tokens: tuple[Token, ...]
    kind: str
    position: int
    of_talks: bool = False  # the sides of the last talks, all of them

    @property
    def word(self) -> Token:
        """The first word that names it; an empty one where none does (nobody, or one who goes on unnamed)."""
        return self.tokens[0] if self.tokens else WORDLESS

    def codes(self) -> set[str]:
        return {c for p in self.parties for c in p.codes}

    def is_he(self) -> bool:
        """他, 她"""
        return len(self.tokens) == 1 and self.tokens[0].reference in ("he", "she")

    def of_a_side(self) -> bool:
        """Somebody, and not only a name of unknown country."""
        return bool(self.parties) and not any(p.name and not p.codes for p in self.parties)


def side_voice(token: Token, position: int) -> Voice:
    """A side that no lexicon lists, or a body of one, called as the text calls it."""
    party = Party(token.codes, organisation=token.text, start=token.start, end=token.end)
    return Voice((party,), (token._replace(organisation=token.text),), "side", position)


def can_be_subject(role: Role) -> bool:
    return role.token.symbol in SPEAKERS and role.role in ("subject", "agent", "source")


GOVERNS = re.compile("(?:政府|当局|方面|官方)$")


def voice_of(scene: Scene, tokens: list[Token], position: int) -> Voice:
    """Tokens -> one voice: `self` (我们), `joint` (双方, 甲和乙), `named` (a person or an office), else `side`."""
    first = tokens[0]
    if first.symbol == t.REFERENCE and first.reference == "self":
        return Voice((), tuple(tokens), "self", position)
    parties: list[Party] = []
    for token in tokens:
        parties += [p for p in parties_of(scene, token) if p not in parties]
    joint = len({c for p in parties for c in p.codes}) > 1 or first.reference in JOINT or any(x.plural for x in tokens)
    named = any(x.symbol in (t.PERSON, t.OFFICIAL) or x.reference in ("he", "she") for x in tokens)
    named = named and not (len(tokens) == 1 and GOVERNS.search(first.text))
    of_talks = joint and {c for p in parties for c in p.codes} == {c for p in scene.pair for c in p.codes}
    kind = "joint" if joint else "named" if named else "side"
    return Voice(tuple(parties), tuple(tokens), kind, position, of_talks)
