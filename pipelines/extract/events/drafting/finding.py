"""Sentences -> event drafts.

Belongs here: trying the rules. Not here: what one mention comes to (one_draft.py), merging (merging/merge.py).
"""

import re
from dataclasses import replace

from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.meant.pronouns import subjects_of
from pipelines.extract.clauses.meant.scene import TWO, Scene
from pipelines.extract.clauses.triggers.reading import Reading, Spot, spot_of
from pipelines.extract.events.conferences.naming import ordinal_of
from pipelines.extract.events.days.earlier import earlier_one
from pipelines.extract.events.drafting.each_day import on_each_day
from pipelines.extract.events.drafting.one_draft import one_draft
from pipelines.extract.events.drafting.stop_before import stop_before
from pipelines.extract.events.drafting.sufficiency import enough
from pipelines.extract.events.drafting.triggers import rules_for
from pipelines.extract.events.drafting.unreal import unreal
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.frames.listed_talks import of_one_time, others, whole_name
from pipelines.extract.events.frames.registry import FRAMES
from pipelines.extract.events.lending.day_and_status import agree
from pipelines.extract.events.measures import drafting as measures
from pipelines.extract.events.measures.left_unsaid import noted
from pipelines.extract.events.merging.joined import JOINS
from pipelines.extract.events.merging.parting import split
from pipelines.extract.events.places.settings import remember
from pipelines.extract.events.sides.hosts import lend_host, lend_officials, lend_summoner
from pipelines.extract.events.sides.members import lend_members
from pipelines.extract.events.sides.named_wars import drop_topics
from pipelines.extract.events.sides.other_sides import lend_other_side
from pipelines.extract.events.sides.private_parties import drop_private
from pipelines.extract.facts import MEASURES, PAIR, TALKS
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import of_kind
from pipelines.extract.mentions.party import codes_of, two_persons
from pipelines.extract.mentions.persons.addressed import ADDRESSEE
from pipelines.extract.rulebook import EventRule, expand


def draft_of(rule: EventRule, spot: Spot) -> list[Draft]:
    """One rule where its trigger stands -> the events it tells, each with enough sides, on each of its days."""
    if rule.type in MEASURES:
        return on_each_day(measures.drafts_of(rule, spot), spot)
    if unreal(rule, spot):
        return []
    spot = whole_name(spot) if rule.frame == "gathering_before" else spot
    reading = FRAMES[rule.frame](spot)
    drop_private(rule, reading, spot.scene.story)
    if rule.type == "meeting":
        drop_topics(reading, spot)
    lend_host(reading, spot)
    lend_officials(rule, reading, spot)
    lend_members(rule, reading, spot)
    if rule.name == "meet_summon":
        lend_summoner(reading, spot)
    lent = not enough(rule, spot, reading)
    if lent and not (lend_other_side(rule, reading, spot) and enough(rule, spot, reading)):
        return []
    parts = [part for part in split(rule, spot, reading) if enough(rule, spot, part)]
    found = [one_draft(rule, spot, part, last_of(part) if len(parts) > 1 else None) for part in parts]
    listed = [one_of_list(rule, one, part) for one, part in others(rule, spot, reading) if enough(rule, one, part)]
    if listed:
        found = of_one_time([*found, *listed])
    if lent:  # what is to come is told with both sides
        found = [draft for draft in found if draft.happened()]
    days = on_each_day(found, spot)
    return [draft for one in days for draft in (*earlier_one(one, spot), *stop_before(one, spot), one)]


def one_of_list(rule: EventRule, spot: Spot, part: Reading) -> Draft:
    """第17次安全对话和第29次定期磋商: the second is the 29th."""
    return replace(one_draft(rule, spot, part), ordinal=ordinal_of(spot.trigger_code()))


def last_of(part: Reading) -> int | None:
    """Where the last one who takes part stands in the text."""
    return max((party.start for _, party in part.actors if party.start), default=None)


SHARED = {"call": "meeting", "meeting": "meeting", "easing": "measure", "sanction": "measure"}


CLAUSE_END = re.compile("[，。；]")


def excluded(unless: re.Pattern[str], line: Line, scene: Scene, match: re.Match[str]) -> bool:
    """Do the words close to a trigger forbid it, encoded or as written (中共中央[政治局会议])?

    Only to the end of its clause: 甲出席峰会|，但未发言.
    """
    start, end = max(0, match.start() - 6), min(len(line.code), match.end() + 5)
    mark = CLAUSE_END.search(line.code, match.end(), end)
    end = mark.end() if mark else end
    if unless.search(line.code, start, end):
        return True
    return unless.search(scene.story.article.text, line.at[start], line.at[end]) is not None


