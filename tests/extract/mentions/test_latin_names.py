"""Persons by the Latin spelling in brackets."""

from datetime import date

import pytest

from pipelines.extract.mentions.name_forms.shown_names import before_latin
from tests.extract.told import events_of

CASES = [
    ("捷克总统齐曼即将卸任，继任人帕维尔（Petr Pavel）将到任。帕维尔2日曾与总统蔡英文通电话。", ("蔡英文", "帕维尔")),
    ("捷克总统齐曼即将卸任。齐曼2日曾与总统蔡英文通电话。", ("蔡英文", "齐曼")),
]


@pytest.mark.parametrize(("text", "people"), CASES, ids=[text[:12] for text, _ in CASES])
def test_is_whom_the_lexicon_so_spells(text: str, people: tuple[str, ...]) -> None:
    (call,) = events_of(text, date(2023, 2, 17), "call")
    assert sorted(call.people) == sorted(people)


def test_the_rest_of_a_title_is_no_part_of_the_name() -> None:
    text = "领拉德瓦尼（Samir Radwani）"  # behind 党首
    assert before_latin(text, 0) == (1, 5)


def test_the_palestinian_territories_stand_in_a_row_of_states() -> None:
    found = events_of("法国总统马克龙12日会见约旦、巴勒斯坦领土和土耳其等国外长。", date(2023, 2, 17), "meeting")
    assert {code for e in found for code in e.parties} == {"FRA", "JOR", "PSE", "TUR"}
