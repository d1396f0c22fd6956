"""Bytes that a pinyin annotator tore. Belongs here: putting them together again. Not here: harmless glosses.

Such a site goes through GBK byte by byte and writes a gloss after two bytes that are a Traditional character,
also where these are the second byte of one character and the first of the next: 當|地時 is AE94|B5D8 9572, the bytes
94B5 are 數, so "(shù)" is written between B5 and D8 and everything behind is read one byte off: 當?shù)貢r.
"""

import re
from functools import cache
from pathlib import Path

from pipelines.clean.draft import padded
from pipelines.pages import read_sheet
from pipelines.read.plausible import common_characters

READING = "[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}"
TORN = re.compile(
    rf"([\u4e00-\u9fff])((?:\({READING}\))?)\?({READING})\)(?:\?({READING})\)|([^\x00-\x7f]{{1,12}})([@-~]?))"
)
LONGEST_SHIFT = 6  # characters that are read one byte off before the text is in step again


def mend_torn_bytes(text: str) -> str:
    """當(dāng)?shù)貢r間 -> 當地時間; 28日?qǐng)?bào)道 -> 28日報道. What cannot be put together stays."""
    return TORN.sub(mended, text) if "?" in text else text


def mended(torn: re.Match[str]) -> str:
    before, _gloss, reading, second, after, tail = torn.groups()
    seconds = [content[1:] for content in spoken(reading) if content[:1] == gbk(before)[1:]]
    if second:
        whole = [content.decode("gbk") for first in seconds for content in spoken(second) if content[:1] == first]
        return padded(before + whole[0], len(torn[0])) if len(whole) == 1 else torn[0]
    tries = [put_back(byte, after, tail, n) for byte in seconds for n in range(1, min(LONGEST_SHIFT, len(after)) + 1)]
    best = max(tries, key=familiarity, default="")
    if not best or familiarity(best) <= familiarity(after):
        return torn[0]
    return padded(before + best, len(torn[0]))


def put_back(byte: bytes, after: str, tail: str, n: int) -> str:
    """The first n characters shifted by a byte, then the rest as it is; U+FFFD for a byte whose other half is lost."""
    content = byte + b"".join(map(gbk, after[:n]))
    if n == len(after) and tail:
        return (content + tail.encode("ascii")).decode("gbk", "replace")
    return content[:-1].decode("gbk", "replace") + "\ufffd" + after[n:] + tail


def familiarity(text: str) -> float:
    """Share of frequent characters; a lost one counts as a rare one."""
    return sum(char in frequent() for char in text) / len(text)


def gbk(char: str) -> bytes:
    return char.encode("gbk", "replace")


@cache
def frequent() -> frozenset[str]:
    return frozenset(common_characters() + "，。、（）《》“”：；")


@cache
def spoken(reading: str) -> tuple[bytes, ...]:
    """shù -> the GBK bytes of the Traditional characters read so: 數, 樹, 豎 ..."""
    return tuple(char.encode("gbk") for char in readings().get(reading, ""))


@cache
def readings() -> dict[str, str]:
    return {row["reading"]: row["characters"] for row in read_sheet(Path(__file__).parent / "readings.csv")}
