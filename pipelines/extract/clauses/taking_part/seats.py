"""A place that only says where an occasion is: 在北京举行的论坛, 出席|曼谷峰会."""

import re

from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token

HELD = re.compile(f"[市省州]?(?:举行|召开|举办|登场|开幕)|{t.MECHANISM}")


def is_seat(code: str, position: int, token: Token, gap: str) -> bool:
    """在T|北京举行的论坛, 在T|印尼万隆举行的峰会, 去年|曼谷亚太经合组织峰会, 出席|曼谷峰会: it takes no part."""
    if token.symbol == t.SIDE:
        when = SEAT_TIME.search(gap) or AFTER_SOMEBODY.search(code, max(0, position - 3), position)
        return when is not None and SEAT_OF.match(code, position + 1) is not None
    if token.symbol not in (t.CAPITAL, t.PLACE) or not HELD.match(code, position + 1):
        return False
    if code[position + 1] == t.MECHANISM and gap.endswith(("出席", "参加")):
        return True
    return re.search(f"(?:[在于]|^){t.TIME}?的?$", gap) is not None and (gap != "" or code[position + 1] == t.MECHANISM)


SEAT_TIME = re.compile(f"[在于]{t.TIME}的?$")
AFTER_SOMEBODY = re.compile(f"[{t.PERSON}{t.OFFICIAL}]{t.TIME}的?$")  # 王毅与甲去年11月|印尼举行的峰会时见过面
SEAT_OF = re.compile(f"[{t.CAPITAL}{t.PLACE}]?[市省州]?(?:举行|召开|举办)的")
