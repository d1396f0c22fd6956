"""A trigger in its clause, and what is read off it.

Belongs here: what all frames share. Not here: the subject (subjects.py), one word order
(events/frames/registry.py), measures (events/measures/drafting.py).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.only_spoken_of import left_of
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.party import Party, sides_alone
from pipelines.extract.mentions.token import Token

PLACES = frozenset({t.PLACE, t.CAPITAL, t.SIDE})


@dataclass
class Reading:
    """What a frame reads: who acts, with whom or on whom."""

    actors: list[tuple[str, Party]] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    places: list[Token] = field(default_factory=list)
    inherited: bool = False
    actor_at: int = -1  # where in the encoded sentence the one who acts stands
    scope: int = -1  # where the words that bear on the act begin
    place: Token | None = None  # where the act itself names it (飞越台湾海峡)
    status: str | None = None  # what the name of the event itself says (a war that goes on)
    asked: bool = False  # a clause before asks for the end of it: it stands
    recalled: bool = False  # told as what came before (自甲访问乙国以来)
    before: bool = False  # held before the talks that the article tells (乙方在罗马会晤中作出的表态)
    come_for: bool = False  # what a guest has come for, told where he is received (会见来华出席峰会的甲)
    counterparts: list[tuple[Party, ...]] = field(default_factory=list)  # each may be met apart (分别会见甲、乙)

    def add(self, role: str, parties: tuple[Party, ...]) -> None:
        for party in parties:
            if party not in [p for _, p in self.actors]:
                self.actors.append((role, party))

    def seat(self, role: str, found: Iterable[Role], scene: Scene) -> None:
        """Whomever these words stand for takes part."""
        for one in found:
            self.add(role, scene.resolve(one.token))

    def add_sides(self, codes: Iterable[str]) -> None:
        """These sides act too, nobody by name."""
        self.add("principal", sides_alone(codes))

    def acted_by(self, codes: Iterable[str], on: list[str] | None = None) -> None:
        """These sides act, and nobody else; on whom, where that is told anew."""
        self.actors = []
        self.add_sides(codes)
        self.targets = self.targets if on is None else on

    def take_subject(self, told: "Reading") -> None:
        """Where the one who acts stands is where another reading found its subject."""
        self.actor_at, self.scope, self.inherited = told.actor_at, told.scope, told.inherited

    def codes(self) -> list[str]:
        return list(dict.fromkeys(c for _, p in self.actors for c in p.codes))

    def met(self) -> list[Party]:
        """All who are met, apart or together."""
        return [p for group in self.counterparts for p in group]

    def meeting(self) -> list[tuple[str, Party]]:
        """Those who meet them."""
        met = self.met()
        return [(role, p) for role, p in self.actors if p not in met]

    def among(self, actors: list[tuple[str, Party]]) -> "Reading":
        """The same event, with these alone."""
        return Reading(actors, list(self.targets), self.places, self.inherited, before=self.before)


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A trigger in its sentence: [start, end) of the match and of its clause, in encoded positions."""

    line: Line
    scene: Scene
    start: int
    end: int
    clause_start: int
    clause_end: int

    def left(self) -> list[Role]:
        """What stands before the trigger, read once."""
        known: list[Role] | None = self.line.lefts.get((self.clause_start, self.start))
        if known is None:
            known = left_of(self.line, self.clause_start, self.start, self.end)
            self.line.lefts[self.clause_start, self.start] = known
        return known[:]

    def inside(self) -> list[Role]:
        return roles(self.line, self.start, self.end)

    def right(self) -> list[Role]:
        return roles(self.line, self.end, self.clause_end)

    def trigger_code(self) -> str:
        return self.line.code[self.start : self.end]

    def clause_code(self) -> str:
        return self.line.code[self.clause_start : self.clause_end]

    def written(self, start: int, end: int) -> str:
        """A stretch of the sentence as the article writes it."""
        return self.scene.story.article.text[self.line.at[start] : self.line.at[end]]

    def trigger_text(self) -> str:
        return self.written(self.start, self.end)

    def clause_text(self) -> str:
        return self.written(self.clause_start, self.clause_end)

    def place_at(self, start: int, end: int, kind: str, codes: tuple[str, ...]) -> Token:
        """A place that no list names, as the article writes it."""
        name = self.written(start, end)
        return Token(self.line.at[start], self.line.at[end], t.PLACE, name, codes, place=name, place_kind=kind)

    def next_clause(self) -> tuple[int, int]:
        """Bounds of the clause behind this one; nothing lies between them where this one is the last."""
        start, end = clause_bounds(self.line, min(self.clause_end + 1, len(self.line.code)))
        return (start if start >= self.clause_end else end, end)

    def clause_before(self) -> tuple[int, int]:
        """Bounds of the clause before this one; nothing lies between them where this one is the first."""
        return clause_bounds(self.line, self.clause_start - 1) if self.clause_start else (0, 0)

    def earlier_clauses(self) -> Iterator[tuple[int, int]]:
        """Bounds of the clauses before this one, the nearest first, each with the mark that ends it."""
        end = self.clause_start
        while end > 0:
            start, _ = clause_bounds(self.line, end - 1)
            yield start, end
            end = start

    def goes_on(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What follows the clause, from the mark that ends it, whether that is in the clause or behind it."""
        code = self.line.code
        return pattern.match(code, self.clause_end) or pattern.match(code, max(0, self.clause_end - 1))

    def time_at(self, position: int) -> When | None:
        return self.scene.story.time_at(self.line, position)

    def times_in(self, start: int, end: int) -> list[tuple[int, When]]:
        return self.scene.story.times_in(self.line, start, end)


INSERTED = re.compile("—[^—，。；]*—")  # 会议—睽违四年后—将举行: story.usual


def spot_of(line: Line, scene: Scene, match: re.Match[str]) -> Spot:
    """A trigger in its clause; what is inserted right after it is passed over."""
    start, end = clause_bounds(line, match.start())
    inserted = INSERTED.match(line.code, match.end())
    last = inserted.end() if inserted else match.end()
    return Spot(line, scene, match.start(), last, list_start(line, start), max(end, last))


LIST_GOES_ON = re.compile(rf"(?:以及|及|和)(?:与|同)?[^，。；：]{{0,12}}?{t.WHO}|以及[^，。；：]{{2,16}}会[面谈晤见]")


def list_start(line: Line, start: int) -> int:
    """与甲，以及乙|会谈: a comma inside a list begins no clause."""
    if start < 2 or not LIST_GOES_ON.match(line.code, start) or line.token_at(start - 2) is None:
        return start
    return clause_bounds(line, start - 1)[0]


def is_place(role: Role) -> bool:
    if role.token.place_kind == "organisation" or len(role.token.codes) > 1:
        return False
    return role.token.symbol == t.PLACE or (role.role in ("at", "go") and role.token.symbol in PLACES)


def parties_of(found: list[Role], wanted: tuple[str, ...]) -> list[Role]:
    return [r for r in found if r.role in wanted and not is_place(r)]


def earlier_with(spot: Spot) -> list[Role]:
    """外相将与王毅，在慕尼黑接触: the partner stands in the clause before."""
    start, end = spot.clause_before()
    return [] if ABOUT.match(spot.line.code, start) else parties_of(roles(spot.line, start, end), ("with",))


ABOUT = re.compile(  # 就[甲与乙合作]的威胁，与丙商讨
    "[将已也并还拟曾]?(?:就(?!任|职|在)|针对|围绕|基于|鉴于|关于)|(?:以及|及)?包括"
)


def add_places(reading: Reading, spot: Spot) -> None:
    found = [r for r in [*spot.left(), *spot.inside()] if is_place(r) and not topic(spot.line, r)]
    reading.places = [r.token for r in found]


TOPIC_OF = re.compile("的?(?:核|无核化|安全|人权|主权)?(?:问题|议题|局势|形势)")
CAUSE_OF = re.compile("的?(?:战争|战事|冲突|危机|停火|和平|重建|人质|人道|居民|民众|平民|人民)")


FOES = re.compile(  # 在[甲国]与乙国开战之际: when, and not where
    "[与和同跟][^，。；的]{1,12}?(?:[开交激停休][战火]|冲突|战争|战事|对抗|对峙|僵持|断交|争端|关系)[^，。；]{0,12}?(?:之际|之时|时|期间|之后|后|下)"
)


def topic(line: Line, role: Role) -> bool:
    """关于加沙的会议, 加沙战争让会谈变调; not 在南海冲突: what is talked about is no place."""
    if role.role == "about" or TOPIC_OF.match(line.code, role.position + 1) or FOES.match(line.code, role.position + 1):
        return True
    return role.role not in ("at", "go") and CAUSE_OF.match(line.code, role.position + 1) is not None
