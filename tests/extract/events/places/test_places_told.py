"""Where something takes place: behind the name of its country, in a sentence of its own, in the dateline."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 3, 14)
TOWNS = [
    # the city of a consulate that is closed
    ("越南外交部12日要求泰国关闭在岘港的总领事馆。", "sanction", "岘港", "VNM"),
    # not where talks were held when somebody is invited, nor where somebody speaks of whoever is to come
    ("岩屋毅和安华12日在吉隆坡举行会谈，安华邀请岩屋毅明年访问马来西亚。", "visit", None, "MYS"),
    ("安华周二在吉隆坡表示，韩国总统李在明下周将访问马来西亚。", "visit", None, "MYS"),
    # towns and grounds that no list has, behind the country or region in which they lie
    ("岩屋毅12日在韩国南部港口城市古里浦会见韩国外长赵兑烈。", "meeting", "古里浦", "KOR"),
    ("俄军12日用导弹袭击了乌克兰哈尔科夫州的别洛沃村。", "military", "别洛沃村", "UKR"),
    ("以军12日空袭加沙中部的马塔里难民营，造成多人死亡。", "military", "马塔里难民营", "PSE"),
    ("朝鲜12日从黄海南道长南郡朝东部海域发射弹道导弹。", "military", "长南郡", "PRK"),
    ("巴基斯坦军队12日空袭阿富汗卡马尔省。", "military", "卡马尔省", "AFG"),
    ("俄军12日空袭了乌克兰的卡洛夫卡水电站。", "military", "卡洛夫卡水电站", "UKR"),
    (
        "乌克兰无人机12日打击了里海海域别洛夫斯基油气田由俄罗斯企业运营的钻井平台。",
        "military",
        "别洛夫斯基油气田",
        None,
    ),
    # those told behind a region go on with it
    ("以军12日空袭了加沙南部城市汗尤尼斯。", "military", "汗尤尼斯", "PSE"),
    # where missiles start from, not the sea where they fall
    ("朝鲜12日从元山一带向东海发射了导弹。", "military", "元山一带", "PRK"),
    ("解放军12日在台湾岛周边举行演习。", "military", "台湾岛周边", "TWN"),
    # help is where it arrives
    ("中国捐赠的疫苗12日运抵柬埔寨首都金边。", "aid", "金边", "KHM"),
    ("以色列允许更多运送援助的卡车进入加沙地带。", "aid", "加沙地带", "PSE"),
    ("哈马斯12日在汗尤尼斯释放了三名以色列人质。", "easing", "汗尤尼斯", "PSE"),
    # houses of office, and those that many towns have
    ("岩屋毅12日在万象国家主席府会见老挝国家主席通伦。", "meeting", "万象国家主席府", "LAO"),
    ("中日韩领导人会议12日在首尔青瓦台迎宾馆举行。", "meeting", "青瓦台迎宾馆", "KOR"),
    ("岩屋毅12日前往布城，与马来西亚首相安华在首相署举行会谈。", "meeting", "首相署", "MYS"),
    # a name heard in sounds, between 在 and a word for talks
    ("岩屋毅12日在菲洛塔会见韩国外长赵兑烈。", "meeting", "菲洛塔", None),
    ("岩屋毅12日在下榻酒店会见韩国外长赵兑烈。", "meeting", None, "JPN"),
]
BEFORE = "岩屋毅与韩国外长赵兑烈12日举行会谈。"
ROOMS = [
    ("会谈在伊斯坦布尔的多尔玛宫进行，持续两小时。", "伊斯坦布尔的多尔玛宫"),
    ("会谈是在瑞典首相府内进行的。", "瑞典首相府"),
    ("会谈地点是五角大楼。", "五角大楼"),
    ("选择武汉作为会晤地点，外界有多种解读。", "武汉"),
    ("会谈在位于马斯喀特郊外的一座官邸内举行。", "马斯喀特"),
    ("会谈的成果将在北京的人民大会堂公布。", None),
    ("岩屋毅在武汉参观。", None),
]
OTHERS = [
    # a house called after its city has others of its guests in that city
    ("岩屋毅12日在北京国宾馆会见王毅。岩屋毅12日会见了中国商务部长王文涛。", "北京"),
    ("岩屋毅12日在国宾馆会见王毅。岩屋毅12日会见了中国商务部长王文涛。", None),
    # where others talked at another time
    ("岩屋毅12日在韩国釜山与赵兑烈举行双边会谈。2月17日，法国总统马克龙与德国总理默茨举行双边会谈。", None),
    ("岩屋毅12日在韩国釜山与赵兑烈举行双边会谈。双方的会谈在釜山举行。", "釜山"),
    # where he will be next is not where he was
    ("岩屋毅12日会见王毅。岩屋毅20日将在首尔会见韩国外长赵兑烈。岩屋毅12日会见了王文涛。", None),
]
DATELINES = [
    ("新华社首尔3月13日电 岩屋毅13日同韩国外长赵兑烈举行会谈。", "首尔"),
    ("【共同社东京3月13日电】岩屋毅13日同韩国外长赵兑烈举行会谈。", None),  # from home it tells of any place
    # from the seat of the body that talked; not of another one, nor of talks told further on
    ("（中央社布鲁塞尔13日专电）北约秘书长吕特今天会见日本外相岩屋毅。", "布鲁塞尔"),
    ("（法新社纽约联合国总部13日电）联合国安理会今天召开紧急会议。", "纽约联合国总部"),
    ("（中央社日内瓦13日专电）北约秘书长吕特今天会见日本外相岩屋毅。", None),
    ("新华社伦敦3月13日电 岩屋毅13日同韩国外长赵兑烈举行会谈。", None),
]


def place_of(text: str, kind: str) -> tuple[str | None, str | None]:
    event = events_of(text, DAY, kind)[-1]
    return event.place, event.country


@pytest.mark.parametrize(("text", "kind", "place", "country"), TOWNS)
def test_towns_and_houses(text: str, kind: str, place: str | None, country: str | None) -> None:
    assert place_of(text, kind) == (place, country)


@pytest.mark.parametrize(("text", "place"), ROOMS)
def test_the_next_sentence_tells_the_room(text: str, place: str | None) -> None:
    assert place_of(BEFORE + text, "meeting")[0] == place


@pytest.mark.parametrize(("text", "place"), [*OTHERS, *DATELINES])
def test_talks_told_beside_or_by_a_reporter_abroad(text: str, place: str | None) -> None:
    assert place_of(text, "meeting")[0] == place


def test_hostages_are_held_and_freed_on_the_ground_of_their_war() -> None:
    text = "哈马斯将释放50名以色列人质。以色列将向加沙运送燃料。"
    assert [e.place for e in events_of(text, date(2023, 11, 22), "easing")] == ["加沙"]


def test_two_that_fight_over_a_land_fight_there() -> None:
    text = "纳卡地区的停火12日破裂。亚美尼亚与阿塞拜疆的战斗在9月27日爆发，至今仍在持续。"
    found = events_of(text, date(2020, 10, 14))
    assert [e.place for e in found if e.type == "military"] == ["纳卡地区"]


def test_talks_that_are_recalled_stand_beside_the_conference_of_their_day() -> None:
    text = (
        "挪威副外长17日访问日本，出席安全对话。两国都表示欢迎。"
        "越南外长裴青山2月14日在德国慕尼黑安全会议间隙受访时说，会谈很坦诚。"
        "裴青山14日与挪威外长艾德会面时，对渔业争端表示关切。"
    )
    talks = [e for e in events_of(text, date(2023, 2, 20)) if set(e.people) >= {"裴青山", "艾德"}]
    assert [(e.place, e.background) for e in talks] == [("慕尼黑", True)]
