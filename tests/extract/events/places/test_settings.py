"""When and where: which time and place of an article belong to an event."""

from datetime import date

import pytest

from pipelines.extract.facts import EventMention
from tests.extract.told import events_of

DAY = date(2025, 3, 14)


def event_of(text: str, kind: str) -> EventMention:
    return events_of(text, DAY, kind)[-1]


def test_what_else_is_planned_is_not_where_the_first_is() -> None:
    text = "石破茂下周前往大阪演讲，此外，将与韩国总统李在明会面。"
    assert event_of(text, "meeting").place is None


def test_a_country_at_war_with_another_is_no_place() -> None:
    text = "法国外长巴罗在以色列与伊朗交战之际走访中东，并与伊拉克总理苏达尼会谈。"
    assert event_of(text, "meeting").country is None
    text = "法国外长巴罗在以色列与伊拉克总理苏达尼会谈。"
    assert event_of(text, "meeting").country == "ISR"


DAYS = [
    ("日本外相岩屋毅12日在首尔与韩国外长赵兑烈举行会谈。", "meeting", "2025-03-12", "2025-03-12"),
    ("当地时间12日，日本外相岩屋毅与韩国外长赵兑烈举行会谈。", "meeting", "2025-03-12", "2025-03-12"),
    ("新华社首尔3月13日电 3月13日上午，岩屋毅与韩国外长赵兑烈举行会谈。", "meeting", "2025-03-13", "2025-03-13"),
    # of what is said, the day is not that of what is announced
    ("日本外务省12日宣布，外相岩屋毅将访问韩国。", "visit", None, None),
    ("日本外相岩屋毅12日表示将访问韩国。", "visit", None, None),
    # another event's day
    ("日本外相岩屋毅按照10日达成的共识，将与韩国外长赵兑烈举行磋商。", "meeting", None, None),
    # lengths and ends
    ("法国总统马克龙13日抵达越南，停留至16日。", "visit", "2025-03-13", "2025-03-16"),
    ("法国总统马克龙13日抵达越南，15日将与越南总理会谈。", "visit", "2025-03-13", "2025-03-13"),
    ("法国总统马克龙将于20日起对越南进行为期三天的访问。", "visit", "2025-03-20", "2025-03-22"),
    # of what they count from
    ("这是自法国总统马克龙今年2月访越以来，首次有部长访问越南。", "visit", "2025-02-01", "2025-02-28"),
    # of who asks, not of what is asked for
    ("法国总统马克龙12日提议与越南举行首脑会谈。", "meeting", None, None),
    # by then: on the day of what was told before
    ("峰会20日在首尔开幕，岩屋毅届时将与赵兑烈举行会谈。", "meeting", "2025-03-20", "2025-03-20"),
    ("岩屋毅9日在首尔召开的峰会上和赵兑烈举行双边会谈。", "meeting", "2025-03-09", "2025-03-09"),
    # a part of the day is of the news
    ("岩屋毅下午将与韩国总统李在明举行会谈。", "meeting", "2025-03-14", "2025-03-14"),
    # to each partner the day before it
    ("岩屋毅将于20日与李在明、21日与赵兑烈分别举行会谈。", "meeting", "2025-03-21", "2025-03-21"),
    # lent by the visit, and by the meeting told before
    ("岩屋毅将于20日至22日访问韩国。访问期间，岩屋毅将与赵兑烈举行会谈。", "meeting", "2025-03-20", "2025-03-22"),
    ("岩屋毅13日与赵兑烈举行会谈。岩屋毅还会见了韩国总统李在明。", "meeting", "2025-03-13", "2025-03-13"),
    ("法国总统马克龙13日抵达越南。两人随后举行会谈。", "meeting", "2025-03-13", "2025-03-13"),
    # not of what is only sought, nor of what is still to come on the day of the arrival
    ("岩屋毅将于20日与赵兑烈举行会谈。此外，岩屋毅还在协调与韩国总统李在明举行会谈。", "meeting", None, None),
    ("日本外相岩屋毅13日抵达韩国。岩屋毅还将会见韩国总统李在明。", "meeting", None, None),
    # a conference that is on, of which no day is told, is of this month; so are the talks beside it
    ("日本外相岩屋毅正在雅加达出席东盟外长会。", "meeting", "2025-03-01", "2025-03-31"),
    ("岩屋毅与韩国外长赵兑烈在东盟外长会期间举行会谈。", "meeting", "2025-03-01", "2025-03-31"),
    ("日本外相岩屋毅出席了上届东亚峰会。", "meeting", None, None),
    ("东亚峰会13日在雅加达开幕，为期两天。岩屋毅在会议期间与赵兑烈举行会谈。", "meeting", "2025-03-13", "2025-03-14"),
    ("上月在曼谷举行的东亚峰会上，岩屋毅与越南总理范明政举行会谈。", "meeting", "2025-02-01", "2025-02-28"),
    # whoever comes for a conference comes on its days
    ("美日韩外长会议将于20日在东京举行。韩国外长赵兑烈将赴日出席此次会议。", "visit", "2025-03-20", "2025-03-20"),
    ("法国总统马克龙将访日，出席19日在东京举行的葬礼。", "visit", "2025-03-19", "2025-03-19"),
    ("法国外长巴罗上周访问越南。在河内，巴罗会见了越南总理范明政。", "meeting", "2025-03-03", "2025-03-09"),
    # what it was before, after or within is not its day
    ("英法外长会谈上次举行是在约四年前的2021年8月。", "meeting", "2021-08-01", "2021-08-31"),
    ("今年1月，两国爆发冲突，此后，日本外相岩屋毅与韩国外长赵兑烈举行了几轮会谈。", "meeting", None, None),
    ("法国总统马克龙将在20日东亚峰会召开后访问越南。", "visit", None, None),
    ("日本外相岩屋毅13日会见李在明。岩屋毅访韩期间，还同赵兑烈举行会谈。", "meeting", None, None),
    ("朝鲜发射卫星导致三年前签署的军事协议停摆。", "military", None, None),
    ("法德两国首脑上一次会晤是去年11月在里昂举行的。", "meeting", "2024-11-01", "2024-11-30"),
    # a limit is no day
    ("两国力争年内举行首脑会谈。韩国总统李在明将与越南总理范明政会谈。", "meeting", None, None),
    # drills last, and end on a day that is told of them
    ("韩美两军20日起举行为期11天的联合军演。", "military", "2025-03-20", "2025-03-30"),
    ("昨天马克龙出席东亚峰会，该国总理的任期将在20日结束。", "meeting", "2025-03-13", "2025-03-13"),
    # the place in a clause of its own
    ("日韩首脑会谈将于20日，在釜山举行。", "meeting", "2025-03-20", "2025-03-20"),
    # 将 before what is listed is not what is to come; nor is 遭 told of another day
    ("美国周三将三家俄罗斯企业列入黑名单。", "sanction", "2025-03-12", "2025-03-12"),
    ("三名俄罗斯官员2022年遭美国政府制裁。", "sanction", "2022-01-01", "2022-12-31"),
    # up to the day on which he moves on, by the talks told with it, of the clause before
    ("两国的交往始于2005年7月，当时岩屋毅访问了越南。", "visit", "2005-07-01", "2005-07-31"),
    # all of them since then, but not the third of them
    ("今年以来，朝鲜已发射了30枚弹道导弹。", "military", "2025-01-01", "2025-12-31"),
    ("这是韩国今年以来第三次向波兰出口坦克。", "military", None, None),
    # 并与 goes on with the day of the clause before, 并 with what somebody says does not
    ("班普里3月10日和11日访问卡塔尔和埃及，并分别和卡塔尔、埃及的外长会面。", "meeting", "2025-03-10", "2025-03-11"),
    ("岩屋毅12日在记者会上表示担忧，并呼吁与越南举行会谈。", "meeting", None, None),
    # handed over at the talks, in the streets on the day of the others
    ("赵兑烈12日在首尔会见来访的岩屋毅。岩屋毅转达了石破茂的口信。", "call", "2025-03-12", "2025-03-12"),
    ("12日，数万人在各大城市集会。在首尔，约一百人在日本大使馆前示威。", "protest", "2025-03-12", "2025-03-12"),
    # what begins, and up to when
    ("日越联合演习2月24日揭幕，将持续到28日。", "military", "2025-02-24", "2025-02-28"),
    ("日越第三轮贸易谈判12日开始，为期两天。", "meeting", "2025-03-12", "2025-03-13"),
    # up to today
    ("过去24小时内，以色列对加沙发动了四百次空袭。", "military", "2025-03-13", "2025-03-14"),
    # not on the day of what else was put off
    ("岩屋毅取消访问韩国；原订1月下旬举行的两国部长级对话也推迟。", "visit", None, None),
    ("越南外长裴青山12日启程访问法国。裴青山访法的4天时间里，将会见马克龙。", "visit", "2025-03-12", "2025-03-15"),
    # talks to come fall into a stay whose length its own sentence tells, or another
    ("越南外长裴青山今天起访问法国4天，将会见法国总统马克龙。", "meeting", "2025-03-14", "2025-03-17"),
    ("越南外长裴青山今天起访问法国4天，今晚将会见法国总统马克龙。", "meeting", "2025-03-14", "2025-03-14"),
    (
        "岩屋毅12日抵达韩国。岩屋毅说，在为期四天的行程中，他还将与韩国总统李在明会晤。",
        "meeting",
        "2025-03-12",
        "2025-03-15",
    ),
]


