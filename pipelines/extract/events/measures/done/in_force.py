"""Measures told as a state and not as a deed: people held, a ban that stands, patrols that recur.

Not here: what words and day make of a measure (status.py), wars (going_on.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import words
from pipelines.extract.events.measures.done.bearing import DECLARED
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import EventRule, expand

ARRESTS = "detention_own"  # what a state's own police do is told as a deed
STATIVE = re.compile(r"关押|羁押|扣押|扣留|监禁|软禁|拘押|拘禁")
TRADE = frozenset(
    {
        "sanction_trade", "sanction_export", "sanction_invest", "measure_tariff", "measure_import", "measure_export",
        "measure_embargo", "measure_penalty",
    }
)  # fmt: skip
RECURRING = re.compile("(?:的)?(?:情况|问题|活动|一事|等)")
PATROLS = re.compile("公务船|海警船|海监船|渔政船|扰台|加大|增加|频|接连|轮番|巡航")  # no single ship
STAND = re.compile("部署|驻")
STATIONED = re.compile(
    "驻扎(?=了?[^，。]{0,8}\\d|了?[^，。]{0,6}[一二两三四五六七八九十百千万数])|(?:派驻|驻有|驻守)(?!的?(?:使命|任务|计划))"
)
ONE_DAY = re.compile("宣布|决定|曾|日前|近日|今天|昨天|随后|将|拟|计划|可能|首次|再次|从未|没有|不会|撤")
GOING_ON = {"incursion_passage": PATROLS, "incursion_waters": PATROLS, "deploy_shield": STAND, "deploy_forces": STAND}
ONCE = re.compile(
    "(?<!为)了|(?<!通)过|已|曾|指控|派|事件|首次|再次|多次|屡次|两度|驱离|驱逐|追踪|日前|近日|最近|刚|一[艘架批]|宣布|决定"
)
TAKEN = re.compile(
    "(?:逮捕|拘捕|抓捕|抓获|抓走|带走|起诉)了"
)  # 甲逮捕了三名军官: a deed, where 甲关押着他们 is a state
IN_FORCE = re.compile(
    expand("(?:<impose>|进行)(?:了)?的|开始限制|(?:参加|参与|执行|协助|支援)[^，]{0,20}(?:制裁|禁运)(?:任务|行动|决议)")
)


def in_force(rule: EventRule, spot: Spot, when: When | None) -> bool:
    """Told as a state without a day: people held, a ban that stands, a measure 实施的."""
    clause = words(spot, spot.clause_start, spot.clause_end)
    if rule.type == "detention" or rule.name == ARRESTS:
        return held_still(rule, spot, when, clause)
    if rule.name == "deploy_forces" and when is None and STATIONED.search(spot.clause_text()):
        return ONE_DAY.search(clause) is None
    if rule.name in GOING_ON and when is None:
        recurs = RECURRING.match(spot.line.code, spot.end) is not None
        told = GOING_ON[rule.name].search(spot.clause_text()) is not None and ONCE.search(clause) is None
        return recurs or (spot.line.sentence.index > 0 and told)
    if rule.type != "sanction" or spot.line.sentence.index == 0:
        return False
    if IN_FORCE.search(clause):
        return True
    declared = (
        DECLARED.search(clause)
        or in_return(spot)
        or ORDERS.search(clause)
        or ANNOUNCED.search(spot.line.code, 0, spot.clause_start)
    )
    return rule.name in TRADE and when is None and declared is None


def held_still(rule: EventRule, spot: Spot, when: When | None, clause: str) -> bool:
    """目前被关押在甲地: not the arrest itself, nor 8日被扣押."""
    on_a_day = when is not None and when.precision == "day" and when.kind != "since"
    stays = STATIVE.search(clause) is not None and "被" in clause and not on_a_day
    if rule.name == ARRESTS:
        return stays
    if TAKEN.search(spot.trigger_code() + spot.line.code[spot.end : spot.end + 1]):
        return False
    return stays or (when is None and spot.line.sentence.index > 0)


def in_return(spot: Spot) -> bool:
    """甲国也做出反击，|对乙国商品加征关税; |课征惩罚性关税，以作为回应: a deed that answers another."""
    before = ANSWERS.search(spot.line.code, *spot.clause_before()) is not None
    return before or AS_ANSWER.match(spot.line.code, spot.clause_end) is not None


ANSWERS = re.compile("(?:[作做]出|展开|进行|予以|实施)[^，]{0,6}(?:反击|反制|报复|回击|还击)[^，。]{0,4}(?:，|$)")
AS_ANSWER = re.compile("，以?作为(?:对[^，。]{1,16}的)?(?:回应|报复|反制|反击|回击)")
GIVES_ORDER = "祭出|颁发|颁布|下达"
ORDERS = re.compile(f"(?:{GIVES_ORDER})(?!的)")
ANNOUNCED = re.compile("(?:宣布|决定|下令|批准|发表声明|发布公告)了?，$")  # 乙国宣布，|对甲国官员实施制裁


def described(rule: EventRule, spot: Spot) -> bool:
    """要求释放在华[被拘]的日本人: people held, told beside something else that is wanted or done."""
    if rule.type != "detention" or SHIP.match(spot.line.code, spot.end):
        return False
    if CAPTIVES.match(spot.line.code, spot.end):
        return True
    if not (HELD.match(spot.line.code, spot.start) or HELD.match(spot.line.code, spot.start - 1)):
        return False
    if IN_LAND.search(spot.line.code, spot.clause_start, spot.start) and STAFF.match(spot.line.code, spot.end):
        return True
    return DESCRIBES.match(spot.line.code, spot.end) is not None and spot.clause_start < spot.start - 3


CAPTIVES = re.compile("的[^，。]{0,6}?(?:人质|囚犯|战俘|俘虏)")  # 尽管甲没有释放其扣押的人质
SHIP = re.compile("[留押]?的[^，。；的]{0,8}?(?:渔船|货轮|货船|油轮|商船|船只)")  # 8日被扣押的渔船: told as a deed
IN_LAND = re.compile(f"在(?:华|{t.WHERE})$")  # 探视在华|被拘留|某公司日籍员工
STAFF = re.compile("[^，。；的]{0,16}?(?:员工|职员|高管|主管|经理|公民|国民|男子|女子|记者|侨民|商人|学者)")
HELD, DESCRIBES = re.compile("[被遭]"), re.compile("[留押捕禁]?(?:的|人质|囚犯|战俘|问题|事件|一事|案件)")
