"""A line of every page is learnt; a sentence of one story that is often reprinted is not."""

from datetime import date, timedelta

import polars as pl

from pipelines.clean.furniture_learning import learn

TYPES = {"article_id": pl.String, "source": pl.String, "published_on": pl.Date, "text": pl.String}


def article(n: int, *lines: str, source: str = "某报") -> tuple[str, str, date, str]:
    return f"{source}{n:03}", source, date(2021, 1, 1) + timedelta(days=n % 20), "\n".join(lines)


def test_what_recurs_at_the_end_is_furniture() -> None:
    rows = [
        article(n, f"第{n}条新闻的正文。", f"第{n}条的第二段。", f"第{n}条的第三段。", "某报与您同行")
        for n in range(40)
    ]
    rows += [article(n, "同一则报道。", f"第{n}条。", source="转载网") for n in range(6)]
    rows += [article(100, "某报与您同行", source="别家")]
    found = learn(pl.LazyFrame(rows, TYPES, orient="row")).collect()
    assert found.select("source", "paragraph", "articles", "share", "at_tail").rows() == [
        ("某报", "某报与您同行", 40, 1.0, 1.0)
    ]


def test_what_stands_on_few_days_is_news() -> None:
    rows = [("a" + str(n), "某报", date(2021, 1, 1), f"第{n}条。\n双方在会谈后发表了声明") for n in range(40)]
    assert learn(pl.LazyFrame(rows, TYPES, orient="row")).collect().is_empty()


def test_the_same_page_twice_counts_once() -> None:
    rows = [(f"a{n}", "某报", date(2021, 1, 1 + n), "正文。\n尾巴") for n in range(20)]
    assert learn(pl.LazyFrame(rows, TYPES, orient="row")).collect().is_empty()
