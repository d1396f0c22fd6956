"""Whose time is it: the trigger's, or that of another verb or event of its clause.

Belongs here: one time and one trigger. Not here: which of several wins (governing.py).
"""

import re

from pipelines.extract.clauses.triggers.hints import ahead
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import Scope, heard, scope_of
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

NOT_ITS_TIME = re.compile(r"(?:自|继|从|距离|截至|截止|针对|围绕|关于|按照|根据|依据|基于)[^，]{0,3}$")
SINCE = re.compile(
    r"^[^，]{0,8}(?:以来|之后再|后再次|后时隔|之后时隔|就任|上任|达成|通过|签署)|^[^，]{0,12}(?:共识|协议|声明|决议)"
)
SINCE_FIRST = re.compile(expand(r"^[^，]{0,10}?(?:<first>|<again>|<interval>)"))
SINCE_THERE = re.compile(
    expand(r"^在<where>{1,2}(?:举行|召开|会谈|会晤)?(?:之后|以来|后)[^，]{0,8}?(?:<first>|<again>|<interval>)")
)
ENDS_VISIT = re.compile(expand("(?:刚刚?|已)?结束(?:了)?(?:对|在)?<where>[^，]{0,6}<trip>"))  # 周一结束对甲国的访问
COME_FOR = re.compile("(?:出席|参加|参与|列席|与会)$")  # 会见来华出席[2025年]峰会的甲
AFTERWARDS = re.compile("之?后[^，]{0,2}$")  # 会谈后于10日|回国
STAYS_UNTIL = re.compile("(?:停留|逗留|直)[至到]$")  # 逗留至[23日]，与甲会谈
LEAVES = re.compile(expand("[^，]{0,3}(?:<homeward>|<back_to>|离开|<depart>|<bound>)"))
APPOINTED = re.compile("刚?(?:就任|上任|当选|就职|接任|出任|继任|上台|获任命)的")  # 8月就任的甲
IN_OFFICE = re.compile(
    r"^(?!将?(?:会|于|要)?(?:开始|展开|开启|踏上|启程))[^，]{0,4}?(?:就任|上任|执政|当选|任职|就职|接任|上台|出任|担任|履新|继任|连任|胜选|重返白宫)[^，]{0,10}?(?:以来|之?后，?[^，]{0,4}(?:首|再|第))"
)  # 2021年10月就任首相以来首次访菲
MADE = "(?:获任命|获委任|获提名|获选|当选|胜选|连任|就任|上任|接任|继任|履新|上台|赢得[^，]{0,4}(?:选举|大选|连任))"
JUST_MADE = re.compile(rf"^(?:才|甫|刚刚?)[^，]{{0,4}}?{MADE}|^[^，]{{0,2}}?{MADE}[^，]{{0,8}}?之?后，")
COUNTED = re.compile(
    r"^(?:内|以来)?(?:已|的)?(?:经)?(?:[^，]{0,6}第[\d一二三四五六七八九十百]+次|累计|共计|首次|第一次)"
)
MEETING = (
    r"(?:会谈|会晤|会面|会议|峰会|对话|磋商|通话|访问|首脑会|外长会|记者会|采访|演说|讲话|贴文|声明"
    r"|上任|就任|就职|当选|执政|建交|成立|爆发)"
)
OTHER_EVENT = re.compile(
    rf"[^，]{{0,30}}?(?:{MEETING}|{t.MECHANISM})[”」]?(?:举行|召开|结束|闭幕|落幕)?(?:中|上|后|之后|时(?!期|代)|前(?!后)|之前|以来)"
)
AT_TABLE = re.compile(
    rf"[\u4e00-\u9fff]{{0,4}}?[在于](?:[\u4e00-\u9fff{t.WHERE[1:-1]}]{{0,8}}?)(?:会议|峰会|年会|论坛|大会|{t.MECHANISM})"
    rf"(?:开始|举行|召开)?(?:之?[前后]|上|中|时|期间)(?:[与同和跟][^，]{{0,16}}|先|还|又|也|再)*$"
)  # 13日在峰会上|会见: the day is that of both
CAUGHT = re.compile("[时中][^，]{0,4}?[遭被][^，]{0,3}$")  # 3月采访时|被捕
MEETS = re.compile("会[见谈晤面]|见面|拜会|接见|磋商")
OF_ANOTHER = re.compile(
    "[^，。]{0,6}?(?:签署|签订|达成|发表|通过|举行|召开|成立|建立|实施|爆发|宣布|作出|颁布)了?的(?=[\u4e00-\u9fff《“])"
)  # 导致五年前|签署的协议停摆
THAT_DAY = re.compile("(?:当天|当日|同一天|同日)$")  # 峰会举行|当天: its own day, wherever that is told
BEFORE_ANOTHER = re.compile(
    rf"[^，]{{0,12}}(?:举行|召开|登场|开幕)的[^，]{{0,8}}?(?:峰会|会议|论坛|大会|{t.MECHANISM})(?:举行|召开)?之?前(?![夕往来后])"
)  # 15日举行的峰会之前|会谈
ON_A_MATTER = re.compile("(?:就|针对|对于|关于|围绕|鉴于)[^，]{0,4}$")
A_MATTER = re.compile("[^，]{1,24}?(?:一事|一案|之事|事件|之举)")  # 就甲2月出兵一事向乙提供|援助
SPOKEN_OF = re.compile("[^，]{0,10}?(?:针对|就(?!在)|对于|关于|谈到|谈及|回应|提到|被问(?:到|及))")
SAYS_THEN = re.compile(
    "[^，]{0,10}?(?:(?:时|仅|则|也|还|只|再次)*(?:称(?!为)|表示|说(?!明)|指出|强调|回应|重申)|发表(?:声明|谈话|评论))"
)  # 今天针对两国首脑|会谈仅称
CALLS_OFF = re.compile(
    expand(
        "[^，]{0,12}?(?:宣布|决定|表示|证实|透露|通知|通报|确认|[称说])，?[^，]{0,12}?(?:取消|<put_off>|延期|中止|搁置|暂停)(?!的)"
        "|(?:突然|临时|紧急)?取消了"
    )
)  # 3日宣布，将取消|对甲国的访问; 3日取消了|对甲国的访问
MET = re.compile("访|会[谈晤议见]|峰会|对话|磋商|谈判|行程|之行")
BEFORE_IT = re.compile(
    "[^，]{0,24}?(?:开幕|召开|举行|开始|登场)之?前(?![往夕])[^，]{0,6}?(?:呼吁|表示|指出|警告|强调|发表|告诉|透露|接受|撰文|[称说])"
)  # 周三在甲地举行的会议开幕前呼吁
FROM_THEN = re.compile(r"[从自]$")
DESCRIBES = re.compile(rf"[^，]{{1,16}}的[{t.PLACE}{t.SIDE}{t.CAPITAL}]")  # 从2007年开始|掌权的甲地
INTERVAL = re.compile(expand("(?:<interval>|延宕)了?$"))
ONCE_IN_OFFICE = re.compile(
    "(?<=开始|展开|开启|踏上)(?:上任|就任|就职|执政|当选)[^，]{0,2}?后的?"
)  # 本周展开上任后首次|访问
AS_INVITED = re.compile("应[^，]{0,16}?邀请?")  # 本月应首相邀请来访
A_PROPOSAL = re.compile(  # 将于周五就上述建议举行会谈
    "(?:就|围绕|针对)[^，]{0,12}?(?:上述|相关|有关|此项|这一?项?|该项?|一项|其|新|的|方|国)(?:[^，]{0,6}的)?"
    "(?:建议|提议|要求|决定|承诺|倡议)(?=[^，]{0,4}$)"
)
COMPARED = re.compile(r"(?:[像如同跟]|如同|一如|正如|犹如|好比)$")  # 会像[去年冬天]一样再次袭击
LIKE_THEN = re.compile("(?:里|时|期间|的时候)?(?:一样|那样|那般|一般|般|相同|同样)")
FAILED_THEN = re.compile(f"(?:[和、及与]{t.TIME})*(?:失败|落空)的")  # 再次发射[5月]和8月失败的卫星
LISTED = re.compile(r"将[^，]{0,30}列(?:入|为)")


