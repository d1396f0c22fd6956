"""How long linking takes: bench/link_million.py [MENTIONS]

Makes that many mentions (a million by default) of some 120,000 events over twelve years, as the tables that linking
reads, from a fixed seed; links them; prints seconds, the peak of memory, and how many events came out for how many
that went in.
"""

import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import duckdb
import polars as pl

from pipelines.extract.mentions.listed.people import load
from pipelines.link import link
from pipelines.warehouse.frames import dtypes, part_schema
from schemas.article_duplicates import ArticleDuplicates
from schemas.event_participants import EventParticipants
from schemas.extracted_agreements import ExtractedAgreements
from schemas.extracted_events import ExtractedEvents

FIRST, DAYS = date(2012, 1, 1), 4400
OUTLETS = ("共同社", "中央社", "新华社", "路透社", "香港电台", "法广", "联合早报", "德国之声")
CITIES = (("北京", "CHN"), ("东京", "JPN"), ("首尔", "KOR"), ("华盛顿", "USA"), ("莫斯科", "RUS"), ("巴黎", "FRA"))
KINDS = ("meeting", "meeting", "meeting", "visit", "visit", "call", "sanction", "military")
PER_EVENT = 8.3
EMPTY = {
    "article_duplicates": ArticleDuplicates,
    "event_participants": EventParticipants,
    "extracted_agreements": ExtractedAgreements,
}
Row = dict[str, Any]


def people_by_side() -> dict[str, list[str]]:
    sides: dict[str, list[str]] = {}
    for person in load().people():
        sides.setdefault(person.country, []).append(person.name)
    return {side: sorted(names)[:12] for side, names in sorted(sides.items()) if len(names) > 4}


def happenings(rng: random.Random, n: int) -> Iterator[Row]:
    people = people_by_side()
    sides = list(people)
    weights = [len(people[side]) ** 2 for side in sides]
    for _ in range(n):
        a, b = rng.choices(sides, weights, k=2)
        if a == b:
            continue
        kind = rng.choice(KINDS)
        place, country = rng.choice(CITIES)
        yield {
            "type": kind,
            "day": FIRST + timedelta(days=rng.randrange(DAYS)),
            "parties": sorted((a, b)) if kind in ("meeting", "call", "visit") else [a],
            "targets": [b] if kind not in ("meeting", "call") else [],
            "people": [rng.choice(people[a])] + ([rng.choice(people[b])] if kind in ("meeting", "call") else []),
            "place": place if kind == "meeting" else None,
            "country": country if kind == "meeting" else b,
            "topics": [rng.choice(("trade", "taiwan", "energy", "history"))],
        }


def mention(rng: random.Random, event: Row, number: int) -> tuple[Row, Row]:
    """One report: sometimes ahead of the event, sometimes without its day, its place or one of its people."""
    ahead = rng.random() < 0.3
    published = event["day"] + timedelta(days=-rng.randint(1, 14) if ahead else rng.randint(0, 3))
    dated = rng.random() < 0.75
    told = {
        "event_mention_id": f"{number:016x}",
        "article_id": f"{number:016x}",
        "file_id": f"{number:016x}",
        "type": event["type"],
        "status": "planned" if ahead else "held",
        "date_start": event["day"] if dated else None,
        "date_end": event["day"] if dated else None,
        "date_precision": "day" if dated else None,
        "place": event["place"] if rng.random() < 0.5 else None,
        "country": event["country"] if rng.random() < 0.7 else None,
        "format": "in_person" if event["type"] == "meeting" else None,
        "people": [name for name in event["people"] if rng.random() < 0.95],
        "parties": event["parties"],
        "targets": event["targets"],
        "topics": event["topics"],
        "background": False,
        "rule": "synthetic",
        "evidence": "",
        "evidence_start": 0,
        "evidence_end": 0,
    }
    return told, {"published": published, "source": rng.choice(OUTLETS)}


def made(rng: random.Random, n: int) -> tuple[dict[str, pl.DataFrame], int]:
    mentions, articles, events = list[Row](), list[Row](), 0
    for event in happenings(rng, int(n / PER_EVENT) * 2):
        events += 1
        for _ in range(min(1 + int(rng.expovariate(1 / (PER_EVENT - 1))), n - len(mentions))):
            told, article = mention(rng, event, len(mentions))
            mentions.append(told)
            articles.append(article)
        if len(mentions) >= n:
            break
    types = dtypes(part_schema(ExtractedEvents))
    told_of = pl.DataFrame(mentions, {name: kind for name, kind in types.items()}, orient="row")
    told_in = pl.DataFrame(articles, orient="row").with_columns(article_id=told_of["article_id"])
    return {"extracted_events": told_of, "articles": told_in}, events


def store(con: duckdb.DuckDBPyConnection, frames: dict[str, pl.DataFrame]) -> None:
    con.execute("create schema parts; set timezone = 'UTC'")
    for name, frame in frames.items():
        con.register("rows", frame.to_arrow())
        con.execute(f"create table parts.{name} as from rows")
        con.unregister("rows")
    con.execute("""
        create table parts.cleaned_articles as
        select article_id, source, published::date as published_on, null::varchar as duplicate_of from parts.articles;
        create table parts.parsed_articles as
        select article_id, published::timestamptz as published_at from parts.articles""")
    for name, model in EMPTY.items():
        con.register("rows", pl.DataFrame(schema=dtypes(part_schema(model))).to_arrow())
        con.execute(f"create table parts.{name} as from rows")
        con.unregister("rows")


def main() -> None:
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    frames, events = made(random.Random(1), n)
    con = duckdb.connect(config={"threads": 2, "memory_limit": "2GB"})
    store(con, frames)
    del frames
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    started = time.perf_counter()
    out = link(con)
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"{n:,} mentions of {events:,} events: {out['events'].height:,} events in {seconds:.1f} s")
    print(f"memory: {peak:.2f} GB at the peak, {before:.2f} GB before linking")


if __name__ == "__main__":
    main()
