"""Whose act it is where an act word inside somebody's speech has a subject: 中方应…, 我们愿…, 双方要….

Not here: act words without a subject (performers.py).
"""

from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voice import Voice
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.mentions.sentences import CLAUSE_END
from pipelines.extract.mentions.token import OFFICIAL, PERSON, REFERENCE
from pipelines.extract.statements.about.other_sides import names_other
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.documents.papers import PAPER
from pipelines.extract.statements.floor import open_quote
from pipelines.extract.statements.one_act import DIRECTED, LEADING
from pipelines.extract.statements.so_far import SoFar
from pipelines.extract.statements.subjects.honoured import speaks_himself

OF_BOTH = frozenset({"committed", "commitment", "devoted", "unchanged", "will", "shall"})
NOT_OF_OTHERS = frozenset({"sides_with"})  # 甲国说，|乙国支持…: what another is said to support
# what a side wants or has promised, told by another: his view of it, no act of that side
MINDS = frozenset(
    {
        "hope",
        "intend",
        "intention",
        "want_to",
        "willing",
        "plan",
        "promise",
        "gave_promise",
        "declared_willing",
        "sides_with",
    }
)
OWN_WISHES = frozenset({"willing", "welcome", "thank"})
OWN_NEED = frozenset({"need_to", "is_to"})  # 他要…: a plan of his own, no appeal
# who oppose and welcome by themselves, whoever tells it
BOTH = frozenset({"双方", "两国", "三国", "三方", "两人", "二人"})
STANCE, POLITICIANS = phrase("stance"), phrase("politicians")
OWN_THOUGHT = phrase("own_thought")
ON_THE_AGENDA = phrase("on_the_agenda")

Performed = tuple[Voice | None, tuple[str, ...]]
NOBODYS: Performed = (None, ())


def inside_speech(told: SoFar, cue: Cue, word: Word, voice: Voice) -> Performed | None:
    """(whose act it is, the sides told what to do). None: the subject speaks for itself."""
    floor = told.floor
    blamed = cue.needs_other or cue.addressed
    if voice.kind == "side" and told.outer and voice.codes() == told.outer.codes() and not (blamed or quoted_in(told)):
        floor.give(told.outer)
    if floor.is_self(voice):
        return of_itself(told, cue, word, voice)
    if (voice.kind == "named" or several_named(told, voice)) and cue.told and voice.parties != floor.speakers:
        return None
    others = tuple(sorted(voice.codes() - floor.codes()))
    if cue.free:
        return (floor.voice, others) if floor.heard else NOBODYS
    return NOBODYS if told_of_strangers(told, cue, voice) else of_another(told, cue, word, voice, others)


def speaks_for_it(told: SoFar, cue: Cue, voice: Voice) -> bool:
    """毛宁宣布，甲国外长将来访。(paragraph) 访问期间，|中方|将…: so officials call their own side."""
    own = voice.kind == "side" and voice.codes() == told.floor.codes()
    return own and not cue.told and voice.word.text.endswith("方") and told.floor.spoke


def speaks_on_for_it(told: SoFar, cue: Cue, voice: Voice) -> bool:
    """甲国总统某某表示，…。乙国历史悠久。|甲方|感谢…, |甲国|愿…: his own side again, after a sentence about another."""
    floor, begin = told.floor, told.before(voice.position + 1)
    own = voice.kind == "side" and voice.codes() == floor.codes() and at_front(told.line, begin, voice.position)
    if not own or not floor.here() or told.verb_at >= 0:
        return False
    official = floor.voice is not None and (floor.voice.kind == "named" or bool(floor.speakers[0].organisation))
    return official if voice.word.text.endswith("方") else wishes_in_person(told, cue, voice)


def told_of_strangers(told: SoFar, cue: Cue, voice: Voice) -> bool:
    """What is judged in words of no official; 以色列要在期限前完成部署: a plan of theirs."""
    if cue.needs_other and not in_words_of_officials(told, voice):
        return True
    return cue.of_others and voice.kind != "joint" and not voice.word.text.endswith(("方", "会"))


