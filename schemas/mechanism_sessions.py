"""mechanism_sessions: which session of which dialogue, when, how long after the one before."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table, identifier
from schemas.vocabulary import STATUSES


class MechanismSessions(Table):
    """One row per session of a named dialogue or conference that is held, going on or planned."""

    mechanism: str = pa.Field(description="The series, and its members when the circle is closed: 安全对话 CHN-JPN")
    series: str = pa.Field(description="What its name comes to whoever gives it")
    members: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of the members; none when many attend")
    ordinal: int = pa.Field(description="Which session: 17 for 第十七次", nullable=True)
    date_start: pl.Date = pa.Field(description="First day", nullable=True)
    date_end: pl.Date = pa.Field(description="Last day, or the end of the interval it falls in", nullable=True)
    date_precision: str = pa.Field(description="How exact the dates are", nullable=True)
    status: str = pa.Field(description="Latest known status", isin=STATUSES)
    place: str = pa.Field(description="City or venue", nullable=True)
    country: str = pa.Field(description="Country of the place", str_matches=CODE, nullable=True)
    name: str = pa.Field(description="Name as reported", nullable=True)
    people: Annotated[pl.List, pl.String()] = pa.Field(description="Full names of those who take part")
    n_articles: int = pa.Field(description="Articles that report it", ge=1)
    event_id: str = identifier("The event (events)", unique=True)
    session_before: pl.Date = pa.Field(
        description="First day of the last session held before, 20 days or more", nullable=True
    )
    gap_days: int = pa.Field(description="Days since then", ge=0, nullable=True)
    n_unreported: int = pa.Field(
        description="Sessions between the two that the ordinals tell of and no report does", ge=0
    )
