"""Who else was at talks that were told before."""

from datetime import date

import pytest

from schemas.vocabulary import ROLES
from tests.extract.told import events_of

JOINED = [
    "日本外相岩屋毅12日与韩国外长赵兑烈举行会谈。韩方由外交部次官金烘均出席。",
    "日本外相岩屋毅12日与韩国外长赵兑烈举行会谈。会谈由日本外务审议官船越健裕出席。",
]


@pytest.mark.parametrize("text", JOINED)
def test_joined(text: str) -> None:
    (event,) = events_of(text, date(2025, 3, 14))
    assert len(event.people) > 2
    assert {one.role for one in event.participants} <= set(ROLES)


@pytest.mark.parametrize(
    ("text", "people", "parties"),
    [
        ("法国总统马克龙的外交顾问马丁与王毅会谈。", ("马丁", "王毅"), ("FRA", "CHN")),
        ("王毅会见德国总理默茨的特使施密特。", ("王毅", "施密特"), ("CHN", "DEU")),
        ("王毅会见德国总理默茨（Friedrich Merz）的办公室主任施密特。", ("王毅", "施密特"), ("CHN", "DEU")),
    ],
)
def test_the_aide_is_there_for_his_leader(text: str, people: tuple[str, ...], parties: tuple[str, ...]) -> None:
    (event,) = events_of(text, date(2025, 11, 14))
    assert (event.people, event.parties) == (people, parties)


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("来自越南和智利等国家的代表参加了会议。", {"VNM", "CHL"}),
        ("越南与智利政府代表也出席。", {"VNM", "CHL"}),
        ("来自越南、智利等国的企业代表参加了会议。", set()),
    ],
)
def test_delegates_of_states_in_a_row(sentence: str, others: set[str]) -> None:
    text = f"七国集团12日在巴黎举行外长会议。{sentence}"
    (event,) = events_of(text, date(2025, 11, 14))
    assert set(event.parties) == {"G7", *others}


def test_leaders_whose_talks_are_prepared_are_not_those_who_prepare_them() -> None:
    text = "德国财长克林贝尔与法国财长莱斯屈尔在柏林会谈。双方为两国元首巴黎会晤做好准备。"
    found = [e for e in events_of(text, date(2025, 11, 14)) if e.status == "planned"]
    assert [(e.people, e.parties, e.place) for e in found] == [((), ("DEU", "FRA"), "巴黎")]


