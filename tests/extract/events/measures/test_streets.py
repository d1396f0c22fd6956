"""Who takes to the streets, and against whom."""

from datetime import date

import pytest

from tests.extract.told import events_of

CASES = [
    (
        "police tells where",
        "布林肯到访前，土耳其警方驱离在美军驻扎的空军基地外举行亲巴勒斯坦集会的民众。",
        "TUR",
        "ISR",
    ),
    ("two marches at once", "南非警方12日设法平息挺乌克兰与挺俄罗斯示威者的冲突，外长说。", "ZAF", None),
    ("a consulate of two cities", "多个团体12日到法国驻港澳总领事馆抗议，谴责法国议会。", "HKG", "FRA"),
    (
        "a house in the other country",
        "日本外相会见法国大使。日方与法方就签证交换意见，日本提出要求，法国同意研究。市民12日在法国大使馆前抗议。",
        "JPN",
        "FRA",
    ),
    ("a march to a house", "法国外长说，大批民众在罗马游行至美国大使馆，要求停火。", "ITA", "USA"),
]


@pytest.mark.parametrize(("text", "acting", "against"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_sides(text: str, acting: str, against: str | None) -> None:
    (found,) = events_of(text, date(2023, 11, 12), "protest")
    assert found.parties == (acting,)
    assert against is None or found.targets == (against,)


@pytest.mark.parametrize(
    "text",
    [
        "德国外长表示关切。愤怒的民众继周六在贝鲁特街头示威，抗议当局腐败无能。",
        "以色列外长表示，在特拉维夫，几千人上街抗议内塔尼亚胡政府对哈马斯的突袭缺乏准备。",
    ],
)
def test_against_their_own(text: str) -> None:
    assert not events_of(text, date(2023, 11, 12), "protest")
