"""Who said what to whom.

Belongs here: the acts of an article, sentence by sentence. Not here: reading one sentence (act_reader.py).
"""

import re

from pipelines.extract.clauses.article.clauses import clause_edges, heading, quote_span
from pipelines.extract.clauses.article.story import Line, Story
from pipelines.extract.clauses.meant.pronouns import OPENING
from pipelines.extract.clauses.meant.scene import Scene
from pipelines.extract.clauses.no_side.private_persons import private_persons
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import SPEAKERS, Voice
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import HOME
from pipelines.extract.mentions.party import Party
from pipelines.extract.statements.about.addressees import addressees, meant
from pipelines.extract.statements.about.asked_at_home import asked_at_home
from pipelines.extract.statements.about.foremost import named_lately, own_codes, told_of
from pipelines.extract.statements.about.relations import Company, Manner, between_sides, company
from pipelines.extract.statements.act_reader import Reader
from pipelines.extract.statements.act_words.acts import Word, words_of
from pipelines.extract.statements.act_words.cues import lexicon
from pipelines.extract.statements.documents.full_texts import note_answer, note_full_text
from pipelines.extract.statements.documents.interviews import labelled, turns
from pipelines.extract.statements.documents.papers import note_paper, note_written
from pipelines.extract.statements.documents.told_in_full import told_in_full
from pipelines.extract.statements.floor import Floor, media_of
from pipelines.extract.statements.hearing.said_after import after_quotation, said_after
from pipelines.extract.statements.so_far import Found
from pipelines.extract.statements.subjects.heard_subjects import subject_of
from pipelines.extract.statements.subjects.honoured import honoured
from pipelines.extract.statements.subjects.strangers import opens_with_one
from pipelines.extract.statements.verbal_acts import Act, as_one

MIN_QUOTE = 4
REACTIONS = frozenset({"support", "criticise", "reject"})
PROMISES = frozenset({"promise", "gave_promise"})  # 中国承诺增加采购
YOU = re.compile("您|你们|贵国|贵方|贵府")
COMMENTARY = phrase("commentary")


OF_SIDES = re.compile("方|国|官员|高官|外交官|声明|决议|公报|电报|信函")
ACTORS = re.compile(f"[{''.join(sorted(SPEAKERS))}{t.MEDIA}{t.MECHANISM}]")


def of_nobody(floor: Floor, line: Line, words: list[Word]) -> bool:
    """应加强合作, outside a speech and naming nobody: whatever the words say, it is nobody's act."""
    if floor.heard or floor.alive or any(word.cue is None for word in words):
        return False
    return OF_SIDES.search(line.code) is None and ACTORS.search(line.code) is None


def read_line(floor: Floor, line: Line, words: list[list[Word]], following: Line | None, around: Company) -> list[Act]:
    """One sentence: who has the floor when it begins, its acts clause by clause, who has it when it ends."""
    floor.open_sentence(line)
    labelled(floor, line)
    every = [w for clause in words for w in clause]
    if every or line.code[:1] in OPENING:
        said_after(floor, line, every, following)
    if not every:
        doer = subject_of(floor, line, 0, len(line.code)) if floor.may_be_left() and line.tokens else None
        floor.close_sentence(line, left=doer is not None and goes_away(floor, doer))
        note_stranger(floor, line)
        return []
    if of_nobody(floor, line, every):
        floor.close_sentence(line, left=False)
        return []
    cited = t.MEDIA in line.code
    judgements = [w.start for w in every if w.cue is not None and w.cue.needs_other]
    reader = Reader(floor, line, last_word=every[-1].start, last_judgement=max(judgements, default=-1))
    for (start, end), clause in zip(clause_edges(line.code), words, strict=True):
        floor.source = (media_of(line, start, end) if cited else None) or floor.source
        reader.clause(start, end, clause)
    floor.close_sentence(line, left=reader.left())
    if not reader.found:
        note_stranger(floor, line)
    told = sorted((*reader.found, *reader.passing), key=lambda f: f.start)
    acts = [act for f in told if (act := finished(floor, line, f, around)) is not None]
    return as_one(acts, floor.scene.story.article.text)


def goes_away(floor: Floor, doer: Voice) -> bool:
    """甲说…。|乙访问丙国|: does the sentence tell of another, and not in his words?"""
    return not floor.is_self(doer) and doer.kind != "joint" and not honoured(floor, doer)


