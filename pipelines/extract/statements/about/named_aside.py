"""Sides that a sentence names in passing: whom it is neither said to nor about.

Belongs here: places, mediators, who said what is broken, whose ally somebody is, what a matter is called after.
Not here: whom an act is about (addressees.py).
"""

from re import Pattern

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.clauses.rule_words.speech_words import phrase
from pipelines.extract.mentions.token import CAPITAL

NAMES_IT, MATTER_IS = phrase("names_it"), phrase("matter_is")
INVADED, ONE_OF_TWO = phrase("invaded"), phrase("one_of_two")
BRANDED, BRANDED_AS = phrase("branded"), phrase("branded_as")
THERE, TAKES_PLACE, DOES_THERE = phrase("there"), phrase("takes_place"), phrase("does_there")
BROKEN, BROKEN_RULE = phrase("broken"), phrase("broken_rule")
THROUGH, MEDIATION = phrase("through"), phrase("mediation")
IN_CHARGE, OF_AFFAIRS = phrase("in_charge"), phrase("of_affairs")
UNLESS_ALLOWED, ALLOWED = phrase("unless_allowed"), phrase("allowed")
AGAINST, SANCTIONS = phrase("done_against"), phrase("sanctions")
ALLY = phrase("ally")
AROUND = ((BROKEN, BROKEN_RULE), (UNLESS_ALLOWED, ALLOWED), (THROUGH, MEDIATION), (IN_CHARGE, OF_AFFAIRS))
SHORT = 6  # characters before a side that say what is done to it
LISTED = 14  # characters in which those stand who say what another is, or who stand in one list


def aside(line: Line, at: int) -> bool:
    """违反[联合国]决议, 未经[联合国]授权, 在[甲国]斡旋下, 负责[乙国]事务的…, [丙国]的盟友丁国: no target"""
    return where(line, at) or ally_of(line, at) > 0 or any(stands(line, at, *words) for words in AROUND)


def stands(line: Line, at: int, before: Pattern[str], after: Pattern[str]) -> bool:
    return after.match(line.code, at + 1) is not None and before.search(line.code, max(0, at - LISTED), at) is not None


def ally_of(line: Line, at: int) -> int:
    """[甲国]的盟友|乙国: where the ally begins whom it is about; 0 where no side follows."""
    found = ALLY.match(line.code, at + 1)
    return found.end() if found is not None else 0


def matter(line: Line, at: int) -> bool:
    """[朝鲜]问题, 入侵[乌克兰], 对[俄]制裁, 被[欧盟]列为恐怖组织的…: what is talked about"""
    if stands(line, at, BRANDED, BRANDED_AS) or stands(line, at, AGAINST, SANCTIONS):
        return True
    if ONE_OF_TWO.search(line.code, max(0, at - SHORT), at) is not None:
        return False
    done_to = INVADED.search(line.code, max(0, at - SHORT), at) is not None
    return done_to or MATTER_IS.match(line.code, at + 1) is not None


def names_a_thing(line: Line, at: int) -> bool:
    """[新加坡]峰会, [联合国]宪章"""
    return NAMES_IT.match(line.code, at + 1) is not None


def where(line: Line, at: int) -> bool:
    """呼吁在[印尼]举行的峰会…, 在[雅加达]与乙国防长会面时: does the side only say where something takes place?"""
    if THERE.search(line.code, max(0, at - SHORT), at) is None:
        return False
    town = line.code[at] == CAPITAL and DOES_THERE.match(line.code, at + 1) is not None
    return town or TAKES_PLACE.match(line.code, at + 1) is not None
