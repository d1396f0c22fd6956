"""Mentions that only refer to an event told before: 会谈后, 这是两人第二次会面, 成为首位会见甲的.

Not here: which one is meant (merge.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import scope_of, text_left
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import ONE_SEES_ANOTHER, EventRule, expand

PAST = frozenset({"gather_first_since", "meet_last_time", "meet_last_held"})
ANAPHOR = re.compile(rf"(?:在|于)?(?:此次|这次|本次|该次|这场|该场|此番|上述|闭门|结束|{t.REFERENCE})*$")
OF_BOTH = re.compile(
    rf"^[^，{t.WHO[1:-1]}{t.TIME}]*(?:{t.REFERENCE})(?:此次|这次|本次)?$"
)  # 这自然是双方[会面]时的题目
COUNTING = re.compile(
    expand(
        rf"^(?:(?:这|此次|本次)?(?:将|也|亦|都|又|更)*[是为](?:自|继)?(?:{t.REFERENCE}|他们)[^，{t.WHO[1:-1]}{t.TIME}]{{0,12}}?|<interval>[^，{t.WHO[1:-1]}]{{0,6}})"
        r"(?:<first>|<again>|第[一二两三四五六七八九十\d]+次)(?:[^，与和]{0,20})$"
    )
)
FIRST_ONE = re.compile("(?:成为|是)[^，。]*(?:首位|第一位|首名|首个|首批)[^，。]*$")  # 成为首位会见甲的美国官员
THIS_IS = re.compile(
    expand(
        r"(?:(?:这|此次|本次|该次)[^，]{0,4}|(?:同时)?[也亦更](?:将)?)[是为][^，]*(?:<first>|第[一二两三四五六七八九十\d]+次|<again>)"
        rf"|(?:{t.REFERENCE}|双方|两人)(?:的)?(?:<first>|第[一二两三四五六七八九十\d]+次)(?=面对面|会|见|举行)"
    )
)


def comments(rule: EventRule, spot: Spot) -> bool:
    """成为首位会见甲的, 这将是三国首脑首次会谈, 此次日韩会谈: told before, if of the same sides."""
    if rule.frame in ONE_SEES_ANOTHER:
        return FIRST_ONE.search(text_left(spot)) is not None
    if rule.type == "call":
        this = THIS_CALL.search(spot.line.code, spot.start, spot.end)
        return (this or THIS_IS.match(spot.line.code, spot.clause_start, spot.clause_end)) is not None
    if rule.type != "meeting" or rule.name in PAST:
        return False
    if FIRST_AGAIN.match(spot.line.code, spot.clause_start) and SINCE_THEN.search(spot.line.code, 0, spot.clause_start):
        return True
    return (
        scope_of(spot).part == "mention"
        or THIS_IS.match(spot.line.code, spot.clause_start, spot.clause_end) is not None
    )


THIS_CALL = re.compile("[这此][一]?[番次通]|上述")


FIRST_AGAIN = re.compile(expand(r"<first>|第[一二两三四五六七八九十\d]+次|<again>|<interval>"))
SINCE_THEN = re.compile(
    "(?:^|[，。])这(?:也|还|亦)?(?:将)?是[^，。]*(?:以来|之后|后)，$"
)  # 这是甲9月上任后，|首度与乙会谈
INSTRUMENT = re.compile("^(?:将|希望|要)?(?:藉由?|借|借助|透过|通过|利用|以)(?:此次|这次|本次|该次|这场|该场)$")
ASPECT = re.compile(r"^(?:[后时中前上]|期间|过程|结束|内容|结果|气氛|成果|还|也|就|则|持续|历时|进行了)")


def anaphoric(rule: EventRule, spot: Spot) -> bool:
    """会谈后…, 这是两人第二次会面: talks without a party of their own are those told before; so are those joined."""
    if rule.frame.startswith("joining"):
        return True
    if rule.name not in ("meet_together", "meet_hold_talks", "call_by_phone"):
        return False
    before = spot.line.code[spot.clause_start : spot.start]
    if rule.name != "call_by_phone" and (COUNTING.match(before) or INSTRUMENT.match(before)):
        return True
    told = ANAPHOR.match(before) or (rule.name == "meet_together" and OF_BOTH.search(before))
    done = ASPECT.match(spot.line.code[spot.end : spot.clause_end]) is not None
    return rule.name != "meet_hold_talks" and bool(told) and done


THEIRS = re.compile(  # 在两国外长会, 在双方的视频会议, 在当天的外长会议
    "^[在于](?:[这此本]次|当[天日]的?)?(?:的?(?:两国|双方|两方|三国|三方)|(?<=的)|(?<=次))的?"
    "(?:外长|外交部长|首脑|领导人|元首|防长|部长|高层|高级别)?级?(?:双边|三边|三方|视频|视讯)?(?:会议|峰会|首脑会|会)[”」]?上?$"
)


def at_their_talks(rule: EventRule, spot: Spot, sides: int) -> bool:
    """甲与乙会谈。在两国外长会上，乙方重申…: the talks told before, of which the clause names one side."""
    return rule.name == "gather_at" and sides <= 1 and THEIRS.match(spot.trigger_text()) is not None
