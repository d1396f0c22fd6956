"""The seam to linking: mentions in, events, their mentions and their links out."""

from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl

from pipelines.warehouse.frames import frame
from schemas.event_links import EventLinks

SAME = Path(__file__).with_name("same_event.sql")


def link(con: duckdb.DuckDBPyConnection) -> Mapping[str, pl.DataFrame]:
    """Reports of the same kind of event, between the same sides, on the same days, are one event."""
    con.execute(f"create temp table grouped as {SAME.read_text()}")
    events = con.sql("select * exclude (mentions) from grouped order by event_id").pl()
    mentions = con.sql("select unnest(mentions) as event_mention_id, event_id from grouped order by all").pl()
    return {"events": events, "event_mentions": mentions, "event_links": frame(EventLinks, [])}
