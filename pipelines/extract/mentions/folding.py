"""Mentions -> tokens: 中共中央政治局委员、中国外长王毅 is one person.

Belongs here: which neighbours make one party. Not here: what the party does.
"""

import re

from pipelines.extract.mentions import mention as m
from pipelines.extract.mentions.aides import fold_aides
from pipelines.extract.mentions.cast import Cast
from pipelines.extract.mentions.conjuncts import joined
from pipelines.extract.mentions.houses import with_houses
from pipelines.extract.mentions.mention import Mention
from pipelines.extract.mentions.missions import fold_missions
from pipelines.extract.mentions.party_tokens import ALONE, BUILDERS, HEADS, TITLES, actor
from pipelines.extract.mentions.titles import title_between
from pipelines.extract.mentions.token import Token

TITLE_JOINS = re.compile(r"^(?:兼|、|,|，|及|和|暨)?(?:(?:党|越共|中共)?中央|国家|国务院|国会|联邦)?$")
INNER_JOINS = re.compile(
    r"^(?:新任|现任|时任|前任|前|候任|当选|代理|首席|常务|高级|副|总统府?|政府|的|籍|新|女|一名|一位|一些|多名|多位|几名|几位|两名|两位|数名|些"
    r"|有关|相关|联邦|现|原|资深|主管|最高|特别|高阶|\d+名|\d+位){0,3}$"
)
AFFAIR = (
    "[外交国防经济贸易商务财政内卫生农业渔工科技教育文化环境能源劳运输通公共服"
    "安全移民旅游发展合作事主管与和暨及、部省级土司法情报监督拨款预算规则气候]"
)
MINISTRY = re.compile(f"^(?:{AFFAIR}{{2,14}}|{AFFAIR}{{0,12}}(?:委员会|办公室|小组|总?署|局|厅))$")
DELEGATION = re.compile(
    "^(?:高级别|高级|高层|跨党派|跨党团|跨部门|国会|议会|众议院|参议院|联邦|政府|军事|军方|国防|党政|执政党|外交|经贸|经济|贸易|友好|谈判|官方|联合|特别|朝野|部长级|议员|的|一个){1,4}$"
)
SECOND_TITLE = re.compile(rf"^(?:兼|暨|、?兼任)(?:[东西南北欧亚非美洲拉中太平洋]{{2,5}})?{AFFAIR}{{0,14}}$")
ACTORS = HEADS | TITLES | {m.PERSON}
WHOSE = (HEADS | TITLES) - {m.CAPITAL, m.SIDE, m.REFERENCE}


def joins(text: str, before: Mention, after: Mention, following: Mention | None = None) -> bool:
    """Do two neighbours belong to one party?"""
    gap = text[before.end : after.start]
    if "\n" in gap:
        return False
    if gap and before.kind in WHOSE and title_between(text, before, after, following):
        return True
    if spelt(text, before, after, following):
        return True
    if before.kind == m.PERSON:
        return after.kind == m.OFFICE and gap == "" and after.start == before.end
    if before.kind == m.SIDE and gap == "" and after.kind in TITLES:
        return True
    if before.kind in (m.COUNTRY, m.ABBREVIATION, m.CAPITAL) and after.kind == m.REFERENCE:
        return gap == "" and after.value.startswith("joint")
    if before.kind == m.CAPITAL and gap == "的":
        return False  # 在东京的外务省: the city is where, not whose
    if "的" in gap and before.codes and after.codes and not set(before.codes) & set(after.codes):
        return False  # 访问台湾的美国国务院官员
    if before.kind in HEADS and after.kind in TITLES:
        sent = after.text.endswith("团") and DELEGATION.match(gap) is not None
        return sent or INNER_JOINS.match(gap) is not None or MINISTRY.match(gap) is not None
    if before.kind in HEADS and after.kind == m.PERSON:
        return gap == "" and before.kind not in (m.SIDE, m.REFERENCE, m.CAPITAL)
    if before.kind == m.COLLECTIVE and after.codes and not before.codes and gap == "":
        return False  # 王毅代表|中国政府表示…
    if before.kind in TITLES and after.kind in TITLES:
        return (
            gap == "" or SECOND_TITLE.match(gap) is not None or (INNER_JOINS.match(gap) is not None and "的" not in gap)
        )
    if before.kind in TITLES and after.kind == m.PERSON:
        return gap in ("", " ", "的")
    if before.kind in (m.COUNTRY, m.ABBREVIATION) and after.kind == m.ORGANISATION:
        return False
    return False


