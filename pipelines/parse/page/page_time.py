"""When a page came out: its visible line, its head, its foot, its address, its dateline, its file's name.

Belongs here: weighing the times of a page. Not here: reading one, see written_time.py.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from pipelines.parse.article import Published
from pipelines.parse.best_clue import best
from pipelines.parse.changed import apart
from pipelines.parse.han_date import in_figures
from pipelines.parse.page.clues import Clues
from pipelines.parse.page.prose import Prose, furniture
from pipelines.parse.page.written_time import when
from pipelines.parse.published import dateline, from_path, from_url, year_in

TIME_LABEL = re.compile(r".{0,12}(?:发布|發布|發佈|发表|發表|刊登|上传|上稿|录入|更新)(?:日期|时间|時間|于|於)")
LABELLED = 12  # lines under the text among which its time may stand


def page_time(
    said: Clues,
    header: Sequence[str],
    below: Sequence[str],
    first: str,
    url: str | None,
    path: str,
    zone: tzinfo,
    seen: datetime | None,
) -> Published | None:
    """The first that can be true. `header` are the lines over the text, `below` those under it, `first` its first line,
    `seen` is when the page was fetched.
    """
    address, named = from_url(url, zone), from_path(path, zone)
    days = [clue.at for clue in (address, named) if clue and clue.precision != "month"] + ([seen] if seen else [])
    year = days[0].year if days else year_in(path)
    stated = [when(text, "meta", zone) for text in said.times]
    near = next((at.date() for at in (*days, *(clue.at for clue in stated if clue))), None)
    pattern = furniture()["header"]
    lines = apart(line for line in map(in_figures, header) if pattern.fullmatch(line))
    visible, changed = (
        [when(line, "visible_line", zone, year=year, seen=seen, near=near) for line in some] for some in lines
    )
    told = dateline(first, days[0].date() if days else None, zone)
    under = [when(line, "visible_line", zone) for line in below]
    return best(
        [*(zoned(clue, stated, zone) for clue in visible), *stated, *changed, *under, address, told, named], seen
    )


def zoned(clue: Published | None, stated: Sequence[Published | None], zone: tzinfo) -> Published | None:
    """10:12 on the page, 10:12+08:00 in its head: the page's clock is that of the head."""
    if clue is None or clue.precision != "minute" or clue.at.tzinfo is not zone:
        return clue
    wall = clue.at.replace(second=0, microsecond=0, tzinfo=None)
    sure = (other.at for other in stated if other and other.at.tzinfo is not zone)
    same = next((at for at in sure if at.replace(second=0, microsecond=0, tzinfo=None) == wall), None)
    return replace(clue, at=same) if same else clue


def lines_below(lines: Sequence[str], found: Prose) -> list[str]:
    """The lines under the last paragraph that say that they tell the time of publication."""
    end = next((i for i, line in enumerate(lines) if line == found.paragraphs[-1]), len(lines))
    return [line for line in lines[end + 1 : end + LABELLED] if len(line) < 80 and TIME_LABEL.match(line)]
