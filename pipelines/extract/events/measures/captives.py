"""People held in one country for years whom the news knows by name, and a side's own people held.

Belongs here: lexicons/captives.csv, read; who holds and whose they are where the clause does not say.
Not here: custody as a clause tells it (custody.py).
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipelines.extract.clauses.deed_words import phrase
from pipelines.extract.clauses.reading import Reading, Spot
from pipelines.extract.mentions.party import Party
from pipelines.extract.mentions.sides import HOME
from pipelines.extract.mentions.vocabulary_files import rows

DISSENT, MASS = phrase("dissent"), phrase("mass_detention")


@dataclass(frozen=True, slots=True)
class Captive:
    """`since`: YYYY or YYYY-MM."""

    names: re.Pattern[str]
    held_by: str
    of: str
    since: str

    def known_on(self, day: date | None) -> bool:
        return day is None or self.since <= day.isoformat()


@cache
def captives() -> tuple[Captive, ...]:
    return tuple(
        Captive(re.compile(row["surface"]), row["held_by"], row["of"], row["since"]) for row in rows("captives.csv")
    )


def by_captive(reading: Reading, spot: Spot) -> None:
    """[孟晚舟]被捕后, 释放[成蕾]: the side that holds or that misses somebody known, where the clause tells it not."""
    holding, missing = reading.codes(), [c for c in reading.targets if c not in reading.codes()]
    if holding and missing:
        return
    text = spot.scene.story.article.text[spot.line.at[0] : spot.line.at[spot.clause_end]]
    day = spot.scene.day()
    for one in captives():
        fits = (not holding or one.held_by in holding) and (not missing or one.of in missing)
        if fits and one.known_on(day) and one.names.search(text):
            reading.actors = reading.actors or [("principal", Party((one.held_by,)))]
            reading.targets = [one.of]
            return


def own_people(reading: Reading, spot: Spot) -> Reading:
    """香港警方以国安法拘捕…, 中国维权律师被关押: China holds those of its own who are named or counted."""
    own = {*reading.codes(), *reading.targets}
    sentence = spot.line.sentence
    text = spot.scene.story.article.text[sentence.start : sentence.end]
    if not own <= HOME or not (DISSENT.search(text) or by_its_police(reading, text)):
        return Reading()
    if MASS.search(text) and "HKG" not in reading.codes():
        return Reading()
    abroad = sum(number for code, number in spot.scene.roll.counts.items() if code not in HOME)
    if abroad < CONCERNED:
        return Reading()
    at_home = bool(own) or spot.scene.roll.counts.most_common(1)[0][0] in HOME
    reading.actors = [("principal", Party(("CHN",)))] if at_home else []
    reading.targets = []
    return reading


def by_its_police(reading: Reading, text: str) -> bool:
    """港警拘捕[八十多名]示威者, [12名]港人被拘: some people, and who holds them is said or they are of Hong Kong."""
    known = bool(reading.codes()) or "HKG" in reading.targets
    return known and PEOPLE.search(text) is not None


PEOPLE = re.compile("[\\d一二两三四五六七八九十多数]+[名位](?![，。])|记者|律师|活动人士|学者|作家|教授")
CONCERNED = 2  # mentions of other sides without which it is no matter of foreign relations
