"""Files that hold no article are refused with a reason; traps of headers and bodies."""

from datetime import UTC, datetime

import pytest

from pipelines.parse import parse_file
from pipelines.parse.article import Article
from pipelines.read.raw_file import RawFile


def raw(text: str, encoding: str = "utf-8", path: str = "x.txt") -> RawFile:
    return RawFile(
        "f", path, "0", len(text), datetime(2024, 1, 1, tzinfo=UTC), encoding, text, text.encode("utf-8", "replace")
    )


def only(text: str, path: str = "x.txt") -> Article:
    (article,) = parse_file(raw(text, path=path)).articles
    return article


def post(body: str, title: str = "两国外长会谈", more: str = "categories: kyodo\n") -> str:
    return f"---\nlayout: post\ntitle: {title}\ndate: 2023-11-25 22:45:03.000000000 +08:00\n{more}---\n\n{body}\n"


@pytest.mark.parametrize(
    ("text", "encoding", "reason"),
    [
        ("", "utf-8", "empty_file"),
        (" \n\u3000\n", "utf-8", "empty_file"),
        ("\x00\x01\x02", "binary", "binary"),
        ("The minister arrived in Tokyo on Monday and met his counterpart for talks on trade.", "utf-8", "not_chinese"),
        (
            "外相は１４日、東京で会談し、両国の関係についておおむね一致したことを明らかにした。これからも話し合う。",
            "utf-8",
            "not_chinese",
        ),
        ("외교부 장관은 15일 서울에서 회담을 갖고 양국 관계에 대해 의견을 나눴다고 밝혔다.", "utf-8", "not_chinese"),
        ("早安", "utf-8", "no_article"),
        (post("<div></div>"), "utf-8", "no_text"),
        (
            post("<p>The minister arrived in Tokyo on Monday and met his counterpart.</p>", "Arrival of a minister"),
            "utf-8",
            "not_chinese",
        ),
    ],
)
def test_refused(text: str, encoding: str, reason: str) -> None:
    parsed = parse_file(raw(text, encoding))
    assert not parsed.articles
    assert [item.reason for item in parsed.rejects] == [reason]


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("快讯：外长：“会谈”[影] #1", "快讯：外长：“会谈”[影] #1"),
        ('"外长“会谈”"', "外长“会谈”"),
        ("'外长 ''会谈'' '", "外长 '会谈'"),
        ('"未闭合的引号', '"未闭合的引号'),
        ("*anchor &x [外长", "*anchor &x [外长"),
        ("外长抵达东京 – 法国国际广播电台 - RFI", "外长抵达东京"),
        ("外长" * 5000, "外长" * 5000),
    ],
)
def test_titles_are_no_yaml(title: str, read: str) -> None:
    assert only(post("<p>外长抵达东京，双方举行会谈。</p>", title)).title == read


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("<p>外长抵达东京。</p><p>（编辑：某某）</p>", ("外长抵达东京。",)),
        ("<p>外长抵达东京。（完）</p>", ("外长抵达东京。",)),
        ("<p>外长抵达东京。（編輯：某某）1091023</p>", ("外长抵达东京。",)),
        ("<p>外长抵达东京（日本首都）。</p>", ("外长抵达东京（日本首都）。",)),
        ("<h1>两国外长会谈</h1><p>两国外长会谈</p><p>他说，会谈顺利。</p>", ("他说，会谈顺利。",)),
        ("<p>外长抵达东京。</p><p>相关阅读</p><ul><li><a href='/1'>另一篇报道</a></li></ul>", ("外长抵达东京。",)),
        ("<p>外长抵达东京。</p><p>版权所有，不得转载</p><p>外长回国。</p>", ("外长抵达东京。",)),
        ("<p>1. 外长抵达东京</p><p>他说，会谈顺利。</p>", ("1. 外长抵达东京", "他说，会谈顺利。")),
        ("<p>2023年11月25日，外长抵达东京。</p>", ("2023年11月25日，外长抵达东京。",)),
        (
            "<p>商务部已发放许可证，允许两国公司在九月前结束交易。</p>",
            ("商务部已发放许可证，允许两国公司在九月前结束交易。",),
        ),
        ("<p>外长抵达东京。</p><p>教育许可证:1310572 举报电话:000-0000000</p>", ("外长抵达东京。",)),
        ("<p>外长欢迎邻国加入该联盟。</p>", ("外长欢迎邻国加入该联盟。",)),
        (
            "<p>外长抵达。</p><h3>相关图集：访问</h3><div><img><b>机场</b>：外长在机场，与大使握手。</div><p>他明天回国。</p>",
            ("外长抵达。", "他明天回国。"),
        ),
        (
            "<p><span>外长在五年前的会议上提出这项延续至今的倡议</span>"
            "<div class='dictionary-box'><p>倡议是什么</p></div><span>（草案）等三份文件。</span></p>",
            ("外长在五年前的会议上提出这项延续至今的倡议（草案）等三份文件。",),
        ),
        ("<p>责任编辑表示，外长抵达东京。</p>", ("责任编辑表示，外长抵达东京。",)),
    ],
)
def test_bodies(body: str, paragraphs: tuple[str, ...]) -> None:
    assert only(post(body)).paragraphs == paragraphs


