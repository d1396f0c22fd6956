"""How well reports are linked: bench/link_clusters.py CLUSTERS_DIR [--warehouse DIR] [--show]

CLUSTERS_DIR holds one folder per story; bench/true_events.csv lists what truly happened in each, as facts.
canonical recall   true events that some canonical event tells rightly: type, sides, people, days (within one, or none)
over-count         canonical events per true event that is told at all (days within a week, or none)
wrong merges       canonical events whose mentions tell of two or more true events
planned -> held    mentions of what was still to come, brought together with the report that it came
"""

import csv
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click
import duckdb

from pipelines.extract.people import load
from pipelines.link.series import series_of

TRUE = Path(__file__).with_name("true_events.csv")
AHEAD, DONE = ("planned", "proposed"), ("held", "ongoing")
TALKS = ("meeting", "call", "visit")


@dataclass(frozen=True)
class Told:
    """An event, true, canonical or mentioned, in forms that can be compared."""

    id: str
    type: str
    status: str
    first: date | None
    last: date | None
    sides: frozenset[str]
    hosts: frozenset[str]
    people: frozenset[str]
    series: str | None
    open: bool  # a conference that many attend
    reported: date | None = None


def known(name: str) -> str:
    named = load().named(name)
    return named[0].name if len(named) == 1 else name


def told(row: dict[str, Any], id: str, people: list[str]) -> Told:
    series = series_of(row["name"]) if row["name"] else None
    session = row["series"] is not None if "series" in row else len(row["parties"]) != 2
    return Told(
        id,
        row["type"],
        row["status"],
        row["date_start"],
        row["date_end"] or row["date_start"],
        frozenset(row["parties"]),
        frozenset(row["targets"]),
        frozenset(known(name) for name in people),
        row.get("series", series.key if series else None),
        series is not None and series.open and session,
        row["first_reported_at"].date() if row.get("first_reported_at") else None,
    )


def true_events() -> Iterator[Told]:
    with TRUE.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            days = {key: date.fromisoformat(row[key]) if row[key] else None for key in ("date_start", "date_end")}
            lists = {
                "parties": row["sides"].split(";") if row["sides"] else [],
                "targets": row["hosts"].split(";") if row["hosts"] else [],
            }
            yield told({**row, **days, **lists}, f"{number + 2}", row["people"].split(";") if row["people"] else [])


def matches(true: Told, said: Told, days: int, undated: bool) -> bool:
    """`days`: by how many they may differ; `undated`: may the one without days be the one with?"""
    if true.type != said.type or not same_sides(true, said) or not same_people(true, said):
        return False
    if true.first is None or said.first is None or true.last is None or said.last is None:
        if true.first and said.reported and abs((true.first - said.reported).days) > 120:
            return False
        return undated and (true.first is not None or said.first is None or said.status in AHEAD)
    slack = timedelta(days=days)
    return true.first - slack <= said.last and said.first - slack <= true.last


def same_sides(true: Told, said: Told) -> bool:
    if true.open or said.open:
        return true.series == said.series
    if len(said.sides) == 1 and true.series and true.series == said.series:
        return True
    return true.sides == said.sides and (true.hosts == said.hosts or true.type != "visit")


def same_people(true: Told, said: Told) -> bool:
    """Bilateral: all whom the one names are named by the other, or one names nobody; then the series must agree."""
    if true.series != said.series and ((true.series and said.series) or not (true.people and said.people)):
        return False
    if true.type == "visit" or (true.series and true.series == said.series):
        return not (true.people and said.people) or bool(true.people & said.people)
    if not (true.people and said.people):
        return true.series is not None and true.series == said.series
    return len(true.people & said.people) >= min(2, len(said.people), len(true.people))