def found_in(line: Line, scene: Scene) -> list[tuple[int, list[Draft]]]:
    """Events of one sentence by the position of their trigger.

    Of overlapping triggers of a kind the earlier rule that reads an event wins.
    """
    taken: list[tuple[str, int, int]] = []
    out: list[tuple[int, list[Draft]]] = []
    for rule in rules_for(line.code):
        kind = SHARED.get(rule.type, rule.type)
        for match in rule.trigger.finditer(line.code):
            if taken and any(k == kind and a < match.end() and match.start() < b for k, a, b in taken):
                continue
            if rule.unless and excluded(rule.unless, line, scene, match):
                continue
            made = draft_of(rule, spot_of(line, scene, match))
            if made:
                taken.append((kind, match.start(), match.end()))
                out.append((match.start(), made))
    return sorted(out, key=lambda pair: pair[0]) if len(out) > 1 else out


def drafts(story: Story) -> list[Draft]:
    """All events that the article's sentences report, mention by mention, in text order."""
    scene = Scene(story)
    found: list[Draft] = []
    for line in story.lines:
        here: list[Draft] = []
        scene.line = line
        if line.parties or any(x.symbol != t.TIME for x in line.tokens) or scene.pair:
            here = [draft for _, made in found_in(line, scene) for draft in made]
        for draft in here:
            agree(draft, story)
            keep_in_mind(draft, scene)
        found += here
        update(scene, line, here)
    return found


def keep_in_mind(draft: Draft, scene: Scene) -> None:
    """What later sentences may leave unsaid: who is where, who protests, who is helped, who talked with whom."""
    parties = tuple(p for _, p in draft.actors)
    if draft.type in ("meeting", "visit"):
        remember(scene, draft.place)
    if draft.type == "visit":
        scene.guests = (*scene.guests, *parties) if draft.rule in JOINS else parties
        scene.host = draft.targets[0] if len(draft.targets) == 1 else scene.host
    if draft.rule == "meet_receive" and COMPANY.search(scene.story.article.text, draft.start, draft.end):
        scene.guests = tuple(p for role, p in draft.actors if role == "principal") or scene.guests
    if draft.type == "protest":
        scene.protested, scene.protest_line = tuple(draft.targets), draft.line
        scene.protesters = tuple(draft.codes())
    if draft.type == "aid" and draft.targets:
        scene.helped = tuple(draft.targets)
    if draft.type in TALKS and draft.happened():
        draft.retold = tells_somebody(draft, scene)
        draft.recalled = draft.recalled or draft.retold
    aside = draft.type in TALKS and told_at_talks(draft, scene)
    told = draft.type in TALKS and draft.happened() and not (draft.recalled or aside)
    if told and (two := two_persons(parties)):
        scene.met, scene.met_in = two, draft.country
    noted(draft, scene.deeds)
    if draft.type in TALKS and not (aside or besides(draft, scene)):
        scene.remember_pair(two_persons(parties) if attended(draft) else parties)  # 两人…: those two


def tells_somebody(draft: Draft, scene: Scene) -> bool:
    """丙总统同[您]举行会谈: said at other talks."""
    tokens = scene.line.tokens if scene.line else ()
    return any(x.reference == ADDRESSEE and draft.start <= x.start < draft.end for x in tokens)


# 接见甲一行, 会见以甲为团长的乙国议会代表团: who is received with others is visiting
COMPANY = re.compile(expand("一行|(?:<lead>|为首|为团长)的?[^，。；]{0,16}团|<delegation>"))


def besides(draft: Draft, scene: Scene) -> bool:
    """甲、乙会谈。丙、丁出席; 丙分别致电两国领导人: whom 两国 means from here on are still 甲 and 乙."""
    told, now = codes_of(scene.pair), set(draft.codes())
    if not told or told <= now:
        return False
    pointed = scene.line and any(x.reference in TWO for x in scene.line.tokens)
    joins = draft.rule in JOINS and len(now) <= PAIR
    return joins or bool(pointed and len(told) == PAIR and told & now)


def told_at_talks(draft: Draft, scene: Scene) -> bool:
    """甲、乙通电话。乙表示，乙方决定同丙方谈判; 乙介绍丙丁会谈情况。双方…: what one of them tells leaves it so.

    What is over is told so by somebody who was not there himself."""
    told, met, names = codes_of(scene.pair), codes_of(scene.met), {p.name for p in scene.met}
    subjects = subjects_of(scene.line) if scene.line else []
    if not subjects or told != met or len(told) != PAIR or set(draft.codes()) == met:
        return False
    if draft.happened():
        return subjects[0].person in names and names.isdisjoint(p.name for _, p in draft.actors)
    return len(set(draft.codes())) == PAIR and bool(subjects[0].codes) and met.issuperset(subjects[0].codes)


ATTENDED = frozenset({"gather_attend", "gather_at", "gather_council"})


def attended(draft: Draft) -> bool:
    """甲国总统出席联合国大会: he and those who meet there are not 双方."""
    return draft.rule in ATTENDED and not of_kind("union", "group", "agency").isdisjoint(draft.codes())


def update(scene: Scene, line: Line, here: list[Draft]) -> None:
    """After a sentence: who was its subject; which sides stood together, until an event tells it."""
    scene.note(line)
    if not here or not any(d.type in TALKS for d in here):
        scene.note_pair(line)
