"""Talks that are only referred to after a call are that call; talks in person are not."""

from datetime import date

import pytest

from tests.extract.told import events_of

CALL = "法国总统马克龙12日与英国首相斯塔默通电话。"


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("双方在会谈中讨论了局势。", ["call"]),
        ("两国领导人就地区局势进行了讨论。", ["call"]),
        ("两国外长10日在里昂举行会谈。", ["call", "meeting"]),
        ("马克龙和斯塔默曾于上月会面。", ["call", "meeting"]),
        ("法国大使转达了马克龙致斯塔默首相的口信。", ["call", "call"]),
    ],
)
def test_talks_told_after_a_call(text: str, types: list[str]) -> None:
    assert sorted(e.type for e in events_of(CALL + text, date(2025, 3, 14))) == types


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("法国外交部发言人祝贺英国首相斯塔默当选。", 0),
        ("法国总统马克龙祝贺英国首相斯塔默当选。", 1),
        ("法国总统马克龙在电话里安慰家属，并容许他们致电家属。", 0),
        ("德国外交部发言人瓦格纳12日被问及多国领导人，包括马克龙，祝贺英国首相斯塔默当选一事。", 0),
    ],
)
def test_who_sends_a_message(text: str, calls: int) -> None:
    assert len(events_of(text, date(2025, 3, 14), "call")) == calls


def test_ministers_of_countries_that_nobody_names_are_met_too() -> None:
    found = events_of("法国外长巴罗12日在开罗会见了阿拉伯国家外长。", date(2025, 3, 14))
    assert [(e.type, e.parties) for e in found] == [("meeting", ("FRA",))]