@click.command()
@click.argument("clusters", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--warehouse", type=click.Path(path_type=Path), help="Where to work; by default a folder that is deleted."
)
@click.option("--show", is_flag=True, help="List what is missing, told twice, or merged.")
def main(clusters: Path, warehouse: Path | None, show: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = warehouse or Path(folder)
        if not (root / "huitan.duckdb").is_file():
            from assets.cli import main as huitan

            huitan(["run", "--raw", str(clusters), "--warehouse", str(root), "--workers", "1"], standalone_mode=False)
        with duckdb.connect(str(root / "huitan.duckdb"), read_only=True) as con:
            measure(con, show)


def measure(con: duckdb.DuckDBPyConnection, show: bool) -> None:
    true = list(true_events())
    events = [told(row, row["event_id"], row["people"]) for row in rows(con, "from events") if row["type"] in TALKS]
    right = {t.id: [e for e in events if matches(t, e, 1, True)] for t in true}
    loose = {t.id: [e for e in events if matches(t, e, 7, True) and best(e, true, 7) == t.id] for t in true}
    found = [t for t in true if right[t.id]]
    many = [t for t in true if loose[t.id] or right[t.id]]
    n_canonical = sum(max(len(loose[t.id]), 1) for t in many)
    meant, homes = assigned(con, true)
    mixed = {event: told for event, told in homes.items() if len(told) > 1}
    print(f"true events {len(true)}, canonical events (meeting, call, visit) {len(events)}")
    print(f"canonical recall {len(found) / len(true):.3f}   ({len(found)}/{len(true)})")
    print(f"over-count {n_canonical / len(many):.3f}   ({n_canonical}/{len(many)})")
    print(f"wrong merges {len(mixed) / max(len(homes), 1):.3f}   ({len(mixed)}/{len(homes)})")
    print(
        "planned -> held P {:.3f} R {:.3f} F1 {:.3f}   ({} right, {} made, {} true)".format(*links(con, meant, homes))
    )
    if show:
        shown(true, right, loose, mixed)


def best(event: Told, true: list[Told], days: int) -> str | None:
    """The one true event that fits best: the nearest, then the one with the people in common."""
    fits = [t for t in true if matches(t, event, days, True)]
    return min(fits, key=lambda t: (distance(t, event), -len(t.people & event.people), int(t.id))).id if fits else None


def distance(true: Told, said: Told) -> int:
    if true.first is None or said.first is None:
        return 0 if true.first == said.first else 8
    assert true.last
    assert said.last
    return max((true.first - said.last).days, (said.first - true.last).days, 0)


def assigned(con: duckdb.DuckDBPyConnection, true: list[Told]) -> tuple[dict[str, str], dict[str, Counter[str]]]:
    """Mention -> the one true event that it can mean, by its own words; event -> true events that its mentions mean."""
    meant, homes = dict[str, str](), defaultdict[str, Counter[str]](Counter)
    for row in rows(con, "from extracted_events"):
        said = told(row, row["event_mention_id"], row["people"])
        fits = [t.id for t in true if said.first is not None and matches(t, said, 0, False)]
        if len(fits) == 1:
            meant[said.id] = fits[0]
            homes[row["event_id"]][fits[0]] += 1
    return meant, dict(homes)


def links(con: duckdb.DuckDBPyConnection, meant: dict[str, str], homes: dict[str, Counter[str]]) -> tuple[float, ...]:
    """A mention of what was to come is linked when its event is known as held, or an event that is held fulfils it."""
    status = {row["event_id"]: row["status"] for row in rows(con, "from events")}
    fulfilled = {
        row["to_event_id"]: row["from_event_id"] for row in rows(con, "from event_links where link = 'fulfils'")
    }
    mentions = rows(con, "from extracted_events")
    came = {
        meant[row["event_mention_id"]] for row in mentions if row["event_mention_id"] in meant and row["status"] in DONE
    }
    right = made = wanted = 0
    for row in mentions:
        true = meant.get(row["event_mention_id"])
        if true is None or row["status"] not in AHEAD:
            continue
        event = row["event_id"] if status[row["event_id"]] in DONE else fulfilled.get(row["event_id"])
        wanted += true in came
        made += event is not None
        right += event is not None and true in came and event in homes and homes[event].most_common(1)[0][0] == true
    precision, recall = right / max(made, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), right, made, wanted


def shown(
    true: list[Told], right: dict[str, list[Told]], loose: dict[str, list[Told]], mixed: dict[str, Counter[str]]
) -> None:
    for t in true:
        if not right[t.id]:
            print("missing", line(t), "| instead", [line(e) for e in loose[t.id]][:3])
        elif len(loose[t.id]) > 1:
            print("several", line(t), *("\n      " + line(e) for e in loose[t.id]))
    for event, told_of in mixed.items():
        print("merged", event, dict(told_of))


def line(told: Told) -> str:
    who, sides = "+".join(sorted(told.people)), "+".join(sorted(told.sides))
    return f"{told.id[:6]} {told.type} {told.status} {told.first}..{told.last} {who} [{sides}] {told.series or ''}"


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = con.sql(query).pl().to_dicts()
    return found


if __name__ == "__main__":
    main()
