"""Which of the sides of a clause stand in a row, and so act together: 甲、乙和丙; not 甲揭露|乙.

Not here: whom they stand for (agreement_sides.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.role import Role

# 甲|和|乙, 甲|、|到访的|乙: sides in a row; a verb between them (甲揭露乙政权…，决定) makes them no joint subject
IN_A_ROW = re.compile(
    r"(?:.*(?:[、和与同跟及暨]|以及|加上|连同|外加)(?:其他?|以|包括|时任|[^，、]{0,10}的)*"
    r"|.*(?:会见|会晤|接见|接待|招待|款待|迎接|宴请)了?(?:[^，、]{0,10}的)?"
    r"|.*等(?:[^，、]{0,8}[（(])?|[）（()“”─—－–\-]*)",
    re.DOTALL,
)


HELPED = re.compile("(?:斡旋|调停|调解|促成|撮合|协助|帮助|邀请|安排|召集|让|使|促使|主持)了?$")


def rows_of(line: Line | None, own: list[Role]) -> list[list[Role]]:
    """卡塔尔斡旋|甲和乙 -> [卡塔尔], [甲, 乙]; whom one acts with (与乙) belongs to it, and more of one side."""
    rows: list[list[Role]] = []
    for role in own:
        last = rows[-1][-1] if rows else None
        if last is None or line is None or not goes_with(line, last, role):
            rows.append([])
        rows[-1].append(role)
    return rows


def goes_with(line: Line, last: Role, role: Role) -> bool:
    if role.role != "subject" or last.role != "subject" or set(role.token.codes) & set(last.token.codes):
        return True
    return IN_A_ROW.fullmatch(line.code, last.position + 1, role.position) is not None


def helped(line: Line | None, row: list[Role]) -> bool:
    """卡塔尔居间斡旋|甲和乙，达成协议; not 甲谴责|乙和丙，决定…"""
    return line is not None and HELPED.search(line.code, 0, row[0].position) is not None
