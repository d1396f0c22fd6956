"""Who 两国 and 双方 are at the end of a readout: those who talked, whatever one of them has in mind with a third."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 3, 14)
LEADERS = "法国总统马克龙同印度总理莫迪通电话。"
READOUTS = (
    (f"{LEADERS}莫迪表示，印方准备同越方谈判。两国领导人商定，尽快在巴黎举行双方防长对话会议。", {"FRA", "IND"}),
    (f"{LEADERS}马克龙说，法方希望同越方会谈。双方商定下月举行外长磋商。", {"FRA", "IND"}),
    (
        f"{LEADERS}莫迪介绍了越南总理范明政同老挝总理宋赛会谈的情况。双方商定下月举行外长磋商。",
        {"FRA", "IND"},
    ),
    ("加拿大总理卡尼会见记者。卡尼总理将同日本首相会谈。", {"CAN", "JPN"}),  # no 卡塔尔 and 尼泊尔
    (f"{LEADERS}越南外长另将同老挝外长会谈。双方商定下月举行外长磋商。", {"VNM", "LAO"}),  # told by the reporter
)


@pytest.mark.parametrize(("text", "sides"), READOUTS)
def test_the_two_who_talked_agree(text: str, sides: set[str]) -> None:
    assert set(events_of(text, DAY, "meeting")[-1].parties) == sides
