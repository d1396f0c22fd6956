"""One event told in several sentences: whom 两人 means, what fell through, the house where they met."""

from datetime import date

import pytest

from pipelines.extract.facts import EventMention
from tests.extract.told import events_of

DAY = date(2025, 9, 11)


def talks(text: str) -> list[EventMention]:
    return [e for e in events_of(text, DAY) if e.type in ("meeting", "call", "visit")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("印度外长苏杰生定于12日与法国外长巴罗会谈。印度外交部11日宣布，会谈取消。", "cancelled"),
        ("印度外长苏杰生将于12日与法国外长巴罗会谈。印度外交部11日宣布，会谈因故推迟。", "postponed"),
        ("印度外长苏杰生将于12日与法国外长巴罗会谈。印度外交部11日说，会谈没有取消。", "planned"),
        ("加拿大总理卡尼取消了下周对德国的访问。卡尼原定与德国总理默茨举行会谈。", "cancelled"),
    ],
)
def test_called_off_later(text: str, status: str) -> None:
    assert [e.status for e in talks(text) if e.type == "meeting"] == [status]


def test_a_heading_without_a_day_tells_what_is_to_come() -> None:
    """The text below has the days; a journey that goes on is not put off by the days of a stop to come."""
    below = "印度总理莫迪13日至14日访问法国，这将是印度总理首次对法国进行双边访问，14日至15日访问德国。"
    found = talks(f"新的一周有哪些看点？\n【莫迪走访法国、德国】\n{below}")
    assert [(e.status, e.date_start) for e in found] == [
        ("planned", date(2025, 9, 13)),
        ("planned", date(2025, 9, 14)),
    ]
    (one,) = talks("印度总理莫迪正在访问法国。莫迪10日至14日访问法国。")
    assert one.status == "ongoing"


def test_a_host_is_not_who_welcomes_talks_of_others() -> None:
    (one,) = talks("越南外交部发言人范秋姮说，越方欢迎和支持法德领导人会晤取得的成果。")
    assert set(one.parties) == {"FRA", "DEU"}


def test_put_off_to_another_day_is_one_event() -> None:
    (one,) = talks("日本与法国的外长会谈原定16日在东京举行，后推迟。日本外务省表示，会谈将改在20日举行。")
    assert (one.status, one.date_start) == ("postponed", date(2025, 9, 20))


@pytest.mark.parametrize(
    "text",
    [
        "韩国总统李在明与印度总理莫迪10日在巴黎出席七国集团峰会。两人当天举行了双边会谈。",
        "韩国总统李在明10日抵达巴黎。印度总理莫迪同日也抵达巴黎。两人当天举行了会谈。",
    ],
)
def test_two_persons_meant(text: str) -> None:
    last = talks(text)[-1]
    assert (last.parties, last.people) == (("KOR", "IND"), ("李在明", "莫迪"))


def test_what_officials_are_at_is_not_what_leaders_will_hold() -> None:
    told = talks("印法两国正在进行磋商，以便20日在里昂举行印度总理莫迪与法国总统马克龙的会谈。")
    assert [(e.status, e.people) for e in told] == [("ongoing", ()), ("planned", ("莫迪", "马克龙"))]


def test_what_leaders_held_before_is_not_whom_somebody_meets_now() -> None:
    told = talks(
        "印度特使辛格10日访法。鉴于此前两国首脑会谈取得进展，双方将加强合作。辛格11日在巴黎与法国外长巴罗举行会谈。"
    )
    assert [e.people for e in told if e.type == "meeting"] == [(), ("辛格", "巴罗")]


def test_envoys_summoned_in_return_are_two_events() -> None:
    told = talks("智利外长访问芬兰。秘鲁外交部10日召见智利大使，智利外交部随后也召见秘鲁大使。")
    assert [(e.parties, e.country) for e in told if e.type == "meeting"] == [
        (("PER", "CHL"), "PER"),
        (("CHL", "PER"), "CHL"),
    ]


def test_house_of_the_city() -> None:
    (one,) = talks("美国总统特朗普10日在华盛顿的白宫与法国总统马克龙举行会谈。")
    assert (one.place, one.people) == ("白宫", ("特朗普", "马克龙"))
    (one,) = talks("秘鲁总统韦尔塔与泰国总理颂猜10日在利马会晤。韦尔塔与颂猜在总统府举行会谈。")
    assert (one.place, one.country) == ("总统府", "PER")
    (one,) = talks("秘鲁总统韦尔塔与泰国总理颂猜10日在利马会晤。韦尔塔与颂猜在一家酒店举行会谈。")
    assert one.place == "利马"


def test_persons_whose_names_are_letters_of_countries() -> None:
    text = "法国总统马克龙10日在巴黎会见了加拿大总理卡尼。会见前，印度总理莫迪与卡尼举行了会谈。"
    assert [e.parties for e in talks(text)] == [("FRA", "CAN"), ("IND", "CAN")]


def test_officers_of_whoever_announces() -> None:
    (one,) = talks("挪威外交部10日发表声明说，外交大臣哈格伦与蒙古国外长甘巴特通电话。")
    assert one.parties == ("NOR", "MNG")


def test_leader_of_a_delegation_told_twice() -> None:
    text = "以法国外长巴罗为团长的法国代表团9日抵达东京。该代表团11日离开东京回国。"
    (one,) = talks(text)
    assert (one.type, one.people) == ("visit", ("巴罗",))


@pytest.mark.parametrize(
    ("blow", "count"),
    [
        ("他谴责瑞典对挪威的炮击。", 1),
        ("他还谴责瑞典军队炮击挪威。", 1),
        ("瑞典9日炮击挪威城市卑尔根。", 2),
        ("他谴责瑞典对丹麦的炮击。", 2),
    ],
)
def test_a_blow_of_no_day_and_place_is_of_the_war(blow: str, count: int) -> None:
    told = f"芬兰外长说，瑞典入侵挪威后局势恶化。芬兰外长访问智利。{blow}"
    assert len(events_of(told, DAY, "military")) == count
