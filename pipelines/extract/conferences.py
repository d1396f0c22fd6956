"""What a conference is called, and which of a series it is. Not here: finding it."""

import re

from pipelines.extract import token as t
from pipelines.extract.reading import Spot
from pipelines.extract.rulebook import EventRule

ORDINAL = re.compile(r"第([0-9０-９一二三四五六七八九十百]+)(?:次|届|轮|回)")


def conference(rule: EventRule, at: Spot) -> str | None:
    """The name of the meeting: a listed mechanism, or what the trigger names after its verb and measure words."""
    if not rule.name.startswith("gather"):
        return None
    listed = next((tok.text for _, tok in at.line.tokens_in(at.start, at.end) if tok.symbol == t.MECHANISM), None)
    if listed:
        return listed
    text = NAME_HEAD.sub("", at.scene.story.article.text[at.line.at[at.start] : at.line.at[at.end]])
    return plain_name(text)


def plain_name(text: str) -> str | None:
    """防务部门高官出席的“安全对话 -> 安全对话; 另一场会议, 会谈 -> None: no name."""
    name = COUNTED.sub("", re.split(r"[“「『的]", text)[-1].strip("”」』 ，"))
    return None if len(name) > LONGEST_NAME or NO_NAME.fullmatch(name) else name or None


COUNTED = re.compile(r"^(?:第[0-9０-９一二三四五六七八九十百]+[次届轮回]|新一轮|首[次届轮])")
LONGEST_NAME = 24
NO_NAME = re.compile(
    r"(?:另一场|三方|双边|多边|紧急|特别|领导人|首脑|外长|次|此次|高层)*(?:会议|会谈|峰会|会晤|对话|磋商|谈判|会)|[^\u4e00-\u9fffA-Za-z0-9]*"
)


NAME_HEAD = re.compile(
    r"^.*?(?:举行|召开|主持|召集|举办|开幕|启动|重启|恢复|筹备|主办|开启|迎来|展开|开始|出席完|出席|参加|参与|列席|赴会|缺席|与会|在|于)(?:了|的)?(?:[^，。]*(?:第[一二三四五六七八九十百\d]+(?:次|届|轮)|新一轮|首次|首届|为期[一二三四五六七八九十\d]+天的|举行的|召开的))?"
)


def ordinal_of(clause: str) -> int | None:
    """第17次中日安全对话 -> 17."""
    found = ORDINAL.search(clause)
    return number(found.group(1)) if found else None


def number(digits: str) -> int | None:
    """17 or 十七 -> 17."""
    if digits.isdigit():
        return int(digits)
    total, units = 0, {c: i for i, c in enumerate("零一二三四五六七八九")}
    for part in re.split("(?<=十)", digits.replace("百", "百")):
        if part.endswith("十"):
            total += 10 * units.get(part[:-1][-1:], 1)
        elif part:
            total += units.get(part[-1], 0)
    return total or None
