"""Bodies of a state that no list has: 美国|劳工部, 瑞典|电信监管机构. Belongs here: how such a name is built.

Not here: listed bodies (lexicons/organisations.csv), titles (name_forms/titles.py).
"""

import re

from pipelines.extract.mentions.mention import BODY, COUNTRY, Mention
from pipelines.extract.mentions.name_forms.titles import no_title
from pipelines.extract.mentions.overlap import clear, together

HAN = r"[\u4e00-\u9fff]"
NEVER = "的了将对向称说是被把为由从于并也就等这那其该"
NEVER_FIRST = "在某每各两三几多与和及或所到去来给让使会能可不未无没人一"
END = (
    "(?<![内南北西东中全一关分干总乐细外大首局脑本])部(?![分队门署长落件位属])"
    "|(?<![政结大格僵布战时当危残变败骗破定])局(?![势面长部限])|(?<![部签联连])署(?![长名])"
    "|委员会|检察院|检察机关|司令部|舰队|(?<![大餐])厅(?!长)|公署|秘书处|警卫队|(?<!主)检方"
    "|(?:监管|情报|执法|安全|司法|监督|卫生|检疫)(?:机构|部门)"
)
NAME = re.compile(rf"(?![{NEVER_FIRST}])(?:(?![{NEVER}]){HAN}){{2,12}}?(?:{END})")
NO_STATE = re.compile("^事务|球|餐|零部|编辑|酒|展|民主委|犹太|出口委|培训|教练|问题|党|签署|俱乐|班子|舞|影|报")


def unlisted_bodies(text: str, found: list[Mention]) -> list[Mention]:
    """With the bodies named right after a country whose they are."""
    more = [body_of(text, m) for m in found if m.kind == COUNTRY and len(m.codes) == 1]
    named = clear(found, [body for body in more if body is not None])
    return together(found, named) if named else found


def body_of(text: str, country: Mention) -> Mention | None:
    """美国 -> 劳工部, a body of the United States; nothing for 美国餐厅 and 美国内部."""
    match = NAME.match(text, country.end)
    if match is None or NO_STATE.search(match.group()) or no_title().search(match.group()):
        return None
    return Mention(*match.span(), BODY, match.group(), country.codes, match.group(), "agency")
