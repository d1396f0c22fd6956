"""A judgement on what a speaker told of, where nobody is named as its subject: 任何抹黑都|见不得阳光.

Not here: whose act a word performs (performers.py).
"""

from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.clauses.speaking.voices import at_front
from pipelines.extract.mentions.token import SIDE
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.act_words.cues import Cue
from pipelines.extract.statements.so_far import SoFar

ON_WITH = phrase("on_with")


def goes_on_about(told: SoFar, cue: Cue, at: int, word: Word) -> bool:
    """王毅强调，两国合作光明磊落。任何抹黑都|见不得阳光: a judgement on what was spoken of, by nobody else."""
    judges = (cue.needs_other or cue.free or cue.addressed) and not cue.told and told.doer is None
    return judges and at == 0 and ON_WITH.match(told.line.code, at, word.start) is not None


def judges_on(told: SoFar, cue: Cue) -> bool:
    """王毅强调…。|美方|再次抹黑中国，是霸凌行径: so officials call another side, whose deeds they go on to judge."""
    if cue.told or not (cue.needs_other or cue.act == "warn"):
        return False
    position, first = next(((at, x) for at, x in told.line.tokens_in(0, len(told.line.code)) if x.codes), (0, None))
    if first is None or not at_front(told.line, 0, position):
        return False
    spoken_of = first.symbol == SIDE and spoke_of(told, first.codes)
    return (spoken_of or first.text.endswith(("方", "当局"))) and told.floor.codes().isdisjoint(first.codes)


def spoke_of(told: SoFar, codes: tuple[str, ...]) -> bool:
    """王毅批评美国。|美国|挑动对抗…: is it the side that he last spoke of?"""
    aim = told.floor.aims.get(tuple(sorted(told.floor.codes())), ())
    return bool(codes) and set(aim) == set(codes)
