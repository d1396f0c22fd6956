"""Which of the times told is the day of the act itself, and how it stands then. Not here: what a time means (times)."""

import re

from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.days.governing import when_of
from pipelines.extract.events.days.lasting import stay_of
from pipelines.extract.events.days.own import of_whom_it_is_told
from pipelines.extract.events.measures.done.bargains import dealt
from pipelines.extract.events.measures.done.bearing import described_aim
from pipelines.extract.events.measures.done.going_on import day_of_war
from pipelines.extract.events.measures.done.in_force import described
from pipelines.extract.events.measures.done.still_ahead import APPROVED
from pipelines.extract.events.measures.one_measure import ADDS_UP, RELEASE
from pipelines.extract.events.measures.reported_days import in_the_past, reported
from pipelines.extract.events.measures.status import state_of
from pipelines.extract.events.status.begun import LASTING, NTH, begun, counted, decided, up_to
from pipelines.extract.facts import BY_LAW, When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.wars import blow_of, hostages
from pipelines.extract.rulebook import EventRule, expand


def as_it_stands(rule: EventRule, spot: Spot, reading: Reading, becomes: str) -> tuple[str, bool, When | None] | None:
    """(status, is it sure, when); a standing measure is told with its beginning, help with the day up to which."""
    when = own_time(spot, (stay_of if rule.name.startswith("drill") else when_of)(spot, reading.inherited))
    told = "described" if described(rule, spot) else becomes
    of_others = when and (of_the_words(rule, spot, reading, when, told) or of_the_deal(rule, spot, when))
    when = None if of_others or (when and of_those_who_mourn(rule, spot, when)) else when
    when = in_the_past(rule, spot, day_of_war(rule, reading, spot, counted(spot, when)))
    announced = decided(spot) if when is None else None
    ahead = takes_effect(spot) if when is None and rule.type in BY_LAW else None
    when, known = when or ahead, announced if rule.type in BY_LAW else None
    state = state_of(rule, spot, reading, when or known, becomes)
    if state is None:
        return None
    since = since_when(rule, spot) if when is None and becomes != "lifted" and state[0] in ("held", "ongoing") else None
    if since:
        return (*state, since) if rule.type in GO_ON else ("ongoing", True, since)
    if when is None and state[0] == "held":
        delivered = begun(spot, far=True) if rule.name.startswith(ADDS_UP) and "已" in spot.clause_text() else None
        when = up_to(delivered, spot.scene.day()) if delivered else announced or reported(rule, spot)
    return (*state, None if when and not of_their_capture(spot, reading, state[0], when) else when)


def takes_effect(spot: Spot) -> When | None:
    """决定对乙加征关税，|将于[4月1日]生效: when it does, the next clause says."""
    told = EFFECT.match(spot.line.code, spot.clause_end)
    return spot.time_at(told.start("when")) if told else None


EFFECT = re.compile(
    f"，[^，。；{t.WHO[1:-1]}{t.TIME}]{{0,10}}(?P<when>{t.TIME})(?:开始|正式|全面|零时|起)*(?:生效|实施|执行|施行|开征|上路|起征)"
)


def of_their_capture(spot: Spot, reading: Reading, status: str, when: When) -> bool:
    """周四晚|移交扣押在丙地的人质: hostages of a war were taken when it began, whatever is done on the day told."""
    sides, published = (*reading.codes(), *reading.targets), spot.scene.day()
    if status != "ongoing" or sides != hostages(published) or when.precision != "day" or when.date_start is None:
        return True
    return blow_of(when.date_start) is not None


GO_ON = frozenset({"detention", "military"})  # as their own words say, whenever they began
AGAIN = re.compile("已|一直|持续|不断|频|多次|屡|接连|陆续|先后|经常|时常|每[天日周月]")
ONE = re.compile("一[场次枚起]")
NOTHING_BETWEEN = re.compile("(?:[^，]*以来)?，?")
BEGINS_ONCE = ("test", "war")


def since_when(rule: EventRule, spot: Spot) -> When | None:
    """Since when it goes on: 自2019年以来一直被拘留, 今年以来多次进入; not 今年以来第三次试射."""
    if rule.name == EXPULSION or rule.name.startswith((*BEGINS_ONCE, ADDS_UP)):
        return None
    if rule.name == RELEASE:
        return held_since(spot)
    if rule.type in LASTING:
        return begun(spot) or (begun(spot, far=True) if rule.type == "aid" and "已" in spot.clause_text() else None)
    if rule.type not in GO_ON or NTH.search(spot.clause_text()) or ONE.search(spot.clause_text()):
        return None
    again = AGAIN.search(spot.clause_text()) is not None
    since = begun(spot, far=again)
    return since if since and (again or right_before(spot, since)) else None


