"""For whom a person acts: the title's side; without a title his office of the day; after leaving it his country."""

from datetime import date

import pytest

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
