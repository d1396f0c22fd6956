"""What was agreed or signed. Belongs here: joint subjects and lists of agreed items. Not here: one side's pledges (statements.py)."""

import re
from dataclasses import dataclass

from pipelines.extract import token as t
from pipelines.extract.roles import Role, roles
from pipelines.extract.scene import Party, Scene
from pipelines.extract.statements import clause_edges, quote_span
from pipelines.extract.story import Line, Story

AGREED = re.compile(
    r"一致同意|同意(?!的)|一致认为|达成(?:了)?[^，。]{0,14}(?:共识|一致|协议|意见|协定)|商定|共同认为|(?:相互|双方|共同|再次|再度|并|还|均|均已|已经|已)?确认(?!了?死)|共同(?:作出|做出)|形成[^，]{0,8}共识|谈妥|说定|约定|决定(?=[^，]{0,30}(?:合作|沟通|磋商|对话|协商|加强|举行|启动|建立|继续|通过|推进))"
)
SIGNED = re.compile(
    r"签署(?:了)?(?!国)|签订(?:了)?|共同发表[^，]{0,24}(?:声明|公报)|发表(?:了)?[^，]{0,16}(?:联合声明|联合公报|共同声明|共同宣言|联合宣言)|换文|建立外交关系|建交(?!\d|[^，]{0,4}(?:周年|以来|纪念|国))|签约|草签"
)
NOT_YET = re.compile(r"(?:将|拟|计划|希望|期待|预计|准备|有望|可能|争取|力争|或|欲|寻求|呼吁|若|如果|尚未|未能|没有|未|不|拒绝|能否|是否|要求|敦促)[^，。]{0,10}$")
ONE_SIDE = re.compile(r"^(?:同意|决定|确认)")
ITEM = re.compile(r"^[“]?(?:[一二三四五六七八九十]是|[一二三四五六七八九十]、|第[一二三四五六七八九十]，|[（(][一二三四五六七八九十\d][）)]|\d[.、．])")
LIST_HEAD = re.compile(r"(?:以下|下列|如下|[一二三四五六七八九十\d]+(?:点|项|条))[^，。]{0,14}(?:决定|共识|成果|协议|安排)[^，。]{0,6}[：:]|作出以下[^，。]{0,4}[：:]")


SPOKEN = re.compile(r"表示|说[，：“]|称[，：“]|强调|指出|呼吁|希望|要求|重申|警告")


@dataclass(frozen=True, slots=True)
class Item:
    kind: str
    parties: tuple[Party, ...]
    start: int
    end: int
    line: int
    number: int | None
    rule: str


def joint(scene: Scene, found: list[Role], before: int) -> tuple[Party, ...]:
    """The parties of a joint act: 双方, 日中外长, 甲和乙; empty when only one side acts."""
    own = [r for r in found if r.position < before and r.role in ("subject", "agent", "with", "and")]
    parties: list[Party] = []
    for role in own:
        parties += [p for p in scene.resolve(role.token) if p not in parties]
    return tuple(parties) if len({c for p in parties for c in p.codes}) > 1 or any(t.REFERENCE == r.token.symbol for r in own) else ()


def clause_item(line: Line, scene: Scene, start: int, end: int, inherited: tuple[Party, ...]) -> tuple[str, tuple[Party, ...], str] | None:
    """(kind, parties, rule) of the agreement that this clause states, if any."""
    for kind, pattern in (("signed", SIGNED), ("agreed", AGREED)):
        match = pattern.search(line.code, start, end)
        if match is None or NOT_YET.search(line.code[start : match.start()]):
            continue
        parties = joint(scene, roles(line, start, match.start()), match.start()) or inherited
        if not parties and ONE_SIDE.match(match.group()) is None:
            parties = scene.pair
        if len({c for p in parties for c in p.codes}) > 1:
            return kind, parties, f"{kind}_{match.group()[:4]}"
    return None


def agreements(story: Story, scene: Scene, pairs: dict[int, tuple[Party, ...]]) -> list[Item]:
    """All agreed items, in text order; in a numbered list each item is one."""
    found: list[Item] = []
    listing: tuple[Party, ...] = ()
    paragraph = -1
    for line in story.lines:
        if line.sentence.index in pairs:
            scene.remember_pair(pairs[line.sentence.index])
        if line.sentence.paragraph != paragraph:
            paragraph = line.sentence.paragraph
            listing = listing if ITEM.match(line.code) else ()
        head = LIST_HEAD.search(line.code)
        if head:
            listing = joint(scene, roles(line, 0, head.start()), head.start()) or scene.pair
        if listing and (head or ITEM.match(line.code)):
            start = head.end() if head else 0
            if ITEM.match(line.code[start:]):
                a, b = quote_span(line, start, len(line.code))
                found.append(Item("agreed", listing, a, b, line.sentence.index, len(found) + 1, "numbered_item"))
                continue
        found += sentence_items(line, scene)
        scene.note(roles(line, 0, len(line.code)))
    return found


def sentence_items(line: Line, scene: Scene) -> list[Item]:
    edges = clause_edges(line.code)
    items: list[Item] = []
    inherited: tuple[Party, ...] = ()
    for index, (start, end) in enumerate(edges):
        found = roles(line, start, end)
        hit = clause_item(line, scene, start, end, inherited)
        own = joint(scene, found, end)
        single = [r for r in found if r.role == "subject" and r.token.symbol in (t.PERSON, t.OFFICIAL, t.SIDE)]
        inherited = own or (() if single else inherited)
        if hit is None:
            continue
        kind, parties, rule = hit
        last = next((i for i in range(index + 1, len(edges)) if clause_item(line, scene, *edges[i], inherited) or SPOKEN.search(line.code, *edges[i])), len(edges))
        a, b = quote_span(line, start, edges[last - 1][1])
        items.append(Item(kind, parties, a, b, line.sentence.index, None, rule))
    return items
