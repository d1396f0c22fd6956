"""Where the lexicon files are, and how a row is read. Belongs here: nothing else."""

import csv
from collections.abc import Iterator
from pathlib import Path

LEXICONS = Path(__file__).parents[1] / "lexicons"


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one lexicon, in file order; a missing file raises."""
    with (LEXICONS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
