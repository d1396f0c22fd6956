"""The stages over all articles: near-duplicates, one event out of many reports, aggregates."""

from collections.abc import Mapping

import duckdb
import polars as pl

from pipelines import aggregate
from pipelines.warehouse.catalog import WHOLE
from pipelines.warehouse.linking import link
from pipelines.warehouse.nearly_equal import nearly_equal
from pipelines.warehouse.whole import Whole

DUPLICATES = Whole("duplicates", ("pipelines.warehouse.nearly_equal",), ("clean",), WHOLE["duplicates"], nearly_equal)
LINK = Whole("link", ("pipelines.warehouse.linking",), ("parse", "clean", "extract", "duplicates"), WHOLE["link"], link)


def aggregates(con: duckdb.DuckDBPyConnection) -> Mapping[str, pl.DataFrame]:
    """Each table by its SELECT; one that others read comes before them."""
    for name, query in aggregate.QUERIES.items():
        con.execute(f'drop view "{name}"; create table "{name}" as {query}')
    return {name: con.sql(f'from "{name}"').pl() for name in aggregate.QUERIES}


AGGREGATE = Whole(
    "aggregate",
    ("pipelines.aggregate", *(f"schemas.{name}" for name in aggregate.QUERIES)),
    ("read", "parse", "clean", "extract", "duplicates", "link"),
    WHOLE["aggregate"],
    aggregates,
)
