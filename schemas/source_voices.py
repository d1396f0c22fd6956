"""source_voices: whom each outlet lets speak."""

import pandera.polars as pa

from schemas.table import CODE, Table


class SourceVoices(Table):
    """One row per outlet and side that speaks in it, beside all outlets together."""

    source: str = pa.Field(description="Outlet; empty for articles whose outlet is not known")
    country: str = pa.Field(description="Side that speaks", str_matches=CODE)
    n: int = pa.Field(description="Its statements, in articles that are no near-duplicates", ge=1)
    n_sharp: int = pa.Field(description="Of these, demands, criticism, refusals, warnings", ge=0)
    n_direct: int = pa.Field(description="Of these, in quotation marks", ge=0)
    main_account: str = pa.Field(description="Whose account is given most often: 新华社, 路透社, ...", nullable=True)
    share: float = pa.Field(description="Of the outlet's statements", ge=0, le=1)
    share_of_all: float = pa.Field(description="Of all outlets' statements", ge=0, le=1)
    ratio: float = pa.Field(description="share / share_of_all: 2 is twice as much as the others", ge=0, nullable=True)

    class Config:
        unique = ["source", "country"]  # noqa: RUF012
