"""Deeds of force told below the opening, without a day: of the fight that is the news, or only recalled."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2024, 3, 14)
STRUCK = "俄罗斯13日夜间用无人机空袭了敖德萨。市长说，多栋楼房受损。电力已经恢复。"
QUIET = "法国总统13日在巴黎谈到物价。民众表示不满。议会正在开会。"
TOLD = [
    (STRUCK, "乌克兰空军说，防空部队击落了12架俄罗斯无人机。", False),
    (QUIET, "乌克兰空军说，防空部队击落了12架俄罗斯无人机。", True),
    (STRUCK, "多年来，乌克兰空军屡次击落俄罗斯无人机。", True),
    ("法国总统13日谈到战事。", "俄罗斯对乌克兰的猛烈空袭仍在继续。", False),
    (QUIET, "俄罗斯对乌克兰的猛烈空袭仍在继续。", True),
    (QUIET, "乌克兰军方说，俄罗斯军队正在向哈尔科夫发动攻击。", False),
    (QUIET, "乌克兰军方说，俄罗斯军队向哈尔科夫发动攻击，作为对这次爆炸的回应。", True),
]


@pytest.mark.parametrize(("news", "text", "background"), TOLD)
def test_fighting_told_further_on(news: str, text: str, background: bool) -> None:
    assert events_of(news + text, DAY, "military")[-1].background is background


OF_LAST_DAYS = (
    ("越南空军13日袭击了柬埔寨境内的油库。桥梁已经中断。越南空军12日轰炸了柬埔寨境内的车站。", False),
    ("泰国空军13日袭击了缅甸境内的油库。桥梁已经中断。越南空军12日轰炸了柬埔寨境内的车站。", True),
)


@pytest.mark.parametrize(("text", "background"), OF_LAST_DAYS)
def test_a_blow_of_the_last_days_is_news_where_the_fight_is(text: str, background: bool) -> None:
    assert events_of(text, date(2025, 3, 14), "military")[-1].background is background
