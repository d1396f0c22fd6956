"""sides: what the codes mean."""

import pandera.polars as pa

from schemas.table import CODE, Table

KINDS = ("state", "territory", "former", "union", "group", "forum", "agency", "organisation")


class Sides(Table):
    """One row per code that may stand in parties, targets and the like: to join names to them."""

    code: str = pa.Field(description="ISO 3166 alpha-3, or an organisation's short name", str_matches=CODE, unique=True)
    name: str = pa.Field(description="Name in Simplified Chinese")
    name_en: str = pa.Field(description="Name in English")
    kind: str = pa.Field(description="What it is: " + ", ".join(KINDS), isin=KINDS)
    plover: str = pa.Field(description="Code in PLOVER and ICEWS", nullable=True)
    cow: str = pa.Field(description="Number in the Correlates of War project", nullable=True)
    fips: str = pa.Field(description="FIPS 10-4 letters, as GDELT's places have them", nullable=True)
