"""Talks that name one side at most, and negotiations that are agreed on at talks."""

from datetime import date

import pytest

from tests.extract.told import events_of

TALKS = "法国总统马克龙12日在罗马会见英国首相斯塔默。"
CASES = [  # what follows these talks -> meetings of how many, and the sides of the last
    ("去年伦敦会晤时，法方表示支持英国。", 2, {"FRA", "GBR"}),
    ("去年与记者会面时，法方表示支持英国。", 1, {"FRA", "GBR"}),
    ("马克龙提及去年的首脑会谈，称方向已经确认。", 2, {"FRA", "GBR"}),
    ("马克龙提及12日的会谈，称方向已经确认。", 1, {"FRA", "GBR"}),
    ("法方重视英方在巴塞罗那会晤中作出的积极表态。", 2, {"FRA", "GBR"}),
    ("法方声明提到马克龙于去年里斯本会晤所承诺的内容。", 2, {"FRA", "GBR"}),
    ("法方重视英方在巴塞罗那作出的积极表态。", 1, {"FRA", "GBR"}),
    ("双方同意重启自由贸易协定谈判。", 2, {"FRA", "GBR"}),
]


@pytest.mark.parametrize(("more", "count", "sides"), CASES)
def test_talks_of_the_two_told_of(more: str, count: int, sides: set[str]) -> None:
    events = events_of(TALKS + more, date(2024, 5, 14))
    meetings = [e for e in events if e.type == "meeting"]
    assert len(meetings) == count
    assert set(meetings[-1].parties) == sides
