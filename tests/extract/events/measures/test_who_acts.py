"""Who takes part where the subject stands oddly: behind 因为, or as 他."""

from datetime import date

import pytest

from tests.extract.told import events_of

CASES = [
    ("因为法国总统马克龙会见达赖喇嘛，中国提出抗议。", "meeting", ("马克龙", "达赖喇嘛")),
    ("林郑月娥等官员2020年8月被美国制裁。", "sanction", ("林郑月娥",)),
    ("美国财政部宣布，因其对镇压香港人士所起的作用，对特首林郑月娥等官员实施制裁。", "sanction", ("林郑月娥",)),
    ("法国总统马克龙周三表示，他将出席下月在瑞士举办的世界经济论坛年会。", "meeting", ("马克龙",)),
    ("法国外长巴罗抵达东京。他将出席七国集团外长会议。", "meeting", ("巴罗",)),
]


@pytest.mark.parametrize(("text", "kind", "people"), CASES, ids=[text[:10] for text, *_ in CASES])
def test_people(text: str, kind: str, people: tuple[str, ...]) -> None:
    events = events_of(text, date(2025, 3, 14), kind)
    names = {name for e in events for name in e.people}
    assert len(events) == 1
    assert all(any(name.endswith(short) for name in names) for short in people), names
    assert len(names) == len(people)


def test_a_visit_to_one_of_many_is_to_no_continent() -> None:
    text = "日本首相石破茂计划于5月访问巴西等中南美洲国家。"
    (visit,) = events_of(text, date(2025, 3, 14))
    assert (visit.place, visit.country) == (None, "BRA")


CAPTIVES = [
    ("国际社会呼吁中国释放葡国公民郭子麟等人。", {"郭子麟"}),
    ("英国和美国的外长关注香港警方以国安法逮捕报社创办人陈文和他的两个儿子陈平及陈安。", {"陈文", "陈平", "陈安"}),
    ("加拿大敦促中国释放两名加拿大公民。外长说，康明凯与斯帕弗的案件是优先事项。", {"康明凯", "斯帕弗"}),
    ("德国外交部说，伊朗12日拘捕了德国公民何曼（Jan Hoffmann）和林德（Uwe Lindner）。", {"何曼", "林德"}),
]


@pytest.mark.parametrize(("text", "people"), CAPTIVES, ids=[text[:10] for text, _ in CAPTIVES])
def test_captives_by_name(text: str, people: set[str]) -> None:
    (event,) = events_of(text, date(2021, 3, 14))
    assert (event.type, set(event.people)) == ("detention", people)


TALKED_ABOUT = [
    ("马克龙与斯塔默12日就欧洲局势和俄乌战争举行会谈。", {"FRA", "GBR"}),
    ("法国总统马克龙、英国首相斯塔默12日就巴以局势举行会谈。", {"FRA", "GBR"}),
    ("俄乌停火谈判12日在巴黎举行。", {"RUS", "UKR"}),
]


@pytest.mark.parametrize(("text", "sides"), TALKED_ABOUT, ids=[text[:10] for text, _ in TALKED_ABOUT])
def test_those_whose_quarrel_is_talked_about_do_not_talk(text: str, sides: set[str]) -> None:
    (event,) = events_of(text, date(2025, 3, 14))
    assert set(event.parties) == sides


def test_who_attends_and_whom_he_finds_there_are_not_the_two_sides() -> None:
    text = "中美两国外长12日举行会谈。中国外长王毅将出席联合国气候大会。双方都表示会谈具有建设性。"
    talks = [e for e in events_of(text, date(2025, 3, 14)) if "UN" not in e.parties]
    assert [set(e.parties) for e in talks] == [{"CHN", "USA"}]


def test_officials_of_one_country_at_its_own_forum() -> None:
    text = "中国外交部副部长陈晓东12日在香港举行的能源论坛上表示欢迎。"
    assert events_of(text, date(2025, 3, 14)) == []


