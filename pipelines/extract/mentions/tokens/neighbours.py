"""Do two mentions side by side belong to one party? 中国|外长|王毅 do, 访问台湾的|美国国务院官员 do not.

Not here: the runs they make (folding.py), offices without a row of their own between them (name_forms/titles.py).
"""

import re

from pipelines.extract.mentions import mention as m
from pipelines.extract.mentions.mention import Mention
from pipelines.extract.mentions.name_forms.titles import between, title_between, words
from pipelines.extract.mentions.tokens.party_tokens import HEADS, TITLES

INNER_JOINS = re.compile(f"^(?:{words('before')}){{0,3}}$")
AFFAIR = (
    "[外交国防经济贸易商务财政内卫生农业渔工科技教育文环境能源劳运输通公共服"
    "安全移民旅游发展合作事主管与和暨及、部省级土司法情报监督拨款预算规则气候"
    "际侨族宗信息数字创新投资划建设水林牧矿海洋青年妇女儿童福利住房区域一体化反恐地]"
)
MINISTRY = re.compile(f"^(?:{AFFAIR}{{2,14}}|{AFFAIR}{{0,12}}(?:委员会|办公室|小组|总?署|局|厅))$")
DELEGATION = re.compile(f"^(?:{words('delegation')}){{1,4}}$")
SECOND_TITLE = re.compile(rf"^(?:兼|暨|、?兼任)(?:[东西南北欧亚非美洲拉中太平洋]{{2,5}})?{AFFAIR}{{0,14}}$")

WHOSE = (HEADS | TITLES) - {m.CAPITAL, m.SIDE, m.REFERENCE}


VISITED = re.compile("(?:访问|出访|到访|往访|造访|抵达|前往|来到)[了过]?$")  # 首位访问甲国|的|领导人


def joins(text: str, before: Mention, after: Mention, following: Mention | None = None) -> bool:
    """Do two neighbours belong to one party?"""
    gap = between(text, before, after)
    if "\n" in gap or (gap == "的" and VISITED.search(text, max(0, before.start - 4), before.start)):
        return False
    if gap and before.kind in WHOSE and title_between(text, before, after, following):
        return True
    return spelt(text, before, after, following) or side_by_side(gap, before, after)


def side_by_side(gap: str, before: Mention, after: Mention) -> bool:
    """By what stands between them: 中国|外长|王毅, 美国|前|总统; not 访问台湾|的|美国国务院官员."""
    if before.kind == m.PERSON:
        return after.kind == m.OFFICE and gap == "" and after.start == before.end
    if before.kind == m.SIDE and gap == "" and after.kind in TITLES:
        return True
    if before.kind in (m.COUNTRY, m.ABBREVIATION, m.CAPITAL) and after.kind == m.REFERENCE:
        return gap == "" and after.value.startswith("joint")
    if apart(gap, before, after):
        return False
    if after.kind in TITLES:
        return led_by(gap, before, after)
    if after.kind == m.PERSON and before.kind in HEADS:
        return gap == "" and before.kind not in (m.SIDE, m.REFERENCE, m.CAPITAL)
    return after.kind == m.PERSON and before.kind in TITLES and gap in ("", " ", "的")


def apart(gap: str, before: Mention, after: Mention) -> bool:
    """在东京|的|外务省: the city is where, not whose; 王毅代表|中国政府; 访问台湾|的|美国国务院官员."""
    if gap == "的" and before.kind == m.CAPITAL:
        return True
    if "的" in gap and before.codes and after.codes and not set(before.codes) & set(after.codes):
        return True
    return gap == "" and before.kind == m.COLLECTIVE and bool(after.codes) and not before.codes


def led_by(gap: str, before: Mention, title: Mention) -> bool:
    """中国|高级|代表团, 美国|副|国务卿, 国务委员|兼|外长: a title behind its side or behind another title."""
    if before.kind in HEADS:
        sent = title.text.endswith("团") and DELEGATION.match(gap) is not None
        return sent or INNER_JOINS.match(gap) is not None or MINISTRY.match(gap) is not None
    if before.kind not in TITLES:
        return False
    inner = INNER_JOINS.match(gap) is not None and "的" not in gap
    return gap == "" or SECOND_TITLE.match(gap) is not None or inner


SPELT = re.compile("（[A-Za-z][A-Za-z .&-]{1,24}）")


def spelt(text: str, before: Mention, after: Mention, following: Mention | None) -> bool:
    """欧盟（EU）发言人, 世界卫生组织（WHO）总干事: the letters in brackets do not part a body from its people."""
    if before.kind not in HEADS:
        return False
    letters = after.text.isascii() and text[before.end : after.start] == "（" and after.codes == before.codes
    titled = following is not None and following.kind in TITLES and after.end + 1 == following.start
    if letters or after.kind not in TITLES:
        return letters and titled
    return SPELT.fullmatch(text, before.end, after.start) is not None or (
        before.text.isascii() and text[before.end : after.start] == "）"
    )
