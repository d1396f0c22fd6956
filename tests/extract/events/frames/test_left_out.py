"""Talks whose own words leave a side out (events/frames/left_out.py), and conferences told by who attends them."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 3, 14)
TALKS = {
    "法国总统马克龙邀请英国首相斯塔默12日在巴黎举行会谈。": {"FRA", "GBR"},
    "12日在罗马举行的会谈中，法国总统马克龙向英国首相斯塔默表示，愿深化合作。": {"FRA", "GBR"},
    "在与法国总统马克龙的会谈上，英国首相斯塔默说，两国关系良好。": {"FRA", "GBR"},
    "来自法国和英国的外长12日齐聚罗马，举行会谈。": {"FRA", "GBR"},
    "瑞士促成法国与英国12日举行会谈。": {"FRA", "GBR"},
    "国际和平会议12日在罗马开幕，法国、英国和瑞士派代表出席，大使们发言。": {"FRA", "GBR", "CHE"},
    "由瑞士主办的国际会议12日在罗马举行，法国和英国将派员参加，大使们发言。": {"FRA", "GBR", "CHE"},
    "法国总统马克龙12日在通话时对英国首相斯塔默说，两国应当合作。": {"FRA", "GBR"},
    "两国首脑12日举行会谈，法国总统马克龙向英国首相斯塔默介绍了局势。": {"FRA", "GBR"},
    "泰缅第三轮划界谈判12日在罗马举行，大使们在场。": {"THA", "MMR"},
    "英俄领事磋商12日在罗马举行，大使们在场。": {"GBR", "RUS"},
    "法国与英国2+2会谈12日在罗马举行。": {"FRA", "GBR"},
    "（海湾之声中文网）在会见法国大使时，英国首相斯塔默称，两国关系良好。": {"FRA", "GBR"},
}
NO_TALKS = (
    "法国总统马克龙邀请英国首相斯塔默出任特使，与其说是信任，不如说是无奈，会谈没有提及。",
    "来自法国的消息说，英国的会谈很顺利。",
    "商业展会12日在罗马开幕，法国和英国的企业派代表出席，大使们观展。",
)


@pytest.mark.parametrize(("text", "sides"), TALKS.items())
def test_all_sides(text: str, sides: set[str]) -> None:
    found = [set(e.parties) for e in events_of(text, DAY) if e.type in ("meeting", "call")]
    assert sides in found, found


@pytest.mark.parametrize("text", NO_TALKS)
def test_no_talks(text: str) -> None:
    assert not [e for e in events_of(text, DAY) if e.type in ("meeting", "call")]
