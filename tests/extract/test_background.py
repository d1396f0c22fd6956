"""What an article reports and what it only recalls."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

DAY = date(2025, 3, 14)
NEWS = "日本外相岩屋毅13日在首尔与韩国外长赵兑烈举行会谈。双方谈到经济合作。岩屋毅表示欢迎。"
RECALLED = [
    ("法国总统马克龙去年曾访问越南。", "visit", True),
    ("日本首相石破茂今年1月与美国总统特朗普会面。", "meeting", True),
    ("岩屋毅还会见了韩国总统李在明。", "meeting", False),
    ("岩屋毅将于下月访问越南。", "visit", False),
    ("法国总统马克龙取消访问越南。", "visit", True),
    ("朝鲜发射了弹道导弹。", "military", True),
]


@pytest.mark.parametrize(("text", "kind", "background"), RECALLED)
def test_background(text: str, kind: str, background: bool) -> None:
    found = [e for e in extract(ArticleText("", NEWS + text, DAY)).events if e.type == kind]
    assert found[-1].background is background


def test_the_lead_is_news() -> None:
    assert not extract(ArticleText("", NEWS, DAY)).events[0].background