def held_since(spot: Spot) -> When | None:
    """要求释放|2019年以来囚禁的作家: since when he is held, told behind the trigger."""
    match = HELD_SINCE.match(spot.line.code, spot.end)
    when = spot.time_at(match.start("when")) if match else None
    return when if when and when.date_start else None


HELD_SINCE = re.compile(
    expand(
        rf"[^，。；{t.TIME}]{{0,6}}?自?(?P<when>{t.TIME})(?:以来|起|开始|就)*(?:一直)?[^，。；{t.TIME}]{{0,10}}?"
        "(?:<detain>|被捕|被拘|入狱)[^，。；]{0,4}的"
    )
)


def right_before(spot: Spot, since: When) -> bool:
    """自10月7日以来，|…, with nothing told between the time and the clause."""
    start = spot.line.at[spot.clause_start]
    between = spot.scene.story.article.text[since.end : start]
    return since.start >= start or NOTHING_BETWEEN.fullmatch(between) is not None


def own_time(spot: Spot, when: When | None) -> When | None:
    """Where its clause tells a time without a date (近几年), that of an earlier clause is not its own."""
    start = spot.line.at[spot.clause_start]
    if when is None or when.start >= start:
        return when
    since = begun(spot)
    if since and since.start >= start:
        return None  # 28日进入海域；|自26日以来已发现60架次
    if any(x.match(spot.scene.story.article.text, when.end, start) for x in (OF_A_BLOW, OF_A_PACT)):
        return None  # 报复10月7日的袭击，对乙展开轰炸
    vague = any(told.date_start is None for _, told in spot.times_in(spot.clause_start, spot.start))
    return None if vague else when


def of_those_who_mourn(rule: EventRule, spot: Spot, when: When) -> bool:
    """周二|悼念在突袭中丧生的人, 截至今天|袭击已造成多人丧生, 27日|参访先前遭袭的地点: the day of something else."""
    start = spot.line.at[spot.start]
    if rule.type == "military" and ANNOUNCED.search(spot.scene.story.article.text, when.end, max(start, when.end)):
        return True  # 6月宣布|将撤出部队
    if not rule.name.startswith("attack") or when.end > start:
        return False
    if spot.scene.story.article.text.endswith(UP_TO, 0, when.start):
        return True
    if APPROVED.search(spot.scene.story.article.text, when.end, start):
        return True
    opens, closes = described_aim(spot)
    if 0 <= opens < closes and spot.line.at[opens] <= when.start < spot.line.at[closes]:
        return True
    return MOURNS.search(spot.scene.story.article.text, when.end, start) is not None


ANNOUNCED = re.compile("宣布(?:将(?!军)|计划|拟|打算|要)[^，。；]*$")
UP_TO = ("截至", "截止", "截止到", "截至到")  # 截至今天，袭击已造成…: of all days up to it
MOURNS = re.compile(
    expand("<mourn>|纪念|参访|走访|到访|造访|视察|探访|探视|参观|会见[^，。]{0,8}(?:家属|幸存)|<earlier>(?![，。])")
)


def of_the_deal(rule: EventRule, spot: Spot, when: When) -> bool:
    """3日达成|释放人质的协议, 3日讨论|换囚: when they agree or talk, not when they let go."""
    deal = dealt(spot) if rule.frame == "release" else None
    return deal is not None and when.start < spot.line.at[deal[1]]


SUFFERED = re.compile("(?:曾|已|先后|均|都)?(?:遭到?|受到?|被)[^，。；]{0,12}")  # 2020年遭乙国(政府)制裁: its own

SAYS_SO = re.compile(
    "(?:指(?![出向示挥定标数导使令派])|称(?![号为])|声称|宣称|承认|谈[到及]|提[到及]|回应|评论|认为|强调|重申)"
)

