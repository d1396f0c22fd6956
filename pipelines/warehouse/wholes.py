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


def aggregate_stage(name: str) -> Whole:
    """The stage that makes one aggregate table."""

    def make(con: duckdb.DuckDBPyConnection) -> Mapping[str, pl.DataFrame]:
        return {name: con.sql(aggregate.QUERIES[name]).pl()}

    needs = ("read", "parse", "clean", "extract", "duplicates", "link")
    return Whole(name, (f"schemas.{name}",), needs, {name: aggregate.MODELS[name]}, make, aggregate.QUERIES[name])


AGGREGATES = {name: aggregate_stage(name) for name in aggregate.QUERIES}
