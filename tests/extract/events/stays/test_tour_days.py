"""Stops of a journey, and where and when a visitor is: which days and places a visit takes from others."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 11, 14)  # a Friday
VISITS = [
    # the days of one stop end or begin those of the other
    (
        "法国总统马克龙将于24日至28日访问越南和泰国。马克龙26日至28日访问泰国。",
        [("VNM", None, 24, 26), ("THA", None, 26, 28)],
    ),
    # a stop on one day only says nothing of the other
    (
        "法国总统马克龙将于24日至28日访问越南和泰国。马克龙26日访问泰国。",
        [("VNM", None, 24, 28), ("THA", None, 24, 28)],
    ),
    # without a day of its own: on those of its talks; a conference is not of them
    (
        "法国总统马克龙将于24日在河内与越南总理范明政会谈。这将是马克龙首次访问越南。",
        [("VNM", "河内", 24, 24)],
    ),
    ("法国总统马克龙将在20日东亚峰会召开后访问越南。", [("VNM", None, None, None)]),
    # of a stay that is longer than its talks the first day is not known
    ("法国总统马克龙将在越南逗留四天。马克龙24日将在河内与越南总理范明政会谈。", [("VNM", "河内", None, None)]),
    ("法国总统马克龙将在越南逗留一天。马克龙24日将在河内与越南总理范明政会谈。", [("VNM", "河内", 24, 24)]),
    # a visit that is just over is not of the day on which something else is done
    ("刚刚结束越南访问的法国总统马克龙周四表示，两国关系良好。", [("VNM", None, None, None)]),
    (
        "刚刚结束越南访问的法国总统马克龙周四抵达泰国访问。",
        [("VNM", None, None, None), ("THA", None, 13, 13)],
    ),
    ("法国总统马克龙周四刚刚结束对越南为期三天的访问。", [("VNM", None, 11, 13)]),
    # a stop of a journey to a region
    (
        "法国总统马克龙继续东南亚访问之旅。周四，他在河内与越南总理范明政会谈。",
        [("VNM", "河内", 13, 13)],
    ),
    ("法国总统马克龙继续东南亚访问之旅。越南总理范明政周四会见了泰国总理佩通坦。", [(None, "东南亚", None, None)]),
    # the city of the dateline, for whoever has come to its country
    ("越南河内——法国总统马克龙周四抵达越南。", [("VNM", "河内", 13, 13)]),
    ("泰国曼谷——法国总统马克龙周四抵达越南。", [("VNM", None, 13, 13)]),
    # a part of a region says more than the region
    ("法国总统马克龙将于下周访问欧洲。马克龙将于24日至28日访问南欧。", [(None, "南欧", 24, 28)]),
]


@pytest.mark.parametrize(("text", "told"), VISITS)
def test_visits(text: str, told: list[tuple[str | None, str | None, int | None, int | None]]) -> None:
    found = [
        (
            next(iter(x.targets), None),
            x.place,
            x.date_start.day if x.date_start else None,
            x.date_end.day if x.date_end else None,
        )
        for x in events_of(text, DAY)
        if x.type == "visit"
    ]
    assert sorted(found, key=str) == sorted(told, key=str)


PLACES = [
    ("法国总统马克龙13日抵达越南外交部大楼。当天泰国和老挝两国外长举行会谈。", None),
    (
        "正在韩国访问的法国外长巴罗13日表示欢迎。两国外长当天的会谈原定于9时。9点半，巴罗抵达韩国外交部大楼。",
        "韩国外交部大楼",
    ),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_house_reached(text: str, place: str | None) -> None:
    (talks,) = [x for x in events_of(text, DAY) if x.type == "meeting"]
    assert talks.place == place
