"""Datelines at the head of a text, and heads that are none."""

import pytest

from pipelines.clean.datelines import dateline

CASES = [
    ("【共同社11月18日电】日中两国", "【共同社11月18日电】", "共同社", None, 18),
    ("【共同社北京11月18日电】日中两国", "【共同社北京11月18日电】", "共同社", "北京", 18),
    ("（中央社台北9日电）外交部", "（中央社台北9日电）", "中央社", "台北", 9),
    ("（中央社记者张三丰华盛顿20日专电）美国", "（中央社记者张三丰华盛顿20日专电）", "中央社", "华盛顿", 20),
    ("新华社东京11月24日电（记者张三 李四）中日", "新华社东京11月24日电（记者张三 李四）", "新华社", "东京", 24),
    ("中新社北京11月2日电 中国", "中新社北京11月2日电", "中新社", "北京", 2),
    ("路透纽约1月15日 - 美国", "路透纽约1月15日 -", "路透", "纽约", 15),
    ("华盛顿 — 美国国务卿", "华盛顿 —", None, "华盛顿", None),
    ("【大纪元2020年09月30日讯】美国", "【大纪元2020年09月30日讯】", "大纪元", None, 30),
    ("（德国之声中文网）德国", "（德国之声中文网）", "德国之声中文网", None, None),
    ("央视网消息：国家主席", "央视网消息", "央视网", None, None),
    ("本报讯 外交部", "本报讯", "本报", None, None),
    ("（慕尼黑19日讯）两国外长", "（慕尼黑19日讯）", None, "慕尼黑", 19),
    ("（平壤4月9日发朝中社电）两国", "（平壤4月9日发朝中社电）", "朝中社", "平壤", 9),
    ("（中央社利马十二日电）秘鲁", "（中央社利马十二日电）", "中央社", "利马", 12),
    ("【大时报3日报导】（大通社利马2日电）秘鲁", "【大时报3日报导】（大通社利马2日电）", "大通社", "利马", 2),
    ("【大纪元6月13日讯】（利马三日电）秘鲁", "【大纪元6月13日讯】（利马三日电）", None, "利马", 3),
    ("【大纪元6月13日讯】（12日的照片）秘鲁", "【大纪元6月13日讯】", "大纪元", None, 13),
]


@pytest.mark.parametrize(("text", "head", "agency", "place", "day"), CASES)
def test_dateline(text: str, head: str, agency: str | None, place: str | None, day: int | None) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.text, found.agency, found.place, found.day) == (head, agency, place, day)


@pytest.mark.parametrize(
    "text",
    [
        "据共同社11月18日报道，日中",
        "王毅11月18日访日",
        "外交部——新设的",
        "公社18日电站停电",
        "（资料照）会谈",
        "",
        "双边关系—重要",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text) is None
