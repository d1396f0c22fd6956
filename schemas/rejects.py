"""rejects: what a stage refused. Nothing is lost in silence."""

import pandera.polars as pa

from schemas.table import ID, Table


class Rejects(Table):
    """One row per file, article or row that a stage refused, with the reason."""

    stage: str = pa.Field(description="The stage that refused: read, parse, clean, extract, link or aggregate")
    file_id: str = pa.Field(
        description="The file (raw_files); null when the file could not even be looked at",
        str_matches=ID,
        nullable=True,
    )
    article_id: str = pa.Field(
        description="The article (parsed_articles), where one was refused or a row of one",
        str_matches=ID,
        nullable=True,
    )
    path: str = pa.Field(
        description="Where the file is, relative to the raw folder; a.zip!/b.jpg for one in another", nullable=True
    )
    reason: str = pa.Field(description="A short code, the same for the same cause", str_matches=r"^[a-z][a-z0-9_]*$")
    detail: str = pa.Field(description="One sentence for a person")
    row: str = pa.Field(description="What was refused, as JSON, cut to a reasonable length")
