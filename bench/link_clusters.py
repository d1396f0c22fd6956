"""How well reports are linked: bench/link_clusters.py CLUSTERS_DIR [--true FILE] [--warehouse DIR] [--show]

CLUSTERS_DIR holds one folder per story; FILE (bench/true_events.csv) lists what truly happened in them, as facts.
canonical recall   true events that some canonical event tells rightly: type, sides, people, days (within one, or none)
over-count         canonical events per true event that is told at all (of the same week or undated, nobody else named)
wrong merges       canonical events whose mentions tell of two or more true events
planned -> held    mentions of what was still to come, brought together with the report that it came
"""

import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import click
import duckdb
from told import AHEAD, DONE, TALKS, Told, best, line, rightly, told, true_events

Homes = dict[str, Counter[str]]


@click.command()
@click.argument("clusters", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--true",
    "facts",
    type=click.Path(exists=True, path_type=Path),
    default=Path(__file__).with_name("true_events.csv"),
    help="List of true events.",
)
@click.option(
    "--warehouse", type=click.Path(path_type=Path), help="Where to work; by default a folder that is deleted."
)
@click.option("--show", is_flag=True, help="List what is missing, told twice, merged, or nothing true.")
def main(clusters: Path, facts: Path, warehouse: Path | None, show: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = warehouse or Path(folder)
        if not (root / "huitan.duckdb").is_file():
            from assets.cli import main as huitan

            huitan(["run", "--raw", str(clusters), "--warehouse", str(root), "--workers", "1"], standalone_mode=False)
        with duckdb.connect(str(root / "huitan.duckdb"), read_only=True) as con:
            measure(con, list(true_events(facts)), show)


def measure(con: duckdb.DuckDBPyConnection, true: list[Told], show: bool) -> None:
    events = [told(row, row["event_id"]) for row in rows(con, "from events") if row["type"] in TALKS]
    right = {t.id: [e for e in events if rightly(t, e)] for t in true}
    about: dict[str, list[Told]] = defaultdict(list)
    for event in events:
        about[best(event, true) or ""].append(event)
    meant, homes = assigned(con, true)
    mixed = {event: told for event, told in homes.items() if len(told) > 1}
    many = [t for t in true if about[t.id] or right[t.id]]
    if not many:
        raise click.ClickException("none of the true events is told in these articles: are they those of the list?")
    n_canonical = sum(max(len(about[t.id]), 1) for t in many)
    print(
        f"true events {len(true)}, canonical events (meeting, call, visit) {len(events)}, {len(about[''])} of no story"
    )
    print("canonical recall {:.3f}   ({}/{})".format(*share([bool(right[t.id]) for t in true])))
    print("  news, and ahead {:.3f}   ({}/{})".format(*share([bool(right[t.id]) for t in true if not t.recalled])))
    print(f"over-count {n_canonical / len(many):.3f}   ({n_canonical}/{len(many)})")
    print(f"wrong merges {len(mixed) / max(len(homes), 1):.3f}   ({len(mixed)}/{len(homes)})")
    figures = links(con, meant, homes)
    print("planned -> held F1 {:.3f}, P {:.3f} R {:.3f}   ({} right, {} made, {} true)".format(*figures))
    if show:
        shown(true, right, about, mixed)


def share(found: list[bool]) -> tuple[float, int, int]:
    return sum(found) / max(len(found), 1), sum(found), len(found)


def assigned(con: duckdb.DuckDBPyConnection, true: list[Told]) -> tuple[dict[str, str], Homes]:
    """Mention -> the one true event that it can mean, by its own words; event -> true events that its mentions mean."""
    meant, homes = dict[str, str](), defaultdict[str, Counter[str]](Counter)
    for row in rows(con, "from extracted_events"):
        said = told(row, row["event_mention_id"])
        fits = [t for t in true if said.first is not None and rightly(t, said, 3, False)]
        if len(fits) == 1 and rightly(fits[0], said, 0, False):
            meant[said.id] = fits[0].id
            homes[row["event_id"]][fits[0].id] += 1
    return meant, dict(homes)


def links(con: duckdb.DuckDBPyConnection, meant: dict[str, str], homes: Homes) -> tuple[float, ...]:
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
    return 2 * precision * recall / max(precision + recall, 1e-9), precision, recall, right, made, wanted


def shown(true: list[Told], right: dict[str, list[Told]], about: dict[str, list[Told]], mixed: Homes) -> None:
    for t in true:
        if not right[t.id]:
            print("missing", "recalled" if t.recalled else "", line(t), "| instead", [line(e) for e in about[t.id]][:3])
        if len(about[t.id]) > 1:
            print("several", line(t), *("\n      " + line(e) for e in about[t.id]))
    for event, told_of in mixed.items():
        print("merged", event, dict(told_of))
    for event in about[""]:
        print("of no story", line(event))


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = con.sql(query).pl().to_dicts()
    return found


if __name__ == "__main__":
    main()
