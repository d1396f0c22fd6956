"""For whom a person acts: the title's side; without a title his office of the day; after leaving it his country."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from tests.extract.told import events_of


@pytest.mark.parametrize(
    ("text", "day", "sides"),
    [
        ("王毅会见联合国秘书长潘基文。", date(2015, 5, 3), {"CHN", "UN"}),
        ("王毅与前联合国秘书长潘基文会谈。", date(2022, 5, 3), {"CHN", "KOR"}),
        ("特朗普在白宫会见北约秘书长吕特。", None, {"USA", "NATO"}),
        ("特朗普在白宫会见吕特。", date(2025, 5, 3), {"USA", "NATO"}),
        ("特朗普在白宫会见吕特。", date(2019, 7, 3), {"USA", "NLD"}),
    ],
)
def test_a_person_acts_for_the_side_of_his_title_or_day(text: str, day: date | None, sides: set[str]) -> None:
    (event,) = events_of(text, day)
    assert set(event.parties) == sides


@pytest.mark.parametrize(
    ("dateline", "sides"),
    [
        ("（中央社台北14日电）", [{"TWN", "CZE"}]),
        ("（中央社安卡拉14日专电）", []),
        ("（中央社安卡拉14日综合外电报导）", []),
    ],
)
def test_an_outlet_names_the_ministers_of_its_own_state_bare(dateline: str, sides: list[set[str]]) -> None:
    text = f"{dateline}环境部长林大明今天与捷克总理诺瓦克会谈。"
    found = extract(ArticleText("", text, date(2023, 11, 14), source="中央社")).events
    assert [set(e.parties) for e in found] == sides
