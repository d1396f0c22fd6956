"""Those who act for a leader: 习近平主席特使 is no 习近平.

Belongs here: a leader's name before the title of somebody else.
Not here: titles of the person himself (tokens/folding.py).
"""

import re
from functools import cache
from itertools import pairwise

from pipelines.extract.mentions import mention as m
from pipelines.extract.mentions.listed.people import load
from pipelines.extract.mentions.mention import Mention
from pipelines.extract.mentions.persons.cast import Cast

AIDE = re.compile("(?:特使|特别代表|私人代表|个人代表|助理|顾问|发言人|新闻秘书|幕僚长|办公厅主任|办公室主任|夫人)$")
LEADERS = frozenset({"head_of_state", "head_of_government"})


@cache
def leaders() -> frozenset[str]:
    return frozenset(term.person for term in load().terms() if term.kind in LEADERS)


def fold_aides(mentions: list[Mention], cast: Cast) -> list[Mention]:
    """[习近平] [主席特使] -> [习近平主席特使], an office of China."""
    out: list[Mention] = []
    for mention in mentions:
        before = run_before(out, mention) if mention.kind == m.OFFICE and AIDE.search(mention.text) else []
        if before and cast.key.get(before[0].value, before[0].value) in leaders():
            out[-len(before) :] = [merged([*before, mention], cast)]
        else:
            out.append(mention)
    return out


def run_before(out: list[Mention], title: Mention) -> list[Mention]:
    """The leader's name, and his own title where it follows: [习近平] [主席] before 特使."""
    for size in (1, 2):
        run = out[-size:]
        joined = len(run) == size and all(a.end == b.start for a, b in pairwise([*run, title]))
        if joined and run[0].kind == m.PERSON and all(x.kind == m.OFFICE for x in run[1:]):
            return run
    return []


def merged(run: list[Mention], cast: Cast) -> Mention:
    """习近平主席 + 特使 -> one office-holder of the side of the leader."""
    first, last = run[0], run[-1]
    country = cast.country.get(first.value)
    return last._replace(
        start=first.start,
        text="".join(x.text for x in run),
        codes=first.codes or ((country,) if country else ()),
    )
