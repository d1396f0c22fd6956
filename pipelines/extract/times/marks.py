"""What stands after or before a time and changes it: 底, 中旬, 晚上8时, （22日）, 至, 起, 前."""

import re

from pipelines.extract.times.shapes import GAP, NOT_TITLE
from pipelines.extract.times.words import PARTS_OF_DAY, any_of, surfaces

PART = re.compile(
    r"年?(?:的?(?:(?P<last_week>最后[一1]个?(?:周|星期|礼拜))|(?P<first_week>(?:第[一1]|首)个?(?:周|星期|礼拜)))(?![一二三四五六日末])"
    r"|(?P<first20>上中旬|中上旬)|(?P<last20>中下旬)|(?P<first10>上旬)|(?P<second10>中旬)|(?P<third10>下旬)"
    r"|(?P<late>后期|晚期|末期|底(?![特层线蕴下格部气盘价牌薪片色稿])|末(?![端日代班节路梢]))"
    r"|(?P<later>晚些时候|较晚时候|较[后迟]时[间候段]|稍后|稍晚|稍迟)"
    r"|(?P<early>初期|早期|初(?![步选审次级期中始稿衷创任赛])|伊始|早些时候|较早时[间候段]|稍早|前期)"
    r"|(?P<mid>中[期叶]|中(?=[前后，。、的举将或至到起以,.\s访赴抵出会与和在于完进召开启发宣签再曾才就]|$)(?!后卫|将[领军]|进出口|开发))"
    r"|(?P<holiday>假期|长假|连假|黄金周)|(?P<eve>前夕)|(?P<some>期间|间(?![谍接隔距])))"
)
EARLIER = re.compile("早些时候|晚些时候|稍早|稍晚|稍后")
SEASON = re.compile(
    r"(?P<spring>春[天季]?(?![节耕运雨晚假夏]))|(?P<summer>夏[天季]?(?![威令宝尔洛普秋利]))"
    r"|(?P<autumn>秋[天季]?(?![千叶收]))|(?P<winter>冬[天季]?(?![奥至眠残]))"
)
ZONES = surfaces("zone")
OTHER_ZONES = tuple(zone for zone in ZONES if zone != "当地时间")
ZONE = re.compile(rf"[（(]?(?:{any_of(ZONES)})[)）]?")
HOUR = (
    r"(?P<hour>\d{1,2}|零|[一二两三四五六七八九十]{1,3})"
    r"(?:[时点](?![间代刻任名火击赞评])(?:\s?\d{1,2}分|半|整|许|多)?|[:：]\d{2}(?!\d))"
)
PART_OF_DAY = "|".join(
    re.escape(w.surface) + (f"(?!{'|'.join(map(re.escape, w.not_after))})" if w.not_after else "")
    for w in sorted(PARTS_OF_DAY.values(), key=lambda w: -len(w.surface))
)
CLOCK = re.compile(rf"{GAP}(?:{ZONE.pattern})?(?P<part>{PART_OF_DAY})?(?:{PART_OF_DAY})?(?:{GAP}约?{HOUR})?")
CLOCK_HEADS = frozenset(w[0] for w in (*PARTS_OF_DAY, *ZONES, *"（( \u3000约零一二两三四五六七八九十"))
MOOD_HEADS = frozenset("起以开至迄之后内前为止截")  # first characters of SINCE and DEADLINE
OPEN = re.compile(rf"{GAP}[（(](?:{ZONE.pattern})?")
CLOSE = re.compile(r"[)）]")
RANGE = re.compile(
    rf"{GAP}(?:起)?(?P<link>[-~～－—–―]{{1,2}}|一?直?[至到]|、|和|及|以及|与|或){GAP}(?:{ZONE.pattern})?"
)
LIST_LINKS = frozenset(("、", "和", "及", "以及", "与", "或"))
SINCE = re.compile(
    r"起(?![诉草飞火来源因伏点义到至])|以来|开始(?!的|(?:最?新一|首|[下前]一|第[\d一二三四五六七八九十两]{1,3})轮)|至今(?![年天日晚早夏秋春冬])|迄今|以降|(?:之|以)后"
    r"|后(?![天续来方代裔半果院备勤卫年日面期])"
)
DEADLINE = re.compile(
    r"(?:之|以)?内(?![阁政部容塔蒙比陆外战地务贾罗需幕贝华])"
    rf"|(?:之前|以前|前(?!后)){NOT_TITLE}|为止|(?<=日)止|截止"
)
ALREADY = frozenset(("以来", "至今", "迄今", "以降"))
BEGINS = re.compile("开始[，。；]")  # 谈判27日|开始。 tells what begins; 自27日开始， since when
FROM = ("从", "自", "由", "自从", "打从")
SINCE_BEFORE = re.compile(r"(?<![来源出始各独亲发])自")
DUE_BEFORE = surfaces("due")
