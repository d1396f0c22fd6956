"""One act told with several days, or with several partners."""

from datetime import date

import pytest

from tests.extract.told import events_of

CASES = [
    ("中日两国外长3月2日和4月5日两次通电话。", ["2023-03-02", "2023-04-05"]),
    ("法国总统马克龙与英国首相苏纳克今年2月、4月先后会晤。", ["2023-02-01", "2023-04-01"]),
    ("法国总统马克龙3月3日、4月5日先后会见英国首相苏纳克和德国总理朔尔茨。", ["2023-03-03", "2023-04-05"]),
    ("法英两轮贸易谈判分别于3月2日和4月5日在里昂举行。", ["2023-03-02", "2023-04-05"]),
    ("法英贸易谈判于3月2日至5日在里昂举行。", ["2023-03-02"]),
    ("法国总统马克龙与英国首相苏纳克4月5日会晤。", ["2023-04-05"]),
    ("法国总统马克龙与英国首相苏纳克3月至4月会晤。", ["2023-03-01"]),
    ("上月二十国集团峰会场边，法国总统马克龙与英国首相苏纳克会晤。", ["2023-04-01"]),
    ("这为2020年10月英法签署协议和当年年末约翰逊首相访法奠定了基础。", ["2020-12-01"]),
]
APART = [
    ("法国总统马克龙3月与英国首相苏纳克和德国总理朔尔茨会晤。", [["FRA", "GBR"], ["FRA", "DEU"]]),
    ("法国总统马克龙与英国首相苏纳克和德国总理朔尔茨进行了交谈。", [["FRA", "GBR"], ["FRA", "DEU"]]),
    ("法国总统马克龙3日与英国首相苏纳克和德国总理朔尔茨举行会谈。", [["FRA", "GBR", "DEU"]]),
    ("法国总统马克龙3月与英国首相苏纳克和德国总理朔尔茨举行三方会谈。", [["FRA", "GBR", "DEU"]]),
    ("日本外相林芳正3月与美国国务卿布林肯和韩国外长朴振会谈。", [["JPN", "USA", "KOR"]]),
    ("法国总统马克龙3日与英国首相苏纳克、德国总理朔尔茨通话。", [["FRA", "GBR"], ["FRA", "DEU"]]),
    ("法国总统马克龙同西班牙、希腊等欧洲国家领导人通话。", [["FRA", "ESP"], ["FRA", "GRC"]]),
    ("意大利外长塔亚尼与法国外长科隆纳、德国外长贝尔伯克三方通话。", [["ITA", "FRA", "DEU"]]),
    ("法国总统马克龙与英国、德国领导人举行电话会议。", [["FRA", "GBR", "DEU"]]),
    ("法国外长科隆纳就一艘渔船驶入英国水域一事与德国外长贝尔伯克会谈。", [["FRA", "DEU"]]),
]


@pytest.mark.parametrize(("text", "days"), CASES, ids=[text for text, _ in CASES])
def test_each_day_is_an_event(text: str, days: list[str]) -> None:
    events = events_of(text, date(2023, 5, 1))
    assert [str(e.date_start) for e in events] == days


@pytest.mark.parametrize(("text", "sides"), APART, ids=[text for text, _ in APART])
def test_each_partner_of_one_clause(text: str, sides: list[list[str]]) -> None:
    events = events_of(text, date(2023, 5, 1))
    assert [list(e.parties) for e in events] == sides


def test_talks_of_officials_are_not_those_of_the_leaders_who_agree_on_them() -> None:
    text = "法国总统马克龙与英国首相苏纳克同意恢复法英自贸协定谈判。两位领导人4月30日的会晤持续一小时。"
    assert [e.status for e in events_of(text, date(2023, 5, 1))] == ["planned", "held"]


@pytest.mark.parametrize(
    "text",
    [
        "法国外长科隆纳与德国外长贝尔伯克2月3日和4月5日分别在里昂和德国汉堡会谈。",
        "法国外长科隆纳与德国外长贝尔伯克在2月3日和4月5日，分别在里昂和汉堡举行会谈。",
    ],
)
def test_each_day_has_its_place(text: str) -> None:
    events = events_of(text, date(2023, 5, 1))
    assert [(str(e.date_start), e.place, e.country) for e in events] == [
        ("2023-02-03", "里昂", "FRA"),
        ("2023-04-05", "汉堡", "DEU"),
    ]