@pytest.mark.parametrize(("text", "kind", "start", "end"), DAYS)
def test_days(text: str, kind: str, start: str | None, end: str | None) -> None:
    event = event_of(text, kind)
    days = tuple(str(day) if day else None for day in (event.date_start, event.date_end))
    assert days == (start, end)


PLACES = [
    # who holds the conference; not the body that holds a forum
    ("法国外长巴罗出席了12日埃及主持召开的加沙问题峰会。", "meeting", None, "EGY"),
    ("法国和埃及12日举行的外长会议讨论了贸易。", "meeting", None, None),
    # a minister goes to the leader, whoever is told to see the other
    ("法国外长巴罗12日会见越南总理范明政。", "meeting", None, "VNM"),
    ("法国外长巴罗12日会见越南外长裴青山。", "meeting", None, "FRA"),
    # where a mission stood, and where people were held
    ("中国要求美国关闭驻中国西南城市成都的总领事馆。", "sanction", "成都", "CHN"),
    ("中国要求法国关闭驻成都的总领事馆。", "sanction", "成都", "CHN"),
    ("哈马斯12日释放了被扣押在加沙的三名以色列人质。", "easing", "加沙", "PSE"),
    ("哈马斯12日释放了三名以色列人质，并在开罗发表声明。", "easing", None, "PSE"),
    # whom a state keeps out or limits at home; where it only speaks of others
    ("法国宣布限制俄罗斯外交官在法国的活动。", "sanction", None, "FRA"),
    ("法国宣布禁止三名俄罗斯官员入境。", "sanction", None, "FRA"),
    ("法国总统马克龙在法国宣布制裁俄罗斯企业。", "sanction", None, None),
    ("法国9日决定在国内禁用俄罗斯的通讯软件。", "sanction", None, "FRA"),
    # who goes to a mission to protest; whence troops are withdrawn; where words point back to
    ("数百名民众12日前往俄罗斯驻雅典大使馆抗议。", "protest", "雅典", "GRC"),
    ("美国总统特朗普计划从德国基地撤出数千名美军。", "military", None, "DEU"),
    ("多艘中国渔船聚集在斯卡伯勒浅滩。2013年，菲律宾和中国在这一带海域发生对峙。", "military", "斯卡伯勒浅滩", None),
    ("在钓鱼岛周边，中国自2月起连续30天派公务船航行。", "military", "钓鱼岛周边", None),
    ("哈马斯12日释放了以色列人质和泰国人质。他们离开加沙。", "easing", "加沙", "PSE"),
    # a house called after another land; a body is in no country of its own
    ("印尼医院12日遭以军炮击。", "military", "印尼医院", "PSE"),
    ("北约秘书长吕特12日会见越南外长裴青山。", "meeting", None, None),
    # alone between commas, on the journey told before, as the next clause says
    ("3月12日，日内瓦，法国外长巴罗与越南外长裴青山会谈。", "meeting", "日内瓦", "CHE"),
    ("法国外长巴罗12日访问河内。德国外长随后会见了泰国外长马里。", "meeting", None, "DEU"),
    ("法国外长巴罗在那里会见了泰国外长马里。", "meeting", None, "FRA"),
    # the place behind the conference
    ("七国集团外长会议12日在东京闭幕。", "meeting", "东京", "JPN"),
    # 当地 and 访问地 with a place of their own
    ("法国外长巴罗与泰国外长马里会谈时直截了当地指出分歧。", "meeting", None, None),
    ("韩国外长赵兑烈当地周三在纽约联合国总部会见法国外长巴罗。", "meeting", "纽约联合国总部", "USA"),
    ("日本外相岩屋毅12日在访问地德国慕尼黑，与韩国外长赵兑烈进行了会谈。", "meeting", "慕尼黑", "DEU"),
    ("新华社河内3月12日电 法国外长巴罗12日在这里同越南外长裴青山举行会谈。", "meeting", "河内", "VNM"),
    # where the conference is held beside which they talk
    ("在去年印尼万隆举行的东盟峰会上，岩屋毅首次与赵兑烈会晤。", "meeting", "万隆", "IDN"),
    ("岩屋毅和赵兑烈去年9月出席雅加达东盟峰会时，举行双边会谈。", "meeting", "雅加达", "IDN"),
    # around a country, and the ground of a war
    ("中国军队12日在台湾周围举行了军事演习。", "military", "台湾周围", "TWN"),
    ("中国军机12日侵扰台湾西南防空识别区。", "military", "台湾西南防空识别区", "TWN"),
    ("以色列军队12日继续对哈马斯发动攻势。加沙的医院停电。", "military", "加沙", "PSE"),
    ("日本外相岩屋毅12日在首尔与韩国外长赵兑烈举行会谈。", "meeting", "首尔", "KOR"),
    ("日本外相岩屋毅出席慕尼黑安全会议期间与韩国外长赵兑烈会谈。", "meeting", "慕尼黑", "DEU"),
    ("日本外相岩屋毅12日在韩国与韩国外长赵兑烈举行会谈。", "meeting", None, "KOR"),
    ("日本外相岩屋毅访问韩国首都首尔。岩屋毅与韩国外长赵兑烈举行会谈。", "meeting", "首尔", "KOR"),
    ("正在越南访问的法国总统马克龙在河内与越南总理范明政举行会谈。", "visit", "河内", "VNM"),
    ("法国总统马克龙将在访问越南后前往印度尼西亚。", "visit", None, "IDN"),
    ("日本外相岩屋毅将于20日访问韩国南部城市釜山。", "visit", "釜山", "KOR"),
    ("日本首相石破茂12日在官邸与越南总理范明政举行会谈。", "meeting", "官邸", "JPN"),
    ("日韩上一次外长会谈是去年在首尔举行。", "meeting", "首尔", "KOR"),
    ("俄罗斯入侵乌克兰引发关注。", "military", None, "UKR"),
    # where it was agreed on is not where it will be held
    ("日本外相岩屋毅12日在首尔与韩国外长赵兑烈会谈。日韩同意尽早举行安全对话。", "meeting", None, None),
    # what a clause only speaks of, and a whole continent, is nowhere that anybody sits
    ("法国总统马克龙谴责以军摧毁加沙，以色列随后召见法国大使。", "meeting", None, "ISR"),
    ("法国总统马克龙将与埃及总统塞西出席关于加沙的国际会议。", "meeting", None, None),
    ("加沙问题让法国总统马克龙与埃及总统塞西的会谈变调。", "meeting", None, None),
    ("正在中东访问的法国外长巴罗与约旦外长萨法迪会谈。", "meeting", None, None),
    ("法国总统马克龙突访巴勒斯坦的杰宁，与巴勒斯坦总统阿巴斯会面。", "meeting", "杰宁", "PSE"),
    ("日本外相岩屋毅12日在韩国南部釜山，与韩国外长赵兑烈举行会谈。", "meeting", "釜山", "KOR"),
    ("朝鲜12日从朝鲜西北部发射了弹道导弹。", "military", "朝鲜西北部", "PRK"),
    ("朝鲜12日从平壤近郊发射了弹道导弹。", "military", "平壤近郊", "PRK"),
    ("日本首相石破茂12日前往总统府会见韩国总统李在明。", "meeting", "总统府", "KOR"),
    ("法国外长巴罗12日在法国驻越南大使馆会见越南外长裴青山。", "meeting", "法国驻越南大使馆", "VNM"),
    # whoever calls on somebody is not at home, and an ambassador is not at home where he is posted
    ("英国外相拉米拜会德国总理默茨。", "meeting", None, "DEU"),
    ("中国驻美国大使谢锋会见美国国务卿鲁比奥。", "meeting", None, "USA"),
    ("数百名民众12日在俄罗斯驻首尔大使馆前集会，抗议俄罗斯入侵乌克兰。", "protest", "首尔", "KOR"),
    ("数百名民众12日在俄罗斯驻韩国大使馆前集会，抗议俄罗斯入侵乌克兰。", "protest", "俄罗斯驻韩国大使馆", "KOR"),
    ("数百名民众12日在德国外交部大门前集会，抗议俄罗斯入侵乌克兰。", "protest", "德国外交部", "DEU"),
    ("旅居德国的库尔德人12日到德国国会大厦前抗议土耳其外长费丹到访。", "protest", "德国国会大厦", "DEU"),
    ("她是12日从加沙获释的以色列人质之一。", "easing", "加沙", "PSE"),
    ("2014年波兰部署美国萨德系统触怒了俄罗斯。", "military", None, "POL"),
    ("在巴黎，数千人参加了亲巴勒斯坦的集会，抗议以色列空袭加沙。", "protest", "巴黎", "FRA"),
    ("美国12日下令关闭中国驻休斯敦总领馆。", "sanction", "休斯敦", "USA"),
    ("法国总统马克龙13日抵达越南河内。两人随后举行会谈。", "meeting", "河内", "VNM"),
    ("为出席东亚峰会，法国总统马克龙13日抵达印尼万隆。", "meeting", "万隆", "IDN"),
    ("法国总统马克龙将于20日访问越南，在岘港会晤企业家。", "visit", "岘港", "VNM"),
    ("越南总理范明政12日访问俄罗斯。范明政在克里姆林宫与俄罗斯总统普京会谈。", "visit", None, "RUS"),
    ("越南总理范明政12日在夏月宫与法国总统马克龙会谈。", "meeting", "夏月宫", "VNM"),
    ("越南驻法国大使12日与法国总统马克龙举行会谈。", "meeting", None, "FRA"),
    ("越南总理范明政12日在新加坡会见法国总统马克龙。", "meeting", "新加坡", "SGP"),
    ("中国外交部副部长陈晓东12日在京会见越南大使。", "meeting", "北京", "CHN"),
    ("3艘中国海警船9日驶入尖阁诸岛（中国称钓鱼岛）附近海域。", "military", "尖阁诸岛", None),
    # where somebody says what is to come, the house of an organisation
    ("外交部发言人12日在北京表示，日韩外长将于20日举行会谈。", "meeting", None, None),
    ("岩屋毅与韩国外长赵兑烈12日在联合国总部会面。", "meeting", "联合国总部", None),
    # the city that the name of a region leads to; behind a country and a province
    ("布林肯12日访问约旦河西岸城市拉姆安拉。", "visit", "拉姆安拉", "PSE"),
    ("日韩首脑上次会谈是在2016年于中国浙江杭州举行。", "meeting", "杭州", "CHN"),
    # the one city there that he is told to be in
    ("岩屋毅14日访问韩国。岩屋毅上午搭乘专机抵达首尔。", "visit", "首尔", "KOR"),
    ("岩屋毅14日访问韩国。岩屋毅在首尔表示，行程顺利。岩屋毅在釜山参观。", "visit", None, "KOR"),
    # a test is made at home, help is given where it is needed
    ("朝鲜12日试射了一枚弹道导弹。", "military", None, "PRK"),
    ("朝鲜12日在俄罗斯的协助下成功发射了一颗军事侦察卫星。", "military", None, "PRK"),
    ("美国12日宣布向乌克兰提供两亿美元军事援助。", "aid", None, "UKR"),
    ("约旦12日向加沙地带空投医疗物资。", "aid", "加沙地带", "PSE"),
    # a house says more than its city, wherever it is told
    ("岩屋毅12日在北京会见王毅。双方在人民大会堂举行会谈。", "meeting", "人民大会堂", "CHN"),
    ("岩屋毅12日在人民大会堂会见王毅。双方在北京举行会谈。", "meeting", "人民大会堂", "CHN"),
    # a city of another country that bears the same name
    ("岩屋毅12日抵达西班牙圣地亚哥访问。", "visit", "圣地亚哥", "ESP"),
    ("岩屋毅12日在圣地亚哥会见智利外长。", "meeting", "圣地亚哥", "CHL"),
    ("岩屋毅12日在美国成都总领事馆会见王毅。", "meeting", "成都", "CHN"),
    # a state of a federation whose name holds that of a country
    ("岩屋毅12日在印度西孟加拉邦会见印度外长苏杰生。", "meeting", "西孟加拉邦", "IND"),
    # where a ministry speaks of a journey that is not made
    ("美国总统特朗普推迟了本月底的访日行程。在东京，外务省重申，将就特朗普访日保持沟通。", "visit", None, "JPN"),
    # before the house of a state in another one
    ("在伊朗，民众12日在美国大使馆外示威。", "protest", None, "IRN"),
    ("在美国旧金山，侨胞12日于中国总领事馆外抗议。", "protest", "旧金山", "USA"),
]


