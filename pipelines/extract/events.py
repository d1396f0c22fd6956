"""Sentences -> event drafts.

Belongs here: trying the rules, completing what a frame reads. Not here: merging (merge.py).
"""

import re

from pipelines.extract import measures
from pipelines.extract import token as t
from pipelines.extract.days import stay_of, when_of
from pipelines.extract.drafts import Draft
from pipelines.extract.frames import FRAMES
from pipelines.extract.hints import recalled
from pipelines.extract.reading import Reading, Spot, spot
from pipelines.extract.roles import roles
from pipelines.extract.rulebook import EventRule, expand
from pipelines.extract.scene import Party, Scene
from pipelines.extract.scope import text_left
from pipelines.extract.settings import country_of, finest, place_of, places_in, remember
from pipelines.extract.sides import HOME, is_side
from pipelines.extract.status import status_of
from pipelines.extract.story import Line, Story
from pipelines.extract.token import Token
from pipelines.extract.triggers import rules_for

ORDINAL = re.compile(r"第([0-9０-９一二三四五六七八九十百]+)(?:次|届|轮|回)")
DURING = re.compile(r"访问?[^，]{0,3}期间|期间|其间|届时|此行|停留|滞留|途中|访[\ue001\ue004]时|行程")
VIDEO = re.compile(r"视频|视讯|视像|线上|网络|连线")


HIGH = re.compile(r"首脑|领导人|外长|外交|防长|国防|元首|部长|\ue002会|\ue002[^，]{0,4}会议|G\d")


def high(at: Spot) -> bool:
    """A conference of states or their ministers, not a seminar or a party meeting."""
    named = any(tok.symbol == t.MECHANISM for _, tok in at.line.tokens_in(at.start, at.end))
    return named or HIGH.search(at.line.code, at.start, at.end) is not None


def enough(rule: EventRule, at: Spot, reading: Reading) -> bool:
    """Enough distinct sides, and not one country with itself."""
    sides = {*reading.codes(), *reading.targets}
    if len(sides) > 1 and sides <= HOME:
        return False
    if rule.frame in ("exchange", "pair"):
        return len(sides) == 2
    if rule.frame == "motion_region":
        return (
            bool(reading.codes())
            and any(p.name for _, p in reading.actors)
            and any(x.place_kind == "region" and not x.codes for x in reading.places)
        )
    if rule.type == "visit":
        return bool(reading.targets) and any(p.codes and (p.name or p.office) for _, p in reading.actors)
    if rule.name.startswith("gather"):
        return any(is_side(code) for code in sides) and (
            len(sides) >= 2 or high(at) or any(len(code) < 3 or code in ("ASEAN", "NATO", "G20") for code in sides)
        )
    return len(sides) >= rule.needs


DOUBTED = re.compile(
    r"是否|能否|如果|假如|倘若|一旦|除非|不太可能|未计划|尚不清楚|不清楚|继续(?:保持|开展|进行|就[^，]{0,20})?$|保持$|加强$|扩大$|定期$|每年$|每两年$|轮流$"
)
FURTHER = re.compile(r"还|随后|接着|之后又|此外|另外|又(?!称|说)|也(?=分别|与|同|会|举行)|并(?=与|同|会|举行|在)")
PAST = frozenset({"gather_first_since", "meet_last_time"})
APART = re.compile(r"分别|先后|各自|双边|一对一")


def split(rule: EventRule, at: Spot, reading: Reading) -> list[Reading]:
    """分别会见甲、乙: one meeting each. Also one host who receives several, and two persons of one side met by one."""
    if rule.frame == "exchange":
        return [visit_of(party, reading) for _, party in reading.actors]
    if rule.type == "visit" and len(reading.targets) == 2:
        return [journey(reading, host) for host in reading.targets]
    groups = reading.counterparts
    if rule.frame not in ("mutual", "transitive") or len(groups) < 2:
        return [reading]
    met = [p for g in groups for p in g]
    own = [(role, p) for role, p in reading.actors if p not in met]
    apart = APART.search(at.line.code, at.clause_start, at.clause_end) is not None
    one_side = one_by_one(met, own) and (rule.frame == "transitive" or of_two_ranks(met))
    several = rule.frame == "transitive" and len({p.codes for p in met}) > 1
    if not own or not (apart or one_side or several):
        return [reading]
    return [
        Reading([*own, *(("principal", p) for p in group)], list(reading.targets), reading.places, reading.inherited)
        for group in groups
    ]


def one_by_one(met: list[Party], own: list[tuple[str, Party]]) -> bool:
    """拜会总理甲、副总理乙: persons of one side received by one."""
    return len({p.codes for p in met}) == 1 and all(p.name for p in met) and len(own) == 1


def of_two_ranks(met: list[Party]) -> bool:
    """与外相甲以及首相乙会晤: a head of government is met apart from a minister."""
    ranks = {p.rank for p in met}
    return "minister" in ranks and bool(ranks & {"leader", "royal"})


