"""The day of a measure that is told by another verb: 周五决定对…实施制裁; since when it goes on: 自2022年2月以来.

What was delivered since then (自2000年以来已出售) was delivered over all that time, up to the news.

Belongs here: the day of the decision, and the begin. Not here: events told as the first since then (days/earlier.py).
"""

import re
from dataclasses import replace
from datetime import date

from pipelines.extract.clauses.article.clauses import clause_bounds
from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand
from pipelines.extract.times.spans import month_span, years_span

LASTING = frozenset({"aid", "sanction"})
SINCE = re.compile(rf"(?:自从?[^，。]{{0,16}}?)?(?P<when>{t.TIME})(?P<what>[^，。{t.TIME}]{{0,30}}?以来)?，?")
FIRST = re.compile(expand("<first>|<again>|<interval>|最"))
NTH = re.compile(
    "第[一二三四五六七八九十百\\d]+[次度轮位名个]|最[^，新近]{1,8}的?一(?:次|轮|夜|天|回)|单[次日][^，]{0,6}最"
)


def begun(spot: Spot, far: bool = False) -> When | None:
    """The time since which what the trigger tells goes on, told in its clause or right before it; `far`: or before."""
    code = spot.line.code
    start = 0 if far else max(code.rfind("，", 0, max(0, spot.clause_start - 1)), 0)
    own = spot.clause_start if far else start
    for match in SINCE.finditer(code, start, spot.start):
        when = spot.time_at(match.start("when"))
        if when is None or when.date_start is None or FIRST.search(code, max(own, match.end()), spot.start):
            continue
        if when.surface.endswith("以来") or (match["what"] and match[0].startswith("自")):
            return when
    return None


def up_to(since: When, published: date | None) -> When:
    """2000年, told in 2020: from 2000 to 2020; 7月, told on 11 September: from July to September."""
    if published is None or since.date_start is None or published < since.date_start:
        return since
    if since.precision == "year":
        last = years_span(published.year, published.year).end
    else:
        last = month_span(published.year, published.month).end if since.precision == "month" else published
    return replace(since, date_end=last, precision="range", kind="range")


SEVERAL = re.compile(
    "已有|先后|陆续|相继|多次|累计|共有|总共|接连|[\\d一二两三四五六七八九十百多数余]{1,4}(?:位|名|架次|次|艘|批|轮|场|枚|起|项)"
)
UP_TO_NOW = ("以来", "迄今", "至今")


def counted(spot: Spot, when: When | None) -> When | None:
    """自9月以来已有5位部长到访, 今年1月迄今已有276架次: told of all that time, up to the news; else `when`."""
    if SEVERAL.search(spot.line.code, spot.clause_start, spot.clause_end) is None:
        return when
    if NTH.search(spot.line.code, spot.clause_start, spot.clause_end):  # 今年以来第三次: not all of them
        return when
    since = when if when and when.surface.endswith(UP_TO_NOW) else begun(spot) if when is None else None
    return up_to(since, spot.scene.day()) if since else when


# 周五宣布，|因其打压异见人士，|对乙官员实施制裁; 周一表示，|针对乙的行径，|决定实施制裁
BECAUSE = "(?:因为?|由于|鉴于|针对|作为|为了?回应|回应)"
GROUND = re.compile(BECAUSE)
DECIDED = re.compile(
    rf"(?P<when>{t.TIME})[^，{t.TIME}]{{0,24}}?，?(?:{BECAUSE}[^，{t.TIME}]*，)?[^，{t.TIME}]{{0,8}}?"
    rf"(?:决定|宣布|批准|下令|公布|发[表布出]声明(?=，(?:对|将|把|禁止|限制|制裁|暂停|取消|冻结|驱逐|召回))|(?:表示|称|声明|说)，(?=[^，除]{{0,4}}已))了?(?!的)，?(?:{BECAUSE}[^，]*，)?(?!要|于|从)(?P<what>[^，{t.TIME}]*)$"
)
BY_ORDER = re.compile(
    rf"(?:^|，)(?:据|根据|依据|依照|按照)[^，]{{0,16}}?(?P<when>{t.TIME})[^，]{{0,8}}?的?"
    r"(?:[一这]?[份项则])?(?:书面|新闻|最新)?(?:声明|公告|通告|行政命?令|总统令|命令|法令|禁令|新闻稿|通知)，"
)  # 根据1日公布的行政令，|乙国公司不得…


AHEAD = re.compile(expand("将(?![^，]*(?:<enlist>|<brand>|<expel>出境))|计划|打算|考虑|拟(?!定)"))


def decided(spot: Spot) -> When | None:
    """The day on which whoever acts decided or announced what is done by that."""
    start, _ = spot.clause_before()
    if start and GROUND.match(spot.line.code, start):
        start, _ = clause_bounds(spot.line, start - 1)
    match = DECIDED.search(spot.line.code, start, spot.start)
    ordered = BY_ORDER.search(spot.line.code, 0, spot.clause_start + 1) if match is None else None
    match = ordered if ordered and ordered.end() >= spot.clause_start else match
    if match is None or (ordered is None and AHEAD.search(spot.line.code, match.start("what"), spot.end)):
        return None
    when = spot.time_at(match.start("when"))
    return when if when and when.precision == "day" and when.rule != "dateline" else None
