"""What an article or a clause talks about. Belongs here: how mentions add up. Not here: the terms (lexicons/topics.csv)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.extract.vocabulary_files import rows

NEAR_MISS = "-"  # the topic of a term that hides the shorter terms inside it and means nothing itself
TITLE = 3.0  # a mention in the title weighs as much as this many in the text
ENOUGH = 0.9  # weight that a short article needs before it talks about a topic
PER_CHARACTER = 0.4 / 1000  # and how much more a long one needs
CEILING = 2000  # characters beyond which length asks for no more
CLAUSE = 0.5  # weight that a clause needs


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

    def hits(self, text: str) -> Iterator[int]:
        """Index of each surface found, in text order; the longest of those that start first wins."""
        return (index for index, _, _ in self.automaton.find_matches_as_indexes(text))


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
    """新冠疫苗 (vaccines) also speaks of 新冠 (health_pandemic): a surface inherits what is inside, unless a row speaks."""
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


def weigh(hits: Iterable[tuple[str, float]]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for topic, weight in hits:
        total[topic] += weight
    return total


def topics_of_article(title: str, text: str) -> tuple[tuple[str, int], ...]:
    """(topic, mentions) of what the article really talks about, most mentioned first."""
    known = lexicon()
    mentions: dict[str, int] = defaultdict(int)
    score: dict[str, float] = defaultdict(float)
    for part, factor in ((title, TITLE), (text, 1.0)):
        for index in known.hits(part):
            for topic, weight in known.in_article[index]:
                mentions[topic] += weight > 0
                score[topic] += weight * factor
    enough = ENOUGH + PER_CHARACTER * min(len(text), CEILING)
    found = [(topic, mentions[topic]) for topic, reached in score.items() if reached >= enough]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))


def topics_of_span(text: str) -> tuple[str, ...]:
    """Topics of a clause, quote or event sentence, by name."""
    known = lexicon()
    score = weigh(pair for index in known.hits(text) for pair in known.in_clause[index])
    return tuple(sorted(topic for topic, reached in score.items() if reached >= CLAUSE))
