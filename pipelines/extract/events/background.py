"""Background against news: what the article only recalls. Belongs here: that one decision, for a merged draft."""

import re
from datetime import date, timedelta
from itertools import pairwise

from pipelines.extract.clauses.diary import CLOCK
from pipelines.extract.clauses.status_cues import CALLED_OFF
from pipelines.extract.clauses.story import Story, anchor_of
from pipelines.extract.events.default_status import since_then
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.in_force import ANSWERS, AS_ANSWER
from pipelines.extract.facts import MEASURES, TALKS

MET = TALKS | {"visit"}
STANDS = frozenset({"measure_tariff", "measure_import", "measure_export", "measure_embargo", "sanction_probe"})
FULL_STOP = re.compile("[。！？!?；：:]")
UNDER_WAY = re.compile("正在|正(?=[访对出])|转抵|访问地|到访期间|(?:此次|本次|这次|此番)[^，。]{0,6}访")
THEN = re.compile("当时|那时|时任")
DIGEST = re.compile("简报：|一周(?:大事|要闻|综述|回顾|新闻)|本周更多|新闻联播|新闻(?:摘要|速递)|要闻速递|联播快讯")
HEADLINE = 60  # characters
GOES_ON = re.compile("持续|继续|正在|仍|已|不断|起")  # told as news, where 以色列的军事行动 only stands behind it
LEAD = 1  # the last sentence of the lead
NEWS, OLD_NEWS = timedelta(days=2), timedelta(days=3)  # how far back the news of the body and of the lead may lie
DAY = timedelta(days=1)
LONG = timedelta(days=10)  # what lies further back is no news of the first sentence either


def mark_background(kept: list[Draft], story: Story) -> None:
    """What is only recalled: past days, words (去年, 曾), standing measures, people who are not in the news."""
    lead = people_of_lead(story)
    lead |= {name for d in kept if d.line <= LEAD for name in d.people()}
    digest = DIGEST.search(story.article.title) is not None
    for draft in kept:
        first = draft.line == 0 or digest or headline(story, draft)
        if first:
            draft.background = long_ago(draft, story) or judged(draft)
        else:
            draft.background = is_background(draft, story, lead) and not told_of_late(draft, story)
        stands = draft.type == "sanction" and draft.rule in STANDS and not ordered(draft, story)
        if draft.background and draft.status == "held" and stands:
            draft.status = "ongoing"  # 2020年加征的关税: recalled because it is still in force
        if not draft.background or draft.status != "ongoing" or draft.type != "visit":
            continue
        if UNDER_WAY.search(story.article.text, draft.start, draft.end):  # 甲正在乙国访问: of these days, whoever he is
            draft.background = THEN.search(story.article.text, draft.start, draft.end) is not None
        else:
            draft.status = "held"
    carry_on(kept, story)


ORDERED = re.compile("祭出|颁发|颁布|下达|后(?=$|[，。])")


def ordered(draft: Draft, story: Story) -> bool:
    """对甲国下达禁令后, 对乙国祭出关税: the act itself is recalled, and not what stands since then."""
    text, sentence = story.article.text, story.lines[draft.line].sentence
    answers = ANSWERS.search(text, sentence.start, draft.start) or AS_ANSWER.match(text, draft.end)
    return answers is not None or ORDERED.search(text, draft.start, draft.end + 1) is not None


def carry_on(kept: list[Draft], story: Story) -> None:
    """上个月，甲也访问乙国。他会见了…: what the next sentence tells of the same person was then too; in place."""
    for past, draft in pairwise(kept):
        told = past.background and not past.before and past.days() is not None
        if not told or draft.type not in TALKS or draft.status != "held":
            continue
        if draft.days() is None and follows(past, draft, story) and past.shares_people(draft):
            draft.background, draft.when = True, past.when


def follows(a: Draft, b: Draft, story: Story) -> bool:
    """In the same sentence or the next, of one paragraph."""
    x, y = story.lines[a.line].sentence, story.lines[b.line].sentence
    return y.index - x.index in (0, 1) and x.paragraph == y.paragraph


