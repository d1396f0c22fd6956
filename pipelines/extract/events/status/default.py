"""The status where no word tells it: what is of these days is under way, as its kind lasts, the rest has happened.

Belongs here: how long talks, journeys and conferences last. Not here: words that tell a status (told.py).
"""

import re
from datetime import date, timedelta

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.recalled import recalled
from pipelines.extract.clauses.triggers.scope import heard, scope_of, text_left, words
from pipelines.extract.events.status.begun import UP_TO_NOW
from pipelines.extract.facts import PAIR, When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.rulebook import expand

SOME_DAYS = timedelta(days=2)  # as a conference lasts of which only the begin is told
PAID = re.compile(  # 访问了, 进行了访问: over, where 抵达了 only says that it has begun
    "(?:访(?:问)?|前往|去|到访|走访)[了过]|(?:进行|完成|作|做)了[^，]{0,12}访"
)
RECEIVES = re.compile("会见|接见|召见|约见|拜会|拜见|晤|面见")
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
    if summit_of_two(spot):
        return False
    attends = re.match("出席|参加|参与|列席", inside) is not None
    return heard("under_way", right[:24]) or (attends and ATTENDING.match(right) is not None)


SUMMIT = re.compile("峰会|首脑会|元首会")


def summit_of_two(spot: Spot) -> bool:
    """在甲乙峰会期间: leaders of two states meet for hours."""
    if SUMMIT.search(spot.scene.story.article.text, spot.line.at[spot.start], spot.line.at[spot.end]) is None:
        return False
    named = [x for _, x in spot.line.tokens_in(spot.start, spot.end) if x.symbol in (t.MECHANISM, t.SIDE)]
    codes = {code for x in named for code in x.codes}
    return len(codes) == PAIR and codes <= states()


def of_many(spot: Spot) -> bool:
    """气候大会开幕前: a conference to which many come, not the talks of two."""
    return CONFERENCE.search(spot.line.code, spot.start, spot.end) is not None and not summit_of_two(spot)


OPENS = re.compile("[^，。；]{0,24}?(?:拉开(?:帷幕|序幕)|开幕(?![式词致演时上后])|揭幕|启幕|登场(?!后))")


def opens(spot: Spot, when: When | None, published: date | None) -> bool:
    """为期一周的峰会在甲城拉开帷幕: begun today, or on the day before."""
    if not CONFERENCE.search(spot.line.code, spot.start, spot.end) or summit_of_two(spot):
        return False
    last = when.date_end if when else None
    recent = published is None or last is None or published - SINGLE <= last <= published
    return recent and OPENS.match(spot.line.code, spot.end) is not None


def lasts_over(spot: Spot, when: When | None, published: date | None) -> bool:
    """A conference or talks of several days (11日起, 4日至7日) that have begun and are not over."""
    if when is None or published is None or when.date_start is None or when.date_end is None:
        return False
    last = when.date_start + SOME_DAYS if when.kind == "since" else when.date_end
    if CONFERENCE.search(spot.line.code, spot.start, spot.end) is None:
        if not talks_of_days(spot, when):
            return False
        if BEGINS.search(spot.line.code, spot.clause_start, spot.clause_end) is None:
            last -= SINGLE  # the last day of talks may be over: 13日、14日会谈, told on the 14th
    return when.kind in ("range", "since") and when.date_start <= published <= last


def talks_of_days(spot: Spot, when: When) -> bool:
    """4日至7日举行会谈: the days of the talks themselves. Not 2日至5日访问，并会见甲."""
    own = spot.line.at[spot.clause_start] <= when.start < spot.line.at[spot.end]
    return own and when.kind == "range" and HOLDS_TALKS.search(spot.line.code, spot.start, spot.end) is not None


HOLDS_TALKS = re.compile("(?:举行|进行|展开|开展|开始|启动|召开)[^，。]*(?:会谈|磋商|协商|谈判|对话|会商)")
BEGINS = re.compile("展开|开始|启动|开启")


def day_before(when: When | None, published: date | None) -> bool:
    """昨天访华: of that day alone, and over by now. Not 22日起访华."""
    if when is None or when.precision != "day" or when.kind == "since" or published is None:
        return False
    return when.date_end == published - timedelta(days=1)


def day_told(when: When | None) -> bool:
    return when is not None and when.precision == "day" and when.kind != "since"


PAYS = re.compile(expand("(?!出访)<pay>"))
AT_ONCE = re.compile(
    "突访|突击访|(?:突然|突击|闪电|快闪|一日|短暂|旋风式?)(?:式)?(?:的)?(?:到?访|造访|之[行旅])"
)  # there and back


WILL_THERE = re.compile(r"，?(?:并|届时|期间)?(?:将|预计|预定)(?!军)")  # 3日访问乙国，|将与首相会谈


def one_day(spot: Spot, when: When | None) -> bool:
    """今天访问乙国: a day told of the visit, not of its begin (今天抵达, 今天起访问), nor of what is done during it."""
    if when is None or not day_told(when) or scope_of(spot).part not in ("predicate", "during"):
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


