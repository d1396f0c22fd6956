"""Meetings and visits that are only words: doubted, no more than wanted, a custom, a policy, an interview.

Not here: the words that say so (rules/scope.yaml), what is still to come or was called off (status/told.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import heard, if_elected, text_left
from pipelines.extract.rulebook import EventRule


def unreal(rule: EventRule, spot: Spot) -> bool:
    """是否|会晤, 会谈|的必要性, 每年|举行会议, 呼吁任何形式的磋商, 与乙国|接触, 接受媒体|访问: nothing takes place."""
    left, code = text_left(spot), spot.line.code
    left = left.removesuffix("继续") if rule.type == "visit" else left  # 将继续|对乙国进行访问: the next stop
    if heard("doubted", left) or heard("hollow", code[spot.end : spot.clause_end]):
        return True
    if rule.type == "visit":
        return heard("interview", code[spot.clause_start : spot.end]) or heard("regular", left)
    if rule.type != "meeting":
        return False
    if heard("any_form", left + spot.trigger_code()) or if_elected(spot) or on_the_phone(spot) or pressed_on(spot):
        return True
    regular = heard("regular", code[spot.clause_start : spot.clause_end]) or heard("advised", code[: spot.start])
    return regular or (
        code.startswith("接触", spot.start) and (heard("policy", left) or not heard("contact", code[: spot.start]))
    )


PRESSED_ON = re.compile("(?:(?:推动|推进)(?!了)[^，。；与同和跟]{0,16}|(?:加快|加速|加紧)(?!了)[^，。；]{0,16})$")
NEGOTIATED = re.compile("谈判|磋商|协商")
GOING_ON = re.compile("继续(?:谈判|磋商|协商|对话)$")


def pressed_on(spot: Spot) -> bool:
    """同意继续推动三方自贸|谈判, 就重启往来而继续磋商: a course, no round of talks; not 推动甲乙举行会谈."""
    code = spot.trigger_code()
    if GOING_ON.search(code):
        return True
    bare = NEGOTIATED.fullmatch(code) is not None
    return bare and PRESSED_ON.search(spot.line.code, spot.clause_start, spot.start) is not None


PHONED = re.compile("(?:通了?(?:电?话|电)|电话(?:交谈|会谈|商谈)|致电[^，。；]{1,40})，$")
ABOUT_IT = re.compile("(?:双方|两[人国])?[还也并]?(?:就|围绕|讨论|商讨)[^，。；]*(?:磋商|协商|讨论|商讨|交流|探讨)")


def on_the_phone(spot: Spot) -> bool:
    """甲与乙通电话，就局势进行|磋商: it is the call that is told."""
    before, clause = spot.line.code[: spot.clause_start], spot.line.code[spot.clause_start : spot.clause_end]
    return PHONED.search(before) is not None and ABOUT_IT.match(clause) is not None
