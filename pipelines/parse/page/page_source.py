"""Whose article a page shows: outlet and author.

Belongs here: weighing the names on a page. Not here: where they stand.
"""

import re
from collections.abc import Sequence

from pipelines.parse.outlets import Outlet, signed
from pipelines.parse.page.address import outlet
from pipelines.parse.page.clues import Clues, table
from pipelines.parse.page.title import without_site

SOURCE = re.compile(
    r"(?:来源于?|來源|稿源|文章来源|信息来源|消息来源|出处|出處|信源|(?:转载|轉載|转|轉|來)自)\s*[:：]\s*[（(]?\s*(?P<source>[^\s|｜:：，,。()（）\[\]【】/]{2,20}?(?:[（(][^）)供]{1,10}[）)])?)"
    r"(?=供稿|$|[\s|｜，,。）)\]】/]|字[体體号號]|作者|编辑|編輯|记者|责任|发布|時間|时间|\d)"
)
FROM = re.compile(r"(?:来自|來自|转载自|轉載自|转自|轉自|摘自)\s*[/／]?\s*(?P<source>[^\s|｜:：，,。()（）/]{2,16})")
BESIDE_TIME = re.compile(  # 央视新闻客户端 | 2023年12月12日 20:15, 2023-12-12 20:15 环球时报
    r"(?:(?P<before>[^\s|｜·:：《]{2,16})\s*[|｜·]?\s*)?(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[\s|｜]*\d{1,2}:\d{2}(?::\d{2})?)?"
    r"(?:[\s|｜·]*(?P<after>[^\s|｜·:：\d《]{2,16}))?"
)
AUTHOR = re.compile(
    r"(?:Author,\s|(?:作者|撰文|撰稿|本报记者|本報記者|记者|記者|文)\s*[:：/／丨｜|])\s*(?P<author>[\u3400-\u9fff·、]{2,20}"
    r"|[A-Z][\w. ]{2,30}|[\u3400-\u9fff· ]{2,12})"
    r"(?=$|[\s|｜，,。）)／/]|来源|編輯|编辑|责任)"
)
REPORTER = re.compile(r"(?:记者|記者|編譯|编译)\s?(?P<author>[\u3400-\u9fff·、]{2,12})\s?[／/]")
SIGNED = re.compile(r"\w{0,8}(?:记者|記者)\s(?P<author>[\u3400-\u9fff·、 ]{2,12})")  # alone on its line
LABEL = re.compile(r"^(?:by|By|BY|文|撰文|作者|记者|記者|編譯|编译|特约撰稿人?)?\s*[:：/／]?\s*|\s*[／/].*$")
NOT_A_NAME = re.compile(r"https?:|\d|管理员|管理員|编辑部|編輯部|admin|^(?:新闻|新聞|小编|小編|佚名|网站|网络)", re.I)
NO_OUTLET = re.compile(
    r"(?:本站|本网站?|本網站?|网络|網路|網絡|互联网|互聯網|综合|綜合|未知|不详|不詳|原创|原創|转载|轉載|佚名|其他|其它|网友.{0,4})(?:整理|综合)?"
)
LONGEST = 24  # characters of a name
SITE_PARTS = re.compile(r"[_\-–—|｜]+")


def source_of(
    said: Clues, shown: Sequence[str], header: Sequence[str], site: Outlet | None, tag: str, first: str
) -> str | None:
    """The outlet that the page names as its source, else the one whose page it is;
    by its canonical name where known.
    """
    named = [match["source"] for line in header if (match := SOURCE.search(line))]
    taken = [match["source"] for line in header if (match := FROM.search(line)) and known_in(match["source"])]
    taken += [name for line in header for name in beside_time(line) if known_in(name)]
    labelled = [match["source"] if (match := SOURCE.search(text)) else text for text in (*shown, *said.sources)]
    for name in (*named, *taken, *labelled):
        if known := known_in(name):
            return known.name
        if NO_OUTLET.fullmatch(name):
            continue
        if 2 <= len(name) <= LONGEST and not name.isdigit():
            return name.strip()
    known = alone(header) or site or signed(first[:120])
    return known.name if known else next(iter(said.sites), None) or site_name(tag, said.sites) or None


def beside_time(line: str) -> list[str]:
    """央视新闻客户端 | 2023年12月12日 20:15 -> [央视新闻客户端]"""
    match = BESIDE_TIME.fullmatch(line)
    return [name for name in (match["before"], match["after"]) if name] if match else []


def alone(header: Sequence[str]) -> Outlet | None:
    """The outlet that stands alone on a line over the text; of several, or of a place to share to, none."""
    found = [known for line in header if 2 <= len(line) <= LONGEST and (known := outlet(line))]
    names = {known.name for known in found} - set(table()["platforms"])
    return next((known for known in found if {known.name} == names), None)


def site_of(said: Clues, url: str | None, tag: str) -> Outlet | None:
    """Whose page it is: by its address, by the name it gives itself, by the end of its <title>."""
    names = (*said.sites, site_name(tag, said.sites), tag.rpartition(" ")[2])
    return outlet(url) or next((known for name in names if (known := known_in(name))), None)


def site_name(tag: str, sites: Sequence[str]) -> str:
    """'中日外长会谈_新闻_某某网' -> 某某网"""
    return SITE_PARTS.split(tag[len(without_site(tag, sites)) :])[-1].strip()


def known_in(name: str) -> Outlet | None:
    """环球网北京, 人民网－国际频道 -> the outlet that the name begins with."""
    return next((known for end in range(len(name), 2, -1) if (known := outlet(name[:end]))), None) or outlet(name)


def author_of(said: Clues, shown: Sequence[str], header: Sequence[str]) -> str | None:
    """By a line over the text, by an element that is named for it, by the page's head."""
    named = [
        match["author"]
        for line in header
        if (match := AUTHOR.search(line) or REPORTER.search(line) or SIGNED.fullmatch(line))
    ]
    stated = [said.author] if said.author else []
    names = (LABEL.sub("", name).strip(" 、,，") for name in (*named, *shown, *stated))
    return next((name for name in names if is_name(name)), None)


def is_name(text: str) -> bool:
    return 2 <= len(text) <= LONGEST and not NOT_A_NAME.search(text) and not known_in(text)
