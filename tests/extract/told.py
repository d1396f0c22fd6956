"""What a text without a title tells on a day, as the tests of extraction ask for it."""

from datetime import date

from pipelines.extract import ArticleText, extract
from pipelines.extract.facts import EventMention


def events_of(text: str, day: date, kind: str = "") -> list[EventMention]:
    """Its events; of one type, where one is named."""
    return [e for e in extract(ArticleText("", text, day)).events if kind in ("", e.type)]
