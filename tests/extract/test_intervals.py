"""时隔一年再次会谈: the talks a year before are an event too."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

CASES = [
    ("法国总统马克龙与英国首相斯塔默20日将在伦敦会谈。这是两人睽违一年再次面对面会晤。", "meeting", "2024-01-01", 2),
    ("两国正在协调举行法国总统马克龙与英国首相斯塔默时隔约一年的会谈。", "meeting", "2024-01-01", 2),
    ("法国总统马克龙10日与英国首相斯塔默会谈，这是两国首脑时隔5个月再次会谈。", "meeting", "2025-06-01", 2),
    ("这是法国总统时隔七年再次访华。", "visit", "2018-01-01", 2),
    ("法国总统马克龙10日与俄罗斯总统普京通电话，这是两人时隔两年首次通话。", "call", "2023-01-01", 2),
    ("法国总统马克龙10日与英国首相斯塔默会谈。时隔十天，议会表决。", "meeting", None, 1),
    ("法国外长巴罗10日与英国外相拉米会谈，两国相隔一年份的数据公布。", "meeting", None, 1),
]


@pytest.mark.parametrize(("text", "kind", "start", "count"), CASES)
def test_the_one_before_is_an_event_of_its_own(text: str, kind: str, start: str | None, count: int) -> None:
    found = extract(ArticleText("", text, date(2025, 11, 12))).events
    assert [e.type for e in found] == [kind] * count
    past = [str(e.date_start) for e in found if e.background and e.date_precision in ("year", "month")]
    assert past == ([start] if start else [])
