"""A text without a title of its own: a post, a message, a record with a text alone.

Belongs here: which of its words are its title. Not here: what holds the text.
"""

import re
from collections.abc import Sequence

from pipelines.parse.page.prose import SENTENCE_END

BRACKETED = re.compile(r"【([^】]{4,60})】(?=.{20})")
LONGEST_TITLE = 80
MARKS = "【】[]《》*# "


def divided(lines: Sequence[str]) -> tuple[str, list[str], bool]:
    """Lines -> (title, paragraphs, whether the title is the cut head of the body).

    The first line when it is short and more follows; 【…】 before the text, if it is no dateline; else the head of the
    text, cut.
    """
    first = lines[0].strip(MARKS)
    if len(lines) > 1 and len(first) <= LONGEST_TITLE and (not SENTENCE_END.search(first) or lines[0][-1:] in "】]》"):
        return first, list(lines[1:]), False
    if (match := BRACKETED.match(lines[0])) and not match[1].endswith(("电", "電", "讯", "訊")):
        return match[1], [lines[0][match.end() :].strip(), *lines[1:]], False
    return headed(lines[0]), list(lines), True


def headed(paragraph: str) -> str:
    """A text that has no title is called by its first sentence, or by as much of it as a title may hold."""
    return re.split(r"(?<=[。！？!?])", paragraph)[0][:64]
