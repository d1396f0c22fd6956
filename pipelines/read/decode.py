"""Bytes to text. Belongs here: which codec, and how sure. Not here: undoing damage that is older than the file."""

import re
from dataclasses import dataclass

from pipelines.read.plausible import is_text, plausibility
from pipelines.read.repair import repaired

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
BINARY = re.compile(
    rb"\x1f\x8b|PK\x03\x04|PK\x05\x06|\x28\xb5\x2f\xfd|BZh\d|\xfd7zXZ\x00|7z\xbc\xaf|Rar!|\x04\x22\x4d\x18"
    rb"|%PDF|\x89PNG|GIF8[79]a|\xff\xd8\xff|RIFF....(?:WEBP|AVI |WAVE)|\xd0\xcf\x11\xe0|ID3|OggS|....ftyp"
    rb"|\x7fELF|MZ.\x00|\xca\xfe\xba\xbe|PAR1|SQLite format 3\x00|wOF[F2]",
    re.S,
)
TAR = slice(257, 262)
# Among equals the first wins.
NATIONAL = ("gb18030", "big5hkscs", "cp950", "shift_jis", "euc_jp", "euc_kr", "utf-16-le", "utf-16-be")
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})""", re.I)
SAME = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs", "euc-kr": "euc_kr", "euc-jp": "euc_jp", "x-sjis": "shift_jis", "shift-jis": "shift_jis",
}  # fmt: skip
HEAD, SAMPLE, SEARCHED = 4_096, 24_000, 2_000_000  # bytes
WEIGHT = 0.1  # of what the page declares
ENOUGH = 0.3  # plausibility below which a national codec is not believed
RARE = 0.02  # broken characters in whole ones that a text may have
FOREIGN_LINE = re.compile(rb"[\x80-\xff][^\r\n]*")
HZ = re.compile(rb"~\{[\x21-\x7e]{2,}?~\}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """`encoding` is the codec, and what else is to be known: +truncated (the last character is cut), +damaged (some
    broken bytes, U+FFFD in the text), +lost (destroyed before it was saved), +doubtful (no codec fits well), or the
    older mistake that was undone: +utf-8-as-latin-1, +gb18030-as-latin-1, +utf-8-as-gbk."""

    text: str
    encoding: str
    binary: bool = False


NO_TEXT = Decoded("", "binary", True)


def decode(content: bytes) -> Decoded:
    """A file's bytes -> its text with \\n for every line end. Never raises: what is no text is binary, with text ''."""
    if BINARY.match(content) or content[TAR] == b"ustar":
        return NO_TEXT
    text, encoding = with_codec(content)
    doubtful = encoding.endswith("+doubtful")
    if not is_text(content[:SAMPLE].decode("latin-1") if doubtful else text[:SAMPLE]):
        return NO_TEXT
    text, undone = repaired(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not undone and "+" not in encoding and is_lost(text[:SAMPLE]):
        undone = "lost"
    return Decoded(text, f"{encoding}+{undone}" if undone else encoding)


def with_codec(content: bytes) -> tuple[str, str]:
    for bom, codec in BOMS:
        if content.startswith(bom):
            return forgiving(content[len(bom) :], codec)
    if content.count(b"\0", 0, SAMPLE) > 0.02 * len(content[:SAMPLE]):
        return forgiving(content, max(("utf-16-le", "utf-16-be"), key=lambda codec: fit(content[:SAMPLE], codec)))
    return as_utf8(content) or as_national(content)


def as_utf8(content: bytes) -> tuple[str, str] | None:
    """UTF-8, also with its last character cut or a broken byte here and there."""
    if HZ.search(content, 0, HEAD) and content.isascii():
        return forgiving(content, "hz")
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd") - content.count(b"\xef\xbf\xbd")
    whole = sum(content.count(lead) for lead in WIDE_LEADS) - broken
    return forgiving(content, "utf-8") if whole > 0 and broken <= max(2, RARE * whole) else None


WIDE_LEADS = tuple(bytes([lead]) for lead in range(0xE3, 0xF0))


def as_national(content: bytes) -> tuple[str, str]:
    """The codec under which the text looks most like text; what the page declares weighs in."""
    declared = declared_codec(content[:HEAD])
    wide, narrow = content[:SAMPLE], foreign_lines(content)
    fits = {codec: fit(wide if "16" in codec else narrow, codec) + WEIGHT * (codec == declared) for codec in NATIONAL}
    codec = max(NATIONAL, key=fits.__getitem__)
    if fits[codec] >= ENOUGH:
        return forgiving(content, codec)
    if mostly_ascii(content):
        return forgiving(content, "cp1252")
    text, encoding = forgiving(content, codec)
    return text, f"{encoding.partition('+')[0]}+doubtful"


def fit(sample: bytes, codec: str) -> float:
    return plausibility(sample.decode(codec, "replace"))


def declared_codec(head: bytes) -> str | None:
    match = DECLARED.search(head)
    name = match[1].decode("ascii", "replace").lower() if match else ""
    return SAME.get(name, name) or None


def foreign_lines(content: bytes) -> bytes:
    """Lines from their first byte beyond ASCII on: the head of a page may be all markup."""
    lines, size = [], 0
    for match in FOREIGN_LINE.finditer(content, 0, SEARCHED):
        lines.append(match[0])
        size += len(match[0])
        if size > SAMPLE:
            break
    return b"\n".join(lines)[:SAMPLE]


def mostly_ascii(content: bytes) -> bool:
    head = content[:SAMPLE]
    return len(head.decode("ascii", "ignore")) > 0.8 * len(head)


def forgiving(content: bytes, codec: str) -> tuple[str, str]:
    """Text and codec, with +truncated when only the last character is cut, +damaged when others are broken."""
    try:
        return content.decode(codec), plain_name(content, codec)
    except UnicodeDecodeError as error:
        cut = len(content) - error.start <= 3
    text = content.decode(codec, "replace")
    return (text.rstrip("\ufffd"), f"{codec}+truncated") if cut else (text, f"{codec}+damaged")


def plain_name(content: bytes, codec: str) -> str:
    """big5 for what needs none of the Hong Kong characters."""
    if codec != "big5hkscs":
        return codec
    try:
        content.decode("big5")
    except UnicodeDecodeError:
        return codec
    return "big5"


def is_lost(text: str) -> bool:
    """True when the file itself holds little but U+FFFD: an older conversion has destroyed the text for good."""
    return (lost := text.count("\ufffd")) > 20 and lost > 0.3 * sum(not char.isascii() for char in text)
