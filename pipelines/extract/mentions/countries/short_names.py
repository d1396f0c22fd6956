"""莫桑比克… 莫方, 帛琉… 帛国: a country by the first character of a name that the article writes out.

Not here: letters that stand for a country in any article (abbreviations.py).
"""

import re
from collections import Counter
from collections.abc import Iterable

from pipelines.extract.mentions.countries.letters import letters
from pipelines.extract.mentions.mention import COUNTRY, NOTHING, SIDE, Mention

# 立方, 东方, 爱国, 古国, 秘方: ordinary words
WORDS = "立多南北东西中不几双爱古列老新约圣上下秘丹比官也法德美英泰韩大全民外日港"
SIDE_OF = "(?:方(?![面案法向式针程形位便言块才])|国(?![家际民防籍产内外军会务安庆史人力土]))"
AIMED = (  # 援莫医疗队, 驻莫使馆, 赴莫开展
    "(?:(?<=[访赴驻援])(?<![采专奔支救声回][访赴驻援])){one}"
    "(?=大使|使馆|总领|代办|期间|访问|实施|开展|执行|参[加与]|进行|出席|医疗|救|抗|中国|中资|[，。、])"
)


def short_names(text: str, found: list[Mention]) -> list[Mention]:
    """Of countries whose names share the first character the one named most often."""
    firsts = first_characters(found)
    if not firsts:
        return []
    one = f"[{''.join(sorted(firsts))}]"
    rare = "".join(sorted(set(firsts) - set(letters().codes)))
    aimed = "|" + AIMED.format(one=f"[{rare}]") if rare else ""
    taken = [(m.start, m.end) for m in found if m.kind != NOTHING]
    return [
        Mention(match.start(), match.end(), SIDE, match.group(), (firsts[match.group()[0]],))
        for match in re.finditer(one + SIDE_OF + aimed, text)
        if not any(a < match.end() and match.start() < b for a, b in taken)
    ]


def first_characters(found: Iterable[Mention]) -> dict[str, str]:
    """莫 -> MOZ, where 莫桑比克 is named."""
    named: dict[str, Counter[str]] = {}
    for m in found:
        if m.kind == COUNTRY and len(m.codes) == 1 and m.text[0] not in WORDS:
            named.setdefault(m.text[0], Counter())[m.codes[0]] += 1
    return {first: count.most_common(1)[0][0] for first, count in named.items()}
