"""Verbs of speaking that give nobody the floor: 要求欧盟作出|回应, 感谢日本|强调…, 北韩早前|宣布….

Not here: who takes the floor (hearing.py).
"""

import re

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.statements.act_words.acts import SUPPOSED, TO_SAY, Word
from pipelines.extract.statements.floor import open_quote
from pipelines.extract.statements.one_act import DIRECTED, NEW_VERB
from pipelines.extract.statements.so_far import SoFar
from pipelines.extract.statements.subjects.heard_subjects import subject_of

AT_SOMEBODY, MADE_TO_SAY = phrase("at_somebody"), phrase("made_to_say")
LEADS_TO_SAYING = frozenset({"告诉", "告知", "回应", "答复", "回答", "答", "回复", "回覆"})
DECLARES = ("表示", "称", "形容")
TOLD = frozenset({"宣布", "承认", "声称", "宣称", "自称"})
EARLIER = phrase("earlier")
AND_ANOTHER = re.compile("(?:和|与|及|以及|、|并)[^，。；：]{2,6}")
AT_THE_TIME = re.compile("(?:而|但|不过|另外|此外)?(?:就?在|当|自从|随着|继)")
SO_LONG = re.compile(
    "[^，。；：“”]{2,24}(?:前一天|前夕|之前|之后|之际|当天|当晚|次日|翌日|不久|(?<!目|此|日|以|先)前|(?<!此|随|以|今|日)后)[，]"
)

TOGETHER = re.compile(".(?:会[谈晤见]?后|随后|一致|共同|正式|还|也)*宣布")
ANNOUNCED_FIRST = re.compile("(?:宣布|证实|披露|宣告)[^，在于“]*(?<![此其随最今日然先])后，$")


def tells(code: str, before: Word, verb: Word) -> bool:
    """告诉|记者|说, 回应|这一消息|说: one verb of speaking."""
    return before.text in LEADS_TO_SAYING and "，" not in code[before.end : verb.start]


def blames_and_says(code: str, before: Word, verb: Word) -> bool:
    """指责|丹麦|说: who is blamed is not who says it."""
    if before.cue is None or not before.cue.told or before.cue.passive:
        return False
    return AT_SOMEBODY.fullmatch(code, before.end, verb.start) is not None


def outside_phrases(words: list[Word]) -> list[Word]:
    """对乙国元首逝世|表示深切的哀悼, |称乙国为“恶霸”: the verb is of the act, and no speech; but 表示|应反对…."""
    begins = {
        w.begin
        for before, w in zip([None, *words], words, strict=False)
        if w.cue is not None and w.cue.told and (before is None or before.cue is None or before.end <= w.begin)
    }
    return [w for w in words if w.cue is not None or w.text not in DECLARES or w.start not in begins]


def asked_to_say(told: SoFar, verb: Word, start: int) -> bool:
    """要求欧盟就此作出|回应，并说…, 迫使中国|相信…: who is asked or made to speak takes no floor."""
    left = told.line.code[start : verb.start]
    if MADE_TO_SAY.search(left) is not None or tells_when(told.line.code, start, verb):
        return True
    if verb.text in TOLD and SUPPOSED.search(left) is not None:  # 除非甲国|承认乙国，否则…
        return True
    last = told.last_in(start)
    if last is None or verb.text not in TO_SAY or not last.cue.told or last.cue.act not in DIRECTED:
        return False
    return NEW_VERB.search(told.line.code[last.word.end : verb.start]) is None


def tells_when(code: str, start: int, verb: Word) -> bool:
    """在港府|宣布|推迟选举前一天，…: when something else happened."""
    return AT_THE_TIME.match(code, start, verb.start) is not None and SO_LONG.match(code, verb.end) is not None


def only_tells_when(told: SoFar, start: int, end: int) -> None:
    """甲国宣布加税后，|乙国承诺…: the clause has been read; what follows is told by the article."""
    if ANNOUNCED_FIRST.search(told.line.code, start, end) is not None:
        told.floor.heard, told.said = False, -1


def told_about(told: SoFar, verb: Word, start: int, at: int) -> bool:
    """感谢|日本在国际场合强调…, 不满和反对|日本宣布…: what another side said is what the act is about."""
    last = told.last_in(start)
    if last is None or not last.cue.told:
        return False
    if last.word.end != at and AND_ANOTHER.fullmatch(told.line.code, last.word.end, at) is None:
        return False
    voice = subject_of(told.floor, told.line, at, verb.start)
    return voice is not None and voice.position == at and not told.floor.is_self(voice)


def both_announce(line: Line, start: int, end: int) -> re.Match[str] | None:
    """[两国元首]宣布，将…: what both announce together is agreed on."""
    one = line.token_at(start)
    return TOGETHER.match(line.code, start, end) if one is not None and one.reference == "joint" else None


def announced(told: SoFar, verb: Word, at: int) -> bool:
    """他指出，北韩早前宣布恢复…，希望…: what another side announced is told in the words of him who speaks.

    So is whatever he quotes it as saying: “我们注意到甲宣布当选，将…”."""
    if verb.text not in TOLD or not told.floor.heard or told.verb_at < 0:
        return False
    voice = subject_of(told.floor, told.line, at, verb.start) or told.newest()
    if voice is None or voice.kind not in ("side", "named", "joint") or told.floor.is_self(voice):
        return False
    if open_quote(told.line.code[: verb.start], told.floor.quoting):
        return True
    told.doer = voice
    return EARLIER.search(told.line.code, voice.position, verb.start) is not None
