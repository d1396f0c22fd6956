"""dyads_by_month: which two sides had to do with each other."""

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table
from schemas.vocabulary import EVENT_TYPES


class DyadsByMonth(Table):
    """One row per pair of sides, month and type of event; country_a comes before country_b in the alphabet."""

    country_a: str = pa.Field(description="One side", str_matches=CODE)
    country_b: str = pa.Field(description="The other side", str_matches=CODE)
    month: pl.Date = pa.Field(description="First day of the month in which the events begin")
    type: str = pa.Field(description="What kind of event", isin=EVENT_TYPES)
    n: int = pa.Field(description="Events in which both have a part, acting or acted upon", ge=1)
    n_held: int = pa.Field(description="Of these, held or going on", ge=0)
    n_ahead: int = pa.Field(description="Of these, planned or proposed", ge=0)
    n_off: int = pa.Field(description="Of these, cancelled, postponed or denied", ge=0)
