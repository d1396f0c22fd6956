"""What a conference is called, by its name or its aim, and which of a series it is. Not here: finding it."""

import re
from functools import cache

from pipelines.extract.clauses.triggers.reading import Spot
from pipelines.extract.events.places.venues import ATTENDS
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed import gazetteer
from pipelines.extract.mentions.listed.sides import states
from pipelines.extract.rulebook import EventRule

AT_ITS_SIDE = "(?:期间|间隙|场边|之际)"  # 峰会|场边: words behind a conference where others meet besides
ORDINAL = re.compile(r"第([0-9０-９一二三四五六七八九十百]+)(?:次|届|轮|回)")
NUMBERED = re.compile(ORDINAL.pattern + "[“「『\ue001]{0,2}$")


def conference(rule: EventRule, spot: Spot) -> str | None:
    """The name of the meeting: a listed mechanism, or what the trigger names after its verb and measure words."""
    if rule.name == "meet_hold_talks":
        return subject_of(spot)
    if rule.name == "meet_last_time":
        return level_of(words_of(spot))
    if not rule.name.startswith("gather") or rule.name == "gather_sit":  # 齐聚, 开会: what they do, and no name
        return None
    listed = next((tok.text for _, tok in spot.line.tokens_in(spot.start, spot.end) if tok.symbol == t.MECHANISM), None)
    if listed:
        return listed
    if rule.name == "gather_named" and any(tok.person for _, tok in spot.line.tokens_in(spot.start, spot.end)):
        return None  # 甲与[乙峰会]
    called = CALLED.match(spot.line.code, spot.end)
    if called:
        return spot.written(*called.span(1))
    text = NAME_HEAD.sub("", words_of(spot))
    return (of_body(spot) if rule.name in CONVENED else None) or of_series(spot, text) or plain_name(text)


CONVENED = frozenset({"gather_hold", "gather_sides", "gather_council"})


def of_body(spot: Spot) -> str | None:
    """[安理会]24日将召开部长级会议 -> 联合国安理会会议: the session of a body is called after it."""
    before = reversed(spot.line.tokens_in(spot.clause_start, spot.end))
    return next((name for _, tok in before if (name := sessions().get(tok.text))), None)


@cache
def sessions() -> dict[str, str]:
    """安理会 -> 联合国安理会会议, 联大 -> 联合国大会 (source: mechanisms.csv)."""
    return {m.surface.removesuffix("会议"): m.name for m in gazetteer.mechanisms() if m.parties == ("UN",)}


def of_series(spot: Spot, text: str) -> str | None:
    """亚太经合组织第三十次[领导人非正式会议] -> 亚太经合组织领导人非正式会议; 七国集团第49届[峰会] -> 七国集团峰会."""
    numbered = ORDINAL.search(spot.line.code, spot.start, spot.end)
    owner = spot.line.token_at(numbered.start() - 1) if numbered and numbered.start() > spot.clause_start else None
    body = owner is not None and owner.symbol == t.SIDE and len(owner.codes) == 1 and owner.codes[0] not in states()
    return f"{owner.text}{text}" if owner and body and OF_BODY.fullmatch(text) else None


OF_BODY = re.compile("[^，。“「]{0,16}(?:会议|峰会|首脑会|理事会|大会|年会)")
SUBJECT = re.compile(
    r"(?:部门间|事务|当局|高级别|部级|局级|级别|定期|协定|协议|条约|准则|自贸|第[二三四\d]阶段)[^，的]{0,10}(?:磋商|协商|谈判)$"
)


def subject_of(spot: Spot) -> str | None:
    """举行第三次海洋事务高级别磋商 -> 海洋事务高级别磋商; 举行了磋商 -> None: it is not told of what."""
    if not SUBJECT.search(spot.line.code, spot.start, spot.end):
        return None
    text = NAME_HEAD.sub("", words_of(spot))
    return plain_name(re.sub("^(?:进行|展开|开展|实现|促成|结束)[了过]?", "", text))


LEVEL = re.compile(
    r"(?:首脑|元首|领导人|领袖|外长|外相|外交部长|防长|国防部长|财长|财政部长|(?:副?部|次|局)长级?)(?:非正式)?"
    r"(?:会谈|会议|会晤|峰会|磋商|对话|会(?![见面晤员长]))"
)


def level_of(text: str) -> str | None:
    """上一次三国领导人会谈 -> 领导人会谈: who sat there, where no name is told."""
    found = LEVEL.search(text)
    return found[0] if found else None


CALLED = re.compile("“([^”，。]{2,16}(?:对话|磋商|机制|会议|论坛|会|峰会)|\ue007)”")  # 两国的定期对话“执政党交流机制”


def words_of(spot: Spot) -> str:
    """The words of the trigger, without what is inserted after it: 会议[，在睽违四年后，]."""
    return spot.trigger_text().partition("，")[0]


def plain_name(text: str) -> str | None:
    """防务部门高官出席的“安全对话 -> 安全对话; 星期三亚太峰会 -> 亚太峰会; 另一场会议, 会谈 -> None: no name."""
    name = re.split(r"[“「『的]", text)[-1].strip("”」』 ，")
    name = COUNTED.sub("", DATED.sub("", ACTED.sub("", balanced(name)))).strip()
    unnamed = len(name) > LONGEST_NAME or NO_NAME.fullmatch(name) or CLAUSE.search(name)
    return None if unnamed else name or None


def balanced(name: str) -> str:
    """印太经济框架”峰会 -> 印太经济框架峰会: what its opening mark was cut off from."""
    return name if "“" in name else name.replace("”", "")


