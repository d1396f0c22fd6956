"""Blocks of a page to an article's body. Belongs here: what is text, caption, date line, list of others. Not here: reading markup."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipelines.parse.blocks import Block, shares
from pipelines.parse.furniture import Furniture, furniture
from pipelines.parse.outlets import Outlet

NOT_WORDS = re.compile(r"[^\w]+")
DATE_LINE = re.compile(
    r"(?:\D{0,24}?(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}.{0,60}"
    r"|\d{1,2}/\d{1,2}/\d{4}\s*-?\s*(?:\d{1,2}:\d{2})?(?:\s*[（(].{0,30}[）)])?"
    r"|(?:[A-Z][a-z]{2},\s*)?\d{1,2} [A-Z][a-z]{2,8} \d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?: GMT| UTC| [+-]\d{4})?"
    r"|(?:Posted|Updated|Published).{0,60}\d{4}.{0,24})"
)
SENTENCE_MARK = re.compile(r"[，。！？；]|[：:]\s*[“「]")
BARE_PLACE = re.compile(r"[\w、·/／\s]{2,16}\s*[—–-]{1,3}")
PICTURE_CREDIT = re.compile(r"(?:图像来源|图片来源|圖像來源|圖片來源|Image (?:source|caption)|图像加注文字)[,，:：].{0,60}")
LETTERED = re.compile(r"^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．:：]")
RESUMES = 60  # characters of a line without links after which a list of other articles is over


@dataclass(slots=True)
class Body:
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    date_lines: list[str] = field(default_factory=list)  # visible lines with a date, machine-readable stamps before their text
    author: str | None = None


def read_body(found: Iterable[Block], title: str, outlet: Outlet | None = None) -> Body:
    """Blocks in page order -> what the article says, and what stands around it.

    A title repeated before the text, date lines, bylines, captions, share labels and lists of other articles are left out of
    `paragraphs`; datelines such as 【共同社11月18日电】 stay.
    """
    body, lines, others, credit = Body(), furniture(outlet), False, None
    for block in found:
        if credit is not None and block.kind == "paragraph" and block.depth >= credit - 1 and not others:
            credit = picture_text(block, body, credit)
            if credit is None:
                continue
        if aside(block, body, title, lines):
            credit = block.depth if PICTURE_CREDIT.fullmatch(block.text) else credit
            continue
        credit = None
        if lines.stops(block.text):
            others = True
        elif (others and not resumes(block)) or only_link(block, lines):
            body.related.append(block.text)
        else:
            others = False
            add_paragraph(body, block.text)
    finish(body, lines)
    return body


def picture_text(block: Block, body: Body, credit: int) -> int | None:
    """After 图像来源, a paragraph nested as deep as it is the picture's own."""
    if block.depth > 4 and len(block.text) < 120:
        body.captions.append(block.text)
        return None
    return credit


def aside(block: Block, body: Body, title: str, lines: Furniture) -> bool:
    """True when a block is not text of the article; it is put where it belongs."""
    if block.kind == "furniture":
        (body.related if block.linked else body.captions).append(block.text) if block.linked else None
    elif block.kind == "caption":
        body.captions.append(block.text)
    elif block.kind == "time" or is_date_line(block.text, not body.paragraphs):
        body.date_lines += [line for line in (block.stamp, block.text) if line]
    elif repeats_title(block, title, body) or (shares(block) and len(block.text) < 30):
        pass
    elif lines.drops(block.text):
        if DATE_LINE.fullmatch(block.text):
            body.date_lines.append(block.text)
    elif lines.is_caption(block.text):
        body.captions.append(block.text)
    else:
        return False
    return True


def is_date_line(text: str, at_head: bool) -> bool:
    """25/11/2023 - 15:07; 2020-11-25 07:48 来源：新华网 责任编辑：某某; not 2023年11月25日，日本外相…, which is a sentence."""
    if len(text) > 90 or not DATE_LINE.fullmatch(text):
        return False
    return not SENTENCE_MARK.search(text) and (at_head or len(text) < 50)


def repeats_title(block: Block, title: str, body: Body) -> bool:
    """The title once more as a heading, or as the first line of the text."""
    if body.paragraphs and block.kind != "heading":
        return False
    return bool(title) and words(block.text) == words(title)


def words(text: str) -> str:
    return NOT_WORDS.sub("", text)


def only_link(block: Block, lines: Furniture) -> bool:
    """A line that is nothing but a link leads elsewhere; a numbered one is a heading of the article's own."""
    if block.link_share < 0.85 or LETTERED.match(block.text):
        return False
    return block.kind in {"item", "heading"} or (len(block.text) < 80 and block.text[-1] not in "。！？；，,")


def resumes(block: Block) -> bool:
    return block.kind == "paragraph" and len(block.text) >= RESUMES and block.link_share < 0.5


def add_paragraph(body: Body, text: str) -> None:
    """华盛顿 — alone on its line is the dateline of the next one."""
    if body.paragraphs and len(body.paragraphs[-1]) < 20 and BARE_PLACE.fullmatch(body.paragraphs[-1]):
        body.paragraphs[-1] += f" {text}"
    else:
        body.paragraphs.append(text)


def finish(body: Body, lines: Furniture) -> None:
    """End credits go from the last line; a last line that held nothing else goes with them."""
    while body.paragraphs:
        rest = lines.without_credits(body.paragraphs[-1])
        if rest == body.paragraphs[-1]:
            return
        if rest:
            body.paragraphs[-1] = rest
            return
        body.paragraphs.pop()
