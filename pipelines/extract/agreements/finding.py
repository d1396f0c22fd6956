"""What was agreed or signed.

Belongs here: the items of an article, sentence by sentence.
Not here: which clauses state one (stated.py), lists (listing.py), one side's pledges (statements/finding.py).
"""

import re

from pipelines.extract.agreements.agreement_sides import between_many, joint
from pipelines.extract.agreements.listing import Item, Listing, is_next, item_starts, numbered, starts_or_goes_on
from pipelines.extract.agreements.reach import papers, parts, whole
from pipelines.extract.agreements.stated import stated
from pipelines.extract.clauses.article.clauses import clause_edges, heading, quote_span
from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.rule_words.agreement_words import words
from pipelines.extract.clauses.taking_part.roles import roles
from pipelines.extract.mentions.party import Party, codes_of

MIN_QUOTE = 6
PAPER = re.compile("协[议定]|条约|合[同约]|备忘录|停火|休战|停战")  # what has terms
EXPLAINED = 8  # sentences about one item of a list


def agreements(story: Story, scene: Scene, pairs: dict[int, tuple[Party, ...]]) -> list[Item]:
    """All agreed items, in text order; in a numbered list each item is one."""
    listing = Listing()
    last = story.last_line(words().telling.search)
    for index, line in enumerate(story.lines):
        if index > last and not listing.parties:
            break
        scene.line = line
        if line.sentence.index in pairs:
            scene.remember_pair(pairs[line.sentence.index])
        if not heading(line) or words().item.match(line.code):
            read_line(line, scene, listing)
        scene.note(line)
    return without_allusions([*listing.found, *listing.announced])


def without_allusions(items: list[Item]) -> list[Item]:
    """在两国签署协定后，…: no item where the same sides' agreement is told of in a sentence of its own."""
    told = {frozenset(codes_of(x.parties)) for x in items if not x.alluded}
    return [x for x in items if not (x.alluded and frozenset(codes_of(x.parties)) in told)]


def read_line(line: Line, scene: Scene, listing: Listing) -> None:
    """One sentence: it announces a list (一是…，二是…), is an item of one, or states agreements by itself; in place."""
    if not listing.parties and words().telling.search(line.code) is None:
        return listing.settle([])
    head = words().list_head.search(line.code)
    if head is not None:
        parties = joint(scene, roles(line, 0, head.start()), head.start()) or scene.pair
        listing.parties, listing.count, listing.silent = (parties if between_many(parties) else ()), 0, 0
    begins = item_starts(line, head.end() if head is not None else 0) if listing.parties else []
    if begins and not starts_or_goes_on(line, begins[0], listing):
        begins = []
    if listing.silent and begins and not is_next(line, begins[0], listing):
        begins = []
    if begins:
        listing.silent = 0
        listing.settle(numbered(line, begins, listing))
    elif head is not None:
        listing.announce(sentence_items(line, scene, listing.deal(line)))
    else:
        listing.silent += listing.count > 0
        listing.parties = () if listing.silent > EXPLAINED else listing.parties
        listing.settle(sentence_items(line, scene, listing.deal(line)))


def sentence_items(line: Line, scene: Scene, deal: tuple[Party, ...]) -> list[Item]:
    """What the clauses of a sentence state as agreed or signed, each with its words."""
    if words().hint.search(line.code) is None:
        return []
    edges = clause_edges(line.code)
    hits = stated(line, scene, edges, deal)
    taken = {index for index, _, _ in hits}
    items: list[Item] = []
    for index, cue, parties in hits:
        reach = whole(line, edges, index, taken)
        listed = parts(line, edges, index, taken) if cue.kind == "agreed" else papers(line, *reach) or [reach]
        for start, end in listed:
            a, b = quote_span(line, start, end)
            if b - a >= MIN_QUOTE:
                paper = PAPER.search(line.code, start, end) is not None
                alluded = words().alluded.search(line.code, *edges[index]) is not None
                rule = f"agreement_{cue.name}"
                items.append(Item(cue.kind, parties, a, b, line.sentence.index, None, rule, paper, alluded))
    return items
