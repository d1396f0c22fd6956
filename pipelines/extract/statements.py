"""Who said what to whom. Belongs here: finding acts clause by clause, and whose they are. Not here: the words (rules/acts.yaml)."""

import re
from dataclasses import dataclass, field
from functools import cache

import yaml

from pipelines.extract import token as t
from pipelines.extract.roles import Role, roles
from pipelines.extract.rulebook import RULES, Cue, cues, expand
from pipelines.extract.scene import Party, Scene
from pipelines.extract.sentences import CLAUSE_END
from pipelines.extract.story import Line, Story

JOINT = "双方"
SPEAKERS = frozenset({t.PERSON, t.OFFICIAL, t.SIDE, t.CAPITAL, t.REFERENCE})
DIRECTED = frozenset({"demand", "appeal", "warn", "propose"})
MIN_QUOTE = 6
LONGEST = 160


@cache
def words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """(noise, speech verbs) of rules/acts.yaml."""
    page = yaml.safe_load((RULES / "acts.yaml").read_text("utf-8"))
    return re.compile(expand(page["noise"])), re.compile(expand(page["speech"]))


@dataclass(frozen=True, slots=True)
class Act:
    """One verbal act: a stretch of text, its speakers (two or more when joint), whom it is about."""

    act: str
    speakers: tuple[Party, ...]
    targets: tuple[str, ...]
    start: int
    end: int
    line: int
    direct: bool
    attributed_to: str | None
    cue: str


@dataclass
class Floor:
    """Who has the floor while the text is read."""

    scene: Scene
    speakers: tuple[Party, ...] = ()
    paragraph: int = -1
    quoting: bool = False
    said: bool = False  # the current sentence has a verb of speaking
    source: str | None = None
    acts: list[Act] = field(default_factory=list)


def clause_edges(code: str) -> list[tuple[int, int]]:
    edges = [0, *(m.end() for m in CLAUSE_END.finditer(code)), len(code)]
    return [(a, b) for a, b in zip(edges, edges[1:], strict=False) if a < b]


def first_cue(code: str, start: int, end: int) -> tuple[Cue, re.Match[str]] | None:
    """The earliest act word of the clause, noise masked."""
    noise = [m.span() for m in words()[0].finditer(code, start, end)]
    best: tuple[int, int, Cue, re.Match[str]] | None = None
    for order, cue in enumerate(cues("acts")):
        for match in cue.pattern.finditer(code, start, end):
            if any(a <= match.start() < b for a, b in noise):
                continue
            if best is None or (match.start(), order) < best[:2]:
                best = (match.start(), order, cue, match)
            break
    return (best[2], best[3]) if best else None


def subjects(found: list[Role], before: int) -> list[Role]:
    return [r for r in found if r.position < before and r.role in ("subject", "agent") and r.token.symbol in SPEAKERS]


def resolve(scene: Scene, found: list[Role]) -> tuple[Party, ...]:
    out: list[Party] = []
    for role in found:
        out += [p for p in scene.resolve(role.token) if p not in out]
    return tuple(out)


def codes(parties: tuple[Party, ...]) -> set[str]:
    return {c for p in parties for c in p.codes}


def take_floor(floor: Floor, line: Line, start: int, end: int, found: list[Role]) -> bool:
    """A subject before a verb of speaking takes the floor. True when this clause has such a verb."""
    verb = words()[1].search(line.code, start, end)
    if verb is None:
        return False
    own = subjects(found, verb.start())
    speakers = resolve(floor.scene, own[-1:] if own and own[-1].token.symbol != t.SIDE else own)
    if speakers:
        floor.speakers = speakers
        floor.said = True
    media = next((tok for pos, tok in line.tokens_in(start, verb.start()) if tok.symbol == t.MEDIA), None)
    if media is not None:
        floor.source = media.text
    return True