SPELT = re.compile("（[A-Za-z][A-Za-z .&-]{1,24}）")


def spelt(text: str, before: Mention, after: Mention, following: Mention | None) -> bool:
    """欧盟（EU）发言人, 世界卫生组织（WHO）总干事: the letters in brackets do not part a body from its people."""
    if before.kind not in HEADS:
        return False
    if after.kind in TITLES:
        return SPELT.fullmatch(text, before.end, after.start) is not None or (
            before.text.isascii() and text[before.end : after.start] == "）"
        )
    letters = after.text.isascii() and text[before.end : after.start] == "（" and after.codes == before.codes
    titled = following is not None and following.kind in TITLES and after.end + 1 == following.start
    return letters and titled


def chains(text: str, mentions: list[Mention]) -> list[list[Mention]]:
    """Maximal runs of joined mentions; then titles with a comma between them join the name they lead to."""
    runs: list[list[Mention]] = []
    for mention, following in zip(mentions, [*mentions[1:], None], strict=True):
        last = runs[-1][-1] if runs else None
        if mention.kind in ACTORS and last and last.kind in ACTORS and joins(text, last, mention, following):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return join_titles(text, runs)


def is_title_run(run: list[Mention]) -> bool:
    return run[-1].kind == m.OFFICE and all(x.kind in ACTORS and x.kind != m.PERSON for x in run)


def join_titles(text: str, runs: list[list[Mention]]) -> list[list[Mention]]:
    """[政治局委员] 、 [中国外长王毅] -> one run, from right to left."""
    out: list[list[Mention]] = []
    for run in reversed(runs):
        following = out[-1] if out else None
        if following and following[-1].kind == m.PERSON and len(following) > 1 and is_title_run(run):
            gap = text[run[-1].end : following[0].start]
            same_side = country_of(run) in (None, country_of(following)) or country_of(following) is None
            if TITLE_JOINS.match(gap) and same_side and (gap not in ("和", "及") or not country_of(run)):
                out[-1] = [*run, *following]
                continue
        out.append(run)
    return out[::-1]


def country_of(run: list[Mention]) -> str | None:
    return next((x.codes[0] for x in run if x.codes), None)


AFFAIRS = re.compile(r"(?:和|与|及)?[外交国际]{0,4}事务")


REGION_OF = re.compile(rf"^{AFFAIR}{{0,8}}(?:事务|问题|政策|谈判)?的?$")


def affairs(text: str, place: Mention, following: Mention | None) -> bool:
    """欧洲事务部长, 负责印太安全事务的助理部长: a region in a title is no place."""
    if place.rank != "region":
        return False
    if AFFAIRS.match(text, place.end):
        return True
    titled = following is not None and following.kind == m.OFFICE
    return titled and REGION_OF.match(text[place.end : following.start if following else 0]) is not None


def fold(text: str, mentions: list[Mention], cast: Cast) -> list[Token]:
    """Tokens in text order.

    Lone titles stay (外长, to be resolved); lone collectives (代表, 官员) without a side are dropped.
    """
    tokens = []
    pairs = zip(mentions, [*mentions[1:], None], strict=True)
    kept = fold_aides([x for x, after in pairs if x.kind != m.PLACE or not affairs(text, x, after)], cast)
    for run in chains(text, fold_missions(text, kept)):
        if len(run) == 1 and (
            run[0].kind == m.COLLECTIVE
            or (run[0].kind == m.OFFICE and run[0].rank in ("official", "") and not run[0].codes)
        ):
            continue
        builders = ALONE if len(run) == 1 else BUILDERS
        tokens.append(builders.get(run[0].kind, actor)(text, run, cast))
    return joined(text, with_houses(text, tokens, cast), cast)
