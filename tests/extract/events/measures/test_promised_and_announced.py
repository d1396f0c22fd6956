"""What was promised or bought before it is given, what may yet be announced, what others must first allow."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2024, 5, 15)


GIVEN = [
    ("挪威国防部说，今后几个月，挪威还将向摩尔多瓦提供去年通过合约采购的防空系统。", "planned", None),
    ("美国将向希腊移交三年前签约的40架战机。", "planned", None),
    ("日本将对斐济提供上月承诺的巡逻船。", "planned", None),
    ("英国下月将向肯尼亚提供去年宣布的援助。", "planned", date(2024, 6, 1)),
    ("中国14日向老挝交付了去年9月答应捐赠的大米。", "held", date(2024, 5, 14)),
    ("丹麦去年向波兰提供了2022年承诺的坦克。", "held", date(2023, 1, 1)),
    # near misses: the day of the deed itself
    ("日本上周向斐济提供了12艘巡逻船。", "held", date(2024, 5, 6)),
    ("美国去年批准的对希腊军售包括40架战机。", "held", date(2023, 1, 1)),
]


@pytest.mark.parametrize(("sentence", "status", "day"), GIVEN)
def test_the_day_of_the_order_is_not_that_of_the_delivery(sentence: str, status: str, day: date | None) -> None:
    found = events_of(sentence, DAY)[0]
    assert (found.status, found.date_start) == (status, day)


ANNOUNCED = [
    ("秘鲁外交部可能最早于周四宣布，要求智利媒体登记为外国使团。", "proposed"),
    ("白宫或于下周宣布，将三家中国企业列入黑名单。", "proposed"),
    ("英国可能宣布将某中资企业列入制裁名单。", "proposed"),
    ("加拿大考虑宣布恢复向沙特出售武器。", "proposed"),
    ("日本可能很快宣布放宽对韩国公民的签证要求。", "proposed"),
    ("华盛顿或宣布放宽对古巴的旅行限制。", "proposed"),
    ("欧盟预计很快宣布解除对叙利亚的制裁。", "planned"),
    # what was announced once is only described
    ("欧盟将解除2022年宣布的对叙利亚制裁。", "planned"),
    ("印度将取消去年宣布的对加拿大公民的签证限制。", "planned"),
    # near misses
    ("马来西亚周一宣布放宽对印度游客的签证要求。", "held"),
    ("面对可能的反制，加拿大宣布对俄罗斯实施制裁。", "held"),
    ("印度13日取消了去年宣布的对加拿大公民的签证限制。", "held"),
]


ASKED_OF_LAWMAKERS = [
    ("美国政府向国会申请为希腊拨款5亿美元军事援助。", "proposed"),
    ("澳大利亚政府向议会请求拨款2亿澳元援助巴布亚新几内亚。", "proposed"),
    ("加拿大向乌克兰提供了5亿加元援助，并向议会作了说明。", "held"),
]


@pytest.mark.parametrize(("sentence", "status"), [*ANNOUNCED, *ASKED_OF_LAWMAKERS])
def test_what_may_be_announced_or_is_asked_of_lawmakers_is_not_done(sentence: str, status: str) -> None:
    assert [e.status for e in events_of(sentence, DAY)] == [status]


REQUIRED = [
    ("秘鲁官员指出，美国派兵前须经国会同意。", []),
    ("专家说，德国向希腊出售武器前必须获得联邦安全委员会批准。", []),
    ("根据协定，英国对冰岛渔船实施制裁前须经仲裁。", []),
    ("英国14日对伊朗实施制裁前通知了盟友。", ["held"]),
    ("法国宣布对马里实施制裁，双方目前需要对话。", ["held"]),
]


@pytest.mark.parametrize(("sentence", "found"), REQUIRED)
def test_what_is_required_before_a_deed_tells_of_none(sentence: str, found: list[str]) -> None:
    assert [e.status for e in events_of(sentence, DAY)] == found
