"""Who announces what his own state does takes part in it."""

from datetime import date

import pytest

from tests.extract.told import events_of

DAY = date(2025, 3, 14)
ANNOUNCED = (
    ("法国总统马克龙宣布，法国将制裁越南官员。", "sanction", ("马克龙",)),
    ("法国外长巴罗发表声明，宣布法国正式中止与越南的引渡条约。", "sanction", ("巴罗",)),
    ("法国总统马克龙宣布，法国将向越南提供两千万欧元援助。", "aid", ("马克龙",)),
    ("法国总统马克龙宣布，德国将制裁越南官员。", "sanction", ()),
    ("法国总统马克龙批评说，法国将制裁越南官员。", "sanction", ()),
)


@pytest.mark.parametrize(("text", "kind", "people"), ANNOUNCED)
def test_who_announces_it_takes_part(text: str, kind: str, people: tuple[str, ...]) -> None:
    assert [e.people for e in events_of(text, DAY, kind)] == [people]
