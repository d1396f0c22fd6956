"""Honours between a title and a name: 首相[拿督斯里]安华. Belongs here: what of them is no part of the name.

Not here: whose name it is (named.py, cast.py).
"""

import re
from functools import cache

from pipelines.extract.mentions.mention import OFFICE, Mention
from pipelines.extract.mentions.name_forms.titles import words


@cache
def honorific() -> re.Pattern[str]:
    """One or several of them, longest first: 丹斯里拿督."""
    return re.compile(f"(?:{words('honorific')})+(?=[\u4e00-\u9fff])")


def with_honorifics(text: str, found: list[Mention]) -> list[Mention]:
    """首相|拿督斯里安华 -> 首相拿督斯里|安华: the title reaches up to the name."""
    return [m._replace(end=after.end()) if (after := behind(text, m)) else m for m in found]


def behind(text: str, mention: Mention) -> re.Match[str] | None:
    return honorific().match(text, mention.end) if mention.kind == OFFICE else None
