"""person_itineraries: where was who, when."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table, identifier
from schemas.vocabulary import EVENT_TYPES, STATUSES


class PersonItineraries(Table):
    """One row per person and event, in the order of time, whatever its status."""

    person: str = pa.Field(description="Full name in Simplified Chinese")
    side: str = pa.Field(description="Side that most reports have them on", str_matches=CODE, nullable=True)
    office: str = pa.Field(description="Office that most reports give them", nullable=True)
    date_start: pl.Date = pa.Field(description="First day", nullable=True)
    date_end: pl.Date = pa.Field(description="Last day", nullable=True)
    date_precision: str = pa.Field(description="How exact the dates are", nullable=True)
    type: str = pa.Field(description="What kind of event", isin=EVENT_TYPES)
    status: str = pa.Field(description="Latest known status", isin=STATUSES)
    place: str = pa.Field(description="City or venue", nullable=True)
    country: str = pa.Field(description="Country of the place", str_matches=CODE, nullable=True)
    name: str = pa.Field(description="Mechanism or conference", nullable=True)
    met: Annotated[pl.List, pl.String()] = pa.Field(description="The others who take part")
    parties: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of the sides that take part")
    targets: Annotated[pl.List, pl.String()] = pa.Field(
        description="Codes of the host of a visit, or of the side acted upon"
    )
    topics: Annotated[pl.List, pl.String()] = pa.Field(description="What it is about")
    n_articles: int = pa.Field(description="Articles that report it", ge=1)
    event_id: str = identifier("The event (events)")
