"""What a stage is: a pure function from one file's rows to rows. Not here: how files are batched, stored or reused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.reject import Reject
from pipelines.warehouse.frames import Row
from schemas.table import Table

Rows = list[dict[str, Any]]


@dataclass(slots=True)
class Made:
    """What a stage made of one file. `passes` is the id under which the next stage gets it, None if it does not."""

    rows: dict[str, Rows] = field(default_factory=dict)
    rejects: Rows = field(default_factory=list)
    passes: str | None = None
    output: str | None = None  # what the outcome is known by; None: a hash of the rows
    retry: bool = False  # the cause may be gone next time (a file that vanished): do not take this outcome for done

    def add(self, table: str, **row: object) -> None:
        self.rows.setdefault(table, []).append(row)

    def refuse(
        self, refusal: Reject, file_id: str | None, article_id: str | None = None, path: str | None = None
    ) -> None:
        where = {"file_id": file_id, "article_id": article_id, "path": path}
        self.rejects.append({**where, "reason": refusal.reason, "detail": refusal.detail, "row": refusal.row})


Make = Callable[[Mapping[str, list[Row]], Path], Made]
Frames = dict[str, pl.DataFrame]


def as_they_are(tables: Frames) -> Frames:
    return tables


@dataclass(frozen=True, slots=True)
class Stage:
    """`make` gets the rows of one file from the tables it `reads`, and the raw folder.

    `settle` gets the good rows of all tables: what referred to a row that the contract refused must no longer do so.
    """

    name: str
    module: str
    after: str | None
    reads: tuple[str, ...]
    tables: Mapping[str, type[Table]]
    make: Make
    settle: Callable[[Frames], Frames] = as_they_are
