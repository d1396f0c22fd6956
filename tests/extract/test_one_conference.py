"""A conference that an article calls by several names is one; what others call the same may be another year's."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

DAY = date(2025, 11, 3)


def conferences(text: str) -> list[str | None]:
    return [e.name for e in extract(ArticleText("", text, DAY)).events if e.type == "meeting"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("COP30下周登场。法国总统马克龙将出席联合国气候峰会。", 1),
        ("COP30下周登场。法国总统马克龙2021年出席了COP26。", 2),
        ("法德意外长会3日在巴黎举行。各方今日出席德法意三国外长会谈。", 1),
        ("德国总理默茨将出席金砖国家特别峰会。默茨将在金砖国家视频峰会上讲话。", 1),
    ],
)
def test_one_conference_by_several_names(text: str, count: int) -> None:
    assert len(conferences(text)) == count, conferences(text)


def test_who_speaks_after_a_summit_that_is_called_after_two_leaders_did_not_sit_there() -> None:
    text = "美国总统拜登3日与中国国家主席习近平会谈。美方官员3日在拜习会结束后向媒体表示满意。"
    assert len(conferences(text)) == 1