def of_another(told: SoFar, cue: Cue, word: Word, voice: Voice, others: tuple[str, ...]) -> Performed | None:
    """An act word whose subject is not the speaker: he tells that side what to do, or what it does."""
    floor, side = told.floor, voice.kind == "side"
    if cue.addressed or (cue.needs_other and (voice.kind in ("side", "named") or of_others_only(told, voice))):
        floor.heard = bool(floor.speakers)
        return floor.voice, others
    if voice.kind == "joint":
        return of_both(told, cue, word, voice, others)
    if speaks_for_him(told, cue, voice):
        return floor.voice, ()
    if side and one_of_them(told, voice) and (cue.told or (cue.ahead and in_a_paper(told, voice))):
        return voice, ()
    quoting = floor.quoting or (floor.heard and open_quote(told.line.code[: word.start], quoting=False))
    if side and (quoting or (cue.name in MINDS and told_by_him(told, voice))):
        return NOBODYS
    return None if cue.told and cue.name not in NOT_OF_OTHERS else NOBODYS


def speaks_for_him(told: SoFar, cue: Cue, voice: Voice) -> bool:
    """甲国外交部发言人说，[甲国总统]|不会会见…: what one of his state will not do, told by an official of it."""
    speaker = told.floor.voice
    if speaker is None or not told.floor.heard or cue.told or cue.act != "reject":
        return False
    tells = voice.kind == "named" and voice.position > told.verb_at >= 0 and voice.codes() == speaker.codes()
    return tells and speaker.parties[0].rank != "legislator"


def of_others_only(told: SoFar, voice: Voice) -> bool:
    """丙国外长说，|甲、乙两国|滥用…: sides by name, the speaker's not among them; not 双方 (anybody)."""
    named = voice.kind == "joint" and all(x.codes for x in voice.tokens)
    return named and not voice.codes() & told.floor.codes()


def quoted_in(told: SoFar) -> bool:
    """白宫说，拜登强调|美国|将…: one who is named right before the last verb of speaking speaks on."""
    voice = told.floor.voice
    if voice is None or voice.kind != "named" or told.outer is None or voice.position <= told.outer.position:
        return False
    return CLAUSE_END.search(told.line.code, voice.position, told.verb_at) is None


def told_by_him(told: SoFar, voice: Voice) -> bool:
    """鲁比奥说，|中国|希望…: right after his verb of speaking, by one who has a name."""
    speaker = told.floor.voice
    if speaker is None or speaker.kind != "named" or told.verb_at < 0 or not told.floor.heard:
        return False
    if voice.word.text.endswith("方"):  # 他说，|中方|愿…: the side for which he speaks, where 他 is misread
        return False
    return len(CLAUSE_END.findall(told.line.code, told.verb_at, voice.position)) <= 1


def several_named(told: SoFar, voice: Voice) -> bool:
    """丙国官员说，甲总统和乙总理|呼吁…: two by name, who are not the speaker and speak for themselves."""
    named = len(voice.tokens) > 1 and all(x.symbol in (PERSON, OFFICIAL) for x in voice.tokens)
    return named and not any(p in told.floor.speakers for p in voice.parties)


def of_itself(told: SoFar, cue: Cue, word: Word, voice: Voice) -> Performed | None:
    """中方愿…, 我们要…: the subject is the speaker's own side."""
    floor, last = told.floor, voice.word.text[-1:]
    if another_body(told, cue, voice):
        return None
    if voice.kind == "self" and (cue.addressed or cue.free) and OWN_THOUGHT.match(told.line.code, word.end):
        return NOBODYS
    if cue.of_others:
        return (floor.voice, ()) if floor.heard and we_are_to(voice, word) else NOBODYS
    if not floor.heard:
        if cue.told and voice.kind == "side" and last != "方" and not wishes_in_person(told, cue, voice):
            return None
        if cue.name in LEADING and last not in "方们" and not STANCE.match(told.line.code[word.end :]):
            return NOBODYS
    floor.heard = True
    if cue.name in OWN_NEED and voice.kind == "named":
        return NOBODYS
    alone = voice.kind == "side" and voice.codes() == floor.codes()  # 中国应…; not 七国集团应…, said by one of them
    return (floor.voice if not (alone and cue.addressed) or names_other(told, word) else None), ()


