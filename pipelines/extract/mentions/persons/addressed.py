"""Whom a speaker addresses: 主席同[总统先生]举行会谈, 同[你]达成共识. Not here: who that is (meant/scene.py)."""

import re

from pipelines.extract.mentions.mention import REFERENCE, Mention
from pipelines.extract.mentions.overlap import replace_covered

ADDRESSEE = "addressee"
OFFICE = "总统|总理|首相|主席|总书记|书记|议长|委员长|国王|部长|外长|大臣|大使|秘书长"
MET = "会[谈晤见面]|通电?话|见证|签署|引领|达成|建交|商定|宣布"
FORM = re.compile(
    f"(?<=[同与和跟])(?:(?:{OFFICE})(?:先生|女士|阁下|同志)|(?:国王|苏丹|埃米尔)?[陛殿]下|[你您](?!们))"
    f"(?=[^，。；”]{{0,24}}(?:{MET}))"
)


def addressed(text: str, found: list[Mention]) -> list[Mention]:
    """The mentions, and the forms of address of those who are told of as meeting somebody."""
    forms = [Mention(m.start(), m.end(), REFERENCE, m[0], value=ADDRESSEE) for m in FORM.finditer(text)]
    return replace_covered(found, forms)
