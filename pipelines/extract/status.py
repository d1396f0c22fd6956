"""Held, planned, proposed ...: what the words around a trigger and its date say. Source of the words: rules/status.yaml."""

import re
from datetime import date, timedelta

from pipelines.extract.facts import When
from pipelines.extract.reading import Spot
from pipelines.extract.roles import clause_bounds
from pipelines.extract.rulebook import cues

RECALLED = re.compile(r"上一次|上次|上一轮|曾|此前(?!不久|有)|早前|去年|前年|年前|当年|历史上|过去|早在|那一年|几年前|已经先后|迄今")


def text_left(spot: Spot) -> str:
    return spot.line.code[spot.clause_start : spot.start]


def inherited_left(spot: Spot) -> str:
    """The clause before, for a trigger whose clause has no subject of its own: 将于24日访日，并与外相会谈."""
    if spot.clause_start == 0:
        return ""
    start, end = clause_bounds(spot.line, spot.clause_start - 1)
    return spot.line.code[start:end]


def cued(spot: Spot, left: str) -> str | None:
    right = spot.line.code[spot.end : spot.clause_end]
    inside = spot.line.code[spot.start : spot.end]
    for cue in cues("status"):
        if cue.scope in ("left", "clause") and cue.pattern.search(left):
            return cue.value
        if cue.scope == "clause" and cue.pattern.search(inside + right):
            return cue.value
        if cue.scope == "right" and cue.pattern.search(right):
            return cue.value
    return None


def recalled(spot: Spot) -> bool:
    """Does the clause itself say that this is past? 去年11月, 上一次, 曾."""
    return RECALLED.search(spot.line.code[spot.clause_start : spot.clause_end]) is not None


STANDING = re.compile(r"(?:实施|施加|采取|进行|执行|面临|遭|受到?)(?:了)?的|的(?:进口|出口|贸易|经济)|被(?:关押|羁押|扣押|拘押)|(?:关押|羁押|扣押)")
OVER = re.compile(r"结束|离开|返回|完成|闭幕|落幕|圆满|抵返|回国")
UNDERWAY = re.compile(r"期间|间隙|场边|正在|开始举行|开幕|之际")


def default_status(kind: str, spot: Spot, when: When | None, published: date | None) -> str:
    """No cue at all: a visit or conference of these days is under way, a measure named as a noun stands, the rest has happened."""
    clause = spot.line.code[spot.clause_start : spot.clause_end]
    last = when.date_end if when else None
    recent = published is None or last is None or last >= published - timedelta(days=1)
    if kind == "visit" and recent and not recalled(spot) and not OVER.search(clause):
        return "ongoing"
    if kind == "meeting" and recent and UNDERWAY.search(spot.line.code[spot.end : spot.end + 8]) and not recalled(spot):
        return "ongoing"
    if kind in ("sanction", "detention") and STANDING.search(clause) and not (last and published and recent):
        return "ongoing"
    return "held"


def status_of(kind: str, spot: Spot, inherited: bool, when: When | None, published: date | None) -> tuple[str, bool]:
    """(status, whether a word or date says so). Cue words first; then the date: what lies ahead of the publication is planned."""
    found = cued(spot, text_left(spot))
    if found is None and inherited:
        found = cued(spot, inherited_left(spot))
        if found in ("denied", "cancelled", "postponed", "ongoing"):
            found = None
    if found == "postponed" and re.search("原", text_left(spot)) and re.search("取消|作罢|未能", spot.line.code[spot.end :]):
        return "cancelled", True
    day = when.date_start if when else None
    last = when.date_end if when else None
    if published and last and found in ("planned", "proposed") and last < published - timedelta(days=1) and recalled(spot):
        return "held", True
    if found == "ongoing" and kind in ("meeting", "call") and not UNDERWAY.search(spot.line.code[spot.clause_start : spot.clause_end]):
        found = None
    if found:
        return found, True
    if published and day and day > published:
        return "planned", True
    return default_status(kind, spot, when, published), bool(day)
