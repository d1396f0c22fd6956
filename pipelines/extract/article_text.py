"""What extraction reads. Belongs here: the input shape. Not here: where it comes from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One cleaned article. `published` is the local day of the outlet, None when the file gives no clue at all."""

    title: str
    text: str
    published: date | None
    published_precision: str = "day"
    dateline_day: int | None = None
    dateline_place: str | None = None
    source: str | None = None