@pytest.mark.parametrize(
    ("ahead", "people"),
    [
        ("为德国总统施泰因迈尔和法国总统马克龙下月的会晤做准备", ("施泰因迈尔", "马克龙")),
        ("为德国总理默茨与法国总统马克龙下月会面铺路", ("默茨", "马克龙")),
        ("为即将到来的法国农业展做准备", None),
    ],
)
def test_who_prepares_talks_has_no_part_in_them(ahead: str, people: tuple[str, ...] | None) -> None:
    text = f"德国财长克林贝尔与法国财长莱斯屈尔12日在柏林会谈，{ahead}。"
    found = [e.people for e in events_of(text, date(2025, 11, 14)) if e.status == "planned"]
    assert found == ([people] if people else [])


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("美国总统特朗普宣布从德国撤走数千名美军。", "military", ()),
        ("朝鲜领导人金正恩22日在现场观摩卫星发射。", "military", ("金正恩",)),
        ("美国1月3日在巴格达发动空袭，刺杀了伊朗将军苏莱曼尼。", "military", ("苏莱曼尼",)),
        ("美国1月3日在巴格达发动空袭。伊朗外长阿拉格齐表示谴责。", "military", ()),
        ("巴基斯坦总理谢里夫致电美国总统特朗普和第一夫人梅拉尼娅，表示祝福。", "call", ("谢里夫", "特朗普")),
        ("中国国家主席夫人彭丽媛会见法国外长巴罗。", "meeting", ("彭丽媛", "巴罗")),
    ],
)
def test_whose_names_an_event_keeps(text: str, kind: str, people: tuple[str, ...]) -> None:
    found = events_of(text, date(2025, 2, 14), kind)
    assert {name for e in found for name in e.people} == set(people)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        # whose land it is, where somebody comes from, where they met then
        ("法国外长巴罗14日到访被以色列占领的约旦河西岸，与巴勒斯坦总统阿巴斯会面。", ("PSE", "FRA")),
        ("法国外长巴罗从以色列检查站进入约旦河西岸，与巴勒斯坦总统阿巴斯会面。", ("PSE", "FRA")),
        ("王毅与德国外长瓦德富尔12日会谈，是两人自从2024年印尼雅加达会议后首度见面。", ("CHN", "DEU")),
        # a conference called after the city where it was held; who somebody is
        ("法国外长巴罗是总统马克龙最信任的人之一，他12日与德国外长瓦德富尔会面。", ("FRA", "DEU")),
        # talks told within others; three or more whom nobody names; those of countries that nobody names
        ("王毅12日会见沙特、埃及和约旦外长。", ("CHN", "SAU", "EGY", "JOR")),
        ("法国总统马克龙12日与非洲各国领导人会面。", ("FRA",)),
        ("石破茂对法国总统马克龙在七国集团峰会上的发言表示欢迎。", ("FRA", "G7")),
        # who stayed away, who is only pleased with it, who held another one
        ("法国外长巴罗并未出席中国2025年4月主办的第二届“一带一路”峰会。", ("CHN",)),
        ("法国外长巴罗提到11日在沙特举行的阿拉伯国家领导人峰会。", ("SAU",)),
        # what a conference is about, and who only does something while it meets
        ("苏丹问题国际会议12日在巴黎举行，各国外长出席。", ("FRA",)),
        ("七国集团峰会12日召开之际，越南陷入停电。", ("G7",)),
        # whom somebody sees off is not the one who goes on
        ("法国外长巴罗12日欢送德国总理默茨。他13日与日本首相高市早苗会谈。", ("FRA", "JPN")),
        # who lets diplomats see whom it holds
        ("中国外交部发言人林剑12日表示，中方已安排法国驻华使馆官员对该商人进行领事探视。", ("FRA", "CHN")),
        # whoever speaks of the talks of others; who stayed away
        ("默茨就欧盟与印度正在进行的贸易谈判，以及停火问题表明立场。", ("EU", "IND")),
        ("去年9月在巴黎的G20峰会，普京并未亲自出席。", ("G20",)),
        # who spoke last has no seat at another one
        ("联合国秘书长古特雷斯表示欢迎。六个月后将在韩国举行人工智能国际峰会。", ("KOR",)),
        ("去年9月在巴黎的G20峰会，普京亲自出席。", ("G20", "RUS")),
    ],
)
def test_who_takes_no_part(text: str, parties: tuple[str, ...]) -> None:
    met = events_of(text, date(2025, 11, 14), "meeting")
    assert met
    assert {e.parties for e in met} == {parties}


def test_talks_told_within_other_talks_have_sides_of_their_own() -> None:
    text = "法国总统马克龙在同德国总理默茨的会谈中谈到与习近平的会晤。"
    met = [e.people for e in events_of(text, date(2025, 11, 14), "meeting")]
    assert met == [("马克龙", "默茨"), ("马克龙", "习近平")]


