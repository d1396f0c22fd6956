"""What the UI shows of a table: its columns, its numbers, its first rows."""

from typing import Any

import dagster as dg
import polars as pl

from pipelines.warehouse.parts import Store
from pipelines.warehouse.refresh import Report
from schemas.table import Table

WIDE, NARROW = 80, 24  # characters of a value in a table of a few columns, and in one of many
UNREAD = pl.selectors.matches("^(file_id|offsets|captions|related|row)$")  # columns that a glance does not need


def table_schema(model: type[Table]) -> dg.TableSchema:
    """The columns tab: names, types, descriptions and constraints from the contract."""
    return dg.TableSchema(columns=[table_column(name, column) for name, column in model.to_schema().columns.items()])


def table_column(name: str, column: Any) -> dg.TableColumn:
    checks = [str(check.error or check.name)[:200] for check in column.checks]
    constraints = dg.TableColumnConstraints(nullable=column.nullable, unique=column.unique, other=checks)
    return dg.TableColumn(name, str(column.dtype), description=column.description, constraints=constraints)


def numbers(report: Report, table: str) -> dict[str, Any]:
    """What plots over time."""
    return {
        "dagster/row_count": report.rows[table],
        "files": report.files,
        "new": report.new,
        "reused": report.reused,
        "removed": report.removed,
        "rejects": report.rows["rejects"],
        "parts": report.parts,
        "seconds": round(report.seconds, 3),
    }


def preview(store: Store, stage: str, table: str) -> dg.MetadataValue:
    """The first ten rows of what the stage has made, long texts cut."""
    files = [part / f"{table}.parquet" for part in store.live(stage)]
    rows = pl.scan_parquet(files).head(10).drop(UNREAD).collect() if files else pl.DataFrame()
    filled = [column for column in rows.columns if rows[column].null_count() < rows.height] or rows.columns
    return as_table(rows.select(filled), NARROW)


def as_table(rows: pl.DataFrame, wide: int = WIDE) -> dg.MetadataValue:
    """A frame as a table of the UI."""
    records = [
        dg.TableRecord({name: cell(value, wide) for name, value in row.items()}) for row in rows.iter_rows(named=True)
    ]
    columns = [dg.TableColumn(name, str(dtype)) for name, dtype in rows.schema.items()]
    return dg.MetadataValue.table(records, schema=dg.TableSchema(columns=columns))


def cell(value: object, wide: int) -> str | int | float | bool:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = "、".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= wide else f"{text[: wide - 1]}…"
