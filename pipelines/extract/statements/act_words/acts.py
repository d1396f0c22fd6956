"""Words that perform an act (要求, 欢迎, 愿) or introduce speech (表示). Source: rules/acts.yaml.

Belongs here: which word is an act where it stands. Not here: whose act it is (finding.py).
"""

import re
from typing import NamedTuple

from pipelines.extract.clauses.article.clauses import clause_edges
from pipelines.extract.clauses.rule_words.speech_words import filled, phrase
from pipelines.extract.statements.act_words.cues import EMBEDDED, Cue, head, lexicon

SUFFERED = phrase("suffered")
POINTS_OUT = phrase("points_out")
ASIDE = re.compile(r"（[^（）]*）|《[^《》]*》|“[^“”]*”(?=为题)|(?<=题为)“[^“”]*”")
PASSIVE = ("被", "所", "遭")
WHICH = re.compile("什么|为何|为什么|如何|怎么|怎样|哪[些个种里]|何[时种处]|谁|多少|是否")  # 她将采取什么措施？
RHETORICAL = re.compile("难道|岂")
NEAR = 8  # how far before a verb of speaking
SAID_NOUN, SAID_ABOVE, MEANWHILE = phrase("said_noun"), phrase("said_above"), phrase("meanwhile")
SAYINGS = frozenset(
    {"宣布", "回应", "解释", "介绍", "表态", "答复", "宣告", "提醒", "声明，", "声明：", "主张，", "主张："}
)
ASKED = phrase("asked")
UNSURE = phrase("unsure")
FEELS = ("表示", "表达", "深表", "深感", "感到")
FELT_AT = re.compile("对[^，。；]*?[被遭][^，。；]{2,}$")
SUPPOSED = phrase("supposed")
CIRCUMSTANCE, REASON = phrase("circumstance"), phrase("reason")
DOER_THERE = re.compile(filled("(?:由于|因为|鉴于|关于|有关|考虑到)<time>?<who>[^，]{0,12}$"))
MEANWHILE_TOLD = phrase("meanwhile_told")
MATTER, CARRIED_OUT = phrase("matter"), phrase("carried_out")
RULES_SAY, RULE_REACH = phrase("rules_say"), 40
EXPECTED = phrase("expected")
OTHERS_DID, BEFORE_HE_DID = phrase("others_did"), phrase("before_he_did")
SINCE = re.compile("[“「]?(?:但|而|不过|此外|同时|就)*自从?(?![己由民卫身然动治主发行力])")  # 自甲国|要求调查以来…
TO_BE_SAID = phrase("to_be_said")
INTERVIEWER = phrase("interviewer")
PRESS_ASKS = phrase("press_asks")
TO_SAY = frozenset(
    {"表态", "说明", "承认", "解释", "回应", "宣布", "表明", "回答", "告诉", "答复", "澄清", "阐明", "告知"}
)
ABOUT = phrase("about")


class Word(NamedTuple):
    """A word of the lexicon where it stands in an encoded sentence: a cue, or a verb of speaking (cue None)."""

    start: int
    end: int
    text: str
    cue: Cue | None
    begin: int = -1  # where its phrase begins: [表达]对两国合作的|赞赏


def doubtful(code: str, clause: tuple[int, int], start: int, cue: Cue) -> bool:
    """A question, a condition, a circumstance, a forecast (是否愿意, 如果希望, 由于反对, 预计将欢迎): no act.

    由于美方破坏… judges another side all the same; 由于美方威胁…, [在遭到韩国反对后]，日方… tell an act.
    """
    judges, told = cue.needs_other, cue.told
    left = code[clause[0] : start]
    if EXPECTED.search(left):
        return True
    asks = code[clause[1] - 4 : clause[1]].rstrip("？?，。；”」』").endswith("吗")
    if asks and not (judges and RHETORICAL.search(code, *clause)):
        return True
    if not judges and code[clause[1] - 2 : clause[1]].rstrip("”」』")[-1:] in "？?" and WHICH.search(code, *clause):
        return True
    if CIRCUMSTANCE.match(left) and not (judges and REASON.match(left)) and not (told and DOER_THERE.search(left)):
        return True
    if not cue.passive and ("当" in left or "在" in left) and MEANWHILE_TOLD.match(code[clause[0] : clause[1]]):
        return True
    if told and not cue.passive and "在" in left and OTHERS_DID.search(left) and BEFORE_HE_DID.match(code, start):
        return True
    if "自" in left and SINCE.match(left) and "以来" in code[start : clause[1]]:
        return True
    return ASKED.search(left) is not None or SUPPOSED.search(left) is not None


def by_rule(code: str, clause: int, start: int) -> bool:
    """根据欧盟的规定，成员国|必须…, 宪法规定，国会|应…: what rules at home lay down nobody demands."""
    before = code[max(0, clause - RULE_REACH) : start]
    return "规" in before and RULES_SAY.search(before) is not None


def unsure(left: str, word: str) -> bool:
    """受到…|谴责, 可能|谴责: done to somebody, or not for sure; not 对平民遭受袭击|深表关切, 对渔船被扣|强烈不满."""
    feels = word.startswith(FEELS) or (word.endswith("不满") and FELT_AT.search(left) is not None)
    return (SUFFERED.search(left) is not None and not feels) or UNSURE.search(left) is not None


def inside(spans: list[tuple[int, int]], start: int) -> bool:
    return any(a <= start < b for a, b in spans)


def words_of(code: str) -> list[list[Word]]:
    """The act words and verbs of speaking of each clause, in order; words in doubt are left out. Empty without any."""
    found = lexicon().found(code)
    if not found or (code[-1:] in "？?”" and INTERVIEWER.search(code)) or ("问" in code and PRESS_ASKS.search(code)):
        return []
    edges = clause_edges(code)
    out: list[list[Word]] = [[] for _ in edges]
    aside = [m.span() for m in ASIDE.finditer(code)] if "（" in code or "《" in code or "题" in code else []
    aside += [m.span("matter") for m in MATTER.finditer(code)]
    aside += [m.span("matter") for m in CARRIED_OUT.finditer(code)] if "表态" in code or "承诺" in code else []
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
        if cue.addressed and not cue.told and by_rule(code, clause[0], start):
            continue
        if begin == start and cue.mental and ABOUT.match(code, clause[0], start) and "的" in code[end : clause[1]]:
            return None
        return None if doubtful(code, clause, start, cue) else Word(start, end, code[start:end], cue, begin)
    return read_head(code, clause, start, end, reading)


def read_head(code: str, clause: tuple[int, int], start: int, end: int, reading: tuple[Cue | None, ...]) -> Word | None:
    """两国是重要|伙伴|: where no cue of the longer word has around it what it must have, the word that it ends with."""
    word = head(code[start:end])
    shorter = lexicon().table[word] if word else None
    if not word or not shorter or any(cue is None or cue.looked_for(code, clause, start, end) for cue in reading):
        return None
    return read_word(code, clause, end - len(word), end, shorter)
