"""What series a named conference or dialogue belongs to, whoever names it and however.

日中安保对话, 第17次中日安全对话, 防务部门高官出席的“安全对话 -> 安全对话; 三国首脑会谈, 中日韩领导人会议 -> 领导人会晤.
A conference open to many (慕尼黑安全会议, 二十国集团峰会) is its own series, and so is what a body's ministers hold:
七大工业国集团（G7）外长会议 -> 七国集团外长会议. 2+2会谈 is anybody's, and no conference.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.listed.gazetteer import codes, mechanisms, organisations
from pipelines.link.called_after import called_after, names_state
from pipelines.pages import read_sheet

WORDS = Path(__file__).with_name("series.csv")
VAGUE = re.compile(
    r"(?:.{0,6}(?:会谈|会晤|会面|会议|对话|磋商|谈判|协商|国际会议|部长级对话|双边会议|特别会议|紧急会议|记者会|开会|齐聚)"
    r"|.{0,2}(?:论坛|对话会|大会|座谈会|圆桌会))?"
)
CLAUSE = re.compile(r"保持|开展|展开|进行|举行|召开|出席|参加|促使|推动|希望|恢复|开始")
UNCLOSED = re.compile(r".*[“《「](?!.*[”》」])")
MARKS = re.compile(r"[“”‘’《》「」『』\"' ]|\((?:[A-Z][A-Za-z0-9-]*)\)")
ORGAN = re.compile(r"(?:大会|理事会|委员会|秘书处|总部|部队|论坛|机制|对话)$")
OF_ORGANS = ("UN", "EU")  # their organs stand in the list under the same code
COUNTED = re.compile(r"(?:第?[\d一二三四五六七八九十]*[届次]|\d{4}年?|本届|首次|.)?")
OF_LEADERS = re.compile("总理|首脑|元首|领导人|政府磋商|峰会")
OFFICIAL = "official"  # ministers or those below them, not leaders
LEADERS_MEET = "领导人会晤"


@dataclass(frozen=True, slots=True)
class Series:
    """`open`: many may attend, its sides are not told by its name. `sides`: those that are always there."""

    key: str
    rank: str | None = None
    open: bool = False
    sides: tuple[str, ...] = ()


@cache
def series_of(name: str) -> Series | None:
    """None for a name that could be any meeting: 会谈, 双边会议."""
    plain = unmarked(UNCLOSED.sub("", name))
    mechanism = longest(plain, known_mechanisms())
    usual, sides = known_mechanisms()[mechanism] if mechanism else ("", ())
    session = None if mechanism else session_of(plain)
    if session:
        return Series(sessions().get(session, "".join(session)), open=True, sides=session[:1])
    if mechanism and len(sides) < PAIR and usual not in words():
        return Series(usual, open=True, sides=sides)
    for text in (plain, usual) if usual in words() else (usual, plain):
        word = longest(text, words())
        if word:
            key, rank = words()[word]
            return summit(plain, word, key) or Series(key, rank, sides=sides)
    if mechanism:
        return Series(usual, OFFICIAL if mechanism in officials() else None, sides=sides)
    if VAGUE.fullmatch(plain) or CLAUSE.search(plain):
        return None
    body = longest(plain, bodies())
    return Series(plain, open=body is not None or "论坛" in plain, sides=(bodies()[body],) if body else ())


def summit(plain: str, word: str, key: str) -> Series | None:
    """亚太经合组织旧金山峰会 -> APEC领导人非正式会议, 太平洋领袖会议 -> of its own; None for what any leaders hold."""
    if key != LEADERS_MEET or word not in plain:
        return None
    before = plain[: plain.rindex(word)]
    body = longest(before, bodies())
    if body is None:
        own = called_after(before)
        return Series(own + key, "leader", open=True) if own else None
    if names_state(before.replace(body, "", 1)):  # 日本与东盟特别首脑会议
        return None
    code, own = bodies()[body], called_after(before.replace(body, "", 1))
    return Series(own + key if own else sessions().get((code, key), code + key), open=True, sides=(code,))


def unmarked(name: str) -> str:
    """“一带一路”论坛 -> 一带一路论坛; 东协（ASEAN）防长会议 -> 东盟防长会议"""
    plain = MARKS.sub("", unicodedata.normalize("NFKC", name))
    return other_names().sub(lambda body: usual_names()[body[0]], plain)


@cache
def usual_names() -> dict[str, str]:
    """东协, 东南亚国家联盟, ASEAN -> 东盟; not what is an organ of a body: 北约军事委员会."""
    usual = {code.code: code.name for code in codes()}
    known = {surface: usual[code] for surface, code in bodies().items() if code not in OF_ORGANS}
    return {surface: name for surface, name in known.items() if not ORGAN.search(surface)}


@cache
def other_names() -> re.Pattern[str]:
    longest_first = sorted(usual_names(), key=len, reverse=True)
    return re.compile("|".join(rf"(?<![A-Za-z]){re.escape(surface)}(?![A-Za-z])" for surface in longest_first))


def session_of(plain: str) -> tuple[str, str] | None:
    """七大工业国集团外长会议 -> G7, 外长会晤: a body and what it holds, and nothing besides."""
    body, word = longest(plain, bodies()), longest(plain, words())
    if body is None or word is None or not plain.endswith(body + word):
        return None
    return (bodies()[body], words()[word][0]) if COUNTED.fullmatch(plain.removesuffix(body + word)) else None


@cache
def bodies() -> dict[str, str]:
    """Surface of an organisation that can be a party itself -> its code."""
    bodies = {code.code for code in codes() if code.of_a_body}
    return {row.surface: row.code for row in organisations() if row.code in bodies}


@cache
def sessions() -> dict[tuple[str, str], str]:
    """Body and what it holds -> the usual name, for the mechanisms that are named so."""
    found = dict[tuple[str, str], str]()
    for surface, (usual, sides) in sorted(known_mechanisms().items()):
        session = session_of(surface) if len(sides) < PAIR else None
        if session:
            found.setdefault(session, usual)
    return found


def longest(text: str, known: Iterable[str]) -> str | None:
    """The longest known word in the text; of equals, the first in the alphabet."""
    return min((word for word in known if word in text), key=lambda word: (-len(word), word), default=None)


@cache
def words() -> dict[str, tuple[str, str | None]]:
    return {row["word"]: (row["series"], row["rank"] or None) for row in read_sheet(WORDS)}


@cache
def known_mechanisms() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Surface -> (usual name, those that are always there)."""
    plain = {unmarked(row.surface): row for row in mechanisms()}
    return {surface: (row.name, tuple(sorted(row.parties))) for surface, row in plain.items()}


@cache
def officials() -> frozenset[str]:
    """中美人文交流高层磋商, not 中德政府磋商: what two governments hold below their leaders."""
    talks = (row for row in mechanisms() if row.kind in ("dialogue", "talks") and len(row.parties) == PAIR)
    return frozenset(unmarked(row.surface) for row in talks if not OF_LEADERS.search(row.name))


@cache
def listed_series() -> list[str]:
    """The series that somebody wrote down, in the order of the alphabet; any other name is its own."""
    return sorted({series for series, _ in words().values()} | {name for name, _ in known_mechanisms().values()})
