"""What is told without a day is of the day that the telling has reached, or of the heading it stands under."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 11, 12)
LEAD = "肯尼亚空军周一轰炸了乌干达边境的军营。"
CASES = [
    (LEAD + "乌干达外交部召见肯尼亚大使。", "meeting", ["10"]),
    (LEAD + "局势十分紧张。乌干达外长奥东戈与肯尼亚外长穆达瓦迪通了电话。", "call", ["10"]),
    # after a ceremony whose document is told at length; a comment on the last time sets nothing back
    (
        "肯尼亚外长穆达瓦迪与乌干达外长奥东戈10日分别代表各自政府签署公报。公报全文如下。两国恢复邦交。两国互派大使。"
        "两国尊重主权。两国发展贸易。签字仪式后，穆达瓦迪与乌干达总统穆塞韦尼举行会谈。",
        "meeting",
        ["10", "10"],
    ),
    # before the talks of that day; not weeks before them
    (
        "东非共同体外长会议10日在内罗毕举行。会议开始前，肯尼亚外长穆达瓦迪会见乌干达外长奥东戈。",
        "meeting",
        ["10", "10"],
    ),
    ("东盟外长会议10日在万象举行。会前，印尼外长蕾特诺与越南外长裴青山会面。", "meeting", ["10", "10"]),
    ("东盟外长会议10日在万象举行。会议召开前几周，印尼外长蕾特诺与越南外长裴青山会面。", "meeting", ["10", None]),
    (
        "肯尼亚与乌干达10日在内罗毕举行经贸高层对话，这是两国三年以来的首次对话。乌干达外长奥东戈其后会见肯尼亚总统鲁托。",
        "meeting",
        ["10", "10"],
    ),
    # what fell through is on no day of its own
    (LEAD + "乌干达总统穆塞韦尼取消了原定次日对肯尼亚的访问。乌干达外交部召见肯尼亚大使。", "meeting", ["10"]),
    # others, what is only spoken of, what looks back, and after words alone
    (LEAD + "法国外长巴罗会见了越南总理范明政。", "meeting", [None]),
    (LEAD + "乌干达与肯尼亚的会谈意义重大。", "meeting", [None]),
    (LEAD + "此前，乌干达外交部召见了肯尼亚大使。", "meeting", [None]),
    ("乌干达外长奥东戈周一表示，局势紧张。乌干达外交部召见肯尼亚大使。", "meeting", [None]),
    ("乌干达外长奥东戈周一警告，局势紧张。乌干达外交部召见肯尼亚大使。", "meeting", [None]),
    # deeds of force and measures too, told as done
    (LEAD + "乌干达军队随后炮击了肯尼亚的哨所。", "military", ["10", "10"]),
    (LEAD + "乌干达对肯尼亚的军售引发争议。", "military", ["10", None]),
    (LEAD + "乌干达战机轰炸肯尼亚的机场。", "military", ["10", "10"]),
    (LEAD + "乌干达战机轰炸肯尼亚造成的损失仍在统计。", "military", ["10", None]),
    # the day before that of the telling, not before that of the news
    (LEAD + "一天前，乌干达军队炮击肯尼亚的哨所。", "military", ["10", "9"]),
    # a day of some days ago goes on as well
    (
        "肯尼亚总统鲁托11日会见乌干达总统穆塞韦尼。8日，鲁托会见了法国总统马克龙。他还会见了德国总理默茨。",
        "meeting",
        ["11", "8", "8"],
    ),
    # 下午 alone is no afternoon of yesterday
    ("肯尼亚总统鲁托昨日抵达乌干达。两国外长下午在坎帕拉会面。", "meeting", ["12"]),
    # beside a conference of some days, or on its one day
    (
        "东盟峰会11月9日至11日在吉隆坡举行。局势紧张。各方关注贸易。肯尼亚总统鲁托在峰会期间会见了乌干达总统穆塞韦尼。",
        "meeting",
        ["9", "9"],
    ),
    # headings of a chronology
    ("10月3日\n法国总统马克龙会见越南总理范明政。\n10月9日\n马克龙会见泰国总理佩通坦。", "meeting", ["3", "9"]),
    ("10月3日：法国宣布制裁越南。马克龙会见泰国总理佩通坦。\n10月9日：会议召开。", "meeting", ["3"]),
    ("10月3日\n法国总统马克龙会见越南总理范明政。", "meeting", [None]),
]


@pytest.mark.parametrize(("text", "kind", "days"), CASES)
def test_days_carried_on(text: str, kind: str, days: list[str | None]) -> None:
    found = events_of(text, DAY, kind)
    assert [str(e.date_start.day) if e.date_start else None for e in found] == days


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("3日、4日分别会见了沙特王储穆罕默德和埃及总统塞西", [3, 4]),
        ("4日和6日先后会见了沙特王储穆罕默德和埃及总统塞西", [4, 6]),
        ("3日至4日分别会见了沙特王储穆罕默德和埃及总统塞西", [3, 3]),
    ],
)
def test_as_many_days_as_are_met_are_shared_out(told: str, days: list[int]) -> None:
    found = events_of(f"法国总统马克龙{told}。", date(2024, 10, 11), "meeting")
    assert [e.date_start.day for e in found if e.date_start] == days
