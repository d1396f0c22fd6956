"""terms_of_office: who held which office, from when to when."""

import pandera.polars as pa
import polars as pl

from schemas.table import CODE, Table


class TermsOfOffice(Table):
    """One row per person and term of an office, as the lexicon lists them."""

    person: str = pa.Field(description="Full name in Simplified Chinese, as in events.people")
    office: str = pa.Field(description="The office")
    side: str = pa.Field(description="Side for which it is held", str_matches=CODE)
    since: pl.Date = pa.Field(description="First day")
    until: pl.Date = pa.Field(description="Last day; null while still in office, as far as is known", nullable=True)
