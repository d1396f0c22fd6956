"""One fact in other forms of its verb and object: aspect, light verbs, descriptions between, the object put first."""

from datetime import date

import pytest

from tests.extract.told import events_of

CASES = [
    ("挪威外长艾德12日跟专程前来的芬兰外长瓦尔托宁举行了会谈。", "meeting", {"NOR", "FIN"}),
    ("挪威外长艾德12日就渔业问题与新上任的芬兰外长瓦尔托宁举行了会谈。", "meeting", {"NOR", "FIN"}),
    ("挪威外长艾德12日和到访的芬兰外长瓦尔托宁举行了两小时的会谈。", "meeting", {"NOR", "FIN"}),
    ("挪威外长艾德12日同应邀来访的芬兰外长瓦尔托宁完成了首轮会谈。", "meeting", {"NOR", "FIN"}),
    ("挪威外长艾德12日与芬兰外长瓦尔托宁就如何结束冲突举行了会谈。", "meeting", {"NOR", "FIN"}),
    ("挪威外长艾德12日与芬兰外长瓦尔托宁结束了一对一的对话。", "meeting", {"NOR", "FIN"}),
    ("挪威外长艾德12日与芬兰外长瓦尔托宁围绕能源等议题进行了交流。", "meeting", {"NOR", "FIN"}),
    ("挪威外长艾德12日应约同芬兰外长瓦尔托宁举行会谈。", "meeting", {"NOR", "FIN"}),
    ("挪威外长艾德12日出席芬兰总统斯图布的就职典礼，但未发表讲话。", "visit", {"NOR", "FIN"}),
    ("约旦警方12日将三名被控从事间谍活动的老挝公民逮捕。老挝外交部表示关切。", "detention", {"JOR", "LAO"}),
    ("约旦警方12日将至少五名老挝公民拘留。老挝外交部表示关切。", "detention", {"JOR", "LAO"}),
    ("一艘老挝货船12日被约旦当局查扣。老挝外交部表示关切。", "detention", {"JOR", "LAO"}),
    ("一名老挝外交官遭约旦驱逐。老挝外交部表示关切。", "sanction", {"JOR", "LAO"}),
    ("约旦将一名老挝外交官逐出国境。老挝外交部表示关切。", "sanction", {"JOR", "LAO"}),
    ("约旦12日援助老挝一批药品。老挝外交部表示感谢。", "aid", {"JOR", "LAO"}),
    ("约旦12日赠送老挝五辆救护车。老挝外交部表示感谢。", "aid", {"JOR", "LAO"}),
]
NOT_HELD = [
    "挪威外长艾德12日谈到如何与芬兰外长瓦尔托宁举行会谈。",
    "挪威外长艾德12日就如何与芬兰会谈听取意见。",
]


@pytest.mark.parametrize(("text", "kind", "sides"), CASES)
def test_read_all_the_same(text: str, kind: str, sides: set[str]) -> None:
    found = [e for e in events_of(text, date(2025, 3, 14), kind) if e.status == "held"]
    assert [set(e.parties) | set(e.targets) for e in found] == [sides]


@pytest.mark.parametrize("text", NOT_HELD)
def test_how_is_no_talk(text: str) -> None:
    assert not [e for e in events_of(text, date(2025, 3, 14)) if e.status == "held"]
