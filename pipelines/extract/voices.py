"""Who speaks or acts before a verb: 日本外相林芳正在3日的记者会上|强调. Belongs here: subjects of speech. Not here: what is said."""

import re
from dataclasses import dataclass

from pipelines.extract import token as t
from pipelines.extract.roles import CONJUNCTION, Role, roles
from pipelines.extract.rulebook import expand
from pipelines.extract.scene import Party, Scene
from pipelines.extract.story import Line
from pipelines.extract.token import Token

REACH = 80
SPEAKERS = frozenset({t.PERSON, t.OFFICIAL, t.SIDE, t.CAPITAL, t.REFERENCE})
JOINT_KINDS = frozenset({"joint", "joint3", "joint4", "joint5", "joint_people"})
ADVERBS = expand(
    r"(?:也|还|又|则|均|都|已经|已|曾经|曾|再次|再度|再|并且|并|同时|另外|此外|随后|随即|之后|接着|最后|首先|当天|当日|昨日|今日|今天|昨天|昨晚|日前|近日|近期|此前|先后|分别|一再|多次|反复|一直|始终|继续|"
    r"坚决|强烈|严正|严厉|严肃|明确|公开|正式|郑重|特别|进一步|共同|一同|一致|立即|立刻|迅速|不断|经常|常常|纷纷|双双|仍然|仍|就|便|却|亦|只好|书面|主动|率先|率领|自己|本人|当时|方面|政府|普遍|着重|重点|高度|"
    r"诚挚|热烈|衷心|长期以来|长期|持续|现在|目前|今后|未来|当前|真诚|坚定|完全|十分|非常|一贯|历来|向来|一向|从来|仅|只|更|是|早些时候|稍早|稍后|其后|后来|其间|期间|后|等国|等|们|两国|三国|各国|双方|两人|二人|计划|打算|准备|试图|设法|"
    r"愿|将|会|可|可能|想|要|能|应|本次|这次|此次|一道|联合|共|皆|才|既|一方面|另一方面|接连|急忙|率|即|最终|终于|连日来|连续|同样|特意|亲自|热情|积极|尤其|个|深|直接|间接|已多次|了|过|出|[“”「」『』\"‘’、（）() ]|<time>|\d)"
)
PREPOSITIONS = r"(?:在|于|就|对|向|与|同|跟|和|针对|围绕|因|从|自|按|据|以|被|将|由|给|当|通过|透过|经|随|为|把|回应|回答|谈及|谈到|提及|代表|接受|出席|主持|发表|发布|召开|会见|会晤|抵达|访问|结束|率团|致函|致电|发文|发推|刊文|撰文|于是|应|受|不顾|考虑到|打破|除|借|召见|约见|面对|出于|凭借|利用|表达|提出|发出|作出|做出|致以|展示|正|正在|有|没有)"
LEADS_ON = re.compile(rf"^{ADVERBS}*(?:{PREPOSITIONS}.*)?$", re.S)
BARE = re.compile(rf"^(?:{ADVERBS}|但|而|不过|然而|因此|所以|对此|为此|其中|以及|且|如此|这样|据此|她?他?还)*(?:{PREPOSITIONS}.*)?$", re.S)
NOT_HIS = re.compile(r"^(?:的|国内|内部|部分|一些|有些|多地|各地|以及|之|夫人|女儿|儿子|办公室|团队|媒体|学者|企业|网民|民众|时|后|期间|前(?!日)|等人?的|身上|本月的|案)")
ANAPHOR = re.compile(r"(?:该|这|那|上述|一)(?:名|位|些|个)?[^，。；：]{0,6}?(?:官员|高官|发言人|外交官|负责人|人士|部|当局|机构|组织|司令部|大使|使馆|公使)(?:还|又|也|并|则|同时|随后|最后|[^，。]{0,4})*$")
DOCUMENT = re.compile(r"(?:声明|公报|新闻稿|通报|公告|贴文|推文|帖文|白皮书|信|函|文章|报告|其办公室|办公室)(?:中|里|上|还|又|也|最后|同时|并|续|[“”])*$")


@dataclass(frozen=True, slots=True)
class Voice:
    """A subject: its parties, the tokens that name it, and what kind of naming it is: named | side | joint | self."""

    parties: tuple[Party, ...]
    tokens: tuple[Token, ...]
    kind: str
    position: int

    def codes(self) -> set[str]:
        return {c for p in self.parties for c in p.codes}


def can_be_subject(role: Role) -> bool:
    return role.token.symbol in SPEAKERS and role.role in ("subject", "agent", "source")


def leads_on(token: Token, gap: str, role: str) -> bool:
    """Can the words between a party and the verb stand between a subject and its verb?"""
    if NOT_HIS.match(gap):
        return False
    if role == "source":
        return re.fullmatch(rf"{ADVERBS}*", gap) is not None
    if token.symbol in (t.PERSON, t.OFFICIAL):
        return len(gap) <= REACH
    return LEADS_ON.match(gap) is not None




def group_of(line: Line, found: list[Role], last: int) -> list[Token]:
    """The token at `last` and those joined to it on its left: 韩国和|日本."""
    group = [found[last].token]
    for index in range(last, 0, -1):
        gap = line.code[found[index - 1].position + 1 : found[index].position]
        if CONJUNCTION.match(gap) is None or gap in ("，", "与", "同", "并") and found[index].role not in ("subject",):
            break
        group.insert(0, found[index - 1].token)
    return group


