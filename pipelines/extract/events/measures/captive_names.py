"""Who is held, by name: 葡国公民某某, 创办人某某, and 两名加拿大公民 of an article that names them elsewhere.

Belongs here: names of captives that no office introduces. Not here: custody as a clause tells it (custody.py).
"""

import re
from collections.abc import Iterator

from pipelines.extract.clauses.story import Story
from pipelines.extract.events.drafts import Draft
from pipelines.extract.events.measures.captives import captives
from pipelines.extract.mentions.names import name_at
from pipelines.extract.mentions.party import Party

CALLED = re.compile(
    "(?:公民|国民|侨民|记者|律师|学者|商人|作家|小说家|诗人|出版商|出版人|书商|博主|博客作者|活动人士|异见人士|异议人士|民运人士"
    "|民主人士|创办人|创始人|前?(?:成员|议员|主席|会长|社长)|主持人|主播|教授|牧师|主教|高管|工程师|艺术家|导演|翻译"
    "|儿子|女儿|丈夫|妻子|弟弟|哥哥|妹妹|姐姐)(?=[\u4e00-\u9fff])"
)
GOES_ON = re.compile("(?:（[^（）]{0,40}）)?(?:[、和与及]|以及)(?=[\u4e00-\u9fff])")
HELD = frozenset({"detention", "easing"})


def name_captives(kept: list[Draft], story: Story) -> None:
    """Persons held or freed get their names; in place."""
    for draft in kept:
        if draft.type not in HELD or (draft.type == "easing" and not draft.rule.startswith("easing_release")):
            continue
        for name in dict.fromkeys((*called(draft, story), *told_elsewhere(draft, story))):
            if not any(name in told or told in name for told in draft.people()):
                at = story.article.text.find(name, draft.start)
                draft.actors.append(("target", Party((), name, start=max(at, 0), end=max(at, 0) + len(name))))


def called(draft: Draft, story: Story) -> Iterator[str]:
    """拘捕葡国公民[甲]等人, 逮捕他的儿子[甲]和[乙]: in the clause, and those listed after the first."""
    text = story.article.text
    for match in CALLED.finditer(text, draft.start, draft.end):
        at = match.end()
        while (span := name_at(text, at, None)) and span[0] == at and span[1] <= draft.end:
            yield text[slice(*span)]
            more = GOES_ON.match(text, span[1])
            if more is None:
                break
            at = more.end()


def told_elsewhere(draft: Draft, story: Story) -> Iterator[str]:
    """中国拘禁两名加拿大人, 康明凯被中国拘捕: the captives of these two sides whom the news knows by name."""
    holding, missing = draft.codes(), [c for c in draft.targets if c not in draft.codes()]
    if draft.people() or len(holding) != 1 or len(missing) != 1:
        return
    for one in captives():
        found = one.names.search(story.article.text) if (one.held_by, one.of) == (holding[0], missing[0]) else None
        if found and one.known_on(story.day()):
            yield found.group()
