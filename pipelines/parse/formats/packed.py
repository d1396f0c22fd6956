"""One file packed by gzip, bzip2, xz or zstd, whatever its name says:
unpacked within limits and read as a file of its own.
"""

import bz2
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

import zstandard

from pipelines.parse.article import Article
from pipelines.parse.formats.mhtml import content_of
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
UNREADABLE = {b"7z\xbc\xaf\x27\x1c": "7z", b"Rar!": "RAR"}


def _gzip(content: bytes, limit: int) -> bytes:
    """All members of a gzip file, one after another (a compressed WARC has one for each record)."""
    pieces: list[bytes] = []
    size = 0
    while content and size <= limit:
        unpacker = zlib.decompressobj(wbits=31)
        try:
            piece = unpacker.decompress(content, limit + 1 - size)
        except zlib.error:
            if pieces:
                break  # bytes after the last member that are none
            raise
        pieces.append(piece)
        size += len(piece)
        content = unpacker.unused_data
    return b"".join(pieces)


def _bzip2(content: bytes, limit: int) -> bytes:
    return bz2.BZ2Decompressor().decompress(content, limit + 1)


def _xz(content: bytes, limit: int) -> bytes:
    return lzma.LZMADecompressor(memlimit=256 * 2**20).decompress(content, limit + 1)


def _zstd(content: bytes, limit: int) -> bytes:
    reader = zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(
        io.BytesIO(content), read_across_frames=True
    )
    return bytes(reader.read(limit + 1))


UNPACKERS: dict[bytes, Callable[[bytes, int], bytes]] = {
    b"\x1f\x8b\x08": _gzip,
    b"BZh": _bzip2,
    b"\xfd7zXZ\x00": _xz,
    b"\x28\xb5\x2f\xfd": _zstd,
}


def sniff(raw: RawFile) -> float:
    return 0.99 if content_of(raw).startswith((*UNPACKERS, *UNREADABLE)) else 0.0


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    content, budget = content_of(raw), budget_of(raw)
    if kind := next((name for magic, name in UNREADABLE.items() if content.startswith(magic)), None):
        yield Reject("unreadable_archive", f"{kind} archives are not read: unpack it first.", {"path": raw.path})
    elif depth_of(raw) >= MAX_DEPTH:
        yield too_much(raw, f"it lies in {MAX_DEPTH} others")
    else:
        yield from _unpacked(raw, content, budget)


def _unpacked(raw: RawFile, content: bytes, budget: Budget) -> Iterator[Article | Reject]:
    limit = min(budget.bytes, max(SMALL, MAX_RATIO * len(content)))
    unpack = next(unpacker for magic, unpacker in UNPACKERS.items() if content.startswith(magic))
    try:
        unpacked = unpack(content, limit)
    except (zlib.error, OSError, EOFError, lzma.LZMAError, zstandard.ZstdError, ValueError, MemoryError) as error:
        yield Reject("broken_archive", f"The file cannot be unpacked: {str(error)[:160]}.", {"path": raw.path})
        return
    if len(unpacked) > limit or not budget.spend(len(unpacked)):
        yield too_much(raw, f"it unpacks to more than {limit} bytes")
        return
    yield from read_inner(inner(raw, _inner_name(raw.path), unpacked), budget)


def _inner_name(path: str) -> str:
    """'2023/news.json.gz' -> news.json; a name that is not a packed file's stays as it is."""
    name = PurePosixPath(path).name
    stem, dot, ending = name.rpartition(".")
    if ending.lower() == "tgz":
        return f"{stem}.tar"
    return stem if dot and ending.lower() in ("gz", "bz2", "xz", "zst", "zstd") else name