ACTED = re.compile("^.*(?:举行|召开|举办|进行|展开|开展|继续|促成|完成|加强|有关)(?:了)?")  # 之际举行峰会
CLAUSE = re.compile(
    "^(?:[与者不并派将]|和(?!平)|人士|基础上|[^会]*代表[^会])|在(?!线)|(?<!应)对(?!话)|去(?!年)"
)  # 者在会议
DATED = re.compile(
    r"^(?:(?:(?:今|去|明|\d{4})年|[本上下]月)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底])?|\d{1,2}日"
    r"|[本上下]?(?:周|星期|礼拜)[一二三四五六日天末](?:（[^）]*）)?)(?:进行|在)?"
)
COUNTED = re.compile(
    r"^(?:此后|随后|今后|日后|新一轮|年内|超过|过|任何|更多|(?:一)?系列"
    r"|[另每上下前首第]?[0-9０-９一二三四五六七八九十百两几数多]*[次届轮回场个项])+"
)
LONGEST_NAME = 24
NO_NAME = re.compile(
    r"(?:[这该此本][次场届个项些]?|另一场|三方|双边|多边|紧急|特别|虚拟|领导人|首脑|外长|次|此次|高层)*(?:会议|会谈|高?峰会|高峰会议|会晤|对话|磋商|谈判|会)|[^\u4e00-\u9fffA-Za-z0-9]*"
)


NAME_HEAD = re.compile(
    r"^.*?(?:举行完|举行|召开|主持|召集|举办|开幕|启动|重启|恢复|筹备|主办|开启|迎来|展开|开始|出席完|出席|参加完|参加|参与完|参与|列席|赴会|缺席|与会|在|于)(?:了|的)?(?:[^，。]*(?:第[一二三四五六七八九十百\d]+(?:次|届|轮)|新一轮|首次|首届|为期[一二三四五六七八九十\d]+天的|举行的|召开的))?"
)


def ordinal_at(spot: Spot, *, journey: bool = False) -> int | None:
    """Of 第28次磋商及第17次安全对话 the one that stands in, before or behind what the trigger names.

    Of a journey no conference's: 到访出席第十次峰会.
    """
    code, words = spot.line.code, spot.line.code[spot.start : spot.end]
    attends = not journey and ATTENDS.match(words) is not None  # 第六次出席峰会: his sixth, not the summit's
    before = None if attends else NUMBERED.search(code, spot.clause_start, spot.start)
    beside = before or ORDINAL.match(code, spot.end)
    if beside:
        return number(beside[1])
    series = SERIES.search(words_of(spot))
    own = int(series[1]) if series else ordinal_of(OF_ANOTHER.sub("", words) if journey else words)
    if own or attends:
        return own
    return ordinal_of(OF_ANOTHER.sub("", f"{code[spot.clause_start : spot.start]}、{code[spot.end : spot.clause_end]}"))


OF_ANOTHER = re.compile(  # 赴乙国出席第十次峰会: no tenth visit
    rf"{ORDINAL.pattern}[^，。；、]{{0,14}}?(?:会[议谈晤]|峰会|首脑会|大会|年会|论坛|对话|磋商|谈判|理事会|联大|{t.MECHANISM})"
)


SERIES = re.compile(r"COP(\d{1,2})(?!\d)")  # COP28 is the 28th


def ordinal_of(clause: str) -> int | None:
    """第17次中日安全对话 -> 17."""
    found = ORDINAL.search(clause)
    return number(found.group(1)) if found else None


def number(digits: str) -> int | None:
    """17 or 十七 -> 17."""
    if digits.isdigit():
        return int(digits)
    total, units = 0, {c: i for i, c in enumerate("零一二三四五六七八九")}
    for part in re.split("(?<=十)", digits.replace("百", "百")):
        if part.endswith("十"):
            total += 10 * units.get(part[:-1][-1:], 1)
        elif part:
            total += units.get(part[-1], 0)
    return total or None


GLOBAL = re.compile(  # 全球人工智能安全峰会, 国际气候行动峰会: of states, whoever convenes it
    "国际(?:和平)?高?峰会|(?:(?:人工智[能慧]|AI)(?:安全|实体|行动|治理)?|气候(?:行动|变化)?|核安全|民主|粮食安全|难民|海洋|反恐)"
    "(?:线上|视频|全球|国际|主要|首届){0,2}高?峰会"
)
MEETING = "[^，。；的]{0,6}(?:会议|大会)"
RELIEF = re.compile(  # 捐助国会议, 国际人道主义会议, 加沙援助会议, 有关援助加沙的会议, 苏丹问题国际会议
    f"(?:人道|捐助|捐款|认捐)(?:主义|国)?(?:援助|救援|重建)?{MEETING}"
    f"|{t.WHERE}[^，。；的]{{0,4}}(?:援助|救援|重建)[^，。；的]{{0,4}}{MEETING}|{t.WHERE}(?:问题|局势|危机){MEETING}"
    f"|(?:援助|救援|支援)[^，。；的]{{0,4}}{t.WHERE}[^，。；的]{{0,6}}的?{MEETING}"
)


@cache
def nameless() -> frozenset[str]:
    """习拜会, 中美元首会晤: who met, and no name (source: mechanisms.csv)."""
    return frozenset(m.surface for m in gazetteer.mechanisms() if len(m.parties) == 2 and m.note.startswith(NO_BODY))


NO_BODY = "a meeting of two or three"


@cache
def once_held() -> frozenset[str]:
    """戴维营峰会, 特金会: held once, and known by its name or by who met (source: mechanisms.csv)."""
    return nameless() | {m.surface for m in gazetteer.mechanisms() if OF_A_YEAR.fullmatch(m.note)}


OF_A_YEAR = re.compile(r"of \d{4}")
