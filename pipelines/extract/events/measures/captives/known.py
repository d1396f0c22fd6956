"""People held in one country for years whom the news knows by name, and a side's own people held.

Belongs here: lexicons/captives.csv, read; names behind a trade (律师某某); who holds and whose they are
where the clause does not say.
Not here: custody as a clause tells it (custody.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipelines.extract.clauses.role import Role
from pipelines.extract.clauses.rule_words.deed_words import phrase
from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.mentions import token as t
from pipelines.extract.mentions.listed.sides import HOME
from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.name_forms.names import name_at

DISSENT, MASS, PRETEXT = phrase("dissent"), phrase("mass_detention"), phrase("pretext")


@dataclass(frozen=True, slots=True)
class Captive:
    """`since`, `until`: YYYY or YYYY-MM; `until` empty while held."""

    names: re.Pattern[str]
    held_by: str
    of: str
    since: str
    until: str

    def free_again(self, day: date | None) -> bool:
        return bool(self.until) and day is not None and self.until < day.isoformat()[: len(self.until)]

    def known_on(self, day: date | None) -> bool:
        return day is None or self.since <= day.isoformat()


@cache
def captives() -> tuple[Captive, ...]:
    return tuple(
        Captive(re.compile(row["surface"]), row["held_by"], row["of"], row["since"], row["until"])
        for row in rows("captives.csv")
    )


def by_captive(reading: Reading, spot: Spot) -> None:
    """[孟晚舟]被捕后, 释放[成蕾]: the side that holds or that misses somebody known, where the clause tells it not."""
    holding, missing = reading.codes(), [c for c in reading.targets if c not in reading.codes()]
    if holding and missing:
        return
    text = spot.written(0, spot.clause_end)
    day = spot.scene.day()
    for one in captives():
        fits = (not holding or one.held_by in holding) and (not missing or one.of in missing)
        if fits and one.known_on(day) and one.names.search(text):
            if not reading.actors:
                reading.add_sides([one.held_by])
            reading.targets = [one.of]
            return


def long_free(spot: Spot) -> bool:
    """乙拘捕[某人]一事, told years after he was let go: over, however it is told."""
    text, start, end = spot.scene.story.article.text, spot.line.at[spot.clause_start], spot.line.at[spot.clause_end]
    if "被" in text[start:end] and spot.line.at[spot.end] >= end - 1:
        start = spot.line.at[0]  # [某人]曾是主播，某年被乙方关押: who suffers it is told before
    named = [one for one in captives() if one.names.search(text, start, end)]
    return bool(named) and all(one.free_again(spot.scene.day()) for one in named)


def named_beside(spot: Spot, role: Role) -> bool:
    """[某人]谈到遭甲挟持的人质: who is named before those held, and described by nothing of it, is not one of them."""
    named = role.position < spot.start and role.token.symbol in (t.PERSON, t.OFFICIAL)
    return named and HOSTAGES.match(spot.line.code, spot.end) is not None


HOSTAGES = re.compile("的?[^，。；]{0,8}?(?:人质|囚犯|战俘|俘虏|被扣押者)")


CALLED = re.compile(
    "(?:公民|国民|侨民|记者|律师|学者|商人|作家|小说家|诗人|出版商|出版人|书商|博主|博客作者|活动人士|异见人士|异议人士|民运人士"
    "|民主人士|创办人|创始人|前?(?:成员|议员|主席|会长|社长)|主持人|主播|教授|牧师|主教|高管|工程师|艺术家|导演|翻译"
    "|儿子|女儿|丈夫|妻子|弟弟|哥哥|妹妹|姐姐)(?=[\u4e00-\u9fff])"
)
NEXT_ONE = re.compile("(?:（[^（）]{0,40}）)?(?:[、和与及]|以及)(?=[\u4e00-\u9fff])")


def called(text: str, start: int, end: int) -> Iterator[str]:
    """拘捕葡国公民[甲]等人, 逮捕他的儿子[甲]和[乙]: by a trade, and those listed after the first."""
    for match in CALLED.finditer(text, start, end):
        at = match.end()
        while (span := name_at(text, at, None)) and span[0] == at and span[1] <= end:
            yield text[slice(*span)]
            more = NEXT_ONE.match(text, span[1])
            if more is None:
                break
            at = more.end()


def own_people(reading: Reading, spot: Spot) -> Reading:
    """香港警方以国安法拘捕某某, 中国律师某某被关押: China holds those of its own who are named."""
    own = {*reading.codes(), *reading.targets}
    sentence = spot.line.sentence
    text = spot.scene.story.article.text[sentence.start : sentence.end]
    if not own <= HOME or not (DISSENT.search(text) or by_its_police(reading, text)) or not somebody_known(spot):
        return Reading()
    if MASS.search(text) and "HKG" not in reading.codes():
        return Reading()
    abroad = sum(number for code, number in spot.scene.roll.counts.items() if code not in HOME)
    if abroad < CONCERNED:
        return Reading()
    at_home = bool(own) or spot.scene.roll.counts.most_common(1)[0][0] in HOME
    reading.acted_by(["CHN"] if at_home else [], [])
    return reading


def somebody_known(spot: Spot) -> bool:
    """警方拘捕[某某], not 警方拘捕八人, nor 以警方拘捕[某某]为由: of foreign concern is whom the news names.

    Not [乙国外长]谴责警方拘捕八人: who is of another side is not one of them.
    """
    text, start, end = spot.scene.story.article.text, spot.line.at[spot.clause_start], spot.line.at[spot.clause_end]
    named = [x for _, x in spot.line.tokens_in(spot.clause_start, spot.clause_end) if x.symbol == t.PERSON]
    told = any(set(x.codes) <= HOME for x in named)
    return (told or next(called(text, start, end), None) is not None) and PRETEXT.search(
        spot.line.code, spot.clause_start, spot.clause_end
    ) is None


def by_its_police(reading: Reading, text: str) -> bool:
    """港警拘捕[八十多名]示威者, [12名]港人被拘: some people, and who holds them is said or they are of Hong Kong."""
    known = bool(reading.codes()) or "HKG" in reading.targets
    return known and PEOPLE.search(text) is not None


PEOPLE = re.compile("[\\d一二两三四五六七八九十多数]+[名位](?![，。])|记者|律师|活动人士|学者|作家|教授")
CONCERNED = 2  # mentions of other sides without which it is no matter of foreign relations