DEEDS = [
    # what follows an accusation the accused did, unless it hits him
    ("越南谴责日本无视国际法，在长岛用水炮袭击越南补给船。", ["JPN"], ["VNM"]),
    ("俄罗斯指责欧盟践踏国际法，对俄罗斯企业实施制裁。", ["EU"], ["RUS"]),
    ("日本谴责伊朗践踏国际法，对伊朗实施制裁。", ["JPN"], ["IRN"]),
    ("日本谴责伊朗践踏国际法，宣布对俄罗斯实施制裁。", ["JPN"], ["RUS"]),
    # what is judged nobody did
    ("日本防卫相说：“越过台湾海峡中线，令人震惊。”", None, None),
    ("法国外长说：“入侵乌克兰是错误的。”", None, None),
    # who reports it did not do it
    ("英国传媒称，发射洲际弹道导弹前，朝鲜通知了日本。", ["PRK"], []),
    # what is made of a land is no deed of whom it is likened to
    ("美国因应香港日渐被中国化而取消香港一些特殊地位。", ["USA"], ["CHN"]),
    # a part of a land by one character
    ("一名记者的亲属在黎南遭以色列袭击丧生。", ["ISR"], ["LBN"]),
    # what somebody thinks of a measure that another plans
    ("伊朗外交部发言人对法国准备禁止从伊朗进口石油表示愤怒。", ["FRA"], ["IRN"]),
    ("法国对伊朗考虑实施新的制裁。", ["FRA"], ["IRN"]),
    # who calls for the end of sanctions has not imposed them
    ("印度多次呼吁放松对朝鲜的制裁。", None, None),
    ("印度呼吁欧盟放松对伊朗的制裁。", ["EU"], ["IRN"]),
    # no side recalls the envoy posted to itself
    ("智利外长说，伊朗违反国际法，今天召回驻伊朗大使。", ["CHL"], ["IRN"]),
    # what a measure brings about it does not hit
    ("法国外长说，印度重启对伊制裁加深了安理会的裂痕。", ["IND"], ["IRN"]),
    # an attack by words alone
    ("印度总理的对法政策遭到越南总理的攻击，法国外长说。", None, None),
    ("印度军营遭到越南的攻击，法国外长说。", ["VNM"], ["IND"]),
    # whoever suffers it in another land
    ("秘鲁部队在缅甸遭伊朗支持的武装攻击，外长说。", ["IRN"], ["PER"]),
    ("秘鲁和智利部队在缅甸与越南遭伊朗支持的武装攻击，外长说。", ["IRN"], ["PER", "CHL"]),
    # to whom it is told by another than who acts, and what two sides have signed
    ("外长向越南介绍韩方中止履行韩朝军事协议部分条款。", ["KOR"], ["PRK"]),
    # who breaks into the area of a drill holds none
    ("外长指责土耳其侦察机闯入希腊实弹演习禁飞区活动。", ["TUR"], ["GRC"]),
    # whom somebody sees is of another side than he is
    ("美国总统将会见遭俄罗斯扣押的法国公民的家属。", ["RUS"], ["FRA"]),
    # one who acts alone; an embargo by two words is one
    ("特朗普退出协议，并单独对伊朗石油重启禁运制裁，外长说。", ["USA"], ["IRN"]),
    # 两国 of a quarrel are those whom its sentence names
    ("加拿大指控印度杀害一名僧人，引发两国风波，并互相驱逐外交官，外长说。", ["CAN", "IND"], ["CAN", "IND"]),
    # a description of what it is meant for stands between whose it is and the measure
    ("法国旨在遏制伊朗核计划的制裁禁止此类交易，外长说。", ["FRA"], ["IRN"]),
    ("秘鲁总统旨在遏制走私的措施遭智利批评，外长说。", None, None),
    # what is proposed to everybody
    ("印度总理提出，一是各方要停火；二是要保障通道，向老挝民众提供人道主义援助。", None, None),
    ("印度总理宣布，二是要保障通道，并已向老挝民众提供了人道主义援助。", ["IND"], ["LAO"]),
    # lawmakers move for one thing, a bill and what it asks for
    ("美国议员提出“香港制裁法案”，要求制裁三名香港官员，外长说。", ["USA"], ["CHN"]),
    # an advantage that is withdrawn
    ("印度政府威胁终止给予越南产品的关税优惠，外长说。", ["IND"], ["VNM"]),
    # what is threatened if something does not come about
    ("如果谈判破裂，俄军将恢复对乌克兰的攻势。", None, None),
    # who is led to do it, and not whose deed leads to it
    ("此举迫使秘鲁加强边防，并对三名智利官员实施制裁。", ["PER"], ["CHL"]),
    ("挪威就芬兰和瑞典无视警告，制裁多家冰岛企业，向两国提出抗议。", ["FIN", "SWE"], ["ISL"]),
    ("挪威就芬兰的局势，制裁多家冰岛企业，向芬兰表示关切。", ["NOR"], ["ISL"]),
    ("外长说，越南的做法促使印度谴责该国，并驱逐两名越南外交官。", ["IND"], ["VNM"]),
    # what another says of a measure
    ("针对法国外长表示将制裁秘鲁官员，秘鲁外交部没有回应。", ["FRA"], ["PER"]),
    # who has to agree to the sale sells; who buys may agree with itself
    ("国务院说，美国已批准秘鲁采购40架战斗机。", ["USA"], ["PER"]),
    ("外长说，秘鲁已批准采购40架美国战斗机。", ["USA"], ["PER"]),
    # refused, remote, ruled out
    ("印度拒绝加入安理会对朝鲜实施的任何新制裁。", None, None),
    ("朝鲜再度遭到联合国制裁的可能性不大。", None, None),
    ("法国外交部已暂时排除了对其他俄罗斯官员追加制裁。", None, None),
]


@pytest.mark.parametrize(("text", "parties", "targets"), DEEDS, ids=[text[:12] for text, *_ in DEEDS])
def test_whose_deed(text: str, parties: list[str] | None, targets: list[str] | None) -> None:
    found = [(list(e.parties), list(e.targets)) for e in events_of(text, date(2025, 3, 14))]
    assert found == ([] if parties is None else [(parties, targets)])


