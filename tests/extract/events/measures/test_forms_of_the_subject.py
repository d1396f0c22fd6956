"""Who acts, told in another form: left out behind a comma, 本人, 有关部门, 携手, a party between title and name."""

from datetime import date

import pytest

from tests.extract.told import events_of

SIDES = [
    ("外长说，荷兰处境艰难，取消了对赞比亚实施制裁的计划。", "sanction", {"NLD"}),
    ("智利说到做到，去年与秘鲁恢复建交。", "easing", {"CHL"}),
    ("外交部说，波兰改变立场，取消了与立陶宛的联合军演。", "military", {"POL", "LTU"}),
    ("外长说，智利拒绝让步，与玻利维亚在边境发生多次冲突。", "military", {"CHL", "BOL"}),
    ("荷兰面临压力，决定5年内从电信网络中移除华为设备。", "sanction", {"NLD"}),
    ("外长说，缅甸有关部门8日放了五名丹麦人。", "easing", {"MMR"}),
    ("荷兰首相本人宣布停止与白俄罗斯的贸易往来。", "sanction", {"NLD"}),
    ("荷兰首相等人宣布停止与白俄罗斯的贸易往来。", "sanction", {"NLD"}),
    ("波兰携手立陶宛举行联合军演。", "military", {"POL", "LTU"}),
    ("丹麦携手挪威制裁多家给缅甸军方运送燃油的企业。", "sanction", {"DNK", "NOR"}),
    ("丹麦公民等人在老挝被捕，外长说。", "detention", {"LAO"}),
]


@pytest.mark.parametrize(("text", "kind", "sides"), SIDES, ids=[text[:12] for text, *_ in SIDES])
def test_sides(text: str, kind: str, sides: set[str]) -> None:
    (event,) = events_of(text, date(2025, 3, 14), kind)
    assert set(event.parties) == sides


TRAVELLERS = [
    ("法国总统、社会党人马克龙12日访问日本。", {"马克龙"}),
    ("法国总统马克龙发表讲话，12日乘坐夜间列车抵达韩国。", {"马克龙"}),
    ("英国外相拉米，上任不久，12日携多名企业家抵达巴黎。", {"拉米"}),
    ("法国外长巴罗发表声明，难民乘列车抵达德国。", set()),
]


@pytest.mark.parametrize(("text", "people"), TRAVELLERS, ids=[text[:12] for text, _ in TRAVELLERS])
def test_who_travels(text: str, people: set[str]) -> None:
    assert {name for e in events_of(text, date(2025, 3, 14), "visit") for name in e.people} == people
