"""Where a sentence of its own says that the talks are: 会谈在总统府进行, 地点是五角大楼, 选择武汉作为会晤地点.

Belongs here: these words. Not here: conferences told with their city (lending/seats.py), whose talks they are.
"""

import re
from collections.abc import Iterator

from pipelines.extract.clauses.article.story import Line
from pipelines.extract.events.places.venues import is_house
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

NO_NAME = "(?:某|一[家处个座间]|几|多|各)"
HOUSE = (
    rf"(?:{t.WHERE}[市州省]?(?:近?郊外?区?|湖畔|市中心|市内)?的?)*(?!{NO_NAME})[\u4e00-\u9fff{t.OFFICIAL}{t.SIDE}]{{0,10}}?"
    "(?:<house>|<grounds>|办公室|办公楼|驻地|军营|(?<=[皇王故行白])宫)"
)
BODY = (
    rf"{t.WHERE}{{0,2}}的?[\u4e00-\u9fff]{{0,6}}?(?P<%s>[{t.SIDE}{t.CAPITAL}])"  # 瑞典首相府, 外交部: if it is a house
)
ABOUT = rf"(?:[市州省]|市内|郊外|近郊|的?{NO_NAME}[\u4e00-\u9fff{t.SIDE}]{{1,8}}?)*"
CITY = rf"{t.WHERE}?(?:首都)?(?P<%s>[{t.CAPITAL}{t.PLACE}]){ABOUT}"
TALKS = "(?:会[谈晤见面议]|谈判|磋商|峰会|协商|接触)"
THOSE = f"(?:(?:此次|这次|本次|这[场轮]|该|双方|两人|三方|双边|会议|首脑|秘密|闭门)的?)*{TALKS}"
WHEN = rf"(?:{t.TIME}|当[天日晚]|[上下]午|[将是则已均都就也])*"


def room(at: int) -> str:
    return f"(?:位于)?(?:(?P<house{at}>{HOUSE})|{CITY % f'city{at}'}|{BODY % f'body{at}'})"


ROOM = re.compile(
    expand(
        rf"(?:^|[，；：])(?:不过|而|据悉)?，?{THOSE}{WHEN}[在于]{room(1)}(?:内|里|中)?(?:秘密|闭门)?(?:进行|举行|召开|展开|开[始幕])"
        rf"|(?:(?<!人数)地点|会场|场所|会址)(?:就|则|初步|暂|已|也)?(?:[设选定放安排]{{1,2}}[在于]|[定选]为|[是为在]|位于){room(2)}"
        rf"|(?:选择|选定|选在|把|将|以){room(3)}(?:作为|为|当作|定为|选为)[^，。；]{{0,10}}?{TALKS}的?(?:举办|举行)?(?:地点?|场所|会场)"
    )
)


def rooms_in(line: Line, text: str) -> Iterator[tuple[int, Token]]:
    """Where in the sentence it says so, and the room or city."""
    for match in ROOM.finditer(line.code):
        group = next(name for name, told in match.groupdict().items() if told)
        token = line.token_at(match.start(group))
        if group.startswith("house"):
            yield match.start(), house_at(line, text, *match.span(group))
        elif token is not None and group.startswith("city"):
            yield match.start(), token
        elif token is not None and is_house(token):
            yield match.start(), token._replace(symbol=t.PLACE, place=token.text, place_kind="venue")


def house_at(line: Line, text: str, start: int, end: int) -> Token:
    inside = [token for _, token in line.tokens_in(start, end) if len(token.codes) == 1]
    at, end_at = line.at[start], line.at[end]
    name = text[at:end_at]
    return Token(at, end_at, t.PLACE, name, inside[0].codes if inside else (), place=name, place_kind="venue")
