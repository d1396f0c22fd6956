"""What an article or a clause talks about. Belongs here: how mentions add up. The terms: lexicons/topics.csv."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log, log1p

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.extract.mentions.listed.vocabulary_files import rows

Span = tuple[int, int]

EAST_SEA, SOUTH_SEA = "senkaku_diaoyu", "south_china_sea"

NEAR_MISS = "-"  # the topic of a term that hides the shorter terms inside it and means nothing itself
CLAUSE = 0.5  # weight that a clause needs

# How weights add up in an article: a logistic regression on annotated articles (bench/fit_topics.py). Above zero, it is
# a topic. What a topic leans to beside stands in lexicons/topic_leanings.csv: 同盟 is often named in passing, 绑架问题
# hardly ever.
STRONGEST = 4.0  # times the heaviest mention in the text: one 朝鲜核试验 says more than three 武器
TOGETHER = 1.4  # times ln(1 + weight of all mentions in the text)
AMONG_ALL = 0.62  # times ln of that weight beside the topic that weighs most: one line on 人权 in an article about 贸易
TITLE = 1.11  # times the weight in the title, at most 1
TOLD = 0.6  # times ln(1 + sentences that tell a fact), up to MOST_TOLD: what has nothing to do with diplomacy has none
LENGTH = -0.7  # times ln(characters), up to LONGEST: a long article says many things in passing
OFFSET = 0.47
IN_PASSING = 0.5  # what a mention weighs in a sentence that tells no event, statement or agreement
LONGEST = 4000
MOST_TOLD = 15  # a very long article tells much, and is not about all that it names
LITTLE = 0.1  # weight that both sides of AMONG_ALL are given, so that one faint mention is not all there is


@dataclass(frozen=True, slots=True)
class Term:
    topic: str
    surface: str
    weight: float
    scope: str  # article | clause | both
    note: str = ""


@dataclass(frozen=True)
class TopicLexicon:
    """One automaton; for each surface, what it weighs for each topic in an article and in a clause."""

    automaton: AhoCorasick
    in_article: tuple[tuple[tuple[str, float], ...], ...]
    in_clause: tuple[tuple[tuple[str, float], ...], ...]

    def places(self, text: str) -> Iterator[Span]:
        """Index and start of each surface found, in text order; the longest of those that start first wins."""
        return ((index, start) for index, start, _ in self.automaton.find_matches_as_indexes(text))

    def hits(self, text: str) -> Iterator[int]:
        return (index for index, _ in self.places(text))


@cache
def terms() -> tuple[Term, ...]:
    return tuple(
        Term(row["topic"], row["term"], float(row["weight"]), row["scope"], row["note"]) for row in rows("topics.csv")
    )


def own_weights(listed: Iterable[Term], scope: str) -> dict[str, dict[str, float]]:
    """surface -> topic -> weight, of the rows themselves."""
    own: dict[str, dict[str, float]] = defaultdict(dict)
    for term in listed:
        weights = own[term.surface]
        if term.topic != NEAR_MISS and term.scope in (scope, "both"):
            weights[term.topic] = term.weight
    return dict(own)


def with_parts(own: dict[str, dict[str, float]], hidden: frozenset[str]) -> tuple[tuple[tuple[str, float], ...], ...]:
    """新冠疫苗 (vaccines) also speaks of 新冠 (health_pandemic), unless a row gives its own weight for that."""
    surfaces = list(own)
    inside = AhoCorasick(surfaces, matchkind=MatchKind.Standard)
    out: list[tuple[tuple[str, float], ...]] = []
    for surface in surfaces:
        weights: dict[str, float] = {}
        if surface not in hidden:
            for index, _, _ in inside.find_matches_as_indexes(surface, overlapping=True):
                for topic, weight in own[surfaces[index]].items():
                    weights[topic] = max(weight, weights.get(topic, weight))
            weights.update(own[surface])
        out.append(tuple((topic, weight) for topic, weight in sorted(weights.items()) if weight))
    return tuple(out)


@cache
def lexicon() -> TopicLexicon:
    listed = terms()
    hidden = frozenset(term.surface for term in listed if term.topic == NEAR_MISS)
    article, clause = own_weights(listed, "article"), own_weights(listed, "clause")
    automaton = AhoCorasick(list(article), matchkind=MatchKind.LeftmostLongest)
    return TopicLexicon(automaton, with_parts(article, hidden), with_parts(clause, hidden))


@cache
def leanings() -> dict[str, float]:
    return {row["topic"]: float(row["leaning"]) for row in rows("topic_leanings.csv")}


@dataclass(slots=True)
class Mentions:
    """What one topic gathers in one article."""

    number: int = 0
    strongest: float = 0.0
    together: float = 0.0
    title: float = 0.0

    def add(self, weight: float, told: bool) -> None:
        self.number += 1
        self.strongest = max(self.strongest, weight)
        self.together += weight if told else IN_PASSING * weight

    def join(self, other: "Mentions") -> None:
        """What `other` gathers counts here too."""
        self.number += other.number
        self.strongest = max(self.strongest, other.strongest)
        self.together += other.together
        self.title += other.title

    def signs(self, most: float) -> tuple[float, ...]:
        """What SIGNS weighs; `most` is what the heaviest topic of the article weighs."""
        among_all = log((self.together + LITTLE) / (most + LITTLE))
        return self.strongest, log1p(self.together), among_all, min(self.title, 1.0)


SIGNS = (STRONGEST, TOGETHER, AMONG_ALL, TITLE)
# 东海 of Vietnam's press is the South China Sea; with Japan or its islands at hand it is the East China Sea
SEEN_FROM_VIETNAM = re.compile("(?s)(?=.*越南)(?!.*(?:日本|钓鱼|尖阁|东海[、和]?南海|东海(?:防空|油气)))")


def mentions(title: str, text: str, told: Sequence[Span]) -> dict[str, Mentions]:
    """What each topic named in the text gathers there and in the title."""
    known = lexicon()
    found: dict[str, Mentions] = defaultdict(Mentions)
    at = 0
    for index, start in known.places(text):
        while at < len(told) and told[at][1] <= start:
            at += 1
        within = at < len(told) and told[at][0] <= start
        for topic, weight in known.in_article[index]:
            found[topic].add(weight, within)
    for index in known.hits(title) if found else ():
        for topic, weight in known.in_article[index]:
            if topic in found:
                found[topic].title += weight
    if EAST_SEA in found and SEEN_FROM_VIETNAM.match(text):
        found[SOUTH_SEA].join(found.pop(EAST_SEA))
    return found


def shape(text: str, told: Sequence[Span]) -> tuple[float, ...]:
    """What SHAPE weighs: the same for all topics of an article."""
    return log1p(min(len(told), MOST_TOLD)), log(min(max(len(text), 1), LONGEST))


SHAPE = (TOLD, LENGTH)


def topics_of_article(title: str, text: str, told: Iterable[Span] | None = None) -> tuple[tuple[str, int], ...]:
    """(topic, mentions in the text) of what the article really talks about, most mentioned first.

    `told`: the sentences in which something happens or is said, in text order; where not given, all of them.
    """
    text, told = (text, told) if text else (title, None)  # a bare headline
    sentences = [(0, len(text))] if told is None else list(told)
    found = mentions(title, text, sentences)
    most = max((m.together for m in found.values()), default=0.0)
    start = OFFSET + weighed(SHAPE, shape(text, sentences))
    kept = [
        (topic, m.number)
        for topic, m in found.items()
        if start + leanings().get(topic, 0.0) + weighed(SIGNS, m.signs(most)) >= 0
    ]
    return tuple(sorted(kept, key=lambda pair: (-pair[1], pair[0])))


def weighed(weights: tuple[float, ...], values: tuple[float, ...]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


@lru_cache(maxsize=1 << 10)  # what one sentence tells asks again and again for the sentence
def topics_of_span(text: str) -> tuple[str, ...]:
    """Topics of a clause, quote or event sentence, by name; empty where it names none."""
    known = lexicon()
    score: dict[str, float] = defaultdict(float)
    for index in known.hits(text):
        for topic, weight in known.in_clause[index]:
            score[topic] += weight
    return tuple(sorted(topic for topic, reached in score.items() if reached >= CLAUSE))


def topics_in_context(span: str, sentence: str, before: str, article: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    """要求中方采取措施 is about what its sentence is about, then what the one before and `topics_of_article` share.

    Of what stands in its sentence only for the place or the speaker, what the article talks about comes first.
    """
    known = {topic for topic, _ in article}
    own, around = topics_of_span(span), topics_of_span(sentence)
    shared = tuple(topic for topic in around if topic in known)
    if own or around:
        return own or shared or around
    carried = tuple(topic for topic in topics_of_span(before) if topic in known)
    return carried or tuple(topic for topic, _ in article[:1])
