"""Countries by one character: 日中韩, 访日, 美防长. Belongs here: where one character can be a country. Not here: full names."""

import re
from functools import cache

from pipelines.extract import gazetteer
from pipelines.extract.mention import ABBREVIATION, Mention

PAIR_FOLLOWERS = (
    "两国|三国|四国|五国|二国|双方|三方|四方|双边|三边|关系|外长|外相|外交|首脑|领导人|领袖|元首|峰会|会谈|会晤|会面|高层|高级别|对话|磋商|谈判|防长|国防|防卫|防务|"
    "安全|安保|政府|之间|边境|边界|贸易|经贸|经济|战略|协定|自贸|同盟|联盟|军事|军方|军队|联合|合作|人文|海洋|总统|总理|首相|代表|官员|关税|交往|友好|建交|接触|局势|"
    "代表|官员|冲突|战争|航班|人员|企业|财长|贸长|防相|央行|两军|两党|各国|等国|同意|确认|一致|海事|通话|紧张|脱钩|博弈|竞争|上一次|上次|新一轮|首次|元首|边境|文化|公民|民间|当局|第|\\d"
)
SINGLE_FOLLOWERS = (
    "外长|外相|外交|防长|防相|国防|防卫|首相|总理|总统|副总统|副外长|副防长|国务卿|政府|军方|军队|军舰|军机|大使|议员|国会|财长|商务部|财政部|外务|官员|国务院|参议|众议|"
    "媒体|媒|企业|当局|领导人|首脑|特使|发言人|国安|前总|前首|新任|副国务卿|高官|代表|双边"
)
LIKELY_BEFORE = frozenset("与和同跟、，,。“‘「（(对向据由被在给及令后的称驻会见时是\n ")


@cache
def single_characters() -> dict[str, str]:
    """日 -> JPN, for every character that can stand for one country."""
    return {row.surface: row.code for row in gazetteer.countries() if row.kind == "abbr" and len(row.surface) == 1}


@cache
def pattern() -> re.Pattern[str]:
    one = "[" + "".join(sorted(single_characters())) + "]"
    run = rf"{one}{{2,6}}|{one}(?:、{one}){{1,6}}(?:(?:和|与|及){one})?|{one}(?:、{one})*(?:和|与|及){one}"
    return re.compile(
        rf"(?P<run>{run})(?=(?:等)?(?:{PAIR_FOLLOWERS}|\d+国))"
        rf"|(?P<one>{one})(?={SINGLE_FOLLOWERS})"
        rf"|(?<=[访赴抵驻对援来离返])(?P<object>{one}{{1,3}})(?![\u4e00-\u9fff]?[元语文岁])"
    )


def is_date(text: str, at: int) -> bool:
    """21日外长: the 日 of a date, not Japan."""
    return text[at] == "日" and at > 0 and text[at - 1] in "0123456789一二三四五六七八九十几今昨明近同当次翌节假周末"


def plausible(text: str, match: re.Match[str]) -> bool:
    """One lone character counts only where a word may begin: 对美防长 but not 参加峰会, 会谈中双方."""
    start = match.start()
    if is_date(text, start):
        return False
    return match.lastgroup != "one" or start == 0 or text[start - 1] in LIKELY_BEFORE


def find_abbreviations(text: str) -> list[Mention]:
    """日中韩外长 -> one mention of JPN, CHN, KOR; 访华 -> CHN. Candidates only: longer mentions of the lexicons go first."""
    codes = single_characters()
    found = []
    for match in pattern().finditer(text):
        if not plausible(text, match):
            continue
        named = tuple(dict.fromkeys(codes[c] for c in match.group() if c in codes))
        found.append(Mention(match.start(), match.end(), ABBREVIATION, match.group(), named, match.group()))
    return found
