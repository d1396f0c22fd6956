"""What sides agree that they will do, or talk about: 达成协议，释放…; 甲同意减税；乙暂停管制; 就换囚进行谈判.

Belongs here: releases and measures told as the terms of a deal, releases that are only negotiated.
Not here: what was done by it (据此释放了), agreements (agreements/finding.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import EventRule, expand

TERMS = re.compile(
    "(?:条件|条款)[^，。；]{0,4}(?:与[^，。；]{0,6}(?:一样|相同)|不变|依旧|照旧)，[^。；了已]{0,30}$"
    "|(?<!按照)(?<!根据)(?<!依照)(?<!依据)(?:协议|内容|条件|方案|草案|提议|前提)[^，。；]{0,6}(?:，?包括|规定|要求|，?是|为|：)[^。；]{0,50}$"
    "|(?:达成了?|同意|接受)[^。；了已]{0,30}(?:协议|停火|休战|停战|暂停战[争斗]|暂停交[火战])[^。；了已]{0,60}$"
    "|(?:依照|根据|按照|依据)[^，。；]{0,14}(?:协议|安排|方案|条款|条件)，[^。；了已]{0,40}$"
)
BY_PACT = re.compile("(?:协议|协定|停火|休战)(?:还|也|将|又|并)*$")  # 协议|允许物资进入
DEMANDS = re.compile("(?:要求|诉求|主张|呼吁)(?:清单)?[^，。；了]{0,4}(?:，?包括|，?是|有|：)[^。；了]{0,40}$")
LISTED = re.compile("(?:同意|承诺|答应|许诺|内容包括|协议包括|条件包括)[^。]*；[^，；。了已]{0,16}$")
DONE = re.compile("(?<!为)了|已|曾|据此|昨|今天|今日|当天|随后|逐批|陆续|先后|生效后|成功|首批|分批|期间|获释")
IN_EXCHANGE = re.compile("(?:换取|以此交换|以此换回)(?!了)[^，。；]{0,24}$")
BY_NOW = re.compile("(?<!为)了|已|曾")
TYPES, TERM_OF_DEALS = frozenset({"easing", "sanction"}), frozenset({"easing_release", "aid_let_in"})
MADE = re.compile(expand("(?:达成|<settle>|<sign>|接受)了?[^，。；]{0,40}$"))
PACT = re.compile("[^，。；]{0,30}?的?(?:协议|协定|安排|方案|交易)")
NEARLY = re.compile(
    expand(
        "(?:接近|有望|可望|可能|即将|寻求|争取|尚未|未能|推动|促成|距离|<hopes>|能够?|(?<!许)可)[^，。；]{0,8}(?:达成|<settle>|<sign>)[^。；]{0,40}$"
        "|(?:<urges>|<hopes>|要求)[^。；]{0,30}，以(?:便)?(?:达成|<settle>|<sign>)[^。；]{0,20}$"
    )
)
TALKED = re.compile(
    "(?:谈判|磋商|斡旋|调解|调停|协商|商谈|商议|洽谈|接洽|讨论|商讨|探讨)了?"
    f"(?:如何|有关|关于|可能|由|以|来|让|使|另外|更多|一批|首批|{t.WHO}|与|同|和|的)*(?:以换|来换|换)?$"
)
TO_FREE = re.compile("(?:谈判|磋商|斡旋|会谈|调解|协商)[^，。；]{0,6}，以(?:便)?$")  # 参与谈判，以|释放人质
URGED = re.compile(expand("要求|<urges>|恳求|请求"))
ABOUT = re.compile("(?:就|围绕|关于)[^，。；]{0,24}$")
NOT_YET = re.compile(
    expand("未(?!来)|没有|没能|继续|接近|有望|可望|可能|即将|寻求|争取|<hopes>|<urges>|能够|推动|促成|<if>|若")
)
AGREED_ON = re.compile(
    expand("[^，。；后并]{0,16}?(?:达成|<sign>|<settle>)了?[^，。；后]{0,10}(?:<pact>|一致|共识|安排|谅解)")
)
IN_TALKS = re.compile(
    "[^，。；后并]{0,24}?(?:进行|举行|展开|开展|开始|重启|继续|保持)[^，。；后并]{0,8}?"
    "(?:谈判|磋商|斡旋|调解|协商|接触|讨论|商讨|对话|会谈|会晤|交涉)"
)
TALKS_ON = re.compile(
    "[^，。；后并]{0,24}?(?:的(?:间接|直接|秘密|新一轮|最新)*(?:谈判|磋商|斡旋|协商|讨论)|事宜|的?可能性)"
)
OFFERED = re.compile("愿意?(?![景望])|本可|可以|准备|提议|提出|提案|寻求|谈判|磋商|讨论|可能")


def bargained(rule: EventRule, spot: Spot) -> bool:
    """Told as one of the terms of a deal, on no day and without a word that it was done?"""
    if in_exchange(rule, spot):
        return True
    if (rule.type not in TYPES and rule.name not in TERM_OF_DEALS) or DONE.search(
        spot.line.code, spot.clause_start, spot.clause_end
    ):
        return False
    before = spot.line.code[: spot.start]
    if rule.name == "aid_let_in" and BY_PACT.search(before):
        return True
    return LISTED.search(before) is not None or (rule.name in TERM_OF_DEALS and TERMS.search(before) is not None)


def listed_demand(spot: Spot) -> bool:
    """他们的要求包括，|甲释放全部囚犯: one of the things that somebody asks for."""
    before = spot.line.code[: spot.start]
    return (
        DEMANDS.search(before) is not None and DONE.search(spot.line.code, spot.clause_start, spot.clause_end) is None
    )


def in_exchange(rule: EventRule, spot: Spot) -> bool:
    """甲将释放人质，以换取[囚犯获释]: what is hoped for in return, unless a word says that any of it was done."""
    offered = rule.name == "easing_release" and IN_EXCHANGE.search(spot.line.code, spot.clause_start, spot.start)
    return bool(offered) and BY_NOW.search(spot.line.code, 0, spot.clause_end) is None


def dealt(spot: Spot) -> tuple[str, int] | None:
    """达成|换囚|协议, 就|进行谈判: (planned or proposed, where what tells of the deal begins); None if let go."""
    code, start = spot.line.code, spot.clause_start
    if spot.trigger_code().endswith(("了", "出")) or code.startswith("了", spot.end):
        return None
    talks = talked_of(spot)
    if TO_FREE.search(code, 0, spot.start):
        return "proposed", start
    if talks >= 0:
        return "proposed", talks
    made = MADE.search(code, start, spot.start) if PACT.match(code, spot.end) else None
    if made:
        return ("proposed" if NEARLY.search(code, 0, spot.start) else "planned"), made.start()
    if (agreed := AGREED_ON.match(code, spot.end)) and (about := ABOUT.search(code, start, spot.start)):
        return ("proposed" if NOT_YET.search(code, start, agreed.end()) else "planned"), about.start()
    offer = IN_EXCHANGE.search(code, start, spot.start)
    offered = offer if offer and OFFERED.search(code, 0, offer.start()) else None
    hoped = NEARLY.search(code, 0, spot.start) or offered
    return ("proposed", hoped.start()) if hoped else None


def talked_of(spot: Spot) -> int:
    """谈判|换囚, 就|换囚|进行谈判, 换囚|的谈判: where the words on the talks begin; -1 without, or 敦促…谈判换囚."""
    code, start = spot.line.code, spot.clause_start
    talked = None if URGED.search(code, start, spot.start) else TALKED.search(code, start, spot.start)
    about = ABOUT.search(code, start, spot.start) if IN_TALKS.match(code, spot.end) else None
    told = talked or about
    if told:
        return told.start()
    return spot.start if TALKS_ON.match(code, spot.end) else -1
