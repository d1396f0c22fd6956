"""event_mentions: which mention is about which event. Joined to extracted_events as event_id."""

from schemas.table import Table, identifier


class EventMentions(Table):
    """One row per event mention."""

    event_mention_id: str = identifier("The mention (extracted_events)", unique=True)
    event_id: str = identifier("The event it is about (events)")
