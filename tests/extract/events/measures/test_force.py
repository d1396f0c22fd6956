"""Who strikes whom where the clause does not say: by a war, by the day of the blow, by who usually does it."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2023, 11, 29)

TOLD = [
    ("2008年，一名越南渔民误入老挝禁区，被老挝士兵开枪打死，外长说。", "held", ("LAO",), ("VNM",)),
    ("泰国指控柬埔寨军队越境开枪，外长说。", "held", ("KHM",), ("THA",)),
    ("会谈因以色列突袭伊朗而取消，伊朗外长说。", "held", ("ISR",), ("IRN",)),
    ("外长说，双方在边境的交火事件时有发生。", "", (), ()),
    ("法国外长说，他没有忘记10月7日的袭击事件。以色列与哈马斯都没有回应。", "held", ("PSE",), ("ISR",)),
    ("法国外长说，这是自战争开始以来的首次停火。以色列与哈马斯都没有回应。", "ongoing", ("ISR",), ("PSE",)),
    ("法国外长说，以色列狙击手朝一家医院开火。哈马斯没有回应。", "held", ("ISR",), ("PSE",)),
    ("日本外相谈到应对措施，面对朝鲜试射导弹，两国应该合作。", "held", ("PRK",), ()),
    ("荷兰外长说，荷兰货轮在印度洋被疑似伊朗无人机击中。", "held", ("IRN",), ("NLD",)),
    ("法国外长说，加拿大军舰8日与美国军舰联合通过台湾海峡。", "held", ("CAN", "USA"), ("CHN",)),
    ("预料朝鲜试射导弹问题将成为峰会焦点。", "held", ("PRK",), ()),
    ("预料朝鲜将在峰会前试射导弹。", "planned", ("PRK",), ()),
    ("美国指出，印度正探讨向入侵格鲁吉亚的俄罗斯提供武器。", "proposed", ("IND",), ("RUS",)),
    ("秘鲁外长说，被秘鲁和智利列为恐怖组织的哈马斯突袭了以色列。", "held", ("PSE",), ("ISR",)),
    ("秘鲁外长谈到阿塞拜疆逼近亚美尼亚和哈马斯攻击以色列。", "held", ("PSE",), ("ISR",)),
    ("外交部说，美国侦察机28日伪装成越南飞机进入南海。", "held", ("USA",), ("CHN",)),
    ("外交部说，法国海军每年数次派遣军舰通过台湾海峡。", "ongoing", ("FRA",), ("CHN",)),
    ("外交部说，中国与越南船只在水域频频对峙。", "ongoing", ("CHN", "VNM"), ()),
    ("外交部说，法国驱逐舰11月1日晚间起由南向北航经台湾海峡。", "held", ("FRA",), ("CHN",)),
    ("外交部说，特朗普一度批准对伊朗境内的目标进行军事打击，但又取消。", "cancelled", ("USA",), ("IRN",)),
    ("法国将制裁向俄罗斯提供武器的朝鲜公司。", "held", ("PRK",), ("RUS",)),
    ("外交部说，法国将向希腊提供武器，并制裁土耳其公司。", "planned", ("FRA",), ("GRC",)),
    ("当以色列结束其铲除哈马斯的军事行动时，会怎样，法国外长说。", "ongoing", ("ISR",), ("PSE",)),
    ("普京听取在乌克兰军事行动的汇报。", "ongoing", ("RUS",), ("UKR",)),
    ("以色列有4名记者在哈马斯的袭击中丧生，法国外长说。", "held", ("PSE",), ("ISR",)),
    ("法国外长谈到国际社会对以色列在加沙开展军事行动的不满。", "ongoing", ("ISR",), ("PSE",)),
    ("美国总统下令轰炸越南邻国柬埔寨，法国外长说。", "held", ("USA",), ("KHM",)),
    ("平壤表示将在10月进行第三次导弹试射，却迟迟未予实现。", "postponed", ("PRK",), ()),
    ("泽连斯基预计俄罗斯会像去年冬天一样再次袭击乌克兰的电厂。", "planned", ("RUS",), ("UKR",)),
    ("秘鲁外长说，这是自2006年与以色列开战以来最严重的一次。哈马斯没有回应。", "", (), ()),
    ("智利外长说，也门叛军“胡塞武装”昨天表示，他们已朝以色列南部发射导弹。", "held", ("YEM",), ("ISR",)),
    ("智利外长说，伊朗盟友也门胡塞武装上周挟持货船，还向以色列发射导弹。", "held", ("YEM",), ("ISR",)),
    ("智利和秘鲁两国确认在朝鲜试射导弹时合作。", "held", ("PRK",), ()),
    ("哈马斯说，攻击是为了回应侵占者（以色列）的行径。", "", (), ()),
    ("智利外长说，俄罗斯在近两年前全面入侵乌克兰。", "ongoing", ("RUS",), ("UKR",)),
    ("智利外长说，秘鲁海军护卫舰即将启航前往埃及。", "planned", ("PER",), ("EGY",)),
    ("智利外长说，在靠近中国边境的缅甸北部的冲突已使多人丧生。", "", (), ()),
    ("秘鲁外长说，乌克兰军队8日击落一枚俄罗斯导弹。", "held", ("RUS",), ("UKR",)),
    ("秘鲁外长说，美国8日击落一个中国气球。", "held", ("USA",), ("CHN",)),
    ("秘鲁外长同意，应采取措施停止对巴勒斯坦的攻击行动。以色列没有回应。", "ongoing", ("ISR",), ("PSE",)),
    ("秘鲁外长说，俄罗斯2016年发动的轰炸行动将阿勒颇炸成废墟。乌克兰没有回应。", "held", ("RUS",), ("SYR",)),
    ("秘鲁总统参观了遭哈马斯袭击的村庄。以色列表示感谢。", "held", ("PSE",), ("ISR",)),
    ("秘鲁外长说，以军每晚袭击加沙民宅。", "ongoing", ("ISR",), ("PSE",)),
    ("秘鲁外长说，以色列的选择之一是向加沙地带投掷炸弹。", "", (), ()),
    ("秘鲁外长说，议题包括俄罗斯入侵乌克兰、朝鲜与伊朗的关系。", "ongoing", ("RUS",), ("UKR",)),
    ("秘鲁总统6月宣布将把驻德国的秘鲁部队人数减少90人。", "planned", ("PER",), ("DEU",)),
    ("秘鲁外长说，以军空袭加沙已有一个月。", "ongoing", ("ISR",), ("PSE",)),
    ("秘鲁也因加大对日本施压、与智利军队在边境发生冲突而受批评。", "held", ("PER", "CHL"), ()),
    ("秘鲁外长指控中国海警惯于阻挠菲律宾船只。", "ongoing", ("CHN",), ("PHL",)),
    ("秘鲁外长谴责中国本周在西沙群岛附近举行为期6天的军演。", "ongoing", ("CHN",), ()),
    ("缅甸官媒说，一队从中国向缅甸运送煤炭的货车在叛乱分子的袭击中受损。", "", (), ()),
    ("秘鲁政府证实，自哈马斯袭击以来已发放90份签证。以色列表示感谢。", "held", ("PSE",), ("ISR",)),
    ("也门叛军胡塞武装声称他们向以色列南部发射了导弹，哈马斯和秘鲁外长没有回应。", "held", ("YEM",), ("ISR",)),
    ("秘鲁外长说，数名哈马斯武装分子在袭击中丧生。以色列没有回应。", "", (), ()),
    ("约旦越来越重视海军。8月先同希腊举行了海上演习。", "held", ("GRC", "JOR"), ()),
    ("秘鲁国防部说，秘鲁陆军正与智利军队规划本月稍晚举行联合军演。", "planned", ("PER", "CHL"), ()),
    ("秘鲁空军与智利空军共9架战机，今天已在太平洋上空实施联合训练，外交部说。", "held", ("PER", "CHL"), ()),
    ("秘鲁外长说，智利一直向秘鲁派遣特工。", "", (), ()),
    ("外交部说，乌克兰守军击退了俄罗斯的三次夜间袭击。", "held", ("RUS",), ("UKR",)),
]


WITH_WHOM = [
    ("越南国防部宣布，将于下周与法国举行联合军演。", {"VNM", "FRA"}),
    ("外长说，除与老挝、泰国等邻国进行军演外，越南也聚焦海上合作。", {"VNM", "LAO", "THA"}),
    ("朝鲜谴责韩国总统，称与美国举行的联合军演是挑衅。", {"USA"}),
]


@pytest.mark.parametrize(("text", "parties"), WITH_WHOM)
def test_with_whom_a_clause_without_subject_drills(text: str, parties: set[str]) -> None:
    (found,) = events_of(text, DAY, "military")
    assert set(found.parties) == parties


@pytest.mark.parametrize(("text", "status", "parties", "targets"), TOLD)
def test_who_acts(text: str, status: str, parties: tuple[str, ...], targets: tuple[str, ...]) -> None:
    found = events_of(text, DAY, "military")
    told = [(e.status, tuple(e.parties), tuple(e.targets)) for e in found]
    assert told == ([(status, parties, targets)] if status else [])


def test_the_day_of_those_who_mourn_is_not_that_of_the_blow() -> None:
    text = "智利总统周二在特拉维夫悼念在哈马斯突袭中丧生的人，以色列外长说。"
    (found,) = events_of(text, DAY, "military")
    assert (found.date_start, found.parties, found.targets) == (None, ("PSE",), ("ISR",))


def test_up_to_a_day_is_no_day() -> None:
    text = "截至今天为止，以色列的袭击行动已导致加沙多人丧生，哈马斯说。"
    (found,) = events_of(text, DAY, "military")
    assert (found.status, found.date_start) == ("ongoing", None)


FOUGHT = [
    ("法国总统将在以哈战争爆发后第三度访问中东。", None, "PSE"),
    ("秘鲁外长说，俄罗斯大举入侵乌克兰后的第4天，欧洲开会。", None, "UKR"),
    ("秘鲁外长说，俄罗斯入侵乌克兰东部。", "乌克兰东部", "UKR"),
    ("俄国军方发言人说，俄罗斯14日派出18架无人机并发射一枚导弹攻击。乌克兰没有回应。", None, "UKR"),
    ("秘鲁外长说，伊朗民兵袭击驻叙利亚美军。", None, "SYR"),
    ("菲律宾外长说，中国自2012年从菲方手中夺走黄岩岛以来，关系恶化。", "黄岩岛", None),
    # a capital that is hit is a city; in a war or from its hands it stands for the state
    ("伊朗随后又向特拉维夫发射多枚导弹。", "特拉维夫", "ISR"),
    ("俄罗斯对基辅的空袭造成三人死亡。", "基辅", "UKR"),
    ("基辅昨晚遭俄军空袭。", "基辅", "UKR"),
    ("俄罗斯对基辅发动战争。", None, "UKR"),
    # a camp or house that no list names, behind where it is
    ("以色列空袭加沙中部马加齐难民营。", "马加齐难民营", "PSE"),
    ("以色列袭击了加沙最大的希法医院。", "希法医院", "PSE"),
    ("以色列空袭加沙北部难民营。", "加沙北部", "PSE"),
    ("以色列空袭加沙一家医院。", "加沙", "PSE"),
    # from where, and at what
    ("真主党从黎巴嫩向以色列北部发射火箭。", "以色列北部", "ISR"),
]


@pytest.mark.parametrize(("text", "place", "country"), FOUGHT)
def test_where_it_is_fought(text: str, place: str | None, country: str | None) -> None:
    (found,) = events_of(text, DAY, "military")
    assert (found.place, found.country) == (place, country)


def test_drills_here_and_there() -> None:
    text = "外交部说，中国军队11日在中缅边界举行了实弹演习。本月，中国同越南海军举行了北部湾联合巡逻行动。"
    found = events_of(text, DAY, "military")
    assert [e.parties for e in found] == [("CHN",), ("CHN", "VNM")]


def test_held_abroad_by_name() -> None:
    text = "澳大利亚外长说，成蕾在狱中写信，被关押的她要求会见大使。"
    (held,) = events_of(text, date(2021, 5, 1), "detention")
    assert (held.parties, held.targets) == (("CHN",), ("AUS",))


@pytest.mark.parametrize(("day", "status"), [(date(2025, 2, 1), "held"), (date(2022, 2, 1), "ongoing")])
def test_custody_of_who_is_named_a_clause_before(day: date, status: str) -> None:
    text = "成蕾原是电视台记者，2020年8月被中国警方关押，家人四处奔走。"
    (held,) = events_of(text, day, "detention")
    assert held.status == status


@pytest.mark.parametrize(("day", "status"), [(date(2018, 9, 1), "held"), (date(2022, 9, 1), "ongoing")])
def test_a_war_that_has_not_begun_yet(day: date, status: str) -> None:
    (told,) = events_of("外长说，俄罗斯对乌克兰的侵略必须停止。", day, "military")
    assert told.status == status
