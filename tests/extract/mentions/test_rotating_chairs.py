"""States that chair a body for a time."""

from datetime import date

from tests.extract.told import events_of


def calls(text: str) -> list[tuple[str, ...]]:
    return [e.parties for e in events_of(text, date(2025, 7, 24), "call")]


def test_the_chair_stands_for_its_state() -> None:
    assert calls("法国总统马克龙与七国集团轮值主席、加拿大总理卡尼通电话。") == [("FRA", "CAN")]
    assert calls("泰国总理阿努廷与东盟轮值主席国、菲律宾总统马科斯通电话。") == [("THA", "PHL")]


def test_a_body_with_a_chairman_of_its_own_keeps_him() -> None:
    assert set(calls("日本首相石破茂与欧盟委员会主席、法国总统马克龙通电话。")[0]) >= {"JPN", "EU"}
