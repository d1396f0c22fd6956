"""Who is meant: 双方, 他, 外长, 日外相.

Belongs here: reference within the article, to sides and officials.
Not here: 他 and 她 (persons_at_hand.py), who bears a name or holds an office (introduced.py), events.
"""

from dataclasses import dataclass, field

from pipelines.extract.clauses.article.diary import diarist
from pipelines.extract.clauses.article.interview import answering
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant import pronouns
from pipelines.extract.clauses.meant.deeds_told import DeedsTold
from pipelines.extract.clauses.meant.introduced import VAGUE
from pipelines.extract.clauses.meant.joint_sides import coupled, named_here, named_in, of_two_states, told_between
from pipelines.extract.clauses.meant.persons_at_hand import PersonsAtHand
from pipelines.extract.clauses.meant.roll import former
from pipelines.extract.clauses.meant.unions_met import nobodys, union_met
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import is_side
from pipelines.extract.mentions.party import Party, codes_of, sides_alone
from pipelines.extract.mentions.persons.addressed import ADDRESSEE
from pipelines.extract.mentions.token import Token

JOINT = frozenset({"joint", "joint3", "joint4", "joint5", "joint_people"})
TWO = frozenset({"joint", "joint_people"})
TWO_PERSONS = frozenset({"两人", "二人", "两位"})
COUNTED = {"joint3": 3, "joint4": 4, "joint5": 5}
NEAR = 3  # sentences back that are searched for sides named together
MEMORY = 20  # sentences after which 双方 no longer means the sides of the last talks


