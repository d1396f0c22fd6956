"""What stands beside a number or a word that makes it a time, or none: 25日元, 嫦娥五号, 冬季衣物."""

import re

from pipelines.extract.times.words import before_pattern, surfaces

COUNTED = before_pattern("counted")  # before a number of days that is a length, not a date
OVER = re.compile(r"(?:结束|完成)$")  # 结束[三日]访问, a length too
LENGTH = re.compile(
    r"(?:间(?!谍|接)|游|之内|内(?![阁塔蒙比部政容外陆])|[一二两三四\d][夜晚]|之久|之行|之旅|行程|元(?!首)|圆|币|均|薪|本公民|本人)"
)
DATE_BEFORE = re.compile(r"(?:月|[日号][ \u3000]?[-~～－—–―至到])[ \u3000]?$")  # a number of days here is a date
STAYED = re.compile(
    r"(?:访|逗留|停留)问?[^，。；：、\d自于在到至从和与月日]{0,6}$"
)  # 访问南韩[三日], with a number in words
STATED = re.compile(r"的?(?:正式|国事|工作|友好|非正式)*(?:访问|行程|会议|活动|假期|战争)")
STATED_BEFORE = surfaces("stated")
HAO_BEFORE = tuple("，。、；：“（(,;在于从到至自和截将月日天一二三四五六国军方府统理长相\n 　")
HAO_AFTER = re.compile(
    r"[，。、）)\s]|上午|下午|早上|晚|凌晨|清晨|中午|当天|[起在抵访宣前将与和同跟会说称对向从到至赴就已再又曾被遭飞]"
    r"|开始|表示|举行|启程|之[前后]|出席|参加|空袭|轰炸|逮捕|拘留|制裁|致[电函]|通[话电]|签署|发表|指出|强调|警告|证实|进行|正式|结束"
)
HAO_NOT = re.compile(
    r"[线楼院馆令机船舰球门房厅站室战病井矿坑码召角探核床店车人]"
    r"|公路|决议|文件|火箭|卫星|台风|选手|航班|种子|[提议草]案|公告"
)
SEASON_BEFORE = tuple("，。、；：,;\n在于自从到至年度这个")
SEASON_AFTER = re.compile(r"以来|以后|之[前后]|前(?!往)|期间|起|开始|，")
MONTH_NOT = re.compile(r"球|徒刑|薪|租|(?<=月)号(?!召)")
COUNTRY_AFTER_WEEK = re.compile(r"国(?!际|家|会|务|防(?!长)|王|民|内|外(?![长交相])|安|台|航|泰|企|资|庆)|[十百]")
SUNDAY_NOT = re.compile(r"本(?![周月年报人来季])|[方元媒企圆股]|[外首防]相|(?:中|韩|美)(?![国午方军])|报")


def numbered_day(start: int, end: int, text: str) -> bool:
    """25号 is a day only where a day can stand: beside 在, 从, a month, a comma, and never before what 号 counts."""
    if HAO_NOT.match(text, end):
        return False
    before = start == 0 or text.endswith(HAO_BEFORE, 0, start)
    after = end == len(text) or bool(HAO_AFTER.match(text, end))
    return before and after if not text[start].isdecimal() else before or after


def tells_a_time(start: int, end: int, text: str) -> bool:
    """在夏季, 夏天以来, 今年夏天; not 冬季衣物."""
    return start == 0 or text.endswith(SEASON_BEFORE, 0, start) or bool(SEASON_AFTER.match(text, end))
