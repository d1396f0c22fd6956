"""Who is asked what he thinks of a deed has not done it; nor has he into whose air others came."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2024, 5, 15)

ASKED = [
    ("秘鲁外交部发言人罗哈斯被问到对智利制裁三家秘鲁企业有何评论时说，秘方坚决反对。", ["CHL"], ["PER"], "held"),
    ("中国商务部发言人被问及对美国准备限制中国电动车进口有何评论时说，中方反对。", ["USA"], ["CHN"], "planned"),
    (
        "当被问到对美国禁止从新疆进口番茄有何回应时，中国外交部发言人说，这损害关系。",
        ["USA"],
        ["CHN"],
        "held",
    ),
    ("土耳其外长菲丹在被问到如何看待欧盟打算对土耳其钢铁加征关税时说，将会回应。", ["EU"], ["TUR"], "proposed"),
    ("韩国国防部发言人被问及对朝鲜试射导弹有何看法时说，韩方密切关注。", ["PRK"], [], "held"),
    ("德国外长贝尔伯克被问到对以色列空袭伊朗有何看法时说，各方应克制。", ["ISR"], ["IRN"], "held"),
    # near miss: who was asked acts as the next clause says
    ("德国外长被问到后宣布，德国对俄罗斯三名官员实施制裁。", ["DEU"], ["RUS"], "held"),
    # into whose air they came
    ("台湾国防部表示，13日有12架歼16机进入台湾西南空域，其中6架逾越海峡中线。", ["CHN"], ["TWN"], "held"),
    ("军方说，共有8架歼16机和1架运8机侵扰台湾，其中5架逾越海峡中线。", ["CHN"], ["TWN"], "held"),
    # near misses: whose craft they are is told
    ("台湾军机升空警戒，其中两架越过海峡中线。", ["TWN"], ["CHN"], "held"),
]


@pytest.mark.parametrize(("text", "parties", "targets", "status"), ASKED)
def test_who_is_asked_or_entered_does_not_act(text: str, parties: list[str], targets: list[str], status: str) -> None:
    (found,) = events_of(text, DAY)
    assert (list(found.parties), list(found.targets), found.status) == (parties, targets, status)
