"""What sides agree that they will do: 达成协议，释放…; 甲同意减税；乙暂停管制. Not what was done by it (据此释放了).

Belongs here: releases and measures told as the terms of a deal. Not here: agreements (agreements/finding.py).
"""

import re

from pipelines.extract.clauses.reading import Spot
from pipelines.extract.rulebook import EventRule

TERMS = re.compile(
    "(?:协议|内容|条件|方案|草案|提议)[^，。；]{0,6}(?:包括|规定|要求|，?是|为|：)[^。；]{0,50}$"
    "|(?:达成|同意|接受)[^。；了已]{0,30}(?:协议|停火|休战)[^。；了已]{0,30}$"
    "|(?:依照|根据|按照|依据)[^，。；]{0,14}(?:协议|安排|方案)，[^。；了已]{0,40}$"
)
LISTED = re.compile("(?:同意|承诺|答应|许诺)[^。]*；[^，；。了已]{0,16}$")
DONE = re.compile("(?<!为)了|已|曾|据此|昨|今天|今日|当天|随后|逐批|陆续|先后|生效后|成功|首批|分批|期间|获释")
IN_EXCHANGE = re.compile("换取(?!了)[^，。；]{0,24}$")
BY_NOW = re.compile("(?<!为)了|已|曾")
TYPES = frozenset({"easing", "sanction"})


def bargained(rule: EventRule, spot: Spot) -> bool:
    """Told as one of the terms of a deal, on no day and without a word that it was done?"""
    if in_exchange(rule, spot):
        return True
    if rule.type not in TYPES or DONE.search(spot.line.code, spot.clause_start, spot.clause_end):
        return False
    before = spot.line.code[: spot.start]
    return LISTED.search(before) is not None or (rule.name == "easing_release" and TERMS.search(before) is not None)


def in_exchange(rule: EventRule, spot: Spot) -> bool:
    """甲将释放人质，以换取[囚犯获释]: what is hoped for in return, unless a word says that any of it was done."""
    offered = rule.name == "easing_release" and IN_EXCHANGE.search(spot.line.code, spot.clause_start, spot.start)
    return bool(offered) and BY_NOW.search(spot.line.code, 0, spot.clause_end) is None
