"""Parts made of parts, with nothing computed anew: without the files that are gone, or several small ones as one."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import polars as pl

from pipelines.warehouse.frames import Row
from pipelines.warehouse.parts import KEYS, Store, keys_of, part_name
from pipelines.warehouse.stage import Stage

FILES, BYTES = 256, 32_000_000  # at most, in a part
SMALL, TOO_MANY = 64, 32  # when so many parts have so few files, they are merged


def rewrite(store: Store, stage: Stage, version: str, parts: Sequence[Path], keep: Sequence[str] | None = None) -> Path:
    """One part out of several, or out of what is kept of one: the same rows, nothing computed anew."""
    keys = pl.concat([pl.read_parquet(part / f"{KEYS}.parquet") for part in parts]).sort("key")
    keys = keys if keep is None else keys.filter(pl.col("key").is_in(keep))
    tables = {
        table: pl.concat([pl.read_parquet(part / f"{table}.parquet") for part in parts])
        for table in (*stage.tables, "rejects")
    }
    if keep is not None:
        tables = {table: kept_rows(rows, keys) for table, rows in tables.items()}
    return store.write(stage.name, part_name(version, keys.select("key", "input").rows()), {**tables, KEYS: keys})


def kept_rows(rows: pl.DataFrame, keys: pl.DataFrame) -> pl.DataFrame:
    """Rows of the files that are kept: told by file_id, or by path where a refused file has none."""
    by_path = pl.col("path").is_in(keys["key"].implode()) if "path" in rows.columns else pl.lit(False)
    by_file = pl.col("file_id").is_in(keys["key"].implode()) | pl.col("file_id").is_in(
        keys["file_id"].drop_nulls().implode()
    )
    return rows.filter((by_file | by_path).fill_null(False))


def compacted(store: Store, stage: Stage, version: str, parts: Sequence[Path]) -> list[Path]:
    """Merge small parts once there are many, so that years of daily runs do not leave a million files."""
    sizes = keys_of(parts).group_by("part").agg(pl.len().alias("files"), pl.col("size").sum())
    sizes = sizes.filter(pl.col("files") < SMALL).sort("part")
    if len(sizes) < TOO_MANY:
        return list(parts)
    merged = set(sizes["part"])
    kept = [part for part in parts if part.name not in merged]
    for group in groups(sizes.rows(named=True), FILES):
        kept.append(rewrite(store, stage, version, [store.part(stage.name, row["part"]) for row in group]))
    return kept


def groups(rows: Iterable[Row], most: int) -> Iterator[list[Row]]:
    """Files, or parts of several, up to so many files; beyond the first, up to BYTES bytes."""
    group, files, weight = list[Row](), 0, 0
    for row in rows:
        n_files = row.get("files", 1)
        if group and (files + n_files > most or weight + row["size"] > BYTES):
            yield group
            group, files, weight = [], 0, 0
        group.append(row)
        files, weight = files + n_files, weight + row["size"]
    if group:
        yield group
