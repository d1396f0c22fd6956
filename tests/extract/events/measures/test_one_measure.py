"""Measures of one side against another: when an article tells of one, and when of several."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2023, 5, 10)
CASES = [
    ("one announcement, told twice", 1, "美国宣布制裁两名伊朗官员。美国财政部说，被美国制裁的伊朗官员参与了镇压。"),
    ("officials and a firm", 2, "美国宣布制裁两名伊朗官员。美国还对伊朗一家银行实施制裁。"),
    ("diplomats of the other, and its own envoy", 2, "秘鲁驱逐两名尼加拉瓜外交官，并召回驻尼加拉瓜大使。"),
    ("diplomats, told twice", 1, "秘鲁驱逐两名尼加拉瓜外交官。秘鲁外长说，秘鲁决定驱逐尼加拉瓜外交官。"),
    ("two goods", 2, "中国对澳大利亚大麦加征关税，外长表示遗憾。中国随后对澳大利亚葡萄酒加征关税。"),
    (
        "an embargo and sanctions in one breath",
        1,
        "古巴外长说，美国继续对古巴实施禁运和制裁。美国未回应解除禁运的要求。",
    ),
    ("a kind of measure each", 2, "美国对中国实施半导体出口管制、加征关税，中方表示关切。"),
    ("a ban and the ban", 1, "中国去年9月禁止从挪威进口三文鱼。挪方又一次请中方取消对挪威水产品的进口禁令。"),
    ("a name on a list is 制裁", 1, "美国宣布制裁一名伊朗官员。美国财政部将这名伊朗官员列入制裁名单。"),
]


@pytest.mark.parametrize(("told", "number", "text"), CASES, ids=[told for told, _, _ in CASES])
def test_counts_measures(told: str, number: int, text: str) -> None:
    found = events_of(text, DAY, "sanction")
    assert len(found) == number, [(e.rule, e.start) for e in found]


def test_two_liftings_are_two() -> None:
    text = "美国同意下调对中国商品的关税，并暂停针对中国造船业的301条款调查。"
    found = events_of(text, DAY, "easing")
    assert len(found) == 2


OF_ONE_KIND = [
    ("now, and all year", "military", 2, "伊朗向俄罗斯提供了无人机，外长说。伊朗去年向俄罗斯提供了无人机，外长说。"),
    ("now, and told again", "military", 1, "伊朗向俄罗斯提供了无人机，外长说。伊朗昨天向俄罗斯提供了无人机，外长说。"),
    ("other numbers", "easing", 2, "以色列星期五释放了13名巴勒斯坦囚犯。以色列星期六还将释放8名巴勒斯坦囚犯。"),
    ("all, and those of a day", "easing", 2, "以色列今天释放11名巴勒斯坦囚犯。以色列停火以来已释放62名巴勒斯坦囚犯。"),
    (
        "a part of the same",
        "easing",
        1,
        "以色列今天释放了11名巴勒斯坦囚犯。以色列释放的11名囚犯中，3名是儿童。",
    ),
    (
        "all, and those of a year past",
        "easing",
        2,
        "以色列释放了62名巴勒斯坦囚犯，外长说。2011年以色列释放了数百名巴勒斯坦囚犯。",
    ),
    ("people let go, and a tariff lifted", "easing", 2, "老挝释放了一名挪威记者。老挝取消了去年对挪威鲑鱼加征的关税。"),
    ("failures, and a launch", "military", 2, "朝鲜5月9日发射了一颗卫星。在此之前，朝鲜曾经历三次发射失败。"),
    ("the launch after failures", "military", 1, "朝鲜5月9日发射了一颗卫星。这是朝鲜继三次失败后再次发射卫星。"),
    (
        "a launch, and more to come",
        "military",
        2,
        "朝鲜5月9日发射了一颗卫星。朝鲜外务省说，朝鲜将继续行使权利，包括发射卫星。",
    ),
    ("a launch, still watched", "military", 1, "朝鲜5月9日发射了一颗卫星。韩国军方说，将继续监视朝鲜发射卫星的动向。"),
    ("one gift, and one more", "aid", 2, "德国将向乌克兰提供两套防空系统。德国政府还承诺向乌克兰提供医疗物资。"),
    ("one gift, said again", "aid", 1, "德国将向乌克兰提供两套防空系统。德国总理说，德国将向乌克兰提供防空系统。"),
    ("given, and more to come", "aid", 2, "中国向老挝提供了医疗物资，外长说。中国将向老挝提供更多医疗物资。"),
    ("shelled each day, and in one month", "military", 2, "俄军10月再次向乌克兰东部发动攻势。俄军几乎每天炮击赫尔松。"),
    ("at least so many", "easing", 1, "以色列今天释放了11名巴勒斯坦囚犯。以色列释放了至少10名巴勒斯坦囚犯。"),
    (
        "several sales, and those of a day",
        "military",
        2,
        "美国已陆续批准多项对台军售。5月4日，美国批准三笔对台军售。",
    ),
    (
        "one arrest, and all of some years",
        "detention",
        2,
        "韩国商人去年10月在中国被捕。自2016年以来，至少有9名韩国公民在中国被拘留。韩国要求释放被扣押的韩国公民。",
    ),
    (
        "one arrest, and that it lasts",
        "detention",
        1,
        "韩国一名商人2020年10月在中国被捕。2020年以来，这名韩国商人一直被中国关押。",
    ),
    ("a blow of what goes on", "military", 2, "俄罗斯仍在持续轰炸乌克兰。俄罗斯周一空袭了哈尔科夫的一座电厂。"),
    (
        "a captive, and a letter",
        "detention",
        1,
        "韩国商人李俊浩2020年1月在中国被捕。他的家人说，上周收到李俊浩从关押地寄出的信。",
    ),
    ("two captives", "detention", 2, "韩国商人李俊浩2020年1月在中国被捕。韩国学者朴永秀2021年3月在中国被捕。"),
    ("a launch on the eve", "military", 1, "朝鲜通报，将于10日零点至18日零点间发射卫星。朝鲜9日深夜发射了卫星。"),
    ("a launch long before", "military", 2, "朝鲜通报，将于15日零点至22日零点间发射卫星。朝鲜5月2日发射了卫星。"),
    ("a word on it", "military", 1, "5月10日凌晨，1艘中国海警船驶入钓鱼岛领海。这是中国公务船连续5天进入领海。"),
    ("some of them", "military", 1, "国防部今天侦获11架次共机逾越台海中线。其中6架次侵入台湾西南空域。"),
    ("a drill, and one of a year past", "military", 2, "秘鲁、智利和巴西今天举行军演。智利海军参与了2020年的军演。"),
    (
        "an exchange, and each half of it",
        "easing",
        2,
        "乌克兰释放9名俄罗斯战俘，外长说。俄罗斯释放8名乌克兰战俘，外长说。乌克兰和俄罗斯交换战俘，外长说。",
    ),
    ("an exchange alone", "easing", 1, "乌克兰和俄罗斯今天交换战俘，外长说。"),
    ("the blow that is blamed", "military", 1, "哈马斯5月7日袭击了以色列。法国总统谴责哈马斯的袭击。"),
]


@pytest.mark.parametrize(("told", "kind", "number", "text"), OF_ONE_KIND, ids=[told for told, *_ in OF_ONE_KIND])
def test_one_kind_several_times(told: str, kind: str, number: int, text: str) -> None:
    found = events_of(text, DAY, kind)
    assert len(found) == number, [(e.rule, e.status, e.start) for e in found]


def test_expected_on_a_day_of_saying_is_ahead() -> None:
    text = "以色列与哈马斯休战。周一，休战延长了两天，预计以色列还将释放60名巴勒斯坦囚犯。"
    (found,) = events_of(text, DAY, "easing")
    assert found.status == "planned"


def test_aid_of_other_sums_and_drills_with_others() -> None:
    aid = "德国宣布向乌克兰提供3000万欧元援助。德国今年将向乌克兰提供总额2亿欧元的援助。"
    drills = "美国、日本和澳大利亚5月8日在南海举行联合军演。几天前，美国与澳大利亚在南海举行联合军演。"
    same_day = "美国、日本和澳大利亚等国5月8日在南海举行联合军演。美国与澳大利亚5月8日的联合军演已结束。"
    for text, kind, number in ((aid, "aid", 2), (drills, "military", 2), (same_day, "military", 1)):
        found = events_of(text, DAY, kind)
        assert len(found) == number, [(e.rule, e.status, e.start) for e in found]
