"""Is this what a text would look like? Belongs here: counting characters. Not here: trying codecs."""

import re
from functools import cache
from pathlib import Path

PUNCTUATION = "，。、；：？！“”‘’（）《》【】「」『』—…·　０-９"
SPOILT = re.compile(r"[\ufffd\ue000-\uf8ff\x80-\x9f\U000f0000-\U0010ffff]")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@cache
def common_characters() -> str:
    """The 600 most frequent characters of news, most frequent first, then their Traditional forms: 80 % of any text."""
    return (Path(__file__).parent / "common_characters.txt").read_text("utf-8").replace("\n", "")


@cache
def familiar() -> re.Pattern[str]:
    """Runs of them. Also kana and Hangul: a page in Japanese or Korean must be read as such, to be refused as such."""
    return re.compile(rf"[{common_characters()}{PUNCTUATION}\u3041-\u30ff\uac00-\ud7a3]+")


def plausibility(text: str) -> float:
    """Share of expected characters beyond ASCII: Chinese news .7-.9, a wrong codec under .3; plain ASCII 1."""
    total = len(text) - len(text.encode("ascii", "ignore"))
    if not total:
        return 1.0
    return (sum(map(len, familiar().findall(text))) - 2 * len(SPOILT.findall(text))) / total


def is_text(text: str) -> bool:
    """False for what can only be pictures, programs and the like: more than one control character in a hundred."""
    return len(CONTROLS.findall(text)) <= 0.01 * len(text)
