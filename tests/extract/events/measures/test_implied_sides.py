"""Measures whose words leave out who acts or whom they hit: the article tells it elsewhere."""

from datetime import date

import pytest

from tests.extract.told import events_of

TWO = "中国外长会见日本外相。日本外相谈到中国的措施，中国外长谈到日本的措施，日方与中方同意继续对话。"
CASES = [
    ("the other of the two", TWO + "2021年上半年对华出口管制可能会被放宽。", ("JPN",), ("CHN",)),
    (
        "whom an earlier clause tells of",
        "欧盟外长会宣布，尼加拉瓜当局镇压示威者，欧盟将对有关官员实施制裁。",
        ("EU",),
        ("NIC",),
    ),
    (
        "who was told of before",
        "尼加拉瓜警方又抓人，外长回应。这两名官员去年已被美国列入制裁名单。",
        ("USA",),
        ("NIC",),
    ),
    ("a house of who acted", "法国政府限制投资，同时财政部将多家印度企业列入制裁名单。", ("FRA",), ("IND",)),
    ("the West", "外长说，受西方制裁的俄罗斯还在出口石油。", ("USA", "EU"), ("RUS",)),
    ("who imposed what another lifts", "外长说，新政府可能取消特朗普施加的对伊朗制裁。", ("USA",), ("IRN",)),
    ("whose practice is objected to", "中国外长反对美国对中国电池加征关税的做法。", ("USA",), ("CHN",)),
    ("who bears it in the next clause", "外长说，由于美国的制裁，华为营收下滑。", ("USA",), ("CHN",)),
    ("who bears it under pressure", "外长说，中兴在美国制裁压力下出售了子公司。", ("USA",), ("CHN",)),
    ("a time by who acts then", "外长说，在欧盟开始对白俄罗斯实施制裁之后，局势未变。", ("EU",), ("BLR",)),
    ("a capital in a time", "外长说，在华盛顿放宽对缅甸的制裁后，油价下跌。", ("USA",), ("MMR",)),
    ("who is described by the act", "外长说，此举旨在说服禁止进口挪威三文鱼的俄罗斯重新考虑。", ("RUS",), ("NOR",)),
    (
        "what is lifted of the subject's own",
        TWO + "日本外相要求保持冷静，并取消对日本食品的进口限制。",
        ("CHN",),
        ("JPN",),
    ),
    (
        "of whose order a clause speaks",
        "针对印度下令限时巴方关闭驻加尔各答领事馆，巴外长表示不满。",
        ("IND",),
        ("PAK",),
    ),
    ("who only keeps it", "外长说，英国首相感谢埃尔多安遵守对白俄罗斯的西方制裁。", ("USA", "EU"), ("BLR",)),
    ("a passive that only describes", "外长说，欧盟对被指向丙国施压的白俄罗斯实施制裁。", ("EU",), ("BLR",)),
    ("对于 for 对", "外长说，美国对于古巴银行的出口管制仍在加强。", ("USA",), ("CUB",)),
    ("what another feels about it, by 对于", "韩国外长对于日本的出口限制提出抗议。", ("JPN",), ("KOR",)),
    ("the reason without 而", "外长说，英国因伊朗官员镇压抗议对他们实施制裁。", ("GBR",), ("IRN",)),
    (
        "who helps another is punished",
        "外长说，美国对涉援俄罗斯的中国和土耳其公司实施制裁。",
        ("USA",),
        ("CHN", "TUR"),
    ),
    (
        "a state that binds a firm of its own",
        "中国外长批评美国。美国去年颁布规定，禁止英伟达在中国销售芯片。",
        ("USA",),
        ("CHN",),
    ),
]


@pytest.mark.parametrize(("text", "acting", "hit"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_sides(text: str, acting: tuple[str, ...], hit: tuple[str, ...]) -> None:
    found = [e for e in events_of(text, date(2021, 3, 1)) if e.type in ("sanction", "easing")]
    assert [(e.parties, e.targets) for e in found] == [(acting, hit)]


def test_who_resents_what_is_meant_to_stop_him_is_hit() -> None:
    found = events_of(TWO + "双方谈到北京对旨在阻止中国获得日本技术的出口管制的愤怒。", date(2021, 3, 1), "sanction")
    assert {(e.parties, e.targets) for e in found} == {(("JPN",), ("CHN",))}


def test_blame_of_nobody_tells_no_side() -> None:
    found = events_of("缅甸外长说，对违反规定者将予以制裁。", date(2021, 3, 1))
    assert [e.type for e in found] == []


def test_a_lifting_ahead_is_planned() -> None:
    (lifted,) = events_of("美国外长说，美国对中国的关税将被取消。", date(2021, 3, 1))
    assert (lifted.type, lifted.status) == ("easing", "planned")


def test_a_lifting_only_spoken_of_is_none() -> None:
    found = events_of("中国外长还提到了放宽制裁的设想。", date(2021, 3, 1))
    assert [e.type for e in found] == []


ULTIMATA = [
    ("印度总理说，如果华为没有在5月15日前整改，印度将禁用华为设备。", ["planned"]),
    ("印度总理说，华为必须在5月15日前整改，否则印度将禁用华为设备。", ["planned"]),
    ("印度总理说，如果中国再次挑衅，印度将禁用华为设备。", []),
]


@pytest.mark.parametrize(("text", "status"), ULTIMATA)
def test_a_day_is_set(text: str, status: list[str]) -> None:
    found = events_of(text, date(2021, 3, 1))
    assert [e.status for e in found if e.type == "sanction"] == status
