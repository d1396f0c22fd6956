"""Which day a text calls today, where it says so: 昨天（26日）. Not here: the day it was published (anchor.py).

Pages are stamped by clocks of other zones, and a dateline by the day on which a piece is sent out.
"""

import re
from datetime import timedelta

from pipelines.extract.times.anchor import Anchor
from pipelines.extract.times.phrases import phrases
from pipelines.extract.times.tokens import tokens

BRACKETED = re.compile(r"[今昨明前][天日晚早晨]?[^，。；\n（(]{0,2}[（(](?:\d{1,2}月)?\d{1,2}日[)）]")
BESIDE = (1, -1)  # days by which a stamp may be off


def days_off(text: str, anchor: Anchor) -> int:
    """昨天（26日）, published on the 26th -> 1: today is the 27th. By the first that tells its date."""
    today = anchor.today
    if today is None or ("日）" not in text and "日)" not in text) or BRACKETED.search(text) is None:
        return 0
    for phrase in phrases(text, tokens(text)):
        (day, *_), inner = phrase.tokens, phrase.bracketed
        if inner is None or (day.unit, day.lean) != ("day", "publication") or day.low != day.high:
            continue
        number = inner.tokens[-1].low if inner.tokens[-1].unit == "day" else 0
        told = [off for off in (0, *BESIDE) if (today + timedelta(days=off + day.low)).day == number]
        return told[0] if told else 0
    return 0
