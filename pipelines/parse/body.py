"""Blocks of a page to an article's body.

Belongs here: what is text, caption, date line, list of others. Not here: reading markup.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from pipelines.parse.blocks import Block, shares
from pipelines.parse.furniture import Furniture, furniture
from pipelines.parse.outlets import Outlet, outlet

WORD = re.compile(r"\w")
NOT_WORDS = re.compile(r"[^\w]+")
DATE_LINE = re.compile(
    r"(?:\D{0,24}?(?:\d{1,2}[:：]\d{2}(?::\d{2})?\s*)?(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}.{0,60}"
    r"|(?:\D{0,8}\d{1,2}:\d{2}\s?(?:[ap]m)?\s+)?\d{1,2}/\d{1,2}/\d{4}\s*-?\s*(?:\d{1,2}:\d{2})?(?:\s*[（(].{0,30}[）)])?"
    r"|(?:[A-Z][a-z]{2},\s*)?\d{1,2} [A-Z][a-z]{2,8} \d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?: GMT| UTC| [+-]\d{4})?"
    r"|(?:[A-Z][a-z]{2,8},? )?[A-Z][a-z]{2,8}\.? \d{1,2},? (?:19|20)\d{2}"
    r"(?:,?\s*(?:at )?\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?.{0,6})?"
    r"|(?:Posted|Updated|Published|Created).{0,60}\d{4}.{0,24})"
)
TOLD_OF_A_DAY = re.compile(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?!星期|周|週|第)[\u3400-\u9fff][^\s:：|/]{6,}")
SENTENCE_MARK = re.compile(r"[，。！？；]|[：:]\s*[“「]")
SENTENCE_END = re.compile(r"[。！？…：:；;.!?」』”’\"）)】]$")
CONTINUES = "，。、；！？」』”）"  # no line begins with these
BARE_PLACE = re.compile(r"[\w、·/／\s]{2,16}\s*[—–-]{1,3}")
TITLE_PARTS = re.compile(r"\s*[|｜丨]\s*")  # 出处 | 题目
PICTURE_CREDIT = re.compile(
    r"(?:图像来源|图片来源|圖像來源|圖片來源|Image (?:source|caption)|图像加注文字)[,，:：].{0,60}"
)
LETTERED = re.compile(r"^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．:：]")
BYLINE = re.compile(r"(?:null)?[^，。！？；]{0,60}")
AUTHOR = re.compile(r"(?:Author, |作者\s*[:：]\s*|撰文\s*[:：]\s*|【?(?:撰文|文)[:：])([^】。，]{2,24})】?")
FOREIGN_NAME = re.compile(
    r"[\u4e00-\u9fff·‧•\-]{2,16}\s*[（(][A-Z][\w .'’-]{2,40}[）)]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
)
NAME_BREAK = re.compile(r"\s*[,，、/／]\s*")
WITH_POST = re.compile(r"(.+?)(?:驻\S{2,6}|駐\S{2,6})?(?:特约|特約)?(?:记者|記者|编辑|編輯|撰稿人)")
BY_DESK = re.compile(r"\s*[（(](?:综合|綜合|摘编|摘編|编译|編譯)[^()（）]*[)）]")
SENTENCE = 20  # characters of a sentence that is no headline
RESUMES = 60  # characters of a line without links after which a list of other articles is over


@dataclass(slots=True)
class Body:
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    date_lines: list[str] = field(
        default_factory=list
    )  # visible lines with a date, machine-readable stamps before their text
    author: str | None = None


def read_body(found: Iterable[Block], title: str, publisher: Outlet | None = None) -> Body:
    """Blocks in page order -> what the article says, and what stands around it.

    A title repeated before the text, date lines, bylines, captions, share labels and lists of other articles are left
    out of `paragraphs`; datelines such as 【共同社11月18日电】 stay. A body that is its title alone is that line.
    """
    reader = Reader(title, furniture(publisher))
    for block in found:
        reader.take(block)
    reader.finish()
    return reader.body


@dataclass(slots=True)
class Reader:
    """What has been read so far.

    `others`: in a list of other articles; `ended`: for good; `gallery`: in a list of pictures; `picture`: depth of the
    last picture's credit; `heading`: the last line, when it is one.
    """

    title: str
    lines: Furniture
    body: Body = field(default_factory=Body)
    others: bool = False
    ended: bool = False
    gallery: bool = False
    picture: int | None = None
    repeated: str = ""
    heading: str = ""
    torn: bool = False  # furniture has stood between the last line and this one

    def take(self, block: Block) -> None:
        if self.ended or self.aside(block):
            return
        if self.gallery and not block.in_p:
            self.body.captions.append(block.text)
            return
        self.gallery = self.lines.opens_gallery(block.text)
        if self.gallery:
            return
        if self.others and resumes(block):
            self.others = False
        if self.lines.ends(block.text):
            self.ended = bool(self.body.paragraphs)
        elif self.lines.stops(block.text):
            self.others = True
        elif self.others or only_link(block):
            self.body.related.append(block.text)
        else:
            self.add(block.text)
            self.heading = block.text if block.kind == "heading" and block.text[-1] not in "。！？”" else ""

    def aside(self, block: Block) -> bool:
        """True when a block is not text of the article; it is put where it belongs."""
        text, body = block.text, self.body
        credit, self.picture = self.picture, None
        if block.kind == "furniture":
            self.torn = True
            body.related += [text] if block.linked else []
        elif PICTURE_CREDIT.fullmatch(text):
            self.picture = block.depth
        elif block.kind == "caption" or (credit is not None and is_picture_text(block, credit)):
            body.captions.append(text)
        elif block.kind == "time" or is_date_line(text, not body.paragraphs):
            self.date(block)
        elif self.repeats_title(block):
            self.repeated = text if block.kind == "paragraph" else self.repeated
        elif self.lines.is_caption(text):
            body.captions.append(text)
        else:
            if match := AUTHOR.fullmatch(text):
                body.author = names_in(match[1]) or body.author
            if not body.paragraphs and FOREIGN_NAME.fullmatch(name := text.strip(" /／、,，")):
                body.author = f"{body.author}、{name}" if body.author else name
                return True
            return self.lines.drops(text) or (len(text) < 30 and shares(block))
        return True

    def date(self, block: Block) -> None:
        """A date line; names alone above it are the byline."""
        body = self.body
        body.date_lines += [line for line in (block.stamp, block.text) if line]
        if 0 < len(body.paragraphs) < 3 and all(BYLINE.fullmatch(line) for line in body.paragraphs):
            body.author = body.author or names_in("、".join(body.paragraphs))
            body.paragraphs.clear()

    def repeats_title(self, block: Block) -> bool:
        """The title once more as a heading, or as the first line of the text."""
        if self.body.paragraphs and block.kind != "heading":
            return False
        if len(block.text) > 2 * len(self.title) + 10:
            return False
        text = words(block.text)
        return bool(text) and text in title_forms(self.title)

    def add(self, text: str) -> None:
        """A line, or the rest of the last: after 华盛顿 —, before 。or ，, or where a box stood within a sentence."""
        last = self.body.paragraphs[-1] if self.body.paragraphs else ""
        torn, self.torn = self.torn and len(last) > RESUMES // 3 and not SENTENCE_END.search(last), False
        if last and (not WORD.search(text) or text[0] in CONTINUES or torn):
            self.body.paragraphs[-1] += text if len(text) < 3 or WORD.search(text) else ""
        elif last and len(last) < 20 and BARE_PLACE.fullmatch(last):
            self.body.paragraphs[-1] += f" {text}"
        elif WORD.search(text):
            self.body.paragraphs.append(text)

    def finish(self) -> None:
        """Tail lines and end credits go from the end, one by one."""
        if not self.body.paragraphs and self.repeated:
            self.body.paragraphs.append(self.repeated)
        if self.heading and len(self.body.paragraphs) > 1 and self.body.paragraphs[-1] == self.heading:
            self.body.paragraphs.pop()
        self.body.paragraphs[:] = without_tail(self.body.paragraphs, self.lines)


@lru_cache(maxsize=4)
def title_forms(title: str) -> frozenset[str]:
    """The title, and its parts where it is 出处 | 题目, without blanks and marks."""
    parts = [part for part in TITLE_PARTS.split(title) if len(part) > 7]
    return frozenset(form for form in map(words, [title, *parts]) if form)


def names_in(byline: str) -> str | None:
    """null 张筠青（综合报道） -> 张筠青; AMY QIN,AMY QIN -> AMY QIN; an outlet is no author."""
    parts = (part.removeprefix("null").strip() for part in NAME_BREAK.split(BY_DESK.sub("", byline)))
    return "、".join(dict.fromkeys(part for part in parts if part and not is_post(part))) or None


def is_post(part: str) -> bool:
    """An outlet, or the post somebody holds there: BBC中文记者, 新华社驻东京记者."""
    held = WITH_POST.fullmatch(part)
    return bool(outlet(part) or (held and outlet(held[1])))


def without_tail(paragraphs: list[str], lines: Furniture) -> list[str]:
    """Lines without the last ones that are credits, bylines and notes; at least the first line stays."""
    kept = list(paragraphs)
    while kept:
        if len(kept) > 1 and lines.is_tail(kept[-1]):
            kept.pop()
            continue
        rest = lines.without_credits(kept[-1])
        if rest == kept[-1]:
            break
        kept[-1:] = [rest] if rest else []
    return kept


def is_picture_text(block: Block, credit: int) -> bool:
    """After 图像来源, a paragraph nested about as deep as it is the picture's own."""
    return block.kind == "paragraph" and block.depth > 3 and block.depth >= credit - 1 and len(block.text) < 120


def is_date_line(text: str, at_head: bool) -> bool:
    """25/11/2023 - 15:07; 2020-11-25 07:48 来源：新华网 责任编辑：某某; not 2023年11月25日，日本外相…, which is a
    sentence, nor 2023年11月25日外交部例行记者会, which is a title.
    """
    if len(text) > 90 or not DATE_LINE.fullmatch(text) or TOLD_OF_A_DAY.match(text):
        return False
    return not SENTENCE_MARK.search(text) and (at_head or len(text) < 50)


def words(text: str) -> str:
    return NOT_WORDS.sub("", text)


def only_link(block: Block) -> bool:
    """A line that is nothing but a link leads elsewhere; a numbered one is a heading of the article's own."""
    if block.link_share < 0.85 or LETTERED.match(block.text):
        return False
    return block.kind in {"item", "heading"} or (len(block.text) < 80 and block.text[-1] not in "。！？；，,")


def resumes(block: Block) -> bool:
    """A line that is text again: long, or a sentence to its full stop."""
    if block.kind != "paragraph" or block.link_share >= 0.5:
        return False
    return len(block.text) >= RESUMES or (len(block.text) >= SENTENCE and block.text[-1] in "。！" and block.in_p)