@dataclass
class Scene(DeedsTold, PersonsAtHand):
    """What the reader has in mind at this point of the article."""

    last: tuple[int, Party | None] = (0, None)  # who was the subject last, after how many of `over`
    told: tuple[Party, ...] = ()  # the sides that were last told of together
    several: list[Line] = field(default_factory=list)  # before that: sentences that may name just two sides
    couple: tuple[int, tuple[Party, ...]] = (0, ())  # the last two who were told of without a third, and where
    talks_line: int | None = None  # the sentence that last told of talks of two or more sides
    place: Token | None = None

    def resolve(self, token: Token) -> tuple[Party, ...]:
        """A token -> the parties it stands for; empty when it stands for none that can be known."""
        if token.symbol == t.PERSON:
            return (self.named(token),)
        if token.symbol == t.OFFICIAL:
            return self.official(token)
        if token.symbol == t.REFERENCE and not token.codes:
            return self.reference(token)
        if token.codes:
            return (
                Party(token.codes, organisation=token.organisation or token.text, start=token.start, end=token.end),
            )
        return ()

    def official(self, token: Token) -> tuple[Party, ...]:
        """日外相 -> its holder: of the article if it names one, else of the day; 日中外长 -> one party per country."""
        if token.reference:
            return tuple(
                self.holder(code, token)
                or Party((code,), office=token.office, start=token.start, end=token.end, rank=token.rank)
                for code in self.codes_meant(token)
            )
        if not token.codes:
            if several := union_met(self.story, self.line, token):
                return several
            if token.office_kind in VAGUE or token.office_kind == "leader" or nobodys(self.story, token):
                return ()
            return self.bearer(token)
        if len(token.codes) > 1:
            return tuple(
                self.holder(code, token, by_day=False)
                or Party((code,), office=token.office, start=token.start, end=token.end, rank=token.rank)
                for code in token.codes
            )
        holder = self.holder(token.codes[0], token) if not former(token) else None
        return (
            holder
            or Party(token.codes, None, None, token.office, token.organisation, token.start, token.end, token.rank),
        )

    def codes_meant(self, token: Token) -> tuple[str, ...]:
        """两国外长 -> both countries; 该国外长 -> the country named last"""
        if token.reference == "self":
            return ()
        if token.reference == "that_country":
            return self.countries_meant(token, set())
        return tuple(dict.fromkeys(c for party in self.sides_at_hand(token) for c in party.codes))

    def sides_at_hand(self, token: Token) -> tuple[Party, ...]:
        """Whom 双方 means: the sides of the last talks, else those named together earlier in the sentence.

        日中政府消息人士…两国政府
        """
        many = COUNTED.get(token.reference, PAIR)
        if self.line and self.pair_line < self.at() and (named := named_here(self.line, many, token)):
            return sides_alone(named)
        if self.pair and self.at() - self.pair_line <= MEMORY and many in (PAIR, len(codes_of(self.pair))):
            return self.just_two() if token.text[0] in "两双二" else self.pair
        here = [x for x in self.line.tokens if x.end <= token.start and len(x.codes) > 1] if self.line else []
        return sides_alone(here[-1].codes) if here else self.named_together(many, token.start)

    def just_two(self) -> tuple[Party, ...]:
        """甲、乙停火谈判，丙、丁斡旋。两国…: those told last, or where these are more than two the couple before."""
        both = of_two_states(self.pair)
        line, couple = self.couple
        return couple if len(codes_of(both)) > PAIR and couple and self.at() - line <= MEMORY else both

    def named_together(self, many: int, before: int) -> tuple[Party, ...]:
        """The sides of the nearest sentence, this one first, that names just so many."""
        lines = reversed(self.story.lines[max(0, self.at() - NEAR) : self.at() + 1])
        found = (named_in(line, many, before) or (told_between(line, before) if many == PAIR else ()) for line in lines)
        return next((sides_alone(named) for named in found if named), ())

    def countries_meant(self, token: Token, but: set[str]) -> tuple[str, ...]:
        """该国: the country named last, whoever's it is not; 两国: the two told of together; 日韩两国 itself."""
        if token.codes and not token.reference:
            return token.codes
        if token.reference == "joint":
            found = tuple(dict.fromkeys(c for party in self.sides_at_hand(token) for c in party.codes))
            return found if len(found) == PAIR else ()
        if token.reference != "that_country":
            return ()
        first = pronouns.told_first(self.story.lines[: self.at()], self.line, token) if self.line else ()
        if first and is_side(first[0]) and first[0] not in but:
            return first
        lines = self.story.lines[max(0, self.at() - NEAR + 1) : self.at() + 1]
        named = (x for line in reversed(lines) for x in reversed(line.tokens) if x.end <= token.start)
        alone = (x.codes for x in named if len(x.codes) == 1 and (of_a_state(x) or x.symbol == t.OFFICIAL))
        return next((codes for codes in alone if is_side(codes[0]) and codes[0] not in but), ())

    def acting_country(self, token: Token) -> tuple[Party, ...]:
        """甲外长说，[该国]将…: whoever says so of his own, else the country named last."""
        told_by = pronouns.teller(self.line, token) if self.line and token.reference == "that_country" else None
        codes = told_by.codes if told_by and len(told_by.codes) == 1 else ()
        return sides_alone(codes or self.countries_meant(token, set()))

    def reference(self, token: Token) -> tuple[Party, ...]:
        """他, 双方, 对方, 自己 -> the parties that are meant here; none where nobody fits."""
        kind = token.reference
        if kind in ("he", "she"):
            return self.person_meant(token, "m" if kind == "he" else "f")
        if kind in JOINT:
            here = self.two_named(token) if kind in TWO else ()
            both = here or self.sides_at_hand(token)
            untold = token.text in TWO_PERSONS and not here and not all(p.name for p in both)
            return (self.two_lately(token) if untold else ()) or both
        if kind == ADDRESSEE:
            return self.addressed(token, self.person)
        if kind == "other" and self.person:
            return tuple(p for p in self.pair if p.codes != self.person.codes)
        if kind == "self":
            named = pronouns.speaker(self.line, token) if self.line else None
            named = named or (next(answering(self.story, self.line), None) if self.line else None)
            return (self.named(named),) if named else (self.person,) if self.person else ()
        return ()

    def note(self, line: Line) -> None:
        """The sentence is over. Who was its subject is read when somebody asks, or at once where 双方 stands in it."""
        if t.PERSON in line.code or t.OFFICIAL in line.code:
            self.over.append(line)
            if t.OFFICIAL in line.code and any(x.symbol == t.OFFICIAL and x.reference for x in line.tokens):
                self.last = (len(self.over), self.subject(line) or self.person_before(len(self.over) - 1))

    @property
    def person(self) -> Party | None:
        """The last person or official who was the subject of a sentence; whose day it is that is told by the clock."""
        whose = diarist(self.story)
        if whose is not None:
            return self.named(whose)
        self.last = (len(self.over), self.person_before(len(self.over)))
        return self.last[1]

    def person_before(self, count: int) -> Party | None:
        seen, person = self.last
        return next((found for line in reversed(self.over[seen:count]) if (found := self.subject(line))), person)

    def subject(self, line: Line) -> Party | None:
        """Whom a sentence has as its subject: a person by name, else one who holds an office."""
        subjects = pronouns.subjects_of(line)
        person = next((x for x in subjects if x.symbol == t.PERSON), None)
        if person is not None:
            return self.named(person)
        official = bool(subjects) and subjects[0].symbol == t.OFFICIAL and not subjects[0].plural
        return next(iter(self.official(subjects[0])), None) if official else None

    @property
    def pair(self) -> tuple[Party, ...]:
        """The sides that were last told of together. What sentences alone say of that is read when somebody asks."""
        while self.several and not self.told:
            line = self.several.pop(0)
            parties = self.standing(line)
            if len({p.codes for p in parties}) == PAIR:
                self.set_pair(parties, line)
        return self.told

    def note_pair(self, line: Line) -> None:
        """The sentence may name two sides; of 日中外长 and 两国外长 that must be read at once."""
        if both := coupled(line):
            self.set_pair(sides_alone(both), line)
        if self.told or not line.parties:
            return
        parties = [x for _, x in line.parties if x.symbol != t.REFERENCE]
        if not (len(parties) > 1 or any(x.plural or x.reference for x in parties)):
            return
        self.several.append(line)
        if any(x.reference for x in parties):
            self.told = self.pair

    def standing(self, line: Line) -> tuple[Party, ...]:
        """Who acts, with whom, on whom in a sentence."""
        found = [r for r in roles(line, 0, len(line.code)) if r.token.symbol != t.REFERENCE]
        named = [r.token for r in found if r.role in ("subject", "with", "to")]
        return tuple(dict.fromkeys(p for token in named for p in self.resolve(token)))

    def remember_pair(self, parties: tuple[Party, ...]) -> None:
        """Talks were told of."""
        if self.set_pair(parties, self.line):
            self.talks_line = self.pair_line

    def set_pair(self, parties: tuple[Party, ...], line: Line | None) -> bool:
        enough = len({c for p in parties for c in p.codes if is_side(c)}) >= PAIR
        if enough:
            self.told, self.pair_line = parties, line.sentence.index if line else 0
            self.couple = (self.pair_line, parties) if len(codes_of(parties)) == PAIR else self.couple
        return enough


def of_a_state(token: Token) -> bool:
    """[甲国], [甲城], [甲国政府]; not a party or a firm of it."""
    own = not token.organisation or token.text.endswith(("政府", "当局", "外交部", "国防部"))
    return token.symbol in (t.SIDE, t.CAPITAL) and own
