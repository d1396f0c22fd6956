"""That a mention was a while ago: 近日会见甲; 近日先在乙国会谈，接着访问丙国; 早前出访乙国，其中与甲会面.

Belongs here: where in the sentence a word may say so. Not here: the words (rules/scope.yaml), what is background
(background/marking.py).
"""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.clauses.triggers.scope import heard, words
from pipelines.extract.events.days.carried import TELLING
from pipelines.extract.rulebook import expand


def lately(spot: Spot) -> bool:
    """近日会见甲; 近来，甲接连访问…: also where a clause of its own says no more than that."""
    if heard("lately", words(spot, spot.clause_start, spot.start)):
        return True
    start, end = (spot.line.at[at] for at in spot.clause_before())
    return BARELY_LATELY.fullmatch(spot.scene.story.article.text, start, end) is not None


BARELY_LATELY = re.compile("(?:但|而|不过|此外|另外|与此同时)?(?:就在)?(?:最近|近日|日前|近来|近期|不久前|前不久)，?")


def lately_begun(spot: Spot) -> bool:
    """近日先在乙国会谈，|接着访问丙国, 早前出访，|与乙会面; not 日前透露，|与乙会谈, which says when somebody spoke."""
    for start, end in spot.earlier_clauses():
        dated = any(when.date_start for _, when in spot.times_in(start, end))
        if dated or TELLING.search(spot.line.code[start:end]):
            return False
        told = words(spot, start, end)
        if heard("lately", told) or BEFORE.search(told):
            return True
    return False


BEFORE = re.compile(
    expand("<earlier>|上次|当年|(?:^|[^，]{0,6})曾(?:经|先后|多次|数次)?(?:访|到|赴|前往|出访|在[^，]{1,12}(?:会|举))")
)
