"""Blocks of HTML; the quick reader against the tree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.parse import tags
from pipelines.parse.blocks import Page, blocks


def read(found: object) -> list[tuple[object, ...]]:
    page = Page()
    for token in found:  # type: ignore[attr-defined]
        page.take(token)
    page.flush()
    return [(block.kind, block.text, block.linked, block.hosts, block.stamp) for block in page.blocks]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>外长抵达<br>东京。</p>", [("paragraph", "外长抵达"), ("paragraph", "东京。")]),
        ("东京 —&nbsp;<p>外长</p>", [("paragraph", "东京 —"), ("paragraph", "外长")]),
        ("<p>外长&ldquo;抵达&rdquo;&amp;</p>", [("paragraph", "外长“抵达”&")]),
        ("<!-- <p>x</p> --><script>var a='<p>x</p>'</script><p>外长</p>", [("paragraph", "外长")]),
        ("<p>外长\n   抵达 Tokyo\n  湾</p>", [("paragraph", "外长抵达 Tokyo 湾")]),
        (
            "<figure><img><figcaption>外长</figcaption></figure><p>抵达</p>",
            [("caption", "外长"), ("paragraph", "抵达")],
        ),
        (
            "<table><tr><td><img></td></tr><tr><td><span>外长</span></td></tr></table><p>抵达</p>",
            [("caption", "外长"), ("paragraph", "抵达")],
        ),
        (
            "<table><tr><td>外长</td></tr><tr><td><img>抵达</td></tr><tr><td>东京</td></tr></table>",
            [("paragraph", "外长"), ("paragraph", "抵达"), ("paragraph", "东京")],
        ),
        ('<span class="lead_image_caption">外长</span><p>抵达</p>', [("caption", "外长"), ("paragraph", "抵达")]),
        (
            "<div><div><picture><img></picture></div><p>外长在议会</p></div><p>抵达</p>",
            [("caption", "外长在议会"), ("paragraph", "抵达")],
        ),
        (
            "<div><picture><img></picture></div><div><p>外长抵达</p><p>会谈</p></div>",
            [("paragraph", "外长抵达"), ("paragraph", "会谈")],
        ),
        (
            "<asidedata-x='' data-y=''><a href='/1'>另一篇</a></aside><p>外长</p>",
            [("furniture", "另一篇"), ("paragraph", "外长")],
        ),
        ("<ul><liListItem\"><a href='#1'>外长</a></li></ul>", [("item", "外长")]),
        ('<div class="related-posts"><p>另一篇</p></div><h2>外长</h2>', [("furniture", "另一篇"), ("heading", "外长")]),
        ('<article class="tag-share related"><p>外长</p></article>', [("paragraph", "外长")]),
        ('<p style="display: none">藏</p><p>外长</p>', [("paragraph", "外长")]),
        ("<p>外长<b>抵达</p><p>东京</b></p>", [("paragraph", "外长抵达"), ("paragraph", "东京")]),
        ("<p>a < b 外长</p>", [("paragraph", "a < b 外长")]),
        (
            "<p>外长</p><noscript><div><a>热读</a><p>End</noscript><div><p>抵达</p></div>",
            [("paragraph", "外长"), ("paragraph", "抵达")],
        ),
        ("", []),
    ],
)
def test_blocks(html: str, found: list[tuple[str, str]]) -> None:
    assert [(block.kind, block.text) for block in blocks(html)] == found


def test_links_and_stamps() -> None:
    link, time = blocks(
        '<p><a href="https://www.facebook.com/x?u=1">分享</a></p><time datetime="2020-10-11">17 分钟前</time>'
    )
    assert (link.linked, link.hosts) == (2, ("www.facebook.com",))
    assert (time.kind, time.stamp, time.text) == ("time", "2020-10-11", "17 分钟前")


def test_nested_ten_thousand_deep() -> None:
    assert [block.text for block in blocks("<div>" * 10_000 + "外长" + "</div>" * 10_000)] == ["外长"]


PIECES = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<br>",
    "<b>",
    "</b>",
    '<a href="http://x.org/1">',
    "</a>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<h2>",
    "</h2>",
    "<small>",
    "</small>",
    "<span>",
    "</span>",
    "<img src='x'>",
    "<!-- x -->",
    "外长",
    "抵达。",
    " ",
    "\n",
    "&nbsp;",
    "<",
    '"',
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24))
def test_the_quick_reader_agrees_with_the_tree(pieces: list[str]) -> None:
    html = "<div>" + "".join(pieces) + "</div>"
    try:
        quick = tags.fragment_tokens(html)
    except tags.Hostile:
        return
    assert read(quick) == read(tags.tree_tokens(html))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>/\"'= apdiv外长&;!-\x00\n"), max_size=60))
def test_nothing_crashes_it(html: str) -> None:
    blocks(html)


@pytest.mark.parametrize(
    "html",
    [
        "<!--" * 60_000,
        "<div>" * 50_000,
        "<li>外长" * 20_000,
        '<a href="' * 20_000,
        "<" * 100_000,
        "</noscript>" + "<noscript>" * 40_000,
    ],
)
def test_hostile_markup_ends(html: str) -> None:
    """Quadratic work on it would be minutes."""
    assert all(block.text is not None for block in blocks(html))