@pytest.mark.parametrize(("text", "kind", "place", "country"), PLACES)
def test_places(text: str, kind: str, place: str | None, country: str | None) -> None:
    event = event_of(text, kind)
    assert (event.place, event.country) == (place, country)


def test_a_first_since_tells_of_the_one_before() -> None:
    text = "法国总统马克龙13日抵达河内。这是马克龙自2019年7月以来首次访问越南。"
    found = events_of(text, DAY, "visit")
    assert [(str(e.date_start), e.status, e.background) for e in found] == [
        ("2025-03-13", "ongoing", False),
        ("2019-07-01", "held", True),
    ]


def test_the_one_before_is_not_where_the_new_one_is() -> None:
    text = "法国外长巴罗13日在河内与越南外长裴青山会谈，这是两国外长自2019年7月以来首次会谈。"
    found = events_of(text, DAY, "meeting")
    assert [(e.place, e.background) for e in found] == [("河内", False), (None, True)]


def test_where_leaders_met_is_not_where_a_minister_is_received() -> None:
    text = "日本外相岩屋毅访问美国。岩屋毅会见了美国总统特朗普。双方要落实两国元首东京会晤达成的共识。"
    found = events_of(text, DAY, "meeting")
    assert [(e.people, e.place, e.background) for e in found] == [
        (("岩屋毅", "特朗普"), None, False),
        ((), "东京", True),
    ]
