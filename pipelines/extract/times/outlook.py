"""Whether the clause of a time tells what is to come or what is over: 将于周五…, 24日宣布将…, 周五举行了….

Not here: which day that makes of it (resolve.py).
"""

import re

from pipelines.extract.rulebook import expand
from pipelines.extract.times.phrases import Phrase
from pipelines.extract.times.words import cue_pattern

CLAUSE_EDGE, SENTENCE_EDGE = re.compile(r"[，。；！？,;!?\n]"), re.compile(r"[。；！？;!?\n]")
COUNTED = re.compile("[年月周天]后")
AHEAD = cue_pattern("ahead")
PAST = cue_pattern("past")
REPORT = cue_pattern("report")
DONE = re.compile("[了过]|已|曾|遭|获|被|刚|时$|后$|期间|指|称|表示|宣布|说(?!明)|透露|强调|证实|警告")
FINISHED = re.compile(
    "^，?[^，。；！？\\n]{0,60}?(?:[\u4e00-\u9fff](?<![为除到])了(?!解|结|却|然|望|一会)|已经?[^，。；]|曾经?[^，。；])"
)
OBJECT = re.compile(  # 周三将24家公司列入名单: what is listed, not what is to come
    expand(
        "将(?!把|被|正式|开始|继续|再|首次|陆续|全面|进一步|宣布|公布|会|于|对|就)[^，。；]{2,30}?"
        "(?:<enlist>|<brand>|送[入上往回]|遣返|<expel>(?:出境|离境)|移交|引渡|交[给由还]|移[出除]|剔除|除名|解[冻除]|归咎|称[为作]|提[升高]至|下调|降[至到为低]|由|推迟|延长至|加入(?:了|到|进)?"
        "|部署[到至在于]|派[往驻到遣]|[调空]?[运调][往抵到送至]|击[落沉毁]|打下|炸[毁沉]|撞沉|扣[押留下]|驱离|赶走|拘[留捕]|逮捕|撤[出回离走]|带走)"
    )
)
ON_THE_BASIS = re.compile("(?:基于|根据|按照?|依照|遵[循照]|落实好?)$")  # 将落实6月首脑会谈的成果
BORE_FRUIT = re.compile(
    "[^，。；将]{0,12}(?:会[谈晤]|峰会|会议|磋商|通话)(?:[上中]|期间)?[所的]?(?:成果|共识|达成|发表|签署|确[认定])"
)
BEFORE, AFTER = 40, 12  # characters of a clause that are read for signs of the future
BEYOND = 2  # characters by which a cue may reach over these, or be spoilt (并将其击落)
PLAN = re.compile("将|拟|预[定计]|计划|届时|定于|打算|安排")
SUBJECT = 3  # characters: who does it
FAR = 64  # in which the verb is found that tells what was done
AMBIGUOUS = frozenset(("day", "month", "week", "weekday", "weekend", "quarter", "season", "festival"))


def outlook(text: str, phrase: Phrase) -> tuple[bool, bool]:
    """Does the clause tell what is to come, and does a verb of saying follow? 24日宣布将访华 is not ahead.

    六个月后将在甲国举行，一年后在乙国举行: for the second of two times counted from now the sentence tells it.
    """
    first = phrase.tokens[0]
    if (first.unit not in AMBIGUOUS and first.lean != "later") or first.lean in ("ago", "story"):
        return False, False
    behind = text[max(0, phrase.start - BEFORE) : phrase.start]
    before, sentence = CLAUSE_EDGE.split(behind)[-1], SENTENCE_EDGE.split(behind)[-1]
    if first.lean == "later" and COUNTED.search(sentence):
        before = sentence
    if PAST.search(before) or (ON_THE_BASIS.search(before) and BORE_FRUIT.match(text, phrase.end)):
        return False, True
    if AHEAD.search(before):
        return True, False
    rest = CLAUSE_EDGE.split(text[phrase.end : phrase.end + BEFORE])[0]
    told = REPORT.search(rest, 0, AFTER)
    ahead = AHEAD.search(rest, 0, (told.start() if told else AFTER) + BEYOND)
    near = ahead is not None and ahead.start() < (told.start() if told else AFTER)
    return ahead is not None and near and OBJECT.match(rest, ahead.start()) is None, told is not None


def over(text: str, phrase: Phrase) -> tuple[bool, bool]:
    """Does the clause behind tell of something done (周五宣布), and does a verb close by say so (周五举行了)?"""
    clause = CLAUSE_EDGE.split(text[phrase.end : phrase.end + BEFORE])[0]
    return DONE.search(clause) is not None, FINISHED.match(text[phrase.end : phrase.end + FAR]) is not None


def by_now(text: str, phrase: Phrase) -> bool:
    """部长当天会见了…, 团体当天举行集会: told of somebody, and without a word of what is to come."""
    before = CLAUSE_EDGE.split(text[max(0, phrase.start - BEFORE) : phrase.start])[-1]
    clause = before + CLAUSE_EDGE.split(text[phrase.end : phrase.end + BEFORE])[0]
    return len(before) >= SUBJECT and AHEAD.search(clause) is None and PLAN.search(clause) is None
