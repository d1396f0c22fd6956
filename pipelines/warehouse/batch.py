"""One batch of files through one stage, in whatever process: read the rows, make, validate, write the part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.reject import Reject
from pipelines.warehouse import watchdog
from pipelines.warehouse.collector import collecting_seldom
from pipelines.warehouse.frames import Row, as_json, frame, part_schema, split
from pipelines.warehouse.ids import content_id
from pipelines.warehouse.parts import AGAIN, KEY_TYPES, KEYS, Store, part_name, read_rows
from pipelines.warehouse.stage import Made, Stage
from pipelines.warehouse.stages import stage_named
from schemas.rejects import Rejects


@dataclass(frozen=True, slots=True)
class Task:
    """What one file needs done: `input` says what the stage would read, `size` the bytes of the raw file."""

    key: str
    input: str
    size: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Files to take through a stage. `sources` are upstream parts; `listing` the rows themselves, for the first."""

    stage: str
    version: str
    warehouse: Path
    raw: Path
    tasks: tuple[Task, ...]
    sources: tuple[Path, ...] = ()
    listing: tuple[Row, ...] = ()

    def halves(self) -> tuple["Batch", "Batch"]:
        middle = len(self.tasks) // 2
        return replace(self, tasks=self.tasks[:middle]), replace(self, tasks=self.tasks[middle:])


@dataclass(frozen=True, slots=True)
class Done:
    part: str
    files: int


def carry_out(batch: Batch) -> Done:
    """Take every file of the batch through the stage and write the part."""
    stage = stage_named(batch.stage)
    rows = rows_by_file(stage, batch)
    made = dict[str, Made]()
    with collecting_seldom():
        for task in batch.tasks:
            watchdog.feed(task.size)
            made[task.key] = stage.make(rows.pop(task.key), batch.raw)
    watchdog.rest()
    return store_part(stage, batch, made)


def give_up(batch: Batch, reason: Reject) -> Done:
    """Refuse every file of the batch for one and the same reason: their worker did not survive them."""
    made: dict[str, Made] = {}
    for task in batch.tasks:
        made[task.key] = Made()
        made[task.key].refuse(reason, None if batch.listing else task.key, path=task.key if batch.listing else None)
    return store_part(stage_named(batch.stage), batch, made)


def rows_by_file(stage: Stage, batch: Batch) -> dict[str, dict[str, list[Row]]]:
    """Key -> table -> the file's rows, in the order in which they stand."""
    keys = [task.key for task in batch.tasks]
    rows: dict[str, dict[str, list[Row]]] = {key: {table: [] for table in stage.reads} for key in keys}
    if batch.listing:
        for row in batch.listing:
            if row["path"] in rows:
                rows[row["path"]].setdefault("listing", []).append(row)
        return rows
    for table in stage.reads:
        for row in read_rows(batch.sources, table, "file_id", keys).iter_rows(named=True):
            rows[row["file_id"]][table].append(row)
    return rows


def store_part(stage: Stage, batch: Batch, made: Mapping[str, Made]) -> Done:
    tables, refused = validated(stage, made)
    outputs = pl.DataFrame([key_row(task, made[task.key], refused) for task in batch.tasks], KEY_TYPES, orient="row")
    rejects = frame(Rejects, [reject_row(stage.name, row) for one in made.values() for row in one.rejects] + refused)
    name = part_name(batch.version, ((task.key, task.input) for task in batch.tasks))
    Store(batch.warehouse).write(stage.name, name, {**tables, "rejects": rejects, KEYS: outputs})
    return Done(name, len(batch.tasks))


def validated(stage: Stage, made: Mapping[str, Made]) -> tuple[dict[str, pl.DataFrame], list[Row]]:
    """-> the good rows of every table, and a reject for each row that breaks the table's contract."""
    good, refused = {}, list[Row]()
    for table, model in stage.tables.items():
        rows = frame(model, (row for one in made.values() for row in one.rows.get(table, ())))
        good[table], bad = split(part_schema(model), rows)
        refused.extend(broken_row(stage.name, table, row) for row in bad.iter_rows(named=True))
    return stage.settle(good), refused


def broken_row(stage: str, table: str, row: dict[str, Any]) -> Row:
    """A row that the table's contract refused, as a reject."""
    detail = f"A row of {table} is not as it must be: {'; '.join(row.pop('reasons'))}."
    where = {name: row.get(name) for name in ("file_id", "article_id", "path")}
    return reject_row(stage, {**where, "reason": "breaks_contract", "detail": detail, "row": row})


def reject_row(stage: str, row: Row) -> Row:
    return {**row, "stage": stage, "row": as_json(row["row"])}


def key_row(task: Task, made: Made, refused: Sequence[Row]) -> Row:
    """`output` also knows which rows the contract refused, so that a changed contract reaches the next stage."""
    broken = [row["row"] for row in refused if made.passes and row["file_id"] == made.passes]
    output = content_id(made.output or content_id(repr(made.rows)), *broken)
    return {
        "key": task.key,
        "input": f"{AGAIN}{task.input}" if made.retry else task.input,
        "file_id": made.passes,
        "output": output,
        "size": task.size,
    }
