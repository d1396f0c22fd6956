"""Who a page as text is from: lines that name an outlet, and lines that only look like it."""

import pytest

from pipelines.parse.told_source import byline, named_in, of_crumbs, told_below

LEAD = "斐济外长拉图5日在苏瓦会见来访的汤加首相。"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("2020-01-09 15:31 来源：中国新闻网 浏览：3", "中新社"),
        ("2010年06月02日 13:57 來源:中國新聞網 參與互動(0)", "中新社"),
        ("时间：2020-01-09 来源：网络整理", None),
        ("来源：互联网", None),
        ("http://www.example.org 2003年03月24日12:08 南太报业网-苏瓦报", "南太报业网-苏瓦报"),
        ("苏瓦晚报 2024-05-09 10:30", "苏瓦晚报"),
        ("外交部公报 2024-05-09 10:30", None),
        ("www.example.net | 2021-01-13 09:10:15 德国之声 | 0条评论", "德国之声"),
        ("斐济外交观察 · 公众号 · 国际 · 2019-07-20 09:57", "斐济外交观察"),
        ("NOWNEWS 記者張小某/綜合報導", "NOWnews"),
    ],
)
def test_named_in_a_line(line: str, source: str | None) -> None:
    found = byline(line)
    assert (found[0] if found else named_in(line)) == source


@pytest.mark.parametrize(
    ("lines", "opening", "title", "source"),
    [
        ([LEAD, "（来源：韩联社）"], LEAD, "", "韩联社"),
        ([LEAD, "图片来源：韩联社"], LEAD, "", None),
        ([LEAD, "来源：网络"], LEAD, "", None),
        ([LEAD], "[环球时报-环球网报道 记者 张某]斐济外长拉图5日说", "", "环球时报"),
        ([LEAD], "中新社苏瓦五月五日电 斐济外长拉图", "", "中新社"),
        ([LEAD], "两国领导人合影 新华网苏瓦8月5日电(记者张三)斐济外长", "", "新华网"),
        ([LEAD], "拉图说。 新华网苏瓦8月5日电(记者张三)斐济外长", "", None),
        ([LEAD], LEAD, "斐济外长会见汤加首相--国际--人民网", "人民网"),
        ([LEAD, "版权所有 中国新闻网"], LEAD, "", "中新社"),
        ([LEAD, "拉图向中国新闻网证实了此事"], LEAD, "", None),
    ],
)
def test_told_below(lines: list[str], opening: str, title: str, source: str | None) -> None:
    assert told_below(lines, opening, title) == source


def test_the_site_of_the_breadcrumbs() -> None:
    assert of_crumbs("新浪首页 > 新闻中心 > 国际新闻") == "新浪"
    assert of_crumbs("首页 > 新闻中心") is None
