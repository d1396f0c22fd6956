"""Whose act an act word performs: its own subject's, the speaker's, or that of whom the sentence told last.

Not here: the speaker or whom he tells of (speaker_or_other.py), who has the floor (floor.py), what a
subject is (clauses/speaking/voices.py).
"""

import re

from pipelines.extract.clauses.article.clauses import clause_edges
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import ADVERBS_ONLY, Voice
from pipelines.extract.clauses.speaking.voices import BARE, at_front, told_who
from pipelines.extract.mentions.listed.sides import is_bloc_of
from pipelines.extract.mentions.token import OFFICIAL, PERSON, SIDE
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.doers.act_subjects import all_who_meet
from pipelines.extract.statements.doers.inner_subjects import inside_speech, speaks_for_it, speaks_on_for_it
from pipelines.extract.statements.doers.judgements import goes_on_about, judges_on
from pipelines.extract.statements.doers.speaker_or_other import of_the_speaker
from pipelines.extract.statements.floor import open_quote
from pipelines.extract.statements.one_act import LEADING
from pipelines.extract.statements.so_far import SoFar
from pipelines.extract.statements.subjects.honoured import only_praised
from pipelines.extract.statements.subjects.strangers import NOUN, STRANGERS, anonymous, stranger_first

SAYS = "说称道"
WISHES = frozenset({"hope", "hope_short", "would_not_have"})
WELCOMES = frozenset({"welcome", "welcome_to_come"})
LEADS = 4  # characters before whose it is: 今年|巴西的…
BY_ITS_NAME = re.compile("了?[“「]?(?:全球(?:发展|安全|文明|治理)|一带一路[”」]?)倡议")  # known, not put forward now
IT = re.compile("(?:但|而|不过|然而|同时|此外)?[，]?它(?:也|还|又|曾|并|同时|随后|再次)*")  # 甲的反应很强烈：|它|谴责…
# 乙国表示，|其|将…, 乙国警告称，|它|将…: the side that speaks; not 该法案很重要，|它|将…
ITSELF = re.compile("其|(?<=[说称示布申调明][，：“])它|(?<=[说称示])它")
DECLARES, FEELS, ON_A_MATTER = phrase("declares"), phrase("feels"), phrase("on_a_matter")
EVERYBODY = phrase("everybody")
TALKED, TO_OTHERS = phrase("talked"), phrase("to_others")
GLAD, OF_MORE = phrase("glad"), phrase("of_more")
AT_THINGS = re.compile(
    "[对向就把给为]|的[^，]{0,4}(?:方案|提[案议]|[要请]求|说法|[言谬]论|指[控责]|[行作]为|做法|条件|主张|决定|图谋|企图)"
)
OUGHT = re.compile("(?:应[当该]?|必须|必需|有必要|最好|不妨|不如|大可|理应|理当|得以|可以)[^，。；：]{0,4}$")
WHO_DOES = re.compile(f"[^，。；：“”]{{1,20}}的[{OFFICIAL}{SIDE}]?{PERSON}(?![，。；])")  # 一直|反对|隔离的总统甲也…
IN_REPLY = re.compile("(?:政府|方面)?(?:也|则|随即|随后|已|都)?(?:就|对)此")  # 甲重申承诺，乙部|对此|表示欢迎，将…
FORESEES = re.compile("(?<![不就也])会(?![议谈晤见面上后中])[^，。；：]{0,6}$")


def performer(told: SoFar, cue: Cue, word: Word, voice: Voice | None, at: int) -> tuple[Voice | None, tuple[str, ...]]:
    """(whose act it is, the sides told what to do)."""
    floor = told.floor
    if cue.passive:
        return (voice if voice is not None and voice.kind != "self" else None), ()
    if cue.free and cue.act == "support" and praises_itself(told, word, voice, at):
        return None, ()
    if voice is None:
        return (all_who_meet(told, cue, at, word) or without_subject(told, cue, at, word)), ()
    if only_praised(cue, floor, voice):
        floor.heard = True
        return None, ()
    if cue.name == "put_forward" and BY_ITS_NAME.match(told.line.code, word.end):
        return None, ()
    goes_on = floor.near and (cue.addressed or speaks_for_it(told, cue, voice))
    if floor.heard or floor.alive or goes_on or speaks_on_for_it(told, cue, voice):
        inside = inside_speech(told, cue, word, voice)
        if inside is not None:
            return inside
    if not cue.told or guessed(told, cue, word, voice) or not begins(told, word, voice, at):
        return None, ()
    return by_subject(told, word, voice), ()


