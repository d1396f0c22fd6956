"""An event's status and its day do not contradict each other."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from pipelines.extract.facts import EventMention
from tests.extract.told import events_of

DAY = date(2025, 11, 14)
CASES = [  # (text, type, status, first day)
    # the own clause tells the day: it was done
    ("日本外相岩屋毅今年9月或因压力才与韩国外长赵兑烈会谈。", "meeting", "held", date(2025, 9, 1)),
    # another clause tells it: of the call for the visit
    ("今年7月，德国总理朔尔茨提议，法国总统马克龙将前往越南访问。", "visit", "planned", None),
    # a bare month or day of what is to come
    ("韩国总统李在明邀请日本首相石破茂于4月访问首尔。", "visit", "proposed", date(2026, 4, 1)),
    ("法国总统马克龙2日的行程则包括与德国总理朔尔茨会晤。", "meeting", "planned", date(2025, 12, 2)),
    # what goes on was not begun tomorrow
    ("法国总统马克龙正在越南访问，行程持续到17日。", "visit", "ongoing", None),
    # the day of the decision, and since when it goes on
    ("美国商务部周三决定把两家中国企业列入实体清单。", "sanction", "held", date(2025, 11, 12)),
    ("韩国政府周三宣布将对朝鲜实施制裁。", "sanction", "planned", None),
    ("韩国政府周三宣布，因其参与核试验，对两名朝鲜官员实施制裁。", "sanction", "held", date(2025, 11, 12)),
    ("自2023年5月冲突爆发以来，挪威已向乌克兰提供大量援助。", "aid", "ongoing", date(2023, 5, 1)),
    ("他谈到，自2023年5月以来，挪威首次向乌克兰提供援助。", "aid", "held", None),
    ("欧盟周三宣布，对两名俄罗斯官员实施制裁。", "sanction", "held", date(2025, 11, 12)),
    ("韩国外长周三宣布，韩国将把朝鲜两家企业列入制裁名单。", "sanction", "held", date(2025, 11, 12)),
    # by whoever spoke on the day told right before; not by another
    (
        "韩国外长赵兑烈周三谈到朝鲜。赵兑烈说，韩方决定对朝鲜官员实施制裁。",
        "sanction",
        "held",
        date(2025, 11, 12),
    ),
    ("韩国外长赵兑烈周三谈到朝鲜。岩屋毅说，日方决定对朝鲜官员实施制裁。", "sanction", "held", None),
    # of a bill the day on which it is tabled, also where it is told twice
    (
        "美国跨党派议员要求制裁49名古巴法官。美国议员12日提出“古巴制裁法案”，要求制裁49名古巴法官。",
        "sanction",
        "proposed",
        date(2025, 11, 12),
    ),
    # what somebody tells on a day was not on that day
    ("越南外交部昨天表示，法国总统马克龙在河内会见越南总理范明政时谈到贸易。", "meeting", "held", None),
    ("越南外交部昨天表示，法国总统马克龙将在会上会见越南总理范明政。", "meeting", "planned", None),
    ("马克龙周三指责泰国违约。他在会见越南总理范明政时说，不针对第三国。", "meeting", "held", date(2025, 11, 12)),
    ("越南外交部今天对法国总统马克龙访越表示欢迎。", "visit", "ongoing", None),
    # the clause before tells when
    ("法国总统马克龙9月访问越南之时，德国总理默茨会见了泰国总理阿努廷。", "meeting", "held", date(2025, 9, 1)),
    ("越南总理范明政下午在国会大厦，与法国总统马克龙举行会谈。", "meeting", "held", DAY),
    ("14:10 越南总理范明政抵达官邸。\n15:20 会见法国总统马克龙。", "meeting", "held", DAY),
    (
        "韩国外长12日说，谈判有进展。当日，在一个地区会议期间，韩国外长赵兑烈会见了越南外长裴青山。",
        "meeting",
        "held",
        date(2025, 11, 12),
    ),
    # the next clause says for when it is, or was, set
    ("法国总统马克龙取消了对越南的访问，原定于12月9日启程。", "visit", "cancelled", date(2025, 12, 9)),
    ("法国总统马克龙将与德国总理默茨会谈，时间定在12月9日。", "meeting", "planned", date(2025, 12, 9)),
    ("法国总统马克龙将访问越南，泰国总理原定12月9日访问老挝。", "visit", "planned", None),
    # counted from the news, where no other day is told
    ("越南总理范明政将在两天后访问泰国。", "visit", "planned", date(2025, 11, 16)),
    ("三个月后将在河内举行越泰首脑峰会。", "meeting", "planned", date(2026, 2, 1)),
    ("越南总理范明政12日访问泰国，三个月后辞职。", "visit", "held", date(2025, 11, 12)),
    ("越南总理范明政在刚过去的星期三访问了泰国。", "visit", "held", date(2025, 11, 12)),
    # who did not come after all
    ("越南总理范明政本应11日访问泰国，但最终未能成行。", "visit", "cancelled", date(2025, 11, 11)),
    ("印度原定下周与泰国举行联合军演，因洪灾推迟。", "military", "postponed", date(2025, 11, 17)),
    ("印度与泰国的联合军演昨天拉开帷幕。", "military", "ongoing", date(2025, 11, 13)),
    ("自印度去年8月与泰国举行联合军演以来，局势有所缓和。", "military", "held", date(2024, 8, 1)),
    ("印度12号逮捕一名泰国公民。", "detention", "held", date(2025, 11, 12)),
    ("去年8月，伊朗警方就逮捕了一名法国公民。", "detention", "ongoing", date(2024, 8, 1)),
    ("法国正在考虑是否对伊朗实施制裁。", "sanction", "proposed", None),
    ("泰国外交部正在筹划越南总理范明政对泰国的访问。", "visit", "proposed", None),
    # since when a war went on that was over by then
    ("自11月7日战争爆发以来，以色列拒绝哈马斯的要求。", "military", "held", date(2025, 11, 7)),
    # of what only describes a place
    (
        "胡塞武装11月2日从2014年开始掌权的萨那对以色列领土发动袭击。",
        "military",
        "held",
        date(2025, 11, 2),
    ),
    # what a deal says that sides will do, and what was done by it
    ("以色列与哈马斯达成临时停火协议，哈马斯释放40名以色列人质。", "easing", "planned", None),
    ("以色列与哈马斯达成临时停火协议，哈马斯据此释放了40名以色列人质。", "easing", "held", None),
    ("双方各有所得：越南同意降低关税；韩国暂停对越南大米征收的关税。", "easing", "planned", None),
    # held, whoever is to be told of it, and when
    ("马克龙预计20日与普京会谈。泽连斯基呼吁马克龙关注3名遭俄罗斯关押的法国公民。", "detention", "ongoing", None),
    # the last day of a clause, not one that only describes something
    (
        "韩国2024年5月退出了2015年的协议，并对朝鲜实施制裁。",
        "sanction",
        "held",
        date(2024, 5, 1),
    ),
    # the day of a conference before which they meet, and the day of somebody's words
    ("石破茂与李在明在本月20日于吉隆坡举行的东亚峰会之前通了电话。", "call", "held", None),
    ("韩国外长赵兑烈13日出席座谈，认为日方有诚意，愿与日本外相岩屋毅会谈。", "meeting", "proposed", None),
    ("法国总统马克龙昨天上午在会议前会见越南总理范明政。", "meeting", "held", date(2025, 11, 13)),
    ("岩屋毅与赵兑烈通话当天，示威者聚集。", "call", "held", None),
    ("法国总统马克龙昨日与德国总理默茨会面后，先与越南总理范明政通了电话。", "call", "held", date(2025, 11, 13)),
    (
        "石破茂计划在预定20日在吉隆坡举行的东亚峰会前后，与韩国总统李在明举行会谈。",
        "meeting",
        "planned",
        date(2025, 11, 20),
    ),
    # ships that come again and again; one that came
    ("两国外长会谈。日方谈到中国海警船在钓鱼岛附近驶入日本领海。", "military", "ongoing", None),
    ("两国外长会谈。日方谈到中国海警船曾在钓鱼岛附近驶入日本领海。", "military", "held", None),
    # the clause goes on with what was just named
    (
        "法国总统马克龙周三访问了越南，在那里，马克龙还与泰国总理阿努廷举行了会谈。",
        "meeting",
        "held",
        date(2025, 11, 12),
    ),
    (
        "两百个国家的代表将于11月20日至25日齐聚贝伦，参加今年的联合国气候变化大会。",
        "meeting",
        "planned",
        date(2025, 11, 20),
    ),
    # what is the first of its kind is what was told right before
    (
        "日本和越南周三同意恢复商务旅行。这是石破茂任首相之后日本外相岩屋毅与越南外长裴青山首次举行会谈。",
        "meeting",
        "held",
        date(2025, 11, 12),
    ),
    # this week: over by today, or still to come
    ("法国总统马克龙本周将访问越南。", "visit", "planned", date(2025, 11, 10)),
    ("法国总统马克龙本周在河内会见了越南总理范明政。", "meeting", "held", date(2025, 11, 10)),
    # arrested, and still held
    ("中国2024年7月逮捕了一名日本人。岩屋毅要求释放被中国拘留的日本人。", "detention", "ongoing", date(2024, 7, 1)),
    # wars
    ("自2022年2月俄罗斯入侵乌克兰以来，粮价上涨。", "military", "ongoing", date(2022, 2, 1)),
    ("他谴责俄罗斯对乌克兰的侵略。", "military", "ongoing", None),
    ("2014年俄罗斯入侵乌克兰并吞并克里米亚。", "military", "held", date(2014, 1, 1)),
    # one act told as the begin of what goes on, against what goes on
    ("自9月3日胡塞武装对以色列发动袭击以来，航运停摆。", "military", "held", date(2025, 9, 3)),
    ("自朝鲜2006年进行首次核试验以来，安理会通过多项决议。", "military", "held", date(2006, 1, 1)),
    ("以色列对加沙发动空袭以来，多人丧生。", "military", "ongoing", None),
    # a plan told with its day; what is talked about, with its day
    ("法国总统马克龙计划22日会见德国总理朔尔茨。", "meeting", "planned", date(2025, 11, 22)),
    ("法国总统马克龙计划最快于22日会见德国总理朔尔茨。", "meeting", "proposed", date(2025, 11, 22)),
    ("对于中日安全对话将于下周召开一事，岩屋毅表示欢迎。", "meeting", "planned", date(2025, 11, 17)),
    # a limit, and no day, of what was put off
    ("法国总统马克龙原计划今年上半年访问越南，但因疫情推迟。", "visit", "postponed", None),
    # a conference at which something may happen
    ("马克龙有可能在20日的二十国集团峰会召开后访问越南。", "meeting", "planned", date(2025, 11, 20)),
    # the day of a journey, and of talks beside a conference, is not that of the conference
    ("法国总统马克龙将于16日至19日访问越南，并出席亚太经合组织领导人会议。", "meeting", "planned", date(2025, 11, 1)),
    ("法国总统马克龙将于16日至19日访问越南，出席亚太经合组织领导人会议。", "meeting", "planned", date(2025, 11, 16)),
    ("法国总统马克龙将在亚太经合组织领导人会议期间与越南总理会谈。", "meeting", "planned", None),
    ("法国总统马克龙16日将为出席亚太经合组织领导人会议，启程前往越南。", "meeting", "planned", date(2025, 11, 1)),
    ("法国总统马克龙14日结束越南访问行程后抵达泰国。", "visit", "held", None),
    ("法国总统马克龙将出席16日至19日举行的亚太经合组织领导人会议。", "meeting", "planned", date(2025, 11, 16)),
    # what was delivered since a year, and what a day-old word recalls
    ("自2020年以来，美国已向越南出售价值十亿美元的武器。", "military", "held", date(2020, 1, 1)),
    ("据悉岩屋毅此前（13日）在会见越南外长裴青山时强调合作。", "meeting", "held", date(2025, 11, 13)),
    # a conference told by its begin; what will be the first visit
    ("东盟本周四起在雅加达召开东盟地区论坛，法国外长巴罗亦将与会。", "meeting", "ongoing", date(2025, 11, 13)),
    ("这将是冲突爆发以来，法国总统马克龙首次访问越南。", "visit", "planned", None),
    # the day of a dateline, and the day of a visit on which somebody else was met
    ("路透河内11月13日 - 法国和越南在河内举行气候会谈。", "meeting", "held", None),
    # a day told of the whole visit, and one told of its begin
    ("法国总统马克龙今天访问越南首都河内，并与越南总理范明政会谈。", "visit", "held", DAY),
    ("法国总统马克龙今天抵达越南首都河内，并与越南总理范明政会谈。", "visit", "ongoing", DAY),
    # who is met speaks next; what is met under other circumstances
    ("法国外长巴罗透露，13日与德国外长瓦德富尔的会谈中，德方再次提出建议。", "meeting", "held", date(2025, 11, 13)),
    ("此前马克龙在没有协商的情况下突然访问越南，激怒了一些领导人。", "visit", "held", None),
    # a third of a month has no sharp edges; of this one it is the rest
    ("法国总统马克龙将于年内访问越南。", "visit", "planned", date(2025, 1, 1)),
    ("法国总统马克龙原计划年内访问越南，后推迟。", "visit", "postponed", None),
    ("法国总统马克龙计划今年秋季访问越南。", "visit", "proposed", date(2025, 9, 1)),
    ("法国总统马克龙10月中旬在河内会见了越南总理范明政。", "meeting", "held", date(2025, 10, 11)),
    ("法国总统马克龙将于本月下旬会见越南总理范明政。", "meeting", "planned", date(2025, 11, 21)),
    ("法国总统马克龙10月下旬在河内会见了越南总理范明政。", "meeting", "held", date(2025, 10, 21)),
    # a few days ago is of this month, once that is some days old
    ("就在几天前，法国总统马克龙访问了越南。", "visit", "held", date(2025, 11, 1)),
    ("法国总统马克龙最近几天与越南总理范明政举行了会谈。", "meeting", "held", date(2025, 11, 1)),
    ("未来几天，法国总统马克龙将与越南总理范明政举行会谈。", "meeting", "planned", None),
    # put off to another day, and fixed for one; the day of what is said of it
    ("原定20日举行的东盟峰会推迟到12月1日举行。", "meeting", "postponed", date(2025, 12, 1)),
    ("法国外长巴罗今天针对法越首脑会谈仅称尚未确定。", "meeting", "proposed", None),
    ("为期两天的东盟峰会13日在曼谷闭幕。", "meeting", "held", date(2025, 11, 12)),
    # agreed on during a visit, and on no day yet
    ("法国总统马克龙10日至11日访问越南。法国和越南双方决定展开防务磋商。", "meeting", "planned", None),
    # the day of the words: before the conference, or when the journey was called off
    ("法国外长巴罗周三在曼谷举行的东盟地区论坛开幕前呼吁停火。", "meeting", "planned", None),
    ("法国外交部13日宣布，将取消法国外长巴罗对越南的访问。", "visit", "cancelled", None),
    # whoever has begun a visit meets the host on some day of it
    ("法国总统马克龙今天展开河内访问行程，并准备与越南总理范明政会谈。", "meeting", "planned", None),
    # what was told before those words, and is not on that month
    ("上个月提出这项计划后，法国总统马克龙表示，他已与越南总理范明政举行会谈。", "meeting", "held", None),
    # over, since something else befell the visitor
    ("德国外长瓦德富尔访问印度遭遇抗议后，改变了行程。", "visit", "held", None),
    ("德国外长瓦德富尔访问印度，遭遇抗议。", "visit", "ongoing", None),
]


def first(text: str, kind: str) -> EventMention:
    return events_of(text, DAY, kind)[0]


@pytest.mark.parametrize(("text", "kind", "status", "day"), CASES)
def test_day_and_status(text: str, kind: str, status: str, day: date | None) -> None:
    found = first(text, kind)
    assert (found.status, found.date_start) == (status, day)


def test_two_mentions_of_what_lies_ahead() -> None:
    text = "法国总统马克龙20日将与德国总理朔尔茨在柏林举行会谈。马克龙与朔尔茨举行了会谈，这是两人首次会谈。"
    assert first(text, "meeting").status == "planned"


def test_what_was_held_this_week_is_over_by_today() -> None:
    assert first("法国总统马克龙本周在河内会见了越南总理范明政。", "meeting").date_end == DAY


def test_a_conference_of_ministers_is_not_that_of_leaders() -> None:
    text = "美国副国务卿比根将出席下星期的亚太经合组织部长级会议，但未定由谁出席26日举行的亚太经合组织领导人会议。"
    found = events_of(text, DAY, "meeting")
    assert [e.date_start for e in found] == [date(2025, 11, 17), date(2025, 11, 26)]


def test_the_whole_stay_is_kept_when_its_first_day_comes() -> None:
    text = "岩屋毅将于11月14日至17日访问越南。岩屋毅14日抵达越南，开始访问。"
    found = first(text, "visit")
    assert (found.date_start, found.date_end) == (DAY, date(2025, 11, 17))


def test_a_month_alone_is_not_over_before_its_last_day() -> None:
    found = extract(ArticleText("", "日韩两国外长22日在首尔举行了会谈。", date(2025, 11, 1), "month")).events
    assert [e.status for e in found] == ["held"]


def test_what_is_inserted_between_a_conference_and_its_verb_parts_them_not() -> None:
    text = "日本、中国、南韩的三国外长会议，在睽违4年后，将于26日在南韩釜山举行。"
    (event,) = events_of(text, date(2023, 11, 24))
    assert (event.status, event.date_start, event.place) == ("planned", date(2023, 11, 26), "釜山")


def test_a_review_of_a_week_dates_what_it_tells() -> None:
    text = "11月的第二周，欧洲多国举行选举。\n法国总统马克龙会见了越南总理范明政。"
    (event,) = events_of(text, DAY)
    assert (event.date_start, event.date_end) == (date(2025, 11, 1), date(2025, 11, 30))


def test_this_too_is_the_first_time_tells_of_what_was_told() -> None:
    text = "法国总统马克龙将与德国总理朔尔茨举行会晤。这次是马克龙首次到访柏林，亦是法德两国相隔一年再次会晤。"
    assert first(text, "meeting").status == "planned"


def test_during_a_visit_is_not_on_the_one_day_told_of_it() -> None:
    text = "越南总理范明政今天会见正在越南访问的法国总统马克龙。马克龙访越期间，还同越南国家主席梁强举行会谈。"
    found = events_of(text, DAY, "meeting")
    assert [e.date_start for e in found] == [DAY, None]


def test_talks_during_a_visit_that_is_only_proposed_are_proposed() -> None:
    text = "法国总统马克龙计划最快于下月访问越南，并会与越南总理范明政会谈。"
    assert first(text, "meeting").status == "proposed"


def test_a_call_is_of_the_day_of_the_talks_that_the_lead_tells() -> None:
    text = "法国外长巴罗13日与德国外长瓦德富尔通电话。\n双方谈到贸易。\n巴罗强调合作。\n欧盟表示欢迎。\n各界关注。\n"
    text += "巴罗还与越南外长裴青山举行了电话会谈。"
    found = events_of(text, DAY, "call")
    assert [e.date_start for e in found] == [date(2025, 11, 13)] * 2


def test_a_day_that_only_describes_a_thing_is_not_the_one_spoken_of() -> None:
    text = "11月13日，法国外长巴罗与德国外长瓦德富尔举行会谈，谴责朝鲜12日发射的卫星。当天的法德外长会谈时长约一小时。"
    found = events_of(text, DAY, "meeting")
    assert [e.date_start for e in found] == [date(2025, 11, 13)]


def test_the_day_to_which_a_conference_is_put_off_is_its_own() -> None:
    text = "原定本周五登场的欧盟峰会推迟了。欧盟峰会将推迟至11月20日和21日举行。"
    found = first(text, "meeting")
    assert (found.date_start, found.date_end) == (date(2025, 11, 20), date(2025, 11, 21))


def test_the_day_for_which_a_visit_is_fixed_is_not_the_one_on_which_it_was() -> None:
    assert first("法国总统马克龙访问越南的日期今天确定为20日至22日。", "visit").date_start == date(2025, 11, 20)


def test_this_month_is_that_of_the_dateline() -> None:
    text = "（中央社河内31日电）法国总统马克龙本月7日在河内会见了越南总理范明政。"
    (event,) = extract(ArticleText("", text, date(2025, 11, 1), dateline_day=31)).events
    assert event.date_start == date(2025, 10, 7)


@pytest.mark.parametrize(("day", "status"), [(3, "held"), (13, "ongoing")])
def test_a_drill_of_so_many_days_is_over_with_the_last(day: int, status: str) -> None:
    assert first(f"越南海军自11月{day}日起一连五天在暹罗湾举行演习。", "military").status == status
