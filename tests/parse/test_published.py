"""Dates as pages write them, and which evidence wins."""

from datetime import UTC, date, datetime

import pytest

from pipelines.parse.article import Published
from pipelines.parse.best_clue import best
from pipelines.parse.header import fetched_at
from pipelines.parse.outlets import outlet
from pipelines.parse.published import (
    CHINA,
    dateline,
    from_path,
    from_url,
    front_matter,
    header_epoch,
    lead_day,
    roc_tail,
    visible,
)
from pipelines.parse.written_moment import read_time

SEEN = datetime(2024, 5, 17, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "name", "iso"),
    [
        ("25/11/2023 - 15:07", "法广", "2023-11-25T15:07:00+01:00"),
        ("04/07/2024 - 09:05", "法广", "2024-07-04T09:05:00+02:00"),
        ("Fri, 26 Jul 2024 13:15:37 GMT", "美国之音", "2024-07-26T13:15:37+00:00"),
        ("2021-01-18T01:18:47", "路透社", "2021-01-18T01:18:47+00:00"),
        ("2020-10-06T12:02:31.851Z", "德国之声", "2020-10-06T12:02:31.851000+00:00"),
        ("2020-08-07 10:43:02", "纽约时报中文网", "2020-08-07T10:43:02+08:00"),
        ("2020年9月25日早上6点15分", "BBC中文", "2020-09-25T06:15:00+00:00"),
        ("2020.11.20 11:30", "韩国中央日报", "2020-11-20T11:30:00+09:00"),
        ("2025-11-24\xa010:43  \xa0", "朝鲜日报", "2025-11-24T10:43:00+09:00"),
        ("2022年11月18日09:40 CST 更新", "华尔街日报", "2022-11-18T09:40:00+08:00"),
        ("2020-11-25 07:48:54  來源:新華網 責任編輯:某某", None, "2020-11-25T07:48:54+08:00"),
        ("时间:2023-04-02 15:15内容来源:联合早报", None, "2023-04-02T15:15:00+08:00"),
        ("2016年4月29日 下午3:05", None, "2016-04-29T15:05:00+08:00"),
        ("日期：Wed, 01 Jul 2020 20:10:53 +0000", None, "2020-07-01T20:10:53+00:00"),
        ("2024年6月19日 09:05 (GMT+9)", None, "2024-06-19T09:05:00+09:00"),
        ("2024-06-19 09:05 UTC-5", None, "2024-06-19T09:05:00-05:00"),
        ("2024-06-19 09:05（UTC+05:30）", None, "2024-06-19T09:05:00+05:30"),
        ("2024-06-19 09:05 GMT 6条评论", None, "2024-06-19T09:05:00+00:00"),
        ("北京时间2024年6月19日 09:05", "BBC中文", "2024-06-19T09:05:00+08:00"),
        ("2024-06-19 09:05 北京時間", "美国之音", "2024-06-19T09:05:00+08:00"),
        ("17 分钟前", "BBC中文", "2024-05-17T11:43:00+00:00"),
        ("2 小時前", None, "2024-05-17T10:00:00+00:00"),
        ("2024-03-05 24:00", None, "2024-03-05T00:00:00+08:00"),
        ("2023年13月40日", None, None),
        ("同一主题", None, None),
    ],
)
def test_visible(line: str, name: str | None, iso: str | None) -> None:
    found = visible(line, outlet(name), SEEN)
    assert (found.at.isoformat() if found else None) == iso


@pytest.mark.parametrize(
    ("line", "near", "day"),
    [
        ("04/07/2024", "2024-04-08", "2024-04-07"),
        ("04/07/2024", "2024-07-05", "2024-07-04"),
        ("04/07/2024", None, "2024-07-04"),
        ("26/07/2024", "2024-04-08", "2024-07-26"),
    ],
)
def test_day_or_month_first_by_other_evidence(line: str, near: str | None, day: str) -> None:
    found = read_time(line, CHINA, "visible_line", near=date.fromisoformat(near) if near else None)
    assert found is not None
    assert found.at.date().isoformat() == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://www.zaobao.com/realtime/china/story20210915-1193788", "2021-09-15"),
        ("http://chinese.aljazeera.net/news/political/2022/12/12/x", "2022-12-12"),
        ("http://chinese.aljazeera.net/news/political/2023/8/18/x", "2023-08-18"),
        ("https://www.cna.com.tw/news/firstnews/202010230018.aspx", "2020-10-23"),
        ("https://news.rthk.hk/rthk/ch/component/k2/1650777-20220530.htm", "2022-05-30"),
        ("http://www.bbc.com/zhongwen/simp/chinese-news-54291307", None),
        ("https://www.dw.com/zh/a-59214296", None),
        ("https://example.org/20231345/x", None),
    ],
)
def test_from_url(url: str, day: str | None) -> None:
    found = from_url(url)
    assert (found.at.date().isoformat() if found else None) == day


