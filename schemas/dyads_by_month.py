"""dyads_by_month: what two sides did with and to each other, and in which words."""

import pandera.polars as pa
import polars as pl

from schemas.dyad_counts import DyadCounts
from schemas.table import CODE, Table


class DyadOfMonth(Table):
    """The columns that come first: the two sides and the month."""

    country_a: str = pa.Field(description="One side", str_matches=CODE)
    country_b: str = pa.Field(description="The other side", str_matches=CODE)
    month: pl.Date = pa.Field(description="First day of the month")


class DyadsByMonth(DyadCounts, DyadOfMonth):
    """One row per pair of sides and month in which anything is told; country_a comes first in the alphabet."""

    class Config:
        unique = ["country_a", "country_b", "month"]  # noqa: RUF012
