"""The live parts as SQL: schema `parts` has the tables as they lie on disk, `main` the tables as they are published."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path

import duckdb
import polars as pl

from pipelines import aggregate
from pipelines.warehouse.frames import frame
from pipelines.warehouse.parts import Store
from pipelines.warehouse.stages import STAGES, stage_named
from pipelines.warehouse.tables import MODELS, query
from schemas.article_duplicates import ArticleDuplicates
from schemas.event_aliases import EventAliases
from schemas.event_claims import EventClaims
from schemas.event_links import EventLinks
from schemas.event_mentions import EventMentions
from schemas.events import Events
from schemas.rejects import Rejects
from schemas.table import Table

WHOLE: Mapping[str, Mapping[str, type[Table]]] = {
    "duplicates": {"article_duplicates": ArticleDuplicates},
    "link": {
        "events": Events,
        "event_mentions": EventMentions,
        "event_links": EventLinks,
        "event_claims": EventClaims,
        "event_aliases": EventAliases,
    },
    "aggregate": aggregate.MODELS,
}


@contextmanager
def catalog(store: Store) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in memory with a view for every table; a stage that never ran has empty ones."""
    con = duckdb.connect(config={"temp_directory": str(store.root / ".spill")})
    try:
        con.execute("create schema parts; set timezone = 'UTC'")
        aggregate.register(con)
        for table, model, parts in tables(store):
            view(con, table, model, [part / f"{table}.parquet" for part in parts])
        for table in (*MODELS, *aggregate.MODELS):
            con.execute(f'create view "{table}" as {query(table)}')
        yield con
    finally:
        con.close()


def tables(store: Store) -> Iterator[tuple[str, type[Table], list[Path]]]:
    """Table, model and live parts of everything on disk; `rejects` from every stage."""
    by_stage = {**{name: stage_named(name).tables for name in STAGES}, **WHOLE}
    for stage, models in by_stage.items():
        yield from ((table, model, store.live(stage)) for table, model in models.items())
    yield "rejects", Rejects, [part for stage in sorted(by_stage) for part in store.live(stage)]


@cache
def empty_table(model: type[Table]) -> pl.DataFrame:
    return frame(model, [])


@lru_cache(maxsize=1 << 12)
def shape(file: Path) -> dict[str, pl.DataType]:
    """A part never changes once it is there."""
    return dict(pl.read_parquet_schema(file))


def view(con: duckdb.DuckDBPyConnection, table: str, model: type[Table], files: list[Path]) -> None:
    empty = empty_table(model)
    # A part of an earlier version may lack the table or have it in another shape; its stage is about to run again.
    fitting = [file for file in files if file.exists() and shape(file) == dict(empty.schema)]
    if fitting:
        listed = ", ".join(quoted(str(file)) for file in fitting)
        con.execute(f'create view parts."{table}" as from read_parquet([{listed}])')
    else:
        con.register("empty", empty.to_arrow())
        con.execute(f'create table parts."{table}" as from empty')
        con.unregister("empty")


def quoted(text: str) -> str:
    """it's -> 'it''s'"""
    return "'" + text.replace("'", "''") + "'"
