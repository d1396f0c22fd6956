"""Speakers that nobody knows: a noun phrase before a verb, an expert, an unnamed informant.

Not here: the voices of sides (clauses/speaking/voices.py).
"""

import re
from collections.abc import Callable

from pipelines.extract.clauses.article.clauses import after_dateline
from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.no_side.private_voices import private
from pipelines.extract.clauses.rule_words.speech_words import gate, phrase
from pipelines.extract.clauses.speaking.voice import NOT_HIS, SPEAKERS
from pipelines.extract.clauses.speaking.voices import ANAPHOR, BARE, DOCUMENT
from pipelines.extract.mentions.name_forms.name_grammars import surnames
from pipelines.extract.mentions.name_forms.possible_names import possible, sounds
from pipelines.extract.mentions.token import OFFICIAL, PERSON


def anonymous(line: Line, start: int, end: int, rest: bool = False) -> str:
    """Before a verb without a party as subject: 'none' (并|表示), 'same' (该官员|说, 声明|称),
    'one' (一名外交官|说), 'informant' (消息人士|透露), 'stranger' (专家|说), 'noun' (甲国某派的武装分支|说): a long
    noun phrase, or one that names a side, and is none of these.

    `rest`: behind another verb of the clause, where an unknown noun is that verb's object (遗憾|地|指出)."""
    kind = next((kind for kind, fits in KINDS if fits(line, start, end)), None)
    if kind is not None:
        return kind
    return "none" if rest or MEANWHILE.search(line.code[start:end]) else noun(line, start, end)


def also(line: Line, start: int, end: int) -> bool:
    """甲还|说: somebody named goes on."""
    named = ALSO.search(line.code[start:end]) and any(x.symbol in SPEAKERS for _, x in line.tokens_in(start, end))
    return bool(named)


def informant(line: Line, start: int, end: int) -> bool:
    return INFORMANTS.search(line.code[start:end]) is not None


def of_somewhere(line: Line, start: int, end: int) -> bool:
    """[在甲城经营餐馆的张三]说: who lives or works somewhere."""
    there = SOMEWHERE.fullmatch(line.code[start:end]) is not None
    return there and not any(x.symbol in SPEAKERS for _, x in line.tokens_in(end - 1, end))


def name_explained(line: Line, start: int, end: int) -> bool:
    """张三（San Zhang）|说; not one of a state."""
    before = line.code[start:end]
    return bool(BRACKET.search(before) and GLOSSED.match(before)) and not OF_STATE.search(before)


def goes_on(line: Line, start: int, end: int) -> bool:
    """并|表示, 会见学生又|说"""
    before = line.code[start:end]
    if BARE.match(before):
        return True
    return JOINED.search(before) is not None and not named_once_more(line, start, end)


def issued_by_some(line: Line, start: int, end: int) -> bool:
    return ISSUED_BY_SOME.match(line.code[start:end]) is not None


def one_more(line: Line, start: int, end: int) -> bool:
    """一名外交官|说, 有西方官员|透露; not one of a side that is named"""
    named = any(x.codes for _, x in line.tokens_in(start, end))
    return not named and ONE_MORE.match(line.code, start, end) is not None


def told_before(line: Line, start: int, end: int) -> bool:
    """该官员|说, 声明|称"""
    before = line.code[start:end]
    return ANAPHOR.search(before) is not None or DOCUMENT.search(before) is not None


def of_its_body(line: Line, start: int, end: int) -> bool:
    return ITS_BODY.search(line.code[start:end]) is not None


def named_once_more(line: Line, start: int, end: int) -> bool:
    """某某又|说, 《某报》还|说: somebody nobody knows goes on; not 会见学生又|说"""
    return ONCE_MORE.match(line.code, start, end) is not None


def noun(line: Line, start: int, end: int) -> str:
    """甲国某派的武装分支|说 -> noun, 发言的民众|说 -> stranger, 他感性|说 -> none"""
    before = line.code[start:end]
    sides = [x for x in line.tokens_in(start, end) if x[1].symbol in SPEAKERS]
    if len(before) <= NOUN and not sides:
        return "stranger"
    himself = bool(sides) and sides[0] == (start, line.token_at(start)) and NOT_HIS.match(before[1:]) is None
    if any(x.reference for _, x in sides) or NO_NOUN.search(before) or (himself and before[0] == PERSON):
        return "none"
    return "noun"