def journey(reading: Reading, host: str) -> Reading:
    """访问日本和韩国: two visits. Longer tours stay one."""
    return Reading(list(reading.actors), [host], [p for p in reading.places if host in p.codes], reading.inherited)


def visit_of(visitor: Party, reading: Reading) -> Reading:
    return Reading([("visitor", visitor)], [c for c in reading.codes() if c not in visitor.codes])


def conference(rule: EventRule, at: Spot) -> str | None:
    """The name of the meeting: a listed mechanism, or what the trigger names after its verb and measure words."""
    if not rule.name.startswith("gather") or rule.name in PAST:
        return None
    listed = next((tok.text for _, tok in at.line.tokens_in(at.start, at.end) if tok.symbol == t.MECHANISM), None)
    if listed:
        return listed
    text = NAME_HEAD.sub("", at.scene.story.article.text[at.line.at[at.start] : at.line.at[at.end]])
    return plain_name(text)


def plain_name(text: str) -> str | None:
    """防务部门高官出席的“安全对话 -> 安全对话; 另一场会议, 会谈 -> None: no name."""
    name = re.split(r"[“「『的]", text)[-1].strip("”」』 ，")
    return None if len(name) > LONGEST_NAME or NO_NAME.fullmatch(name) else name or None


LONGEST_NAME = 24
NO_NAME = re.compile(
    r"(?:另一场|三方|双边|多边|紧急|特别|领导人|首脑|外长|次|此次|高层)*(?:会议|会谈|峰会|会晤|对话|磋商|谈判|会)|[^\u4e00-\u9fffA-Za-z0-9]*"
)


NAME_HEAD = re.compile(
    r"^.*?(?:举行|召开|主持|召集|举办|开幕|启动|重启|恢复|筹备|主办|开启|迎来|展开|开始|出席完|出席|参加|参与|列席|赴会|缺席|与会|在|于)(?:了|的)?(?:[^，。]*(?:第[一二三四五六七八九十百\d]+(?:次|届|轮)|新一轮|首次|首届|为期[一二三四五六七八九十\d]+天的|举行的|召开的))?"
)


PRIVATE = re.compile(expand("<private>"))


def drop_private(reading: Reading, text: str) -> None:
    """与[美国]商界人士共进晚餐: a country whose citizens or firms take part takes no part."""
    reading.actors = [(role, party) for role, party in reading.actors if not private(party, text)]
    reading.counterparts = [
        tuple(p for p in group if not private(p, text))
        for group in reading.counterparts
        if not all(private(p, text) for p in group)
    ]


def private(party: Party, text: str) -> bool:
    return party.name is None and party.office is None and party.end > 0 and PRIVATE.match(text, party.end) is not None


def draft_of(rule: EventRule, at: Spot) -> list[Draft]:
    if rule.type in measures.TYPES:
        return measures.drafts_of(rule, at)
    if DOUBTED.search(text_left(at)):
        return []
    reading = FRAMES[rule.frame](at)
    if not enough(rule, at, reading):
        return []
    parts = [part for part in split(rule, at, reading) if enough(rule, at, part)]
    return [one_draft(rule, at, part, last_of(part) if len(parts) > 1 else None) for part in parts]


def last_of(part: Reading) -> int | None:
    """Where the last one who takes part stands in the text."""
    return max((party.start for _, party in part.actors if party.start), default=None)


def summit_place(at: Spot) -> Token | None:
    """阿拉斯加峰会, 布达佩斯会晤: the place stands before the word."""
    for position, token in at.line.tokens_in(at.clause_start, at.end):
        if token.symbol in (t.PLACE, t.CAPITAL) and re.match(
            "峰会|首脑会|会谈|会议|会晤|会面", at.line.code[position + 1 : position + 4]
        ):
            return token
    return None


def default_country(rule: EventRule, reading: Reading) -> str | None:
    """Without a word of place: a visit is to its host."""
    return reading.targets[0] if rule.type == "visit" and len(reading.targets) == 1 else None


