"""Talks and visits under way: 谈判陷入僵局, 正在与乙谈判, 为出席峰会访问乙国.

Belongs here: words by which something goes on. Not here: what the status of one mention is (told.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import Scope, heard
from pipelines.extract.clauses.triggers.status_cues import ASPECT_INSIDE
from pipelines.extract.rulebook import expand

HASTENS = "(?:加紧|加快|抓紧|紧锣密鼓地?|积极|全力|密集|继续|秘密|紧急)?"
GOES_ON = re.compile(
    "(?:目前|现在|眼下|迄今仍)[^，]{0,12}?(?:进行|举行|展开|谈判|磋商|协商)"
    "|(?:仍然?|还|依然|依旧)在?(?:继续|持续|进行)"
    f"|正{HASTENS}(?:进行|举行|展开|推进|谈判|磋商|协商)|(?:仍|还)在(?:就|与|同|和|进行|谈)"
    r"|[进迈]入了?第[一二三四五六七八九十\d]{1,3}(?:天|日|个?(?:小时|星期|周|月))"
)
TALKS_ON = re.compile("(?:谈判|磋商|和谈|接触)[”」』]?$")
COURSE = re.compile(
    expand(
        "[仍目正近日前连来最周月已经则却将似乎也又再度次本多年至今一直可能]{0,6}"
        "(?:取得<gap:8>进展|陷入|停摆|停滞|触礁|放缓|持续(?!了|到|至)|进入|处[于在]|[到抵]达|接近|临近|僵持|胶着|悬而未决|久拖"
        "|(?:仍|正)?在?继续|有(?:了|所)?<gap:4>(?:进展|放缓|突破)|(?:没有|毫无|未有|未见)<gap:4>进展)"
    )
)
FOR = re.compile("(?<![将拟])为了?$")
COME_TO = re.compile(expand("(?:而)?(?:<pay>|访|<arrive>|抵|来到|到)<where>(?!之?前)"))


def in_course(spot: Spot) -> bool:
    """贸易谈判陷入僵局, 将到达紧要关头, 取得进展: told of talks that go on."""
    return TALKS_ON.search(spot.trigger_code()) is not None and COURSE.match(spot.line.code, spot.end) is not None


def in_progress(spot: Spot) -> bool:
    """正在与乙谈判, 仍在谈判, 正进行的谈判. Not 与正在甲国访问的乙进行了会谈."""
    clause = spot.clause_code()
    goes_on = heard("under_way", clause) or GOES_ON.search(clause) is not None
    return goes_on and ASPECT_INSIDE.search(spot.trigger_code()) is None


def come_for(spot: Spot, scope: Scope) -> bool:
    """为出席峰会访问乙国: whoever comes for it is there. Not 为出席峰会将访问乙国, nor 为出席峰会前往乙国."""
    return FOR.search(scope.left) is not None and COME_TO.match(spot.line.code, spot.end) is not None
