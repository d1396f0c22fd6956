"""A state that chairs a body for a time: 东盟轮值主席国、[马来西亚]外长 is Malaysian.

Belongs here: the state named with the chair. Not here: chairmen in an office of their own (offices.csv).
"""

import re

from pipelines.extract.mentions import mention as m
from pipelines.extract.mentions.mention import Mention

TERM = "(?:今年|本年度?|本届|本月|现任|候任|当值|上半年|下半年)?的?"
CHAIR = re.compile(f"{TERM}(?:轮值主席国?|轮值国|主席国|(?P<chairman>主席)(?=、))[、，]?")
OWN_CHAIRMEN = frozenset({"EU", "UN"})  # 欧盟委员会主席、法国总统: two persons


def with_chairs(text: str, mentions: list[Mention]) -> list[Mention]:
    """[非盟]轮值[主席]、[安哥拉][总统] -> [安哥拉][总统]: the body is only what the state chairs."""
    if "主席" not in text and "轮值国" not in text:
        return mentions
    out: list[Mention] = []
    for mention in mentions:
        behind = out[-2] if len(out) > 1 and out[-1].kind == m.OFFICE else out[-1] if out else None
        if mention.kind == m.COUNTRY and behind is not None and chairs(text, behind, mention):
            del out[out.index(behind) :]
        out.append(mention)
    return out


def chairs(text: str, body: Mention, state: Mention) -> bool:
    match = CHAIR.fullmatch(text, body.end, state.start) if body.kind == m.ORGANISATION else None
    return match is not None and not (match["chairman"] and OWN_CHAIRMEN & set(body.codes))
