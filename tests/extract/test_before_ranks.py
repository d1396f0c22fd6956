"""Persons whom only the rank after their name tells."""

import pytest

from pipelines.extract.mentions.finding import find_mentions
from pipelines.extract.mentions.mention import PERSON


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("法国外长会见约翰·杜兰参议员。", "约翰·杜兰", None),
        ("法国外长与苏丹的塔拉巴将军会谈。", "塔拉巴", "SDN"),
        ("法国外长与马尔·杜兰特教授和日本大使会谈。", "马尔·杜兰特", None),
    ],
)
def test_told_by_rank(text: str, name: str, country: str | None) -> None:
    found, cast = find_mentions(text)
    assert name in [m.text for m in found if m.kind == PERSON]
    assert cast.country[name] == country


@pytest.mark.parametrize(
    "text", ["法国外长与当地大使会谈。", "法国外长与巴西的里约教授会谈。", "法国外长与该国将军会谈。"]
)
def test_no_name_before_rank(text: str) -> None:
    assert not [m.text for m in find_mentions(text)[0] if m.kind == PERSON]
