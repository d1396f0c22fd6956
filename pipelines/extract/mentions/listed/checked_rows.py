"""A lexicon read row by row, and what no row may be: empty, twice there, not Simplified, of an unknown kind.

Belongs here: checks that any lexicon of surfaces needs. Not here: what a row of one file says (gazetteer.py), files
that are read as they are (vocabulary_files.py).
"""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from opencc import OpenCC

from pipelines.simplified import converter

Row = dict[str, str]
T = TypeVar("T")


def checked_rows(path: Path, columns: str, build: Callable[[Row], T], key: str = "surface") -> Iterator[T]:
    """The rows of one lexicon, built. Raises ValueError naming file and line for whatever is wrong with one."""
    to_simplified = converter()
    first: dict[str, int] = {}
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != columns.split():
            raise ValueError(f"{path.name}: the columns are {columns}, not {' '.join(reader.fieldnames or ())}")
        for row in reader:
            try:
                check(row, key, first, to_simplified)
                first[row[key]] = reader.line_num
                built = build(row)
            except ValueError as error:
                raise ValueError(f"{path.name}, line {reader.line_num}: {error}") from error
            yield built


def check(row: Row, key: str, first: dict[str, int], to_simplified: OpenCC) -> None:
    text = row[key]
    if None in row or None in row.values():
        raise ValueError("more or fewer cells than columns")
    if not text or text != text.strip():
        raise ValueError(f"{key} {text!r} is empty or has blanks around it")
    if text in first:
        raise ValueError(f"{text} stands already in line {first[text]}; other readings go to the note: 'or: ...'")
    if to_simplified.convert(text) != text:
        raise ValueError(f"{text} is not Simplified: write {to_simplified.convert(text)}")


def one_of(allowed: frozenset[str], kind: str) -> str:
    if kind not in allowed:
        raise ValueError(f"{kind!r} is none of {', '.join(sorted(allowed))}")
    return kind


def degrees(text: str, limit: int) -> float | None:
    value = float(text) if text else None
    if value is not None and abs(value) > limit:
        raise ValueError(f"{text} is beyond {limit} degrees")
    return value
