"""The title of a page from what its head and its headings say.

Belongs here: taking site names off. Not here: where titles stand.
"""

import re
from collections.abc import Iterable, Sequence

from pipelines.parse.language import han
from pipelines.parse.page.address import outlet
from pipelines.parse.page.prose import bare

PARTS = re.compile(r"\s*(?:[_|｜]|-{2,})+\s*|\s+[-–—－]\s+|\s*[-–—－]\s*(?=[^-–—－]*$)")
SITE = re.compile(
    r".{0,16}(?:网|網|网站|網站|新闻|新聞|日报|日報|时报|時報|晚报|晚報|快报|报|報|周刊|雜誌|频道|頻道|栏目|中心|电视台|電視台|广播电台|在线|客户端|門戶|门户|"
    r"政府|外交部|商务部|国防部|大使馆|使馆|领事馆|办公室|委员会|通讯社|通訊社|新华社|中央社|论坛|論壇|博客|部落格|社区|社區|News|NEWS|news|Network|Online|Times|Post|Daily|TV|FM|即時|财经|時事)"
    r"(?:\s*[A-Za-z.]+)?(?:中文)?"
)
SITE_MOST = 8  # characters of a site's name that no head of a page confirms as its title
SECTION = re.compile(
    r"(?:国际|國際|国内|國內|时政|時政|政治|社会|社會|财经|財經|经济|經濟|军事|軍事|两岸|兩岸|港澳|台湾|台灣|中国|中國|世界|全球|要闻|要聞|即时|即時|焦点|焦點|头条|頭條|生活|科技|体育|娱乐|评论|滚动|新闻|新聞|首页|正文|外交|综合)(?:新闻|新聞|要闻|频道)?"
)


def title_of(standing: Iterable[str], stated: Sequence[str], tag: str, sites: Sequence[str]) -> str:
    """The heading on the page that the head confirms; else the head's own title without the site's name;
    else <title>; else any heading.
    """
    heads = [text for text in (*stated, tag) if text]
    stripped = [without_site(head, sites) for head in heads]
    headings = [text for text in dict.fromkeys(standing) if not is_named_site(text, sites)]
    bare_heads, bare_stripped = [bare(head) for head in heads], {bare(text) for text in stripped}
    for text in headings:
        confirmed = han(text) >= 4 and any(bare(text) in head for head in bare_heads)
        if confirmed and (not looks_like_site(text) or (len(text) > SITE_MOST and bare(text) in bare_stripped)):
            return text
    for text, head in zip(stripped, heads, strict=True):
        if text and not is_named_site(text, sites) and (text != head or not looks_like_site(text)):
            return text
    return next((text for text in headings if not looks_like_site(text) and not text.endswith("。")), "")


def without_site(title: str, sites: Sequence[str]) -> str:
    """'中日外长会谈_新闻_某某网' -> 中日外长会谈; only trailing parts go, and never the longest."""
    cuts = list(PARTS.finditer(title))
    ends = [match.start() for match in cuts]
    parts = [title[match.end() : end] for match, end in zip(cuts, [*ends, len(title)][1:], strict=True)]
    longest = max((len(part) for part in (title[: ends[0]] if ends else title, *parts)), default=0)
    keep = len(title)
    for start, part in reversed(list(zip(ends, parts, strict=True))):
        if not (is_site(part, sites) or SECTION.fullmatch(part)) or len(part) == longest > 12:
            break
        keep = start
    return title[:keep].strip()


def is_site(text: str, sites: Sequence[str]) -> bool:
    return is_named_site(text, sites) or looks_like_site(text)


def is_named_site(text: str, sites: Sequence[str]) -> bool:
    return text in sites or outlet(text) is not None or not text.strip()


def looks_like_site(text: str) -> bool:
    """滨海新闻网; also 俄外长抵达中国外交部, which is a title where the page's head says so."""
    return len(text) <= 24 and bool(SITE.fullmatch(text))


def without_name(title: str, names: Sequence[str | None]) -> str:
    """'两国外长会谈 - 滨海网' -> 两国外长会谈, where a record or a feed says, or the table knows, who 滨海网 is."""
    last = next(iter(list(PARTS.finditer(title))[-1:]), None)
    if last is None or last.start() <= SITE_MOST or not is_named_site(title[last.end() :], [*filter(None, names)]):
        return title
    return title[: last.start()].strip()
