"""Scraps round the text of a plain page go, and what only looks like them stays."""

import pytest

from pipelines.parse.furniture import furniture
from pipelines.parse.page_edges import is_twice, title_twice, without_foot, without_scraps

LEAD = "斐济外长拉图5日在苏瓦会见来访的汤加首相，双方就海底电缆的维修交换意见，并商定明年再次会谈。"
NEXT = "拉图说，斐济愿为汤加培训二十名港口引水员，培训班将于下月开办。"


@pytest.mark.parametrize(
    ("over", "stays"),
    [
        (["评分", "意见反馈", "Kate Sample,Joe Example"], []),
        (["汤加首相在苏瓦"], []),
        (["华盛顿 —"], ["华盛顿 —"]),
        (["（苏瓦5日讯）"], ["（苏瓦5日讯）"]),
        (["各位代表："], ["各位代表："]),
        (["一、背景"], ["一、背景"]),
        (["两国为何在电缆上有分歧"], ["两国为何在电缆上有分歧"]),
    ],
)
def test_over_the_lead(over: list[str], stays: list[str]) -> None:
    assert without_scraps([*over, LEAD, NEXT]) == [*stays, LEAD, NEXT]


def test_a_text_of_headlines_keeps_them() -> None:
    assert without_scraps(["汤加大选", "斐济访问团"]) == ["汤加大选", "斐济访问团"]


@pytest.mark.parametrize(
    ("under", "stays"),
    [
        (["萨摩亚总理下周访问基里巴斯", "瓦努阿图举行大选"], []),
        (["Great to meet you in Suva", "— Somebody (@somebody)"], []),
        (["随行人员有：", "张某", "李某"], ["随行人员有：", "张某", "李某"]),
        (["他随后访问汤加，与首相会面"], ["他随后访问汤加，与首相会面"]),
        (["会谈之后双方前往港口。他在离开"], ["会谈之后双方前往港口。他在离开"]),
        (["双方同意保持沟通（完）"], ["双方同意保持沟通（完）"]),
    ],
)
def test_under_the_text(under: list[str], stays: list[str]) -> None:
    assert without_foot([LEAD, NEXT, *under]) == [LEAD, NEXT, *stays]


@pytest.mark.parametrize(
    ("line", "following", "twice"),
    [
        ("拉图与汤加首相握手合影", ["拉图与汤加首相握手合影"], True),
        ("■拉图与首相握手。■拉图与首相握手。", [], True),
        ("拉图与汤加首相握手合影", [NEXT], False),
        (NEXT, [NEXT], False),
        ("斐济", ["斐济"], False),
    ],
)
def test_printed_twice(line: str, following: list[str], twice: bool) -> None:
    assert is_twice(line, following) is twice


def test_a_title_printed_twice() -> None:
    title = "斐济与汤加商定联合维修海底电缆"
    assert title_twice(["某某网", title, title, LEAD]) == 1
    assert title_twice([title, "2024-03-05", LEAD, LEAD]) is None


@pytest.mark.parametrize(
    ("line", "drops"),
    [
        ("簡體版 英文版 寄給朋友 滨海新聞網", True),
        ("央視網|視頻|網站地圖", True),
        ("客服設為首頁", True),
        ("3 分钟", True),
        ("返回列表 发布新帖", True),
        ("中国时间 13:37 2024年11月29日 星期五", True),
        ("为达最佳浏览效果，建议使用 Chrome 的浏览器。", True),
        ("研发成果尤为难得，但开发有两大障碍... 详情", True),
        ("外长会见滨海网", False),
        ("外长视频会谈", False),
        ("会谈持续了30分钟", False),
        ("关于我们的共识", False),
        ("今天是两国建交五十周年", False),
    ],
)
def test_what_stands_on_every_page(line: str, drops: bool) -> None:
    assert furniture().drops(line) is drops
