"""Measures of one side against another: when an article tells of one, and when of several."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

DAY = date(2023, 5, 10)
CASES = [
    ("one announcement, told twice", 1, "美国宣布制裁两名伊朗官员。美国财政部说，被美国制裁的伊朗官员参与了镇压。"),
    ("officials and a firm", 2, "美国宣布制裁两名伊朗官员。美国还对伊朗一家银行实施制裁。"),
    ("two goods", 2, "中国对澳大利亚大麦加征关税，外长表示遗憾。中国随后对澳大利亚葡萄酒加征关税。"),
    ("a kind of measure each", 2, "美国对中国实施半导体出口管制、加征关税，中方表示关切。"),
    ("a ban and the ban", 1, "中国去年9月禁止从挪威进口三文鱼。挪方又一次请中方取消对挪威水产品的进口禁令。"),
    ("a name on a list is 制裁", 1, "美国宣布制裁一名伊朗官员。美国财政部将这名伊朗官员列入制裁名单。"),
]


@pytest.mark.parametrize(("told", "number", "text"), CASES, ids=[told for told, _, _ in CASES])
def test_counts_measures(told: str, number: int, text: str) -> None:
    found = [e for e in extract(ArticleText("", text, DAY)).events if e.type == "sanction"]
    assert len(found) == number, [(e.rule, e.start) for e in found]


def test_two_liftings_are_two() -> None:
    text = "美国同意下调对中国商品的关税，并暂停针对中国造船业的301条款调查。"
    found = [e for e in extract(ArticleText("", text, DAY)).events if e.type == "easing"]
    assert len(found) == 2
