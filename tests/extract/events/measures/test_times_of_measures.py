"""When a measure was, and what of its sentence speaks of other days and places."""

from datetime import date

import pytest

from pipelines.extract.facts import EventMention
from tests.extract.told import events_of

DAY = date(2023, 11, 20)


def told(sentence: str, kind: str) -> EventMention:
    return events_of(sentence, DAY, kind)[0]


UNDATED = (
    ("sanction", "俄罗斯今年4月威胁将对芬兰实施制裁。"),  # the day of the threat
    ("sanction", "外长10日要求印度取消对泰国大米的进口限制。"),  # the day of the demand
    ("sanction", "外交部发言人周三就美国对华关税表示不满。"),
    ("detention", "外长3日对在中国被拘留的日本人表示关切。"),
    ("military", "国务卿11日在东京谴责朝鲜发射导弹。"),
    ("military", "韩国外长19日表示，朝鲜曾发射三枚弹道导弹。"),
    ("easing", "外长说，哈马斯同意释放其10月7日劫持的以色列人质的一部分。"),  # the day of the abduction
    ("easing", "外长称，协议让10月7日哈马斯突袭期间遭掳的以色列人质得以获释。"),
    ("detention", "哈马斯同意周六释放三名被挟持的以色列人质。"),  # the day of the release
    ("aid", "欧盟已就俄罗斯2022年2月出兵一事向乌克兰提供援助。"),  # the day of the matter
    ("sanction", "英国政府宣布对三名伊朗官员实施制裁。法国外交部在周日的一份声明中谈到局势。"),  # of somebody else
    ("visit", "法国外长巴罗13日获任命后，首站访问越南。"),  # the day of taking office
    ("visit", "法国总统马克龙16日刚赢得连任，旋即访问越南。"),
    ("easing", "商务部长说，中方将暂停10月9日公布的对美国的出口管制。"),  # the day of what is lifted
)


@pytest.mark.parametrize(("kind", "sentence"), UNDATED)
def test_a_day_of_another_verb_is_not_its_own(kind: str, sentence: str) -> None:
    found = told(sentence, kind)
    assert (found.date_start, found.place) == (None, None)


