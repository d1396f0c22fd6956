"""Packed files: all members are read, and what was cut off is said."""

import bz2
import gzip
import json
import lzma
import random
from collections.abc import Callable

import pytest
import zstandard

from pipelines.parse import parse_file
from tests.parse.test_hostile import PROSE, file_of

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstandard.compress,
}


def lines(*numbers: int) -> bytes:
    """Records that no packing makes much smaller."""
    noise = random.Random(7)
    return "".join(
        json.dumps({"title": f"第{n}次外长会谈", "content": PROSE * 2, "id": noise.randbytes(60).hex()}) + "\n"
        for n in numbers
    ).encode()


@pytest.mark.parametrize("name", PACKERS)
@pytest.mark.parametrize("padding", [b"", b"\0" * 512])
def test_all_members_are_read(name: str, padding: bytes) -> None:
    pack = PACKERS[name]
    parsed = parse_file(file_of(pack(lines(1, 2)) + padding + pack(lines(3)) + padding, f"x.{name}"))
    assert [article.title for article in parsed.articles] == ["第1次外长会谈", "第2次外长会谈", "第3次外长会谈"]
    assert not parsed.rejects


@pytest.mark.parametrize("name", PACKERS)
def test_what_is_cut_off_is_said(name: str) -> None:
    parsed = parse_file(file_of(PACKERS[name](lines(*range(300)))[:-40], f"x.{name}"))
    assert "broken_archive" in [reject.reason for reject in parsed.rejects]
    assert "empty_file" not in [reject.reason for reject in parsed.rejects]
    assert parsed.articles or name in ("bz2", "zst")  # of which the last block is all that a small file has


def test_noise_behind_the_last_member_is_none() -> None:
    parsed = parse_file(file_of(gzip.compress(lines(1)) + b"\x01\x02\x03", "x.gz"))
    assert len(parsed.articles) == 1
    assert not parsed.rejects
