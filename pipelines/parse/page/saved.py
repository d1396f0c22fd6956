"""A whole page -> one article. Belongs here: weighing the clues of a page. Not here: reading them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipelines.parse.article import Article, Published
from pipelines.parse.language import not_chinese
from pipelines.parse.outlets import Outlet, signed
from pipelines.parse.page.address import outlet
from pipelines.parse.page.clues import Clues, clues
from pipelines.parse.page.container import ENOUGH, body, named_sources, title_texts
from pipelines.parse.page.fields import part
from pipelines.parse.page.prose import Prose, furniture, plain_prose
from pipelines.parse.page.runs import blocks_of
from pipelines.parse.page.scripted import scripted
from pipelines.parse.page.title import title_of, without_site
from pipelines.parse.page.tree import NotHtml, squeeze, text_of, tree
from pipelines.parse.page.written_time import when
from pipelines.parse.published import CHINA, best, from_path, from_url
from pipelines.reject import Reject

SOURCE = re.compile(
    r"(?:来源于?|來源|稿源|文章来源|信息来源|消息来源|出处|出處|转自|轉自|來自)\s*[:：]\s*[（(]?\s*(?P<source>[^\s|｜:：，,。()（）\[\]【】/]{2,20}?(?:[（(][^）)供]{1,10}[）)])?)"
    r"(?=供稿|$|[\s|｜，,。）)\]】/]|作者|编辑|編輯|记者|责任|发布|時間|时间|\d)"
)
AUTHOR = re.compile(
    r"(?:作者|撰文|撰稿|本报记者|本報記者|记者|記者|文)\s*[:：/／]\s*(?P<author>[\u3400-\u9fff·、]{2,20}"
    r"|[A-Z][\w. ]{2,30}|[\u3400-\u9fff· ]{2,12})"
    r"(?=$|[\s|｜，,。）)／/]|来源|編輯|编辑|责任)"
)
TIME_LABEL = re.compile(r".{0,12}(?:发布|發布|發佈|发表|發表|刊登|上传|上稿|录入|更新)(?:日期|时间|時間|于|於)")
ADDRESS = re.compile(r"https?://\S+")
HEADER_LINES = 60  # lines of a page's text before its body among which its time may stand


def page_article(html: str, path: str, url: str | None = None) -> tuple[Article | Reject, str]:
    """(article or reject, how the body was found: site | named | guessed | none).

    `url` when the carrier of the page knows it.
    """
    try:
        root = tree(html)
    except NotHtml as error:
        return Reject("not_html", f"The page cannot be read as HTML: {error}.", {"path": path}), "none"
    said = clues(root, html)
    address = url or said.url or next(iter(ADDRESS.findall(path)), None)
    tag, lines = squeeze(root.findtext(".//title") or ""), [block.text for block in blocks_of(root)]
    title = title_of([*title_texts(root, address), *lines[:200]], said.titles, tag, said.sites)
    found, how = body(root, address, title)
    if how == "none" and said.body:
        found, how = plain_prose(said.body, title), "named"
    if how == "none":
        found, record = scripted(root, title)
        said, how = with_record(said, record), "named" if found.weight >= ENOUGH else "none"
    if how == "none":
        return not_chinese(text_of(root), path) or _refused(title, path), how
    if foreign := not_chinese("\n".join(found.paragraphs), path):
        return foreign, how
    header = found.header + _header_lines(lines, title, found)
    return Article(
        title=title,
        paragraphs=tuple(found.paragraphs),
        url=address,
        source=source_of(said, [*named_sources(root)], header, address, tag, found.paragraphs[0]),
        author=_author(said, header),
        section=said.section,
        published=_published(said, header, _below(lines, found), address, path),
        captions=tuple(found.captions),
        related=tuple(found.related),
    ), how


def with_record(said: Clues, record: Mapping[str, object]) -> Clues:
    """The page's clues, and after them what the record in its script says."""
    time, source = part(record, "published"), part(record, "source")
    return replace(
        said,
        times=(*said.times, *filter(None, [time])),
        sources=(*said.sources, *filter(None, [source])),
        author=said.author or part(record, "author"),
    )


def _refused(title: str, path: str) -> Reject:
    return Reject(
        "no_body",
        "The page holds no running text: a list of links, a video or a shell.",
        {"path": path, "title": title[:200]},
    )


def _header_lines(lines: Sequence[str], title: str, found: Prose) -> list[str]:
    """Short lines between the title and the first paragraph, where time, outlet and author stand."""
    first = found.paragraphs[0] if found.paragraphs else ""
    end = next((i for i, line in enumerate(lines) if line == first), len(lines))
    start = max(
        (i for i, line in enumerate(lines[:end]) if title and title in line), default=max(0, end - HEADER_LINES)
    )
    start = max(0, start - 4)  # some sites print the time above the title
    return [line for line in lines[start:end] if len(line) < 200][:HEADER_LINES]


def source_of(
    said: Clues, shown: Sequence[str], header: Sequence[str], url: str | None, tag: str, first: str
) -> str | None:
    """The outlet that the page names as its source, else the one whose page it is;
    by its canonical name where known.
    """
    named = [match["source"] for line in header if (match := SOURCE.search(line))]
    labelled = [match["source"] if (match := SOURCE.search(text)) else text for text in (*shown, *said.sources)]
    for name in (*named, *labelled):
        if known := known_in(name):
            return known.name
        if 2 <= len(name) <= 24 and not name.isdigit():
            return name.strip()
    site = (
        next(iter(said.sites), None) or re.split(r"[_\-–—|｜]+", tag[len(without_site(tag, said.sites)) :])[-1].strip()
    )
    known = outlet(url) or signed(first[:120]) or known_in(site)
    return known.name if known else site or None


def known_in(name: str) -> Outlet | None:
    """环球网北京, 人民网－国际频道 -> the outlet that the name begins with."""
    return next((known for end in range(len(name), 2, -1) if (known := outlet(name[:end]))), None) or outlet(name)


def _author(said: Clues, header: Sequence[str]) -> str | None:
    named = next((match["author"].strip() for line in header if (match := AUTHOR.search(line))), None)
    stated = (
        said.author if said.author and not re.match(r"https?:|\d+$", said.author) and not outlet(said.author) else None
    )
    return named or stated


def _below(lines: Sequence[str], found: Prose) -> list[str]:
    """The lines under the last paragraph that say that they tell the time of publication."""
    end = next((i for i, line in enumerate(lines) if line == found.paragraphs[-1]), len(lines))
    return [line for line in lines[end + 1 : end + 12] if len(line) < 80 and TIME_LABEL.match(line)]


def _published(
    said: Clues, header: Sequence[str], below: Sequence[str], url: str | None, path: str
) -> Published | None:
    """The page's visible time, its head, its foot, its address, its file's name: the first that can be true."""
    site = outlet(url)
    zone = site.zone if site else CHINA
    visible = [when(line, "visible_line", zone) for line in header if furniture()["header"].fullmatch(line)]
    stated = [when(text, "meta", zone) for text in said.times]
    visible_below = [when(line, "visible_line", zone) for line in below]
    return best([*visible, *stated, *visible_below, from_url(url, zone), from_path(path, zone)])
