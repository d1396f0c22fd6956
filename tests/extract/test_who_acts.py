"""Who takes part where the subject stands oddly: behind 因为, or as 他."""

from datetime import date

import pytest

from pipelines.extract import ArticleText, extract

CASES = [
    ("因为法国总统马克龙会见达赖喇嘛，中国提出抗议。", "meeting", ("马克龙", "达赖喇嘛")),
    ("林郑月娥等官员2020年8月被美国制裁。", "sanction", ("林郑月娥",)),
    ("法国外长巴罗抵达东京。他将出席七国集团外长会议。", "meeting", ("巴罗",)),
]


@pytest.mark.parametrize(("text", "kind", "people"), CASES, ids=[text[:10] for text, *_ in CASES])
def test_people(text: str, kind: str, people: tuple[str, ...]) -> None:
    events = [e for e in extract(ArticleText("", text, date(2025, 3, 14))).events if e.type == kind]
    names = {name for e in events for name in e.people}
    assert len(events) == 1
    assert all(any(name.endswith(short) for name in names) for short in people), names
    assert len(names) == len(people)


def test_a_visit_to_one_of_many_is_to_no_continent() -> None:
    text = "日本首相石破茂计划于5月访问巴西等中南美洲国家。"
    (visit,) = extract(ArticleText("", text, date(2025, 3, 14))).events
    assert (visit.place, visit.country) == (None, "BRA")