def test_wall_time_taken_for_utc() -> None:
    """Whole eight hours off, as few as bring the feed's time before the fetching."""
    fetched = datetime(2021, 9, 15, 6, 44, 59, tzinfo=UTC)
    assert header_epoch(1631709300000, fetched).at == datetime(2021, 9, 15, 4, 35, tzinfo=UTC)
    assert header_epoch(1631709300000, None).at == datetime(2021, 9, 15, 12, 35, tzinfo=UTC)
    assert header_epoch(1631709300000, datetime(2021, 9, 1, tzinfo=UTC)).at == datetime(2021, 9, 15, 12, 35, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "iso", "precision"),
    [
        ("2023-11-25 22:45:03.000000000 +08:00", "2023-11-25T22:45:03+08:00", "minute"),
        ("2021-09-15T06:44:59.771Z", "2021-09-15T06:44:59+00:00", "minute"),
        ("2024-04-30 16:00:00.000000000 +00:00", "2024-05-01T00:00:00+08:00", "day"),
        ("2018-04-16", "2018-04-16T00:00:00+00:00", "day"),
        ("", None, None),
        ("yesterday", None, None),
    ],
)
def test_front_matter(value: str, iso: str | None, precision: str | None) -> None:
    found = front_matter(value)
    assert (found.at.isoformat(), found.precision) == (iso, precision) if found else iso is None


def test_an_impossible_moment_of_writing_is_none() -> None:
    assert fetched_at({"date": "2021-09-15T06:44:59.771Z"}) == datetime(2021, 9, 15, 6, 44, 59, 771000, tzinfo=UTC)
    assert fetched_at({"date": "2021-19-45T06:44:59.771Z"}) is None


def clue(text: str, precision: str, basis: str) -> Published:
    return Published(datetime.fromisoformat(text).replace(tzinfo=UTC), precision, basis)


def test_the_first_possible_clue_wins() -> None:
    line, header = (
        clue("2024-05-16T10:00", "minute", "visible_line"),
        clue("2024-05-16T10:08", "minute", "header_comment"),
    )
    assert best((None, line, header), SEEN) == line
    late = clue("2024-05-20T10:00", "minute", "visible_line")
    assert best((late, header), SEEN) == header
    assert best((late,), SEEN) is None


def test_a_day_is_completed_by_a_minute_of_that_day() -> None:
    day, same, other = (
        clue("2024-05-16", "day", "visible_line"),
        clue("2024-05-16T09:00", "minute", "front_matter"),
        clue("2024-05-15T09:00", "minute", "header_comment"),
    )
    assert best((day, other, same)) == same
    assert best((day, other)) == day


def test_an_item_posted_again_has_the_day_of_its_address() -> None:
    archive, address = clue("2023-07-16T09:06", "minute", "front_matter"), clue("2022-12-12", "day", "url")
    assert best((archive, address)) == address
    fresh = clue("2022-12-13T01:00", "minute", "front_matter")
    assert best((fresh, address)) == fresh


def test_days_without_year() -> None:
    near = date(2026, 1, 4)
    assert (found := dateline("新华社北京12月1日电　某国外长", near))
    assert found.at.date() == date(2025, 12, 1)
    assert (found := dateline("（中央社台北9日電）", date(2020, 10, 10)))
    assert found.at.date() == date(2020, 10, 9)
    assert dateline("新华社北京12月1日电", None) is None
    assert (found := lead_day("当地时间10月16日，两国外长通话", 2025))
    assert found.at.date() == date(2025, 10, 16)
    assert (found := roc_tail("…自由領域。（編輯：某某）1091023", UTC))
    assert found.at.date() == date(2020, 10, 23)
    assert roc_tail("…共有1091023人。", UTC) is None


def test_paths() -> None:
    assert (found := from_path("news/20221210.md"))
    assert (found.at.date(), found.precision) == (
        date(2022, 12, 10),
        "day",
    )
    assert (found := from_path("2022/10/x.txt"))
    assert (found.at.date(), found.precision) == (date(2022, 10, 1), "month")
    assert from_path("a/3c3b634703c4ab89fbd17e3a20265269.txt") is None
