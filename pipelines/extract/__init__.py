"""Clean text -> facts: events, statements, agreements, topics.

Belongs here: the order of the steps and the cheap way out.
"""

import re

from pipelines.extract.agreements import agreements
from pipelines.extract.article_text import ArticleText
from pipelines.extract.background import mark_background
from pipelines.extract.completion import complete
from pipelines.extract.drafts import Draft
from pipelines.extract.events import drafts
from pipelines.extract.facts import Facts
from pipelines.extract.findings import agreement, article_topics, due_of, event, parties_of, statement
from pipelines.extract.holders import name_holders
from pipelines.extract.merge import merge
from pipelines.extract.scene import Party, Scene
from pipelines.extract.statements import statements
from pipelines.extract.story import Story, read
from pipelines.extract.topics import topics_of_article

__all__ = ["ArticleText", "Facts", "extract"]

WORTH_READING = re.compile(
    "元首|领袖|领导人|舰|航母|船只|调查船|包围|围困|反攻|绑架|冲撞|冲突|无人机|训练|演练|巡逻|巡航|水炮|捐|援助|空投|攻击|打击|猛攻|轰炸|炮击|军事|军队|部队|士兵|海警|战机|坦克|撤军|派兵|抗议|游行|抵制|对峙|获释|被捕|被拘|人质|挟持|拘押|签证|封锁|封杀|禁用|禁止|排除|断交|贸易战|关闭|撤销|签署|签订|签约|协议|共识|建交|之行|之旅|行程|清单|限制|解除|取消|免签|战争|冲突|谈判|首脑|联演|海峡|试射|核试|驱逐|召回|冻结|抵制|释放|发射|会谈|会晤|会见|会面|接见|召见|约见|拜会|磋商|对话|峰会|外长|外相|外交|首脑|通话|电话|致电|贺电|致函|访问|出访|访[华日韩美俄]|抵达|制裁|禁令|管制|关税|引渡|导弹|飞弹|军演|演习|领海|领空|防空识别|"
    "进口|黑名单|气球|侵略|军机|军舰|击落|交火|吞并|武器|入侵|空袭|袭击|部署|军售|武器|逮捕|拘留|扣押|羁押|援助|捐赠|示威|大使|总统|首相|总理|主席|国务卿|防长|防相|财长|财相|发言人|两国|双方|条约|协定|联合国|北约|欧盟|东盟"
)


def pairs_by_line(kept: list[Draft]) -> dict[int, tuple[Party, ...]]:
    """After which sentence which sides stood together."""
    pairs: dict[int, tuple[Party, ...]] = {}
    for draft in kept:
        if draft.type in ("meeting", "call") and len(draft.codes()) > 1:
            for line in draft.lines:
                pairs.setdefault(line, tuple(p for _, p in draft.actors))
    return pairs


def facts_of(story: Story) -> Facts:
    article = story.article
    kept = [draft for draft in merge(drafts(story)) if parties_of(draft)]
    mark_background(kept, story)
    complete(kept, story)
    name_holders(kept, story)
    pairs = pairs_by_line(kept)
    acts = statements(story, Scene(story), pairs)
    items = agreements(story, Scene(story), pairs)
    return Facts(
        tuple(event(story, d) for d in kept),
        tuple(statement(story, a, kept) for a in acts),
        tuple(agreement(story, i, kept, due_of(story, i)) for i in items),
        article_topics(article.title, article.text),
    )


def extract(article: ArticleText) -> Facts:
    """All facts of one article.

    Deterministic; offsets point into article.text. An article without a word of diplomacy costs one scan.
    """
    if not WORTH_READING.search(article.text):
        return Facts(topics=topics_of_article(article.title, article.text))
    return facts_of(read(article))
