"""What is said at talks of other talks, and who comes to attend something."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 9, 5)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("丁薛祥4日在北京会见老挝国家主席通伦。丁薛祥表示，习近平主席同通伦主席举行会晤，很重要。", {"习近平", "通伦"}),
        ("王毅4日同马来西亚外长穆罕默德会谈。王毅说，两国友好。两国元首举行会晤，意义重大。", set()),
    ],
)
def test_talks_of_others_were_before(text: str, people: set[str]) -> None:
    news, recalled = events_of(text, DAY)
    assert (news.background, news.date_start) == (False, date(2025, 9, 4))
    assert (recalled.background, recalled.date_start, set(recalled.people)) == (True, None, people)


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("王毅4日同马来西亚外长穆罕默德会谈。王毅说，习近平主席同安华总理通电话，达成共识。", True),
        ("王毅4日同马来西亚外长穆罕默德会谈。穆罕默德说，两国元首互致贺电。", True),
        ("王毅4日同马来西亚外长穆罕默德会谈。穆罕默德转达了安华总理致习近平主席的口信。", False),
        ("王毅4日同马来西亚外长穆罕默德会谈。王毅说，习近平主席向安华总理致以问候和祝贺。", False),
        ("王毅4日同马来西亚外长穆罕默德会谈。王毅当天还同安华总理通电话。", False),
    ],
)
def test_calls_of_others_were_before_but_messages_are_handed_on(text: str, background: bool) -> None:
    assert [(e.background, e.date_start is None) for e in events_of(text, DAY, "call")] == [(background, background)]


@pytest.mark.parametrize(
    "text",
    [
        "王毅4日同马来西亚外长穆罕默德会谈。王毅说，他还会见了马来西亚总理安华。",
        "王毅4日同马来西亚外长穆罕默德会谈。两国元首也举行会晤。",
    ],
)
def test_talks_of_his_own_or_told_by_nobody_are_the_news(text: str) -> None:
    assert not any(event.background for event in events_of(text, DAY))


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("国家副主席韩正4日在北京会见来华出席博鳌亚洲论坛的越南总理范明政。", "范明政"),
        ("丁薛祥4日会见来华出席上海合作组织峰会和纪念活动并进行工作访问的老挝国家主席通伦。", "通伦"),
    ],
)
def test_who_comes_to_attend(text: str, visitor: str) -> None:
    events = events_of(text, DAY)
    assert [event.people for event in events if event.type == "visit"] == [(visitor,)]
    assert [event.people for event in events if event.name] == [(visitor,)]


@pytest.mark.parametrize(
    ("text", "people", "day"),
    [
        ("王毅4日会见乍得外长库拉马拉。王毅说，习近平主席同你举行会晤，意义重大。", {"习近平", "库拉马拉"}, None),
        (
            "李强4日在京接见斐济总理兰布卡。李强说，今早习近平主席同总理先生举行会谈。",
            {"习近平", "兰布卡"},
            date(2025, 9, 4),
        ),
        (
            "李强4日在北京分别会见斐济总理兰布卡、汤加首相埃克。会见兰布卡时，李强表示，习近平主席同总理先生举行会谈。",
            {"习近平", "兰布卡"},
            None,
        ),
    ],
)
def test_whom_the_host_addresses_is_his_guest(text: str, people: set[str], day: date | None) -> None:
    *news, told = events_of(text, DAY, "meeting")
    assert not any(event.background for event in news)
    assert (told.background, set(told.people), told.date_start) == (True, people, day)


def test_nobody_is_addressed_where_nobody_met() -> None:
    assert len(events_of("李强说，今早习近平主席同总理先生举行会谈。", DAY)) < 2
    assert not any("兰布卡" in e.people for e in events_of("斐济总理兰布卡说，我和你举行会谈。", DAY))


@pytest.mark.parametrize(
    ("text", "year", "city"),
    [
        ("9月3日，副主席韩正在京会见来华出席2025年金砖国家峰会的巴西外长维埃拉。", date(2025, 1, 1), None),
        ("丁薛祥3日会见来华参加中非合作论坛北京峰会的加纳外长阿布拉夸。", None, "北京"),
    ],
)
def test_a_conference_that_the_guest_has_come_for_keeps_its_own_time(
    text: str, year: date | None, city: str | None
) -> None:
    found = {e.rule: e for e in events_of(text, DAY)}
    met, stay, held = found["meet_receive"], found["visit_guest"], found["gather_attend"]
    assert met.date_start == met.date_end == stay.date_start == stay.date_end == date(2025, 9, 3)
    assert (held.date_start, held.place, held.status) == (year, city, "ongoing")
    assert "CHN" in held.parties
    assert held.people == met.people[1:]


@pytest.mark.parametrize(
    ("end", "status"),
    [
        ("维埃拉祝贺中国成功举办此次峰会。", "held"),
        ("维埃拉说，热烈祝贺峰会取得圆满成功。", "held"),
        ("维埃拉预祝金砖国家峰会圆满成功。", "planned"),
        ("韩正说，中国即将举行成立以来规模最大的峰会。", "planned"),
        ("维埃拉愿同中方密切配合，确保峰会取得圆满成功。", "planned"),
        ("维埃拉祝贺中国成功举办大学生运动会。", "ongoing"),  # of something else
        ("韩正说，中方支持巴方即将举行的投资论坛。", "ongoing"),
    ],
)
def test_wishes_tell_whether_the_conference_is_over(end: str, status: str) -> None:
    text = f"副主席韩正3日在京会见来华出席金砖国家峰会的巴西外长维埃拉。{end}"
    (held,) = [e for e in events_of(text, DAY) if e.rule == "gather_attend"]
    assert held.status == status
