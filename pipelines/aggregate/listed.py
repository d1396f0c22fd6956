"""What the lexicons list, as tables that a SELECT may read: sides, persons, terms of office.

Not here: what linking makes of them (link/references.py).
"""

from functools import cache

import polars as pl

from pipelines import ontology
from pipelines.extract.mentions.listed import gazetteer, people


@cache
def listed_sides() -> pl.DataFrame:
    """code, name, name_en, kind, and the codes of others: plover, cow, fips."""
    abroad = ontology.sheet("actors").select("code", "plover", "cow", "fips")
    rows = [(one.code, one.name, one.name_en, one.kind) for one in gazetteer.codes()]
    frame = pl.DataFrame(rows, ["code", "name", "name_en", "kind"], orient="row")
    return frame.join(abroad, "code", maintain_order="left")


@cache
def listed_persons() -> pl.DataFrame:
    """person, side, latin, other_names: aliases and short forms."""
    rows = [
        (one.name, one.country, one.latin, sorted({*one.aliases, *one.short} - {one.name}))
        for one in people.load().people()
    ]
    return pl.DataFrame(rows, ["person", "side", "latin", "other_names"], orient="row", infer_schema_length=None)


@cache
def listed_terms() -> pl.DataFrame:
    """person, office, side, since, until: null while still in office."""
    rows = [(one.person, one.office, one.country, one.start, one.end) for one in people.load().terms()]
    columns = ["person", "office", "side", "since", "until"]
    return pl.DataFrame(rows, columns, orient="row", infer_schema_length=None)
