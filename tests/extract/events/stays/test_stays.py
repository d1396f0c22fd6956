"""How long a visit lasts, told in several sentences."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 11, 14)
CASES = [
    ("法国总统马克龙11日抵达越南河内，会见越南总理范明政，13日离境。", "held", 11, 13),
    ("法国总统马克龙12日抵达越南河内，会见越南总理范明政。马克龙14日结束对越南的访问。", "held", 12, 14),
    ("法国总统马克龙12日抵达越南河内，会见越南总理范明政。他将于15日返回法国。", "ongoing", 12, 15),
    ("法国总统马克龙16日启程前往越南河内。两国正在协调会谈。马克龙预定18日回国。", "planned", 16, 18),
    ("法国总统马克龙12日抵达越南河内。马克龙此次访问于周三开始，15日结束。", "ongoing", 12, 15),
    ("正在越南访问的法国总统马克龙13日会见越南总理范明政。", "ongoing", 13, 14),
    ("法国总统马克龙12日抵达越南河内。马克龙说，在为期四天的行程中，他将谈及贸易。", "ongoing", 12, 15),
    ("法国总统马克龙13日访问越南。他搭专机前往河内访问两天。", "ongoing", 13, 14),
    ("法国总统马克龙12日抵达越南河内。在为期四天的泰国之行中，他将谈及贸易。", "ongoing", 12, 12),
    ("法国总统马克龙12日抵达越南河内。他将在三天的访问期间会见越南总理范明政。", "ongoing", 12, 14),
    ("法国总统马克龙12日抵达越南河内。他计划在越南逗留至15日，与越南总理范明政会谈。", "ongoing", 12, 15),
    ("法国总统马克龙12日抵达越南河内。泰国总理佩通坦将在三天的访问期间会见越南总理范明政。", "ongoing", 12, 12),
    ("法国总统马克龙16日将访问越南。马克龙的访问为期三天。", "planned", 16, 18),
    ("法国总统马克龙13日抵达越南河内。这是马克龙对越南的两天访问。", "ongoing", 13, 14),
    ("法国总统马克龙13日抵达越南河内。泰国总理佩通坦的访问为期三天。", "ongoing", 13, 13),
    # by the length told of what is over, of which the end alone says nothing; of visitors without a name
    ("法国总统马克龙周四（13日）结束了对越南为期三天的访问。", "held", 11, 13),
    ("法国总统马克龙13日结束三天的访越行程，已搭机离开。", "held", 11, 13),
    ("法国与德国外长代表团将于16日访问越南。官员说，此次代表团将在越南进行为期两天的访问。", "planned", 16, 17),
    ("法国与德国外长代表团将于16日访问越南。官员说，此次代表团将在泰国进行为期两天的访问。", "planned", 16, 16),
    ("法国总统马克龙结束对越南为期三天的访问后，于13日晚抵达泰国。", "held", 11, 13),
    # its own length stands, whatever comes afterwards; talks that take all its days
    ("法国总统马克龙对越南进行为期两天的访问。他13日会见越南总理范明政。访越结束后，他将前往泰国。", "ongoing", 13, 14),
    ("法国总统马克龙结束对越南为期两天的访问。马克龙11日会见越南总理范明政，12日会见外长黎怀忠。", "held", 11, 12),
    # at the ceremony for him
    ("越南国家主席梁强14日在主席府举行仪式，欢迎法国总统马克龙访问越南。", "ongoing", 14, 14),
    # by the day of it that is told
    ("法国总统马克龙访问越南第三天，在河内会见了越南总理范明政。", "ongoing", 12, 14),
    ("法国总统马克龙对越南的国事访问13日进入第二天。", "ongoing", 12, 13),
    # by what is fixed, not by the day on which it is
    ("法国总统马克龙访问越南的日期今天确定为23日至25日。", "planned", 23, 25),
    # by the talks that are over
    ("法国总统马克龙12日抵达越南河内。马克龙13日在河内会见了越南总理范明政。", "ongoing", 12, 13),
    ("越南总理范明政13日会见了来访的法国总统马克龙。马克龙12日下午抵达越南。", "ongoing", 12, 13),
    ("法国总统马克龙12日抵达越南河内。马克龙13日会见了泰国总理佩通坦。", "held", 12, 12),
    ("法国总统马克龙12日抵达越南河内。马克龙将于15日会见越南总理范明政。", "ongoing", 12, 12),
    # of a journey on which more is visited, and of others
    ("法国总统马克龙12日抵达越南河内。马克龙14日将访问泰国，15日回国。", "ongoing", 12, 12),
    ("法国总统马克龙12日抵达越南河内。德国总理朔尔茨14日回国。", "ongoing", 12, 12),
    ("法国总统马克龙12日抵达越南河内。马克龙14日返回河内。", "ongoing", 12, 12),
]


@pytest.mark.parametrize(("text", "status", "first", "last"), CASES)
def test_whole_stay(text: str, status: str, first: int, last: int) -> None:
    visit = events_of(text, DAY, "visit")[0]
    assert (visit.status, visit.date_start, visit.date_end) == (status, date(2025, 11, first), date(2025, 11, last))


TALK = "法国总统马克龙在河内发表演讲。他谈到贸易。他谈到教育。他谈到旅游。他谈到能源。他谈到航空。他谈到铁路。"
DEEP = (
    ("这次马克龙率领六十名企业家访问越南，盼双方加强合作。", "ongoing"),
    ("马克龙率领六十名企业家访问越南，盼双方加强合作。", "held"),
)


def test_what_follows_does_not_say_how_long_it_was() -> None:
    text = "法国总统马克龙结束对越南的访问后，于13日晚抵达泰国，将停留三天。"
    assert events_of(text, DAY, "visit")[0].date_start is None


@pytest.mark.parametrize(("text", "status"), DEEP)
def test_this_visit_is_under_way_however_late_it_is_told(text: str, status: str) -> None:
    assert events_of(TALK + text, DAY, "visit")[-1].status == status
