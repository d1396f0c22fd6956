"""event_aliases: other ids of an event."""

from schemas.table import Table, identifier


class EventAliases(Table):
    """One row per id that an event would have, or had, if another of its reports were the first."""

    alias: str = identifier("Id that stands for the event", unique=True)
    event_id: str = identifier("The event (events)")
