"""The cheap way out: is an article worth reading at all? Belongs here: one scan for the words of lexicons/gate.csv."""

import re
from functools import cache

from pipelines.extract.mentions.listed.vocabulary_files import rows


@cache
def pattern() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for row in rows("gate.csv") for word in row["words"].split()))


def worth_reading(text: str) -> bool:
    """Does a word stand in it without which nothing of diplomacy is told?"""
    return pattern().search(text) is not None
