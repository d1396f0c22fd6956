"""Steps on lines: what is not the article goes. Belongs here: where furniture stands and what may follow it.
Not here: phrases (furniture.yaml, the table of outlets), characters (characters.py). Every step keeps the length.
"""

import re
from functools import lru_cache

from pipelines.clean.datelines import dateline
from pipelines.clean.draft import GONE
from pipelines.clean.page import Page

LONGEST = 170  # characters of a line that can be furniture
ENDS = ("", "。", "！", "？")  # after which there are no credits
PROSE = 60  # characters of a line that is text for sure, when it has a full stop
NOT_WORDS = re.compile(r"[^\w]+")
SENTENCE_END = re.compile(r"[。！？][”’）]?")
GLUED = re.compile(r"(?<=[。！？]) (?=[^\s”’）】》])|(?<=[。！？][”’）]) (?=[^\s”’）】》])")
CONTINUES = re.compile(r"\s*[，。、：；？！）”时后前说称并和与及等将在是的对就已也于以为还]")
LABEL = re.compile(r"原标题：\s*")
CAPTION_END = re.compile(
    r"(?=\S.{0,160}?(?:摄|资料图片?|档案照片?|资料照片?)\s)(?:(?!(?:据|说|称|表示).{0,30}$).){6,150}?"
    r"(?:[记社]者?\s?[\w·]{2,8}\s?摄|资料图片?|档案照片?|资料照片?)\s+(?=.{40})"
)
TEXT_AFTER = re.compile(r"(?<=\S)\s+(?=[^\s，。]{2,6}(?:社|网|报|台))")  # before what may be a dateline
LED_UP = re.compile(r"(?:据|援引|引述|综合|转自|来源：?)\s*$")  # to an agency's report
TITLE_WORDS = 8  # characters that a title has at least to be known again glued to the text
TWICE = 30  # characters of a line that is not said twice by chance


@lru_cache(maxsize=1 << 10)
def key(line: str) -> str:
    """Words only: how lines are compared."""
    return NOT_WORDS.sub("", line)


def split_glued(text: str, _page: Page) -> str:
    """…会谈。 双方… -> two lines, where a page joins its paragraphs by one blank and other sentences by none"""
    if "。 " not in text and "” " not in text:
        return text
    return "\n".join(split_line(line) for line in text.split("\n"))


def split_line(line: str) -> str:
    seams, ends = len(GLUED.findall(line)), len(SENTENCE_END.findall(line))
    return GLUED.sub("\n", line) if seams and (seams < 0.75 * ends or seams == 1 == ends) else line


def drop_title(text: str, page: Page) -> str:
    """The title once more at the head of the text, as a line or glued to the first sentence, blanks or not."""
    title, (first, *rest) = key(page.title), text.split("\n")
    if not title or page.title_is_truncated:
        return text
    if (label := LABEL.match(first)) and end_of_words(
        first[label.end() :], title
    ) is not None:  # 原标题：王毅访日 王毅15日…
        return GONE * label.end() + text[label.end() :]
    if key(first) == title and any(rest) and not first.endswith("。"):
        return "\n".join([GONE * len(first), *rest])
    at = end_of_words(first, title)
    if len(title) < TITLE_WORDS or at is None or at == len(first) or CONTINUES.match(first, at):
        return text
    at = len(text) - len(text[at:].lstrip(" "))
    return GONE * at + text[at:]


def end_of_words(line: str, words: str) -> int | None:
    """Where the words end in a line that starts with them, whatever stands between their characters; else None."""
    n = 0
    for at, char in enumerate(line):
        if n == len(words):
            return at
        if char == words[n]:
            n += 1
        elif char.isalnum():
            return None
    return len(line) if n == len(words) else None


def drop_second_print(text: str, _page: Page) -> str:
    """A long line that stood there before goes, blanks or not: pages that print their text twice."""
    lines = text.split("\n")
    seen = set[str]()
    for i, line in enumerate(lines):
        if len(line) < TWICE:
            continue
        said = key(line)
        if said in seen:
            lines[i] = GONE * len(line)
        seen.add(said)
    return "\n".join(lines)


def drop_glued_caption(text: str, _page: Page) -> str:
    """两国外长在机场 李某 摄 新华社苏瓦5月2日电 … -> 新华社苏瓦5月2日电 …: what a picture says, glued to the text."""
    first = text.split("\n", 1)[0]
    glued = CAPTION_END.match(first)
    opened = next((match for match in TEXT_AFTER.finditer(first[:LONGEST]) if dateline(first[match.end() :])), None)
    if (
        opened
        and (glued or not SENTENCE_END.search(first[: opened.start()]))
        and not LED_UP.search(first[: opened.end()])
    ):
        return GONE * opened.end() + text[opened.end() :]
    return GONE * glued.end() + text[glued.end() :] if glued else text


def drop_label(text: str, page: Page) -> str:
    """分享: 王毅访日… -> 王毅访日…"""
    match = page.furniture.head.match(text)
    return GONE * match.end() + text[match.end() :] if match else text


def drop_furniture(text: str, page: Page) -> str:
    """Share labels, captions, credits, copyright go; so does all after a heading such as 延伸阅读, up to prose."""
    lines, others, rules = text.split("\n"), False, page.furniture
    for i, line in enumerate(lines):
        if (others and not is_prose(line)) or rules.notice.match(line):
            lines[i] = GONE * len(line)
        elif len(line) > LONGEST:
            others = False
        elif rules.stop.match(line):
            others, lines[i] = True, GONE * len(line)
        elif i == 0 and is_prose(line) and "，" in line and not rules.caption.match(line):
            continue  # a lead may open as a credit does: 总台记者当地时间28日获悉，…
        elif rules.drops(line) or is_anothers(line, page):
            lines[i] = GONE * len(line)
        else:
            others = False
    return "\n".join(lines)


def is_anothers(line: str, page: Page) -> bool:
    """True for the headline of another article or a caption that the page repeats; not for a sentence of the text."""
    return bool(page.others) and not is_prose(line) and key(line) in page.others


def is_prose(line: str) -> bool:
    return "。" in line and (len(line) >= PROSE or line.endswith("。"))


def drop_tail(text: str, page: Page) -> str:
    """…达成一致。（完）（编辑：某某）1101118 -> …达成一致。"""
    end = len(text)
    if text[-1:] in ENDS:
        return text
    while match := page.furniture.tail.search(text[max(0, end - LONGEST) : end]):
        end = max(0, end - LONGEST) + match.start()
        if not match[0]:
            break
    return text[:end] + GONE * (len(text) - end)
