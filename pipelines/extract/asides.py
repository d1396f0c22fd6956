"""Parts of a clause whose parties take no part in what it tells: 据甲透露, 应甲邀请, 在甲访乙期间, 甲提出的.

Belongs here: where such a part begins and ends. Not here: prepositions (governors.py).
"""

import re
from functools import lru_cache
from typing import NamedTuple

PARTY = "[\ue000-\ue005]"
OCCASION = re.compile(
    r"(?:出席|参加|参与|列席|主持|举行|召开)[^，。；]{1,40}?(?:期间|其间|间隙|空档|空隙|之际|之余|场边|之后|之前|前夕|后，|前，|时，)"
)
SOURCE = re.compile(
    r"(?:据|根据|按照?)[^，。；]{0,40}?(?:报道|报导|消息|透露|表示|介绍|指出|公布|统计|宣布|通报|称|说|指)"
)
INVITED = re.compile(
    r"(?<![适反响供相回效顺])应(?![该当急付对])[^，。；]{1,48}?(?:的)?(?:盛情|热情|亲自)?(?:邀请|之邀|邀约|邀)"
)
COMPANY = re.compile(
    r"在[^，。；]{1,40}?(?:陪同|见证|带领|协助|安排|斡旋|调停|调解|邀请|推动|压力|背景|主导|倡议|支持|支援|配合|掩护|监督)之?下"
)
ASIDE = re.compile(
    r"(?:利用|趁着?|借|藉)[^，。；]{1,40}?(?:峰会|会议|论坛|大会|访问)[^，。；]{0,6}?(?:机会|之便|之机|时机)|(?:(?:自|继|从|随着)[^，。；在]{1,44}?|(?:在|于|当|趁)[^，。；]{1,44}?)"
    r"(?:期间|其间|之际|之时|之前|之后|前夕|以来|的同时|过程中|场合|场边|间隙|空档"
    r"|(?<![届同当及小临平何随此今最背幕落先目日提空面眼生史早稍])[时后前](?=[，与同和跟就对向在会将表说指强宣称又再还立也都仍便即举抵\ue000-\ue006]))"
)
MATTER = re.compile("(?<![成造])就(?![任职])[^，。；]{2,40}?一[事案](?![件务])")
JOURNEY = re.compile(  # 就合作以及主席甲访乙国事宜进行讨论: what they talk about
    r"\ue000(?:国事|正式|对)?访问?[\ue001\ue004]?的?(?:事宜|一事|日程|计划|安排|问题|行程)(?=进行|展开|交换|交流|讨论|磋商|协调|举行)"
)
CAPACITY = re.compile(r"以[^，。；为]{1,16}?(?:身[份分]|名义)")
RIVAL = re.compile(
    rf"{PARTY}的[^，。；{PARTY[1:-1]}]{{0,4}}?(?:对手|盟友|盟国|邻国|邻邦|宿敌|死敌|伙伴|靠山|后盾|卫星国)(?={PARTY})"
)
INCLUDED = re.compile(
    "包括[^。；]{1,60}?在内(?=的?[^，。；]{0,20}(?:官员|代表|国家|领导人|领袖|首脑|外长|防长|国|方)[^，。；]{0,30})"
    "|(?:^|(?<=[，；）】]))包括[^，。；]{1,40}?等(?=[^，。；的]{0,8}国(?!际))"  # 包括甲和乙等产油国举行磋商
)
SPANS = (
    ("subject", INCLUDED, frozenset("内等")),
    ("of", RIVAL, frozenset("手友国邦敌伴山盾")),
    ("of", CAPACITY, frozenset("份分义")),
    ("about", MATTER, frozenset("事案")), ("about", JOURNEY, frozenset("访")),
    ("event", OCCASION, frozenset("举出参主列召")), ("source", SOURCE, frozenset("据按")),
    ("inviter", INVITED, frozenset("邀")), ("beside", COMPANY, frozenset("下")),
    ("beside", ASIDE, frozenset("时后前间际来合中夕边隙档机便")),
)  # fmt: skip
MARKS = re.compile(f"[{''.join(sorted(frozenset().union(*(marks for _, _, marks in SPANS))))}]")


class Span(NamedTuple):
    start: int
    end: int
    role: str


def asides(code: str, start: int, end: int) -> list[Span]:
    """Parts of code[start:end) and the role of the parties in them: event | source | inviter | beside."""
    found = frozenset(MARKS.findall(code, start, end))
    out: list[Span] = []
    for role, pattern, marks in SPANS if found else ():
        if not marks.isdisjoint(found):
            out += [Span(match.start(), match.end(), role) for match in pattern.finditer(code, start, end)]
    return out


ACTING_HEAD = re.compile(
    r"(?:首席|高级|一名|多名|最高|特别|新任|前任|现任|外交|军事|贸易|谈判|政府|访问)*(?:代表|特使|官员|团队|领导|首长|首脑|元首|[正副]?部长|防长|负责人|议长|主管|盟友|伙伴|谈判人员|总统|总理|首相|外长|使者|顾问|助理|密使|政要|军方|高层|高官|议员|访问团|大使|同行|同僚|使节)"
)
RELATIVE = re.compile(r"^[^，。；：]{0,14}的[^，。；：、与和同跟]{0,6}$")
KIN = "女婿|儿子|长子|次子|女儿|夫人|妻子|遗孀|丈夫|父亲|母亲|弟弟|哥哥|妹妹|胞妹|胞弟|亲信|搭档|副手"
SENT = "指派|任命|委任|派遣|派出|派来|选派|提名|率领|带领|领导|支持|信任|为首|邀请"
CHOSEN = re.compile(rf"^(?:的?(?:{KIN})|所?(?:的|新?(?:{SENT})的?))[^，。；：、与和同跟访会]{{0,6}}$")


@lru_cache(maxsize=1 << 14)
def relative(gap: str) -> bool:
    """来自甲|的乙, 出席甲|峰会的现任乙: words that end a clause which describes the next party."""
    return RELATIVE.match(gap) is not None


@lru_cache(maxsize=1 << 14)
def chosen_by(gap: str) -> bool:
    """甲|的乙, 甲|任命的乙: the first party only says whose the second is."""
    return CHOSEN.match(gap) is not None


def possessor(code: str, position: int, end: int) -> bool:
    """中国|的立场受到…: a side that only owns what the words are about; not 中国|的代表, not 两国外长|的(会谈)."""
    if code[position + 1 : position + 2] != "的":
        return False
    rest = code[position + 2 : end]
    return re.search(PARTY, rest[1:]) is not None and not re.match(PARTY, rest) and ACTING_HEAD.match(rest) is None
