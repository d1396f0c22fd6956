"""Bring one stage up to date: reuse the parts that serve, do the rest in batches, point at the result."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipelines.read.scan import scan
from pipelines.warehouse.batch import Batch, Task
from pipelines.warehouse.cover import cover
from pipelines.warehouse.crew import Crew
from pipelines.warehouse.frames import Row
from pipelines.warehouse.ids import content_id
from pipelines.warehouse.listing import listing_row
from pipelines.warehouse.parts import Store, keys_of
from pipelines.warehouse.stage import Stage
from pipelines.warehouse.stages import stage_named
from pipelines.warehouse.upkeep import FILES, compacted, groups, rewrite
from pipelines.warehouse.version import code_version

Listen = Callable[[str, int, int], None]  # stage, files done, files to do


@dataclass(frozen=True, slots=True)
class Report:
    """What bringing a stage up to date came to. Files, not rows, are new, reused or removed."""

    stage: str
    new: int
    reused: int
    removed: int
    seconds: float
    rows: Mapping[str, int]
    parts: int
    content: str

    @property
    def files(self) -> int:
        return self.new + self.reused


def refresh(store: Store, name: str, raw: Path, crew: Crew, listen: Listen = lambda *_: None) -> Report:
    """Take every file of the raw folder, or of the stage before, through the stage `name`."""
    started, stage = time.perf_counter(), stage_named(name)
    version = code_version(stage.module)
    listing = {str(row["path"]): row for row in map(listing_row, scan(raw))} if stage.after is None else {}
    wanted = wanted_files(listing) if stage.after is None else wanted_from(store, stage.after)
    known = cover(store.finished(name, version), wanted)
    batches = list(batched(store, stage, version, raw, known.todo, listing))
    done, total = 0, len(known.todo)
    listen(name, done, total)
    parts = [store.part(name, part) for part in known.whole]
    parts += [rewrite(store, stage, version, [store.part(name, part)], keys) for part, keys in known.trimmed.items()]
    for outcome in crew.each(batches):
        parts.append(store.part(name, outcome.part))
        done += outcome.files
        listen(name, done, total)
    parts = compacted(store, stage, version, parts)
    return point(store, stage, parts, wanted, total, known.reused, started)


def wanted_files(listing: Mapping[str, Row]) -> pl.DataFrame:
    """Every file found is wanted."""
    rows = [(path, touch(row), row["size_bytes"] or 0, None) for path, row in sorted(listing.items())]
    types = {"key": pl.String, "input": pl.String, "size": pl.Int64, "part": pl.String}
    return pl.DataFrame(rows, types, orient="row")


def touch(row: Row) -> str:
    """What changes when the file is written to."""
    return f"{row['size_bytes']}:{row['mtime_ns']}:{row['reason'] or ''}"


def wanted_from(store: Store, before: str) -> pl.DataFrame:
    """Every file that the stage before passed on, with that stage's output as input, in the order of its parts."""
    keys = keys_of(store.live(before)).drop_nulls("file_id").sort("part", "file_id")
    return keys.select(key="file_id", input="output", size="size", part="part")


def batched(
    store: Store, stage: Stage, version: str, raw: Path, todo: pl.DataFrame, listing: Mapping[str, Row]
) -> Iterator[Batch]:
    for rows in groups(todo.iter_rows(named=True), FILES):
        tasks = tuple(sorted((Task(row["key"], row["input"], row["size"]) for row in rows), key=lambda task: task.key))
        sources = (
            tuple(store.part(stage.after, part) for part in sorted({row["part"] for row in rows}))
            if stage.after
            else ()
        )
        found = tuple(listing[task.key] for task in tasks) if listing else ()
        yield Batch(stage.name, version, store.root, raw, tasks, sources, found)


def point(
    store: Store, stage: Stage, parts: Sequence[Path], wanted: pl.DataFrame, new: int, reused: int, started: float
) -> Report:
    """Say which parts the stage now consists of, and report."""
    before = keys_of([part for part in store.live(stage.name) if part.is_dir()])
    removed = before.join(wanted, on="key", how="anti").height
    keys = keys_of(parts).sort("key")
    content = content_id(*(text for row in keys.select("key", "output").rows() for text in row))
    rows = {table: row_count(parts, table) for table in (*stage.tables, "rejects")}
    store.point(stage.name, parts, content, rows)
    return Report(stage.name, new, reused, removed, time.perf_counter() - started, rows, len(parts), content)


def row_count(parts: Sequence[Path], table: str) -> int:
    if not parts:
        return 0
    return int(pl.scan_parquet([part / f"{table}.parquet" for part in parts]).select(pl.len()).collect().item())
