"""Deeds of force told below the opening, without a day or of the last days, that are news all the same.

Belongs here: what is told of the fight that the article is about (空军还击落十架无人机), and what is being done
at this hour (以军正在城内发动攻击).
Not here: what is told as recalled (marking.py), whether a deed of force goes on (measures/done/going_on.py).
"""

import re

from pipelines.extract.clauses.article.story import Story
from pipelines.extract.events.background.past_days import NEWS, of_these_days
from pipelines.extract.events.drafts import Draft
from pipelines.extract.rulebook import expand

FORCE = ("attack", "incursion", "drill", "clash", "test", "war_goes_on", "war_battle")
BY_NOUN = "attack_named"  # 利用对甲国的袭击: no deed is told
OPENING = 2  # the last sentence near the beginning
BLOWS_GO_ON = re.compile(
    "(?:袭击|攻击|攻势|轰炸|空袭|炮击|砲击)(?:行动)?(?:目前|正|仍然?|还|依然|依旧)?在?(?:持续|继续|加剧|升级)"
)
NOW = re.compile("(?<![改更修真公纠端])正在?(?!值|式|常|确|义|当|如|是|因|面|规|视)|(?:仍|还|目前|现在)在(?!野)")
# what answers an earlier blow, what has gone on for long, and what is summed up
LONG_TOLD = re.compile(
    expand(
        "随后|随即|旋即|此后|其后|之后|接[着著]|继而|报复|反击|作为回应|回应|以来|迄今|至今|累计|多年|[年月周天日]来|近年|近期|近[几数两]"
        "|频|经常|常常|不时|时常|屡|一再|多次|长期|向来|历来|例行|<earlier>|早些|曾|[本上去前]个?[年月周]|月[初底中]"
    )
)
ANSWERS = re.compile("报复|作为(?:对[^，。]{1,16}的)?回应|以?回应|反击")
# no deed is told: what somebody thinks of it, what he asks or fears, whom he mourns
SPOKEN_OF = re.compile(
    f"{expand('<censure>|<fear>|<if>')}|抗议|反对|支持|关切|呼吁|要求|敦促|停止|避免|防止|若|可能|将|会(?![晤谈议见])|是否|为何|为什么"
    "|悼|纪念|遇难|死者|关注|讨论|评估|学者|专家|分析|评论|智库|教授|研究|视为|称为|应对|之际|期间|同时|背景|(?<!这)(?<!还)是(?!次)|[后时下]$"
)


def fresh_fighting(kept: list[Draft], story: Story) -> None:
    """Told of the fight that is the news, or as under way at this hour: no background; in place."""
    told = [d for d in kept if d.type == "military" and d.happened() and not d.background]
    for draft in kept:
        if lately(draft, story) and told_as_deed(draft, story) and (goes_on_now(draft, story) or of_fight(draft, told)):
            draft.background = False


def lately(draft: Draft, story: Story) -> bool:
    """A deed of force that is done, on no day that is told or on one of the last days."""
    force = draft.background and draft.happened() and draft.rule.startswith(FORCE)
    return force and of_these_days(draft, story) and not draft.set_back()


def told_as_deed(draft: Draft, story: Story) -> bool:
    """Neither summed up nor only spoken of, in a sentence that names no earlier day."""
    text, line, published = story.article.text, story.lines[draft.line], story.article.published
    if published is None or LONG_TOLD.search(text, line.sentence.start, draft.end):
        return False
    if ANSWERS.search(text, draft.end, line.sentence.end):
        return False
    if SPOKEN_OF.search(text, draft.start, draft.end):
        return False
    days = (when.date_end for when in story.times_told(line, draft.end))
    return all(day is None or day >= published - NEWS for day in days)


def goes_on_now(draft: Draft, story: Story) -> bool:
    """正在发动攻击; of a blow told by its noun only near the beginning, as what goes on: 对甲国的袭击仍在继续."""
    if draft.rule == BY_NOUN:
        return draft.line <= OPENING and BLOWS_GO_ON.search(story.article.text, draft.start, draft.end) is not None
    return NOW.search(story.article.text, draft.start, draft.end) is not None


def of_fight(draft: Draft, told: list[Draft]) -> bool:
    """The same two sides, whoever of them strikes."""
    return draft.rule != BY_NOUN and any(d.sides() == draft.sides() and len(d.sides()) > 1 for d in told)