def test_leaders_are_met_one_by_one() -> None:
    text = "习近平12日会见了日本、文莱、菲律宾三国领导人。"
    met = [e.parties for e in events_of(text, date(2025, 11, 14), "meeting")]
    assert met == [("CHN", "JPN"), ("CHN", "BRN"), ("CHN", "PHL")]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "卢拉12日与英国首相斯塔默、意大利总理梅洛尼（Giorgia Meloni）等国领导人会面。",
            [("BRA", "GBR"), ("BRA", "ITA")],
        ),
        ("卢拉12日与英国首相斯塔默、意大利总理梅洛尼会面。", [("BRA", "GBR", "ITA")]),
        ("卢拉12日与英国首相斯塔默、意大利总理梅洛尼等举行三方会谈。", [("BRA", "GBR", "ITA")]),
        ("卢拉12日与英国外相拉米、意大利外长塔亚尼等会谈。", [("BRA", "GBR", "ITA")]),
    ],
)
def test_leaders_of_whom_a_list_names_some_are_met_one_by_one(text: str, parties: list[tuple[str, ...]]) -> None:
    assert [e.parties for e in events_of(text, date(2025, 11, 14), "meeting")] == parties


def test_each_minister_met_apart_has_talks_of_his_own() -> None:
    text = "王毅12日分别会见沙特、埃及和约旦外长。"
    met = [e.parties for e in events_of(text, date(2025, 11, 14), "meeting")]
    assert met == [("CHN", "SAU"), ("CHN", "EGY"), ("CHN", "JOR")]


@pytest.mark.parametrize(
    ("text", "parties", "people"),
    [
        ("法国外长巴罗12日出席了巴西主持召开的和平峰会。", ("FRA", "BRA"), ("巴罗",)),
        ("法国外长巴罗曾参与12日由巴西主办的和平峰会。", ("FRA", "BRA"), ("巴罗",)),
        ("法国外长巴罗出访多国，出席了巴西总统卢拉召集的气候峰会。", ("FRA", "BRA", "UN"), ("巴罗", "卢拉")),
        ("法国外长巴罗12日谈到巴西主持召开的和平峰会。", ("BRA",), ()),
    ],
)
def test_who_attends_what_another_holds(text: str, parties: tuple[str, ...], people: tuple[str, ...]) -> None:
    met = events_of(text, date(2025, 11, 14), "meeting")
    assert [(e.parties, e.people) for e in met] == [(parties, people)]


def test_who_held_one_conference_has_no_seat_at_the_next() -> None:
    text = "法国特使12日参加了埃及主持召开的巴勒斯坦问题峰会，13日在巴林召开的国际和平会议。"
    met = [e.parties for e in events_of(text, date(2025, 11, 14)) if e.country == "BHR"]
    assert met
    assert not any({"EGY", "PSE"} & set(parties) for parties in met)


def test_the_city_of_a_conference_meets_nobody() -> None:
    text = "石破茂在去年的东盟金边峰会上与韩国总统李在明会谈。"
    met = [e for e in events_of(text, date(2025, 11, 14)) if "李在明" in e.people]
    assert [(e.people, e.parties, e.place) for e in met] == [(("石破茂", "李在明"), ("JPN", "KOR"), "金边")]


def test_who_attends_far_from_two_conferences_joins_neither() -> None:
    far = "各方支持停火。会后发表了声明。主席介绍了成果。焦点是渔业。乌克兰外长瑟比加参加了会议。"
    text = f"七国集团12日在东京举行外长会议。东盟12日在河内举行外长会议。{far}"
    found = events_of(text, date(2025, 11, 14))
    assert found
    assert not any("UKR" in e.parties for e in found)


VISITORS = "帕劳总统惠普斯4日率团抵达台湾访问，国务部长艾塔罗随行。总统蔡英文4日表示欢迎。"
TALKS = "委内瑞拉总统马杜罗和圭亚那总统阿里14日在金斯敦会晤。"