# 暂停2018年两国签署的军事协议，|恢复监视
OF_A_PACT = re.compile(
    expand("[^，。；]{0,8}?(?:达成|<sign>)?的?[^，。；]{0,6}?(?:军事|停火|和平|核)(?:协议|协定|条约)")
    + "|\\s?的?[^，。；达签缔订]{0,4}(?:协议|协定|条约|宣言)"  # 退出2018年协议，并已部署…
)
OF_A_BLOW = re.compile("(?:的|发动|发起|[^，。]{0,10}的)[^，。]{0,4}(?:袭击|突袭|攻击|空袭|轰炸)")

MADE_THEN = re.compile(
    expand("(?![^，。]{0,12}以来)[^，。]{0,30}(?:达成|<sign>|通过|生效|制定)的")
)  # 中止2018年与乙达成的协议

MATTER, SPOKEN_AGAINST = phrase("matter"), phrase("spoken_against")

SPEAKS, LIFTS, IMPOSED_THEN = phrase("spoken_of"), phrase("lifts"), phrase("imposed_then")


SEIZED = "(?:掳|劫|挟持|绑架|绑走|扣押|俘|抓走|逮捕|被捕|拘|关押|囚)"
TAKEN_THEN = re.compile(f"[^，。；]{{0,30}}?{SEIZED}[^，。；]{{0,12}}?(?:的|人质|囚犯)")  # 释放10月7日|劫持的人质
IN_A_RAID = re.compile(
    f"[^，。；]{{0,12}}?(?:袭击|突袭|攻击|行动|战争)[^，。；]{{0,14}}?{SEIZED}"
)  # 让7日|突袭时遭掳者获释
SET_FREE = re.compile("释放|获释|放走|放还|交还|移交|送还|换回|放人")  # 周六晚|释放20名被挟持的乙国人


def of_the_other_act(rule: EventRule, spot: Spot, when: When, becomes: str) -> bool:
    """Of those taken and let go: the day of the one act is not that of the other."""
    between = spot.scene.story.article.text[when.end : spot.line.at[spot.start]]
    if rule.name == RELEASE and becomes == "imposed":
        return IN_A_RAID.match(between) is not None
    if rule.name != SEIZURE:
        return False
    described = SUFFERER.match(spot.line.code, spot.end) is not None
    return SET_FREE.search(between) is not None or (described and TOLD_OF.search(between) is not None)


TOLD_OF = re.compile(
    "(?:宣布|证实|确认|表示|透露|公布|找到|发现|救出|救回|寻获|会见|探视|探望|哀悼)[^，。；]{0,6}[被遭]"
)
SUFFERER = re.compile("[^，。；]{0,4}的")  # 周二宣布被扣为人质|的女兵的死讯


SEIZURE, EXPULSION = "detention_arrest", "sanction_expel"


def of_the_words(rule: EventRule, spot: Spot, reading: Reading, when: When, becomes: str) -> bool:
    """10日要求乙取消限制, 10日谈到乙的限制: when it is spoken of; 取消2018年加征的关税: when it was imposed."""
    start, text = spot.line.at[spot.start], spot.scene.story.article.text
    if when.start >= start and (rule.name == SEIZURE or (rule.name == RELEASE and becomes == "imposed")):
        return TAKEN_THEN.match(text, when.end) is not None  # 逮捕一名3月|被拘留的乙国人
    if when.start >= start:
        return MADE_THEN.match(text, when.end) is not None or of_whom_it_is_told(spot, when)
    spoken_against = SPOKEN_AGAINST.match(text, spot.line.at[spot.end]) and MATTER.search(text, when.end, start)
    return (
        bool(spoken_against) or of_the_other_act(rule, spot, when, becomes) or told_then(spot, reading, when, becomes)
    )


def told_then(spot: Spot, reading: Reading, when: When, becomes: str) -> bool:
    """A time before the measure, by what becomes of it: the day of somebody's words, or of the measure itself."""
    start, text = spot.line.at[spot.start], spot.scene.story.article.text
    acts_at = spot.line.at[reading.actor_at] if reading.actor_at >= 0 else -1
    if becomes == "imposed":  # 甲国军方16日指乙国发射导弹
        return when.end < acts_at and SAYS_SO.match(text, when.end) is not None
    if becomes == "described":  # 3日对在乙被拘留的甲国人表示关切
        return SPEAKS.search(text, when.end, start) is not None
    if becomes == "lifted":
        return IMPOSED_THEN.search(text, when.end, start) is not None and LIFTS.search(text, when.end, start) is None
    return SUFFERED.fullmatch(text, when.end, start) is None and (acts_at < 0 or when.start < acts_at)
