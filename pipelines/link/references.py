"""What linking knows besides the mentions, as tables: people, their offices, places, series, outlets, ontologies."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import duckdb
import polars as pl

from pipelines import ontology
from pipelines.extract.mentions.listed import gazetteer, people
from pipelines.link.series import series_of
from pipelines.pages import read_sheet

HERE = Path(__file__).parent
FOREVER = "2100-01-01"
GOVERNING = ("ministry", "government", "party", "parliament", "force")


def register(con: duckdb.DuckDBPyConnection) -> None:
    """Make the tables known_people, held_offices, titles, known_places, known_series, outlets, ontology_events ..."""
    ontology.register(con)
    lexicon = people.load()
    tables = {
        "known_people": known_people(lexicon),
        "held_offices": held_offices(lexicon),
        "titles": titles(lexicon),
        "known_places": known_places(),
        "known_series": known_series(
            name for (name,) in con.sql("select distinct name from parts.extracted_events").fetchall() if name
        ),
        "outlets": sheet("witnesses.csv"),
        "measures": sheet("measures.csv"),
        "blocs": sheet("blocs.csv").with_columns(pl.col("members").str.split(" ")),
    }
    for name, rows in tables.items():
        con.register(f"{name}_rows", rows.to_arrow())
        con.execute(f"create or replace temp table {name} as from {name}_rows")
        con.unregister(f"{name}_rows")


def known_people(lexicon: people.People) -> pl.DataFrame:
    """surface, person, country, `meanings`: how many people it can mean, `short`: the rest of a longer name."""
    surfaces = dict.fromkeys(surface for surface, _, _ in lexicon.surfaces())
    rows = [
        (surface, one.name, one.country, len(named), surface in one.short)
        for surface in surfaces
        if (named := lexicon.named(surface))
        for one in named
    ]
    columns = ["surface", "person", "country", "meanings", "short"]
    return pl.DataFrame(rows, columns, orient="row", infer_schema_length=None)


def held_offices(lexicon: people.People) -> pl.DataFrame:
    """person, country, rank, since, until: for whom somebody acted, and how high."""
    rows = []
    for term in lexicon.terms():
        office = lexicon.office(term.office, term.country)
        until = term.end.isoformat() if term.end else FOREVER
        rows.append((term.person, term.country, office.rank if office else None, term.start.isoformat(), until))
    frame = pl.DataFrame(rows, ["person", "country", "rank", "since", "until"], orient="row", infer_schema_length=None)
    return frame.with_columns(pl.col("since", "until").str.to_date())


def titles(lexicon: people.People) -> pl.DataFrame:
    """title, country ('' for any), rank."""
    rows = [(office.surface, office.country, office.rank) for office in lexicon.offices()]
    return pl.DataFrame(rows, ["title", "country", "rank"], orient="row", infer_schema_length=None)


@cache
def known_places() -> pl.DataFrame:
    rows = [(p.surface, p.place, p.country or None, p.latitude, p.longitude, p.kind) for p in gazetteer.places()]
    return pl.DataFrame(
        rows, ["surface", "city", "country", "latitude", "longitude", "kind"], orient="row", infer_schema_length=None
    ).unique("surface", keep="first", maintain_order=True)


def known_series(names: Iterable[str]) -> pl.DataFrame:
    """name, series, rank, open, sides; nothing for a name that could be any meeting."""
    found = [(name, series_of(name)) for name in sorted(names)]
    rows = [(name, one.key, one.rank, one.open, list(one.sides)) for name, one in found if one]
    types = pl.Schema(
        {
            "name": pl.String(),
            "series": pl.String(),
            "rank": pl.String(),
            "open": pl.Boolean(),
            "always": pl.List(pl.String()),
        }
    )
    return pl.DataFrame(rows, types, orient="row")


def known_accounts() -> pl.DataFrame:
    """name, side: whose own account it is when a report names this source: 日本外务省, 日方, 中国官方, 新华社."""
    states = [(row.surface, row.code) for row in gazetteer.countries() if row.kind in ("name", "side", "metonym")]
    plain = [(name + word, code) for name, code in states for word in ("", "官方", "政府", "官媒")]
    bodies = [(o.surface, o.country) for o in gazetteer.organisations() if o.country and o.kind in GOVERNING]
    outlets = sheet("witnesses.csv").filter(weight="3").select("outlet", "side").rows()
    names = dict([*plain, *bodies, *outlets])
    return pl.DataFrame({"name": list(names), "side": list(names.values())})


def sheet(name: str) -> pl.DataFrame:
    """A CSV file beside this module, all columns text, empty cells null."""
    rows = [{key: value or None for key, value in row.items()} for row in read_sheet(HERE / name)]
    return pl.DataFrame(rows, infer_schema_length=None)
