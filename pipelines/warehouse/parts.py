"""Parts: the outcome of one stage for one batch of files, a folder of Parquet files. Whole or absent, never half."""

import json
import os
import shutil
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipelines.warehouse.ids import content_id
from pipelines.warehouse.layout import CURRENT

KEYS = "keys"
AGAIN = "again:"  # before the input of a file that is to be tried again
KEY_TYPES = {"key": pl.String, "input": pl.String, "file_id": pl.String, "output": pl.String, "size": pl.Int64}


@dataclass(frozen=True, slots=True)
class Store:
    """`root` is the warehouse folder; parts lie in root/parts/<stage>/<version>-<hash of inputs>/<table>.parquet."""

    root: Path

    def folder(self, stage: str) -> Path:
        return self.root / "parts" / stage

    def part(self, stage: str, name: str) -> Path:
        return self.folder(stage) / name

    def current(self, stage: str) -> dict[str, object]:
        """What the stage's last run left: parts, content, rows. Empty before the first run."""
        try:
            found: dict[str, object] = json.loads((self.folder(stage) / CURRENT).read_text())
        except FileNotFoundError:
            return {}
        return found

    def live(self, stage: str) -> list[Path]:
        """The parts whose union is the stage's tables."""
        names = self.current(stage).get("parts", [])
        assert isinstance(names, list)
        return [self.part(stage, name) for name in names]

    def to_be_tried_again(self, stages: Iterable[str]) -> bool:
        """Is there a file that vanished or could not be read, for which the next run shall look?"""
        inputs = [keys_of(self.live(stage))["input"] for stage in stages]
        return any(bool(one.str.starts_with(AGAIN).any()) for one in inputs)

    def content(self, stage: str) -> str:
        """Changes exactly when the stage's outcome does."""
        return str(self.current(stage).get("content", ""))

    def finished(self, stage: str, version: str) -> pl.DataFrame:
        """Keys of all parts of this version on disk, the fruits of interrupted runs too: key columns and `part`."""
        files = sorted(self.folder(stage).glob(f"{version}-*/{KEYS}.parquet"))
        return keys_of([file.parent for file in files])

    def write(self, stage: str, name: str, tables: Mapping[str, pl.DataFrame]) -> Path:
        """Write a part; one that is there already holds the same."""
        part, aside = self.part(stage, name), self.folder(stage) / f".{uuid.uuid4().hex}"
        aside.mkdir(parents=True)
        for table, rows in tables.items():
            rows.write_parquet(aside / f"{table}.parquet", row_group_size=65_536)
        try:
            os.rename(aside, part)
        except OSError:
            shutil.rmtree(aside)
            if not part.is_dir():
                raise
        return part

    def point(self, stage: str, parts: Iterable[Path], content: str, rows: Mapping[str, int]) -> None:
        """Say, in one step, which parts the stage's tables consist of."""
        names = sorted(part.name for part in parts)
        current = {"parts": names, "content": content, "rows": rows}
        replace_text(self.folder(stage) / CURRENT, json.dumps(current, indent=1))

    def collect(self, known: Iterable[str]) -> int:
        """Delete stages that are no more, and parts that no table consists of any more. Returns how many parts."""
        stages = [self.folder(stage) for stage in known if self.current(stage)]
        for gone in {file.parent for file in self.root.glob(f"parts/*/{CURRENT}")} - set(stages):
            shutil.rmtree(gone, ignore_errors=True)
        dead = [part for stage in stages for part in set(stage.iterdir()) - set(self.live(stage.name)) if part.is_dir()]
        for part in dead:
            shutil.rmtree(part, ignore_errors=True)
        return len(dead)


def part_name(version: str, inputs: Iterable[tuple[str, str]]) -> str:
    return f"{version}-{content_id(*(text for pair in sorted(inputs) for text in pair))}"


def keys_of(parts: Sequence[Path]) -> pl.DataFrame:
    """Key columns of the parts and `part`, the name of the folder."""
    if not parts:
        return pl.DataFrame(schema={**KEY_TYPES, "part": pl.String})
    keys = pl.read_parquet([part / f"{KEYS}.parquet" for part in parts], include_file_paths="part")
    return keys.with_columns(pl.col("part").str.extract(r"([^/\\]+)[/\\][^/\\]+$"))


def read_rows(parts: Sequence[Path], table: str, column: str, keys: Sequence[str]) -> pl.DataFrame:
    """The rows of `table` in the parts whose `column` is one of `keys`, part by part as they stand."""
    frames = [pl.read_parquet(part / f"{table}.parquet").filter(pl.col(column).is_in(keys)) for part in parts]
    return pl.concat(frames)


def replace_text(path: Path, text: str) -> None:
    """Write a small file in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    aside.write_text(text, encoding="utf-8")
    os.replace(aside, path)
