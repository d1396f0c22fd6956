"""An article written otherwise tells the same facts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.clean import clean
from pipelines.evaluate.dresses import DRESSES, dressed, told
from pipelines.extract import ArticleText, extract
from pipelines.parse import parse_file
from pipelines.parse.article import Article
from pipelines.read.raw_file import RawFile

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def facts(article: Article) -> list[tuple[object, ...]]:
    made, at = clean(article), article.published
    day, precision = (at.at.date(), at.precision) if at else (None, "day")
    text = ArticleText(made.title, made.text, day, precision, made.dateline_day, made.dateline_place, article.source)
    return told(extract(text))


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("seed", SEEDS, ids=[seed.name[:3] for seed in SEEDS])
def test_the_same_facts_in_another_dress(seed: Path, dress: str, raw_file: Callable[[Path, Path], RawFile]) -> None:
    for article in parse_file(raw_file(seed, seed.parent)).articles:
        other = dressed(article, DRESSES[dress])
        assert facts(other) == facts(article)


@pytest.mark.parametrize("dress", DRESSES)
def test_a_dress_changes_the_writing(dress: str) -> None:
    assert DRESSES[dress]("王毅25日访问国会，并“会谈”") != "王毅25日访问国会，并“会谈”"
