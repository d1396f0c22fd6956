"""我国 in an outlet that speaks as one of its country."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

DAY = date(2024, 3, 14)
TOLD = [
    ("我国与帕劳昨日签署渔业协定。", "联合报", [("TWN", "PLW")]),
    ("我方与帕劳昨日签署渔业协定。", "海外网", []),
    ("帕劳总统惠恕仁说：“我国与日本昨日签署渔业协定。”", "联合报", [("PLW", "JPN")]),
]
SAID = [
    ("我夫人强烈谴责洪都拉斯政府打压侨民。", "联合报", []),
    ("我外交部强烈谴责洪都拉斯政府打压台湾侨民。", "联合报", [("外交部", "TWN")]),
    ("我国强烈谴责洪都拉斯政府打压侨民。", "新华社", [("我国", "CHN")]),
    ("“我国强烈谴责洪都拉斯政府打压侨民。”", "新华社", []),
]


@pytest.mark.parametrize(("text", "outlet", "sides"), TOLD)
def test_sides_of_an_agreement(text: str, outlet: str, sides: list[tuple[str, ...]]) -> None:
    assert [a.parties for a in extract(ArticleText("", text, DAY, source=outlet)).agreements] == sides


@pytest.mark.parametrize(("text", "outlet", "speakers"), SAID)
def test_who_speaks(text: str, outlet: str, speakers: list[tuple[str, str]]) -> None:
    found = extract(ArticleText("", text, DAY, source=outlet)).statements
    assert [(s.speaker, s.speaker_country) for s in found] == speakers
