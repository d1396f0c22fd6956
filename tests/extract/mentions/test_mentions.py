"""Persons of an article: full names, short forms, family names beside titles."""

from datetime import date
from itertools import pairwise

import pytest

from pipelines.extract.article_text import ArticleText
from pipelines.extract.clauses.article.story import read
from pipelines.extract.mentions.finding import find_mentions
from pipelines.extract.mentions.mention import COUNTRY, PERSON, PLACE

TABLE = [
    # text, publication, [(surface, name as the article has it)]
    ("日本外相山田重一会见美国国务卿。山田说。", None, [("山田重一", "山田重一"), ("山田", "山田重一")]),
    ("中国外长王毅访日。王外长说。", None, [("王毅", "王毅"), ("王", "王毅")]),
    ("英国大使马尔·杜兰特说。杜兰特还对美国说。", None, [("马尔·杜兰特", "马尔·杜兰特"), ("杜兰特", "马尔·杜兰特")]),
    ("日本上川外相与美国国务卿通话。", date(2024, 2, 1), [("上川", "上川")]),
    ("日本外相上川与美国国务卿通话。", date(2024, 2, 1), [("上川", "上川")]),
    ("俄驻古巴大使维克托·科罗斯说，古巴、俄罗斯。", None, [("维克托·科罗斯", "维克托·科罗斯")]),
    ("捷克驻华大使佟安德同中国外长会面。", None, [("佟安德", "佟安德")]),
    # the name of somebody known as the first name of another, and the same person in another spelling
    ("阿联酋顾问安瓦尔·塔尔加米访问美国。", None, [("安瓦尔·塔尔加米", "安瓦尔·塔尔加米")]),
    ("安瓦尔·塔尔加米访问美国。", None, []),
    ("肯尼亚外交与国际合作部长多鲁·卡梅里访问泰国。", None, [("多鲁·卡梅里", "多鲁·卡梅里")]),
    ("肯尼亚候任总统卡梅里访问泰国。", None, [("卡梅里", "卡梅里")]),
    ("捷克驻华大使高度评价中国。", None, []),
    ("应肯尼亚总统多鲁·卡梅里邀请，越南国家主席访问内罗毕。", None, [("多鲁·卡梅里", "多鲁·卡梅里")]),
    ("肯尼亚总统多鲁·卡梅里担忧，越南会退出。", None, [("多鲁·卡梅里", "多鲁·卡梅里")]),
    ("尼泊尔新任驻港总领事塔瓦里感谢中国。", None, [("塔瓦里", "塔瓦里")]),
    ("老挝新任外长穆杜尔感谢中国。", None, [("穆杜尔", "穆杜尔")]),
    ("尼泊尔财政部主管贸易的新任次长瓦卡文感谢中国。", None, [("瓦卡文", "瓦卡文")]),
    (
        "德国环境部长Jane Doering访问中国。Doering说，Doe来了。",
        None,
        [("Jane Doering",) * 2, ("Doering", "Jane Doering")],
    ),
    ("德国环境部长Jane McDoering访问中国。", None, [("Jane McDoering",) * 2]),
    ("台湾驻荷兰代表林守成同荷兰议员会面。", None, [("林守成", "林守成")]),
    ("立陶宛驻华大使尤里·先科维说，中国重要。", None, [("尤里·先科维", "尤里·先科维")]),
    ("德国外长马斯与法国外长会谈。海科·马斯说。", date(2020, 2, 1), [("马斯", "海科·马斯"), ("海科·马斯",) * 2]),
    ("泰国总理与习主席会面。", date(2024, 2, 1), [("习", "习近平")]),
    ("泰国总理与张主席会面。", date(2024, 2, 1), []),
    ("沙特王储穆罕默德与法国总统会谈。", date(2024, 2, 1), [("穆罕默德", "穆罕默德")]),
]


@pytest.mark.parametrize(("text", "day", "expected"), TABLE)
def test_persons(text: str, day: date | None, expected: list[tuple[str, str]]) -> None:
    mentions, cast = find_mentions(text, day)
    assert [
        (m.text, cast.as_named(m.value) if m.value in cast.key else m.text) for m in mentions if m.kind == PERSON
    ] == expected


def test_country_of_an_ambassador_is_the_sender() -> None:
    mentions, _ = find_mentions("俄罗斯驻古巴大使维克托·科罗斯说。")
    assert [m.codes for m in mentions if m.kind == PERSON] == [("RUS",)]


@pytest.mark.parametrize("title", ["新任驻港总领事", "新任驻华大使", "常驻联合国代表", "财政部主管贸易的新任次长"])
def test_whose_somebody_is_who_has_just_come_into_office(title: str) -> None:
    lines = read(ArticleText("", f"尼泊尔{title}瓦卡文会见中国外长。", None)).lines
    assert [x.codes for line in lines for x in line.tokens if x.person == "瓦卡文"] == [("NPL",)]


def test_where_somebody_is_posted_is_not_whose_he_is() -> None:
    tokens = [x for line in read(ArticleText("", "新任驻泰国代表林守成抵达泰国。", None)).lines for x in line.tokens]
    assert [x.codes for x in tokens if x.person == "林守成"] == [()]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("他抵达卡塔尔访问。", ["卡塔尔"]),
        ("他抵达达卡访问。", ["达卡"]),
        ("他向法国转达卡塔尔的立场。", ["法国", "卡塔尔"]),
        ("他到达拉斯维加斯出席会议。", ["拉斯维加斯"]),
        ("他到访达拉斯并出席会议。", ["达拉斯"]),
    ],
)
def test_a_name_begins_behind_the_verb(text: str, names: list[str]) -> None:
    mentions, _ = find_mentions(text)
    assert [m.text for m in mentions if m.text in ("达卡", "达拉斯", *names)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("肯尼亚外长在图尔卡纳湖北岸会见乌干达外长。", []),
        ("法军渡过索姆河南岸的防线。", []),
        ("日本外长访问湖北，会见中国外长。", ["湖北"]),
        ("日本在湖南部分城市设立了办事处。", ["湖南"]),
    ],
)
def test_the_shore_of_a_lake_is_no_province(text: str, names: list[str]) -> None:
    mentions, _ = find_mentions(text)
    assert [m.text for m in mentions if m.text in ("湖北", "湖南", "河南")] == names


def test_an_article_of_one_country_has_no_mentions() -> None:
    assert find_mentions("台湾立法院今天开会，立委陈雪明发言。" * 20)[0] == []
    assert find_mentions("朝鲜试射导弹，平壤的天气很好。" * 30)[0] != []


def test_mentions_never_overlap() -> None:
    mentions, _ = find_mentions(
        "中美军事磋商在华盛顿举行，美国国防部副部长与中国国防部长会谈，韩国外交部长出席日美韩三国外长会。"
    )
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("英国海军“利物浦”号抵达日本长崎，与日舰演习。", ["长崎"]),
        ("美军洛杉矶级核潜艇抵达韩国釜山。", ["釜山"]),
        ("英国首相在利物浦会见日本首相。", ["利物浦"]),
    ],
)
def test_a_ship_is_no_place(text: str, places: list[str]) -> None:
    found = [mention.text for mention in find_mentions(text)[0] if mention.kind == PLACE]
    assert found == places


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("英国潜艇“牙买加”号抵达挪威。", ["英国", "挪威"]),
        ("英国潜艇抵达挪威，牙买加号召各方冷静。", ["英国", "挪威", "牙买加"]),
    ],
)
def test_a_ship_is_no_country(text: str, countries: list[str]) -> None:
    assert [mention.text for mention in find_mentions(text)[0] if mention.kind == COUNTRY] == countries