def test_a_war_is_not_fought_where_somebody_travels() -> None:
    text = "他是自俄罗斯对乌克兰开战以来首位访问印度的俄罗斯副总理。20国集团在印度谴责俄罗斯对乌克兰的侵略。"
    found = [e.country for e in events_of(text, date(2025, 3, 14), "military")]
    assert set(found) == {"UKR"}


def test_the_two_of_a_visit_are_the_two_sides() -> None:
    text = "中国外长王毅与越南外长黎怀忠会谈。法国总统马克龙月初访问河内，双方展开防务协定磋商。"
    talks = events_of(text, date(2025, 3, 14), "meeting")
    assert [set(e.parties) for e in talks] == [{"CHN", "VNM"}, {"FRA", "VNM"}]


def test_whose_cooperation_is_talked_about_does_not_talk() -> None:
    text = "法国总统马克龙12日就朝鲜与俄罗斯合作的影响，与英国首相斯塔默举行会谈。"
    (event,) = events_of(text, date(2025, 3, 14))
    assert set(event.parties) == {"FRA", "GBR"}


STRANGERS = [
    # whom the unknown one met before has no part in his next talks
    "代表团周一在巴黎与法国外长巴罗举行会晤，随后又在罗马与意大利外长塔亚尼举行会晤。",
    "该组织负责人10日在河内与越南总理会谈，之后在曼谷与泰国外长会晤。",
    "英国首相斯塔默发表讲话。林子豪将于周二在布鲁塞尔会见欧盟委员会副主席里贝拉。",
    "法国总统马克龙发表讲话。该公司将会见德国总理默茨。",
    "法国总统马克龙发表讲话。小组明天将分别会见德国总理默茨和意大利总理梅洛尼。",
]


@pytest.mark.parametrize("text", STRANGERS, ids=[text[12:22] for text in STRANGERS])
def test_somebody_unknown_is_not_whoever_spoke_last(text: str) -> None:
    assert events_of(text, date(2025, 3, 14)) == []


def test_whoever_spoke_last_goes_on() -> None:
    for next_one in ("随后会见了德国总理默茨。", "行程安排显示代表团会见了德国总理默茨。"):
        text = "法国总统马克龙12日在柏林发表讲话。" + next_one
        (event,) = events_of(text, date(2025, 3, 14))
        assert set(event.parties) == {"FRA", "DEU"}


def test_two_who_fight_are_those_at_war() -> None:
    text = "特朗普祝贺亚美尼亚总理帕辛扬和阿塞拜疆总统阿利耶夫。但两国今天爆发的新战事，让人存疑。"
    found = [set(e.parties) for e in events_of(text, date(2020, 10, 25), "military")]
    assert found == [{"ARM", "AZE"}]


@pytest.mark.parametrize("text", ["大江公司被列入中国涉军企业名单后股价下跌。", "大江公司被认定为中国军方拥有。"])
def test_the_side_whose_firms_a_list_names_did_not_draw_it_up(text: str) -> None:
    events = events_of(text, date(2025, 3, 14))
    assert not any("CHN" in e.parties for e in events)


def test_who_drew_up_a_list_may_stand_in_it() -> None:
    (event,) = events_of("大江公司被列入美国实体清单。", date(2025, 3, 14))
    assert (event.type, event.parties) == ("sanction", ("USA",))


ON_THEIR_MINDS = [
    ("乌克兰战争是12日在华盛顿举行的北约峰会的主要议题。", {"NATO"}),
    ("朝鲜核问题成为在雅加达举行的东盟地区论坛的焦点。", {"ASEAN"}),
    ("俄罗斯入侵乌克兰的战争主导了在广岛举行的七国集团峰会。", {"G7"}),
    # near misses: who leads it is there
    ("英国和法国围绕俄乌冲突主导了12日在巴黎举行的国际会议。", {"GBR", "FRA"}),
    ("日本首相成为12日在广岛举行的七国集团峰会的东道主。", {"JPN", "G7"}),
]


@pytest.mark.parametrize(("text", "parties"), ON_THEIR_MINDS)
def test_what_a_summit_is_about_does_not_sit_there(text: str, parties: set[str]) -> None:
    (event,) = events_of(text, date(2025, 3, 14), "meeting")
    assert set(event.parties) == parties


SAYS_OF_HIMSELF = [
    ("智利总统在回应罢工问题时说，他将于下周访问利马。", [{"CHL", "PER"}]),
    ("肯尼亚外长表示，他将于20日访问开罗。", [{"KEN", "EGY"}]),
    ("秘鲁副外长告诉记者，他上周与泰国总理举行了会谈。", [{"PER", "THA"}]),
    # near misses: nobody known, or one who speaks of another
    ("一名商人说，他将于20日访问开罗。", []),
    ("智利总统的顾问说，他将于20日访问开罗。", []),
]


@pytest.mark.parametrize(("text", "parties"), SAYS_OF_HIMSELF)
def test_who_holds_an_office_says_it_of_himself(text: str, parties: list[set[str]]) -> None:
    assert [set(e.parties) for e in events_of(text, date(2025, 3, 14))] == parties
