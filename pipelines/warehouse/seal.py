"""The seal of a warehouse: another run would find nothing to do. Asking costs nothing, so nothing heavy is imported.

Belongs here: what a run depends on, and what it leaves. Not here: whether a run leaves files to be tried again.
"""

import hashlib
import json
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipelines.read.scan import scan
from pipelines.warehouse.layout import CURRENT, FILE, PUBLISHED, SEAL

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = ("pipelines", "schemas", "assets")


def set_seal(warehouse: Path, found: str, summary: dict[str, Any]) -> None:
    """After a run that leaves nothing to be tried again. `found`: what there was before it."""
    text = json.dumps({"found": found, "left": left(warehouse), "summary": summary}, indent=1)
    (warehouse / SEAL).write_text(text, encoding="utf-8")


def sealed(warehouse: Path, found: str) -> dict[str, Any] | None:
    """The summary of the last run, if nothing has changed since: neither what it found nor what it left."""
    try:
        seal = json.loads((warehouse / SEAL).read_text("utf-8"))
        unchanged = seal["found"] == found and seal["left"] == left(warehouse)
    except (OSError, ValueError, KeyError):
        return None
    return dict(seal["summary"]) if unchanged else None


def to_be_found(raw: Path) -> str:
    """A hash of all files to read, by name, size and time, and of whatever reads them: code, knowledge, libraries."""
    return digest(
        [str(raw.resolve()), sys.version, *libraries()],
        (repr((x.path, x.size_bytes, x.mtime_ns, getattr(x, "reason", None))) for x in scan(raw)),
        (f"{path}\0{content}" for path, content in code()),
    )


def libraries() -> list[str]:
    """polars-1.31.0.dist-info and the like."""
    return sorted(path.name for path in Path(sysconfig.get_paths()["purelib"]).glob("*.dist-info"))


def code() -> Iterator[tuple[str, str]]:
    for path in sorted(path for room in ROOMS for path in (PROJECT / room).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(PROJECT).as_posix(), hashlib.blake2b(path.read_bytes()).hexdigest()


def left(warehouse: Path) -> str:
    """A hash of what the last run left: the parts of each stage, all there, and the published file by size and time."""
    published = (warehouse / FILE).stat()
    currents = sorted(warehouse.glob(f"parts/*/{CURRENT}"))
    for current in currents:
        for part in json.loads(current.read_text("utf-8"))["parts"]:
            (current.parent / part).stat()
    texts = [file.read_text("utf-8") for file in (*currents, warehouse / PUBLISHED)]
    return digest([str(published.st_size), str(published.st_mtime_ns), *texts])


def digest(*lists: Iterator[str] | list[str]) -> str:
    found = hashlib.blake2b(digest_size=16)
    for texts in lists:
        for text in texts:
            found.update(text.encode("utf-8", "surrogatepass") + b"\1")
    return found.hexdigest()
