"""extracted_agreements: what the sides settled."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CAMEO, QUADS, Table, identifier, joined
from schemas.vocabulary import KINDS, PLOVER_TYPES


class ExtractedAgreements(Table):
    """One row per agreed item; each item of a numbered list is a row of its own."""

    agreement_id: str = identifier("Hash of article, place in the text and what is agreed", unique=True)
    article_id: str = identifier("The article that reports it (cleaned_articles)")
    file_id: str = identifier("The file it stands in (raw_files)")
    event_mention_id: str = identifier("The meeting it was made at (extracted_events), or null", nullable=True)
    parties: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of the sides that agree")
    kind: str = pa.Field(description="Agreed in words, or signed", isin=KINDS)
    item_no: int = pa.Field(description="Number in the list, from 1", ge=1, nullable=True)
    topics: Annotated[pl.List, pl.String()] = pa.Field(description="What it is about")
    due_start: pl.Date = pa.Field(description="First day of the time by which it is to be done", nullable=True)
    due_end: pl.Date = pa.Field(description="Last day of it", nullable=True)
    strength: str = pa.Field(description="How firm: decide, agree, intend, strive, consider", nullable=True)
    quote: str = pa.Field(description="The words, verbatim from cleaned_articles.text")
    quote_start: int = pa.Field(description="Where the quote starts, in code points", ge=0)
    quote_end: int = pa.Field(description="Where the quote ends, exclusive", ge=0)
    rule: str = pa.Field(description="The rule that found it")
    plover_type: str = joined("Event type of the PLOVER ontology that the act is", isin=PLOVER_TYPES)
    plover_mode: str = joined("Mode of the PLOVER ontology", nullable=True)
    cameo: str = joined("CAMEO code, as text for its leading zero", str_matches=CAMEO)
    quad_class: int = joined(QUADS, ge=1, le=4)
    intensity: float = joined("PLOVER intensity of type and mode", ge=-10, le=10)