def people_of_lead(story: Story) -> set[str]:
    """Who is named in the title or the lead."""
    tokens = [token for line in story.lines if line.sentence.index <= LEAD for token in line.tokens]
    named = {token.person for token in tokens if token.person}
    return named | {story.cast.as_named(name) for name in story.cast.country if name in story.article.title}


def headline(story: Story, draft: Draft) -> bool:
    """A line of a list of headlines, each a piece of news: 韩正会见南非副总统, without a full stop."""
    start, end = story.lines[draft.line].sentence.start, story.lines[draft.line].sentence.end
    if CLOCK.match(story.article.text, start):
        return True
    return end - start <= HEADLINE and FULL_STOP.search(story.article.text, start, end) is None


def long_ago(draft: Draft, story: Story) -> bool:
    """Even in the first sentence what lies far back is only recalled: 发布了10月首脑会谈的说明."""
    days, published = draft.days(), story.article.published
    if draft.status == "held" and draft.recalled:
        return True
    if draft.type in MEASURES and draft.status == "ongoing" and days is None and not told_to_go_on(draft, story):
        return True
    if draft.rule == "war_begun" and by_the_month(draft):
        return bool(published and days and days[1] < published)  # 自上个月爆发战争以来
    return bool(draft.happened() and published and days and days[1] < published - LONG)


def told_to_go_on(draft: Draft, story: Story) -> bool:
    """以军继续轰炸, 连日来在使馆前示威; not where the war only stands behind what is told."""
    of_days = draft.type == "protest" and DAYS_ON_END.search(story.article.text, draft.start, draft.end) is not None
    return of_days or GOES_ON.search(draft.words) is not None


DAYS_ON_END = re.compile("连日|连续|正在|持续|继续|接连|[多数]日来")


def judged(draft: Draft) -> bool:
    """甲抨击乙禁止进口其产品, 就某某被捕发表言论: the news is what somebody thinks of an act, told without a day."""
    act = draft.type in MEASURES - {"protest"} and draft.happened() and draft.days() is None and not draft.sure
    return act and JUDGES.search(draft.words) is not None


JUDGES = re.compile(
    "批评|批判|抨击|谴责|指责|斥责|痛批|炮轰|声讨|不满|抗议|声援|赞扬|赞赏|称赞|感谢|辩护|反对|质疑|关切|担忧"
    "|(?:就|对于?|针对)[^，。]{2,30}(?:发表|表态|(?:的|作出|做出)(?:言论|回应|评论))"
)


def told_of_late(draft: Draft, story: Story) -> bool:
    """卫生部今天说，甲国炮击医院: fighting and releases of which somebody tells as they come."""
    published = story.article.published
    comes_in = (draft.rule.startswith("attack") or draft.type == "easing") and draft.status == "held"
    past = draft.recalled or draft.looked_back or draft.behind
    if published is None or not comes_in or past or draft.days() is not None or JUDGES.search(draft.words):
        return False
    told = [w for w in story.times_told(story.lines[draft.line]) if w.start < draft.end]
    return any(w.to_the_day and w.date_start and published - DAY <= w.date_start <= published for w in told)


def by_the_month(draft: Draft) -> bool:
    """本月, 今年, of talks further on 本周: of the news the day is told."""
    if draft.when is not None and draft.when.precision == "week" and draft.type in TALKS:
        return draft.status == "held" and draft.line > LEAD
    coarse = draft.when is not None and draft.when.precision in ("month", "year", "season", "half")
    return draft.happened() and (coarse or (draft.type == "visit" and since_then(draft.when)))


def still_ahead(draft: Draft, published: date | None) -> bool:
    """原定于24日举行的会议被推迟, told on the 22nd: its day is not over."""
    days = draft.days()
    return bool(days and published and days[0] >= published and draft.when and draft.when.precision == "day")


