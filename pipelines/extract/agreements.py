"""What was agreed or signed.

Belongs here: joint subjects and lists of agreed items.
Not here: one side's pledges (statements.py), words (rules/agreements.yaml).
"""

import re
from dataclasses import dataclass, field
from functools import cache

from pipelines.extract import token as t
from pipelines.extract.clauses import clause_edges, heading, quote_span
from pipelines.extract.roles import Role, roles
from pipelines.extract.rulebook import RULES, expand
from pipelines.extract.scene import Party, Scene
from pipelines.extract.sentences import CLAUSE_END
from pipelines.extract.so_far import TURN
from pipelines.extract.story import Line, Story
from pipelines.extract.token import Token
from pipelines.pages import read_page
from pipelines.patterns.needed import needed

SPOKEN = re.compile(r"表示|说[，：“]|称[，：“]|强调|指出|呼吁|希望|要求|重申|警告")
ACTORS = frozenset({t.PERSON, t.OFFICIAL, t.SIDE})
CONSENTS = re.compile("(?:已经?|也|则|还|最终|终于|随后|原则上|方面|政府|同时|当时|后来|今天|日前|[“”])*")
JOINT_ROLES = frozenset({"subject", "agent", "with", "and"})
MIN_QUOTE = 6
CLOSE = 5  # 考虑到日中外长|一致|同意: a plural this near is the subject whatever stands before it
NEAR = 8  # sentences after which a clause without a subject no longer means the sides of the last talks
TOPIC = re.compile(r"就|围绕|针对|面向|(?<!正)在(?=[^，]*(?:[上中下内间]|方面|领域|问题|一事))|(?<![认作成因])为")


@dataclass(frozen=True, slots=True)
class Item:
    kind: str
    parties: tuple[Party, ...]
    start: int
    end: int
    line: int
    number: int | None
    rule: str


@dataclass(frozen=True)
class AgreementCue:
    name: str
    kind: str
    joint: bool  # two sides must be the subject
    inside: bool  # the sides may stand in the words themselves
    one_side: bool  # one side tells for both what it consents to
    pattern: re.Pattern[str]
    example: dict[str, object]
    near_miss: str


@dataclass(frozen=True)
class AgreementWords:
    cues: tuple[AgreementCue, ...]
    hint: re.Pattern[str]  # any cue
    telling: re.Pattern[str]  # any cue, or a word without which no list is announced
    not_yet: re.Pattern[str]
    not_near: re.Pattern[str]
    undone: re.Pattern[str]
    list_head: re.Pattern[str]
    item: re.Pattern[str]


@cache
def words() -> AgreementWords:
    page = read_page(RULES / "agreements.yaml")
    cues = tuple(
        AgreementCue(
            c["cue"],
            c["kind"],
            bool(c.get("joint")),
            bool(c.get("inside")),
            bool(c.get("one_side")),
            re.compile(expand(c["pattern"])),
            c["example"],
            c["near_miss"],
        )
        for c in page["cues"]
    )
    hint = re.compile(
        "同意|照会|达成|取得|形成|凝聚|谈[妥拢]|商定|约定|议定|说定|敲定|认为|一致|确[认定]|决定|共同|签|换文|互换|联合|公报|外交关系|建交|复交|行动计划|宣言|声明"
    )
    kinds = ("not_yet", "not_near", "undone", "list_head", "item")
    patterns = {kind: re.compile(expand(page[kind])) for kind in kinds}
    announcing = needed(patterns["list_head"].pattern)
    if announcing is None:
        raise ValueError("agreements.yaml: list_head can match without any one word")
    telling = re.compile("|".join([hint.pattern, *sorted(announcing)]))
    return AgreementWords(cues, hint, telling, *patterns.values())


def codes(parties: tuple[Party, ...]) -> set[str]:
    return {c for p in parties for c in p.codes}


def several(token: Token) -> bool:
    """日中外长, 双方, 三国."""
    return token.plural or token.reference.startswith("joint")


