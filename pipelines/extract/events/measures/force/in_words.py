"""Attacks that are only words: 共和党攻击总统的对华政策, 对多边主义发起猛攻. Not here: blows themselves (blows.py)."""

import re

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.mentions.listed.wars import adversary
from pipelines.extract.rulebook import EventRule

WORDS_TOO = frozenset({"attack_named", "attack_launch", "attack_suffer"})
ATTACK = re.compile("(?<!空)[攻袭]击|猛攻")
FORCE = re.compile(
    "[军炮砲炸枪弹舰艇机船]|武装|部队|士兵|战[斗争火]|空袭|恐怖|火箭|边境|平民|[死伤]|丧生|罹难|叛乱|民兵|基地|发电|设施"
)


def in_words(rule: EventRule, spot: Spot, acting: set[str], hit: set[str]) -> bool:
    """甲对乙的最新攻击: nothing of force in the sentence, and no war between the two."""
    if rule.name not in WORDS_TOO or ATTACK.search(spot.line.code, spot.start, spot.end) is None:
        return False
    day, sentence = spot.scene.day(), spot.line.sentence
    at_war = any(adversary(code, day) in acting for code in hit)
    return not at_war and FORCE.search(spot.scene.story.article.text, sentence.start, sentence.end) is None
