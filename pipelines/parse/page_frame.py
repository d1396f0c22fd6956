"""What frames a page as text: the way to it through its site, data in braces, who wrote in a forum.

Belongs here: taking it off. Not here: single lines and phrases, see page_edges.py and furniture.yaml.
"""

import re
from collections.abc import Sequence

from pipelines.parse.furniture import furniture
from pipelines.parse.language import han
from pipelines.parse.plain_meta import plain_form
from pipelines.parse.plain_title import is_title

CRUMBS = re.compile(  # 某网首页 > 新闻中心 > 国际
    r"(?:[\w ]{0,6}位置\s*[:：]?\s*)?[^\s>›»＞。，：:]{2,16}"
    r"(?:\s*(?:>{1,2}|›|»|＞)\s*[^>›»＞。，]{2,16}){1,6}\s*[>›»＞]*"
)
OPENS, CLOSES, MEMBER = re.compile(r"[{\[]"), re.compile(r"[}\]];?"), re.compile(r'"[^"]{1,60}"\s*[:,]?.{0,200}')
PROFILE = re.compile(
    r"(?:注[册冊][时時][间間]|最[后後]登[录錄陆陸]|[阅閱][读讀][权權]限|[积積]分|精[华華]|帖子|在[线線][时時][间間]|UID|威望"
    r"|金[钱錢币幣]|[贡貢][献獻]值?|好友|升[级級])"
)
DEEPEST = 14  # lines over a title at most
TEXT = 80  # characters of a line with a full stop that is text, wherever it stands


def below_crumbs(lines: list[str]) -> tuple[list[str], str]:
    """The lines under the last breadcrumbs, if a title stands right under them, and the breadcrumbs; else all."""
    found = [i for i, line in enumerate(lines[:DEEPEST]) if CRUMBS.fullmatch(plain_form(line))]
    for i in reversed(found):
        if any(len(line) > TEXT and "。" in line for line in lines[:i]):
            continue
        below = [line for line in lines[i + 1 : i + 4] if not furniture().drops(plain_form(line))]
        if below and is_title(below[0]) and han(below[0]) > 5:
            return lines[i + 1 :], lines[i]
    return lines, ""


def without_data(lines: list[str]) -> list[str]:
    """Without an object in braces over several lines: what a page tells its own programs."""
    start = next((i for i, line in enumerate(lines) if line == "{"), None)
    if start is None:
        return lines
    end = start + 1
    while end < len(lines) and (MEMBER.fullmatch(lines[end]) or CLOSES.match(lines[end]) or OPENS.match(lines[end])):
        end += 1
    return lines[:start] + lines[end:] if end - start > 3 and lines[end - 1].startswith("}") else lines


def without_profile(lines: Sequence[str]) -> list[str]:
    """Without 注册时间 2011-10-23, 积分 956: the member of a forum; the label may stand on a line of its own."""
    kept, label = list[str](), False
    labels = [bool(PROFILE.match(plain_form(line))) for line in lines]
    if sum(labels) < 3:
        return list(lines)
    for line, is_label in zip(lines, labels, strict=True):
        if is_label and han(line) <= 6:
            label = True
        elif not (label and not han(line) and len(line) < 24):
            kept.append(line)
            label = False
    return kept