def another_body(told: SoFar, cue: Cue, voice: Voice) -> bool:
    """甲国总统批评乙国，但[甲国情报机构]|否认…: he has only acted, not spoken, and a body of his state acts too."""
    body = voice.word.organisation if voice.kind == "side" else None
    speaks = told.verb_at >= 0 or told.floor.quoting or told.floor.alive or not told.found
    person = told.floor.voice is not None and told.floor.voice.kind == "named"  # not 欧洲议会谴责甲国，[议会]呼吁…
    return cue.told and body is not None and not speaks and person


def wishes_in_person(told: SoFar, cue: Cue, voice: Voice) -> bool:
    """议长甲说…。|甲国议会|愿同乙方合作: what his side is willing to do, opening a sentence after a leader's words."""
    opens = at_front(told.line, told.before(voice.position + 1), voice.position)
    return cue.name in OWN_WISHES and opens and told.verb_at < 0 and speaks_himself(told.floor)


def one_of_them(told: SoFar, voice: Voice) -> bool:
    """联合声明称，“|俄方|积极评价…: one of those who speak as one, who acts by itself."""
    return told.floor.voice is not None and told.floor.voice.kind == "joint" and voice.codes() < told.floor.codes()


def in_a_paper(told: SoFar, voice: Voice) -> bool:
    """英日联合声明指出，|英国|将…: each of them promises for itself in what both have signed."""
    return PAPER.search(told.line.code, 0, voice.position) is not None


def we_are_to(voice: Voice, word: Word) -> bool:
    """“我们|要减少驻军”: a plan; not 我们有危机要处理."""
    return voice.kind == "self" and word.start == voice.position + 1


def in_words_of_officials(told: SoFar, voice: Voice) -> bool:
    """Only 美方…, 美国一些政客… are surely blamed by the last speaker without a verb of speaking or a quotation."""
    if told.floor.heard and (voice.kind != "named" or told.floor.quoting or told.verb_at >= 0):
        return True
    blamed = voice.word.text.endswith(("方", "当局"))
    return blamed or POLITICIANS.match(told.line.code, voice.position + 1) is not None


def of_them(told: SoFar, word: Word, voice: Voice) -> bool:
    """Is the speaker one of them, and more promised than talks? 双方 without more means his side and the other."""
    if ON_THE_AGENDA.match(told.line.code, word.end):
        return False
    own = told.floor.codes()
    return bool(voice.codes() & own) or (bool(own) and not voice.codes() and voice.word.text in BOTH)


def of_both(told: SoFar, cue: Cue, word: Word, voice: Voice, others: tuple[str, ...]) -> Performed | None:
    """澳菲致力于…, 双方要…: said of both sides by one of them."""
    floor = told.floor
    if not floor.heard and bool(voice.codes() & floor.codes()) and cue.name in OF_BOTH:
        return floor.voice if of_them(told, word, voice) else None, ()
    if not floor.heard:
        return None if cue.told else NOBODYS
    both = voice.word.symbol != REFERENCE or voice.word.text in BOTH
    if both and cue.told and cue.act not in DIRECTED:
        return None
    they = voice.word.reference == "joint_people" and told.verb_at >= 0 and bool(voice.codes() & floor.codes())
    speaks_for = (they or cue.act in DIRECTED) if cue.told else cue.name in OF_BOTH and of_them(told, word, voice)
    return (floor.voice, others) if speaks_for else NOBODYS
