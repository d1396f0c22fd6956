"""Clean text -> facts: events, statements, agreements, topics. Belongs here: the order of the steps and the cheap way out."""

import re

from pipelines.extract import token as t
from pipelines.extract.agreements import agreements
from pipelines.extract.article_text import ArticleText
from pipelines.extract.drafts import Draft
from pipelines.extract.events import drafts
from pipelines.extract.facts import Facts, When
from pipelines.extract.findings import agreement, due_of, event, statement
from pipelines.extract.merge import mark_background, merge
from pipelines.extract.scene import Party, Scene
from pipelines.extract.statements import statements
from pipelines.extract.story import Story, read
from pipelines.extract.topics import topics_of_article

__all__ = ["ArticleText", "Facts", "extract"]

WORTH_READING = re.compile(
    "之行|之旅|行程|清单|限制|解除|取消|免签|战争|冲突|谈判|首脑|联演|海峡|试射|核试|驱逐|召回|冻结|抵制|释放|发射|会谈|会晤|会见|会面|接见|召见|约见|拜会|磋商|对话|峰会|外长|外相|外交|首脑|通话|电话|致电|贺电|致函|访问|出访|访[华日韩美俄]|抵达|制裁|禁令|管制|关税|引渡|导弹|飞弹|军演|演习|领海|领空|防空识别|"
    "入侵|空袭|袭击|部署|军售|武器|逮捕|拘留|扣押|羁押|援助|捐赠|示威|大使|总统|首相|总理|主席|国务卿|发言人|两国|双方|条约|协定|联合国|北约|欧盟|东盟"
)


def pairs_by_line(kept: list[Draft]) -> dict[int, tuple[Party, ...]]:
    """After which sentence which sides stood together."""
    pairs: dict[int, tuple[Party, ...]] = {}
    for draft in kept:
        if draft.type in ("meeting", "call") and len(draft.codes()) > 1:
            for line in draft.lines:
                pairs.setdefault(line, tuple(p for _, p in draft.actors))
    return pairs


def give_countries(kept: list[Draft]) -> None:
    """A meeting without a place: in the country visited, or where its people met others in this article, or with whoever receives."""
    visits = [d for d in kept if d.type == "visit" and len(d.targets) == 1 and not d.background]
    for draft in kept:
        if draft.type != "meeting" or draft.country or draft.format != "in_person":
            continue
        people = set(draft.people())
        visit = next((v for v in visits if set(v.people()) & people and v.targets[0] in draft.codes()), None)
        beside = next((d for d in kept if d.type == "meeting" and d.country and set(d.people()) & people and d.background == draft.background), None)
        host = next((p.codes[0] for role, p in draft.actors if role == "host" and p.codes), None)
        near = beside or visit
        if near and near.place and near.place.symbol != t.SIDE and near.days() == draft.days():
            draft.place = near.place
        draft.country = visit.targets[0] if visit else beside.country if beside else host


def day_before(kept: list[Draft], draft: Draft) -> When | None:
    """Of the meeting told just before, with one of the same people: 19日与甲会谈。还与乙会面。"""
    earlier = [d for d in kept if d.type in ("meeting", "call") and d.days() and 0 <= draft.line - d.line <= 2 and d.start < draft.start]
    near = [d for d in earlier if set(d.people()) & set(draft.people()) and d.happened() == draft.happened()]
    return near[-1].when if near else None


def give_dates(kept: list[Draft]) -> None:
    """A meeting said to take place during a visit, and without a day of its own, falls into the days of the visit."""
    visits = [d for d in kept if d.type == "visit" and d.days()]
    for draft in kept:
        if draft.type in ("meeting", "call") and draft.during and draft.days() is None:
            visit = next((v for v in visits if set(v.people()) & set(draft.people()) and set(v.targets) & draft.sides()), None)
            draft.when = visit.when if visit else None
        if draft.type in ("meeting", "call") and draft.further and draft.days() is None:
            draft.when = day_before(kept, draft)


def facts_of(story: Story) -> Facts:
    article = story.article
    kept = merge(drafts(story))
    mark_background(kept, article.published)
    give_countries(kept)
    give_dates(kept)
    pairs = pairs_by_line(kept)
    acts = statements(story, Scene(story), pairs)
    items = agreements(story, Scene(story), pairs)
    agreed = {(i.line, i.start) for i in items}
    acts = [a for a in acts if not any(a.line == line and abs(a.start - start) < 4 for line, start in agreed)]
    return Facts(
        tuple(event(story, d) for d in kept),
        tuple(statement(story, a, kept) for a in acts),
        tuple(agreement(story, i, kept, due_of(story, i)) for i in items),
        topics_of_article(article.title, article.text),
    )


def extract(article: ArticleText) -> Facts:
    """All facts of one article. Deterministic; offsets point into article.text. An article without a word of diplomacy costs one scan."""
    if not WORTH_READING.search(article.text):
        return Facts(topics=topics_of_article(article.title, article.text))
    return facts_of(read(article))
