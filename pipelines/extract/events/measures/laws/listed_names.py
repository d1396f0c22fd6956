"""Who is sanctioned, by name: 制裁11名官员，包括某某、某某; 被制裁的官员有某某; 将某某列入名单; 受制裁的某某.

Belongs here: names listed behind a measure,
or right before its verb. Not here: whom its clause hits (clauses/triggers/aims.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import HOME
from pipelines.extract.mentions.token import Token
from pipelines.extract.rulebook import expand

NAMES_PERSONS = frozenset({"measure_penalty", "measure_entry", "sanction_visa", "sanction_list"})
LISTS = "(?:[^，。；]{0,10}(?:还|分别|主要|也))?(?:包括|包含|涵盖|计有|分别[是为]|[为是有](?!因|了|关|权|望))了?[：:]?"
GOES_ON = re.compile(rf"，(?:其中|当中|[港中美英俄]方|名单|他们|这些人|受制裁者)?{LISTS}")
BY = "(?:美国|美方|中国|中方|英国|欧盟|俄罗斯|俄方)?(?:新一轮)?"
HIT = expand(
    f"(?:(?:被|受|遭)(?:到)?{BY}(?:制裁|<enlist>|加入|禁止入境)|(?:制裁|黑)?名单|上榜"
    "|[美中英俄欧][国方盟]制裁的(?=[^，。]{0,6}[人官]))"
)
BESIDES = "(?:除了?[^，。；]{1,24}?(?:之?外)?，)?"
NEXT = re.compile(rf"{BESIDES}[^，。；]{{0,12}}?{HIT}[^，。；]{{0,16}}?(?:除了?[^，。；]{{1,24}}，)?{LISTS}")
ALSO = re.compile(
    expand(
        "[^，。；]{2,30}?(?:也|亦|都|均|同样|同时|皆)[^，。；]{0,3}(?:在|登上|被?(?:<enlist>|加入))[^，。；]{0,8}名单"
    )
)
HITS = expand("(?:制裁|禁令|禁止入境|限制入境|签证限制|惩罚|(?:<enlist>|加入)[^，。；]{0,10}名单)")
MANY = re.compile("[\\d一二三四五六七八九十百多数余]+(?:名|位|人|个人)|官员|人员|人士|个人|议员|高层|高官|等人")
BEHIND = re.compile(f"{HITS}[^，。；]{{0,24}}")
ANOTHER_DAY = re.compile(f"日[^，。；]{{0,4}}{HITS}的")  # 5日被制裁的议员，8日制裁的高官，分别是: of the last
OFFICES = (
    "(?:主任|书记|部长|局长|署长|处长|委员|议员|顾问|大使|国务卿|主席|长官|司长|司令|院长|外长|防长|发言人|常委|代表)"
)
LAST = re.compile(rf"[。；]|在内|等[^，。；]{{0,6}}(?=[，。；])|，(?![^，。；]{{0,20}}?{OFFICES})")
TAKEN_UP = re.compile("[将把](?!来|军)")
FAR = 12  # sentences between a measure and the list of those it hits


def name_listed(kept: list[Draft], story: Story) -> None:
    """Sanctions on persons get the names of those; in place."""
    measures = [d for d in kept if d.type == "sanction" and d.rule in NAMES_PERSONS and d.targets]
    for draft in measures:
        draft.name_targets((*listed(draft, story), *put_on_a_list(draft, story), *called_so(draft, story)))
    for index in range(1, len(story.lines)):
        told = [d for d in measures if near(d, index)]
        if told:
            last = max(told, key=lambda d: max(line for line in d.lines if line < index))
            last.name_targets(listed_later(last, story, index))


def near(draft: Draft, index: int) -> bool:
    """Is it told before that sentence, and not long before?"""
    return any(0 < index - line <= FAR for line in draft.lines)


def listed(draft: Draft, story: Story) -> list[Token]:
    """制裁11名官员，|包括某某和某某, in each sentence that tells of the measure."""
    text, found = story.article.text, []
    for line in draft.lines:
        sentence = story.lines[line].sentence
        ends = [m.end() for m in BEHIND.finditer(text, sentence.start, sentence.end)]
        ends = [x for x in ends if not ANOTHER_DAY.search(text, draft.end, x)]
        ends += [draft.end] if line == draft.line else []
        for end in ends:
            match = GOES_ON.match(text, end, sentence.end)
            start = max(text.rfind(mark, sentence.start, end) for mark in "，。；")
            if match and MANY.search(text, max(start, sentence.start), end):
                found += hit(draft, story, match.end(), list_end(text, match.end(), sentence.end))
    return found


def listed_later(draft: Draft, story: Story, index: int) -> list[Token]:
    """被制裁的官员包括某某。 某某也在名单上。"""
    text, sentence = story.article.text, story.lines[index].sentence
    match = NEXT.match(text, sentence.start, sentence.end)
    if match:
        return hit(draft, story, match.end(), list_end(text, match.end(), sentence.end))
    also = ALSO.match(text, sentence.start, sentence.end)
    return hit(draft, story, also.start(), also.end())[-1:] if also else []


def list_end(text: str, start: int, end: int) -> int:
    last = LAST.search(text, start, end)
    return last.start() if last else end


def put_on_a_list(draft: Draft, story: Story) -> list[Token]:
    """[将]外相某某列入制裁名单."""
    match = TAKEN_UP.search(story.article.text, draft.start, draft.end) if draft.rule == "sanction_list" else None
    return hit(draft, story, match.start(), draft.end) if match else []


CALLED_SO = re.compile(f"(?:被|受|遭)到?[^，。；]{{0,12}}{HITS}[^，。；的]{{0,6}}的$")


def called_so(draft: Draft, story: Story) -> list[Token]:
    """被列入制裁名单的[外长某某]访问丙国."""
    persons = hit(draft, story, draft.start, draft.end)
    return [x for x in persons if CALLED_SO.search(story.article.text, draft.start, x.start)]


def hit(draft: Draft, story: Story, start: int, end: int) -> list[Token]:
    """The persons who stand between two offsets and are of a side hit, or of none that is told."""
    sides = {*draft.targets, *(HOME if set(draft.targets) & HOME else ())}
    persons = (x for x in story.tokens if start <= x.start < end and x.symbol == t.PERSON and x.person)
    return [x for x in persons if set(x.codes) <= sides]
