"""Zip and tar: every member is read as a file of its own, within limits of size, number, ratio and depth.

Nothing is written to disk.
"""

import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

from pipelines.parse.article import Article
from pipelines.parse.page.inner_file import (
    INSIDE,
    MAX_DEPTH,
    MAX_MEMBER,
    MAX_RATIO,
    budget_of,
    depth_of,
    inner,
    read_inner,
    safe_name,
    too_much,
)
from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

NAME = "archive"
OFFICE = ("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml", "content.xml")
JUNK = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
RATIO_FROM = 2**20  # a member below 1 MB may be as repetitive as it likes
UTF8_NAME = 0x800


def sniff(raw: RawFile) -> float:
    content = raw.as_found
    return 0.99 if content.startswith((b"PK\x03\x04", b"PK\x05\x06")) or is_tar(content) else 0.0


def is_tar(content: bytes) -> bool:
    return content[257:262] == b"ustar"


def parse(raw: RawFile) -> Iterator[Article | Reject]:
    if depth_of(raw) >= MAX_DEPTH:
        yield too_much(raw, f"it lies in {MAX_DEPTH} others")
        return
    content, budget, found = raw.as_found, budget_of(raw), 0
    members = tar_members(content) if is_tar(content) else zip_members(content)
    try:
        for name, member in members:
            found += 1
            if isinstance(member, Reject):
                yield Reject(member.reason, member.detail, {"path": f"{raw.path}{INSIDE}{name}" if name else raw.path})
            elif not budget.spend(len(member)):
                yield too_much(raw, "it holds more than may be unpacked")
                return
            else:
                yield from read_inner(inner(raw, name, member), budget)
    except (
        zipfile.BadZipFile,
        tarfile.TarError,
        zlib.error,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        yield Reject("broken_archive", f"The archive cannot be read further: {str(error)[:160]}.", {"path": raw.path})
        return
    if not found:
        yield Reject("empty_archive", "The archive holds no file.", {"path": raw.path})


def zip_members(content: bytes) -> Iterator[tuple[str, bytes | Reject]]:
    """(name, bytes or why not), in the order of the archive's own list."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if any(entry.filename in OFFICE for entry in entries):
            yield "", Reject("office_document", "An office document, not an archive of articles.")
            return
        for entry in entries:
            name = zip_name(entry)
            if name.startswith(JUNK[0]) or name.endswith(JUNK[1:]):
                continue
            if entry.flag_bits & 1:
                yield name, Reject("encrypted", "The member is locked by a password.")
            elif entry.file_size > MAX_MEMBER or (
                entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(1, entry.compress_size)
            ):
                yield name, bomb(entry.file_size)
            else:
                with archive.open(entry) as member:
                    read = member.read(MAX_MEMBER + 1)
                yield name, read if len(read) <= MAX_MEMBER else bomb(len(read))


def zip_name(entry: zipfile.ZipInfo) -> str:
    """Names without the UTF-8 mark are Windows's: GBK on a Chinese one, which zipfile has read as cp437."""
    if entry.flag_bits & UTF8_NAME:
        return safe_name(entry.filename)
    try:
        written = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return safe_name(entry.filename)
    for codec in ("utf-8", "gb18030", "big5"):
        try:
            return safe_name(written.decode(codec))
        except UnicodeDecodeError:
            continue
    return safe_name(entry.filename)


def tar_members(content: bytes) -> Iterator[tuple[str, bytes | Reject]]:
    """Regular files only: links and devices of a tar are never followed."""
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as archive:
        for entry in archive:
            if not entry.isfile():
                continue
            file, name = archive.extractfile(entry), safe_name(entry.name)
            if name.endswith(JUNK[1:]) or name.rpartition("/")[2].startswith("._"):
                continue
            if entry.size > MAX_MEMBER or file is None:
                yield name, bomb(entry.size)
            else:
                yield name, file.read(MAX_MEMBER + 1)


def bomb(size: int) -> Reject:
    return Reject(
        "archive_limit",
        f"The member unpacks to {size} bytes, more than is sensible for its packed size or for a news file.",
    )