def whose(spot: Spot, position: int, when: When) -> bool:
    """Can the time at `position` be the trigger's? Not 自去年以来, 按照16日的共识, 在18日的会谈中|同意访华."""
    code = spot.line.code
    before, after = code[max(0, position - 6) : position], code[position + 1 : position + 18]
    if when.rule == "dateline" or re.search("以来|来$", when.surface) or INTERVAL.search(before):
        return False
    if (when.surface.endswith("后") and SINCE_FIRST.match(after)) or SINCE_THERE.match(after):  # 2019年后两国首次
        return position >= spot.start and position < spot.end
    if of_another_matter(when, before, after) or (just_over(spot) and not spot.start <= position < spot.end):
        return False
    if position >= spot.start and heard("ordered", code[position + 1 : spot.clause_end]):
        return False
    if spot.start <= position < spot.end or begins(spot, position):
        return True
    about = ON_A_MATTER.search(before) and A_MATTER.match(code, position + 1, spot.start)
    if about or of_another_act(spot, position, when):
        return False
    scope = scope_of(spot)
    if scope.part != "since" and NOT_ITS_TIME.search(before) and of_what_came_of(spot, position):
        return False
    return position >= spot.end or within(spot, scope, position)


def of_what_came_of(spot: Spot, position: int) -> bool:
    """按照[16日]的共识; not 按照[16日]会谈|达成的共识."""
    told = SINCE.match(spot.line.code[position + 1 : position + 18])
    return told is not None and not position < spot.start < spot.end < position + 1 + told.end()


