"""Rows to typed frames, and frames to good and refused rows. Belongs here: what pandera is asked."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import pandera.polars as pa
import polars as pl
from pandera.errors import SchemaErrors

from schemas.table import Table

Row = Mapping[str, Any]
LONGEST = 300  # characters of one value that a refused row keeps


@cache
def part_schema(model: type[Table]) -> pa.DataFrameSchema:
    """The model without the columns that are joined at publishing."""
    schema = model.to_schema()
    later = [name for name, column in schema.columns.items() if (column.metadata or {}).get("joined")]
    return schema.remove_columns(later)


def dtypes(schema: pa.DataFrameSchema) -> dict[str, pl.DataType]:
    return {name: column.dtype.type for name, column in schema.columns.items()}


def frame(model: type[Table], rows: Iterable[Row]) -> pl.DataFrame:
    """Rows -> a frame with the model's columns, types and order, also when there is no row."""
    return pl.DataFrame(list(rows), schema=dtypes(part_schema(model)), orient="row")


def split(schema: pa.DataFrameSchema, rows: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """-> (good rows, refused rows with their `reasons`). Wrong columns or types raise: they are no row's fault."""
    try:
        nothing = rows.clear().with_columns(pl.lit(None, pl.List(pl.String)).alias("reasons"))
        return schema.validate(rows, lazy=True), nothing
    except SchemaErrors as errors:
        cases = errors.failure_cases
        if cases["index"].null_count():
            raise
    reason = pl.concat_str(pl.col("column"), pl.lit(": "), pl.col("check"), ignore_nulls=True)
    reasons = cases.group_by(pl.col("index").cast(pl.UInt32)).agg(reason.unique().sort().alias("reasons"))
    numbered = rows.with_row_index("index")
    good = numbered.join(reasons, on="index", how="anti", maintain_order="left").drop("index")
    bad = numbered.join(reasons, on="index", how="inner", maintain_order="left").drop("index")
    return schema.validate(good, lazy=True), bad


def as_json(row: Row) -> str:
    """A row for `rejects`: JSON, long values cut."""
    return json.dumps({name: shortened(value) for name, value in row.items()}, ensure_ascii=False, default=str)


def shortened(value: object) -> object:
    return value if isinstance(value, int | float | None) else str(value)[:LONGEST]
