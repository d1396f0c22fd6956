"""A sentence that goes on with the government told before."""

from datetime import date

from tests.extract.told import events_of

DAY = date(2023, 5, 10)


def test_the_government_is_the_one_named_last() -> None:
    text = "特朗普政府限制出口芯片。企业指责美国政府。政府还关闭了俄罗斯驻西雅图领馆。"
    found = [(e.rule, e.parties, e.targets) for e in events_of(text, DAY)]
    assert ("sanction_expel", ("USA",), ("RUS",)) in found