def begins(told: SoFar, word: Word, voice: Voice, at: int) -> bool:
    """Does the clause begin with the subject, and with who he is? Not 总统某某|所|要求的援助."""
    if at_front(told.line, at, voice.position):
        return True
    return told_who(told.line, at, voice.position) and told.line.code[word.begin - 1 : word.begin] != "所"


def by_subject(told: SoFar, word: Word, voice: Voice) -> Voice | None:
    """Its own subject, who takes the floor by it where nobody speaks: 甲要求…，乙|谴责…; 甲表示忧虑，乙|反驳说…."""
    floor = told.floor
    if voice.kind == "self":
        return floor.voice if floor.heard else None
    told_as_deed = floor.heard and not floor.spoke  # 甲 has not begun to speak
    speaks = word.text[-1] in SAYS and voice.kind in ("named", "side")
    reacts = IN_REPLY.match(told.line.code, voice.position + 1) is not None and floor.codes().isdisjoint(voice.codes())
    free = not floor.heard or told_as_deed or speaks or reacts
    if free and not floor.stranger and (voice.codes() or voice.kind != "side"):
        floor.give(voice)
        floor.spoke = voice.kind != "side"
        told.said = -1 if reacts else told.said
    return voice


def praises_itself(told: SoFar, word: Word, voice: Voice | None, at: int) -> bool:
    """“我们是|可靠的伙伴|”: who is proud of his own side praises nobody; not 我们感到|荣幸|, 这是|一大步|."""
    if GLAD.search(word.text):
        return False
    if OF_MORE.search(told.line.code, voice.position + 1 if voice is not None else at, word.start):
        return False
    if voice is not None:
        return voice.kind in ("self", "side") and told.floor.is_self(voice)
    return told.speaks_of_itself()


def without_subject(told: SoFar, cue: Cue, at: int, word: Word) -> Voice | None:
    """中方愿…，|欢迎…: the subject of the sentence goes on; inside a speech the speaker."""
    floor, before = told.floor, told.line.code[at : word.start]
    if told.doer is not None and only_praised(cue, floor, told.doer):
        return None
    bare = is_bare(told, cue, at, word)
    if floor.heard:
        return of_the_speaker(told, cue, word, at, bare)
    if floor.alive and cue.addressed and (EVERYBODY.search(before) or told.told_of_all()):
        floor.heard = True
        return floor.voice
    if floor.alive and (goes_on_about(told, cue, at, word) or judges_on(told, cue)):
        floor.heard = True
        return floor.voice
    return going_on(told, cue, word, before) if bare else None


def is_bare(told: SoFar, cue: Cue, at: int, word: Word) -> bool:
    """Has the word no subject of any kind, named or not?"""
    begin = max(at, word.begin) if word.begin < word.start else word.start
    before = told.line.code[at:begin]
    who = anonymous(told.line, at, begin)
    nobody = (
        who == "none"
        or (ITSELF.fullmatch(told.line.code, at, begin) and cue.name in LEADING)
        or (cue.told and IT.fullmatch(before) is not None)
    )
    strangers = (cue.told and of_strangers(told, at, begin)) or (cue.ahead and of_another(told, at, begin))
    nobody = nobody or (who == "noun" and not strangers)
    if nobody and (cue.told or cue.addressed or len(before) <= NOUN or BARE.match(before) is not None):
        return True
    if FEELS.match(word.text) and ON_A_MATTER.match(before):  # 对某作家受审|深表关切
        return True
    declared = DECLARES.match(word.text) is not None and not STRANGERS.search(before)
    return declared and not stranger_first(told.line, at, word.start)


def of_strangers(told: SoFar, start: int, end: int) -> bool:
    """甲国雇员已经|警告: people of another side than the speaker's; not 对甲的局势|感到关切, 甲的方案|不能接受."""
    if AT_THINGS.search(told.line.code, start, end):
        return False
    return all(told.floor.codes().isdisjoint(x.codes) for _, x in told.line.tokens_in(start, end))


def of_another(told: SoFar, start: int, end: int) -> bool:
    """[巴西的大豆收成]今年|将减少, said in 乌拉圭's name: what another side's is to do or to become."""
    position, first = next(((at, x) for at, x in told.line.tokens_in(start, end) if x.codes), (end, None))
    if first is None or position - start > LEADS or is_bloc_of(set(first.codes), told.floor.codes()):
        return False
    return of_strangers(told, start, end)


