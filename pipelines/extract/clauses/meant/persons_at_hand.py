"""Whom 他, 她, 两人, 您 mean by the persons that the article has named so far.

Belongs here: persons at hand, of this sentence and of those before. Not here: who is a subject, 我 (pronouns.py),
sides and officials (scene.py).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant import pronouns
from pipelines.extract.clauses.meant.introduced import Introduced
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party, codes_of
from pipelines.extract.mentions.token import Token

RECENT = 6  # persons that 他 can mean


@dataclass
class PersonsAtHand(Introduced):
    """The persons of the sentences read."""

    over: list[Line] = field(default_factory=list)  # the sentences read that name a person or an official
    line: Line | None = None  # the sentence being read
    pair_line: int = 0  # the sentence that last told of two sides together
    met: tuple[Party, ...] = ()  # the last two who were told of as meeting, by those who report
    met_in: str | None = None  # and in which country

    def at(self) -> int:
        return self.line.sentence.index if self.line else self.pair_line

    def two_named(self, token: Token) -> tuple[Party, ...]:
        """甲与到访的乙会谈，两人…: the two that the sentence names so far, when they are of two sides."""
        named = {x.person: x for x in pronouns.before(self.line, token)} if self.line else {}
        both = tuple(self.named(x) for x in sorted(named.values(), key=lambda x: x.start))
        return both if len(both) == PAIR and len(codes_of(both)) == PAIR else ()

    def two_lately(self, token: Token) -> tuple[Party, ...]:
        """甲抵达丙国。乙也抵达丙国。两人…: the subjects of the two sentences before.

        They are of two sides, or of one where another is named: 外长甲抵达。部长乙随行。两人会见了[丙].
        """
        near = [line for line in self.over[-PAIR:] if self.at() - line.sentence.index <= PAIR]
        named = {x.person: x for line in near for x in pronouns.subjects_of(line) if x.symbol == t.PERSON}
        both = tuple(self.named(x) for x in named.values())
        others = pronouns.named_after(self.line, token) - set(named) if self.line else set()
        return both if len(both) == PAIR and (len(codes_of(both)) == PAIR or others) else ()

    def addressed(self, token: Token, lately: Party | None) -> tuple[Party, ...]:
        """甲会见乙。甲表示，丙总统同[您]举行会谈: of those who met the one to whom it is said."""
        if guest := pronouns.guest_told(self.line, token) if self.line else None:
            return (self.named(guest),)
        subjects = pronouns.subjects_of(self.line) if self.line else []
        here = [x.person for x in subjects if x.symbol == t.PERSON and x.end <= token.start]
        names = [p.name for p in self.met]
        speaker = next((name for name in here if name in names), lately and lately.name)
        return tuple(p for p in self.met if p.name != speaker) if speaker in names else ()

    def person_meant(self, token: Token, sex: str) -> tuple[Party, ...]:
        """他, 她: a subject of the sentence so far, else anybody it names, else a subject of those before.

        Whom the clause itself goes on to name is somebody else: 甲支持乙，他曾与乙会面.
        """
        officer = pronouns.officer_telling(self.line, token) if self.line else None
        if officer is not None and (told_by := self.officer(officer, sex)):
            return told_by
        others = pronouns.named_after(self.line, token) if self.line else set()
        before = (x for x in pronouns.before(self.line, token) if x.person not in others) if self.line else ()
        here = pronouns.fitting(before, sex)
        if here is not None:
            return (self.named(here),)
        recent = (p for p in self.recent() if p.name not in others)
        known = (p for p in recent if pronouns.sex_of(p.key or p.name) in (sex, ""))
        return tuple(party for _, party in zip(range(1), known, strict=False))

    def officer(self, token: Token, sex: str) -> tuple[Party, ...]:
        """[甲国总理]说，他…: its holder, where he is known and may be called so; else the office alone."""
        holder = self.holder(token.codes[0], token)
        if holder is not None:
            return (holder,) if pronouns.sex_of(holder.key or holder.name) in (sex, "") else ()
        return (Party(token.codes, office=token.office, start=token.start, end=token.end, rank=token.rank),)

    def recent(self) -> Iterator[Party]:
        """The last persons who were subjects, the latest first."""
        told = (pair for line in reversed(self.over) for pair in pronouns.told_singly(line))
        last = list(islice((pair for pair in told if pair[0].symbol == t.PERSON), RECENT))
        return (self.named(x) for fitting in (True, False) for x, alone in last if alone is fitting)
