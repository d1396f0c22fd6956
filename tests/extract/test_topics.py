"""Topics of clauses and articles: each row a sentence and what it is about."""

import pytest

from pipelines.extract.topics import leanings, terms, topics_in_context, topics_of_article, topics_of_span
from schemas import vocabulary

TOPICS = set(vocabulary.TOPICS) - {"other"}

SPANS = [
    ("日方要求中方立即拆除在专属经济区内设置的浮标", {"maritime_law"}),
    ("要求尽快取消对日本产水产品的进口限制", {"food_import_ban"}),
    ("双方同意尽早举行日中安全对话", {"security_dialogue_hotline"}),
    ("呼吁有关国家停止对半导体实施出口管制", {"tech_export_controls"}),
    ("双方还就北韩试射弹道导弹交换了看法", {"north_korea", "nuclear_missile"}),
    ("愿向该国再捐赠一百万剂新冠疫苗", {"vaccines", "health_pandemic"}),
]

NEAR_MISSES = [
    "他用普通话向来宾致意",
    "会见在中南海举行",
    "东海岸的气温将下降",
    "他谈到以军事手段之外的办法",
    "这是公民的个人权利",
    "双方在人民大会堂新疆厅合影",
    "外长在接受本报采访中谈了童年",
    "这些节目其中关系不大的一段已删去",
    "部长萨德第二天离开",
    "香港中通社的记者问了他",
]


@pytest.mark.parametrize(("text", "topics"), SPANS)
def test_a_clause_has_its_topics(text: str, topics: set[str]) -> None:
    assert set(topics_of_span(text)) == topics


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_misses_have_none(text: str) -> None:
    assert topics_of_span(text) == ()


def test_a_passing_word_in_a_long_article_is_no_topic() -> None:
    assert "tibet" not in dict(topics_of_article("市集开张", "摊位前排起长队。" * 300 + "他去过拉萨。"))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("越南外交部发言人表示，一切使东海局势复杂化的行为必须停止。", "south_china_sea"),
        ("越南和日本两国外长谈到东海局势。", "senkaku_diaoyu"),
    ],
)
def test_which_sea_is_meant(text: str, topic: str) -> None:
    assert [x for x, _ in topics_of_article("", text) if x in ("south_china_sea", "senkaku_diaoyu")] == [topic]


def test_a_topic_of_the_agenda_needs_one_mention_only() -> None:
    text = "两国外长举行会谈。双方就俄乌冲突、中东局势交换意见，并确认在气候变化领域合作。"
    assert {"ukraine_war", "middle_east", "climate_environment"} <= set(dict(topics_of_article("外长会谈", text)))


def test_what_stands_where_nothing_is_told_weighs_less() -> None:
    text = "两国外长举行会谈。" + "街边的树一棵一棵绿了。" * 30 + "他写过石油。" * 2
    told, passing = topics_of_article("", text, [(len(text) - 12, len(text))]), topics_of_article("", text, [(0, 9)])
    assert "energy" in dict(told)
    assert "energy" not in dict(passing)


def test_what_tells_nothing_of_diplomacy_has_fewer_topics() -> None:
    text = "候选人在集会上谈到疫情和就业。" + "台下的人举起了标语。" * 30
    assert "health_pandemic" not in dict(topics_of_article("", text, ()))
    assert "health_pandemic" in dict(topics_of_article("", text, [(n, n + 10) for n in range(0, 300, 10)]))


def test_one_word_weighs_less_beside_what_the_article_is_about() -> None:
    text = "双方讨论贸易。{}另一方谈到奥运会。" + "天气很好，会场很静。" * 10
    alone, beside = (dict(topics_of_article("", text.format(more))) for more in ("", "贸易壁垒、贸易逆差。" * 12))
    assert "culture_sport" in alone
    assert "culture_sport" not in beside


def test_a_longer_term_speaks_of_what_is_inside_it() -> None:
    assert set(topics_of_span("谴责朝鲜绑架日本人")) == {"abductions", "north_korea"}
    assert "energy" not in topics_of_span("关于福岛第一核电站处理水")


def test_a_bare_span_takes_the_topics_of_its_sentence_then_of_the_article() -> None:
    sentence = "就海警船进入钓鱼岛周边，日方要求采取积极措施。"
    assert topics_in_context("要求采取积极措施", sentence, "", ()) == ("maritime_law", "senkaku_diaoyu")
    assert topics_in_context("要求解释", "日方要求解释。", "", (("taiwan", 4), ("trade", 1))) == ("taiwan",)


def test_of_the_topics_of_its_sentence_those_of_the_article_come_first() -> None:
    sentence = "总统在太空展览上要求取消这些规定。"
    assert topics_in_context("要求取消这些规定", sentence, "", (("space", 3),)) == ("space",)
    sentence = "外长在世界遗产大会期间就关税要求对方尽快纠正。"
    assert topics_in_context("要求对方尽快纠正", sentence, "", (("tariffs", 6),)) == ("tariffs",)


def test_a_bare_sentence_goes_on_with_what_was_said_before() -> None:
    article = (("trade", 9), ("space", 2))
    assert topics_in_context("要求尽快答复", "他要求尽快答复。", "会上谈到太空合作。", article) == ("space",)
    assert topics_in_context("要求尽快答复", "他要求尽快答复。", "会上谈到世界遗产。", article) == ("trade",)


def test_a_bare_headline_has_topics() -> None:
    assert dict(topics_of_article("中美就关税谈判", ""))["tariffs"] == 1


def test_topics_come_with_mentions_most_mentioned_first() -> None:
    assert topics_of_article("", "台湾海峡和平。两国外长谈到台湾，也谈到香港。")[0] == ("taiwan", 2)


def test_only_topics_of_the_closed_list() -> None:
    assert {term.topic for term in terms()} - {"-"} == TOPICS


def test_scopes_and_weights_are_known() -> None:
    assert {term.scope for term in terms()} <= {"article", "clause", "both"}
    assert all(0 <= term.weight <= 2 for term in terms())


def test_no_row_twice_and_every_topic_well_furnished() -> None:
    keys = [(term.topic, term.surface, term.scope) for term in terms()]
    assert len(keys) == len(set(keys))
    assert all(sum(key[0] == topic for key in keys) >= 15 for topic in TOPICS)


def test_every_topic_has_its_leaning() -> None:
    assert set(leanings()) == TOPICS
    assert all(-1.5 <= leaning <= 1.5 for leaning in leanings().values())
