"""What was agreed or signed.

Belongs here: joint subjects and lists of agreed items.
Not here: one side's pledges (statements/finding.py), words (rules/agreements.yaml).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipelines.extract.agreements.agreement_sides import (
    ACTORS,
    alone,
    between_many,
    by_lawmakers,
    codes,
    joint,
    nobody,
    of_a_group,
    of_many_states,
    others,
    told_last,
)
from pipelines.extract.agreements.counterparts import of_the_talks, ours, with_the_other, with_whom
from pipelines.extract.agreements.reach import SPOKEN, parts, whole
from pipelines.extract.clauses.agreement_words import AgreementCue, words
from pipelines.extract.clauses.clauses import clause_edges, heading, quote_span
from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.roles import roles
from pipelines.extract.clauses.scene import Scene
from pipelines.extract.clauses.story import Line, Story
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.sentences import CLAUSE_END

MIN_QUOTE = 6
EXPLAINED = 8  # sentences about one item of a list
NUMERAL = re.compile("[第（(“]?([一二三四五六七八九十])")
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


def settled(left: str, right: str) -> bool:
    """Not a wish, a plan or a failure: 尚未|达成一致, 希望|达成共识. Between 就 and the verb is only the topic."""
    before = TOPIC.split(left, maxsplit=1)[0]
    return not (words().not_yet.search(before) or words().not_near.search(left) or words().undone.search(right))


def clause_item(
    line: Line, scene: Scene, start: int, end: int, inherited: tuple[Party, ...], cues: Sequence[AgreementCue]
) -> tuple[AgreementCue, tuple[Party, ...]] | None:
    """The agreement that this clause states, if any, and between whom; `cues`: those that its sentence can hold."""
    if words().hint.search(line.code, start, end) is None:
        return None
    for cue in cues:
        match = cue.pattern.search(line.code, start, end)
        if match is None or not settled(line.code[start : match.start()], line.code[match.end() : end]):
            continue
        if end == len(line.code) and words().says_nothing.match(line.code):
            continue
        if by_lawmakers(line, start, match.start()) or others(line, scene, start, match.start()):
            continue
        last = match.end() if cue.inside else match.start()
        many = () if cue.one_side else of_many_states(line, scene, start, last)
        parties = many or parties_to(line, scene, start, match, inherited, cue)
        if cue.group:
            parties = tuple(p for p in parties if of_a_group((p,)))
        if parties and (many or between_many(parties)):
            return cue, parties
    return None


def parties_to(
    line: Line, scene: Scene, start: int, match: re.Match[str], inherited: tuple[Party, ...], cue: AgreementCue
) -> tuple[Party, ...]:
    """Between whom it is: named in the clause, else before it, else the sides of the last talks."""
    at, last = match.start(), match.end() if cue.inside else match.start()
    if cue.one_side:
        return with_the_other(line, scene, start, at)
    parties = joint(scene, told_last(line, start, last), last, towns=cue.kind == "signed")
    parties = parties or (() if alone(line, start, at) else inherited)
    parties = parties or with_whom(line, scene, start, at) or (ours(line, scene, start, at) if cue.ours else ())
    if not parties and (not cue.joint or nobody(line, last)):
        parties = of_the_talks(line, scene, start, at)
    return parties


def only_talked_of(line: Line, scene: Scene, edges: tuple[tuple[int, int], ...], index: int) -> bool:
    """若能成行，|确认…; 双方应顾全大局，|再次确认…: on a condition, or still what should be done."""
    if not index:
        return False
    if words().supposed.search(line.code[slice(*edges[index - 1])]):
        own = joint(scene, roles(line, *edges[index]), edges[index][1])
        return not own or words().then.search(line.code, *edges[index]) is not None
    for clause in range(index, -1, -1):
        start, end = edges[clause]
        if clause < index and (words().wished.search(line.code[start:end]) or to_come(line, edges, clause, index)):
            return True
        if joint(scene, roles(line, start, end), end) or SPOKEN.search(line.code, start, end):
            return False
    return False


def to_come(line: Line, edges: tuple[tuple[int, int], ...], clause: int, index: int) -> bool:
    """甲考虑在与乙会谈时，|确认合作: planned in the clause before, and nobody else is the subject since."""
    since = roles(line, edges[clause + 1][0], edges[index][1])
    if any(r.role == "subject" and r.token.symbol in ACTORS for r in since):
        return False
    return words().planned.search(line.code[slice(*edges[clause])]) is not None


@dataclass
class Listing:
    """A list of agreed items that is being read: between whom, and how many so far."""

    parties: tuple[Party, ...] = ()
    count: int = 0
    silent: int = 0  # sentences without an item since the last one
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
        listing.parties, listing.count, listing.silent = (parties if len(codes(parties)) > 1 else ()), 0, 0
    begins = item_starts(line, head.end() if head is not None else 0) if listing.parties else []
    if listing.silent and begins and not is_next(line, begins[0], listing):
        begins = []
    if begins:
        listing.silent = 0
        listing.settle(numbered(line, begins, listing))
    elif head is not None:
        listing.announce(sentence_items(line, scene))
    else:
        listing.silent += listing.count > 0
        listing.parties = () if listing.silent > EXPLAINED else listing.parties
        listing.settle(sentence_items(line, scene))


def is_next(line: Line, start: int, listing: Listing) -> bool:
    """一是增进互信。双方应…。|二是拓展合作: the next number, after sentences that explain the item before."""
    found = NUMERAL.match(line.code, start)
    return found is not None and "一二三四五六七八九十".find(found[1]) == listing.count


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


Hit = tuple[int, AgreementCue, tuple[Party, ...]]  # the number of a clause, and what it states


def sentence_items(line: Line, scene: Scene) -> list[Item]:
    if words().hint.search(line.code) is None:
        return []
    edges = clause_edges(line.code)
    hits = stated(line, scene, edges)
    taken = {index for index, _, _ in hits}
    items: list[Item] = []
    for index, cue, parties in hits:
        listed = parts(line, edges, index, taken) if cue.kind == "agreed" else [whole(line, edges, index, taken)]
        for start, end in listed:
            a, b = quote_span(line, start, end)
            if b - a >= MIN_QUOTE:
                items.append(Item(cue.kind, parties, a, b, line.sentence.index, None, f"agreement_{cue.name}"))
    return items


def stated(line: Line, scene: Scene, edges: tuple[tuple[int, int], ...]) -> list[Hit]:
    """The clauses that state an agreement, each with its cue and between whom."""
    cues = words().cues_for(line.code)
    hits: list[Hit] = []
    inherited: tuple[Party, ...] = ()
    last = max((m.start() for m in words().hint.finditer(line.code)), default=-1)
    for index, (start, end) in enumerate(edges):
        if start > last:
            break
        hit = clause_item(line, scene, start, end, inherited, cues)
        hit = None if hit is not None and only_talked_of(line, scene, edges, index) else hit
        inherited = carried_on(line, scene, start, end, inherited) if end <= last else ()
        if hit is not None:
            hits.append((index, *hit))
            inherited = inherited or (hit[1] if hit[0].ours else ())
    return hits


def carried_on(line: Line, scene: Scene, start: int, end: int, inherited: tuple[Party, ...]) -> tuple[Party, ...]:
    """甲与乙举行会谈，|同意…; 甲会见乙，|同意…: the two go on until one side alone is the subject."""
    found = roles(line, start, end)
    own = joint(scene, found, end) or met(scene, found)
    alone = [r for r in found if r.role == "subject" and r.token.symbol in ACTORS]
    return own or (() if alone else inherited)


def met(scene: Scene, found: list[Role]) -> tuple[Party, ...]:
    """甲在巴黎会见乙: the two of whom one met the other."""
    told = [r.token for r in found if r.role == "met"]
    own = [r.token for r in found if r.role == "subject" and r.token.symbol in ACTORS] if told else []
    both = tuple(p for token in (*own[:1], *told) for p in scene.resolve(token))
    return both if len(codes(both)) > 1 else ()
