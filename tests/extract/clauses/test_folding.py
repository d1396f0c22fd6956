"""Mentions -> tokens: one party from country, body, titles and name; several countries of one office."""

from datetime import date

import pytest

from pipelines.extract.article_text import ArticleText
from pipelines.extract.clauses.article.story import read

TABLE = [
    # text, [(text of the token, codes, name, kind of office)]
    ("中共中央政治局委员、中国外长王毅会见日本外务审议官山田重一。",
     [("中共中央政治局委员、中国外长王毅", ("CHN",), "王毅", "foreign_minister"),
      ("日本外务审议官山田重一", ("JPN",), "山田重一", "deputy_permanent_foreign_secretary")]),
    ("中国和日本外长通话。", [("中国和日本外长", ("CHN", "JPN"), None, "foreign_minister")]),
    ("英国、法国和德国领导人发表声明。", [("英国、法国和德国领导人", ("GBR", "FRA", "DEU"), None, "leader")]),
    ("日美外长和防长会谈。",
     [("日美外长", ("JPN", "USA"), None, "foreign_minister"), ("防长", ("JPN", "USA"), None, "defence_minister")]),
    ("法国外交部长兼欧洲事务部长巴罗会见美方代表团。",
     [("法国外交部长兼欧洲事务部长巴罗", ("FRA",), "巴罗", "foreign_minister"),
      ("美方代表团", ("USA",), None, "collective")]),
    ("挪威的渔业大臣赫尔兰说。", [("挪威的渔业大臣赫尔兰", ("NOR",), "赫尔兰", "minister")]),
    ("轮值主席国智利的数字事务部长里韦罗说。",
     [("智利的数字事务部长里韦罗", ("CHL",), "里韦罗", "minister")]),
    ("他会见挪威的海洋事务部长。", [("他", (), None, ""), ("挪威的海洋事务部长", ("NOR",), None, "minister")]),
    ("多次抨击挪威的渔业大臣赫尔兰说。",
     [("挪威", ("NOR",), None, ""), ("大臣赫尔兰", (), "赫尔兰", "minister")]),
    ("东帝汶外交与合作部长弗雷塔斯说，中国重要。",
     [("东帝汶外交与合作部长弗雷塔斯", ("TLS",), "弗雷塔斯", "minister"), ("中国", ("CHN",), None, "")]),
    ("德国联邦环境部长韦伯林克表示欢迎。",
     [("德国联邦环境部长韦伯林克", ("DEU",), "韦伯林克", "environment_minister")]),
    ("美国国务院负责军控事务的助理国务卿施陶林（Mary Stallin）会见中方代表团。",
     [("美国国务院负责军控事务的助理国务卿施陶林", ("USA",), "施陶林", "assistant_secretary"),
      ("中方代表团", ("CHN",), None, "collective")]),
    ("挪威国会外交国防委员会第二副主席诺兰德访台。",
     [("挪威国会外交国防委员会第二副主席诺兰德", ("NOR",), "诺兰德", "vice_head_of_state"),
      ("台", ("TWN",), None, "")]),
    ("瑞典政府苏丹重建特使林德（Anna Lind）访台。",
     [("瑞典政府苏丹重建特使林德", ("SWE",), "林德", "special_envoy"), ("台", ("TWN",), None, "")]),
    ("瑞典苏丹事务特使说。", [("瑞典苏丹事务特使", ("SWE",), None, "special_envoy")]),
    ("他会见瑞典、苏丹特使。",
     [("他", (), None, ""), ("瑞典", ("SWE",), None, ""), ("苏丹特使", ("SDN",), None, "special_envoy")]),
    ("挪威农民党主席海于根访台。",
     [("挪威农民党主席海于根", ("NOR",), "海于根", "party_head"), ("台", ("TWN",), None, "")]),
    ("美国司法部负责网络事务的助理部长赫斯说。",
     [("美国司法部负责网络事务的助理部长赫斯", ("USA",), "赫斯", "minister")]),
    ("欧盟要追责\n欧盟委员会主席冯德莱恩说。",
     [("欧盟", ("EU",), None, ""), ("欧盟委员会主席冯德莱恩", ("EU",), "冯德莱恩", "commission_president")]),
    ("中国敦促总统马尔蒂。", [("中国", ("CHN",), None, ""), ("总统马尔蒂", (), "马尔蒂", "head_of_state")]),
    ("沙特、埃及和约旦等3国外长会晤。",
     [("沙特、埃及和约旦等3国外长", ("SAU", "EGY", "JOR"), None, "foreign_minister")]),
    ("日本、美国与印度的三国外长会谈。",
     [("日本、美国与印度的三国外长", ("JPN", "USA", "IND"), None, "foreign_minister")]),
    ("他会见日本、新加坡领导人。",
     [("他", (), None, ""), ("日本", ("JPN",), None, ""), ("新加坡领导人", ("SGP",), None, "leader")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_tokens(text: str, expected: list[tuple[str, tuple[str, ...], str | None, str]]) -> None:
    tokens = [x for line in read(ArticleText("", text, date(2023, 2, 18))).lines for x in line.tokens]
    assert [(x.text, x.codes, x.person, x.office_kind) for x in tokens] == expected