def joint(scene: Scene, found: list[Role], before: int) -> tuple[Party, ...]:
    """The parties of a joint act: 双方, 日中外长, 甲和乙; empty when only one side acts."""
    own = [
        r
        for r in found
        if r.position < before
        and r.token.symbol != t.PLACE
        and (r.role in JOINT_ROLES or (several(r.token) and before - r.position <= CLOSE))
    ]
    parties: list[Party] = []
    for role in own:
        known = scene.resolve(role.token) or (scene.pair if role.token.plural and not role.token.codes else ())
        parties += [p for p in known if p not in parties]
    together = len(codes(tuple(parties))) > 1 or any(r.token.symbol == t.REFERENCE and r.token.plural for r in own)
    return tuple(parties) if together else ()


def nobody(line: Line, end: int) -> bool:
    """还确认…: the sentence names no subject before the words, so that the one before goes on."""
    return not any(r.role in JOINT_ROLES and r.token.symbol != t.PLACE for r in roles(line, 0, end))


REPORTS = re.compile("表示|强调|指出|宣布|透露|[曾宣声据]称|说(?!明|法)")


def told_last(line: Line, start: int, end: int) -> list[Role]:
    """甲称|乙决定加入: who only reports what another side decides takes no part."""
    found = roles(line, start, end)
    said = max((m.end() for m in REPORTS.finditer(line.code, start, end)), default=start)
    return [r for r in found if r.position >= said] or found


def alone(line: Line, start: int, end: int) -> bool:
    """印度外长|确认: one person or side by itself is the subject of the clause."""
    own = [r for r in roles(line, start, end) if r.role == "subject" and r.token.symbol in ACTORS]
    return (
        len(own) == 1
        and not several(own[0].token)
        and CONSENTS.fullmatch(line.code, own[0].position + 1, end) is not None
    )


def with_the_other(line: Line, scene: Scene, start: int, at: int, end: int) -> tuple[Party, ...]:
    """中方|同意打击毒品: the side that consents and the other one of the talks, or the one it names (与美国)."""
    found = roles(line, start, len(line.code))
    doer = next((r for r in reversed(found) if r.position < at and r.token.symbol in ACTORS), None)
    if doer is None or doer.token.plural or CONSENTS.fullmatch(line.code, doer.position + 1, at) is None:
        return ()
    if doer.role not in ("subject", "agent") and not line.code.endswith("包括", start, doer.position):
        return ()
    own = scene.resolve(doer.token)
    if len(codes(own)) != 1:
        return ()
    pair = scene.pair if scene.at() - scene.pair_line <= NEAR else ()
    if codes(own) < codes(pair):
        return pair
    others = [p for r in found if r.position > at and r.role == "with" for p in scene.resolve(r.token)]
    return (*own, *(p for p in others if p.codes and not codes((p,)) & codes(own)))


def settled(left: str, right: str) -> bool:
    """Not a wish, a plan or a failure: 尚未|达成一致, 希望|达成共识. Between 就 and the verb is only the topic."""
    before = TOPIC.split(left, maxsplit=1)[0]
    return not (words().not_yet.search(before) or words().not_near.search(left) or words().undone.search(right))


def clause_item(
    line: Line, scene: Scene, start: int, end: int, inherited: tuple[Party, ...]
) -> tuple[AgreementCue, tuple[Party, ...]] | None:
    """The agreement that this clause states, if any, and between whom."""
    if words().hint.search(line.code, start, end) is None:
        return None
    for cue in words().cues:
        match = cue.pattern.search(line.code, start, end)
        if match is None or not settled(line.code[start : match.start()], line.code[match.end() : end]):
            continue
        last = match.end() if cue.inside else match.start()
        parties = () if cue.one_side else joint(scene, told_last(line, start, last), last)
        parties = parties or (() if cue.one_side or alone(line, start, match.start()) else inherited)
        if cue.one_side:
            parties = with_the_other(line, scene, start, match.start(), end)
        elif not parties and (not cue.joint or nobody(line, match.start())):
            parties = scene.pair if scene.at() - scene.pair_line <= NEAR else ()
        if len(codes(parties)) > 1:
            return cue, parties
    return None


@dataclass
class Listing:
    """A list of agreed items that is being read: between whom, and how many so far."""

    parties: tuple[Party, ...] = ()
    count: int = 0
    announced: list[Item] = field(default_factory=list)  # 达成五点共识: an item itself if no list follows
    found: list[Item] = field(default_factory=list)

    def announce(self, items: list[Item]) -> None:
        self.found += self.announced
        self.announced = items

    def settle(self, items: list[Item]) -> None:
        """What follows an announcement: the items themselves, else the announcement stands alone."""
        self.found += items or self.announced
        self.announced = []


