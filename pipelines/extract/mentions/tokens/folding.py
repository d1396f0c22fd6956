"""Mentions -> tokens: 中共中央政治局委员、中国外长王毅 is one person.

Belongs here: runs of mentions. Not here: which neighbours belong together (neighbours.py), what the party does.
"""

import re
from itertools import zip_longest

from pipelines.extract.mentions import mention as m
from pipelines.extract.mentions.bodies.houses import with_houses
from pipelines.extract.mentions.bodies.missions import fold_missions
from pipelines.extract.mentions.mention import Mention
from pipelines.extract.mentions.persons.aides import fold_aides
from pipelines.extract.mentions.persons.cast import Cast
from pipelines.extract.mentions.persons.rotating_chairs import with_chairs
from pipelines.extract.mentions.token import Token
from pipelines.extract.mentions.tokens.conjuncts import joined
from pipelines.extract.mentions.tokens.neighbours import AFFAIR, joins
from pipelines.extract.mentions.tokens.party_tokens import ALONE, BUILDERS, HEADS, TITLES, actor

TITLE_JOINS = re.compile(r"^(?:兼|、|,|，|及|和|暨)?(?:(?:党|越共|中共)?中央|国家|国务院|国会|联邦)?$")
ACTORS = HEADS | TITLES | {m.PERSON}


def chains(text: str, mentions: list[Mention]) -> list[list[Mention]]:
    """Maximal runs of joined mentions; then titles with a comma between them join the name they lead to."""
    runs: list[list[Mention]] = []
    for mention, following in zip_longest(mentions, mentions[1:]):
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
        if following and following[0].kind == m.PERSON and MEMBER.fullmatch(text[run[0].start : following[0].start]):
            continue  # 法国总统、[社会党]人甲: only which party he is of
        if following and following[0].kind == m.PERSON and is_title_run(run) and member(text, run, following):
            out[-1] = [*run, *following]
            continue
        if following and following[-1].kind == m.PERSON and len(following) > 1 and is_title_run(run):
            gap = text[run[-1].end : following[0].start]
            same_side = country_of(run) in (None, country_of(following)) or country_of(following) is None
            if TITLE_JOINS.match(gap) and same_side and (gap not in ("和", "及") or not country_of(run)):
                out[-1] = [*run, *following]
                continue
        out.append(run)
    return out[::-1]


def member(text: str, title: list[Mention], person: list[Mention]) -> bool:
    """法国总统、社会党人|甲: does only the party stand between the title and the name?"""
    gap = text[title[-1].end : person[0].start]
    return gap[:1] in "、，" and MEMBER.fullmatch(gap[1:]) is not None


MEMBER = re.compile("[\u4e00-\u9fff]{2,8}党人")


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


ENVOY = re.compile("(?:特使|特别代表|特别?协调[人员]|特派员)$|大使$")
CHARGE = re.compile(
    "(?:(?:核|和平|人权|人道|重建|局势|冲突|战争|担当)*(?:事务|问题|政策|重建|人权|进程|危机|担当))?的?"
)


def charged(text: str, mentions: list[Mention]) -> list[Mention]:
    """捷克政府|乌克兰重建|特使: of the country that an envoy is charged with his title takes the name."""
    kept: list[Mention] = []
    for mention in mentions:
        if mention.kind == m.OFFICE and len(kept) > 1 and ENVOY.search(mention.text):
            sender, topic = kept[-2:]
            gap = text[topic.end : mention.start]
            sent = sender.kind in HEADS | TITLES and sender.end == topic.start and topic.kind == m.COUNTRY
            if sent and CHARGE.fullmatch(gap) and (gap or not mention.text.endswith("大使")):
                kept[-1] = mention._replace(start=topic.start)
                continue
        kept.append(mention)
    return kept


def fold(text: str, mentions: list[Mention], cast: Cast) -> list[Token]:
    """Tokens in text order.

    Lone titles stay (外长, to be resolved); lone collectives (代表, 官员) without a side are dropped.
    """
    tokens = []
    mentions = charged(text, with_chairs(text, mentions))
    followed = zip_longest(mentions, mentions[1:])
    kept = [one for one, after in followed if one.kind != m.PLACE or not affairs(text, one, after)]
    for run in chains(text, fold_missions(text, fold_aides(kept, cast))):
        if len(run) == 1 and (
            run[0].kind == m.COLLECTIVE
            or (run[0].kind == m.OFFICE and run[0].rank in ("official", "") and not run[0].codes)
        ):
            continue
        builders = ALONE if len(run) == 1 else BUILDERS
        tokens.append(builders.get(run[0].kind, actor)(text, run, cast))
    return joined(text, with_houses(text, tokens, cast), cast)