def some_stranger(line: Line, start: int, end: int) -> bool:
    """专家|说, 专家在会上|说, 专家张三（San Zhang）|说; not 王毅回答记者提问时|说, 就记者遇害一事|提出抗议."""
    before = line.code[start:end]
    if not STRANGE.find_matches_as_indexes(before) or MATTER_OF_PEOPLE.match(before) is not None:
        return False
    before = ADDRESSING.sub("", before)
    if STRANGERS.search(before):
        return True
    return STRANGERS_LEAD.match(before) is not None or STRANGERS_NAMED.search(before) is not None


def stranger_first(line: Line, start: int, end: int) -> bool:
    """Does a clause begin with people who are no side? 数百名民众|在使馆前集会."""
    code = line.code[start:end]
    first = line.token_at(start)
    if first is not None and first.symbol == OFFICIAL and private(line, first, start):  # 前甲国官员|预测…
        return True
    if not STRANGE_FIRST.find_matches_as_indexes(code):
        return False
    return STRANGER_FIRST.match(code) is not None and STRANGER_FIRST.match(ADDRESSING.sub("", code)) is not None


def opens_with_one(line: Line) -> bool:
    """Does a sentence begin with a person who is no side, whatever he does? 某大学教授某某|分析…, 当地渔民|…."""
    begin = after_dateline(line, 0)
    if line.code[begin : begin + 1].isascii() and LATIN_STRANGER.match(line.code, begin):
        return True
    match = ONE_STRANGER.match(line.code[begin:]) if STRANGE_ONE.find_matches_as_indexes(line.code[begin:]) else None
    if match is None:
        return False
    return not any(x.symbol in (PERSON, OFFICIAL) and not x.rank for _, x in line.tokens_in(begin, begin + match.end()))


def somebody_first(line: Line, start: int, end: int) -> bool:
    """Does a clause begin with a name that nobody knows? 马云|去年在一个论坛上; not 方面|在会上."""
    match = BY_NAME.match(line.code, start, end)
    if match is None:
        return False
    name = match["name"]
    return bool(match["spelt"]) or (name[0] in surnames("zh") and possible(name, by_sound=False) and sounds(name))


def somebody_told(line: Line) -> bool:
    """[网红厨师王某]公开道歉: does it tell of somebody who is no side, and of nobody else by name or office?"""
    if any(x.symbol in (PERSON, OFFICIAL) for x in line.tokens):
        return False
    return SOMEBODY.search(line.code) is not None or somebody_first(line, after_dateline(line, 0), len(line.code))


BRACKET = re.compile("[（(]")
SOMEBODY = phrase("somebody")
# 他感性|表示, 乙看到车队时|说: somebody goes on
# [在甲城经营餐馆的张三]说: who lives or works somewhere
SOMEWHERE = re.compile(
    "(?:在|从|来自|家住|住在|居住在|身处)[^，。；：]{2,20}的(?!时候|过程|情况|同时|基础|场合|背景|问题|声明|讲话|发言)[一-鿿·]{2,8}"
)
NO_NOUN = re.compile("^[他她它我其]|(?:时候?|之际|期间|[后中上前里])$")
MEANWHILE = phrase("at_the_same_time")
NOUN = 16  # an unknown noun phrase before a verb is no longer than this
ADDRESSING = phrase("addressing")
ONE_MORE = phrase("one_more")
JOINED = phrase("joined")
ONCE_MORE = phrase("once_more")
BY_NAME = phrase("by_name")
ALSO = phrase("also")
STRANGERS = phrase("strangers")
STRANGERS_LEAD = phrase("strangers_lead")
MATTER_OF_PEOPLE = phrase("matter_of_people")
STRANGERS_NAMED = phrase("strangers_named")
STRANGE = gate("strangers", "strangers_lead", "strangers_named")
INFORMANTS = phrase("informants")
GLOSSED = phrase("glossed")
OF_STATE = phrase("of_state")
ITS_BODY = phrase("its_body")
STRANGER_FIRST = phrase("stranger_first")
STRANGE_FIRST = gate("stranger_first")
ISSUED_BY_SOME = phrase("issued_by_some")
LATIN_STRANGER = phrase("latin_stranger")
ONE_STRANGER, STRANGE_ONE = phrase("one_stranger"), gate("one_stranger")

KINDS: tuple[tuple[str, Callable[[Line, int, int], bool]], ...] = (  # the first that fits tells it
    ("none", also),
    ("stranger", some_stranger),
    ("informant", informant),
    ("stranger", of_somewhere),
    ("stranger", name_explained),
    ("one", one_more),
    ("none", goes_on),
    ("stranger", issued_by_some),
    ("same", told_before),
    ("stranger", of_its_body),
)
