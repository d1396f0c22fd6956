"""Sentences -> event drafts.

Belongs here: trying the rules, completing what a frame reads. Not here: merging (merge.py).
"""

import re
from dataclasses import replace

from pipelines.extract import measures
from pipelines.extract import token as t
from pipelines.extract.conferences import conference, ordinal_at, ordinal_of
from pipelines.extract.day_and_status import agree
from pipelines.extract.days import stay_of, when_of
from pipelines.extract.drafts import HAPPENED, Draft
from pipelines.extract.each_day import on_each_day
from pipelines.extract.earlier import earlier_one
from pipelines.extract.frames import FRAMES
from pipelines.extract.hints import recalled
from pipelines.extract.hosts import lend_host, lend_summoner
from pipelines.extract.listed_talks import of_one_time, others, whole_name
from pipelines.extract.parting import split
from pipelines.extract.party import Party
from pipelines.extract.reading import Reading, Spot, spot
from pipelines.extract.referring import PAST, anaphoric, comments
from pipelines.extract.rulebook import EventRule, expand
from pipelines.extract.scene import Scene
from pipelines.extract.scope import scope_of, text_left
from pipelines.extract.settings import country_of, place_of, remember
from pipelines.extract.sides import states
from pipelines.extract.status import status_of
from pipelines.extract.story import Line, Story
from pipelines.extract.sufficiency import SINCE, counted_from, drop_private, enough
from pipelines.extract.token import Token
from pipelines.extract.triggers import rules_for

DURING = re.compile(r"访问?[^，]{0,3}期间|期间|其间|届时|此行|停留|滞留|途中|访[\ue001\ue004]时|行程")
VIDEO = re.compile(r"视频|视讯|视像|线上|网络|连线")


DOUBTED = re.compile(
    r"是否|能否|如果|假如|倘若|一旦|除非|不太可能|未计划|尚不清楚|不清楚|继续(?:保持|开展|进行|就[^，]{0,20})?$|(?:保持|加强|扩大|增加|密切|深化)(?:高层|高级别|各级别?|各层级|领导人|双边|外交|军事|政治|战略|对话|交流|接触|沟通|往来|、|和|与)*$|(?<![次届轮])(?:定期|每年|每两年|轮流|经常|时常|常常)$"
    r"|^(?:那么|要是|若要|如要|要想|倘要)[^，。]{0,24}$|(?:禁止|不准|禁绝|不得|主张)[^，。]{0,16}$|(?:屡次|历次)[^，。]{0,4}$|或许能[^，。]{0,12}$|如何[^，。]{0,12}$|有必要[^，。]{0,8}$"
    r"|(?:(?<!请)勿|切莫|不要|避免|不宜|不应)(?:再|擅自|随意|自行)?$|(?:反对|禁止|停止|不得|切断)[^，。]{0,24}任何[^，。]{0,10}$|(?:才有权|方可|才可以|才准|才能)[^，。]{0,30}$"
    r"|(?:均可|皆可|都可以?|亦可以?|得以|有权|有资格|可自由)(?:随时|自由)?$"
    r"|(?:电影|影片|小说|纪录片|电视剧|漫画)[^，。]{0,10}(?:讲述|描述|描写|刻画|再现)[^，。]{0,24}$"
    r"|(?:可能|恐|恐将)无法[^，。]{0,30}$|每一?[次回]$"
    r"|(?:从未|从没|从来没有|不曾|未曾|不可能|不太会|无从|无缘)[^，]{0,14}$"
    r"|(?:没有|尚无|并无|毫无|未见|看不到)(?:任何)?迹象[^，。]*$"
    r"|(?:即使|即便|哪怕|就算|无论|不管)[^，。]{0,20}$|(?:保持|维持)[^，。与同和跟对]{0,12}$"
    r"|(?:民众|受访者|网友|选民|民意|学者|专家|分析师)[^，。]{0,6}(?:认为|支持|赞成|反对|希望|主张|建议)[^，。]{0,24}$"
    r"|(?:没|(?<![尚从])未)(?:亲自|前往|赴|去|到|来|应邀)?$"
)
POLICY = re.compile(  # 通过与乙国|接触: a way to deal with it
    expand(
        "(?:通过|选择|主张|(?:不|并不)?支持|反对|放弃|坚持|停止|愿意|赞成|致力)<gap:10>(?:与|同|跟|和)<gap:4><side>(?:的)?$"
    )
)
UNREAL = re.compile(
    expand(
        "^都?(?:抱持|持)着?(?:反对|保留|怀疑)|^[^，。]{0,20}时(?:均|都|也)?(?:需要?|须|必须|应当?)(?!求)|^(?:<where>|<side>|[、和及与])*的?(?:必要性|创造了?(?:有利|良好)?(?:的)?条件|扫清了?障碍|(?:营造|创造)了?<gap:4>(?:氛围|气氛|环境)|意愿(?=[有不也大较偏]|下降|降低|减|增|上升)|门槛|需求|人数|人次)"
    )
)
ADVISED = re.compile(  # 专家认为，两国应举行会晤
    "(?:学者|专家|分析[师员家人]士?|教授|评论|社论|文章|作者)[^，。]{0,12}(?:认为|指出|表示|说|建议|呼吁|称|主张)[，：][^，。]{0,16}(?:应当?|应该|必须|理应|不妨)[^，。邀约]{0,12}$"
)
REGULAR = re.compile(
    "(?:出席|参加|访问|举行|召开)每[一]?[次届年]|每隔?[^，。]{0,8}(?:举行|召开|会晤|会面)一[次回]|每[年月周季](?:都|均|会|将|各|轮流)*(?:举行|召开)"
)
RESUMED = re.compile("(?:重启|重开|筹备)[^，。]*$|恢复[^，。]*(?:谈判|磋商|协商|对话)$")
BROKEN_OFF = re.compile("中断|停摆|停滞|停顿|搁置")
INTERVIEW = re.compile(r"接受(?![^，。]*邀)[^，。]{0,20}访问?$")  # 接受英国媒体访问
FURTHER = re.compile(r"还|随后|接着|之后又|此外|另外|又(?!称|说)|也(?=分别|与|同|会|举行)|并(?=与|同|会|举行|在)")


