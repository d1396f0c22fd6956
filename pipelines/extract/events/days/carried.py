"""The time of a clause before that holds for this one as well: 12日抵达甲城，|与外长会谈; 在上月的峰会上，|乙与丙会谈.

Belongs here: whether a clause goes on with an earlier one, or is only set by it.
Not here: the time in the clause itself (governing.py), that of the next one (next_clause.py).
"""

import re

from pipelines.extract.clauses.triggers.hints import ahead
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.own import all_times_in, times_in
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand
from pipelines.extract.speaking_verbs import verbs_of_speaking

TELLING = re.compile(rf"(?:{verbs_of_speaking()}|指|获悉|消息)(?:，|：|:)$")
NAMES = rf"[^{t.PERSON}-{t.MEDIA}，]"
OPENING = re.compile(rf"(?:^|[）)】：“]|[电讯])\W?{NAMES}{{0,5}}{t.TIME}{NAMES}{{0,4}}[，,]?$")
LEADING = re.compile(rf"(?:是|在|于){t.TIME}[，,]$")
FIRST = re.compile(rf"^(?:【[^】]*】|[（(][^）)]*[）)])?[“「]?在?{t.TIME}")
AT_CONFERENCE = re.compile(
    rf"(?:{t.MECHANISM}|峰会|首脑会议?|会议|大会|年会|论坛|外长会议?|对话会)[”」』）)]?(?:上|期间|的?间隙|场边|之际|时)[，,]$"
)  # 上月在甲举行的峰会上，|乙与丙会谈
AROUND = re.compile("(?:会面|会谈|会晤|通话|见面)之?[前后][，,]$")  # 外长今日与乙会面前，|先与丙会谈

BEHIND = re.compile("(?:以来|(?:前提|条件)之?下)，$")  # 在甲1月将离任的前提下，|乙开始访问
SINCE_THEN = re.compile(f"自从?[^，]{{0,6}}{t.TIME}")  # 自去年7月，甲上任以来，|这是他首次访问乙国


def holds_on(spot: Spot, start: int, end: int) -> bool:
    """A clause that is only a time (当地时间19日，) holds for what follows, so does the time that begins a sentence."""
    clause = spot.line.code[start:end]
    if OPENING.search(clause) or LEADING.search(clause):
        return True
    return start == 0 and FIRST.match(clause) is not None and not TELLING.search(clause)


def earlier_time(spot: Spot, inherited: bool) -> When | None:
    """Of a clause whose subject carries on, or that holds on; what somebody tells on a day was not on that day."""
    told = behind = False
    if BEFORE_THAT.match(spot.line.code, spot.clause_start):
        return None
    for start, end in spot.earlier_clauses():
        if LATER.fullmatch(spot.line.code, start, end) or (behind and SINCE_THEN.search(spot.line.code, start, end)):
            return None
        behind = behind or BEHIND.search(spot.line.code[start:end]) is not None
        tells = any(words.search(spot.line.code[start:end]) for words in (TELLING, BEHIND))
        told = told or tells
        earlier = [] if tells else times_in(spot, start, end)
        carries = carries_on(spot, start, end, inherited)
        at_one = not tells and AT_CONFERENCE.search(spot.line.code[start:end]) is not None
        if end == spot.clause_start and inherited and (around := day_around(spot, start, end)):
            return around
        if at_one and not (earlier and carries) and not ahead(spot, inherited):
            of_it = all_times_in(spot, start, end)
            if of_it or not holds_on(spot, 0, start):
                return of_it[-1][1] if of_it else None
        come = ARRIVES.match(spot.line.code, start, end) is not None
        if earlier and told and AFTER.search(spot.line.code[start:end]):
            earlier = [(at, when) for at, when in earlier if when.precision == "day"]
        if earlier and carries and not ((told or come) and ahead(spot, inherited)):
            when = nearest(spot, earlier)
            return None if some_time_later(spot, when, inherited) else when
    return None


# 甲25日举行仪式，|欢迎乙来访: the guest is there on that day
CEREMONY = re.compile("(?:仪式|国宴|晚宴|宴会|招待会)，$")
WELCOMES = re.compile("(?:热烈|隆重|设宴)?(?:欢迎|迎接|款待)")


def carries_on(spot: Spot, start: int, end: int, inherited: bool) -> bool:
    """Does the clause go on with the one from `start` to `end`, or does that one say when it was?"""
    code = spot.line.code
    goes_on = inherited or holds_on(spot, start, end) or toll(spot, end) or SAME_THING.match(code, end) is not None
    if goes_on or REFERS.match(code, spot.clause_start):
        return True
    if end != spot.clause_start:
        return False
    if CEREMONY.search(code, start, end) and WELCOMES.match(code, end):
        return True
    if BY_THEN.search(spot.line.code, end, spot.start) and ahead(spot, inherited):  # 峰会下周开幕，|甲届时将会见乙
        return True
    setting = SETTING.search(code[start:end]) is not None and not ahead(spot, inherited)
    return setting or sets_scene(spot, start, end) or AT_MOMENT.match(code, start, end) is not None