OBJECT_OF = re.compile(r"(?:召见|约见|会见|会晤|接见|拜会|召请|传召|约谈|致电|会面的|回应|提到|谈到|谈及|告诉|告知|继|反驳|引述)$")


def subject(scene: Scene, line: Line, start: int, end: int, first: bool = False) -> Voice | None:
    """The subject of a verb that begins at `end`, looked for in [start, end), the nearest before the verb or the `first`."""
    found = [r for r in roles(line, start, end) if r.token.symbol in SPEAKERS]
    for index in range(len(found)) if first else range(len(found) - 1, -1, -1):
        role = found[index]
        if OBJECT_OF.search(line.code[max(start, role.position - 4) : role.position]):
            continue
        gap = line.code[role.position + 1 : end]
        if can_be_subject(role) and (NOT_HIS.match(gap) is None if first else leads_on(role.token, gap, role.role)):
            return voice_of(scene, group_of(line, found, index), role.position)
    return None


def topic(scene: Scene, line: Line, start: int, end: int) -> Voice | None:
    """The side that a judgement inside a speech is about: 美国|出于私利四处煽风点火. Nearer words than a subject may stand between."""
    found = [r for r in roles(line, start, end) if r.token.symbol in SPEAKERS and r.role == "subject"]
    return voice_of(scene, [found[0].token], found[0].position) if found else None


def passive_agent(scene: Scene, line: Line, start: int, end: int) -> Voice | None:
    """引起|日本|严重抗议; 应|日本外相、韩国外长|邀请: the party right before the word, and those joined to it."""
    found = [r for r in roles(line, start, end) if r.token.symbol in SPEAKERS]
    return voice_of(scene, group_of(line, found, len(found) - 1), found[-1].position) if found else None


def voice_of(scene: Scene, tokens: list[Token], position: int) -> Voice:
    first = tokens[0]
    if first.symbol == t.REFERENCE and first.reference == "self":
        return Voice((), tuple(tokens), "self", position)
    parties: list[Party] = []
    for token in tokens:
        parties += [p for p in parties_of(scene, token) if p not in parties]
    joint = len({c for p in parties for c in p.codes}) > 1 or first.reference in JOINT_KINDS or any(x.plural for x in tokens)
    named = any(x.symbol in (t.PERSON, t.OFFICIAL) or x.reference in ("he", "she") for x in tokens)
    return Voice(tuple(parties), tuple(tokens), "joint" if joint else "named" if named else "side", position)


INSTITUTION = re.compile(r"(?:馆|部|省|厅|局|署|处|院|会|方面|当局|政府|军方|军|团|党|组织|府|使团|警方|官方|机构|舰队|战区|司令部|队)$")


def parties_of(scene: Scene, token: Token) -> tuple[Party, ...]:
    """As the scene resolves it; but an institution or unnamed officials speak for themselves (中国驻日本大使馆, 美国官员)."""
    unnamed = token.symbol == t.OFFICIAL and not token.plural and token.codes
    if unnamed and (INSTITUTION.search(token.text) or token.rank in ("official", "", "government", "military", "spokesperson", "legislator")):
        known = scene.holders.get((token.codes[0], token.office_kind)) if token.rank == "spokesperson" and token.office_kind else None
        return (scene.named(known),) if known else (Party(token.codes, None, None, token.office, token.text, token.start, token.end, token.rank),)
    if token.plural and token.symbol == t.OFFICIAL and token.codes:
        return tuple(Party((code,), None, None, token.office, token.text, token.start, token.end, token.rank) for code in token.codes)
    found = scene.resolve(token)
    if not found and token.symbol == t.OFFICIAL and token.plural:
        return (Party((), None, None, token.office, token.text, token.start, token.end, token.rank),)
    return found


def anonymous(line: Line, start: int, end: int) -> str:
    """What stands before a verb that has no party as subject: 'none' (并|表示), 'same' (该官员|说, 声明|称), or 'stranger' (专家|说)."""
    before = line.code[start:end]
    if STRANGERS.search(ADDRESSING.sub("", before)):
        return "stranger"
    if BARE.match(before) or JOINED.search(before):
        return "none"
    if ANAPHOR.search(before) or DOCUMENT.search(before):
        return "same"
    return "none" if len(before) > NOUN or any(x.symbol in SPEAKERS for _, x in line.tokens_in(start, end)) else "stranger"


NOUN = 16  # an unknown noun phrase before a verb is no longer than this
ADDRESSING = re.compile(r"(?:对|向|告诉|接受|回答|回应)[^，。；：]{0,16}?(?:记者们?|媒体|专访|采访|学生|民众|选民|议员|听众)(?:的?(?:提问|询问|采访|专访))?")
JOINED = re.compile(rf"[^，](?:并且|并|且|又|还){ADVERBS}{{0,3}}$")
STRANGERS = re.compile(
    r"(?:专家|学者|教授|分析人士|分析师|分析员|分析|观察人士|观察家|评论员|评论|评论指|记者|居民|市民|网友|网民|民众|研究员|律师|董事长|总裁|首席执行官|消息人士|知情人士|业内人士|家属|院长|所长|主编|作者|人士|教练|运动员|"
    r"游客|村民|工人|学生|老师|舆论|外界|媒体|报道|报导|民调|调查|研究|公司|企业|集团|协会|基金会|智库|大学)[^，。；：]{0,10}$"
)
