"""Measures that are told as news or only recalled: 持续轰炸, 卫生部今天说…炮击, but 抨击乙禁止进口, 下达禁令后.

Belongs here: what the words around a sanction, an act of force or a release say of it.
Not here: what its day says (past_days.py), the decision (marking.py).
"""

import re
from datetime import timedelta

from pipelines.extract.clauses.article.story import LEAD, Story
from pipelines.extract.events.background.past_days import DAY
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.done.in_force import ANSWERS, AS_ANSWER, GIVES_ORDER
from pipelines.extract.facts import MEASURES
from pipelines.extract.rulebook import expand

STANDS = frozenset({"measure_tariff", "measure_import", "measure_export", "measure_embargo", "sanction_probe"})
ORDERED = re.compile(f"{GIVES_ORDER}|后(?=$|[，。])")
GOES_ON = re.compile("持续|继续|正在|仍|已|不断|起")  # told as news, where 以色列的军事行动 only stands behind it
DAYS_ON_END = re.compile("连日|连续|正在|持续|继续|接连|[多数]日来")
JUDGES = re.compile(
    f"{expand('<censure>|<praise>|<worry>|<resentment>')}|炮轰|抗议|声援|感谢|辩护|反对|质疑"
    "|(?:就|对于?|针对)[^，。]{2,30}(?:发表|表态|(?:的|作出|做出)(?:言论|回应|评论))"
)
OF_ANOTHER_DAY = re.compile(expand("之前|<earlier>|曾|换取|包括|进展|前[\\d一二两三四五六七八九十几]天|已释放"))


def stands_since(draft: Draft, story: Story) -> bool:
    """2020年加征的关税: recalled because it is still in force."""
    return draft.type == "sanction" and draft.rule in STANDS and not ordered(draft, story)


def ordered(draft: Draft, story: Story) -> bool:
    """对甲国下达禁令后, 对乙国祭出关税: the act itself is recalled, and not what stands since then."""
    text, sentence = story.article.text, story.lines[draft.line].sentence
    answers = ANSWERS.search(text, sentence.start, draft.start) or AS_ANSWER.match(text, draft.end)
    return answers is not None or ORDERED.search(text, draft.start, draft.end + 1) is not None


def told_to_go_on(draft: Draft, story: Story) -> bool:
    """以军继续轰炸, 连日来在使馆前示威; not where the war only stands behind what is told."""
    of_days = draft.type == "protest" and DAYS_ON_END.search(story.article.text, draft.start, draft.end) is not None
    return of_days or GOES_ON.search(draft.words) is not None


def judged(draft: Draft) -> bool:
    """甲抨击乙禁止进口其产品, 就某某被捕发表言论: the news is what somebody thinks of an act, told without a day."""
    act = draft.type in MEASURES - {"protest"} and draft.happened() and draft.days() is None and not draft.sure
    return act and JUDGES.search(draft.words) is not None


def told_of_late(draft: Draft, story: Story) -> bool:
    """卫生部今天说，甲国炮击医院: fighting and releases of which somebody tells as they come."""
    published = story.article.published
    comes_in = (draft.rule.startswith("attack") or draft.type == "easing") and draft.status == "held"
    past = draft.recalled or draft.looked_back or draft.behind
    if published is None or not comes_in or past or draft.days() is not None or JUDGES.search(draft.words):
        return False
    told = story.times_told(story.lines[draft.line], draft.end)
    return any(w.to_the_day and w.date_start and published - DAY <= w.date_start <= published for w in told)


def released(draft: Draft, story: Story) -> bool:
    """卡塔尔说，哈马斯释放了24人: near the beginning, by who is named there, people let go are the news."""
    if draft.rule != "easing_release" or draft.status != "held" or draft.occasion or JUDGES.search(draft.words):
        return False
    if OF_ANOTHER_DAY.search(story.article.text, draft.start, draft.end):
        return False
    first = {code for line in story.lines if line.sentence.index <= LEAD for code in line.codes}
    return draft.sides() <= first


SAID_BEFORE = re.compile("曾(?:经|多次|一度)?(?:考虑|承诺|许诺|威胁|宣布|计划|提出|警告|扬言|打算|提议|试图)")
ANNOUNCED = re.compile(
    "[^。；]{0,24}?(?:宣布|公布|威胁|承诺|许诺|警告|扬言|提出|提议|决定|考虑|下令|命令|知会|通知|打算|计划)"
)  # [去年11月]威胁将加征关税; not 基于[去年11月]建立的机制提供
MONTH = timedelta(days=30)


def planned_before(draft: Draft, story: Story) -> bool:
    """曾考虑实施禁令, 今年3月威胁中止优惠: a plan of before the news. Releases are told with the day of the capture."""
    text, line, published = story.article.text, story.lines[draft.line], story.article.published
    if published is None or draft.type not in MEASURES or draft.rule == "easing_release":
        return False
    told = [w for w in story.times_told(line, draft.end) if w.date_end]
    long_ago = all(w.date_end and w.date_end < published - MONTH for w in told)
    if long_ago and SAID_BEFORE.search(text, draft.start, draft.end):
        return True
    return bool(told) and long_ago and ANNOUNCED.match(text, told[-1].end, draft.end) is not None
