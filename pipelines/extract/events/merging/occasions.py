"""A dinner, a speech or a letter beside the talks of the same persons. Not here: whether two talks are one."""

import re

from pipelines.extract.events.drafts import Draft

TABLE = "meet_at_table"
BANQUET = re.compile("国宴|[晚午]宴|招待会|酒会|茶会|宴会")


def banquet(draft: Draft) -> bool:
    """两人会谈 … 甲其后出席欢迎晚宴: what he goes to after the talks; not a dinner that both of them are named at."""
    named = {p.codes for _, p in draft.actors if p.name}
    return draft.rule == TABLE and BANQUET.search(draft.words) is not None and len(named) <= 1


def dinner_before(a: Draft, b: Draft) -> bool:
    """甲今天将与乙会谈。甲昨晚设宴欢迎乙: two, where one of them is over and the other is to come."""
    return (a.rule == TABLE) != (b.rule == TABLE) and a.happened() != b.happened()


SPEECH = "meet_house"  # 在乙国国会发表演讲: not the talks of the same journey


def other_occasion(a: Draft, b: Draft) -> bool:
    """Is one a dinner, a speech in a house, a letter, and the other none?"""
    beside = banquet(a) != banquet(b) or (a.rule == SPEECH) != (b.rule == SPEECH)
    return beside or dinner_before(a, b) or letter_and_call(a, b)


def letter_and_call(a: Draft, b: Draft) -> bool:
    """转达甲致乙的口信; 甲与乙通过电话: two."""
    words = [one.words for one in (a, b)]
    return a.type == "call" and any(map(LETTER.search, words)) and any(map(SPOKEN.search, words))


LETTER, SPOKEN = re.compile("(?<!通)信(?!息|号)|函|口信|[贺唁]电"), re.compile("通话|电话|通电")
