"""A post of a channel -> article. Belongs here: its title, its source and its links, where all is one text.

Not here: the exports that hold posts.
"""

import re
from collections.abc import Sequence

from pipelines.parse.article import Article, Published
from pipelines.parse.language import not_chinese
from pipelines.parse.outlets import Outlet, signed
from pipelines.parse.page.address import outlet
from pipelines.parse.page.fields import headed
from pipelines.parse.page.prose import SENTENCE_END, plain_prose
from pipelines.parse.page.runs import CJK
from pipelines.reject import Reject

ADDRESS = re.compile(r"https?://[^\s）)】\]，。]+")
OWN = re.compile(r"https?://(?:t\.me|telegram\.(?:me|dog|org))/")
HASHTAGS = re.compile(r"(?:\s*#[\w\u3400-\u9fff]+)+\s*")
PROMOTION = re.compile(
    r"(?:.{0,12}(?:频道|頻道|订阅|訂閱|关注|關注|投稿|爆料|群组|群組|群聊|商务合作|广告|机器人|加入我们|via)[^。]{0,30}@\w+.*)|@\w{4,}|.{0,10}(?:订阅|訂閱|关注我们|投稿)[:：]?\s*"
)
BRACKETED = re.compile(r"【([^】]{4,60})】(?=.{20})")
LONGEST_TITLE = 80


def post(text: str, links: Sequence[str], channel: str | None, sent: Published | None, path: str) -> Article | Reject:
    """The first line is the title when it is short and more follows; else the head of the text is, cut."""
    found = [
        line for line in plain_prose(text).paragraphs if not PROMOTION.fullmatch(line) and not HASHTAGS.fullmatch(line)
    ]
    found = [stripped for line in found if (stripped := HASHTAGS.sub(" ", ADDRESS.sub("", line)).strip(" #|"))]
    if not found or not CJK.search("".join(found)):
        foreign = not_chinese(text, path)
        return foreign or Reject(
            "no_text", "The post holds links or marks and no sentence.", {"path": path, "head": text[:200]}
        )
    if foreign := not_chinese("\n".join(found), path):
        return foreign
    title, body, cut = _divided(found)
    address = next(
        (link for link in [*links, *ADDRESS.findall(text)] if ADDRESS.match(link) and not OWN.match(link)), None
    )
    own = outlet(address) or signed(body[0][:120]) or _named(body[-1]) or outlet(channel)
    return Article(
        title=title,
        paragraphs=tuple(body),
        url=address,
        source=own.name if own else channel,
        published=sent,
        title_is_truncated=cut,
    )


def _divided(lines: list[str]) -> tuple[str, list[str], bool]:
    """(title, paragraphs, whether the title is the cut head of the body)"""
    first = lines[0].strip("【】[]《》*# ")
    if len(lines) > 1 and len(first) <= LONGEST_TITLE and (not SENTENCE_END.search(first) or lines[0][-1:] in "】]》"):
        return first, lines[1:], False
    if (match := BRACKETED.match(lines[0])) and not match[1].endswith(("电", "電", "讯", "訊")):
        return match[1], [lines[0][match.end() :].strip(), *lines[1:]], False
    return headed(lines[0]), lines, True


def _named(last: str) -> Outlet | None:
    """…（路透社） -> 路透社"""
    match = re.search(r"[（(【\[]\s*(?:来源|來源|via)?\s*[:：]?\s*([\u3400-\u9fffA-Za-z .]{2,20})[）)】\]]\s*$", last)
    return outlet(match[1]) if match else None
