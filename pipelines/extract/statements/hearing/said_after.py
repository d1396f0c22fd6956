"""Who speaks in a quotation, told behind it: “…”，甲说。 “…。…。”|甲如是说。

Belongs here: the speaker named after his words. Not here: verbs of speaking before them (hearing.py).
"""

import re
from itertools import pairwise

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.meant.pronouns import CLOSING, OPENING
from pipelines.extract.clauses.speaking.voice import ADVERBS_ONLY
from pipelines.extract.speaking_verbs import verbs_of_speaking
from pipelines.extract.statements.act_words.acts import Word
from pipelines.extract.statements.floor import Floor
from pipelines.extract.statements.hearing.hearing import hear, named_before
from pipelines.extract.statements.subjects.heard_subjects import subject_of
from pipelines.extract.statements.subjects.strangers import anonymous

SAID_AFTER = re.compile(r"[”」』\"][，,]?(?P<tail>[^“”「」『』\"，。：]{1,70})[。！？!?]?$")
SAID_BETWEEN = re.compile(r"[“「『][^”」』]*[”」』][，,]?(?P<tail>[^“”「」『』\"，。：]{1,70})[，：]")  # “…”，甲说，“…”
SAID_LAST = re.compile(f"(?:{verbs_of_speaking()})(?:道|媒体|记者|外界)?。?$")  # “…。”|甲说。
SAYS_ON = re.compile(
    rf"(?P<tail>[^“”「」『』\"，。：]{{1,36}}?)(?:{verbs_of_speaking()})(?:道|媒体|记者|外界)?[，：][“「『]"
)  # “…。”|甲说，“…”
SHORT_TAIL = 60
LONGEST_QUOTATION = 6  # sentences, and the one that tells who spoke
SO_SAID = re.compile(
    "(?:如是说|如此说|这样说|这么说|如是表示|如是称|[作做]出?了?(?:上述|如上|以上)(?:表示|表态))[。]?$"
)


def after_quotation(lines: tuple[Line, ...], index: int) -> Line | None:
    """“…。…。”|甲如是说。: the sentence after the quotation that opens with this one, in its paragraph."""
    first = lines[index]
    if first.code[:1] not in OPENING:
        return None
    for line, following in pairwise(lines[index : index + LONGEST_QUOTATION]):
        if following.sentence.paragraph != first.sentence.paragraph:
            return None
        if line.code[-1:] in CLOSING and following.code[:1] not in OPENING:
            return following
    return None


def goes_on_saying(line: Line, tail: int, verb: Word) -> bool:
    """甲国商务部发布声明，强调“…”，[并重申]…: whoever was named before the quotation says more; not “…”，并重申…."""
    return line.code[:1] not in OPENING and ADVERBS_ONLY.match(line.code[tail : verb.start]) is not None


def said_after(floor: Floor, line: Line, words: list[Word], following: Line | None) -> None:
    """“…”，王毅说。: the speaker named after the quotation has had the floor all along."""
    match = SAID_AFTER.search(line.code) or (SAID_BETWEEN.match(line.code) if line.code[:1] in OPENING else None)
    if match is not None:
        verbs = [w for w in words if w.cue is None and match.start("tail") <= w.start < match.end("tail")]
        if verbs and not goes_on_saying(line, match.start("tail"), verbs[-1]):
            hear(floor, line, match.start("tail"), match.start("tail"), verbs[-1])
    elif following is not None:
        tail = following.code
        told = SAYS_ON.match(tail) or SO_SAID.search(tail) or (SAID_LAST.search(tail) if "，" not in tail else None)
        if told is not None and (told.re is SAYS_ON or len(tail) <= SHORT_TAIL):
            end = told.end("tail") if told.re is SAYS_ON else told.start()
            voice = subject_of(floor, following, 0, end) or named_before(floor, following, 0, told.start())
            if voice is not None or anonymous(following, 0, len(tail) - 2) == "stranger":
                floor.give(voice)
