"""Every act word finds its example and leaves its near miss alone.

Whole sentences give the acts, speakers and targets they should.
"""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract
from pipelines.extract.facts import Statement
from pipelines.extract.statements.act_words.cues import Cue, act_cues

DAY = date(2023, 3, 14)


def found(text: str) -> tuple[Statement, ...]:
    return extract(ArticleText("", text, DAY)).statements


@pytest.mark.parametrize("cue", act_cues(), ids=[c.name for c in act_cues()])
def test_finds_its_example(cue: Cue) -> None:
    example = dict(cue.example)
    acts = [(s.speaker, s.act) for s in found(example["text"]) if s.rule == f"act_{cue.name}"]
    assert (example["speaker"], cue.act) in acts


@pytest.mark.parametrize("cue", act_cues(), ids=[c.name for c in act_cues()])
def test_leaves_its_near_miss_alone(cue: Cue) -> None:
    assert [s for s in found(cue.near_miss) if s.act == cue.act] == []


# text -> (speaker, act, targets) of every statement, in order
WHOLE = [
    (
        "中国外长王毅同日本外相上川阳子举行会谈。王毅表示，双方应加强沟通。中方愿同日方推进合作，欢迎更多日本企业来华。",
        [("王毅", "appeal", {"JPN"}), ("王毅", "pledge", {"JPN"}), ("王毅", "support", {"JPN"})],
    ),
    (
        "“我们反对任何单边制裁。”中国外交部发言人毛宁说。",
        [("毛宁", "criticise", set())],
    ),
    (
        "日本外相林芳正就军舰活动表示抗议，并强烈要求中方停止有关行动。",
        [("林芳正", "criticise", {"CHN"}), ("林芳正", "demand", {"CHN"})],
    ),
    (
        "中国国家主席习近平会见汤加国王图普六世。图普六世表示，汤方愿同中方拓展合作。",
        [("图普六世", "pledge", {"CHN"})],
    ),
    ("据共同社报道，日本外相上川阳子敦促中国取消进口限制。", [("上川阳子", "demand", {"CHN"})]),
    ("中国外交部发言人汪文斌说，美方应尊重事实。专家认为，美国必须改变政策。", [("汪文斌", "appeal", {"USA"})]),
    ("日本外相强烈要求中方迅速对日本食品采取的进口限制。", []),
    ("韩国总统尹锡悦表示，韩方不反对中国的提议。", []),
    ("美国国务卿布林肯问道，中国是否愿意支持这一提议。", []),
    ("德国外长贝尔伯克在外界支持下当选，并将于下周访问日本。", []),
    ("俄罗斯外长拉夫罗夫表示，正在讨论日期。", []),
    ("欧盟危机处置执行委员贝拉尔（Anna Belar）呼吁以色列立即停火。", [("贝拉尔", "appeal", {"ISR"})]),
    (
        "越南总理范明政就法国前总统吉斯卡尔·德斯坦去世向法国总统马克龙表示深切的哀悼。",
        [("范明政", "support", {"FRA"})],
    ),
    ("智利外长范克拉维伦对秘鲁外长说，我们要减少边境的驻军。", [("范克拉维伦", "pledge", {"PER"})]),
    ("意大利外长塔亚尼指俄罗斯派遣舰队，进一步加剧紧张局势。", [("塔亚尼", "criticise", {"RUS"})]),
    (
        "“两国就谈判达成了共识。会继续合作，争取早日签约。”结束会谈的挪威外交大臣艾德向瑞典外长如是说。",
        [("艾德", "pledge", {"SWE"})],
    ),
    ("英国首相斯塔默表示，将与法国总统马克龙就下一步行动进行磋商。", [("斯塔默", "pledge", {"FRA"})]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "acts"), WHOLE, ids=[text[:12] for text, _ in WHOLE])
def test_whole_sentences(text: str, acts: list[tuple[str, str, set[str]]]) -> None:
    assert [(s.speaker, s.act, set(s.targets)) for s in found(text)] == acts


def test_says_whose_account_it_is() -> None:
    (statement,) = found("据共同社报道，日本外相上川阳子敦促中国取消进口限制。")
    assert statement.attributed_to == "共同社"


# The account in which her words stand: of the side that gives it, not of whoever only speaks before
READOUTS = [
    ("据德国外交部介绍，贝尔伯克在会谈中要求中方放宽出口限制。", "德国外交部"),
    ("德国外交部当天发布的新闻稿称，双方就贸易交换意见。贝尔伯克在会谈中要求中方放宽出口限制。", "德国外交部"),
    ("德方称，贝尔伯克在会谈中要求中方放宽出口限制。", "德方"),
    ("德国外交部对会谈表示满意。贝尔伯克在会谈中要求中方放宽出口限制。", None),
    ("据德国外交部介绍，双方就贸易交换意见。\n贝尔伯克在会谈中要求中方放宽出口限制。", None),
]


@pytest.mark.parametrize(("text", "account"), READOUTS, ids=[text[:16] for text, _ in READOUTS])
def test_says_whose_readout_it_is(text: str, account: str | None) -> None:
    said = found("德国外长贝尔伯克同中国外长王毅在柏林举行会谈。\n" + text)
    assert [s.attributed_to for s in said if s.act == "demand"] == [account]


def test_quotes_are_verbatim() -> None:
    text = "中国外长王毅对德国总理朔尔茨说：“中方愿同德方深化合作。”"
    (statement,) = found(text)
    assert text[statement.start : statement.end].endswith("愿同德方深化合作")
    assert statement.direct


def test_a_quote_ends_with_its_half_of_the_sentence() -> None:
    text = "法国外长呼吁瑞典开放市场，以利双方企业；另据挪威媒体报道，当地工厂已经停工。"
    (said,) = found(text)
    assert text[said.start : said.end] == "法国外长呼吁瑞典开放市场，以利双方企业"


def test_what_two_agreed_before_hides_no_act_of_one() -> None:
    (hoped,) = found("法国外长勒德里昂23日与王毅通电话，跟进上月两国领导人达成的共识，期望能在投资谈判中取得进展。")
    assert (hoped.speaker, hoped.act) == ("勒德里昂", "appeal")


def test_what_is_said_at_home_to_those_at_home_is_no_statement() -> None:
    home = "李家超出席区议会选举活动。他表示，希望市民踊跃投票。当局会继续打击骗案。"
    assert found(home) == ()
    assert [s.act for s in found(home + "他又说，希望美国停止干预香港事务。")] != []
