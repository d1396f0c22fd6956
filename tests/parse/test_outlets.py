"""The table of outlets is whole, and names, hosts and marks find their outlet."""

import re
from zoneinfo import ZoneInfo

import pytest

from pipelines.parse.furniture import furniture
from pipelines.parse.outlets import Outlet, by_site, folded, outlet, outlets, read_outlet, signed


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("RFI", "法广"),
        ("(臺)中央社CNA", "中央社"),
        ("https://www.rfi.fr/cn/x", "法广"),
        ("cn.reuters.com", "路透社"),
        ("路透", "路透社"),
        ("rthk", "香港电台"),
        ("RTI 中央廣播電臺", "中央广播电台"),
        ("新華網", "新华网"),
        ("中國新聞網", "中新社"),
        ("深圳特區報", "深圳特区报"),
        ("news.cn", "新华社"),
        ("//tv.cctv.com/x", "央视"),
        ("某某日报", None),
        ("", None),
        (None, None),
        ("https://", None),
        ("https://example.org/rfi.fr", None),
    ],
)
def test_outlet(given: str | None, name: str | None) -> None:
    found = outlet(given)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("【共同社11月18日电】日本外相", "共同社"),
        ("（中央社台北9日電）外交部", "中央社"),
        ("新华社北京12月1日电　外长", "新华社"),
        ("路透东京11月12日 - 日本首相", "路透社"),
        ("中新網5月7日電 外長", "中新社"),
        ("中新网广州9月27日电", "中新社"),
        ("據共同社报道，外相", None),
        ("俄罗斯卫星通讯社莫斯科11月26日电 外长", "俄罗斯卫星通讯社"),
        ("联合早报记者11月26日采访", None),
        ("中新社苏瓦五月二日电 外长", "中新社"),
        ("[环球时报-环球网报道 记者 张某]外长", "环球时报"),
        ("【海洋开发报道】外长", None),
        ("共同社10月2日消息，外相", "共同社"),
        ("新华网快讯：外长", "新华网"),
        ("第一财经消息，外长", "第一财经"),
        ("有消息说，外长", None),
    ],
)
def test_signed(text: str, name: str | None) -> None:
    found = signed(text)
    assert (found.name if found else None) == name


def test_a_site_without_the_end_of_its_host() -> None:
    assert [found.name if (found := by_site(name)) else None for name in ("zaobao", "news", "nosuchsite")] == [
        "联合早报",
        None,
        None,
    ]


def test_no_name_or_host_stands_twice() -> None:
    names = [folded(name) for item in outlets() for name in {folded(n) for n in (item.name, *item.aliases)}]
    hosts = [host for item in outlets() for host in item.hosts]
    assert len(names) == len(set(names))
    assert len(hosts) == len(set(hosts))


@pytest.mark.parametrize("item", outlets(), ids=lambda item: item.name)
def test_rows(item: Outlet) -> None:
    assert re.fullmatch("[A-Z]{3}", item.country)
    assert isinstance(item.zone, ZoneInfo)
    for pattern in (*item.marks, *item.stop, *item.ends, *item.drop, *item.tails, *item.credits):
        re.compile(pattern)
    assert not furniture(item).drops("外交部长15日会见来访的外宾。")


@pytest.mark.parametrize(
    "row", [{"name": "x", "ownership": "mine"}, {"name": "x", "colour": "red"}, {"aliases": ["x"]}]
)
def test_a_wrong_row_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="outlet"):
        read_outlet(row)
