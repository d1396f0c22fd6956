"""Measures that another takes and that the subject only judges: 甲对乙计划加征关税表示不满."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2023, 5, 9)


@pytest.mark.parametrize(
    ("text", "parties", "targets"),
    [
        ("秘鲁对据称智利将禁止秘鲁铜矿销往智利予以谴责，外长说。", ["CHL"], ["PER"]),
        ("挪威外长对丹麦计划对挪威三文鱼加征关税提出批评。", ["DNK"], ["NOR"]),
        ("挪威外长对丹麦对老挝实施制裁表示支持。", ["DNK"], ["LAO"]),
        ("老挝入侵缅甸后因受到挪威制裁而损失惨重，外长说。", ["NOR"], ["LAO"]),
        ("挪威对丹麦实施制裁，外长表示不满。", ["NOR"], ["DNK"]),
        ("丹麦政府宣布对五家涉及向丹麦走私药品的老挝和秘鲁公司进行制裁和起诉。", ["DNK"], ["LAO", "PER"]),
    ],
)
def test_who_takes_the_measure(text: str, parties: list[str], targets: list[str]) -> None:
    (found,) = events_of(text, DAY, "sanction")
    assert (list(found.parties), list(found.targets)) == (parties, targets)


@pytest.mark.parametrize(
    "text", ["秘鲁总统呼吁各国，对智利实施制裁。", "秘鲁总统呼吁南美国家，至少在一年内，切断与智利的外交关系。"]
)
def test_left_to_others(text: str) -> None:
    assert not events_of(text, DAY, "sanction")


def test_told_after_a_call() -> None:
    (found,) = events_of("秘鲁总统呼吁各国，并宣布对智利实施制裁。", DAY, "sanction")
    assert (list(found.parties), list(found.targets)) == (["PER"], ["CHL"])


@pytest.mark.parametrize(
    "text",
    [
        "挪威坚决反对在老挝部署中程导弹，外长说。",
        "挪威抗议在秘鲁部署雷达，外长说。",
        "丹麦批评在老挝边境部署部队的做法，外长说。",
        "土耳其反对在约旦北部展开军事行动，外长说。",
    ],
)
def test_who_is_against_it_does_not_do_it(text: str) -> None:
    assert not events_of(text, DAY, "military")


def test_he_is_against_what_another_does() -> None:
    (found,) = events_of("挪威反对美国在秘鲁部署战略轰炸机，外长说。", DAY, "military")
    assert list(found.parties) == ["USA"]


JUDGED = [
    ("日本首相谴责多次发射弹道导弹的朝鲜。", "military", ["PRK"], []),
    ("挪威外长强烈谴责包括试射弹道导弹在内的伊朗的挑衅。", "military", ["IRN"], []),
    ("挪威外长对8日试射弹道导弹的伊朗提出严正抗议。", "military", ["IRN"], []),
    ("挪威外长谴责在台湾周边举行军演的中国。", "military", ["CHN"], ["TWN"]),
    ("挪威外长谴责入侵科威特的伊拉克。", "military", ["IRQ"], ["KWT"]),
    ("挪威外长谴责拘押两名法国公民的老挝。", "detention", ["LAO"], ["FRA"]),
]


@pytest.mark.parametrize(("text", "kind", "parties", "targets"), JUDGED, ids=[text[:12] for text, *_ in JUDGED])
def test_who_is_judged_for_what_he_does(text: str, kind: str, parties: list[str], targets: list[str]) -> None:
    (found,) = events_of(text, DAY, kind)
    assert (list(found.parties), list(found.targets)) == (parties, targets)


def test_whom_it_hits_is_not_who_is_judged() -> None:
    assert all("UN" not in e.parties for e in events_of("挪威外长谴责袭击在也门的联合国人员的叛军。", DAY, "military"))


AIDED = [
    ("日本首相说，将继续支援遭到俄罗斯侵略的乌克兰。", "JPN", "UKR"),
    ("欧盟承诺援助遭俄罗斯轰炸的乌克兰。", "EU", "UKR"),
    ("丹麦决定支援遭受地震的秘鲁，外长说。", "DNK", "PER"),
    ("挪威将援助正抵抗俄罗斯入侵的乌克兰。", "NOR", "UKR"),
]


@pytest.mark.parametrize(("text", "giver", "receiver"), AIDED, ids=[text[:12] for text, *_ in AIDED])
def test_whom_a_description_leads_up_to(text: str, giver: str, receiver: str) -> None:
    (found,) = events_of(text, DAY, "aid")
    assert (list(found.parties), list(found.targets)) == ([giver], [receiver])