DATED = (
    ("easing", "国务卿说，美国2013年奥巴马执政时期将缅甸从制裁名单中除名。", date(2013, 1, 1)),
    ("detention", "哈马斯10月7日突袭以色列，造成1200人死亡，另有240人被劫持到加沙。", date(2023, 10, 7)),
    ("detention", "外长说，哈马斯10月7日劫持了200名以色列人质。", date(2023, 10, 7)),
    ("easing", "外长说，哈马斯18日释放了三名被劫持的以色列人质。", date(2023, 11, 18)),
    ("military", "上个月与以色列爆发战争以来，哈马斯损失了数千人。", date(2023, 10, 1)),
    ("detention", "中国记者自2019年以来一直被越南拘留。", date(2019, 1, 1)),  # since when it goes on
    ("military", "今年以来，中国军机多次进入台湾防空识别区。", date(2023, 1, 1)),
    ("military", "以色列与哈马斯开战。以色列军队自10月27日以来一直在加沙发动地面攻势。", date(2023, 10, 27)),
    ("sanction", "英国外交部周五表示，针对伊朗的行径，决定对伊朗三名官员实施制裁。", date(2023, 11, 17)),
    ("military", "波兰从去年遭俄罗斯入侵以来就实施宵禁。", date(2022, 1, 1)),  # begun then
    ("military", "这是泰国和柬埔寨在7月发生边界冲突以来签署的首个协议。", date(2023, 7, 1)),
    ("detention", "日本公民安田纯平2月底在俄罗斯采访时被捕。", date(2023, 2, 1)),  # while he was at it
    ("visit", "法国外长科隆纳本周将展开上任后对越南的首次访问。", date(2023, 11, 20)),
    # since when its own clause says, whatever the one before it tells
    ("military", "外长11月8到10日访问菲律宾；自11月6日以来在台湾周边侦测到78架次共军军机。", date(2023, 11, 6)),
    ("sanction", "在美国总统周五宣誓就任之际，中国宣布对三名美国议员实施制裁。", date(2023, 11, 17)),
    ("meeting", "今年的金砖国家峰会10月22日至24日在俄罗斯喀山举行。", date(2023, 10, 22)),  # not the year alone
    ("visit", "明年就是法国总统希拉克访越30周年。", date(1994, 1, 1)),  # counted back from the jubilee
    ("visit", "1994年法国总统希拉克访越30周年之际，双方举行纪念会。", date(1994, 1, 1)),
    ("sanction", "根据19日公布的行政令，美国禁止中国公司的应用。", date(2023, 11, 19)),
    # announced on a day further on, after the critics were told
    ("sanction", "中国谴责美国制裁三名官员。美国上周五宣布，对三名中国官员实施制裁。", date(2023, 11, 17)),
    # announced again, in the sentence after
    ("sanction", "英国政府宣布对三名伊朗官员实施制裁。英国外交部在周日的一份声明中说明了理由。", date(2023, 11, 19)),
    ("sanction", "英国政府宣布对三名伊朗官员实施制裁。外交大臣19日在议会宣布了这一决定。", date(2023, 11, 19)),
    ("military", "卫星升空成功，韩国说，朝鲜周五发射了一枚导弹，这将是朝鲜今年第三次试射导弹。", date(2023, 11, 17)),
    # reported on that day
    ("military", "韩国联合参谋本部19日通报，朝鲜向东部海域发射弹道导弹。", date(2023, 11, 19)),
    # of the month before, for nobody gives notice of it
    ("military", "台湾国防部说，两架中国军机28日侵入台湾西南ADIZ。", date(2023, 10, 28)),
    ("military", "日本外相说，中国海警船将于28日进入钓鱼岛周边领海。", date(2023, 11, 28)),
    ("military", "台湾国防部今天表示，侦获12架次中国军机越过海峡中线。", date(2023, 11, 20)),
    ("military", "加沙卫生部门周日表示，以军轰炸一处难民营，造成30人死亡。", date(2023, 11, 19)),
    ("military", "韩国参谋本部今天发布通报，称朝鲜已向南发射卫星。", date(2023, 11, 20)),
    ("detention", "首相将要求越南释放2019年以来囚禁的中国作家。", date(2019, 1, 1)),
    # taken in the raid that is told before
    (
        "detention",
        "哈马斯10月7日突袭以色列。以色列官员说，死者多为平民，还有240位以色列人质遭哈马斯挟持。",
        date(2023, 10, 7),
    ),
    # not that of a pact
    ("military", "外长说，韩国暂停2018年签署的军事协议，并从19日起恢复边境附近的空中侦察。", date(2023, 11, 19)),
    ("sanction", "加拿大财政部19日发表声明，对三名伊朗官员实施制裁。", date(2023, 11, 19)),
    ("sanction", "法国总统2019年6月退出了2012年的渔业协议，并对摩洛哥重新实施了制裁。", date(2019, 6, 1)),
)


@pytest.mark.parametrize(("kind", "sentence", "start"), DATED)
def test_its_own_day(kind: str, sentence: str, start: date) -> None:
    assert told(sentence, kind).date_start == start


def test_still_held() -> None:
    """被拘留的日本人尚未获释: nobody is free."""
    found = told("外长说，3月在中国被拘留的日本人尚未获释。", "detention")
    assert (found.status, found.parties, found.targets) == ("ongoing", ("CHN",), ("JPN",))


SIDES = (
    ("military", "菲律宾一艘补给船和四艘海警船未经中方许可闯入黄岩岛海域，外交部说。", ("PHL",), ("CHN",)),
    ("military", "自2016年两国军队边境冲突造成7名亚美尼亚士兵和9名阿塞拜疆士兵丧生，两国断交。", ("ARM", "AZE"), ()),
    ("sanction", "外交部发言人周三就美国对华关税表示不满。", ("USA",), ("CHN",)),
    ("sanction", "真主党被英国和加拿大列为恐怖组织，外长谈到。", ("GBR", "CAN"), ("LBN",)),
)


