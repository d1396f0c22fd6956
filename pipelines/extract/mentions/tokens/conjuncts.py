"""Tokens joined by 和: what one lends the other.

Belongs here: 中国和[日本外长], 日美外长和[防长]. Not here: who acts (clauses/taking_part/roles.py).
"""

import re

from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.persons.cast import Cast
from pipelines.extract.mentions.token import Token

JOINT = re.compile(r"^(?:、|和|与|及|以及|，|暨|/|等国?和)$")
LENDS = re.compile(r"^(?:、|和|与|及|以及|，|兼)$")
MET = re.compile(r"(?:会见|会晤|接见|拜会|约见|访问|分别(?:与|同|会见))了?$")  # each of several is met by itself
STATES = frozenset({"leader", "minister"})


def shares_title(before: Token, after: Token, gap: str) -> bool:
    """英国、法国和德国领导人: countries before the country of an unnamed office."""
    lone = before.symbol == t.SIDE and before.codes and not before.organisation and before.place_kind == ""
    return (
        bool(lone)
        and after.symbol == t.OFFICIAL
        and after.rank in STATES
        and bool(after.codes)
        and JOINT.match(gap) is not None
        and gap != "，"
    )


def plural(before: Token, after: Token, text: str) -> Token:
    codes = tuple(dict.fromkeys((*before.codes, *after.codes)))
    return after._replace(start=before.start, text=text[before.start : after.end], codes=codes, plural=True)


def join_countries(text: str, tokens: list[Token]) -> list[Token]:
    """[中国] 和 [日本外长] -> one token of CHN and JPN, from right to left."""
    out: list[Token] = []
    for token in reversed(tokens):
        if out and shares_title(token, out[-1], text[token.end : out[-1].start]):
            out[-1] = plural(token, out[-1], text)
        else:
            out.append(token)
    return apart(text, out[::-1], tokens)


def apart(text: str, found: list[Token], tokens: list[Token]) -> list[Token]:
    """会见日本、新加坡领导人: what was joined after such a verb is taken apart again."""
    met = [x for x in found if x.plural and x not in tokens and MET.search(text, max(0, x.start - 6), x.start)]
    if not met:
        return found
    return sorted(
        [x for x in found if x not in met] + [x for x in tokens for y in met if y.start <= x.start < y.end],
        key=lambda x: x.start,
    )


def lend_countries(text: str, tokens: list[Token], cast: Cast) -> list[Token]:
    """美国国务卿甲和国防部长乙, 日美外长和防长: a title without a country has that of the office it is joined to."""
    out: list[Token] = []
    for token in tokens:
        last = out[-1] if out else None
        if last and needs_country(token) and last.office and last.codes and LENDS.match(text[last.end : token.start]):
            token = token._replace(codes=last.codes, plural=last.plural)
            if token.person and cast.country.get(token.person) is None:
                cast.country[token.person] = last.codes[0]
        out.append(token)
    return out


def needs_country(token: Token) -> bool:
    return bool(token.office) and not token.codes and not token.reference


SUMMED_UP = re.compile(
    r"^(?:等(?:[\d一二三四五六七八九十多数]{0,3}(?:个)?(?:[^，。]{0,3}(?:国家|国|成员国|方))?)?的?|的?)$"
)
WHOLE = ("joint", "joint3", "joint4", "joint5")


def sum_up(text: str, tokens: list[Token]) -> list[Token]:
    """沙特、埃及和约旦等5国[外长], 日本、美国与印度的[三国]: what sums up the sides before it means them all."""
    out: list[Token] = []
    for token in tokens:
        listed = list_before(text, out) if sums_up(token) else []
        if len(listed) > 1 and SUMMED_UP.match(text[listed[-1].end : token.start]):
            codes = tuple(dict.fromkeys(c for x in listed for c in x.codes))
            del out[-len(listed) :]
            start = listed[0].start
            token = token._replace(start=start, text=text[start : token.end], codes=codes, plural=True, reference="")
        out.append(token)
    return out


def sums_up(token: Token) -> bool:
    if token.codes or token.person:
        return False
    return token.reference in WHOLE or (token.symbol == t.OFFICIAL and token.rank in STATES)


def list_before(text: str, out: list[Token]) -> list[Token]:
    """The sides that stand last in `out`, joined to each other."""
    listed: list[Token] = []
    for token in reversed(out):
        if not (token.symbol == t.SIDE and token.codes and token.place_kind == ""):
            break
        if listed and JOINT.match(text[token.end : listed[-1].start]) is None:
            break
        listed.append(token)
    return listed[::-1]


def joined(text: str, tokens: list[Token], cast: Cast) -> list[Token]:
    return lend_countries(text, sum_up(text, join_countries(text, tokens)), cast)
