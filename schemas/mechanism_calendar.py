"""mechanism_calendar: each dialogue's rhythm."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import Table


class MechanismCalendar(Table):
    """One row per named dialogue or conference: how often it sits, when it last did, when it should next."""

    mechanism: str = pa.Field(
        description="The series, and its members when the circle is closed: 安全对话 CHN-JPN", unique=True
    )
    series: str = pa.Field(description="What its name comes to whoever gives it")
    members: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of the members; none when many attend")
    n_held: int = pa.Field(description="Sessions reported as held", ge=0)
    last_ordinal: int = pa.Field(description="Highest number of a session held", nullable=True)
    first_held: pl.Date = pa.Field(description="First day of the first session known", nullable=True)
    last_held: pl.Date = pa.Field(description="Last day of the last session known to a month", nullable=True)
    n_gaps: int = pa.Field(description="Gaps between sessions that are known", ge=0)
    usual_gap_days: int = pa.Field(
        description="Their median, sessions counted in that no report tells of", nullable=True
    )
    longest_gap_days: int = pa.Field(description="The longest of them", nullable=True)
    next_planned: pl.Date = pa.Field(description="Last day of the time set for the next session", nullable=True)
    missed: pl.Date = pa.Field(description="Time that was set for a session and has passed without any", nullable=True)
    expected: pl.Date = pa.Field(
        description="last_held and the usual gap, when there are two gaps to tell it by", nullable=True
    )
    days_overdue: int = pa.Field(description="Days from missed or expected to as_of; 0 when a session is planned", ge=0)
    as_of: pl.Date = pa.Field(description="The latest day of publication in the corpus", nullable=True)
