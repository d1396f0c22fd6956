"""Sides that a measure or a gift leaves unsaid, told by the sentences before; countries by a first character."""

from datetime import date

import pytest

from pipelines.extract.mentions.finding import find_mentions
from tests.extract.told import events_of


def facts(text: str, day: date = date(2023, 5, 9)) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(e.type, tuple(e.parties), tuple(e.targets)) for e in events_of(text, day)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("挪威8日把三名老挝官员列入黑名单。丹麦同日也制裁了一家采矿企业。", ("sanction", ("DNK",), ("LAO",))),
        ("挪威8日对老挝木材加征关税。老挝随后宣布采取对等的反制措施。", ("sanction", ("LAO",), ("NOR",))),
        ("丹麦外长8日召见老挝大使。三名老挝外交官必须在两天内离境。", ("sanction", ("DNK",), ("LAO",))),
        ("秘鲁外长说，秘鲁南部7日发生强烈地震，多人遇难。挪威已派出一支40人的救援队。", ("aid", ("NOR",), ("PER",))),
        (
            "瑞典外交部说，瑞典男子林德在老挝被拘留。该男子3月在回国之前，因涉嫌违法被老挝国安部门拘留。",
            ("detention", ("LAO",), ("SWE",)),
        ),
        (
            "老挝外长说，瑞典学者林德仍在万象。林德去年5月在万象机场被捕，瑞典外长要求放人。",
            ("detention", ("LAO",), ("SWE",)),
        ),
        (
            "外长说，挪威8日向秘鲁提供一百万克朗的援助，挪威大使作了说明。救援队9日凌晨飞抵利马。",
            ("aid", ("NOR",), ("PER",)),
        ),
        (
            "丹麦去年向秘鲁提供一百万克朗的援助，大使作了说明。挪威今年又捐赠了两架直升机。",
            ("aid", ("NOR",), ("PER",)),
        ),
    ],
)
def test_the_sentences_before_tell_it(text: str, told: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    assert told in facts(text)


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("挪威8日把三名老挝官员列入黑名单。丹麦的银行同日关闭了一家分行。", ("sanction", ("DNK",), ("LAO",))),
        (
            "丹麦去年向秘鲁提供一百万克朗的援助，大使作了说明。挪威今年为世界各地的医院提供了贷款。",
            ("aid", ("NOR",), ("PER",)),
        ),
        (
            "挪威在秘鲁设立大使馆。挪威在另一个南美国家遭到反对，8日终止对该国的经济援助。",
            ("aid", ("NOR",), ("PER",)),
        ),
        (
            "瑞典外交部说，瑞典男子林德在老挝被拘留。当地报纸说，因涉嫌违法被老挝国安部门拘留的还有两人。",
            ("detention", ("LAO",), ("NOR",)),
        ),
        ("瑞典外长说，瑞典学者林德获奖。王明去年5月在万象机场被捕。", ("detention", ("LAO",), ("SWE",))),
        ("秘鲁南部7日发生强烈地震，多人遇难。挪威政府向本国企业提供五亿克朗贷款。", ("aid", ("NOR",), ("PER",))),
    ],
)
def test_near_misses(text: str, untold: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    assert untold not in facts(text)


def codes(text: str, surface: str) -> list[tuple[str, ...]]:
    return [m.codes for m in find_mentions(text)[0] if m.text == surface]


def test_first_character_of_a_country() -> None:
    assert codes("莫桑比克外长会见中国大使。莫方愿同中方合作。", "莫方") == [("MOZ",)]
    assert codes("台湾与宏都拉斯断交后，宏国白虾滞销。", "宏国") == [("HND",)]


def test_ordinary_words_are_no_country() -> None:
    assert codes("立陶宛外长会见中国大使，双方谈到三立方米的货柜。", "立方") == []
    assert codes("赞比亚总统会见中国大使，他称赞方案可行。", "赞方") == []
