"""Days that one event lends to another."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 11, 14)
CASES = [
    # also told of the same side, right after
    ("法国总统马克龙12日向日本首相高市早苗致贺电。法国总理勒科尔尼也向日本外相茂木敏充致贺电。", "call", ["12", "12"]),
    ("法国总统马克龙12日向日本首相高市早苗致贺电。德国总理默茨也向韩国总统李在明致贺电。", "call", ["12", None]),
    # what others did years ago
    (
        "法国总统马克龙致函日本首相高市早苗。时任法国总统希拉克与时任日本首相小泉2004年启动对话。",
        "call",
        [None],
    ),
    # of a visit that the sentence before tells again
    (
        "越南国防部宣布，越南军方代表团将于12月5日至8日访问法国。两国都很重视。两国关系良好。"
        "越南军方代表团将访问法国。代表团将会见法国国防部领导。",
        "meeting",
        ["5"],
    ),
    # a time of its own, that of no visit
    (
        "法国总统马克龙上次前往越南是2024年4月。马克龙10月8日在河内出席峰会期间，与越南总理范明政会晤。",
        "meeting",
        ["8"],
    ),
]

LATER = [
    # in the evening of the day that the sentence before tells
    ("越南总理范明政12日抵达巴黎。法国总统马克龙晚上设宴欢迎越南总理范明政。", "meeting", ["12"]),
    ("越南总理范明政12日抵达巴黎。\n法国总统马克龙13日抵达柏林。晚上马克龙会见德国总理默茨。", "meeting", ["13"]),
    # yesterday's dinner is not the talks of today
    (
        "法国总统马克龙今天将与越南总理范明政会谈。范明政昨日抵达巴黎。马克龙晚上设宴欢迎范明政。",
        "meeting",
        ["14", "13"],
    ),
    # beside a conference of one day
    ("七国集团外长会议12日在巴黎举行。越南外长黎怀忠在会议间隙会见了智利外长范克拉韦伦。", "meeting", ["12", "12"]),
    # at a conference of some week, or at the summit just told
    ("东盟峰会下周在河内举行，预计越南总理范明政将在会上会见泰国总理佩通坦。", "meeting", ["17", "17"]),
    ("东盟峰会将于20日在河内举行，预计越南总理范明政将在会上会见泰国总理佩通坦。", "meeting", ["20", "20"]),
    ("东盟峰会9月在河内举行，越南总理范明政在会议期间会见了泰国总理佩通坦。", "meeting", ["1", "1"]),
    ("东盟峰会下周在河内举行。越南总理范明政会见了泰国总理佩通坦，他在会上表示欢迎。", "meeting", ["17", None]),
    (
        "越南总理范明政将出席20日至22日在巴黎举行的东盟峰会。范明政将在峰会期间与泰国总理佩通坦会面。",
        "meeting",
        ["20", "20"],
    ),
    # of today, where it is told; of one of the days that a journey to come will take
    ("法国总统马克龙今天抵达越南。马克龙预计稍晚会见越南总理范明政。", "meeting", ["14"]),
    ("法国总统马克龙今天抵达越南，稍后将与越南总理范明政会谈。", "meeting", ["14"]),
    ("法国总统马克龙稍后将会见越南总理范明政。", "meeting", [None]),
    ("法国总统马克龙13日抵达越南，稍后将与越南总理范明政会谈。", "meeting", [None]),
    ("法国总统马克龙将于24日至26日访问越南。25日，马克龙将会见越南总理范明政。", "meeting", ["25"]),
    ("法国总统马克龙将于24日至26日访问越南。他12日会见了泰国总理佩通坦。", "meeting", ["12"]),
    # handed over at talks, whoever wrote it
    (
        "越南总理范明政13日会见来访的法国外长巴罗。他说，两国关系良好。双方谈及贸易。会见长达一小时。"
        "巴罗还转达了法国总统马克龙的口信。",
        "call",
        ["13"],
    ),
    # of one who is yet to arrive the day told is but that of the arrival; that of a visit stays
    ("法国卫生部长里斯特将于今天下午飞抵越南。里斯特在越南期间将会见越南总理范明政。", "meeting", [None]),
    ("法国卫生部长里斯特将于16日访问越南。里斯特在越南期间将会见越南总理范明政。", "meeting", ["16"]),
    # whither he goes on, he comes on a day that is not told
    ("法国外长巴罗将于周日访问越南，与越南官员会面，随后将访问泰国。", "visit", ["16", None]),
    ("法国外长巴罗将于周日访问越南，并访问泰国。", "visit", ["16", "16"]),
    # a further stop of the one journey
    (
        "法国政府说，总统马克龙计划于12月访问越南。另外，马克龙也可能访问泰国。",
        "visit",
        ["1", "1"],
    ),
    # the second since then comes once
    ("自从今年9月以来，法国外长巴罗是第二位访问越南的欧洲外长。", "visit", [None]),
]

DROPPED = [
    # the day of what the talks are to prepare
    ("法国外长巴罗和越南外长黎怀忠此次会面被认为是为下周的峰会铺路。", "meeting", [None]),
    # talks that are still being arranged fall on no day that is told of others
    ("法国总统马克龙15日将会见越南总理范明政。马克龙与泰国总理佩通坦的会谈也在协调之中。", "meeting", ["15", None]),
    ("法国总统马克龙15日将会见越南总理范明政，目前还在协调与泰国总理佩通坦会谈。", "meeting", ["15", None]),
    # of the news no year that another sentence tells
    ("挪威扩大对黎巴嫩的粮食援助。首相斯特勒称，局势危急。挪威今年将给黎巴嫩两千万欧元的援助。", "aid", [None]),
    # until when he stays is not when he talks
    ("日本首相高市早苗将在韩国逗留至23日，与韩国总统李在明会谈。", "meeting", [None]),
]

SAID = [
    # on the day of the words that the talks are told with
    ("法国总统马克龙13日呼吁停火。马克龙在与越南总理范明政会谈结束后提出，停火绝对必要。", "meeting", ["13"]),
    ("法国总统马克龙13日呼吁停火。越南总理范明政曾与泰国总理佩通坦会谈。", "meeting", [None]),
    ("法国总统马克龙周三呼吁停火。马克龙是在与越南总理范明政会谈时作此发言的。", "meeting", ["12"]),
    ("法国总统马克龙12日呼吁停火，13日又谈到战争。马克龙在与越南总理范明政会谈后提出，必须停火。", "meeting", [None]),
    # a moment ago, said at talks; elsewhere it was on another day
    ("越南总理范明政13日会见法国外长巴罗。范明政说，苏林总书记刚刚同部长先生举行会谈。", "meeting", ["13", "13"]),
    ("越南总理范明政13日会见法国外长巴罗。范明政说，两国领导人刚刚在里约热内卢会晤。", "meeting", ["13", None]),
    ("法国总统府12日说，马克龙刚刚与越南总理范明政通电话。", "call", [None]),
    # today, said at talks, is their day
    ("越南总理范明政12日会见法国外长巴罗。范明政说，苏林总书记今天上午同部长先生会谈。", "meeting", ["12", "12"]),
]

OWN = [
    # not of the clause before, which came later
    ("10月底，法国召回了驻越南大使，而此前泰国已召回驻法国的大使。", "sanction", ["1", None]),
    # where and when, and no more
    ("法国驻越南大使杜兰13日在河内，对被越南当局拘留的法国男子实施了领事探视。", "meeting", ["13"]),
    ("法国和德国外长将于20日就上述提议举行会谈。", "meeting", ["20"]),
    ("法国外长12日提议与德国举行会谈。", "meeting", [None]),
    ("英王期待法国总统马克龙本月稍晚应他的邀请前来英国访问。", "visit", ["1"]),
    ("上一次法国军舰通过台湾海峡，是去年8月10日。", "military", ["10"]),
    ("越南周四就法国向南海派遣军舰提出了抗议。", "military", [None]),
    ("这是今年美军舰只第9次通过台湾海峡。", "military", [None]),
]

SINCE = [
    ("自9月以来，法国外长巴罗和总统马克龙先后访问越南。", "visit", ("2025-09-01", "2025-11-30")),
    ("今年1月至今，已有276架次中国军机侵入台湾防空识别区。", "military", ("2025-01-01", "2025-11-30")),
]


THERE = [
    # on some day of the whole stay; not where its own sentence tells the day
    (
        "12日率团抵达越南进行访问的法国外长巴罗周五结束三天的访问行程，已搭机离开。巴罗在访问越南期间曾与总理范明政会晤。",
        "meeting",
        ("2025-11-12", "2025-11-14"),
    ),
    (
        "12日率团抵达越南进行访问的法国外长巴罗周五结束三天的访问行程，已搭机离开。巴罗13日与总理范明政会晤。",
        "meeting",
        ("2025-11-13", "2025-11-13"),
    ),
]


@pytest.mark.parametrize(("text", "kind", "days"), [*SINCE, *THERE])
def test_counted_up_to_now(text: str, kind: str, days: tuple[str, str]) -> None:
    found = events_of(text, DAY, kind)[0]
    assert (str(found.date_start), str(found.date_end)) == days


@pytest.mark.parametrize(("text", "kind", "days"), [*CASES, *LATER, *DROPPED, *SAID, *OWN])
def test_lent_days(text: str, kind: str, days: list[str | None]) -> None:
    found = [e.date_start for e in events_of(text, DAY, kind)]
    assert [str(day.day) if day else None for day in found] == days
