"""What a conference is called and which of its series it is."""

from datetime import date

import pytest

from pipelines.extract.events.conferences.naming import plain_name
from tests.extract.told import events_of

DAY = date(2025, 11, 3)


@pytest.mark.parametrize(
    ("text", "name", "ordinal"),
    [
        ("法国总统马克龙出席七国集团第52届峰会。", "七国集团峰会", 52),
        ("日本首相高市早苗出席亚太经合组织第三十三次领导人非正式会议。", "亚太经合组织领导人非正式会议", 33),
        ("法国总统马克龙第三次出席第二十次东盟峰会。", "东盟峰会", 20),
        ("王毅第三次代表习近平出席金砖国家峰会。", "金砖国家峰会", None),
        ("俄罗斯外长拉夫罗夫出席上海合作组织成员国外长理事会第二十次会议。", "上海合作组织成员国外长理事会", 20),
    ],
)
def test_name_and_ordinal(text: str, name: str, ordinal: int) -> None:
    found = events_of(text, DAY, "meeting")
    assert [(e.name, e.ordinal) for e in found] == [(name, ordinal)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("印太经济框架”（IPEF）部长会议", "印太经济框架（IPEF）部长会议"),
        ("一个欧亚大使会议", "欧亚大使会议"),
        ("之际举行气候峰会", "气候峰会"),
        ("和平会议", "和平会议"),
        ("危机应对会议", "危机应对会议"),
        ("不想与乙国对话", None),
        ("者在会议", None),
        ("这次会议", None),
        ("虚拟会议", None),
    ],
)
def test_words_that_are_a_name(words: str, name: str | None) -> None:
    assert plain_name(words) == name


def test_the_number_of_a_conference_is_not_that_of_the_journey_to_it() -> None:
    text = "俄罗斯外长拉夫罗夫将赴印度举行俄印外长会谈、同时出席二十国集团第八次外长会议。"
    found = events_of(text, DAY)
    assert {e.type: e.ordinal for e in found if e.ordinal is None} == {"visit": None, "meeting": None}
    assert [e.ordinal for e in found if e.ordinal] == [8]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("法国总统马克龙12日出席在慕尼黑举行的慕尼黑安全会议。", {"FRA", "DEU"}),
        ("日本首相石破茂12日在韩国庆州出席亚太经合组织领导人非正式会议。", {"JPN", "KOR"}),
        ("日本首相石破茂12日出席在老挝举行的东亚峰会。", {"JPN"}),  # ASEAN's guest
        ("法国总统马克龙12日在印度出席二十国集团峰会。", {"FRA", "G20"}),  # a side of its own
    ],
)
def test_host_of_a_conference(text: str, parties: set[str]) -> None:
    """Where no member speaks for it, the state in which it meets sits there too."""
    (event,) = (e for e in events_of(text, date(2025, 3, 14), "meeting"))
    assert set(event.parties) == parties


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("德国总理默茨12日在柏林会见来德出席“柏林进程”峰会的塞尔维亚总统武契奇。", ("武契奇",)),
        ("国务委员谌贻琴12日在昆明会见来华出席东亚峰会和环境保护系列活动的泰国总理阿努廷。", ("阿努廷",)),
        ("国务委员谌贻琴12日同应邀出席东亚峰会、东盟活动并顺访云南的泰国总理阿努廷会谈。", ("阿努廷",)),
        ("法国总统马克龙12日出席东亚峰会，并会见来访的泰国总理阿努廷。", ("马克龙",)),
    ],
)
def test_the_guest_attends_and_not_who_receives_him(text: str, people: tuple[str, ...]) -> None:
    found = events_of(text, date(2025, 11, 14), "meeting")
    assert [e.people for e in found if "gather" in e.rule] == [people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("在刚刚结束的法德峰会上，德国总理默茨同法国总统马克龙商定加强防务合作。", {"默茨", "马克龙"}),
        ("在刚刚结束的法德峰会上，德国总理默茨就渔业与法国总统马克龙达成一致。", {"默茨", "马克龙"}),
        ("在七国集团峰会上，德国总理默茨与法国总统马克龙达成协议。", {"默茨"}),
    ],
)
def test_the_two_after_whom_a_summit_is_called(text: str, people: set[str]) -> None:
    assert {name for e in events_of(text, date(2025, 11, 14), "meeting") for name in e.people} == people


def test_last_time_beside_a_conference_it_was_these_two() -> None:
    text = "德国总理默茨和法国总统马克龙将在柏林会面。距离两人上次在加拿大多伦多七国集团（G7）峰会场边会晤已时隔一年。"
    assert not {"CAN", "G7"} & {code for e in events_of(text, date(2025, 11, 14), "meeting") for code in e.parties}


@pytest.mark.parametrize(
    "text",
    [
        "德法两国领导人默茨和马克龙将会面。会晤将在于20日至22日在加拿大多伦多主办的七国集团峰会期间举行。",
        "德法两国领导人默茨和马克龙将会面。两国元首的会晤预计会在七国集团峰会期间的周三举行。",
        "德法首脑会谈20日将在多伦多七国集团峰会场边登场。",
    ],
)
def test_talks_beside_a_conference_are_of_these_two(text: str) -> None:
    assert {e.parties for e in events_of(text, date(2025, 11, 14), "meeting")} <= {("DEU", "FRA"), ("FRA", "DEU")}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("（中央社记者王大明釜山3日电）APEC领袖峰会本周登场，会场周边聚集了示威者。", [("KOR",)]),
        ("（中央社记者王大明台北3日电）APEC领袖峰会本周登场，会场周边聚集了示威者。", []),  # told from home
        ("APEC领袖峰会本周登场。APEC年会在韩国庆州举行。", [("KOR",)]),
        ("金砖国家领导人今晚将举行特别视频峰会。", [("BRA", "CHN", "IND", "RUS", "ZAF")]),
        ("习近平将出席金砖国家领导人特别视频峰会。", [("CHN",)]),
        ("石油输出国组织今天召开部长级会议。", []),
    ],
)
def test_who_sits_at_the_conference_of_a_body_that_is_no_side(text: str, parties: list[tuple[str, ...]]) -> None:
    found = events_of(text, DAY, "meeting")
    assert [e.parties for e in found] == parties
