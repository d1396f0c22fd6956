"""The raw folder -> raw_files: every file's size, hash and encoding."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from pipelines.read.decode import decode
from pipelines.reject import Reject
from pipelines.warehouse.frames import Row
from pipelines.warehouse.ids import content_id
from pipelines.warehouse.stage import Made, Stage
from schemas.file_locations import FileLocations
from schemas.raw_files import RawFiles


def make(rows: Mapping[str, list[Row]], raw: Path) -> Made:
    (found,) = rows["listing"]
    made = Made()
    if found["size_bytes"] is None:
        return refuse(made, found, None, Reject(found["reason"], found["detail"]))
    if found["reason"]:
        return record(made, found, None, None, Reject(found["reason"], found["detail"]))
    content = read_content(raw, found["location"])
    if isinstance(content, Reject):
        return record(made, found, None, None, content)
    return record(made, found, hashlib.sha256(content).hexdigest(), decode(content).encoding)


def record(made: Made, found: Row, sha256: str | None, encoding: str | None, refusal: Reject | None = None) -> Made:
    """One row of raw_files; with a refusal, the file goes no further."""
    file_id = content_id(found["path"], sha256)
    made.add(
        "raw_files",
        file_id=file_id,
        path=found["path"],
        sha256=sha256,
        size_bytes=found["size_bytes"],
        modified_at=found["modified_at"],
        encoding=encoding,
    )
    if refusal:
        return refuse(made, found, file_id, refusal)
    made.add("file_locations", file_id=file_id, location=found["location"])
    made.passes = made.output = file_id
    return made


def refuse(made: Made, found: Row, file_id: str | None, refusal: Reject) -> Made:
    made.refuse(refusal, file_id, path=found["path"])
    made.retry = refusal.reason in ("vanished", "unreadable")  # neither shows in size or time when it is mended
    return made


def read_content(raw: Path, location: bytes) -> bytes | Reject:
    """The file's bytes, or why there are none."""
    try:
        return Path(os.fsdecode(os.path.join(os.fsencode(raw), location))).read_bytes()
    except FileNotFoundError:
        return Reject("vanished", "The file was there when the folder was listed and gone when it was to be read.")
    except OSError as error:
        return Reject("unreadable", f"The file cannot be read: {error.strerror}.")


STAGE = Stage("read", __name__, None, (), {"raw_files": RawFiles, "file_locations": FileLocations}, make)
