"""A post of a channel -> article. Belongs here: its title, its source and its links, where all is one text.

Not here: the exports that hold posts.
"""

import re
from collections.abc import Sequence

from pipelines.parse.article import Article, Published
from pipelines.parse.language import HAN, not_chinese
from pipelines.parse.outlets import Outlet, signed
from pipelines.parse.page.address import outlet
from pipelines.parse.page.prose import plain_prose
from pipelines.parse.page.untitled import divided
from pipelines.reject import Reject

ADDRESS = re.compile(r"https?://[^\s）)】\]，。]+")
OWN = re.compile(r"https?://(?:t\.me|telegram\.(?:me|dog|org))/")
HASHTAGS = re.compile(r"(?:\s*#[\w\u3400-\u9fff]+)+\s*")
PROMOTION = re.compile(
    r"(?:.{0,12}(?:频道|頻道|订阅|訂閱|关注|關注|投稿|爆料|群组|群組|群聊|商务合作|广告|机器人|加入我们|via)[^。]{0,30}@\w+.*)|@\w{4,}|.{0,10}(?:订阅|訂閱|关注我们|投稿)[:：]?\s*"
)


def post(text: str, links: Sequence[str], channel: str | None, sent: Published | None, path: str) -> Article | Reject:
    """The first line is the title when it is short and more follows; else the head of the text is, cut."""
    found = [
        line for line in plain_prose(text).paragraphs if not PROMOTION.fullmatch(line) and not HASHTAGS.fullmatch(line)
    ]
    found = [stripped for line in found if (stripped := HASHTAGS.sub(" ", ADDRESS.sub("", line)).strip(" #|"))]
    found = [line for line in found if not PROMOTION.fullmatch(line)]
    if not found or not HAN.search("".join(found)):
        foreign = not_chinese(text, path)
        return foreign or Reject(
            "no_text", "The post holds links or marks and no sentence.", {"path": path, "head": text[:200]}
        )
    if foreign := not_chinese("\n".join(found), path):
        return foreign
    title, body, cut = divided(found)
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


def _named(last: str) -> Outlet | None:
    """…（路透社） -> 路透社"""
    match = re.search(r"[（(【\[]\s*(?:来源|來源|via)?\s*[:：]?\s*([\u3400-\u9fffA-Za-z .]{2,20})[）)】\]]\s*$", last)
    return outlet(match[1]) if match else None
