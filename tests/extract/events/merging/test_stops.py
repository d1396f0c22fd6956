"""Journeys: each country one by one, a region that its stops tell, whoever travels with others."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2023, 11, 20)


def hosts(text: str) -> list[tuple[str, ...]]:
    return [e.targets for e in events_of(text, DAY, "visit")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("正在南美访问的越南外长裴青山表示支持。裴青山星期四访问了智利。", [("CHL",)]),
        ("越南外长裴青山星期四在南美三国之行的第一站访问了智利。", [("CHL",)]),
        ("越南外长裴青山曾访问南美。裴青山星期四访问了智利。", [(), ("CHL",)]),
        ("越南外长裴青山将访问欧洲。裴青山星期四访问了智利。", [(), ("CHL",)]),
        ("越南外长裴青山12月1日至5日访问欧洲。裴青山星期四访问了智利。", [(), ("CHL",)]),
    ],
)
def test_a_region_is_told_by_its_stops(text: str, told: list[tuple[str, ...]]) -> None:
    assert hosts(text) == told


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("越南总理范明政之后将访问法国、德国和瑞典。", 3),
        ("越南总理范明政之后将访问法国、德国、日内瓦、瑞典和挪威。", 1),  # a tour
        ("越南总理范明政将于12月3日至9日访问法国、德国和瑞典。", 1),  # one tour, told by its days
    ],
)
def test_each_country_of_a_list(text: str, visits: int) -> None:
    assert len(hosts(text)) == visits


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "越南总理范明政期待与法国总统马克龙及总理阿塔尔进行讨论，星期三将与马克龙会面。",
            [{"范明政", "马克龙"}, {"范明政", "阿塔尔"}],
        ),
        ("越南外长裴青山将与法国外长科隆纳及防长勒科尔尼会谈。", [{"裴青山", "科隆纳", "勒科尔尼"}]),
    ],
)
def test_two_at_the_head_of_a_state_are_met_one_by_one(text: str, people: list[set[str]]) -> None:
    assert [set(e.people) for e in events_of(text, DAY, "meeting")] == people


def test_two_and_two_however_written() -> None:
    told = "印度外长苏杰生与法国外长科隆纳在巴黎举行第8届2加2部长级会议。四位部长在2+2会议中谈到海上航道。"
    assert len(events_of(told, DAY, "meeting")) == 1


def test_one_of_those_who_travel_together() -> None:
    lead = "越南外交部宣布，法国、德国和波兰外长的联合代表团将于本周三访问越南。"
    (visit,) = events_of(lead + "越南外交部并指，到访的代表团成员包括法国外长科隆纳、德国外长贝尔伯克。", DAY, "visit")
    assert (visit.status, set(visit.people)) == ("planned", {"科隆纳", "贝尔伯克"})