def note_stranger(floor: Floor, line: Line) -> None:
    """甲国外长说…。某大学教授分析…。|他建议…: a sentence that begins with a person who is no side ends the speech."""
    if floor.heard or floor.quoting or floor.voice is None:
        return
    if opens_with_one(line) or opens_with_private(floor, line):
        floor.give(None)
        floor.he_is_stranger, floor.alive, floor.echo = True, False, False


def opens_with_private(floor: Floor, line: Line) -> bool:
    """Does it begin with somebody by name who is of no side? 人权观察组织[负责人某某]批评甲国."""
    voice = subject_of(floor, line, 0, len(line.code), first=True) if line.tokens else None
    if voice is None or not voice.word.person or not at_front(line, 0, voice.position):
        return False
    return voice.kind == "private" or (voice.kind == "named" and not voice.codes() and len(voice.tokens) == 1)


def finished(floor: Floor, line: Line, found: Found, around: Company) -> Act | None:
    """An act found -> with whom it is about, if it concerns relations between sides; else None."""
    start, end = quote_span(line, found.start, found.end)
    if end - start < MIN_QUOTE:
        return None
    quote = floor.scene.story.article.text[start:end]
    own_plan = len(found.speaker.codes()) > 1 and found.cue.addressed and not found.addressed and not YOU.search(quote)
    aim = addressees(floor, line, found)
    manner = manner_of(floor.scene.story, line, found)
    if not answers(floor, around) and not between_sides(found.speaker, aim, line, around, manner):
        return None
    if asked_at_home(line, found, own_codes(found.speaker)):
        return None
    act = "pledge" if own_plan else found.cue.act
    aim = told_of(floor.scene.story, line, around, found, aim, quote)
    return Act(
        act,
        floor.by_name(found.speaker, line),
        meant(act, found.speaker.parties, aim, quote),
        start,
        end,
        line.sentence.index,
        found.direct,
        floor.source,
        found.cue.name,
        found.cue.told,
    )


def answers(floor: Floor, around: Company) -> bool:
    """Does he answer journalists, in an article that tells of other sides? What he says is meant for those."""
    return floor.asked and bool(around.others(floor.codes()))


def manner_of(story: Story, line: Line, found: Found) -> Manner:
    cue = found.cue
    promised = cue.name in PROMISES and found.speaker.kind == "side"
    reaction = cue.told and (cue.act in REACTIONS or promised)
    answers = cue.act in REACTIONS and not named_lately(story, line) <= own_codes(found.speaker)
    return Manner(reaction, answers, cue.addressed)


def told_to_the_end(story: Story) -> list[list[list[Word]]]:
    """The words of each sentence, up to the last one with an act: who speaks after it tells nothing."""
    words = [words_of(line.code) for line in story.lines[: story.last_line(lexicon().tells_act) + 1]]
    while words and not any(word.cue is not None for clause in words[-1] for word in clause):
        words.pop()
    return words


BRIEF = 2  # sentences


def at_home(story: Story) -> bool:
    """Is no other side named in the whole article? What is said at home to those at home is no diplomacy.

    A brief of one or two sentences may well leave out whom it is about.
    """
    if len(story.lines) <= BRIEF:
        return False
    named = {code for token in story.tokens for code in token.codes}
    return len(named) < 2 or named <= HOME


def statements(story: Story, scene: Scene, pairs: dict[int, tuple[Party, ...]]) -> list[Act]:
    """All acts of the article. `pairs`: after which sentence which sides stood together (from the events)."""
    told = [] if at_home(story) else told_to_the_end(story)
    if not told:
        return []
    commentary = COMMENTARY.search(story.article.title) is not None
    labels = turns(story.article.text)
    floor = Floor(scene, commentary=commentary, private=private_persons(story), labels=labels)
    floor.in_full = told_in_full(story.lines, told)
    around = company(story)
    acts: list[Act] = []
    for index, (line, words) in enumerate(zip(story.lines, told, strict=False)):
        scene.line = line
        if line.sentence.index in pairs:
            scene.remember_pair(pairs[line.sentence.index])
        following = after_quotation(story.lines, index)
        note_full_text(floor, line)
        note_answer(floor, line)
        note_written(floor, line)
        if heading(line):
            continue
        said = read_line(floor, line, words, following, around)
        acts += said
        scene.note(line)
        note_paper(floor, line, said[0].speaker if said else None)
    return acts
