"""Delegations of several countries come from those that the article lists as their members."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

DAY = date(2024, 5, 12)
COMING = "太平洋岛国外长组成的联合代表团将于14日访问越南。"
TOLD = [
    (COMING + "代表团成员包括斐济外长和汤加外长。", "visit", {"FJI", "TON", "VNM"}),
    (
        "越南外长裴青山会见非洲国家外长代表团。代表团由加纳、肯尼亚和赞比亚外长组成。",
        "meeting",
        {"VNM", "GHA", "KEN", "ZMB"},
    ),
    ("越南外长裴青山会见欧洲国家外长代表团，其中包括法国和德国外长。", "meeting", {"VNM", "FRA", "DEU"}),
]


@pytest.mark.parametrize(("text", "kind", "parties"), TOLD)
def test_the_members_take_part(text: str, kind: str, parties: set[str]) -> None:
    found = [e for e in extract(ArticleText("", text, DAY)).events if e.type == kind]
    assert [set(e.parties) for e in found] == [parties]


def test_a_delegation_of_one_side_has_no_other_members() -> None:
    text = "日本外长代表团将于14日访问越南。代表团成员包括前驻法国和德国大使。"
    found = [e for e in extract(ArticleText("", text, DAY)).events if e.type == "visit"]
    assert [set(e.parties) for e in found] == [{"JPN", "VNM"}]
