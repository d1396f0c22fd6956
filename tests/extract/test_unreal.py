"""Words of a meeting, call or visit that take place nowhere, and near misses that do."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 3, 14)
WORDS_ALONE = [
    "岩屋毅是否与赵兑烈举行会谈，目前没有消息。",
    "即使石破茂与李在明会晤，分歧也难以消除。",
    "没有迹象显示石破茂将与李在明会谈。",
    "石破茂从未与金正恩会晤。",
    "石破茂在峰会期间并未与李在明会谈。",
    "石破茂和李在明尚未举行会谈。",
    "石破茂和李在明仍未正式举行双边会谈。",
    "日韩两国继续保持高层对话。",
    "石破茂与李在明经常会晤。",
    "日韩两国外长定期举行会谈。",
    "日韩两国每年举行一次首脑会谈，轮流主办。",
    "一部电影讲述石破茂与李在明会晤的故事。",
    "网友主张石破茂与李在明会谈。",
    "专家认为，石破茂应与李在明举行会谈。",
    "石破茂与李在明会谈的必要性不断下降。",
    "日本主张通过与朝鲜接触，缓和局势。",
    "日本今后的道路是继续与朝鲜接触，缓和局势。",
    "石破茂与李在明会谈并不合适。",
    "赵兑烈接受日本媒体访问。",
    "岩屋毅说，韩国当局拒绝日本人与自己委托的律师会见。",
    "石破茂呼吁韩国当局让被拘留者会见自己选择的律师。",
    "石破茂要求韩国当局让被拘留者与法律代表接触。",
    "石破茂呼吁日韩双方进行任何形式的磋商。",
    "石破茂说，停火意味着日本必须同韩国展开谈判。",
    "石破茂错过了与李在明的会面。",
    "石破茂对韩国施压，例如威胁退出与韩国的谈判。",
    "法国总统马克龙12日在部长会议上说，财政需要改革。",
    "日本防卫大臣中谷元12日在自卫队指挥官会议上发表讲话。",
    "总统参选人李在明表示，他上任后，会重启日韩对话。",
    "日韩关系存在困难，包括自贸协定等经济协定的谈判。",
    "报道没有说石破茂曾与李在明会谈。",
    "日韩两国政府认为启动谈判的条件已经成熟。",
    "英国广播公司12日与日本外相岩屋毅视讯连线访问。",
    "石破茂说，七国集团会谈或领袖会议的场合都会谈到渔业。",
    "日本外相岩屋毅呼吁各国支持台湾参与世界卫生大会。",
    "双方每年至少举行两次会谈，石破茂说。",
    "岩屋毅说，直至韩国同意停火并与日本会谈。",
    "日本盼与韩国在安全领域加强合作与对话。",
    "李在明说，他若当选，会先降低关税，并立刻重启日韩对话。",
]
EVENTS = [
    "岩屋毅12日与赵兑烈举行会谈。",
    "石破茂12日在首尔与李在明会晤，专家认为分歧依旧。",
    "石破茂13日同李在明通电话，就定期会晤交换意见。",
    "岩屋毅12日访问韩国，随后接受媒体采访。",
    "岩屋毅还将继续对韩国进行访问。",
    "日本外相岩屋毅12日在首尔与赵兑烈接触。",
    "李在明12日当选后，13日与石破茂会谈。",
    "岩屋毅12日与多人会面，例如石破茂12日与李在明会谈。",
    "日本外相岩屋毅12日在七国集团部长会议上说，日本支持改革。",
]


@pytest.mark.parametrize("text", WORDS_ALONE)
def test_nothing_takes_place(text: str) -> None:
    assert events_of(text, DAY) == []


@pytest.mark.parametrize("text", EVENTS)
def test_what_does_is_found(text: str) -> None:
    assert events_of(text, DAY) != []


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("俄乌战争、气候变化都是这次会谈将触及的议题。", []),
        ("俄乌冲突双方代表周三在伊斯坦布尔举行会谈。", [{"RUS", "UKR"}]),
        ("以哈战争和30日召开的联合国气候变化大会是本周的主题。", [{"UN"}]),
    ],
)
def test_the_sides_of_a_war_that_is_only_named_do_not_sit_there(text: str, sides: list[set[str]]) -> None:
    found = [e for e in events_of(text, date(2023, 11, 20)) if e.type == "meeting"]
    assert [set(e.parties) for e in found] == sides


def test_no_enemy_gives_the_aid_that_a_truce_lets_in() -> None:
    text = "以色列和哈马斯同意停火，并向加沙提供人道援助。以色列总理说，以色列将向加沙提供药品援助。"
    found = [e for e in events_of(text, date(2023, 11, 20)) if e.type == "aid"]
    assert [e.status for e in found] == ["planned"]
