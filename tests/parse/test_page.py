"""Times, titles, lines and records as pages, feeds and tables write them."""

from datetime import datetime

import pytest

from pipelines.parse.page.address import original
from pipelines.parse.page.fields import as_text, is_record, kind_of, part
from pipelines.parse.page.inner_file import safe_name
from pipelines.parse.page.markdown import plain_lines
from pipelines.parse.page.page_source import SOURCE, alone, known_in
from pipelines.parse.page.prose import lines, plain_prose, prose, sorted_out
from pipelines.parse.page.records import records
from pipelines.parse.page.runs import Block
from pipelines.parse.page.title import title_of, without_site
from pipelines.parse.page.tree import tree
from pipelines.parse.page.written_time import when

TIMES = [
    ("1602413783000", "2020-10-11T18:56:23+08:00", "minute"),
    ("1602413783", "2020-10-11T18:56:23+08:00", "minute"),
    ("20201125", "2020-11-25T00:00:00+08:00", "day"),
    ("20201125T073000Z", "2020-11-25T15:30:00+08:00", "minute"),
    ("Sun Nov 26 2023 20:00:00 GMT+0800", "2023-11-26T20:00:00+08:00", "minute"),
    ("Sun Nov 26 10:12:00 +0800 2023", "2023-11-26T10:12:00+08:00", "minute"),
    ("202311261820", "2023-11-26T18:20:00+08:00", "minute"),
    ("KST 2023.11.26 18:20", "2023-11-26T17:20:00+08:00", "minute"),
    ("2023年 11月 26日 - 20:15  | 共同社", "2023-11-26T20:15:00+08:00", "minute"),
    ("11/26/2023 10:12 AM", "2023-11-26T10:12:00+08:00", "minute"),
    ("26/11/2023 10:12 PM", "2023-11-26T22:12:00+08:00", "minute"),
    ("112年11月26日 10:05", "2023-11-26T10:05:00+08:00", "minute"),
    ("發布日期：113-03-05", "2024-03-05T00:00:00+08:00", "day"),
    ("2023年11月26日 下午3:05", "2023-11-26T15:05:00+08:00", "minute"),
    ("2024 03/12 09:15:30 来源：新华网", "2024-03-12T09:15:30+08:00", "minute"),
    ("2025-04-17 HKT 13:51", "2025-04-17T13:51:00+08:00", "minute"),
    ("2023-1-2 (三) 12:00", "2023-01-02T12:00:00+08:00", "minute"),
    ("18.02.2023 15:01:39 UTC+08:00", "2023-02-18T15:01:39+08:00", "minute"),
    ("Thu, 27 Feb 2025 11:38:00 +0800", "2025-02-27T11:38:00+08:00", "minute"),
    ("2023-11", "2023-11-01T00:00:00+08:00", "month"),
    ("23-11-26 20:15", "2023-11-26T20:15:00+08:00", "minute"),
    ("2023. 11. 26. 20:15", "2023-11-26T20:15:00+08:00", "minute"),
    ("2023-11-26 07:15 EST", "2023-11-26T07:15:00-05:00", "minute"),
    ("Nov. 26, 2023 7:15 am ET", "2023-11-26T07:15:00-05:00", "minute"),
    ("July 26, 2023 7:15 am ET", "2023-07-26T07:15:00-04:00", "minute"),
    ("二〇二三年十一月二十六日", "2023-11-26T00:00:00+08:00", "day"),
    ("令和5年11月26日", "2023-11-26T00:00:00+08:00", "day"),
    ("平成元年1月8日", "1989-01-08T00:00:00+08:00", "day"),
]


@pytest.mark.parametrize(("text", "at", "precision"), TIMES)
def test_times(text: str, at: str, precision: str) -> None:
    found = when(text, "meta")
    assert found is not None
    assert (found.at, found.precision) == (datetime.fromisoformat(at), precision)


