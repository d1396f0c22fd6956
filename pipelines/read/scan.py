"""The raw folder to the files in it. Belongs here: what counts as a file, and its name. Not here: reading or decoding.

Links: a link to a file outside the folder (or in a hidden part of it, where git-annex keeps its files) is read like a
file; one to a file that the scan meets anyway is refused, so that no article counts twice; folders behind links are not
entered, so that no link can make a loop.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipelines.read.ignored import Ignored

LARGEST = 100_000_000  # bytes; an article has thousands, an archive of a year's articles some tens of millions
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\\\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read. `path` is for people: relative, POSIX, NFC, printable, unique; `location` is its name on disk."""

    path: str
    absolute: Path
    location: bytes
    size_bytes: int
    modified_at: datetime  # UTC
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Refused:
    """What is not read, and why. `size_bytes` is None for what is no file: a folder, a link."""

    path: str
    location: bytes
    reason: str
    detail: str
    size_bytes: int | None = None
    mtime_ns: int | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """A folder during the scan: where it is, its printable path, and what is ignored from here on down."""

    root: Path
    absolute: str
    path: str
    ignored: Ignored


def scan(folder: Path, largest: int = LARGEST) -> Iterator[FoundFile | Refused]:
    """Every file under the folder, in a fixed order. Hidden ones and those that a .huitanignore names are left out.

    Raises NotADirectoryError when there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not a folder.")
    root = folder.resolve()
    yield from walk(Room(root, str(root), "", Ignored()), largest)


def walk(room: Room, largest: int) -> Iterator[FoundFile | Refused]:
    """One folder, then the ones in it, by an own stack: folders may be nested deeper than Python's."""
    rooms = [room]
    while rooms:
        here = rooms.pop()
        try:
            entries = sorted(os.scandir(here.absolute), key=lambda entry: entry.name)
        except OSError as error:
            detail = f"The folder cannot be listed: {error.strerror}."
            yield refused(here, here.absolute, here.path or ".", "unreadable", detail)
            continue
        here = Room(here.root, here.absolute, here.path, here.ignored.with_file(Path(here.absolute), here.path))
        names = {entry.name for entry in entries}
        inner = []
        for entry in entries:
            path = here.path + printable(entry.name, names)
            if entry.name.startswith(".") or here.ignored.matches(path, entry.is_dir(follow_symlinks=False)):
                continue
            if entry.is_dir(follow_symlinks=False):
                inner.append(Room(here.root, entry.path, f"{path}/", here.ignored))
            else:
                yield found(here, entry, path, largest)
        rooms.extend(reversed(inner))


def printable(name: str, siblings: set[str]) -> str:
    r"""A name for people, composed (NFC), no line breaks or broken bytes: a<newline>b -> a\x0ab, \ itself -> \x5c."""
    composed = unicodedata.normalize("NFC", name)
    if composed != name and composed in siblings:  # both spellings stand side by side: keep them apart
        composed = name
    return UNPRINTABLE.sub(lambda match: escape(match[0]), composed)


def escape(char: str) -> str:
    return f"\\x{ord(char) - 0xDC00:02x}" if char >= "\udc80" else f"\\x{ord(char):02x}"


def found(room: Room, entry: os.DirEntry[str], path: str, largest: int) -> FoundFile | Refused:
    """What one directory entry is: a file to read, or what keeps it from being one."""
    if entry.is_symlink() and (reason := bad_link(room, entry)):
        return refused(room, entry.path, path, *reason)
    try:
        status = entry.stat()
    except OSError as error:
        return refused(room, entry.path, path, "vanished", f"The file was listed and then gone: {error.strerror}.")
    if not stat.S_ISREG(status.st_mode):
        return refused(room, entry.path, path, "not_a_file", "A pipe, a socket or a device, not a file.")
    size, mtime_ns = status.st_size, status.st_mtime_ns
    if size > largest:
        detail = f"{size / 1e6:.0f} MB; files above {largest / 1e6:.0f} MB are not read. Split it."
        return refused(room, entry.path, path, "too_large", detail, size, mtime_ns)
    return FoundFile(path, Path(entry.path), location(room, entry.path), size, moment(mtime_ns), mtime_ns)


def bad_link(room: Room, entry: os.DirEntry[str]) -> tuple[str, str] | None:
    """Why a link is not read, or None for one to a file that the scan does not meet otherwise."""
    try:
        target = Path(entry.path).resolve(strict=True)
    except (OSError, RuntimeError):
        return "broken_link", "A link to nothing, or to itself."
    if target.is_dir():
        return "linked_folder", "A link to a folder; such folders are not entered. Give huitan the folder itself."
    inside = target.relative_to(room.root) if target.is_relative_to(room.root) else None
    if inside and not any(part.startswith(".") for part in inside.parts):
        return "linked_twice", "A link to a file of this folder, which is read already."
    return None


def refused(
    room: Room, absolute: str, path: str, reason: str, detail: str, size: int | None = None, mtime_ns: int | None = None
) -> Refused:
    return Refused(path.rstrip("/"), location(room, absolute), reason, detail, size, mtime_ns)


def location(room: Room, absolute: str) -> bytes:
    return os.fsencode(os.path.relpath(absolute, room.root))


def moment(mtime_ns: int) -> datetime:
    """Nanoseconds since 1970 -> UTC; a file system's nonsense (year 0, year 20000) -> 1970."""
    try:
        return datetime.fromtimestamp(mtime_ns // 1_000 / 1e6, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(0, UTC)


def refusal_to_read(found: FoundFile, error: OSError) -> Refused:
    """The file was listed, but cannot be opened."""
    if isinstance(error, FileNotFoundError):
        reason, detail = "vanished", "The file was there when the folder was listed and gone when it was to be read."
    else:
        reason, detail = "unreadable", f"The file cannot be read: {error.strerror}."
    return Refused(found.path, found.location, reason, detail, found.size_bytes, found.mtime_ns)
