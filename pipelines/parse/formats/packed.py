"""One file packed by gzip, bzip2, xz or zstd, whatever its name says:
unpacked within limits and read as a file of its own.
"""

import bz2
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Protocol

import zstandard

from pipelines.parse.article import Article
from pipelines.parse.page.inner_file import (
    MAX_DEPTH,
    MAX_RATIO,
    Budget,
    budget_of,
    depth_of,
    inner,
    read_inner,
    too_much,
)
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "packed"
SMALL = 4 * 2**20  # bytes that any packed file may unpack to, whatever the ratio
PADDING = re.compile(rb"\0*")
FED = 1024  # bytes at a time: no packing makes more than some 30 MB of them
PROBLEMS = (zlib.error, OSError, EOFError, lzma.LZMAError, zstandard.ZstdError, ValueError, MemoryError)
UNREADABLE = {b"7z\xbc\xaf\x27\x1c": "7z", b"Rar!": "RAR"}


class Cut(Exception):
    """The packed bytes end, or break, before what is packed does; `unpacked` is what there is."""

    def __init__(self, unpacked: bytes) -> None:
        super().__init__("it is cut off")
        self.unpacked = unpacked


class Unpacker(Protocol):
    """What the four packings have in common: they take one member, and leave what follows it."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, content: bytes, /) -> bytes: ...


UNPACKERS: dict[bytes, Callable[[], Unpacker]] = {
    b"\x1f\x8b\x08": lambda: zlib.decompressobj(wbits=31),
    b"BZh": bz2.BZ2Decompressor,
    b"\xfd7zXZ\x00": lambda: lzma.LZMADecompressor(memlimit=256 * 2**20),
    b"\x28\xb5\x2f\xfd": lambda: zstandard.ZstdDecompressor(max_window_size=2**27).decompressobj(),
}


def unpacked_by(start: Callable[[], Unpacker], content: bytes, limit: int) -> bytes:
    """All members of a file, one after another: a compressed WARC has one a record, what pbzip2 packed one a block."""
    pieces: list[bytes] = []
    size = at = 0
    while at < len(content) and size <= limit:
        unpacker, before = start(), size
        try:
            while not unpacker.eof and at < len(content) and size <= limit:
                pieces.append(unpacker.decompress(content[at : at + FED]))
                at, size = at + FED, size + len(pieces[-1])
        except PROBLEMS as error:
            if not size:
                raise
            if size > before:
                raise Cut(b"".join(pieces)) from error
            break  # bytes after the last member that are none
        if not unpacker.eof and size <= limit:
            raise Cut(b"".join(pieces))
        at = next(PADDING.finditer(content, min(at, len(content)) - len(unpacker.unused_data))).end()
    return b"".join(pieces)


def sniff(raw: RawFile) -> float:
    return 0.99 if raw.as_found.startswith((*UNPACKERS, *UNREADABLE)) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    content, budget = raw.as_found, budget_of(raw)
    if kind := next((name for magic, name in UNREADABLE.items() if content.startswith(magic)), None):
        yield Reject("unreadable_archive", f"{kind} archives are not read: unpack it first.", {"path": raw.path})
    elif depth_of(raw) >= MAX_DEPTH:
        yield too_much(raw, f"it lies in {MAX_DEPTH} others")
    else:
        yield from _unpacked(raw, content, budget)


def _unpacked(raw: RawFile, content: bytes, budget: Budget) -> Iterator[Article | Reject]:
    limit = min(budget.bytes, max(SMALL, MAX_RATIO * len(content)))
    start = next(start for magic, start in UNPACKERS.items() if content.startswith(magic))
    try:
        unpacked = unpacked_by(start, content, limit)
    except Cut as cut:
        yield Reject("broken_archive", "The file is cut off. What could be read of it is kept.", {"path": raw.path})
        unpacked = cut.unpacked
    except PROBLEMS as error:
        yield Reject("broken_archive", f"The file cannot be unpacked: {str(error)[:160]}.", {"path": raw.path})
        return
    if len(unpacked) > limit or not budget.spend(len(unpacked)):
        yield too_much(raw, f"it unpacks to more than {limit} bytes")
    elif unpacked:
        yield from read_inner(inner(raw, _inner_name(raw.path), unpacked), budget)


def _inner_name(path: str) -> str:
    """'2023/news.json.gz' -> news.json; a name that is not a packed file's stays as it is."""
    name = PurePosixPath(path).name
    stem, dot, ending = name.rpartition(".")
    if ending.lower() == "tgz":
        return f"{stem}.tar"
    return stem if dot and ending.lower() in ("gz", "bz2", "xz", "zst", "zstd") else name
