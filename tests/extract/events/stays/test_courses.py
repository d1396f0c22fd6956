"""What goes on and what is over, as several sentences tell it: talks, drills, journeys, captives, plans called off."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 11, 14)
DRILL, TALKS = "日本与印度12日起在孟买附近海域举行联合演习。", "日本与韩国13日在首尔举行渔业磋商。"
ARRIVES = "法国总统马克龙13日抵达越南河内访问。"
SUMMIT = "越南首届国际海洋安全峰会13日在河内"
MET = "日本外相岩屋毅13日会见法国外长巴罗。"
COURSES = [
    # until when, how long, and whether it is over
    (DRILL + "演习将持续到18日。", "military", "ongoing", 12, 18),
    (DRILL + "军方说，演习预计16日结束。", "military", "ongoing", 12, 16),
    (DRILL + "军方说，演习已经结束。", "military", "held", 12, 12),
    (DRILL + "军方说，演习有望圆满完成。", "military", "ongoing", 12, 12),
    ("日本与印度13日在孟买附近海域举行联合演习。演习11日开幕，将于18日结束。", "military", "ongoing", 11, 18),
    ("日本自卫队宣布，从12日起展开的对马海峡联合演习已圆满完成各项任务。", "military", "held", 12, 12),
    ("日本与韩国14日在首尔举行渔业磋商，磋商截至发稿时尚未结束。", "meeting", "ongoing", 14, 14),
    (TALKS + "此轮磋商为期三天。", "meeting", "ongoing", 13, 15),
    (TALKS + "截至发稿时，磋商尚未结束。", "meeting", "ongoing", 13, 13),
    (TALKS + "磋商结束后，双方代表会见记者。", "meeting", "held", 13, 13),
    (TALKS + "泰国与越南的会谈仍在进行。", "meeting", "held", 13, 13),
    ("日本与韩国上周六开始在首尔进行了五天的磋商。", "meeting", "held", 8, 12),
    ("日本与韩国的渔业磋商一直持续到13日凌晨。", "meeting", "held", 13, 13),
    (TALKS + "双方展开两天磋商，将讨论捕捞配额。", "meeting", "ongoing", 13, 14),
    (TALKS + "两国去年展开两天磋商，没有结果。", "meeting", "held", 13, 13),
    # a conference whose length another sentence tells, from its first day or up to its last
    (
        SUMMIT + "闭幕，泰国、老挝等国与会。为期三天的海洋峰会讨论了配额。",
        "meeting",
        "held",
        11,
        13,
    ),
    (SUMMIT + "登场，泰国、老挝等国与会。总理范明政说，一连三天的峰会将讨论配额。", "meeting", "ongoing", 13, 15),
    (SUMMIT + "举行，泰国、老挝等国与会。总理范明政说，为期三天的峰会将讨论配额。", "meeting", "held", 13, 13),
    (SUMMIT + "登场，泰国、老挝等国与会。总理范明政说，为期三天的海洋论坛将讨论配额。", "meeting", "ongoing", 13, 13),
    # journeys: the last day alone, one who has left, one who only moves on within the country
    ("法国总统马克龙13日、14日访问越南，会见总理范明政。", "visit", "held", 13, 14),
    ("法国总统马克龙13日抵达越南，展开两天的访问。", "visit", "ongoing", 13, 14),
    ("法国总统马克龙14日结束了对越南为期两天的国事访问。", "visit", "held", 13, 14),
    (ARRIVES + "马克龙已结束访问回国。", "visit", "held", 13, 13),
    (ARRIVES + "马克龙结束访问后将前往泰国。", "visit", "ongoing", 13, 13),
    (ARRIVES + "泰国总理佩通坦结束访问回国。", "visit", "ongoing", 13, 13),
    ("法国总统马克龙14日抵达河内，展开为期三天的访问。马克龙将前往岘港。", "visit", "ongoing", 14, 16),
]


@pytest.mark.parametrize(("text", "kind", "status", "first", "last"), COURSES)
def test_course(text: str, kind: str, status: str, first: int, last: int) -> None:
    event = events_of(text, DAY, kind)[0]
    assert (event.status, event.date_start, event.date_end) == (status, date(2025, 11, first), date(2025, 11, last))


STATUSES = [
    # people held still, freed, counted; the arrest that is the news
    (MET + "法国作家贝松去年3月在东京被日本警方逮捕。", "detention", "ongoing"),
    (MET + "法国作家贝松去年3月在东京被日本警方逮捕。法方要求释放贝松。", "detention", "ongoing"),
    (MET + "法国作家贝松去年3月在东京被日本警方逮捕。贝松今年5月获释。", "detention", "held"),
    (MET + "2023年以来，至少17名法国公民被日本警方逮捕。", "detention", "held"),
    ("日本警方13日逮捕了法国作家贝松。", "detention", "held"),
    # blows of one day, and those that go on; what comes several times, and what comes again and again
    ("日本外相岩屋毅13日发表讲话。以色列13日继续空袭加沙。", "military", "held"),
    ("日本外相岩屋毅13日发表讲话。以色列军队正在空袭加沙。", "military", "ongoing"),
    ("国防部14日表示，上午8时起陆续侦获12架次共机越过台海中线。", "military", "held"),
    (MET + "中国海警船多次进入钓鱼岛周边领海。", "military", "held"),
    (MET + "中国海警船频繁进入钓鱼岛周边领海。", "military", "ongoing"),
    # an order that is recalled, and what stands
    (MET + "法国政府对日本企业下达交易禁令后，日元下跌。", "sanction", "held"),
    (MET + "日方要求取消法国对日本钢铁征收的关税。", "sanction", "ongoing"),
    # what was announced before it was put off
    ("法国外长巴罗推迟访问越南。法国外交部此前曾宣布，巴罗将于25日抵达河内。", "visit", "postponed"),
    ("法国外长巴罗推迟访问越南。法国外交部此前曾宣布，巴罗将于25日抵达河内并会见外长裴青山。", "meeting", "postponed"),
]


@pytest.mark.parametrize(("text", "kind", "status"), STATUSES)
def test_status(text: str, kind: str, status: str) -> None:
    assert {e.status for e in events_of(text, DAY, kind)} == {status}


def test_old_plan_called_off_is_recalled() -> None:
    """原定4月访问，因病取消, told in November; not what has been put off and may yet come."""
    text = ARRIVES + "马克龙原定4月访问泰国，因病取消。马克龙推迟了原定6月的缅甸之行。"
    found = {e.targets: e.background for e in events_of(text, DAY, "visit")}
    assert found == {("VNM",): False, ("THA",): True, ("MMR",): False}
