"""When, as the next clause says of what this one tells: …，原定于5月9日启程.

Not here: what the clause itself (governing.py) or one before says (carried.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.days.own import all_times_in
from pipelines.extract.facts import When
from pipelines.extract.mentions import token as t
from pipelines.extract.rulebook import expand

ONE_TIME = re.compile(expand("上一?次|最近一次|最后一次|<first>"))
NEXT_IS = re.compile(rf"，是(?:在|于)?(?={t.TIME}(?!的?第))")  # not ，是今年以来第六次
SET_FOR = re.compile(
    rf"[，；](?:地点[^，。；{t.TIME}]{{1,12}}，)?(?:此次|这次|本次|该|双方|两国|其)?[^，。；\ue000-\ue008]{{0,6}}?"
    "(?:原(?:先|本)?(?:[定拟订]|计划|预定|安排)|本(?:来|应)|(?:时间|日期|会期|日程)(?:[是为]|已?(?:初步|暂)?定))"
    rf"[在于为]?(?={t.TIME}(?![^，。；]{{0,6}}(?:举行|召开|举办|进行|到访|来访)的))"
)


def told_next(spot: Spot) -> When | None:
    """上一次甲国军舰通过海峡，是去年8月10日; 甲取消对乙的访问，原定于5月9日启程; 将与乙会谈，时间定在5月9日."""
    if ONE_TIME.search(spot.line.code, spot.clause_start, spot.end) and (match := spot.goes_on(NEXT_IS)):
        found = all_times_in(spot, match.end(), match.end() + 1)
        if found:
            return found[0][1]
    match = spot.goes_on(SET_FOR)
    return spot.time_at(match.end()) if match else None
