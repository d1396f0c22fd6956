"""dyads_by_year: what two sides did with and to each other, and in which words."""

import pandera.polars as pa

from schemas.dyad_counts import DyadCounts
from schemas.table import CODE, Table


class DyadOfYear(Table):
    """The columns that come first: the two sides and the year."""

    country_a: str = pa.Field(description="One side", str_matches=CODE)
    country_b: str = pa.Field(description="The other side", str_matches=CODE)
    year: int = pa.Field(description="Year")


class DyadsByYear(DyadCounts, DyadOfYear):
    """One row per pair of sides and year in which anything is told; country_a comes first in the alphabet."""

    class Config:
        unique = ["country_a", "country_b", "year"]  # noqa: RUF012
