"""Mentions made by hand, and what linking makes of them."""

from datetime import date

import duckdb
import polars as pl

from pipelines.link import link
from pipelines.warehouse.frames import dtypes, frame, part_schema
from schemas.article_duplicates import ArticleDuplicates
from schemas.event_aliases import EventAliases
from schemas.event_claims import EventClaims
from schemas.event_links import EventLinks
from schemas.event_participants import EventParticipants
from schemas.events import Events
from schemas.extracted_agreements import ExtractedAgreements
from schemas.extracted_events import ExtractedEvents

MODELS = {"events": Events, "event_links": EventLinks, "event_claims": EventClaims, "event_aliases": EventAliases}
WANG, HAYASHI = "王毅", "林芳正"
ALL_THREE = ["CHN", "JPN", "KOR"]


def told(day="2023-02-18", people=(WANG, HAYASHI), parties=("CHN", "JPN"), pub=None, **more):
    """A mention and when it was published: on the day itself unless `pub` says otherwise; `day` a..b is a span."""
    first, _, last = (day or "").partition("..")
    published = pub or first or "2023-02-19"
    row = {
        "type": "meeting",
        "status": "held",
        "date_start": date.fromisoformat(first) if first else None,
        "date_end": date.fromisoformat(last or first) if first else None,
        "date_precision": ("month" if last else "day") if first else None,
        "format": "in_person",
        "people": list(people),
        "parties": sorted(parties),
        "targets": [],
        "topics": [],
        "background": False,
        "rule": "r",
        "evidence": "会谈",
        "evidence_start": 0,
        "evidence_end": 2,
    }
    return {**row, **more, "published": published}


def sanction(day=None, words="制裁", **more):
    """One that the United States imposes on China."""
    return told(day, [], ["USA"], **{"type": "sanction", "targets": ["CHN"], "evidence": words, **more})


def linked(*mentions, duplicates=(), articles=None, numbers=None, agreements=()):
    """-> the outcome of linking, its tables validated; mentions are numbered as given, `articles` says whose."""
    rows, told_in = [], {}
    for number, mention in zip(numbers or range(len(mentions)), mentions, strict=True):
        mention = dict(mention)
        article = f"{articles[number] if articles else number:016x}"
        ids = {"event_mention_id": f"{number:016x}", "article_id": article, "file_id": article}
        published = date.fromisoformat(mention.pop("published"))
        source = mention.pop("source", f"outlet {number}")
        told_in[article] = {"article_id": article, "source": source, "published_on": published}
        rows.append({**mention, **ids})
    duplicate_rows = [{"article_id": f"{a:016x}", "duplicate_of": f"{b:016x}"} for a, b in duplicates]
    tables = {
        "extracted_events": frame(ExtractedEvents, rows),
        "cleaned_articles": pl.DataFrame(list(told_in.values())),
        "event_participants": frame(EventParticipants, []),
        "extracted_agreements": frame(ExtractedAgreements, agreements),
        "article_duplicates": pl.DataFrame(duplicate_rows, dtypes(part_schema(ArticleDuplicates)), orient="row"),
    }
    con = duckdb.connect()
    con.execute("create schema parts; set timezone = 'UTC'")
    for name, table in tables.items():
        con.register("rows", table.to_arrow())
        con.execute(f"create table parts.{name} as from rows")
        con.unregister("rows")
    view = "select article_id, published_on::timestamptz as published_at from parts.cleaned_articles"
    con.execute(f"create view parts.parsed_articles as {view}")
    out = link(con)
    for name, model in MODELS.items():
        schema = part_schema(model)
        schema.validate(out[name].select(pl.col(c).cast(k.dtype.type) for c, k in schema.columns.items()))
    return out


def groups(out):
    """Sets of mention numbers, one per event."""
    homes = {}
    for row in out["event_mentions"].iter_rows(named=True):
        homes.setdefault(row["event_id"], set()).add(int(row["event_mention_id"], 16))
    return sorted(map(sorted, homes.values()))