@pytest.mark.parametrize(
    ("text", "parties", "people"),
    [
        # those who are visiting, called by their delegation alone
        (VISITORS + "外交部长吴钊燮晚间设宴款待代表团一行。", {"PLW", "TWN"}, {"惠普斯", "吴钊燮"}),
        (VISITORS + "代表团其后拜会立法院长游锡堃。", {"PLW", "TWN"}, {"惠普斯", "游锡堃"}),
        # who was there besides, of other sides
        (
            TALKS + "圣卢西亚总理皮埃尔、古巴外长罗德里格斯等出席。",
            {"VEN", "GUY", "LCA", "CUB"},
            {"皮埃尔", "罗德里格斯"},
        ),
        (TALKS + "古巴外长罗德里格斯14日出席签字仪式。", {"VEN", "GUY"}, {"马杜罗", "阿里"}),
        (
            TALKS + "圣卢西亚总理皮埃尔与古巴外长罗德里格斯也参加了会晤。",
            {"VEN", "GUY", "LCA", "CUB"},
            {"皮埃尔", "罗德里格斯"},
        ),
        # who only sent a letter, or stands in a row, is not 他
        (
            "法国总统马克龙12日抵达北京。马克龙转交了冯德莱恩致习近平的信。他13日会见李强。",
            {"FRA", "CHN"},
            {"马克龙", "李强"},
        ),
    ],
)
def test_sides_that_another_sentence_tells(text: str, parties: set[str], people: set[str]) -> None:
    met = events_of(text, date(2023, 12, 15), "meeting")
    assert len(met) == 1
    assert set(met[0].parties) == parties
    assert people <= set(met[0].people)


@pytest.mark.parametrize(
    "between",
    [
        "会谈由马来西亚首相安瓦尔主持，美国和中国驻马大使也在场。",
        "法国总统马克龙同日分别与两国领导人通话。",
        "美国、日本、印度和澳大利亚外长14日在东京会谈。",
    ],
)
def test_whom_the_two_states_are_after_others_were_told_of(between: str) -> None:
    text = f"泰国代总理普坦与柬埔寨首相洪玛奈14日在吉隆坡会谈。{between}两国将举行边境委员会会议。"
    found = [e for e in events_of(text, date(2023, 12, 15)) if e.status == "planned"]
    assert [e.parties for e in found] == [("THA", "KHM")]


@pytest.mark.parametrize("told", ["下一轮会谈将于2月在河内举行。", "普坦说，第二轮磋商定于2月在河内举行。"])
def test_the_next_round_is_of_the_same_sides(told: str) -> None:
    text = f"泰国代总理普坦与柬埔寨首相洪玛奈14日在吉隆坡会谈。{told}"
    found = [e for e in events_of(text, date(2023, 12, 15)) if e.status == "planned"]
    assert [(e.parties, e.place, e.people) for e in found] == [(("THA", "KHM"), "河内", ())]


def test_a_city_where_the_two_are_met_is_none_of_them() -> None:
    text = "法国总统马克龙与德国总理默茨12日在巴黎会谈。瑞士外长卡西斯下周将在罗马分别会见两国外长。"
    found = [e for e in events_of(text, date(2025, 11, 14)) if e.status == "planned"]
    assert [set(e.parties) for e in found] == [{"CHE", "FRA"}, {"CHE", "DEU"}]


@pytest.mark.parametrize(
    ("told", "people"),
    [
        # the names of houses in who they are say nothing of a session at home
        ("财长默勒、国民议会副议长杜兰参加了会见。", {"默勒", "杜兰"}),
        ("德国财长默勒率团出席。", {"默勒"}),
        ("德国财长默勒亦有参与。", {"默勒"}),
        ("德国财长默勒参加了会谈的后半段。", {"默勒"}),
        ("德国代表团由代理财长默勒率领。", {"默勒"}),
        ("德国财长默勒没有参加会谈的后半段。", set()),
        ("德国国民议会质询，财长默勒出席。", set()),
    ],
)
def test_whoever_else_sat_there(told: str, people: set[str]) -> None:
    text = f"法国总统马克龙与德国总理默茨12日在巴黎举行会谈。{told}"
    found = events_of(text, date(2025, 11, 14), "meeting")[0]
    assert set(found.people) == {"马克龙", "默茨"} | people


