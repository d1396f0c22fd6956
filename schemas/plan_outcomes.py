"""plan_outcomes: what became of announced meetings, calls and visits."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import Table, identifier
from schemas.vocabulary import EVENT_TYPES

OUTCOMES = ("held", "open", "postponed", "cancelled", "denied")


class PlanOutcomes(Table):
    """One row per meeting, call or visit that was announced before it came, or did not come."""

    event_id: str = identifier("The event as announced (events)", unique=True)
    type: str = pa.Field(description="What kind of event", isin=EVENT_TYPES)
    parties: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of the sides that take part")
    announced_on: pl.Date = pa.Field(description="Publication of the first report that it is to come")
    n_articles: int = pa.Field(description="Articles that announce it", ge=1)
    due_start: pl.Date = pa.Field(description="First day of the time last announced for it", nullable=True)
    due_end: pl.Date = pa.Field(description="Last day of that time", nullable=True)
    announced_mention_id: str = identifier("The first mention that announces it (extracted_events)")
    announced_words: str = pa.Field(description="Its words")
    outcome: str = pa.Field(description="Held, off in some way, or open: no report says", isin=OUTCOMES)
    outcome_event_id: str = identifier("The event that was held (events): itself, or what fulfils it", nullable=True)
    held_on: pl.Date = pa.Field(description="First day of what was held", nullable=True)
    lag_days: int = pa.Field(description="Days from the first announcement to that day", ge=0, nullable=True)
    window_match: str = pa.Field(
        description="Whether it came in the time announced, early or late", isin=("in", "early", "late"), nullable=True
    )
    held_mention_id: str = identifier("The first mention that reports it held (extracted_events)", nullable=True)
    held_words: str = pa.Field(description="Its words", nullable=True)