def one_draft(rule: EventRule, at: Spot, reading: Reading, party: int | None = None) -> Draft:
    lasts = rule.type == "visit" or rule.name.startswith("gather")
    when = (stay_of if lasts else when_of)(at, reading.inherited, party)
    place = (
        place_of(at, reading)
        if rule.type in ("meeting", "visit")
        else finest(places_in(at, at.clause_start, at.clause_end))
    )
    place = place or (summit_place(at) if rule.type == "meeting" else None)
    if rule.type == "visit" and len(reading.targets) == 1 and country_of(place) not in (None, reading.targets[0]):
        place = None  # 对日韩进行访问: each of the two visits has a host of its own
    status, sure = (
        (rule.status, True) if rule.status else status_of(rule.type, at, reading.inherited, when, at.scene.day())
    )
    line = at.line
    clause = line.code[at.clause_start : at.clause_end]
    video = rule.format == "in_person" and VIDEO.search(clause) is not None
    ordinal = ORDINAL.search(clause)
    return Draft(
        rule=rule.name,
        type=rule.type,
        status=status,
        line=line.sentence.index,
        start=line.at[at.clause_start],
        end=line.at[at.clause_end],
        actors=reading.actors,
        targets=reading.targets,
        when=when,
        place=place,
        country=country_of(place) or default_country(rule, reading),
        name=conference(rule, at),
        ordinal=number(ordinal.group(1)) if ordinal else None,
        format="video" if video else rule.format,
        recalled=recalled(at) or reading.recalled or rule.name in PAST,
        lines=[line.sentence.index],
        sure=sure,
        during=DURING.search(clause) is not None,
        further=FURTHER.search(text_left(at)) is not None,
        anaphor=anaphoric(rule, at),
        tour=rule.type == "visit" and TOUR.search(clause) is not None,
    )


TOUR = re.compile(
    r"历访|巡访|[\d一二三四五六七八九十两数多]+个?国家|[\d三四五六七八九十]国(?!集团|首脑|外长|领导|元首)"
)
ANAPHOR = re.compile(rf"(?:在|于)?(?:此次|这次|本次|该次|这场|该场|此番|上述|闭门|结束|{t.REFERENCE})*$")
ASPECT = re.compile(r"^(?:[后时中前上]|期间|过程|结束|内容|结果|气氛|成果|还|也|就|则|持续|历时|进行了)")


def anaphoric(rule: EventRule, at: Spot) -> bool:
    """会谈后…, 在此次会晤中…: talks without a party of their own are those told before."""
    if rule.name != "meet_together" or not ANAPHOR.match(at.line.code[at.clause_start : at.start]):
        return False
    return ASPECT.match(at.line.code[at.end : at.clause_end]) is not None


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


SHARED = {"call": "meeting", "meeting": "meeting", "easing": "measure", "sanction": "measure"}


def excluded(unless: re.Pattern[str], line: Line, scene: Scene, match: re.Match[str]) -> bool:
    """Do the words close to a trigger forbid it, encoded or as written (中共中央[政治局会议])?"""
    start, end = max(0, match.start() - 6), min(len(line.code), match.end() + 5)
    if unless.search(line.code, start, end):
        return True
    return unless.search(scene.story.article.text, line.at[start], line.at[end]) is not None


def found_in(line: Line, scene: Scene) -> list[tuple[int, list[Draft]]]:
    """Events of one sentence by the position of their trigger.

    Of overlapping triggers of a kind the earlier rule that reads an event wins.
    """
    taken: list[tuple[str, int, int]] = []
    out: list[tuple[int, list[Draft]]] = []
    for rule in rules_for(line.code):
        kind = SHARED.get(rule.type, rule.type)
        for match in rule.trigger.finditer(line.code):
            if any(k == kind and a < match.end() and match.start() < b for k, a, b in taken):
                continue
            if rule.unless and excluded(rule.unless, line, scene, match):
                continue
            made = draft_of(rule, spot(line, scene, match))
            if made:
                taken.append((kind, match.start(), match.end()))
                out.append((match.start(), made))
    return sorted(out, key=lambda pair: pair[0])


def drafts(story: Story) -> list[Draft]:
    """All events that the article's sentences report, mention by mention, in text order."""
    scene = Scene(story)
    found: list[Draft] = []
    for line in story.lines:
        here: list[Draft] = []
        scene.line = line
        if any(x.symbol != t.TIME for x in line.tokens):
            here = [draft for _, made in found_in(line, scene) for draft in made]
        for draft in here:
            if draft.type in ("meeting", "visit"):
                remember(scene, draft.place)
            if draft.type in ("meeting", "call"):
                scene.remember_pair(tuple(p for _, p in draft.actors))
        found += here
        update(scene, line, here)
    return found


def several(line: Line) -> bool:
    """Can the sentence name two parties?"""
    parties = [x for x in line.tokens if x.symbol not in (t.TIME, t.MECHANISM, t.MEDIA, t.REFERENCE)]
    return len(parties) > 1 or any(x.plural or x.reference for x in parties)


def update(scene: Scene, line: Line, here: list[Draft]) -> None:
    """After a sentence: who was its subject; which sides stood together, until an event tells it."""
    scene.note(line)
    if scene.pair or any(d.type in ("meeting", "call") for d in here) or not several(line):
        return
    named = [
        r.token
        for r in roles(line, 0, len(line.code))
        if r.token.symbol != t.REFERENCE and r.role in ("subject", "with", "to")
    ]
    parties = tuple(dict.fromkeys(p for token in named for p in scene.resolve(token)))
    if len({p.codes for p in parties}) == 2:
        scene.remember_pair(parties)
