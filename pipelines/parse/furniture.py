"""Lines that belong to the page and not to the article.

Belongs here: phrases by outlet and in general. Not here: markup.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from pipelines.pages import read_page
from pipelines.parse.outlets import Outlet
from pipelines.patterns.whole_lines import WholeLines, alternatives, whole_lines

OWN = ("stop", "ends", "drop", "tails", "credits")  # what an outlet may have of its own
LONGEST = 400  # characters: a longer line is text, whatever it begins with


@dataclass(frozen=True, slots=True)
class Furniture:
    """Compiled phrases of one outlet (or of none) with the general ones. `credits` match at the end of a text only."""

    stop: WholeLines
    ends_for_good: WholeLines
    galleries: WholeLines
    drop: WholeLines
    tails: WholeLines
    captions: WholeLines
    credits: re.Pattern[str]

    def stops(self, line: str) -> bool:
        """True for 延伸阅读, 分享 :, 版权所有…: what follows is not the article."""
        return len(line) <= LONGEST and self.stop.match(line)

    def ends(self, line: str) -> bool:
        """True for 版权所有…, 相关图集：…: nothing after it is the article."""
        return len(line) <= LONGEST and self.ends_for_good.match(line)

    def opens_gallery(self, line: str) -> bool:
        """True for 相关图集：…: texts of pictures follow, and after them the article."""
        return len(line) <= 80 and self.galleries.match(line)

    def is_tail(self, line: str) -> bool:
        """True for 作者为某大学教授。 and 点击查看本文英文版。 when they stand last."""
        return len(line) <= LONGEST and self.tails.match(line)

    def drops(self, line: str) -> bool:
        """True for 广告, 责任编辑：某某, 打印 | 收藏: the line goes, the article goes on."""
        return len(line) <= LONGEST and self.drop.match(line)

    def is_caption(self, line: str) -> bool:
        return len(line) <= 160 and self.captions.match(line)

    def without_credits(self, text: str) -> str:
        """…达成一致。（完） -> …达成一致。; several credits in a row go one by one."""
        while match := self.credits.search(text[-200:]):
            text = text[: max(0, len(text) - 200) + match.start()].rstrip()
        return text


def furniture(outlet: Outlet | None = None) -> Furniture:
    """General phrases with those of the outlet."""
    return with_own(*(tuple(getattr(outlet, field, ())) for field in OWN))


@cache
def with_own(
    stop: tuple[str, ...] = (),
    ends: tuple[str, ...] = (),
    drop: tuple[str, ...] = (),
    tails: tuple[str, ...] = (),
    credits: tuple[str, ...] = (),
) -> Furniture:
    """Compiled once for all outlets that have none of their own."""
    rows = general()
    if not (stop or ends or drop or tails or credits):
        return Furniture(
            whole(rows["stop"]),
            whole(rows["ends"]),
            whole(rows["galleries"]),
            whole(rows["drop"]),
            whole(rows["tails"]),
            whole(rows["captions"]),
            end(rows["credits"]),
        )
    shared = with_own()
    return replace(
        shared,
        stop=shared.stop.with_own(stop, re.S),
        ends_for_good=shared.ends_for_good.with_own(ends, re.S),
        drop=shared.drop.with_own(drop, re.S),
        tails=shared.tails.with_own(tails, re.S),
        credits=end([*rows["credits"], *credits]) if credits else shared.credits,
    )


def whole(several: list[str]) -> WholeLines:
    return whole_lines(several, re.S)


def end(several: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(several)})\s*$")


@cache
def general() -> dict[str, list[str]]:
    rows: dict[str, list[str]] = read_page(Path(__file__).parent / "furniture.yaml")
    return rows
