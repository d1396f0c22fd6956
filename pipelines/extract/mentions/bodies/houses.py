"""A person behind the house he belongs to has the side before the house: 挪威自由[党主席甲], 巴黎市[副市长乙].

Belongs here: houses that no lexicon lists. Not here: titles right after a side (tokens/neighbours.py), private houses.
"""

import re

from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.persons.cast import Cast
from pipelines.extract.mentions.token import Token

PLAIN = "[^\\W\\d_与和对向在的被将同跟给为就称说指请见访到由让使是或会研校]"
HOUSE = re.compile(
    f"^(?:(?:负责|主管|分管)[^，。；：、]{{1,20}}?(?:的(?:高级|特别|常务)?(?:助理|副)?|助理)"
    f"|(?:自由|{PLAIN}){{0,10}}(?:党|部|署|州|大区|议会|国会|反对派|阵线|首席|(?<!公司)副|前|代理|助理|特别|常务|右翼|左翼|过渡|临时|王国))$"
)
CITY = frozenset({"市", "县", "郡", "州", "省", "市政府", "省政府", "县政府"})
PARTY = "党"  # 自由|党主席: the title begins with the end of the name of the house


def lacks_side(token: Token) -> bool:
    return bool(token.person and token.office) and not token.codes and not token.reference


def of_house(text: str, owner: Token, person: Token) -> bool:
    """挪威 and [党主席甲], 巴黎 and 市 and [副市长甲]: does only the name of a house of state stand between them?"""
    if owner.symbol in (t.CAPITAL, t.PLACE) and len(owner.codes) == 1:
        return text[owner.end : person.start] in CITY
    if owner.symbol != t.SIDE or len(owner.codes) != 1 or owner.plural:
        return False
    end = person.start + (PARTY in text[person.start : person.start + 1])
    return HOUSE.match(text[owner.end : end]) is not None


def with_houses(text: str, tokens: list[Token], cast: Cast) -> list[Token]:
    """[挪威] 自由 [党主席甲] -> [挪威自由党主席甲]"""
    out: list[Token] = []
    for token in tokens:
        owner = out[-1] if out else None
        if owner is not None and lacks_side(token) and of_house(text, owner, token):
            if token.person and cast.country.get(token.person) is None:
                cast.country[token.person] = owner.codes[0]
            out[-1] = token._replace(
                start=owner.start, text=text[owner.start : token.start] + token.text, codes=owner.codes
            )
        else:
            out.append(token)
    return out
