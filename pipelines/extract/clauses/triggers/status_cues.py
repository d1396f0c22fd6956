"""The cues of rules/status.yaml as a clause is read for them: 将, 计划, 取消, 呼吁.

Belongs here: which cue matches, and whether it governs what follows.
Not here: which words bear on a mention (scope.py), what they say of it (hints.py).
"""

import re

from pipelines.extract.clauses.triggers.scope import BESIDE
from pipelines.extract.rulebook import cues, expand

ASPECT_INSIDE = re.compile(r"[\u4e00-\u9fff](?:了|过(?![去境渡]))|[席加与]完")
AHEAD = frozenset({"planned", "proposed"})
UNMADE = AHEAD | {"postponed"}
CALLED_OFF = frozenset({"cancelled", "postponed"})
COMPANY = re.compile(expand("[与和同跟](?!<who>|<where>)"))


def cued(left: str, right: str, strong_only: bool, near: bool = False) -> str | None:
    """The first cue that matches; `near`: of those to the left only one with nothing but time and place after it."""
    for cue in cues("status"):
        if cue.weak and strong_only:
            continue
        if near and cue.scope == "left":
            if any(governs(left, match.end()) for match in cue.pattern.finditer(left)):
                return cue.value
        elif cue.pattern.search(left if cue.scope == "left" else right):
            return cue.value
    return None


def governs(left: str, end: int) -> bool:
    """计划|在下月|访问的…; not 不会与|到访的部长: whoever is met has come all the same."""
    return COMPANY.match(left, end) is None and BESIDE.fullmatch(left, end) is not None
