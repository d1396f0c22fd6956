"""Days of a conference that a sentence of its own tells."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 11, 11)  # a Tuesday
GOES = "挪威外长艾德将前往利马出席美洲国家外长会议。"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{GOES}会议将于周四起一连两天举行。", ("2025-11-13", "2025-11-14")),
        (f"{GOES}秘鲁是东道国。这次会议本周四、五两天举行。", ("2025-11-13", "2025-11-14")),
        (f"{GOES}会议定于11月13日开幕，为期三天。", ("2025-11-13", "2025-11-15")),
        # another conference, the last one, one that only is spoken of, what is over
        (f"{GOES}东亚峰会11月13日在万象举行。", ("None", "None")),
        (f"{GOES}上次会议于10月3日举行。", ("None", "None")),
        (f"{GOES}美洲国家领导人会议13日举行。", ("None", "None")),
        (f"{GOES}11月3日举行的会议没有结果。", ("None", "None")),
        (f"{GOES}会议期间，秘鲁总统13日将访问智利。", ("None", "None")),
    ],
)
def test_days_of_a_conference(text: str, days: tuple[str, str]) -> None:
    found = [e for e in events_of(text, DAY) if e.people == ("艾德",)]
    assert [e.type for e in found] == ["visit", "meeting"]
    assert [(str(e.date_start), str(e.date_end)) for e in found] == [days, days]
