"""Persons by the Latin spelling in brackets."""

from datetime import date

import pytest

from tests.extract.told import events_of

CASES = [
    ("捷克总统齐曼即将卸任，继任人帕维尔（Petr Pavel）将到任。帕维尔2日曾与总统蔡英文通电话。", ("蔡英文", "帕维尔")),
    ("捷克总统齐曼即将卸任。齐曼2日曾与总统蔡英文通电话。", ("蔡英文", "齐曼")),
]


@pytest.mark.parametrize(("text", "people"), CASES, ids=[text[:12] for text, _ in CASES])
def test_is_whom_the_lexicon_so_spells(text: str, people: tuple[str, ...]) -> None:
    (call,) = events_of(text, date(2023, 2, 17), "call")
    assert sorted(call.people) == sorted(people)