def draft_of(rule: EventRule, at: Spot) -> list[Draft]:
    if rule.type in measures.TYPES:
        return on_each_day(measures.drafts_of(rule, at), at)
    if DOUBTED.search(text_left(at)) or UNREAL.match(at.line.code[at.end : at.clause_end]):
        return []
    code = at.line.code
    if rule.type == "meeting" and (
        REGULAR.search(code, at.clause_start, at.clause_end) or ADVISED.search(code, 0, at.start)
    ):
        return []
    if rule.type == "meeting" and code.startswith("接触", at.start) and POLICY.search(text_left(at)):
        return []
    if rule.type == "visit" and INTERVIEW.search(at.line.code, at.clause_start, at.end):
        return []
    at = whole_name(at) if rule.frame == "gathering_before" else at
    reading = FRAMES[rule.frame](at)
    drop_private(reading, at.scene.story)
    lend_host(reading, at)
    if rule.name == "meet_summon":
        lend_summoner(reading, at)
    if not enough(rule, at, reading):
        return []
    parts = [part for part in split(rule, at, reading) if enough(rule, at, part)]
    found = [one_draft(rule, at, part, last_of(part) if len(parts) > 1 else None) for part in parts]
    listed = [one_of_list(rule, one, part) for one, part in others(rule, at, reading) if enough(rule, one, part)]
    if listed:
        found = of_one_time([*found, *listed])
    return [draft for one in on_each_day(found, at) for draft in (*earlier_one(one, at), one)]


def one_of_list(rule: EventRule, at: Spot, part: Reading) -> Draft:
    """第17次安全对话和第29次定期磋商: the second is the 29th."""
    return replace(one_draft(rule, at, part), ordinal=ordinal_of(at.line.code[at.start : at.end]))


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


HOSTS = re.compile("主办|承办")


def default_country(rule: EventRule, at: Spot, reading: Reading) -> str | None:
    """Without a word of place: a visit is to its host; 甲国主办峰会: a conference is where its host is."""
    if rule.type == "visit":
        return reading.targets[0] if len(reading.targets) == 1 else None
    if rule.name not in HOSTED or not HOSTS.search(at.line.code, at.start, at.end):
        return None
    hosts = [p.codes[0] for _, p in reading.actors if len(p.codes) == 1 and p.codes[0] in states()]
    return hosts[0] if hosts else None


HOSTED = frozenset({"gather_hold", "gather_hosted"})


