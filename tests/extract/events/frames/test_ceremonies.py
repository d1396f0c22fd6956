"""Who comes to a ceremony of another state visits it; those who are at home there do not."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2023, 11, 10)


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        ("秘鲁总统索托和智利总统罗哈斯14日将出席巴西总统卢拉的就职典礼。", {("索托", "PER"), ("罗哈斯", "CHL")}),
        ("巴西总统卢拉14日将出席本国前总统的国葬。", set()),
        (
            "秘鲁总统索托将出席14日在巴西利亚举行的就职典礼。智利总统罗哈斯也将出席。",
            {("索托", "PER"), ("罗哈斯", "CHL")},
        ),
        ("秘鲁总统索托将出席14日在巴西利亚举行的就职典礼。两国将举行会谈。智利总统罗哈斯也将出席。", {("索托", "PER")}),
    ],
)
def test_guests_of_a_ceremony(text: str, guests: set[tuple[str, str]]) -> None:
    visits = events_of(text, DAY, "visit")
    assert {(e.people[0], e.parties[0]) for e in visits} == guests
    assert all((e.targets, e.status, e.date_start) == (("BRA",), "planned", date(2023, 11, 14)) for e in visits)


def test_who_stays_away_from_a_summit_is_not_there() -> None:
    (summit,) = events_of("秘鲁总统索托9日缺席在罗马举行的二十国集团峰会。", DAY)
    assert summit.people == ()
