"""Is it Chinese text at all? Belongs here: counting scripts. Not here: variants of Chinese."""

import re
from collections.abc import Sequence

from pipelines.read.raw_file import RawFile
from pipelines.reject import Reject

HAN = re.compile(r"[\u3400-\u9fff]")
HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
HANGUL = re.compile(r"[\uac00-\ud7a3]")
LATIN = re.compile(r"[A-Za-z]{2,}")
MARKUP = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>|https?://\S+", re.S | re.I)
KANA_OR_HANGUL = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]")
GLANCE = 300  # characters that settle it when a third of them are Han, and no kana or hangul follow
SENTENCE = 20  # Han characters of a line that is no mere heading
SAMPLE = 4_000  # characters looked at: an article is in one language


def refusal(raw: RawFile) -> Reject | None:
    """Why a whole file holds nothing for us, when its bytes or script say so."""
    if raw.encoding == "binary":
        return Reject("binary", "The file is not text.", {"path": raw.path})
    if not raw.text.strip("\ufeff\u3000 \t\r\n\0"):
        return Reject("empty_file", "The file is empty.", {"path": raw.path, "size_bytes": raw.size_bytes})
    return not_chinese(MARKUP.sub(" ", raw.text[: 10 * SAMPLE]), raw.path)


def not_chinese(text: str, path: str) -> Reject | None:
    """A reject for a text in Japanese, Korean or a Latin script; None for Chinese, also with foreign names in it."""
    language = foreign(text[:SAMPLE])
    return (
        Reject("not_chinese", f"The text is {language}, not Chinese.", {"path": path, "head": text.strip()[:200]})
        if language
        else None
    )


def no_text_of_ours(what: str, paragraphs: Sequence[str], row: dict[str, object], title: str = "") -> Reject | None:
    """Why a part of a file is no article: it has a title alone, or is not Chinese."""
    if not paragraphs:
        return Reject("no_body", f"The {what} has a title and no text.", row)
    return not_chinese("\n".join([title, *paragraphs] if title else paragraphs), str(row["path"]))


def foreign(text: str) -> str | None:
    """Japanese | Korean | in a Latin script | None.

    Kana are a third of Japanese prose; in Chinese they stand in names alone.
    """
    if sum(map(len, HAN_RUN.findall(text[:GLANCE]))) > GLANCE // 3 and not KANA_OR_HANGUL.search(text):
        return None
    if quotes(text):
        return None
    chinese, kana, hangul = (len(pattern.findall(text)) for pattern in (HAN, KANA, HANGUL))
    if kana > 10 and kana > 0.15 * (chinese + kana):
        return "Japanese"
    if hangul > 10 and hangul > 0.3 * (chinese + hangul):
        return "Korean"
    words = len(LATIN.findall(text))
    return "in a Latin script" if words > 8 and chinese < 0.5 * words else None


def han(text: str) -> int:
    """Chinese characters of a text."""
    return len(HAN.findall(text))


def quotes(text: str) -> bool:
    """True for Chinese lines between which others quote in kana or hangul: a message, a poem."""
    lines = text.split("\n")
    if len(lines) < 2 or not KANA_OR_HANGUL.search(text):
        return False
    plain = [han(line) for line in lines if not KANA_OR_HANGUL.search(line)]
    chinese = sum(number for number in plain if number >= SENTENCE)
    return chinese > han(text) / 2 and chinese > len(KANA_OR_HANGUL.findall(text))
