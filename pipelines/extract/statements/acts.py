"""Words that perform an act (要求, 欢迎, 愿) or introduce speech (表示). Source: rules/acts.yaml.

Belongs here: which word is an act where it stands. Not here: whose act it is (finding.py).
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.extract.clauses.clauses import clause_edges
from pipelines.extract.clauses.speech_words import filled, phrase
from pipelines.extract.rulebook import RULES
from pipelines.pages import read_page

NOTHING = "nothing"
SUFFERED = phrase("suffered")
POINTS_OUT = phrase("points_out")
ASIDE = re.compile(r"（[^（）]*）|《[^《》]*》|“[^“”]*”(?=为题)|(?<=题为)“[^“”]*”")
RELATIVE, MAIN_VERB, TO_SOMEBODY = phrase("relative"), phrase("main_verb"), phrase("to_somebody")
VALUE = phrase("value")
REACH = 40  # how far before a word its conditions look
PASSIVE = ("被", "所", "遭")
NEAR = 8  # how far before a verb of speaking
SAID_NOUN, SAID_ABOVE, MEANWHILE = phrase("said_noun"), phrase("said_above"), phrase("meanwhile")
SAYINGS = frozenset({"宣布", "回应", "解释", "介绍", "表态", "答复", "宣告", "提醒"})
ASKED = phrase("asked")
UNSURE = phrase("unsure")
SUPPOSED = phrase("supposed")
CIRCUMSTANCE, REASON = phrase("circumstance"), phrase("reason")
EMBEDDED = phrase("embedded")
PIVOT = phrase("pivot")
MATTER = phrase("matter")
EXPECTED = phrase("expected")
TO_BE_SAID = phrase("to_be_said")
INTERVIEWER = phrase("interviewer")
TO_SAY = frozenset(
    {"表态", "说明", "承认", "解释", "回应", "宣布", "表明", "回答", "告诉", "答复", "澄清", "阐明", "告知"}
)
ABOUT = phrase("about")


@dataclass(frozen=True)
class Cue:
    """One kind of act word. `voice`: told (an act by itself) or heard (only inside somebody's speech)."""

    name: str
    act: str
    told: bool
    words: tuple[str, ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    addressed: bool = False
    numbered: bool = False
    needs_other: bool = False
    free: bool = False
    passive: bool = False
    mental: bool = False
    of_others: bool = False
    outright: bool = False
    example: tuple[tuple[str, str], ...] = ()
    near_miss: str = ""

    @property
    def ahead(self) -> bool:
        """将, 会: what a side says that it will do."""
        return self.act == "pledge" and not self.told

    def governs(self, left: str, right: str) -> bool:
        """中方|将倾听企业的呼声, |敦促甲国释放被拘留的人: the verb of its clause, whatever its object describes."""
        if (self.told or self.ahead) and MAIN_VERB.match(left):
            return True
        if self.told and self.act == "reject":  # |否认退出该组织的报道
            return True
        return self.told and self.act in ("appeal", "demand") and TO_SOMEBODY.match(right) is not None

    def stands(self, code: str, clause: int, start: int, end: int, clause_end: int) -> int | None:
        """Where the phrase of the word at [start, end) begins (表达…的|赞赏), if the conditions of this cue hold.

        Those that fail most often are tried first.
        """
        low = clause if clause > start - REACH else start - REACH
        left, right = code[low:start], code[end:clause_end].lstrip('“「『"')
        led = self.before.search(left) if self.before is not None else None
        if (self.before is not None and led is None) or (self.after is not None and not self.after.match(right)):
            return None
        if self.not_before is not None and self.not_before.search(left):
            return None
        if self.not_after is not None and self.not_after.match(right):
            return None
        if led is None and (EMBEDDED.search(left) or (not self.free and PIVOT.search(left))):
            return None
        if RELATIVE.match(right) and not self.governs(left, right):
            return None
        if not self.told and VALUE.match(right):
            return None
        return start if led is None or self.passive else low + led.start()


class Word(NamedTuple):
    """A word of the lexicon where it stands in an encoded sentence: a cue, or a verb of speaking (cue None)."""

    start: int
    end: int
    text: str
    cue: Cue | None
    begin: int = -1  # where its phrase begins: [表达]对两国合作的|赞赏


def left_pattern(text: str | None) -> re.Pattern[str] | None:
    return re.compile(f"(?:{filled(text)})$") if text else None


def right_pattern(text: str | None) -> re.Pattern[str] | None:
    return re.compile(filled(text)) if text else None


FLAGS = ("addressed", "numbered", "needs_other", "free", "passive", "mental", "of_others", "outright")


def one_cue(body: dict[str, Any]) -> Cue:
    return Cue(
        name=body["cue"], act=body["act"], told=body["voice"] == "told", words=tuple(body["words"]),
        before=left_pattern(body.get("before")), after=right_pattern(body.get("after")),
        not_before=left_pattern(body.get("not_before")), not_after=right_pattern(body.get("not_after")),
        **{flag: bool(body.get(flag)) for flag in FLAGS},
        example=tuple(body["example"].items()), near_miss=body["near_miss"],
    )  # fmt: skip


@dataclass(frozen=True)
class ActLexicon:
    automaton: AhoCorasick
    readings: tuple[
        tuple[Cue | None, ...] | None, ...
    ]  # per surface: cues in file order; (None,) a verb of speaking; None nothing

    def found(self, code: str) -> list[tuple[int, int, tuple[Cue | None, ...]]]:
        hits = self.automaton.find_matches_as_indexes(code)
        return [(start, end, reading) for i, start, end in hits if (reading := self.readings[i]) is not None]

    def tells_act(self, code: str) -> bool:
        """Is there a word that can be an act, not only verbs of speaking?"""
        return any(reading[0] is not None for _, _, reading in self.found(code))


@cache
def act_cues() -> tuple[Cue, ...]:
    page = read_page(RULES / "acts.yaml")
    return tuple(one_cue(body) for body in page["cues"])


@cache
def lexicon() -> ActLexicon:
    page = read_page(RULES / "acts.yaml")
    table: dict[str, tuple[Cue | None, ...] | None] = {}
    for cue in act_cues():
        for word in cue.words:
            table[word] = (*(table.get(word) or ()), cue)
    for word in page["speech"]:  # 直指: an act where a side follows, else a verb of speaking
        table[word] = (*(table.get(word) or ()), None)
    table.update(dict.fromkeys(page["nothing"]))
    return ActLexicon(
        AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest),
        tuple(table.values()),
    )


def doubtful(code: str, clause: tuple[int, int], start: int, judges: bool) -> bool:
    """A question, a condition, a circumstance, a forecast (是否愿意, 如果希望, 由于反对, 预计将欢迎): no act.

    `judges`: the word judges another side, and 由于美方破坏… judges it too.
    """
    left = code[clause[0] : start]
    if EXPECTED.search(left):
        return True
    if code[clause[1] - 4 : clause[1]].rstrip("？?，。；”」』").endswith("吗"):
        return True
    if CIRCUMSTANCE.match(left) and not (judges and REASON.match(left)):
        return True
    return ASKED.search(left) is not None or SUPPOSED.search(left) is not None


def unsure(left: str, word: str) -> bool:
    """受到…|谴责, 可能|谴责: done to somebody, or not for sure; not 就乙被任命为防相|表示祝贺."""
    return (SUFFERED.search(left) is not None and not word.startswith("表示")) or UNSURE.search(left) is not None


def inside(spans: list[tuple[int, int]], start: int) -> bool:
    return any(a <= start < b for a, b in spans)


def words_of(code: str) -> list[list[Word]]:
    """The act words and verbs of speaking of each clause, in order; words in doubt are left out. Empty without any."""
    found = lexicon().found(code)
    if not found or (code[-1:] in "？?”" and INTERVIEWER.search(code)):
        return []
    edges = clause_edges(code)
    out: list[list[Word]] = [[] for _ in edges]
    aside = [m.span() for m in ASIDE.finditer(code)] if "（" in code or "《" in code or "题" in code else []
    aside += [m.span("matter") for m in MATTER.finditer(code)]
    index = 0
    for start, end, reading in found:
        while end > edges[index][1] and index + 1 < len(edges):
            index += 1
        if start >= edges[index][0] and not (aside and inside(aside, start)):
            word = read_word(code, edges[index], start, end, reading)
            out[index] += [word] if word is not None else []
    return out


def yet_to_say(verb: str, left: str) -> bool:
    """美国有必要|表态, 预计拜登将|重申: who is to speak has not spoken."""
    return EXPECTED.search(left) is not None or (verb in TO_SAY and TO_BE_SAID.search(left) is not None)


def quoted_so(code: str, start: int, end: int) -> bool:
    """正如甲日前所|强调：“…: his words follow."""
    return code[start - 1 : start] == "所" and code[end : end + 1] == "："


def read_word(code: str, clause: tuple[int, int], start: int, end: int, reading: tuple[Cue | None, ...]) -> Word | None:
    """The first cue whose conditions hold, or a verb of speaking."""
    for cue in reading:
        if cue is None:
            before = code[max(clause[0], start - NEAR) : start]
            served = EMBEDDED.search(before) or (code[start - 1 : start] in PASSIVE and not quoted_so(code, start, end))
            points_out = code[start:end] not in ("指", "直指") or POINTS_OUT.match(code, end)
            noun = (code[start:end] in SAYINGS and SAID_NOUN.search(before)) or SAID_ABOVE.search(before)
            unsaid = noun or MEANWHILE.match(code, end) or yet_to_say(code[start:end], code[clause[0] : start])
            return Word(start, end, code[start:end], None) if points_out and not served and not unsaid else None
        begin = cue.stands(code, clause[0], start, end, clause[1])
        if begin is None or (cue.told and not cue.passive and unsure(code[clause[0] : start], code[start:end])):
            continue
        if begin == start and cue.mental and ABOUT.match(code, clause[0], start) and "的" in code[end : clause[1]]:
            return None
        return None if doubtful(code, clause, start, cue.needs_other) else Word(start, end, code[start:end], cue, begin)
    return None
