"""Talks told in a list, one event each; 两人 and 这是两人第二次会面."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2023, 5, 1)
CASES = [
    ("法德双方同意适时举行法德战略对话以及法德安全对话和定期磋商。", ["定期磋商", "法德安全对话", "法德战略对话"]),
    ("泰国外长将出席二十国集团外长会议和东亚峰会。", ["东亚峰会", "二十国集团外长会议"]),
    ("日本和印度的“外交定期磋商”和“经贸关系磋商”将于近期在东京举行。", ["外交定期磋商", "经贸关系磋商"]),
    ("两国首脑同意加强对话和磋商。", []),
    ("法国外长出席东亚峰会和与泰国外长会谈。", ["东亚峰会", None]),
]  # fmt: skip


def events(text: str) -> list[tuple[str, str, str | None, tuple[str, ...]]]:
    return [(e.type, e.status, e.name, tuple(e.people)) for e in events_of(text, DAY)]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_each_of_a_list_is_a_meeting_of_its_own(text: str, names: list[str | None]) -> None:
    found = [name for kind, _, name, _ in events(text) if kind == "meeting"]
    assert sorted(found, key=str) == sorted(names, key=str)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("法国外长巴罗在访德期间曾与总统施泰因迈尔、总理默茨、外长瓦德富尔等官员会晤。", 1),
        ("法国外长巴罗在访德期间曾与总统施泰因迈尔、总理默茨和外长瓦德富尔会晤。", 3),
    ],
)
def test_a_row_that_is_left_open_is_told_as_one(text: str, count: int) -> None:
    assert len(events_of(text, DAY, "meeting")) == count


def test_what_is_said_behind_the_list_holds_for_all_of_it() -> None:
    told = events_of("法德安全对话、两国外交部门磋商将于下周在巴黎举行。", DAY)
    assert [(e.status, e.date_start, e.parties) for e in told] == [("planned", date(2023, 5, 8), ("FRA", "DEU"))] * 2


def test_the_two_are_those_whom_the_sentence_names() -> None:
    text = (
        "日中韩外长会12日在釜山举行。韩国外长朴振与到访的王毅会谈，是两人继今年3月在雅加达会面后，相隔两个月再次会晤。"
    )
    assert [e[3] for e in events(text) if e[0] == "meeting"] == [("朴振",), ("朴振", "王毅"), ("朴振", "王毅")]


def test_counting_meetings_tells_of_none_besides() -> None:
    text = "法国总统马克龙和德国总理朔尔茨下周将在柏林会面。这将是两人第2次会晤。"
    assert [(e[0], e[1]) for e in events(text)] == [("meeting", "planned")]


def test_the_number_belongs_to_the_name_behind_it() -> None:
    told = events_of("第28届法德外交磋商会议及第17届法德安全对话将于2月21日在巴黎举行。", DAY)
    assert {(e.name, e.ordinal) for e in told} == {("外交磋商", 28), ("法德安全对话", 17)}


def test_talks_on_something_have_a_name() -> None:
    named = events("法国和德国商定下个月举行海洋事务高级别磋商。法国和印度举行了三小时的磋商。")
    assert [name for _, _, name, _ in named] == ["海洋事务高级别磋商", None]


def test_ministers_do_not_sit_at_the_desks_of_what_they_agree_on() -> None:
    text = "法国外长巴罗24日与德国外长贝尔伯克会谈。两国商定下月举行工作层级的海事谈判。"
    assert [(status, people) for _, status, _, people in events(text)] == [
        ("held", ("巴罗", "贝尔伯克")),
        ("planned", ()),
    ]


def test_a_stay_in_words_is_no_day() -> None:
    (visit,) = events_of("法国外长巴罗将于25日起访问泰国三日。", DAY)
    assert (visit.date_start, visit.date_end) == (date(2023, 5, 25), date(2023, 5, 27))


def test_talks_taken_up_again_lie_ahead_and_those_broken_off_are_none() -> None:
    resumed = "法国和德国首脑就重启2019年起中断至今的贸易协定谈判达成共识。"
    (talks,) = events_of(resumed, DAY)
    assert (talks.status, talks.date_start) == ("planned", None)
    assert events("法国和德国的外长会都一直中断。") == []


def test_who_wishes_for_a_dialogue_does_not_sit_there() -> None:
    text = "法国外长巴罗期待早日重启法国与德国的定期对话“法德议会交流机制”。"
    assert events(text) == [("meeting", "proposed", "法德议会交流机制", ())]


SEVERALLY = [
    ("李强15日分别会见出席会议的老挝、越南总理。", [{"CHN", "LAO"}, {"CHN", "VNM"}]),
    ("上川阳子周五先后与以色列和约旦外长会晤。", [{"ISR", "JPN"}, {"JOR", "JPN"}]),
    ("上川阳子周五与以色列和约旦外长举行三方会晤。", [{"ISR", "JOR", "JPN"}]),
]


@pytest.mark.parametrize(("text", "sides"), SEVERALLY)
def test_each_of_several_leaders_is_met_by_himself(text: str, sides: list[set[str]]) -> None:
    told = [e for e in events_of(text, DAY) if e.type == "meeting" and e.people]
    assert sorted(map(sorted, (e.parties for e in told))) == sorted(map(sorted, sides))


def test_a_banquet_after_the_talks_is_besides_unless_both_are_named_there() -> None:
    talks = "法国总统马克龙与英国首相斯塔默在巴黎会谈。"
    after = "斯塔默随后出席法国政府举行的欢迎晚宴。"
    both = "马克龙为斯塔默举行了欢迎晚宴。"
    assert [e[0] for e in events(talks + after)] == ["meeting", "meeting"]
    assert [e[0] for e in events(talks + both)] == ["meeting"]


def test_two_countries_visited_are_no_tour_of_more() -> None:
    text = "此行中，石破茂访问了菲律宾与印度尼西亚两个国家。他结束访问菲律宾后回国。"
    told = events_of(text, date(2025, 5, 1), "visit")
    assert sorted(e.targets for e in told) == [("IDN",), ("PHL",)]
