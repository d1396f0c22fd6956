"""The roll of an article: who is who in the whole of it. Not here: what is in mind at one point (scene.py)."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.clauses.meant.bare_bodies import MINISTRY, bodies_named, home_of
from pipelines.extract.clauses.meant.pronouns import told_first
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.countries.own_country import desk_of
from pipelines.extract.mentions.persons.aides import AIDE
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand
from pipelines.extract.speaking_verbs import verbs_of_speaking

ACTORS = frozenset({t.PERSON, t.OFFICIAL, t.SIDE, t.CAPITAL})


@dataclass
class Roll:
    """`holders`: (country, kind of office) -> who bears the title first. `sides`: person -> whose, where told."""

    story: Story
    holders: dict[tuple[str, str], Token] = field(default_factory=dict)
    sides: dict[str, tuple[str, ...]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)  # how often each side is named

    @cached_property
    def bodies(self) -> dict[str, set[str]]:
        return bodies_named(self.story)


@lru_cache(maxsize=1)
def roll_of(story: Story) -> Roll:
    """Reads the roll: sides by how often they are named, persons by side, offices by holder."""
    tokens = [x for x in story.tokens if x.symbol in ACTORS and x.codes]
    roll = Roll(story, counts=Counter([code for x in tokens for code in x.codes]))
    for token in tokens:
        if token.symbol == t.PERSON and token.person:
            roll.sides.setdefault(token.person, token.codes)
        if token.symbol == t.PERSON and token.office_kind and not former(token):
            roll.holders.setdefault((token.codes[0], token.office_kind), token)
    for told in (
        sides_of_owners, sides_of_posts, sides_of_heads, sides_of_envoys, sides_of_heralds, sides_of_leaders,
        sides_at_home, sides_of_that_country,
    ):  # fmt: skip
        for person, codes in told(story):
            roll.sides.setdefault(person, codes)
    return roll


FROM_ABROAD, DATELINE = re.compile("综合外电|专电"), 80  # told from another state, whose 外交部长 is meant


def sides_at_home(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """财政部长甲率团出席, in an outlet that names its own state's ministers so: of whom the ministry is."""
    if desk_of(story.article.source) is None or FROM_ABROAD.search(story.article.text, 0, DATELINE):
        return
    for line, token in [(one, x) for one in story.lines for x in one.tokens if bare(x)]:
        if MINISTRY.search(token.office or "") and (codes := home_of(story, line, token, bodies_named(story))):
            yield str(token.person), codes


