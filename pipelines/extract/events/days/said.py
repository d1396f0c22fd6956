"""The day of words that talks are told with: …星期五呼吁停火。她在与外相会谈后提出…: talks of that Friday.

Belongs here: talks that only tell when somebody spoke. Not here: days of talks and visits told before
(lending/days.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.days.news import days_of_news
from pipelines.extract.events.drafts import Draft
from pipelines.extract.facts import TALKS, When
from pipelines.extract.speaking_verbs import verbs_of_speaking

SAID_THEN = re.compile(
    "(?:作|做|发表)(?:出|了)*(?:上述|以上|这番|这一|此番|此(?!外)|如此|这些|这样的|有关|相关)(?:的)?"
    "(?:表示|表态|表述|讲话|发言|评论|陈述|言论|谈话|声明|说明|回应|警告|呼吁|承诺|宣布)|说(?:出|了)?这番话"
)
SAYS_ON = re.compile("[他她](?:还|又|也)?在[^，。]{0,24}(?:时|后|中)[^，。]{0,6}(?:表示|说|指出|强调|称)")
JUST_NOW = re.compile("刚刚|刚才|方才")
OPENS = re.compile(f"[^，。：；]{{2,24}}?(?:{verbs_of_speaking()})(?:，|：)")
FAR = 3  # sentences after which a day told is no longer that of the words


def said_then(draft: Draft, story: Story) -> When | None:
    """…星期五表示，…。王毅是在与外相会晤时作上述表示的, 他在会见乙时说: on the day of the words just told."""
    sentence = story.lines[draft.line].sentence
    again = draft.occasion and SAYS_ON.match(story.article.text, draft.start) is not None
    if draft.line == 0 or not (again or SAID_THEN.search(story.article.text[draft.start : sentence.end])):
        return None
    before = story.lines[max(0, draft.line - (1 if again else 2))].sentence.start
    days = [w for w in story.times if before <= w.start < sentence.start and w.precision == "day" and w.date_start]
    return days[-1] if days else None


def of_speaker(draft: Draft, story: Story) -> When | None:
    """首相周五呼吁谈判。…，首相与总统会面后告诉记者: on the day of the news that is told of who speaks."""
    if not draft.occasion or draft.status != "held" or draft.recalled or draft.background or draft.lately:
        return None
    people = set(draft.people())
    if not people or any(draft.start <= w.start < draft.end for w in story.times):
        return None
    for number in range(draft.line - 1, max(draft.line - FAR, 0) - 1, -1):
        line = story.lines[number]
        days = days_of_news(line, story) if people & {x.person for x in line.tokens} else []
        if days:
            return days[0] if len({w.date_start for w in days}) == 1 else None
    return None


def just_now(draft: Draft, kept: list[Draft], story: Story) -> When | None:
    """31日会见乙总理。甲表示，主席刚刚同总理会谈: said at the talks told last, and on their day."""
    line, text = story.lines[draft.line], story.article.text
    if not draft.happened() or not OPENS.match(text, line.sentence.start, line.sentence.end):
        return None
    if not JUST_NOW.search(text, draft.start, draft.end):
        return None
    told = [d for d in kept if d.type in TALKS and d.one_day() and 0 < draft.line - d.line <= FAR]
    last = told[-1] if told else None
    if last is None or not last.sides() & draft.sides():
        return None
    return last.when if draft.place is None or draft.place == last.place else None  # 刚刚在他处会晤
