"""Parquet: a table whose columns name title, text, date, as data sets of news are handed on.

Belongs here: its rows. Not here: what columns mean, see page/fields.yaml.
"""

import io
from collections.abc import Iterator
from datetime import date

import polars as pl

from pipelines.parse.article import Article
from pipelines.parse.page.fields import part
from pipelines.parse.page.record import article
from pipelines.parse.page.records import records
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "parquet"
MAGIC = b"PAR1"
MAX_ROWS = 1_000_000
AT_ONCE = 500  # rows in memory as Python's objects


def sniff(raw: RawFile) -> float:
    return 0.99 if raw.as_found.startswith(MAGIC) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    found = 0
    try:
        for number, row in enumerate(rows(raw.as_found), 1):
            if number > MAX_ROWS:
                yield Reject("too_many_rows", f"Only the first {MAX_ROWS} rows are read.", {"path": raw.path})
                return
            told = list(records(row))
            found += len(told)
            yield from (article(record, raw.path) for record in told)
            if not told and (title := part(row, "title")):
                yield Reject("no_body", f"Row {number} has no text.", {"path": raw.path, "title": title[:200]})
    except pl.exceptions.PolarsError as error:
        yield Reject("broken_parquet", f"The table cannot be read further: {str(error)[:160]}.", {"path": raw.path})
        return
    if not found:
        yield Reject("no_record", "A table without a column of titles or texts.", {"path": raw.path})


def rows(content: bytes) -> Iterator[dict[str, object]]:
    for batch in pl.scan_parquet(io.BytesIO(content)).collect_batches(chunk_size=AT_ONCE):
        yield from ({name: written(value) for name, value in row.items()} for row in batch.iter_rows(named=True))


def written(value: object) -> object:
    """A moment as text: datetime(2024, 8, 6, 1, 2) -> 2024-08-06T01:02:00"""
    return value.isoformat() if isinstance(value, date) else value