BEEN_THERE = re.compile(
    r"(?:已经?|曾|先后|至少|合共)[^，。]{0,6}?(?:[\d两二三四五六七八九十百多数几余])+[次度]$|[多数屡][次度]$"
)


def in_a_year(spot: Spot, when: When | None) -> bool:
    """今年访问两国, 就职以来已两次|访问: told of a whole year, or counted, and no one of them that goes on."""
    year = when is not None and when.precision == "year"
    return year or BEEN_THERE.search(words(spot, spot.clause_start, spot.start)) is not None


COMES = re.compile(expand("<arrive>|抵"))
IN_TURN = re.compile("接踵|相继|陆续|纷纷|接连|轮番")  # 多名官员接踵|前往乙国: several journeys, one after the other
ARRIVES = re.compile(expand(f"{COMES.pattern}|前往|<depart>|开启|展开|开始"))
SINGLE, ARRIVED, SET_OUT = timedelta(days=1), timedelta(days=3), timedelta(days=7)


def stays_for(kind: str, told: str, when: When | None) -> timedelta:
    """How long after its day a visit is still under way: of an arrival some days, of 8日起出访 a week."""
    if kind != "visit" or when is None or when.precision != "day":
        return SINGLE
    if when.kind == "since":
        return SET_OUT
    return ARRIVED if ARRIVES.search(told) else SINGLE


NEGOTIATES = re.compile("谈判|磋商|协商|讨论|会谈")


SO_LONG = re.compile(  # 进行了五天的会谈, 自5月以来举行了三轮谈判: over, each of them
    r"[行开谈续办成](?:[了过](?:约|近|超过|长达)?[\d一二三四五六七八九十]{1,3}个?(?:多)?(?:[天日]|小时)"
    r"|[了过]?(?:约|近|超过|至少|好)?[\d一两二三四五六七八九十多数几]{1,3}(?:轮|次|场|回))"
)
BROKEN_OFF = re.compile(  # 重启中断逾六年的对话: they have only begun again
    expand(
        r"(?:中断|暂停|停滞|停摆|搁置|<interval>)(?:了|已|超过|逾|近|约|长达)*[\d一二两三四五六七八九十数多]{1,3}[多余]?个?[年月周天]的?"
    )
)


def negotiates(spot: Spot, when: When | None) -> bool:
    """双方从7月起展开谈判, 进行了数月的谈判: talks that go on."""
    told = NEGOTIATES.search(spot.line.code, spot.start, spot.end) and scope_of(spot).part == "predicate"
    if not told:
        return False
    own = when is not None and spot.line.at[spot.clause_start] <= when.start < spot.line.at[spot.start]
    since = own and when is not None and when.kind == "since" and "以来" not in when.surface
    return since or heard("lasts", BROKEN_OFF.sub("", words(spot, spot.clause_start, spot.end)))


def week_over(when: When | None, published: date | None) -> bool:
    """上周在峰会期间: told of a whole week, which is over."""
    if when is None or published is None or when.date_end is None:
        return False
    return when.precision == "week" and when.date_end < published


def default_status(kind: str, spot: Spot, when: When | None, published: date | None) -> str:
    """No cue at all: a visit or conference of these days is under way, the rest has happened."""
    last = when.date_end if when else None
    recent = published is None or last is None or last >= published - stays_for(kind, spot.trigger_code(), when)
    if recalled(spot):
        return "held"
    if kind == "visit":
        return "ongoing" if recent and still_there(spot, when, published) else "held"
    if SO_LONG.search(spot.line.code, spot.start, spot.end):
        return "held"
    if kind == "meeting" and negotiates(spot, when):
        return "ongoing"
    under_way = conference_under_way(spot) or lasts_over(spot, when, published) or opens(spot, when, published)
    if kind == "meeting" and recent and under_way and not week_over(when, published):
        return "ongoing"
    return "held"


def still_there(spot: Spot, when: When | None, published: date | None) -> bool:
    """Is somebody who visits still on his visit? Not where a day, a period or the verb tells it as over."""
    clause = spot.clause_code()
    describes = scope_of(spot).part == "attribute" or spot.trigger_code().endswith("的")
    begun = heard("arrived", clause) or describes  # 12日与访韩的防长会谈: still there
    if not begun and (day_before(when, published) or one_day(spot, when)):
        return False
    if AT_ONCE.search(spot.line.code, spot.clause_start, spot.clause_end) and day_told(when):
        return False
    if PAID.search(spot.trigger_code() + spot.line.code[spot.end : spot.end + 1]):
        return False
    if over(spot, when, published) or since_then(when) or (when and when.rule == "days_ago"):
        return False
    come = COMES.match(spot.trigger_code()) is not None  # 近日抵达乙国访问
    before = words(spot, spot.clause_start, spot.start)
    if not come and (in_a_year(spot, when) or heard("lately", before) or IN_TURN.search(before)):
        return False
    return not heard("over", clause) and (published is not None or heard("arrived", clause))
