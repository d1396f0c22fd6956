"""Where talks are held that do not say so themselves."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from pipelines.extract.conference_cities import city_named_in

CASES = [
    ("亚太经合组织领导人会议下周在利马举行。首相岸田文雄考虑在峰会期间与习近平会谈。", "利马", "PER"),
    ("各方正在美国佛罗里达州迈阿密举行新一轮会谈。美国特使威特科夫18日与乌克兰代表团会面。", "迈阿密", "USA"),
    ("王毅这次河内之行的主要议程是出席中国与越南的外长会议。", "河内", "VNM"),
    ("王毅与日本外相林芳正20日举行会谈，是去年11月在利马会谈以来再次举行。", None, None),
    ("加拿大外长乔利12日与中国外长王毅会面。会面在渥太华进行。", "渥太华", "CAN"),
    ("包括美国、中国和印度在内的42国高官在沙特举行会谈。外交官在吉达会谈结束后表示满意。", "吉达", "SAU"),
    ("日中外长在利马会谈。双方同意下月举行日中安全对话。", None, None),
]


@pytest.mark.parametrize(("text", "place", "country"), CASES, ids=[text[:14] for text, *_ in CASES])
def test_the_last_talks_told_are_held_in(text: str, place: str | None, country: str | None) -> None:
    talks = [e for e in extract(ArticleText("", text, date(2023, 11, 20))).events if e.type == "meeting"]
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