def agreements(story: Story, scene: Scene, pairs: dict[int, tuple[Party, ...]]) -> list[Item]:
    """All agreed items, in text order; in a numbered list each item is one."""
    listing = Listing()
    last = last_telling(story.lines)
    for index, line in enumerate(story.lines):
        if index > last and not listing.parties:
            break
        scene.line = line
        if line.sentence.index in pairs:
            scene.remember_pair(pairs[line.sentence.index])
        if not heading(line) or words().item.match(line.code):
            read_line(line, scene, listing)
        scene.note(line)
    return [*listing.found, *listing.announced]


def last_telling(lines: tuple[Line, ...]) -> int:
    """The last sentence with a word of agreement; -1 where none has."""
    return next((i for i in range(len(lines) - 1, -1, -1) if words().telling.search(lines[i].code)), -1)


def read_line(line: Line, scene: Scene, listing: Listing) -> None:
    if not listing.parties and words().telling.search(line.code) is None:
        return listing.settle([])
    head = words().list_head.search(line.code)
    if head is not None:
        parties = joint(scene, roles(line, 0, head.start()), head.start()) or scene.pair
        listing.parties, listing.count = (parties if len(codes(parties)) > 1 else ()), 0
    begins = item_starts(line, head.end() if head is not None else 0) if listing.parties else []
    if begins:
        listing.settle(numbered(line, begins, listing))
    elif head is not None:
        listing.announce(sentence_items(line, scene))
    else:
        listing.parties = () if listing.count else listing.parties
        listing.settle(sentence_items(line, scene))


def item_starts(line: Line, low: int) -> list[int]:
    """Where the items of a list begin in this sentence: at a clause, with 一是, （二）, 3. ..."""
    edges = {0, low, *(m.end() for m in CLAUSE_END.finditer(line.code, low))}
    return [e for e in sorted(edges) if e >= low and words().item.match(line.code, e + (line.code[e : e + 1] in "“ "))]


def numbered(line: Line, begins: list[int], listing: Listing) -> list[Item]:
    items = []
    for start, end in zip(begins, [*begins[1:], len(line.code)], strict=True):
        a, b = quote_span(line, start, end)
        listing.count += 1
        items.append(Item("agreed", listing.parties, a, b, line.sentence.index, listing.count, "numbered_item"))
    return items


def sentence_items(line: Line, scene: Scene) -> list[Item]:
    if words().hint.search(line.code) is None:
        return []
    edges = clause_edges(line.code)
    items: list[Item] = []
    inherited: tuple[Party, ...] = ()
    hits: list[tuple[int, AgreementCue, tuple[Party, ...]]] = []
    last = max((m.start() for m in words().hint.finditer(line.code)), default=-1)
    for index, (start, end) in enumerate(edges):
        if start > last:
            break
        hit = clause_item(line, scene, start, end, inherited)
        inherited = carried_on(line, scene, start, end, inherited) if end <= last else ()
        if hit is not None:
            hits.append((index, *hit))
    taken = {index for index, _, _ in hits}
    for index, cue, parties in hits:
        last = next(
            (
                i
                for i in range(index + 1, len(edges))
                if i in taken
                or line.code[edges[i - 1][1] - 1] == "；"
                or SPOKEN.search(line.code, *edges[i])
                or TURN.match(line.code, edges[i][0])
            ),
            len(edges),
        )
        a, b = quote_span(line, edges[index][0], edges[last - 1][1])
        if b - a >= MIN_QUOTE:
            items.append(Item(cue.kind, parties, a, b, line.sentence.index, None, f"agreement_{cue.name}"))
    return items


def carried_on(line: Line, scene: Scene, start: int, end: int, inherited: tuple[Party, ...]) -> tuple[Party, ...]:
    """甲与乙举行会谈，|同意…: the joint subject goes on until one side alone is the subject."""
    found = roles(line, start, end)
    own = joint(scene, found, end)
    alone = [r for r in found if r.role == "subject" and r.token.symbol in ACTORS]
    return own or (() if alone else inherited)
