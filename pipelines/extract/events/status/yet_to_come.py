"""Talks and visits that lie ahead though no word says so: 离开丙|前往乙, 会谈|前夕表示, 将在会谈中提出, 本周稍后会晤.

Belongs here: what the clause or the day lets one take for granted. Not here: what a word says (told.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract.clauses.article.story import LEAD
from pipelines.extract.clauses.triggers.hints import ADJUNCTS, intended, to_come
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.recalled import recalled
from pipelines.extract.clauses.triggers.scope import Scope, heard
from pipelines.extract.events.status.default import of_many
from pipelines.extract.facts import MET, TALKS, When
from pipelines.extract.rulebook import expand

ENDS = re.compile("结束|完成")  # 结束访日行程后，将前往乙国: still there
EVE = re.compile("[^，]{0,8}前夕")
ON_THE_WAY = re.compile(expand("(?:离开|飞离)<where>{1,2}(?:，|后|，?并|，?然后)?$"))  # 离开丙|前往乙
LEAVING = re.compile(expand("<bound>|<depart>"))  # 在飞往乙国前表示: still to come
LATER_ON = re.compile("^(?:本|这|今年).*(?:稍[后晚迟]|晚些时候|较[晚后迟]时)")
SPOKE_BEFORE = re.compile(
    "[^，。]{0,6}之?前(?:夕)?(?:对[^，。]{1,8})?(?:表示|[^宣声]?[说称](?!明|为)|告诉|强调|指出|呼吁|撰文|发文|接受[^，。]{0,12}[采专]访)"
)
LONG_BEFORE = re.compile("曾|已|[天周月年]前|之前的")


def without_word(
    kind: str, spot: Spot, scope: Scope, finished: bool, when: When | None, published: date | None
) -> str | None:
    """What no word says, but the clause lets one take for granted: who sets out plans it, what is about to be, too."""
    if setting_out(kind, spot, scope) or (scope.part == "before" and about_to(kind, spot, scope, when, published)):
        return "planned"
    if kind == "visit" and scope.part == "after" and to_come(spot, scope) and ENDS.search(spot.clause_code()):
        return "ongoing"
    if finished:
        return None
    if expected(spot, scope, when, published):
        return "planned"
    undated = when is None or when.date_start is None
    return "proposed" if undated and heard("about", spot.clause_code()) and not scope.right else None


def leaving(kind: str, spot: Spot) -> bool:
    return kind == "visit" and LEAVING.match(spot.line.code, spot.start) is not None


def setting_out(kind: str, spot: Spot, scope: Scope) -> bool:
    """离开丙|前往乙: not there yet."""
    return scope.part == "predicate" and leaving(kind, spot) and ON_THE_WAY.search(scope.left) is not None


def about_to(kind: str, spot: Spot, scope: Scope, when: When | None, published: date | None) -> bool:
    """在飞往乙国|前, 在峰会|前夕, 会谈|前表示: what comes before it is told, and nothing says that it was long ago."""
    eve = leaving(kind, spot) or (kind in MET and EVE.match(scope.right) is not None)
    last = when.date_end if when else None
    open_day = last is None or (published is not None and last >= published)  # 今天会谈|前表示
    untold = kind in TALKS and open_day and LONG_BEFORE.search(scope.right) is None
    in_lead = spot.line.sentence.index <= LEAD or SPOKE_BEFORE.match(scope.right) is not None or of_many(spot)
    spoke = kind == "visit" and SPOKE_BEFORE.match(scope.right) and LONG_BEFORE.search(scope.right) is None
    return (eve or spoke or (untold and in_lead)) and on_the_eve(spot, when, published)


def on_the_eve(spot: Spot, when: When | None, published: date | None) -> bool:
    """在甲乙峰会前夕: still to come, unless a word or a day long past tells that this was then."""
    last = when.date_end if when else None
    long_ago = published is not None and last is not None and last < published - timedelta(days=3)
    return not recalled(spot) and not long_ago


def expected(spot: Spot, scope: Scope, when: When | None, published: date | None) -> bool:
    """将在会谈中提出: what an adjunct tells of is still to come, unless its day is past."""
    begun = published is not None and when is not None and when.date_end is not None and when.date_end <= published
    return scope.part in ADJUNCTS and (intended(scope.outer) or not begun) and to_come(spot, scope)


def later_on(when: When | None, published: date | None) -> bool:
    """本周稍后再访中东, 今年晚些时候会晤: what is left of the week or the year. Not 周三晚些时候抵达."""
    if when is None or when.date_end is None or LATER_ON.search(when.surface) is None:
        return False
    return published is not None and when.date_end >= published
