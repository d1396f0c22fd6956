"""What the UI shows of a table: its columns, its numbers, its first rows."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import dagster as dg
import polars as pl

from pipelines.warehouse.parts import Store
from pipelines.warehouse.refresh import Report
from pipelines.warehouse.stages import STAGES
from schemas.table import Table

WIDE, NARROW = 80, 24  # characters of a value in a table of a few columns, and in one of many
UNREAD = pl.selectors.matches(  # columns that a glance does not need
    "^(file_id|sha256|content_hash|offsets|captions|related|row|l(at|ong)itude|status_history|plover_.*|cameo|"
    "quad_class|intensity)$"
)
CONSTRAINTS: Mapping[str, Callable[[Any], str]] = {
    "isin": lambda check: "one of: " + ", ".join(map(str, check.statistics["allowed_values"])),
    "greater_than_or_equal_to": lambda check: f"≥ {check.statistics['min_value']}",
    "less_than_or_equal_to": lambda check: f"≤ {check.statistics['max_value']}",
    "str_matches": lambda check: f"like {pattern(check.statistics['pattern'])}",
}


def table_schema(model: type[Table]) -> dg.TableSchema:
    """The columns tab: names, types, descriptions and constraints from the contract."""
    return dg.TableSchema(columns=[table_column(name, column) for name, column in model.to_schema().columns.items()])


def table_column(name: str, column: Any) -> dg.TableColumn:
    checks = [CONSTRAINTS[check.name](check) if check.name in CONSTRAINTS else check.name for check in column.checks]
    constraints = dg.TableColumnConstraints(nullable=column.nullable, unique=column.unique, other=checks)
    return dg.TableColumn(name, kind(column.dtype.type), description=column.description, constraints=constraints)


def pattern(said: str | re.Pattern[str]) -> str:
    return (said if isinstance(said, str) else said.pattern).removeprefix("^").removesuffix("$")


def kind(dtype: Any) -> str:
    """Datetime(time_unit='us', time_zone='UTC') -> Datetime"""
    if isinstance(dtype, pl.List):
        return f"List({kind(dtype.inner)})"
    return str(dtype.base_type())


def numbers(report: Report, table: str) -> dict[str, Any]:
    """What plots over time; only stages that take file by file count files."""
    files = {"files": report.files, "new": report.new, "reused": report.reused, "removed": report.removed}
    return {
        "dagster/row_count": report.rows[table],
        **(files if report.stage in STAGES else {"new": report.new, "reused": report.reused}),
        "rejects": report.rows["rejects"],
        "parts": report.parts,
        "seconds": round(report.seconds, 3),
    }


def preview(store: Store, stage: str, table: str) -> dg.MetadataValue:
    """The first ten rows of what the stage has made, long texts cut."""
    files = [part / f"{table}.parquet" for part in store.live(stage)]
    rows = pl.scan_parquet(files).head(10).drop(UNREAD).collect() if files else pl.DataFrame()
    return as_table(rows, NARROW)


def as_table(rows: pl.DataFrame, wide: int = WIDE) -> dg.MetadataValue:
    """A frame as a table of the UI, without the columns that hold nothing."""
    cells = {name: [cell(value, wide) for value in rows[name].to_list()] for name in rows.columns}
    filled = [name for name, values in cells.items() if any(value != "" for value in values)] or rows.columns
    records = [dg.TableRecord({name: cells[name][i] for name in filled}) for i in range(rows.height)]
    columns = [dg.TableColumn(name, kind(rows.schema[name])) for name in filled]
    return dg.MetadataValue.table(records, schema=dg.TableSchema(columns=columns))


def cell(value: object, wide: int) -> str | int | float | bool:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = "、".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= wide else f"{text[: wide - 1]}…"
