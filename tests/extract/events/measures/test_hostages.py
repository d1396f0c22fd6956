"""Hostages of a war are its two sides', where the clause names neither; not where their release is only wished for."""

from datetime import date

import pytest

from tests.extract.told import events_of

BEFORE = "以色列总理12日发表讲话，哈马斯没有回应。"
DAY = date(2024, 1, 12)

TOLD = [
    ("当局说，那次突袭造成多人丧生，另有约90人被掳为人质。", "detention", ("PSE",), ("ISR",)),
    ("军方说，武装分子掳走约90名人质。", "detention", ("PSE",), ("ISR",)),
    ("斡旋方说，首批人质将于周日获释。", "easing", ("PSE",), ("ISR",)),
    ("军方说，以方共放出90名囚犯。", "easing", ("ISR",), ("PSE",)),
    ("军方说，人质中的4名越南人和2名秘鲁人也获释。", "easing", ("PSE",), ("VNM", "PER")),
    ("军方说，5名越南人质与3名以色列人12日获释。", "easing", ("PSE",), ("VNM", "ISR")),
    (
        "军方说，哈马斯放出9名人质，其中包括6名以色列人，2名越南人和1名秘鲁人。",
        "easing",
        ("PSE",),
        ("ISR", "VNM", "PER"),
    ),
    ("军方说，哈马斯释放了6名以色列人质，以及2名越南人。", "easing", ("PSE",), ("ISR", "VNM")),
    ("军方说，哈马斯释放了12名人质，包括4名越南人。", "easing", ("PSE",), ("ISR", "VNM")),
    ("以色列总理对每天释放9名人质的方案表示欢迎。", "easing", ("PSE",), ("ISR",)),
    ("军方说，哈马斯放出9名人质，包括几名妇女。越南大使在场。", "easing", ("PSE",), ("ISR",)),
    ("哈马斯指责以色列违反协议，推迟释放第三批人质数小时。", "easing", ("PSE",), ("ISR",)),
    ("军方说，以色列12日再度互换被扣押人员。", "easing", ("PSE", "ISR"), ("PSE", "ISR")),
    ("军方说，哈马斯放出9名以色列人质，以换取停火两天。", "easing", ("PSE",), ("ISR",)),
    ("外长说，双方同意停火，以换取在以色列狱中被关押的巴勒斯坦囚犯获释。", "detention", None, None),
]
WISHED = [
    "外长说，当务之急是让更多人质获释。",
    "声明说，各方应尽一切所能，确保90名人质获释归来。",
    "声明说，每有10名人质获释，停火就延长一天。",
    "外长说，援助物资必须运入，人质必须获释。",
    "他说，这些海盗把约90名人质带上了岸。",
]


@pytest.mark.parametrize(("text", "kind", "parties", "targets"), TOLD)
def test_the_two_sides_of_the_war(
    text: str, kind: str, parties: tuple[str, ...] | None, targets: tuple[str, ...]
) -> None:
    found = events_of(BEFORE + text, DAY, kind)
    assert [(tuple(e.parties), tuple(e.targets)) for e in found] == ([(parties, targets)] if parties else [])


COUNTED = [
    "哈马斯和以色列分别释放7人质、21囚犯。",
    "红十字会说，首日有6名以色列人质和20名巴勒斯坦囚犯获释。",
    "军方说，哈马斯释放6名以色列人质以换取30名巴勒斯坦囚犯。",
    "军方说，哈马斯放出9名以色列人质，以换取被关押的巴勒斯坦妇孺。",
]


@pytest.mark.parametrize("text", COUNTED)
def test_what_each_side_lets_go_is_counted(text: str) -> None:
    found = events_of(BEFORE + text, DAY, "easing")
    assert {(tuple(e.parties), tuple(e.targets)) for e in found} == {(("PSE",), ("ISR",)), (("ISR",), ("PSE",))}


@pytest.mark.parametrize("text", WISHED)
def test_a_wish_frees_nobody(text: str) -> None:
    assert not events_of(BEFORE + text, DAY)


def test_no_war_told_of() -> None:
    text = "法国总理12日发表讲话，哈马斯没有回应。当局说，另有约90人被掳为人质。"
    assert not events_of(text, DAY)


def held(text: str, day: date = DAY) -> list[tuple[str, str | None, tuple[str, ...], tuple[str, ...]]]:
    found = events_of(text, day, "detention")
    return [(e.status, str(e.date_start), tuple(e.parties), tuple(e.targets)) for e in found]


AMONG_OTHER_THINGS = [
    ("秘鲁总统是指被哈马斯挟持的人质。", "ongoing", ("PSE",), ("ISR",)),
    ("哈马斯11日发布了两名被扣押在加沙的人质的视频。", "ongoing", ("PSE",), ("ISR",)),
    ("交火将持续，直到被哈马斯绑架的以色列人质获得释放。", "ongoing", ("PSE",), ("ISR",)),
]


@pytest.mark.parametrize(("text", "status", "parties", "targets"), AMONG_OTHER_THINGS)
def test_held_since_the_war_began(text: str, status: str, parties: tuple[str, ...], targets: tuple[str, ...]) -> None:
    assert held(BEFORE + text) == [(status, "None", parties, targets)]


def test_held_by_name_until_let_go() -> None:
    text = "加拿大外长没有回应。文章说，加拿大拘捕孟晚舟一事使两国关系受损。"
    assert held(text, date(2020, 5, 8))[0][0] == "ongoing"
    assert held(text, date(2023, 5, 8))[0][0] == "held"


def test_visited_in_custody() -> None:
    text = "外交部发言人谈到领事探视在华被拘留某药厂日籍员工的安排。"
    assert held(text) == [("ongoing", "None", ("CHN",), ("JPN",))]


def test_the_dead_are_given_back_and_not_held() -> None:
    text = "8日，亚美尼亚和阿塞拜疆相互释放被扣押人员后，亚美尼亚向阿塞拜疆移交六具被扣押阿方人员的遗体。"
    assert [e.type for e in events_of(text, date(2025, 10, 14))] == ["easing", "easing"]