def going_on(told: SoFar, cue: Cue, word: Word, before: str) -> Voice | None:
    """Outside a speech: the act of the running subject; with none, of who spoke in the sentence before."""
    floor, doer = told.floor, told.doer
    bare = doer is None and ADVERBS_ONLY.match(before) and WHO_DOES.match(told.line.code, word.end) is None
    own = doer is not None and floor.is_self(doer) and not told_of_his_side(told, cue, doer)
    speaks_on = doer is not None and doer.word.text.endswith("方") and speaks_on_for_it(told, cue, doer)
    if (floor.alive and (own or bare)) or speaks_on:
        floor.heard = True
        return floor.voice
    if doer is None or not cue.told or doer.kind == "self" or in_a_strangers_words(told, word):
        return None
    if cue.name in WISHES and is_purpose(told, doer, word):
        return None
    if floor.guesses() and (guessed(told, cue, word) or told_by_somebody(told, doer)):
        return None
    if told.strangers and not told.acted(doer):
        return None
    if not floor.stranger:
        floor.give(doer)
        floor.spoke = doer.kind != "side"
    return doer


def told_of_his_side(told: SoFar, cue: Cue, doer: Voice) -> bool:
    """甲国军官说…。|甲国从未批评乙国，而是|归咎于丙国: the article tells it of his country; not 甲方…, as he says."""
    opens = doer.position == 0 or told.line.code[doer.position - 1] in "，；而但"
    return cue.told and opens and doer.kind == "side" and not doer.word.text.endswith("方")


def is_purpose(told: SoFar, doer: Voice, word: Word) -> bool:
    """甲国加强巡逻，|希望控制走私: what a deed is for; not 甲国派出代表，|希望乙国开放市场, nor what he says on."""
    line = told.line
    quoted = line.code.startswith("“", word.end)  # 希望“合作透明”: in words of his own
    if quoted or told.found or told.verb_at >= 0 or TALKED.search(line.code, 0, word.start) is not None:
        return False
    end = next((b for _, b in clause_edges(line.code) if b >= word.end), len(line.code))
    to_others = any(not doer.codes().issuperset(x.codes) for _, x in line.tokens_in(word.end, end))
    return not to_others and TO_OTHERS.search(line.code, word.end, end) is None


def in_a_strangers_words(told: SoFar, word: Word, voice: Voice | None = None) -> bool:
    """商人张某说：“甲国领导人努力营造受|欢迎的环境”: what a side does inside a private person's quotation.

    Not [甲国外长]“|要求乙国停火”, with its subject before the quotation."""
    floor = told.floor
    at = word.start if voice is None else min(voice.position, word.start)
    return floor.stranger and floor.he_is_stranger and open_quote(told.line.code[:at], floor.quoting)


def guessed(told: SoFar, cue: Cue, word: Word, voice: Voice | None = None) -> bool:
    """Is it only a stranger's or a commentator's guess? 专家说，中国希望…; not 拜登表示欢迎, not 报道称，东盟希望….

    Nor is 甲国副外长某某希望…, in the words of the article: `voice` is its subject."""
    if in_a_strangers_words(told, word):
        return True
    code, after = told.line.code, told.verb_at + 1
    if told.floor.guesses() and (OUGHT.search(code, after, word.start) or FORESEES.search(code, after, word.start)):
        return True
    if not cue.mental or DECLARES.match(word.text) is not None or (voice is not None and reported(told, voice)):
        return False
    if cue.name in WELCOMES:
        return told.floor.he_is_stranger
    return told.floor.commentary or (told.floor.stranger and told.floor.he_is_stranger)


def reported(told: SoFar, voice: Voice) -> bool:
    """[甲国总统某某]赞誉乙国: a person with his office opens what the article itself tells; not 专家说，甲国总统…."""
    first = voice.word
    named = voice.kind == "named" and first.symbol == PERSON and first.person is not None and first.office
    return bool(named) and told.verb_at == -1 and not open_quote(told.line.code[: voice.position], told.floor.quoting)


def told_by_somebody(told: SoFar, doer: Voice) -> bool:
    """专家表示，澳方…，|批评…: inside the speech of a person who is no side the words are his own."""
    return told.floor.he_is_stranger and doer.position > told.verb_at >= 0
