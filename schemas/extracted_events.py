"""extracted_events: events as each article reports them."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table, identifier, joined
from schemas.vocabulary import EVENT_TYPES, FORMATS, STATUSES


class ExtractedEvents(Table):
    """One row per event that an article reports: a mention, with the words that prove it."""

    event_mention_id: str = identifier("Hash of article, place in the text and what is reported", unique=True)
    article_id: str = identifier("The article that reports it (cleaned_articles)")
    file_id: str = identifier("The file it stands in (raw_files)")
    event_id: str = joined("The event in the world that this mention is about (events)", nullable=True)
    type: str = pa.Field(description="What kind of event", isin=EVENT_TYPES)
    status: str = pa.Field(
        description="Whether it has happened, is fixed, is only wished for, or is off", isin=STATUSES
    )
    date_start: pl.Date = pa.Field(
        description="First day of the event; null when the article gives no time", nullable=True
    )
    date_end: pl.Date = pa.Field(description="Last day of the event, or of the interval it falls in", nullable=True)
    date_precision: str = pa.Field(
        description="How exact the dates are: day, week, month, quarter, season, half, year, decade, range of days",
        nullable=True,
    )
    date_text: str = pa.Field(description="The words that give the time", nullable=True)
    place: str = pa.Field(description="City or venue as written", nullable=True)
    country: str = pa.Field(description="Country of the place", str_matches=CODE, nullable=True)
    name: str = pa.Field(description="Mechanism or conference, such as 中日安全对话", nullable=True)
    ordinal: int = pa.Field(description="Which one of the series: 17 for 第十七次", nullable=True)
    format: str = pa.Field(description="In person, by video, phone or letter", isin=FORMATS, nullable=True)
    people: Annotated[pl.List, pl.String()] = pa.Field(
        description="Full names of those who take part, as the article names them; "
        "event_participants also says who held an office that it names bare"
    )
    parties: Annotated[pl.List, pl.String()] = pa.Field(
        description="Codes of the sides that take part (of a visit guest and host), or that act"
    )
    targets: Annotated[pl.List, pl.String()] = pa.Field(
        description="Codes of the host of a visit, who is in parties too, or of the side acted upon"
    )
    topics: Annotated[pl.List, pl.String()] = pa.Field(description="What it is about")
    background: bool = pa.Field(description="The article only recalls it: it is not its news")
    rule: str = pa.Field(description="The rule that found it")
    evidence: str = pa.Field(description="The words that report it, verbatim from cleaned_articles.text")
    evidence_start: int = pa.Field(description="Where the evidence starts, in code points", ge=0)
    evidence_end: int = pa.Field(description="Where the evidence ends, exclusive", ge=0)

    @pa.dataframe_check
    @classmethod
    def interval_runs_forward(cls, data: pa.PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select((pl.col("date_start") <= pl.col("date_end")).fill_null(True))
