"""Blocks to a body: what is text, and what stands around it."""

import pytest

from pipelines.parse.blocks import blocks
from pipelines.parse.body import Body, read_body
from pipelines.parse.header import Header
from pipelines.parse.outlets import outlet

LONG = "外长乔山二十六日在维拉港会见来访的客人，双方就渔业合作与气候变化交换了意见，并商定明年再次会谈。"
SHORT = "乔山随后前往机场，为客人送行并向记者致辞。"


def body(html: str) -> Body:
    return read_body(blocks(html), "外长在维拉港会见客人")


def test_authors_above_the_text() -> None:
    found = body(f"<p><a href='/a'>Ann Example /</a></p><p><a href='/b'>Joe Sample</a></p><p>{LONG}</p>")
    assert (found.author, found.paragraphs, found.related) == ("Ann Example、Joe Sample", [LONG], [])


def test_questions_of_an_interview_stay() -> None:
    found = body(f"<p>{LONG}</p><p>记者：您担心会有麻烦吗？</p><p>乔山：我不担心。</p><p>记者：张三 编辑：李四</p>")
    assert found.paragraphs == [LONG, "记者：您担心会有麻烦吗？", "乔山：我不担心。"]


def test_a_sentence_ends_a_list_of_others() -> None:
    found = body(f"<p>{LONG}</p><p>相关阅读：</p><p><a href='/1'>岛国论坛将开幕</a></p><p>{SHORT}</p>")
    assert found.paragraphs == [LONG, SHORT]
    assert found.related == ["岛国论坛将开幕"]


@pytest.mark.parametrize(("heading", "stays"), [(SHORT, [LONG, SHORT]), ("背景资料", [LONG])])
def test_a_sentence_set_as_a_heading_is_text(heading: str, stays: list[str]) -> None:
    assert body(f"<h4>{LONG}</h4><h4>{heading}</h4>").paragraphs == stays


def test_a_list_that_a_screen_reader_counts() -> None:
    item = "<li><span>list 1 of 1</span><a href='/1'>论坛将开幕</a></li>"
    others = f"<h2>阅读更多</h2><span>list of 1 items</span><ul>{item}</ul>"
    found = read_body(blocks(f"<p>{LONG}</p>{others}<span>end of list</span><p>{SHORT}</p>"), "", outlet("半岛电视台"))
    assert found.paragraphs == [LONG, SHORT]


def test_a_post_is_no_author() -> None:
    found = body(f"<p>作者：乔山、BBC驻维拉港记者</p><p>{LONG}</p>")
    assert (found.author, found.paragraphs) == ("乔山", [LONG])


def test_captions_named_for_tests_of_the_page() -> None:
    found = body(f'<span data-testid="caption-paragraph">客人在机场</span><p>{LONG}</p>')
    assert (found.captions, found.paragraphs) == (["客人在机场"], [LONG])


@pytest.mark.parametrize(
    ("title", "stays"),
    [
        ("外长会谈 | 军事 新闻 | 半岛电视台", "外长会谈"),
        ("外长会谈 - 法国世界报", "外长会谈 - 法国世界报"),
        ("外长会谈 - 东京专栏", "外长会谈 - 东京专栏"),
        ("半岛电视台 | 外长会谈", "半岛电视台 | 外长会谈"),
    ],
)
def test_titles_without_the_outlet(title: str, stays: str) -> None:
    assert Header({"title": title, "categories": "aj"}).title == stays
