"""An article as sentences of tokens.

Belongs here: the encoded sentence that rules read, and the way back to the text.
"""

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from pipelines.extract.article_text import ArticleText
from pipelines.extract.clauses.article.passed_over import passed_over
from pipelines.extract.clauses.article.wordings import Exchange, moved, stretched, wordings
from pipelines.extract.clauses.role import Role
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.finding import find_mentions
from pipelines.extract.mentions.name_forms.glosses import with_glosses
from pipelines.extract.mentions.persons.cast import Cast
from pipelines.extract.mentions.sentences import Sentence, sentences
from pipelines.extract.mentions.token import Token
from pipelines.extract.mentions.tokens.folding import fold
from pipelines.extract.rulebook import expand
from pipelines.extract.times import Anchor, find_times

LEAD = 1  # the last sentence of the lead


@dataclass(eq=False)
class Line:
    """One sentence: every token is one private-use character of `code`."""

    sentence: Sentence
    code: str
    tokens: tuple[Token, ...]
    where: tuple[int, ...]  # position of each token in `code`
    exchanges: tuple[Exchange, ...] = ()  # words of the text that stand in `code` as rules know them
    roles: dict[tuple[int, int], list[Role]] = field(default_factory=dict, repr=False)  # as read
    scopes: dict[tuple[int, int], Any] = field(default_factory=dict, repr=False)  # as read, by trigger
    lefts: dict[tuple[int, int], list[Role]] = field(
        default_factory=dict, repr=False
    )  # roles before a trigger, as read
    parties: list[tuple[int, Token]] = field(init=False, repr=False)  # those that can take part, with their positions
    parties_at: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        placed = zip(self.where, self.tokens, strict=True) if self.tokens else ()
        self.parties = [pair for pair in placed if pair[1].symbol not in t.NO_PARTY]
        self.parties_at = [at for at, _ in self.parties]

    @cached_property
    def at(self) -> list[int]:
        """The text offset of each character of `code`, and of its end."""
        offsets: list[int] = []
        cursor = self.sentence.start
        for token in self.tokens:
            offsets += range(cursor, token.start + 1)
            cursor = token.end
        return stretched([*offsets, *range(cursor, self.sentence.end + 1)], self.exchanges)

    @property
    def codes(self) -> list[str]:
        """The sides that its words stand for, in text order, as often as they are named."""
        return [code for token in self.tokens for code in token.codes]

    def token_at(self, position: int) -> Token | None:
        index = bisect_left(self.where, position)
        return self.tokens[index] if index < len(self.where) and self.where[index] == position else None

    def indices(self, start: int, end: int) -> tuple[int, int]:
        """Which of the tokens stand in [start, end)."""
        return bisect_left(self.where, start), bisect_left(self.where, end)

    def encoded(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the text -> positions in `code`."""
        return bisect_left(self.at, start), bisect_left(self.at, end)

    def parties_in(self, start: int, end: int) -> list[tuple[int, Token]]:
        low = bisect_left(self.parties_at, start)
        return self.parties[low : bisect_left(self.parties_at, end, low)]

    def tokens_in(self, start: int, end: int) -> list[tuple[int, Token]]:
        low, high = self.indices(start, end)
        return list(zip(self.where[low:high], self.tokens[low:high], strict=True)) if low < high else []


@dataclass(frozen=True, eq=False)
class Story:
    article: ArticleText
    lines: tuple[Line, ...]
    times: tuple[When, ...]
    cast: Cast

    @cached_property
    def tokens(self) -> list[Token]:
        """Those of all sentences."""
        return [token for line in self.lines for token in line.tokens]

    def last_line(self, tells: Callable[[str], object]) -> int:
        """The last sentence that tells something, -1 where none does."""
        return next((line.sentence.index for line in reversed(self.lines) if tells(line.code)), -1)

    def lines_before(self, index: int, reach: int) -> Iterator[Line]:
        """Up to so many sentences before one, the nearest first."""
        return reversed(self.lines[max(0, index - reach) : index])

    def times_told(self, line: Line, before: int | None = None) -> list[When]:
        """The times that a sentence tells (`before` a place in the text), but for a dateline."""
        end = line.sentence.end if before is None else min(before, line.sentence.end)
        return [w for w in self.times if line.sentence.start <= w.start < end and w.rule != "dateline"]

    def time_at(self, line: Line, position: int) -> When | None:
        """The time that stands at a position of a sentence."""
        token = line.token_at(position)
        return self.times[token.when] if token and token.when >= 0 else None

    def times_in(self, line: Line, start: int, end: int) -> list[tuple[int, When]]:
        """The times of a stretch of a sentence, with their positions."""
        return [(at, self.times[x.when]) for at, x in line.tokens_in(start, end) if x.when >= 0]

    def day(self) -> date | None:
        """The day of publication.

        Where only the month is known, its last day: what it tells as done was done by then.
        """
        day = self.article.published
        if day is None or self.article.published_precision != "month":
            return day
        return day.replace(day=monthrange(day.year, day.month)[1])


def with_times(tokens: list[Token], times: list[When]) -> list[Token]:
    """Times are tokens too; of two that overlap the longer one stays."""
    stamped = [Token(w.start, w.end, t.TIME, w.surface, when=i) for i, w in enumerate(times)]
    kept: list[Token] = []
    for token in sorted([*tokens, *stamped], key=lambda x: (x.start, -x.end)):
        if (
            kept
            and token.symbol == t.TIME
            and kept[-1].start < token.start < kept[-1].end < token.end
            and kept[-1].symbol != t.TIME
        ):
            kept.append(token._replace(start=kept[-1].end))  # 日|本星期三: the country was there first
            continue
        if kept and token.start < kept[-1].end:
            if token.end - token.start > kept[-1].end - kept[-1].start:
                kept[-1] = token
            continue
        kept.append(token)
    return kept


def encode(text: str, sentence: Sentence, tokens: list[Token]) -> tuple[str, list[int]]:
    """One sentence with its tokens (those wholly inside it) -> its code and where in it they stand."""
    pieces: list[str] = []
    where: list[int] = []
    cursor, position = sentence.start, 0
    for token in tokens:
        position += token.start - cursor
        where.append(position)
        pieces += (text[cursor : token.start], token.symbol)
        cursor, position = token.end, position + 1
    pieces.append(text[cursor : sentence.end])
    return "".join(pieces), where


INSERTED = re.compile(
    expand(
        "，((?:在)?(?:<interval>|中断|停摆|延宕)[^，。；]{1,16})，"
        "(?=[^，。；]{0,24}?(?:举行|召开|登场|开幕|进行|展开|重启|恢复))"
    )
)


THEN_WHERE = re.compile(rf"，(?<=[于在]{t.TIME}，)(?=在[^，。；]{{1,24}}?(?:举行|召开|举办|登场|会谈|会晤|会面))")


FROM_THERE = re.compile(rf"，(?<=[由从]{t.WHERE}，)(?=转)")
ALSO_CALLED = re.compile(rf"，(?<={t.PLACE}，)(?=即是?{t.SIDE}所?称的{t.PLACE})")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
BETWEEN = "。\n"  # no sentence holds it, and no pattern of what is usual reaches over it


def usual(code: str) -> str:
    """会议，时隔四年，举行 -> 会议—时隔四年—举行, one clause. As long as before.

    将于18日，在釜山举行 -> 将于18日—在釜山举行; 由甲国，转到乙国 -> 由甲国—转到乙国;
    甲岛，即乙国称的丙岛 -> 甲岛—即乙国称的丙岛;
    7,160万 -> 7.160万, since a comma ends a clause
    """
    code = THOUSANDS.sub(".", code) if "," in code else code
    return INSERTED.sub(r"—\1—", ALSO_CALLED.sub("—", FROM_THERE.sub("—", THEN_WHERE.sub("—", code))))


def anchor_of(article: ArticleText) -> Anchor:
    precision = "month" if article.published_precision == "month" else "day"
    return Anchor(article.published, precision, article.dateline_day)


def read(article: ArticleText) -> Story:
    """Tokenise one article."""
    mentions, cast = find_mentions(article.text, article.published, article.source)
    if not mentions:
        return Story(article, (), (), cast)
    anchor = anchor_of(article)
    times = find_times(article.text, anchor)
    tokens = with_glosses(article.text, with_times(fold(article.text, mentions, cast), times))
    return Story(article, tuple(lines_of(article.text, tokens)), tuple(times), cast)


def lines_of(text: str, tokens: list[Token]) -> Iterator[Line]:
    """The sentences with their tokens; words are brought to their usual form in all of them at once."""
    found, starts = sentences(text), [x.start for x in tokens]
    inside, codes, places, changes = list[list[Token]](), list[str](), list[list[int]](), list[tuple[Exchange, ...]]()
    for sentence in found:
        low = bisect_left(starts, sentence.start)
        here = [x for x in tokens[low : bisect_left(starts, sentence.end, low)] if x.end <= sentence.end]
        code, where = encode(text, sentence, here)
        code, here, where, left_out = passed_over(code, here, where)
        code, exchanges = wordings().exchanged(code)
        inside.append(here)
        codes.append(code)
        places.append(moved(where, exchanges) if exchanges else where)
        changes.append((*left_out, *exchanges))
    whole = usual(BETWEEN.join(codes)).split(BETWEEN)
    for sentence, code, here, where, exchanges in zip(found, whole, inside, places, changes, strict=True):
        yield Line(sentence, code, tuple(here), tuple(where), exchanges)
