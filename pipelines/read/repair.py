"""Text that was decoded wrongly once before it was saved. Belongs here: undoing that where it can be undone.
Not here: choosing a codec."""

import re
from functools import cache

from pipelines.read.plausible import common_characters, plausibility

LOOK = 6_000  # characters in which the damage must show
EVERYWHERE, OFTEN = "的在一是有", 0.01  # so often in a text only when it is sound
GAIN = 0.25  # of plausibility that a repair of the whole text must bring
WESTERN = "\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
READ_AS_LATIN = re.compile(rf"[\xe3-\xef][{WESTERN}]{{2}}")
WESTERN_RUN = re.compile(rf"[{WESTERN}]{{3,}}")
GB_AS_LATIN = re.compile(r"(?:[\xa1-\xf7][\xa1-\xfe]){2,}")
HAN = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
LOST = 0xFF  # stands for a byte that U+FFFD hides; never occurs in UTF-8
MONTH, STOP = "月".encode(), "。".encode()
FREQUENT, CLEARLY = 100, 3  # a guess is sure when it is of this rank, and so many times the next one's
FREQUENT_MARKS, RARER_MARKS = "，的。、", "“”：（）；《》？！「」　—·"
TORN = re.compile(rb"\xff[\x80-\xbf]{2}|[\xe3-\xef]\xff[\x80-\xbf]|[\xe3-\xef][\x80-\xbf]\xff")


def repaired(text: str) -> tuple[str, str]:
    """-> (text, what was undone): æ—¥æœ¬ -> 日本, utf-8-as-latin-1; ÖÐ¹ú -> 中国, gb18030-as-latin-1;
    鏃ユ湰 -> 日本, utf-8-as-gbk; a text without such damage -> (text, "")."""
    look = text[:LOOK]
    if READ_AS_LATIN.search(look) and (undone := WESTERN_RUN.sub(from_western, text)) != text:
        return undone, "utf-8-as-latin-1"
    if sum(map(look.count, EVERYWHERE)) > OFTEN * len(look):
        return text, ""
    if not HAN.search(look) and GB_AS_LATIN.search(look):
        undone = GB_AS_LATIN.sub(from_gb, text)
        if plausibility(undone[:LOOK]) > 2 * GAIN:
            return undone, "gb18030-as-latin-1"
    if plausibility(look) < GAIN and plausibility((undone := from_gbk(text))[:LOOK]) > plausibility(look) + GAIN:
        return undone, "utf-8-as-gbk"
    return text, ""


def from_western(run: re.Match[str]) -> str:
    """æ—¥æœ¬ -> 日本; a run that does not give Chinese stays as it is: café, “naïve”."""
    content = b"".join(western_byte(char) for char in run[0])
    undone = content.decode("utf-8", "replace")
    good = len(HAN.findall(undone))
    return undone if good and undone.count("\ufffd") <= 0.1 * good + 1 else run[0]


def western_byte(char: str) -> bytes:
    """Latin-1 where it has the character, Windows-1252 for its extra ones."""
    return bytes([ord(char)]) if ord(char) < 256 else char.encode("cp1252")


def from_gb(run: re.Match[str]) -> str:
    """ÖÐ¹ú -> 中国"""
    return run[0].encode("latin-1").decode("gb18030", "replace")


def from_gbk(text: str) -> str:
    """鏃ユ湰 -> 日本. A byte that was lost on the way (锛�) is put back where one character stands out."""
    pieces = (piece.encode("gb18030", "ignore") for piece in text.split("\ufffd"))
    content = bytes([LOST]).join(pieces)
    return TORN.sub(most_frequent, content).decode("utf-8", "replace")


def most_frequent(torn: re.Match[bytes]) -> bytes:
    """锛� -> ，; where no character stands out U+FFFD stays: a guess must not put words in anyone's mouth."""
    at = torn[0].index(LOST)
    lost = torn.start() + at
    before, after = torn.string[max(0, torn.start() - 1) : torn.start()], torn.string[lost + 1 : lost + 2] or b"\n"
    fits = [(rank, whole) for rank, whole in by_two_bytes().get(torn[0], ()) if breaks_gbk(whole[at : at + 1], after)]
    found = [whole for _, whole in fits]
    if MONTH in found and before.isdigit() and after.isdigit():
        return MONTH
    if STOP in found and after in b"<\n":
        return STOP
    sure = fits and fits[0][0] < FREQUENT and (len(fits) == 1 or fits[1][0] > CLEARLY * fits[0][0])
    return found[0] if sure else b"\xef\xbf\xbd"


@cache
def breaks_gbk(lead: bytes, trail: bytes) -> bool:
    """Only bytes that GBK has no character for are lost."""
    try:
        (lead + trail).decode("gbk")
    except UnicodeDecodeError:
        return True
    return False


@cache
def by_two_bytes() -> dict[bytes, tuple[tuple[int, bytes], ...]]:
    """Every three-byte character with one of its bytes lost -> the characters that it may have been, by rank."""
    found: dict[bytes, list[tuple[int, bytes]]] = {}
    for rank, char in enumerate(FREQUENT_MARKS + common_characters() + RARER_MARKS, 1):
        whole = char.encode()
        for i in range(3):
            found.setdefault(whole[:i] + bytes([LOST]) + whole[i + 1 :], []).append((rank, whole))
    return {key: tuple(fits) for key, fits in found.items()}
