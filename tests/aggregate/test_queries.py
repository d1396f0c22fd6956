"""Each aggregate on rows made by hand: a table of what goes in and what must come out."""

from datetime import date

import duckdb
import polars as pl
import pytest

from pipelines import aggregate
from pipelines.warehouse.frames import dtypes
from pipelines.warehouse.publish import ALL

ID = "{:016x}".format


def event(number, kind="meeting", status="held", day="2023-02-22", parties=("CHN", "JPN"), **more):
    first = date.fromisoformat(day) if day else None
    dates = {"date_start": first, "date_end": first, "date_precision": "day"}
    lists = {"parties": list(parties), "targets": [], "people": [], "topics": []}
    return {
        "event_id": ID(number),
        "type": kind,
        "status": status,
        "n_mentions": 1,
        "n_articles": 2,
        "n_sources": 1,
        **dates,
        **lists,
        **more,
    }


def article(number, day="2023-02-22", duplicate_of=None, source="共同社"):
    return {
        "article_id": ID(number),
        "published_on": date.fromisoformat(day) if day else None,
        "duplicate_of": duplicate_of,
        "source": source,
    }


def statement(number, article_id, country="JPN", act="demand", topics=("taiwan",), quote="要求"):
    return {
        "statement_id": ID(number),
        "article_id": ID(article_id),
        "speaker_country": country,
        "act": act,
        "topics": list(topics),
        "quote": quote,
    }


def mention(number, event_id, article_id, evidence="将举行会谈"):
    return {
        "event_mention_id": ID(number),
        "event_id": ID(event_id),
        "article_id": ID(article_id),
        "evidence": evidence,
    }


def agreement(number, article_id, due, event_mention_id=None, **more):
    ids = {
        "agreement_id": ID(number),
        "article_id": ID(article_id),
        "event_mention_id": event_mention_id and ID(event_mention_id),
    }
    what = {"kind": "agreed", "parties": ["CHN", "JPN"], "topics": ["trade"], "quote": "年底前开通"}
    return {**ids, **what, "due_start": date.fromisoformat(due), "due_end": date.fromisoformat(due), **more}


CASES = {
    "events_by_month": (
        {"events": [event(1), event(2), event(3, status="planned"), event(4, day=None), event(5, day="2023-03-01")]},
        "month, type, status, n, n_reports",
        [
            (date(2023, 2, 1), "meeting", "held", 2, 4),
            (date(2023, 2, 1), "meeting", "planned", 1, 2),
            (date(2023, 3, 1), "meeting", "held", 1, 2),
        ],
    ),
    "dyads_by_month": (
        {
            "events": [
                event(1, parties=("KOR", "CHN", "JPN")),
                event(2, "visit", "planned", parties=("CHN", "JPN"), targets=["JPN"]),
                event(3, parties=("CHN",)),
            ]
        },
        "country_a, country_b, type, n, n_held, n_ahead, n_off",
        [
            ("CHN", "JPN", "meeting", 1, 1, 0, 0),
            ("CHN", "JPN", "visit", 1, 0, 1, 0),
            ("CHN", "KOR", "meeting", 1, 1, 0, 0),
            ("JPN", "KOR", "meeting", 1, 1, 0, 0),
        ],
    ),
    "positions": (
        {
            "cleaned_articles": [
                article(1),
                article(2, "2022-12-01"),
                article(3, duplicate_of=ID(1)),
                article(4, None),
            ],
            "extracted_statements": [
                statement(1, 1, quote="后说"),
                statement(2, 2),
                statement(3, 3, quote="重复"),
                statement(4, 1, quote="又说"),
                statement(5, 1, country=None),
                statement(6, 4, act="reject", topics=("taiwan", "trade")),
            ],
        },
        "country, topic, act, year, n, n_articles, example_quote",
        [
            ("JPN", "taiwan", "demand", 2022, 1, 1, "要求"),
            ("JPN", "taiwan", "demand", 2023, 2, 1, "后说"),
            ("JPN", "taiwan", "reject", None, 1, 1, "要求"),
            ("JPN", "trade", "reject", None, 1, 1, "要求"),
        ],
    ),
    "source_coverage": (
        {
            "parsed_articles": [
                article(1) | {"duplicate_of": None},
                article(2, "2022-12-01"),
                article(3, None, source=None),
            ],
            "cleaned_articles": [article(1), article(2, duplicate_of=ID(1)), article(3)],
            "extracted_events": [mention(1, 1, 1), mention(2, 2, 1)],
            "extracted_statements": [statement(1, 2)],
        },
        "source, n_articles, n_originals, n_undated, n_with_events, n_events, n_statements, n_agreements, first_day",
        [("", 1, 1, 1, 0, 0, 0, 0, None), ("共同社", 2, 1, 0, 1, 2, 1, 0, date(2022, 12, 1))],
    ),
    "open_commitments": (
        {
            "cleaned_articles": [article(1, "2023-01-10"), article(2, "2023-06-30")],
            "events": [
                event(1, status="planned", day="2023-02-22"),
                event(2, status="planned", day="2023-03-01"),
                event(3, status="planned", day="2023-07-01"),
                event(4, day="2023-03-01"),
                event(5, status="held", day="2023-04-01", topics=["energy"]),
            ],
            "event_links": [{"from_event_id": ID(4), "to_event_id": ID(2), "link": "fulfils"}],
            "extracted_events": [mention(number, number, 1) for number in range(1, 6)],
            "extracted_agreements": [
                agreement(7, 1, "2023-05-01", 5),
                agreement(8, 1, "2023-05-01", topics=["energy"]),
                agreement(9, 2, "2023-12-31"),
            ],
        },
        "kind, id, event_id, due, days_overdue, words",
        [
            ("event", ID(1), ID(1), date(2023, 2, 22), 128, "将举行会谈"),
            ("agreement", ID(7), ID(5), date(2023, 5, 1), 60, "年底前开通"),
        ],
    ),
    "person_itineraries": (
        {"events": [event(1, people=["王毅", "林芳正"]), event(2, day="2023-02-18", people=["王毅"], place="慕尼黑")]},
        "person, date_start, place",
        [("林芳正", date(2023, 2, 22), None), ("王毅", date(2023, 2, 18), "慕尼黑"), ("王毅", date(2023, 2, 22), None)],
    ),
}


def table(con, name, rows):
    """A table of the contract with the given rows; columns that a row does not name are null."""
    schema = dtypes(ALL[name].to_schema())
    extra = {key: pl.Date if key == "published_on" else pl.String for row in rows for key in row if key not in schema}
    frame = pl.DataFrame(
        [{column: row.get(column) for column in {**schema, **extra}} for row in rows], {**schema, **extra}, orient="row"
    )
    con.register("rows", frame.to_arrow())
    con.execute(f'create table "{name}" as from rows')
    con.unregister("rows")


@pytest.mark.parametrize("name", aggregate.QUERIES)
def test_aggregate(name):
    rows, columns, expected = CASES[name]
    with duckdb.connect() as con:
        for model in ALL:
            table(con, model, rows.get(model, []))
        con.execute(f"create table made as {aggregate.QUERIES[name]}")
        assert con.sql(f"select {columns} from made").fetchall() == expected
        assert con.sql("from made").columns == list(aggregate.MODELS[name].to_schema().columns)
