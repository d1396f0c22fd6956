"""Bodies of a state that no list has."""

from datetime import date

import pytest

from pipelines.extract.mentions.finding import find_mentions
from pipelines.extract.mentions.mention import BODY

TABLE = [
    ("秘鲁渔业监督局批评中国。", ["渔业监督局"], "PER"),
    ("瑞典电信监管机构禁止中国企业参与。", ["电信监管机构"], "SWE"),
    ("立陶宛国家食品与兽医局局长访问中国。", ["国家食品与兽医局"], "LTU"),
    ("美国第九舰队批评中国。", ["第九舰队"], "USA"),
]
NONE = [
    "缅甸北部发生冲突，中国关注。",
    "美国餐厅欢迎中国游客。",
    "中国有关部门批评美国。",
    "英国签署协定，美国欢迎。",
    "国民党大陆事务部批评美国。",
    "印度板球委员会欢迎中国。",
]


@pytest.mark.parametrize(("text", "names", "code"), TABLE)
def test_a_body_behind_its_country(text: str, names: list[str], code: str) -> None:
    found = [m for m in find_mentions(text, date(2023, 11, 28))[0] if m.kind == BODY]
    assert ([m.text for m in found], {c for m in found for c in m.codes}) == (names, {code})


@pytest.mark.parametrize("text", NONE)
def test_no_body(text: str) -> None:
    found = find_mentions(text, date(2023, 11, 28))[0]
    assert not [m for m in found if m.kind == BODY and m.codes and m.text != "国民党"]
