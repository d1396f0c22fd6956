"""When: the time that governs a trigger.

Belongs here: which of several is meant. Not here: what it means (times), how long a stay lasts (stay_days.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.chronology import heading_of
from pipelines.extract.clauses.hints import ahead
from pipelines.extract.clauses.reading import Spot
from pipelines.extract.events.earlier_times import jubilee_of
from pipelines.extract.events.news_days import days_ago, later_that_day, part_of_day
from pipelines.extract.events.next_clause import told_next
from pipelines.extract.events.own_times import all_times_in, times_in
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.speaking_verbs import verbs_of_speaking
from pipelines.extract.times.spans import month_span, years_span

TELLING = re.compile(rf"(?:{verbs_of_speaking()}|指|获悉|消息)(?:，|：|:)$")
NAMES = rf"[^{t.PERSON}-{t.MEDIA}，]"
OPENING = re.compile(rf"(?:^|[）)】：“]|[电讯])\W?{NAMES}{{0,5}}{t.TIME}{NAMES}{{0,4}}[，,]?$")
LEADING = re.compile(rf"(?:是|在|于){t.TIME}[，,]$")
FIRST = re.compile(rf"^(?:【[^】]*】|[（(][^）)]*[）)])?[“「]?在?{t.TIME}")
AT_CONFERENCE = re.compile(
    rf"(?:{t.MECHANISM}|峰会|首脑会议?|会议|大会|年会|论坛|外长会议?|对话会)[”」』）)]?(?:上|期间|的?间隙|场边|之际|时)[，,]$"
)  # 上月在甲举行的峰会上，|乙与丙会谈
AROUND = re.compile("(?:会面|会谈|会晤|通话|见面)之?[前后][，,]$")  # 外长今日与乙会面前，|先与丙会谈


def holds_on(spot: Spot, start: int, end: int) -> bool:
    """A clause that is only a time (当地时间19日，) holds for what follows, so does the time that begins a sentence."""
    clause = spot.line.code[start:end]
    if OPENING.search(clause) or LEADING.search(clause):
        return True
    return start == 0 and FIRST.match(clause) is not None and not TELLING.search(clause)


def when_of(spot: Spot, inherited: bool, party: int | None = None) -> When | None:
    """The time in the clause before the trigger (nearest), else close after it; else one of the clauses before.

    `party`: where one of several stands, each with a day of their own: 25日与甲、26日与乙分别会谈.
    """
    when = time_of(spot, inherited, party)
    if when and THIRD.search(when.surface):
        return whole_month(when)
    return whole_year(when) if when and when.precision == "season" else when


THIRD = re.compile("^(?!.*(?:本月|这个月)).*[上中]旬$")


def whole_month(when: When) -> When:
    """10月中旬 has no sharp edges: the month stands. Of 10月下旬 the days are those that are left."""
    if when.date_start is None:
        return when
    month = month_span(when.date_start.year, when.date_start.month)
    return replace(when, date_start=month.start, date_end=month.end, precision="month")


def whole_year(when: When) -> When:
    """今年春天 has no sharp edges, as 年初 has none: the year stands, and the words tell the rest."""
    if when.date_start is None:
        return when
    year = years_span(when.date_start.year, when.date_start.year)
    return replace(when, date_start=year.start, date_end=year.end, precision="year")


def time_of(spot: Spot, inherited: bool, party: int | None) -> When | None:
    if other := put_off_to(spot) or jubilee_of(spot):
        return other
    own = [when for _, when in times_in(spot, spot.clause_start, spot.end)]
    if own:
        before = [when for when in own if party is not None and when.start < party]
        when = finest_of(before or own)
        return finer_after(spot, when) or finer_before(spot, inherited, when)
    after = times_in(spot, spot.end, spot.clause_end)
    if after and IS_ON.match(spot.line.code, spot.end):
        return after[-1][1]
    if after and close_by(spot, after[0][0]):
        return after[0][1]
    heading = heading_of(spot.scene.story, spot.line.at[spot.clause_start])
    if heading:
        return earlier_time(spot, inherited) or heading
    told = told_next(spot) or part_of_day(spot) or later_that_day(spot) or earlier_time(spot, inherited)
    return told or days_ago(spot, ahead(spot, inherited))


PUT_OFF_TO = re.compile(
    rf"(?:推迟|延期|延后|延迟|押后|顺延|改期|改|确定|敲定|锁定)(?:到|至|于|在|为)(?P<when>{t.TIME})(?!之?后)"
)


def put_off_to(spot: Spot) -> When | None:
    """原定24日举行的峰会推迟到10月1日, 访问日期今天确定为13日: the new day, where one is told."""
    match = PUT_OFF_TO.search(spot.line.code, spot.clause_start, spot.clause_end)
    when = spot.time_at(match.start("when")) if match else None
    return when if when and when.date_start and not when.surface.endswith("后") else None


CLOSE = 6  # characters after the trigger within which a time is its own
DENIES = re.compile("[中上后时]?(?:否认|表示|宣布|承诺|同意|决定|提出|要求)")  # 会上否认|2027年有计划
IS_ON = re.compile(rf"[^，]{{0,8}}是(?:在|于)?[^，]{{0,12}}?{t.TIME}")  # 上次会谈是在四年前的2019年8月


def close_by(spot: Spot, position: int) -> bool:
    return position - spot.end <= CLOSE and DENIES.match(spot.line.code, spot.end) is None


def finest_of(own: list[When]) -> When:
    """The nearest; but of 今天举行2020年论坛 the day, that lies in the year."""
    finer = [when for when in own if within_year(when, own[-1])]
    return finer[0] if finer else own[-1]


def finer_after(spot: Spot, when: When) -> When | None:
    """今年的峰会将于11月15日至17日举行: of the year that its name begins with, the days told behind it."""
    after = times_in(spot, spot.end, spot.clause_end) if when.precision == "year" else []
    return after[0][1] if after and close_by(spot, after[0][0]) and within_year(after[0][1], when) else None


def finer_before(spot: Spot, inherited: bool, when: When) -> When:
    """将于11月30日至12月12日齐聚迪拜，参加今年的气候谈判: of the year that its clause names, the days told before."""
    days = earlier_time(spot, inherited) if when.precision == "year" else None
    return days if days and days.to_the_day and within_year(days, when) else when


def within_year(when: When, year: When) -> bool:
    """Not of 年末, which is more than its year."""
    if year.precision != "year" or "year_part" in year.rule or when is year:
        return False
    if when.date_start is None or year.date_start is None:
        return False
    return when.date_start.year == year.date_start.year


def earlier_time(spot: Spot, inherited: bool) -> When | None:
    """Of a clause whose subject carries on, or that holds on; what somebody tells on a day was not on that day."""
    told = False
    if BEFORE_THAT.match(spot.line.code, spot.clause_start):
        return None
    for start, end in spot.earlier_clauses():
        if LATER.fullmatch(spot.line.code, start, end):
            return None
        tells = TELLING.search(spot.line.code[start:end]) is not None or spot.line.code.endswith("以来，", start, end)
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
            return nearest(spot, earlier)
    return None


def carries_on(spot: Spot, start: int, end: int, inherited: bool) -> bool:
    """Does the clause go on with the one from `start` to `end`, or does that one say when it was?"""
    code = spot.line.code
    goes_on = inherited or holds_on(spot, start, end) or toll(spot, end) or SAME_THING.match(code, end) is not None
    if goes_on or REFERS.match(code, spot.clause_start):
        return True
    if end != spot.clause_start:
        return False
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
    rf"{t.TIME}(?!.*(?:采访|受访|记者|发布会|回应|被问|回答|答问))[^，]*(?:访|抵达|出访|到访|会谈|会晤|会见)[^，]{{0,8}}(?:期间|之时|时|之际)，$"
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
    "(?!.*(?:将|预[定计]|拟|计划|定于|准备)).*?(?:抵达|飞抵|启程|动身|(?:展开|开始|开启)[^，]{0,10}(?:访问|之行|之旅|行程))"
)
BEFORE_THAT = re.compile(
    "(?:而|但|不过|然而)?(?:就?在)?(?:[此这那]之前|此前|先前|早前)(?![夕往线])"
)  # 8日召回大使，|此前乙已断交
LATER = re.compile("(?:自?此|那|自那)(?:之?后|以后)，?|之后，|后来，?")  # 6月爆发冲突，此后，|两国举行会谈
REFERS = re.compile(  # 周二发射火箭，据信载着卫星，|这将是第三次尝试
    "这(?:也|还|已|将|次|可能|很可能)*是(?![^，]*(?:以来|首[次度]|第一次|再[次度]))"
)
SAME_THING = re.compile(
    r"(?:宣布|据信|据判断)?(?:很可能|可能|应该?|疑似?)?(?:是|为|属于)(?!了|此)|在那里，?|在那儿，?|在当地，?|当时(?!的)|那时"
    r"|(?:并|随后)(?:分别|先后)?(?:[与和跟]|同(?!意|时)|会见|拜会)"
)  # 2019年发现的飞行物，很可能是…
