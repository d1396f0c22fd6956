"""What cleaning hands on. Belongs here: the shape. Not here: the steps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CleanArticle:
    """Simplified, normalised, without furniture. `text` is paragraphs joined by \\n; all facts point into it."""

    title: str
    text: str
    dateline: str | None  # 【共同社11月18日电】 as it stands at the head of `text` (it stays in the text)
    dateline_place: str | None
    dateline_agency: str | None
    dateline_day: int | None  # day of the month that the dateline names
    offsets: tuple[
        tuple[int, int, int], ...
    ]  # (clean start, parsed start, length): runs that lead back to the parsed text
    content_hash: str
