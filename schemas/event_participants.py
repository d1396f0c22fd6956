"""event_participants: who took part, in which office."""

import pandera.polars as pa

from schemas.table import CODE, Table, identifier
from schemas.vocabulary import ROLES


class EventParticipants(Table):
    """One row per participant of an event mention."""

    event_mention_id: str = identifier("The mention (extracted_events)")
    article_id: str = identifier("The article that reports it (cleaned_articles)")
    file_id: str = identifier("The file it stands in (raw_files)")
    role: str = pa.Field(description="What part they took", isin=ROLES)
    name: str = pa.Field(description="Full name in Simplified Chinese, or the office when nobody is named")
    office: str = pa.Field(description="Office as the article gives it", nullable=True)
    organisation: str = pa.Field(description="Organisation they speak for", nullable=True)
    country: str = pa.Field(description="Side they are on", str_matches=CODE, nullable=True)
    start: int = pa.Field(description="Where the article names them, in code points", ge=0)
    end: int = pa.Field(description="Where that ends, exclusive", ge=0)
