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
