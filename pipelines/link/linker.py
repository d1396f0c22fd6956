"""The order of the work: facts, forms, candidates and events in SQL; only the grouping between them is Python."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from pipelines.link.form import COARSE, EXACT, IMPLIED, Form
from pipelines.link.grouping import grouped
from pipelines.link.references import register

HERE = Path(__file__).parent
SURETY = {"exact": EXACT, "coarse": COARSE, "implied": IMPLIED}
ALWAYS, NEVER = date(1900, 1, 1), date(2200, 1, 1)


def link(con: duckdb.DuckDBPyConnection) -> Mapping[str, pl.DataFrame]:
    """Tables events, event_mentions, event_links, event_claims and event_aliases, out of those in schema `parts`."""
    register(con)
    for name in ("facts", "forms", "candidates"):
        run(con, name)
    members = membership(con)
    con.register("members_rows", members.to_arrow())
    con.execute(
        "create or replace temp table members as select mention, event from members_rows m join form_of using (form)"
    )
    con.unregister("members_rows")
    for name in ("claims", "events", "links"):
        run(con, name)
    return {name: con.sql(OUTCOMES[name]).pl() for name in OUTCOMES}


def run(con: duckdb.DuckDBPyConnection, name: str) -> None:
    con.execute((HERE / f"{name}.sql").read_text(encoding="utf-8"))


def membership(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Which form tells of which event; events are numbered in the order in which the grouping founds them."""
    forms = list(read_forms(con))
    candidates = con.sql("select a, b from candidates order by a, b").fetchall()
    rows = [(form.number, at) for at, group in enumerate(grouped(forms, candidates)) for form in group.forms]
    return pl.DataFrame(rows, {"form": pl.Int64, "event": pl.Int64}, orient="row")


def read_forms(con: duckdb.DuckDBPyConnection) -> Iterator[Form]:
    for row in con.sql("select * exclude (mentions) from forms order by form").pl().iter_rows(named=True):
        people: dict[str, set[str]] = {}
        for one in row["people"]:
            people.setdefault(one["side"], set()).add(one["person"])
        yield Form(
            number=row["form"],
            type=row["type"],
            sides=frozenset(row["sides"]),
            targets=frozenset(row["targets"]),
            people={side: frozenset(names) for side, names in people.items()},
            ranks={one["side"]: one["rank"] for one in row["ranks"]},
            series=row["series"],
            rank=row["series_rank"],
            open=row["open"],
            ordinal=row["ordinal"],
            format=row["format"],
            place=row["spot"],
            country=row["country"],
            where=(row["latitude"], row["longitude"]) if row["located"] and row["latitude"] is not None else None,
            first=(row["first_day"] or ALWAYS).toordinal(),
            last=(row["last_day"] or NEVER).toordinal(),
            surety=SURETY[row["surety"]],
            topics=frozenset(row["topics"]),
            measures=frozenset(row["measures"]),
            background=bool(row["background"]),
            happened=row["happened"],
            published=row["published"].toordinal() if row["published"] else None,
            support=row["support"],
        )


OUTCOMES = {
    "events": """
        select event_id, type, plover_type, plover_mode, cameo, quad_class, intensity, status, status_history,
            date_start, date_end, date_precision, place, country, latitude, longitude, name, series, open, ordinal,
            format, people, parties, targets, topics, n_mentions, n_articles, n_sources,
            first_reported_at, last_reported_at
        from made_events order by event_id""",
    "event_mentions": """
        select mention as event_mention_id, event_id from members join event_ids using (event) order by all""",
    "event_links": "from made_links order by all",
    "event_claims": """
        select event_id, field, value, n_articles, outlets, choice = 1 as chosen
        from claims join event_ids using (event) order by event_id, field, choice""",
    "event_aliases": """
        select seed as alias, event_id from seeds join event_ids using (event) where seed <> event_id order by seed""",
}
