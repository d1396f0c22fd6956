"""Held, planned, proposed ...: what the words around a trigger (rules/status.yaml) and its date say.

Belongs here: the status of one mention. Not here: which mention wins (merge.py), background (background.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract.clauses.hints import (
    ADJUNCTS,
    AHEAD,
    ASPECT_INSIDE,
    clause_before,
    cue_of,
    done,
    intended,
    recalled,
    to_come,
)
from pipelines.extract.clauses.reading import Spot
from pipelines.extract.clauses.scope import Scope, heard, scope_of, text_left, words
from pipelines.extract.events.measures.begun import UP_TO_NOW
from pipelines.extract.facts import TALKS, When
from pipelines.extract.rulebook import expand

CALLED_OFF = re.compile(r"取消|作罢|未能|只保留|缩短")
ONCE = re.compile("原|曾")
FIRST_MEANT = re.compile("原[定订]|原先?计划|原拟|原本")  # 原定今年春季的甲访乙计划，在3月决定延期
PUT_OFF = re.compile("推迟|延期|延后|押后|改期")
SOME_DAYS = timedelta(days=2)  # as a conference lasts of which only the begin is told
PAID = re.compile("(?:访(?:问)?|前往|去|到访|走访)[了过]")  # 访问了: over, where 抵达了 only says that it has begun
RECEIVES = re.compile("会见|接见|召见|约见|拜会|拜见|晤|面见")
COMING = re.compile("即将(?:来临|到来|到访|来访|访|出访|举行|召开|登场|开幕|展开|进行)")
MEANT = re.compile("^[在当][^，]{0,12}(?<!原)(?:准备|预计|预定|计划|打算|将要?|拟)(?:[于在与和同]|举行|进行|召开)")
CONFERENCE = re.compile(expand("<mechanism>|会议|峰会|论坛|外长会|首脑会"))
OF_TWO = re.compile("[拜习普川马金蒲岸][习拜金川普会马]会|首脑会[谈晤]|会晤")  # over in hours: 在拜习会期间
ATTENDED = re.compile("(?:出席|参加|参与|列席)完")
ATTENDING = re.compile(expand("^(?:的(?=<gap:24>[<person><official>])|而<gap:4>(?:访|抵|到))"))


def conference_under_way(spot: Spot) -> bool:
    """出席…峰会期间, 出席安全会议的王毅, 为出席外长会而访问."""
    inside, right = spot.trigger_code(), spot.line.code[spot.end : spot.clause_end]
    if RECEIVES.match(inside) or ATTENDED.match(inside):
        return False  # 会见正在访问的外长: the object is under way, not the talks
    if not CONFERENCE.search(inside) or OF_TWO.search(inside):
        begun = "开始" in inside and "已" in text_left(spot)[-4:]
        return begun or re.match(r"^的?(?:正在|已?开始)", right) is not None
    attends = re.match("出席|参加|列席", inside) is not None
    return heard("under_way", right[:24]) or (attends and ATTENDING.match(right) is not None)


def lasts_over(spot: Spot, when: When | None, published: date | None) -> bool:
    """A conference of several days (11日起) that has begun and is not over."""
    if when is None or published is None or when.date_start is None or when.date_end is None:
        return False
    conference = CONFERENCE.search(spot.line.code, spot.start, spot.end) is not None
    last = when.date_start + SOME_DAYS if when.kind == "since" else when.date_end
    return conference and when.kind in ("range", "since") and when.date_start <= published <= last


def day_before(when: When | None, published: date | None) -> bool:
    """昨天访华: of that day alone, and over by now. Not 22日起访华."""
    if when is None or when.precision != "day" or when.kind == "since" or published is None:
        return False
    return when.date_end == published - timedelta(days=1)


PAYS = re.compile("访问|到访|走访|造访|突访")


WILL_THERE = re.compile(r"，?(?:并|届时|期间)?(?:将|预计|预定)(?!军)")  # 3日访问乙国，|将与首相会谈


def one_day(spot: Spot, when: When | None) -> bool:
    """今天访问乙国: a day told of the visit, not of its begin (今天抵达, 今天起访问), nor of what is done during it."""
    if when is None or when.precision != "day" or when.kind == "since" or scope_of(spot).part != "predicate":
        return False
    told = spot.line.at[spot.clause_start] <= when.end + 1 and when.start < spot.line.at[spot.end]
    pays = PAYS.search(spot.line.code, spot.start, spot.end) is not None
    more = WILL_THERE.match(spot.line.code, spot.clause_end) is not None
    return told and pays and not more and "的" not in spot.line.code[spot.start : spot.end + 1]


def over(spot: Spot, when: When | None, published: date | None) -> bool:
    """访问欧洲后(抵达…); 8月31日至9月2日来访, told on the 3rd; 10月访华, told on the first of November."""
    last = when.date_end if when and when.precision in ("range", "month") else None
    ended = published is not None and last is not None and last < published
    after = scope_of(spot).part == "after"
    arrived = after and heard("arrived", spot.line.code[spot.clause_start : spot.end])
    return ended or (after and not arrived)


def since_then(when: When | None) -> bool:
    """自9月以来已有五位部长到访: so many visits, and no one of them that goes on."""
    return when is not None and when.surface.endswith(UP_TO_NOW)


ARRIVES = re.compile("抵达?|到达|飞抵|前往|启程|开启|展开|开始|出发|动身")
SINGLE, ARRIVED, SET_OUT = timedelta(days=1), timedelta(days=3), timedelta(days=7)


def stays_for(kind: str, told: str, when: When | None) -> timedelta:
    """How long after its day a visit is still under way: of an arrival some days, of 8日起出访 a week."""
    if kind != "visit" or when is None or when.precision != "day":
        return SINGLE
    if when.kind == "since":
        return SET_OUT
    return ARRIVED if ARRIVES.search(told) else SINGLE


NEGOTIATES = re.compile("谈判|磋商|协商|讨论|会谈")


def negotiates(spot: Spot, when: When | None) -> bool:
    """双方从7月起展开谈判, 进行了数月的谈判: talks that go on."""
    if NEGOTIATES.search(spot.line.code, spot.start, spot.end) is None or scope_of(spot).part != "predicate":
        return False
    own = when is not None and spot.line.at[spot.clause_start] <= when.start < spot.line.at[spot.start]
    since = own and when is not None and when.kind == "since" and "以来" not in when.surface
    return since or heard("lasts", words(spot, spot.clause_start, spot.end))


def default_status(kind: str, spot: Spot, when: When | None, published: date | None) -> str:
    """No cue at all: a visit or conference of these days is under way, the rest has happened."""
    clause = spot.clause_code()
    last = when.date_end if when else None
    recent = published is None or last is None or last >= published - stays_for(kind, spot.trigger_code(), when)
    if recalled(spot):
        return "held"
    describes = scope_of(spot).part == "attribute" or spot.trigger_code().endswith("的")
    begun = heard("arrived", clause) or describes  # 12日与访韩的防长会谈: still there
    if kind == "visit" and (day_before(when, published) or one_day(spot, when)) and not begun:
        return "held"
    if kind == "visit" and PAID.search(spot.trigger_code() + spot.line.code[spot.end : spot.end + 1]):
        return "held"
    if kind == "visit" and (over(spot, when, published) or since_then(when)):
        return "held"
    if kind == "visit" and heard("lately", words(spot, spot.clause_start, spot.start)):
        return "held"
    if kind == "visit" and recent and not heard("over", clause) and (published or heard("arrived", clause)):
        return "ongoing"
    if kind == "meeting" and negotiates(spot, when):
        return "ongoing"
    under_way = conference_under_way(spot) or lasts_over(spot, when, published)
    if kind == "meeting" and recent and under_way and not week_over(when, published):
        return "ongoing"
    return "held"


def status_of(kind: str, spot: Spot, inherited: bool, when: When | None, published: date | None) -> tuple[str, bool]:
    """(status, whether a word or date says so). Cue words first; then the date: what lies ahead is planned."""
    scope = scope_of(spot)
    finished = done(spot, scope)
    told = worded(kind, spot, scope, cue_of(spot, scope, inherited, finished), when, published)
    if told == "proposed" and takes_place(spot, scope, when, published):
        told = "planned"
    if told:
        return told, told != "planned" or not (heard("comment", scope.left) or heard("comment", clause_before(spot)))
    leaving = kind == "visit" and LEAVING.match(spot.line.code, spot.start) is not None
    if leaving and scope.part == "predicate" and ON_THE_WAY.search(scope.left):
        return "planned", False
    eve = leaving or (kind in EVENTFUL and EVE.match(scope.right) is not None)
    untold = (
        kind in TALKS and when is None and spot.line.sentence.index <= LEAD and LONG_BEFORE.search(scope.right) is None
    )
    if (eve or untold) and scope.part == "before" and on_the_eve(spot, when, published):
        return "planned", False
    if not finished and expected(spot, scope, when, published):
        return "planned", False
    day = when.date_start if when else None
    if day is None and not finished and heard("about", spot.clause_code()) and not scope.right:
        return "proposed", False
    status = default_status(kind, spot, when, published)
    asserted = status == "held" and published is not None and asserts(spot, scope)
    asserted = asserted or (
        status == "ongoing" and kind == "visit" and IN_COURSE.search(spot.clause_code()) is not None
    )
    return status, asserted or finished or (bool(day) and told_day(when, published))


def takes_place(spot: Spot, scope: Scope, when: When | None, published: date | None) -> bool:
    """可能在20日的峰会上会见: the conference itself will be held, whatever may happen at it or after it."""
    beside = spot.line.code[spot.start] in "在于" or scope.part in ADJUNCTS
    if NEAR_AT_HAND.search(spot.line.code, spot.clause_start, spot.end):
        return True
    if not beside or CONFERENCE.search(spot.line.code, spot.start, spot.end) is None:
        return False
    last = when.date_end if when else None
    return published is not None and last is not None and last >= published


FOR = re.compile("(?<![将拟])为了?$")
COME_TO = re.compile(expand("(?:而)?(?:访问?|抵|到访?|来到|飞抵)<where>(?!之?前)"))


def come_for(spot: Spot, scope: Scope) -> bool:
    """为出席峰会访问乙国: whoever comes for it is there. Not 为出席峰会将访问乙国, nor 为出席峰会前往乙国."""
    return FOR.search(scope.left) is not None and COME_TO.match(spot.line.code, spot.end) is not None


NEAR_AT_HAND = re.compile(
    "(?:即将|将[于在])[^，与同和]{0,16}(?:举行|召开|登场|举办|主办)的[^，]{0,10}$"
)  # 希望|即将举行的峰会成功
EVE = re.compile("[^，]{0,8}前夕")
ON_THE_WAY = re.compile(expand("(?:离开|飞离)<where>{1,2}(?:，|后|，?并|，?然后)?$"))  # 离开丙|前往乙
EVENTFUL = TALKS | {"visit"}
LEAVING = re.compile("飞往|前往|启程|动身|出发")  # 在飞往乙国前表示: still to come


def on_the_eve(spot: Spot, when: When | None, published: date | None) -> bool:
    """在甲乙峰会前夕: still to come, unless a word or a day long past tells that this was then."""
    last = when.date_end if when else None
    long_ago = published is not None and last is not None and last < published - timedelta(days=3)
    return not recalled(spot) and not long_ago


def worded(
    kind: str, spot: Spot, scope: Scope, found: str | None, when: When | None, published: date | None
) -> str | None:
    """What the cue says, seen with the date: 曾计划…但取消, 去年…讨论; else what lies ahead is planned."""
    if found == "postponed" and ONCE.search(scope.left) and CALLED_OFF.search(spot.line.code, spot.end):
        return "cancelled"
    if found == "proposed" and FIRST_MEANT.match(spot.line.code, spot.clause_start) and PUT_OFF.search(spot.line.code):
        return "postponed"
    first, last = (when.date_start, when.date_end) if when else (None, None)
    past = published is not None and last is not None and last < published - timedelta(days=1)
    over = published is not None and last is not None and last < published and recalled(spot)
    if scope.part == "since" or (found in AHEAD and (over or (past and scope.part == "discussed"))):
        return "held"
    if found == "ongoing" and kind in TALKS and not in_progress(spot):
        found = None
    if found == "planned" and kind == "meeting" and come_for(spot, scope):
        return "ongoing"
    if found is None and (COMING.search(spot.trigger_code()) or later_on(when, last, published)):
        return "planned"
    if found is None and not past and MEANT.search(spot.trigger_code()):
        return "planned"
    if found is None and published and first and first > published and not ASPECT_INSIDE.search(spot.trigger_code()):
        return "proposed" if heard("invited", scope.left) else "planned"
    return found


LATER_ON = re.compile("^(?:本|这|今年).*(?:稍后|稍晚|晚些时候|较晚时)")


def later_on(when: When | None, last: date | None, published: date | None) -> bool:
    """本周稍后再访中东, 今年晚些时候会晤: what is left of the week or the year. Not 周三晚些时候抵达."""
    left = when is not None and LATER_ON.search(when.surface) is not None
    return left and published is not None and last is not None and last >= published


GOES_ON = re.compile("正(?:进行|举行|展开|谈判|磋商|协商)|(?:仍|还)在(?:就|与|同|和|进行|谈)")


def in_progress(spot: Spot) -> bool:
    """正在与乙谈判, 仍在谈判, 正进行的谈判. Not 与正在甲国访问的乙进行了会谈."""
    clause = spot.clause_code()
    goes_on = heard("under_way", clause) or GOES_ON.search(clause) is not None
    return goes_on and ASPECT_INSIDE.search(spot.trigger_code()) is None


def expected(spot: Spot, scope: Scope, when: When | None, published: date | None) -> bool:
    """将在会谈中提出: what an adjunct tells of is still to come, unless its day is past."""
    begun = published is not None and when is not None and when.date_end is not None and when.date_end <= published
    return scope.part in ADJUNCTS and (intended(scope.outer) or not begun) and to_come(spot, scope)


def week_over(when: When | None, published: date | None) -> bool:
    """上周在峰会期间: told of a whole week, which is over."""
    if when is None or published is None or when.date_end is None:
        return False
    return when.precision == "week" and when.date_end < published


IN_COURSE = re.compile(expand("正在?(?=<where>|$|于|在|对)"))  # 正在韩国访问
CLOSED = re.compile(expand(r"(?:<who>|<where>|<time>|[、和与及等。！”」（）…]|两国|三国)*"))
DOUBTFUL = re.compile("不|没|未|无|能否|是否|为|以便|出席|参加|赶在|如果|若")


def asserts(spot: Spot, scope: Scope) -> bool:
    """甲与乙在首尔举行会谈。: the clause ends with its predicate, and nothing doubts it.

    Not 前往当地出席峰会, nor 将会晤，是继去年之后，两人再次见面, which only says which one it is.
    """
    if scope.part != "predicate" or CLOSED.fullmatch(scope.right) is None or heard("recounts", clause_before(spot)):
        return False
    return DOUBTFUL.search(scope.left + spot.line.code[spot.start : spot.start + 2]) is None


LEAD = 1  # the last sentence of the lead
LONG_BEFORE = re.compile("曾|已|[天周月年]前|之前的")
TONIGHT = re.compile("今晚|今夜|今天晚|今天稍|今日稍")  # told in the morning


def told_day(when: When | None, published: date | None) -> bool:
    """A time that tells that it is past: not 本月."""
    if when is None or when.date_end is None or TONIGHT.search(when.surface):
        return False
    return published is None or when.date_end <= published
