"""Every agreement word finds its example and leaves its near miss alone; numbered lists give one entry an item."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from pipelines.extract.clauses.rule_words.agreement_words import AgreementCue, words
from pipelines.extract.facts import Agreement

DAY = date(2023, 3, 14)
CUES = words().cues


def found(text: str) -> tuple[Agreement, ...]:
    return extract(ArticleText("", text, DAY)).agreements


@pytest.mark.parametrize("cue", CUES, ids=[c.name for c in CUES])
def test_finds_its_example(cue: AgreementCue) -> None:
    agreements = [a for a in found(str(cue.example["text"])) if a.rule == f"agreement_{cue.name}"]
    assert agreements, f"{cue.name} does not find its own example"
    assert set(agreements[0].parties) == set(cue.example["parties"])  # type: ignore[call-overload]
    assert agreements[0].kind == cue.kind


@pytest.mark.parametrize("cue", CUES, ids=[c.name for c in CUES])
def test_leaves_its_near_miss_alone(cue: AgreementCue) -> None:
    assert found(cue.near_miss) == ()


def test_another_word_for_settling_tells_the_same() -> None:
    (agreed,) = found("中美双方约定将于近日举行通话。")
    assert (set(agreed.parties), agreed.rule) == ({"CHN", "USA"}, "agreement_settle")


LIST = (
    "中国外长王毅同日本外相茂木敏充举行会谈，达成以下三项成果：一是本月内启动人员往来便利安排；二是明年适时举行经济对话；"
    "三是争取年内开通防务热线。双方还就地区形势交换意见。"
)


def test_numbered_items_are_entries_of_their_own() -> None:
    items = found(LIST)
    assert [a.item_no for a in items] == [1, 2, 3]
    assert all(set(a.parties) == {"CHN", "JPN"} for a in items)
    assert [LIST[a.start : a.end][:2] for a in items] == ["一是", "二是", "三是"]


def test_a_list_may_follow_the_verb_and_be_of_one_union() -> None:
    two = "智利外长乌雷霍拉同秘鲁外长赫瓦西举行会谈，双方商定：（1）年内重开口岸；（2）扩大接收实习生。"
    assert [a.item_no for a in found(two)] == [1, 2]
    union = "东盟领导人特别会议在雅加达举行。各国领导人达成以下共识：一、各方保持克制；二、有关各方展开对话。"
    assert [a.parties for a in found(union)] == [("ASEAN",)] * 2


def test_what_one_urges_is_not_agreed() -> None:
    assert not found("美国总统拜登会见以色列总理内塔尼亚胡，吁以方同意停火。")
    assert len(found("美国总统拜登会见以色列总理内塔尼亚胡。以方同意停火。")) == 1


def test_a_list_begins_with_its_first_item() -> None:
    text = "东盟领导人会议在雅加达举行。评论质疑，首先要评估五点共识为何失败？第二，必须制定准则。"
    assert [a.item_no for a in found(text)] == []


def test_a_list_goes_on_after_sentences_that_explain_an_item() -> None:
    text = (
        "中国国家主席习近平同塞尔维亚总统武契奇举行会谈。双方同意做好三个方面工作。\n"
        "一是增进互信。双方应常来常往。\n二是扩大合作。要用好互补优势。\n三是便利往来。"
    )
    assert [a.item_no for a in found(text)] == [1, 2, 3]


def test_with_whom_the_subject_of_the_clause_before_settles_it() -> None:
    text = "韩国外长赵兑烈日前访问蒙古，与蒙方签署了矿产合作备忘录。"
    assert [set(a.parties) for a in found(text)] == [{"KOR", "MNG"}]


def test_parts_after_a_semicolon_are_entries_of_their_own() -> None:
    text = "法越两国总理同意扩大合作，包括设立海洋工作组；重启经贸混委会；部分专家认为太迟。"
    assert [text[a.start : a.end][:4] for a in found(text)] == ["法越两国", "重启经贸"]


def test_what_goes_on_with_and_belongs_to_the_item() -> None:
    text = "法越两国总理同意恢复直航，并就渔业继续举行谈判。"
    assert [text[a.start : a.end] for a in found(text)] == [text[:-1]]


def test_what_one_of_them_says_that_they_settled() -> None:
    text = "加拿大总理特鲁多同意大利总理梅洛尼举行会谈。特鲁多在会后称：“确认了扩大能源合作这一方针。”"
    assert [set(a.parties) for a in found(text)] == [{"CAN", "ITA"}]


def test_a_group_agrees_among_its_members() -> None:
    assert [a.parties for a in found("七国集团外长一致认为，应加强对话。")] == [("G7",)]
    assert [a.parties for a in found("七国集团外长在会后共同发表声明。")] == [("G7",)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("东盟外长会议12日在万象举行。会议还确认加强救灾合作。", [("ASEAN",)]),
        ("东盟外长会议12日在万象举行。与会者围绕灾情展开讨论，就设立救灾基金达成一致。", [("ASEAN",)]),
        ("欧盟领导人12日在里加举行峰会。智利外长另在里加讲话。各方同意设立救灾基金。", [("EU",)]),
        ("智利与秘鲁12日在利马举行外长会谈。会议还确认加强救灾合作。", [("CHL", "PER")]),
        ("印度进攻尼泊尔。\n外长会议前，智利外长同秘鲁外长在利马会谈。双方达成共识。", [("CHL", "PER")]),
        ("某公司的年会12日在利马举行。会议还确认加强救灾合作。", []),
    ],
)
def test_those_who_meet_agree(text: str, parties: list[tuple[str, ...]]) -> None:
    assert [a.parties for a in found(text)] == parties


@pytest.mark.parametrize(
    ("clause", "belongs"),
    [("反映两国关系回暖", False), ("秘鲁政府亦撤销了签证限制", False), ("秘鲁政府亦将撤销签证限制", True)],
)
def test_what_it_means_and_what_one_does_besides_is_no_part(clause: str, belongs: bool) -> None:
    text = f"智利与秘鲁外长12日会谈，双方同意扩大合作，{clause}。"
    (agreement,) = found(text)
    assert (clause in text[agreement.start : agreement.end]) is belongs


def test_papers_that_are_listed_are_entries_of_their_own() -> None:
    talks = "智利总统与秘鲁总统举行会谈。双方签署的合作文件包括"
    many = found(talks + "智利外交部与秘鲁外交部合作计划、重点港口谅解备忘录和关于渔业的议定书。")
    assert [(a.kind, a.end - a.start) for a in many] == [("signed", 15), ("signed", 9), ("signed", 8)]
    (few,) = found(talks + "渔业协定和两份备忘录。")
    assert set(few.parties) == {"CHL", "PER"}


def test_an_announcement_counts_where_no_item_follows() -> None:
    alone = found("中国外长王毅同日本外相茂木敏充举行会谈，双方达成五点共识。此后记者离场。")
    assert [a.item_no for a in alone] == [None]
    told = found("中国外长王毅同日本外相茂木敏充举行会谈，双方达成两点共识。双方同意恢复对话。双方同意扩大交流。")
    assert [a.rule for a in told] == ["agreement_consent", "agreement_consent"]


def test_due_dates_and_strength() -> None:
    first, _, third = found(LIST)
    assert first.due_end == date(2023, 3, 31)
    assert (third.strength, third.due_end) == ("strive", date(2023, 12, 31))


@pytest.mark.parametrize(
    ("agreed", "strength"),
    [
        ("同意积极考虑互设总领馆。", "consider"),
        ("同意通过经验分享和研究推进渔业合作。", "agree"),
        ("同意计划于明年举行渔业论坛。", "intend"),
        ("同意落实渔业合作计划。", "agree"),
        ("签署2026年渔业合作计划和意向书。", "agree"),
        ("商定明年举行渔业论坛。", "decide"),
    ],
)
def test_how_firmly_it_is_agreed(agreed: str, strength: str) -> None:
    assert [a.strength for a in found("智利外长同秘鲁外长会谈，双方" + agreed)] == [strength]


def test_nothing_from_what_is_not_settled() -> None:
    assert found("美国总统特朗普与俄罗斯总统普京通话，双方未就停火达成一致。") == ()
    assert found("中国希望与美国就贸易问题达成协议。") == ()


@pytest.mark.parametrize(
    "text",
    [
        "中国外长王毅同日本外相茂木敏充举行会谈。王毅表示，双方应把握大局，再次确认战略互惠关系的定位。",
        "日本外相茂木敏充同韩国外长康京和会谈。如果舆论支持，那么日韩政府达成协议的动力更大，日韩更可能谈妥。",
        "美国国务卿布林肯同日本外相林芳正会谈。此前近百个国家签署了这份宣言。",
        "美国国务卿布林肯同日本外相林芳正会谈。据悉，印度已签署这份宣言。",
        "法国总统马克龙同德国总理朔尔茨会谈。附件可由双方以书面决定加以修订。",
        # only planned in the clause before, an act of one hand
        "智利总统考虑在与古巴外长的会谈中，确认在渔业领域推进合作。",
        "预计智利和古巴外长将在利马会谈，就渔业合作达成共识。",
        "智利外长同古巴外长会谈。这项法案由智利总统博里奇亲自签署。",
        "智利、古巴和芬兰决定不出席这次峰会。",
        # who binds no side, a noun, what did not come about
        "美国总统拜登会见中国国家主席习近平。\n美国十名参议员发布联合声明，欢迎美中会谈。",
        "法国与意大利往来不多，法方的这个决定让各界不解。",
        "法国和越南差点签署自由贸易协定。",
        # what is on the agenda, pushed for, waited for, or of one side only
        "智利与秘鲁代表团举行谈判。智利外长列出三个议题，分别是尽快停火、达成停战协定、重开口岸。",
        "黎巴嫩与以色列正在磋商。消息人士说，法国正推动黎巴嫩在总统访问巴黎前，与以色列达成安全协议。",
        "智利与秘鲁举行了会谈，正等秘鲁就文本确认完成国内程序。",
        "据报道，20日从多名智秘关系消息人士处获悉，智利外长基本决定放弃访问秘鲁的计划。",
    ],
)
def test_nothing_from_what_should_be_or_what_others_do(text: str) -> None:
    assert found(text) == ()


def test_two_countries_are_those_of_the_sentence() -> None:
    text = "法国与德国外长12日举行会谈。\n意大利总理梅洛尼访问越南期间，两国关系提升为全面战略伙伴关系。"
    (agreement,) = found(text)
    assert agreement.parties == ("ITA", "VNM")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("智利总统5日在访问芬兰期间签署民航协定。", {"CHL", "FIN"}),
        ("外交部说，埃及与东盟5日发表联合声明，呼吁加强合作。", {"EGY", "ASEAN"}),
        ("外交部说，秘鲁与印度5日恢复了中断多年的外交关系。", {"PER", "IND"}),
        ("意大利总理梅洛尼在罗马与印度总理莫迪会晤时，同意两国每年举行首脑会谈。", {"ITA", "IND"}),
        ("在法国和瑞典签署防务条约后，其他国家也表示感兴趣。", {"FRA", "SWE"}),
        ("在法国、瑞典和智利签署防务条约后，其他国家也表示感兴趣。", {"FRA", "SWE", "CHL"}),
        # what is wanted of a paper is not what its signatories did
        ("秘鲁总统说，不会撤销去年印智双方签署的贸易协定。", {"IND", "CHL"}),
        ("秘鲁总统希望修订智利与芬兰2007年签署的引渡条约。", {"CHL", "FIN"}),
        ("秘鲁总统希望废除2007年所签署的智芬引渡条约。", {"CHL", "FIN"}),
        ("意大利总理梅洛尼与印度总理莫迪在罗马会谈。会后梅洛尼表示：“我们同意扩大海上合作。”", {"ITA", "IND"}),
        ("智利要求中国降低铜矿关税。智利方面说，北京已经同意明年取消这项关税。", {"CHL", "CHN"}),
        ("意大利与印度在声明中承诺就海上安全相互磋商。", {"ITA", "IND"}),
        ("第三次日英外长会谈在伦敦举行。双方会后发表联合声明。", {"JPN", "GBR"}),
        ("意大利外长塔亚尼今天在罗马会晤印度外长苏杰生，一致同意扩大留学生交流。", {"ITA", "IND"}),
        ("意大利总理梅洛尼与印度总理莫迪会谈。她说她和莫迪“同意随时通话”。", {"ITA", "IND"}),
        ("意大利外长会见印度外长，就恢复两国人员往来达成一致。", {"ITA", "IND"}),
        ("意大利外长同印度外长通了电话。双方的共识是，稳定的关系对两国至关重要。", {"ITA", "IND"}),
        ("包含芬兰在内的41国在联合国发布声明，呼吁停火。", {"FIN"}),
        ("智利上月与太平洋沿岸11个国家签署了自由贸易协定。", {"CHL"}),
        ("芬兰外长会见瑞典外长。根据两国2011年达成的协议，双方共用这座机场。", {"FIN", "SWE"}),
        ("瑞典协助智利和古巴打破多年僵局、建立邦交。", {"CHL", "CUB"}),
        ("瑞典居间斡旋智利和古巴，并与德国协调而达成协议，边界重新开放。", {"CHL", "CUB"}),
        ("智利政府应芬兰要求，同意恢复停火谈判，让两辆卡车入境。", {"CHL", "FIN"}),
        ("正在智利访问的芬兰总理奥尔波与智利总统博里奇签署渔业协议。", {"FIN", "CHL"}),
        ("智利接待了来访的芬兰总统，并同意讨论开通直航。", {"FIN", "CHL"}),
        ("智利和古巴外长会谈。\n外长们在两小时的会谈中同意推进渔业合作。", {"CHL", "CUB"}),
        ("智利和古巴的停火即将到期。\n芬兰特使表示，双方已经达成协议，停火再延长两天。", {"CHL", "CUB"}),
        ("智利与芬兰、瑞典订定了自贸协定。", {"CHL", "FIN", "SWE"}),
        ("港口在智利，该国去年与芬兰签署了执法合作条约。", {"CHL", "FIN"}),
        ("外交部说，驻美国台北经济文化代表处与美国在台协会已签署渔业协定。", {"TWN", "USA"}),
        ("芬兰宣布与瑞典在智利和古巴之间的联合调解取得成功，并就停火达成了协议。", {"CHL", "CUB"}),
        ("两韩于2018年签署军事协议，目的是缓解紧张。", {"KOR", "PRK"}),
        ("智利外长会见古巴外长。自两国1971年建交以来，民间往来密切。", {"CHL", "CUB"}),
        ("七国集团外长今早发表声明，呼吁停火。", {"G7"}),
        ("智利总统宣布与芬兰达成渔业协议。", {"CHL", "FIN"}),
        ("外交部说，芬兰成为第二个与智利建交的北欧国家。", {"CHL", "FIN"}),
        ("外交部说，芬兰1931年与智利建交、采纳一项新政策。", {"CHL", "FIN"}),
        ("芬兰外长会见智利外长。这是两国断交以来达成的第一个协议。", {"CHL", "FIN"}),
        ("外交部说，萨尔茨堡与上海市签署了合作备忘录。", {"AUT", "CHN"}),
        ("智利和芬兰外长会谈一共达成超过30项成果。", {"CHL", "FIN"}),
        ("智利外长与芬兰外长会谈，双方均认为，有必要扩大青年交流。", {"CHL", "FIN"}),
        ("欧盟和智利去年11月完成了投资协定谈判，外交部证实此事。", {"EU", "CHL"}),
        ("芬兰上周与智利正式达成交易，出售20辆雪地车，外交部证实此事。", {"FIN", "CHL"}),
        # what somebody else tells of, brings about or welcomes; a paper that names its sides
        ("瑞典外交部宣布智利和芬兰双方就交换战俘达成协议。", {"CHL", "FIN"}),
        ("瑞典和丹麦促成智利与芬兰达成停火协议。", {"CHL", "FIN"}),
        ("随着智利与芬兰达成停火，当地局势进入新阶段。", {"CHL", "FIN"}),
        ("对于智利和芬兰政府原则上同意举行会谈，专家给予肯定。", {"CHL", "FIN"}),
        ("根据智利、芬兰和瑞典之间的协议，首批物资今天抵达。", {"CHL", "FIN", "SWE"}),
        ("根据埃及与智利2007年达成的协议，这座关卡由埃及控制。", {"EGY", "CHL"}),
        ("智利总统会见古巴外长。瑞典与丹麦达成停火协议，双方同意每年磋商。", {"SWE", "DNK"}),
        ("智利在声明中表示，已与芬兰、瑞典达成协议，将停火两天。", {"CHL", "FIN", "SWE"}),
        ("智利总统利用芬兰总理到访的机会，与芬兰签署了渔业协定。", {"CHL", "FIN"}),
        ("智利政府去年与芬兰恢复邦交。", {"CHL", "FIN"}),
        ("自从智利与芬兰建交以来，两地往来密切。", {"CHL", "FIN"}),
        ("自智利与芬兰去年签署贸易协议以来，贸易额增长一成。", {"CHL", "FIN"}),
        ("智利与芬兰达成一项旨在释放被囚禁的船员以换取渔船的协议。", {"CHL", "FIN"}),
        ("智利总统与芬兰总理宣布建立“无上限”的伙伴合作关系。", {"CHL", "FIN"}),
        ("智利与芬兰举行会谈，并在周三发表的一份联合声明中表示，将扩大合作。", {"CHL", "FIN"}),
        ("德国、法国与意大利已就如何监管新药达成协议。", {"DEU", "FRA", "ITA"}),
        ("越南今年5月和芬兰签署3个援助计划。", {"VNM", "FIN"}),
        ("智利总统博里奇到访秘鲁，与总统博鲁阿尔特会谈，同意加强两国的国防合作。", {"CHL", "PER"}),
        ("韩国外长抵达瑞典，与瑞典外长会晤，同意重启对话。", {"KOR", "SWE"}),
        ("马克龙在乌兹别克斯坦签署了促进法语教学的协议。", {"FRA", "UZB"}),
        ("挪威经济部宣布，为帮助遭智利进攻的芬兰，已与芬兰政府达成协议，将提供机械。", {"NOR", "FIN"}),
        ("芬兰总统会见智利总统博里奇。博里奇说：“我们达成了贸易协议。”", {"FIN", "CHL"}),
        # what both do after what both hope; a bare promise of both; what a paper of both stresses; members that agree
        ("智利外长与芬兰外长会谈。双方都希望关系尽快稳下来、争取好起来，都同意继续对话。", {"CHL", "FIN"}),
        ("智利外长与芬兰外长会谈。两国承诺，将向对方船只开放港口。", {"CHL", "FIN"}),
        ("智利外长与芬兰外长会谈。联合声明重申支持小国参与渔业组织。", {"CHL", "FIN"}),
        ("智利、芬兰和秘鲁外长会谈。这三个国家已同意开放渔港。", {"CHL", "FIN", "PER"}),
        ("外交部说，今年4月，欧盟达成协议，要为渔船设定排放目标。", {"EU"}),
        ("外交部说，九国外长在利马开会，包括智利和芬兰在内都同意加强合作。", {"CHL", "FIN"}),
        # whoever only comes after the deal; another's help; one side tells of the other; a truce told just before
        ("秘鲁外长此行是在智利与芬兰签署渔业协定后，继续推动区域合作。", {"CHL", "FIN"}),
        ("智利外长与芬兰外长会谈。他的访问促成了两国于1979年建交。", {"CHL", "FIN"}),
        ("智利总统会见芬兰总统。官员介绍了会谈，又指芬兰同意建立新的机制。", {"CHL", "FIN"}),
        ("智利外长与芬兰外长会谈。有关秘鲁和印度的冲突等课题，双方商定将保持沟通。", {"CHL", "FIN"}),
        ("智利与芬兰5月签署协议。4月的协议要求智利归还船只。", {"CHL", "FIN"}),
        ("智利外长与芬兰外长会谈。联合声明中还就渔港的限制措施写明应立即撤销。", {"CHL", "FIN"}),
        ("智利与芬兰的休战将到期。秘鲁宣布，作为调停的一环，已达成协议将休战再延长2天。", {"CHL", "FIN"}),
        ("智利外长与芬兰外长会谈。关于智利与秘鲁的渔场，确认了将合作保护。", {"CHL", "FIN"}),
        ("智利总统表示，愿意延长与芬兰达成的为期五天的停火。", {"CHL", "FIN"}),
        ("智利和芬兰两国发表关于保护冰川的“雪线”声明。", {"CHL", "FIN"}),
        ("智利总统与芬兰总统均表示，他们同意明年互访。", {"CHL", "FIN"}),
        ("瑞士外交部说，智利和芬兰之间的人道停火将延长两天。", {"CHL", "FIN"}),
        ("安理会与芬兰一起发表声明，谴责智利。", {"UN", "FIN"}),
        # who says 我们 is told behind the quotation; whom he agrees with, by the deal told of last
        ("智利与芬兰达成停火协议。“我们商定下月交换战俘。”正在罗马的芬兰外长对媒体说。", {"CHL", "FIN"}),
        ("智利与芬兰达成停火协议。“我们同意开放边境口岸”，芬兰总统说。", {"CHL", "FIN"}),
        ("智利总统会见芬兰总统。两国元首宣布把双边关系提升到全天候命运共同体。", {"CHL", "FIN"}),
        ("智利总统会见芬兰总统。两国元首见证宣布渔业、教育等领域12项合作文件。", {"CHL", "FIN"}),
    ],
)
def test_the_sides_in_other_words(text: str, parties: set[str]) -> None:
    assert {code for agreement in found(text) for code in agreement.parties} == parties


@pytest.mark.parametrize(
    "text",
    [
        "意大利总理梅洛尼会见印度总理莫迪。议员孔蒂说：“我们同意这个看法。”",
        "意大利总理梅洛尼会见印度总理莫迪。梅洛尼说：“我们还没作出决定。”",
        "外交部说，智利和古巴建交以来往来密切。",
        "日本表示不想通过谴责智利的宣言，七国集团尚无定论。",
        "外交部说，法国与瑞典达成和解是当务之急。",
        "秘鲁总统不支持周四签署的协议，智利总统也持同样看法。",
        "秘鲁总统希望智利与芬兰能签署一份像样的引渡条约。",
        "外交部说，多名高管与瑞典检方达成认罪协议。",
        "智利外长与芬兰外长会谈。智利外长表示希望坦率讨论，就扩大渔业合作达成一致。",
        "外交部说，这支乐团为智利和芬兰两国建交发挥了积极作用。",
        "外交部说，所有与智利建交的国家都收到了邀请。",
        "外交部说，智利与芬兰建交三十多年往来不断。",
        "外交部说，法国与瑞典正要结束战争，进入停战协议的谈判。",
        "印度要求停火。瑞典今天同意制裁印度的三名官员。",
        "磋商正朝着缔结全面协议的方向走，法国和印度都说有信心。",
        "法国总统马克龙会见瑞典首相。法国作出的一些承诺也要靠北方合作。",
        "法国与瑞典的官员评估协议签署半年来的执行情况，并对协定的签署进行了庆祝。",
        "智利与古巴的学者谈到“智古复交”议题。",
        "法国总统马克龙会见瑞典首相。双方要不忘建交初心。",
        "法国外长与瑞典外长会谈。\n当地医院的医生都来了。\n病人也来了。\n孩子们很高兴。\n他们同意明天手术。",
        "法国与瑞典在谈自贸协定，最终签署协定仍有很长的路要走。",
        "法国财政部与瑞典执行董事会的代表应对记者提问，没有签署文件。",
        "外交部说，智利是最先与芬兰建交的国家之一。",
        "芬兰外长说，总统对与智利达成渔业协议持开放态度。",
        "智利总统愿同芬兰以双边关系提升为全面伙伴为契机，扩大往来。",
        "外交部说，芬兰总统将于周四访问圣地亚哥，与智利签署渔业协议。",
        "智利和芬兰外长会谈达成积极成果。",
        # only an aim, a duty, a thought; what it would do; who only goes between
        "智利和芬兰都在努力达成协议。",
        "为确保智利与芬兰达成贸易协议，两国代表留在日内瓦。",
        "前部长公开主张智利与芬兰建立全面外交关系。",
        "智利和芬兰并非同意对方的一切。",
        "他会尊重智利与芬兰公司已经签署的协议。",
        "智利会与芬兰重新达成共识。",
        "智利与芬兰在就是否应签署协定争论。",
        "外交部说，智利与芬兰签署贸易协定有助分散风险。",
        "外交部说，智利与芬兰达成贸易协定将为双方带来好处。",
        "专家说，智利与芬兰签署协定的时机还不成熟。",
        "在智利与芬兰签署防务协定前两日，瑞典提出抗议。",
        "定于周三签署的智利与芬兰第一阶段协议包括关税条款。",
        "如果签订，智利将成为继瑞典之后，第三个与芬兰签订引渡条约的国家。",
        "瑞典与丹麦成功斡旋达成一项为期四天的停火协议。",
        "智利总统会见芬兰总理。\n大部分企业都认为，应当重视成本。",
        "智利与芬兰国防部的最新评估都认为，邻国要扩军。",
        "外交部说，智利芬兰渔业协定签署可期，业者受惠。",
        "智利与芬兰签定备忘录只是第一步，细节还待讨论。",
        "为了达成最终协议，智利与芬兰增加了一轮谈判。",
        "智利一直在游说芬兰达成协议。",
        "外交部发言人回应有关智利与芬兰达成停火协议的提问时表示，各方应克制。",
        "瑞典特使表示，经过同智利与芬兰的努力，交战各方终于达成了协议。",
        "日本外相访问法国，与法国外长会谈，英国外长同意加强合作。",
        "智利铁路已与芬兰企业签约购买列车。",
        "智利外长会见芬兰外长。\n当局停止为芬兰记者续签记者证。",
        "在智利总统的领导下——芬兰总理林科宁决定迁走大使馆。",
        "智利和芬兰将公布数据，智利央行和芬兰央行利率决定也在其中。",
        "智利外长同意芬兰代表所言，并说邻国不乐见冲突。",
        # one acts on the other, one is only named; a lone doer, a firm, a treaty that many join; others wish it
        "智利揭露芬兰政权走私，决定采取措施。",
        "法国副部长会上坐在了瑞典外长的旁边，签署了宣言。",
        "智利外长同芬兰外长会谈。\n看到形势好转，最终让智利政府决定支持这座城市。",
        "智利外长同芬兰外长会谈。\n智利则于7月正式签署《全面与进步跨太平洋伙伴关系协定》。",
        "智利外长同芬兰外长会谈。\n10月12日在里加与拉脱维亚签署商贸协定。",
        "智利希望法国在本周的峰会上，同意启动漫长的谈判进程。",
        "智利企业与芬兰公司签署了合作备忘录。",
        "智利国会提出“智芬复交”与渔业两个讨论案。",
        "法国防长说，根据与瑞典、挪威合作分析的结果，已经确认印度发射的物体进入轨道。",
        "智利总统将访问芬兰，并与芬兰总统会谈，确认以智利的海上局势为背景深化合作。",
        "智利和古巴的意见一致吗？芬兰学者说，两国外长还在会谈。",
        "智利外长会见古巴外长。\n专家说，此次会谈无论达成何种程度的协议，都是进步。",
        "法国总统赞成与瑞典签署和平协定。",
        # a noun, a plan that was changed, what may come; an aim; a union after talks with another
        "智利外长与芬兰外长会谈。双边对渔业的共同承诺，是合作的基础。",
        "智利外长与芬兰外长会谈。据称原本会在周五正式谈妥，后来提前了。",
        "智利与芬兰关系紧张，指望双方达成共识不切实际。",
        "文章的答案是：“如果在与芬兰总统的会谈后，智利总统同意重启对话，一切会好转。”",
        "智利总统与芬兰总统通话。智利总统说，首先要全力救人，并与芬兰确认情况。",
        "智利总统在谈与芬兰的关系。他对于跟芬兰签署和平协议抱持反对意见。",
        "智利总统在谈与芬兰的关系。与芬兰签署和平协议得不偿失。",
        "智利与芬兰仍在谈判。市场对于达成协议已有准备。",
        "智利与芬兰的条约2014年起有效，经双方同意可再延三年。",
        "智利总统签署总统备忘录，芬兰表示不满。",
        "智利外长与芬兰外长会谈。秘鲁则于7月签署正式协议，从2024年起加入公约。",
        "智利政府公布了双方于11月在芬兰首都赫尔辛基签署的声明，文中提到，双方同意结束冲突。",
        "智利总统可能于12月访问芬兰，并就联合声明达成一致。",
        "智利与芬兰即将就释放船员，以换取开放渔港等问题签订协议。",
        "智利与芬兰仍在交战。人们希望看到成果，以谈判达成权力共享和停火协议。",
        "瑞士外交部说，智利和芬兰之间的停火可能延长两天。",
        "根据瑞士和秘鲁斡旋的协议，智利将释放20名战俘。",
        "智利与芬兰双方都有专家，双方专家发表的声明不同。",
    ],
)
def test_no_other_side(text: str) -> None:
    assert found(text) == ()


def test_members_of_a_union_agree_among_themselves() -> None:
    agreements = found("印度要求停火。欧盟各国今天同意制裁印度的三名官员。")
    assert [a.parties for a in agreements] == [("EU",)]


def test_what_is_only_alluded_to_is_no_second_item() -> None:
    text = "法国与瑞典签署了渔业协定。\n法国总统在两国签署协定后发表讲话。"
    assert [a.rule for a in found(text)] == ["agreement_sign"]


def test_one_paper_announces_no_list() -> None:
    text = "智利和芬兰会谈。两国2011年签署了一项渔业合作协议。2016年，两国同意交换船只。"
    assert [a.rule for a in found(text)] == ["agreement_sign", "agreement_consent"]


def test_a_deal_that_others_brokered_has_terms() -> None:
    text = "智利与芬兰达成停火协议。根据瑞士斡旋的协议，智利将释放20名战俘。"
    assert [a.parties for a in found(text)] == [("CHL", "FIN")] * 2


def test_what_would_lengthen_a_truce_is_no_second_item() -> None:
    text = "智利与芬兰达成停火协议。秘鲁说，每多交还十艘船，休战就会延长一天。"
    assert [a.rule for a in found(text)] == ["agreement_consensus"]


def test_the_day_of_signing_is_no_due_date() -> None:
    (signed,) = found("智利外长与芬兰外长14日签署协议，将在明年5月重开渔港。")
    assert signed.due_start == date(2024, 5, 1)
    assert found("智利外长与芬兰外长14日签署协议。")[0].due_start is None


@pytest.mark.parametrize(
    "by_the_way",
    ["不顾外界反对", "本着相互尊重的精神", "在会谈中", "在为期两天的会谈后", "经过多轮磋商", "以视频方式", "首次"],
)
def test_what_stands_by_the_way_before_the_words(by_the_way: str) -> None:
    met = "智利外长会见芬兰外长。"
    assert [set(a.parties) for a in found(f"{met}智方{by_the_way}同意加强救灾合作。")] == [{"CHL", "FIN"}]
    assert [set(a.parties) for a in found(f"{met}双方{by_the_way}同意加强救灾合作。")] == [{"CHL", "FIN"}]
    assert found(f"{met}双方{by_the_way}反对加强救灾合作。") == ()


def test_what_is_only_announced_is_one_item_with_what_is_said_next() -> None:
    met = "智利外长与芬兰外长会谈。"
    assert len(found(f"{met}双方一致同意，将两国关系提升为战略伙伴关系。")) == 1
    assert len(found(f"{met}双方一致同意扩大往来，将两国关系提升为战略伙伴关系。")) == 2
    assert not found("智利与芬兰达成停火协议。“我们同意交换战俘”，秘鲁外长说。")[1:]
