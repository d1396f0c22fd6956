"""Mentions -> tokens: 中共中央政治局委员、中国外长王毅 is one person.

Belongs here: which neighbours make one party. Not here: what the party does.
"""

import re
from collections.abc import Callable

from pipelines.extract import mention as m
from pipelines.extract import token as t
from pipelines.extract.aides import fold_aides
from pipelines.extract.cast import Cast
from pipelines.extract.conjuncts import joined
from pipelines.extract.mention import Mention
from pipelines.extract.missions import fold_missions
from pipelines.extract.people import load
from pipelines.extract.titles import title_between
from pipelines.extract.token import Token

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
BRACKETS = ("（", "(")
AFTER_NAME = re.compile(r"[（(][A-Za-zÀ-ÿ .,'’·\-]+[）)]")
HEADS = frozenset({m.COUNTRY, m.SIDE, m.CAPITAL, m.ABBREVIATION, m.ORGANISATION, m.BODY, m.REFERENCE})
PLACE_KINDS = {m.CAPITAL: "metonym", m.ORGANISATION: "organisation", m.BODY: "organisation"}
TITLES = frozenset({m.OFFICE, m.COLLECTIVE, m.BODY})
ACTORS = HEADS | TITLES | {m.PERSON}
WHOSE = (HEADS | TITLES) - {m.CAPITAL, m.SIDE, m.REFERENCE}


def joins(text: str, before: Mention, after: Mention, following: Mention | None = None) -> bool:
    """Do two neighbours belong to one party?"""
    gap = text[before.end : after.start]
    if gap and before.kind in WHOSE and title_between(text, before, after, following):
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
    if before.kind in TITLES and after.kind in TITLES:
        return (
            gap == "" or SECOND_TITLE.match(gap) is not None or (INNER_JOINS.match(gap) is not None and "的" not in gap)
        )
    if before.kind in TITLES and after.kind == m.PERSON:
        return gap in ("", " ", "的")
    if before.kind in (m.COUNTRY, m.ABBREVIATION) and after.kind == m.ORGANISATION:
        return False
    return False


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


def codes_of(run: list[Mention]) -> tuple[str, ...]:
    """The parties: of the countries in front, else of the body or title, else of the person."""
    for wanted in (HEADS, TITLES, {m.PERSON}):
        codes = tuple(dict.fromkeys(c for x in run if x.kind in wanted for c in x.codes))
        if codes:
            return codes
    return ()


def title_text(run: list[Mention]) -> str | None:
    titles = [x.text for x in run if x.kind in (m.OFFICE, m.COLLECTIVE)]
    return "、".join(titles) or None


VAGUE = frozenset({"minister", "official", "vice_minister", "member", "vice", "collective", ""})


def main_title(run: list[Mention]) -> Mention | None:
    """The title that says what the person is: the last one before the name, rather one that says what office it is."""
    titles = [x for x in reversed(run) if x.kind in (m.OFFICE, m.COLLECTIVE)]
    return next((x for x in titles if x.value not in VAGUE), titles[0] if titles else None)


def kind_of(title: Mention | None, codes: tuple[str, ...]) -> str:
    """The kind of office that a title means in this country: 总理 of China and of Germany."""
    if title is None:
        return ""
    return (load().office_kind(title.text, codes[0]) if codes else None) or title.value


def symbol_of(run: list[Mention]) -> str:
    kinds = {x.kind for x in run}
    if m.PERSON in kinds:
        return t.PERSON
    if m.OFFICE in kinds or (m.COLLECTIVE in kinds and len(run) > 1):
        return t.OFFICIAL
    if m.REFERENCE in kinds:
        return t.REFERENCE
    return t.CAPITAL if kinds == {m.CAPITAL} else t.SIDE


def lone(text: str, run: list[Mention], cast: Cast) -> Token:
    """A country, side or body that stands alone: most parties of most texts."""
    (x,) = run
    return Token(
        x.start, x.end, t.CAPITAL if x.kind == m.CAPITAL else t.SIDE, x.text, x.codes,
        organisation=x.text if x.kind == m.BODY else None,
        place_kind=PLACE_KINDS.get(x.kind, ""),
        plural=len(x.codes) > 1,
    )  # fmt: skip


def lone_title(text: str, run: list[Mention], cast: Cast) -> Token:
    (x,) = run
    return Token(
        x.start, x.end, t.OFFICIAL, x.text, x.codes,
        office=x.text, office_kind=kind_of(x, x.codes), rank=x.rank, plural=len(x.codes) > 1,
    )  # fmt: skip


def lone_person(text: str, run: list[Mention], cast: Cast) -> Token:
    (x,) = run
    latin = AFTER_NAME.match(text, x.end) if text.startswith(BRACKETS, x.end) else None
    return Token(
        x.start, latin.end() if latin else x.end, t.PERSON, x.text, x.codes,
        person=cast.as_named(x.value if x.value in cast.key else x.text), key=cast.key.get(x.value, x.value),
        plural=len(x.codes) > 1,
    )  # fmt: skip


def actor(text: str, run: list[Mention], cast: Cast) -> Token:
    """One party token from a run of mentions."""
    person = next((x for x in reversed(run) if x.kind == m.PERSON), None)
    title = main_title(run)
    reference = next((x.value for x in run if x.kind == m.REFERENCE), "")
    codes = codes_of(run)
    if person and person.codes and person.codes[0] not in codes and not any(x.kind in HEADS and x.codes for x in run):
        codes = person.codes
    end = run[-1].end
    latin = AFTER_NAME.match(text, end) if person else None
    return Token(
        run[0].start, latin.end() if latin else end, symbol_of(run), text[run[0].start : end], codes,
        person=cast.as_named(person.value if person.value in cast.key else person.text) if person else None,
        key=cast.key.get(person.value, person.value) if person else None,
        office=title_text(run), office_kind=kind_of(title, codes), rank=title.rank if title else "",
        organisation=next((x.text for x in run if x.kind == m.BODY), None), reference="" if codes else reference,
        place_kind=PLACE_KINDS.get(run[0].kind, ""),
        plural=len(codes) > 1 or bool(reference.startswith("joint")),
    )  # fmt: skip


def place(text: str, run: list[Mention], cast: Cast) -> Token:
    x = run[0]
    return Token(x.start, x.end, t.PLACE, x.text, x.codes, place=x.text, place_kind=x.rank)


def mechanism(text: str, run: list[Mention], cast: Cast) -> Token:
    x = run[0]
    return Token(x.start, x.end, t.MECHANISM, x.text, x.codes)


def media(text: str, run: list[Mention], cast: Cast) -> Token:
    x = run[0]
    return Token(x.start, x.end, t.MEDIA, x.text, x.codes)


Builder = Callable[[str, list[Mention], Cast], Token]
BUILDERS: dict[str, Builder] = {m.PLACE: place, m.MECHANISM: mechanism, m.MEDIA: media}
ALONE: dict[str, Builder] = {
    **BUILDERS,
    **dict.fromkeys((m.COUNTRY, m.SIDE, m.CAPITAL, m.ABBREVIATION, m.ORGANISATION, m.BODY), lone),
    m.OFFICE: lone_title,
    m.PERSON: lone_person,
}


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
    return joined(text, tokens, cast)
