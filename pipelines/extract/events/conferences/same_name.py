"""What tells one conference from another by its name: 慕安会 is 慕尼黑安全会议, 外长会谈 is any.

Not here: finding the name (naming.py).
"""

import re

from pipelines.extract.events.conferences.naming import nameless
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import PAIR
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.listed.sides import of_kind, organisations

POINTED = re.compile(
    "(?:这[次场届项个一]|[此今本是]次|本届|上述|该)(?:视频|视讯|视像|在线|线上|网络|紧急|特别|重要|国际|[两三四]国|外长)*"
    "(?:会议|峰会|对话|论坛|会谈|磋商|谈判|高峰会|会)"
)
BARE = re.compile(
    r"[“”「」『』（）()\s]|两国|双边|双方|[三3四4][国方边]|新一轮|部长级|会议|会$|首[次届场度个]|峰|首脑|领导人|领袖|元首|重大|重要|大型|面对面|(?<=.)(?:视频|视讯|视像|线上|网络|特别|紧急)"
)
OF_SIDES = re.compile(  # 日中韩外长会谈: who sat there, and no name
    "^[中日韩朝美俄英法德印澳加欧台越菲泰意土沙伊以巴乌]{2,4}[两三四]?国?(?:外长|外相|防长|财长|首脑|领导人|领袖|元首)+"
    "会[谈晤面议]?$|^[中日韩朝美俄英法德印澳加欧台越菲泰意土沙伊以巴乌]{2,4}[两三四]?国?(?:会[谈晤面]|峰会)$"
)

TWO_AND_TWO = re.compile("[2二]加[2二]|2＋2")


def plain(name: str) -> str:
    """What tells one conference from others: 中日安全对话 -> itself, 2加2部长级会议 -> 2+2, 这场对话 -> nothing."""
    if POINTED.fullmatch(name) or name in nameless():
        return ""
    return BARE.sub("", TWO_AND_TWO.sub("2+2", name))


def proper(draft: Draft) -> str:
    """A name of its own: 中日安全对话; not 日中韩外长会谈, which only says who sat there."""
    return BARE.sub("", OF_SIDES.sub("", plain(draft.name or "") and str(draft.name)))


def same_name(a: Draft, b: Draft) -> bool:
    """慕尼黑安全会议, 慕安会; 中日安全对话, 安全对话: one name holds the other."""
    if not a.name or not b.name:
        return False
    x, y = plain(a.name), plain(b.name)
    return bool(x and y) and (x in y or y in x or (listed_as(a.name) == listed_as(b.name) != "" and of_one_time(a, b)))


def of_one_time(a: Draft, b: Draft) -> bool:
    """COP28 that is to come, or that nobody dates, is no 气候峰会 of a year past."""
    if a.days() and b.days():
        return True
    dated = [d for d in (a, b) if d.days()]
    past = any(d.happened() and d.when and d.when.precision in ("year", "month") for d in dated)
    over = (a.status == "held") != (b.status == "held")
    return a.recalled == b.recalled and not over and not past


def listed_as(name: str) -> str:
    """COP28, 气候大会 -> 联合国气候变化大会: what mechanisms.csv calls it; empty for a name that it does not list."""
    return gazetteer.names_of_mechanisms().get(name, "")


def names_clash(a: Draft, b: Draft) -> bool:
    other = bool(a.name and b.name) and bool(proper(a) or proper(b)) and not same_name(a, b)
    return other and not summit_of_the_two(a, b) and not any(HOW_HELD.fullmatch(d.name or "") for d in (a, b))


HOW_HELD = re.compile("(?:视频|视讯|视像|线上|网络)高?峰会")  # 欧中视频峰会 … 甲与乙举行视频峰会


OF_THESE = re.compile(
    "(?:中国|欧盟|欧洲联盟|东盟|东协|美国|日本|韩国|南韩|印度|俄罗斯|[中欧美日韩印俄盟]|[与和暨]|—|-)+(?:高)?峰会"
)


def summit_of_the_two(a: Draft, b: Draft) -> bool:
    """中国与[欧盟峰会], 中欧峰会: of the same two, which the name only says."""
    two = len(a.sides()) == PAIR and a.sides() == b.sides()
    return two and all(OF_THESE.fullmatch(d.name or "") for d in (a, b))


def one_forum(a: Draft, b: Draft) -> bool:
    """甲党主席出席海峡论坛; 副主席也出席海峡论坛: whoever is told to attend what has a name of its own."""
    named = (proper(a) and proper(a) == proper(b)) or told_by_how(a, b)
    both = a.rule.startswith("gather") and b.rule.startswith("gather")
    return bool(named) and both and a.recalled == b.recalled


def told_by_how(a: Draft, b: Draft) -> bool:
    """甲22日出席二十国集团视频峰会。乙22日主持视频峰会: the one of that day."""
    return a.one_day() is not None and a.one_day() == b.one_day() and HOW_HELD.fullmatch(b.name or "") is not None


def of_a_body(talks: Draft, conference: Draft) -> bool:
    """二十国集团领导人在罗马举行会谈; 在罗马举行的二十国集团峰会: what a group holds there is its conference.

    So is what any body holds on the day of its conference: 欧盟外长周一举行磋商; 周一的欧盟外长会议."""
    body = talks.sides()
    if len(body) != 1 or not body <= organisations() or not body <= conference.sides():
        return False
    here, where = talks.place, conference.place
    there = here is not None and where is not None and here.text == where.text
    on_its_day = talks.one_day() is not None and talks.within(conference)
    return (on_its_day and (there or not (here and where))) or (there and body <= of_kind("group"))
