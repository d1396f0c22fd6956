"""Words of a meeting, call or visit that take place nowhere, and near misses that do."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

DAY = date(2025, 3, 14)
WORDS_ALONE = [
    "岩屋毅是否与赵兑烈举行会谈，目前没有消息。",
    "即使石破茂与李在明会晤，分歧也难以消除。",
    "没有迹象显示石破茂将与李在明会谈。",
    "石破茂从未与金正恩会晤。",
    "石破茂在峰会期间并未与李在明会谈。",
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
    assert extract(ArticleText("", text, DAY)).events == ()


@pytest.mark.parametrize("text", EVENTS)
def test_what_does_is_found(text: str) -> None:
    assert extract(ArticleText("", text, DAY)).events != ()