def speaker_of(floor: Floor, own: tuple[Party, ...], act: str) -> tuple[tuple[Party, ...], bool]:
    """Who performs an act whose clause has these subjects; True when the clause's subject is the addressee (日方应停止…)."""
    if not own:
        return floor.speakers, False
    if not floor.speakers:
        return own, False
    if codes(own) == codes(floor.speakers) and any(p.name for p in floor.speakers) and not any(p.name for p in own):
        return floor.speakers, False
    if (floor.said or floor.quoting) and act in DIRECTED and codes(own) != codes(floor.speakers) and not any(p.name for p in own):
        return floor.speakers, True
    return own, False


def targets_of(floor: Floor, line: Line, start: int, end: int, speakers: tuple[Party, ...]) -> tuple[str, ...]:
    """The other sides named in the clause; else the other side of the talks."""
    own = codes(speakers) if len(speakers) == 1 else set()
    named = [c for _, tok in line.tokens_in(start, end) if tok.symbol in SPEAKERS for c in (tok.codes or ())]
    found = tuple(dict.fromkeys(c for c in named if c not in own))
    if found:
        return found
    others = tuple(dict.fromkeys(c for p in floor.scene.pair for c in p.codes if c not in own))
    return others if own & codes(floor.scene.pair) else ()


def quote_span(line: Line, start: int, end: int) -> tuple[int, int]:
    """Clause positions -> text offsets, without marks at the edges."""
    code = line.code[start:end]
    left = len(code) - len(code.lstrip("，；：、 “‘「『\"并但而且又则"))
    right = len(code.rstrip("，；：、。！？ ”’」』\""))
    return line.at[start + left], line.at[start + max(right, left)]


def read_line(floor: Floor, line: Line) -> None:
    code = line.code
    edges = clause_edges(code)
    open_act: list[tuple[str, tuple[Party, ...], tuple[str, ...], int, int, str]] = []
    for start, end in edges:
        found = roles(line, start, end)
        spoke = take_floor(floor, line, start, end, found)
        hit = first_cue(code, start, end)
        if hit is None:
            if open_act and not spoke:
                act, who, aims, begin, _, cue = open_act[-1]
                if line.at[end] - line.at[begin] <= LONGEST:
                    open_act[-1] = (act, who, aims, begin, end, cue)
            continue
        cue_, match = hit
        own = resolve(floor.scene, subjects(found, match.start()))
        speakers, addressed = speaker_of(floor, own, cue_.value)
        if not speakers or (not own and not (floor.said or floor.quoting)):
            continue
        if open_act and not own and cue_.value in ("support", "pledge") and open_act[-1][0] in DIRECTED and not spoke:
            act, who, aims, begin, _, cue = open_act[-1]
            open_act[-1] = (act, who, aims, begin, end, cue)
            continue
        if own and not addressed and not floor.said:
            floor.speakers = own
        targets = tuple(sorted(codes(own))) if addressed else targets_of(floor, line, start, end, speakers)
        open_act.append((cue_.value, speakers, targets, start, end, match.group()))
    for act, who, aims, begin, end, cue in open_act:
        a, b = quote_span(line, begin, end)
        if b - a >= MIN_QUOTE:
            floor.acts.append(Act(act, who, aims, a, b, line.sentence.index, floor.quoting or "“" in code, floor.source, cue))


def statements(story: Story, scene: Scene, pairs: dict[int, tuple[Party, ...]]) -> list[Act]:
    """All acts of the article. `pairs`: after which sentence which sides stood together (from the events)."""
    floor = Floor(scene)
    for line in story.lines:
        if line.sentence.paragraph != floor.paragraph:
            floor.paragraph = line.sentence.paragraph
            if not floor.quoting:
                floor.source = None
        floor.said = floor.quoting
        if line.sentence.index in pairs:
            scene.remember_pair(pairs[line.sentence.index])
        read_line(floor, line)
        text = story.article.text[line.sentence.start : line.sentence.end]
        floor.quoting = text.count("“") + text.count("「") > text.count("”") + text.count("」") or (floor.quoting and "”" not in text and "」" not in text)
        scene.note(roles(line, 0, len(line.code)))
    return floor.acts
