"""Who travels, who only seems to, who meets whom where that is left unsaid."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from tests.extract.told import events_of

DAY = date(2025, 11, 20)


def told(text: str, kind: str) -> list[tuple[set[str], tuple[str, ...]]]:
    facts = extract(ArticleText("", text, DAY))
    return [({*e.parties, *e.targets}, e.people) for e in facts.events if e.type == kind]


@pytest.mark.parametrize(
    ("text", "sides", "people"),
    [
        # to where he goes from there
        ("法国总统马克龙在日本参加完七国集团（G7）外长会议后访问韩国。", {"FRA", "KOR"}, ("马克龙",)),
        ("法国总统马克龙在德国出席论坛后访问波兰。", {"FRA", "POL"}, ("马克龙",)),
        ("巴西总统卢拉发表讲话。上月访问加拿大期间，法国总统马克龙谈到关税。", {"FRA", "CAN"}, ("马克龙",)),
        ("正在中东访问的法国总统马克龙呼吁停火。", {"FRA"}, ("马克龙",)),
        ("德国总理默茨讲话。明天起对中国展开工作访问的法国外长巴罗表示欢迎。", {"FRA", "CHN"}, ("巴罗",)),
        ("法国总统马克龙从柏林飞往罗马，将与意大利总理会谈。", {"FRA", "ITA"}, ("马克龙",)),
        ("英国外交大臣将访问被俄罗斯占领的乌克兰城市。", {"GBR", "UKR"}, None),
        ("法国总统马克龙派特使马丁前往日本。", {"FRA", "JPN"}, ("马丁",)),
        ("法国总统马克龙派遣特使团访问日本。", {"FRA", "JPN"}, ()),
        ("法国总统马克龙将派一名文官代表前往日本。", {"FRA", "JPN"}, ()),
        ("法国总统马克龙率代表团访问日本。", {"FRA", "JPN"}, ("马克龙",)),
        ("日本和韩国官员正在为法国总统马克龙可能访问首尔做准备。", {"FRA", "KOR"}, ("马克龙",)),
        ("法国总统马克龙将于12日访问德国，意大利，以及西班牙三国。", {"FRA", "ESP"}, ("马克龙",)),
        ("法国总统马克龙将于12日访问德国、意大利以及西班牙三国。", {"FRA", "ESP"}, ("马克龙",)),
        ("日本外相岩屋毅12日表示，法方邀请自己访法。", {"JPN", "FRA"}, ("岩屋毅",)),
        ("王毅是继杨洁篪后第三位访韩的中国高官。", {"CHN", "KOR"}, ("王毅",)),
        ("马克龙成为今年以来第三位访问加拿大的七国集团领导人。", {"FRA", "CAN"}, ("马克龙",)),
        ("法国总统马克龙访日期间表示满意。", {"FRA", "JPN"}, ("马克龙",)),
        ("法国总统马克龙发表讲话。在首尔的访问中，日本外相岩屋毅谈到局势。", {"JPN", "KOR"}, ("岩屋毅",)),
        ("法国总统马克龙发表讲话。在韩国访问期间，日本外相岩屋毅谈到局势。", {"JPN", "KOR"}, ("岩屋毅",)),
        ("法国总统马克龙发表讲话。随后将乘专机前往日本。", {"FRA", "JPN"}, ("马克龙",)),
        ("法国总统马克龙12日宣布，将于本月下旬访问日本。", {"FRA", "JPN"}, ("马克龙",)),
        ("法国外长巴罗发表讲话。访问日本期间，他参观了故宫。", {"FRA", "JPN"}, ("巴罗",)),
        ("台湾外交部对挪威议长加拉汉率团来台参加论坛表示感谢。", {"NOR", "TWN"}, ("加拉汉",)),
        ("台湾外交部对挪威议长加拉汉再度访台表示感谢。", {"NOR", "TWN"}, ("加拉汉",)),
        ("法国外交部派员赴越南调查。", {"FRA", "VNM"}, ()),
        ("法国外长巴罗12日赴欧访问后返国。", {"FRA"}, ("巴罗",)),
        ("法国外长巴罗取消访欧行程。", {"FRA"}, ("巴罗",)),
        ("法国外长巴罗访中亚四国。", {"FRA"}, ("巴罗",)),
        ("挪威首相批议长访台“幼稚”。", {"NOR", "TWN"}, ()),
        ("挪威首相斯特勒任内，环保署长汉森曾访台。", {"NOR", "TWN"}, ("汉森",)),
        ("挪威总督汉森日前率议会领袖访台。", {"NOR", "TWN"}, ("汉森",)),
        ("法国总统马克龙接受越南总理范明政的邀请前往河内与会。", {"FRA", "VNM"}, ("马克龙",)),
        ("法国总统马克龙说，已接受范明政邀请明年再度访问越南。", {"FRA", "VNM"}, ("马克龙",)),
        ("法国总统马克龙在接受采访时邀请越南总理范明政访法。", {"FRA", "VNM"}, ("范明政",)),
        ("法国巴罗外长本周访问加纳。", {"FRA", "GHA"}, ("巴罗",)),
        ("人在柏林的法国外长巴罗表示遗憾。", {"FRA", "DEU"}, ("巴罗",)),
    ],
)
def test_who_travels_where(text: str, sides: set[str], people: tuple[str, ...] | None) -> None:
    visits = told(text, "visit")
    assert any(found == sides and people in (None, who) for found, who in visits), visits


def test_who_has_often_spoken_is_not_who_has_been_there() -> None:
    text = "英国外交大臣库珀将访问法国。声明宣布，过去多次发声的英国外交大臣库珀将访问法国。"
    assert len(told(text, "visit")) == 1


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("越南国家主席苏林是应马克龙总统的邀请对法国进行国事访问的。", "ongoing", None),
        (
            "法国总统马克龙12日在荣军院举行隆重仪式，欢迎越南国家主席苏林对法国进行国事访问。",
            "ongoing",
            date(2025, 11, 12),
        ),
        ("马克龙总统12日举行记者会，欢迎越南国家主席苏林下月对法国进行国事访问。", "proposed", date(2025, 12, 1)),
    ],
)
def test_how_far_a_journey_is(text: str, status: str, day: date | None) -> None:
    (visit,) = events_of(text, date(2025, 11, 12), "visit")
    assert (visit.status, visit.date_start) == (status, day)


def test_a_visit_of_late_is_the_one_told_with_its_days() -> None:
    text = "挪威外长艾德对秘鲁表示，针对日前秘鲁议长索托访台，挪方深感不满。秘鲁议长索托11月12日率团抵台，16日离开。"
    assert told(text, "visit") == [({"PER", "TWN"}, ("索托",))]


def test_two_days_of_one_stay_are_one_visit() -> None:
    text = "日本防卫相12日与访韩的美国国防部长赫格塞思会谈。赫格塞思访韩是为出席13日举行的会议。"
    assert len(told(text, "visit")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "法国总统马克龙发表讲话。最近抵达伦敦的20岁学生说，他支持这一政策。",
        "法国总统马克龙发表讲话。交响乐团12日在巴黎演出，之后将前往伦敦。",
        "法国总统马克龙12日接受英国媒体访问，谈到德国。",
        "法国总统马克龙谈到局势。这条道路可从柏林抵达英国。",
        "法国驻日本大使马丁说，新规定为法国公民赴日本带来便利。",
        "法国歌手马丁12日抵达伦敦，与英国外交大臣的女儿合影。",
        "法国总统马克龙发表讲话。一艘橡皮艇在前往英国的途中沉没。",
        "法国总统马克龙发表讲话。族人赴英迎回祖先遗骨。",
        "法国代表发言时提到，国际专家组已经抵达英国。",
        "法国外交部表示，要求村长赴英交流须先报备。",
        "法国外长巴罗12日说，这些燃料将在未来48小时内抵达英国。",
        "法国外长巴罗说，受访欧洲企业大多不满。",
        "法国外长巴罗发表讲话。航空公司派员赴英国受训。",
    ],
)
def test_who_pays_no_visit(text: str) -> None:
    assert told(text, "visit") == []


def test_guests_of_several_countries_are_several_visits() -> None:
    visits = told("法国外长巴罗、德国外长瓦德富尔和加拿大外长阿南德都将赴日出席会议。", "visit")
    assert [sides for sides, _ in visits] == [{"FRA", "JPN"}, {"DEU", "JPN"}, {"CAN", "JPN"}]


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("法国总统马克龙、外长巴罗和财长隆巴尔都曾访问日本。", ["马克龙", "巴罗", "隆巴尔"]),
        ("法国今年派出多名高官访问日本，包括外长巴罗、财长隆巴尔。", ["巴罗", "隆巴尔"]),
        ("法国总统马克龙率外长巴罗、财长隆巴尔一同访问日本。", ["马克龙"]),
        ("到首尔与会的法国外长巴罗发表讲话。", ["巴罗"]),
        ("日本外相岩屋毅说，继法国总统马克龙之后，德国、英国等国总统也陆续来访。", []),
    ],
)
def test_each_of_those_who_travel_one_by_one_pays_a_visit(text: str, visits: list[str]) -> None:
    assert [name for _, people in told(text, "visit") for name in people[:1]] == visits


@pytest.mark.parametrize("text", ["日韩、日中外长会谈将于12日分别举行。", "日韩和日中首脑会谈将于12日举行。"])
def test_pairs_in_one_breath_are_talks_of_their_own(text: str) -> None:
    assert [sides for sides, _ in told(text, "meeting")] == [{"JPN", "KOR"}, {"JPN", "CHN"}]


def test_who_discussed_after_a_call_did_not_meet() -> None:
    text = "法国总统马克龙12日与英国首相斯塔默通电话。马克龙和斯塔默讨论了关税问题。"
    assert told(text, "meeting") == []
    assert len(told(text, "call")) == 1
    assert told("法国总统马克龙12日与英国首相斯塔默通电话，就关税问题进行磋商。", "meeting") == []
    assert told("法国总统马克龙12日与英国首相斯塔默通电话，约定就关税问题举行磋商。", "meeting") != []


def test_whoever_is_left_unsaid_is_the_guest_and_not_the_last_subject() -> None:
    text = "法国总统马克龙28日在爱丽舍宫会见日本首相石破茂。29日与法国外长巴罗会谈，没有召开记者会。"
    assert [set(people) for _, people in told(text, "meeting")] == [{"马克龙", "石破茂"}, {"巴罗", "石破茂"}]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("外交部说，世卫专家12日抵达武汉。", ("UN", "CHN")),
        ("外交部说，日本议会阁员接连访问帕劳。", ("JPN", "PLW")),
        ("外交部欢迎法国里昂市副市长罗梅洛12日访问台湾。", ("FRA", "TWN")),
        ("针对美国国务院次卿布鲁斯可望访问帕劳，帕劳外长表示欢迎。", ("USA", "PLW")),
    ],
)
def test_who_is_told_by_office_or_body(text: str, parties: tuple[str, ...]) -> None:
    (visit,) = events_of(text, date(2023, 11, 12), "visit")
    assert visit.parties == parties


def test_experts_of_a_country_pay_no_visit() -> None:
    found = events_of("外交部说，日本专家12日抵达武汉。", date(2023, 11, 12))
    assert not [e for e in found if e.type == "visit"]


def test_of_two_who_talked_the_guest_travels() -> None:
    text = "法国外长巴罗12日应邀访问越南和泰国。越南总理范明政会见巴罗。访问泰国期间，双方表示，将加强合作。"
    visits = events_of(text, date(2025, 11, 13), "visit")
    assert {e.parties[0] for e in visits} == {"FRA"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("代表团应越南国会邀请，于10日至14日访问越南。", ("索托",)),
        ("代表团由越南国会邀请。法国外长巴罗10日访问越南。", ("巴罗",)),
    ],
)
def test_the_delegation_received_is_whoever_was_invited(text: str, people: tuple[str, ...]) -> None:
    lead = "越南总理范明政12日会见以议员索托为团长的秘鲁议会代表团。"
    (visit,) = events_of(lead + text, date(2025, 11, 13), "visit")
    assert visit.people == people


def test_since_when_it_is_the_first_is_not_when_it_is() -> None:
    text = "法国外长巴罗12日访问越南。自2019年7月，两国互设使馆以来，这是巴罗首次访问越南。"
    (visit,) = events_of(text, date(2025, 11, 13), "visit")
    assert visit.date_start == date(2025, 11, 12)


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("法国外长巴罗的非洲之行将包括埃及、肯尼亚、加纳和安哥拉。", ["AGO", "EGY", "GHA", "KEN"]),
        ("法国外长巴罗周二结束埃及行程后转往肯尼亚访问，最后一站是加纳。", ["EGY", "GHA", "KEN"]),
        ("法国外长巴罗周一抵达埃及，开启非洲三国之行，之后还将前往肯尼亚和加纳。", ["EGY", "GHA", "KEN"]),
    ],
)
def test_the_stops_of_a_tour(text: str, hosts: list[str]) -> None:
    assert sorted(code for e in events_of(text, date(2025, 11, 13), "visit") for code in e.targets) == hosts


def test_a_tour_told_stop_by_stop_is_no_journey_besides() -> None:
    text = (
        "法国外长巴罗将于12月7日至8日访问越南。法方公布了巴罗12月4日至8日访问日本、蒙古、越南的日程。"
        "巴罗将于12月6日访问日本。12月7日，巴罗将首先访问蒙古，而后在12月7日至8日访问越南。"
    )
    assert [e.targets for e in events_of(text, date(2025, 11, 13), "visit")] == [("VNM",), ("JPN",), ("MNG",)]
