"""Whether what a frame reads is an event: enough sides, a conference of states, a day that is over.

Not here: reading (frames/registry.py), who is private (sides/private_parties.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.conferences.naming import AT_ITS_SIDE, GLOBAL, RELIEF
from pipelines.extract.events.drafting.for_those_at_home import own_think_tank
from pipelines.extract.events.drafting.nameless_others import many_others, members_meet, of_leaders
from pipelines.extract.events.drafting.opened_by_leaders import opened_by_leader
from pipelines.extract.events.lending.chairs import of_a_body
from pipelines.extract.events.sides.private_parties import statesman
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import HOME, is_side, organisations, states
from pipelines.extract.rulebook import EventRule

HIGH = re.compile(
    r"和平(?:峰会|会议)|国际和会|(?:全球|国际|世界)\ue002峰会|首脑|领导人|外长|外交|防长|国防|元首|部长|(?:阿拉伯|伊斯兰|穆斯林|非洲|欧洲|美洲|拉美|中亚|海湾|太平洋岛)[^，的]{0,10}(?:峰会|首脑会)|\ue002会|\ue002[^，举召]{0,4}会议|G\d"
)


ITS_AREA = 6  # characters before the kind of a conference: [加沙]援助会议
ITS_NAME = 14
OF_SEVERAL = re.compile("[三四五六七八九]国会议|(?:阿拉伯|伊斯兰|非洲)[^，。；的]{0,12}峰会")


def high(spot: Spot) -> bool:
    """A conference of states or their ministers, not a seminar or a party meeting."""
    named = any(tok.symbol == t.MECHANISM for _, tok in spot.line.tokens_in(spot.start, spot.end))
    around = spot.line.code[max(spot.clause_start, spot.start - ITS_AREA) : spot.end]
    called = spot.written(max(spot.clause_start, spot.start - ITS_NAME), spot.end)
    return (
        named
        or HIGH.search(spot.trigger_code()) is not None
        or OF_SEVERAL.search(called) is not None
        or any(x.search(around) for x in (GLOBAL, RELIEF))
    )


SUMMIT = re.compile(
    r"(?:[”」』）)\w\ue002](?<![的加席办行开了场届次])|[此这本][次届场]|该)(?:高?峰会|首脑会议?)[”」』]?$"
)
DATED_SUMMIT = re.compile(
    f"{t.TIME}[^，]{{0,8}}的(?:网络|视频|视讯|视像|线上|特别|紧急|年度)?(?:高?峰会|首脑会议?)[”」』]?$"
)
TRADE = re.compile("商|企业|青年|媒体|产业|行业|投资|总裁|金融|体育|电影|论坛|博览|城市|市长|妇女|女性|网络")
AT_HOME = re.compile(  # 甲国总统将举办“疫苗峰会”, for those at home
    "(?:举办|主办|召集)(?![^，]*(?:安全|全球|国际|民主|和平|世界|人工智|AI))"
)
ATTENDED = frozenset({"gather_attend", "gather_hold"})


def summit(rule: EventRule, spot: Spot, reading: Reading) -> bool:
    """A leader or minister by name at a summit nobody listed: 出席“印太经济框架”峰会, 在周四的峰会上.

    Not 工商领导人峰会, 参加峰会.
    """
    if not any(p.name and p.rank in ("leader", "minister") for _, p in reading.actors):
        return False
    words = spot.trigger_code()
    if rule.name == "gather_hold" and not reading.inherited and AT_HOME.match(words):
        return False
    if rule.name not in ATTENDED:
        return rule.name == "gather_at" and DATED_SUMMIT.search(words) is not None
    return SUMMIT.search(words) is not None and TRADE.search(words) is None


NAMED_ONE = re.compile(
    "(?<![一个场项次届加席行开办的])(?:高?峰会|论坛|对话会|(?<!股东)大会|国际(?:会议|和会))[”」』]?$|对话会[”」』]?$"
)


def abroad(rule: EventRule, spot: Spot, reading: Reading) -> bool:
    """Officials of one side at a conference with a name, in another country: 甲在乙国举行的能源论坛上表示."""
    words, after = spot.trigger_code(), spot.line.code[spot.end : spot.clause_end]
    if reading.inherited or TRADE_SHOW.search(words) or not NAMED_ONE.search(words) or HOLDER.match(after):
        return False
    where = {code for place in reading.places if len(place.codes) == 1 for code in place.codes} & states()
    known = [p for _, p in reading.actors if p.codes and (p.name or p.office or p.organisation)]
    return bool(known) and bool(where) and where.isdisjoint(reading.codes()) and not {*where, *reading.codes()} <= HOME


def guest_speaker(spot: Spot, reading: Reading) -> bool:
    """甲国外长在乙国智库举办的研讨会上说: one who holds office, by name, before those of another country."""
    acting = [p for role, p in reading.actors if role != "host" and p.codes]
    known = any(p.name and (p.office or statesman(p, spot.scene.story)) for p in acting)
    return known and not reading.inherited and any(role == "host" for role, _ in reading.actors)


HOLDER = re.compile("[”」』]?(?:组织|主办|举办|成员|代表)")  # 参加某论坛|组织的集会
TRADE_SHOW = re.compile("商(?!务)|企业|青年|媒体|产业|行业|总裁|体育|电影|博览|妇女|女性")
BARE_TALKS = re.compile("(?<![候平])(?:谈判|磋商|对话)[”」』]?$")  # 在接下来的谈判中, of nobody else
MEMBERS = re.compile("成员国|各国|多国|国家")  # 北约成员国领导人抵达…: no visit of an organisation


def enough(rule: EventRule, spot: Spot, reading: Reading) -> bool:
    """Enough distinct sides, and not one country with itself."""
    sides = {*reading.codes(), *reading.targets}
    return not hollow(rule, spot, reading, sides) and sides_suffice(rule, spot, reading, sides)


def sides_suffice(rule: EventRule, spot: Spot, reading: Reading, sides: set[str]) -> bool:
    """As many sides as the frame, the type or the rule asks for."""
    if rule.frame.startswith("joining"):
        return bool(reading.actors)
    if rule.frame in ("exchange", "pair"):
        return len(sides) == 2 or (len(sides) > 2 and rule.frame == "pair")
    if rule.frame in ("motion_region", "region_of"):
        return to_a_region(reading)
    if rule.frame == "motion_abroad":
        return any(p.name and p.codes for _, p in reading.actors)
    if rule.type == "visit":
        return to_a_host(spot, reading)
    if rule.name.startswith("gather"):
        return guest_speaker(spot, reading) if rule.name == "gather_seminar" else gathered(rule, spot, reading, sides)
    others = rule.type == "meeting" and (many_others(spot, reading) or members_meet(rule.name, spot, reading))
    return len(sides) >= rule.needs or others


def gathered(rule: EventRule, spot: Spot, reading: Reading, sides: set[str]) -> bool:
    """A conference of a body, of several sides, or of high rank; not a meeting of one house at home."""
    if of_a_body(sides) and TRADE.search(spot.clause_text()) is None:
        return True
    by_hosts = rule.name == "gather_takes_place" and all(role == "host" for role, _ in reading.actors)
    return any(map(is_side, sides)) and (
        len(sides) > 1
        or of_many(sides)
        or high(spot)
        or summit(rule, spot, reading)
        or abroad(rule, spot, reading)
        or of_leaders(rule, spot, reading)
        or opened_by_leader(spot, reading)
        or by_hosts
        or (rule.name in HOSTED and NEXT_ONE.search(spot.written(spot.clause_start, spot.end)) is not None)
    )


HOSTED = frozenset({"gather_hosted", "gather_hold"})
NEXT_ONE = re.compile(
    "下一?届[^，。；]{0,12}峰会|第[二三四五六七八九十]+届峰会[^，。；]{0,12}由"
)  # 下届峰会由[甲国]主办


def hollow(rule: EventRule, spot: Spot, reading: Reading, sides: set[str]) -> bool:
    """A country with itself, a day before that is not over, talks of nobody else."""
    name = rule.name
    return (
        (len(sides) > 1 and sides <= HOME)
        or (name in SINCE and not past(spot))
        or (name == "gather_first_since" and not of_talks(spot))
        or (name == "gather_body" and not of_a_body(c for r in spot.inside() for c in r.token.codes))
        or (
            name.startswith("gather")
            and (cabinet(spot, reading) or where_talks_are(spot) or own_think_tank(spot, reading))
        )
        or (name == "gather_at" and BARE_TALKS.search(spot.trigger_code()) is not None and len(sides) < 2)
        or (name in ("gather_sit", "meet_negotiate") and reading.inherited and not reading.counterparts)
        or (rule.format == "letter" and sum(map(is_side, sides)) < 2)
    )


THEIR_TALKS = re.compile(
    "(?:会[谈晤面]|会见|双边会议|首脑会|[习拜普特金安]会)(?![后时中上])(?:(?!出席|参加)[^，。；]){0,44}$"
)
BESIDE_IT = re.compile(f"[”」』]?[^，。；]{{0,3}}{AT_ITS_SIDE}[^，。；]{{0,12}}(?:[，。；]|$)")


def where_talks_are(spot: Spot) -> bool:
    """两国元首的会晤将|在峰会期间举行: of these talks, and no word of who sits at the summit."""
    told = THEIR_TALKS.search(spot.scene.story.article.text, spot.line.at[spot.clause_start], spot.line.at[spot.start])
    return told is not None and BESIDE_IT.match(spot.line.code, spot.end, spot.clause_end) is not None


CABINET = re.compile("^[在于]?(?:(?:举行|召开|主持)的?)?(?:例行|每周|本周|当天的?)?(?:部长会议|内阁会议|政府会议)$")


def cabinet(spot: Spot, reading: Reading) -> bool:
    """总统甲在部长会议上说: the ministers of his own country."""
    leaders = [p for _, p in reading.actors if p.rank == "leader"]
    return len(reading.codes()) == 1 and bool(leaders) and CABINET.match(spot.trigger_text()) is not None


def to_a_region(reading: Reading) -> bool:
    """某外长访问中东: a person by name goes to a part of the world that is no country's."""
    named = bool(reading.codes()) and any(p.name for _, p in reading.actors)
    return named and (bool(reading.targets) or any(x.place_kind == "region" and not x.codes for x in reading.places))