def old_news(draft: Draft, story: Story) -> bool:
    """Over for some days; talks and visits told further on are, once they were before yesterday.

    昨天 is that of whoever writes: of talks it is counted from the dateline.
    """
    days, today = draft.days(), story.article.published
    if days is None or today is None:
        return False
    if draft.line <= LEAD:
        return days[1] < today - OLD_NEWS
    if draft.status != "held" or draft.type not in MET or draft.rule.startswith(OF_THE_DAY):
        return days[1] < today - NEWS
    written = anchor_of(story.article).today if draft.type in TALKS else None
    return days[1] < (written or today) - DAY


NAMED = frozenset({"gather_named", "gather_takes_place", "gather_hold"})
OF_THE_DAY = ("meet_consular", "gather")  # 周二在论坛上说: somebody's words there are the news


def to_the_day(draft: Draft) -> bool:
    return draft.when is not None and draft.when.to_the_day and draft.when.date_start is not None


def is_background(draft: Draft, story: Story, lead: set[str]) -> bool:
    published, days = story.article.published, draft.days()
    if draft.status in CALLED_OFF:
        return not still_ahead(draft, published) and off_before(draft, published, lead)
    if draft.type == "visit" and draft.status == "ongoing" and to_the_day(draft):
        return False
    if published and days:
        if old_news(draft, story) or by_the_month(draft):
            return True
        if days[0] >= published - NEWS:
            return False
    if not draft.happened():
        return False
    if told_back(draft):
        return True
    return published is not None and (pointed_at(draft, story) or beside_the_news(draft, story, lead))


def off_before(draft: Draft, published: date | None, lead: set[str]) -> bool:
    """他原定4月来访，因病取消, told in August; put off, but not these days, by nobody of the lead."""
    days = draft.days()
    if draft.status == "cancelled":
        return bool(published and days and days[1] < published - LONG) or draft.line > LEAD
    fresh = days and published and to_the_day(draft) and days[0] >= published - NEWS
    return not fresh and lead.isdisjoint(draft.people())


def told_back(draft: Draft) -> bool:
    """Recalled, whatever its day; without a day also looked back on or, below the lead, behind or 近日."""
    below = draft.line > LEAD and (draft.behind or (draft.lately and draft.status == "held"))
    return draft.recalled or ((draft.looked_back or below) and draft.days() is None)


def beside_the_news(draft: Draft, story: Story, lead: set[str]) -> bool:
    """A measure told below the opening; talks of others than the people of the lead."""
    if draft.type in MEASURES:
        return draft.type != "protest" and draft.line >= (OPENING if released(draft, story) else LEAD)
    return not of_the_news(draft) and bool(draft.people()) and lead.isdisjoint(draft.people())


OPENING = 4  # sentences


def released(draft: Draft, story: Story) -> bool:
    """卡塔尔说，哈马斯释放了24人: near the beginning, by who is named there, people let go are the news."""
    if draft.rule != "easing_release" or draft.status != "held" or draft.occasion or JUDGES.search(draft.words):
        return False
    if OF_ANOTHER_DAY.search(story.article.text, draft.start, draft.end):
        return False
    first = {code for line in story.lines if line.sentence.index <= LEAD for code in line.codes}
    return draft.sides() <= first


OF_ANOTHER_DAY = re.compile("之前|此前|先前|早前|曾|换取|包括|进展|前[\\d一二两三四五六七八九十几]天|已释放")


def pointed_at(draft: Draft, story: Story) -> bool:
    """包括美澳峰会的声明: conferences without a day, told late, where nobody speaks and no title names them."""
    late = draft.rule in NAMED and draft.line > OPENING and draft.status == "held"
    named = (draft.name or draft.words) in story.article.title
    this = THIS_ONE.search(story.article.text, draft.start, draft.end) is not None
    return late and draft.days() is None and not (draft.occasion or named or this)


THIS_ONE = re.compile("[今本这此是][次场届轮]|该[次场会]|首[次度]|对话是")


def of_the_news(draft: Draft) -> bool:
    """What is told near the beginning, where somebody spoke, or an ambassador summoned, whoever it is."""
    return draft.occasion or draft.line <= LEAD + 1 or draft.rule == "meet_summon"
