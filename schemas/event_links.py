"""event_links: how events hang together."""

import pandera.polars as pa

from schemas.table import Table, identifier
from schemas.vocabulary import LINKS


class EventLinks(Table):
    """One row per link between two events: the later or smaller one points to the earlier or larger one.

    What was agreed at an event and came about is a link of its own, with the agreed item.
    """

    from_event_id: str = identifier("The event that fulfils, moves, cancels or belongs (events)")
    to_event_id: str = identifier("The event it does this to; of an agreed item the one it was agreed at (events)")
    link: str = pa.Field(description="How they hang together", isin=LINKS)
    lag_days: int = pa.Field(description="Days from the one to the other, or from the end of the term", nullable=True)
    window_match: str = pa.Field(
        description="Of what fulfils: whether it came in the time that was announced, early or late",
        isin=("in", "early", "late"),
        nullable=True,
    )
    from_mention_id: str = identifier("Mention that reports the one (extracted_events)", nullable=True)
    from_evidence: str = pa.Field(description="Its words", nullable=True)
    to_mention_id: str = identifier("Mention that reports the other (extracted_events)", nullable=True)
    agreement_id: str = identifier("The agreed item that is fulfilled (extracted_agreements), or null", nullable=True)
    to_evidence: str = pa.Field(description="The words of the other mention, or of the agreed item", nullable=True)

    class Config:
        unique = ["from_event_id", "to_event_id", "link", "agreement_id"]  # noqa: RUF012
