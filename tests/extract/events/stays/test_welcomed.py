"""Guests who are welcomed at a ceremony are there on its day."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2024, 3, 25)


@pytest.mark.parametrize(
    "text",
    [
        "国家主席习近平25日上午于人民大会堂东门外广场举行仪式，欢迎斐济总统威利亚梅前来进行国事访问。",
        "越南国家主席苏林25日在河内举行欢迎仪式，欢迎老挝国家主席通伦对越南进行正式访问。",
        "总统拜登25日在白宫设国宴，欢迎印度总理莫迪来访。",
    ],
)
def test_who_is_welcomed_at_a_ceremony_is_there(text: str) -> None:
    (visit,) = events_of(text, DAY, "visit")
    assert (visit.status, visit.date_start, visit.date_end) == ("ongoing", date(2024, 3, 25), date(2024, 3, 25))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("斐济总统威利亚梅是应习近平的邀请对中国进行国事访问的。", "ongoing"),
        ("中方欢迎斐济总统威利亚梅早日访华。", "proposed"),
        ("外交部25日举行记者会，欢迎斐济总统威利亚梅下月访华。", "proposed"),
    ],
)
def test_other_words_of_welcome_and_invitation(text: str, status: str) -> None:
    (visit,) = events_of(text, DAY, "visit")
    assert visit.status == status
    assert visit.date_start != date(2024, 3, 25)
