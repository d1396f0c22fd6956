"""parsed_articles -> cleaned_articles, article by article."""

from collections.abc import Mapping
from pathlib import Path

from pipelines.clean import clean
from pipelines.clean.clean_article import CleanArticle
from pipelines.parse.article import Article
from pipelines.reject import Reject
from pipelines.warehouse.frames import Row
from pipelines.warehouse.guard import guarded
from pipelines.warehouse.stage import Made, Stage
from schemas.cleaned_articles import CleanedArticles


def make(rows: Mapping[str, list[Row]], _raw: Path) -> Made:
    made = Made()
    for row in rows["parsed_articles"]:
        cleaned = guarded(lambda row=row: clean(article(row)), "cleaning_failed")  # type: ignore[misc]
        if isinstance(cleaned, Reject):
            made.refuse(cleaned, row["file_id"], row["article_id"])
        else:
            made.add("cleaned_articles", **clean_row(cleaned, row))
            made.passes = row["file_id"]
    return made


def article(row: Row) -> Article:
    """The article as its format module yielded it, as far as cleaning reads it."""
    return Article(
        title=row["title"],
        paragraphs=tuple(row["text"].split("\n")),
        url=row["url"],
        source=row["source"],
        author=row["author"],
        section=row["section"],
        title_is_truncated=row["title_is_truncated"],
        captions=tuple(row["captions"]),
        related=tuple(row["related"]),
    )


def clean_row(cleaned: CleanArticle, row: Row) -> dict[str, object]:
    return {
        **{
            name: row[name]
            for name in ("article_id", "file_id", "position", "published_on", "published_precision", "source")
        },
        "title": cleaned.title,
        "text": cleaned.text,
        "n_chars": len(cleaned.text),
        "content_hash": cleaned.content_hash,
        "dateline": cleaned.dateline,
        "dateline_place": cleaned.dateline_place,
        "dateline_agency": cleaned.dateline_agency,
        "dateline_day": cleaned.dateline_day,
        "offsets": [{"clean": at, "parsed": source, "length": length} for at, source, length in cleaned.offsets],
    }


STAGE = Stage("clean", __name__, "parse", ("parsed_articles",), {"cleaned_articles": CleanedArticles}, make)
