"""A ministry named without its state acts for the state of the outlet, or for the one the article gives it."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

DAY = date(2025, 3, 14)
ACTING = (
    ("新华社", "商务部14日发布公告，决定把两家挪威企业列入不可靠实体清单。", ["CHN"]),
    ("新华社", "新华社北京3月14日电（记者甲乙）商务部14日公布决定，将两家挪威企业列入不可靠实体清单。", ["CHN"]),
    ("新华社", "商务部14日接连公布两项决定，前者将两家挪威企业列入不可靠实体清单。美国商务部未予置评。", ["CHN"]),
    ("新华社", "美国商务部14日发表声明。商务部又将两家挪威企业列入实体清单。", ["USA"]),
    ("新华社", "海军14日扣押了两艘挪威渔船。", []),  # whose forces, no outlet leaves to be guessed
    (None, "商务部14日发布公告，决定把两家挪威企业列入不可靠实体清单。", []),
)


@pytest.mark.parametrize(("outlet", "text", "codes"), ACTING)
def test_whose_ministry_acts(outlet: str | None, text: str, codes: list[str]) -> None:
    events = extract(ArticleText("", text, DAY, source=outlet)).events
    assert [c for e in events for c in e.parties] == codes
