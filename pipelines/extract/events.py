"""Sentences -> event drafts. Belongs here: trying the rules, completing what a frame reads. Not here: merging (merge.py)."""

import re
from collections.abc import Iterator

from pipelines.extract import token as t
from pipelines.extract.drafts import Draft
from pipelines.extract.frames import FRAMES, Reading, Spot, spot
from pipelines.extract.roles import roles
from pipelines.extract.rulebook import EventRule, event_rules
from pipelines.extract.scene import Scene
from pipelines.extract.settings import country_of, place_of, when_of
from pipelines.extract.status import recalled, status_of
from pipelines.extract.story import Line, Story

ORDINAL = re.compile(r"第([0-9０-９一二三四五六七八九十百]+)(?:次|届|轮|回)")
NAME = re.compile(r"[“「『]([^”」』]{2,24})[”」』]")
VIDEO = re.compile(r"视频|视讯|视像|线上|网络|连线")


def enough(rule: EventRule, reading: Reading) -> bool:
    """Enough distinct sides, and not one country with itself."""
    sides = {*reading.codes(), *reading.targets}
    if rule.type == "visit":
        return bool(reading.targets) and bool(reading.actors)
    if rule.frame == "act_on" and not reading.codes():
        return False
    return len(sides) >= rule.needs


def draft_of(rule: EventRule, at: Spot) -> Draft | None:
    reading = FRAMES[rule.frame](at)
    if not enough(rule, reading):
        return None
    when = when_of(at)
    place = place_of(at, reading) if rule.type in ("meeting", "visit") else None
    status, sure = (rule.status, True) if rule.status else status_of(rule.type, at, reading.inherited, when, at.scene.day())
    line = at.line
    clause = line.code[at.clause_start : at.clause_end]
    video = rule.format == "in_person" and VIDEO.search(clause) is not None
    ordinal = ORDINAL.search(clause)
    return Draft(
        rule=rule.name, type=rule.type, status=status, line=line.sentence.index, start=line.at[at.clause_start], end=line.at[at.clause_end],
        actors=reading.actors, targets=reading.targets, when=when, place=place, country=country_of(place), name=None,
        ordinal=number(ordinal.group(1)) if ordinal else None, format="video" if video else rule.format, recalled=recalled(at),
        lines=[line.sentence.index], sure=sure,
    )  # fmt: skip


def number(digits: str) -> int | None:
    """17 or 十七 -> 17."""
    if digits.isdigit():
        return int(digits)
    total, units = 0, {c: i for i, c in enumerate("零一二三四五六七八九")}
    for part in re.split("(?<=十)", digits.replace("百", "百")):
        if part.endswith("十"):
            total += 10 * units.get(part[:-1][-1:], 1)
        elif part:
            total += units.get(part[-1], 0)
    return total or None


def matches(line: Line) -> Iterator[tuple[EventRule, re.Match[str]]]:
    """Triggers in the sentence; one span serves one event of a type, the earlier rule wins."""
    taken: list[tuple[str, int, int]] = []
    for rule in event_rules():
        for match in rule.trigger.finditer(line.code):
            if rule.unless and rule.unless.search(line.code, max(0, match.start() - 6), min(len(line.code), match.end() + 8)):
                continue
            if any(kind == rule.type and a < match.end() and match.start() < b for kind, a, b in taken):
                continue
            if rule.type == "meeting" and any(kind == "call" and a < match.end() and match.start() < b for kind, a, b in taken):
                continue
            yield_ok = (rule.type, match.start(), match.end())
            taken.append(yield_ok)
            yield rule, match


def drafts(story: Story) -> list[Draft]:
    """All events that the article's sentences report, mention by mention, in text order."""
    scene = Scene(story)
    found: list[Draft] = []
    for line in story.lines:
        here = []
        if any(x.symbol != t.TIME for x in line.tokens):
            for rule, match in sorted(matches(line), key=lambda pair: pair[1].start()):
                draft = draft_of(rule, spot(line, scene, match))
                if draft:
                    here.append(draft)
                    if draft.type in ("meeting", "call"):
                        scene.remember_pair(tuple(p for _, p in draft.actors))
        found += here
        update(scene, line, here)
    return found


def update(scene: Scene, line: Line, here: list[Draft]) -> None:
    """After a sentence: who was its subject, which sides stood together."""
    found = roles(line, 0, len(line.code))
    scene.note(found)
    if not any(d.type in ("meeting", "call") for d in here):
        parties = tuple(dict.fromkeys(p for r in found if r.token.symbol != t.REFERENCE and r.role in ("subject", "with", "to") for p in scene.resolve(r.token)))
        if len({p.codes for p in parties}) == 2 and not scene.pair:
            scene.remember_pair(parties)
