"""cleaned_articles -> events, participants, statements, agreements and topics, article by article."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from pipelines.extract import extract
from pipelines.extract.article_text import ArticleText
from pipelines.extract.facts import Agreement, EventMention, Facts, Statement
from pipelines.reject import Reject
from pipelines.warehouse.frames import Row
from pipelines.warehouse.guard import guarded
from pipelines.warehouse.ids import content_id
from pipelines.warehouse.stage import Frames, Made, Stage
from schemas.article_topics import ArticleTopics
from schemas.event_participants import EventParticipants
from schemas.extracted_agreements import ExtractedAgreements
from schemas.extracted_events import ExtractedEvents
from schemas.extracted_statements import ExtractedStatements


def make(rows: Mapping[str, list[Row]], _raw: Path) -> Made:
    made = Made()
    for row in rows["cleaned_articles"]:
        facts = guarded(lambda row=row: extract(article_text(row)), "extraction_failed")  # type: ignore[misc]
        if isinstance(facts, Reject):
            made.refuse(facts, row["file_id"], row["article_id"])
        else:
            record(made, facts, row)
            made.passes = row["file_id"]
    return made


def article_text(row: Row) -> ArticleText:
    return ArticleText(
        row["title"],
        row["text"],
        row["published_on"],
        row["published_precision"] or "day",
        row["dateline_day"],
        row["dateline_place"],
        row["source"],
    )


def record(made: Made, facts: Facts, row: Row) -> None:
    """One article's facts as rows."""
    text, where = row["text"], {"article_id": row["article_id"], "file_id": row["file_id"]}
    ids = Ids(row["article_id"])
    events = [
        ids.of("event", event.start, event.end, event.type, event.status, event.date_start, event.parties)
        for event in facts.events
    ]
    for mention, event in zip(events, facts.events, strict=True):
        at = {"event_mention_id": mention, **where}
        made.add("extracted_events", **at, **event_row(event, text))
        for who in event.participants:
            made.add("event_participants", **at, **{name: getattr(who, name) for name in WHO})
    for said in facts.statements:
        at = {"statement_id": ids.of("statement", said.start, said.end, said.act, said.speaker), **where}
        at["event_mention_id"] = None if said.event is None else events[said.event]
        made.add("extracted_statements", **at, **statement_row(said, text))
    for item in facts.agreements:
        at = {"agreement_id": ids.of("agreement", item.start, item.end, item.kind, item.item_no), **where}
        at["event_mention_id"] = None if item.event is None else events[item.event]
        made.add("extracted_agreements", **at, **agreement_row(item, text))
    for topic, mentions in facts.topics:
        made.add("article_topics", **where, topic=topic, mentions=mentions)


WHO = ("role", "name", "office", "organisation", "country", "start", "end")


def settle(tables: Frames) -> Frames:
    """A refused event takes its participants with it; what was said at it was said at no event that we know."""
    events = tables["extracted_events"].select("event_mention_id")
    known = pl.col("event_mention_id").is_in(events["event_mention_id"].implode())
    unlinked = {
        table: tables[table].with_columns(pl.when(known).then("event_mention_id"))
        for table in ("extracted_statements", "extracted_agreements")
    }
    return {**tables, **unlinked, "event_participants": tables["event_participants"].filter(known)}


class Ids:
    """Ids of one article's facts; of equal ones, the second and later are told apart by their number."""

    def __init__(self, article_id: str) -> None:
        self.article_id, self.seen = article_id, Counter[tuple[object, ...]]()

    def of(self, *what: object) -> str:
        self.seen[what] += 1
        return content_id(self.article_id, *what, self.seen[what])


def event_row(event: EventMention, text: str) -> dict[str, object]:
    days = ("date_start", "date_end", "date_precision", "date_text")
    plain = ("type", "status", *days, "place", "country", "name", "ordinal", "format", "background", "rule")
    lists = ("people", "parties", "targets", "topics")
    return {
        **{name: getattr(event, name) for name in plain},
        **{name: list(getattr(event, name)) for name in lists},
        "evidence": text[event.start : event.end],
        "evidence_start": event.start,
        "evidence_end": event.end,
    }


def statement_row(said: Statement, text: str) -> dict[str, object]:
    plain = ("speaker", "speaker_office", "speaker_country", "attributed_to", "act", "direct", "rule")
    return {"targets": list(said.targets), **quoted(said, plain, text)}


def agreement_row(item: Agreement, text: str) -> dict[str, object]:
    plain = ("kind", "item_no", "due_start", "due_end", "strength", "rule")
    return {"parties": list(item.parties), **quoted(item, plain, text)}


def quoted(found: Statement | Agreement, plain: tuple[str, ...], text: str) -> dict[str, object]:
    """What is copied as it is, the topics, and the words themselves."""
    return {
        **{name: getattr(found, name) for name in plain},
        "topics": list(found.topics),
        "quote": text[found.start : found.end],
        "quote_start": found.start,
        "quote_end": found.end,
    }


STAGE = Stage(
    "extract",
    __name__,
    "clean",
    ("cleaned_articles",),
    {
        "extracted_events": ExtractedEvents,
        "event_participants": EventParticipants,
        "extracted_statements": ExtractedStatements,
        "extracted_agreements": ExtractedAgreements,
        "article_topics": ArticleTopics,
    },
    make,
    settle,
)
