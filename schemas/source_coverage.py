"""source_coverage: what each outlet gives."""

import pandera.polars as pa
import polars as pl

from schemas.table import Table


class SourceCoverage(Table):
    """One row per outlet."""

    source: str = pa.Field(description="Outlet; empty for articles whose outlet is not known", unique=True)
    n_articles: int = pa.Field(description="Articles", ge=1)
    n_originals: int = pa.Field(description="Articles that nearly repeat no earlier one", ge=0)
    n_undated: int = pa.Field(description="Articles without a day of publication", ge=0)
    n_with_events: int = pa.Field(description="Articles that report an event", ge=0)
    n_events: int = pa.Field(description="Event mentions", ge=0)
    n_statements: int = pa.Field(description="Statements", ge=0)
    n_agreements: int = pa.Field(description="Agreed items", ge=0)
    first_day: pl.Date = pa.Field(description="Earliest day of publication", nullable=True)
    last_day: pl.Date = pa.Field(description="Latest day of publication", nullable=True)
    n_events_told: int = pa.Field(description="Events in the world that it reports", ge=0)
    n_events_alone: int = pa.Field(description="Of these, reported by no other outlet", ge=0)
    n_events_first: int = pa.Field(
        description="Of these, reported by others too, on no earlier day, and not copied", ge=0
    )
    median_lag_days: float = pa.Field(description="Median of the days it comes after the first outlet", nullable=True)