JUST_OVER = re.compile(f"刚刚?结束[^，{t.TIME}{t.PERSON}{t.OFFICIAL}]{{0,14}}$")


def just_over(spot: Spot) -> bool:
    """刚刚结束对乙国访问的甲周一抵达丙国: the day is that of what he does next."""
    return JUST_OVER.search(spot.line.code, spot.clause_start, spot.end) is not None


def of_another_matter(when: When, before: str, after: str) -> bool:
    """停留至[12日], [5月]失败的卫星, 像[去年冬天]一样, [去年]上任的总统, [今年]第306次: no day of a deed."""
    compared = COMPARED.search(before) and LIKE_THEN.match(after)
    if compared or STAYS_UNTIL.search(before) or FAILED_THEN.match(after):
        return True
    if IN_OFFICE.match(after) or APPOINTED.match(after) or (when.precision == "day" and JUST_MADE.match(after)):
        return True
    return when.precision == "year" and COUNTED.match(after) is not None and not when.surface[:1].isdigit()


def of_another_act(spot: Spot, position: int, when: When) -> bool:
    """会谈后于[10日]回国, [周一]结束访问后会谈, 峰会举行[当天]: the day of what else the clause tells."""
    code, behind = spot.line.code, position + 1
    before, after = code[max(0, position - 6) : position], code[behind : position + 18]
    itself = position >= spot.end and when.date_start == spot.scene.day() and THAT_DAY.match(when.surface) is not None
    another = OF_ANOTHER.match(after) if position >= spot.end else ENDS_VISIT.match(code, behind)
    return bool(
        itself
        or (position >= spot.end and COME_FOR.search(before))
        or another
        or BEFORE_ANOTHER.match(code, behind, spot.end)
        or (SPOKEN_OF.match(code, behind, spot.start) and SAYS_THEN.match(code, spot.end))
        or (CALLS_OFF.match(code, behind, spot.start) and MET.search(spot.trigger_code()))
        or (position < spot.start and BEFORE_IT.match(code, spot.end))
        or (FROM_THEN.search(before) and DESCRIBES.match(code, behind, spot.start))
        or (AFTERWARDS.match(code, spot.end, position) and LEAVES.match(after))
    )


def begins(spot: Spot, position: int) -> bool:
    """自[10月7日](与乙)|爆发战争以来, 自[去年]遭乙|入侵以来: the day since when it goes on."""
    between, ends = spot.line.code[position + 1 : spot.start], ("以来", "至今")
    since = spot.trigger_code().endswith(ends) or spot.line.code.startswith(ends, spot.end)
    return since and WITH_WHOM.fullmatch(between) is not None


WITH_WHOM = re.compile(
    rf"(?:[与和跟同对](?:{t.WHO}|{t.WHERE}))?(?:全面)?(?:爆发|发生|发动|开始|展开|[遭被](?:{t.WHO}|{t.WHERE})?)?"
)


def within(spot: Spot, scope: Scope, position: int) -> bool:
    """Not of the verb that takes the trigger for its matter (25日就访韩一事表示), nor of who announces it."""
    between = ONCE_IN_OFFICE.sub("", spot.line.code[position + 1 : spot.start])
    beside = AT_TABLE.match(between) is not None and MEETS.search(spot.line.code, spot.start, spot.end + 1) is not None
    beside = beside or CAUGHT.search(spot.line.code, position, spot.end) is not None
    if (OTHER_EVENT.match(between) and not beside) or (position < scope.start and scope.part in ("told", "discussed")):
        return False
    asked = heard("urged", A_PROPOSAL.sub("", AS_INVITED.sub("", between)))
    announced = position >= spot.clause_start and asked and not LISTED.search(between)
    return not (announced and ahead(spot))


TOLD_AGAIN = re.compile(f"{t.TIME}的{t.TIME}")  # 4年前的|2019年8月


def all_times_in(spot: Spot, start: int, end: int) -> list[tuple[int, When]]:
    """The dated times of [start, end), by position."""
    return [
        (at, when)
        for at, when in spot.times_in(start, end)
        if when.date_start is not None and when.rule != "dateline" and not TOLD_AGAIN.match(spot.line.code, at)
    ]


def times_in(spot: Spot, start: int, end: int) -> list[tuple[int, When]]:
    """Those that can be the trigger's."""
    return [(at, when) for at, when in all_times_in(spot, start, end) if whose(spot, at, when)]


WHOM = re.compile(f"的[{t.PERSON}{t.OFFICIAL}]")


def of_whom_it_is_told(spot: Spot, when: When) -> bool:
    """受甲国制裁的|乙5日抵达丙国, 正参与会议的|乙昨表示: the day of what he does next."""
    return WHOM.search(spot.line.code, spot.end, spot.line.encoded(when.start, when.start)[0]) is not None