def test_a_link_text_with_brackets_and_a_cut_title() -> None:
    text = '---\ntitle: "外长[专访]：愿加"\nauthor: 法广\n---\n<!--1700921701000-->\n[外长[专访]：愿加强合作](https://www.rfi.fr/a_(b))\n------\n<p>外长说，会谈顺利。</p>'
    article = only(text)
    assert (article.title, article.url, article.source) == (
        "外长[专访]：愿加强合作",
        "https://www.rfi.fr/a_(b)",
        "法广",
    )


def test_a_visible_time_after_the_crawl_is_not_believed() -> None:
    head = "<!--1700921701000-->\n[外长](https://www.rfi.fr/a)\n------\n"
    text = f"{head}<div>25/12/2031 - 15:07</div><p>外长说，会谈顺利。</p>"
    published = only(text).published
    assert published
    assert (published.basis, published.at.date().isoformat()) == ("header_comment", "2023-11-25")


def test_a_yaml_bomb_is_text() -> None:
    bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"
    assert only(post("<p>外长抵达东京，双方举行会谈。</p>", more=bomb)).title == "两国外长会谈"


def test_the_outlet_of_the_text_where_the_archive_names_none() -> None:
    assert only(post("<p>【共同社11月18日电】外相抵达河内。</p>", more="")).source == "共同社"


def test_text_that_was_lost_before_is_no_article() -> None:
    lost = post("<p>外长??在??举行??会??谈，双方就关系交换意见。</p>".replace("?", "\ufffd"))
    (reject,) = parse_file(raw(lost)).rejects
    assert reject.reason == "text_lost"


def test_a_few_lost_characters_do_not_matter() -> None:
    assert only(post("<p>" + "外长在首都举行会谈，双方就两国关系交换意见。" * 6 + "\ufffd\ufffd</p>")).paragraphs


@pytest.mark.parametrize(
    ("path", "source"), [("a/news.rthk.hk_20240305.txt", "香港电台"), ("a/example.org_1.txt", None), ("a/x.txt", None)]
)
def test_a_file_named_after_its_host(path: str, source: str | None) -> None:
    assert (
        only("斐济外长拉图5日在苏瓦会见来访的汤加首相，双方就海底电缆的维修交换意见，并商定再次会谈。", path).source
        == source
    )


def test_a_rule_is_no_title_of_a_post() -> None:
    text = "斐济外长拉图5日在苏瓦会见来访的汤加首相，双方就海底电缆的维修交换意见。"
    assert parse_file(raw(f"### 斐济与汤加商定维修电缆\n{'-' * 24}\n{text}\n")).format != "post_digest"
