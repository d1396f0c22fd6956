"""How the pieces of time expressions are written. Belongs here: the one pattern that finds them all."""

import re

from pipelines.extract.times.words import WORDS, any_of

N = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
CN_YEAR = r"[一二][〇○零一二三四五六七八九]{3}"
GAP = r"[ \u3000]?"
LINK = r"(?:[-~～－—–―]{1,2}|至|到|、|和|及|与|或)"
NOT_TITLE = (  # after 前: 前总统, 前往, 前三名 are no deadlines
    r"(?![往来夕途景锋线后半期总首国外防部议任财司书主官所市省委队女男夫妻身沿面中美英法德日韩]|进(?!行|入|口|一步)"
    rf"|{GAP}[\d一二三四五六七八九十两]+{GAP}(?:个|天|名|位|季|大|届|次|月))"
)
NOT_LATER = r"(?![来续方代裔半果院备])"

SHAPES = {
    "date": r"\d{4}[-/.]\d{2}[-/.]\d{2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)",
    "american": r"\d{1,2}/\d{1,2}/\d{4}(?!\d)",
    "minguo": rf"民国{GAP}(?:\d{{2,3}}|[〇○零一二三四五六七八九十百]{{1,5}}|元){GAP}年(?!代)",
    "decade": rf"(?:(?:上|本|十九|二十一?|1\d|2[01])(?:个)?世纪){GAP}(?:\d0|[二三四五六七八九]十){GAP}年代"
    rf"|(?:\d{{3}}0|[一二][〇○零一二三四五六七八九]{{3}}|[2-9]0|[二三四五六七八九]十){GAP}年代",
    "taiwan_year": rf"(?:9\d|1[0-3]\d){GAP}年(?={GAP}(?:1[0-2]|[1-9]|0[1-9]){GAP}月)",
    "short_year": rf"[’'‘]\d{{2}}年|0\d年|\d{{2}}年(?={GAP}\d{{1,2}}{GAP}月{GAP}\d{{1,2}}{GAP}[日号])",
    "head_year": rf"\d{{4}}(?={GAP}{LINK}{GAP}\d{{4}}{GAP}年(?!代))",
    "year": rf"(?:\d{{4}}|{CN_YEAR}){GAP}年(?!代|历史|的历史|来|第[0-9]+号)"
    r"(?:（(?:民国|昭和|平成|令和|大正|明治|光绪|宣统)[^（）]{1,8}年）)?",
    "ago": rf"(?:(?:\d{{1,3}}|[一二两三四五六七八九十百]{{1,4}}){GAP}[多余]?"
    rf"(?:天|周(?!年|岁)|个?星期|个?礼拜|个多?月|年|小时)多?|[一二两三四五六七八九十]日)"
    rf"(?:(?:之前|以前|前(?!后)){NOT_TITLE}|(?:之后|以后|后){NOT_LATER})",
    "first_months": rf"[前头首]{GAP}(?:\d{{1,2}}|[一二两三四五六七八九十]{{1,2}}){GAP}(?:个月|季度?)",
    "quarter": rf"第?[一二三四1-4]{GAP}季(?!后|军|节|赛)度?|[Qq][1-4](?![\dA-Za-z])",
    "numbered": r"[今昨明前][（(]\d{1,2}[）)][日天晚早]",  # 昨（14）日
    "weekday": r"(?:(?:上上|下下|上|下|本|这|当|每|隔)[一个]?|今个)?"
    r"(?:周[一二三四五六日]|(?:星期|礼拜)[一二三四五六日天])",
    "end_weekday": r"(?<=[周期拜][一二三四五六日天][至到])[一二三四五六日]"
    r"(?=[，。；、在于的访赴出举召对进展（()）前与将会]|$)"
    r"|(?<=[周期拜][一二三四五六日天]、)[一二三四五六日](?=[两二三][天日])",  # 周四、五两天
    "head_month": rf"(?<!月)(?<!月[ \u3000]){N}(?=(?:{GAP}{LINK}{GAP}{N})+{GAP}月(?!底前))",
    "month": rf"{N}{GAP}月份?",
    "head_day": rf"{N}(?=(?:{GAP}{LINK}{GAP}{N})+{GAP}[两三四]?[日号])"
    rf"|(?:(?<=月)|(?<=月[ \u3000])){N}(?={GAP}{LINK}{GAP}{N}{GAP}月{GAP}{N}{GAP}[日号])",  # 12月30至1月2日
    "day": rf"{N}{GAP}[日号]|\d{{1,2}}[两三四]日",  # 30、31两日
    "word": any_of(WORDS),
    "none": r"\d[\d.,:：%万亿千百]*[多余几]?(?:个|周|天|年|小时|世纪)?"
    r"|[一二两三四五六七八九十百千万几]+(?:个|周|天|年|日|季|世纪)?",
}
OTHERS = ("minguo", "numbered", "weekday", "end_weekday", "word")  # begin with no number
COUNTABLE = r"[年月日号天周个星礼小季世多余两/.\-~～－—–―至到、和及与或]"
NUMBER_AHEAD = (
    rf"(?=(?:[第前头首]{GAP}|[上本]个?世纪{GAP})?(?:\d{{1,4}}|[〇○零一二两三四五六七八九十廿卅百]{{1,5}})"
    rf"{GAP}{COUNTABLE}|[Qq’'‘][\d])"
)


def _branches(shapes: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{shape})" for name, shape in shapes.items())


FIRST = r"[\d一二两三四五六七八九十廿卅百民第前头首周星礼上下本这当每隔’'‘Qq" + "".join({s[0] for s in WORDS}) + "]"
SECOND = (  # of every shape but a number alone, which is none: most places fail at once
    r"[\d〇○零一二两三四五六七八九十廿卅百千万亿几多余 \u3000年月日号天周个星礼拜小季世期国上下/.,:：%\-~～－—–―"
    r"至到、和及与或，。；在于的访赴出举召对进展（()）前将会\n"
    + "".join({s[1] for s in WORDS if len(s) > 1} | {s[0] for word in WORDS.values() for s in word.only_before})
    + "]"
)
ALONE = "[" + "".join(s for s, word in WORDS.items() if len(s) == 1 and not word.only_before) + "]"  # 昨
TOKEN = re.compile(
    rf"(?={FIRST}(?:{SECOND}|$)|{ALONE})(?:{_branches({name: SHAPES[name] for name in OTHERS})}"
    + rf"|{NUMBER_AHEAD}(?:{_branches({k: v for k, v in SHAPES.items() if k not in OTHERS})}))"
)
