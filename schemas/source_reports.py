"""source_reports: which outlet reports which event."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import Table, identifier


class SourceReports(Table):
    """One row per event and outlet that reports it: how soon, and whose words it gives."""

    event_id: str = identifier("The event (events)")
    source: str = pa.Field(description="Outlet")
    n_articles: int = pa.Field(description="Its articles that report the event", ge=1)
    copied: bool = pa.Field(description="All of them nearly repeat an earlier article")
    background: bool = pa.Field(description="They only recall the event")
    first_on: pl.Date = pa.Field(description="Day of its first report", nullable=True)
    lag_days: int = pa.Field(
        description="Days after the first report of any outlet; null for one that only recalls it", nullable=True
    )
    lag_hours: float = pa.Field(description="Hours after it, where the minute of publication is known", nullable=True)
    place_in_line: int = pa.Field(
        description="1 for the first outlet to report it; outlets of one day share a place", nullable=True
    )
    n_outlets: int = pa.Field(description="Outlets that report it", ge=1)
    voices: Annotated[pl.List, pl.String()] = pa.Field(
        description="Codes of the sides whose statements at the event it gives"
    )

    class Config:
        unique = ["event_id", "source"]  # noqa: RUF012
