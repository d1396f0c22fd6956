"""What the benchmarks of this folder share: raw files, the steps from one to its facts, and a clock of this process."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from pipelines.clean.clean_article import CleanArticle
from pipelines.extract import ArticleText
from pipelines.parse.article import Article
from pipelines.read import read_file
from pipelines.read.raw_file import RawFile
from pipelines.read.scan import FoundFile, scan


def found_files(folder: Path, most: int | None = None) -> list[FoundFile]:
    """Files of the folder; when there are more than `most`, that many at even distances."""
    found = [item for item in scan(folder) if isinstance(item, FoundFile)]
    step = max(1, len(found) // most) if most else 1
    return list(islice(found[::step], most))


def raw_files(found: list[FoundFile]) -> Iterator[RawFile]:
    """Read, hashed and decoded, one at a time."""
    for file in found:
        raw = read_file(file)
        if isinstance(raw, RawFile):
            yield raw


def article_text(article: Article, cleaned: CleanArticle) -> ArticleText:
    """What extraction is given in the pipeline too."""
    published = article.published
    return ArticleText(
        cleaned.title,
        cleaned.text,
        published and published.at.date(),
        published.precision if published else "day",
        cleaned.dateline_day,
        cleaned.dateline_place,
        article.source,
    )


class Clock:
    """Seconds of processor time of this process, by what they went to: other processes do not count."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    @contextmanager
    def to(self, what: str) -> Iterator[None]:
        start = time.process_time()
        try:
            yield
        finally:
            self.seconds[what] += time.process_time() - start


def print_grid(heads: tuple[str, ...], lines: Sequence[tuple[object, ...]]) -> None:
    """Columns as wide as they need to be, the first one to the left."""
    rows = [heads, *(tuple(f"{cell:,.2f}" if isinstance(cell, float) else str(cell) for cell in row) for row in lines)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(heads))]
    for row in rows:
        print("  ".join(c.rjust(w) if i else c.ljust(w) for i, (c, w) in enumerate(zip(row, widths, strict=True))))
