"""One act told with several days."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

CASES = [
    ("中日两国外长3月2日和4月5日两次通电话。", ["2023-03-02", "2023-04-05"]),
    ("法国总统马克龙与英国首相苏纳克今年2月、4月先后会晤。", ["2023-02-01", "2023-04-01"]),
    ("法国总统马克龙3月3日、4月5日先后会见英国首相苏纳克和德国总理朔尔茨。", ["2023-04-05", "2023-04-05"]),
    ("法国总统马克龙与英国首相苏纳克4月5日会晤。", ["2023-04-05"]),
]


@pytest.mark.parametrize(("text", "days"), CASES, ids=[text for text, _ in CASES])
def test_each_day_is_an_event(text: str, days: list[str]) -> None:
    events = extract(ArticleText("", text, date(2023, 5, 1))).events
    assert [str(e.date_start) for e in events] == days