def test_two_of_one_side_who_travel_together() -> None:
    text = "斯里兰卡财长萨布里12日抵达罗马。央行行长维拉辛哈同行。两人13日会见了意大利财长焦尔杰蒂。"
    found = events_of(text, date(2025, 11, 14), "meeting")[0]
    assert (set(found.parties), set(found.people)) == ({"LKA", "ITA"}, {"萨布里", "维拉辛哈", "焦尔杰蒂"})


@pytest.mark.parametrize("office", ["众议长", "国会主席", "参院议长"])
def test_a_speaker_met_abroad_is_of_the_country_visited(office: str) -> None:
    text = f"德国外长瓦德富尔12日访问乌拉圭。他在蒙得维的亚会见了{office}德莱昂。"
    found = events_of(text, date(2025, 11, 14), "meeting")[0]
    assert set(found.parties) == {"DEU", "URY"}


@pytest.mark.parametrize(
    ("who", "people"),
    [
        ("德国驻乌拉圭大使默勒", [{"瓦德富尔", "森迪克", "默勒"}, {"瓦德富尔", "德莱昂", "默勒"}]),
        ("美国财长贝森特", [{"瓦德富尔", "森迪克"}, {"瓦德富尔", "德莱昂", "贝森特"}]),  # of neither: the last
    ],
)
def test_who_sits_at_both_meetings_of_one_clause(who: str, people: list[set[str]]) -> None:
    text = f"德国外长瓦德富尔12日分别会见了乌拉圭副总统森迪克和财长德莱昂。{who}参加会见。"
    found = events_of(text, date(2025, 11, 14), "meeting")
    assert [set(e.people) for e in found] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("挪威首相斯特勒去年在巴西二十国集团峰会期间与智利总统博里奇首次会面。", {"斯特勒", "博里奇"}),
        ("去年，在巴西举行二十国集团峰会期间，智利总统博里奇与挪威首相斯特勒会晤。", {"斯特勒", "博里奇"}),
        ("挪威首相斯特勒在二十国集团峰会期间与智利总统博里奇通话。", {"斯特勒"}),
        ("挪威首相斯特勒在出席二十国集团峰会期间与智利总统博里奇会谈。", {"斯特勒"}),
    ],
)
def test_whom_one_meets_beside_a_conference(text: str, people: set[str]) -> None:
    found = next(e for e in events_of(text, date(2025, 11, 14), "meeting") if "G20" in e.parties)
    assert set(found.people) == people


SPOKE = "李强表示，中方愿同斐方合作。双方要加强往来。兰布卡表示，斐方感谢中方。斐方愿扩大贸易。"


@pytest.mark.parametrize(
    ("end", "others"),
    [
        ("余剑锋、秦岚等参加会见。", ("余剑锋", "秦岚")),
        ("王毅参加会见。", ("王毅",)),
        ("高官参加会见。", ()),
    ],
)
def test_those_whom_a_readout_names_at_its_end(end: str, others: tuple[str, ...]) -> None:
    text = f"总理李强4日接见来华出席博鳌亚洲论坛的斐济总理兰布卡。{SPOKE}{end}"
    (met,) = [e for e in events_of(text, date(2025, 9, 5), "meeting") if "李强" in e.people]
    assert met.people == ("李强", "兰布卡", *others)


@pytest.mark.parametrize(
    ("told", "end"),
    [
        ("李强表示，" + "双方要扩大合作。" * 20, "吴政隆参加会见。"),
        ("李强说，习近平主席去年同总理先生会见，达成重要共识。", "吴政隆参加会见。"),
        ("李强说，习近平主席同兰布卡总理前不久在成都会晤。兰布卡感谢中方。", "吴政隆参加上述活动。"),
    ],
)
def test_those_who_join_were_at_the_talks_of_now(told: str, end: str) -> None:
    found = events_of(f"总理李强4日在北京会见斐济总理兰布卡。{told}{end}", date(2025, 9, 5), "meeting")
    assert found[0].people == ("李强", "兰布卡", "吴政隆")
    assert all("吴政隆" not in e.people for e in found[1:])