@pytest.mark.parametrize(("kind", "sentence", "parties", "targets"), SIDES)
def test_who_acts_on_whom(kind: str, sentence: str, parties: tuple[str, ...], targets: tuple[str, ...]) -> None:
    found = told(sentence, kind)
    assert (found.parties, found.targets) == (parties, targets)


HOLLOW = (
    "外长说，人们担心俄罗斯趁美国大选出兵乌克兰。",
    "总理说，如果条件不能满足，那么巴基斯坦将永久封禁TikTok。",
    "部长表示，新西兰不会报复伊朗，吊销伊朗学者的签证。",
    "首相重申日本对提供乌克兰武器的承诺。",
    "发言人说，法国没打算封杀华为的业务。",
)


@pytest.mark.parametrize("sentence", HOLLOW)
def test_no_deed(sentence: str) -> None:
    assert not events_of(sentence, DAY)


LISTED = "部长说，河内已经取消了若干措施，其中包括对智利鲑鱼的进口禁令。"


def test_what_is_listed_shares_the_verb_before() -> None:
    found = told(LISTED, "easing")
    assert (found.parties, found.targets) == (("VNM",), ("CHL",))


def test_the_topic_of_a_clause_acts_on_who_speaks_in_the_next() -> None:
    found = told("对于英方的新制裁，俄方十分恼火。", "sanction")
    assert (found.status, found.parties, found.targets) == ("ongoing", ("GBR",), ("RUS",))


CAMPAIGNS = (
    ("约旦召回大使，以抗议以色列在加沙南部展开的军事行动。", "ongoing"),
    ("自俄军2022年2月对乌克兰展开军事行动以来，油价翻番。", "ongoing"),
    ("俄罗斯对乌克兰发动新一轮导弹袭击。", "held"),
)


@pytest.mark.parametrize(("text", "status"), CAMPAIGNS)
def test_what_the_side_that_wages_a_war_does_in_it_is_under_way(text: str, status: str) -> None:
    found = events_of(text, date(2024, 3, 14))
    assert [e.status for e in found if e.type == "military"] == [status]


def test_a_sanction_told_as_planned_and_as_in_force_was_imposed() -> None:
    text = "周五，美国财政部官员说，将对俄罗斯官员进行制裁。被美国制裁的俄罗斯官员说，这毫无意义。"
    assert told(text, "sanction").status == "held"


@pytest.mark.parametrize(("day", "status"), [("1日", "ongoing"), ("28日", "planned")])
def test_a_measure_goes_on_from_a_day_that_has_come(day: str, status: str) -> None:
    assert told(f"工业部长说，从11月{day}起，越南对中国钢板征收反倾销税。", "sanction").status == status


TOLD_WITH = (
    ("哈马斯周五释放了12名以色列人质，以色列也释放了30名巴勒斯坦囚犯。", "easing", 17),
    ("哈马斯周五释放了12名以色列人质。以色列随后也宣布，释放了40名巴勒斯坦囚犯。", "easing", 17),
    ("哈马斯周五释放了12名以色列人质。以色列曾释放30名巴勒斯坦囚犯。", "easing", None),
)


@pytest.mark.parametrize(("text", "kind", "day"), TOLD_WITH)
def test_what_is_told_with_another_measure_is_of_its_day(text: str, kind: str, day: int | None) -> None:
    last = events_of(text, DAY, kind)[-1]
    assert last.date_start == (date(2023, 11, day) if day else None)


ANNOUNCED = (
    ("外长说，今年4月，荷兰政府宣布将对缅甸实施制裁。", "held"),
    ("外长说，荷兰政府昨天宣布将对缅甸实施制裁。", "planned"),
)


@pytest.mark.parametrize(("sentence", "status"), ANNOUNCED)
def test_what_was_announced_months_ago_is_in_force(sentence: str, status: str) -> None:
    assert told(sentence, "sanction").status == status


