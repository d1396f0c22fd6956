"""Held, planned, proposed ...: what the words around a trigger and its date say. Source of the words: rules/status.yaml."""

import re
from datetime import date, timedelta

from pipelines.extract.facts import When
from pipelines.extract.frames import Spot
from pipelines.extract.roles import clause_bounds
from pipelines.extract.rulebook import cues

RECALLED = re.compile(
    r"上一次|上次|曾|此前|早前|先前|去年|前年|当年|时任|历史|过去|以来|之后再次|年前|前任|继[^，]{0,30}(?:以来|之后|后)|早在|当时|原本|原定|原计划|自[^，]{0,10}(?:起|后)"
)
OPEN_ENDED = re.compile(r"[“「『][^”」』]*$")


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


def status_of(spot: Spot, inherited: bool, when: When | None, published: date | None) -> str:
    """Cue words first; then the date: what lies ahead of the publication is planned, a plan whose day is well past was held."""
    found = cued(spot, text_left(spot))
    if found is None and inherited:
        found = cued(spot, inherited_left(spot))
        if found in ("denied", "cancelled", "postponed", "ongoing"):
            found = None
    day = when.date_start if when else None
    last = when.date_end if when else None
    if published and last and found in ("planned", "proposed") and last < published - timedelta(days=1) and recalled(spot):
        return "held"
    if found:
        return found
    if published and day and day > published:
        return "planned"
    return "held"
