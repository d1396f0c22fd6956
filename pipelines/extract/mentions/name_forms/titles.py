"""Titles that no list has whole: 德国联邦环境部长, 负责军控事务的助理国务卿.

Belongs here: what may stand between a state or body and an office of it.
Not here: what makes a party (tokens/folding.py).
"""

import re
from functools import cache, lru_cache

from pipelines.extract.mentions.listed.vocabulary_files import rows
from pipelines.extract.mentions.mention import BODY, COLLECTIVE, COUNTRY, OFFICE, ORGANISATION, PERSON, Mention

HAN = r"(?:(?![与和及])[\u4e00-\u9fff])"
ALIAS = r"(?:\s?[（(/][A-Za-zÀ-ÿ .&’'\-]+[）)/]?\s?)?"
OF_A_BODY = re.compile(rf"^{ALIAS}(?:(?:暨|兼)?{HAN}{{1,18}}(?:[、和与及]{HAN}{{1,8}})?{ALIAS})?$")
NEWLY = "(?:(?:[新现时前首]|候|即将离|离|卸)任|首位|新|前)的?"  # 缅甸[新任]驻华大使
BODIES = frozenset({BODY, OFFICE, COLLECTIVE, ORGANISATION})


@cache
def words(*kinds: str) -> str:
    """Alternatives of a regular expression (source: title_words.csv)."""
    return "|".join(row["words"] for row in rows("title_words.csv") if row["kind"] in kinds)


@cache
def of_a_state() -> re.Pattern[str]:
    return re.compile(
        rf"^(?!{words('topic')}){ALIAS}{HAN}{{0,14}}(?:[、和与及]{HAN}{{1,6}})?(?:{words('part')}){ALIAS}$"
    )


@cache
def no_title() -> re.Pattern[str]:
    return re.compile(words("private", "verb"))


@cache
def in_charge() -> re.Pattern[str]:
    """主管贸易的[新任]: the charge of an office told before it."""
    return re.compile(
        rf"^(?:负责|主管|分管|掌管|专责|主责|统筹)[\u4e00-\u9fff、]{{2,16}}的(?:{words('before')}){{0,2}}$"
    )


@lru_cache(maxsize=1 << 12)
def inside_title(gap: str, after_body: bool) -> bool:
    if in_charge().match(gap):
        return True
    wide = OF_A_BODY if after_body else of_a_state()
    return wide.match(gap) is not None and no_title().search(gap) is None


OPENS = re.compile("(?:^|[，。；：、“（）\\s]|主席国|会[见晤]|[与和及由据向同])$")


def between(text: str, before: Mention, after: Mention) -> str:
    """挪威|的渔业|大臣 -> 渔业, where the country opens what is told; 抨击挪威|的渔业|大臣 -> 的渔业: another's."""
    gap = text[before.end : after.start]
    whose = gap[1:] and gap[0] == "的" and before.kind == COUNTRY and after.kind == OFFICE and not after.codes
    return gap[1:] if whose and OPENS.search(text, max(0, before.start - 3), before.start) else gap


def title_between(text: str, before: Mention, after: Mention, following: Mention | None) -> bool:
    """德国|联邦|环境部长莱姆克, 挪威国会|外交国防委员会第二|副主席梅尔比: only before an office with a name."""
    named = following is not None and following.kind == PERSON and following.start == after.end
    if not named or after.kind != OFFICE or len(before.codes) > 1:
        return False
    gap = between(text, before, after)
    gap += "党" * after.text.startswith("党")  # 智利社会|党主席: the party's name goes on into the title
    return inside_title(gap, before.kind in BODIES)