ANNOUNCED = (
    ("英国外交部2023年5月宣布，将对三名伊朗官员实施签证限制。", "held"),
    ("英国外交部2023年5月威胁，将对三名伊朗官员实施签证限制。", "planned"),
    ("英国外交部17日宣布，将对三名伊朗官员实施签证限制。", "planned"),
    ("英国外交部宣布对三名伊朗官员实施制裁，有关人员将被禁止入境英国。", "held"),
    ("法国外长说，欧盟最终已经同意制裁伊朗。", "ongoing"),
    ("法国外长说，欧盟最终已经同意将于下月制裁伊朗。", "planned"),
    ("英国决定对干涉选举、情节严重并且负有主要责任的伊朗官员、机构及其家属实施制裁。", "held"),
)


@pytest.mark.parametrize(("text", "status"), ANNOUNCED)
def test_what_was_announced_long_ago_is_in_force(text: str, status: str) -> None:
    lead = "法国外长18日谈到物价。民众表示不满。"
    assert {e.status for e in events_of(lead + text, DAY, "sanction")} == {status}


SWAPPED = (
    ("以色列与哈马斯谈判。以色列政府说，交换被扣押者一事将根据协议的条款进行。", "planned"),
    ("以色列与哈马斯谈判。以色列总理办公室表示，已经互换被扣押人员。", "held"),
    ("双方周五达成了为期三天的停火协议，以色列与哈马斯互换被扣押人员。", "planned"),
    ("哈马斯预计周日释放第二批以色列人质，以此交换巴勒斯坦囚犯获释。", "planned"),
    ("哈马斯周日释放了第二批以色列人质，以此交换巴勒斯坦囚犯获释。", "held"),
)


@pytest.mark.parametrize(("text", "status"), SWAPPED)
def test_a_swap_that_is_to_go_on_by_its_terms(text: str, status: str) -> None:
    assert events_of(text, DAY, "easing")[-1].status == status


STATIONED = (("法国在乍得驻扎了近千名军人，以打击武装团伙。", "ongoing"), ("法国曾在乍得驻扎了近千名军人。", "held"))


@pytest.mark.parametrize(("text", "status"), STATIONED)
def test_troops_that_are_stationed_somewhere_stay(text: str, status: str) -> None:
    lead = "法国外长18日谈到物价。民众表示不满。"
    assert events_of(lead + text, DAY, "military")[-1].status == status


FREED = "以色列和哈马斯根据停火协议，交换一些被扣押的人。"
DONE = ((FREED + "红十字会证实哈马斯释放了24名人质。", "held"), (FREED + "红十字会说哈马斯将释放24名人质。", "planned"))


@pytest.mark.parametrize(("text", "status"), DONE)
def test_a_swap_of_which_people_are_free_has_been_done(text: str, status: str) -> None:
    assert events_of(text, DAY, "easing")[0].status == status


def test_a_pause_puts_nothing_off() -> None:
    found = told("外长说，一些俄罗斯人将在即将到来的暂停期间被哈马斯释放。", "easing")
    assert found.status == "planned"


def test_a_bill_is_moved_on_its_day_and_still_only_proposed() -> None:
    found = told("瑞典两党议员2日提出“俄罗斯制裁法案”，主张制裁三名俄罗斯官员。", "sanction")
    assert (found.status, found.date_start) == ("proposed", date(2023, 11, 2))


def test_what_has_begun_to_flow_goes_on() -> None:
    assert told("外长说，伊朗已开始向叙利亚提供武器。", "military").status == "ongoing"
    assert told("外长说，俄军今天开始向乌克兰发动攻势。", "military").status == "held"


def test_launches_of_two_months_are_two() -> None:
    found = events_of("外长说，伊朗5月和8月发射卫星的尝试均以失败告终。", DAY, "military")
    assert [e.date_text for e in found] == ["5月", "8月"]


def test_what_a_committee_goes_on_to_want_is_to_come() -> None:
    assert told("挪威总统将采取行动，切断流向军方的资金，还要禁止华为手机，外长说。", "sanction").status == "planned"
    assert told("挪威国会切断了资金，还禁止华为手机，外长说。", "sanction").status == "held"
