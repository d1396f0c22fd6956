"""Headlines one after the other: each is a sentence; who is named in them without a title."""

from datetime import date

import pytest

from pipelines.extract.mentions.sentences import sentences
from tests.extract.told import events_of

LINES = [
    ("土军连夜轰炸叙利亚港口 叙利亚袭击土军机场", ["土军连夜轰炸叙利亚港口", "叙利亚袭击土军机场"]),
    (
        "土军轰炸港口，叙军撤退 双方伤亡惨重。",
        ["土军轰炸港口，叙军撤退 双方伤亡惨重。"],
    ),  # within a sentence a blank is none
    ("土军轰炸港口。叙利亚将于 下周五发表声明", ["土军轰炸港口。", "叙利亚将于 下周五发表声明"]),
    ("赵大明 钱小红", ["赵大明 钱小红"]),
    ("部长安德森（John Anderson）访问智利", ["部长安德森（John Anderson）访问智利"]),
]


@pytest.mark.parametrize(("text", "expected"), LINES, ids=[text[:12] for text, _ in LINES])
def test_a_blank_divides_headlines(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text)] == expected


BARE = [
    ("法国电影节开幕\n韩正会见智利外交部长", ["韩正"]),
    ("法国电影节开幕\n韩正在会见智利外交部长", []),  # 韩[方]正在
    ("法国电影节开幕\n高峰会见证智利外交部长就职", []),
]


@pytest.mark.parametrize(("text", "people"), BARE, ids=[text[-8:] for text, _ in BARE])
def test_a_name_that_is_also_words_begins_a_headline(text: str, people: list[str]) -> None:
    assert [name for e in events_of(text, date(2025, 6, 3), "meeting") for name in e.people] == people
