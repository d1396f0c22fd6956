"""安卡拉在甲到访前夕宣布…, 欢迎甲来访: a journey whose host is whoever the clause is about.

Not here: journeys that name where they go (journeys.py).
"""

import re

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.taking_part.roles import coordinated
from pipelines.extract.clauses.triggers.reading import Reading, Spot, parties_of
from pipelines.extract.clauses.triggers.subjects import subject_before
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

HOSTING = ("subject", "agent", "about")


def arriving(spot: Spot) -> Reading:
    """[甲国]欢迎乙来访; 乙到访期间，[甲国]宣布…: 乙 stands right before it; 甲国 is the subject, here or beside."""
    reading = Reading()
    guests = right_before(spot)
    reading.seat("visitor", guests, spot.scene)
    own = set(reading.codes())
    if not own:
        return reading
    inviting = [r for r in spot.inside() if r.position > guests[0].position]  # 乙应[甲国]政府邀请来访
    hosts = inviting or [r for r in spot.left() if r not in guests and r.position < guests[0].position]
    for group in (inviting or parties_of(hosts, HOSTING), [] if hosts else subject_before(spot)):
        codes = [c for r in group for p in spot.scene.resolve(r.token) for c in p.codes if c not in own]
        reading.targets = reading.targets or codes[:1]
    return reading


RECEIVES = re.compile(
    expand(
        "(?:迎来|迎接|欢迎|接待|款待|期待|盼望|取消|<put_off>|婉拒|谢绝|拒绝|同意|批准|准备|筹备|安排|促成|力争|争取|推动|(?P<about>为(?!由|了)|就|磋商|商讨|商谈|商议|讨论|协调|洽谈))[了着好]?"
    )
    + f"[^，。；{t.WHO[1:-1]}]{{0,6}}$"
)
READY = re.compile("[^，。；]{0,4}(?:准备|筹备|安排|铺路|事宜|日程)")


def hosted(spot: Spot) -> Reading:
    """甲国迎来[乙]的国事访问, 甲国正为[乙]的访问做准备, 甲国取消[乙]的来访: 甲国 is the host."""
    guests = right_before(spot)
    told = RECEIVES.search(spot.line.code, spot.clause_start, guests[0].position) if guests else None
    if told is None or (told["about"] and not READY.match(spot.line.code, spot.end)):
        return Reading()
    return arriving(spot)


OF_SEVERAL = re.compile("[等各多]国$")  # 甲国、乙国等国|议长: of neither alone


def right_before(spot: Spot) -> list[Role]:
    """Those named right before the trigger, side by side."""
    left = spot.left()
    if not left or left[-1].token.symbol not in t.NAMED or left[-1].position + 1 != spot.start:
        return []
    if OF_SEVERAL.search(spot.line.code, spot.clause_start, left[-1].position):
        return []
    first = next(i for i, r in enumerate(left) if left[-1].token in coordinated(spot.line, left, i))
    return [r for r in left[first:] if r.token.symbol in t.NAMED]


WELCOMED_AT = re.compile(
    f"在[^，。；]{{0,16}}(?:首都|机场|总统府|总理府|首相府|官邸|国宾馆|大会堂|{t.CAPITAL})[^，。；]{{0,8}}$"
)
PRAISED = re.compile("[^，。；]{0,12}的[^，。；]{0,8}(?:决定|表态|讲话|提议|倡议|声明|言论|立场|建议|当选|努力)")


def received(spot: Spot) -> Reading:
    """甲在机场迎接[乙]: who is welcomed has come to the country of 甲."""
    reading, there = Reading(), [r for r in spot.right() if r.position == spot.end]
    at = WELCOMED_AT.search(spot.line.code, spot.clause_start, spot.start)
    if not there or at is None or PRAISED.match(spot.line.code, spot.end):
        return reading
    reading.add("visitor", spot.scene.resolve(there[0].token))
    own = set(reading.codes())
    hosts = [p for r in parties_of(spot.left(), ("subject",)) for p in spot.scene.resolve(r.token)]
    reading.targets = [c for p in hosts for c in p.codes if c not in own][:1]
    return reading