def to_a_host(spot: Spot, reading: Reading) -> bool:
    """Somebody of a side, by name or office, goes to another side; not 北约成员国领导人抵达."""
    text, hosts, guests = spot.scene.story.article.text, set(reading.targets), reading.codes()
    known = [p for _, p in reading.actors if p.codes and (p.name or p.office)]
    abroad = bool(hosts - set(guests)) or len(guests) > len(hosts)
    return bool(hosts) and abroad and any(p.name or not MEMBERS.search(text, p.start, p.end) for p in known)


def of_many(sides: set[str]) -> bool:
    """An organisation that is itself many."""
    return bool(sides & organisations())


TALKED = re.compile("会|谈|见|访|对话|磋商|接触|面对面")


def of_talks(spot: Spot) -> bool:
    """这是1990年以来的第一次: the first talks, if talks were told right before."""
    sentence = spot.line.sentence
    named = TALKED.search(spot.scene.story.article.text, sentence.start, sentence.end) is not None
    return named or spot.scene.at() - spot.scene.pair_line <= 1


SINCE = frozenset({"gather_first_since", "visit_since"})


def counted_from(spot: Spot) -> When | None:
    """自[2019年]以来首次: the day of the event before."""
    return next((when for _, when in spot.times_in(spot.start, spot.end)), None)


def past(spot: Spot) -> bool:
    """Is the day counted from over by now? Not 时隔四年后再次."""
    when, published = counted_from(spot), spot.scene.day()
    return when is not None and when.date_end is not None and (published is None or when.date_end < published)
