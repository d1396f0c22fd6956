"""Measures told from whom they hit: 对乙的制裁被甲解除; 对乙的五家企业，甲予以制裁; and by several as one."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2024, 5, 9)
CASES = [
    ("外长说，对老挝的制裁8日被丹麦解除。", "easing", ["DNK"], ["LAO"]),
    ("对秘鲁的多数制裁已被欧盟解除，秘鲁外长表示欢迎。", "easing", ["EU"], ["PER"]),
    ("对伊朗的武器禁运2020年10月由联合国安理会解除，伊朗外长说。", "easing", ["UN"], ["IRN"]),
    ("外长说，对泰国榴莲的进口禁令已经被挪威撤销。", "easing", ["NOR"], ["THA"]),
    ("针对老挝航运公司的新制裁8日由英国外交部公布，老挝外长表示谴责。", "sanction", ["GBR"], ["LAO"]),
    ("秘鲁外长说，对智利的十二家企业，丹麦予以制裁。", "sanction", ["DNK"], ["CHL"]),
    ("丹麦外交部宣布，对于涉嫌侵犯人权的五名老挝官员，丹麦予以制裁。", "sanction", ["DNK"], ["LAO"]),
    ("对向约旦出售零件的秘鲁企业，美国财政部周三施加了制裁，外长说。", "sanction", ["USA"], ["PER"]),
    ("美国联合英国和加拿大对老挝实施新的制裁，外长说。", "sanction", ["USA", "GBR", "CAN"], ["LAO"]),
    ("美国8日联合英国空袭了约旦的目标，外长说。", "military", ["USA", "GBR"], ["JOR"]),
    ("约旦空军8日联合埃及空军向苏丹空投援助物资，外长说。", "aid", ["JOR", "EGY"], ["SDN"]),
]


@pytest.mark.parametrize(("text", "kind", "parties", "targets"), CASES, ids=[text[:12] for text, *_ in CASES])
def test_who_and_on_whom(text: str, kind: str, parties: list[str], targets: list[str]) -> None:
    (found,) = events_of(text, DAY, kind)
    assert (list(found.parties), list(found.targets)) == (parties, targets)


@pytest.mark.parametrize(
    "text",
    [
        "对老挝的制裁没有被丹麦解除，外长说。",
        "对老挝的制裁应被丹麦解除，外长说。",
        "对老挝的要求，丹麦外长说，丹麦不会考虑取消限制。",
    ],
)
def test_nothing_lifted(text: str) -> None:
    assert not events_of(text, DAY, "easing")


MEANT = [
    ("丹麦原定8日释放两名老挝公民，老挝外长说，但最后没有放人。", "easing", "postponed"),
    ("丹麦原定5日向老挝移交的巡逻艇，外长说，将延后交付。", "aid", "postponed"),
    ("丹麦原拟于4月1日驱逐三名老挝外交官，外长说。", "sanction", "postponed"),
    ("丹麦原先计划上月解除对老挝的武器禁运，外长说。", "easing", "postponed"),
    ("丹麦原定12日制裁老挝官员，外长说。", "sanction", "planned"),
    ("丹麦按原定计划驱逐了三名老挝外交官，外长说。", "sanction", "held"),
]


@pytest.mark.parametrize(("text", "kind", "status"), MEANT, ids=[text[:12] for text, *_ in MEANT])
def test_what_was_meant_at_first(text: str, kind: str, status: str) -> None:
    assert [e.status for e in events_of(text, DAY, kind)] == [status]


ALLIES = [
    ("挪威是老挝的主要靠山，向其提供导弹，外长说。", "military", "NOR", "LAO"),
    ("挪威是老挝最大的援助国，8日向其提供三百万美元援助，外长说。", "aid", "NOR", "LAO"),
]


@pytest.mark.parametrize(("text", "kind", "giver", "receiver"), ALLIES, ids=[text[:12] for text, *_ in ALLIES])
def test_whose_ally_he_is_receives(text: str, kind: str, giver: str, receiver: str) -> None:
    (found,) = events_of(text, DAY, kind)
    assert (list(found.parties), list(found.targets)) == ([giver], [receiver])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("约旦部分退出2018年协议，还已在边界部署巡逻部队，秘鲁外长说。", "military"),
        ("约旦撕毁2018年安曼宣言，并扣押了一艘秘鲁油轮，外长说。", "detention"),
    ],
)
def test_the_year_of_a_pact_is_not_that_of_the_act(text: str, kind: str) -> None:
    (found,) = events_of(text, DAY, kind)
    assert found.date_start is None