@pytest.mark.parametrize("text", ["2023年06月31日", "20231345", "昨天", "", "第24次会议"])
def test_no_time(text: str) -> None:
    assert when(text, "meta") is None


def test_american_order_and_lost_year() -> None:
    american, yearless = when("4/2/2024 12:45 PM UTC", "feed", us=True), when("11月26日 12:30", "meta", year=2023)
    assert american is not None
    assert american.at.isoformat() == "2024-04-02T12:45:00+00:00"
    assert yearless is not None
    assert yearless.at.isoformat() == "2023-11-26T12:30:00+08:00"


TITLES = [
    ("两国外长在京会谈-新华网", "两国外长在京会谈"),
    ("两国外长在京会谈_新闻_某某网", "两国外长在京会谈"),
    ("两国外长在京会谈--国际--人民网", "两国外长在京会谈"),
    ("兩國外長會談 - 政治 - 自由時報電子報", "兩國外長會談"),
    ("兩國外長會談 | 國際 | 中央社 CNA", "兩國外長會談"),
    ("俄美对话-欧洲的忧虑", "俄美对话-欧洲的忧虑"),
    ("近镜头丨两国外长会谈", "近镜头丨两国外长会谈"),
]


@pytest.mark.parametrize(("title", "bare"), TITLES)
def test_site_names_leave_a_title(title: str, bare: str) -> None:
    assert without_site(title, ()) == bare


def test_the_heading_that_the_head_confirms_is_the_title() -> None:
    standing = ["某省人民政府网站", "相关新闻", "省长会见大使"]
    assert title_of(standing, [], "省长会见大使_要闻_某省人民政府门户网站", []) == "省长会见大使"
    assert title_of([], ["省长会见大使"], "首页", []) == "省长会见大使"


@pytest.mark.parametrize("title", ["抗议者包围海洋国大使馆", "朝鲜炸毁韩朝联络办公室", "两国将设立渔业合作委员会"])
def test_a_title_may_end_as_names_of_sites_do(title: str) -> None:
    assert title_of(["滨海新闻网", title], [], f"{title}_国际_滨海新闻网", []) == title
    assert title_of([title], [title], title, []) == title
    assert title_of(["滨海新闻网"], [], "滨海新闻网", []) == ""


@pytest.mark.parametrize(
    ("kept", "url"),
    [
        ("https://web.archive.org/web/20231213020304/http://www.example.org/a?b=1", "http://www.example.org/a?b=1"),
        ("https://web.archive.org/web/20231213020304id_/https://example.org/a", "https://example.org/a"),
        ("http://archive.ph/20231213020304/https://example.org/a", "https://example.org/a"),
        ("https://example-org.cdn.ampproject.org/c/s/example.org/a", "https://example.org/a"),
        (
            "http://webcache.googleusercontent.com/search?q=cache:AbC-12345678:https://example.org/a+x&hl=zh",
            "https://example.org/a",
        ),
        ("https://example.org/web/20231213/a", "https://example.org/web/20231213/a"),
        ("https://web.archive.org/", "https://web.archive.org/"),
    ],
)
def test_a_kept_page_has_its_own_address(kept: str, url: str) -> None:
    assert original(kept) == url


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("外长抵京。　　双方会谈。", ["外长抵京。", "双方会谈。"]),
        ("外长抵京。  双方会谈。 【纠错】", ["外长抵京。", "双方会谈。", "【纠错】"]),
        ("约翰  史密斯抵京", ["约翰 史密斯抵京"]),
        ("一\n\n二\n", ["一", "二"]),
    ],
)
def test_lines(text: str, found: list[str]) -> None:
    assert list(lines(text)) == found