def sides_of_that_country(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """玻利维亚宣布断交。该国外长甲表示: of the state that the sentence before begins with, or that named last."""
    for index, line in enumerate(story.lines):
        for token in [x for x in line.tokens if bare(x) and x.reference == "that_country"]:
            near = [x for one in story.lines[max(0, index - 1) : index + 1] for x in one.tokens if x.end <= token.start]
            last = next((x.codes for x in reversed(near) if x.symbol in SIDES and len(x.codes) == 1), ())
            if codes := told_first(story.lines[:index], line, token) or last:
                yield str(token.person), codes


def unsided(story: Story, owners: frozenset[str], but: str = "") -> Iterator[tuple[Token, Token, str]]:
    """(who has a side, the next one named, by an office without a side, the words between); `but`: passed over."""
    for owner, person in pairwise(x for x in story.tokens if x.symbol != but):
        if bare(person) and owner.symbol in owners and owner.codes:
            yield owner, person, story.article.text[owner.end : person.start]


def bare(token: Token) -> bool:
    """[主席]甲: a person by an office that says nothing of a side."""
    return token.symbol == t.PERSON and not token.codes and token.office is not None


def sides_of_owners(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """法国总统甲的外交顾问乙: the aide of somebody is of his side, where no other is told."""
    for owner, aide, between in unsided(story, t.NAMED):
        if OWNED.fullmatch(between) and AIDE.search(f"{between}{aide.office}"):
            yield str(aide.person), owner.codes


def sides_of_posts(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """美国|太平洋空军第七航空队|司令甲: who holds a post of state is of the side that the post's name begins with."""
    for side, person, between in unsided(story, SIDES):
        if len(side.codes) == 1 and POST.search(person.office or "") and of_a_post(between):
            yield str(person.person), side.codes
    for place, person, between in unsided(story, frozenset({t.PLACE})):
        if len(place.codes) == 1 and LOCAL.fullmatch(between):
            yield str(person.person), place.codes


LOCAL = re.compile(
    "[省市州县]?(?:人民委员会|人民议会|人民政府|政府|[省市县]委|党委)(?:常务|副){0,2}"
)  # 胡志明市|人民委员会|主席甲


ITS_OWN = re.compile("[^。！？；]{0,24}其(?:新任|现任|前)?")


def sides_of_heads(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """世卫组织称，其总干事甲将…: whoever holds an office of the body that the sentence is about."""
    for body, head, between in unsided(story, frozenset({t.SIDE})):
        if ITS_OWN.fullmatch(between):
            yield str(head.person), body.codes


def sides_of_envoys(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """驻德国代表甲, where an outlet, or a text that speaks as 中方, names the envoys of its own state without it."""
    text = story.article.text
    desk = desk_of(story.article.source) or ("CHN" if FROM_CHINA.search(text) else None)
    if desk is None or "驻" not in text:
        return
    for person in story.tokens:
        sent = person.symbol == t.PERSON and not person.codes
        match = SENT.search(text, max(0, person.start - SENT_FROM), person.end) if sent else None
        if match is not None and match["place"] not in AT_HOME.get(desk, ""):
            yield str(person.person), (desk,)


def sides_of_heralds(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """泰国外交部14日宣布，[总理]甲将…: whom the house of a state tells of by his title alone is of that state."""
    for body, person, between in unsided(story, SIDES, but=t.TIME):
        if len(body.codes) == 1 and HERALD.search(body.text) and TELLS.fullmatch(between):
            yield str(person.person), body.codes


def sides_of_leaders(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """由[主席]甲率领的智利议会代表团: who leads the delegation of a state is of that state."""
    for person, body in pairwise(story.tokens):
        led = LED.fullmatch(story.article.text, person.end, body.start) if bare(person) else None
        if led is not None and len(body.codes) == 1:
            yield str(person.person), body.codes


LED = re.compile(expand("(?:等人?)?(?:(?:亲自)?(?:<lead>|所率)|为首|为团长|任团长|担任团长)的(?:一个)?"))
FROM_CHINA = re.compile("中方|我使馆|我(?:总)?领馆|(?:习近平|胡锦涛)(?:主席|总书记)")  # an embassy tells of its own
HERALD = re.compile("(?:外交部|外务省|政府|总统府|总理府|首相府|主席府|国防部|防卫省|总统办公室|白宫|国务院)$")
TELLS = re.compile(f"[^。，；]{{0,16}}(?:{verbs_of_speaking()}|消息|公布|声明|公报|通告)[，：“「]{{0,2}}")


def of_a_post(between: str) -> bool:
    return HOUSE.fullmatch(between) is not None and NO_POST.search(between) is None


AT_HOME = {"TWN": "台", "CHN": "华中京港", "JPN": "日东", "KOR": "韩首"}  # 驻[台]代表: another state's
ENVOY = "(?:副?代表|大使|公使|总领事|处长)"
SENT = re.compile(f"驻(?P<place>[\u4e00-\u9fff])[\u4e00-\u9fff]{{0,11}}?{ENVOY}[\u4e00-\u9fff·]{{2,10}}$")
SENT_FROM = 14  # characters from his title to where he is sent
SIDES = frozenset({t.SIDE, t.CAPITAL})
POST = re.compile(
    "(?:部长|次长|大臣|司令|指挥官|州长|省长|特使|大使|发言人|官员|专员|委员|代表|局长|署长|处长|总理|总统|首相|外长|防长|参谋长"
    "|上将|中将|少将|助卿|次卿|国务卿)$"
)
HOUSE = re.compile("[\u4e00-\u9fff\\d]{1,14}")
NO_POST = re.compile(
    "[与和及对向在的被将同跟给为就称说指请见访到由让使令是或时]|商会|公司|协会|研究|大学|学院|医院|智库|中心|项目|学会|集团|联合会"
    "|人权|囚犯|媒体|论坛|银行|基金|学生|教授|记者|总商|工会|教会|前往|抵达|宣布|通过|等国|跨党派"
)
OWNED = re.compile("(?:（[^（）]{1,40}）)?的[\u4e00-\u9fff]{0,6}")


def former(token: Token) -> bool:
    """前外长, 候任总统: not whoever holds the office."""
    return bool(
        token.text and ("前" in token.text or "已故" in token.text or "候任" in token.text or "当选" in token.text)
    )
