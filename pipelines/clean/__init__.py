"""Parsed articles to cleaned ones. Belongs here: the order of the steps. Not here: any step."""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from pipelines.clean.characters import (
    curl_quotes,
    decode_entities,
    drop_empty_lines,
    drop_glosses,
    plain_characters,
    restore_lost_blanks,
    stop_for_letter,
    trim_blanks,
    widen_punctuation,
)
from pipelines.clean.clean_article import CleanArticle
from pipelines.clean.damage import mend_torn_bytes
from pipelines.clean.datelines import Dateline, dateline
from pipelines.clean.draft import Draft, draft
from pipelines.clean.furniture import furniture_of
from pipelines.clean.lines import (
    drop_furniture,
    drop_glued_caption,
    drop_label,
    drop_second_print,
    drop_tail,
    drop_title,
    key,
    split_glued,
)
from pipelines.clean.page import Page
from pipelines.clean.script import simplify
from pipelines.parse.article import Article

__all__ = ["clean", "clean_text"]

HEADLINE = 8  # characters of a headline or caption that no subheading has by chance

CHARACTER_STEPS: tuple[Callable[[str], str], ...] = (
    decode_entities,
    plain_characters,
    mend_torn_bytes,
    drop_glosses,
    restore_lost_blanks,
    simplify,
    curl_quotes,
    widen_punctuation,
    stop_for_letter,
)
TITLE_STEPS = (*CHARACTER_STEPS, trim_blanks, widen_punctuation, trim_blanks)
LINE_STEPS: tuple[Callable[[str, Page], str], ...] = (
    split_glued,
    lambda text, page: widen_punctuation(trim_blanks(text)),
    drop_label,
    drop_title,
    drop_glued_caption,
    drop_furniture,
    drop_second_print,
    lambda text, page: drop_empty_lines(text),
    drop_tail,
    lambda text, page: drop_empty_lines(text),
)


def clean(article: Article) -> CleanArticle:
    """One article, Simplified and without furniture. Each character's place in the parsed text is in `offsets`."""
    title, *others = clean_lines((article.title, *article.captions, *article.related))
    page = Page(
        title,
        article.title_is_truncated,
        frozenset(words for line in others if len(words := key(line)) >= HEADLINE),
        furniture_of(article.source),
    )
    body = through(CHARACTER_STEPS, draft("\n".join(article.paragraphs)))
    body = settled(body, page)
    found = dateline(body.text) or Dateline("")
    return CleanArticle(
        title,
        body.text,
        found.text or None,
        found.place,
        found.agency,
        found.day,
        body.runs,
        hashlib.blake2b(f"{title}\x1f{body.text}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest(),
    )


def settled(body: Draft, page: Page) -> Draft:
    """Through the steps on lines until they find nothing more: what went may have hidden what is to go too."""
    before = ""
    while body.text != before:
        before = body.text
        for step in LINE_STEPS:
            body = body.become(step(body.text, page))
    return body


def clean_text(
    title: str, paragraphs: Sequence[str], source: str | None = None, title_is_truncated: bool = False
) -> CleanArticle:
    """The same for a text that is not from a file."""
    return clean(Article(title, tuple(paragraphs), source=source, title_is_truncated=title_is_truncated))


def clean_lines(lines: Iterable[str]) -> list[str]:
    """Headlines and captions, cleaned as text is, each still one line."""
    text = "\n".join(" ".join(line.splitlines()) for line in lines)
    return through(TITLE_STEPS, draft(text)).text.split("\n")


def through(steps: Iterable[Callable[[str], str]], text: Draft) -> Draft:
    for step in steps:
        text = text.become(step(text.text))
    return text
