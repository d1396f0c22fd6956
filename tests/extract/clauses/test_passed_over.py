"""Adjuncts behind a party change nothing of what its clause tells, and the facts quote them."""

from datetime import date

import pytest

from pipelines.extract.article_text import ArticleText
from pipelines.extract.clauses.article.story import read
from tests.extract.told import events_of

DAY = date(2024, 5, 14)
ADJUNCTS = (
    "不得不",
    "为缓和紧张局势",
    "应对方请求",
    "应卢旺达请求",
    "由于天气原因",
    "出于安全考虑",
    "在各方协调下",
    "根据停火协议",
    "不顾国际社会反对",
    "作为回应",
    "经过谈判",
)
TOLD = (
    ("智利外长5月13日", "会见了秘鲁外长。", "meeting", ("CHL", "PER")),
    ("刚果（金）5月13日", "释放了三名肯尼亚记者。", "easing", ("COD",)),
    ("巴西总统卢拉5月13日", "抵达乌拉圭访问。", "visit", ("BRA", "URY")),
    ("挪威5月13日", "宣布制裁白俄罗斯官员。", "sanction", ("NOR",)),
)


@pytest.mark.parametrize("adjunct", ADJUNCTS)
@pytest.mark.parametrize(("who", "does", "kind", "parties"), TOLD)
def test_an_adjunct_changes_nothing(adjunct: str, who: str, does: str, kind: str, parties: tuple[str, ...]) -> None:
    text = who + adjunct + does
    found = events_of(text, DAY, kind)
    assert [(e.parties, text[e.start : e.end]) for e in found] == [(parties, text[:-1])]


@pytest.mark.parametrize(
    "text",
    [
        "智利外长一行三人5月13日抵达秘鲁访问。",  # their number is no other side
        "智利外长等人5月13日抵达秘鲁访问。",
    ],
)
def test_those_who_travel_along(text: str) -> None:
    assert [e.parties for e in events_of(text, DAY, "visit")] == [("CHL", "PER")]


@pytest.mark.parametrize(
    "text",
    [
        "智利为缓和紧张局势的努力失败。",  # it describes what follows
        "智利不顾秘鲁反对，试射导弹。",  # a party stands in it
        "智利应尊重秘鲁。",
        "智利根据协议，撤军。",
    ],
)
def test_what_is_no_adjunct_stays(text: str) -> None:
    line = read(ArticleText("", text, DAY)).lines[0]
    assert line.exchanges == ()
    assert len(line.at) == len(line.code) + 1


def test_offsets_move_with_the_words() -> None:
    text = "智利外长5月13日不得不根据双方协议到达秘鲁外长官邸。"
    line = read(ArticleText("", text, DAY)).lines[0]
    assert "不得不" not in line.code
    for at, token in zip(line.where, line.tokens, strict=True):
        assert (line.code[at], line.at[at]) == (token.symbol, token.start)
    assert list(line.at) == sorted(line.at)
    assert (line.at[-1], len(line.at)) == (len(text), len(line.code) + 1)
