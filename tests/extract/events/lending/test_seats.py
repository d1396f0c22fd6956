"""Where talks are held that do not say so themselves."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from pipelines.extract.events.places.cities import city_named_in
from tests.extract.told import events_of

CASES = [
    ("亚太经合组织领导人会议下周在利马举行。首相岸田文雄考虑在峰会期间与习近平会谈。", "利马", "PER"),
    ("各方正在英国苏格兰爱丁堡举行第二轮会谈。英国特使鲍威尔15日与乌克兰代表团会面。", "爱丁堡", "GBR"),
    ("王毅与日本外相林芳正20日举行会谈，是去年11月在利马会谈以来再次举行。", None, None),
    ("加拿大外长乔利12日与中国外长王毅会面。会面在渥太华进行。", "渥太华", "CAN"),
    ("包括美国、中国和印度在内的42国高官在沙特举行会谈。外交官在吉达会谈结束后表示满意。", "吉达", "SAU"),
    ("利马APEC峰会12日开幕。岸田文雄与习近平在APEC峰会期间会谈。", "利马", "PER"),
    ("日中外长在利马会谈。双方同意下月举行日中安全对话。", None, None),
    # told again by their day, however far on; talks of another day are not held there
    (
        "日本与印度将于27日就海洋议题会谈。日本希望推动规则。印度态度谨慎。外界关注。会谈将于27日在利马举行。",
        "利马",
        "PER",
    ),
    (
        "日本与印度将于27日就海洋议题会谈。日本希望推动规则。印度态度谨慎。外界关注。年会将于24日在利马举行。",
        None,
        None,
    ),
    # a house where a visitor is met
    ("挪威外长艾德17日起访问智利。18日，艾德与智利外长范克拉维伦在官邸会谈。", "官邸", "CHL"),
]


@pytest.mark.parametrize(("text", "place", "country"), CASES, ids=[text[:14] for text, *_ in CASES])
def test_the_last_talks_told_are_held_in(text: str, place: str | None, country: str | None) -> None:
    talks = events_of(text, date(2023, 11, 20), "meeting")
    last = max(talks, key=lambda e: e.date_end or date.min)
    assert (last.place, last.country) == (place, country)


@pytest.mark.parametrize(
    ("name", "city"),
    [
        ("慕安会", "慕尼黑"),
        ("G7广岛峰会", "广岛"),
        ("达沃斯论坛", "达沃斯"),
        ("上海合作组织峰会", None),
        ("香格里拉对话", None),
    ],
)
def test_city_of_a_name(name: str, city: str | None) -> None:
    assert city_named_in(name) == city


NAMED_THERE = [
    ("德国总理默茨12日下午在柏林总理府会晤了挪威首相斯特勒。", "meeting", "柏林总理府", "DEU"),
    ("马克龙与斯塔默在唐宁街10号首相官邸举行会谈。", "meeting", "唐宁街10号首相官邸", "GBR"),
    ("马克龙和莫迪在法国最大的航天发射中心举行了峰会。", "meeting", "法国最大的航天发射中心", "FRA"),
    ("李强在上月北京召开的高峰论坛上会见佐科。", "meeting", "北京", "CHN"),
    ("石破茂前年在利马亚太经合组织峰会上同李在明交换了看法。", "meeting", "利马", "PER"),
    ("外长回顾了2018年新加坡“特金会”的成果。", "meeting", "新加坡", "SGP"),
    ("法国总统马克龙20日访问布鲁塞尔。", "visit", "布鲁塞尔", "BEL"),
    ("以色列军队继续对加沙地带进行空袭。", "military", "加沙地带", "PSE"),
    ("以色列18日在黎南部发动空袭。", "military", "黎南部", "LBN"),
    ("英国宣布将派遣航母打击群赴印度太平洋地区。", "military", "印度太平洋地区", None),
]


@pytest.mark.parametrize(("text", "kind", "place", "country"), NAMED_THERE, ids=[text[:12] for text, *_ in NAMED_THERE])
def test_place_in_the_clause(text: str, kind: str, place: str, country: str | None) -> None:
    told = [(e.place, e.country) for e in events_of(text, date(2023, 11, 20), kind)]
    assert (place, country) in told


LENT = [
    ("美国驻荷兰大使霍克斯特拉20日在大使馆会见日本驻荷兰大使南博。", "大使馆", "NLD"),
]


@pytest.mark.parametrize(("text", "place", "country"), LENT, ids=[text[:12] for text, *_ in LENT])
def test_place_that_others_lend(text: str, place: str, country: str) -> None:
    talks = events_of(text, date(2023, 11, 20), "meeting")
    assert [(e.place, e.country) for e in talks] == [(place, country)]


def test_a_call_has_no_place() -> None:
    (call,) = extract(
        ArticleText("", "王毅20日在北京与法国外长巴罗通电话，讨论霍尔木兹海峡问题。", date(2025, 11, 20))
    ).events
    assert (call.type, call.place, call.country) == ("call", None, None)


def test_where_a_former_one_sat_is_no_seat() -> None:
    text = "上一次日中韩外长会议2019年在北京举行。日中两国有望近期举行安全对话。"
    events = events_of(text, date(2023, 11, 20))
    assert [(e.date_start is None, e.place) for e in events] == [(False, "北京"), (True, None)]