LEAD = "两国外长12日在北京举行会谈，就双边关系交换意见，并签署谅解备忘录。"
FURNITURE = [
    ("分享到：", False), ("字号：大 中 小", False), ("责任编辑：王小明", False), ("扫一扫在手机打开当前页", False),
    ("新华社记者 王小明 摄", False), ("图为两国外长握手", False), ("【1】【2】", False),
    ("（本文来自某新闻）", False),
    ("大中小企业代表团随访", True), ("来源地证书制度下月取消", True), ("图书展今日开幕。", True),
    ("评论员认为，此访意义重大。", True),
]  # fmt: skip


@pytest.mark.parametrize(("line", "stays"), FURNITURE)
def test_furniture(line: str, stays: bool) -> None:
    assert (line in plain_prose(f"{LEAD}\n{line}").paragraphs) is stays


def test_what_readers_wrote_is_left_out() -> None:
    blocks = [Block("p", LEAD), Block("p", LEAD), Block("h3", "网友评论(2)"), Block("p", "支持！"), Block("p", LEAD)]
    assert sorted_out(blocks).paragraphs == [LEAD, LEAD]


def test_a_list_of_links_is_no_prose() -> None:
    html = f"<div><p>{LEAD}</p><p>延伸閱讀</p><ul><li><a href='/1'>外長訪歐</a></li></ul><p>{LEAD}</p></div>"
    found = prose(tree(html))
    assert (found.paragraphs, found.related) == ([LEAD, LEAD], ["外長訪歐"])


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("2024年03月12日09:15 来源：新华社", "新华社"),
        ("2024-03-12 來源：大公報 作者：王小明", "大公報"),
        ("来源：驻某国使馆 （驻某国使馆供稿）", "驻某国使馆"),
        ("来源于：东区办事处", "东区办事处"),
    ],
)
def test_sources(line: str, source: str) -> None:
    match = SOURCE.search(line)
    assert match is not None
    assert match["source"] == source


def test_a_channel_belongs_to_its_outlet() -> None:
    known = known_in("人民网－国际频道")
    assert known is not None
    assert known.name == "人民网"
    assert known_in("某某县融媒体中心") is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("文章标题", "title"),
        ("pub_date", "published"),
        ("Publish Time", "published"),
        ("正文", "text"),
        ("price", None),
    ],
)
def test_names_of_fields(name: str, kind: str | None) -> None:
    assert kind_of(name) == kind


def test_values_of_fields() -> None:
    assert as_text({"rendered": "<p>外长</p>"}) == "<p>外长</p>"
    assert as_text(["王五", {"name": "李六"}]) == "王五\n李六"
    assert as_text(float("nan")) is None
    assert part({"Content": "", "summary": "x", "正文": "外长"}, "text") == "外长"


def test_records_lie_anywhere() -> None:
    inner = {"title": "外长抵京", "content": LEAD}
    assert [part(found, "title") for found in records({"data": {"list": [{"_source": inner}, {"id": 1}]}})] == [
        "外长抵京"
    ]
    (found,) = records({"video_title": "外长抵京", "video_url": "https://example.org/1", "video_detail": inner})
    assert (part(found, "text"), part(found, "url")) == (LEAD, "https://example.org/1")
    assert not is_record({"name": "王五", "description": "外交部长"})


@pytest.mark.parametrize(
    ("name", "safe"), [("../../a", "a"), ("/etc/a", "etc/a"), ("C:\\x\\a", "C:/x/a"), ("", "unnamed")]
)
def test_names_stay_inside(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_markdown() -> None:
    text = "# 标题\n\n**[[zh:甲国]]外长**与[乙国](https://example.org/a)总理\\[会谈\\]\n---\n![图](x.jpg)\n> 引文"
    assert list(plain_lines(text)) == ["标题", "甲国外长与乙国总理[会谈]", "引文"]


def test_an_outlet_alone_on_a_line_is_the_source() -> None:
    found = alone(["2023-11-26 10:12", "参考消息", "今日头条"])
    assert found is not None
    assert found.name == "参考消息"
    assert alone(["参考消息", "法广"]) is None
    assert alone(["今日头条"]) is None
