"""events_by_month: how much of what happened when."""

import pandera.polars as pa
import polars as pl

from schemas.table import Table
from schemas.vocabulary import EVENT_TYPES, STATUSES


class EventsByMonth(Table):
    """One row per month, type and status: how many events in the world, and how many reports of them."""

    month: pl.Date = pa.Field(description="First day of the month in which the events begin; vaguer ones are left out")
    type: str = pa.Field(description="What kind of event", isin=EVENT_TYPES)
    status: str = pa.Field(description="Latest known status", isin=STATUSES)
    n: int = pa.Field(description="Events, each counted once however often reported", ge=1)
    n_reports: int = pa.Field(description="Articles that report them", ge=1)
