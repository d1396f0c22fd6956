"""The published DuckDB file: built beside, judged, then put in place in one step."""

import json
import os
import time
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from pipelines import aggregate
from pipelines.warehouse.catalog import WHOLE, catalog, quoted
from pipelines.warehouse.ids import content_id
from pipelines.warehouse.laws import LAWS, Verdict, judge
from pipelines.warehouse.layout import FILE, PUBLISHED
from pipelines.warehouse.macros import MACROS
from pipelines.warehouse.parts import Store, replace_text
from pipelines.warehouse.stages import STAGES
from pipelines.warehouse.tables import MODELS, ORDER
from pipelines.warehouse.version import code_version
from schemas.table import Table

STORAGE = "v1.2.0"  # which DuckDB 1.2 and later reads
ALL: Mapping[str, type[Table]] = {
    **{k: v for k, v in MODELS.items() if k != "rejects"},
    **aggregate.MODELS,
    "rejects": MODELS["rejects"],
}


@dataclass(frozen=True, slots=True)
class Published:
    """`fresh` is False when the file in place already held the same. Not put in place when a verdict does not hold."""

    path: Path
    fresh: bool
    seconds: float
    content: str
    rows: Mapping[str, int]
    verdicts: tuple[Verdict, ...]

    @property
    def lawful(self) -> bool:
        return all(verdict.holds for verdict in self.verdicts)


def publish(store: Store) -> Published:
    """Publish what the stages left, unless the file in place holds the same."""
    started, target = time.perf_counter(), store.root / FILE
    content = publishable(store)
    if target.is_file() and mark(store).get("content") == content:
        with duckdb.connect(str(target), read_only=True) as con:
            rows, verdicts = counted(con), tuple(judge(con, law) for law in LAWS)
        return Published(target, False, time.perf_counter() - started, content, rows, verdicts)
    aside = target.with_name(f".{FILE}.{uuid.uuid4().hex}")
    try:
        rows, verdicts = build(store, aside)
        if all(verdict.holds for verdict in verdicts):
            put_in_place(aside, target)
            replace_text(store.root / PUBLISHED, json.dumps({"content": content, "rows": rows}, indent=1))
            store.collect((*STAGES, *WHOLE))
    finally:
        aside.unlink(missing_ok=True)
    return Published(target, True, time.perf_counter() - started, content, rows, verdicts)


def publishable(store: Store) -> str:
    """A hash of everything that the file is made of: the stages' outcomes, the queries, the contract."""
    stages = sorted((*STAGES, *WHOLE))
    code = code_version(__name__, *(f"schemas.{name}" for name in aggregate.QUERIES))
    return content_id(code, *(text for stage in stages for text in (stage, store.content(stage))))


def mark(store: Store) -> dict[str, object]:
    try:
        found: dict[str, object] = json.loads((store.root / PUBLISHED).read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return found


def build(store: Store, aside: Path) -> tuple[dict[str, int], tuple[Verdict, ...]]:
    """Write all tables and macros with their comments, and judge the tables."""
    with catalog(store) as con:
        con.execute(f"attach {quoted(str(aside))} as w (storage_version {quoted(STORAGE)})")
        for table, model in ALL.items():
            columns = ", ".join(f'"{name}"' for name in model.to_schema().columns)
            con.execute(
                f'create table w."{table}" as select {columns} from main."{table}" {ORDER.get(table, "order by all")}'
            )
            for statement in comments(table, model):
                con.execute(statement)
        con.execute("use w")
        for macro in MACROS.values():
            con.execute(f"create macro {macro.signature} as table {macro.query}")
            con.execute(f"comment on macro table {macro.name} is {quoted(macro.about)}")
        rows, verdicts = counted(con), tuple(judge(con, law) for law in LAWS)
        con.execute("use memory; checkpoint w; detach w")
    return rows, verdicts


def comments(table: str, model: type[Table]) -> Iterable[str]:
    """The schema's words, as the catalog keeps them."""
    yield f'comment on table w."{table}" is {quoted((model.__doc__ or "").strip())}'
    for name, column in model.to_schema().columns.items():
        yield f'comment on column w."{table}"."{name}" is {quoted(column.description or "")}'


def counted(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    return {table: con.sql(f'select count(*) from "{table}"').fetchall()[0][0] for table in ALL}


def put_in_place(aside: Path, target: Path) -> None:
    """Replace the file; a write-ahead file that some session left beside the old one would spoil the new one."""
    os.chmod(aside, 0o444)
    os.replace(aside, target)
    target.with_name(f"{target.name}.wal").unlink(missing_ok=True)
