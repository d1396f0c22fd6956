"""Who agrees on talks of another level does not sit there."""

from datetime import date

import pytest

from tests.extract.told import events_of

CASES = [
    ("韩国外长赵兑烈与日本外相岩屋毅商定，尽早召开日韩首脑会谈。", "首脑会谈", ()),
    ("中国国家主席习近平与越南国家主席梁强同意举行国防部工作会晤。", "工作会晤", ()),
    ("日本外相岩屋毅将出席东盟领导人会议。", "领导人会议", ("岩屋毅",)),
    ("法国总统马克龙将与越南国家主席梁强举行首脑会谈。", "会谈", ("马克龙", "梁强")),
    ("日本外相岩屋毅将与韩国外长赵兑烈举行外长会谈。", "会谈", ("岩屋毅", "赵兑烈")),
]


@pytest.mark.parametrize(("text", "words", "people"), CASES, ids=[text[:14] for text, *_ in CASES])
def test_people_of_the_level(text: str, words: str, people: tuple[str, ...]) -> None:
    events = events_of(text, date(2025, 3, 14), "meeting")
    assert [e.people for e in events if words in text[e.start : e.end]] == [people]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("中国商务部长王文涛与德国经济部长赖歇在柏林举行会谈。双方同意落实两国元首巴黎会晤共识。", 2),
        ("法国总统马克龙会见了德国总理默茨。上周，法德两国军事官员多年来首次在科隆会面。", 2),
        ("法国总统马克龙会见了德国总理默茨。这是法德两国领导人多年来首次会面。", 1),
        ("法德两国元首预计本月会面。法德已在3日在柏林举行渔业事务磋商。", 2),
        ("法国总统马克龙本月将与德国总理默茨会谈。会谈预计22日登场。", 1),
        ("中日韩三国外长26日在釜山举行会议。此会是为三国领导人会议铺路。", 2),
        ("法国总统马克龙访问伊拉克，与伊拉克领袖会谈。马克龙在会谈中呼吁停火。", 1),
    ],
)
def test_what_ministers_hold_is_not_what_leaders_hold(text: str, count: int) -> None:
    events = events_of(text, date(2025, 3, 14), "meeting")
    assert len(events) == count
