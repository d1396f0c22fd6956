"""Stages that must see all articles at once: computed when anything before them changed, in one part."""

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import duckdb
import polars as pl

from pipelines.warehouse.batch import broken_row
from pipelines.warehouse.catalog import catalog
from pipelines.warehouse.frames import Row, frame, part_schema, split
from pipelines.warehouse.ids import content_id
from pipelines.warehouse.parts import Store
from pipelines.warehouse.refresh import Listen, Report, row_count
from pipelines.warehouse.version import code_version
from schemas.rejects import Rejects
from schemas.table import Table


@dataclass(frozen=True, slots=True)
class Whole:
    """`make` reads the tables made so far and returns its own. `needs`: the stages whose change redoes it."""

    name: str
    modules: tuple[str, ...]
    needs: tuple[str, ...]
    tables: Mapping[str, type[Table]]
    make: Callable[[duckdb.DuckDBPyConnection], Mapping[str, pl.DataFrame]]


def refresh_whole(store: Store, whole: Whole, listen: Listen = lambda *_: None) -> Report:
    """Reuse the part made of the same input by the same code, or make it."""
    started = time.perf_counter()
    inputs = [(stage, store.content(stage)) for stage in whole.needs]
    name = f"{code_version(*whole.modules)}-{content_id(*(text for pair in inputs for text in pair))}"
    part, reused = store.part(whole.name, name), store.part(whole.name, name).is_dir()
    listen(whole.name, 0, 0 if reused else 1)
    if not reused:
        with catalog(store) as con:
            part = store.write(whole.name, name, validated(whole, whole.make(con)))
        listen(whole.name, 1, 1)
    rows = {table: row_count([part], table) for table in (*whole.tables, "rejects")}
    content = content_id(
        *(hashlib.sha256((part / f"{table}.parquet").read_bytes()).hexdigest() for table in sorted(rows))
    )
    store.point(whole.name, [part], content, rows)
    return Report(
        whole.name, 0 if reused else 1, 1 if reused else 0, 0, time.perf_counter() - started, rows, 1, content
    )


def validated(whole: Whole, made: Mapping[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """Every table as its model says, and what breaks the contract as rejects."""
    tables, refused = dict[str, pl.DataFrame](), list[Row]()
    for table, model in whole.tables.items():
        schema = part_schema(model)
        typed = made[table].select(pl.col(name).cast(column.dtype.type) for name, column in schema.columns.items())
        tables[table], bad = split(schema, typed)
        refused.extend(broken_row(whole.name, table, row) for row in bad.iter_rows(named=True))
    return {**tables, "rejects": frame(Rejects, refused)}
