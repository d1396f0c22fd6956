"""From raw file to facts on one core: python bench/extraction.py RAW_DIR [--gold GOLD_DIR] [--files N].

Articles a second of each step and of all, on the archive as it comes and on dense text: the raw files that GOLD_DIR
annotates (in GOLD_DIR/../raw), and the articles of the archive with many facts. All in one run, so that the ratios hold
on any machine. Files go through each step in batches, as in `huitan run`. Seconds are processor time.
"""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from reading import Clock, article_text, found_files, print_grid, raw_files

from pipelines.clean import clean
from pipelines.extract import ArticleText, extract
from pipelines.parse import parse_file
from pipelines.read.raw_file import RawFile
from pipelines.read.scan import FoundFile
from pipelines.warehouse.collector import collecting_seldom
from pipelines.warehouse.upkeep import FILES

STEPS = ("read", "parse", "clean", "extract")
WARM = 50  # files before the clock: the first ones load the lexicons
DENSE, MOST = 5, 500  # facts that make an article dense, and articles taken of those


@dataclass
class Run:
    """One pass over some files."""

    clock: Clock = field(default_factory=Clock)
    facts: list[tuple[int, ArticleText]] = field(default_factory=list)  # how many, in which article
    characters: int = 0

    def take(self, files: Iterable[RawFile]) -> "Run":
        files = iter(files)
        while True:
            with self.clock.to("read"):
                batch = list(islice(files, FILES))
            if not batch:
                return self
            with collecting_seldom():
                self.follow(batch)

    def follow(self, batch: list[RawFile]) -> None:
        with self.clock.to("parse"):
            articles = [article for raw in batch for article in parse_file(raw).articles]
        with self.clock.to("clean"):
            cleaned = [clean(article) for article in articles]
        self.extract([article_text(*pair) for pair in zip(articles, cleaned, strict=True)])

    def extract(self, texts: list[ArticleText]) -> None:
        with self.clock.to("extract"):
            found = [extract(text) for text in texts]
        counts = [len(facts.events) + len(facts.statements) + len(facts.agreements) for facts in found]
        self.facts += zip(counts, texts, strict=True)
        self.characters += sum(len(text.text) for text in texts)

    def row(self, name: str) -> tuple[object, ...]:
        n, seconds = len(self.facts), self.clock.seconds
        speeds = [f"{n / seconds[step]:,.0f}" if seconds[step] else "–" for step in STEPS]
        whole = sum(seconds.values())
        some = sum(count > 0 for count, _ in self.facts) / n
        share = f"{seconds['extract'] / whole:.0%}"
        return (name, n, f"{self.characters / n:,.0f}", f"{some:.0%}", *speeds, f"{n / whole:,.0f}", share)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("raw", type=Path)
    options.add_argument("--gold", type=Path)
    options.add_argument("--files", type=int, help="of the archive, at even distances; all when not said")
    args = options.parse_args()
    gold = annotated(args.gold) if args.gold else []
    Run().take(raw_files(found_files(args.raw, WARM)))
    archive = Run().take(raw_files(found_files(args.raw, args.files)))
    rows = [archive.row("archive as it comes")]
    if gold:
        rows.append(Run().take(raw_files(gold)).row("annotated files"))
    dense = Run()
    densest = sorted((item for item in archive.facts if item[0] >= DENSE), key=lambda item: -item[0])[:MOST]
    with collecting_seldom():
        dense.extract([text for _, text in densest])
    if dense.facts:
        rows.append(dense.row(f"those of its articles with {DENSE} facts or more"))
    heads = ("articles a second, one core", "articles", "characters", "with facts", *STEPS, "all", "extract's share")
    print_grid(heads, rows)


def annotated(gold: Path) -> list[FoundFile]:
    """The raw files that have an annotation; SystemExit when there is none, before anything is timed."""
    raw = gold.resolve().parent / "raw"
    names = {path.relative_to(gold).as_posix().removesuffix(".json") for path in gold.rglob("*.json")}
    found = [file for file in found_files(raw) if file.path in names] if raw.is_dir() else []
    if not found:
        raise SystemExit(f"{gold} annotates no file of {raw}: --gold takes the folder of annotations beside `raw`.")
    return found


if __name__ == "__main__":
    main()
