"""event_links: how events hang together."""

import pandera.polars as pa

from schemas.table import Table, identifier
from schemas.vocabulary import LINKS


class EventLinks(Table):
    """One row per link between two events: the later or smaller one points to the earlier or larger one."""

    from_event_id: str = identifier("The event that fulfils, moves, cancels or belongs (events)")
    to_event_id: str = identifier("The event it does this to (events)")
    link: str = pa.Field(description="How they hang together", isin=LINKS)
    lag_days: int = pa.Field(description="Days from the one to the other", nullable=True)

    class Config:
        unique = ["from_event_id", "to_event_id", "link"]  # noqa: RUF012
