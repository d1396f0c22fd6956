"""What an article reports and what it only recalls."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from tests.extract.told import events_of

DAY = date(2025, 3, 14)
NEWS = "日本外相岩屋毅13日在首尔与韩国外长赵兑烈举行会谈。双方谈到经济合作。岩屋毅表示欢迎。"
RECALLED = [
    ("法国总统马克龙去年曾访问越南。", "visit", True),
    ("日本首相石破茂今年1月与美国总统特朗普会面。", "meeting", True),
    ("岩屋毅还会见了韩国总统李在明。", "meeting", False),
    ("岩屋毅将于下月访问越南。", "visit", False),
    ("法国总统马克龙取消访问越南。", "visit", True),
    ("法国总统马克龙取消了原定于16日对越南的访问。", "visit", False),
    ("朝鲜发射了弹道导弹。", "military", True),
    ("越南外长裴青山召见中国驻越大使何炜。", "meeting", False),
    ("法国总统马克龙日前访问越南。", "visit", True),
    ("岩屋毅成为自泰国前天宣布取消对缅甸的制裁之后第一位到访曼谷的外相。", "easing", True),
    ("岩屋毅稍早与韩国总统李在明共进午餐。", "meeting", False),
    ("岩屋毅12日访问了越南。", "visit", True),
    ("岩屋毅13日访问了越南。", "visit", False),
    ("岩屋毅本周会见了越南外长裴青山。", "meeting", True),
    ("岩屋毅本周将会见越南外长裴青山。", "meeting", False),
    ("10:27 越南总理范明政会见泰国总理佩通坦。", "meeting", False),
    ("越南总理范明政12日会见泰国总理佩通坦。", "meeting", True),
    ("越南总理范明政13日会见泰国总理佩通坦。", "meeting", False),
    ("12日，泰国总理佩通坦在曼谷举行的东盟论坛上表示关切。", "meeting", False),
    ("近来，越南成功举办了三场东盟论坛。", "meeting", True),
    ("越南与泰国已多次举行磋商。", "meeting", True),
    ("越南与泰国多次举行磋商后达成一致。", "meeting", False),
    ("越南、泰国等国领导人均已向石破茂表示祝贺。", "call", True),
    ("越南总理范明政已致电祝贺石破茂。", "call", True),
    ("越南总理范明政13日已致电祝贺石破茂。", "call", False),
    ("越南总理范明政也向石破茂表示祝贺。", "call", False),
    ("岩屋毅已与越南外长裴青山通电话。", "call", False),
    ("岩屋毅频繁会见越南外长裴青山。", "meeting", True),
    ("岩屋毅与裴青山已12次举行会谈。", "meeting", True),
    ("岩屋毅两度访问越南。", "visit", True),
    ("这是岩屋毅第三次访问韩国。", "visit", False),
    ("岩屋毅与裴青山举行第三次会谈。", "meeting", False),
    ("岩屋毅13日两次与裴青山举行会谈。", "meeting", False),
    ("岩屋毅担任防卫大臣期间访问了越南。", "visit", True),
    ("岩屋毅访问期间会见了范明政。", "meeting", False),
    ("岩屋毅在河内接待过裴青山。", "meeting", True),
    ("岩屋毅与裴青山通过电话。", "call", True),
    ("岩屋毅与裴青山通过电话讨论了贸易。", "call", False),
    ("岩屋毅没有像访问越南时那样唱歌。", "visit", True),
    ("岩屋毅访问越南时同样唱了歌。", "visit", False),
    ("岩屋毅像会见裴青山时一样谈到历史。", "meeting", True),
    ("随著法国总统马克龙访问越南，两国关系改善。", "visit", True),
    ("佩通坦访韩前先访问日本。", "visit", True),
    ("佩通坦之前访问了日本。", "visit", True),
    ("佩通坦也早已向石破茂道贺。", "call", True),
    ("岩屋毅近日先在河内会见范明政，接着访问了菲律宾。", "visit", True),
    ("岩屋毅先在河内会见范明政，接着访问了菲律宾。", "visit", False),
    ("岩屋毅早前出访东南亚，在河内会见了范明政。", "meeting", True),
    ("泰国总理佩通坦上周五至昨天访问越南。", "visit", False),
    ("泰国总理佩通坦上周三至上周五访问越南。", "visit", True),
    ("时任法国总统奥朗德在河内会见了范明政。", "meeting", True),
    ("佩通坦当时在河内会见了范明政。", "meeting", True),
    ("越南空军12日也曾袭击柬埔寨境内的目标。", "military", True),
    ("越南空军12日袭击了柬埔寨境内的目标。", "military", True),  # the day before yesterday
    ("越南空军13日袭击了柬埔寨境内的目标。", "military", False),
    ("越南政府12日宣布制裁三名日本官员。", "sanction", True),
    ("越南政府13日宣布制裁三名日本官员。", "sanction", False),
    ("越南军机12日进入柬埔寨领空。", "military", False),
]


@pytest.mark.parametrize(("text", "kind", "background"), RECALLED)
def test_background(text: str, kind: str, background: bool) -> None:
    found = events_of(NEWS + text, DAY, kind)
    assert found[-1].background is background


def test_a_protest_that_goes_on_is_news() -> None:
    found = extract(ArticleText("", "抗议者连日来在以色列驻法国大使馆前示威。", DAY)).events
    assert [(e.status, e.background) for e in found if e.type == "protest"] == [("ongoing", False)]


ANSWERED = (
    ("中国也做出反击，对多种加拿大商品加征关税。", "held"),
    ("中国暂停对话，并对加拿大商品加征关税，以作为回应。", "held"),
    ("中国对加拿大商品加征关税。", "ongoing"),
)


@pytest.mark.parametrize(("text", "status"), ANSWERED)
def test_a_tariff_that_answers_an_act_is_a_deed(text: str, status: str) -> None:
    found = [e for e in extract(ArticleText("", NEWS + text, DAY)).events if e.rule == "measure_tariff"]
    assert [e.status for e in found] == [status]


POINTED_AT = (
    ("学者说，因此在日本与朝鲜举行完峰会后，日方提供了帮助。", True),
    ("学者说，日本与朝鲜举行的这次峰会很重要。", False),
)


@pytest.mark.parametrize(("text", "background"), POINTED_AT)
def test_conferences_only_pointed_at_are_recalled(text: str, background: bool) -> None:
    text = f"{NEWS}岩屋毅还谈到贸易。赵兑烈表示感谢。{text}"
    assert [e.background for e in extract(ArticleText("", text, DAY)).events if "PRK" in e.parties] == [background]


RELEASED = (
    ("卡塔尔外长说，哈马斯释放了24名以色列人质。", False),
    ("卡塔尔外长说，哈马斯此前释放了两名以色列人质。", True),
)


@pytest.mark.parametrize(("text", "background"), RELEASED)
def test_who_is_let_go_near_the_beginning_is_news(text: str, background: bool) -> None:
    lead = "以色列与哈马斯交换部分被扣押人员。"
    found = [e for e in extract(ArticleText("", lead + text, DAY)).events if e.type == "easing" and "名" in text]
    assert found[-1].background is background


def test_the_lead_is_news() -> None:
    assert not events_of(NEWS, DAY)[0].background


def test_who_is_named_in_the_lead_is_in_the_news() -> None:
    text = "美国国务卿鲁比奥正设法平息冲突。前景不明。各方都在观望。停火遥遥无期。鲁比奥访问了约旦首都安曼。"
    assert not events_of(text, DAY)[-1].background


def test_each_headline_of_a_list_is_news() -> None:
    text = "岩屋毅会见越南总理范明政\n国务院召开会议\n高铁隧道贯通\n暑运客流创新高\n美国放松对伊朗的制裁\n"
    assert [e.background for e in events_of(text, DAY)] == [False, False]


def test_the_next_sentence_tells_of_the_same_time() -> None:
    text = NEWS + "\n上个月，越南总理范明政访问了东京。他会见了日本首相石破茂。"
    talks = events_of(text, DAY)[-1]
    assert (talks.background, talks.date_start) == (True, date(2025, 2, 1))


def test_a_tariff_that_is_recalled_is_in_force() -> None:
    found = events_of(NEWS + "中国2020年对澳大利亚葡萄酒加征关税。", DAY)[-1]
    assert (found.status, found.background) == ("ongoing", True)


def test_what_stands_behind_the_news_is_recalled() -> None:
    text = NEWS + "岩屋毅结束对越南的访问后抵达首尔。"
    found = events_of(text, DAY, "visit")
    assert [(e.targets, e.background) for e in found] == [(("VNM",), True), (("KOR",), False)]


def test_each_piece_of_a_digest_is_news() -> None:
    text = "股市上涨。油价下跌。\n朝鲜发射了弹道导弹。\n日本首相石破茂9日与韩国总统李在明举行会谈。"
    assert [e.background for e in extract(ArticleText("一周大事", text, DAY)).events] == [False, False]


def test_what_only_goes_on_behind_the_lead_is_recalled() -> None:
    text = "约旦召回大使，以抗议以色列在加沙南部展开的军事行动。"
    assert events_of(text, date(2024, 3, 14))[-1].background


JUDGED = [
    ("越南外长裴青山抨击印度禁止越南大米进口的做法。", True),
    ("印度禁止越南大米进口。", False),
    ("越南外长裴青山抨击印度13日禁止越南大米进口的做法。", False),
]


@pytest.mark.parametrize(("text", "background"), JUDGED)
def test_an_act_without_a_day_that_somebody_judges_is_no_news(text: str, background: bool) -> None:
    assert events_of(text, DAY)[-1].background is background


OF_LATE = [
    ("乌克兰空军今天表示，俄罗斯炮击了哈尔科夫一所医院。", False),
    ("乌克兰空军表示，俄罗斯炮击了哈尔科夫一所医院。", True),
    ("乌克兰空军今天谴责俄罗斯炮击哈尔科夫一所医院。", True),
]


@pytest.mark.parametrize(("text", "background"), OF_LATE)
def test_fighting_told_today_is_news(text: str, background: bool) -> None:
    found = events_of(NEWS + text, DAY, "military")
    assert found[-1].background is background


PUT_OFF = (
    ("岩屋毅将于20日访问越南。", True),
    ("越南外长裴青山将于20日访问日本。", False),  # another journey
)


@pytest.mark.parametrize(("to_come", "background"), PUT_OFF)
def test_what_was_put_off_lies_behind_what_is_planned_anew(to_come: str, background: bool) -> None:
    found = events_of(to_come + "岩屋毅原定今年1月访问越南，后来推迟。", DAY)
    assert [(e.status, e.background) for e in found] == [("planned", False), ("postponed", background)]


def test_what_was_put_off_these_days_is_news() -> None:
    text = NEWS + "泰国总理佩通坦与缅甸外长丹瑞的会谈原定于13日举行，但被推迟。"
    found = events_of(text, DAY)[-1]
    assert (found.status, found.background) == ("postponed", False)


PLANS = (
    ("越南政府曾考虑对日本钢铁加征关税。", True),
    ("越南政府去年11月威胁将对日本钢铁加征关税。", True),
    ("越南政府13日威胁将对日本钢铁加征关税。", False),
    ("越南政府正在考虑对日本钢铁加征关税。", False),
    ("越南政府正考虑按去年11月生效的法律对日本钢铁加征关税。", False),
)


@pytest.mark.parametrize(("text", "background"), PLANS)
def test_a_measure_planned_long_before_is_recalled(text: str, background: bool) -> None:
    assert events_of(NEWS + text, DAY, "sanction")[-1].background is background


VISITORS = (("多位美国官员访问了越南。", True), ("岩屋毅访问了越南。", False))


@pytest.mark.parametrize(("text", "background"), VISITORS)
def test_visits_of_people_without_a_name_told_late_are_recalled(text: str, background: bool) -> None:
    assert events_of(NEWS + text, DAY, "visit")[-1].background is background


HEADLINED = (
    ("越南再制裁日本三家企业", "财政部声明说，越南把日本三家钢厂列入制裁名单。", False),
    ("越南外长谈钢铁", "财政部声明说，越南把日本三家钢厂列入制裁名单。", True),
    ("日本呼吁越南取消制裁", "财政部声明说，越南把日本三家钢厂列入制裁名单。", True),
    ("越南再制裁日本三家企业", "财政部说，越南早前把日本两家纸厂列入制裁名单。", True),
)


@pytest.mark.parametrize(("title", "text", "background"), HEADLINED)
def test_an_act_that_the_title_tells_is_news(title: str, text: str, background: bool) -> None:
    found = extract(ArticleText(title, "河内的雨季来得很早。市场对此反应平淡。" + text, DAY)).events
    assert [e.background for e in found if e.type == "sanction"] == [background]


WENT_ON = (
    ("泰国总理佩通坦月初访问越南，双方展开贸易磋商。", True),
    ("泰国总理佩通坦月初访问越南，双方目前正举行贸易磋商。", False),
)


@pytest.mark.parametrize(("text", "background"), WENT_ON)
def test_the_next_clause_tells_of_the_same_time(text: str, background: bool) -> None:
    assert events_of(NEWS + text, DAY, "meeting")[-1].background is background


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("挪威外长艾德13日结束在智利的三天访问。艾德在访问智利期间曾与智利总统博里奇会晤。", False),
        ("挪威外长艾德13日结束在智利的三天访问。艾德曾与智利总统博里奇会晤。", True),
    ],
)
def test_talks_of_the_journey_that_is_the_news(text: str, background: bool) -> None:
    assert [e.background for e in events_of(text, DAY, "meeting")] == [background]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("挪威外长艾德13日会见智利外长范克拉韦伦。挪威首相和智利总统在2月的亚太峰会期间举行了会晤。", "held"),
        ("挪威外长艾德13日正在利马出席亚太峰会。", "ongoing"),
    ],
)
def test_a_conference_that_is_recalled_is_over(text: str, status: str) -> None:
    found = [e for e in events_of(text, DAY, "meeting") if e.rule.startswith("gather")]
    assert [e.status for e in found] == [status]
