"""Furniture that nobody listed, learnt from a corpus: a paragraph that stands in many articles of one outlet.
Belongs here: the counting and the table. Not here: phrases that people listed (furniture.yaml).

A sentence of news may stand in several articles too: reprints, updates, formulas (某某参加会见). So a paragraph is
furniture only if its articles tell different stories on many days and it stands at their head or tail; one that reads
as a sentence needs more of them, and is marked in the table so that someone looks at it first.
"""

import polars as pl

ARTICLES = 8  # of one outlet, different texts, in which a short line stands
ARTICLES_SENTENCE = 30  # the same for a line that reads as a sentence
SHARE = 0.002  # of the outlet's articles
LONGEST = 300  # characters
DAYS = 5  # different days of publication
COLUMNS = ("source", "paragraph", "articles", "share", "days", "at_head", "at_tail", "sentence")


def paragraphs_of(articles: pl.LazyFrame) -> pl.LazyFrame:
    """(article_id, source, published_on, text) -> a row per paragraph, with its place from head and from tail."""
    lines = pl.col("text").str.split("\n")
    return (
        articles.select("article_id", "source", "published_on", lines.alias("paragraph"), lines.list.len().alias("n"))
        .with_columns(pl.int_ranges(0, "n").alias("place"))
        .explode("paragraph", "place")
        .filter(pl.col("paragraph").str.len_chars().is_between(2, LONGEST))
        .with_columns(from_tail=pl.col("n") - 1 - pl.col("place"))
    )


def learn(articles: pl.LazyFrame) -> pl.LazyFrame:
    """(article_id, source, published_on, text) -> one row per piece of furniture, see COLUMNS.

    `articles` counts those with the paragraph, `share` is their part of all of the outlet's; `at_head` and `at_tail`
    are the parts of them that have it among their first or last three paragraphs.
    """
    unlike = articles.filter(pl.col("source").is_not_null()).sort("article_id").unique(["source", "text"], keep="first")
    totals = unlike.group_by("source").agg(pl.len().alias("total"))
    sentence = pl.col("paragraph").str.contains("[。！？]").alias("sentence")
    return (
        paragraphs_of(unlike)
        .group_by("source", "paragraph")
        .agg(
            pl.col("article_id").n_unique().alias("articles"),
            pl.col("published_on").n_unique().alias("days"),
            (pl.col("place") < 3).mean().alias("at_head"),
            (pl.col("from_tail") < 3).mean().alias("at_tail"),
        )
        .join(totals, on="source")
        .with_columns(sentence, share=pl.col("articles") / pl.col("total"))
        .filter(
            pl.col("articles") >= pl.when("sentence").then(ARTICLES_SENTENCE).otherwise(ARTICLES),
            pl.col("share") >= SHARE,
        )
        .filter((pl.col("days") >= DAYS) & ((pl.col("at_head") > 0.8) | (pl.col("at_tail") > 0.8)))
        .select(COLUMNS)
        .sort("source", "articles", "paragraph", descending=[False, True, False])
    )
