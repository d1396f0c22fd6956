"""What a step may know of the page beside its text. Belongs here: the shape."""

from dataclasses import dataclass

from pipelines.clean.furniture import Furniture


@dataclass(frozen=True, slots=True)
class Page:
    """`title`, `captions` and `related` are cleaned as the text is, so that they can be compared with it."""

    title: str
    title_is_truncated: bool
    others: frozenset[str]  # keys of captions and of headlines of other articles
    furniture: Furniture
