"""Held, planned, proposed ...: what the words around a trigger (rules/status.yaml) and its date say.

Belongs here: the status of one mention. Not here: what lies ahead without a word for it (yet_to_come.py), words of what
goes on (in_progress.py), which mention wins (merging/merge.py), background (background/marking.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract.clauses.article.story import LEAD
from pipelines.extract.clauses.triggers.clauses_before import clause_before
from pipelines.extract.clauses.triggers.hints import cue_of, done
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.recalled import recalled
from pipelines.extract.clauses.triggers.scope import Scope, heard, scope_of
from pipelines.extract.clauses.triggers.status_cues import AHEAD, ASPECT_INSIDE
from pipelines.extract.events.status.default import default_status
from pipelines.extract.events.status.fixed_plans import takes_place
from pipelines.extract.events.status.in_progress import come_for, in_course, in_progress
from pipelines.extract.events.status.yet_to_come import later_on, without_word
from pipelines.extract.facts import TALKS, When
from pipelines.extract.rulebook import expand

CALLED_OFF = re.compile("取消(?!了?(?:对|关税|制裁|限制|禁令))|作罢|告吹|泡汤|流产|落空|未能|只保留|缩短")
ONCE = re.compile("原|曾|本[应该要]")
FIRST_MEANT = re.compile("原[定订]|原先?计划|原拟|原本")  # 原定今年春季的甲访乙计划，在3月决定延期
FELL_THROUGH = re.compile(  # 曾考虑出席峰会，|但受疫情影响而放弃
    "[^，。；]{0,12}，(?:但|不过|然而|却|后来?|最终)(?:[^，。；]{0,60}，(?:导致|致使|使得?|令))?[^，。；]{0,36}"
    "(?:放弃|作罢|取消(?!关税|制裁|限制)|告吹|未能成行|未成行|没有成行|流产|破局)(?:了)?(?=[，。；]|$)"
)
PUT_OFF = re.compile(expand("<put_off>|延期|改期"))
COMING = re.compile(
    "即将(?:来临|到来|到访|来访|访|出访|举行|召开|登场|开幕|展开|进行)"
    "|(?:行程|日程)[将还也]?(?:包括|涵盖)|(?<=将)[^，]{0,6}(?:来|到)访|(?:站|目的地)(?:将|会)|将(?:会)?(?:是|为|成为)"
)
MEANT = re.compile("^[在当][^，]{0,12}(?<!原)(?:准备|预计|预定|计划|打算|将要?|拟)(?:[于在与和同]|举行|进行|召开)")


def status_of(kind: str, spot: Spot, inherited: bool, when: When | None, published: date | None) -> tuple[str, bool]:
    """(status, whether a word or date says so). Cue words first; then the date: what lies ahead is planned."""
    scope = scope_of(spot)
    finished = done(spot, scope)
    if kind == "visit" and ENDING.search(spot.line.code, spot.clause_start, spot.clause_end):
        return "ongoing", False
    told = worded(kind, spot, scope, cue_of(spot, scope, inherited, finished), when, published)
    if told == "proposed" and takes_place(spot, scope, when, published):
        told = "planned"
    if told:
        return told, told != "planned" or not (heard("comment", scope.left) or heard("comment", clause_before(spot)))
    if quietly := without_word(kind, spot, scope, finished, when, published):
        return quietly, False
    status = default_status(kind, spot, when, published)
    asserted = status == "held" and published is not None and asserts(spot, scope)
    under_way = status == "ongoing" and kind == "visit" and IN_COURSE.search(spot.clause_code()) is not None
    today = when is not None and of_today(when, published, status) and own_lead(spot, when, status)
    day = when.date_start if when else None
    return status, asserted or under_way or finished or today or (bool(day) and told_day(when, published))


def of_today(when: When, published: date | None, status: str) -> bool:
    """今天, and of what goes on also 5日抵达，展开三天的访问, told on the 5th."""
    first, last = when.date_start, when.date_end
    if first is None or last is None or published is None:
        return False
    return last == published or (status == "ongoing" and first <= published <= last)


def own_lead(spot: Spot, when: When, status: str) -> bool:
    """甲今天在乙国出席峰会, in the lead, and 今天抵达: of this day itself; further on 将… may be told of it too."""
    told = spot.line.sentence
    return status == "ongoing" or (told.start <= when.start < told.end and told.index <= LEAD)


ENDING = re.compile(
    "(?:将|即将|预计|预定|定)(?:会)?[于在]?[^，。的]{0,10}结束(?!后|之后|以后|时)(?:的)?[^，。]{0,8}(?:访|行程)"
)  # 将于4日结束的访问


def worded(
    kind: str, spot: Spot, scope: Scope, found: str | None, when: When | None, published: date | None
) -> str | None:
    """What the cue says, seen with the date: 曾计划…但取消, 去年…讨论; else what lies ahead is planned."""
    if off := called_off(spot, scope, found):
        return off
    last = when.date_end if when else None
    past = published is not None and last is not None and last < published - timedelta(days=1)
    over = published is not None and last is not None and last < published and recalled(spot)
    if scope.part == "since" or (found in AHEAD and (over or (past and scope.part == "discussed"))):
        return "held"
    if kind == "meeting" and found in (None, "planned", "ongoing") and in_course(spot) and not over:
        return "ongoing"
    if kind == "meeting" and found == "planned" and come_for(spot, scope):
        return "ongoing"
    if found is None or (found == "ongoing" and kind in TALKS and not in_progress(spot)):
        return by_its_day(spot, scope, when, published, past)
    return found


def called_off(spot: Spot, scope: Scope, found: str | None) -> str | None:
    """曾考虑出席，但放弃; 谈判原定15日举行，因故取消: what was planned did not come about."""
    code, off = spot.line.code, found == "postponed"
    meant = off and (ONCE.search(scope.left) or FIRST_MEANT.search(scope.right))
    dropped = meant and CALLED_OFF.search(code, spot.end)
    if dropped or ((off or found in AHEAD) and FELL_THROUGH.match(code, spot.end)):
        return "cancelled"
    late = found == "proposed" and FIRST_MEANT.match(code, spot.clause_start) and PUT_OFF.search(code)
    return "postponed" if late else None


def by_its_day(spot: Spot, scope: Scope, when: When | None, published: date | None, past: bool) -> str | None:
    """即将举行的峰会, 预计与乙举行会谈, 下周会晤: the trigger or its day says that it lies ahead, no word around it."""
    trigger, first = spot.trigger_code(), when.date_start if when else None
    if COMING.search(trigger) or later_on(when, published) or (not past and MEANT.search(trigger)):
        return "planned"
    if published and first and first > published and not ASPECT_INSIDE.search(trigger):
        return "proposed" if heard("invited", scope.left) else "planned"
    return None


IN_COURSE = re.compile(expand("正在?(?=<where>|$|于|在|对)"))  # 正在韩国访问
CLOSED = re.compile(expand(r"(?:<who>|<where>|<time>|[、和与及等。！”」（）…]|两国|三国)*"))
DOUBTFUL = re.compile("不|没|未|无|能否|是否|为|以便|出席|参加|赶在|如果|若")


def asserts(spot: Spot, scope: Scope) -> bool:
    """甲与乙在首尔举行会谈。: the clause ends with its predicate, and nothing doubts it.

    Not 前往当地出席峰会, nor 将会晤，是继去年之后，两人再次见面, which only says which one it is.
    """
    if scope.part != "predicate" or CLOSED.fullmatch(scope.right) is None or heard("recounts", clause_before(spot)):
        return False
    nominal = NOMINAL.search(scope.left) or THIS_ONE.match(scope.left)
    if nominal and not HOLDS.search(scope.left) and spot.clause_end < len(spot.line.code) - 1:
        return False
    return DOUBTFUL.search(scope.left + spot.line.code[spot.start : spot.start + 2]) is None


NOMINAL = re.compile("[^，]的[^，的与和同]{0,8}$")  # 甲同乙在丙城的首次面对面会谈，…: the next clause tells of it
THIS_ONE = re.compile("(?:这|此|本)[次场轮番][^，]{0,16}$")  # 这次两国元首甲城会晤，进一步体现…
HOLDS = re.compile("举行|展开|进行|召开|开展|开始|完成|参加|有过?[^，]{0,4}次")
TONIGHT = re.compile("今晚|今夜|今天晚|今天稍|今日稍")  # told in the morning


def told_day(when: When | None, published: date | None) -> bool:
    """A time that tells that it is past: not 本月."""
    if when is None or when.date_end is None or TONIGHT.search(when.surface):
        return False
    return published is None or when.date_end < published
