"""contradictions: where reports of one event cannot both be true."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import Table, identifier
from schemas.vocabulary import EVENT_TYPES

OUTLETS = Annotated[pl.List, pl.String()]


class Contradictions(Table):
    """One row per meeting, call or visit, field, and value that contradicts the one in `events`."""

    event_id: str = identifier("The event (events)")
    type: str = pa.Field(description="What kind of event", isin=EVENT_TYPES)
    date_start: pl.Date = pa.Field(description="First day, as in events", nullable=True)
    parties: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of the sides that take part")
    field: str = pa.Field(description="What they disagree on", isin=("dates", "place", "country", "status"))
    value: str = pa.Field(description="The value that events has; dates as first/last day")
    n_articles: int = pa.Field(description="Articles that give it", ge=1)
    outlets: OUTLETS = pa.Field(description="Outlets that give it")
    other_value: str = pa.Field(description="The value that contradicts it")
    other_n_articles: int = pa.Field(description="Articles that give that", ge=1)
    other_outlets: OUTLETS = pa.Field(description="Outlets that give that")
    days_apart: int = pa.Field(description="Of dates: days between them", nullable=True)
    km_apart: int = pa.Field(description="Of places: kilometres between them", ge=0, nullable=True)

    class Config:
        unique = ["event_id", "field", "other_value"]  # noqa: RUF012
