"""Verbs that bring on somebody's words: 说, 表示, 指出.

Belongs here: the list,
from rules/acts.yaml. Not here: verbs that are an act by themselves (statements/act_words/cues.py).
"""

from functools import cache
from pathlib import Path

from pipelines.pages import read_page

LEXICON = Path(__file__).parent / "rules" / "acts.yaml"
MEANS_MORE = frozenset(
    {"指", "相信", "援引", "引述", "引用", "承认", "形容", "自称", "转达", "表达", "公布"}
)  # than to speak


@cache
def verbs_of_speaking() -> str:
    """表示|说|…: an alternation, the longest first; not those that tell of more than speaking."""
    words = {word.rstrip("，：") for word in read_page(LEXICON)["speech"]} - MEANS_MORE
    return "|".join(sorted((*words, "报道", "报导"), key=len, reverse=True))
