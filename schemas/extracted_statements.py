"""extracted_statements: what each side said."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.table import CAMEO, CODE, QUADS, Table, identifier, joined
from schemas.vocabulary import ACTS, PLOVER_TYPES


class ExtractedStatements(Table):
    """One row per verbal act of a side: what it promises, wants, rejects, and in which words."""

    statement_id: str = identifier("Hash of article, place in the text and what is said", unique=True)
    article_id: str = identifier("The article that reports it (cleaned_articles)")
    file_id: str = identifier("The file it stands in (raw_files)")
    event_mention_id: str = identifier("The meeting it was made at (extracted_events), or null", nullable=True)
    speaker: str = pa.Field(description="Person or institution; 双方 when both sides speak")
    speaker_office: str = pa.Field(description="Office of the speaker as the article gives it", nullable=True)
    speaker_country: str = pa.Field(description="Side that speaks", str_matches=CODE, nullable=True)
    attributed_to: str = pa.Field(description="Whose account it is: 日本外务省, 路透社, ...", nullable=True)
    act: str = pa.Field(description="What the words do", isin=ACTS)
    targets: Annotated[pl.List, pl.String()] = pa.Field(description="Codes of those it is addressed to or about")
    topics: Annotated[pl.List, pl.String()] = pa.Field(description="What it is about")
    quote: str = pa.Field(description="The words, verbatim from cleaned_articles.text")
    quote_start: int = pa.Field(description="Where the quote starts, in code points", ge=0)
    quote_end: int = pa.Field(description="Where the quote ends, exclusive", ge=0)
    direct: bool = pa.Field(description="In quotation marks")
    rule: str = pa.Field(description="The rule that found it")
    plover_type: str = joined("Event type of the PLOVER ontology that the act is", isin=PLOVER_TYPES)
    plover_mode: str = joined("Mode of the PLOVER ontology", nullable=True)
    cameo: str = joined("CAMEO code, as text for its leading zero", str_matches=CAMEO)
    quad_class: int = joined(QUADS, ge=1, le=4)
    intensity: float = joined("PLOVER intensity of type and mode", ge=-10, le=10)
