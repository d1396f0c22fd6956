"""What `huitan run` says when it is done: what each stage did, what there is now, what to type next."""

import os
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from assets.cli.printing import console
from assets.places import default_raw, default_warehouse
from pipelines.warehouse.layout import FILE

EVENTS = "select type, status, date_start, place, people from events order by date_start"
REFUSED = "select stage, path, reason, detail from rejects"
COUNTED = {
    "file": "raw_files",
    "article": "parsed_articles",
    "event": "events",
    "statement": "extracted_statements",
    "agreement": "extracted_agreements",
    "reject": "rejects",
}


@dataclass(frozen=True, slots=True)
class Work:
    """What one stage did. `by_file` is False for a stage over all articles at once, which counts no files."""

    stage: str
    by_file: bool
    new: int
    reused: int
    removed: int
    refused: int
    seconds: float

    def cells(self) -> tuple[str, ...]:
        counts = (self.new + self.reused, self.new, self.reused, self.removed)
        files = map(str, counts) if self.by_file else ("all", *("yes" if n else "" for n in counts[1:]))
        return (self.stage, *files, str(self.refused), f"{self.seconds:.2f}")

    def again(self) -> "Work":
        """The same where nothing is new."""
        return Work(self.stage, self.by_file, 0, self.new + self.reused, 0, self.refused, 0.0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did, and how many rows the published tables have."""

    work: Sequence[Work]
    rows: Mapping[str, int]
    fresh: bool


def closing_table(raw: Path, warehouse: Path, outcome: Outcome, seconds: float) -> None:
    table = Table(show_edge=False, header_style="bold", pad_edge=False)
    for name in ("stage", "files", "new", "reused", "removed", "refused", "seconds"):
        table.add_column(name, justify="left" if name == "stage" else "right")
    for work in outcome.work:
        table.add_row(*work.cells())
    console().print(f"{raw} → {warehouse / FILE}", soft_wrap=True)
    console().print(table)
    console().print(totals(outcome.rows, seconds), style="bold", soft_wrap=True)
    console().print(news(outcome), soft_wrap=True)
    console().print("\n".join(("Next:", *suggestions(raw, warehouse, outcome.rows))), soft_wrap=True)


def totals(rows: Mapping[str, int], seconds: float) -> str:
    listed = ", ".join(counted(rows[table], name) for name, table in COUNTED.items())
    return f"{listed} in {seconds:.1f} seconds"


def counted(n: int, name: str) -> str:
    """1 article, 2 articles."""
    return f"{n:,} {name}" if n == 1 else f"{n:,} {name}s"


def news(outcome: Outcome) -> str:
    new = {work.stage: work.new for work in outcome.work}
    done = [
        f"{counted(new[stage], 'file')} {verb}"
        for stage, verb in (("parse", "parsed"), ("clean", "cleaned"), ("extract", "extracted"))
    ]
    if not any(new.values()):
        done = ["Nothing new: no file was parsed, no text extracted"]
    return f"{', '.join(done)}; the warehouse was {'published anew' if outcome.fresh else 'left as it was'}."


def suggestions(raw: Path, warehouse: Path, rows: Mapping[str, int]) -> list[str]:
    """Commands to type as they stand: for these folders, and through uv if uv was what started this one."""
    huitan = "uv run huitan" if os.environ.get("UV") else "huitan"
    here = "" if raw == default_raw() else f" --raw {shlex.quote(str(raw))}"
    there = "" if warehouse == default_warehouse() else f" --warehouse {shlex.quote(str(warehouse))}"
    queries = [EVENTS, REFUSED] if rows["rejects"] else [EVENTS]
    commands = [*(f'sql "{query}"{there}' for query in queries), f"tables{there}", f"ui{here}{there}"]
    return [f"  {huitan} {command}" for command in commands]
