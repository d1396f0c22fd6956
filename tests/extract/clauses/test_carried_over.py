"""A sentence that goes on with the subject of the one before."""

from datetime import date

from tests.extract.told import events_of

DAY = date(2023, 5, 10)


def given(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(e.parties, e.targets) for e in events_of(text, DAY, "aid")]


def test_the_side_goes_on() -> None:
    assert given("韩国外交部发表声明。韩国谴责空袭。此外，还将向乌克兰提供一批药品。") == [(("KOR",), ("UKR",))]


def test_another_subject_stays_its_own() -> None:
    assert given("韩国谴责空袭，外交部说。此外，日本还将向乌克兰提供一批药品。") == [(("JPN",), ("UKR",))]


def test_nobody_goes_on_from_the_middle() -> None:
    assert given("外交部说，爆炸发生在韩国。此外，还将向乌克兰提供一批药品。") == []


def test_the_government_is_the_one_named_last() -> None:
    text = "特朗普政府限制出口芯片。企业指责美国政府。政府还关闭了俄罗斯驻西雅图领馆。"
    found = [(e.rule, e.parties, e.targets) for e in events_of(text, DAY)]
    assert ("sanction_expel", ("USA",), ("RUS",)) in found