BY_THEN = re.compile("届时")


def day_around(spot: Spot, start: int, end: int) -> When | None:
    """The one day of the clause before, whose subject goes on to meet somebody around what it tells."""
    met = AROUND.search(spot.line.code[start:end]) is not None and not ahead(spot, True)
    around = all_times_in(spot, start, end) if met else []
    return around[0][1] if len(around) == 1 and around[0][1].precision == "day" else None


def some_time_later(spot: Spot, when: When, inherited: bool) -> bool:
    """周五访问甲国，|随后将访问乙国: on another day, perhaps."""
    if NEXT.match(spot.line.code, spot.clause_start) is None or when.precision != "day":
        return False
    return JOURNEY.search(spot.trigger_code()) is not None and ahead(spot, inherited)


NEXT = re.compile("(?:并|然后)?(?:随后|之后|其后|接着|接下来|继而|再)")
JOURNEY = re.compile(expand("访|<bound>|<arrive>|抵|飞"))
AFTER = re.compile("之?后，$")  # 上个月提出后，|甲表示，|已与乙讨论
TOLL = re.compile(
    "(?:[^，]{0,6}[称说])?(?:这[波次起轮场]|此次|该)?(?:袭击|攻击|突袭|行动|事件)?(?:共|已|并|且|还)*(?:造成|导致|杀害|杀死|打死)"
    r"|(?:以及|并且?|另|还|且|同时|更)(?:有|另有|还有)?(?:约|逾|近|至少|超过|多达|大约)?[\d一二两三四五六七八九十百千]+[^，]{0,12}?[遭被]"
)


def toll(spot: Spot, end: int) -> bool:
    """7日突袭甲国，造成1200人死亡，|并有240人遭劫持: what one attack did, told clause by clause."""
    own = TOLL.match(spot.line.code, spot.clause_start) is not None
    return own and TOLL.match(spot.line.code, end) is not None


ON_THE_SPOT = re.compile(
    rf"[^，]*{t.TIME}(?:[^，]{{0,3}})?[在于](?:[{t.PLACE}{t.SIDE}{t.CAPITAL}]|[^，{t.TIME}]{{0,4}}(?:首都|市))+[，,]$"
)
SUFFERED = re.compile("[对就为][^，]{0,12}?[被遭][^，的]{0,8}$")  # 对在甲国被|拘留的公民实施领事探视


def sets_scene(spot: Spot, start: int, end: int) -> bool:
    """大使28日在北京，|对…实施了领事探视: a clause without a verb of its own."""
    suffered = SUFFERED.search(spot.line.code, spot.clause_start, spot.start) is not None
    return not suffered and ON_THE_SPOT.match(spot.line.code[start:end]) is not None


SETTING = re.compile(
    expand(
        rf"{t.TIME}(?!.*(?:采访|受访|记者|发布会|回应|被问|回答|答问))[^，]*(?:访|<arrive>|会谈|会晤|会见)[^，]{{0,8}}(?:期间|之时|时|之际)，$"
    )
)  # 甲2月访问乙国之时，|两国达成军售
AT_MOMENT = re.compile(
    rf"(?:[（(【][^）)】]*[）)】] ?)?(?:就?在|正值|适逢|恰逢|正当)[^，]{{0,16}}?{t.TIME}[^，]{{0,24}}?"
    "(?:之际|之时|的?同时|当[天日晚])，$"
)  # 在总统周三宣誓就任之际，|乙国宣布制裁


def nearest(spot: Spot, found: list[tuple[int, When]]) -> When:
    """2018年退出了2015年的协议，|并…: the last, but of several none that only describes a noun."""
    own = [when for at, when in found if spot.line.code[at + 1] != "的"]
    return (own or [when for _, when in found])[-1]


ARRIVES = re.compile(  # 今天抵达，|将与乙会谈
    expand("(?!.*(?:将|预[定计]|拟|计划|定于|准备)).*?(?:<arrive>|<depart>|(?:展开|开始|开启)[^，]{0,10}<trip>)")
)
BEFORE_THAT = re.compile(
    expand("(?:而|但|不过|然而)?(?:就?在)?(?:[此这那]之前|<earlier>)(?![夕往线])")
)  # 8日召回大使，|此前乙已断交
LATER = re.compile("(?:自?此|那|自那)(?:之?后|以后)，?|之后，|后来，?")  # 6月爆发冲突，此后，|两国举行会谈
REFERS = re.compile(  # 周二发射火箭，据信载着卫星，|这将是第三次尝试
    "这(?:也|还|已|将|次|可能|很可能)*是(?![^，]*(?:以来|首[次度]|第一次|最后一[次趟]|再[次度]))"
)
SAME_THING = re.compile(
    r"(?:宣布|据信|据判断)?(?:很可能|可能|应该?|疑似?)?(?:是|为|属于)(?!了|此)|在那里，?|在那儿，?|在当地，?|当时(?!的)|那时"
    r"|(?:并|随后)(?:分别|先后)?(?:[与和跟]|同(?!意|时)|会见|拜会)"
)  # 2019年发现的飞行物，很可能是…
