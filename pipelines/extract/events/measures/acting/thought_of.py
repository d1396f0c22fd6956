"""甲对据称乙将禁止甲国煤炭进口予以谴责: whoever judges a measure or calls on others to take it does not take it.

Not here: those told by a noun, 甲对乙的制裁表示不满 (laws/by_noun.py), or right behind who takes them
(clauses/triggers/aims.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.acting.deeds import codes_of
from pipelines.extract.facts import BY_LAW
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import EventRule, expand

SAID = (
    "(?:据[称报悉传信]|所?传|传[闻出言]|有?(?:报[道导]|消息|传言|媒体|外媒)[称指说]?|媒体报[道导]|所谓|疑似|"
    "涉嫌|<earlier>|之前)*"
)
GOES_ON = (
    f"(?:政府|当局|方面|国会|议会|{t.TIME}|已经?|将|会|要|正在?|拟|计划|准备|打算|考虑|决定|宣布|威胁|扬言|可能|或|有意|"
    "再次|又|继续|持续|不断|单方面|突然|全面|近日|日前|最近|<earlier>|之前|也|还)*"
)
TAKES = "(?:[对向]|禁止|限制|暂停|停止|中止|终止|<impose>|制裁|取消|召回|驱逐|封杀|调升|提高|扩大|收紧)"
ANOTHERS = re.compile(
    expand(f"(?<![反应针面绝派核校])对于?{SAID}(?P<doer>[{t.SIDE}{t.CAPITAL}{t.OFFICIAL}]){GOES_ON}(?={TAKES})")
)
THOUGHT = re.compile(
    expand(
        "(?:表示|表达|予以|加以|深表|深感|感到|提出|作出)了?[^，。；]{0,6}<attitude>|(?:强烈|严厉|坚决)(?:<censure>|抗议|反对)"
    )
)


def taken_by_another(rule: EventRule, spot: Spot, reading: Reading) -> None:
    """甲对[乙]计划对甲国钢材加征关税表示关切 -> 乙 on 甲; in place."""
    if rule.type not in BY_LAW:
        return
    if reading.inherited:
        left_to_others(spot, reading)
        return
    told = ANOTHERS.search(spot.line.code, spot.clause_start, spot.end)
    if told is None or told.end() > spot.start + 1 or THOUGHT.search(spot.line.code, spot.end, spot.clause_end) is None:
        return
    doing = codes_of(spot, [r for r in spot.left() if r.position == told.start("doer")])
    own = reading.codes()
    if doing and own and set(doing).isdisjoint(own):
        reading.acted_by(doing, [c for c in reading.targets if c not in doing] or own)


def only_opposes(spot: Spot, reading: Reading) -> None:
    """甲反对|在乙部署导弹: who is against an act does not do it; in place."""
    if not reading.inherited and reading.actor_at >= 0 and OPPOSES.search(spot.line.code, reading.actor_at, spot.end):
        reading.actors = []


OPPOSES = re.compile(
    expand(
        "(?:反对|不赞成|不赞同|不同意|不认同|(?:(?<!镇压)抗议|抵制|<censure>|不满|<fear>)(?=[在于]))(?:任何人|任何国家|再|继续|进一步)?"
        "[在于向对给把将][^，。；]{1,20}$"
    )
)


def left_to_others(spot: Spot, reading: Reading) -> None:
    """甲呼吁各国，|对乙实施制裁: 甲 takes none, and nobody says who would; in place."""
    if CALLS_ON.search(spot.line.code, 0, spot.clause_start) and WE_TOO.search(spot.clause_text()) is None:
        reading.actors = []


CALLS_ON = re.compile(
    f"(?:{expand('<urges>')}|号召)[^，。；{t.WHO[1:-1]}]{{0,10}}?"
    "(?:国家|各国|国际社会|盟友|盟国|伙伴国?|成员国|各方|民众|消费者)(?:[^，。；]{0,10}内)?，(?:[^，。；]{0,14}，)?$"
)
WE_TOO = re.compile("^(?:并|同时|也|还)?(?:宣布|决定|已)")
