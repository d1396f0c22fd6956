"""event_claims: what the reports of an event say of each field, who says it, and which value `events` has."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import Table, identifier

FIELDS = ("dates", "parties", "targets", "country", "place", "name", "ordinal", "format", "status", "person", "topic")


class EventClaims(Table):
    """One row per event, field and value that some report gives; reports that differ are claims that conflict."""

    event_id: str = identifier("The event (events)")
    field: str = pa.Field(description="What it is a claim about", isin=FIELDS)
    value: str = pa.Field(description="The value; dates as first/last day, codes parted by a space")
    n_articles: int = pa.Field(description="Articles that give it, near-duplicates counted once", ge=1)
    outlets: Annotated[pl.List, pl.String()] = pa.Field(description="Outlets that give it")
    chosen: bool = pa.Field(
        description="Stands first: a party's own account before agencies before others, then majority, then earliest"
    )

    class Config:
        unique = ["event_id", "field", "value"]  # noqa: RUF012
