"""How the weights of topics are fitted: python bench/fit_topics.py GOLD_DIR RAW_DIR [GOLD_DIR RAW_DIR ...].

Prints the constants of pipelines/extract/topics.py and the rows of lexicons/topic_leanings.csv that part best what an
annotator took for a topic from what is only named; then how well they do, on the articles of each folder: as the module
stands, as fitted, and in five parts, each with the weights of the other four.

A logistic regression, a row for each topic named in an article: the signs are shared by all topics, leanings are drawn
to 0 (SHRINK), so that a topic seen once leans to nothing. Nothing is written: round, and see what changes.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import exp, log
from pathlib import Path

from reading import article_text, found_files, print_grid, raw_files

from pipelines.clean import clean
from pipelines.evaluate.annotations import annotations
from pipelines.evaluate.figures import UNCOUNTED_TOPICS, counterpart
from pipelines.evaluate.shapes import Annotated, Got
from pipelines.extract import ArticleText, extract
from pipelines.extract import topics as now
from pipelines.extract.clauses.article.story import read
from pipelines.extract.findings import sentences_at
from pipelines.parse import parse_file

NAMES = ("STRONGEST", "TOGETHER", "AMONG_ALL", "TITLE", "TOLD", "LENGTH")
CHANCE = 0.45  # at which a topic is kept: half of them are a little too few
SHRINK = 1.0
ROUNDS = 150
PARTS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A topic that an article names."""

    article: int
    topic: str
    signs: tuple[float, ...]
    wanted: bool


@dataclass
class Weights:
    signs: list[float] = field(default_factory=lambda: [0.0] * len(NAMES))
    offset: float = 0.0
    leanings: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))

    def score(self, row: Row) -> float:
        own = sum(weight * sign for weight, sign in zip(self.signs, row.signs, strict=True))
        return own + self.offset + self.leanings[row.topic]


@dataclass
class Folder:
    """The rows of a folder of annotations; `missed`, the topics wanted there whose article does not name them."""

    name: str
    rows: list[Row] = field(default_factory=list)
    missed: int = 0


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", type=Path, nargs="+", metavar="GOLD_DIR RAW_DIR")
    args = options.parse_args()
    folders = [folder(gold, raw) for gold, raw in zip(args.folders[::2], args.folders[1::2], strict=True)]
    rows = [row for one in folders for row in one.rows]
    fitted = fit(rows)
    offset = fitted.offset - log(CHANCE / (1 - CHANCE))
    for name, weight in zip((*NAMES, "OFFSET"), (*fitted.signs, offset), strict=True):
        print(f"{name} = {weight:.2f}")
    for topic in now.leanings():
        print(f"{topic},{fitted.leanings[topic]:.1f}")
    print_grid(("", "precision", "recall", "F1"), list(compared(folders, rows, fitted)))


def folder(gold: Path, raw: Path) -> Folder:
    """Articles are numbered by folder and place: each is wholly in one part."""
    found, made = {file.path: file for file in found_files(raw)}, Folder(str(gold))
    for number, file in enumerate(annotations(gold)):
        (content,) = raw_files([found[file.path]])
        parsed = parse_file(content).articles
        add(made, number, file, [article_text(one, clean(one)) for one in parsed])
    return made


def add(made: Folder, number: int, file: Annotated, texts: list[ArticleText]) -> None:
    got = [Got(text.title, text.text) for text in texts]
    for i, want in enumerate(file.articles):
        found = counterpart(want, i, got, len(file.articles))
        named = dict(signs(texts[got.index(found)])) if found else {}
        spare = UNCOUNTED_TOPICS.union(want.topics_optional)
        wanted = {*want.topics} - spare
        made.missed += len(wanted - named.keys())
        made.rows += [Row(number, topic, named[topic], topic in wanted) for topic in sorted(named.keys() - spare)]


def signs(article: ArticleText) -> Iterator[tuple[str, tuple[float, ...]]]:
    """For each topic named: what the module weighs."""
    facts = extract(article)
    starts = sorted(fact.start for fact in (*facts.events, *facts.statements, *facts.agreements))
    told = list(sentences_at(read(article), starts)) if starts else []
    found = now.mentions(article.title, article.text, told)
    most = max((m.together for m in found.values()), default=0.0)
    for topic, gathered in found.items():
        yield topic, (*gathered.signs(most), *now.shape(article.text, told))


def fit(rows: Sequence[Row]) -> Weights:
    """Newton's step for one weight after the other, the rest held."""
    made = Weights()
    means = [sum(row.signs[k] for row in rows) / len(rows) for k in range(len(NAMES))]
    by_topic: defaultdict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows):
        by_topic[row.topic].append(i)
    scores = [0.0] * len(rows)
    everywhere = range(len(rows))

    def step(where: Sequence[int], values: Sequence[float], held: float, shrink: float) -> float:
        slope, bend = -shrink * held, shrink + 1e-6
        for i, value in zip(where, values, strict=True):
            chance = 1 / (1 + exp(-scores[i]))
            slope += value * (rows[i].wanted - chance)
            bend += value * value * chance * (1 - chance)
        for i, value in zip(where, values, strict=True):
            scores[i] += value * slope / bend
        return slope / bend

    columns = [[row.signs[k] - means[k] for row in rows] for k in range(len(NAMES))]
    ones = [1.0] * len(rows)
    for _ in range(ROUNDS):
        for k, column in enumerate(columns):
            made.signs[k] += step(everywhere, column, made.signs[k], 0.0)
        made.offset += step(everywhere, ones, made.offset, 0.0)
        for topic, where in by_topic.items():
            made.leanings[topic] += step(where, ones[: len(where)], made.leanings[topic], SHRINK)
    made.offset -= sum(weight * mean for weight, mean in zip(made.signs, means, strict=True))
    return made


def compared(folders: Sequence[Folder], rows: list[Row], fitted: Weights) -> Iterator[tuple[object, ...]]:
    stands = Weights([*now.SIGNS, *now.SHAPE], now.OFFSET, defaultdict(float, now.leanings()))
    apart = [fit([row for row in rows if row.article % PARTS != part]) for part in range(PARTS)]
    for one in folders:
        kept = [row for row in one.rows if stands.score(row) >= 0]
        yield f"{one.name}, as it stands", *figures(one, kept)
        least = log(CHANCE / (1 - CHANCE))
        yield "  as fitted", *figures(one, [row for row in one.rows if fitted.score(row) >= least])
        yield "  in parts", *figures(one, [row for row in one.rows if apart[row.article % PARTS].score(row) >= least])


def figures(one: Folder, kept: list[Row]) -> tuple[float, float, float]:
    right, wanted = sum(row.wanted for row in kept), sum(row.wanted for row in one.rows) + one.missed
    return right / len(kept), right / wanted, 2 * right / (len(kept) + wanted)


if __name__ == "__main__":
    main()
