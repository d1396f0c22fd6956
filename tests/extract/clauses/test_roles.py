"""Who does what in the words before a trigger: noun groups, prepositions, clauses that take no part."""

from datetime import date

import pytest

from pipelines.extract.article_text import ArticleText
from pipelines.extract.clauses.article.story import read
from pipelines.extract.clauses.taking_part.roles import roles

TABLE = [
    # the words before the trigger (|), the role of each party
    ("王毅与巴基斯坦外长达尔|会谈", {"王毅": "subject", "巴基斯坦外长达尔": "with"}),
    ("王毅和巴基斯坦外长达尔|会谈", {"王毅": "subject", "巴基斯坦外长达尔": "subject"}),
    ("王毅周三在罗马和意大利外长塔亚尼|会谈", {"王毅": "subject", "罗马": "at", "意大利外长塔亚尼": "with"}),
    ("与亲密盟友加拿大总理卡尼|会面后", {"加拿大总理卡尼": "with"}),
    ("卢比奥同正在当地访问的瑞典外相斯特内加德|会晤", {"卢比奥": "subject", "瑞典外相斯特内加德": "with"}),
    ("卢比奥同访问挪威的瑞典外相斯特内加德|会晤", {"卢比奥": "subject", "挪威": "go", "瑞典外相斯特内加德": "with"}),
    ("塔亚尼9日在意大利同来罗马出席北约峰会并进行工作访问的瑞典外相斯特内加德|会晤",
     {"塔亚尼": "subject", "意大利": "at", "罗马": "go", "瑞典外相斯特内加德": "with"}),
    ("张汉晖9日在京同来华的瑞典外相斯特内加德|会晤",
     {"张汉晖": "subject", "华": "go", "瑞典外相斯特内加德": "with"}),
    ("普京在莫斯科同前来出席卫国战争胜利80周年纪念和阅兵活动的塞尔维亚总统武契奇|会谈",
     {"普京": "subject", "莫斯科": "at", "塞尔维亚总统武契奇": "with"}),
    ("李强陪同来华访问的荷兰首相斯霍夫|参观", {"李强": "subject", "华": "go", "荷兰首相斯霍夫": "subject"}),
    ("岩屋毅在金边近郊的首相官邸与柬埔寨首相洪玛奈|会谈",
     {"岩屋毅": "subject", "金边": "at", "首相官邸": "at", "柬埔寨首相洪玛奈": "with"}),
    ("岩屋毅在安曼的约旦外交部与约旦外长萨法迪|会谈",
     {"岩屋毅": "subject", "安曼": "at", "约旦外交部": "at", "约旦外长萨法迪": "with"}),
    ("越南总理范明政应中国总理李强邀请|访问", {"越南总理范明政": "subject", "中国总理李强": "inviter"}),
    ("据韩国外交部长赵兑烈透露，王毅将|访问", {"韩国外交部长赵兑烈": "source", "王毅": "object"}),
    ("王毅在普京访问中国期间与拉夫罗夫|会谈",
     {"王毅": "subject", "普京": "beside", "中国": "go", "拉夫罗夫": "with"}),
    ("在会见普京时王毅|表示", {"普京": "beside", "王毅": "subject"}),
    ("王毅会见巴西总统卢拉并与巴西外长维埃拉|会谈",
     {"王毅": "subject", "巴西总统卢拉": "met", "巴西外长维埃拉": "with"}),
    ("中国提出的方案获巴西总统卢拉称赞并与王毅|会谈",
     {"中国": "subject", "巴西总统卢拉": "agent", "王毅": "with"}),
    ("美国总统特朗普任命的特使维特科夫|抵达", {"美国总统特朗普": "of", "特使维特科夫": "subject"}),
    ("出席北约峰会的日本首相石破茂|会见", {"日本首相石破茂": "subject"}),
    ("瑞典渔民在丹麦与挪威边境被冰岛海警|扣留",
     {"瑞典": "subject", "丹麦": "at", "挪威": "at", "冰岛海警": "agent"}),
    ("李强和东道主马来西亚总理安瓦尔|同意", {"李强": "subject", "马来西亚总理安瓦尔": "subject"}),
    ("美国特使维特科夫与女婿库什纳19日先后与乌克兰代表|会面",
     {"美国特使维特科夫": "subject", "库什纳": "subject", "乌克兰代表": "with"}),
    ("中国的立场没有改变，法国外长巴罗|表示", {"中国": "of", "法国外长巴罗": "subject"}),
    ("中国的谈判团队与法国外长巴罗|会谈", {"中国": "subject", "法国外长巴罗": "with"}),
    ("王毅在外交部副部长孙卫东陪同下|抵达", {"王毅": "subject", "外交部副部长孙卫东": "beside"}),
    ("中方邀请法国外长巴罗|访问", {"中方": "subject", "法国外长巴罗": "object"}),
    ("德国外长瓦德富尔代表总理默茨|会见", {"德国外长瓦德富尔": "subject", "代表总理默茨": "of"}),
    ("包括法国和德国等产油国周日|举行", {"法国": "subject", "德国": "subject"}),
    ("何立峰第六次代表习近平|访问", {"何立峰": "subject", "习近平": "of"}),
    ("何立峰将于20日代表习近平|访问", {"何立峰": "subject", "习近平": "of"}),
    ("何立峰以习近平特使身份|访问", {"何立峰": "subject", "习近平特使": "of"}),
    ("日本外相岩屋毅就王毅访问韩国一事|表示", {"日本外相岩屋毅": "subject", "王毅": "about", "韩国": "about"}),
    ("双方就主席习近平访越事宜|进行", {"双方": "subject", "主席习近平": "about", "越": "go"}),
    ("王毅在与泰国国家立法议会主席蓬贝|会面时", {"王毅": "subject", "泰国": "with", "议会主席蓬贝": "with"}),
    ("王毅与新加坡内阁资政李显龙|会谈", {"王毅": "subject", "新加坡内阁": "with", "李显龙": "with"}),
    ("王毅与他的法国同行|会谈", {"王毅": "subject", "他": "of", "法国": "with"}),
    ("发言人毛宁被问及巴西总统卢拉将与王毅|会晤", {"发言人毛宁": "subject", "巴西总统卢拉": "object", "王毅": "with"}),
    ("王毅及巴西外长维埃拉|会晤", {"王毅": "subject", "巴西外长维埃拉": "subject"}),
    ("岩屋毅趁东盟峰会之机与王毅|会晤", {"岩屋毅": "subject", "王毅": "with"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_roles(text: str, expected: dict[str, str]) -> None:
    (line,) = read(ArticleText("", text.replace("|", "") + "。", date(2025, 7, 18))).lines
    end = next(i for i, at in enumerate(line.at) if at == text.index("|"))
    assert {r.token.text: r.role for r in roles(line, 0, end)} == expected
