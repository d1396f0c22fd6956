"""coded_events: what was done and said, once each, in the codes that others use."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CAMEO, CODE, QUADS, Table, identifier
from schemas.vocabulary import PLOVER_TYPES, STATUSES


class CodedEvents(Table):
    """One row per deed or verbal act: events held, planned or cancelled; what one side said to another on a day."""

    coded_id: str = identifier("Hash of what is coded", unique=True)
    kind: str = pa.Field(description="Which table tells it", isin=("event", "statement", "agreement"))
    event_id: str = identifier("The event, or the one at which it was said (events)", nullable=True)
    type: str = pa.Field(description="Type of the event, act of the statement, kind of the agreement")
    status: str = pa.Field(description="Status of the event; held for words", isin=STATUSES)
    date_basis: str = pa.Field(
        description="Where the date is from: told by the reports, the day of the first report, or of the announcement",
        isin=("told", "reported", "announced"),
        nullable=True,
    )
    date_start: pl.Date = pa.Field(
        description="First day; of what is planned or called off, when that was known", nullable=True
    )
    date_end: pl.Date = pa.Field(description="Last day, or the end of the interval it falls in", nullable=True)
    actors: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of the sides that act, or act together")
    recipients: Annotated[pl.List, pl.String()] = pa.Field(
        description="Codes of the sides acted on; none for what is done together"
    )
    plover_type: str = pa.Field(description="Event type of the PLOVER ontology", isin=PLOVER_TYPES)
    plover_mode: str = pa.Field(description="Mode of the PLOVER ontology", nullable=True)
    cameo: str = pa.Field(description="CAMEO code, as text for its leading zero", str_matches=CAMEO)
    quad_class: int = pa.Field(description=QUADS, ge=1, le=4)
    intensity: float = pa.Field(description="PLOVER intensity of type and mode", ge=-10, le=10)
    topics: Annotated[pl.List, pl.String()] = pa.Field(description="What it is about")
    people: Annotated[pl.List, pl.String()] = pa.Field(description="Who took part or spoke")
    place: str = pa.Field(description="City or venue", nullable=True)
    country: str = pa.Field(description="Country of the place", str_matches=CODE, nullable=True)
    latitude: float = pa.Field(description="Degrees north of the place", ge=-90, le=90, nullable=True)
    longitude: float = pa.Field(description="Degrees east of the place", ge=-180, le=180, nullable=True)
    n_mentions: int = pa.Field(description="Mentions, or sentences, that tell it", ge=1)
    n_articles: int = pa.Field(description="Articles that tell it", ge=1)
    n_sources: int = pa.Field(description="Outlets that tell it", ge=0)
    first_reported_at: Annotated[pl.Datetime, "us", "UTC"] = pa.Field(
        description="Publication of the first report", nullable=True
    )
    article_id: str = identifier("The first article that tells it so (cleaned_articles)")
    words: str = pa.Field(description="Its words, verbatim")
    mention_ids: Annotated[pl.List, pl.String()] = pa.Field(
        description="All rows of extracted_events, extracted_statements or extracted_agreements that tell it"
    )
    goldstein: float = pa.Field(description="Goldstein's weight of the CAMEO code", ge=-10, le=10)