def one_draft(rule: EventRule, at: Spot, reading: Reading, party: int | None = None) -> Draft:
    lasts = rule.type == "visit" or rule.name.startswith("gather")
    when = counted_from(at) if rule.name in SINCE else (stay_of if lasts else when_of)(at, reading.inherited, party)
    place = place_of(at, reading) if rule.type != "call" else None  # 两国外长通话讨论甲海峡问题: nobody is there
    place = place or (summit_place(at) if rule.type == "meeting" else None)
    if rule.type == "visit" and len(reading.targets) == 1 and lies_elsewhere(place, reading.targets[0]):
        place = None  # 对日韩进行访问: each of the two visits has a host of its own
    status, sure = (
        (rule.status, True) if rule.status else status_of(rule.type, at, reading.inherited, when, at.scene.day())
    )
    line = at.line
    if RESUMED.match(line.code, at.start, at.end):
        broken = BROKEN_OFF.search(line.code, at.start, at.end) is not None
        sure = sure and not broken and not (status in HAPPENED and at.line.code.startswith("筹备", at.start))
        status, when = status if sure else "planned", None if broken else when
    mentioned = rule.type == "meeting" and scope_of(at).part == "mention"
    vague = (
        mentioned or rule.name == "meet_last_time" or (status in AHEAD and AT_DESKS.search(line.code, at.start, at.end))
    )
    actors = unnamed(reading, at) if vague else reading.actors
    clause = line.code[at.clause_start : at.clause_end]
    video = rule.format == "in_person" and VIDEO.search(clause) is not None
    return Draft(
        rule=rule.name,
        type=rule.type,
        status=status,
        line=line.sentence.index,
        start=line.at[at.clause_start],
        end=line.at[at.clause_end],
        actors=actors,
        targets=reading.targets,
        when=when,
        place=place,
        country=country_of(place) or default_country(rule, at, reading),
        name=conference(rule, at) if rule.name not in PAST else None,
        words=at.scene.story.article.text[line.at[at.start] : line.at[at.end]],
        ordinal=ordinal_at(at),
        format="video" if video else rule.format,
        recalled=(recalled(at) and status not in AHEAD) or reading.recalled or rule.name in PAST,
        lines=[line.sentence.index],
        sure=sure,
        occasion=occasion(at),
        during=DURING.search(clause) is not None,
        further=FURTHER.search(text_left(at)) is not None,
        anaphor=anaphoric(rule, at),
        comment=comments(rule, at),
        tour=rule.type == "visit" and TOUR.search(clause) is not None,
    )


def lies_elsewhere(place: Token | None, host: str) -> bool:
    """Not 布鲁塞尔, which is in BEL and speaks for the EU."""
    seat = place is not None and place.symbol == t.CAPITAL and host in place.codes
    return country_of(place) not in (None, host) and not seat


AHEAD = frozenset({"planned", "proposed"})
AT_DESKS = re.compile("(?:谈判|磋商|协商)$")


def unnamed(reading: Reading, at: Spot) -> list[tuple[str, Party]]:
    """两国将举行海事磋商: the ministers who agree on it, named in another clause, will not sit there themselves."""
    start, end = at.line.at[at.clause_start], at.line.at[at.clause_end]
    return [(role, p if p.name is None or start <= p.start < end else p.side_only()) for role, p in reading.actors]


TOUR = re.compile(
    r"历访|巡访|[\d一二三四五六七八九十两数多]+个?国家|[\d三四五六七八九十]国(?!集团|首脑|外长|领导|元首)"
)
SPEAKS = re.compile(
    rf"(?:[{t.WHO[1:-1]}{t.WHERE[1:-1]}、和与及等一行]|（[^）]{{0,30}}）){{0,8}}(?:[后时中]|期间|之际|间隙|场边)，?[^，。]{{0,12}}?(?:表示|宣布|告诉|指出|强调|[^宣声]称|说(?!明))"
)


def occasion(at: Spot) -> bool:
    """甲与乙会谈后宣布…: the talks are those that the news comes from."""
    return scope_of(at).part in ("after", "during") and SPEAKS.match(at.line.code, at.end) is not None


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
            if taken and any(k == kind and a < match.end() and match.start() < b for k, a, b in taken):
                continue
            if rule.unless and excluded(rule.unless, line, scene, match):
                continue
            made = draft_of(rule, spot(line, scene, match))
            if made:
                taken.append((kind, match.start(), match.end()))
                out.append((match.start(), made))
    return sorted(out, key=lambda pair: pair[0]) if len(out) > 1 else out


def drafts(story: Story) -> list[Draft]:
    """All events that the article's sentences report, mention by mention, in text order."""
    scene = Scene(story)
    found: list[Draft] = []
    for line in story.lines:
        here: list[Draft] = []
        scene.line = line
        if line.parties or any(x.symbol != t.TIME for x in line.tokens) or scene.pair:
            here = [draft for _, made in found_in(line, scene) for draft in made]
        for draft in here:
            agree(draft, story)
            if draft.type in ("meeting", "visit"):
                remember(scene, draft.place)
            if draft.type == "visit":
                scene.guests = tuple(p for _, p in draft.actors)
            if draft.type == "visit" and len(draft.targets) == 1:
                scene.host = draft.targets[0]
            if draft.type in ("meeting", "call"):
                scene.remember_pair(tuple(p for _, p in draft.actors))
        found += here
        update(scene, line, here)
    return found


def update(scene: Scene, line: Line, here: list[Draft]) -> None:
    """After a sentence: who was its subject; which sides stood together, until an event tells it."""
    scene.note(line)
    if not here or not any(d.type in ("meeting", "call") for d in here):
        scene.note_pair(line)
