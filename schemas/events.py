"""events: the events in the world, each once."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CAMEO, CODE, QUADS, Table, identifier
from schemas.vocabulary import EVENT_TYPES, PLOVER_TYPES, STATUSES

STATE = pl.Struct(
    {
        "status": pl.String(),
        "since": pl.Date(),
        "until": pl.Date(),
        "n_articles": pl.Int64(),
        "event_mention_id": pl.String(),
    }
)


class Events(Table):
    """One row per event in the world, over all articles that report it."""

    event_id: str = identifier("Hash of what its earliest report says: a new report does not change it", unique=True)
    type: str = pa.Field(description="What kind of event", isin=EVENT_TYPES)
    plover_type: str = pa.Field(
        description="Event type of the PLOVER ontology; what is only planned is AGREE", isin=PLOVER_TYPES, nullable=True
    )
    plover_mode: str = pa.Field(
        description="Mode of the PLOVER ontology: visit, phone, multilateral, ...", nullable=True
    )
    cameo: str = pa.Field(description="CAMEO code, as text for its leading zero", str_matches=CAMEO, nullable=True)
    quad_class: int = pa.Field(description=QUADS, ge=1, le=4, nullable=True)
    intensity: float = pa.Field(description="PLOVER intensity of type and mode", ge=-10, le=10, nullable=True)
    status: str = pa.Field(description="Latest known status", isin=STATUSES)
    status_history: Annotated[pl.List, STATE] = pa.Field(
        description="Each status reported: since which day of publication, until which, by how many, first where"
    )
    date_start: pl.Date = pa.Field(description="First day", nullable=True)
    date_end: pl.Date = pa.Field(description="Last day, or the end of the interval it falls in", nullable=True)
    date_precision: str = pa.Field(
        description="How exact the dates are: day, week, month, quarter, season, half, year, decade, range of days",
        nullable=True,
    )
    place: str = pa.Field(description="City or venue", nullable=True)
    country: str = pa.Field(description="Country of the place", str_matches=CODE, nullable=True)
    latitude: float = pa.Field(description="Degrees north of the place", ge=-90, le=90, nullable=True)
    longitude: float = pa.Field(description="Degrees east of the place", ge=-180, le=180, nullable=True)
    name: str = pa.Field(description="Mechanism or conference", nullable=True)
    series: str = pa.Field(
        description="What the name comes to whoever gives it: 安全对话 for 日中安保对话",
        nullable=True,
    )
    open: bool = pa.Field(description="A conference that many attend: reports name only some of those who do")
    ordinal: int = pa.Field(description="Which one of the series", nullable=True)
    format: str = pa.Field(description="In person, by video, phone or letter", nullable=True)
    people: Annotated[pl.List, pl.String()] = pa.Field(description="Full names of those who take part")
    parties: Annotated[pl.List, pl.String()] = pa.Field(
        description="Codes of the sides that take part (of a visit guest and host), or that act"
    )
    targets: Annotated[pl.List, pl.String()] = pa.Field(
        description="Codes of the host of a visit, who is in parties too, or of the side acted upon"
    )
    topics: Annotated[pl.List, pl.String()] = pa.Field(description="What it is about")
    n_mentions: int = pa.Field(description="Mentions of it", ge=1)
    n_articles: int = pa.Field(description="Articles that report it", ge=1)
    n_sources: int = pa.Field(description="Outlets that report it of their own, near-duplicates folded", ge=0)
    first_reported_at: Annotated[pl.Datetime, "us", "UTC"] = pa.Field(
        description="Publication of the first report", nullable=True
    )
    last_reported_at: Annotated[pl.Datetime, "us", "UTC"] = pa.Field(
        description="Publication of the last report", nullable=True
    )
