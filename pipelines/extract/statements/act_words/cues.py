"""What a word must have around it to perform an act, as rules/acts.yaml says.

Belongs here: the cues and the table of their words. Not here: which word of a sentence is one (acts.py).
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from pipelines.extract.clauses.rule_words.speech_words import filled, phrase
from pipelines.extract.rulebook import RULES, plain
from pipelines.pages import read_page

RELATIVE, MAIN_VERB, TO_SOMEBODY = phrase("relative"), phrase("main_verb"), phrase("to_somebody")
VALUE, ADVERBS_ONLY = phrase("value"), phrase("adverbs_only")
COPULA = ("是", "就是", "在于")
EMBEDDED = phrase("embedded")
DECLARING = ("表示", "予以", "加以", "提出", "表达")
DECLARES, ABOUT = re.compile("表示|表达|予以|加以|深表|深感|感到"), re.compile("[对就为因](?!此)")
PIVOT = phrase("pivot")
BEHIND_SUBJECT = re.compile(filled("(?:^|<who>(?:政府|方面|当局|军方)?)(?P<by_the_way>(?:<list:adjuncts>)+)$"))
REACH = 40  # how far before a word its conditions look
UNLIKE_HEAD = re.compile("[不没无难未]|互|彼此")  # 不需要 is no 需要, 互相指责 no 指责


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
    own: bool = False
    example: tuple[tuple[str, str], ...] = ()
    near_miss: str = ""

    @property
    def ahead(self) -> bool:
        """将, 会: what a side says that it will do."""
        return self.act == "pledge" and not self.told

    def looked_for(self, code: str, clause: tuple[int, int], start: int, end: int) -> bool:
        """Does what it must have before and after it stand around the word at [start, end)?"""
        before, after = code[max(clause[0], start - REACH) : start], code[end : clause[1]].lstrip('“「『"')
        led = self.before is None or self.led_by(before) is not None
        return led and (self.after is None or self.after.match(after) is not None)

    def led_by(self, left: str) -> re.Match[str] | None:
        """What must stand before it, right there or before adjuncts of a subject: 甲国总统|在会上|下令…."""
        if self.before is None:
            return None
        led = self.before.search(left)
        return led or (self.before.search(subject_end(left)) if self.told else None)

    def kept_off(self, left: str) -> bool:
        """Does what must not stand before it stand there, but for adjuncts? 甲国总统|应对方要求|批评…: no 要求批评."""
        guard = self.not_before
        if guard is None or guard.search(left) is None:
            return False
        return not self.told or guard.search(subject_end(left)) is not None

    def governs(self, left: str, right: str) -> bool:
        """中方|将倾听企业的呼声, |敦促甲国释放被拘留的人, |胁迫异议人士: the verb of its clause, object and all."""
        if (self.told or self.ahead or self.needs_other) and MAIN_VERB.match(left):
            return True
        if self.needs_other and (ADVERBS_ONLY.match(left) or right.startswith(COPULA)):
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
        led = self.led_by(left)
        if (self.before is not None and led is None) or (self.after is not None and not self.after.match(right)):
            return None
        if (
            self.kept_off(left)
            or (self.not_after is not None and self.not_after.match(right))
            or (led is None and (EMBEDDED.search(left) or (not self.free and done_by_others(code[start:end], left))))
            or (RELATIVE.match(right) and not self.governs(left, right))
            or (not self.told and VALUE.match(right))
        ):
            return None
        return start if led is None or self.passive else low + led.start()


@lru_cache(maxsize=1024)
def subject_end(left: str) -> str:
    """甲国总统|在会上再次 -> 甲国总统: without what stands by the way before the word."""
    found = BEHIND_SUBJECT.search(left)
    return left[: found.start("by_the_way")] if found is not None else left


def done_by_others(word: str, left: str) -> bool:
    """让乙国|支持…: what another is to do; but 对袭击造成伤亡|表示遗憾 declares what the first one feels."""
    pivot = PIVOT.search(left)
    declares = DECLARES.match(word) is not None or left.endswith(DECLARING)
    return pivot is not None and not (declares and ABOUT.search(left, 0, pivot.start()))


def left_pattern(text: str | None) -> re.Pattern[str] | None:
    return re.compile(f"(?:{filled(text)})$") if text else None


def right_pattern(text: str | None) -> re.Pattern[str] | None:
    return re.compile(filled(text)) if text else None


FLAGS = ("addressed", "numbered", "needs_other", "free", "passive", "mental", "of_others", "outright", "own")


def one_cue(body: dict[str, Any]) -> Cue:
    return Cue(
        name=body["cue"], act=body["act"], told=body["voice"] == "told", words=plain(body["words"]),
        before=left_pattern(body.get("before")), after=right_pattern(body.get("after")),
        not_before=left_pattern(body.get("not_before")), not_after=right_pattern(body.get("not_after")),
        **{flag: bool(body.get(flag)) for flag in FLAGS},
        example=tuple(body["example"].items()), near_miss=body["near_miss"],
    )  # fmt: skip


@dataclass(frozen=True)
class ActLexicon:
    automaton: AhoCorasick
    # per surface: cues in file order; (None,) a verb of speaking; None nothing
    table: dict[str, tuple[Cue | None, ...] | None]

    @cached_property
    def readings(self) -> tuple[tuple[Cue | None, ...] | None, ...]:
        return tuple(self.table.values())

    def found(self, code: str) -> list[tuple[int, int, tuple[Cue | None, ...]]]:
        hits = self.automaton.find_matches_as_indexes(code)
        return [(start, end, reading) for i, start, end in hits if (reading := self.readings[i]) is not None]

    def tells_act(self, code: str) -> bool:
        """Is there a word that can be an act, not only verbs of speaking?"""
        return any(reading[0] is not None for _, _, reading in self.found(code))


@cache
def head(word: str) -> str | None:
    """严重关切 -> 关切: the longest word of the table that it ends with, and is a kind of."""
    table = lexicon().table
    tail = next((word[i:] for i in range(1, len(word) - 1) if word[i:] in table), None)
    return tail if tail is not None and not UNLIKE_HEAD.search(word[: -len(tail)]) else None


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
    return ActLexicon(AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest), table)
