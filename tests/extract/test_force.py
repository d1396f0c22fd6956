"""Who strikes whom where the clause does not say: by a war, by the day of the blow, by who usually does it."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

DAY = date(2023, 11, 29)

TOLD = [
    ("法国外长说，他没有忘记10月7日的袭击事件。以色列与哈马斯都没有回应。", "held", ("PSE",), ("ISR",)),
    ("法国外长说，这是自战争开始以来的首次停火。以色列与哈马斯都没有回应。", "ongoing", ("ISR",), ("PSE",)),
    ("法国外长说，以色列狙击手朝一家医院开火。哈马斯没有回应。", "held", ("ISR",), ("PSE",)),
    ("日本外相谈到应对措施，面对朝鲜试射导弹，两国应该合作。", "held", ("PRK",), ()),
    ("荷兰外长说，荷兰货轮在印度洋被疑似伊朗无人机击中。", "held", ("IRN",), ("NLD",)),
    ("法国外长说，加拿大军舰8日与美国军舰联合通过台湾海峡。", "held", ("CAN", "USA"), ("CHN",)),
    ("预料朝鲜试射导弹问题将成为峰会焦点。", "held", ("PRK",), ()),
    ("预料朝鲜将在峰会前试射导弹。", "planned", ("PRK",), ()),
    ("美国指出，印度正探讨向入侵格鲁吉亚的俄罗斯提供武器。", "proposed", ("IND",), ("RUS",)),
    ("外交部说，乌克兰守军击退了俄罗斯的三次夜间袭击。", "held", ("RUS",), ("UKR",)),
]


@pytest.mark.parametrize(("text", "status", "parties", "targets"), TOLD)
def test_who_acts(text: str, status: str, parties: tuple[str, ...], targets: tuple[str, ...]) -> None:
    found = [e for e in extract(ArticleText("", text, DAY)).events if e.type == "military"]
    assert [(e.status, tuple(e.parties), tuple(e.targets)) for e in found] == [(status, parties, targets)]


def test_drills_here_and_there() -> None:
    text = "外交部说，中国军队11日在中缅边界举行了实弹演习。本月，中国同越南海军举行了北部湾联合巡逻行动。"
    found = [e for e in extract(ArticleText("", text, DAY)).events if e.type == "military"]
    assert [e.parties for e in found] == [("CHN",), ("CHN", "VNM")]


def test_held_abroad_by_name() -> None:
    text = "澳大利亚外长说，成蕾在狱中写信，被关押的她要求会见大使。"
    (held,) = [e for e in extract(ArticleText("", text, date(2021, 5, 1))).events if e.type == "detention"]
    assert (held.parties, held.targets) == (("CHN",), ("AUS",))
