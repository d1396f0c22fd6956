"""The published tables -> what was got, file by file. Not here: comparing."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import duckdb

from pipelines.evaluate.shapes import Agreement, Event, Got, Statement

ARTICLES = """
select r.path, c.article_id, c.title, c.text, p.source, cast(p.published_at as varchar) as published
from raw_files r left join parsed_articles p using (file_id) left join cleaned_articles c using (article_id)
order by r.path, p.position
"""
TOPICS = "select article_id, list(topic order by topic) as topics from article_topics group by article_id"
FACTS = {
    "extracted_events": "evidence_start, evidence_end, event_mention_id",
    "extracted_statements": "quote_start, quote_end, statement_id",
    "extracted_agreements": "quote_start, quote_end, agreement_id",
}
Rows = list[dict[str, Any]]
Tables = Mapping[str, Mapping[str, Rows]]


def predictions(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[Got, ...]]:
    """Path in the raw folder -> its articles in file order. Moments are told in the time zone of the connection."""
    facts = {
        table: grouped(rows(con, f"select * from {table} order by {order}"), "article_id")
        for table, order in FACTS.items()
    }
    topics = {row["article_id"]: tuple(row["topics"]) for row in rows(con, TOPICS)}
    files = grouped(rows(con, ARTICLES), "path")
    return {
        path: tuple(article(row, facts, topics) for row in found if row["article_id"]) for path, found in files.items()
    }


def rows(con: duckdb.DuckDBPyConnection, query: str) -> Rows:
    cursor = con.execute(query)
    names = [column[0] for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def grouped(found: Rows, key: str) -> dict[str, Rows]:
    groups: defaultdict[str, Rows] = defaultdict(list)
    for row in found:
        groups[row[key]].append(row)
    return dict(groups)


def article(row: Mapping[str, Any], facts: Tables, topics: Mapping[str, tuple[str, ...]]) -> Got:
    mine = {table: of_article.get(row["article_id"], []) for table, of_article in facts.items()}
    return Got(
        row["title"],
        row["text"],
        row["published"],
        row["source"],
        topics.get(row["article_id"], ()),
        tuple(event(found) for found in mine["extracted_events"]),
        tuple(statement(found) for found in mine["extracted_statements"]),
        tuple(agreement(found) for found in mine["extracted_agreements"]),
    )


def event(row: Mapping[str, Any]) -> Event:
    values = fields(row, "type status place country background evidence name rule", "people parties targets")
    values |= {name: row[name] and str(row[name])[:10] for name in ("date_start", "date_end")}
    return Event(**values, start=row["evidence_start"])


def statement(row: Mapping[str, Any]) -> Statement:
    values = fields(row, "speaker speaker_country act quote rule", "targets topics")
    return Statement(**values, start=row["quote_start"])


def agreement(row: Mapping[str, Any]) -> Agreement:
    return Agreement(**fields(row, "kind quote rule", "parties"), start=row["quote_start"])


def fields(row: Mapping[str, Any], plain: str, lists: str) -> dict[str, Any]:
    """Columns of one value, and columns of many, by name."""
    return {name: row[name] for name in plain.split()} | {name: tuple(row[name] or ()) for name in lists.split()}
