"""Whom the words before a trigger only speak of, or bring together: 丙就|甲与乙会谈, 丙主持|甲与乙会谈.

Not here: the roles themselves (roles.py), the trigger in its clause (triggers/reading.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.governors import joined
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

DONE_TO = re.compile(expand("<levy>|制裁|禁令|禁运|禁止|关税|限制|管制|反倾销|援助|捐|袭|轰炸|打击|开火|炮击"))
BROKERS = re.compile("(?:主持|主办|承办|促成|斡旋|调停|调解|撮合|安排|协调|见证|监督|召集|推动)了?$")
TOPIC = re.compile("(?:就|围绕|关于|有关|因|为)$")  # 就[朝鲜]与[乙]会谈

ABOUT_TO = re.compile(  # 回答有关甲|将与|乙会晤的提问
    f"(?:{t.TIME}|将|拟|会|要|可能|或|能否|是否|即将|已|曾|计划|打算|预计|在)+[与同和跟]"
)


def left_of(line: Line, clause_start: int, start: int, end: int) -> list[Role]:
    """What stands before a trigger; who only speaks of the talks, or hosts them, takes no part in them."""
    found = roles(line, clause_start, start)
    if DONE_TO.search(line.code, start, end):
        return found  # 丙对甲与乙的商品|加征关税
    topic = spoken_of(line, found, "的" in line.code[max(0, start - 1) : end])
    return found if topic is None else [found[topic]._replace(role="subject"), *found[topic + 1 :]]


def spoken_of(line: Line, found: list[Role], named_so: bool) -> int | None:
    """Which role begins what somebody speaks of: 丙对|甲与乙…, 就|甲与乙的会谈而言, 就|甲国与乙国进行的谈判."""
    for at in range(len(found) - 1):
        first, second = found[at], found[at + 1]
        before, gap = line.code[: first.position], line.code[first.position + 1 : second.position]
        named = not named_so and first.token.symbol == t.SIDE and TOPIC.search(before) is not None
        about = (first.role == "to" and at > 0) or (first.role == "about" and not named)
        brokered = at > 0 and first.role in ("event", "object", "subject") and BROKERS.search(before) is not None
        planned = about and first.token.symbol in t.NAMED and ABOUT_TO.match(gap) is not None
        if (about or brokered) and second.role == "with" and (planned or joined(gap)):
            return at
    return None
