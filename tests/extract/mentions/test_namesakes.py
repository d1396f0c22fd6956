"""Bodies that bear one name in several states."""

from datetime import date

import pytest

from tests.extract.told import events_of

CASES = [  # (text, sides of the first meeting)
    ("法国外长同民主党议员洪翼杓会谈。前共同民主党代表李海瓒未出席。", ("FRA", "KOR")),
    ("法国外长同美国民主党议员会谈。", ("FRA", "USA")),
    ("法国外长同保守党领袖会谈。他随后离开英国。", ("FRA", "GBR")),
]


@pytest.mark.parametrize(("text", "sides"), CASES)
def test_whose_body_is_meant(text: str, sides: tuple[str, ...]) -> None:
    first = events_of(text, date(2023, 5, 1), "meeting")[0]
    assert first.parties == sides
