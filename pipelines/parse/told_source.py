"""Which outlet a line of a page as text names. Belongs here: its words. Not here: the table of outlets, where lines
stand.
"""

import re
from collections.abc import Sequence

from pipelines.parse.outlets import Outlet, outlet, signed, simplified
from pipelines.parse.page.title import PARTS

LABEL = r"(?:[来來]源|稿源|源文件|出[处處]|公[众眾][号號])\s*[:：]"
FROM = re.compile(
    rf"(?:[内內]容)?{LABEL}\s*《?([^\s,，。|/()（）:：《》]{{2,20}}?)》?(?=\s|$|[|,，)）】\]\d]|[责責]任|作者|[编編][辑輯]|版|字[号號]|[记記]者)"
)
AT_HEAD = re.compile(rf"[（(\[【]?\s*(?:文章|稿件|新[闻聞]|信息|[内內]容)?{LABEL}")  # not 图片来源：…
NOBODY = re.compile(  # 来源：网络整理
    r"(?:[网網][络絡上友].{0,6}|互[联聯][网網].{0,4}|未知|不[详詳]|佚名|[转轉][载載]|本站.{0,4}|原[创創]|[综綜]合.{0,4}"
    r"|整理|[投供]稿|其[他它]|admin)"
)
TOKEN = re.compile(r"[^\s|｜·,，:：/]{2,16}")
PAPER = re.compile(  # 河南某某网-某某报 beside the time: no table knows every paper
    r"(?:[\u3400-\u9fff]{2,8}[-–—])?[\u3400-\u9fff]{2,8}(?:(?<![公通海简簡情汇匯回警电電])[报報]|[周週]刊|通[讯訊]社"
    r"|(?:[电電][视視]|[电電])[台臺]|新[闻聞][网網]|在[线線]|[报報][业業][网網])"
)
ACCOUNT = re.compile(r"([^\s·|｜]{2,16})\s*[·|｜]\s*公[众眾][号號]")
BY = re.compile(
    r"(?P<outlet>[^\s，。:：/]{2,12}?)\s?[记記]者\s?(?P<author>[\u3400-\u9fff·、]{2,12})"
    r"(?:\s?[/／]\s?[\w\s]{0,12}(?:[报報][道導导])?)?"
)
OWNED = re.compile(r"版[权權]|©|[Cc]opyright|\([cC]\)")
CRUMB = re.compile(r"\s*(?:[>›»＞]+|\s/\s)\s*")
CREDIT = 60  # characters of such a line
LOOK = 60  # characters in which a dateline begins
FOOT = 12  # lines at the end of a page, among which its owner is named


def named_in(line: str) -> str | None:
    """来源：某网 编辑：某某 -> 某网; 某报 2024-05-09 10:30 -> 某报; 某某 · 公众号 · 军事 -> 某某."""
    told = next((match[1] for match in FROM.finditer(line) if not NOBODY.fullmatch(match[1])), None)
    account = ACCOUNT.search(line)
    if told or account:
        return by_table(told or (account[1] if account else ""))
    tokens = [token for token in TOKEN.findall(line) if not token.isascii() or token.isalpha()]
    known = next(filter(None, map(outlet, tokens)), None)
    return known.name if known else next(map(simplified, filter(PAPER.fullmatch, tokens)), None)


def by_table(name: str) -> str:
    known = outlet(name)
    return known.name if known else simplified(name)


def byline(line: str) -> tuple[str, str] | None:
    """某某网 记者张某/综合报道 -> 某某网, 张某; only an outlet that the table knows."""
    match = BY.fullmatch(line)
    known = outlet(match["outlet"]) if match else None
    return (known.name, match["author"]) if match and known else None


def told_below(lines: Sequence[str], opening: str, title: str) -> str | None:
    """Where no line over the text says it: （来源：某社） under it, the mark at its head, the site that names itself
    after the title, the owner in the last lines.
    """
    credits = filter(None, (FROM.search(line) for line in lines if len(line) < CREDIT and AT_HEAD.match(line)))
    told = next((match[1] for match in credits if not NOBODY.fullmatch(match[1])), None)
    if told:
        return by_table(told)
    tails = PARTS.split(title)[1:]
    owners = (TOKEN.findall(OWNED.sub(" ", line)) for line in lines[-FOOT:] if OWNED.search(line))
    candidates = [signed_at(opening), *map(outlet, tails), *(outlet(name) for row in owners for name in row)]
    known = next(filter(None, candidates), None)
    return known.name if known else None


def signed_at(opening: str) -> Outlet | None:
    """The outlet of the dateline at the head, or after what a picture over it says: 两国外长合影 某社苏瓦5日电 …"""
    starts = [0, *(match.end() for match in re.finditer(r"\s", opening[:LOOK]))]
    return next(filter(None, (signed(opening[at:]) for at in starts if "。" not in opening[:at])), None)


def of_crumbs(line: str) -> str | None:
    """某网首页 > 国际 > 正文 -> 某网"""
    first = re.sub(r"(?:[首主][页頁]|[网網]站)$", "", CRUMB.split(line.strip())[0])
    known = outlet(first)
    return known.name if known else None
